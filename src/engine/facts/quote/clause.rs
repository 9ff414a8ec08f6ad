//! Reporting clauses: who says it, and with which verb.
//!
//! ```text
//! Ray said that …          … , Ray said.         … , said Ray.        according to Ray
//! Ray, a baker, told AFP   the minister warned   Ukraine, which warned
//! he said                  the last person named before
//! was reported by AFP      passive: the one after "by"; nobody without it
//! ```

use std::collections::HashMap;

use super::grammar::{is_determiner, is_light, is_preposition, is_pronoun};
use super::speaker::{Speaker, by_name, is_person};
use super::verbs::{Force, force};
use crate::engine::facts::Fact;
use crate::engine::facts::name::{Line, is_office};
use crate::engine::story::Span;
use crate::engine::words::{Class, Word};

/// Words before a verb among which its subject is looked for.
const REACH: usize = 14;
/// Small words between a verb and the name of a speaker that they describe.
const TITLED: usize = 3;
/// Bytes before the name that opens a sentence: "The", "But", "And".
const SMALL_WORD: usize = 4;

/// A reporting verb with its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The verb.
    pub verb: Span,
    /// What it makes of the words.
    pub force: Force,
    /// Who says it.
    pub speaker: Option<Speaker>,
}

/// What a sentence is read with.
pub struct Context<'c, 't> {
    /// The text of the version.
    pub text: &'t str,
    /// The names of the version, in order.
    pub names: &'c [Fact],
    /// The names as they are folded: does the first of them mean a person?
    pub people: &'c HashMap<&'c str, bool>,
    /// Quoted words, in order: reporting clauses stand outside.
    pub quoted: &'c [Span],
    /// Where sentences begin, in order.
    pub starts: &'c [usize],
}

impl Context<'_, '_> {
    /// Does a stretch stand between quotation marks?
    pub fn is_quoted(&self, span: Span) -> bool {
        let next = self.quoted.partition_point(|q| q.end <= span.start);
        self.quoted.get(next).is_some_and(|q| q.contains(span))
    }

    /// Does a sentence begin with the name, its office or a small word before them?
    pub fn opens_line(&self, name: &Fact) -> bool {
        let next = self.starts.partition_point(|s| *s <= name.whole.start);
        let start = next.checked_sub(1).and_then(|at| self.starts.get(at));
        start.is_some_and(|s| name.whole.start - s <= SMALL_WORD)
    }
}

/// The reporting clauses of one line, in order.
///
/// `recent` is who spoke last, for "he said" and "she added".
pub fn clauses(
    context: &Context<'_, '_>,
    line: &Line<'_>,
    recent: &mut Option<Speaker>,
) -> Vec<Clause> {
    let mut reader = Reader {
        context,
        words: line.words,
        start: line.sentence.span.start,
        recent: recent.clone(),
    };
    let mut clauses: Vec<Clause> = Vec::new();
    for at in 0..line.words.len() {
        let Some(force) = reader.reports(at) else {
            continue;
        };
        let before = clauses.last().and_then(|c| c.speaker.clone());
        // "…, Ray said, adding that", "Ray came and said": the subject stays.
        let speaker = match reader.goes_on(at) {
            true => before.or_else(|| reader.first_subject(at)),
            false => reader.speaker(at),
        };
        let verb = reader.words.get(at).map_or(Span::default(), |w| w.span);
        if speaker.is_some() {
            if speaker.as_ref().is_some_and(|s| reader.may_be_human(s)) {
                reader.recent.clone_from(&speaker);
            }
            clauses.push(Clause {
                verb,
                force,
                speaker,
            });
        }
    }
    *recent = reader.recent;
    clauses
}

/// A line, ready to be read for clauses.
pub(super) struct Reader<'r, 't> {
    pub(super) context: &'r Context<'r, 't>,
    pub(super) words: &'r [Word],
    pub(super) start: usize,
    /// Who spoke last.
    pub(super) recent: Option<Speaker>,
}

impl Reader<'_, '_> {
    pub(super) fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.key.as_str())
    }

    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |b| self.key(b))
    }

    fn gap(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|b| self.words.get(b));
        let both = before.zip(self.words.get(at));
        both.map_or("\n", |(x, y)| {
            Span::new(x.span.end, y.span.start).of(self.context.text)
        })
    }

    fn is_quoted(&self, at: usize) -> bool {
        let span = self.words.get(at).map_or(Span::default(), |w| w.span);
        self.context.is_quoted(span)
    }

    /// The force of the word as a reporting verb outside quotation marks.
    fn reports(&self, at: usize) -> Option<Force> {
        if self.is_quoted(at) {
            return None;
        }
        if self.key(at) == "according" && self.key(at + 1) == "to" {
            return Some(Force::Plain);
        }
        if self.key(at) == "pointed" && self.key(at + 1) == "out" {
            return Some(Force::Stating);
        }
        let is_small = self.words.get(at)?.class == Class::Plain;
        let force = force(self.key(at)).filter(|_| is_small)?;
        // "to say", "the reported plan", "a claimed victory"
        let no_verb = matches!(
            self.before(at),
            "to" | "the" | "a" | "an" | "of" | "for" | "his" | "her" | "its" | "their"
        );
        // "Two written warnings": a participle without its auxiliary describes.
        let is_participle = matches!(self.key(at), "written" | "sworn") && !self.is_passive(at);
        let describes = is_participle && !matches!(self.before(at), "has" | "have" | "had");
        // "The recall", "a firm recalled the pills": only what follows makes it speech.
        let is_memory = self.key(at).starts_with("recall")
            && !matches!(
                self.key(at + 1),
                "that" | "how" | "being" | "seeing" | "hearing"
            )
            && !self.gap(at).contains(is_closing)
            && !self.gap(at + 1).contains(is_closing);
        (!no_verb && !describes && !is_memory).then_some(force)
    }

    /// Does the verb share the subject of the one before?
    fn goes_on(&self, verb: usize) -> bool {
        let joined = matches!(self.before(verb), "and" | "but");
        let participle = self.key(verb).ends_with("ing");
        (joined || participle) && self.key(verb) != "according"
    }

    /// The first name of the sentence that can be a subject.
    fn first_subject(&self, verb: usize) -> Option<Speaker> {
        let end = self.words.get(verb)?.span.start;
        let mut names = self.named(Span::new(self.start, end));
        let can = |n: &&Fact| !self.is_owner(n) && !self.is_object(n.span);
        names.find(can).map(by_name)
    }

    fn speaker(&self, verb: usize) -> Option<Speaker> {
        if self.key(verb) == "according" {
            return self.subject_after(verb + 2);
        }
        if self.is_passive(verb) {
            let by = (verb + 1..verb + 4).find(|at| self.key(*at) == "by")?;
            return self.subject_after(by + 1);
        }
        let mut first = verb;
        while first > 0 && is_light(self.before(first)) && self.gap(first) == " " {
            first -= 1;
        }
        let gap = self.gap(first);
        let after_mark = gap.contains(is_closing) || verb == 0;
        let after_comma = gap.contains(',') && !matches!(self.key(verb), "told" | "tells");
        // "…," said Ray. And "…," Ray said.
        let may_follow = after_mark || after_comma && !self.has_verb_after(verb + 1);
        if may_follow && !self.gap(verb + 1).contains(',') {
            let after = self.subject_after(verb + 1);
            if after.is_some() {
                return after;
            }
        }
        let from = match gap.contains(',') {
            true => self.before_aside(first).unwrap_or(first),
            false => verb,
        };
        // "Her lawyer, Per Lund, said"
        let aside = self.words.get(from).filter(|_| from < first);
        let named = aside.and_then(|w| {
            self.covering(w.span)
                .filter(|n| n.span.start == w.span.start)
        });
        match named.filter(|n| is_person(n)) {
            Some(person) => Some(by_name(person)),
            None => self.subject_before(from),
        }
    }

    /// "Ray, who left, warned it was late", "said the cause was known": what follows is said.
    fn has_verb_after(&self, at: usize) -> bool {
        let end = self.run_end(at);
        let next = self.key(end);
        let runs_on = self.gap(end).trim().is_empty() && end < self.words.len();
        is_pronoun(self.key(at)) || runs_on && (is_light(next) || force(next).is_some())
    }

    /// "Ray, a baker, said": the comma that opens the aside before the verb.
    fn before_aside(&self, verb: usize) -> Option<usize> {
        let least = verb.saturating_sub(2 * REACH);
        (least + 1..verb)
            .rev()
            .find(|at| self.gap(*at).starts_with(','))
    }

    fn is_passive(&self, verb: usize) -> bool {
        let mut at = verb;
        while let Some(before) = at.checked_sub(1).filter(|b| verb - b < 4) {
            match self.key(before) {
                "been" | "was" | "were" | "is" | "are" | "be" | "being" => {
                    return !self.key(verb).ends_with("ing");
                }
                "also" | "first" | "since" | "widely" | "later" | "not" | "previously" => {
                    at = before;
                }
                _ => return false,
            }
        }
        false
    }

    /// The speaker that begins at word `at`: a name, with or without its office, a pronoun, a noun.
    fn subject_after(&self, at: usize) -> Option<Speaker> {
        if self.is_quoted(at) || at >= self.words.len() {
            return None;
        }
        if is_pronoun(self.key(at)) {
            return self.pronoun(at);
        }
        let first = self.words.get(at)?.span;
        let end = self.run_end(at);
        let last = self.words.get(end.checked_sub(1)?)?.span;
        let within = Span::new(first.start, last.end);
        let person = self.named(within).find(|n| is_person(n));
        let named = person.or_else(|| self.named(within).next());
        let named = named.filter(|n| !self.is_owner(n));
        let opens = is_determiner(self.key(at)) || is_office(self.key(at));
        // "said bridge expert Ray"
        let described = |n: &Fact| {
            let named = self.words.partition_point(|w| w.span.start < n.span.start);
            is_person(n) && named <= at + TITLED && (at..named).all(|w| self.is_plain(w))
        };
        let fits = |n: &&Fact| n.whole.start <= first.start || opens || described(n);
        if let Some(name) = named
            .filter(fits)
            .filter(|n| n.span.end + 1 >= last.end || is_person(n))
        {
            return Some(by_name(name));
        }
        let determined = is_determiner(self.key(at));
        (determined || named.is_some_and(|n| fits(&n))).then(|| self.noun(at, end))?
    }

    /// One past the last word of a noun phrase: words that run on up to a small word or a verb.
    fn run_end(&self, at: usize) -> usize {
        let ends = |n: &usize| {
            let runs_on = matches!(self.gap(*n), " " | "-" | "\u{a0}" | ". ");
            let key = self.key(*n);
            !runs_on
                || is_light(key)
                || is_preposition(key)
                || force(key).is_some()
                || self.is_quoted(*n)
        };
        let most = self.words.len().min(at + 8);
        (at + 1..most).find(ends).unwrap_or(most)
    }

    /// The subject before the verb: the nearest name that is no part of a title and no object, a
    /// pronoun, a noun with what stands before it.
    fn subject_before(&self, verb: usize) -> Option<Speaker> {
        let mut noun: Option<(usize, usize)> = None;
        let least = verb.saturating_sub(REACH);
        for at in (least..verb).rev() {
            let key = self.key(at);
            let closes = noun.is_some() && self.gap(at + 1).contains([',', ';', '(', ')']);
            if self.is_quoted(at) || closes {
                break;
            }
            let span = self.words.get(at)?.span;
            if let Some(titled) = self.titled(span) {
                return Some(by_name(titled));
            }
            match noun {
                None if is_pronoun(key) => return self.pronoun(at),
                None if is_light(key) || key.ends_with("ly") => {}
                None => match self.covering(span) {
                    Some(name) if self.is_object(name.span) => {}
                    Some(name) => return Some(by_name(name)),
                    None if force(key).is_some() => return None,
                    None if self.is_plain(at) && !is_preposition(key) => noun = Some((at, at + 1)),
                    None => {}
                },
                Some(_) if self.covering(span).is_some_and(is_person) => {
                    let person = self.covering(span).filter(|n| !self.is_owner(n));
                    if let Some(person) = person {
                        return Some(by_name(person));
                    }
                    noun = noun.map(|(_, end)| (at, end));
                }
                Some(_) if is_light(key) && key != "and" => break,
                // "on the frontline": the noun was an object.
                Some(_) if is_preposition(key) => noun = None,
                Some((_, end)) if is_determiner(key) => {
                    if !is_preposition(self.before(at)) || self.before(at) == "that" {
                        return self.noun(at, end);
                    }
                    noun = None;
                }
                Some((_, end)) if !is_pronoun(key) && force(key).is_none() => {
                    noun = Some((at, end));
                }
                Some(_) => break,
            }
        }
        let (start, end) = noun?;
        self.noun(start, end)
    }

    fn is_plain(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.class == Class::Plain)
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '»' | '“' | '\'')
}
