//! Paragraphs to sentences.
//!
//! Every `.`, `!`, `?` or `…` is a candidate; what stands before and after decides, by the rules
//! of the text's language. Sentences never cross paragraphs. The hard cases, `|` where one ends:
//!
//! ```text
//! At 5 a.m. Mr. Smith left.| He is in the U.S. Senate.     points of abbreviations
//! “Why now?” she asked.| “I will stay. | No more,” he said.  quotations: cut inside, kept with their clause
//! in the hands of Mr. . He can” no longer                    a damaged stop, after an abbreviation
//! on the plan. was approved.| It                             lower case goes on
//! ```

mod abbreviations;
mod around;
mod ending;
mod languages;
mod lists;
mod stops;

use std::sync::Arc;

use super::story::{Manuscript, Sentence, Span, Version};
use super::watch::{Cancelled, Watch};
use ending::Judge;
use languages::Languages;

/// Cuts a manuscript into sentences. Facts are left for later.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn segment(manuscript: Arc<Manuscript>, watch: &dyn Watch) -> Result<Version, Cancelled> {
    let languages = Languages::new(manuscript.language.as_deref());
    let mut sentences = Vec::new();
    for (paragraph, p) in manuscript.paragraphs.iter().enumerate() {
        watch.ask()?;
        for span in sentence_spans(p.span.of(&manuscript.text), languages) {
            sentences.push(Sentence {
                span: Span::new(p.span.start + span.start, p.span.start + span.end),
                paragraph,
                kind: p.kind,
            });
        }
    }
    Ok(Version {
        manuscript,
        sentences,
        facts: Vec::new(),
        attributions: Vec::new(),
    })
}

/// The sentences of one paragraph, without white space around them.
fn sentence_spans(text: &str, languages: Languages) -> Vec<Span> {
    let judge = Judge::new(text, languages);
    let mut items = lists::item_starts(text).into_iter().peekable();
    let mut cuts = Vec::new();
    // The stops of a marker end nothing.
    let mut marker_end = 0;
    for stop in stops::stops(text) {
        while let Some(item) = items.next_if(|i| i.start < stop.end) {
            cuts.push(item.start);
            marker_end = item.end;
        }
        let start = cuts.last().copied().unwrap_or(0);
        if stop.start >= marker_end && judge.ends(start, stop) {
            cuts.push(stop.end);
        }
    }
    cuts.extend(items.map(|i| i.start));
    cuts.push(text.len());
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
