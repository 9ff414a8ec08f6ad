//! How the values of two facts stand to each other: equal in other units, rounded, within a
//! range, bounded otherwise, or different.
//!
//! ```text
//! 40 miles / 64 km                one value, by exact conversion and rounding
//! 10 to 12 / 11, dozens / 40      within
//! more than 500 / up to 500       another bound
//! ```

use rust_decimal::Decimal;

use super::number;
use crate::engine::facts::calendar::{Agreement, agreement};
use crate::engine::facts::{Bound, Fact, FactKind, Value};
use crate::engine::report::{FindingKind, Severity};

/// May two figures say the same thing at all?
pub fn are_alike(x: &Fact, y: &Fact) -> bool {
    let is_range = |fact: &Fact| fact.kind == FactKind::Range;
    let in_unit = |fact: &Fact| match fact.kind {
        FactKind::Percent if fact.unit.is_none() => Some("percent".to_owned()),
        _ => fact.unit.clone(),
    };
    if is_range(x) != is_range(y) {
        return in_unit(x) == in_unit(y);
    }
    let is_same_sort = x.kind == y.kind && is_part(x) == is_part(y);
    // A month has no fixed length, but a length of time it is.
    let is_length = x.kind == FactKind::Duration;
    is_same_sort && (x.unit == y.unit || is_length || in_unit_of_other(x, y).is_some())
}

/// 17 days for 17 weeks: one word read wrongly.
pub fn is_other_unit(x: &Fact, y: &Fact) -> bool {
    let figures = x.figure().zip(y.figure());
    x.kind == y.kind && x.unit != y.unit && figures.is_some_and(|(x, y)| x == y)
}

/// A part of a whole, as no count is: "a third", "one in five".
fn is_part(fact: &Fact) -> bool {
    let is_below_one = |figure: Decimal| figure > Decimal::ZERO && figure < Decimal::ONE;
    fact.kind == FactKind::Number && fact.figure().is_some_and(is_below_one)
}

/// The figure of `x` in the unit of `y`, where the units differ.
fn in_unit_of_other(x: &Fact, y: &Fact) -> Option<Decimal> {
    let figure = x.figure().filter(|_| x.unit != y.unit)?;
    x.in_unit_of(y, figure)
}

/// Do both say the same value in one unit?
pub fn are_equal(x: &Fact, y: &Fact) -> bool {
    x.value == y.value || is_conversion(x, y) || is_one_length(x, y)
}

/// A year and 12 months.
fn is_one_length(x: &Fact, y: &Fact) -> bool {
    match (&x.value, &y.value) {
        (Value::Calendar(p), Value::Calendar(q)) if x.kind == FactKind::Duration => {
            x.kind == y.kind && matches!(agreement(p, q), Agreement::Same | Agreement::Fits)
        }
        _ => false,
    }
}

/// 40 miles and 64 km: one is the other in its own unit, rounded as far as it shows.
fn is_conversion(x: &Fact, y: &Fact) -> bool {
    let rounds_to = |x: &Fact, y: &Fact| {
        let both = in_unit_of_other(x, y).zip(y.figure());
        both.is_some_and(|(exact, shown)| is_rounding(shown, exact) || is_whole_of(shown, exact))
    };
    rounds_to(x, y) || rounds_to(y, x)
}

/// Seven miles for 12 km, which are 7.46: a small whole number, and less than a twelfth off.
fn is_whole_of(round: Decimal, exact: Decimal) -> bool {
    let is_small = round.is_integer() && round > Decimal::ONE && round < Decimal::TEN;
    let near = (round - exact).abs() <= exact.abs() / Decimal::from(12);
    is_small && near && exact.round() == round
}

/// Is one a range that the other lies in?
pub fn is_within(x: &Fact, y: &Fact) -> bool {
    let lies_in = |x: &Fact, y: &Fact| {
        let both = x.extent().zip(y.extent());
        both.is_some_and(|((low, high), (from, to))| from != to && from <= low && high <= to)
    };
    are_alike(x, y) && (lies_in(x, y) || lies_in(y, x))
}

/// What differs between facts of one value.
pub fn difference_at_equal_value(x: &Fact, y: &Fact) -> Option<(FindingKind, Severity)> {
    if is_conversion(x, y) {
        // Six metres and 20 feet are not quite the same: "more than" may make up for it.
        let bound = bound_change(x.bound, y.bound).filter(|severity| *severity == Severity::Error);
        return bound.map(|severity| (number::kind(x), severity));
    }
    if x.unit != y.unit || x.kind != y.kind {
        let severity = if x.kind == y.kind {
            Severity::Error
        } else {
            Severity::Notable
        };
        let both_are = |kind| x.kind == kind && y.kind == kind;
        let either_is = |kind| x.kind == kind || y.kind == kind;
        let both_measure = both_are(FactKind::Quantity) && in_unit_of_other(x, y).is_some();
        let matters = either_is(FactKind::Money) || both_are(FactKind::Percent) || both_measure;
        return matters.then_some((FindingKind::Unit, severity));
    }
    bound_change(x.bound, y.bound).map(|severity| (number::kind(x), severity))
}

/// How much a change of bound matters where the value stayed.
fn bound_change(x: Bound, y: Bound) -> Option<Severity> {
    let is_floor = |b| matches!(b, Bound::AtLeast | Bound::MoreThan);
    let is_ceiling = |b| matches!(b, Bound::AtMost | Bound::LessThan);
    if x == y {
        None
    } else if is_floor(x) && is_floor(y) || is_ceiling(x) && is_ceiling(y) {
        Some(Severity::Benign)
    } else if is_floor(x) && is_ceiling(y) || is_ceiling(x) && is_floor(y) {
        Some(Severity::Error)
    } else if is_floor(x) || is_floor(y) || is_ceiling(x) || is_ceiling(y) {
        Some(Severity::Notable)
    } else {
        Some(Severity::Benign)
    }
}

/// How much two different values of one role matter.
pub fn severity(x: &Fact, y: &Fact) -> Severity {
    let rounds = |(p, q)| is_rounding(p, q) || is_rounding(q, p);
    let converted = x.figure().and_then(|figure| x.in_unit_of(y, figure));
    if converted.zip(y.figure()).is_some_and(rounds) || x.unit == y.unit && overlap(x, y) {
        return Severity::Benign;
    }
    let same_bound = x.bound == y.bound && x.bound != Bound::About;
    if same_bound {
        Severity::Error
    } else {
        Severity::Notable
    }
}

/// Do two ranges share values?
fn overlap(x: &Fact, y: &Fact) -> bool {
    let both = x.extent().zip(y.extent());
    both.is_some_and(|(x, y)| x.0.max(y.0) <= x.1.min(y.1))
}

/// Figures of one thing seldom differ more than this; figures of two things often do.
pub fn within_twofold(x: Decimal, y: Decimal) -> bool {
    let (low, high) = (x.abs().min(y.abs()), x.abs().max(y.abs()));
    high - low <= low
}

/// 18 for 180, 14,000 for 1,400, 31 for 13: a digit lost, a scale misread or digits swapped.
pub fn is_slip(x: Decimal, y: Decimal) -> bool {
    let (p, q) = (digits(x), digits(y));
    let is_scale = p == q && (p.len() > 1 || is_step(x.abs(), y.abs()));
    let sorted = |digits: &str| {
        let mut digits: Vec<u8> = digits.bytes().collect();
        digits.sort_unstable();
        digits
    };
    is_scale || p.len() > 1 && sorted(&p) == sorted(&q)
}

/// 50,000 and 500,000, five million and five thousand: one digit says little by itself.
fn is_step(x: Decimal, y: Decimal) -> bool {
    let times = x.max(y).checked_div(x.min(y));
    let is_large = x.min(y) >= Decimal::ONE_HUNDRED;
    is_large && (times == Some(Decimal::TEN) || times == Some(Decimal::ONE_THOUSAND))
}

/// Is `round` the other value with fewer significant figures, and no more than a twentieth off?
/// ("40" is not 45 rounded.)
fn is_rounding(round: Decimal, exact: Decimal) -> bool {
    let figures = significant_figures(round);
    let near = (round - exact).abs() <= exact.abs() / Decimal::from(20);
    near && exact.round_sf(figures).is_some_and(|r| r == round)
}

/// How many digits a value has without the zeros at its end: 2 for 13,000.
fn significant_figures(value: Decimal) -> u32 {
    u32::try_from(digits(value).len())
        .unwrap_or(u32::MAX)
        .max(1)
}

/// The digits of a value without the zeros at its end, wherever its point stands.
pub fn digits(value: Decimal) -> String {
    let digits = value.normalize().mantissa().unsigned_abs().to_string();
    digits.trim_end_matches('0').to_owned()
}
