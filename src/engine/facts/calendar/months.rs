//! The parts that dates are made of: days with months, years, decades, seasons, steps from today.

use super::dates::{Dates, Found};
use super::feasts;
use super::lexicon::{Piece, Unit};
use super::moment::Moment;

/// Words before a month or a season that say it is one: "May" alone is also a verb and a name.
const BEFORE_MONTHS: [&str; 27] = [
    "in", "since", "until", "till", "by", "during", "of", "from", "to", "before", "after", "and",
    "through", "between", "for", "en", "de", "im", "seit", "em", "nel", "в", "у", "late", "early",
    "mid", "or",
];
/// Words before four digits that say they are a year.
const SAYS_YEAR: [&str; 22] = [
    "in", "since", "until", "till", "by", "during", "of", "from", "before", "after", "year",
    "early", "late", "mid", "seit", "en", "em", "nel", "dal", "im", "between", "to",
];
/// Words before four digits that say they are none.
const NO_YEAR: [&str; 14] = [
    "no", "page", "pages", "room", "number", "route", "flight", "the", "about", "some", "than",
    "least", "over", "nearly",
];
/// Words that may stand between day, month and year.
const OF: [&str; 5] = ["of", "de", "del", "di", "van"];
/// More units than this from today are no date that somebody means.
const FARTHEST: u32 = 10_000;

impl Dates<'_, '_> {
    /// "December 4th, 2021", "Dec. 4", "December 2021", "December".
    pub(super) fn month_first(&self, at: usize, month: i8) -> Option<Found> {
        let p = self.pieces;
        let next = at + 1 + usize::from(p.says(at + 1, &["the"]));
        if let Some((day, used)) = p.day(next).filter(|_| p.follows(next)) {
            let end = next + used;
            // "May 3 boats" counts boats; "December 2021" is no day.
            if p.year(next).is_none() && !(self.is_lower(at) && self.is_counted(end)) {
                return Some(self.with_year(at, end, Moment::Day(None, month, day)));
            }
        }
        if let Some((year, end)) = self.year_after(at + 1) {
            return Some(Found {
                start: at,
                end,
                moment: Moment::Month(Some(year), month),
            });
        }
        if self.year_from_now(at + 1).is_some() {
            return Some(self.with_year(at, at + 1, Moment::Month(None, month)));
        }
        let is_sure = !matches!(month, 3..=6 | 8) || BEFORE_MONTHS.contains(&p.before(at));
        // Abbreviations without a day are more often something else: "Jan", "Dec".
        let is_whole = p.key(at).chars().count() > 3
            || p.key(at) == "may"
            || is_sure && BEFORE_MONTHS.contains(&p.before(at));
        let is_name = p.is_named(at + 1) && p.gap(at + 1).is_empty() && !is_sure;
        (is_sure && is_whole && !is_name).then_some(Found {
            start: at,
            end: at + 1,
            moment: Moment::Month(None, month),
        })
    }

    /// "New Year's Eve", "April Fools' Day".
    pub(super) fn named(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let (month, day, words) = feasts::named(|n| p.key(at + n))?;
        let runs_on = (at + 1..at + words).all(|next| matches!(p.gap(next), "" | "." | "'" | "’"));
        (runs_on && p.is_named(at))
            .then(|| self.with_year(at, at + words, Moment::Day(None, month, day)))
    }

    /// "4 December 2021", "4th of December", "16. Nov. 2016", "4 de diciembre de 2021".
    pub(super) fn day_first(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if let Some(first) = self.days_first(at) {
            return Some(first);
        }
        let (day, used) = p.day(at)?;
        let of = usize::from(OF.contains(&p.key(at + used)) && p.runs_on(at + used));
        let name = at + used + of;
        let Piece::Month(month) = p.piece(name) else {
            return None;
        };
        p.follows(name)
            .then(|| self.with_year(at, name + 1, Moment::Day(None, month, day)))
    }

    /// "5-7 May 2021".
    fn days_first(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let (day, used) = p.day(at)?;
        let next = at + used;
        if !matches!(p.gap(next), "-" | "–") {
            return None;
        }
        let (last, used) = p.day(next)?;
        let Piece::Month(month) = p.piece(next + used) else {
            return None;
        };
        let found = self.with_year(at, next + used + 1, Moment::Day(None, month, last));
        let Moment::Day(year, ..) = found.moment else {
            return None;
        };
        let ends = [day, last].map(|day| Moment::Day(year, month, day));
        (day < last).then(|| Found {
            moment: Moment::Between(Box::new(ends)),
            ..found
        })
    }

    /// `moment` with the year that follows word `end`, if any.
    pub(super) fn with_year(&self, start: usize, end: usize, moment: Moment) -> Found {
        if let Some((year, end)) = self.year_after(end) {
            return Found {
                start,
                end,
                moment: moment.in_year(year),
            };
        }
        match self.year_from_now(end) {
            Some((by, end)) => Found {
                start,
                end,
                moment: Moment::OfYear(Box::new(moment), by),
            },
            None => Found { start, end, moment },
        }
    }

    /// "last year", "of this year" at word `at`, and where it ends.
    fn year_from_now(&self, at: usize) -> Option<(i8, usize)> {
        let p = self.pieces;
        let at = at + usize::from(p.says(at, &["of"]));
        let Piece::Shift(by) = p.piece(at) else {
            return None;
        };
        let is_year = p.piece(at + 1) == Piece::Unit(Unit::Year);
        (is_year && p.runs_on(at) && p.runs_on(at + 1)).then_some((by, at + 2))
    }

    /// ", 2021", "2021", "of 2021" at word `at`, and where it ends.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let p = self.pieces;
        let of = usize::from(OF.contains(&p.key(at)) && p.runs_on(at));
        let year = p.year(at + of)?;
        let fits = p.follows(at + of) && !self.is_counted(at + of + 1);
        fits.then_some((year, at + of + 1))
    }

    /// Is a written-small plural the next word, so that the number before counts it?
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let p = self.pieces;
        let key = p.key(at);
        let plural = key.len() > 3 && key.ends_with('s') && !key.ends_with("ss");
        let counted = plural
            || matches!(
                key,
                "people" | "men" | "women" | "children" | "percent" | "per"
            );
        counted
            && p.shown(at).starts_with(char::is_lowercase)
            && p.gap(at).is_empty()
            && !p.shown(at).contains(['\'', '’'])
            && !matches!(
                key,
                "this"
                    | "was"
                    | "has"
                    | "his"
                    | "does"
                    | "says"
                    | "towards"
                    | "always"
                    | "perhaps"
                    | "besides"
                    | "sees"
            )
    }

    fn is_lower(&self, at: usize) -> bool {
        !self.pieces.is_named(at)
    }

    /// "2014" where nothing says it counts something.
    pub(super) fn lone_year(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let year = p.year(at)?;
        if let Piece::Quarter(n) = p.piece(at + 1) {
            let moment = Moment::Quarter(Some(year), n);
            return Some(Found {
                start: at,
                end: at + 2,
                moment,
            });
        }
        let before = p.before(at);
        let is_said = SAYS_YEAR.contains(&before) && p.runs_on(at);
        let is_usual = (1900..2060).contains(&year) && year % 100 != 0;
        let is_label = NO_YEAR.contains(&before)
            || (at > 1 && p.is_named(at - 1) && p.gap(at).is_empty() && !is_said);
        let is_range = matches!(p.gap(at + 1), "/" | ":") || matches!(p.gap(at), "/" | ":" | "$");
        let is_year = (is_said || is_usual && !is_label) && (1400..2100).contains(&year);
        (is_year && !self.is_counted(at + 1) && !is_range).then_some(Found {
            start: at,
            end: at + 1,
            moment: Moment::Year(year),
        })
    }

    /// "1990s" with or without "the"; "90s" needs it, or an apostrophe.
    pub(super) fn decade(&self, at: usize, year: i16) -> Option<Found> {
        let p = self.pieces;
        let is_short =
            !p.shown(at).starts_with(|c: char| c.is_ascii_digit()) || p.shown(at).len() < 5;
        let is_age = at > 1 && matches!(p.key(at - 2), "his" | "her" | "their" | "my");
        let marked = p.gap(at).ends_with(['\'', '’', '‘'])
            || matches!(p.before(at), "the" | "early" | "late" | "mid");
        (!is_short || (marked && !is_age)).then_some(Found {
            start: at,
            end: at + 1,
            moment: Moment::Decade(year),
        })
    }

    /// "summer of 2016", "in the summer", "winter 2021".
    pub(super) fn season(&self, at: usize, season: &'static str) -> Option<Found> {
        let found = self.with_year(at, at + 1, Moment::Season(None, season));
        let has_year = matches!(found.moment, Moment::Season(Some(_), _));
        let before = self.pieces.before(at);
        let before = if before == "the" {
            self.pieces.before(at - 1)
        } else {
            before
        };
        let is_said = BEFORE_MONTHS.contains(&before)
            && !matches!(season, "spring")
            && self.pieces.key(at) != "fall";
        let ends = !self.pieces.runs_on(at + 1) || !self.pieces.is_named(at + 1);
        (has_year || (is_said && ends)).then_some(found)
    }

    /// "third quarter of 2021", "19th century".
    pub(super) fn nth(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let (Piece::Nth(n), Piece::Unit(unit)) = (p.piece(at), p.piece(at + 1)) else {
            return None;
        };
        let moment = match unit {
            Unit::Quarter if (1..=4).contains(&n) => Moment::Quarter(None, n),
            Unit::Century if n > 1 => Moment::Century(n.into()),
            _ => return None,
        };
        Some(self.with_year(at, at + 2, moment))
    }

    /// "last Friday", "next month", "this summer", "last December", "the last three weeks".
    pub(super) fn shifted(&self, at: usize, by: i8) -> Option<Found> {
        let p = self.pieces;
        // "The last week of December" is not last week.
        let is_of = matches!(p.piece(at + 1), Piece::Unit(_)) && p.says(at + 2, &["of"]);
        if !p.runs_on(at + 1) || is_of {
            return None;
        }
        let turn = |moment| Moment::Turn(Box::new(moment), by);
        let (moment, end) = match p.piece(at + 1) {
            Piece::Weekday(day) => (Moment::Weekday(day, Some(by)), at + 2),
            Piece::Month(month) if p.day(at + 2).is_some() && p.runs_on(at + 2) => {
                return self
                    .month_first(at + 1, month)
                    .map(|f| Found { start: at, ..f });
            }
            Piece::Month(month) => (turn(Moment::Month(None, month)), at + 2),
            Piece::Season(season) => (turn(Moment::Season(None, season)), at + 2),
            Piece::Feast(month, day) => (turn(Moment::Day(None, month, day)), at + 2),
            Piece::Unit(Unit::Week) if matches!(p.piece(at + 2), Piece::Weekday(_)) => {
                let Piece::Weekday(day) = p.piece(at + 2) else {
                    return None;
                };
                (Moment::InWeek(day, by), at + 3)
            }
            Piece::Unit(Unit::Day | Unit::Hour | Unit::Minute) if by == 0 => return None,
            Piece::Unit(
                unit @ (Unit::Day | Unit::Hour | Unit::Minute | Unit::Century | Unit::Fortnight),
            ) => (
                Moment::Stretch(by < 0, super::length::written("1", unit)),
                at + 2,
            ),
            Piece::Unit(unit) => (Moment::Step(unit, by.into()), at + 2),
            Piece::Shift(second) if by == 0 => {
                // "this past Wednesday"
                return self
                    .shifted(at + 1, second)
                    .map(|f| Found { start: at, ..f });
            }
            _ => return self.stretch(at, by),
        };
        Some(Found {
            start: at,
            end,
            moment,
        })
    }

    /// "the last three weeks", "the coming days".
    fn stretch(&self, at: usize, by: i8) -> Option<Found> {
        // "It may last two hours."
        let is_verb = self.pieces.key(at) == "last" && self.is_after_auxiliary(at);
        if by == 0 || is_verb {
            return None;
        }
        let length = super::length::Lengths {
            pieces: self.pieces,
        };
        let (written, end) = match self.pieces.piece(at + 1) {
            Piece::Units(unit) => (super::length::written("X", unit), at + 2),
            _ => length.counted(at + 1)?,
        };
        Some(Found {
            start: at,
            end,
            moment: Moment::Stretch(by < 0, written),
        })
    }

    fn is_after_auxiliary(&self, at: usize) -> bool {
        let before = self.pieces.before(at);
        let auxiliary = matches!(
            before,
            "to" | "will" | "would" | "can" | "could" | "may" | "might" | "should" | "must" | "not"
        );
        auxiliary || before.ends_with("nt")
    }

    /// "three weeks ago", "a year ago".
    pub(super) fn ago(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let (count, used) = match p.piece(at) {
            Piece::Article => (1, 1),
            Piece::Length(count, unit) => return self.step_back(at, at + 1, count, unit),
            _ => p.number(at)?,
        };
        let (Piece::Unit(unit) | Piece::Units(unit)) = p.piece(at + used) else {
            return None;
        };
        self.step_back(at, at + used + 1, count, unit)
    }

    fn step_back(&self, start: usize, end: usize, count: u32, unit: Unit) -> Option<Found> {
        let p = self.pieces;
        let (unit, count) = match unit {
            Unit::Fortnight => (Unit::Week, count.saturating_mul(2)),
            Unit::Decade => (Unit::Year, count.saturating_mul(10)),
            Unit::Century => (Unit::Year, count.saturating_mul(100)),
            unit => (unit, count),
        };
        let by = i32::try_from(count.min(FARTHEST)).ok()?;
        p.says(end, &["ago"]).then_some(Found {
            start,
            end: end + 1,
            moment: Moment::Step(unit, -by),
        })
    }
}
