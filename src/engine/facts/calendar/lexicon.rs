//! What a word may mean in the calendar.
//!
//! The tables have English in full; of other languages the months, the weekdays and the words for the days next
//! to today. Each table is sorted, so that a word costs a handful of comparisons.

use super::tongues;
use crate::engine::words::Class;

/// A length of the calendar or of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A sixtieth of a minute.
    Second,
    /// A sixtieth of an hour.
    Minute,
    /// A twenty-fourth of a day.
    Hour,
    /// From midnight to midnight.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Seven days, from Monday on.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A piece of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "Early next year".
    Early,
    /// "Mid-2022".
    Mid,
    /// "Late 2021".
    Late,
    /// "The start of".
    Start,
    /// "The end of".
    End,
    /// "Earlier this week": before now.
    Earlier,
    /// "Later this week": after now.
    Later,
}

/// What a word says; numbers say it by their digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Nothing about time.
    Word,
    /// 1 for January.
    Month(i8),
    /// 1 for Monday.
    Weekday(i8),
    /// "summer"
    Season(&'static str),
    /// "week"
    Unit(Unit),
    /// "weeks"
    Units(Unit),
    /// "last", "this", "next": -1, 0, 1.
    Shift(i8),
    /// "yesterday", "today", "tomorrow": -1, 0, 1.
    DayOff(i8),
    /// "morning"
    DayPart(&'static str),
    /// "tonight"
    Tonight,
    /// "early"
    Part(Part),
    /// A day with a name, by month and day: "Christmas Eve".
    Feast(i8, i8),
    /// "twelve", or digits and nothing else.
    Number(u32),
    /// "twenty"
    Tens(u32),
    /// "third", "21st"
    Nth(u8),
    /// "half"
    Half,
    /// "a", "an"
    Article,
    /// "few", "several"
    Few,
    /// "1990s"
    Decade(i16),
    /// "10:30", "5pm"
    Clock(Clock),
    /// "am", "pm", after a number.
    Meridiem(Meridiem),
    /// "48h"
    Length(u32, Unit),
    /// "Q3"
    Quarter(u8),
    /// "4.12.2021", by year, month and day.
    Day(i16, i8, i8),
}

/// Which half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meridiem {
    /// Before noon.
    Am,
    /// After noon.
    Pm,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where stated.
    pub second: Option<u8>,
    /// Is "am" or "pm" written onto it?
    pub is_halved: bool,
    /// Written with a point, which amounts have, too: "5.30".
    pub has_point: bool,
}

/// Twelve o'clock by day.
pub const NOON: Clock = Clock {
    hour: 12,
    minute: 0,
    second: None,
    is_halved: true,
    has_point: false,
};
/// Twelve o'clock by night.
pub const MIDNIGHT: Clock = Clock { hour: 0, ..NOON };

/// The words of one language, sorted.
pub type Table = &'static [(&'static str, Piece)];

/// What `key` says in the language of `table`. `class` and `shown` tell May from may.
pub fn piece(table: Table, key: &str, class: Class, is_english: bool) -> Piece {
    if class == Class::Amount {
        return amount(key);
    }
    let found = table.binary_search_by(|(word, _)| (*word).cmp(key));
    let Some((_, piece)) = found.ok().and_then(|at| table.get(at)) else {
        return match key.strip_prefix('q') {
            Some(rest) if class == Class::Name => quarter(rest),
            _ => Piece::Word,
        };
    };
    let is_small = is_english && class == Class::Plain;
    match piece {
        Piece::Month(3 | 5 | 12) | Piece::Weekday(1 | 3 | 6 | 7)
            if is_small && key.len() <= "march".len() =>
        {
            Piece::Word
        }
        piece => *piece,
    }
}

/// The table of an ISO 639-1 code; English where there is none.
pub fn table(language: Option<&str>) -> Table {
    let code = language.and_then(|l| l.get(..2)).unwrap_or("en");
    tongues::table(code).unwrap_or(tongues::ENGLISH)
}

fn quarter(rest: &str) -> Piece {
    match rest.parse() {
        Ok(n @ 1..=4) => Piece::Quarter(n),
        _ => Piece::Word,
    }
}

/// Digits with what is written onto them.
fn amount(key: &str) -> Piece {
    let end = key.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'));
    let (figure, suffix) = key.split_at(end.unwrap_or(key.len()));
    let number: Option<u32> = figure.parse().ok();
    let meridiem = match suffix {
        "am" | "a" => Some(Meridiem::Am),
        "pm" => Some(Meridiem::Pm),
        "" => None,
        _ => return number.map_or(Piece::Word, |n| with_suffix(n, figure, suffix)),
    };
    if let Some(day) = dotted(figure).filter(|_| suffix.is_empty()) {
        return day;
    }
    if let Some(clock) = clock(figure, meridiem) {
        return Piece::Clock(clock);
    }
    match (number, meridiem) {
        (Some(n), None) => Piece::Number(n),
        _ => Piece::Word,
    }
}

/// "4.12.2021": only people who put the day first write points.
fn dotted(figure: &str) -> Option<Piece> {
    let mut parts = figure.splitn(3, '.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    Some(Piece::Day(year, month.parse().ok()?, day.parse().ok()?))
}

fn with_suffix(number: u32, figure: &str, suffix: &str) -> Piece {
    let small = u8::try_from(number).ok();
    match (suffix, small) {
        ("st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "o", Some(n)) => Piece::Nth(n),
        ("s", _) if number.is_multiple_of(10) => decade(number, figure.len()),
        ("h" | "hr" | "hrs", _) => Piece::Length(number, Unit::Hour),
        ("min" | "mins", _) => Piece::Length(number, Unit::Minute),
        ("hour" | "hours", _) => Piece::Length(number, Unit::Hour),
        ("day" | "days", _) => Piece::Length(number, Unit::Day),
        ("week" | "weeks", _) => Piece::Length(number, Unit::Week),
        ("month" | "months", _) => Piece::Length(number, Unit::Month),
        ("yr" | "yrs" | "year" | "years", _) => Piece::Length(number, Unit::Year),
        (_, Some(hour @ 0..=24)) => french_clock(hour, suffix),
        _ => Piece::Word,
    }
}

/// "1990s"; "90s" is of the last century, as long as nobody means ages or degrees.
fn decade(number: u32, digits: usize) -> Piece {
    match (digits, i16::try_from(number)) {
        (4, Ok(year @ 1500..=2090)) => Piece::Decade(year),
        (2, Ok(year @ 30..=90)) => Piece::Decade(1900 + year),
        _ => Piece::Word,
    }
}

/// "19h30".
fn french_clock(hour: u8, suffix: &str) -> Piece {
    let minute = suffix.strip_prefix('h').filter(|m| m.len() == 2);
    match minute.and_then(|m| m.parse().ok()) {
        Some(minute @ 0..=59) => Piece::Clock(Clock {
            hour,
            minute,
            second: None,
            is_halved: false,
            has_point: false,
        }),
        _ => Piece::Word,
    }
}

/// `10:30`, `5pm`, `5.30pm`, `10:30:15`.
fn clock(figure: &str, meridiem: Option<Meridiem>) -> Option<Clock> {
    let has_point = figure.contains('.');
    let mut parts = figure.trim_end_matches('.').split([':', '.']);
    let hour: u8 = parts.next().filter(|h| h.len() <= 2)?.parse().ok()?;
    let mut sixtieths = [None, None];
    for sixtieth in &mut sixtieths {
        if let Some(part) = parts.next() {
            *sixtieth = Some(two_digits(part).filter(|n| *n < 60)?);
        }
    }
    let [minute, second] = sixtieths;
    let bare = minute.is_none() && meridiem.is_none();
    if bare || parts.next().is_some() || hour > 24 {
        return None;
    }
    Some(Clock {
        hour: meridiem.map_or(Some(hour), |m| halved(hour, m))?,
        minute: minute.unwrap_or(0),
        second,
        is_halved: meridiem.is_some(),
        has_point,
    })
}

fn two_digits(part: &str) -> Option<u8> {
    (part.len() == 2).then(|| part.parse().ok())?
}

/// The hour of 24 for an hour of 12; "17pm" is forgiven.
pub fn halved(hour: u8, meridiem: Meridiem) -> Option<u8> {
    match (hour, meridiem) {
        (0..=11, Meridiem::Am) => Some(hour),
        (12, Meridiem::Am) => Some(0),
        (1..=11, Meridiem::Pm) => Some(hour + 12),
        (12..=23, Meridiem::Pm) => Some(hour),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_so_that_they_are_found() {
        for code in tongues::CODES.into_iter().chain(["en"]) {
            assert!(table(Some(code)).is_sorted_by(|a, b| a.0 < b.0), "{code}");
        }
    }
}
