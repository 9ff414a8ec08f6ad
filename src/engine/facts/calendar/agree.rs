//! Do two calendar values say the same?
//!
//! ```text
//! 2021-12-03   2021-12-03      same
//! 2021-12-03   --12-03         fits: a year is missing
//! 2021-12-03   2021-12         fits: less exact
//! 2021-12-03   friday          fits: it was one
//! end 2022-01  2022-01         fits;   end 2022-01   early 2022-01   differ
//! 2021-12-03   2021-12-04      differ
//! 2022-01      month+1         unclear: nothing tells from when
//! ```

use jiff::civil::Date;

use super::moment;

/// How two values of one kind stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Equal.
    Same,
    /// One is less exact than the other, and they can both be true.
    Fits,
    /// Nothing tells.
    Unclear,
    /// They cannot both be true of one thing.
    Differs,
}

const PARTS: [&str; 9] = [
    "early", "mid", "late", "start", "end", "earlier", "later", "last", "next",
];

/// Holds two values against each other; bounds are left to the caller.
pub fn agreement(a: &str, b: &str) -> Agreement {
    if a == b {
        return Agreement::Same;
    }
    if is_far(a) || is_far(b) {
        return agreement(&without_distance(a), &without_distance(b));
    }
    if let Some((either, other)) = alternatives(a, b).or_else(|| alternatives(b, a)) {
        let fits = either
            .split(',')
            .any(|one| agreement(one, other) != Agreement::Differs);
        return if fits {
            Agreement::Fits
        } else {
            Agreement::Differs
        };
    }
    if is_time(a) || is_time(b) || is_length(a) || is_length(b) {
        return clocks_and_lengths(a, b);
    }
    let ((part_a, core_a), (part_b, core_b)) = (parted(a), parted(b));
    match moments(core_a, core_b) {
        Agreement::Same if part_a.zip(part_b).is_some_and(is_one_part) => Agreement::Fits,
        Agreement::Same if part_a.is_some() && part_b.is_some() && part_a != part_b => {
            Agreement::Differs
        }
        Agreement::Same => Agreement::Fits,
        other => other,
    }
}

/// `--06-19 year-1`: how far the year is from one that nothing tells.
fn is_far(value: &str) -> bool {
    value.starts_with("--") && value.contains(" year")
}

fn without_distance(value: &str) -> String {
    if !is_far(value) {
        return value.to_owned();
    }
    let ends = value.split('/').map(|end| end.split(' ').next());
    ends.flatten().collect::<Vec<_>>().join("/")
}

/// Can two words for a part of a day, a month or a year mean the same: "late on", "night"?
fn is_one_part((a, b): (&str, &str)) -> bool {
    const LIKE: [&[&str]; 3] = [
        &["late", "evening", "night"],
        &["early", "start", "morning"],
        &["late", "end"],
    ];
    LIKE.iter()
        .any(|like| like.contains(&a) && like.contains(&b))
}

/// The last day that a value allows as a limit: "by the end of 2028", "before 2029".
pub fn last_day(value: &str, is_excluded: bool) -> Option<Date> {
    let (part, core) = parted(value);
    let (first, last) = days(core)?;
    match part {
        None if is_excluded => first.yesterday().ok(),
        None | Some("end") if !is_excluded => Some(last),
        _ => None,
    }
}

/// The members of `[x,y]`, and the other value.
fn alternatives<'v>(a: &'v str, b: &'v str) -> Option<(&'v str, &'v str)> {
    let inner = a.strip_prefix('[')?.strip_suffix(']')?;
    Some((inner, b))
}

fn is_time(value: &str) -> bool {
    value.starts_with('T')
}

fn is_length(value: &str) -> bool {
    value.starts_with('P') || value.starts_with("last P") || value.starts_with("next P")
}

/// Times differ unless only the seconds or the zone are missing; lengths by their exact time.
fn clocks_and_lengths(a: &str, b: &str) -> Agreement {
    let longer = |x: &str, y: &str| x.starts_with(y);
    if is_time(a) && is_time(b) {
        let fits = longer(a, b) || longer(b, a);
        return if fits {
            Agreement::Fits
        } else {
            Agreement::Differs
        };
    }
    let (Some((x, exact_x)), Some((y, exact_y))) = (seconds(a), seconds(b)) else {
        return Agreement::Unclear;
    };
    match (x - y).abs() {
        _ if !exact_x || !exact_y => Agreement::Unclear,
        gap if gap < 0.5 => Agreement::Same,
        // Months and years are not all of one length.
        gap if gap <= 0.02 * x.max(y) => Agreement::Fits,
        _ => Agreement::Differs,
    }
}

/// The length of a duration in seconds, and whether its count is stated.
fn seconds(value: &str) -> Option<(f64, bool)> {
    let length = value
        .trim_start_matches("last ")
        .trim_start_matches("next ");
    let mut rest = length.strip_prefix('P')?;
    let mut is_clock = false;
    let mut total = 0.0;
    let mut is_exact = true;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, is_clock) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
        let (count, unit) = rest.split_at_checked(end)?;
        is_exact &= !count.contains('X');
        total += count.parse::<f64>().unwrap_or(0.0) * unit_seconds(unit, is_clock)?;
        rest = unit.get(1..)?;
    }
    Some((total, is_exact))
}

fn unit_seconds(unit: &str, is_clock: bool) -> Option<f64> {
    const DAY: f64 = 86_400.0;
    Some(match (unit.chars().next()?, is_clock) {
        ('Y', _) => 365.25 * DAY,
        ('M', false) => 365.25 * DAY / 12.0,
        ('W', _) => 7.0 * DAY,
        ('D', _) => DAY,
        ('H', _) => 3_600.0,
        ('M', true) => 60.0,
        ('S', _) => 1.0,
        _ => return None,
    })
}

/// The part that a value names, before or after it, and the rest.
fn parted(value: &str) -> (Option<&str>, &str) {
    match value.split_once(' ') {
        Some((part, rest)) if PARTS.contains(&part) => (Some(part), parted(rest).1),
        Some((rest, part)) => (Some(part), rest),
        None => (None, value),
    }
}

fn moments(a: &str, b: &str) -> Agreement {
    if a == b {
        return Agreement::Same;
    }
    if let (Some(x), Some(y)) = (days(a), days(b)) {
        let within = |x: (Date, Date), y: (Date, Date)| x.0 <= y.0 && y.1 <= x.1;
        return match () {
            () if x == y => Agreement::Same,
            () if within(x, y) || within(y, x) => Agreement::Fits,
            () if x.1 < y.0 || y.1 < x.0 => Agreement::Differs,
            () => Agreement::Unclear,
        };
    }
    yearless_ranges(a, b)
        .or_else(|| yearless(a, b))
        .or_else(|| yearless(b, a))
        .or_else(|| weekday(a, b).or_else(|| weekday(b, a)))
        .or_else(|| steps(a, b))
        .unwrap_or(Agreement::Unclear)
}

/// `--02-04/--06-19` against what has its year, or has none either: held together in one year.
fn yearless_ranges(a: &str, b: &str) -> Option<Agreement> {
    let is_open = |value: &str| value.starts_with("--");
    let is_range = a.contains('/') || b.contains('/');
    if !is_range || !(is_open(a) || is_open(b)) {
        return None;
    }
    let known = if is_open(a) { b } else { a };
    // Any leap year will do where neither has one.
    let year = known.get(..4).filter(|_| !is_open(known)).unwrap_or("2024");
    let dated = |value: &str| {
        let ends = value.split('/').map(|end| match end.strip_prefix("--") {
            Some(rest) => format!("{year}-{rest}"),
            None => end.to_owned(),
        });
        ends.collect::<Vec<_>>().join("/")
    };
    let (a, b) = (dated(a), dated(b));
    let rises = |value: &str| days(value).is_some_and(|(from, to)| from <= to);
    (rises(&a) && rises(&b)).then(|| moments(&a, &b))
}

/// `--12` against `--12-04` or `2021-12-04`.
fn yearless(a: &str, b: &str) -> Option<Agreement> {
    let short = a.strip_prefix("--")?;
    let long = match b.strip_prefix("--") {
        Some(long) => long,
        None => b.get(5..).filter(|_| days(b).is_some())?,
    };
    let known = long.starts_with(|c: char| c.is_ascii_digit());
    let fits = long.starts_with(short) || short.starts_with(long);
    known.then_some(if fits {
        Agreement::Fits
    } else {
        Agreement::Differs
    })
}

/// `friday` against a day or another weekday.
fn weekday(a: &str, b: &str) -> Option<Agreement> {
    let (name, _) = a.split_at_checked(a.find(['+', '-']).unwrap_or(a.len()))?;
    let day = moment::weekday_named(name)?;
    let other = match b.parse::<Date>() {
        Ok(date) if b.len() == 10 => date.weekday().to_monday_one_offset(),
        _ => moment::weekday_named(b.split(['+', '-']).next()?)?,
    };
    Some(if day == other {
        Agreement::Fits
    } else {
        Agreement::Differs
    })
}

/// `month+1` against `month-1` or `week+1`: different words for different times.
fn steps(a: &str, b: &str) -> Option<Agreement> {
    let is_step = |value: &str| {
        value.contains('+')
            || value
                .strip_prefix(|c: char| c.is_ascii_lowercase())
                .is_some_and(|rest| rest.contains('-'))
    };
    (is_step(a) && is_step(b)).then_some(Agreement::Differs)
}

/// The first and the last day of a value with a year.
fn days(value: &str) -> Option<(Date, Date)> {
    if let Some((from, to)) = value.split_once('/') {
        return Some((days(from)?.0, days(to)?.1));
    }
    let year = value.get(..4)?;
    let rest = value.get(4..)?;
    if let Some(decade) = year.strip_suffix("XX") {
        let first: i16 = decade.parse().ok()?;
        return years(first * 100, first * 100 + 99);
    }
    if let Some(decade) = year.strip_suffix('X') {
        let first: i16 = decade.parse().ok()?;
        return years(first * 10, first * 10 + 9);
    }
    let year: i16 = year.parse().ok()?;
    match rest.len() {
        0 => years(year, year),
        3 if rest.starts_with("-Q") => {
            let first: i8 = rest.get(2..)?.parse().ok()?;
            let from = Date::new(year, first.checked_mul(3)? - 2, 1).ok()?;
            let to = Date::new(year, first * 3, 1).ok()?;
            Some((from, to.last_of_month()))
        }
        3 => {
            let first = Date::new(year, rest.get(1..)?.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        4 if rest.starts_with("-W") => week(year, rest.get(2..)?),
        6 => {
            let day = value.parse().ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

fn years(first: i16, last: i16) -> Option<(Date, Date)> {
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

fn week(year: i16, number: &str) -> Option<(Date, Date)> {
    use jiff::civil::{ISOWeekDate, Weekday};
    let number = number.parse().ok()?;
    let monday = ISOWeekDate::new(year, number, Weekday::Monday).ok()?.date();
    let sunday = ISOWeekDate::new(year, number, Weekday::Sunday).ok()?.date();
    Some((monday, sunday))
}
