//! Paragraphs to sentences.
//!
//! Every `.`, `!`, `?` or `…` is a candidate; what stands before and after decides. Sentences
//! never cross paragraphs. The hard cases, `|` where a sentence ends:
//!
//! ```text
//! At 5 a.m. Mr. Smith left.| He is in the U.S. Senate.     points of abbreviations
//! “Why now?” she asked.| “I will stay. | No more,” he said.  quotations: cut inside, kept with their clause
//! in the hands of Mr. . He can” no longer                    a damaged stop, after an abbreviation
//! on the plan. was approved.| It                             lower case goes on
//! ```

mod abbreviations;
mod lists;

use std::sync::Arc;

use super::story::{Manuscript, Sentence, Span, Version};
use abbreviations::{Short, short, starts_sentences};

/// Cuts a manuscript into sentences. Facts are left for later.
pub fn segment(manuscript: Arc<Manuscript>) -> Version {
    let mut sentences = Vec::new();
    for (paragraph, p) in manuscript.paragraphs.iter().enumerate() {
        for span in sentence_spans(p.span.of(&manuscript.text)) {
            sentences.push(Sentence {
                span: Span::new(p.span.start + span.start, p.span.start + span.end),
                paragraph,
                kind: p.kind,
            });
        }
    }
    Version {
        manuscript,
        sentences,
        facts: Vec::new(),
        attributions: Vec::new(),
    }
}

/// The sentences of one paragraph, without white space around them.
fn sentence_spans(text: &str) -> Vec<Span> {
    let items = lists::item_starts(text);
    let mut cuts = Vec::new();
    for stop in stops(text) {
        let start = cuts.last().copied().unwrap_or(0);
        let within_marker = items.iter().any(|i| i.overlaps(stop));
        if !within_marker && ends_sentence(text, start, stop) {
            cuts.push(stop.end);
        }
    }
    cuts.extend(items.iter().map(|i| i.start));
    cuts.push(text.len());
    cuts.sort_unstable();
    mend_quotations(text, &trimmed(text, &cuts))
}

/// The pieces between cuts. One that holds only marks joins the piece before, or the first one.
fn trimmed(text: &str, cuts: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut from = 0;
    for cut in cuts {
        let piece = text.get(from..*cut).unwrap_or_default();
        let start = from + (piece.len() - piece.trim_start().len());
        let span = Span::new(start, start + piece.trim().len());
        from = *cut;
        if span.is_empty() {
            continue;
        }
        let has_words = |piece: &str| piece.contains(char::is_alphanumeric);
        match spans.last_mut() {
            Some(last) if !has_words(piece) || !has_words(last.of(text)) => last.end = span.end,
            _ => spans.push(span),
        }
    }
    spans
}

/// Joins what a false closing mark cut: a mark that closes nothing shows the quotation was still open.
fn mend_quotations(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut mended: Vec<Span> = Vec::new();
    for span in spans {
        let lone = span.of(text).ends_with('”') && !span.of(text).contains('“');
        match mended.last_mut() {
            Some(last) if lone && last.of(text).ends_with('”') => last.end = span.end,
            _ => mended.push(*span),
        }
    }
    mended
}

/// Runs of stops with the quotes and brackets that close after them.
fn stops(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_stop(*c)) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(run) if goes_on(run.end_gap(text, at)) => run.end = end,
            _ => found.push(Span::new(at, end)),
        }
    }
    for run in &mut found {
        run.end += closers_len(text.get(run.end..).unwrap_or_default());
    }
    found
}

trait Gap {
    fn end_gap<'t>(&self, text: &'t str, at: usize) -> &'t str;
}

impl Gap for Span {
    /// What stands between this span's end and `at`.
    fn end_gap<'t>(&self, text: &'t str, at: usize) -> &'t str {
        text.get(self.end..at).unwrap_or("x")
    }
}

/// `. . .` is one run, also with one space between.
fn goes_on(gap: &str) -> bool {
    gap.chars().all(char::is_whitespace) && gap.len() <= 2
}

fn closers_len(rest: &str) -> usize {
    let closers = rest.chars().take_while(|c| is_closer(*c));
    closers.map(char::len_utf8).sum()
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…') || is_wide_stop(c)
}

/// Stops that need no space after them.
fn is_wide_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '．' | '｡' | '؟' | '۔' | '।' | '॥' | '።'
    )
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』' | '*'
    )
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '«'
            | '„'
            | '('
            | '['
            | '「'
            | '『'
            | '¿'
            | '¡'
            | '*'
            | '-'
            | '–'
    )
}

/// Does the sentence that began at `start` end with this run of stops?
fn ends_sentence(text: &str, start: usize, stop: Span) -> bool {
    let before = text.get(start..stop.start).unwrap_or_default();
    let run = stop.of(text);
    let after = text.get(stop.end..).unwrap_or_default();
    let next = Next::new(after);
    if run.contains(is_wide_stop) {
        return true;
    }
    if !after.starts_with(char::is_whitespace) {
        return is_fused(before, run, after);
    }
    if next.goes_on() || next.is_reporting_clause(run) {
        return false;
    }
    let spoken = run.starts_with(['!', '?']);
    let ellipsis = run.starts_with('…') || run.matches('.').count() > 1;
    if ellipsis && !ends_short(before) {
        return next.word != "I";
    }
    spoken || !is_abbreviation(before, run, &next)
}

/// A stop without its space: "left.The". Not in addresses or initials.
fn is_fused(before: &str, run: &str, after: &str) -> bool {
    let left = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let mut right = after.chars();
    let capital = right.next().is_some_and(char::is_uppercase);
    let then_lower = right.next().is_some_and(char::is_lowercase);
    let plain = left.chars().count() > 2 && left.chars().skip(1).all(char::is_lowercase);
    let token = after.split(char::is_whitespace).next().unwrap_or("");
    let address = token.contains(['.', '/', '@']) && !token.ends_with(['.', ',']);
    matches!(run, "." | "?" | "!") && capital && then_lower && plain && !address
}

fn ends_short(before: &str) -> bool {
    short(last_word(before)).is_some()
}

fn last_word(before: &str) -> &str {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    word.trim_start_matches(is_opener)
}

/// Is the point one of an abbreviation that goes on?
fn is_abbreviation(before: &str, run: &str, next: &Next<'_>) -> bool {
    let closed = run.contains(is_closer);
    let opens = before.split_whitespace().nth(3).is_none();
    match short(last_word(before)) {
        None => false,
        Some(Short::Title) => true,
        Some(Short::Reference) => next.is_number(),
        Some(Short::Month) => next.is_number() || !starts_sentences(next.word),
        Some(Short::Initial) if closed => false,
        Some(Short::Initial) => !starts_sentences(next.word),
        // "At 5 a.m. Mr. Smith left": nothing has been said yet.
        Some(Short::Hour) => opens || !next.is_capital(),
        Some(Short::Other) => !starts_sentences(next.word),
    }
}

/// What follows a run of stops.
struct Next<'t> {
    /// From the first character that is neither white space nor opens something.
    rest: &'t str,
    word: &'t str,
}

impl<'t> Next<'t> {
    fn new(after: &'t str) -> Self {
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_opener(c));
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        let word = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        Self { rest, word }
    }

    /// A sentence does not start so: with a small letter, or with nothing but marks.
    fn goes_on(&self) -> bool {
        let first = self.rest.chars().next();
        first.is_none_or(|c| c.is_lowercase() || matches!(c, ',' | ';' | ':'))
    }

    fn is_number(&self) -> bool {
        self.rest.starts_with(|c: char| c.is_numeric())
    }

    fn is_capital(&self) -> bool {
        self.rest.starts_with(char::is_uppercase)
    }

    /// `?” Ms Smith asked`: a quotation's own stop, and who spoke. A full stop there would be a
    /// comma, and a pronoun would be small.
    fn is_reporting_clause(&self, run: &str) -> bool {
        let quoted = run.ends_with(['”', '"', '’', '\'', '»']) && run.starts_with(['?', '!']);
        if !quoted || starts_sentences(self.word) {
            return false;
        }
        let names = self.rest.split_whitespace().take(4);
        let mut after_names = names.skip_while(|w| w.starts_with(char::is_uppercase));
        let verb = after_names.next().unwrap_or("");
        abbreviations::reports(verb.trim_matches(|c: char| !c.is_alphabetic()))
    }
}
