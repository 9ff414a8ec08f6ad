//! Where the clauses and quotations of a sentence stand: what a partial link may rest on.
//!
//! ```text
//! Mr Ray said the bridge was closed, |while repairs, |which cost $2m, |go on
//! ```

use std::ops::Range;

use crate::engine::story::Span;
use crate::engine::words::Word;

/// A clause of fewer words says too little to stand alone and stays with its neighbour.
const MIN_WORDS: usize = 4;

/// The clauses of a sentence as ranges of `words`; they cover all words.
pub fn clauses(text: &str, sentence: Span, words: &[Word]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate().skip(1) {
        let before = words.get(at - 1).map_or(sentence.start, |w| w.span.end);
        let gap = Span::new(before, word.span.start).of(text);
        let opens = gap.contains(is_break) || is_opener(&word.key);
        if opens && at - start >= MIN_WORDS {
            ranges.push(start..at);
            start = at;
        }
    }
    match ranges.last_mut() {
        Some(last) if words.len() - start < MIN_WORDS => last.end = words.len(),
        _ => ranges.push(start..words.len()),
    }
    ranges
}

/// What stands between quotation marks, as ranges of `words`. A quotation that began in an
/// earlier sentence, or ends in a later one, reaches to the sentence's border.
pub fn quotations(text: &str, sentence: Span, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    let mut close = |from: usize, to: usize| {
        let first = words.partition_point(|w| w.span.start < from);
        let last = words.partition_point(|w| w.span.end <= to);
        if first < last {
            found.push(first..last);
        }
    };
    for (at, c) in sentence.of(text).char_indices() {
        let at = sentence.start + at;
        match (c, open) {
            ('“' | '«' | '„', None) | ('"', None) => open = Some(at),
            ('”' | '»' | '"' | '“', Some(from)) => {
                close(from, at);
                open = None;
            }
            ('”', None) => close(sentence.start, at),
            _ => {}
        }
    }
    if let Some(from) = open {
        close(from, sentence.end);
    }
    found
}

/// Does the word open a clause?
#[rustfmt::skip]
fn is_opener(key: &str) -> bool {
    matches!(
        key,
        "after" | "although" | "and" | "as" | "because" | "before" | "but" | "despite" | "if"
            | "since" | "that" | "though" | "until" | "when" | "where" | "whereas" | "whether"
            | "which" | "while" | "who" | "whose"
    )
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | ':' | '(' | ')' | '“' | '”' | '"' | '–' | '—' | '«' | '»'
    )
}
