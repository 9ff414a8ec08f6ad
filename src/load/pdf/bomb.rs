//! Documents of a few bytes that unpack to a flood of them, or are nested without end.
//!
//! The library unpacks a stream whole. So all streams are unpacked here first, to nowhere, as
//! often as one is packed within another; of rare packings the worst is assumed.
//!
//! ```text
//! <</Filter/FlateDecode>> stream x…              unpacked piece by piece
//! <</Filter[/FlateDecode/FlateDecode]>> stream   what comes out is unpacked again
//! <</Filter/LZWDecode>> stream                   counted as 1,365 times its size
//! ```

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::nesting::Nesting;
use crate::load::error::{Fault, LIMIT_UNPACKED};

/// The most that pictures may unpack to: nobody looks at them, but a page may claim one as text.
const PICTURES: u64 = 400_000_000;
/// Pages, fonts and pictures: a weekly paper has 3,000.
const MOST_STREAMS: usize = 50_000;
/// So often is one stream packed within another.
const LAYERS: usize = 4;
/// A stream's description ends right before it, and is not longer.
const DESCRIPTION: usize = 600;
/// Rare packings, and how many times their size they can hold.
const RARE: [(&str, u64); 5] = [
    ("LZW", 1365),
    ("RunLength", 64),
    ("/RL", 64),
    ("ASCII85", 1032),
    ("ASCIIHex", 516),
];
/// Of these, a document has a few: old fonts and old pages.
const RARE_UNPACKED: u64 = 800_000_000;

/// Refuses a document that is nested deeper, or whose streams unpack to more, than is read.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let mut nesting = Nesting::default();
    nesting.feed(bytes);
    if nesting.is_deep() {
        return Err(Fault::Deep);
    }
    let (mut text, mut pictures, mut rare) = (LIMIT_UNPACKED, PICTURES, RARE_UNPACKED);
    for (count, (description, packed)) in streams(bytes).enumerate() {
        if count > MOST_STREAMS {
            return Err(Fault::Parts);
        }
        let is_picture = description.contains("/Image");
        let ratio = RARE.iter().find(|(name, _)| description.contains(name));
        let budget = match (ratio, is_picture) {
            (Some((_, ratio)), false) => {
                let most = length(packed).saturating_mul(*ratio);
                rare = rare.checked_sub(most).ok_or(Fault::Unpacks)?;
                continue;
            }
            (_, true) => &mut pictures,
            (None, false) => &mut text,
        };
        if ratio.is_some() || description.contains("/Fl") {
            unpack(Box::new(packed), LAYERS, budget)?;
        }
    }
    Ok(())
}

/// All streams with what describes them. Only their beginnings are certain.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (String, &[u8])> {
    const BEGIN: &[u8] = b"stream";
    let begins = bytes.windows(BEGIN.len()).enumerate();
    let begins = begins.filter(|(_, window)| *window == BEGIN);
    begins.filter_map(move |(at, _)| {
        let before = bytes.get(at.saturating_sub(DESCRIPTION)..at)?;
        let rest = bytes.get(at + BEGIN.len()..)?;
        let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        let packed = rest.strip_prefix(b"\n").unwrap_or(rest);
        let before = String::from_utf8_lossy(before);
        let own = before.rsplit("obj").next().unwrap_or_default();
        (!before.ends_with("end")).then(|| (own.to_owned(), packed))
    })
}

/// How many bytes a stream has.
fn length(stream: &[u8]) -> u64 {
    const END: &[u8] = b"endstream";
    let end = stream.windows(END.len()).position(|window| window == END);
    end.unwrap_or(stream.len()) as u64
}

/// Unpacks to nowhere, and takes from the budget what comes out.
fn unpack(packed: Box<dyn Read + '_>, layers: usize, budget: &mut u64) -> Result<(), Fault> {
    let mut unpacked = Counted {
        inner: unpacked(packed),
        count: 0,
        most: *budget,
        nesting: Nesting::default(),
    };
    let mut head = [0; 2];
    if layers > 0 && unpacked.read_exact(&mut head).is_ok() && is_packed(head) {
        unpack(
            Box::new(std::io::Cursor::new(head).chain(&mut unpacked)),
            layers - 1,
            budget,
        )?;
    }
    // What is broken ends here; the library does not unpack more of it either.
    let _ = std::io::copy(&mut unpacked, &mut std::io::sink());
    *budget = budget.checked_sub(unpacked.count).ok_or(Fault::Unpacks)?;
    if unpacked.nesting.is_deep() {
        return Err(Fault::Deep);
    }
    Ok(())
}

/// Programs are lenient: a stream without the head of zlib is unpacked all the same.
fn unpacked<'p>(mut packed: Box<dyn Read + 'p>) -> Box<dyn Read + 'p> {
    let mut head = [0; 2];
    let has_head = packed.read_exact(&mut head).is_ok() && is_packed(head);
    let packed = std::io::Cursor::new(head).chain(packed);
    match has_head {
        true => Box::new(ZlibDecoder::new(packed)),
        false => Box::new(DeflateDecoder::new(packed)),
    }
}

/// Does a stream of zlib begin with these bytes?
fn is_packed(head: [u8; 2]) -> bool {
    let [method, check] = head;
    method & 0x0F == 8 && u16::from_be_bytes([method, check]) % 31 == 0
}

/// A reader that counts, and stops once there is more than is read.
struct Counted<R> {
    inner: R,
    count: u64,
    most: u64,
    nesting: Nesting,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.count > self.most {
            return Ok(0);
        }
        let read = self.inner.read(buffer)?;
        self.count += read as u64;
        self.nesting.feed(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}
