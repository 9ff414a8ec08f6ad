//! Dates and times of day, held against each other.
//!
//! ```text
//! opened on 12 June 1987 / opened on 12 July 1987     another day of one event
//! by 2028 / in January 2028, Friday / Friday          less exact, the same words: silent
//! as soon as next year / as soon as next month        differ, though a month lies in a year
//! ```
//!
//! Two versions may have been published on different days: the same words agree, whatever days
//! they come to.

use super::claim::{Claim, Standing};
use jiff::civil::Date;

use crate::engine::facts::calendar::{Agreement, agreement, last_day};
use crate::engine::facts::{Bound, Fact, Value};
use crate::engine::report::{FindingKind, Severity};

/// Roles this alike are of one event, as with figures.
const SAME_ROLE: f32 = 0.55;
/// Where only parts of the sentences answer each other, their dates are often of two events.
const SAME_ROLE_OF_PARTS: f32 = 0.75;
/// Enough where each side has one date and the sentences answer each other.
const ONLY_ONES: f32 = 0.3;
/// What the same bound on both sides adds to the likeness of two roles: half of what is missing
/// where only half of the words are near.
const SHARED_BOUND: f32 = 0.2;
/// What the same time of day beside both adds: enough by itself where they can be held together.
const SHARED_HOUR: f32 = 0.75;

/// How two dates stand to each other, if both are of one event.
pub fn standing(x: &Claim<'_>, y: &Claim<'_>) -> Standing {
    if x.fact.kind != y.fact.kind {
        return Standing::Apart;
    }
    if x.shown.eq_ignore_ascii_case(y.shown) {
        return Standing::Equal(None);
    }
    if is_until(x) != is_until(y) && [x, y].iter().all(|c| !is_absolute(c)) {
        return Standing::Apart;
    }
    if is_other_step(x.shown, y.shown) {
        return Standing::Differs(FindingKind::Date, severity(x, y));
    }
    if limit(x).is_some_and(|last| Some(last) == limit(y)) {
        return Standing::Equal(None);
    }
    match agreement(value(x.fact), value(y.fact)) {
        Agreement::Same => Standing::Equal(None),
        Agreement::Fits => Standing::Fits,
        Agreement::Unclear => Standing::Apart,
        Agreement::Differs => Standing::Differs(FindingKind::Date, severity(x, y)),
    }
}

/// "By Wednesday" is a limit, "on Tuesday" a day within it.
fn is_until(claim: &Claim<'_>) -> bool {
    matches!(claim.fact.bound, Bound::AtMost | Bound::LessThan)
}

/// The last day until which something is to happen.
fn limit(claim: &Claim<'_>) -> Option<Date> {
    let is_excluded = match claim.fact.bound {
        Bound::AtMost => false,
        Bound::LessThan => true,
        _ => return None,
    };
    last_day(value(claim.fact), is_excluded)
}

/// How alike the roles of two dates must be for them to be compared.
pub fn floor(x: &Claim<'_>, y: &Claim<'_>, is_whole: bool, are_only_ones: bool) -> f32 {
    // "As soon as next year", "as soon as next month": the words themselves tell the role.
    let is_one_frame = shared_bound(x, y) > 0.0 && is_other_step(x.shown, y.shown);
    match is_whole {
        _ if is_one_frame => 0.0,
        true if are_only_ones => ONLY_ONES,
        true => SAME_ROLE,
        false => SAME_ROLE_OF_PARTS,
    }
}

/// How alike they must be in sentences that are not linked. Many things happen on one Friday.
pub fn floor_beyond(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    match is_absolute(x) && is_absolute(y) && severity(x, y) == Severity::Error {
        true => ONLY_ONES,
        false => SAME_ROLE_OF_PARTS,
    }
}

/// Does it name a year, a day of the month or an hour?
pub fn is_absolute(claim: &Claim<'_>) -> bool {
    claim.shown.contains(|c: char| c.is_ascii_digit())
}

/// "As soon as" before both says more of their role than a word beside them.
pub fn shared_bound(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    let is_shared = x.fact.bound == y.fact.bound && x.fact.bound != Bound::Exact;
    if is_shared { SHARED_BOUND } else { 0.0 }
}

/// "At 6 a.m. on Sunday", "from Monday at 6 a.m.": hardly two things of one story.
pub fn shared_hour(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    let both = x.hour.zip(y.hour);
    let is_shared = both.is_some_and(|(x, y)| x.value == y.value);
    if is_shared { SHARED_HOUR } else { 0.0 }
}

fn value(fact: &Fact) -> &str {
    match &fact.value {
        Value::Calendar(value) => value,
        _ => "",
    }
}

/// As exact as each other, and bounded alike: one of them is wrong.
fn severity(x: &Claim<'_>, y: &Claim<'_>) -> Severity {
    let shapes = [x, y].map(|claim| shape(value(claim.fact)));
    let are_weekdays = is_weekday(x.shown) && is_weekday(y.shown);
    let is_exact = shapes[0] == shapes[1] || are_weekdays || is_other_step(x.shown, y.shown);
    match is_exact && x.fact.bound == y.fact.bound {
        true => Severity::Error,
        false => Severity::Notable,
    }
}

/// One of the seven, whatever day of the month is known of it.
fn is_weekday(shown: &str) -> bool {
    let is_name = shown.starts_with(char::is_uppercase) && !shown.contains(' ');
    is_name && shown.ends_with("day") && !matches!(shown, "Today" | "Yesterday" | "Holiday")
}

/// "next year", "next month": one may lie in the other, but is not a less exact word for it.
fn is_other_step(x: &str, y: &str) -> bool {
    let (x, y) = (x.to_lowercase(), y.to_lowercase());
    let both = step(&x).zip(step(&y));
    both.is_some_and(|((side_x, unit_x), (side_y, unit_y))| side_x == side_y && unit_x != unit_y)
}

/// The side and the unit of "next year".
fn step(shown: &str) -> Option<(&str, &str)> {
    let (side, unit) = shown.split_once(' ')?;
    let is_unit = matches!(
        unit,
        "day" | "week" | "weekend" | "month" | "year" | "decade"
    );
    (is_unit && matches!(side, "next" | "last" | "this")).then_some((side, unit))
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
