//! Texts that break off; texts that end sooner, or end with a sign-off, are their twins.

use regex::Captures;

use crate::maker::Change::{By, To};
use crate::maker::Row;
use crate::material::Story;

/// A sentence up to its last word but one.
const UP_TO_LAST: &str = r"^(.*) [^ ]+$";
/// A sentence up to its last small word, which needs another.
const UP_TO_SMALL: &str =
    r#"^(.*\b(?:the|a|an|of|to|in|on|by|for|with|and|from|than|at|is))\b [^"]*$"#;
/// A sentence up to the last comma.
const UP_TO_COMMA: &str = r"^(.*,) [^,]+$";
/// A sentence up to the middle of its last word.
const UP_TO_SYLLABLE: &str = r#"^(.*\w\w\w)\w\w\w?[.]?"?$"#;

#[rustfmt::skip]
pub const ENDS: &[Row] = &[
    (UP_TO_LAST, To("$1"), By(ended_sooner)),
    (UP_TO_SMALL, To("$1."), To("$0 (Editing by Karin Thole)")),
    (UP_TO_COMMA, To("$1"), To("$0 ENDS")),
    (UP_TO_SYLLABLE, To("$1"), To("$0 (NNA)")),
];

/// Words that open what a sentence can do without.
const MORE: [&str; 14] = [
    " on ",
    " in ",
    " at ",
    " for ",
    " from ",
    " below ",
    " by ",
    " because ",
    " when ",
    " until ",
    " while ",
    " before ",
    ", where ",
    ", which ",
];
/// Bytes after which a sentence is thought to have said something.
const SAID_ENOUGH: usize = 25;

/// The sentence without its last details, properly closed.
fn ended_sooner(found: &Captures<'_>, _: &Story) -> Option<String> {
    let sentence = &found[0];
    let cuts = MORE.iter().filter_map(|more| sentence.rfind(more));
    let cut = cuts.max().filter(|cut| *cut > SAID_ENOUGH)?;
    let left = sentence[..cut].trim_end_matches([',', ';']);
    let is_whole = !left.ends_with(" late") && !left.ends_with(" it") && !left.contains('"');
    is_whole.then(|| format!("{left}."))
}
