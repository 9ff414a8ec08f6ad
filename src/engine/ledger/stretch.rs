//! Stretches of the texts: what stands there, which of them are one, and the quotation around one.

use std::collections::BTreeMap;

use crate::engine::facts::{Detail, Fact, FactKind};
use crate::engine::report::{Place, Report};
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::engine::told::one_line;

/// The words at a place, on one line.
pub fn words_at(report: &Report, place: &Place) -> String {
    let version = report.versions.get(place.version.0);
    let words = version.map_or("", |v| place.span.of(v.text()));
    one_line(words)
}

/// Places in reading order; those of one sentence that share words become one.
pub fn merged(places: impl IntoIterator<Item = Place>) -> Vec<Place> {
    let mut by_sentence: BTreeMap<(VersionId, SentenceId), Vec<Span>> = BTreeMap::new();
    for place in places {
        let here = by_sentence.entry((place.version, place.sentence));
        here.or_default().push(place.span);
    }
    let mut merged: Vec<Place> = Vec::new();
    for ((version, sentence), mut spans) in by_sentence {
        spans.sort_unstable();
        let first = merged.len();
        for span in spans {
            match merged.get_mut(first..).and_then(<[Place]>::last_mut) {
                Some(last) if last.span == span || last.span.overlaps(span) => {
                    last.span.end = last.span.end.max(span.end);
                }
                _ => merged.push(Place {
                    version,
                    sentence,
                    span,
                }),
            }
        }
    }
    merged
}

/// The quotation that a place lies in, as far as its sentence reaches.
pub fn quotation_around(report: &Report, place: &Place) -> Option<Place> {
    let version = report.versions.get(place.version.0)?;
    let quotes = version.facts.iter().filter(|f| f.kind == FactKind::Quote);
    let mut around = quotes.filter(|f| f.span.overlaps(place.span));
    let span = within(version, place.sentence, around.next()?.span)?;
    Some(Place { span, ..*place })
}

/// The part of a span that lies in a sentence, without white space at its ends.
pub fn within(version: &Version, sentence: SentenceId, span: Span) -> Option<Span> {
    let whole = version.sentences.get(sentence.0)?.span;
    let both = Span::new(span.start.max(whole.start), span.end.min(whole.end));
    if both.start >= both.end {
        return None;
    }
    let words = both.of(version.text());
    let start = both.start + words.len() - words.trim_start().len();
    let span = Span::new(start, start + words.trim().len());
    (!span.is_empty()).then_some(span)
}

/// What a text says, whatever its marks, case and white space.
pub fn folded(words: &str) -> String {
    let parts = words.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ").to_lowercase()
}

/// Is it a quotation of somebody, not a word kept at a distance?
pub fn is_spoken(fact: &Fact) -> bool {
    matches!(&fact.detail, Detail::Quote(speech) if !speech.is_scare)
}

/// The words without the stop or comma that closes them within the marks.
pub fn without_stop(words: &str) -> &str {
    words.trim_end_matches([',', '.', ';', ' '])
}
