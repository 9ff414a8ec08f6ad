//! Other figures, other bounds, and figures that changed places.

use regex::Captures;

use crate::maker::Change::{By, To};
use crate::maker::Row;
use crate::material::Story;

/// A figure of two digits, and what is counted; the bound of some stands before them.
const COUNTED: &str = r"\b(\d\d) (passengers|people|percent|votes|inches|miles)\b";

#[rustfmt::skip]
pub const NUMBERS: &[Row] = &[
    // Digits: one that is another, two that changed places, one too few, one too many.
    (r"(\d\d),000\b", To("${1}0,000"), To("$1 thousand")),
    (r"(\d)(\d),(\d00)\b", To("$2$1,$3"), To("$1$2$3")),
    (r"\b(\d),(\d)00\b", To("$1$2"), By(without_comma)),
    (r"\b(\d),(\d)00\b", To("${1}5,${2}00"), To("$1.$2 thousand")),
    (COUNTED, By(turned_round), By(spelled)),
    (COUNTED, By(raised), To("a full $1 $2")),
    (r"\b(\d\d) (percent)", By(one_more), To("$1%")),
    (r"\b(58|44)\b", By(older), To("aged $1")),
    (r"\$(\d)(\d)0\b", To("$$${2}${1}0"), To("${1}${2}0 dollars")),
    (r"\$(\d)(\d)0\b", To("$$${1}90"), To("US$$$1${2}0")),
    (r"\b350\b", To("530"), To("three hundred and fifty")),
    (r"\b300\b", To("3,000"), To("three hundred")),
    // What is rounded agrees.
    (r"\b8,200\b", To("9,200"), To("more than 8,000")),
    (r"\b61,000\b", To("71,000"), To("over 60,000")),
    (r"\b34 percent\b", To("43 percent"), To("about a third")),
    // Scale.
    (r"(\d[\d.]*) million", To("$1 billion"), To("${1}m")),
    (r"\b(\d)\.(\d) million", To("$1$2 million"), To("$1,${2}00,000")),
    (r"\b(\d\d+) million", To("${1}0 million"), To("$1,000,000")),
    // Figures in words.
    (r"\bthree people\b", To("five people"), To("3 people")),
    (r"\btwo (crew members|ferries)\b", To("six $1"), To("2 $1")),
    (r"\bfive piers\b", To("nine piers"), To("5 piers")),
    (r"\bfamily of five\b", To("family of four"), To("family of 5")),
    (r"\bsix other\b", To("sixteen other"), To("6 other")),
    (r"\bnine (people|votes)\b", To("seven $1"), To("9 $1")),
    (r"\bone person or six\b", To("one person or eight"), To("one person or 6")),
    (r"\bsecond of the\b", To("third of the"), To("2nd of the")),
    // Fractions.
    (r"\ba third of\b", To("a quarter of"), To("one third of")),
    (r"\ba quarter\b", To("a fifth"), To("25 percent")),
    (r"\btwo thirds\b", To("two fifths"), To("two-thirds")),
    (r"\b40 percent\b", To("14 percent"), To("two fifths")),
    // Bounds.
    (r"\bmore than ([\d,]+|six|five)\b", To("less than $1"), To("over $1")),
    (r"\bup to (\d+)", To("at least $1"), To("as many as $1")),
    (r"\babout ([$]?\d[\d,]+)", To("more than $1"), To("some $1")),
    (r"\babout ([$]?\d[\d,]+)", To("under $1"), To("around $1")),
    (r"\bat least nine\b", To("at most nine"), To("no fewer than nine")),
    (r"\balmost two hours\b", To("almost four hours"), To("nearly two hours")),
    // Figures that changed places.
    (r"\bnine votes to eight\b", To("eight votes to nine"), To("9 votes to 8")),
    (r"\b23 votes to 14\b", To("14 votes to 23"), To("twenty-three votes to fourteen")),
    (r"34 percent (.*) 71 percent", To("71 percent $1 34 percent"), To("34% $1 71%")),
    (r"\$410 a year", To("$$190 a year"), To("$$410 each year")),
];

fn without_comma(found: &Captures<'_>, _: &Story) -> Option<String> {
    Some(found[0].replace(',', ""))
}

fn turned_round(found: &Captures<'_>, _: &Story) -> Option<String> {
    let figure: String = found[1].chars().rev().collect();
    (!figure.starts_with('0')).then(|| format!("{figure} {}", &found[2]))
}

fn raised(found: &Captures<'_>, _: &Story) -> Option<String> {
    let figure: u32 = found[1].parse().ok()?;
    Some(format!("{} {}", figure + 20, &found[2]))
}

fn older(found: &Captures<'_>, _: &Story) -> Option<String> {
    let years: u32 = found[1].parse().ok()?;
    Some((years + 10).to_string())
}

fn one_more(found: &Captures<'_>, _: &Story) -> Option<String> {
    let figure: u32 = found[1].parse().ok()?;
    // 31 may have been rounded to 30.
    (!figure.is_multiple_of(10)).then(|| format!("{} percent", figure + 1))
}

const ONES: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// A figure of two digits in words.
fn spelled(found: &Captures<'_>, _: &Story) -> Option<String> {
    let figure: usize = found[1].parse().ok()?;
    let (tens, ones) = (figure / 10, figure % 10);
    let words = match (tens, ones) {
        (0 | 1, _) => ONES[figure].to_string(),
        (_, 0) => TENS[tens].to_string(),
        _ => format!("{}-{}", TENS[tens], ONES[ones]),
    };
    Some(format!("{words} {}", &found[2]))
}
