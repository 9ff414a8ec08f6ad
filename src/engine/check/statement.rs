//! What a sentence states or denies, word by word, and what stands around it.
//!
//! ```text
//! Lund has not been charged.        charge: denied          shown: not been charged
//! No charges have been brought.     charge: denied          shown: No charges
//! Lund may be charged if …          charge: neither
//! They will vote against it.        support: denied
//! ```

use std::ops::Range;

use super::abreast::CONTENT;
use super::opposites::pole;
use super::postings::Postings;
use super::sense::{is_auxiliary, is_hedge, is_not};
use crate::engine::align::Profile;
use crate::engine::facts::quote::is_pronoun;
use crate::engine::story::{Span, Version};
use crate::engine::words::{Class, Word};

/// Words on either side of a topic that stand near it.
const NEAR: usize = 9;
/// Words before it among which its subject stands.
const NAMED: usize = 5;
/// Words before a verb among which its auxiliaries stand.
const REACH: usize = 4;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// A word by its stem, stated or denied.
    Word(usize),
    /// A pair of opposites by its number, of which one is stated.
    Scale(usize),
    /// What may or will be.
    Outlook,
    /// What depends on something or on nothing.
    Terms,
}

/// Something stated or denied.
pub struct Statement {
    pub topic: Topic,
    /// None where it is asked, hoped, feared or left open otherwise.
    pub is_so: Option<bool>,
    /// The number of its profile.
    pub line: usize,
    pub span: Span,
    /// What its sentence is about, ascending; for "he was not charged" also the one before.
    pub context: Vec<usize>,
    /// The name that stands nearest before it, its subject perhaps.
    pub subject: Option<usize>,
    /// The stem of the verb after "may" and "will".
    pub verb: Option<usize>,
    /// What of this stands near the word.
    pub near: Vec<usize>,
}

/// All that a version states or denies, by topic.
pub struct Stated {
    pub all: Vec<Statement>,
    /// What they are about.
    by_stem: Postings,
}

impl Stated {
    /// Reads a version; `denied` are the stems that any version denies.
    pub fn new(version: &Version, profiles: &[Profile], denied: &[bool]) -> Self {
        let lines = profiles.iter().enumerate();
        let mut all: Vec<Statement> = lines
            .flat_map(|(line, profile)| {
                let text = version.text();
                let at = 0..profile.words.len();
                at.flat_map(move |at| {
                    let reader = Reader { text, profile };
                    let read = [
                        reader.statement(at, denied),
                        reader.outlook(at),
                        reader.terms(at),
                    ];
                    let read = read.into_iter().flatten();
                    read.map(move |(topic, is_so, span)| Statement {
                        topic,
                        is_so,
                        line,
                        span,
                        context: context(profiles, line, topic),
                        subject: subject(profile, at),
                        verb: verb(profile, at).filter(|_| topic == Topic::Outlook),
                        near: near(profile, at),
                    })
                })
            })
            .collect();
        all.sort_by_key(|s| (s.topic, s.line));
        let entries = all.iter().enumerate();
        let entries = entries.flat_map(|(at, s)| s.context.iter().map(move |stem| (*stem, at)));
        let by_stem = Postings::new(entries);
        Self { all, by_stem }
    }

    /// The places of the statements of a topic.
    pub fn of(&self, topic: Topic) -> Range<usize> {
        let first = self.all.partition_point(|s| s.topic < topic);
        first..self.all.partition_point(|s| s.topic <= topic)
    }

    /// The statements of one's topic that have words in common with it, each with how many.
    pub fn sharing(&self, one: &Statement) -> Vec<(usize, &Statement)> {
        let stems = one.context.iter().copied();
        let sharing = self.by_stem.sharing(stems, &self.of(one.topic)).into_iter();
        sharing
            .filter_map(|(at, count)| Some((count, self.all.get(at)?)))
            .collect()
    }
}

/// Marks the stems that a version denies.
pub fn mark_denied(version: &Version, profiles: &[Profile], denied: &mut [bool]) {
    for profile in profiles {
        let reader = Reader {
            text: version.text(),
            profile,
        };
        for (at, term) in profile.terms.iter().enumerate() {
            if term.weight >= CONTENT
                && reader.negation(at).is_some()
                && !is_auxiliary(reader.key(at))
            {
                denied
                    .get_mut(term.stem)
                    .into_iter()
                    .for_each(|d| *d = true);
            }
        }
    }
}

/// One sentence, ready to be read.
struct Reader<'r> {
    text: &'r str,
    profile: &'r Profile,
}

impl Reader<'_> {
    fn key(&self, at: usize) -> &str {
        self.profile.words.get(at).map_or("", |w| w.key.as_str())
    }

    /// What the word at a place states of which topic, shown with its negation.
    fn statement(&self, at: usize, denied: &[bool]) -> Option<(Topic, Option<bool>, Span)> {
        let (word, term) = (self.profile.words.get(at)?, self.profile.terms.get(at)?);
        let scale = pole(&word.key, self.key(at + 1));
        let is_denied = denied.get(term.stem).copied().unwrap_or(false);
        let negation = self.negation(at);
        let is_said = || term.weight >= CONTENT && !is_auxiliary(&word.key) && self.is_verb(at);
        // "Not life-threatening"
        let is_part = self
            .text
            .get(word.span.end..)
            .is_some_and(|rest| rest.starts_with('-'));
        if is_part
            || term.is_name
            || scale.is_none() && !(is_denied && (negation.is_some() || is_said()))
        {
            return None;
        }
        let is_open = self.is_open(at) || negation.is_some_and(|n| self.is_partly(n));
        let first = negation.unwrap_or(at);
        let first = self.profile.words.get(first)?;
        let span = Span::new(first.span.start, word.span.end);
        let (topic, is_so) = match scale {
            Some((number, side)) => (Topic::Scale(number), side == negation.is_none()),
            None => (Topic::Word(term.stem), negation.is_none()),
        };
        Some((topic, (!is_open).then_some(is_so), span))
    }

    /// What the word at a place says of what is to come.
    fn outlook(&self, at: usize) -> Option<(Topic, Option<bool>, Span)> {
        let (word, next) = (self.profile.words.get(at)?, self.profile.words.get(at + 1)?);
        let is_small = word.class == Class::Plain;
        let is_denied = is_not(&next.key) || at > 0 && is_not(self.key(at - 1));
        let (topic, is_so) = match word.key.as_str() {
            _ if is_denied => return None,
            "if" | "unless" | "provided" => (Topic::Terms, Some(false)),
            "may" | "might" | "could" if is_small && next.key != "have" => {
                (Topic::Outlook, Some(false))
            }
            "will" | "shall" if is_small => (Topic::Outlook, (!self.depends()).then_some(true)),
            "would" | "expected" | "likely" | "due" | "set" | "plans" | "hopes" | "possible" => {
                (Topic::Outlook, None)
            }
            _ => return None,
        };
        Some((topic, is_so, Span::new(word.span.start, next.span.end)))
    }

    /// What is to come whatever happens.
    fn terms(&self, at: usize) -> Option<(Topic, Option<bool>, Span)> {
        let (topic, is_so, span) = self.outlook(at)?;
        (topic == Topic::Outlook && is_so == Some(true)).then_some((Topic::Terms, is_so, span))
    }

    /// Does anything in the sentence hang on something else?
    fn depends(&self) -> bool {
        let mut words = self.profile.words.iter();
        words.any(|w| {
            matches!(
                w.key.as_str(),
                "if" | "unless"
                    | "provided"
                    | "would"
                    | "could"
                    | "may"
                    | "might"
                    | "after"
                    | "when"
                    | "once"
                    | "until"
                    | "failure"
                    | "failing"
                    | "otherwise"
                    | "should"
                    | "without"
            )
        })
    }

    /// The word that denies the one at a place: "has not been charged", "no charges".
    fn negation(&self, at: usize) -> Option<usize> {
        let mut before = (at.saturating_sub(REACH)..at).rev();
        let first = before.find(|b| !self.is_between(*b) || self.parts(*b))?;
        let key = self.key(first);
        (is_not(key) && key != "nothing" && !self.parts(first)).then_some(first)
    }

    /// Small words between a negation and what it denies.
    fn is_between(&self, at: usize) -> bool {
        let key = self.key(at);
        let is_no_one = key == "one" && at > 0 && self.key(at - 1) == "no";
        is_no_one
            || is_auxiliary(key)
            || matches!(key, "yet" | "so" | "far" | "to" | "also" | "any")
    }

    /// "Was charged", "charged": a verb by its form or by what stands before it.
    fn is_verb(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |b| self.key(b));
        is_auxiliary(before) || self.key(at).ends_with("ed")
    }

    /// Does a mark part a word from the next?
    fn parts(&self, at: usize) -> bool {
        let both = self
            .profile
            .words
            .get(at)
            .zip(self.profile.words.get(at + 1));
        both.is_none_or(|(x, y)| {
            let gap = Span::new(x.span.end, y.span.start).of(self.text);
            gap.contains([',', ';', ':', '.', '(', ')', '–', '—'])
        })
    }

    /// The clause around a word, from mark to mark.
    fn clause(&self, at: usize) -> Range<usize> {
        let first = (0..at).rev().find(|b| self.parts(*b)).map_or(0, |b| b + 1);
        let end = (at..self.profile.words.len()).find(|w| self.parts(*w));
        first..end.map_or(self.profile.words.len(), |w| w + 1)
    }

    /// "Not only", "not until", "not all": something is so.
    fn is_partly(&self, negation: usize) -> bool {
        let next = self.key(negation + 1);
        let limits = |w: usize| {
            matches!(
                self.key(w),
                "until" | "unless" | "only" | "yet" | "without" | "than"
            )
        };
        matches!(
            next,
            "just" | "merely" | "simply" | "all" | "every" | "always" | "necessarily" | "longer"
        ) || self.clause(negation).any(limits)
    }

    /// Is it asked, hoped, feared or made to depend on something, not stated?
    fn is_open(&self, at: usize) -> bool {
        let clause = self.clause(at);
        let key = |w: usize| self.key(w);
        clause.clone().any(|w| {
            matches!(
                key(w),
                "may"
                    | "might"
                    | "could"
                    | "whether"
                    | "unless"
                    | "if"
                    | "would"
                    | "should"
                    | "deny"
                    | "denied"
                    | "denies"
                    | "refused"
                    | "failed"
                    | "declined"
                    | "until"
                    | "unlikely"
                    | "likely"
                    | "expected"
                    | "want"
                    | "wanted"
                    | "wants"
            ) || w < at && is_hedge(key(w))
        })
    }
}

/// What a statement is about besides its topic.
fn context(profiles: &[Profile], line: usize, topic: Topic) -> Vec<usize> {
    let own = profiles.get(line);
    let needs_more = own.is_some_and(|p| p.words.first().is_some_and(stands_for_another));
    let before = line
        .checked_sub(1)
        .filter(|_| needs_more)
        .and_then(|b| profiles.get(b));
    let terms = own.into_iter().chain(before).flat_map(|p| &p.terms);
    let heavy = terms.filter(|t| t.weight >= CONTENT && Topic::Word(t.stem) != topic);
    let mut stems: Vec<usize> = heavy.map(|t| t.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The first word after "may" or "will" that is no auxiliary.
fn verb(profile: &Profile, at: usize) -> Option<usize> {
    let mut words = profile.words.iter().zip(&profile.terms).skip(at + 1);
    let (_, term) = words.find(|(w, _)| !is_auxiliary(&w.key) && !w.key.ends_with("ly"))?;
    Some(term.stem)
}

/// The name nearest before a word.
fn subject(profile: &Profile, at: usize) -> Option<usize> {
    let before = profile.terms.get(at.saturating_sub(NAMED)..at)?;
    before.iter().rev().find(|t| t.is_name).map(|t| t.stem)
}

/// The words with content around one.
fn near(profile: &Profile, at: usize) -> Vec<usize> {
    let within = at.saturating_sub(NEAR)..(at + 1 + NEAR).min(profile.terms.len());
    let terms = profile.terms.get(within).unwrap_or_default().iter();
    let heavy = terms.filter(|t| t.weight >= CONTENT);
    let mut stems: Vec<usize> = heavy.map(|t| t.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// "He", "no charges": who is meant stands in the sentence before.
fn stands_for_another(first: &Word) -> bool {
    is_pronoun(&first.key) || matches!(first.key.as_str(), "no" | "his" | "her" | "their" | "its")
}
