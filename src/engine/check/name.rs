//! Names of linked sentences: other spellings, slips, and another person or place in the same role.
//!
//! ```text
//! Oleksiy Reznikov / Oleksii Reznikov     another spelling
//! Antony Blinken / Antony Blinker         probably misspelt, unless both people are in the story
//! met Ilse Tarrant in / met Owen Dale in  another person in the same words
//! Reznikov / Oleksiy Reznikov, he         silent, and so is a name that only one side has
//! ```

use std::collections::{BTreeSet, HashMap};

use super::abreast::{Abreast, Gap, Passage};
use crate::engine::facts::name::{Likeness, Sort, likeness};
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Version, VersionId};

const NAMES: &[FactKind] = &[FactKind::Name];
/// A gap with more words on a side is rewritten: its names need not answer each other.
const MOST_WORDS: usize = 6;
/// Words with content that must be the same around a gap, of eight on a side.
const FRAMED: usize = 2;

/// The names of two versions.
pub struct Names<'r> {
    a: BTreeSet<&'r str>,
    b: BTreeSet<&'r str>,
    /// Spellings are told of once, not wherever the name comes.
    told: BTreeSet<[&'r str; 2]>,
    /// The same names meet in many links.
    grades: HashMap<[&'r str; 2], Likeness>,
}

/// A name of a passage.
struct Named<'r> {
    fact: &'r Fact,
    value: &'r str,
    sort: Sort,
}

impl<'r> Names<'r> {
    /// All names of both versions.
    pub fn new(versions: &'r [Version], comparison: &Comparison) -> Self {
        let all = |id: VersionId| {
            let facts = versions.get(id.0).map_or(&[][..], |v| &v.facts);
            let names = facts.iter().filter(|f| f.kind == FactKind::Name);
            names.filter_map(words).collect()
        };
        Self {
            a: all(comparison.a),
            b: all(comparison.b),
            told: BTreeSet::new(),
            grades: HashMap::new(),
        }
    }

    /// What differs in the names of a link.
    pub fn findings(&mut self, link: &Abreast<'r>) -> Vec<Finding> {
        let (of_a, of_b) = (names(&link.a), names(&link.b));
        let (mut met_a, mut met_b) = (vec![false; of_a.len()], vec![false; of_b.len()]);
        for (x, met_x) in of_a.iter().zip(&mut met_a) {
            for (y, met_y) in of_b.iter().zip(&mut met_b) {
                let grade = self.grade(x.value, y.value);
                let is_met = matches!(grade, Likeness::Same | Likeness::Shorter);
                *met_x |= is_met;
                *met_y |= is_met;
            }
        }
        let alone = |names: &'_ [Named<'r>], met: &[bool]| -> Vec<usize> {
            let places = (0..names.len()).zip(met);
            places.filter(|(_, met)| !**met).map(|(at, _)| at).collect()
        };
        let (alone_a, alone_b) = (alone(&of_a, &met_a), alone(&of_b, &met_b));
        let left_a: Vec<_> = alone_a.iter().filter_map(|at| of_a.get(*at)).collect();
        let left_b: Vec<_> = alone_b.iter().filter_map(|at| of_b.get(*at)).collect();
        let mut findings = Vec::new();
        for x in &left_a {
            for y in &left_b {
                findings.extend(self.spelling(link, x, y));
            }
        }
        let replaced = link
            .gaps
            .iter()
            .filter_map(|gap| replaced(link, gap, &left_a, &left_b));
        findings.extend(replaced);
        findings
    }

    fn grade(&mut self, x: &'r str, y: &'r str) -> Likeness {
        if x == y {
            return Likeness::Same;
        }
        let grade = self.grades.entry([x, y]);
        *grade.or_insert_with(|| likeness(x, y))
    }

    /// One name in two spellings.
    fn spelling(&mut self, link: &Abreast<'r>, x: &Named<'r>, y: &Named<'r>) -> Option<Finding> {
        let same_sort = x.sort == y.sort || x.sort == Sort::Other || y.sort == Sort::Other;
        let (severity, what) = match self.grade(x.value, y.value) {
            Likeness::Variant => (Severity::Benign, "another spelling of one name."),
            Likeness::Misspelling if is_owner(x.value, y.value) => return None,
            Likeness::Misspelling if same_sort => (Severity::Notable, "is one of them misspelt?"),
            Likeness::Different if is_namesake(x.value, y.value) => {
                (Severity::Notable, "is it the same person?")
            }
            _ => return None,
        };
        let both_known = self.a.contains(y.value) || self.b.contains(x.value);
        if both_known || !self.told.insert([x.value, y.value]) {
            return None;
        }
        told(link, (FindingKind::Name, severity), [x, y], what)
    }
}

/// "Japan's" without its apostrophe.
pub fn is_owner(x: &str, y: &str) -> bool {
    let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
    let (x, y) = (last(x), last(y));
    x.strip_suffix('s') == Some(&*y) || y.strip_suffix('s') == Some(&*x)
}

/// One family name with first names that begin alike: "Ilse Tarrant", "Isla Tarrant".
fn is_namesake(x: &str, y: &str) -> bool {
    let both = x.split_once(' ').zip(y.split_once(' '));
    both.is_some_and(|((first_x, rest_x), (first_y, rest_y))| {
        rest_x == rest_y && first_x.chars().next() == first_y.chars().next()
    })
}

/// Another name between the same words.
fn replaced(
    link: &Abreast<'_>,
    gap: &Gap,
    left_a: &[&Named<'_>],
    left_b: &[&Named<'_>],
) -> Option<Finding> {
    let [before, after] = link.frame(gap);
    if gap.a.len().max(gap.b.len()) > MOST_WORDS || before + after < FRAMED {
        return None;
    }
    let (x, y) = (
        only(&link.a, &gap.a, left_a)?,
        only(&link.b, &gap.b, left_b)?,
    );
    let is_other = likeness(x.value, y.value) == Likeness::Different;
    if x.sort != y.sort || !is_other || is_namesake(x.value, y.value) {
        return None;
    }
    if speaks(&link.a, x.fact) && speaks(&link.b, y.fact) {
        return None;
    }
    let (kind, severity, what) = match x.sort {
        Sort::Person => (
            FindingKind::Name,
            Severity::Error,
            "another person in the same role.",
        ),
        Sort::Place => (
            FindingKind::Place,
            Severity::Notable,
            "another place in the same role.",
        ),
        Sort::Organisation => {
            let what = "another body in the same role.";
            (FindingKind::Name, Severity::Notable, what)
        }
        Sort::Office | Sort::Other => return None,
    };
    told(link, (kind, severity), [x, y], what)
}

/// The one name that starts in a gap.
fn only<'n, 'r>(
    passage: &Passage<'_>,
    gap: &std::ops::Range<usize>,
    names: &[&'n Named<'r>],
) -> Option<&'n Named<'r>> {
    let within = |n: &&&Named<'_>| {
        let words = passage.under(n.fact.span);
        gap.start <= words.start && words.end <= gap.end
    };
    let mut inside = names.iter().filter(within);
    let one = inside.next()?;
    inside.next().is_none().then_some(one)
}

/// Who says something is looked at with what is said.
fn speaks(passage: &Passage<'_>, name: &Fact) -> bool {
    let mut all = passage.attributions();
    all.any(|a| a.speaker.span.overlaps(name.whole))
}

fn told(
    link: &Abreast<'_>,
    what: (FindingKind, Severity),
    [x, y]: [&Named<'_>; 2],
    why: &str,
) -> Option<Finding> {
    let (p, q) = (link.a.shown(x.fact.span), link.b.shown(y.fact.span));
    let message = format!("{p} became {q}: {why}");
    link.finding(what, (x.fact.span, y.fact.span), message)
}

/// The names of a passage, without offices.
fn names<'r>(passage: &Passage<'r>) -> Vec<Named<'r>> {
    let named = passage.facts(NAMES).filter_map(|fact| {
        let Detail::Name(naming) = &fact.detail else {
            return None;
        };
        let value = words(fact)?;
        let sort = naming.sort;
        (sort != Sort::Office).then_some(Named { fact, value, sort })
    });
    named.collect()
}

fn words(fact: &Fact) -> Option<&str> {
    match &fact.value {
        Value::Words(words) => Some(words),
        _ => None,
    }
}
