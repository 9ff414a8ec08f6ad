//! Picture credits: "AP / TASS", "Photo: Ana Roth", "(Northline/Ben Ode)".

use crate::load::phrase;
use crate::load::plain::is_closed;

/// What stands before a separator and the names: "Photo:", "Picture credit /".
const LABEL: &[&str] = &[
    "photo/photos/photograph/photographs/photography/picture/pictures [credit/source/by] [courtesy] [of]",
    "image/images/pic/illustration/graphic/video/credit/credits [credit/source/by] [courtesy] [of]",
    "foto/fotos/bild/bilder/crédit/crédito/фото",
];
/// What stands right before the names.
const OPENING: &[&str] = &[
    "image copyright",
    "photo copyright",
    "photo by",
    "photos by",
    "photograph by",
    "photographs by",
    "photo courtesy of",
    "courtesy of",
];
/// Those that distribute pictures.
const AGENCIES: &[&str] = &[
    "AP",
    "AFP",
    "Reuters",
    "REUTERS",
    "TASS",
    "EPA",
    "EPA-EFE",
    "EFE",
    "PA",
    "Getty",
    "Getty Images",
    "dpa",
    "DPA",
    "ANSA",
    "Xinhua",
    "Bloomberg",
    "Shutterstock",
    "Alamy",
    "NurPhoto",
    "Anadolu",
    "iStock",
    "Wikimedia",
    "UPI",
    "Handout",
];

/// Nine names at most.
const CREDIT_BYTES: usize = 150;

/// Words that stand in small letters between the names of a credit.
const SMALL: &[&str] = &[
    "via", "for", "of", "the", "and", "from", "de", "van", "von", "dpa", "in",
];

/// Is `text` nothing but the credit of a picture?
pub(super) fn is_credit(text: &str) -> bool {
    if text.len() > CREDIT_BYTES {
        return false;
    }
    let inner = text.trim_matches(['(', ')', '[', ']', '*', ' ']);
    let labelled = behind_label(inner);
    let rest = labelled.unwrap_or(inner);
    let words: Vec<&str> = rest
        .split([' ', '/', '|', '\n', ','])
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let is_named = labelled.is_some() || names_agency(rest) || has_two_names(rest);
    is_named
        && !is_closed(inner)
        && (1..=9).contains(&words.len())
        && words.iter().all(|word| is_name_part(word))
}

/// "Ana Roth" in "Photo: Ana Roth".
fn behind_label(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('©') {
        return Some(rest);
    }
    let is_separator = |c: char| ":/–—-".contains(c);
    let by_sign = text.split_once(is_separator).filter(|(label, _)| {
        let folded = phrase::fold(label);
        phrase::is_any(LABEL, &phrase::words(&folded))
    });
    by_sign
        .map(|(_, rest)| rest)
        .or_else(|| phrase::behind(text, OPENING))
}

/// An agency at the head, behind a stroke or at the end: "AP Photo", "Ana Roth/AP".
fn names_agency(text: &str) -> bool {
    let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let opens = |part: &str, name: &str| {
        let rest = part.trim_start().strip_prefix(name);
        rest.is_some_and(|rest| is_edge(rest.chars().next()))
    };
    let ends = |name: &str| {
        let rest = text.strip_suffix(name);
        rest.is_some_and(|rest| is_edge(rest.chars().next_back()))
    };
    let mut parts = text.split(['/', '|']);
    AGENCIES.iter().any(|name| ends(name))
        || parts.any(|part| AGENCIES.iter().any(|name| opens(part, name)))
}

fn is_name_part(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    SMALL.contains(&word) || first.is_some_and(|c| !c.is_lowercase())
}

/// "Northline / Ana Roth", but not "10/11" or "and/or".
fn has_two_names(text: &str) -> bool {
    let starts_high = |side: &str| side.trim().starts_with(char::is_uppercase);
    let ends_in_letter = |side: &str| side.trim().ends_with(char::is_alphabetic);
    let sides = text.split_once(['/', '|']);
    sides.is_some_and(|(x, y)| starts_high(x) && ends_in_letter(x) && starts_high(y))
}

/// Where the credit at the end of a caption begins, if there is one.
pub(super) fn tail(text: &str) -> Option<usize> {
    let from = text.floor_char_boundary(text.len().saturating_sub(CREDIT_BYTES + 8));
    let end = text.get(from..)?;
    let bracket = end.rfind(" (").map(|at| at + 1);
    let starts = sentence_starts(end).chain(bracket);
    let mut starts = starts.filter(|at| end.len() - at <= CREDIT_BYTES);
    let start = starts.find(|at| end.get(*at..).is_some_and(is_credit))?;
    Some(from + start)
}

/// Where the words behind a full stop and white space begin.
pub(super) fn sentence_starts(text: &str) -> impl Iterator<Item = usize> {
    let stops = text.match_indices(['.', '!', '?']);
    stops.filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?.trim_start_matches(['”', '’', ')']);
        let next = rest.trim_start();
        (next.len() < rest.len()).then_some(text.len() - next.len())
    })
}
