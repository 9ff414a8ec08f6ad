//! The word vectors: are two words near in meaning?
//!
//! The table is part of the program and read in place: nothing is parsed at the start. Its
//! words stand in byte order, so a word is found by halving. How it was made: `assets/vectors`.

/// Layout, all little-endian: magic, `u32` words, `u32` dimensions, `u32` offset × (words + 1),
/// the words, `f32` scale × words, `u8` weight × words, `i8` × words × dimensions.
static TABLE: &[u8] = include_bytes!("../../assets/vectors/words30k_d64.semv");
const MAGIC: &[u8] = b"SEMV0001";
const HEADER_BYTES: usize = 16;
/// Fixed, so that the inner loop of all matching is unrolled.
const DIMENSIONS: usize = 64;

/// A word that the table knows, with its vector at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordId {
    index: usize,
    vector: &'static [u8; DIMENSIONS],
    /// The squared length of its vector.
    length: i32,
}

/// The place of `word` (lower case) in the table.
pub fn lookup(word: &str) -> Option<WordId> {
    let (mut low, mut high) = (0, words());
    while low < high {
        let middle = low.midpoint(high);
        match text(middle)?.cmp(word.as_bytes()) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return entry(middle),
        }
    }
    None
}

/// How much a word says, from its frequency in English: near 0 for "the", near 1 for rare words.
pub fn weight(word: WordId) -> f32 {
    let at = weights_start() + word.index;
    TABLE.get(at).map_or(1.0, |w| f32::from(*w) / 255.0)
}

/// The cosine of two words where it is above 0, else 0.
pub fn cosine(x: WordId, y: WordId) -> f32 {
    let dot = dot(x.vector, y.vector);
    if dot <= 0 {
        return 0.0;
    }
    // Sums stay under 2^21 (64 × 128²): exact in f32.
    dot as f32 / (x.length as f32 * y.length as f32).sqrt()
}

fn dot(x: &[u8; DIMENSIONS], y: &[u8; DIMENSIONS]) -> i32 {
    let signed = |byte: &u8| i32::from(byte.cast_signed());
    x.iter().zip(y).map(|(x, y)| signed(x) * signed(y)).sum()
}

fn entry(index: usize) -> Option<WordId> {
    let start = weights_start() + words() + index * DIMENSIONS;
    let vector = TABLE.get(start..start + DIMENSIONS)?.try_into().ok()?;
    Some(WordId {
        index,
        vector,
        length: dot(vector, vector),
    })
}

fn text(index: usize) -> Option<&'static [u8]> {
    let start = letters_start() + number(HEADER_BYTES + 4 * index);
    let end = letters_start() + number(HEADER_BYTES + 4 * (index + 1));
    TABLE.get(start..end)
}

fn words() -> usize {
    if TABLE.starts_with(MAGIC) && number(12) == DIMENSIONS {
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
