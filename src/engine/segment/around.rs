//! What stands around a run of stops, as far as it matters: the word before and the one after.

use super::abbreviations::{is_day, is_roman};
use super::stops::is_opener;

/// No word that matters is longer, in bytes; it bounds how far a stop looks around.
const REACH: usize = 64;

/// Short words with points that are read as one abbreviation: "S. p. A." has three.
const MOST_PARTS: usize = 4;

/// The last bytes of `text`, and no more than matter.
pub fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(REACH);
    text.get(text.ceil_char_boundary(from)..)
        .unwrap_or_default()
}

/// The first bytes of `text`, and no more than matter.
pub fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(REACH))
        .unwrap_or_default()
}

/// What stands before a run of stops.
pub struct Left<'t> {
    /// The last token, without what opens before it.
    pub word: &'t str,
    /// The word with the short ones that belong to it, "z.B" of "z. B"; empty where none does.
    pub whole: String,
    /// The token before the word.
    previous: &'t str,
}

impl<'t> Left<'t> {
    pub fn new(before: &'t str) -> Self {
        let mut tokens = before.rsplit(char::is_whitespace);
        let word = bare(tokens.next().unwrap_or(""));
        let mut whole = String::new();
        let previous = tokens.clone().next().unwrap_or("");
        for token in tokens.take(MOST_PARTS) {
            let Some(part) = token.strip_suffix('.').map(bare) else {
                break;
            };
            if part.is_empty() || part.chars().nth(2).is_some() {
                break;
            }
            if whole.is_empty() {
                whole.push_str(word);
            }
            whole = format!("{part}.{whole}");
        }
        Self {
            word,
            whole,
            previous,
        }
    }

    /// Has the word more than one letter?
    pub fn is_long(&self) -> bool {
        self.word.chars().nth(1).is_some()
    }

    /// "you and I", a pronoun; "500 g", a unit, but "1799 г" is a year.
    pub fn is_no_initial(&self) -> bool {
        let number = bare(self.previous);
        let short = number.len() < 4 && number.starts_with(|c: char| c.is_ascii_digit());
        let unit = short && self.word.starts_with(char::is_lowercase);
        unit || (self.word == "I" && self.previous.starts_with(char::is_lowercase))
    }
}

/// A token without what opens before it: "(vgl", "l'avv".
fn bare(token: &str) -> &str {
    let word = token.trim_start_matches(is_opener);
    let elided = word.rsplit(['\'', '’']).next().unwrap_or(word);
    if elided.is_empty() { word } else { elided }
}

/// What follows a run of stops.
pub struct Next<'t> {
    /// Does a bracket open first?
    pub is_bracketed: bool,
    /// From the first character that is neither white space nor opens something.
    pub rest: &'t str,
    /// The first word; empty where a mark stands.
    pub word: &'t str,
    /// What stands after the word.
    tail: &'t str,
}

impl<'t> Next<'t> {
    pub fn new(after: &'t str) -> Self {
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_opener(c));
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        let (word, tail) = rest.split_at(end.unwrap_or(rest.len()));
        Self {
            is_bracketed: after.trim_start().starts_with('('),
            rest,
            word,
            tail,
        }
    }

    /// "A. A. Lind": an initial, not an article.
    pub fn is_initial(&self) -> bool {
        self.tail.starts_with('.') && self.word.chars().nth(1).is_none()
    }

    /// No sentence starts so.
    pub fn is_mark(&self) -> bool {
        self.rest.is_empty() || self.rest.starts_with([',', ';', ':'])
    }

    /// A small letter where a capital could be, as it could not in "iPhone" and in an address.
    pub fn is_small(&self) -> bool {
        let mut letters = self.rest.chars();
        let first = letters.next().is_some_and(char::is_lowercase);
        let address = self.rest.starts_with("http") || self.rest.starts_with("www.");
        first && !letters.next().is_some_and(char::is_uppercase) && !address
    }

    /// English writes it with a capital anywhere: "well ... I mean".
    pub fn is_pronoun_i(&self) -> bool {
        self.word.split(['\'', '’']).next() == Some("I")
    }

    pub fn is_number(&self) -> bool {
        self.rest.starts_with(|c: char| c.is_numeric()) || is_roman(self.word)
    }

    /// "at 5 p.m. Tuesday", "at 5 p.m. EST".
    pub fn is_day_or_zone(&self) -> bool {
        let zone = matches!(self.word.len(), 2..=4) && self.word.chars().all(char::is_uppercase);
        zone || is_day(self.word)
    }

    pub fn is_capital(&self) -> bool {
        self.rest.starts_with(char::is_uppercase)
    }
}
