//! How streams are packed, and what comes out of them, piece by piece.
//!
//! ```text
//! /Filter[/ASCII85Decode/FlateDecode]     unpacked by the first, then by the second
//! /Filter/RL                              short names are the same
//! ```
//!
//! All of them unpack at least as much as the library does: it stops at the first fault, too.

use std::io::{BufReader, Cursor, Read, Result};
use std::iter::repeat_n;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::lzw::Lzw;

/// Unpacked bytes are handed on in pieces of about so many.
const PIECE: usize = 8192;

/// A way to pack a stream that does not turn it into a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Flate,
    /// Do its codes grow a bit one code early?
    Lzw {
        grows_early: bool,
    },
    RunLength,
    Ascii85,
    AsciiHex,
}

impl Packing {
    /// The packing of this name, long or short.
    pub(super) fn of(name: &str, grows_early: bool) -> Option<Self> {
        match name {
            "FlateDecode" | "Fl" => Some(Self::Flate),
            "LZWDecode" | "LZW" => Some(Self::Lzw { grows_early }),
            "RunLengthDecode" | "RL" => Some(Self::RunLength),
            "ASCII85Decode" | "A85" => Some(Self::Ascii85),
            "ASCIIHexDecode" | "AHx" => Some(Self::AsciiHex),
            _ => None,
        }
    }

    /// What `packed` unpacks to.
    pub(super) fn unpack<'p>(self, packed: impl Read + 'p) -> Box<dyn Read + 'p> {
        match self {
            Self::Flate => inflated(packed),
            Self::Lzw { grows_early } => {
                let mut lzw = Lzw::new(grows_early);
                pieces(packed, move |bytes, out| lzw.next(bytes, out))
            }
            Self::RunLength => pieces(packed, run),
            Self::Ascii85 => pieces(packed, five),
            Self::AsciiHex => pieces(packed, two),
        }
    }
}

/// Programs are lenient: a stream without the head of zlib is unpacked all the same.
fn inflated<'p>(mut packed: impl Read + 'p) -> Box<dyn Read + 'p> {
    let mut head = Vec::new();
    // A stream that cannot be read has no head either.
    let _ = packed.by_ref().take(2).read_to_end(&mut head);
    let has_head = matches!(head.as_slice(), [method, check]
        if method & 0x0F == 8 && u16::from_be_bytes([*method, *check]) % 31 == 0);
    let packed = Cursor::new(head).chain(packed);
    match has_head {
        true => Box::new(ZlibDecoder::new(packed)),
        false => Box::new(DeflateDecoder::new(packed)),
    }
}

/// Packed bytes, one after another.
pub(super) type Bytes<'p> = dyn Iterator<Item = u8> + 'p;

/// Unpacks piece by piece: `next` adds one, and hands back none behind the last.
fn pieces<'p>(
    packed: impl Read + 'p,
    next: impl FnMut(&mut Bytes<'p>, &mut Vec<u8>) -> Option<()> + 'p,
) -> Box<dyn Read + 'p> {
    let bytes = BufReader::new(packed).bytes().map_while(Result::ok);
    Box::new(Pieces {
        bytes: Box::new(bytes),
        next,
        piece: Vec::new(),
        read: 0,
        is_over: false,
    })
}

struct Pieces<'p, F> {
    bytes: Box<Bytes<'p>>,
    next: F,
    piece: Vec<u8>,
    /// So much of the piece was handed on.
    read: usize,
    is_over: bool,
}

impl<'p, F: FnMut(&mut Bytes<'p>, &mut Vec<u8>) -> Option<()>> Read for Pieces<'p, F> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.read >= self.piece.len() {
            self.piece.clear();
            self.read = 0;
        }
        while !self.is_over && self.piece.len() < PIECE {
            self.is_over = (self.next)(&mut *self.bytes, &mut self.piece).is_none();
        }
        let mut rest = self.piece.get(self.read..).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.read += count;
        Ok(count)
    }
}

/// A count and as many bytes, or a count and one byte as often.
fn run(bytes: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
    match usize::from(bytes.next()?) {
        128 => return None,
        count @ ..128 => out.extend(bytes.take(count + 1)),
        count => out.extend(repeat_n(bytes.next()?, 257 - count)),
    }
    Some(())
}

/// Five digits to the base of 85 for four bytes, `z` for four times nought.
fn five(bytes: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
    let mut group = Vec::new();
    let mut other = None;
    for byte in bytes.filter(|byte| !is_blank(*byte)) {
        match byte {
            b'!'..=b'u' => group.push(byte),
            _ => other = Some(byte),
        }
        if group.len() == 5 || other.is_some() {
            break;
        }
    }
    let given = group.len();
    if given > 0 {
        group.resize(5, b'u');
        let digits = group.iter().map(|digit| u64::from(digit - b'!'));
        let value = u32::try_from(digits.fold(0, |value, digit| value * 85 + digit)).ok()?;
        out.extend(value.to_be_bytes().iter().take(given - 1));
    }
    match other {
        Some(b'z') => out.extend([0; 4]),
        _ if given < 5 => return None,
        _ => {}
    }
    Some(())
}

/// Two digits to the base of 16 for a byte.
fn two(bytes: &mut Bytes<'_>, out: &mut Vec<u8>) -> Option<()> {
    let mut digits = bytes.filter(|byte| !is_blank(*byte));
    let mut digit = || char::from(digits.next()?).to_digit(16);
    let high = digit()?;
    let low = digit();
    out.push((high * 16 + low.unwrap_or_default()) as u8);
    low.map(|_| ())
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}
