//! The older encodings that UTF-8 is mistaken for, as tables from characters back to bytes.

use std::sync::OnceLock;

use encoding_rs::{
    Encoding, ISO_8859_2, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
    WINDOWS_1254, WINDOWS_1257,
};

/// How many there are.
const CHARSETS: usize = 10;

/// Bytes 0x80 to 0xFF of the code page of old terminals.
const TERMINAL: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// An encoding with one byte a character, by how often it is the mistaken one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Charset(usize);

impl Charset {
    /// That of Western Windows.
    pub const WESTERN: Self = Self(1);

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CHARSETS).map(Self)
    }

    /// The byte among those of a character.
    pub fn of(self, bytes: &Bytes) -> u8 {
        bytes.get(self.0).copied().unwrap_or_default()
    }
}

/// The bytes that read as one character, by charset; zero for none.
pub(super) type Bytes = [u8; CHARSETS];

/// The bytes that read as `c`.
pub(super) fn bytes(c: char) -> Bytes {
    if c.is_ascii() {
        return [u8::try_from(c).unwrap_or_default(); CHARSETS];
    }
    let table = table();
    let at = table.binary_search_by_key(&c, |row| row.0);
    let row = at.ok().and_then(|at| table.get(at));
    row.map_or([0; CHARSETS], |row| row.1)
}

/// A character and the bytes that read as it.
type Row = (char, Bytes);

fn table() -> &'static [Row] {
    static TABLE: OnceLock<Vec<Row>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut rows: Vec<Row> = Vec::new();
        for (at, decode) in decoders().iter().enumerate() {
            for (byte, c) in (0x80..=0xFF).zip(decode.chars()) {
                let mut bytes = [0; CHARSETS];
                if let Some(slot) = bytes.get_mut(at) {
                    *slot = byte;
                }
                rows.push((c, bytes));
            }
        }
        rows.sort_by_key(|row| row.0);
        rows.dedup_by(|next, row| {
            let same = next.0 == row.0;
            if same {
                for (byte, more) in row.1.iter_mut().zip(next.1) {
                    *byte |= more;
                }
            }
            same
        });
        rows
    })
}

/// What bytes 0x80 to 0xFF read as in each charset.
fn decoders() -> [String; CHARSETS] {
    const HIGH: std::ops::RangeInclusive<u8> = 0x80..=0xFF;
    let read = |encoding: &'static Encoding| -> String {
        let one = |byte: u8| {
            let bytes = [byte];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            // Where a page has no letter, programs leave the byte as it is.
            let read = text.chars().next().filter(|c| *c != '\u{FFFD}');
            read.unwrap_or(char::from(byte))
        };
        HIGH.map(one).collect()
    };
    let mut all = [
        WINDOWS_1252,
        WINDOWS_1252,
        WINDOWS_1251,
        WINDOWS_1250,
        WINDOWS_1253,
        WINDOWS_1254,
        WINDOWS_1257,
        ISO_8859_2,
        MACINTOSH,
        MACINTOSH,
    ]
    .map(read);
    let [latin_1, .., terminal] = &mut all;
    *latin_1 = HIGH.map(char::from).collect();
    *terminal = TERMINAL.into();
    all
}
