//! A maker changes a sentence twice: into a planted error and into its twin, which says the same.
//!
//! ```text
//! finds    up to ([\d,]+)                 carrying up to 300 foot passengers
//! wrong    at least $1                    carrying at least 300 foot passengers
//! right    as many as $1                  carrying as many as 300 foot passengers
//! ```

use std::ops::Range;

use regex::{Captures, Regex};
use storydiff::engine::report::FindingKind;
use storydiff::engine::story::Span;

use crate::material::{Sentence, Story, Telling};

/// What a maker finds, what makes it wrong, and what says it in another way.
pub type Row = (&'static str, Change, Change);

/// What found words become.
pub enum Change {
    /// These words; `$1` stands for what the first group found.
    To(&'static str),
    /// What is worked out; none where the words found do not suit.
    By(fn(&Captures<'_>, &Story) -> Option<String>),
}

pub struct Maker {
    pub kind: FindingKind,
    finds: Regex,
    row: &'static Row,
}

/// A sentence before and after a change, with the words that differ.
#[derive(Clone)]
pub struct Changed {
    pub before: Span,
    pub after: Span,
    pub sentence: String,
}

/// The error and its twin at one place of a sentence.
pub struct Made {
    pub wrong: Changed,
    pub right: Changed,
}

impl Maker {
    pub fn new(kind: FindingKind, row: &'static Row) -> Self {
        // A sentence may open with what another has in its midst.
        let finds = Regex::new(&format!("(?i){}", row.0)).unwrap();
        Self { kind, finds, row }
    }

    /// What is made at every place of a sentence as it was told, and at the same place of the other
    /// telling: where the same words are found, or where both have a single place.
    pub fn make(&self, sentence: &Sentence, telling: Telling, story: &Story) -> Vec<(Made, Made)> {
        let all = |text| -> Vec<Captures<'_>> { self.finds.captures_iter(text).collect() };
        let (told, other) = (all(&sentence.told), all(sentence.text(telling)));
        let mut other_left: Vec<&Captures<'_>> = other.iter().collect();
        let mut made = Vec::new();
        for found in &told {
            let same = other_left.iter().position(|o| key(o) == key(found));
            let alone = (told.len() == 1 && other.len() == 1).then_some(0);
            let Some(at) = same.or(alone) else { continue };
            let there = other_left.remove(at);
            let pair = self.both(&sentence.told, found, story);
            made.extend(pair.zip(self.both(sentence.text(telling), there, story)));
        }
        made
    }

    fn both(&self, sentence: &str, found: &Captures<'_>, story: &Story) -> Option<Made> {
        Some(Made {
            wrong: self.row.1.apply(sentence, found, story)?,
            right: self.row.2.apply(sentence, found, story)?,
        })
    }
}

/// What makes two places the same: the words of the first group, or else all that was found.
fn key(found: &Captures<'_>) -> String {
    let words = found.get(1).or(found.get(0));
    words.map_or_else(String::new, |w| w.as_str().to_lowercase())
}

impl Change {
    fn apply(&self, sentence: &str, found: &Captures<'_>, story: &Story) -> Option<Changed> {
        let place = found.get(0)?.range();
        let mut words = match self {
            Self::To(template) => {
                let mut words = String::new();
                found.expand(template, &mut words);
                words
            }
            Self::By(work) => work(found, story)?,
        };
        if place.start == 0 {
            words = capital(&words);
        }
        changed(sentence, place, &words)
    }
}

/// The sentence with other words at a place; none where that changes nothing.
fn changed(sentence: &str, place: Range<usize>, words: &str) -> Option<Changed> {
    let mut after = sentence.to_string();
    after.replace_range(place, words);
    let chars = sentence.chars().zip(after.chars());
    let prefix: usize = chars
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    let ends = sentence[prefix..]
        .chars()
        .rev()
        .zip(after[prefix..].chars().rev());
    let suffix: usize = ends
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    (after != sentence).then(|| Changed {
        before: whole_words(sentence, prefix, sentence.len() - suffix),
        after: whole_words(&after, prefix, after.len() - suffix),
        sentence: after.clone(),
    })
}

/// The words that a stretch touches; around an empty one, those on both sides of it.
fn whole_words(text: &str, start: usize, end: usize) -> Span {
    let is_gap = |c: char| c.is_whitespace();
    let (mut start, mut end) = (start, end);
    if text[start..end].trim().is_empty() {
        start = text[..start].trim_end().len();
        end = text.len() - text[end..].trim_start().len();
    }
    let start = text[..start].rfind(is_gap).map_or(0, |at| at + 1);
    let length = text[end..].find(is_gap);
    Span::new(start, length.map_or(text.len(), |length| end + length))
}

/// The words with a capital letter in front.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + chars.as_str()
}
