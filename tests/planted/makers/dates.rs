//! Other days, months, years, hours and lengths of time.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use regex::Captures;

use crate::maker::Change::{By, To};
use crate::maker::Row;
use crate::material::Story;

const WEEKDAY: &str =
    r"\b(on|by|until) (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday)\b( evening)?";

#[rustfmt::skip]
pub const DATES: &[Row] = &[
    (WEEKDAY, By(other_day), By(dated)),
    (WEEKDAY, By(day_before), By(dated_american)),
    (r"\b12 June\b", To("12 July"), To("June 12,")),
    (r"\b12 June\b", To("21 June"), To("12th June")),
    (r"\b2 October\b", To("2 November"), To("October 2,")),
    (r"\b2 October\b", To("12 October"), To("the 2nd of October")),
    (r"\b(12 June|2 October) (19)(\d)(\d)\b", To("$1 $2$4$3"), To("$1, $2$3$4")),
    (r"\b([a-z]+) (20\d)(\d)\b", By(later_year), By(of_year)),
    (r"\bon (12 June) 1987\b", To("on $1 1978"), To("in June 1987")),
    (r"\bon (2 October) 1994\b", To("on $1 1949"), To("in October 1994")),
    (r"\bin April 2021\b", To("in August 2021"), To("in 2021")),
    (r"\bby the end of 2028\b", To("by the end of 2029"), To("before 2029")),
    (r"\bfrom January 2027\b", To("from July 2027"), To("from the start of 2027")),
    (r"\blate on Tuesday\b", To("early on Tuesday"), To("on Tuesday night")),
    (r"\bMonday evening\b", To("Monday morning"), To("the evening of Monday")),
    (r"\bfrom 1936\b", To("from 1963"), To("from the year 1936")),
    (r"\bin March\b", To("in May"), To("this March")),
    (r"\bin May\b", To("in March"), To("this May")),
    (r"\bend of February\b", To("end of April"), To("close of February")),
    (r"\bend of October\b", To("end of August"), To("close of October")),
    (r"\b10:40 p\.m\.", To("10:40 a.m."), To("10.40pm")),
    (r"\b10:40 p\.m\.", To("8:40 p.m."), To("22:40")),
    (r"\b3:15 a\.m\.", To("3:15 p.m."), To("3.15am")),
    (r"\b3:15 a\.m\.", To("5:15 a.m."), To("a quarter past three in the morning")),
    (r"\bsix months\b", To("six weeks"), To("half a year")),
    (r"\bsix months\b", To("eight months"), To("6 months")),
    (r"\b(two|three) (hours|days|years|weeks)\b", To("four $2"), By(digit_length)),
    (r"\btwo hours\b", To("two days"), To("120 minutes")),
    (r"\b90 minutes\b", To("19 minutes"), To("an hour and a half")),
    (r"\b90 minutes\b", To("90 hours"), To("ninety minutes")),
    (r"\bfour minutes\b", To("14 minutes"), To("4 minutes")),
    (r"\bfour minutes\b", To("four hours"), To("4 min")),
    (r"\ba decade\b", To("a century"), To("ten years")),
    (r"\b60 years\b", To("16 years"), To("sixty years")),
    (r"\b60 years\b", To("60 months"), To("six decades")),
    (r"\bfive hours\b", To("five days"), To("5 hours")),
    (r"\bfive hours\b", To("nine hours"), To("300 minutes")),
    (r"\bten days\b", To("two days"), To("10 days")),
    (r"\bten days\b", To("ten weeks"), To("the next ten days")),
    (r"\b12 hours\b", To("12 days"), To("half a day")),
    (r"\bthree weeks\b", To("three months"), To("21 days")),
    (r"\ba year before\b", To("a month before"), To("12 months before")),
];

const DAYS: [(&str, Weekday); 7] = [
    ("Monday", Weekday::Monday),
    ("Tuesday", Weekday::Tuesday),
    ("Wednesday", Weekday::Wednesday),
    ("Thursday", Weekday::Thursday),
    ("Friday", Weekday::Friday),
    ("Saturday", Weekday::Saturday),
    ("Sunday", Weekday::Sunday),
];

fn other_day(found: &Captures<'_>, _: &Story) -> Option<String> {
    moved(found, 2)
}

fn day_before(found: &Captures<'_>, _: &Story) -> Option<String> {
    moved(found, 6)
}

/// The weekday some days on.
fn moved(found: &Captures<'_>, days: usize) -> Option<String> {
    let at = DAYS.iter().position(|(name, _)| *name == &found[2])?;
    Some(format!("{} {}", &found[1], DAYS[(at + days) % 7].0))
}

fn dated(found: &Captures<'_>, story: &Story) -> Option<String> {
    let day = nearest(found, story.today)?;
    Some(format!("{} {}", &found[1], day.strftime("%-d %B")))
}

fn dated_american(found: &Captures<'_>, story: &Story) -> Option<String> {
    let day = nearest(found, story.today)?;
    Some(format!("{} {}", &found[1], day.strftime("%B %-d")))
}

/// The day of this name that is nearest to publication: that is the one the stories mean.
fn nearest(found: &Captures<'_>, today: Date) -> Option<Date> {
    if found.get(3).is_some() {
        return None; // No "11 September evening".
    }
    let (_, weekday) = DAYS.iter().find(|(day, _)| *day == &found[2])?;
    let days = (-3..=3).map(|ahead| today.saturating_add(ahead.days()));
    days.into_iter().find(|day| day.weekday() == *weekday)
}

fn later_year(found: &Captures<'_>, _: &Story) -> Option<String> {
    let last: u32 = found[3].parse().ok()?;
    Some(format!("{} {}{}", &found[1], &found[2], (last + 2) % 10))
}

/// "in 2011" as "in the year 2011", "April 2021" as "April of 2021".
fn of_year(found: &Captures<'_>, _: &Story) -> Option<String> {
    let before = if &found[1].to_lowercase() == "in" || &found[1] == "of" {
        "the year"
    } else {
        "of"
    };
    Some(format!("{} {before} {}{}", &found[1], &found[2], &found[3]))
}

fn digit_length(found: &Captures<'_>, _: &Story) -> Option<String> {
    let figure = if found[1].eq_ignore_ascii_case("two") {
        2
    } else {
        3
    };
    Some(format!("{figure} {}", &found[2]))
}
