//! A sentence cut finer than into words: runs of letters, runs of digits, and every other mark
//! for itself, so that figures can be read from what is written onto them.
//!
//! ```text
//! $1.5m        $ · 1.5 · m             22,24,26     22 · , · 24 · , · 26
//! six-mile     six · - · mile          10 000 000   one run of digits
//! ```

use super::digits;
use super::lexicon::{self, Says};
use crate::engine::story::Span;

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Letters.
    Word,
    /// Digits with the marks that group them.
    Digits,
    /// Any other character.
    Mark(char),
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    span: Span,
    sort: Sort,
    says: Says,
    is_spaced: bool,
}

/// The pieces of one sentence.
pub struct Pieces<'t> {
    text: &'t str,
    list: Vec<Piece>,
    /// Is the comma the decimal mark?
    pub is_comma_decimal: bool,
    is_english: bool,
    /// Are all its longer words written with a capital, as in some headlines?
    pub is_title: bool,
}

impl<'t> Pieces<'t> {
    /// For texts of one language; no sentence yet.
    pub fn new(text: &'t str, language: Option<&str>) -> Self {
        let code = language.and_then(|l| l.get(..2)).unwrap_or("en");
        Self {
            text,
            list: Vec::new(),
            is_comma_decimal: !matches!(code, "en" | "zh" | "ja" | "ko" | "he" | "hi" | "th"),
            is_english: code == "en",
            is_title: false,
        }
    }

    /// Takes the pieces of another sentence.
    pub fn cut(&mut self, sentence: Span) {
        self.list.clear();
        let mut at = sentence.start;
        let mut is_spaced = true;
        while let Some(rest) = self.text.get(at..sentence.end)
            && let Some(first) = rest.chars().next()
        {
            if first.is_whitespace() {
                is_spaced = true;
                at += first.len_utf8();
                continue;
            }
            let (sort, len) = self.first_piece(rest, first, is_spaced);
            let span = Span::new(at, at + len);
            self.list.push(Piece {
                span,
                sort,
                says: match sort {
                    Sort::Word => lexicon::says(span.of(self.text)),
                    _ => Says::Nothing,
                },
                is_spaced,
            });
            is_spaced = false;
            at = span.end;
        }
        self.is_title = !(0..self.len()).any(|at| self.is_plain(at) && self.shown(at).len() > 4);
    }

    fn first_piece(&self, rest: &str, first: char, is_spaced: bool) -> (Sort, usize) {
        let last = self.list.last().map(|p| p.sort);
        let after_mark = matches!(last, None | Some(Sort::Mark(_)));
        let opens_decimal = first == '.' && (is_spaced || after_mark);
        if first.is_ascii_digit() || (opens_decimal && digits::starts(rest.get(1..))) {
            let in_list = !is_spaced && last == Some(Sort::Mark(','));
            (
                Sort::Digits,
                digits::run_len(rest, !self.is_english, in_list),
            )
        } else if is_letter(first) {
            let end = rest.find(|c| !is_letter(c));
            (Sort::Word, end.unwrap_or(rest.len()))
        } else {
            (Sort::Mark(first), first.len_utf8())
        }
    }

    /// Number of pieces.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The text from the start of one piece up to the end of the piece before another.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.list.get(start)?.span;
        let last = self.list.get(end.checked_sub(1)?)?.span;
        Some(Span::new(first.start, last.end))
    }

    /// The piece as it is written; empty where there is none.
    pub fn shown(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |p| p.span.of(self.text))
    }

    /// Is the piece this word, in lower or upper case?
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.shown(at).eq_ignore_ascii_case(word)
    }

    /// Is the piece one of these words, divided by spaces?
    pub fn is_one_of(&self, at: usize, words: &str) -> bool {
        let shown = self.shown(at);
        !shown.is_empty() && words.split(' ').any(|w| w.eq_ignore_ascii_case(shown))
    }

    /// What the piece says among number words.
    pub fn says(&self, at: usize) -> Says {
        self.list.get(at).map_or(Says::Nothing, |p| p.says)
    }

    /// The character of a piece that is a mark.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.list.get(at)?.sort {
            Sort::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Can a figure start here? Most pieces cannot, and need no closer look.
    pub fn may_start(&self, at: usize) -> bool {
        match self.list.get(at).map(|p| (p.sort, p.says)) {
            Some((Sort::Digits, _)) => true,
            Some((Sort::Mark(mark), _)) => mark == '-' || mark == '$' || !mark.is_ascii(),
            Some((Sort::Word, Says::Nothing)) => {
                let is_sign = |mark: char| !mark.is_ascii_alphanumeric() && mark != ',';
                self.is_digits(at + 1)
                    || (self.shown(at).len() <= 4 && self.mark(at + 1).is_some_and(is_sign))
                    || self.is_one_of(at, "several tens")
            }
            Some((Sort::Word, Says::Article)) => {
                self.says(at + 1) != Says::Nothing
                    || self.mark(at + 1).is_some()
                    || self.is_one_of(at + 1, "few couple percentage")
            }
            Some((Sort::Word, says)) => !matches!(says, Says::And | Says::Point),
            None => false,
        }
    }

    /// Does the piece consist of letters?
    pub fn is_word(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|p| p.sort == Sort::Word)
    }

    /// Does the piece consist of digits?
    pub fn is_digits(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|p| p.sort == Sort::Digits)
    }

    /// A word that starts with a capital.
    pub fn is_name(&self, at: usize) -> bool {
        self.is_word(at) && self.shown(at).starts_with(char::is_uppercase)
    }

    /// A word without a capital.
    pub fn is_plain(&self, at: usize) -> bool {
        self.is_word(at) && !self.is_name(at)
    }

    /// Is nothing between the piece and the one before it?
    pub fn touches(&self, at: usize) -> bool {
        at > 0 && self.list.get(at).is_some_and(|p| !p.is_spaced)
    }

    /// Does the piece join the words around it, as in `twenty-one` and `fifty - two`?
    pub fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‑' | '–')) && self.touches(at) == self.touches(at + 1)
    }

    /// The piece that runs on at `at`: the one there, or the one behind a hyphen.
    pub fn joined(&self, at: usize) -> usize {
        if self.is_hyphen(at) && self.is_word(at + 1) {
            at + 1
        } else {
            at
        }
    }
}

/// Scripts without spaces are left out: there, every character stands for itself.
fn is_letter(c: char) -> bool {
    let is_alone = matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    c.is_ascii_alphabetic()
        || (!c.is_ascii()
            && !is_alone
            && (c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c)))
}
