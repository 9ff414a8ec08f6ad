//! Stories of any length and their later versions, made from a seed: the same on every machine.
//!
//! The words mean nothing together, but they are words that the program knows, and some are
//! frequent and most are rare, as in real texts. That is what the work depends on.
//!
//! ```text
//! first    A. B. C. D. E. F.
//! revised  A. B'. D. X. F. E'.       C dropped, X added, B and E reworded, E moved
//! ```

use std::fs;
use std::io;
use std::path::Path;

/// Words in use; 15,000 is what a writer of news has.
const WORDS: usize = 15_000;
/// Flattens the top of Zipf's law: the most frequent word is every 70th, as "and" or "to" is.
const FLATTENED: f64 = 10.0;
const SENTENCES_PER_PARAGRAPH: usize = 4;

/// Shares of the sentences of a story that its revision leaves as they are, and so on.
const DROPPED: f64 = 0.10;
const UNCHANGED: f64 = 0.40;
const ADDED: f64 = 0.08;
const MOVED: f64 = 0.05;
/// Share of the words of a reworded sentence that are others.
const REWORDED: f64 = 0.20;

/// A sentence as indices of words.
type Sentence = Vec<u16>;

/// The sentences of a text, in order.
#[derive(Clone)]
pub struct Story(Vec<Sentence>);

/// Makes stories.
pub struct Writer {
    words: Vec<String>,
    state: u64,
}

impl Writer {
    /// A writer who uses words of the program's own table, see `src/engine/meaning.rs`.
    pub fn new(seed: u64) -> io::Result<Self> {
        let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/vectors/words30k_d64.semv");
        let mut words = read_words(&fs::read(table)?).unwrap_or_default();
        words.retain(|w| w.chars().all(|c| c.is_ascii_lowercase()));
        let mut writer = Self { words, state: seed };
        // The table is in byte order: shuffled, so that frequent words are of all kinds.
        for i in (1..writer.words.len()).rev() {
            let other = writer.below(i + 1);
            writer.words.swap(i, other);
        }
        writer.words.truncate(WORDS);
        Ok(writer)
    }

    /// A story of so many sentences.
    pub fn story(&mut self, sentences: usize) -> Story {
        Story((0..sentences).map(|_| self.sentence()).collect())
    }

    /// A later version of a story.
    pub fn revise(&mut self, story: &Story) -> Story {
        let mut revised = Vec::with_capacity(story.0.len());
        for sentence in &story.0 {
            let chance = self.unit();
            if chance < DROPPED {
                continue;
            }
            revised.push(match chance < DROPPED + UNCHANGED {
                true => sentence.clone(),
                false => self.reword(sentence),
            });
            if chance > 1.0 - ADDED {
                revised.push(self.sentence());
            }
        }
        for _ in 0..(revised.len() as f64 * MOVED) as usize {
            let sentence = revised.remove(self.below(revised.len()));
            revised.insert(self.below(revised.len() + 1), sentence);
        }
        Story(revised)
    }

    /// The text of a story, in paragraphs.
    pub fn text(&self, story: &Story) -> String {
        let paragraphs = story.0.chunks(SENTENCES_PER_PARAGRAPH);
        let paragraphs = paragraphs.map(|sentences| {
            let sentences = sentences.iter().map(|s| self.spelt(s));
            sentences.collect::<Vec<_>>().join(" ")
        });
        paragraphs.collect::<Vec<_>>().join("\n\n")
    }

    fn spelt(&self, sentence: &Sentence) -> String {
        let words = sentence
            .iter()
            .filter_map(|w| self.words.get(usize::from(*w)));
        let mut text = words.map(String::as_str).collect::<Vec<_>>().join(" ");
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        text + "."
    }

    fn sentence(&mut self) -> Sentence {
        let words = 8 + self.below(21);
        (0..words).map(|_| self.word()).collect()
    }

    fn reword(&mut self, sentence: &Sentence) -> Sentence {
        let words = sentence.iter();
        let words = words.map(|w| {
            if self.unit() < REWORDED {
                self.word()
            } else {
                *w
            }
        });
        words.collect()
    }

    /// A word drawn by Zipf's law: the chance falls with one divided by the rank.
    fn word(&mut self) -> u16 {
        let ranks = self.words.len() as f64 / FLATTENED + 1.0;
        let rank = FLATTENED * (ranks.powf(self.unit()) - 1.0);
        rank as u16
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.unit() * bound as f64) as usize
    }

    /// From 0 to 1, without 1.
    fn unit(&mut self) -> f64 {
        (self.random() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014): three lines, and good enough for drawing words.
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// The words of a table of word vectors.
fn read_words(table: &[u8]) -> Option<Vec<String>> {
    let number = |at: usize| {
        let bytes = table.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let (header, count) = (16, number(8)?);
    let first = header + 4 * (count + 1);
    let word = |i: usize| {
        let (from, to) = (number(header + 4 * i)?, number(header + 4 * i + 4)?);
        String::from_utf8(table.get(first + from..first + to)?.to_vec()).ok()
    };
    (0..count).map(word).collect()
}
