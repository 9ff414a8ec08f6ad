//! A version's copy as numbers, one a word: quick to compare, whatever the case and punctuation.
//!
//! The words that alignment compares by are gone when the report is finished, and cutting them
//! again costs more than all that lineage does; letters and digits alone are enough for it.

use std::ops::Range;

use crate::engine::facts::FactKind;
use crate::engine::story::{Span, Version};

/// The words of a version's copy, in reading order.
pub(super) struct Wording {
    /// One a word: equal for equal words.
    pub keys: Vec<u64>,
    /// Where each stands.
    pub spans: Vec<Span>,
    /// Does a word stand between quotation marks?
    pub quoted: Vec<bool>,
    /// By sentence: its words; empty for furniture.
    pub sentences: Vec<Range<usize>>,
}

impl Wording {
    pub(super) fn new(version: &Version) -> Self {
        let mut wording = Self {
            keys: Vec::new(),
            spans: Vec::new(),
            quoted: Vec::new(),
            sentences: Vec::with_capacity(version.sentences.len()),
        };
        for sentence in &version.sentences {
            let first = wording.keys.len();
            if sentence.is_linkable() {
                wording.add(version.text(), sentence.span);
            }
            wording.sentences.push(first..wording.keys.len());
        }
        wording.mark_quoted(version);
        wording
    }

    /// How many words.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// How many words some sentences have.
    pub(super) fn count(&self, sentences: impl Iterator<Item = usize>) -> usize {
        sentences
            .filter_map(|s| self.sentences.get(s))
            .map(Range::len)
            .sum()
    }

    fn add(&mut self, text: &str, within: Span) {
        for word in words(within.of(text)) {
            let span = Span::new(within.start + word.start, within.start + word.end);
            self.keys.push(key(span.of(text)));
            self.spans.push(span);
        }
        self.quoted.resize(self.keys.len(), false);
    }

    fn mark_quoted(&mut self, version: &Version) {
        let quotes = version.facts.iter().filter(|f| f.kind == FactKind::Quote);
        for quote in quotes {
            let first = self.spans.partition_point(|s| s.end <= quote.span.start);
            let last = self.spans.partition_point(|s| s.start < quote.span.end);
            let inside = self.quoted.get_mut(first..last.max(first));
            inside.into_iter().flatten().for_each(|q| *q = true);
        }
    }
}

/// Runs of letters and digits. An apostrophe belongs to its word, so that "don't" is one.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let ends = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
        let end = start + word.find(ends).unwrap_or(word.len());
        at = end;
        Some(start..end)
    })
}

/// Equal for words that differ in case and apostrophes only: a hash after Fowler, Noll and Vo.
pub(super) fn key(word: &str) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let add = |sum: u64, unit: u32| (sum ^ u64::from(unit)).wrapping_mul(PRIME);
    if word.is_ascii() {
        let letters = word.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.fold(START, |sum, b| add(sum, u32::from(b.to_ascii_lowercase())));
    }
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters
        .flat_map(char::to_lowercase)
        .fold(START, |sum, c| add(sum, u32::from(c)))
}
