//! Lines of names: who wrote it, and from where.
//!
//! ```text
//! By Ana Roth and Ben Ode for Northline       behind "by", names to the end
//! Ana Roth, Harbour Correspondent             a name, then what she is
//! Roth reported from Halden.                  names on both sides
//! ```

use super::wording::{BY, JOB};
use crate::load::{date, phrase};

/// Words in small letters that stand between names.
const SMALL: &[&str] = &[
    "and", "on", "for", "in", "of", "at", "the", "de", "da", "der", "van", "von", "with", "am",
    "pm", "a.m.", "p.m.",
];

/// "Roth", "O’Neill", "van" is none.
pub(super) fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.all(|c| c.is_alphabetic() || ".’'-".contains(c))
}

/// Are all words names?
pub(super) fn are_names(text: &str) -> bool {
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    words.clone().next().is_some() && words.all(is_name)
}

/// "Ana Roth covers …"
pub(super) fn opens_with_name(text: &str) -> bool {
    let words = text.split_whitespace();
    (2..=3).contains(&words.take_while(|word| is_name(word)).count())
}

/// "@anaroth", "ana.roth@northline.example".
pub(super) fn is_handle(text: &str) -> bool {
    let at = text.trim().split_once('@');
    at.is_some_and(|(_, host)| !host.is_empty() && !text.trim().contains(char::is_whitespace))
}

/// "By Ana Roth for Northline", perhaps behind a date.
pub(in crate::load) fn is_byline(text: &str) -> bool {
    let dated = date::opening(text).and_then(|date| text.get(date.length..));
    let text = dated.unwrap_or(text);
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(names) = behind_by(text) else {
        return false;
    };
    let names = phrase::behind(names, &["the"]).unwrap_or(names);
    let mut words = parts(names);
    let is_part = |word: &str| {
        is_name(word)
            || SMALL.contains(&word)
            || word.contains('@')
            || word.starts_with(|c: char| c.is_ascii_digit())
    };
    let end = names.trim_end();
    let is_time = end.ends_with("a.m.") || end.ends_with("p.m.");
    (is_time || !end.ends_with(['.', '!', '?']))
        && words.next().is_some_and(is_name)
        && words.all(is_part)
}

/// What follows "By", "Posted by:" and the like.
fn behind_by(text: &str) -> Option<&str> {
    let is_open = text.starts_with(char::is_uppercase) || text.starts_with("by");
    let end = |words: usize| text.match_indices(' ').nth(words - 1).map(|(at, _)| at);
    let head = |words| text.split_at_checked(end(words)?);
    let mut heads = [1, 2].into_iter().filter_map(head);
    let (_, names) = heads.find(|(head, _)| {
        let folded = phrase::fold(head);
        phrase::is_any(BY, &phrase::words(&folded))
    })?;
    is_open.then(|| names.trim_start().trim_start_matches([':', ' ']))
}

/// "Ana Roth, Harbour Correspondent".
pub(super) fn is_job_line(text: &str) -> bool {
    let Some((name, job)) = text
        .split_once([',', '|', '–', '—'])
        .or(text.split_once(" - "))
    else {
        return false;
    };
    let count = name.split_whitespace().count();
    let folded = phrase::fold(job);
    let words = phrase::words(&folded);
    let is_last = |at: &usize| {
        let rest = words.get(*at..).unwrap_or_default();
        phrase::is_any(JOB, rest) || rest.len() <= 5 && is_posted(rest)
    };
    (2..=4).contains(&count)
        && name.split_whitespace().all(is_name)
        && !text.ends_with('.')
        && (0..words.len().min(8)).any(|at| is_last(&at))
}

/// "correspondent in Halden".
fn is_posted(words: &[&str]) -> bool {
    let at = words.iter().position(|word| matches!(*word, "in" | "at"));
    let (job, place) = words.split_at(at.unwrap_or(words.len()));
    phrase::is_any(JOB, job) && (2..=3).contains(&place.len())
}

/// "Roth reported from Halden."
pub(super) fn reports_from(text: &str) -> bool {
    let Some((who, rest)) = text.split_once(" reported from ") else {
        return false;
    };
    let Some((place, _)) = rest.split_once('.') else {
        return false;
    };
    let are_names = |names: &str| {
        let mut words = parts(names).peekable();
        words.peek().is_some() && words.all(|word| is_name(word) || word == "and")
    };
    are_names(who) && are_names(place)
}

/// The words between spaces and the signs that part names.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|c: char| c.is_whitespace() || ",&|/·:–—-()".contains(c));
    pieces.filter(|word| word.contains(char::is_alphanumeric))
}
