//! Dates, times of day and lengths of time: facts with values in ISO 8601 and its kin.
//!
//! ```text
//! since the end of January        date      end 2022-01      at_least
//! Friday, Dec. 3                  date      --12-03          exact
//! said Friday (published 2021-12-04)        2021-12-03
//! said Friday (nothing tells when)          friday
//! about 5 p.m. GMT                time      T17:00Z          about
//! more than three weeks           duration  P3W              more_than
//! ```
//!
//! What a value looks like stands in `moment`. Weekdays and relative words ("next month") are
//! resolved against the day of publication, or a full date in a dateline or byline; a year that
//! is not stated is never guessed. Two versions may have been published on different days: where
//! the same words have different values, the words agree and the days of publication do not.
//! [`agreement`] holds two values against each other.

mod agree;
mod clock;
mod dates;
mod digits;
mod feasts;
mod length;
mod lexicon;
mod moment;
mod months;
mod pieces;
mod tongues;

pub use agree::{Agreement, agreement, last_day};
pub use length::in_one_unit;

use jiff::civil::Date;

use super::{Bound, Fact, FactKind, Value};
use crate::engine::story::{Span, Version};
use crate::engine::words::{self, Word};
use clock::Clocks;
use dates::{Dates, DayOrder, Found};
use length::Lengths;
use lexicon::{Piece, Table};
use moment::Moment;
use pieces::Pieces;

/// Phrases before a date or a time that bound it.
const BEFORE_DATES: &[(&[&str], Bound)] = &[
    (&["no", "later", "than"], Bound::AtMost),
    (&["not", "later", "than"], Bound::AtMost),
    (&["no", "earlier", "than"], Bound::AtLeast),
    (&["as", "early", "as"], Bound::AtLeast),
    (&["as", "soon", "as"], Bound::AtLeast),
    (&["as", "late", "as"], Bound::AtMost),
    (&["later", "than"], Bound::MoreThan),
    (&["earlier", "than"], Bound::LessThan),
    (&["ever", "since"], Bound::AtLeast),
    (&["on", "or", "before"], Bound::AtMost),
    (&["not", "before"], Bound::AtLeast),
    (&["not", "until"], Bound::AtLeast),
    (&["since"], Bound::AtLeast),
    (&["until"], Bound::AtMost),
    (&["till"], Bound::AtMost),
    (&["by"], Bound::AtMost),
    (&["before"], Bound::LessThan),
    (&["after"], Bound::MoreThan),
    (&["around"], Bound::About),
    (&["circa"], Bound::About),
];

/// Only before a time of day; people talk "about next week".
const ABOUT: &[(&[&str], Bound)] = &[(&["about"], Bound::About)];

/// Phrases before a length of time that bound it.
const BEFORE_LENGTHS: &[(&[&str], Bound)] = &[
    (&["a", "maximum", "of"], Bound::AtMost),
    (&["a", "minimum", "of"], Bound::AtLeast),
    (&["no", "more", "than"], Bound::AtMost),
    (&["not", "more", "than"], Bound::AtMost),
    (&["no", "less", "than"], Bound::AtLeast),
    (&["no", "fewer", "than"], Bound::AtLeast),
    (&["no", "longer", "than"], Bound::AtMost),
    (&["as", "long", "as"], Bound::AtMost),
    (&["as", "little", "as"], Bound::AtLeast),
    (&["more", "than"], Bound::MoreThan),
    (&["longer", "than"], Bound::MoreThan),
    (&["less", "than"], Bound::LessThan),
    (&["fewer", "than"], Bound::LessThan),
    (&["shorter", "than"], Bound::LessThan),
    (&["at", "least"], Bound::AtLeast),
    (&["at", "most"], Bound::AtMost),
    (&["up", "to"], Bound::AtMost),
    (&["just", "over"], Bound::MoreThan),
    (&["well", "over"], Bound::MoreThan),
    (&["just", "under"], Bound::LessThan),
    (&["over"], Bound::MoreThan),
    (&["under"], Bound::LessThan),
    (&["nearly"], Bound::About),
    (&["almost"], Bound::About),
    (&["about"], Bound::About),
    (&["around"], Bound::About),
    (&["roughly"], Bound::About),
    (&["some"], Bound::About),
    (&["approximately"], Bound::About),
];

/// What all dates of a version are read against.
pub struct Reference {
    /// The day of publication.
    today: Option<Date>,
    order: DayOrder,
    table: Table,
}

impl Reference {
    /// From what is known of a version, and else from its dateline.
    pub fn of(version: &Version) -> Self {
        let manuscript = &version.manuscript;
        let mut reference = Self {
            today: None,
            order: day_order(manuscript.language.as_deref(), &manuscript.text),
            table: lexicon::table(manuscript.language.as_deref()),
        };
        let stated = manuscript.published.as_deref().and_then(|p| p.get(..10));
        let stated = stated.and_then(|day| day.parse().ok());
        reference.today = stated.or_else(|| reference.in_furniture(version));
        reference
    }

    /// The first full date in a dateline, a byline or a source line.
    fn in_furniture(&self, version: &Version) -> Option<Date> {
        let furniture = version.sentences.iter().filter(|s| !s.is_linkable());
        let mut days = furniture.filter_map(|sentence| {
            let words = words::words(version.text(), sentence.span);
            let facts = read(version.text(), &words, self, usize::MAX);
            facts.iter().find_map(|fact| match &fact.value {
                Value::Calendar(day) if day.len() == 10 => day.parse().ok(),
                _ => None,
            })
        });
        days.next()
    }
}

/// Languages other than English put the day first; English does as its region does, and otherwise
/// as the first date of the text that can be read one way only.
fn day_order(language: Option<&str>, text: &str) -> DayOrder {
    match language {
        Some("en-US") => DayOrder::MonthFirst,
        None | Some("en") => order_shown(text),
        _ => DayOrder::DayFirst,
    }
}

/// `25/12/2021` shows that a text puts the day first.
fn order_shown(text: &str) -> DayOrder {
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    for (at, _) in text.match_indices('/') {
        let before = text.get(..at).unwrap_or_default();
        let first = before
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |i| i + 1);
        let first = before.get(first..).unwrap_or_default();
        let mut after = text.get(at + 1..).unwrap_or_default().splitn(3, '/');
        let (Some(second), Some(third)) = (after.next(), after.next()) else {
            continue;
        };
        let full =
            digits(first) && digits(second) && third.starts_with(|c: char| c.is_ascii_digit());
        match (first.parse::<u8>(), second.parse::<u8>()) {
            (Ok(13..=31), Ok(1..=12)) if full => return DayOrder::DayFirst,
            (Ok(1..=12), Ok(13..=31)) if full => return DayOrder::MonthFirst,
            _ => {}
        }
    }
    DayOrder::Unknown
}

/// The dates, times and lengths of one sentence, in order, until there are `most`.
pub fn read(text: &str, words: &[Word], reference: &Reference, most: usize) -> Vec<Fact> {
    let Some(pieces) = Pieces::new(text, words, reference.table) else {
        return Vec::new();
    };
    let reader = Reader {
        dates: Dates {
            pieces: &pieces,
            order: reference.order,
        },
        reference,
    };
    let mut facts = Vec::new();
    let mut at = 0;
    while at < pieces.len() && facts.len() < most {
        match reader.fact(at) {
            Some((fact, end)) => {
                at = end.max(at + 1);
                facts.push(fact);
            }
            None => at += 1,
        }
    }
    facts
}

struct Reader<'p, 't> {
    dates: Dates<'p, 't>,
    reference: &'p Reference,
}

impl Reader<'_, '_> {
    /// The fact that starts at word `at`, and one past its last word.
    fn fact(&self, at: usize) -> Option<(Fact, usize)> {
        let pieces = self.dates.pieces;
        let key = pieces.key(at);
        let opens = matches!(key, "the" | "between" | "from") || feasts::opens(key);
        if matches!(pieces.piece(at), Piece::Word) && !opens && !pieces.key(at).contains('.') {
            return None;
        }
        if let Some(found) = self.dates.date(at) {
            let end = found.end;
            return Some((self.date_fact(found), end));
        }
        if let Some(hour) = (Clocks { pieces }).time(at) {
            let (bound, start) = match pieces.bound(at, BEFORE_DATES) {
                (Bound::Exact, _) => pieces.bound(at, ABOUT),
                bounded => bounded,
            };
            let spans = [at, start].map(|first| pieces.span(first, hour.end));
            let mut fact = calendar_fact(FactKind::Time, spans, hour.value, bound);
            fact.unit = hour.zone;
            return Some((fact, hour.end));
        }
        let (written, end) = (Lengths { pieces }).length(at)?;
        let (bound, start) = match pieces.bound(at, BEFORE_LENGTHS) {
            _ if is_during(pieces, at, end) => (Bound::Exact, at),
            bound => bound,
        };
        let (bound, last) = match (pieces.key(end), pieces.key(end + 1)) {
            ("or", "more" | "longer") => (Bound::AtLeast, end + 2),
            ("or", "less" | "fewer") => (Bound::AtMost, end + 2),
            ("or", "so") => (Bound::About, end + 2),
            _ => (bound, end),
        };
        let spans = [pieces.span(at, end), pieces.span(start, last)];
        Some((duration_fact(spans, written, bound), last))
    }

    fn date_fact(&self, found: Found) -> Fact {
        let pieces = self.dates.pieces;
        let is_own = pieces.owns(found.end.saturating_sub(1));
        let (bound, start) = match pieces.bound(found.start, BEFORE_DATES) {
            // "After Friday's talks" is after the talks.
            _ if is_own => (Bound::Exact, found.start),
            _ if matches!(pieces.key(found.start), "from" | "between") => {
                (Bound::Exact, found.start)
            }
            bound => bound,
        };
        let spans = [found.start, start].map(|first| pieces.span(first, found.end));
        let moment = match self.reference.today {
            Some(today) => {
                let is_ahead = self.is_ahead(&found);
                found.moment.seen_from(today, is_ahead)
            }
            None => found.moment,
        };
        calendar_fact(FactKind::Date, spans, moment.to_string(), bound)
    }

    /// Is a bare weekday still to come? The verb nearest to it tells: "will meet Friday", "said Friday".
    fn is_ahead(&self, found: &Found) -> bool {
        if !matches!(
            found.moment,
            Moment::Weekday(_, None) | Moment::DayPart(..) | Moment::Part(..)
        ) {
            return false;
        }
        let pieces = self.dates.pieces;
        for away in 1..=NEAR {
            let before = found
                .start
                .checked_sub(away)
                .map_or("", |at| pieces.key(at));
            let after = pieces.key(found.end + away - 1);
            match (tense(before), tense(after)) {
                (Some(ahead), _) | (None, Some(ahead)) => return ahead,
                _ => {}
            }
        }
        false
    }
}

/// Does "over" before a length say when, and not how long: "over 11 weeks the jury heard"?
fn is_during(pieces: &Pieces<'_>, start: usize, end: usize) -> bool {
    let counts_from = pieces.says(end, &["ago", "later", "earlier", "long", "before", "after"]);
    pieces.before(start) == "over"
        && !counts_from
        && !LASTING.contains(&start.checked_sub(2).map_or("", |at| pieces.key(at)))
}

/// Words before "over a year" after which it is "more than a year".
const LASTING: [&str; 25] = [
    "after", "be", "been", "for", "had", "has", "have", "in", "is", "just", "last", "lasted",
    "lasting", "lasts", "of", "spend", "spending", "spent", "take", "taken", "takes", "taking",
    "took", "was", "well",
];

/// Words on either side of a weekday among which the verb is looked for.
const NEAR: usize = 7;

/// Does a word speak of what is to come (true) or of what has been (false)?
fn tense(key: &str) -> Option<bool> {
    match key {
        "will" | "shall" | "due" | "expected" | "scheduled" | "planned" | "plans" | "set"
        | "should" | "would" | "could" | "may" | "might" | "must" | "can" | "begins" | "starts"
        | "takes" | "opens" | "comes" | "ends" | "expires" | "upcoming" | "beginning"
        | "starting" | "ahead" | "going" | "wont" | "until" | "by" => Some(true),
        "said" | "told" | "was" | "were" | "had" | "took" | "met" | "held" | "left" | "came"
        | "went" | "made" | "gave" | "began" | "saw" | "has" | "have" | "spoke" | "wrote" => {
            Some(false)
        }
        key if key.len() > 4 && key.ends_with("ed") => Some(false),
        _ => None,
    }
}

/// A fact by its span and the same with its bound.
fn duration_fact(spans: [Span; 2], written: String, bound: Bound) -> Fact {
    Fact {
        unit: in_one_unit(&written).map(|(_, unit)| unit.to_owned()),
        ..calendar_fact(FactKind::Duration, spans, written, bound)
    }
}

fn calendar_fact(kind: FactKind, [span, whole]: [Span; 2], value: String, bound: Bound) -> Fact {
    Fact {
        whole,
        bound,
        ..Fact::new(kind, span, Value::Calendar(value))
    }
}
