//! Dates and times of linked sentences.
//!
//! ```text
//! opened on 12 June 1987 / opened on 12 July 1987     another day of one event
//! by 2028 / in January 2028, Friday / Friday          less exact, the same words: silent
//! as soon as next year / as soon as next month        differ, though a month lies in a year
//! ```
//!
//! Two versions may have been published on different days: the same words agree, whatever days
//! they come to.

use super::abreast::{Abreast, Passage};
use super::role::Role;
use crate::engine::align::Profiles;
use crate::engine::facts::calendar::{Agreement, agreement};
use crate::engine::facts::{Bound, Fact, FactKind, Value};
use crate::engine::report::{Finding, FindingKind, Severity};

/// Roles this alike are of one event, as with figures.
const SAME_ROLE: f32 = 0.55;
/// Where only parts of the sentences answer each other, their dates are often of two events.
const SAME_ROLE_OF_PARTS: f32 = 0.75;
/// Enough where each side has one date and the sentences answer each other.
const ONLY_ONES: f32 = 0.3;
/// What the same bound on both sides adds to the likeness of two roles: half of what is missing
/// where only half of the words are near.
const SHARED_BOUND: f32 = 0.2;

const DATES: &[FactKind] = &[FactKind::Date, FactKind::Time];

/// A date with its words and its role.
struct Dated<'r> {
    fact: &'r Fact,
    value: &'r str,
    shown: String,
    role: Role,
}

/// The dates of a link that cannot both be true.
pub fn findings(link: &Abreast<'_>, profiles: &Profiles) -> Vec<Finding> {
    let (of_a, of_b) = (dates(&link.a, profiles), dates(&link.b, profiles));
    let answers = |x: &Dated<'_>, y: &Dated<'_>| {
        x.fact.kind == y.fact.kind && !differ(x, y) && !is_unclear(x, y)
    };
    let left_a: Vec<_> = of_a
        .iter()
        .filter(|x| !of_b.iter().any(|y| answers(x, y)))
        .collect();
    let left_b: Vec<_> = of_b
        .iter()
        .filter(|y| !of_a.iter().any(|x| answers(x, y)))
        .collect();
    let mut scored = Vec::new();
    for x in &left_a {
        for y in left_b.iter().filter(|y| x.fact.kind == y.fact.kind) {
            let rivals =
                |all: &[&Dated<'_>]| all.iter().filter(|d| d.fact.kind == x.fact.kind).count();
            let only_ones = rivals(&left_a) == 1 && rivals(&left_b) == 1;
            let floor = match link.is_whole {
                _ if is_one_frame(x, y) => 0.0,
                true if only_ones => ONLY_ONES,
                true => SAME_ROLE,
                false => SAME_ROLE_OF_PARTS,
            };
            let likeness = x.role.likeness(&y.role) + shared_bound(x, y);
            if likeness >= floor && differ(x, y) {
                scored.push((likeness, *x, *y));
            }
        }
    }
    scored.sort_by(|p, q| q.0.total_cmp(&p.0));
    let mut taken: Vec<[&Dated<'_>; 2]> = Vec::new();
    for (_, x, y) in scored {
        let is_free =
            |[p, q]: &[&Dated<'_>; 2]| p.fact.span != x.fact.span && q.fact.span != y.fact.span;
        if taken.iter().all(is_free) {
            taken.push([x, y]);
        }
    }
    taken
        .into_iter()
        .filter_map(|[x, y]| finding(link, x, y))
        .collect()
}

/// "As soon as" before both says more of their role than a word beside them.
fn shared_bound(x: &Dated<'_>, y: &Dated<'_>) -> f32 {
    let is_shared = x.fact.bound == y.fact.bound && x.fact.bound != Bound::Exact;
    if is_shared { SHARED_BOUND } else { 0.0 }
}

fn dates<'r>(passage: &Passage<'r>, profiles: &Profiles) -> Vec<Dated<'r>> {
    let sentences = profiles.of(passage.id.0);
    let facts = passage.facts(DATES);
    let dated = facts.filter_map(|fact| {
        let Value::Calendar(value) = &fact.value else {
            return None;
        };
        let at = passage.under(fact.span).start;
        let id = passage.spots.get(at)?.sentence;
        let profile = sentences.binary_search_by_key(&id, |p| p.id).ok()?;
        Some(Dated {
            fact,
            value,
            shown: passage.shown(fact.span).to_lowercase(),
            role: Role::new(fact, sentences.get(profile)?),
        })
    });
    dated.collect()
}

/// Can the two not both be true of one event?
fn differ(x: &Dated<'_>, y: &Dated<'_>) -> bool {
    if x.shown == y.shown {
        return false;
    }
    agreement(x.value, y.value) == Agreement::Differs || is_other_step(&x.shown, &y.shown)
}

/// "As soon as next year", "as soon as next month": the words themselves tell the role.
fn is_one_frame(x: &Dated<'_>, y: &Dated<'_>) -> bool {
    shared_bound(x, y) > 0.0 && is_other_step(&x.shown, &y.shown)
}

fn is_unclear(x: &Dated<'_>, y: &Dated<'_>) -> bool {
    x.shown != y.shown && agreement(x.value, y.value) == Agreement::Unclear
}

/// "next year", "next month": one may lie in the other, but is not a less exact word for it.
fn is_other_step(x: &str, y: &str) -> bool {
    let step = |shown: &str| {
        let mut words = shown.split_whitespace().rev();
        let (unit, side) = (words.next()?, words.next()?);
        let is_unit = matches!(
            unit,
            "day" | "week" | "weekend" | "month" | "year" | "decade"
        );
        let is_side = matches!(side, "next" | "last" | "this");
        let bare = words.next().is_none();
        (is_unit && is_side && bare).then(|| (side.to_owned(), unit.to_owned()))
    };
    let both = step(x).zip(step(y));
    both.is_some_and(|((side_x, unit_x), (side_y, unit_y))| side_x == side_y && unit_x != unit_y)
}

/// How exact a value is: its digits, and where words stand.
fn shape(value: &str) -> String {
    let mut shape: Vec<char> = value.chars().collect();
    for c in &mut shape {
        *c = match *c {
            '0'..='9' => '0',
            c if c.is_ascii_lowercase() => 'a',
            c => c,
        };
    }
    shape.dedup_by(|x, y| x == y && *x == 'a');
    shape.into_iter().collect()
}

fn finding(link: &Abreast<'_>, x: &Dated<'_>, y: &Dated<'_>) -> Option<Finding> {
    // As exact as each other, and bounded alike: one of them is wrong.
    let is_exact = shape(x.value) == shape(y.value) || is_other_step(&x.shown, &y.shown);
    let severity = match is_exact && x.fact.bound == y.fact.bound {
        true => Severity::Error,
        false => Severity::Notable,
    };
    let (p, q) = (link.a.shown(x.fact.span), link.b.shown(y.fact.span));
    let message = format!("{p} became {q}");
    link.finding(
        (FindingKind::Date, severity),
        (x.fact.whole, y.fact.whole),
        message,
    )
}
