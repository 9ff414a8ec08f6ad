//! What the versions say of each fact, one row a fact and one cell a version.
//!
//! ```text
//!              Wire         Post         Lantern
//! # people     13,000  =    13,000  =    14,000  ≠     a finding holds the last against both
//! # metres     212     =    about 200 ≈  –             a harmless finding: rounded
//! ◷ opened     1931    =    1931    =    1931    =     equal values of linked sentences
//! ```
//!
//! Rows come from the figures and dates of linked sentences, joined where a finding holds
//! them against each other and where they say the same value; what findings of other kinds hold
//! against each other makes rows too. Only a finding makes a conflict: ledger and findings
//! cannot contradict each other. Findings with one side have nothing to compare and make no row.

pub mod dispute;
mod groups;

use std::collections::{BTreeMap, HashMap};

use super::facts::{Bound, Fact, FactKind};
use super::report::{Finding, FindingKind, Place, Report, Severity};
use super::story::{SentenceId, Version, VersionId};
use groups::Groups;

/// How what a version says stands to what most say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It says nothing of it.
    #[default]
    Absent,
    /// It says the same.
    Agrees,
    /// It says it less exactly, or differs harmlessly.
    Rounded,
    /// A finding holds it against another version.
    Conflicts,
}

/// What one version says of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactCell {
    /// The expressions as they stand in the text, each once.
    pub words: Vec<String>,
    /// Sorted; empty where the version says nothing of it.
    pub places: Vec<Place>,
    /// How it stands to the others.
    pub standing: Standing,
}

/// One fact over all versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    /// What the fact is about.
    pub kind: FindingKind,
    /// One a version, by [`VersionId`].
    pub cells: Vec<FactCell>,
}

/// Every fact that a version states, by first place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// From top to bottom.
    pub rows: Vec<FactRow>,
}

impl FactRow {
    /// Does any version contradict another?
    pub fn is_conflict(&self) -> bool {
        self.cells
            .iter()
            .any(|cell| cell.standing == Standing::Conflicts)
    }

    /// How many versions state it.
    pub fn stated(&self) -> usize {
        self.cells.iter().filter(|c| !c.places.is_empty()).count()
    }

    /// All its places, version by version.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.cells.iter().flat_map(|cell| &cell.places)
    }
}

impl Ledger {
    /// The ledger of a report, for some of its versions.
    pub fn new(report: &Report, columns: &[VersionId]) -> Self {
        let mut sheet = Sheet::of_facts(report, columns);
        sheet.join_equals(report);
        let in_view = |f: &&Finding| f.places().all(|p| columns.contains(&p.version));
        let held: Vec<_> = report
            .findings
            .iter()
            .filter(in_view)
            .filter_map(|f| Some((f, sheet.held(report, f)?)))
            .collect();
        sheet.into_ledger(report, &held)
    }
}

/// Something stated at one place.
struct Statement {
    place: Place,
    kind: FindingKind,
    /// Statements of one key say the same.
    key: String,
}

/// The kind of row a figure or date goes to; none for what goes to no row by itself.
fn kind_of(fact: &Fact) -> Option<FindingKind> {
    use FactKind::{Age, Date, Duration, Money, Number, Percent, Quantity, Range, Time};
    match fact.kind {
        Number | Money | Percent | Quantity | Range | Age => Some(FindingKind::Number),
        Date | Time | Duration => Some(FindingKind::Date),
        FactKind::Ordinal | FactKind::Name | FactKind::Quote => None,
    }
}

/// May a finding of one kind be about a statement of the other? A length of time is a date
/// in the texts, and a figure to the check that holds two of them against each other.
fn are_akin(x: FindingKind, y: FindingKind) -> bool {
    use FindingKind::{Date, Number, Unit};
    let is_figure = |kind| matches!(kind, Number | Unit | Date);
    x == y || is_figure(x) && is_figure(y)
}

/// The statements of all versions, and which of them are about one fact.
struct Sheet {
    statements: Vec<Statement>,
    at: HashMap<(VersionId, SentenceId), Vec<usize>>,
    groups: Groups,
}

impl Sheet {
    fn of_facts(report: &Report, columns: &[VersionId]) -> Self {
        let mut sheet = Self {
            statements: Vec::new(),
            at: HashMap::new(),
            groups: Groups::new(0),
        };
        let versions = report.version_ids().zip(&report.versions);
        for (id, version) in versions.filter(|(id, _)| columns.contains(id)) {
            for fact in &version.facts {
                let sentence = sentence_of(version, fact).filter(|s| version.is_linkable(*s));
                if let Some((kind, sentence)) = kind_of(fact).zip(sentence) {
                    let place = Place {
                        version: id,
                        sentence,
                        span: fact.whole,
                    };
                    sheet.add(place, kind, key(fact));
                }
            }
        }
        sheet
    }

    fn add(&mut self, place: Place, kind: FindingKind, key: String) -> usize {
        let index = self.groups.push();
        let here = self.at.entry((place.version, place.sentence));
        here.or_default().push(index);
        self.statements.push(Statement { place, kind, key });
        index
    }

    /// Joins what linked sentences say alike: the first with the first, the second with the second.
    fn join_equals(&mut self, report: &Report) {
        for comparison in &report.comparisons {
            for link in &comparison.links {
                let a = self.by_value(comparison.a, &link.a);
                let b = self.by_value(comparison.b, &link.b);
                for (value, ours) in a {
                    let theirs = b.get(&value).into_iter().flatten();
                    ours.iter()
                        .zip(theirs)
                        .for_each(|(x, y)| self.groups.join(*x, *y));
                }
            }
        }
    }

    /// The statements of some sentences by what they say, bounds left aside.
    fn by_value(
        &self,
        version: VersionId,
        sentences: &[SentenceId],
    ) -> BTreeMap<String, Vec<usize>> {
        let mut by_value: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let here = sentences.iter().filter_map(|s| self.at.get(&(version, *s)));
        for index in here.flatten() {
            if let Some(statement) = self.statements.get(*index) {
                let value = statement.key.rsplit_once(' ').map_or("", |(v, _)| v);
                by_value.entry(value.to_owned()).or_default().push(*index);
            }
        }
        by_value
    }

    /// The two statements that a finding holds against each other, joined.
    fn held(&mut self, report: &Report, finding: &Finding) -> Option<[usize; 2]> {
        let other = finding.b.as_ref()?;
        let [x, y] = [&finding.a, other].map(|place| self.at_place(report, place, finding.kind));
        self.groups.join(x, y);
        Some([x, y])
    }

    /// The statement at a place, made where there is none yet.
    fn at_place(&mut self, report: &Report, place: &Place, kind: FindingKind) -> usize {
        let here = self.at.get(&(place.version, place.sentence));
        let fitting = here.into_iter().flatten().copied().filter(|index| {
            self.statements
                .get(*index)
                .is_some_and(|s| are_akin(s.kind, kind) && s.place.span.overlaps(place.span))
        });
        let shared = |index: &usize| {
            let span = self.statements.get(*index).map(|s| s.place.span);
            span.map(|s| s.end.min(place.span.end) - s.start.max(place.span.start))
        };
        let found = fitting.max_by_key(shared);
        found.unwrap_or_else(|| {
            let words = dispute::words_at(report, place).to_lowercase();
            self.add(*place, kind, words)
        })
    }

    fn into_ledger(self, report: &Report, held: &[(&Finding, [usize; 2])]) -> Ledger {
        let mut against: HashMap<usize, Vec<(Severity, usize)>> = HashMap::new();
        for (finding, [x, y]) in held {
            against.entry(*x).or_default().push((finding.severity, *y));
            against.entry(*y).or_default().push((finding.severity, *x));
        }
        let statements = self.statements;
        let mut rows: Vec<FactRow> = self
            .groups
            .members()
            .into_iter()
            .filter_map(|group| row(report, &statements, &against, &group))
            .collect();
        let first = |row: &FactRow| {
            let places = row.places().map(|p| (p.version, p.sentence, p.span));
            places.min()
        };
        rows.sort_by_key(first);
        Ledger { rows }
    }
}

fn sentence_of(version: &Version, fact: &Fact) -> Option<SentenceId> {
    let after = version
        .sentences
        .partition_point(|s| s.span.start <= fact.span.start);
    after.checked_sub(1).map(SentenceId)
}

/// What the figure or date at just this place says; none where there is no such fact.
fn stated_at(report: &Report, place: &Place) -> Option<String> {
    let facts = &report.versions.get(place.version.0)?.facts;
    let is_here = |fact: &&Fact| fact.whole == place.span || fact.span == place.span;
    let mut here = facts.iter().filter(is_here);
    here.find(|fact| kind_of(fact).is_some()).map(key)
}

/// What a fact says, with its bound as the last word.
fn key(fact: &Fact) -> String {
    let bound = match fact.bound {
        Bound::Exact => "",
        other => other.name(),
    };
    let unit = fact.unit.as_deref().unwrap_or_default();
    format!("{} {unit} {} {bound}", fact.kind.name(), fact.value)
}

fn row(
    report: &Report,
    statements: &[Statement],
    against: &HashMap<usize, Vec<(Severity, usize)>>,
    group: &[usize],
) -> Option<FactRow> {
    let kind = group.first().and_then(|i| statements.get(*i))?.kind;
    let most = most_said(statements, group);
    let mut cells = vec![FactCell::default(); report.versions.len()];
    for index in group {
        let Some(statement) = statements.get(*index) else {
            continue;
        };
        let held = against.get(index).map_or(&[][..], Vec::as_slice);
        let is_usual = |i: &usize| {
            let key = statements.get(*i).map(|s| s.key.as_str());
            key.is_some() && key == most
        };
        // Who says what most say agrees, as long as somebody else is at odds with it.
        let blamed = held
            .iter()
            .filter(|(_, other)| !is_usual(index) || is_usual(other));
        let standing = match blamed.map(|(severity, _)| *severity).max() {
            None => Standing::Agrees,
            Some(Severity::Benign) => Standing::Rounded,
            Some(_) => Standing::Conflicts,
        };
        if let Some(cell) = cells.get_mut(statement.place.version.0) {
            cell.add(report, statement, standing);
        }
    }
    Some(FactRow { kind, cells })
}

impl FactCell {
    fn add(&mut self, report: &Report, statement: &Statement, standing: Standing) {
        let words = dispute::words_at(report, &statement.place);
        if !self.words.contains(&words) {
            self.words.push(words);
        }
        self.places.push(statement.place);
        self.places.sort_by_key(|p| (p.sentence, p.span));
        self.standing = self.standing.max(standing);
    }
}

/// The key that more versions have than any other; none where two are even.
fn most_said<'s>(statements: &'s [Statement], group: &[usize]) -> Option<&'s str> {
    let mut versions: BTreeMap<&str, Vec<VersionId>> = BTreeMap::new();
    for statement in group.iter().filter_map(|i| statements.get(*i)) {
        let known = versions.entry(&statement.key).or_default();
        if !known.contains(&statement.place.version) {
            known.push(statement.place.version);
        }
    }
    let most = versions.values().map(Vec::len).max()?;
    let mut leading = versions.iter().filter(|(_, v)| v.len() == most);
    let first = leading.next().map(|(key, _)| *key);
    first.filter(|_| leading.next().is_none())
}
