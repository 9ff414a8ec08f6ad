//! Tests of the comparison engine.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where something is not as expected"
)]

mod alarms;
mod anywhere;
mod chains;
mod collation;
mod contrary;
mod dates;
mod decisions;
mod figures;
mod findings;
mod growth;
mod json;
mod languages;
mod laws;
mod ledger;
mod length;
mod lineage;
mod links;
mod names;
mod passages;
mod quotations;
mod quotes;
mod redline;
mod sentences;
mod stopping;
mod stories;
mod swaps;
mod tracked;
mod truncations;
mod words;

use std::sync::Arc;

use storydiff::engine::report::{Comparison, Report};
use storydiff::engine::story::{Kind, Manuscript, Paragraph, Span};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

/// A manuscript whose every line is a paragraph of copy; `# ` opens a headline, `> ` furniture.
fn manuscript(text: &str) -> Arc<Manuscript> {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim();
        let kind = match shown.get(..2) {
            Some("# ") => Kind::Headline,
            Some("> ") => Kind::Boilerplate,
            _ => Kind::Body,
        };
        if !shown.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let span = Span::new(start, start + shown.len());
            paragraphs.push(Paragraph { span, kind });
        }
        at += line.len();
    }
    Arc::new(Manuscript {
        text: text.into(),
        language: Some("en".into()),
        paragraphs,
        ..Manuscript::default()
    })
}

/// The report on some texts.
fn report(texts: &[&str]) -> Report {
    let manuscripts = texts.iter().map(|text| manuscript(text)).collect();
    compare(manuscripts, &Options::default(), &Unwatched).unwrap()
}

/// The comparison of two texts.
fn comparison(a: &str, b: &str) -> Comparison {
    report(&[a, b]).comparisons.remove(0)
}

/// The links of two texts as `[0]-[1,2] reworded`.
fn link_lines(a: &str, b: &str) -> Vec<String> {
    let lines = comparison(a, b).links.into_iter().map(|link| {
        let ids = |ids: &[storydiff::engine::story::SentenceId]| {
            let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
            ids.join(",")
        };
        let moved = if link.moved { " moved" } else { "" };
        format!(
            "{}-{} {}{moved}",
            ids(&link.a),
            ids(&link.b),
            link.relation.name()
        )
    });
    lines.collect()
}

/// What two texts disagree on, as `error number`.
fn kinds_told(a: &str, b: &str) -> Vec<String> {
    let findings = report(&[a, b]).findings;
    let lines = findings
        .iter()
        .map(|f| format!("{} {}", f.severity.name(), f.kind.name()));
    lines.collect()
}

/// Pairs of sentences and what is told of them; told of in both orders.
fn told(expected: &[&str], pairs: &[(&str, &str)]) {
    for (a, b) in pairs {
        assert_eq!(kinds_told(a, b), expected, "{a} / {b}");
        assert_eq!(kinds_told(b, a).len(), expected.len(), "{b} / {a}");
    }
}
