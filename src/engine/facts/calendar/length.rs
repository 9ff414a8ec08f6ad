//! Lengths of time as ISO 8601 durations.
//!
//! ```text
//! three weeks  P3W      48 hours  PT48H     eight-year war  P8Y       half an hour  PT30M
//! two and a half years  P2.5Y               two years and three months  P2Y3M
//! several days PXD      a decade  P10Y      for a year  P1Y
//! ```
//!
//! Ages ("24-year-old") and rates ("188g a day", "twice a week", "per hour") are none.

use rust_decimal::Decimal;

use super::lexicon::{Piece, Unit};
use super::pieces::Pieces;

/// Reads lengths from the words of a sentence.
pub struct Lengths<'p, 't> {
    /// The words.
    pub pieces: &'p Pieces<'t>,
}

/// Words before "a year", "one day" that say it is a length.
const BEFORE: [&str; 33] = [
    "for",
    "in",
    "within",
    "after",
    "about",
    "nearly",
    "almost",
    "over",
    "under",
    "than",
    "least",
    "most",
    "lasted",
    "lasting",
    "last",
    "lasts",
    "took",
    "take",
    "takes",
    "taking",
    "spent",
    "spend",
    "around",
    "roughly",
    "approximately",
    "during",
    "only",
    "just",
    "of",
    "up",
    "to",
    "another",
    "be",
];
/// Words after it that say so.
const AFTER: [&str; 7] = [
    "later", "earlier", "long", "before", "after", "away", "from",
];

impl Lengths<'_, '_> {
    /// The length that starts at word `at`, and one past its last word.
    pub fn length(&self, at: usize) -> Option<(String, usize)> {
        let p = self.pieces;
        // "1/2 hour" is not two hours.
        if matches!(p.gap(at), "/" | "½") {
            return None;
        }
        let (written, end) = self.counted(at)?;
        let is_age = matches!(p.key(end), "old" | "olds" | "older" | "younger");
        let is_single = matches!(p.piece(at), Piece::Article | Piece::Number(1)) && end == at + 2;
        let said = BEFORE.contains(&p.before(at))
            || AFTER.contains(&p.key(end))
            || matches!(p.gap(at + 1), "-" | "‑")
            || p.key(at) == "another";
        let of_year = p.says(at.wrapping_sub(1), &["per", "every", "each"]);
        let aged = p.before(at) == "aged";
        (!is_age && !aged && !of_year && (!is_single || said)).then_some((written, end))
    }

    /// A count and its unit, with smaller units after it.
    pub fn counted(&self, at: usize) -> Option<(String, usize)> {
        let (mut written, mut end, mut unit) = self.one(at)?;
        loop {
            let p = self.pieces;
            let and = usize::from(p.key(end) == "and");
            let joins = p.follows(end)
                && p.follows(end + and)
                && !matches!(p.gap(end), "." | "-")
                && (and == 1 || p.gap(end).is_empty());
            let Some((more, next, smaller)) = self.one(end + and).filter(|_| joins) else {
                return Some((written, end));
            };
            if rank(smaller) >= rank(unit) || matches!(p.piece(end + and), Piece::Article) {
                return Some((written, end));
            }
            let time = more.starts_with("PT") && written.contains('T');
            written.push_str(more.trim_start_matches(if time { "PT" } else { "P" }));
            (end, unit) = (next, smaller);
        }
    }

    /// One count with its unit: the duration, one past its last word, the unit.
    fn one(&self, at: usize) -> Option<(String, usize, Unit)> {
        let p = self.pieces;
        if let Piece::Length(count, unit) = p.piece(at) {
            return Some((written(&count.to_string(), unit), at + 1, unit));
        }
        if let Some(half) = self.half(at) {
            return Some(half);
        }
        let (mut count, mut next) = self.count(at)?;
        let halved = p.says(next, &["and"]) && self.is_half(next + 1);
        if halved {
            count.push_str(".5");
            next += 3;
        }
        let unit = self.unit(next)?;
        let mut end = next + 1;
        // "a year and a half"
        if !halved && p.says(end, &["and"]) && self.is_half(end + 1) && !self.is_unit(end + 3) {
            count.push_str(".5");
            end += 3;
        }
        Some((written(&count, unit), end, unit))
    }

    fn is_half(&self, at: usize) -> bool {
        self.pieces.piece(at) == Piece::Article && self.pieces.piece(at + 1) == Piece::Half
    }

    fn is_unit(&self, at: usize) -> bool {
        self.unit(at).is_some()
    }

    fn unit(&self, at: usize) -> Option<Unit> {
        let p = self.pieces;
        let second = p.key(at) == "second" && p.gap(at) == "-";
        match p.piece(at) {
            Piece::Unit(Unit::Quarter | Unit::Weekend) | Piece::Units(Unit::Quarter) => None,
            Piece::Unit(unit) | Piece::Units(unit) if p.runs_on(at) => Some(unit),
            _ => second.then_some(Unit::Second),
        }
    }

    /// "half an hour", "half a year".
    fn half(&self, at: usize) -> Option<(String, usize, Unit)> {
        let p = self.pieces;
        let start = at + usize::from(p.piece(at) == Piece::Article);
        if p.piece(start) != Piece::Half {
            return None;
        }
        let next = start + 1 + usize::from(p.piece(start + 1) == Piece::Article);
        let unit = self.unit(next)?;
        let halved = match unit {
            Unit::Hour => "PT30M".to_owned(),
            Unit::Minute => "PT30S".to_owned(),
            Unit::Year => "P6M".to_owned(),
            Unit::Decade => "P5Y".to_owned(),
            Unit::Century => "P50Y".to_owned(),
            Unit::Day => "PT12H".to_owned(),
            _ => written("0.5", unit),
        };
        Some((halved, next + 1, unit))
    }

    /// How many: digits with decimals, words, "a", "several".
    fn count(&self, at: usize) -> Option<(String, usize)> {
        let p = self.pieces;
        if let Some((number, used)) = p.number(at) {
            return Some(self.scaled(number, at + used));
        }
        match p.piece(at) {
            Piece::Article if p.piece(at + 1) == Piece::Few => Some(("X".into(), at + 2)),
            Piece::Article
                if matches!(p.key(at + 1), "couple" | "dozen" | "hundred" | "thousand") =>
            {
                let count = match p.key(at + 1) {
                    "couple" => "2",
                    "dozen" => "12",
                    "hundred" => "100",
                    _ => "1000",
                };
                let of = usize::from(p.says(at + 2, &["of"]));
                Some((count.into(), at + 2 + of))
            }
            Piece::Article => Some(("1".into(), at + 1)),
            Piece::Few => Some(("X".into(), at + 1)),
            _ => decimal(p.key(at)).map(|count| (count, at + 1)),
        }
    }

    /// "four hundred", "two thousand".
    fn scaled(&self, number: u32, next: usize) -> (String, usize) {
        let scale = match self.pieces.key(next) {
            "hundred" => 100,
            "thousand" => 1_000,
            "million" => 1_000_000,
            _ => return (number.to_string(), next),
        };
        if self.pieces.runs_on(next) {
            return (number.saturating_mul(scale).to_string(), next + 1);
        }
        (number.to_string(), next)
    }
}

/// "2.5"; an hour of the day never has one digit after its point.
fn decimal(key: &str) -> Option<String> {
    let (whole, fraction) = key.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(fraction)).then(|| key.to_owned())
}

/// Longer units first, so that "two days and three hours" is one length.
fn rank(unit: Unit) -> u8 {
    match unit {
        Unit::Second => 0,
        Unit::Minute => 1,
        Unit::Hour => 2,
        Unit::Day | Unit::Weekend => 3,
        Unit::Week => 4,
        Unit::Fortnight => 5,
        Unit::Month => 6,
        Unit::Quarter => 7,
        Unit::Year => 8,
        Unit::Decade => 9,
        Unit::Century => 10,
    }
}

/// An ISO 8601 duration; `X` for a count that is not stated.
pub fn written(count: &str, unit: Unit) -> String {
    let times = |factor: u32| match count.parse::<u32>() {
        Ok(n) => n.saturating_mul(factor).to_string(),
        // "a decade and a half" is 15 years, "some decades" are X0 years.
        Err(_) if count == "X" => factor.to_string().replace(['1', '2'], "X"),
        Err(_) => scaled_decimal(count, factor),
    };
    match unit {
        Unit::Second => format!("PT{count}S"),
        Unit::Minute => format!("PT{count}M"),
        Unit::Hour => format!("PT{count}H"),
        Unit::Day => format!("P{count}D"),
        Unit::Weekend => format!("P{}D", times(2)),
        Unit::Week => format!("P{count}W"),
        Unit::Fortnight => format!("P{}W", times(2)),
        Unit::Month => format!("P{count}M"),
        Unit::Quarter => format!("P{}M", times(3)),
        Unit::Year => format!("P{count}Y"),
        Unit::Decade => format!("P{}Y", times(10)),
        Unit::Century => format!("P{}Y", times(100)),
    }
}

/// The count and the unit of a duration in one unit: 90 and `minute` of `PT90M`.
pub fn in_one_unit(duration: &str) -> Option<(Decimal, &'static str)> {
    let after = duration.strip_prefix('P')?;
    let (is_time, after) = match after.strip_prefix('T') {
        Some(after) => (true, after),
        None => (false, after),
    };
    let letter = after.chars().next_back()?;
    let unit = match (is_time, letter) {
        (true, 'S') => "second",
        (true, 'M') => "minute",
        (true, 'H') => "hour",
        (false, 'D') => "day",
        (false, 'W') => "week",
        (false, 'M') => "month",
        (false, 'Y') => "year",
        _ => return None,
    };
    let count = after.strip_suffix(letter)?.parse().ok()?;
    Some((count, unit))
}

/// A decimal times 2, 10 or 100, as text.
fn scaled_decimal(count: &str, factor: u32) -> String {
    let product = count
        .parse::<Decimal>()
        .ok()
        .and_then(|d| d.checked_mul(factor.into()));
    product.map_or_else(String::new, |p| p.normalize().to_string())
}
