//! The words of a sentence with what each may say about time, and how they run on.

use super::lexicon::{self, Piece, Table};
use crate::engine::facts::Bound;
use crate::engine::story::Span;
use crate::engine::words::{Class, Word};

/// A sentence, ready to be read for dates, times and durations.
pub struct Pieces<'t> {
    text: &'t str,
    words: &'t [Word],
    pieces: Vec<Piece>,
}

impl<'t> Pieces<'t> {
    /// Looks every word up; none where no word says anything about time.
    pub fn new(text: &'t str, words: &'t [Word], table: Table) -> Option<Self> {
        let is_english = std::ptr::eq(table, lexicon::table(None));
        let look = |w: &Word| {
            // "2014's" is a year; "1990's" is a decade.
            let owns = owner_mark(w.span.of(text)) > 0 && !w.key.ends_with("0s");
            let key = match w.key.strip_suffix('s') {
                Some(owner) if owns => owner,
                _ => &w.key,
            };
            lexicon::piece(table, key, w.class, is_english)
        };
        let pieces: Vec<Piece> = words.iter().map(look).collect();
        let says = |piece: &Piece| !matches!(piece, Piece::Word | Piece::Article | Piece::Few);
        pieces.iter().any(says).then_some(Self {
            text,
            words,
            pieces,
        })
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// What the word says; nothing past the end.
    pub fn piece(&self, at: usize) -> Piece {
        self.pieces.get(at).copied().unwrap_or(Piece::Word)
    }

    /// The folded word.
    pub fn key(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |w| w.key.as_str())
    }

    /// The folded word before.
    pub fn before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |at| self.key(at))
    }

    /// The word as it stands.
    pub fn shown(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |w| w.span.of(self.text))
    }

    /// Is the word written with a capital?
    pub fn is_named(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.class == Class::Name)
    }

    /// What stands between the word and the one before, without white space; `\n` where there is
    /// no word before.
    pub fn gap(&self, at: usize) -> &'t str {
        let before = at.checked_sub(1).and_then(|b| self.words.get(b));
        let both = before.zip(self.words.get(at));
        both.map_or("\n", |(x, y)| {
            Span::new(x.span.end, y.span.start).of(self.text).trim()
        })
    }

    /// Does the word follow the one before with only white space or a hyphen between?
    pub fn runs_on(&self, at: usize) -> bool {
        matches!(self.gap(at), "" | "-" | "‑")
    }

    /// Does the word follow within one date: white space, a hyphen, a comma or a point?
    pub fn follows(&self, at: usize) -> bool {
        matches!(self.gap(at), "" | "-" | "‑" | "," | ".")
    }

    /// Is the word one of these, and does it run on?
    pub fn says(&self, at: usize, keys: &[&str]) -> bool {
        keys.contains(&self.key(at)) && self.runs_on(at)
    }

    /// From the first character of word `start` to the last of the word before `end`.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.words.get(start).map_or(0, |w| w.span.start);
        let last = end.checked_sub(1).and_then(|at| self.words.get(at));
        let end = last.map_or(first, |w| match w.class {
            Class::Amount => w.span.end,
            _ => w.span.end - owner_mark(w.span.of(self.text)),
        });
        Span::new(first, end)
    }

    /// Does the word end with the mark of an owner, as in "Friday's talks"?
    pub fn owns(&self, at: usize) -> bool {
        owner_mark(self.shown(at)) > 0
    }

    /// The bound that phrases before `start` set, and where the first of its words stands.
    pub fn bound(&self, start: usize, phrases: &[(&[&str], Bound)]) -> (Bound, usize) {
        let fits = |words: &[&str]| {
            let from = start.checked_sub(words.len())?;
            let same = words
                .iter()
                .enumerate()
                .all(|(n, word)| self.key(from + n) == *word && self.runs_on(from + n + 1));
            same.then_some(from)
        };
        let found = phrases
            .iter()
            .find_map(|(words, bound)| Some((*bound, fits(words)?)));
        found.unwrap_or((Bound::Exact, start))
    }

    /// A whole number in digits or words below a hundred, and how many words it took.
    pub fn number(&self, at: usize) -> Option<(u32, usize)> {
        match (self.piece(at), self.piece(at + 1)) {
            (Piece::Tens(tens), Piece::Number(n @ 1..=9)) if self.runs_on(at + 1) => {
                Some((tens + n, 2))
            }
            (Piece::Tens(tens), _) => Some((tens, 1)),
            (Piece::Number(n), _) => Some((n, 1)),
            _ => None,
        }
    }

    /// The day of a month: "4", "4th", "twenty-first".
    pub fn day(&self, at: usize) -> Option<(i8, usize)> {
        let (day, used) = match (self.piece(at), self.piece(at + 1)) {
            (Piece::Tens(tens @ 20..=30), Piece::Nth(n @ 1..=9)) if self.runs_on(at + 1) => {
                (tens + u32::from(n), 2)
            }
            (Piece::Nth(n), _) => (n.into(), 1),
            _ => self.number(at)?,
        };
        let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
        Some((day, used))
    }

    /// A year in four digits.
    pub fn year(&self, at: usize) -> Option<i16> {
        match self.piece(at) {
            Piece::Number(n @ 1000..=2999) if self.shown(at).len() == 4 || self.owns(at) => {
                i16::try_from(n).ok()
            }
            _ => None,
        }
    }
}

/// Length of the `'s` at the end of a word.
fn owner_mark(shown: &str) -> usize {
    ["'s", "’s"]
        .into_iter()
        .find(|mark| shown.ends_with(mark))
        .map_or(0, str::len)
}
