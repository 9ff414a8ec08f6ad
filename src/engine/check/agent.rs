//! Who does something to whom: names that changed places around one verb.
//!
//! ```text
//! a  The Millers had talked Ostrow into it.       Millers talked
//! b  Ostrow had talked the Millers into it.       Ostrow talked                  turned round
//! b  Ostrow was talked into it by the Millers.    passive, by the Millers        silent
//! a  Fenwick say Dorley owe them rent.            Dorley owe
//! b  Dorley say Fenwick owe them rent.            Fenwick owe                    turned round
//! ```
//!
//! Both names must stand in both passages, and the verb once in each.

use std::ops::Range;

use super::abreast::{Abreast, Passage, Spot};
use super::sense::{is_auxiliary, is_not};
use crate::engine::facts::quote::{force, is_preposition};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::words::Class;

/// Words between a subject and its verb: auxiliaries and adverbs.
const REACH: usize = 5;

/// Verbs whose subject and other name changed places.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let verbs = link.a.spots.iter().enumerate();
    let found = verbs.filter_map(|(i, spot)| {
        let is_verb = may_be_verb(spot);
        let (i, j) = (
            only(&link.a, spot).filter(|at| *at == i && is_verb)?,
            only(&link.b, spot)?,
        );
        let (x, y) = (agent(&link.a, i)?, agent(&link.b, j)?);
        let (of_x, of_y) = (link.a.spots.get(x)?, link.b.spots.get(y)?);
        let is_turned = of_x.term.stem != of_y.term.stem
            && stands(&link.a, of_y, x)
            && stands(&link.b, of_x, y);
        is_turned.then(|| told(link, (x, i), (y, j)))?
    });
    found.take(1).collect()
}

/// A word with content that is no name and no reporting verb; those have a check of their own.
fn may_be_verb(spot: &Spot<'_>) -> bool {
    let key = spot.key();
    let is_small =
        is_light(key) || is_preposition(key) || matches!(key, "after" | "before" | "until");
    spot.word.class == Class::Plain && spot.has_content() && !is_small && force(key).is_none()
}

fn told(link: &Abreast<'_>, (x, i): (usize, usize), (y, j): (usize, usize)) -> Option<Finding> {
    let around = |p: usize, q: usize| -> Range<usize> { p.min(q)..p.max(q) + 1 };
    let spans = (link.a.span(around(x, i))?, link.b.span(around(y, j))?);
    let (p, q) = (link.a.shown(spans.0), link.b.shown(spans.1));
    let message = format!("“{p}” / “{q}”: who does it to whom is turned round.");
    link.finding((FindingKind::Meaning, Severity::Error), spans, message)
}

/// The place of the only word of a stem.
fn only(p: &Passage<'_>, spot: &Spot<'_>) -> Option<usize> {
    let mut places = p
        .spots
        .iter()
        .enumerate()
        .filter(|(_, s)| s.term.stem == spot.term.stem);
    let (at, _) = places.next()?;
    places.next().is_none().then_some(at)
}

/// Does a name stand in a passage, but not as part of the one at `own`?
fn stands(p: &Passage<'_>, name: &Spot<'_>, own: usize) -> bool {
    let part = |at: usize| {
        let both = at.min(own)..at.max(own);
        both.clone()
            .all(|w| p.spots.get(w).is_some_and(|s| s.term.is_name) && !p.parts(w))
    };
    let mut spots = p.spots.iter().enumerate();
    spots.any(|(at, s)| s.term.stem == name.term.stem && s.term.is_name && !part(at))
}

/// The name that does what a verb says: right before it, or after "by".
fn agent(p: &Passage<'_>, verb: usize) -> Option<usize> {
    let key = |at: usize| p.spots.get(at).map_or("", Spot::key);
    let is_name = |at: usize| p.spots.get(at).is_some_and(|s| s.term.is_name);
    let before = (verb.saturating_sub(REACH)..verb).rev();
    let mut is_passive = false;
    for at in before {
        if p.parts(at) {
            break;
        }
        is_passive |= matches!(
            key(at),
            "is" | "are" | "was" | "were" | "be" | "been" | "being"
        );
        if is_name(at) {
            return match is_passive {
                true => by(p, verb),
                false => Some(at).filter(|at| !is_owner(p, *at)),
            };
        }
        if !is_light(key(at)) {
            break;
        }
    }
    is_passive.then(|| by(p, verb))?
}

/// The name after "by".
fn by(p: &Passage<'_>, verb: usize) -> Option<usize> {
    let key = |at: usize| p.spots.get(at).map_or("", Spot::key);
    let is_name = |at: &usize| p.spots.get(*at).is_some_and(|s| s.term.is_name);
    let by = (verb + 1..verb + REACH).find(|at| key(*at) == "by")?;
    let first = (by + 1..by + REACH).find(is_name)?;
    let run = (first..p.spots.len()).take_while(|at| is_name(at));
    run.last()
}

/// Words between a subject and its verb.
fn is_light(key: &str) -> bool {
    let others = [
        "will", "would", "may", "might", "could", "can", "should", "to", "also", "still",
        "already", "then", "now", "later", "first", "never", "himself", "herself",
    ];
    is_auxiliary(key) || others.contains(&key) || is_not(key) || key.ends_with("ly")
}

/// "Ostrow's lawyers".
fn is_owner(p: &Passage<'_>, at: usize) -> bool {
    let end = p.spots.get(at).map_or(0, |s| s.word.span.end);
    let own = p
        .spots
        .get(at)
        .map_or("", |s| s.word.span.of(p.version.text()));
    let after = p.version.text().get(end..).unwrap_or_default();
    let is_genitive = |text: &str| text.starts_with("'s") || text.starts_with("’s");
    is_genitive(after) || own.ends_with("'s") || own.ends_with("’s")
}
