//! Which findings and facts are listed, in which order, and the way from one to the next.

use std::cmp::Reverse;

use super::Session;
use super::view::Focus;
use crate::engine::ledger::FactRow;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::{FindingKind, Place, Severity};
use crate::engine::story::{Span, VersionId};

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

/// Which facts the ledger lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactListing {
    /// By how many state them, or whether they contradict each other.
    pub scope: Scope,
    hidden_kinds: Vec<FindingKind>,
}

impl FactListing {
    /// Are facts of this kind listed?
    pub fn has_kind(&self, kind: FindingKind) -> bool {
        !self.hidden_kinds.contains(&kind)
    }

    pub(super) fn toggle_kind(&mut self, kind: FindingKind) {
        toggle(&mut self.hidden_kinds, kind);
    }
}

impl Scope {
    /// Does it take this fact in?
    pub fn has(self, row: &FactRow) -> bool {
        match self {
            Self::Shared => row.stated() > 1,
            Self::Conflicts => row.is_conflict(),
            Self::All => true,
        }
    }
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

/// Where a finding or a fact stands first.
pub(super) fn first_row<'p>(
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
        let listing = &self.view.facts;
        let rows = self.compared.iter().flat_map(|c| &c.ledger.rows);
        rows.filter(|row| listing.scope.has(row) && listing.has_kind(row.kind))
            .collect()
    }

    /// By kind: how many facts are in the ledger's scope; kinds without any are left out.
    pub fn fact_counts(&self) -> Vec<(FindingKind, usize)> {
        let scope = self.view.facts.scope;
        let of = |kind| {
            let rows = self.compared.iter().flat_map(|c| &c.ledger.rows);
            rows.filter(|row| row.kind == kind && scope.has(row))
                .count()
        };
        let counts = FindingKind::ALL.map(|kind| (kind, of(kind)));
        counts.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// Which of the findings listed is picked, from 1.
    pub fn finding_position(&self) -> Option<usize> {
        let listed = self.listed();
        let at = listed.iter().position(|d| self.is_picked(d.places()));
        at.map(|at| at + 1)
    }

    /// The findings listed that have a place in a row.
    pub fn listed_in(&self, row: usize) -> Vec<&Dispute> {
        let Some(compared) = &self.compared else {
            return Vec::new();
        };
        let is_here = |p: &Place| compared.collation.row(p.version, p.sentence) == Some(row);
        let mut listed = self.listed();
        listed.retain(|dispute| dispute.places().any(is_here));
        listed
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
    pub(super) fn pick(&mut self, places: Vec<Place>) {
        let of_base = places.iter().find(|p| p.version == self.view.base);
        if let Some(place) = of_base.or(places.first()).copied() {
            self.pick_at(place, places);
        }
    }

    /// Goes to a place, and marks all of `places`.
    pub(super) fn pick_at(&mut self, place: Place, places: Vec<Place>) {
        self.jump(Focus {
            version: place.version,
            sentence: place.sentence,
        });
        self.face(&places);
        self.view.picked = places;
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
            self.pick(places);
        }
    }
}
