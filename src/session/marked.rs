//! What of the findings is marked in the texts.
//!
//! The list and the marks follow the same filter; the list is of all columns shown, the marks
//! are of what concerns the base.

use std::collections::HashMap;

use super::Compared;
use super::findings::first_row;
use super::view::View;
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::ledger::{Ledger, dispute};
use crate::engine::report::{Finding, FindingKind, Place, Severity};
use crate::engine::story::{SentenceId, Span, VersionId};

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
    /// By row of the collation: the gravest finding marked in it.
    rows: Vec<Option<(Severity, FindingKind)>>,
}

impl Marked {
    /// What is marked in a sentence.
    pub fn at(&self, version: VersionId, sentence: SentenceId) -> &[MarkedWords] {
        let here = self.at.get(&(version, sentence));
        here.map_or(&[], Vec::as_slice)
    }

    /// The gravest finding marked in a row.
    pub fn gravest(&self, row: usize) -> Option<(Severity, FindingKind)> {
        self.rows.get(row).copied().flatten()
    }

    fn note(&mut self, row: Option<usize>, place: &Place, finding: &Finding) {
        if let Some(slot) = row.and_then(|row| self.rows.get_mut(row)) {
            let is_graver = slot.is_none_or(|(severity, _)| severity < finding.severity);
            if is_graver {
                *slot = Some((finding.severity, finding.kind));
            }
        }
        let here = self.at.entry((place.version, place.sentence)).or_default();
        let mut words = MarkedWords {
            span: place.span,
            kind: finding.kind,
            severity: finding.severity,
        };
        // Words of one quotation that two versions word otherwise are one mark.
        here.retain(|known| {
            let is_one = known.kind == words.kind && known.span.overlaps(words.span);
            if is_one {
                words.span.start = words.span.start.min(known.span.start);
                words.span.end = words.span.end.max(known.span.end);
                words.severity = words.severity.max(known.severity);
            }
            !is_one
        });
        here.push(words);
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
        let mut marked = Marked {
            at: HashMap::new(),
            rows: vec![None; self.collation.rows.len()],
        };
        let all = self.report.findings.iter();
        let shown = all.filter(|f| {
            listing.has_kind(f.kind)
                && listing.has_grade(f.severity)
                && f.concerns(view.base)
                && f.places().all(|p| self.columns.contains(&p.version))
        });
        for finding in shown {
            for place in finding.places() {
                let row = self.collation.row(place.version, place.sentence);
                marked.note(row, place, finding);
            }
        }
        self.marked = marked;
    }

    /// How a row of some columns differs from the base; a finding only where it is marked.
    pub fn changes(&self, row: usize, columns: &[VersionId]) -> ChangeSet {
        let has_marks = self.marked.gravest(row).is_some();
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
