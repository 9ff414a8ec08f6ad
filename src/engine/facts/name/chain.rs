//! Runs of capitalised words, cut into title and name.
//!
//! ```text
//! [U.S. Secretary of State] Antony Blinken         title and name
//! Kremlin [foreign policy adviser] Yuri Ushakov    small words of an office before the name
//! Charles de Gaulle, Bank of England               small words inside a name
//! However, Reznikov                                the first word is no name
//! Ukraine’s | Defense Minister                     an owner ends a name
//! ```

use super::lexicon::{
    is_body, is_demonym, is_honorific, is_modifier, is_office, is_opener, is_particle, is_place,
};
use super::title;
use super::{Line, Mention, Seen, Votes, is_capitals, opens, owner, owns};
use crate::engine::facts::quote::force;
use crate::engine::story::Span;
use crate::engine::words::{Class, Word};

/// Words before a name that say it is a place.
const INTO: [&str; 9] = [
    "in",
    "near",
    "into",
    "across",
    "outside",
    "around",
    "throughout",
    "towards",
    "at",
];
/// Capitals that are countries, not bodies.
const COUNTRIES: [&str; 5] = ["u.s", "uk", "usa", "uae", "drc"];

/// The names of one line.
pub fn mentions(text: &str, number: usize, line: &Line<'_>, seen: &Seen<'_>) -> Vec<Mention> {
    let reader = Reader {
        text,
        number,
        line,
        words: line.words,
        seen,
        is_title: is_capitals(text, line),
    };
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        let end = reader.chain(at);
        mentions.extend(reader.mention(at, end));
        at = end.max(at + 1);
    }
    mentions
}

pub(super) struct Reader<'r, 't> {
    pub(super) text: &'r str,
    number: usize,
    line: &'r Line<'t>,
    pub(super) words: &'r [Word],
    seen: &'r Seen<'t>,
    is_title: bool,
}

impl Reader<'_, '_> {
    pub(super) fn shown(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.span.of(self.text))
    }

    pub(super) fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| owner(self.text, w))
    }

    /// What stands before the word, after the one before.
    pub(super) fn gap(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|b| self.words.get(b));
        let both = before.zip(self.words.get(at));
        both.map_or("\n", |(x, y)| {
            Span::new(x.span.end, y.span.start).of(self.text)
        })
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| {
            let next = self.line.taken.partition_point(|t| t.end <= w.span.start);
            let is_taken = self
                .line
                .taken
                .get(next)
                .is_some_and(|t| t.overlaps(w.span));
            w.class == Class::Name && !is_taken && self.shown(at).starts_with(char::is_uppercase)
        })
    }

    /// One past the last word of the chain of capitalised words from `at` on; `at` for none.
    fn chain(&self, at: usize) -> usize {
        if !self.starts(at) {
            return at;
        }
        let mut end = at + 1;
        while end < self.words.len() && !owns(self.shown(end - 1)) {
            let steps = (0..3).find(|n| self.is_capital(end + n) && self.joins(end, *n));
            match steps {
                Some(small) if self.goes_on(end + small) => end += small + 1,
                _ => break,
            }
        }
        end
    }

    fn starts(&self, at: usize) -> bool {
        self.is_capital(at) && self.goes_on(at)
    }

    /// In a title, only what is a name elsewhere.
    fn goes_on(&self, at: usize) -> bool {
        let key = self.key(at);
        let known = self.seen.is_name(key) && (!self.seen.is_small(key) || is_office(key));
        key != "i" && (!self.is_title || known)
    }

    /// Do `small` particles and the capital after them follow the word before `end`?
    fn joins(&self, end: usize, small: usize) -> bool {
        (end..end + small)
            .all(|at| is_particle(self.key(at)) || (small == 2 && self.key(at) == "the"))
            && (end..=end + small).all(|at| self.touches(at))
    }

    /// Only white space before the word, or a hyphen, or the point of an initial.
    fn touches(&self, at: usize) -> bool {
        match self.gap(at) {
            " " | "\u{a0}" | "  " => true,
            // "the Miners' Union"
            "' " | "’ " => is_body(self.key(at)),
            // "Jean-Pierre" is one name; "Putin-Biden" are two that stand alone elsewhere.
            "-" | "‑" => {
                !(self.seen.is_name(self.key(at - 1)) && self.seen.is_name(self.key(at)))
            }
            ". " | "." => {
                let before = self.key(at - 1);
                before.chars().count() == 1
                    || is_honorific(before)
                    || (is_office(before) && before.len() < 5)
            }
            _ => false,
        }
    }

    fn mention(&self, start: usize, end: usize) -> Option<Mention> {
        let start = (start < end).then(|| self.without_opener(start, end))??;
        let start = start + usize::from(self.key(start) == "the" && start + 1 < end);
        let parts = title::split(self, start, end);
        let (from, name) = (parts.title_start, parts.name_start);
        let is_office = name == end;
        let first = if is_office { start } else { name };
        let keys: Vec<String> = (first..end).map(|at| self.key(at).to_owned()).collect();
        let is_adjective =
            keys.len() == 1 && parts.aside.is_none() && from == start && self.is_adjective(first);
        if is_adjective || (is_office && keys.len() == 1) {
            return None;
        }
        let before = (from < name)
            .then(|| self.span(from, name))
            .filter(|_| !is_office);
        Some(Mention {
            line: self.number,
            span: self.span(first, end),
            whole: self.span(from.min(first), end),
            votes: self.votes(
                first,
                end,
                before.is_some() || parts.aside.is_some(),
                is_office,
            ),
            keys,
            title: match before {
                // "Dr Ada Roe, the medical director", "MP Ada Roe, who chairs the committee"
                Some(_) if name == from + 1 && is_address(self.key(from)) => parts.aside.or(before),
                before => before.or(parts.aside),
            },
        })
    }

    /// A first word that is only written large because it opens the sentence is no part of a name.
    fn without_opener(&self, start: usize, end: usize) -> Option<usize> {
        if self.is_title {
            return Some(start);
        }
        let key = self.key(start);
        let is_acronym = self
            .shown(start)
            .chars()
            .filter(|c| c.is_uppercase())
            .count()
            > 1;
        if !opens(self.text, self.words, start) || is_acronym {
            let is_word = is_opener(key) && !is_acronym && end == start + 1;
            return (!is_word).then_some(start);
        }
        let is_name = self.seen.is_name(key);
        let is_plain = is_opener(key) || (!is_name && self.seen.is_small(key));
        let dropped = is_plain
            && !(end > start + 1 && (is_office(key) || is_modifier(key) || is_honorific(key)));
        match (dropped, end - start) {
            (true, 1) => None,
            (true, _) => self.is_capital(start + 1).then_some(start + 1),
            // Alone at the start, and nowhere else: a name if somebody is said to speak or to do.
            (false, 1) if !is_name => {
                let next = self.key(end);
                let acts = force(next).is_some() || matches!(next, "which" | "who");
                (acts || owns(self.shown(start))).then_some(start)
            }
            (false, _) => Some(start),
        }
    }

    /// "Russian troops": the name of nobody.
    fn is_adjective(&self, at: usize) -> bool {
        let next = self.words.get(at + 1);
        let noun =
            next.is_some_and(|w| w.class == Class::Plain && matches!(self.gap(at + 1), " " | "-"));
        is_demonym(self.key(at)) && noun && force(self.key(at + 1)).is_none()
    }

    fn votes(&self, start: usize, end: usize, is_titled: bool, office: bool) -> Votes {
        let mut votes = Votes {
            office,
            ..Votes::default()
        };
        let last = self.key(end.saturating_sub(1));
        let before = start.checked_sub(1).map_or("", |b| self.key(b));
        let one = end == start + 1;
        if is_titled {
            votes.person += 8;
        }
        if (start..end).any(|at| is_body(self.key(at))) || (one && is_acronym(self.shown(start))) {
            votes.body += 6;
        }
        if is_place(last)
            || is_direction(self.key(start))
            || COUNTRIES.contains(&last)
            || (end > start + 1 && is_place(self.key(start)))
        {
            votes.place += 7;
        }
        if matches!(before, "named" | "called") {
            votes.person += 4;
        }
        if INTO.contains(&before) {
            votes.place += 3;
        }
        // People have no article; everything speaks in news copy, so that tells little.
        votes.article = u32::from(before == "the");
        votes.person += 2 * u32::from((2..=3).contains(&(end - start)) && before != "the");
        if self.has_age(end) {
            votes.person += 6;
        }
        votes
    }

    /// ", 29," after a name.
    fn has_age(&self, end: usize) -> bool {
        let age = self
            .shown(end)
            .parse()
            .is_ok_and(|n: u8| (5..110).contains(&n));
        age && self.gap(end).trim() == ","
            && self.gap(end + 1).trim_start().starts_with([',', '.', '\n'])
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let first = self.words.get(start).map_or(0, |w| w.span.start);
        let last = end.checked_sub(1).and_then(|at| self.words.get(at));
        let last = last.map_or(first, |w| {
            let shown = w.span.of(self.text);
            let mark = if shown.ends_with("’s") {
                "’s".len()
            } else {
                "'s".len()
            };
            w.span.end - if owns(shown) { mark } else { 0 }
        });
        Span::new(first, last)
    }
}

/// "Eastern Europe".
fn is_direction(key: &str) -> bool {
    matches!(
        key,
        "eastern" | "western" | "northern" | "southern" | "central"
    )
}

/// Is it how one is addressed, rather than what one does?
fn is_address(key: &str) -> bool {
    is_honorific(key) || key == "mp"
}

/// "NATO", "AFP".
fn is_acronym(shown: &str) -> bool {
    (2..=6).contains(&shown.len()) && shown.chars().all(|c| c.is_ascii_uppercase())
}
