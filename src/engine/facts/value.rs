//! Digits and number words to exact values.

use rust_decimal::Decimal;

/// What a token of digits says.
#[derive(Clone, Debug, PartialEq)]
pub struct Digits {
    /// With the scale written onto it: 1,500,000 for `1.5m`.
    pub value: Decimal,
    /// The sign before it.
    pub currency: Option<char>,
    /// Is `%` or `pc` written onto it?
    pub is_percent: bool,
    /// The measure written onto it: gram for `188g`.
    pub measure: Option<&'static str>,
    /// Four digits and nothing else: perhaps a year.
    pub is_bare_year: bool,
    /// A scale is written onto it, so no scale word can follow.
    pub is_scaled: bool,
}

/// Reads a token like `13,000`, `$1.5m`, `16pc`, `-3`. None for times, ordinals, decades,
/// and addresses such as `10:30`, `5th`, `1990s`, `10.0.0.1`.
pub fn digits(shown: &str) -> Option<Digits> {
    let sign = shown.chars().next().filter(|c| !c.is_ascii_digit());
    let unsigned = shown.trim_start_matches(['-', '−']);
    let is_negative = unsigned.len() < shown.len();
    let currency = sign.filter(|c| crate::engine::words::is_currency(*c));
    let body = unsigned.trim_start_matches(crate::engine::words::is_currency);
    let end = body.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let (figure, suffix) = body.split_at_checked(end.unwrap_or(body.len()))?;
    let measure = super::unit::of_suffix(suffix);
    let plain = if measure.is_some() { "" } else { suffix };
    let (scale, is_percent, after) = suffix_meaning(plain)?;
    let value = figure_value(figure)?.checked_mul(scale)?;
    let currency = currency.or(after);
    Some(Digits {
        value: if is_negative { -value } else { value },
        currency,
        is_percent,
        measure,
        is_bare_year: is_year(shown),
        is_scaled: scale != Decimal::ONE,
    })
}

fn is_year(shown: &str) -> bool {
    let year = shown.parse().is_ok_and(|n: u32| (1500..2100).contains(&n));
    year && shown.len() == 4
}

/// Scale, percentage and currency sign that are written onto digits.
fn suffix_meaning(suffix: &str) -> Option<(Decimal, bool, Option<char>)> {
    let lower = suffix.to_lowercase();
    let sign = suffix
        .chars()
        .next()
        .filter(|_| suffix.chars().count() == 1);
    let sign = sign.filter(|c| crate::engine::words::is_currency(*c));
    match lower.as_str() {
        "" => Some((Decimal::ONE, false, None)),
        "%" | "pc" | "pct" => Some((Decimal::ONE, true, None)),
        _ if sign.is_some() => Some((Decimal::ONE, false, sign)),
        other => Some((attached_scale(other)?, false, None)),
    }
}

fn attached_scale(suffix: &str) -> Option<Decimal> {
    match suffix {
        "k" => Some(Decimal::from(1_000)),
        "million" | "billion" | "trillion" => scale(suffix),
        "m" | "mn" | "mln" | "b" | "bn" | "t" | "tn" | "trn" => scale(match suffix {
            "b" => "bn",
            "t" | "trn" => "tn",
            million => million,
        }),
        _ => None,
    }
}

/// The value of a word that multiplies what stands before it.
pub fn scale(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "dozen" => 12_i64,
        "hundred" => 100,
        "thousand" => 1_000,
        "million" | "m" | "mn" | "mln" => 1_000_000,
        "billion" | "bn" => 1_000_000_000,
        "trillion" | "tn" => 1_000_000_000_000,
        _ => return None,
    }))
}

/// `13,000` and `1.234.567` group by threes; one other mark is the decimal one.
fn figure_value(figure: &str) -> Option<Decimal> {
    let figure = figure.trim_end_matches(['.', ',']);
    let grouped = |mark: char| {
        let mut parts = figure.split(mark);
        let first = parts.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && parts.all(|p| p.len() == 3)
    };
    let (commas, points) = (figure.matches(',').count(), figure.matches('.').count());
    let plain = match (commas, points) {
        (0, 0 | 1) => figure.to_owned(),
        (1, 0) if !grouped(',') => figure.replace(',', "."),
        (_, 0) if grouped(',') => figure.replace(',', ""),
        (0, _) if grouped('.') => figure.replace('.', ""),
        (_, 1) => {
            let (whole, fraction) = figure.split_once('.')?;
            let whole_grouped = whole.split(',').skip(1).all(|p| p.len() == 3);
            (whole_grouped && !fraction.contains(',')).then(|| figure.replace(',', ""))?
        }
        _ => return None,
    };
    let plain = if plain.starts_with('.') {
        format!("0{plain}")
    } else {
        plain
    };
    plain.parse().ok()
}

/// Reads number words from the start of `keys`: the value and how many words it took.
///
/// "a dozen", "thirteen thousand", "two hundred and six", "two and a half million".
pub fn spelled(keys: &[&str]) -> Option<(Decimal, usize)> {
    let mut total = Decimal::ZERO;
    let mut part: Option<Decimal> = None;
    let mut used = 0;
    while let Some(key) = keys.get(used) {
        let rest = keys.get(used..).unwrap_or_default();
        if let Some(small) = small(key) {
            // "twenty six" adds; "six seven" are two numbers.
            if part.is_some_and(|p| !takes(p, small)) {
                break;
            }
            part = Some(part.unwrap_or_default() + small);
            used += 1;
        } else if let Some(scale) = scale(key).filter(|_| key.len() > 2 && used > 0) {
            let scaled = part.unwrap_or(Decimal::ONE).checked_mul(scale)?;
            if scale >= Decimal::from(1_000) {
                total += scaled;
                part = None;
            } else {
                part = Some(scaled);
            }
            used += 1;
        } else if let Some(taken) = article(rest, used) {
            part = Some(part.unwrap_or_default() + taken.0);
            used += taken.1;
        } else if *key == "and" && used > 0 && goes_on_after_and(rest, total, part) {
            used += 1;
        } else {
            break;
        }
    }
    (used > 0).then_some((total + part.unwrap_or_default(), used))
}

/// "a" before a scale word, "half a" before one, "and a half" after a number.
fn article(rest: &[&str], used: usize) -> Option<(Decimal, usize)> {
    let half = Decimal::new(5, 1);
    match rest {
        ["a" | "an", next, ..] if used == 0 && scale(next).is_some() && next.len() > 2 => {
            Some((Decimal::ONE, 1))
        }
        ["half", "a", next, ..] if used == 0 && scale(next).is_some() => Some((half, 2)),
        ["and", "a", "half", ..] if used > 0 => Some((half, 3)),
        _ => None,
    }
}

fn goes_on_after_and(rest: &[&str], total: Decimal, part: Option<Decimal>) -> bool {
    let after_hundred =
        part.is_some_and(|p| p >= Decimal::from(100)) || (part.is_none() && total > Decimal::ZERO);
    after_hundred && rest.get(1).is_some_and(|next| small(next).is_some())
}

/// May `small` stand right after `part`, as six after twenty or after two hundred?
fn takes(part: Decimal, small: Decimal) -> bool {
    let hundred = Decimal::from(100);
    let tens = part % hundred;
    let ten = Decimal::from(10);
    if tens.is_zero() && part >= hundred {
        return true;
    }
    tens >= Decimal::from(20) && (tens % ten).is_zero() && small < ten && !small.is_zero()
}

fn small(key: &str) -> Option<Decimal> {
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let tens = TENS.iter().position(|t| *t == key).map(|at| 10 * (at + 2));
    tens.or_else(|| crate::engine::words::small_number(key))
        .map(Decimal::from)
}
