//! Opposites and modals in linked sentences whose clauses have moved, where no gap between the same
//! words shows them.
//!
//! ```text
//! a  The council rejected a plan for a tunnel by nine votes.
//! b  A plan for a tunnel was approved by the council, by nine votes.      rejected / approved
//! a  The utility may restore supplies by Wednesday.
//! b  Supplies will return by Wednesday, the utility said.                 may / will
//! ```
//!
//! Each side must have only one such word, with most of what stands around it on the other side.

use super::abreast::{Abreast, Passage, Spot};
use super::opposites::{Turn, has_opposite, opposed};
use super::sense::{is_hedge, is_negative, is_not, is_open};
use crate::engine::report::{Finding, FindingKind, Severity};

/// Words on either side among which the other's words are looked for.
const NEARBY: usize = 10;
/// Words with content that must be shared around two opposites.
const SHARED_BY_OPPOSITES: usize = 4;
/// The same around two modals, whose verbs may be others.
const SHARED_BY_MODALS: usize = 3;
/// Shorter opposites are small words that stand everywhere: "up", "for", "more".
const LONG: usize = 5;

/// What turned round in a link that answers as a whole.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    if !link.is_whole {
        return Vec::new();
    }
    turned(link).into_iter().chain(settled(link)).collect()
}

/// A word and its opposite.
fn turned(link: &Abreast<'_>) -> Option<Finding> {
    let mut pairs = free(&link.a).flat_map(|i| free(&link.b).map(move |j| (i, j)));
    let (i, j) = pairs.find(|(i, j)| {
        let both = link.a.spots.get(*i).zip(link.b.spots.get(*j));
        both.is_some_and(|(x, y)| {
            matches!(opposed(x.key(), y.key()), Some(Turn::Round | Turn::Stage))
        })
    })?;
    let is_plain = [&link.a, &link.b].iter().all(|p| !is_denied(p));
    if !is_plain || shared(link, i, j) < SHARED_BY_OPPOSITES {
        return None;
    }
    let (x, y) = (link.a.span(i..i + 1)?, link.b.span(j..j + 1)?);
    let message = format!(
        "“{}” became its opposite “{}”.",
        link.a.shown(x),
        link.b.shown(y)
    );
    link.finding((FindingKind::Modality, Severity::Error), (x, y), message)
}

/// The places of long words that the other side lacks.
fn free<'p>(p: &'p Passage<'_>) -> impl Iterator<Item = usize> + 'p {
    let all = p.spots.iter().enumerate();
    let free = all.filter(|(_, s)| {
        s.partner.is_none()
            && s.key().len() >= LONG
            && has_opposite(s.key())
            && s.has_content()
            && !is_quarter(s.key())
    });
    free.map(|(at, _)| at)
}

/// Quarters are another check's: a wind from the north blows south.
fn is_quarter(key: &str) -> bool {
    ["north", "south", "east", "west"]
        .iter()
        .any(|q| key.starts_with(q))
}

fn is_denied(p: &Passage<'_>) -> bool {
    p.spots
        .iter()
        .any(|s| is_not(s.key()) || is_negative(s.key()) && s.key().len() < LONG)
}

/// "May" here, "will" there, and no other word of either kind.
fn settled(link: &Abreast<'_>) -> Option<Finding> {
    let (here, there) = (modals(&link.a), modals(&link.b));
    let (i, j) = match (here.as_slice(), there.as_slice()) {
        ([i], [j]) => (*i, *j),
        _ => return None,
    };
    let (x, y) = (link.a.spots.get(i)?, link.b.spots.get(j)?);
    if is_open(x) == is_open(y) || shared(link, i, j) < SHARED_BY_MODALS {
        return None;
    }
    let certain = if is_open(x) { &link.b } else { &link.a };
    if certain.spots.iter().any(|s| is_hedge(s.key())) {
        return None;
    }
    let what = match is_open(x) {
        true => "did what may be become certain?",
        false => "did what is certain become a possibility?",
    };
    let with_verb = |p: &Passage<'_>, at: usize| p.span(at..(at + 2).min(p.spots.len()));
    let (p, q) = (with_verb(&link.a, i)?, with_verb(&link.b, j)?);
    let message = format!("“{}” became “{}”: {what}", link.a.shown(p), link.b.shown(q));
    link.finding((FindingKind::Modality, Severity::Notable), (p, q), message)
}

/// The places of "may" and "will" and their like.
fn modals(p: &Passage<'_>) -> Vec<usize> {
    let all = p.spots.iter().enumerate();
    let modal = all.filter(|(_, s)| is_open(s) || matches!(s.key(), "will" | "shall" | "wont"));
    modal.map(|(at, _)| at).collect()
}

/// How many words with content stand around both places.
fn shared(link: &Abreast<'_>, i: usize, j: usize) -> usize {
    let near = |p: &'_ Passage<'_>, at: usize| -> Vec<usize> {
        let within = at.saturating_sub(NEARBY)..(at + 1 + NEARBY).min(p.spots.len());
        let spots = p.spots.get(within).unwrap_or_default().iter();
        spots
            .filter(|s: &&Spot<'_>| s.has_content())
            .map(|s| s.term.stem)
            .collect()
    };
    let (of_a, of_b) = (near(&link.a, i), near(&link.b, j));
    of_a.iter().filter(|stem| of_b.contains(stem)).count()
}
