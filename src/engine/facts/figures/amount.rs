//! An amount as it stands in a sentence, in words or in digits with what is written onto them.
//!
//! ```text
//! 1.2m    100k    3 hundred and 21    6.23x10^-4    -4/5    4 1/2    11th    ¾    minus 5
//! one in five    two out of five hundred    1 over 20
//! ```

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::digits;
use super::lexicon::{self, Says};
use super::piece::Pieces;
use super::spelled::{self, Form, Spelled};
use super::unit;

/// Reads the amount that starts at `at`, with its sign.
pub fn read(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let (is_negative, first) = sign(p, at);
    let amount = unsigned(p, first)?;
    let amount = ratio(p, first, amount).unwrap_or(amount);
    if !digits::is_calculable(&amount.value) {
        return None;
    }
    Some(Spelled {
        value: if is_negative {
            -amount.value
        } else {
            amount.value
        },
        ..amount
    })
}

/// A minus written onto digits, or said before a number word.
fn sign(p: &Pieces<'_>, at: usize) -> (bool, usize) {
    let is_mark = matches!(p.mark(at), Some('-' | '−')) && !p.touches(at) && p.is_digits(at + 1);
    let is_first = at == 0 || p.touches(at + 1);
    if (is_mark && is_first) || p.says(at) == Says::Minus {
        (true, at + 1)
    } else {
        (false, at)
    }
}

fn unsigned(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    if let Some(value) = p.mark(at).and_then(vulgar) {
        return Some(spelled_as(value, at + 1, Form::Fraction));
    }
    if !p.is_digits(at) {
        return spelled::read(p, at);
    }
    let value = digits::value(p.shown(at), p.is_comma_decimal)?;
    ordinal(p, at, value)
        .or_else(|| power(p, at, value))
        .or_else(|| fraction(p, at, value))
        .or_else(|| abbreviated(p, at, value))
        .or_else(|| spelled::read(p, at))
        .or(Some(spelled_as(value, at + 1, Form::Digits)))
}

fn spelled_as(value: Decimal, end: usize, form: Form) -> Spelled {
    Spelled { value, end, form }
}

/// The value of one character for a fraction.
fn vulgar(c: char) -> Option<Decimal> {
    let (above, below) = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Decimal::from(above).checked_div(Decimal::from(below))
}

/// "11th", "2nd".
fn ordinal(p: &Pieces<'_>, at: usize, value: Decimal) -> Option<Spelled> {
    let is_suffix = p.touches(at + 1) && p.is_one_of(at + 1, suffixes(value));
    let form = Form::Ordinal;
    is_suffix.then(|| spelled_as(value, at + 2, form))
}

/// What is written onto an ordinal: "12st" are stones, but "2th" is misspelt.
fn suffixes(value: Decimal) -> &'static str {
    let (tens, ones) = (value % Decimal::ONE_HUNDRED, value % Decimal::TEN);
    let is_teen = tens - ones == Decimal::TEN;
    match ones.to_u8() {
        Some(1) if !is_teen => "st nd rd th",
        _ => "nd rd th",
    }
}

/// "1.1^23", "127e13", "6.23x10^-4", "5×10⁶": as far as the value can be told exactly.
fn power(p: &Pieces<'_>, at: usize, value: Decimal) -> Option<Spelled> {
    if p.mark(at + 1) == Some('^') && p.touches(at + 1) {
        let (exponent, end) = exponent(p, at + 2)?;
        return Some(spelled_as(raised(value, exponent)?, end, Form::Counted));
    }
    let is_times = p.is(at + 1, "x") || matches!(p.mark(at + 1), Some('×' | '*' | '·'));
    let (exponent, end) = if p.is(at + 1, "e") && p.touches(at + 1) && p.touches(at + 2) {
        exponent(p, at + 2)?
    } else if is_times && p.shown(at + 2) == "10" && p.mark(at + 3) == Some('^') {
        exponent(p, at + 4)?
    } else {
        return None;
    };
    let value = value.checked_mul(raised(Decimal::TEN, exponent)?)?;
    Some(spelled_as(value, end, Form::Counted))
}

/// A whole number with or without a sign, and the piece after it.
fn exponent(p: &Pieces<'_>, at: usize) -> Option<(i64, usize)> {
    let is_sign = |i: &usize| matches!(p.mark(*i), Some('+' | '-' | '−'));
    let signs = at..at + (at..at + 2).take_while(is_sign).count();
    let size: i64 = p.shown(signs.end).parse().ok()?;
    let minuses = signs.clone().filter(|i| p.mark(*i) != Some('+')).count();
    Some((if minuses == 1 { -size } else { size }, signs.end + 1))
}

fn raised(base: Decimal, exponent: i64) -> Option<Decimal> {
    // Beyond this, no value fits 28 digits.
    let times = u32::try_from(exponent.unsigned_abs())
        .ok()
        .filter(|n| *n <= 100)?;
    let mut value = Decimal::ONE;
    for _ in 0..times {
        value = value.checked_mul(base)?;
    }
    if exponent < 0 {
        Decimal::ONE.checked_div(value)
    } else {
        Some(value)
    }
}

/// "4/5", "4 1/2", "1½". "24/7" and "9/11" are names, three parts are a date.
fn fraction(p: &Pieces<'_>, at: usize, value: Decimal) -> Option<Spelled> {
    if let Some(part) = p.mark(at + 1).and_then(vulgar) {
        return Some(spelled_as(value + part, at + 2, Form::Counted));
    }
    if let Some((part, end)) = over(p, at, value) {
        return Some(spelled_as(part, end, Form::Fraction));
    }
    let next = at + 1 + usize::from(p.is_hyphen(at + 1) && p.touches(at + 1));
    if p.is_digits(next) && p.shown(at).len() <= 3 {
        let above = digits::value(p.shown(next), p.is_comma_decimal)?;
        let (part, end) = over(p, next, above)?;
        return Some(spelled_as(value + part, end, Form::Counted));
    }
    None
}

fn over(p: &Pieces<'_>, at: usize, above: Decimal) -> Option<(Decimal, usize)> {
    let is_slash = matches!(p.mark(at + 1), Some('/' | '⁄')) && p.touches(at + 1);
    let is_short = p.shown(at + 2).len() <= 3 && p.shown(at).len() <= 3;
    if !is_slash
        || !is_short
        || !p.touches(at + 2)
        || (p.touches(at + 3) && p.mark(at + 3) == Some('/'))
    {
        return None;
    }
    let below: Decimal = p.shown(at + 2).parse().ok()?;
    let is_name = (p.shown(at), p.shown(at + 2)) == ("9", "11");
    let is_part = above < below && above.is_integer() && !is_name;
    Some((above.checked_div(below).filter(|_| is_part)?, at + 3))
}

/// "100k", "1.2bn", "10 bln"; a lone letter must be written onto its digits.
fn abbreviated(p: &Pieces<'_>, at: usize, value: Decimal) -> Option<Spelled> {
    let letters = p.shown(at + 1);
    let is_written_on = p.touches(at + 1);
    let has_sign = at > 0
        && p.mark(at - 1)
            .is_some_and(crate::engine::words::is_currency);
    let is_lone = letters.len() == 1;
    let is_thousand = letters == "k" && !p.is_word(at + 2);
    // "1500m" is a race, not one and a half billion.
    let is_plausible =
        has_sign || value < Decimal::ONE_THOUSAND || letters.eq_ignore_ascii_case("k");
    let is_scale = !is_lone || has_sign || is_thousand || (is_written_on && is_plausible);
    let scale = lexicon::abbreviated_scale(letters).filter(|_| is_scale)?;
    let names_measure = match letters {
        "m" | "M" => unit::is_length_after(p, at + 2),
        "t" | "T" => !has_sign,
        _ if letters.eq_ignore_ascii_case("mm") => !has_sign,
        _ => false,
    };
    if names_measure || p.touches(at + 2) && (p.is_digits(at + 2) || p.mark(at + 2) == Some('²')) {
        return None;
    }
    let value = value.checked_mul(Decimal::from(scale))?;
    Some(spelled_as(value, at + 2, Form::Counted))
}

/// "one in five", "nine out of 10", "1 over 20": a whole number over a larger one.
fn ratio(p: &Pieces<'_>, at: usize, above: Spelled) -> Option<Spelled> {
    let end = above.end;
    let next = if p.is(end, "out") && p.is(end + 1, "of") {
        end + 2
    } else if p.is(end, "in") || p.is(end, "over") {
        end + 1
    } else {
        return None;
    };
    let below = unsigned(p, next).filter(|b| matches!(b.form, Form::Digits | Form::Counted))?;
    let is_whole = matches!(above.form, Form::Digits | Form::Counted)
        && above.value.is_integer()
        && below.value.is_integer();
    // "3 in 10 days", "2 in 2019" and "20 in 100 towns" count.
    let is_small = p.is(end, "out") || above.value <= Decimal::TEN;
    let is_division = p.is(end, "over") && !p.is_word(below.end);
    let is_counted = unit::read(p, p.joined(below.end)).is_some() || p.mark(below.end) == Some('%');
    let is_year = p.is_digits(next)
        && below
            .value
            .to_u32()
            .is_some_and(|n| (1500..2100).contains(&n));
    let fits =
        is_division || (above.value < below.value && above.value > Decimal::ZERO && !is_year);
    let is_alone = at == 0 || !p.is_digits(at - 1);
    let is_ratio = is_whole && (is_small || is_division) && fits && !is_counted && is_alone;
    is_ratio.then_some(spelled_as(
        above.value.checked_div(below.value)?,
        below.end,
        Form::Fraction,
    ))
}
