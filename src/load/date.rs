//! Dates as news copy writes them, to ISO 8601.
//!
//! ```text
//! 2026-03-02    Mar. 2nd, 2026    Monday, 2 March 2026    2. März 2026    2 de marzo de 2026
//! ```

/// The months as dates have them in English, German, French, Spanish, Italian, Portuguese, Dutch,
/// Swedish, Danish, Norwegian, Polish and Russian; their heads are their short forms.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "januar",
        "jänner",
        "janvier",
        "enero",
        "gennaio",
        "janeiro",
        "januari",
        "stycznia",
        "января",
    ],
    &[
        "february",
        "februar",
        "février",
        "febrero",
        "febbraio",
        "fevereiro",
        "februari",
        "lutego",
        "февраля",
    ],
    &[
        "march",
        "märz",
        "mars",
        "marzo",
        "março",
        "maart",
        "marts",
        "marca",
        "марта",
    ],
    &["april", "avril", "abril", "aprile", "kwietnia", "апреля"],
    &[
        "may", "mai", "mayo", "maggio", "maio", "mei", "maj", "maja", "мая",
    ],
    &[
        "june", "juni", "juin", "junio", "giugno", "junho", "czerwca", "июня",
    ],
    &[
        "july", "juli", "juillet", "julio", "luglio", "julho", "lipca", "июля",
    ],
    &[
        "august",
        "août",
        "agosto",
        "augustus",
        "augusti",
        "sierpnia",
        "августа",
    ],
    &[
        "september",
        "septembre",
        "septiembre",
        "settembre",
        "setembro",
        "września",
        "сентября",
    ],
    &[
        "october",
        "oktober",
        "octobre",
        "octubre",
        "ottobre",
        "outubro",
        "października",
        "октября",
    ],
    &[
        "november",
        "novembre",
        "noviembre",
        "novembro",
        "listopada",
        "ноября",
    ],
    &[
        "december",
        "dezember",
        "décembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "desember",
        "grudnia",
        "декабря",
    ],
];
/// The longest of them, in bytes.
const LONGEST_MONTH: usize = 16;

/// A day in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    year: u16,
    /// From 1.
    month: usize,
    day: u16,
    /// Its bytes in the text.
    pub length: usize,
}

impl Date {
    /// E.g. `2021-12-04`.
    fn iso(self) -> String {
        let Self {
            year, month, day, ..
        } = self;
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// The first date with a year in `text`, e.g. `2021-12-04`.
pub(super) fn iso(text: &str) -> Option<String> {
    find(text).map(|(_, date)| date.iso())
}

/// The time of day in a moment as programs write it: `10:00Z` in `2026-03-02T10:00:00Z` and in
/// `20260302T100000Z`, `10:00+01:00` in `20260302T100000+0100`; seconds only where there are some.
pub(super) fn time(text: &str) -> Option<String> {
    let (_, clock) = text.trim().split_once(['T', ' '])?;
    let end = clock.find(['Z', '+', '-', ' ']);
    let (clock, zone) = clock.split_at_checked(end.unwrap_or(clock.len()))?;
    // Fractions of a second are of no use to anybody.
    let clock = clock.split(['.', ',']).next()?;
    let digits: String = clock.chars().filter(|c| *c != ':').collect();
    let is_clock = [4, 6].contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let part = |at: usize| digits.get(at..at + 2).filter(|_| is_clock);
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4).unwrap_or("00"));
    let is_real = hours < "24" && minutes < "60" && seconds < "60";
    let seconds = match seconds {
        "00" => String::new(),
        seconds => format!(":{seconds}"),
    };
    let zone = offset(zone.trim())?;
    is_real.then(|| format!("{hours}:{minutes}{seconds}{zone}"))
}

/// `Z`, `+01:00` or nothing; none for what is no distance from UTC.
fn offset(zone: &str) -> Option<String> {
    if ["", "Z"].contains(&zone) {
        return Some(zone.to_owned());
    }
    let (sign, digits) = zone.split_at_checked(1)?;
    let digits: String = digits.chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { "00" } else { minutes };
    let is_offset = "+-".contains(sign)
        && minutes.len() == 2
        && [hours, minutes]
            .concat()
            .bytes()
            .all(|b| b.is_ascii_digit())
        && hours < "15"
        && minutes < "60";
    is_offset.then(|| format!("{sign}{hours}:{minutes}"))
}

/// The first date in `text`, and the byte it begins at.
pub(super) fn find(text: &str) -> Option<(usize, Date)> {
    // Most paragraphs have no figure, so no year.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut is_inside = false;
    text.char_indices().find_map(|(at, c)| {
        let begins = c.is_alphanumeric() && !is_inside;
        is_inside = c.is_alphanumeric();
        let rest = text.get(at..).filter(|_| begins)?;
        Some((at, opening(rest)?))
    })
}

/// The date that `text` begins with.
pub(super) fn opening(text: &str) -> Option<Date> {
    let first = text.chars().next()?;
    let (year, month, day, rest) = if first.is_ascii_digit() {
        numeric(text).or_else(|| day_first(text))?
    } else {
        month_first(text)?
    };
    let is_real =
        (1000..=2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() && c != 'T');
    (is_real && ends).then(|| Date {
        year,
        month,
        day,
        length: text.len() - rest.len(),
    })
}

/// Year, month, day, and the text behind them.
type Parts<'t> = (u16, usize, u16, &'t str);

/// "2026-03-02".
fn numeric(text: &str) -> Option<Parts<'_>> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 2)?;
    Some((year, month.into(), day, rest))
}

/// "March 2, 2026", "Mar. 2nd 2026".
fn month_first(text: &str) -> Option<Parts<'_>> {
    let (month, rest) = month(text)?;
    let (day, rest) = day(rest.strip_prefix(' ')?)?;
    let rest = skip(rest, &[","]);
    let (year, rest) = number(rest.strip_prefix(' ')?, 4)?;
    Some((year, month, day, rest))
}

/// "2 March 2026", "2. März 2026", "2 de marzo de 2026".
fn day_first(text: &str) -> Option<Parts<'_>> {
    let (day, rest) = day(text)?;
    let rest = skip(skip(rest, &["."]), &[" de", " of"]);
    let (month, rest) = month(rest.strip_prefix(' ')?)?;
    let rest = skip(skip(rest, &[","]), &[" de"]);
    let (year, rest) = number(rest.strip_prefix(' ')?, 4)?;
    Some((year, month, day, rest))
}

fn day(text: &str) -> Option<(u16, &str)> {
    let (day, rest) = number(text, 2).or_else(|| number(text, 1))?;
    Some((day, skip(rest, &["st", "nd", "rd", "th", "er"])))
}

/// A month by its name, or by the first three letters or more of it.
fn month(text: &str) -> Option<(usize, &str)> {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    let rest = skip(rest, &["."]);
    // Longer than any name: no need to fold it.
    if name.len() > LONGEST_MONTH || name.chars().count() < 3 {
        return None;
    }
    let name = name.to_lowercase();
    let initial = name.as_bytes().first();
    let is_name = |full: &&str| {
        let is_start = full.as_bytes().first() == initial && full.starts_with(&name);
        is_start || (name == "sept" && *full == "september")
    };
    let index = MONTHS.iter().position(|names| names.iter().any(is_name))?;
    Some((index + 1, rest))
}

/// A number of exactly `digits` digits.
fn number(text: &str, digits: usize) -> Option<(u16, &str)> {
    let (head, rest) = text.split_at_checked(digits)?;
    let is_whole =
        head.bytes().all(|b| b.is_ascii_digit()) && !rest.starts_with(|c: char| c.is_ascii_digit());
    let number = head.parse().ok().filter(|_| is_whole)?;
    Some((number, rest))
}

/// `text` behind the first of `heads` that it begins with, if there is one.
fn skip<'t>(text: &'t str, heads: &[&str]) -> &'t str {
    let mut rest = heads.iter().filter_map(|head| text.strip_prefix(head));
    rest.next().unwrap_or(text)
}
