//! Where a title or an office next to a name begins and ends.

use super::chain::Reader;
use super::lexicon::{is_body, is_honorific, is_modifier, is_office, is_place};
use crate::engine::story::Span;

/// Small words looked at before a name, and words of an office after it.
const REACH: usize = 12;

/// A chain cut into its parts, by words.
pub struct Parts {
    /// First word of the title before the name; `name_start` without one.
    pub title_start: usize,
    /// First word of the name; the chain's end where there is only an office.
    pub name_start: usize,
    /// The office beside the name, a comma between.
    pub aside: Option<Span>,
}

/// Cuts the chain of words from `start` to `end`.
pub fn split(reader: &Reader<'_, '_>, start: usize, end: usize) -> Parts {
    let name_start = name_start(reader, start, end);
    let title_start = match name_start > start {
        true if name_start == end => start,
        _ => small_title(reader, start),
    };
    let has_name = name_start < end;
    let aside = || office_after(reader, end).or_else(|| office_before(reader, start, end));
    Parts {
        title_start,
        name_start,
        aside: has_name.then(aside).flatten(),
    }
}

/// One past the last word of the title inside the chain.
fn name_start(reader: &Reader<'_, '_>, start: usize, end: usize) -> usize {
    let says = |at: &usize| is_office(reader.key(*at)) || is_honorific(reader.key(*at));
    // "St Ann General Hospital": no general.
    let last = reader.key(end.saturating_sub(1));
    if end > start + 1 && (is_body(last) || is_place(last)) && !is_office(last) {
        return start;
    }
    let Some(last) = (start..end).rev().find(says) else {
        return start;
    };
    let mut next = last + 1;
    // "Secretary of State", "President of the Republic"
    if reader.key(next) == "of" && next + 1 < end {
        next += 1 + usize::from(reader.key(next + 1) == "the");
        next += 1;
    }
    next.min(end)
}

/// "foreign policy adviser Yuri": the first of the small words of an office right before a chain,
/// with capitals that touch them.
fn small_title(reader: &Reader<'_, '_>, start: usize) -> usize {
    let touches = |at: usize| at > 0 && matches!(reader.gap(at), " " | "-" | "\u{a0}");
    let office = |at: usize| {
        let before = at.checked_sub(1).filter(|_| touches(at))?;
        is_office(reader.key(before)).then_some(before)
    };
    // "Director of nursing Ada Roe"
    let field = |at: usize| {
        let of = at
            .checked_sub(2)
            .filter(|_| touches(at) && touches(at - 1))?;
        (is_modifier(reader.key(at - 1)) && reader.key(of) == "of").then_some(of)
    };
    let Some(office) = office(start).or_else(|| office(field(start)?)) else {
        return start;
    };
    let mut first = office;
    while let Some(before) = first
        .checked_sub(1)
        .filter(|b| touches(first) && start - b < REACH)
    {
        let key = reader.key(before);
        if !(is_modifier(key) || is_office(key) || reader.is_capital(before)) {
            break;
        }
        first = before;
    }
    first
}

/// "the union's general secretary, " before a name that a comma or a stop follows.
fn office_before(reader: &Reader<'_, '_>, start: usize, end: usize) -> Option<Span> {
    let office = last_office(reader, start)?;
    let is_closed = end == reader.words.len() || reader.gap(end).starts_with([',', '.', ':']);
    if reader.gap(start) != ", " || !is_closed {
        return None;
    }
    let mut first = office;
    while let Some(before) = first.checked_sub(1) {
        let touches = matches!(reader.gap(first), " " | "-" | "\u{a0}") && office - before < REACH;
        let key = reader.key(before);
        let opens = matches!(key, "the" | "a" | "its" | "his" | "her" | "their" | "our");
        let owned = super::owns(reader.shown(before)) || reader.gap(first).starts_with(['’', '\'']);
        if touches && opens || owned {
            return Some(reader.span(first, start));
        }
        let is_part = is_modifier(key) || is_office(key) || reader.is_capital(before);
        if !(touches && is_part) {
            return None;
        }
        first = before;
    }
    None
}

/// The last word of an office before the word `start`, or the one before its field: "minister for
/// the environment".
fn last_office(reader: &Reader<'_, '_>, start: usize) -> Option<usize> {
    let touches = |at: usize| matches!(reader.gap(at), " " | "-" | "\u{a0}" | "’ " | "' ");
    let mut at = start.checked_sub(1)?;
    while !is_office(reader.key(at)) {
        let is_near = touches(at) && start - at < REACH;
        at = at.checked_sub(1).filter(|_| is_near)?;
    }
    let is_field = at + 1 == start || matches!(reader.key(at + 1), "of" | "for");
    (is_field && !is_sentence(reader, at, start)).then_some(at)
}

/// ", the defence minister," after a name; ", who chairs the council," too.
fn office_after(reader: &Reader<'_, '_>, end: usize) -> Option<Span> {
    if reader.gap(end).trim() != "," {
        return None;
    }
    let (first, is_led) = opening(reader, end);
    let mut at = first;
    while at < reader.words.len() && at - first < REACH {
        let closes =
            at > first && !matches!(reader.gap(at), " " | "-" | "\u{a0}" | "/" | "’ " | "' ");
        if closes {
            break;
        }
        at += 1;
    }
    let closed = at == reader.words.len()
        || reader
            .gap(at)
            .trim_start()
            .starts_with([',', '.', ';', ')', '–']);
    let has_office = is_led || (first..at).any(|at| is_office(reader.key(at)));
    (has_office && closed && at > first && !is_sentence(reader, first, at))
        .then(|| reader.span(first, at))
}

/// Where the words of an office begin after a name, and whether a verb tells that it is one:
/// ", once the club's", ", who is now the", ", who chairs".
fn opening(reader: &Reader<'_, '_>, end: usize) -> (usize, bool) {
    let mut at = end;
    if reader.key(at) == "who" {
        match reader.key(at + 1) {
            "is" | "was" => at += 2,
            "chairs" | "chaired" | "heads" | "headed" | "coaches" | "coached" => {
                return (at + 1, true);
            }
            _ => {}
        }
    }
    let is_before = |key: &str| {
        matches!(
            key,
            "once" | "then" | "now" | "formerly" | "previously" | "currently"
        )
    };
    at += usize::from(is_before(reader.key(at)));
    let is_article = matches!(reader.key(at), "the" | "a" | "an" | "its" | "his" | "her");
    (at + usize::from(is_article), false)
}

/// A clause with a verb is no office: "Biden, the president said".
fn is_sentence(reader: &Reader<'_, '_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| {
        crate::engine::facts::quote::force(reader.key(at)).is_some()
            || matches!(
                reader.key(at),
                "is" | "was" | "has" | "had" | "will" | "would"
            )
            || reader.key(at) == "and"
                && !is_in_name(reader, first, at)
                && !joins_offices(reader, first, at, end)
    })
}

/// "prime minister and chief negotiator".
fn joins_offices(reader: &Reader<'_, '_>, first: usize, and: usize, end: usize) -> bool {
    let held = |mut words: std::ops::Range<usize>| words.any(|at| is_office(reader.key(at)));
    let is_part = |at: usize| is_modifier(reader.key(at)) || is_office(reader.key(at));
    held(first..and) && held(and + 1..end) && is_part(and + 1)
}

/// "of the Mill and Food Workers' Union": the "and" of a name.
fn is_in_name(reader: &Reader<'_, '_>, first: usize, and: usize) -> bool {
    let has_of = (first..and).any(|at| reader.key(at) == "of");
    has_of && reader.is_capital(and - 1) && reader.is_capital(and + 1)
}
