//! Dates as news copy writes them, to ISO 8601.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::pattern;

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A date, as a part of longer patterns.
pub(super) const DATE: &str = r"(?:\d{4}-\d{2}-\d{2}|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,? \d{4})";

static PARTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\b (?: (?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})
        | (?<m2>[a-z]{3})[a-z]*\.?\ (?<d2>\d{1,2})(?:st|nd|rd|th)?,?\ (?<y2>\d{4})
        | (?<d3>\d{1,2})(?:st|nd|rd|th)?\ (?<m3>[a-z]{3})[a-z]*\.?,?\ (?<y3>\d{4}) ) \b",
    )
});

/// The first date with a year in `text`, e.g. `2021-12-04`.
pub(super) fn iso(text: &str) -> Option<String> {
    PARTS.captures_iter(text).find_map(|parts| iso_of(&parts))
}

fn iso_of(parts: &Captures<'_>) -> Option<String> {
    let part = |names: [&str; 3]| names.iter().find_map(|name| parts.name(name));
    let year: u16 = part(["y1", "y2", "y3"])?.as_str().parse().ok()?;
    let month = month(part(["m1", "m2", "m3"])?.as_str())?;
    let day: u8 = part(["d1", "d2", "d3"])?.as_str().parse().ok()?;
    let is_real = (1000..=2999).contains(&year) && (1..=31).contains(&day);
    is_real.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn month(text: &str) -> Option<usize> {
    let by_name = MONTHS
        .iter()
        .position(|name| text.eq_ignore_ascii_case(name));
    let by_number = || text.parse().ok().filter(|n| (1..=12).contains(n));
    by_name.map(|index| index + 1).or_else(by_number)
}
