//! The people of two versions, wherever their sentences stand.
//!
//! ```text
//! a  Ada Lind, the mayor, …                b  …, said Ada Lund.                 is it the same person?
//! a  the regional secretary, Ada Roe       b  Ada Roe, the general secretary    another office
//! a  Harbour Master Per Dahl               b  Harbour Master Olav Moen          another holder
//! ```
//!
//! Links may miss the sentences in which two versions name one person; a name nearly tells by
//! itself whom it means. A person whom both versions name is no slip for another.

use std::collections::BTreeMap;

use super::anywhere::Reading;
use super::name::is_owner;
use super::office::{Office, contradiction};
use super::title::title;
use crate::engine::align::Profile;
use crate::engine::facts::name::{Likeness, Sort, is_nickname, is_slip, likeness};
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Comparison, Finding, FindingKind, Place, Severity};
use crate::engine::story::{Span, Version, VersionId};

/// Bytes after a name among which an age stands.
const NEXT_TO: usize = 4;
/// Versions with more people are lists of names.
const MOST_PEOPLE: usize = 200;
/// Words looked at before and after a name.
const AROUND: usize = 8;
/// From this weight on a word has content.
const CONTENT: f32 = 0.3;
/// So many words that stand around nobody else make people of one first name the same. Picked on
/// invented stories in five versions.
const SAME_DEEDS: f32 = 2.0;

/// Somebody named in full.
pub struct Person<'r> {
    /// The folded full name.
    pub value: &'r str,
    /// Where the full name stands first.
    first: &'r Fact,
    mentions: Vec<Span>,
    titles: Vec<(&'r Fact, Span, Office)>,
    age: Option<&'r Value>,
    /// What is said around the name: stems, each with its share in all people it is said around.
    deeds: BTreeMap<usize, f32>,
}

/// The people named in full in a version, in reading order.
pub fn people<'r>(version: &'r Version, profiles: &[Profile]) -> Vec<Person<'r>> {
    let mut people = named(version);
    let mut count: BTreeMap<usize, usize> = BTreeMap::new();
    for person in &mut people {
        let all = person.mentions.iter().flat_map(|m| around(*m, profiles));
        person.deeds = all.map(|stem| (stem, 1.0)).collect();
        for stem in person.deeds.keys() {
            *count.entry(*stem).or_default() += 1;
        }
    }
    for person in &mut people {
        for (stem, share) in &mut person.deeds {
            *share = 1.0 / count.get(stem).copied().unwrap_or(1) as f32;
        }
    }
    people
}

/// The stems of words with content around a name.
fn around(name: Span, profiles: &[Profile]) -> Vec<usize> {
    let starts = |p: &Profile| p.words.first().is_some_and(|w| w.span.start <= name.start);
    let at = profiles.partition_point(starts);
    let Some(profile) = at.checked_sub(1).and_then(|at| profiles.get(at)) else {
        return Vec::new();
    };
    let first = profile.words.partition_point(|w| w.span.end <= name.start);
    let end = profile.words.partition_point(|w| w.span.start < name.end);
    let near = (first.saturating_sub(AROUND)..first).chain(end..end + AROUND);
    let terms = near.filter_map(|at| profile.terms.get(at));
    terms
        .filter(|t| t.weight >= CONTENT)
        .map(|t| t.stem)
        .collect()
}

fn named(version: &Version) -> Vec<Person<'_>> {
    let mut people: Vec<Person<'_>> = Vec::new();
    let text = version.text();
    for (at, fact) in version.facts.iter().enumerate() {
        let Some(value) = person(fact) else { continue };
        let known = people.iter_mut().find(|p| p.value == value);
        let titled = title(fact).map(|t| (fact, t, Office::read(version, t)));
        let next = version.facts.get(at + 1);
        let age =
            next.filter(|n| n.kind == FactKind::Age && n.span.start <= fact.span.end + NEXT_TO);
        let age = age.map(|n| &n.value);
        if let Some(person) = known {
            person.mentions.push(fact.span);
            person.titles.extend(titled);
            person.age = person.age.or(age);
        } else if fact.span.of(text).contains(' ') && people.len() < MOST_PEOPLE {
            people.push(Person {
                value,
                first: fact,
                mentions: vec![fact.span],
                titles: titled.into_iter().collect(),
                age,
                deeds: BTreeMap::new(),
            });
        }
    }
    people
}

impl Person<'_> {
    /// Does a title given in the version have all these words?
    pub fn holds(&self, office: &[&str]) -> bool {
        self.titles.iter().any(|(_, _, own)| own.has_all(office))
    }

    fn offices(&self) -> Vec<&Office> {
        self.titles.iter().map(|(_, _, office)| office).collect()
    }
}

fn person(fact: &Fact) -> Option<&str> {
    match (&fact.detail, &fact.value) {
        (Detail::Name(naming), Value::Words(words))
            if naming.sort == Sort::Person && words.contains(' ') =>
        {
            Some(words)
        }
        _ => None,
    }
}

/// The people of two versions, and what links have told of them already.
pub struct Both<'r> {
    pub versions: [&'r Version; 2],
    pub people: [&'r [Person<'r>]; 2],
    /// Of all versions.
    pub all: &'r [Reading<'r>],
    pub told: &'r [Finding],
}

impl<'r> Both<'r> {
    /// Names that may be one, and offices that cannot.
    pub fn findings(&self, comparison: &Comparison) -> Vec<Finding> {
        let [of_a, of_b] = self.people;
        let is_one = |x: &Person<'_>, y: &Person<'_>| {
            likeness(x.value, y.value) <= Likeness::Shorter || is_owner(x.value, y.value)
        };
        let mut found = Vec::new();
        let mut answered = vec![false; of_b.len()];
        let mut alone = Vec::new();
        for x in of_a {
            let mut is_answered = false;
            for (y, answered) in of_b.iter().zip(&mut answered) {
                if is_one(x, y) {
                    (is_answered, *answered) = (true, true);
                    found.extend(self.office(comparison, x, y));
                }
            }
            if !is_answered {
                alone.push(x);
            }
        }
        for y in of_b.iter().zip(&answered).filter(|(_, met)| !**met) {
            let doubtful = alone.iter().find_map(|x| Some((*x, self.doubt(x, y.0)?)));
            found.extend(doubtful.and_then(|(x, what)| self.name(comparison, x, y.0, what)));
        }
        found
    }

    /// Why two names may be meant for one person; what is so beside a third version that has one of
    /// them is so here.
    fn doubt(&self, x: &Person<'_>, y: &Person<'_>) -> Option<&'static str> {
        doubt(x, y).or_else(|| {
            if nearness(x.value, y.value) == Nearness::None {
                return None;
            }
            let mut others = self.all.iter().flat_map(|reading| &reading.people);
            others.find_map(|z| match z.value {
                name if name == x.value => doubt(z, y),
                name if name == y.value => doubt(x, z),
                _ => None,
            })
        })
    }

    fn name(
        &self,
        pair: &Comparison,
        x: &Person<'_>,
        y: &Person<'_>,
        what: &str,
    ) -> Option<Finding> {
        let spans = (x.first.span, y.first.span);
        self.finding(
            pair,
            (FindingKind::Name, Severity::Notable),
            (x, y),
            spans,
            what,
        )
    }

    /// Offices of one person that cannot both be right, whichever titles are held against each
    /// other.
    fn office(&self, pair: &Comparison, x: &Person<'_>, y: &Person<'_>) -> Option<Finding> {
        let (at, other, severity) = contradiction(&x.offices(), &y.offices())?;
        let ((x_named, p, _), (y_named, q, _)) = (x.titles.get(at)?, y.titles.get(other)?);
        let spans = (with(x_named, *p), with(y_named, *q));
        self.finding(
            pair,
            (FindingKind::Title, severity),
            (x, y),
            spans,
            "the office differs.",
        )
    }

    fn finding(
        &self,
        pair: &Comparison,
        (kind, severity): (FindingKind, Severity),
        (x, y): (&Person<'_>, &Person<'_>),
        spans: (Span, Span),
        what: &str,
    ) -> Option<Finding> {
        let of = |span: Span, all: &[Span]| all.iter().any(|m| m.overlaps(span));
        let is_told = |f: &Finding| {
            let there = f.b.is_some_and(|b| of(b.span, &y.mentions));
            f.kind == kind && there && of(f.a.span, &x.mentions)
        };
        if self.told.iter().any(is_told) {
            return None;
        }
        let [a, b] = self.versions;
        let (p, q) = (spans.0.of(a.text()), spans.1.of(b.text()));
        Some(Finding {
            kind,
            severity,
            a: place(a, pair.a, spans.0)?,
            b: Some(place(b, pair.b, spans.1)?),
            message: format!("{p} became {q}: {what}"),
        })
    }
}

/// A name with its title.
fn with(name: &Fact, title: Span) -> Span {
    name.span.with(title)
}

/// Why two names may be meant for one person.
fn doubt(x: &Person<'_>, y: &Person<'_>) -> Option<&'static str> {
    let same_office = || {
        let offices = x
            .titles
            .iter()
            .flat_map(|p| y.titles.iter().map(move |q| (p, q)));
        offices
            .into_iter()
            .any(|((_, _, p), (_, _, q))| p.is_same(q))
    };
    let same_post = || {
        let mut posts = x
            .titles
            .iter()
            .flat_map(|p| y.titles.iter().map(move |q| (&p.2, &q.2)));
        posts.any(|(p, q)| p.is_alike(q))
    };
    let same_age = x.age.is_some() && x.age == y.age;
    let same_deeds = || {
        let shared = x
            .deeds
            .iter()
            .filter_map(|(stem, p)| Some(p.min(*y.deeds.get(stem)?)));
        shared.sum::<f32>() >= SAME_DEEDS
    };
    let is_first = || {
        first_name(x.value) == first_name(y.value) || {
            is_nickname(first_name(x.value), first_name(y.value))
        }
    };
    match nearness(x.value, y.value) {
        Nearness::Letters => Some("is one of them misspelt?"),
        Nearness::Name => Some("is it the same person?"),
        Nearness::Half if same_age || same_office() => Some("is it the same person?"),
        Nearness::Half if is_first() && (same_deeds() || same_post()) => {
            Some("is it the same person?")
        }
        Nearness::None if same_office() => Some("another person in the same office."),
        _ => None,
    }
}

fn first_name(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

/// How near two full names are that are not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// So few letters differ that one is probably misspelt.
    Letters,
    /// One half is the same, and the other begins alike.
    Name,
    /// One half is the same.
    Half,
    /// Nothing is the same.
    None,
}

/// Compares two full names of people.
pub fn nearness(x: &str, y: &str) -> Nearness {
    let (first_x, first_y) = (first_name(x), first_name(y));
    let last = |name: &'_ str| name.rfind(' ').map_or(0, |at| at + 1);
    let last_x = x.get(last(x)..).unwrap_or_default();
    let last_y = y.get(last(y)..).unwrap_or_default();
    let is_first = first_x == first_y || is_nickname(first_x, first_y);
    let is_shared = is_first || last_x == last_y;
    let initial = |name: &str| name.chars().next();
    match likeness(x, y) {
        Likeness::Misspelling if is_shared => Nearness::Letters,
        _ if is_first && is_slip(last_x, last_y) => Nearness::Name,
        _ if last_x == last_y && initial(first_x) == initial(first_y) => Nearness::Name,
        _ if is_shared => Nearness::Half,
        _ => Nearness::None,
    }
}

/// A stretch of a version, with the sentence that it begins in.
pub fn place(version: &Version, id: VersionId, span: Span) -> Option<Place> {
    let id_there = version.sentence_from(span.start);
    let sentence = version.sentences.get(id_there.0)?;
    let end = span.end.min(sentence.span.end);
    (sentence.span.start <= span.start).then_some(Place {
        version: id,
        sentence: id_there,
        span: Span::new(span.start, end),
    })
}
