//! A stretch of the calendar as it was stated, and how it is written as a value.
//!
//! ISO 8601 where it has a form, and otherwise the nearest thing that is equal for equal words:
//!
//! ```text
//! 2021-12-04  2021-12  2021  202X  19XX      a day, a month, a year, a decade, a century
//! --12-04     --12                           the year is not stated
//! 2021-W49    2021-W48-weekend               weeks
//! 2021-Q3     Q3      2022-summer  summer    quarters and seasons
//! friday      friday-1   day-1   month+1     relative to the day of publication, where that is unknown
//! [2021-04-12,2021-12-04]                    one or the other
//! 2021-05-05/2021-05-07                      from the one to the other
//! last P3M    next P2D   last PXD            the last three months; X is some
//! early 2022  end 2022-01   later friday     part of it
//! 2021-12-03 morning                         part of a day
//! ```

use std::fmt;

use jiff::civil::{Date, Weekday};

use super::lexicon::{Part, Unit};

/// A stretch of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub enum Moment {
    /// A day.
    Day(Option<i16>, i8, i8),
    /// A month.
    Month(Option<i16>, i8),
    /// A year.
    Year(i16),
    /// Ten years, by the first one.
    Decade(i16),
    /// A hundred years, by its number: 19 for 1801 to 1900.
    Century(i16),
    /// Three months.
    Quarter(Option<i16>, u8),
    /// A season.
    Season(Option<i16>, &'static str),
    /// A week, by ISO year and number.
    Week(i16, i8),
    /// A weekend, by ISO year and number of its week.
    Weekend(i16, i8),
    /// A weekday: 1 for Monday; with -1 for "last", 0 for "this", 1 for "next".
    Weekday(i8, Option<i8>),
    /// A weekday of last, this or next week.
    InWeek(i8, i8),
    /// A month, season or holiday of last, this or next year.
    Turn(Box<Moment>, i8),
    /// A day, month or season of last, this or next year: "June last year".
    OfYear(Box<Moment>, i8),
    /// So many units from the day of publication.
    Step(Unit, i32),
    /// The last or next so many units, as a duration.
    Stretch(bool, String),
    /// One of two.
    Either(Box<[Moment; 2]>),
    /// From one to another.
    Between(Box<[Moment; 2]>),
    /// Part of a stretch.
    Part(Part, Box<Moment>),
    /// Part of a day.
    DayPart(Box<Moment>, &'static str),
}

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Moment {
    /// A day with its year.
    pub fn of(date: Date) -> Self {
        Self::Day(Some(date.year()), date.month(), date.day())
    }

    /// The month or day with `year`; other moments have theirs or need none.
    pub fn in_year(self, year: i16) -> Self {
        match self {
            Self::Day(None, month, day) => Self::Day(Some(year), month, day),
            Self::Month(None, month) => Self::Month(Some(year), month),
            Self::Quarter(None, n) => Self::Quarter(Some(year), n),
            Self::Season(None, season) => Self::Season(Some(year), season),
            Self::Part(part, moment) => Self::Part(part, Box::new(moment.in_year(year))),
            other => other,
        }
    }

    fn date(&self) -> Option<Date> {
        match self {
            Self::Day(Some(year), month, day) => Date::new(*year, *month, *day).ok(),
            _ => None,
        }
    }

    /// Is the day there in some year? False for 30 February.
    pub fn is_possible(&self) -> bool {
        match self {
            Self::Day(year, month, day) => Date::new(year.unwrap_or(2024), *month, *day).is_ok(),
            _ => true,
        }
    }

    /// The moment seen from the day of publication. `is_ahead`: a bare weekday is still to come.
    pub fn seen_from(self, today: Date, is_ahead: bool) -> Self {
        match self {
            Self::Weekday(day, shift) => weekday(today, day, shift, is_ahead),
            Self::Step(unit, by) => step(today, unit, by),
            Self::Turn(moment, by) => turn(today, *moment, by),
            Self::OfYear(moment, by) => moment.in_year(today.year() + i16::from(by)),
            Self::Part(part, moment) => {
                Self::Part(part, Box::new(moment.seen_from(today, is_ahead)))
            }
            Self::DayPart(moment, part) => {
                Self::DayPart(Box::new(moment.seen_from(today, is_ahead)), part)
            }
            Self::InWeek(day, by) => in_week(today, day, by),
            Self::Between(ends) => {
                let [first, second] = *ends;
                let first = first.seen_from(today, is_ahead);
                // "next Monday to Friday": the Friday after that Monday.
                let from = first.date().unwrap_or(today);
                let second = second.seen_from(from, is_ahead || from != today);
                Self::Between(Box::new([first, second]))
            }
            other => other,
        }
    }
}

/// "Friday", "last Friday", "next Friday". Where people disagree which day is meant, both.
fn weekday(today: Date, day: i8, shift: Option<i8>, is_ahead: bool) -> Moment {
    let Ok(weekday) = Weekday::from_monday_one_offset(day) else {
        return Moment::Weekday(day, shift);
    };
    let is_today = today.weekday() == weekday;
    let nth = |n| today.nth_weekday(n, weekday).map(Moment::of).ok();
    let earlier_in_week = day < today.weekday().to_monday_one_offset();
    let found = match shift {
        None | Some(0) if is_today => Some(Moment::of(today)),
        None if !is_ahead => nth(-1),
        None | Some(0) => nth(1),
        Some(1) if earlier_in_week || is_today => nth(1),
        Some(-1) if !earlier_in_week => nth(-1),
        Some(by) => {
            let both = nth(by.into()).zip(nth(2 * i32::from(by)));
            both.map(|(near, far)| {
                let sorted = if by < 0 { [far, near] } else { [near, far] };
                Moment::Either(Box::new(sorted))
            })
        }
    };
    found.unwrap_or(Moment::Weekday(day, shift))
}

/// "Tuesday of next week".
fn in_week(today: Date, day: i8, by: i8) -> Moment {
    let ahead = day - today.weekday().to_monday_one_offset();
    let days = jiff::Span::new().try_days(i32::from(ahead) + 7 * i32::from(by));
    let found = days.and_then(|days| today.checked_add(days));
    found.map_or(Moment::InWeek(day, by), Moment::of)
}

/// "yesterday", "next month", "three weeks ago": as exact as the unit.
fn step(today: Date, unit: Unit, by: i32) -> Moment {
    let month = today.first_of_month();
    let span = jiff::Span::new();
    let (from, span) = match unit {
        Unit::Day => (today, span.try_days(by)),
        Unit::Week | Unit::Weekend => (today, span.try_weeks(by)),
        Unit::Month => (month, span.try_months(by)),
        Unit::Quarter => (month, span.try_months(by.saturating_mul(3))),
        Unit::Year => (month, span.try_years(by)),
        Unit::Decade => (month, span.try_years(by.saturating_mul(10))),
        _ => return Moment::Step(unit, by),
    };
    let Ok(there) = span.and_then(|span| from.checked_add(span)) else {
        return Moment::Step(unit, by);
    };
    let week = there.iso_week_date();
    match unit {
        Unit::Week => Moment::Week(week.year(), week.week()),
        Unit::Weekend => Moment::Weekend(week.year(), week.week()),
        Unit::Month => Moment::Month(Some(there.year()), there.month()),
        Unit::Quarter => Moment::Quarter(Some(there.year()), quarter(there.month())),
        Unit::Year => Moment::Year(there.year()),
        Unit::Decade => Moment::Decade(there.year() / 10 * 10),
        _ => Moment::of(there),
    }
}

fn quarter(month: i8) -> u8 {
    u8::try_from((month - 1) / 3 + 1).unwrap_or(1)
}

/// "last December", "this January", "next May": the nearest one on that side.
fn turn(today: Date, moment: Moment, by: i8) -> Moment {
    let (Moment::Month(None, month) | Moment::Day(None, month, _)) = moment else {
        return Moment::Turn(Box::new(moment), by);
    };
    let year = match by {
        -1 if month < today.month() => today.year(),
        -1 => today.year() - 1,
        1 if month <= today.month() => today.year() + 1,
        _ => today.year(),
    };
    moment.in_year(year)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dated = |f: &mut fmt::Formatter<'_>, year: &Option<i16>| match year {
            Some(year) => write!(f, "{year:04}-"),
            None => Ok(()),
        };
        match self {
            Self::Day(Some(year), month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Day(None, month, day) => write!(f, "--{month:02}-{day:02}"),
            Self::Month(Some(year), month) => write!(f, "{year:04}-{month:02}"),
            Self::Month(None, month) => write!(f, "--{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(year) => write!(f, "{}X", year / 10),
            Self::Century(number) => write!(f, "{:02}XX", number - 1),
            Self::Quarter(year, n) => dated(f, year).and_then(|()| write!(f, "Q{n}")),
            Self::Season(year, season) => dated(f, year).and_then(|()| f.write_str(season)),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-weekend"),
            Self::Weekday(day, shift) => {
                f.write_str(named(&WEEKDAYS, *day))?;
                shift.map_or(Ok(()), |by| write!(f, "{by:+}"))
            }
            Self::InWeek(day, by) => write!(f, "{} week{by:+}", named(&WEEKDAYS, *day)),
            Self::Turn(moment, by) => match **moment {
                Self::Month(None, month) => write!(f, "{}{by:+}", named(&MONTHS, month)),
                ref moment => write!(f, "{moment}{by:+}"),
            },
            Self::OfYear(moment, by) => write!(f, "{moment} year{by:+}"),
            Self::Step(unit, by) => write!(f, "{}{by:+}", unit.name()),
            Self::Stretch(is_past, length) => {
                write!(f, "{} {length}", if *is_past { "last" } else { "next" })
            }
            Self::Either(both) => {
                let [one, other] = &**both;
                write!(f, "[{one},{other}]")
            }
            Self::Between(ends) => {
                let [from, to] = &**ends;
                write!(f, "{from}/{to}")
            }
            Self::Part(part, moment) => write!(f, "{} {moment}", part.name()),
            Self::DayPart(moment, part) => write!(f, "{moment} {part}"),
        }
    }
}

fn named<'n>(names: &[&'n str], number: i8) -> &'n str {
    let at = usize::try_from(number - 1).unwrap_or(0);
    names.get(at).copied().unwrap_or_default()
}

/// A weekday by its name in values: 1 for Monday.
pub fn weekday_named(name: &str) -> Option<i8> {
    let at = WEEKDAYS.iter().position(|day| *day == name)?;
    i8::try_from(at + 1).ok()
}

impl Unit {
    /// The name in values.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }
}

impl Part {
    /// The name in values.
    pub fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
            Self::Start => "start",
            Self::End => "end",
            Self::Earlier => "earlier",
            Self::Later => "later",
        }
    }
}
