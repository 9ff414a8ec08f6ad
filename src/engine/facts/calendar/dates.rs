//! Days, months, years and what is said relative to today, read from the words of a sentence.
//!
//! ```text
//! Friday, Dec. 3, 2021      4 December 2021    December 4th    the 4th of March    2021-12-04
//! early next year           the end of January mid-2022        the 1990s           Q3 2021
//! last Friday               two months ago     next week       yesterday evening   this summer
//! May 5-7                   from May to October 2020           between 2014 and 2016
//! ```
//!
//! What is no date: "may" and "march" as verbs, "in 2000 cases", "the Friday Club" is one.

use super::lexicon::{Part, Piece, Unit};
use super::moment::Moment;
use super::pieces::Pieces;

/// How days and months are ordered in `04/12/2021`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// Nothing tells.
    #[default]
    Unknown,
    /// 4 December.
    DayFirst,
    /// 12 April.
    MonthFirst,
}

/// A stretch of the calendar and the words it is written in.
#[derive(Clone, Debug)]
pub struct Found {
    /// First word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// What they say.
    pub moment: Moment,
}

/// Reads dates from the words of a sentence.
pub struct Dates<'p, 't> {
    /// The words.
    pub pieces: &'p Pieces<'t>,
    /// For dates in digits.
    pub order: DayOrder,
}

impl Dates<'_, '_> {
    /// The date that starts at word `at`, with its part, its weekday and its end where it is a
    /// range; bounds are left out.
    pub fn date(&self, at: usize) -> Option<Found> {
        self.between(at).or_else(|| {
            let first = self.parted(at)?;
            Some(self.range(&first).unwrap_or(first))
        })
    }

    /// "between X and Y", "from X to Y".
    fn between(&self, at: usize) -> Option<Found> {
        let joins: &[&str] = match self.pieces.key(at) {
            "between" => &["and"],
            "from" => &["to", "until", "till", "through"],
            _ => return None,
        };
        let lone_day = self.day_of_range(at + 1);
        let has_month = lone_day.is_none();
        let first = lone_day.or_else(|| self.parted(at + 1))?;
        if let Some(dashed) = self.range(&first).filter(|_| has_month) {
            return Some(Found {
                start: at,
                ..dashed
            });
        }
        let join = self.pieces.says(first.end, joins);
        let second = self.parted(first.end + 1).filter(|_| join)?;
        joined(at, first.moment, second, is_dated)
    }

    /// "2014 to 2016", "May 5-7", "Dec. 3 – 5 January".
    fn range(&self, first: &Found) -> Option<Found> {
        let dash = matches!(self.pieces.gap(first.end), "-" | "–" | "—");
        let to = ["to", "until", "till", "through"].contains(&self.pieces.key(first.end));
        let next = match (dash, to) {
            (true, _) => first.end,
            (_, true) => first.end + 1,
            _ => return None,
        };
        if let Moment::Day(year, month, day) = first.moment
            && let Some((last, used)) = self.pieces.day(next)
            && last > day
            && !self.is_counted(next + used)
        {
            let end = next + used;
            let (year, end) = self
                .year_after(end)
                .map_or((year, end), |(y, e)| (Some(y), e));
            let ends = [day, last].map(|day| Moment::Day(year, month, day));
            return Some(Found {
                start: first.start,
                end,
                moment: Moment::Between(Box::new(ends)),
            });
        }
        let second = self.parted(next).or_else(|| self.short_year(first, next))?;
        joined(first.start, first.moment.clone(), second, is_alike)
    }

    /// "2014-16".
    fn short_year(&self, first: &Found, at: usize) -> Option<Found> {
        let Moment::Year(year) = first.moment else {
            return None;
        };
        let last = self.pieces.shown(at);
        let last =
            (last.len() == 2 && !self.pieces.gap(at).is_empty()).then(|| last.parse::<i16>());
        let last = year / 100 * 100 + last?.ok()?;
        (last > year).then_some(Found {
            start: at,
            end: at + 1,
            moment: Moment::Year(last),
        })
    }

    /// "5-7 May", "5 to 7 May": the first day, which has its month from the second.
    fn day_of_range(&self, at: usize) -> Option<Found> {
        let article = usize::from(self.pieces.key(at) == "the");
        let (day, used) = self.pieces.day(at + article)?;
        let end = at + article + used;
        let skip =
            usize::from(["to", "and", "until", "till", "through"].contains(&self.pieces.key(end)));
        let dash = matches!(self.pieces.gap(end), "-" | "–");
        let second = self.core(end + skip).filter(|_| dash || skip == 1)?;
        let Moment::Day(year, month, last) = second.moment else {
            return None;
        };
        (day < last).then_some(Found {
            start: at,
            end,
            moment: Moment::Day(year, month, day),
        })
    }

    /// "early", "mid-", "the end of" and a date.
    fn parted(&self, at: usize) -> Option<Found> {
        let article = usize::from(self.pieces.key(at) == "the");
        let word = at + article;
        let Piece::Part(part) = self.pieces.piece(word) else {
            return self.dayed(at);
        };
        let takes_of = matches!(part, Part::Start | Part::End)
            || matches!(self.pieces.key(word), "middle" | "close");
        let mut next = word + 1;
        let of = self.pieces.says(next, &["of", "in"]);
        if takes_of && !of {
            return None;
        }
        next += usize::from(of || (self.pieces.says(next, &["on"])));
        let inner = self.dayed(next).or_else(|| self.the_unit(next))?;
        self.pieces.runs_on(next).then(|| Found {
            start: at,
            end: inner.end,
            moment: Moment::Part(part, Box::new(inner.moment)),
        })
    }

    /// "the week", "the year" after "the end of".
    fn the_unit(&self, at: usize) -> Option<Found> {
        let Piece::Unit(unit) = self.pieces.piece(at + 1) else {
            return None;
        };
        let known = matches!(
            unit,
            Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Quarter | Unit::Weekend
        );
        (self.pieces.key(at) == "the" && known && !self.pieces.says(at + 2, &["of"])).then_some(
            Found {
                start: at,
                end: at + 2,
                moment: Moment::Step(unit, 0),
            },
        )
    }

    /// A date with the part of the day: "Friday morning", "tomorrow night", "last night".
    fn dayed(&self, at: usize) -> Option<Found> {
        let found = match (self.pieces.piece(at), self.pieces.piece(at + 1)) {
            (Piece::Shift(by), Piece::DayPart(part)) if self.pieces.runs_on(at + 1) => {
                let day = Moment::Step(Unit::Day, by.into());
                return Some(Found {
                    start: at,
                    end: at + 2,
                    moment: Moment::DayPart(Box::new(day), part),
                });
            }
            (Piece::Tonight, _) => {
                let day = Moment::Step(Unit::Day, 0);
                return Some(Found {
                    start: at,
                    end: at + 1,
                    moment: Moment::DayPart(Box::new(day), "night"),
                });
            }
            _ => self.core(at)?,
        };
        let is_day = matches!(
            found.moment,
            Moment::Day(..) | Moment::Weekday(..) | Moment::Step(Unit::Day, _)
        );
        match self.pieces.piece(found.end) {
            Piece::DayPart(part) if is_day && self.pieces.runs_on(found.end) => Some(Found {
                end: found.end + 1,
                moment: Moment::DayPart(Box::new(found.moment), part),
                ..found
            }),
            _ => Some(found),
        }
    }

    /// One day, month, year or other stretch.
    pub fn core(&self, at: usize) -> Option<Found> {
        let found = match self.pieces.piece(at) {
            Piece::Weekday(day) => self.weekday(at, day),
            Piece::Month(month) => self.named(at).or_else(|| self.month_first(at, month)),
            Piece::Number(_) => self
                .in_digits(at)
                .or_else(|| self.ago(at))
                .or_else(|| self.day_first(at))
                .or_else(|| self.lone_year(at)),
            Piece::Tens(_) => self.ago(at).or_else(|| self.day_first(at)),
            Piece::Nth(_) => self.day_first(at).or_else(|| self.nth(at)),
            Piece::Article | Piece::Few => self.ago(at),
            Piece::Shift(by) => self.shifted(at, by),
            Piece::DayOff(by) => Some(self.found(at, 1, Moment::Step(Unit::Day, by.into()))),
            Piece::Decade(year) => self.decade(at, year),
            Piece::Quarter(n) => Some(self.with_year(at, at + 1, Moment::Quarter(None, n))),
            Piece::Season(season) => self.season(at, season),
            Piece::Feast(month, day) => self.feast(at, month, day),
            Piece::Length(..) => self.ago(at),
            Piece::Day(year, month, day) => {
                Some(self.found(at, 1, Moment::Day(Some(year), month, day)))
            }
            Piece::Unit(Unit::Month) => self.month_of(at),
            _ => self.worded(at),
        }?;
        found.moment.is_possible().then_some(found)
    }

    fn found(&self, start: usize, words: usize, moment: Moment) -> Found {
        Found {
            start,
            end: start + words,
            moment,
        }
    }

    /// What only its words tell: "the day after tomorrow", "the 4th of March", "New Year's Eve".
    fn worded(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let key = p.key(at);
        if key == "the" {
            let next = at + 1;
            let inner = match p.piece(next) {
                Piece::Unit(Unit::Month) => self.month_of(next),
                Piece::Nth(_) | Piece::Number(_) => self.day_first(next).or_else(|| self.nth(next)),
                Piece::Tens(_) => self.day_first(next),
                Piece::Shift(by) => self.shifted(next, by),
                Piece::Decade(year) => self.decade(next, year),
                Piece::Season(season) => self.season(next, season),
                Piece::Unit(Unit::Day) => self.next_but_one(next),
                Piece::Unit(Unit::Weekend) => {
                    Some(self.found(next, 1, Moment::Step(Unit::Weekend, 0)))
                }
                _ => None,
            };
            return inner.map(|found| Found { start: at, ..found });
        }
        self.named(at)
    }

    /// "month of April".
    fn month_of(&self, at: usize) -> Option<Found> {
        let Piece::Month(month) = self.pieces.piece(at + 2) else {
            return None;
        };
        let of = self.pieces.says(at + 1, &["of"]);
        of.then(|| self.with_year(at, at + 3, Moment::Month(None, month)))
    }

    /// "day after tomorrow", "day before yesterday".
    fn next_but_one(&self, at: usize) -> Option<Found> {
        let by = match (self.pieces.key(at + 1), self.pieces.key(at + 2)) {
            ("after", "tomorrow") => 2,
            ("before", "yesterday") => -2,
            _ => return None,
        };
        Some(self.found(at, 3, Moment::Step(Unit::Day, by)))
    }

    /// "Christmas", "Christmas Eve", "Christmas Day 2021".
    fn feast(&self, at: usize, month: i8, day: i8) -> Option<Found> {
        if !self.pieces.is_named(at) {
            return None;
        }
        let (day, end) = match self.pieces.key(at + 1) {
            "eve" => (day - 1, at + 2),
            "day" => (day, at + 2),
            _ => (day, at + 1),
        };
        Some(self.with_year(at, end, Moment::Day(None, month, day)))
    }

    /// "Friday", "Friday, December 3, 2021", "Friday 3 December", "Friday the 13th" without a month.
    fn weekday(&self, at: usize, day: i8) -> Option<Found> {
        let p = self.pieces;
        const NAMES: [&str; 10] = [
            "black", "good", "ash", "holy", "palm", "easter", "super", "cyber", "bloody", "shrove",
        ];
        if NAMES.contains(&p.before(at)) && p.runs_on(at) {
            return None;
        }
        let next = at + 1 + usize::from(p.says(at + 1, &["the"]));
        let dated = match p.piece(next) {
            Piece::Month(month) if p.follows(next) => self.month_first(next, month),
            Piece::Nth(_) | Piece::Number(_) if p.follows(next) => {
                self.in_digits(next).or_else(|| self.day_first(next))
            }
            _ => None,
        };
        let dated = dated.filter(|found| matches!(found.moment, Moment::Day(..)));
        if let Some(found) = dated {
            return Some(Found { start: at, ..found });
        }
        let of = usize::from(p.says(at + 1, &["of"]));
        // "The first Friday of July" is no Friday next to today.
        if of == 1 && matches!(p.piece(at + 2), Piece::Month(_)) {
            return None;
        }
        let week = at + 1 + of;
        if let (Piece::Shift(by), Piece::Unit(Unit::Week)) = (p.piece(week), p.piece(week + 1))
            && p.runs_on(week)
        {
            return Some(self.found(at, of + 3, Moment::InWeek(day, by)));
        }
        Some(self.found(at, 1, Moment::Weekday(day, None)))
    }
}

/// From the start of one to the end of another; the first has the year of the second.
fn joined(
    start: usize,
    first: Moment,
    second: Found,
    fits: fn(&Moment, &Moment) -> bool,
) -> Option<Found> {
    let first = match second.moment {
        Moment::Day(Some(year), ..) | Moment::Month(Some(year), _) => first.in_year(year),
        Moment::OfYear(_, by)
            if matches!(first, Moment::Day(None, ..) | Moment::Month(None, _)) =>
        {
            Moment::OfYear(Box::new(first), by)
        }
        _ => first,
    };
    fits(&first, &second.moment).then(|| Found {
        start,
        end: second.end,
        moment: Moment::Between(Box::new([first, second.moment])),
    })
}

/// Are two moments of one kind, as the ends of "2014 to 2016" must be?
fn is_alike(first: &Moment, second: &Moment) -> bool {
    let of_one_kind = std::mem::discriminant(first) == std::mem::discriminant(second);
    let is_step = matches!(first, Moment::Step(..));
    of_one_kind && !is_step && (is_dated(first, second) || matches!(first, Moment::Decade(_)))
}

/// Can two moments be the ends of "between … and …"?
fn is_dated(first: &Moment, second: &Moment) -> bool {
    let dated = |m: &Moment| {
        matches!(
            m,
            Moment::Day(..)
                | Moment::Month(..)
                | Moment::Year(_)
                | Moment::Part(..)
                | Moment::OfYear(..)
        )
    };
    let relative = |m: &Moment| matches!(m, Moment::Weekday(..) | Moment::Step(..));
    let (first_dated, second_dated) = (dated(first), dated(second));
    (first_dated && second_dated) || (relative(first) && (second_dated || relative(second)))
}
