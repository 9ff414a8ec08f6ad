//! Who is meant by the words that stand where a speaker is expected.

use super::clause::Reader;
use super::grammar::{is_determiner, is_preposition};
use crate::engine::facts::name::{Sort, is_office};
use crate::engine::facts::{Detail, Fact};
use crate::engine::story::Span;
use crate::engine::words::Word;

/// Names before the place that are looked through for who is meant: a long story's worth.
const MEMORY: usize = 500;

/// Bytes after an office among which its holder's name begins: a comma and a space.
const NEXT_TO: usize = 3;

/// Who says something: the words that stand there, and who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// "he", "Ray", "the minister".
    pub span: Span,
    /// Folded: the full name in this version, or the words themselves; empty where a pronoun
    /// points at nobody.
    pub words: String,
}

impl Reader<'_, '_> {
    /// Does "'s" follow the name?
    pub(super) fn is_owner(&self, name: &Fact) -> bool {
        let after = self.context.text.get(name.span.end..).unwrap_or_default();
        after.starts_with("'s") || after.starts_with("’s")
    }

    /// Does a preposition stand before the name, as in "in eastern Ukraine"?
    pub(super) fn is_object(&self, name: Span) -> bool {
        let first = self.words.partition_point(|w| w.span.start < name.start);
        let skips = |key: &str| is_determiner(key) || key.ends_with("ern");
        let mut at = first;
        while at > 0 && skips(self.before(at)) {
            at -= 1;
        }
        at > 0 && is_preposition(self.before(at)) && self.before(at) != "that"
    }

    /// The name that covers a word.
    pub(super) fn covering(&self, span: Span) -> Option<&Fact> {
        self.named(span).next()
    }

    pub(super) fn titled(&self, span: Span) -> Option<&Fact> {
        let window = Span::new(span.start.saturating_sub(120).max(self.start), span.end);
        self.named(window).find(|fact| match &fact.detail {
            Detail::Name(naming) => naming.title.is_some_and(|t| t.contains(span)),
            _ => false,
        })
    }

    /// The names that overlap a stretch of text.
    pub(super) fn named(&self, within: Span) -> impl Iterator<Item = &Fact> {
        let names = self.context.names;
        let first = names.partition_point(|n| n.span.end <= within.start);
        let rest = names.get(first..).unwrap_or_default();
        rest.iter().take_while(move |n| n.span.start < within.end)
    }

    /// "he", "who": the person, or for "which" the name, that stands nearest before.
    pub(super) fn pronoun(&self, at: usize) -> Option<Speaker> {
        let span = self.words.get(at)?.span;
        let words = match self.key(at) {
            "he" | "she" => self.last_human(span.start),
            "which" | "who" => {
                let before = self.before_place(span.start).last();
                let near = before.filter(|n| n.span.end + 3 > span.start);
                Some(near?.value.to_string())
            }
            "that" => return None,
            _ => None,
        };
        let words = words.unwrap_or_default();
        Some(Speaker { span, words })
    }

    /// Whom "he", "she" or "the 40-year-old" at `at` means: the person whose sentence began since
    /// somebody spoke, or who spoke last, or the last one named.
    pub(super) fn last_human(&self, at: usize) -> Option<String> {
        let before = self.before_place(at);
        let outside = |n: &&Fact| !self.context.is_quoted(n.span);
        let mut people = before.iter().rev().take(MEMORY).filter(outside);
        let spoke = self.recent.as_ref();
        let since = people
            .clone()
            .take_while(|n| spoke.is_none_or(|s| n.span.start > s.span.end))
            .find(|n| is_person(n) && !self.is_owner(n) && self.context.opens_line(n));
        let named = since.map(|n| n.value.to_string());
        named
            .or_else(|| self.alone_since(spoke?, before))
            .or_else(|| spoke.map(|s| s.words.clone()))
            .or_else(|| {
                let last = people.find(|n| is_person(n) && !self.is_owner(n));
                last.map(|n| n.value.to_string())
            })
    }

    /// The only person named in the paragraphs after the one in which somebody spoke.
    fn alone_since(&self, spoke: &Speaker, before: &[Fact]) -> Option<String> {
        let since = Span::new(spoke.span.end, before.last()?.span.end);
        let fresh = since.start + since.of(self.context.text).find('\n')?;
        let mut people = before.iter().rev().take(MEMORY);
        let last = people.find(|n| is_person(n))?;
        let mut others = people
            .take_while(|n| n.span.start > fresh)
            .filter(|n| is_person(n));
        let is_free = |n: &Fact| !self.is_owner(n) && !self.is_object(n.span);
        let is_alone = others.all(|n| n.value == last.value);
        let is_fresh = last.span.start > fresh && is_free(last);
        (is_fresh && is_alone && !self.context.is_quoted(last.span)).then(|| last.value.to_string())
    }

    fn before_place(&self, at: usize) -> &[Fact] {
        let names = self.context.names;
        let end = names.partition_point(|n| n.span.start < at);
        names.get(..end).unwrap_or_default()
    }

    /// Can "he" be the speaker? Not a place, a body or many people.
    pub(super) fn may_be_human(&self, speaker: &Speaker) -> bool {
        let names = self.named(speaker.span);
        let sort = names.filter(|n| n.span == speaker.span).find_map(sort);
        match sort {
            Some(sort) => matches!(sort, Sort::Person | Sort::Other),
            None => self.is_somebody(&speaker.words),
        }
    }

    /// Is it a person named in the version, or a single holder of an office?
    fn is_somebody(&self, words: &str) -> bool {
        let last = words.rsplit(' ').next().unwrap_or_default();
        let is_person = || self.context.people.get(words) == Some(&true);
        is_office(last) && last != "police" || is_person()
    }

    /// Words that are no name. "The defence minister" is who was given that title before.
    pub(super) fn noun(&self, start: usize, end: usize) -> Option<Speaker> {
        let words = self.words.get(start..end)?;
        let (first, last) = (words.first()?.span, words.last()?.span);
        let shown = |w: &Word| w.span.of(self.context.text).to_lowercase();
        let is_owner = |w: &Word| shown(w).ends_with("'s") || shown(w).ends_with("’s");
        let heavy = words.iter().filter(|w| !is_determiner(&w.key));
        let office: Vec<&str> = heavy
            .clone()
            .filter(|w| !is_owner(w))
            .map(|w| w.key.as_str())
            .collect();
        let span = Span::new(first.start, last.end);
        // "The 40-year-old" stands for a name as "she" does.
        let aged = office.ends_with(&["year", "old"]);
        let aged = aged.then(|| self.last_human(first.start)).flatten();
        let holder = self.beside(last);
        let holder = holder.or_else(|| self.holder(&office, first.start));
        let words = match holder.map(|h| h.value.to_string()).or(aged) {
            Some(named) => named,
            None => heavy.map(|w| w.key.as_str()).collect::<Vec<_>>().join(" "),
        };
        (!words.is_empty()).then_some(Speaker { span, words })
    }

    /// "the mayor, Ada Roe": the name right after the words that are its title.
    fn beside(&self, title: Span) -> Option<&Fact> {
        let next = self
            .named(Span::new(title.end, title.end + NEXT_TO))
            .next()?;
        let own = match &next.detail {
            Detail::Name(naming) => naming.title,
            _ => None,
        };
        own.filter(|t| t.contains(title)).map(|_| next)
    }

    /// The person whose title, given before `at`, has all these words.
    pub(super) fn holder(&self, office: &[&str], at: usize) -> Option<&Fact> {
        if !office.last().is_some_and(|word| is_office(word)) {
            return None;
        }
        let names = self.context.names;
        let before = names.get(..names.partition_point(|n| n.span.start < at))?;
        before.iter().rev().take(MEMORY).find(|name| {
            let Detail::Name(naming) = &name.detail else {
                return false;
            };
            let title = naming.title.map_or("", |t| t.of(self.context.text));
            let has = |word: &&str| title.split([' ', '-']).any(|t| t.to_lowercase() == **word);
            !title.is_empty() && office.iter().all(has)
        })
    }
}

pub(super) fn by_name(fact: &Fact) -> Speaker {
    Speaker {
        span: fact.span,
        words: fact.value.to_string(),
    }
}

pub(super) fn is_person(fact: &Fact) -> bool {
    sort(fact) == Some(Sort::Person)
}

fn sort(fact: &Fact) -> Option<Sort> {
    match &fact.detail {
        Detail::Name(naming) => Some(naming.sort),
        _ => None,
    }
}
