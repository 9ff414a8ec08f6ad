//! The word vectors: are two words near in meaning?
//!
//! The table is part of the program and read in place: nothing is parsed at the start. Its
//! words stand in byte order, so a word is found by halving. How it was made: `assets/vectors`.

use wide::{i16x8, i32x4};

/// Layout, all little-endian: magic, `u32` words, `u32` dimensions, `u32` offset × (words + 1),
/// the words, `f32` scale × words, `u8` weight × words, `i8` × words × dimensions.
static TABLE: &[u8] = include_bytes!("../../assets/vectors/words30k_d64.semv");
const MAGIC: &[u8] = b"SEMV0001";
const HEADER_BYTES: usize = 16;
/// Fixed, so that the inner loop of all matching is unrolled.
const DIMENSIONS: usize = 64;

/// A word that the table knows, with its vector at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WordId {
    vector: &'static [u8; DIMENSIONS],
    index: u32,
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
    let at = weights_start() + word.index as usize;
    TABLE.get(at).map_or(1.0, |w| f32::from(*w) / 255.0)
}

/// A word's vector, laid out for comparing it with many.
#[derive(Clone, Debug)]
pub struct Vector {
    lanes: [i16x8; DIMENSIONS / 8],
    /// One divided by its length.
    inverse: f32,
}

impl Vector {
    /// The vector of a word.
    pub fn new(word: WordId) -> Self {
        let mut lanes = [i16x8::ZERO; DIMENSIONS / 8];
        for (lane, bytes) in lanes.iter_mut().zip(word.vector.as_chunks().0) {
            *lane = i16x8::new(bytes.map(|byte: u8| i16::from(byte.cast_signed())));
        }
        let length = (dot(&lanes, &lanes) as f32).sqrt();
        Self {
            lanes,
            inverse: if length > 0.0 { 1.0 / length } else { 0.0 },
        }
    }

    /// The cosine of two words, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        // Sums stay under 2^21 (64 × 128²): exact in f32.
        dot(&self.lanes, &other.lanes) as f32 * (self.inverse * other.inverse)
    }
}

fn dot(x: &[i16x8], y: &[i16x8]) -> i32 {
    let products = x.iter().zip(y).map(|(x, y)| x.dot(*y));
    products
        .fold(i32x4::ZERO, |sum, more| sum + more)
        .reduce_add()
}

fn entry(index: usize) -> Option<WordId> {
    let start = weights_start() + words() + index * DIMENSIONS;
    Some(WordId {
        index: index as u32,
        vector: TABLE.get(start..start + DIMENSIONS)?.try_into().ok()?,
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
