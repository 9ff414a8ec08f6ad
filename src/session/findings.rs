//! Which findings are listed, in which order, and which of them are marked in the texts.
//!
//! The list and the marks follow the same filter; the list is of all columns shown, the marks
//! are of what concerns the base.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::view::{Focus, View};
use super::{Compared, Session};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::ledger::dispute::{self, Dispute};
use crate::engine::ledger::{FactRow, Ledger};
use crate::engine::report::{FindingKind, Place, Severity};
use crate::engine::story::{SentenceId, Span, VersionId};

/// In which order findings are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Gravest first, altered quotations before others of their grade.
    #[default]
    Severity,
    /// As the rows stand.
    Place,
}

/// Which facts the ledger lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those that two versions or more state.
    #[default]
    Shared,
    /// Those on which versions contradict each other.
    Conflicts,
    /// All.
    All,
}

/// Which findings are listed, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    hidden_kinds: Vec<FindingKind>,
    hidden_grades: Vec<Severity>,
    /// Only what concerns this version; none for all.
    pub version: Option<VersionId>,
    /// In which order.
    pub order: Order,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            hidden_kinds: Vec::new(),
            // Roundings and spelling variants are no news until somebody asks for them.
            hidden_grades: vec![Severity::Benign],
            version: None,
            order: Order::default(),
        }
    }
}

impl Listing {
    /// Are findings of this kind listed?
    pub fn has_kind(&self, kind: FindingKind) -> bool {
        !self.hidden_kinds.contains(&kind)
    }

    /// Are findings so grave listed?
    pub fn has_grade(&self, severity: Severity) -> bool {
        !self.hidden_grades.contains(&severity)
    }

    pub(super) fn toggle_kind(&mut self, kind: FindingKind) {
        toggle(&mut self.hidden_kinds, kind);
    }

    pub(super) fn toggle(&mut self, severity: Severity) {
        toggle(&mut self.hidden_grades, severity);
    }

    fn has(&self, dispute: &Dispute) -> bool {
        self.has_kind(dispute.kind) && self.has_grade(dispute.severity) && self.has_version(dispute)
    }

    fn has_version(&self, dispute: &Dispute) -> bool {
        self.version.is_none_or(|v| dispute.concerns(v))
    }
}

fn toggle<T: PartialEq>(hidden: &mut Vec<T>, one: T) {
    match hidden.iter().position(|x| *x == one) {
        Some(at) => {
            hidden.remove(at);
        }
        None => hidden.push(one),
    }
}

/// A stretch of a sentence that a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkedWords {
    /// Within the sentence.
    pub span: Span,
    /// What about.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
}

/// By sentence: what is marked in it.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    at: HashMap<(VersionId, SentenceId), Vec<MarkedWords>>,
    /// By row of the collation: is anything marked in it?
    rows: Vec<bool>,
}

impl Marked {
    /// What is marked in a sentence.
    pub fn at(&self, version: VersionId, sentence: SentenceId) -> &[MarkedWords] {
        let here = self.at.get(&(version, sentence));
        here.map_or(&[], Vec::as_slice)
    }
}

impl Compared {
    /// Brings up to date what follows from columns, base and filter.
    pub(super) fn take_stock(&mut self, view: &View) {
        let columns = view.columns();
        if self.columns != columns {
            let all = self.report.findings.iter();
            let in_view = all.filter(|f| f.places().all(|p| columns.contains(&p.version)));
            self.disputes = dispute::gather(&self.report, in_view);
            self.ledger = Ledger::new(&self.report, &columns);
            self.ledger
                .rows
                .sort_by_key(|row| first_row(&self.collation, row.places()));
            self.columns = columns;
        }
        self.mark(view);
    }

    fn mark(&mut self, view: &View) {
        let listing = &view.findings;
        let mut marked: HashMap<_, Vec<_>> = HashMap::new();
        let mut rows = vec![false; self.collation.rows.len()];
        let all = self.report.findings.iter();
        let shown = all.filter(|f| {
            listing.has_kind(f.kind)
                && listing.has_grade(f.severity)
                && f.concerns(view.base)
                && f.places().all(|p| self.columns.contains(&p.version))
        });
        for finding in shown {
            for place in finding.places() {
                let words = MarkedWords {
                    span: place.span,
                    kind: finding.kind,
                    severity: finding.severity,
                };
                let row = self.collation.row(place.version, place.sentence);
                if let Some(slot) = row.and_then(|row| rows.get_mut(row)) {
                    *slot = true;
                }
                let here = marked.entry((place.version, place.sentence)).or_default();
                if !here.contains(&words) {
                    here.push(words);
                }
            }
        }
        self.marked = Marked { at: marked, rows };
    }

    /// How a row of some columns differs from the base; a finding only where it is marked.
    pub fn changes(&self, row: usize, columns: &[VersionId]) -> ChangeSet {
        let has_marks = self.marked.rows.get(row) == Some(&true);
        let Some(row) = self.collation.rows.get(row) else {
            return ChangeSet::default();
        };
        let mut changes = row.changes(columns);
        let mut cells = columns
            .iter()
            .filter_map(|v| Some((*v, row.cells.get(v.0)?)));
        let is_marked = has_marks
            && cells.any(|(v, cell)| {
                let mut ids = cell.sentences.iter();
                ids.any(|id| !self.marked.at(v, *id).is_empty())
            });
        changes.set(Change::Mismatch, is_marked);
        changes
    }

    /// How a sentence differs from the base; a finding only where it is marked.
    pub fn changes_of(&self, version: VersionId, sentence: SentenceId) -> ChangeSet {
        let mut changes = self.collation.changes_of(version, sentence);
        changes.set(
            Change::Mismatch,
            !self.marked.at(version, sentence).is_empty(),
        );
        changes
    }
}

fn first_row<'p>(
    collation: &crate::engine::collation::Collation,
    places: impl Iterator<Item = &'p Place>,
) -> Option<(usize, VersionId, Span)> {
    let rows =
        places.filter_map(|p| Some((collation.row(p.version, p.sentence)?, p.version, p.span)));
    rows.min()
}

/// Altered quotations first, then in the order of filters.
fn kind_rank(kind: FindingKind) -> Option<usize> {
    FindingKind::ALL.iter().position(|k| *k == kind)
}

impl Session {
    /// The findings listed, in their order.
    pub fn listed(&self) -> Vec<&Dispute> {
        let listing = &self.view.findings;
        let Some(compared) = &self.compared else {
            return Vec::new();
        };
        let all = compared.disputes.iter();
        let mut listed: Vec<_> = all.filter(|d| listing.has(d)).collect();
        listed.sort_by_cached_key(|d| {
            let place = first_row(&compared.collation, d.places());
            let grade = (Reverse(d.severity), kind_rank(d.kind));
            (
                Some(grade).filter(|_| listing.order == Order::Severity),
                place,
            )
        });
        listed
    }

    /// How many findings are listed.
    pub fn listed_count(&self) -> usize {
        self.count(|d| self.view.findings.has(d))
    }

    /// By kind: how many findings the other filters leave; kinds without any are left out.
    pub fn kind_counts(&self) -> Vec<(FindingKind, usize)> {
        let listing = &self.view.findings;
        let of = |kind| {
            self.count(|d| {
                d.kind == kind && listing.has_grade(d.severity) && listing.has_version(d)
            })
        };
        let is_present = |kind: &FindingKind| self.count(|d| d.kind == *kind) > 0;
        let kinds = FindingKind::ALL.into_iter().filter(is_present);
        kinds.map(|kind| (kind, of(kind))).collect()
    }

    /// By severity: how many findings the other filters leave.
    pub fn grade_counts(&self) -> [(Severity, usize); 3] {
        let listing = &self.view.findings;
        Severity::ALL.map(|grade| {
            let fits = |d: &Dispute| {
                d.severity == grade && listing.has_kind(d.kind) && listing.has_version(d)
            };
            (grade, self.count(fits))
        })
    }

    fn count(&self, wanted: impl Fn(&Dispute) -> bool) -> usize {
        let disputes = self.compared.iter().flat_map(|c| &c.disputes);
        disputes.filter(|d| wanted(d)).count()
    }

    /// The facts that the ledger lists.
    pub fn facts(&self) -> Vec<&FactRow> {
        let rows = self.compared.iter().flat_map(|c| &c.ledger.rows);
        rows.filter(|row| match self.view.facts {
            Scope::Shared => row.stated() > 1,
            Scope::Conflicts => row.is_conflict(),
            Scope::All => true,
        })
        .collect()
    }

    /// Is this what the reader picked last, or does it hold all of that?
    pub fn is_picked<'p>(&self, places: impl Iterator<Item = &'p Place>) -> bool {
        let picked = &self.view.picked;
        let places: Vec<_> = places.collect();
        !picked.is_empty()
            && (places.iter().all(|p| picked.contains(p))
                || picked.iter().all(|p| places.contains(&p)))
    }

    /// Goes to the first of `places`, in the base if there is one, and marks all of them.
    pub(super) fn pick(&mut self, places: &[Place]) {
        let of_base = places.iter().find(|p| p.version == self.view.base);
        let Some(place) = of_base.or(places.first()) else {
            return;
        };
        self.jump(Focus {
            version: place.version,
            sentence: place.sentence,
        });
        self.face(places);
        self.view.picked = places.to_vec();
    }

    /// Goes to the finding listed after or before the one picked.
    pub(super) fn step_finding(&mut self, forward: bool) {
        let listed = self.listed();
        let at = listed.iter().position(|d| self.is_picked(d.places()));
        let next = match (at, forward) {
            (None, true) => Some(0),
            (None, false) => listed.len().checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        let places = next
            .and_then(|i| listed.get(i))
            .map(|d| d.places().copied().collect());
        if let Some(places) = places {
            let places: Vec<Place> = places;
            self.pick(&places);
        }
    }
}
