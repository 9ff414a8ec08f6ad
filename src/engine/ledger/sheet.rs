//! Which statements are about one fact.
//!
//! ```text
//! names         one name, wherever it stands; a surname alone where only one person bears it
//! figures       linked sentences say one value: 12 = a dozen, 40 miles = 64 km, 2.4m = 2.4m euros
//! dates         … or one date, less exact: 12 June 1987, June 1987
//! quotations    … or the same words, or a part of them
//! all           a finding holds them against each other
//! ```

use std::collections::{BTreeMap, HashMap};

use super::groups::Groups;
use super::label::FullNames;
use super::statement::{Statement, statements};
use super::stretch::{folded, words_at};
use crate::engine::check::values::{are_alike, are_equal};
use crate::engine::facts::calendar::{Agreement, agreement};
use crate::engine::facts::name::Sort;
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Finding, FindingKind, Place, Report, Severity};
use crate::engine::story::{SentenceId, VersionId};

/// The statements of all versions, and which of them are about one fact.
pub(super) struct Sheet<'r> {
    report: &'r Report,
    /// What speakers are called in full.
    pub full_names: FullNames<'r>,
    pub statements: Vec<Statement<'r>>,
    at: HashMap<(VersionId, SentenceId), Vec<usize>>,
    groups: Groups,
    /// By statement: what findings hold against it.
    pub against: HashMap<usize, Vec<(Severity, usize)>>,
    /// By statement: the words that findings are about.
    pub in_question: HashMap<usize, Vec<Place>>,
}

impl<'r> Sheet<'r> {
    /// All statements of some versions, each alone.
    pub fn new(report: &'r Report, columns: &[VersionId]) -> Self {
        let mut sheet = Self {
            report,
            full_names: FullNames::new(report),
            statements: Vec::new(),
            at: HashMap::new(),
            groups: Groups::new(0),
            against: HashMap::new(),
            in_question: HashMap::new(),
        };
        let versions = report.version_ids().zip(&report.versions);
        for (id, version) in versions.filter(|(id, _)| columns.contains(id)) {
            for statement in statements(id, version) {
                sheet.add(statement);
            }
        }
        sheet
    }

    fn add(&mut self, statement: Statement<'r>) -> usize {
        let index = self.groups.push();
        let here = (statement.place.version, statement.place.sentence);
        self.at.entry(here).or_default().push(index);
        self.statements.push(statement);
        index
    }

    /// Joins all mentions of one name.
    pub fn join_names(&mut self) {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        let names = self.statements.iter().enumerate();
        for (index, name) in names.filter(|(_, s)| is_name(s.kind)) {
            let first = *first.entry(&name.key).or_insert(index);
            self.groups.join(first, index);
        }
        let mut full: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let is_person = |index: &usize| self.statements.get(*index).is_some_and(is_person);
        for (name, index) in first.iter().filter(|(_, index)| is_person(index)) {
            if let Some((_, surname)) = name.rsplit_once(' ') {
                full.entry(surname).or_default().push(*index);
            }
        }
        let is_place = |index: &usize| {
            let statement = self.statements.get(*index);
            statement.is_some_and(|s| s.kind == FindingKind::Place)
        };
        for (surname, named) in full {
            let alone = first.get(surname).filter(|index| !is_place(index));
            if let (Some(index), [person]) = (alone, named.as_slice()) {
                self.groups.join(*index, *person);
            }
        }
    }

    /// Joins what linked sentences say alike: the first with the first, the second with the second.
    pub fn join_equals(&mut self) {
        let report = self.report;
        for comparison in &report.comparisons {
            for link in &comparison.links {
                let mut a = self.of(comparison.a, &link.a);
                let mut b = self.of(comparison.b, &link.b);
                self.pair_off(&mut a, &mut b, |x, y| {
                    x.kind == y.kind && x.value() == y.value()
                });
                self.pair_off(&mut a, &mut b, are_one);
            }
        }
    }

    /// The statements of some sentences, names left out.
    fn of(&self, version: VersionId, sentences: &[SentenceId]) -> Vec<usize> {
        let here = sentences.iter().filter_map(|s| self.at.get(&(version, *s)));
        let is_value = |index: &usize| {
            let statement = self.statements.get(*index);
            statement.is_some_and(|s| !is_name(s.kind))
        };
        here.flatten().copied().filter(is_value).collect()
    }

    /// Joins each of `a` with the first of `b` that fits, and takes both out.
    fn pair_off(
        &mut self,
        a: &mut Vec<usize>,
        b: &mut Vec<usize>,
        fits: impl Fn(&Statement<'_>, &Statement<'_>) -> bool,
    ) {
        a.retain(|x| {
            let ours = self.statements.get(*x);
            let partner = b.iter().position(|y| {
                let both = ours.zip(self.statements.get(*y));
                both.is_some_and(|(x, y)| fits(x, y))
            });
            if let Some(at) = partner {
                self.groups.join(*x, b.remove(at));
            }
            partner.is_none()
        });
    }

    /// Joins the two statements that a finding holds against each other.
    pub fn hold(&mut self, finding: &Finding) {
        let is_text = finding.kind == FindingKind::Truncation;
        let Some(other) = finding.b.as_ref().filter(|_| !is_text) else {
            return;
        };
        let [x, y] = [&finding.a, other].map(|place| self.at_place(place, finding.kind));
        self.groups.join(x, y);
        for (this, that, place) in [(x, y, finding.a), (y, x, *other)] {
            let held = self.against.entry(this).or_default();
            held.push((finding.severity, that));
            self.in_question.entry(this).or_default().push(place);
        }
    }

    /// The statement at a place, made where there is none yet.
    fn at_place(&mut self, place: &Place, kind: FindingKind) -> usize {
        let found = self.overlapping(place, |k| are_akin(k, kind));
        found.unwrap_or_else(|| {
            let name = self.overlapping(place, is_name);
            let index = self.add(Statement {
                place: *place,
                kind,
                key: folded(&words_at(self.report, place)),
                fact: None,
            });
            // A title that differs stands in the row of who bears it.
            if let Some(name) = name.filter(|_| kind == FindingKind::Title) {
                self.groups.join(name, index);
            }
            index
        })
    }

    /// The statement that shares most with a place.
    fn overlapping(&self, place: &Place, fits: impl Fn(FindingKind) -> bool) -> Option<usize> {
        let here = self.at.get(&(place.version, place.sentence))?;
        let known = here
            .iter()
            .filter_map(|i| Some((*i, self.statements.get(*i)?)));
        let fitting = known.filter(|(_, s)| fits(s.kind) && s.place.span.overlaps(place.span));
        let shared = |(_, s): &(usize, &Statement<'_>)| {
            s.place.span.end.min(place.span.end) - s.place.span.start.max(place.span.start)
        };
        fitting.max_by_key(shared).map(|(index, _)| index)
    }

    /// The statements about each fact.
    pub fn groups(&self) -> Vec<Vec<usize>> {
        self.groups.clone().members()
    }
}

fn is_person(statement: &Statement<'_>) -> bool {
    let detail = statement.fact.map(|fact| &fact.detail);
    matches!(detail, Some(Detail::Name(naming)) if naming.sort == Sort::Person)
}

fn is_name(kind: FindingKind) -> bool {
    matches!(kind, FindingKind::Name | FindingKind::Place)
}

/// May a finding of one kind be about a statement of the other? A length of time is a date
/// in the texts, and a figure to the check that holds two of them against each other.
fn are_akin(x: FindingKind, y: FindingKind) -> bool {
    use FindingKind::{Date, Number, Unit};
    let is_figure = |kind| matches!(kind, Number | Unit | Date);
    x == y || is_figure(x) && is_figure(y) || is_name(x) && is_name(y)
}

/// Do two statements of linked sentences say one thing in other words?
pub(super) fn are_one(x: &Statement<'_>, y: &Statement<'_>) -> bool {
    if x.kind == FindingKind::Quote && y.kind == x.kind {
        return is_part(&x.key, &y.key) || is_part(&y.key, &x.key);
    }
    let facts = x.fact.zip(y.fact);
    facts.is_some_and(|(x, y)| is_one_figure(x, y) || less_exact(x, y))
}

fn is_part(part: &str, whole: &str) -> bool {
    !part.is_empty() && format!(" {whole} ").contains(&format!(" {part} "))
}

/// 40 miles and 64 km, 2.4 million and 2.4 million euros.
fn is_one_figure(x: &Fact, y: &Fact) -> bool {
    let (Value::Figure(a), Value::Figure(b)) = (&x.value, &y.value) else {
        return false;
    };
    let is_count = |fact: &Fact| fact.kind != FactKind::Ordinal;
    let lacks_unit = x.unit.is_none() != y.unit.is_none() && is_count(x) && is_count(y);
    (lacks_unit && a == b) || (are_alike(x, y) && are_equal(x, y))
}

/// Are both the same date, one of them stated less exactly?
pub(super) fn less_exact(x: &Fact, y: &Fact) -> bool {
    match (&x.value, &y.value) {
        (Value::Calendar(a), Value::Calendar(b)) => {
            x.kind == y.kind && agreement(a, b) == Agreement::Fits
        }
        _ => false,
    }
}
