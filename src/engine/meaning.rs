//! The word vectors: are two words near in meaning?
//!
//! The table is part of the program and read in place: nothing is parsed at the start. Its
//! words stand in byte order, so a word is found by halving. How it was made: `assets/vectors`.

/// Layout, all little-endian: magic, `u32` words, `u32` dimensions, `u32` offset × (words + 1),
/// the words, `f32` scale × words, `u8` weight × words, `i8` × words × dimensions.
static TABLE: &[u8] = include_bytes!("../../assets/vectors/words30k_d64.semv");
const MAGIC: &[u8] = b"SEMV0001";
const HEADER_BYTES: usize = 16;

/// A word that the table knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordId(usize);

/// The place of `word` (lower case) in the table.
pub fn lookup(word: &str) -> Option<WordId> {
    let (mut low, mut high) = (0, words());
    while low < high {
        let middle = low.midpoint(high);
        match text(middle)?.cmp(word.as_bytes()) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return Some(WordId(middle)),
        }
    }
    None
}

/// How much a word says, from its frequency in English: near 0 for "the", near 1 for rare words.
pub fn weight(word: WordId) -> f32 {
    let at = weights_start() + word.0;
    TABLE.get(at).map_or(1.0, |w| f32::from(*w) / 255.0)
}

/// The vector of a word, up to its length.
pub fn vector(word: WordId) -> impl Iterator<Item = f32> + Clone {
    row(word).iter().map(|byte| f32::from(byte.cast_signed()))
}

/// Dimensions of every vector.
pub fn dimensions() -> usize {
    number(12)
}

/// The cosine of two words, from -1 to 1.
pub fn cosine(x: WordId, y: WordId) -> f32 {
    let (mut dot, mut xx, mut yy) = (0_i32, 0_i32, 0_i32);
    for (a, b) in row(x).iter().zip(row(y)) {
        let (a, b) = (i32::from(a.cast_signed()), i32::from(b.cast_signed()));
        dot += a * b;
        xx += a * a;
        yy += b * b;
    }
    if xx == 0 || yy == 0 {
        return 0.0;
    }
    // Sums stay under 2^20 (64 × 127²): exact in f32.
    dot as f32 / (xx as f32 * yy as f32).sqrt()
}

fn row(word: WordId) -> &'static [u8] {
    let start = weights_start() + words() + word.0 * dimensions();
    TABLE.get(start..start + dimensions()).unwrap_or_default()
}

fn text(index: usize) -> Option<&'static [u8]> {
    let start = letters_start() + number(HEADER_BYTES + 4 * index);
    let end = letters_start() + number(HEADER_BYTES + 4 * (index + 1));
    TABLE.get(start..end)
}

fn words() -> usize {
    if TABLE.starts_with(MAGIC) {
        number(8)
    } else {
        0
    }
}

fn letters_start() -> usize {
    HEADER_BYTES + 4 * (words() + 1)
}

fn weights_start() -> usize {
    let letters = number(HEADER_BYTES + 4 * words());
    letters_start() + letters + 4 * words()
}

/// The `u32` at a byte offset; 0 past the end.
fn number(at: usize) -> usize {
    let bytes = TABLE.get(at..at + 4).and_then(|b| b.try_into().ok());
    bytes.map_or(0, |b| u32::from_le_bytes(b) as usize)
}
