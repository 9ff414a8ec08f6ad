//! Picture credits: "AP / TASS", "Photo: Ana Roth", "(Northline/Ben Ode)".

use std::sync::LazyLock;

use regex::Regex;

use crate::load::pattern;
use crate::load::plain::is_closed;

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:photo(?:graph|graphy)?s?|pictures?|images?|pic|illustration|graphic|video|credit|foto|bild|фото)(?:\s+(?:credit|source|by|courtesy of|courtesy))?\s*[:/–—-]\s*|^(?:(?:image|photo) copyright|photo(?:graph)?s? by|photo courtesy of|courtesy of|©)\s*",
    )
});
/// An agency at the head, behind a stroke or at the end: "AP Photo", "Ana Roth/AP".
static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    let names = r"(?:AP|AFP|Reuters|REUTERS|TASS|EPA|EPA-EFE|EFE|PA Wire|PA Media|PA|Getty Images|Getty|dpa|DPA|ANSA|Xinhua|Bloomberg|Shutterstock|Alamy|NurPhoto|Anadolu|iStock|Wikimedia|UPI|Handout)";
    pattern(&format!(r"^{names}\b|[/|]\s*{names}\b|\b{names}$"))
});
static SENTENCE_END: LazyLock<Regex> = LazyLock::new(|| pattern(r"[.!?][”’)]*\s+"));

/// Nine names at most.
const CREDIT_BYTES: usize = 150;

/// Words that stand in small letters between the names of a credit.
const SMALL: &[&str] = &[
    "via", "for", "of", "the", "and", "from", "de", "van", "von", "dpa", "in",
];

/// Is `text` nothing but the credit of a picture?
pub(super) fn is_credit(text: &str) -> bool {
    let inner = text.trim_matches(['(', ')', '[', ']', '*', ' ']);
    let rest = PREFIX.replace(inner, "");
    let words: Vec<&str> = rest
        .split([' ', '/', '|', '\n', ','])
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let is_named = rest.len() < inner.len() || AGENCY.is_match(&rest) || has_two_names(&rest);
    is_named
        && !is_closed(inner)
        && (1..=9).contains(&words.len())
        && words.iter().all(|word| is_name_part(word))
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
    let ends = SENTENCE_END.find_iter(text).map(|end| end.end());
    let bracket = text.rfind(" (").map(|at| at + 1);
    ends.chain(bracket)
        .filter(|at| text.len() - at <= CREDIT_BYTES)
        .find(|at| text.get(*at..).is_some_and(is_credit))
}
