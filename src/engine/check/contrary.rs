//! What one version states and another denies, turns round or only deems possible, wherever it
//! stands: retold sentences share too few words in one order to be held against each other gap by
//! gap, and many are not linked at all.
//!
//! ```text
//! a  The owner, Per Lund, 58, has not been charged.      topic charge, denied     lund · 58 · owner
//! b  Lund, 58, who owns the mill, has been charged.      topic charge, stated     lund · 58 · owner
//! a  Unions will vote against the plan for the yard.     topic support, denied    union · plan · yard
//! b  The yard unions backed the plan.                    topic support, stated    union · plan · yard
//! ```
//!
//! Two statements of one topic answer each other where each has most in common with the other of
//! all of its version. Where any of them has as much in common with one that agrees, all is well.

use std::ops::Range;

use super::abreast::CONTENT;
use super::opposites::pole;
use super::people::place;
use super::sense::{is_hedge, is_not};
use crate::engine::align::Profile;
use crate::engine::facts::quote::is_pronoun;
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};
use crate::engine::words::{Class, Word};

/// Words with content that two statements must share besides their topic.
const SHARED: usize = 3;
/// The same where a link ties their sentences, or no other statement of either is of the topic.
const SHARED_WHERE_TIED: usize = 2;
/// The same of "may" and "will" before two verbs.
const SHARED_BY_OTHER_VERBS: usize = 5;
/// And of them so many within some words of the topic.
const SHARED_NEAR: usize = 2;
const NEAR: usize = 9;
/// Words before it among which its subject stands.
const NAMED: usize = 5;
/// Words before a verb among which its auxiliaries stand.
const REACH: usize = 4;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
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
    topic: Topic,
    /// None where it is asked, hoped, feared or left open otherwise.
    is_so: Option<bool>,
    /// The number of its profile.
    line: usize,
    span: Span,
    /// What its sentence is about, ascending; for "he was not charged" also the one before.
    context: Vec<usize>,
    /// The name that stands nearest before it, its subject perhaps.
    subject: Option<usize>,
    /// The stem of the verb after "may" and "will".
    verb: Option<usize>,
    /// What of this stands near the word.
    near: Vec<usize>,
}

/// All that a version states or denies, by topic.
pub struct Stated {
    all: Vec<Statement>,
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
        Self { all }
    }

    fn of(&self, topic: Topic) -> &[Statement] {
        let first = self.all.partition_point(|s| s.topic < topic);
        let end = self.all.partition_point(|s| s.topic <= topic);
        self.all.get(first..end).unwrap_or_default()
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

fn is_auxiliary(key: &str) -> bool {
    matches!(
        key,
        "am" | "is"
            | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "do"
            | "does"
            | "did"
    )
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

fn shared(x: &Statement, y: &Statement) -> usize {
    let in_y = |stem: &&usize| y.context.binary_search(stem).is_ok();
    x.context.iter().filter(in_y).count()
}

/// How many of the words near one of both stand in the other's sentence.
fn close(x: &Statement, y: &Statement) -> usize {
    let within = |near: &[usize], other: &Statement| {
        let is_there = |stem: &&usize| other.context.binary_search(stem).is_ok();
        near.iter().filter(is_there).count()
    };
    within(&x.near, y).max(within(&y.near, x))
}

/// What one of two versions states and the other denies.
pub fn findings(
    pair: &Comparison,
    (a, of_a, in_a): (&Version, &Stated, &[Profile]),
    (b, of_b, in_b): (&Version, &Stated, &[Profile]),
) -> Vec<Finding> {
    let mut found = Vec::new();
    for x in &of_a.all {
        let others = of_b.of(x.topic);
        let Some(y) = best(x, others) else { continue };
        let own = of_a.of(x.topic);
        let is_mutual = best(y, own).is_some_and(|z| z.line == x.line);
        let is_tied = || {
            let ids = in_a.get(x.line).zip(in_b.get(y.line));
            let tied = ids.is_some_and(|(p, q)| {
                pair.links
                    .iter()
                    .any(|l| l.a.contains(&p.id) && l.b.contains(&q.id))
            });
            tied || own.len() == 1 && others.len() == 1
        };
        let count = shared(x, y);
        let subjects = x.subject.zip(y.subject);
        if x.is_so.zip(y.is_so).is_some_and(|(p, q)| p != q)
            && subjects.is_none_or(|(p, q)| p == q)
            && is_mutual
            && close(x, y) >= SHARED_NEAR
            && (x.verb == y.verb || count >= SHARED_BY_OTHER_VERBS)
            && (count >= SHARED || count >= SHARED_WHERE_TIED && is_tied())
        {
            found.extend(finding(pair, (a, x), (b, y)));
        }
    }
    found
}

/// The statement that has most in common with one; of equals, one that agrees.
fn best<'s>(x: &Statement, others: &'s [Statement]) -> Option<&'s Statement> {
    others
        .iter()
        .max_by_key(|y| (shared(x, y), y.is_so.is_none() || x.is_so == y.is_so))
}

fn finding(
    pair: &Comparison,
    (a, x): (&Version, &Statement),
    (b, y): (&Version, &Statement),
) -> Option<Finding> {
    let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
    let (kind, what) = match x.topic {
        Topic::Outlook => (FindingKind::Modality, "may it be, or will it?"),
        Topic::Terms => (FindingKind::Meaning, "does it depend on something, or not?"),
        _ => (FindingKind::Modality, "does one version say the opposite?"),
    };
    Some(Finding {
        kind,
        severity: Severity::Notable,
        a: place(a, pair.a, x.span)?,
        b: Some(place(b, pair.b, y.span)?),
        message: format!("“{p}” / “{q}”: {what}"),
    })
}
