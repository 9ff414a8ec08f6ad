//! The offices of people who are named in both versions.
//!
//! ```text
//! President Joe Biden / Vice President Joe Biden          another rank
//! Transport Minister Olsen / Finance Minister Olsen       another field
//! US President Joe Biden / Joe Biden, President Biden     silent
//! ```
//!
//! Where a sentence gives no title, the version's other sentences may.

use super::abreast::{Abreast, Passage};
use super::office::{Office, contradiction};
use crate::engine::facts::name::{Likeness, likeness};
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::Span;

const NAMES: &[FactKind] = &[FactKind::Name];

/// Offices that cannot both be right.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for x in link.a.facts(NAMES) {
        let same = |y: &&Fact| {
            (title(x).is_some() || title(y).is_some()) && (x.value == y.value || is_variant(x, y))
        };
        let others = link.b.facts(NAMES).filter(same);
        let all: Vec<Finding> = others.filter_map(|y| held_against(link, x, y)).collect();
        found.extend(all.into_iter().take(1));
    }
    found
}

/// Names are many and mostly others: only those that begin alike are looked at.
fn is_variant(x: &Fact, y: &Fact) -> bool {
    let (Value::Words(p), Value::Words(q)) = (&x.value, &y.value) else {
        return false;
    };
    p.chars().next() == q.chars().next() && likeness(p, q) <= Likeness::Variant
}

fn is_full(name: &Fact) -> bool {
    matches!(&name.value, Value::Words(words) if words.contains(' '))
}

fn held_against(link: &Abreast<'_>, x: &Fact, y: &Fact) -> Option<Finding> {
    let (here, there) = (title(x), title(y));
    here.or(there)?;
    let (of_x, of_y) = (titles(&link.a, x), titles(&link.b, y));
    let severity = contradicted(&of_x, &of_y)?;
    // What all mentions of somebody named in full tell is told beside one that has the title.
    let is_partial = here.is_none() != there.is_none() && is_full(x) && is_full(y);
    let everywhere = || contradicted(&all_titles(&link.a, x), &all_titles(&link.b, y));
    if is_partial && everywhere().is_some() {
        return None;
    }
    let shown = |p: &Passage<'_>, fact: &Fact, title: Option<Span>| {
        let whole = title.map_or(fact.span, |t| fact.span.with(t));
        (whole, p.shown(whole).to_owned())
    };
    let ((x, p), (y, q)) = (shown(&link.a, x, here), shown(&link.b, y, there));
    let message = format!("{p} became {q}: the office differs.");
    link.finding((FindingKind::Title, severity), (x, y), message)
}

pub fn title(fact: &Fact) -> Option<Span> {
    match &fact.detail {
        Detail::Name(naming) => naming.title,
        _ => None,
    }
}

fn contradicted(ours: &[Office], theirs: &[Office]) -> Option<Severity> {
    let (ours, theirs): (Vec<_>, Vec<_>) = (ours.iter().collect(), theirs.iter().collect());
    contradiction(&ours, &theirs).map(|(_, _, severity)| severity)
}

/// The title given here, or else all that the version gives elsewhere.
fn titles(passage: &Passage<'_>, name: &Fact) -> Vec<Office> {
    match title(name) {
        Some(here) => vec![Office::read(passage.version, here)],
        None => all_titles(passage, name),
    }
}

fn all_titles(passage: &Passage<'_>, name: &Fact) -> Vec<Office> {
    let version = passage.version;
    let is_same = |f: &&Fact| f.kind == FactKind::Name && f.value == name.value;
    let titled = version.facts.iter().filter(is_same).filter_map(title);
    titled.map(|span| Office::read(version, span)).collect()
}
