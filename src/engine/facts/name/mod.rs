//! Names of people, places and organisations, with offices.
//!
//! ```text
//! Ukrainian Defense Minister Oleksiy Reznikov     name "Oleksiy Reznikov", person, titled
//! Reznikov said                                   value "oleksiy reznikov": the full name of the version
//! Yuri Ushakov, a foreign policy adviser, said    the office after the name is its title
//! the US President said                           an office without a name
//! the Ministry of Defence, NATO                   organisations
//! in Svitlodarsk                                  a place
//! ```
//!
//! A name's span is the name; `whole` takes the title before it in. Its value is the folded full
//! name, so that the mentions of one person in a version have one value. Words that open a
//! sentence, and titles set in capitals, are names where the version's running copy says so.
//! [`likeness`] tells whether two names (shown or folded, without titles) are one.

mod cast;
mod chain;
mod lexicon;
mod likeness;
mod nickname;
mod sound;
mod title;

pub use lexicon::{is_body, is_demonym, is_office, is_place};
pub use likeness::{Likeness, is_slip, likeness};
pub use nickname::is_nickname;

use std::collections::HashSet;

use super::{Detail, Fact, FactKind, Value};
use crate::engine::story::{Kind, Sentence, Span};
use crate::engine::words::{Class, Word};
use cast::Cast;

/// What sort of thing bears a name, as far as its surroundings tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A human being.
    Person,
    /// A country, a town, a river.
    Place,
    /// An authority, a firm, a newspaper, an alliance.
    Organisation,
    /// An office without its holder's name: "the US President".
    Office,
    /// Nothing tells.
    #[default]
    Other,
}

impl Sort {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Office => "office",
            Self::Other => "other",
        }
    }
}

/// What only names have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naming {
    /// What bears it.
    pub sort: Sort,
    /// The title or office next to it.
    pub title: Option<Span>,
}

/// A sentence with its words, and the spans in it that are figures and dates.
pub struct Line<'t> {
    /// The sentence.
    pub sentence: &'t Sentence,
    /// Its words.
    pub words: &'t [Word],
    /// Figures, dates and times in it.
    pub taken: Vec<Span>,
}

/// A name where it stands.
pub(super) struct Mention {
    /// The line it is in.
    line: usize,
    span: Span,
    whole: Span,
    /// Folded words.
    keys: Vec<String>,
    title: Option<Span>,
    /// What speaks for each sort.
    votes: Votes,
}

/// What speaks for a person, a place, an organisation.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes {
    person: u32,
    place: u32,
    body: u32,
    /// How often "the" stands before it.
    article: u32,
    office: bool,
}

/// The names of a version, in order.
pub fn read(text: &str, lines: &[Line<'_>]) -> Vec<Fact> {
    let seen = Seen::of(text, lines);
    let mut mentions = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        if line.sentence.is_linkable() {
            mentions.extend(chain::mentions(text, number, line, &seen));
        }
    }
    let cast = Cast::of(&mentions);
    let facts = mentions.iter().map(|mention| {
        let (value, sort) = cast.role(mention);
        Fact {
            whole: mention.whole,
            detail: Detail::Name(Naming {
                sort,
                title: mention.title,
            }),
            ..Fact::new(FactKind::Name, mention.span, Value::Words(value))
        }
    });
    facts.collect()
}

/// How the words of a version are written inside its sentences.
pub(super) struct Seen<'t> {
    small: HashSet<&'t str>,
    capital: HashSet<&'t str>,
}

impl<'t> Seen<'t> {
    fn of(text: &str, lines: &'t [Line<'_>]) -> Self {
        let mut seen = Self {
            small: HashSet::new(),
            capital: HashSet::new(),
        };
        for line in lines {
            let running = line.sentence.is_linkable() && !is_capitals(text, line);
            for (at, word) in line.words.iter().enumerate() {
                let key = owner(text, word);
                match word.class {
                    Class::Plain => {
                        seen.small.insert(key);
                    }
                    Class::Name if running && stands_alone(text, line.words, at) => {
                        seen.capital.insert(key);
                    }
                    _ => {}
                }
            }
        }
        seen
    }

    /// Is the word a name wherever it stands inside a sentence?
    fn is_name(&self, key: &str) -> bool {
        self.capital.contains(key)
    }

    fn is_small(&self, key: &str) -> bool {
        self.small.contains(key)
    }
}

/// The folded word without the `s` of an owner.
fn owner<'w>(text: &str, word: &'w Word) -> &'w str {
    let shown = word.span.of(text);
    match word.key.strip_suffix('s') {
        Some(stem) if owns(shown) => stem,
        _ => &word.key,
    }
}

/// Does the word end with the mark of an owner?
fn owns(shown: &str) -> bool {
    shown.ends_with("'s") || shown.ends_with("’s")
}

/// Is the word the first of its sentence, or of a quotation or a clause after a colon?
fn opens(text: &str, words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| words.get(b));
    let both = before.zip(words.get(at));
    both.is_none_or(|(x, y)| {
        let gap = Span::new(x.span.end, y.span.start).of(text);
        gap.contains([
            '“', '"', '„', '«', ':', '•', '.', '!', '?', '‘', '(', '–', '—',
        ])
    })
}

/// Inside a sentence, and not tied to a neighbour by a hyphen?
fn stands_alone(text: &str, words: &[Word], at: usize) -> bool {
    let tied = |at: usize| {
        let before = at.checked_sub(1).and_then(|b| words.get(b));
        let both = before.zip(words.get(at));
        both.is_some_and(|(x, y)| Span::new(x.span.end, y.span.start).of(text) == "-")
    };
    !opens(text, words, at) && !tied(at) && !tied(at + 1)
}

/// Is a line set in capitals, or with a capital on every word, as titles are?
fn is_capitals(text: &str, line: &Line<'_>) -> bool {
    let long = line.words.iter().skip(1).filter(|w| w.key.len() > 3);
    let (mut capitals, mut all) = (0, 0);
    for word in long.filter(|w| w.span.of(text).starts_with(char::is_alphabetic)) {
        all += 1;
        capitals += usize::from(word.class == Class::Name);
    }
    // Six in ten, more than names take in a sentence; titles may be short.
    let is_headline = line.sentence.kind == Kind::Headline;
    let shown = line.sentence.span.of(text);
    let is_sentence = shown.ends_with(['.', '!', '?', '”', '"', '’']);
    let least = if is_headline { 2 } else { 4 };
    (is_headline || !is_sentence) && all >= least && capitals * 10 >= all * 6
}
