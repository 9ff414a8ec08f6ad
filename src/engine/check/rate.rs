//! How often a figure counts anew: "14,000 vehicles a day", "$410 per year", "300 passengers hourly".
//!
//! ```text
//! 14,000 vehicles a day     day        $410 a year ago    none: that is when
//! $410 per household        none       12 votes, a year   none: a mark parts them
//! ```

use rust_decimal::Decimal;

use super::claim::{Claim, Standing};
use super::number;
use super::values::{are_alike, severity, within_twofold};
use crate::engine::align::Profile;
use crate::engine::facts::Fact;
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::Span;

/// Words between a figure and its rate: "14,000 cars and vans a day".
const REACH: usize = 5;

/// The stretch of time of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// A rate and the figure with it.
#[derive(Clone, Copy)]
pub struct Rate {
    pub every: Every,
    /// From the figure's bound to the last word of its rate.
    pub span: Span,
}

/// The rate after a figure, before any mark and before `limit`.
pub fn rate(fact: &Fact, limit: usize, sentence: &Profile, text: &str) -> Option<Rate> {
    let words = &sentence.words;
    let first = words.partition_point(|w| w.span.start < fact.whole.end);
    let mut last = fact.whole.end;
    for at in first..(first + REACH).min(words.len()) {
        let word = words.get(at).filter(|w| w.span.start < limit)?;
        let between = Span::new(last, word.span.start);
        if between
            .of(text)
            .contains(|c: char| !c.is_whitespace() && c != '-')
        {
            return None;
        }
        let next = words.get(at + 1).map_or("", |w| w.key.as_str());
        let found = match word.key.as_str() {
            "a" | "an" | "per" | "each" | "every" => every(next).map(|every| (every, at + 1)),
            key => adverb(key).map(|every| (every, at)),
        };
        if let Some((every, end)) = found {
            let key = |at: usize| words.get(at).map_or("", |w| w.key.as_str());
            let after = [key(end + 1), key(end + 2)];
            let end = words.get(end)?.span.end;
            let span = Span::new(fact.whole.start, end);
            return (!is_moment(after)).then_some(Rate { every, span });
        }
        last = word.span.end;
    }
    None
}

/// How figures stand to each other that count anew at different times: the same figure has another
/// unit, and others are held against each other by what they come to in a year.
pub fn standing(x: &Claim<'_>, y: &Claim<'_>) -> Standing {
    if let Standing::Equal(_) = number::standing(x.fact, y.fact) {
        return Standing::Equal(Some((FindingKind::Unit, Severity::Error)));
    }
    let both = in_a_year(x).zip(in_a_year(y));
    // 300 passengers an hour and 14,000 vehicles a day are two things; sums are more often one.
    let may_be_one = number::is_measured(x.fact) && are_alike(x.fact, y.fact);
    let Some((p, q)) = both.filter(|_| may_be_one) else {
        return Standing::Apart;
    };
    let gap = (p - q).abs();
    match () {
        () if gap <= p.max(q) / ROUNDED_OFF => Standing::Equal(None),
        () if within_twofold(p, q) => {
            Standing::Differs(FindingKind::Number, severity(x.fact, y.fact))
        }
        () => Standing::Apart,
    }
}

/// A yearly figure by the month, and in whole euros, is rounded by up to one part in so many.
const ROUNDED_OFF: Decimal = Decimal::from_parts(15, 0, 0, false, 0);

fn in_a_year(claim: &Claim<'_>) -> Option<Decimal> {
    let times = claim.rate?.every.times_a_year();
    claim.fact.figure()?.checked_mul(times)
}

impl Every {
    fn times_a_year(self) -> Decimal {
        let days = Decimal::new(36_525, 2);
        match self {
            Self::Second => days * Decimal::from(86_400),
            Self::Minute => days * Decimal::from(1_440),
            Self::Hour => days * Decimal::from(24),
            Self::Day => days,
            Self::Week => days / Decimal::from(7),
            Self::Month => Decimal::from(12),
            Self::Quarter => Decimal::from(4),
            Self::Year => Decimal::ONE,
        }
    }
}

fn every(word: &str) -> Option<Every> {
    Some(match word {
        "second" => Every::Second,
        "minute" => Every::Minute,
        "hour" => Every::Hour,
        "day" | "night" => Every::Day,
        "week" => Every::Week,
        "month" => Every::Month,
        "quarter" => Every::Quarter,
        "year" | "annum" => Every::Year,
        _ => return None,
    })
}

fn adverb(word: &str) -> Option<Every> {
    Some(match word {
        "hourly" => Every::Hour,
        "daily" => Every::Day,
        "weekly" => Every::Week,
        "monthly" => Every::Month,
        "quarterly" => Every::Quarter,
        "annually" | "yearly" => Every::Year,
        _ => return None,
    })
}

/// "A year ago", "a week before", "a month from now": no rate.
fn is_moment([after, next]: [&str; 2]) -> bool {
    let is_from_now = after == "from" && matches!(next, "now" | "today" | "then");
    is_from_now
        || matches!(
            after,
            "ago" | "earlier" | "later" | "before" | "after" | "old" | "long" | "away" | "into"
        )
}
