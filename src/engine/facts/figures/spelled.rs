//! Number words, and digits before scale words, to exact values.
//!
//! ```text
//! two hundred and six thousand     206,000        two and a half million     2,500,000
//! one hundred thirty-fifths        100/35         one hundred twenty fifth   the 125th
//! half a million                   500,000        three quarters of a million
//! two hundred point zero three     200.03         a third of                 1/3
//! ```

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::parts::{compound_ordinal, divisor, fraction, half, is_before_noun, part_of_scale};
use super::piece::Pieces;
use super::sum::{Sum, sum, takes};
use super::unit;

/// A value, the piece after it, and how it was said.
#[derive(Clone, Copy, Debug)]
pub struct Spelled {
    /// The value; of "dozens of" the least.
    pub value: Decimal,
    /// The piece after its last one.
    pub end: usize,
    /// How it was said.
    pub form: Form,
}

/// How a value was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A run of digits and nothing else.
    Digits,
    /// In words, or in digits with a scale.
    Counted,
    /// As a part of a whole.
    Fraction,
    /// As a place in a row.
    Ordinal,
    /// Only by its scale, "dozens of": anything from the value up to this one.
    Vague(Decimal),
}

/// Reads the words of a number from `at` on.
pub fn read(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let from_half = || half(p, at);
    let part = || fraction(p, at).filter(|f| !is_before_noun(p, at, f.end));
    let by_words = vague(p, at).or_else(from_half).or_else(part);
    let spelled = by_words.or_else(|| counted(p, at))?;
    Some(part_of_scale(p, spelled))
}

/// A count, a fraction with a count above the line, or an ordinal.
fn counted(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    if compound_ordinal(p, at).is_some() {
        return alone(p, at);
    }
    let Some(sum) = sum(p, at) else {
        return alone(p, at);
    };
    let value = sum.value();
    let spelled = |value, end, form| Spelled { value, end, form };
    let next = p.joined(sum.end);
    if let Some(ordinal) = low_ordinal(p, &sum, next) {
        return Some(ordinal);
    }
    let Some((divisor, end, is_plural)) = divisor(p, next) else {
        return Some(spelled(value, sum.end, Form::Counted));
    };
    let is_ordinal = matches!(p.says(end - 1), Says::Ordinal(..));
    let fits = sum.part.is_some_and(|part| takes(part, divisor));
    Some(if is_plural {
        spelled(value.checked_div(divisor)?, end, Form::Fraction)
    } else if is_ordinal && fits && divisor < Decimal::ONE_HUNDRED {
        spelled(value + divisor, end, Form::Ordinal)
    } else if is_ordinal && divisor >= Decimal::ONE_HUNDRED {
        spelled(value.checked_mul(divisor)?, end, Form::Ordinal)
    } else {
        spelled(value, sum.end, Form::Counted)
    })
}

/// "thirty first", "three hundred twenty second"; "twenty second homes" are homes.
fn low_ordinal(p: &Pieces<'_>, sum: &Sum, at: usize) -> Option<Spelled> {
    let Says::Ordinal(n @ 1..=2, false) = p.says(at) else {
        return None;
    };
    let fits = sum.part.is_some_and(|part| takes(part, Decimal::from(n)));
    let is_free = n == 1 || !p.is_plain(at + 1);
    (fits && is_free).then(|| Spelled {
        value: sum.value() + Decimal::from(n),
        end: at + 1,
        form: Form::Ordinal,
    })
}

/// An ordinal by itself: "third", "twenty-fifth".
fn alone(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let (value, end) = match p.says(at) {
        Says::Ordinal(n, false) => (Decimal::from(n), at + 1),
        _ => match compound_ordinal(p, at)? {
            (value, end, false) => (value, end),
            _ => return None,
        },
    };
    Some(Spelled {
        value,
        end,
        form: Form::Ordinal,
    })
}

/// "dozens of", "tens of thousands of", "several hundred", "a few thousand".
fn vague(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let (first, scale_at) = match p.says(at) {
        Says::Scale(_, true) => (Decimal::ONE, at),
        Says::Article if p.is(at + 1, "few") => (Decimal::TWO, at + 2),
        Says::Article if p.is(at + 1, "couple") => return couple(p, at + 2),
        _ if p.is(at, "several") => (Decimal::TWO, at + 1),
        _ if p.is(at, "tens") && p.is(at + 1, "of") => (Decimal::TEN, at + 2),
        _ => return None,
    };
    let Says::Scale(scale, is_plural) = p.says(scale_at) else {
        return None;
    };
    let mut unit = Decimal::from(scale);
    let mut end = scale_at + 1;
    // "Thousands" end where the next scale word starts, all others at ten times theirs.
    let mut times = if first == Decimal::ONE && scale >= 1_000 {
        1_000
    } else {
        10
    };
    if let Says::Scale(larger, true) = p.says(end + 1)
        && is_plural
        && p.is(end, "of")
    {
        unit = unit.checked_mul(Decimal::from(larger))?;
        end += 2;
        times = 10;
    }
    let tens = if first == Decimal::TEN {
        first
    } else {
        Decimal::ONE
    };
    Some(Spelled {
        value: first.checked_mul(unit)?,
        end,
        form: Form::Vague(unit.checked_mul(tens)?.checked_mul(Decimal::from(times))?),
    })
}

/// "a couple of dozen".
fn couple(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let next = if p.is(at, "of") { at + 1 } else { at };
    let scale = match p.says(next) {
        Says::Scale(scale, _) => Some(scale),
        _ => None,
    };
    let is_measure = unit::read(p, next).is_some();
    let value = Decimal::TWO * scale.map_or(Decimal::ONE, Decimal::from);
    (scale.is_some() || is_measure).then_some(Spelled {
        value,
        end: if scale.is_some() { next + 1 } else { next },
        form: Form::Counted,
    })
}
