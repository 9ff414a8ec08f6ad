//! How often a figure counts anew: "14,000 vehicles a day", "$410 per year", "300 passengers hourly".
//!
//! ```text
//! 14,000 vehicles a day     day        $410 a year ago    none: that is when
//! $410 per household        none       12 votes, a year   none: a mark parts them
//! ```

use crate::engine::align::Profile;
use crate::engine::facts::Fact;
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
            let after = words.get(end + 1).map_or("", |w| w.key.as_str());
            let end = words.get(end)?.span.end;
            let span = Span::new(fact.whole.start, end);
            return (!is_moment(after)).then_some(Rate { every, span });
        }
        last = word.span.end;
    }
    None
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

/// "A year ago", "a week before": no rate.
fn is_moment(after: &str) -> bool {
    matches!(
        after,
        "ago"
            | "earlier"
            | "later"
            | "before"
            | "after"
            | "old"
            | "long"
            | "from"
            | "away"
            | "into"
    )
}
