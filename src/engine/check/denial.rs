//! A clause that one side denies and the other states in its own words.
//!
//! ```text
//! a  Tests had not shown toxic gas at dangerous levels.    not: tests·toxic·gas·dangerous·levels
//! b  Its tests had found dangerous levels of toxic gas.    all of them, and nothing negative
//! ```
//!
//! The verb may be another one, so this asks for most words of the denied clause.

use super::abreast::{Abreast, Passage, Spot};
use super::modality::is_made_up_for;
use super::opposites::opposed;
use super::sense::is_not;
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::Span;
use crate::engine::words::Class;

/// Of the words with content of the denied clause, so many must stand on the other side.
const KEPT: f32 = 0.65;
/// And at least this many.
const LEAST_WORDS: usize = 4;

/// A negation on one side of a link, and its clause on the other without any.
pub fn finding(link: &Abreast<'_>) -> Option<Finding> {
    let (of_a, of_b) = (negations(&link.a), negations(&link.b));
    let (here, there, at, is_lost) = match (of_a.as_slice(), of_b.as_slice()) {
        ([at], []) => (&link.a, &link.b, *at, true),
        ([], [at]) => (&link.b, &link.a, *at, false),
        _ => return None,
    };
    if !denies_a_verb(here, at, there) || is_made_up_for(here, there) {
        return None;
    }
    let kept = stated(here, there, at)?;
    let denied = here.span(at..(at + 2).min(here.spots.len()))?;
    let spans: (Span, Span) = if is_lost {
        (denied, kept)
    } else {
        (kept, denied)
    };
    let (p, q) = (link.a.shown(spans.0), link.b.shown(spans.1));
    let message = format!("“{p}” / “{q}”: does one say what the other denies?");
    link.finding((FindingKind::Modality, Severity::Error), spans, message)
}

fn negations(p: &Passage<'_>) -> Vec<usize> {
    let places = 0..p.spots.len();
    let denies = |at: &usize| p.spots.get(*at).is_some_and(|s| is_not(s.key()));
    places.filter(denies).collect()
}

/// "Had not shown", not "no longer", "not the main", "not always"; and not "did not allow" where
/// the other side has "banned".
fn denies_a_verb(here: &Passage<'_>, at: usize, there: &Passage<'_>) -> bool {
    let is_adverb = |key: &str| key.ends_with("ly") || key == "always";
    let verb = |s: &&Spot<'_>| s.word.class == Class::Plain && !is_adverb(s.key());
    let next = here
        .spots
        .get(at + 1)
        .filter(|s| s.has_content())
        .filter(verb);
    let is_bare = here.spots.get(at).is_some_and(|s| s.key() != "no") && !here.parts(at);
    let turned = |verb: &Spot<'_>| {
        let mut words = there.spots.iter();
        words.any(|s| opposed(verb.key(), s.key()).is_some())
    };
    is_bare && next.is_some_and(|verb| !turned(verb))
}

/// The words on the other side that state what is denied at a place.
fn stated(here: &Passage<'_>, there: &Passage<'_>, at: usize) -> Option<Span> {
    let joins = |at: usize| {
        let key = here.spots.get(at).map_or("", |s| s.key());
        matches!(
            key,
            "but" | "and" | "that" | "because" | "while" | "which" | "who" | "although"
        )
    };
    let first = (0..at)
        .rev()
        .find(|w| here.parts(*w) || joins(*w))
        .map_or(0, |w| w + 1);
    let rest = at..here.spots.len();
    let end = rest
        .clone()
        .find(|w| here.parts(*w) || joins(w + 1))
        .map_or(rest.end, |w| w + 1);
    let (mut all, mut kept) = (0, Vec::new());
    for (place, spot) in here.spots.iter().enumerate().take(end).skip(first) {
        if spot.has_content() && !is_not(spot.key()) {
            all += 1;
            let same = |s: &Spot<'_>| s.term.stem == spot.term.stem;
            kept.extend(there.spots.iter().position(same).map(|same| (place, same)));
        }
    }
    let is_stated = kept.len() >= LEAST_WORDS && kept.len() as f32 >= KEPT * all as f32;
    // What follows the negation, with the word before it: the verb in its place.
    let after = || {
        kept.iter()
            .filter(|(place, _)| *place > at)
            .map(|(_, same)| *same)
    };
    let (from, to) = (after().min()?, after().max()?);
    is_stated.then(|| there.span(from.saturating_sub(1)..to + 1))?
}
