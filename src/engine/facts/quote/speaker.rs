//! Who is meant by the words that stand where a speaker is expected.

use super::clause::Reader;
use super::grammar::{is_determiner, is_preposition};
use crate::engine::facts::name::{Sort, is_office};
use crate::engine::facts::{Detail, Fact};
use crate::engine::story::Span;
use crate::engine::words::Word;

/// Names before the place that are looked through for who is meant: a long story's worth.
const MEMORY: usize = 500;

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
        let key = self.key(at);
        let is_relative = matches!(key, "which" | "who" | "that");
        let outside = |n: &&Fact| !self.context.is_quoted(n.span);
        let names = self.context.names;
        let before = names
            .get(..names.partition_point(|n| n.span.start < span.start))
            .unwrap_or_default();
        let meant = match key {
            "he" | "she" if self.recent.is_some() => None,
            "he" | "she" => {
                let mut people = before
                    .iter()
                    .rev()
                    .take(MEMORY)
                    .filter(outside)
                    .filter(|n| is_person(n));
                people.find(|n| !self.is_owner(n))
            }
            "which" | "who" => before.last().filter(|n| n.span.end + 3 > span.start),
            _ => None,
        };
        if is_relative && meant.is_none() {
            return None;
        }
        let recent = self.recent.as_ref().filter(|_| matches!(key, "he" | "she"));
        let words = match (meant, recent) {
            (Some(name), _) => name.value.to_string(),
            (None, Some(speaker)) => speaker.words.clone(),
            (None, None) => String::new(),
        };
        Some(Speaker { span, words })
    }

    /// Can "he" be the speaker? Not a place, a body or many people.
    pub(super) fn may_be_human(&self, speaker: &Speaker) -> bool {
        let sort = self.named(speaker.span).find_map(|n| match &n.detail {
            Detail::Name(naming) if n.span == speaker.span => Some(naming.sort),
            _ => None,
        });
        match sort {
            Some(sort) => matches!(sort, Sort::Person | Sort::Other),
            None => speaker.words.split(' ').next_back().is_some_and(is_office),
        }
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
        let words = match self.holder(&office, first.start) {
            Some(holder) => holder.value.to_string(),
            None => heavy.map(|w| w.key.as_str()).collect::<Vec<_>>().join(" "),
        };
        (!words.is_empty()).then_some(Speaker { span, words })
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
    matches!(&fact.detail, Detail::Name(naming) if naming.sort == Sort::Person)
}
