//! Where something is or happened: another place beside what the versions say alike.
//!
//! ```text
//! a  … treated at a hospital in Tugas.        b  In the hospital at San Ruel 52 were treated.
//! a  … to a firm in Malta, the panel heard    b  The panel was told of a firm in Cyprus
//! a  crowds gathered outside the court        b  outside parliament a crowd gathered
//! ```
//!
//! Two places are held against each other only where what stands around them is told of no other
//! place, and where no version says that one lies in the other.

mod reader;
mod scores;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::anywhere::Reading;
use super::people::place;
use super::swap::scene;
use crate::engine::align::Profile;
use crate::engine::facts::Value;
use crate::engine::facts::name::{Likeness, is_demonym, likeness};
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};
use reader::Reader;
use scores::Scores;

/// Letters in which a country and its people are alike: "Malta", "Maltese".
const LETTERS: usize = 4;
/// What is said alike, in words that no other place of either version has around it, for two
/// places that the same thing is beside; and for any. Picked on invented stories in five versions.
const SAME_SITE: f32 = 1.9;
const SAME_WORDS: f32 = 3.5;
/// The same where a third version that says the one contradicts the other.
const PASSED_ON: f32 = 1.4;
/// Versions with more places are lists of them; with more without a name, too.
const MOST: usize = 120;

/// A place, and what is said about it.
pub struct Seat<'r> {
    /// The folded name, or a common noun.
    name: &'r str,
    /// The word before a common noun, which must be the same: "outside".
    before: Option<&'r str>,
    span: Span,
    sentence: usize,
    /// Stems of the words around it.
    around: Vec<usize>,
    /// Stems of what stands before it, or after it in "a Sund hotel".
    site: Vec<usize>,
}

/// The places of a version.
pub struct Seats<'r> {
    all: Vec<Seat<'r>>,
    /// Stems, and the places that they stand around, ascending.
    around: Vec<(usize, usize)>,
    /// Folded names in each sentence.
    named: BTreeMap<usize, Vec<&'r str>>,
    /// Places and the first letters of names next to them.
    beside: BTreeSet<(&'r str, &'r str)>,
}

/// Reads the places of a version.
pub fn seats<'r>(version: &'r Version, profiles: &'r [Profile]) -> Seats<'r> {
    let mut seats = Seats {
        all: Vec::new(),
        around: Vec::new(),
        named: BTreeMap::new(),
        beside: BTreeSet::new(),
    };
    let mut without_name = 0;
    for profile in profiles {
        let reader = Reader { version, profile };
        for fact in reader.names() {
            if let Value::Words(name) = &fact.value {
                seats.named.entry(profile.id.0).or_default().push(name);
                let range = reader.under(fact.span);
                if seats.all.len() < MOST && reader.is_seat(fact, range.clone()) {
                    seats.beside.extend(
                        reader
                            .beside(range.clone())
                            .map(|near| (name.as_str(), near)),
                    );
                    seats.all.push(reader.seat(name, None, range));
                }
            }
        }
        let common = if without_name < MOST {
            reader.common()
        } else {
            Vec::new()
        };
        without_name += common.len();
        seats.all.extend(common);
    }
    let numbered = seats.all.iter().enumerate();
    let around = numbered.flat_map(|(at, s)| s.around.iter().map(move |stem| (*stem, at)));
    seats.around = around.collect();
    seats.around.sort_unstable();
    seats
}

/// The letters by which a people is known for its country's.
fn letters(name: &str) -> &str {
    let name = name.split(' ').next().unwrap_or_default();
    let end = name
        .char_indices()
        .nth(LETTERS)
        .map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// Are two places one, or a country and its people?
fn is_one(x: &str, y: &str) -> bool {
    let is_people = (is_demonym(x) || is_demonym(y)) && letters(x) == letters(y);
    x == y || is_people || likeness(x, y) != Likeness::Different
}

/// Places that differ though all around them is said alike.
pub fn findings(pair: &Comparison, readings: &[Reading<'_>]) -> Vec<Finding> {
    let Some((a, b)) = readings.get(pair.a.0).zip(readings.get(pair.b.0)) else {
        return Vec::new();
    };
    let both = Both::new(a, b, readings);
    let mut found: Vec<Finding> = Vec::new();
    for at in both.scores.from(PASSED_ON) {
        let is_told = both.differ(at) || both.is_passed_on(at);
        let seats = both.seats(at).filter(|_| is_told);
        let finding = seats.and_then(|(x, y)| both.finding(pair, x, y));
        let is_new = |f: &Finding| !found.iter().any(|other| super::overlap(other, f));
        found.extend(finding.filter(is_new));
    }
    found
}

/// Two versions, among all.
struct Both<'b, 'r> {
    a: &'b Reading<'r>,
    b: &'b Reading<'r>,
    readings: &'b [Reading<'r>],
    scores: Scores,
    /// The first against every other version, and every other against the second.
    others: OnceCell<Vec<[Both<'b, 'r>; 2]>>,
}

impl<'b, 'r> Both<'b, 'r> {
    fn new(a: &'b Reading<'r>, b: &'b Reading<'r>, readings: &'b [Reading<'r>]) -> Self {
        Self {
            a,
            b,
            readings,
            scores: Scores::new(&a.seats, &b.seats),
            others: OnceCell::new(),
        }
    }

    fn seats(&self, (x, y): (usize, usize)) -> Option<(&'b Seat<'r>, &'b Seat<'r>)> {
        self.a.seats.all.get(x).zip(self.b.seats.all.get(y))
    }

    /// Do they contradict each other by themselves?
    fn differ(&self, at: (usize, usize)) -> bool {
        let score = self.scores.of(at);
        let is_same_site = || self.seats(at).is_some_and(|(x, y)| is_same_site(x, y));
        let is_enough = score >= SAME_WORDS || score >= SAME_SITE && is_same_site();
        is_enough && self.may_differ(at)
    }

    /// Does a third version that has one of the places contradict the other?
    fn is_passed_on(&self, at: (usize, usize)) -> bool {
        let Some((x, y)) = self.seats(at).filter(|_| self.may_differ(at)) else {
            return false;
        };
        self.others().iter().any(|[before, after]| {
            let places = before.b.seats.all.iter().enumerate();
            places.into_iter().any(|(place, z)| {
                let (to, from) = ((at.0, place), (place, at.1));
                z.name == y.name && after.scores.of(from) >= 1.0 && before.differ(to)
                    || z.name == x.name && before.scores.of(to) >= 1.0 && after.differ(from)
            })
        })
    }

    fn others(&self) -> &[[Self; 2]] {
        self.others.get_or_init(|| {
            let others = self.readings.iter().filter(|c| {
                let is_either = |r: &Reading<'_>| std::ptr::eq(*c, r);
                !is_either(self.a) && !is_either(self.b)
            });
            let both = |c| {
                [
                    Both::new(self.a, c, self.readings),
                    Both::new(c, self.b, self.readings),
                ]
            };
            others.map(both).collect()
        })
    }

    /// Can one thing not be at both, and is no other place of either version told of alike?
    fn may_differ(&self, at: (usize, usize)) -> bool {
        let Some((x, y)) = self.seats(at).filter(|_| self.scores.is_best(at)) else {
            return false;
        };
        let are_other = match (x.before, y.before) {
            (None, None) => !is_one(x.name, y.name),
            (Some(p), Some(q)) => p == q && scene(x.name) != scene(y.name),
            _ => false,
        };
        let is_beside = |r: &Reading<'_>| r.seats.is_beside(x.name, y.name);
        are_other
            && !self.a.seats.says(x.sentence, y)
            && !self.b.seats.says(y.sentence, x)
            && !self.readings.iter().any(is_beside)
    }

    fn finding(&self, pair: &Comparison, x: &Seat<'_>, y: &Seat<'_>) -> Option<Finding> {
        let (a, b) = (self.a.version, self.b.version);
        let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
        Some(Finding {
            kind: FindingKind::Place,
            severity: Severity::Notable,
            a: place(a, pair.a, x.span)?,
            b: Some(place(b, pair.b, y.span)?),
            message: format!("{p} became {q}: another place of the same."),
        })
    }
}

impl Seats<'_> {
    /// Does a sentence name the place of another version too?
    fn says(&self, sentence: usize, other: &Seat<'_>) -> bool {
        let named = self.named.get(&sentence).into_iter().flatten();
        let mut common = self
            .all
            .iter()
            .filter(|s| s.sentence == sentence && s.before.is_some());
        named.into_iter().any(|name| is_one(name, other.name))
            || common.any(|s| scene(s.name) == scene(other.name) && other.before.is_some())
    }

    /// Does one stand next to the other, so that it may lie in it?
    fn is_beside(&self, x: &str, y: &str) -> bool {
        let mut all = self.beside.iter();
        all.any(|(name, near)| {
            *name == x && *near == letters(y) || *name == y && *near == letters(x)
        })
    }
}

/// Is the same thing said to be there: "a hospital in"? A word that says where tells as much.
fn is_same_site(x: &Seat<'_>, y: &Seat<'_>) -> bool {
    x.before.is_some() || x.site.iter().any(|stem| y.site.contains(stem))
}
