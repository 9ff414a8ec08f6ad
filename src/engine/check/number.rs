//! Figures, compared by exact value.
//!
//! A figure that only one side has is no mismatch, and neither is a value written in another
//! way. Only figures of the same role are held against each other.

use rust_decimal::Decimal;

use super::claim::{Claim, Standing};
use super::values::{
    are_alike, are_equal, difference_at_equal_value, digits, is_other_unit, is_slip, is_within,
    severity, within_twofold,
};
use crate::engine::facts::{Fact, FactKind};
use crate::engine::report::FindingKind;

/// Roles this alike count the same thing, whatever else the sentences say. Picked on
/// hand-marked figures of news; lower values pair figures of different things.
pub const SAME_ROLE: f32 = 0.55;
/// The same for values far from each other, which are more often of two things: "two", "11".
const SAME_ROLE_AFAR: f32 = 0.65;
/// And where only parts of the sentences answer each other, or nothing links them.
const SAME_ROLE_BEYOND: f32 = 0.75;
/// Enough where each side has one figure of a kind and the sentences answer each other.
const ONLY_ONES: f32 = 0.3;

/// A smaller value may stand in both versions for two things: "two" and "two".
const DISTINCTIVE: Decimal = Decimal::TEN;

/// How two figures stand to each other, if both count the same thing.
pub fn standing(x: &Fact, y: &Fact) -> Standing {
    if are_equal(x, y) {
        return Standing::Equal(difference_at_equal_value(x, y));
    }
    if !are_alike(x, y) {
        return Standing::Apart;
    }
    if is_within(x, y) {
        return Standing::Fits;
    }
    Standing::Differs(kind(x), severity(x, y))
}

/// What a difference of two figures is about: a length of time is a date's.
pub fn kind(fact: &Fact) -> FindingKind {
    match fact.kind {
        FactKind::Duration => FindingKind::Date,
        _ => FindingKind::Number,
    }
}

/// How alike two roles must be for their values to be compared.
pub fn floor(x: &Claim<'_>, y: &Claim<'_>, is_whole: bool, are_only_ones: bool) -> f32 {
    match (are_close(x.fact, y.fact), is_whole) {
        (true, true) if are_only_ones => ONLY_ONES,
        (true, _) => SAME_ROLE,
        (false, true) => SAME_ROLE_AFAR,
        (false, false) => SAME_ROLE_BEYOND,
    }
}

/// How alike two roles must be in sentences that are not linked.
pub fn floor_beyond(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    match are_close(x.fact, y.fact) {
        true => ONLY_ONES,
        false => SAME_ROLE_BEYOND,
    }
}

/// Do the values look like those of one thing, one of them slipped?
pub fn are_close(x: &Fact, y: &Fact) -> bool {
    let low = |fact: &Fact| fact.extent().map(|(low, _)| low);
    let (Some(p), Some(q)) = (low(x), low(y)) else {
        return false;
    };
    let p = x.in_unit_of(y, p).unwrap_or(p);
    within_twofold(p, q) || is_slip(p, q) || is_other_unit(x, y)
}

/// Is the value large enough to tell that two claims are about one thing?
pub fn is_distinctive(fact: &Fact) -> bool {
    fact.extent().is_some_and(|(low, _)| low >= DISTINCTIVE)
}

/// A sum of money, a share or what has a unit: seldom equal by chance.
pub fn is_measured(fact: &Fact) -> bool {
    use FactKind::{Money, Percent, Quantity};
    matches!(fact.kind, Money | Percent | Quantity)
}

/// The digits of an amount or a share that has two or more: no two things of one story have the
/// same by chance.
pub fn telling_digits(fact: &Fact) -> Option<String> {
    let is_amount = matches!(fact.kind, FactKind::Money | FactKind::Percent);
    let figure = fact.figure().filter(|_| is_amount)?;
    Some(digits(figure)).filter(|digits| digits.len() > 1)
}
