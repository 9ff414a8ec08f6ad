//! Words that were divided at the ends of lines.
//!
//! ```text
//! in the neigh-      the forty-six       between 1914-
//! bours              members of six-     18 and the Franco-
//!                    ty                  Prussian war
//! neighbours         forty-six … sixty   1914-18 … Franco-Prussian
//! ```
//!
//! Whether a hyphen belongs to the word, the other lines of the same text tell first.

use std::collections::HashSet;

use super::columns::Column;
use super::spaces::Habits;

/// Beginnings that are written with a hyphen in any text.
const APART: [&str; 6] = ["self", "ex", "non", "half", "well", "all"];
/// "pre- and post-war": the rest of the word comes later.
const AND: [&str; 8] = ["and", "or", "und", "oder", "et", "ou", "y", "bis"];

/// The words of a text, and how many were put together.
pub(super) struct Hyphens {
    /// Words with hyphens as they stand within lines.
    hyphenated: HashSet<String>,
    /// All other words.
    whole: HashSet<String>,
    habits: Habits,
    pub joined: usize,
}

impl Hyphens {
    pub(super) fn of(columns: &[Column]) -> Self {
        let lines = columns.iter().flat_map(|column| &column.lines);
        let habits = Habits::of(lines.clone());
        let words = lines
            .flat_map(|line| line.text.split_whitespace())
            .map(bare);
        let (hyphenated, whole) = words
            .filter(|word| !word.is_empty())
            .partition(|word| word.contains('-'));
        Self {
            hyphenated,
            whole,
            habits,
            joined: 0,
        }
    }

    /// Adds a line to the text of the lines before it.
    pub(super) fn join(&mut self, text: &mut String, line: &str) {
        let line = line.trim_start();
        let starts_small = line.starts_with(|c: char| c.is_lowercase());
        if text.ends_with('\u{AD}') || text.ends_with(['-', '\u{2010}']) && is_word_end(text) {
            let is_soft = text.ends_with('\u{AD}');
            if is_soft || starts_small && !self.keeps(text, line) {
                text.pop();
                self.joined += 1;
            } else if AND.contains(&first_word(line).as_str()) {
                text.push(' ');
            }
        } else if self.habits.parts(text, line) {
            text.push(' ');
        }
        text.push_str(line);
    }

    /// Does the hyphen between the last word of `text` and the first of `line` belong there?
    fn keeps(&self, text: &str, line: &str) -> bool {
        let head = text.split_whitespace().next_back().unwrap_or_default();
        let head = bare(head.trim_end_matches(['-', '\u{2010}']));
        let tail = first_word(line);
        if self.whole.contains(&format!("{head}{tail}")) {
            return false;
        }
        self.hyphenated.contains(&format!("{head}-{tail}"))
            || head.contains('-')
            || head.ends_with(|c: char| c.is_ascii_digit())
            || AND.contains(&tail.as_str())
            || APART.contains(&head.as_str())
    }
}

fn first_word(line: &str) -> String {
    bare(line.split_whitespace().next().unwrap_or_default())
}

/// Does a letter stand before the mark at the end?
fn is_word_end(text: &str) -> bool {
    let mut chars = text.chars().rev().skip(1);
    chars.next().is_some_and(char::is_alphanumeric)
}

/// The word in small letters, without the marks around it.
fn bare(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.replace('\u{2010}', "-").to_lowercase()
}
