//! What every written export says, found once: the rows in view, counts, numbered changes,
//! findings, and links to distrust.
//!
//! Nothing is compared here; a [`Sheet`] only picks from the report and its collation.

use std::cmp::Reverse;

use super::View;
use super::marks::{self, Held, Piece};
use crate::engine::collation::{Cell, Change, ChangeSet, Collation};
use crate::engine::ledger::dispute::{self, Dispute};
use crate::engine::ledger::{FactCell, FactRow, Ledger};
use crate::engine::report::{Finding, FindingKind, Link, Relation, Report, Severity, Shares};
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::review::Placed;

/// Fewer rows of what pages have around their article stand one by one.
const FEWEST_TOGETHER: usize = 4;

/// A report as one export shows it.
#[derive(Debug)]
pub struct Sheet<'r> {
    /// What was found.
    pub report: &'r Report,
    /// What is to be shown.
    pub view: &'r View,
    /// The rows for the view's base.
    pub collation: Collation,
    /// The columns, base first.
    pub columns: Vec<VersionId>,
    /// What concerns the base, gravest first, altered quotations before others as grave.
    pub disputes: Vec<Dispute>,
    /// What differs between other versions in view only, gravest first.
    pub disputes_elsewhere: Vec<Dispute>,
    /// What the reader said, by place.
    pub placed: Placed,
}

/// How often each change occurs in one version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; Change::ALL.len()]);

/// A numbered change: a cell of the collation.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'s> {
    /// Its number: 14 for C14.
    pub number: usize,
    /// Index of its row.
    pub row: usize,
    /// Whose cell.
    pub version: VersionId,
    /// The cell.
    pub cell: &'s Cell,
}

/// A doubtful link.
#[derive(Clone, Copy, Debug)]
pub struct Doubt<'r> {
    /// The version linked with the base.
    pub version: VersionId,
    /// The link.
    pub link: &'r Link,
    /// Its sentences in the base.
    pub base: &'r [SentenceId],
    /// Its sentences in the version.
    pub other: &'r [SentenceId],
}

impl Tally {
    /// How often `change` occurs.
    pub fn of(&self, change: Change) -> usize {
        self.0.get(change as usize).copied().unwrap_or_default()
    }

    fn add(&mut self, changes: ChangeSet) {
        for change in changes.iter() {
            if let Some(n) = self.0.get_mut(change as usize) {
                *n += 1;
            }
        }
    }
}

impl<'r> Sheet<'r> {
    /// Lays `report` out for `view`.
    pub fn new(report: &'r Report, view: &'r View) -> Self {
        let others = view.columns.iter().copied().filter(|id| *id != view.base);
        let known = |id: &VersionId| id.0 < report.versions.len();
        let columns: Vec<_> = std::iter::once(view.base)
            .chain(others)
            .filter(known)
            .collect();
        let is_of_base = |d: &Dispute| d.concerns(view.base) || d.is_of_one_version();
        let (disputes, disputes_elsewhere) =
            disputes(report, &columns).into_iter().partition(is_of_base);
        let collation = Collation::new(report, view.base);
        Self {
            report,
            view,
            placed: Placed::new(&view.review, report, &collation),
            collation,
            columns,
            disputes,
            disputes_elsewhere,
        }
    }

    /// The columns held against the base.
    pub fn others(&self) -> &[VersionId] {
        self.columns.get(1..).unwrap_or_default()
    }

    /// A version, by its id.
    pub fn version(&self, id: VersionId) -> Option<&'r Version> {
        self.report.versions.get(id.0)
    }

    /// The versions in view with their ids.
    pub fn versions(&self) -> impl Iterator<Item = (VersionId, &'r Version)> {
        self.columns
            .iter()
            .filter_map(|id| self.version(*id).map(|version| (*id, version)))
    }

    /// The rows in view, from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        (0..self.collation.rows.len()).filter(|row| self.shows(*row))
    }

    /// The rows in view that say something in `columns`; a long run of what pages have around
    /// their article is one stretch, every other row one by itself.
    pub fn stretches(&self, columns: &[VersionId]) -> Vec<Vec<usize>> {
        let row = |index: usize| self.collation.rows.get(index);
        let rows = self
            .rows()
            .filter(|index| row(*index).is_some_and(|row| row.has_text(columns)));
        let is_page_part =
            |index: &usize| row(*index).is_some_and(|row| row.is_page_part(self.report, columns));
        let rows: Vec<usize> = rows.collect();
        let runs = rows.chunk_by(|x, y| is_page_part(x) && is_page_part(y));
        let each = |run: &[usize]| match run.len() {
            FEWEST_TOGETHER.. => vec![run.to_vec()],
            _ => run.iter().map(|row| vec![*row]).collect(),
        };
        runs.flat_map(each).collect()
    }

    /// How many rows the filter leaves out.
    pub fn rows_left_out(&self) -> usize {
        self.collation.rows.len() - self.rows().count()
    }

    /// Does the filter let a row through?
    pub(super) fn shows(&self, index: usize) -> bool {
        let Some(row) = self.collation.rows.get(index) else {
            return false;
        };
        let is_shown = match self.view.shown {
            None => row.has_text(&self.columns),
            Some(filter) => !row.changes(&self.columns).intersection(filter).is_empty(),
        };
        is_shown && (self.view.statuses.is_none() || self.wanted_in(index).next().is_some())
    }

    /// The numbered changes in view, by number.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.rows().flat_map(|row| self.wanted_in(row))
    }

    fn wanted_in(&self, row: usize) -> impl Iterator<Item = Entry<'_>> {
        let entries = self.entries_in(row);
        let of_kind = entries.filter(|entry| self.wants(entry.cell.changes));
        of_kind.filter(|entry| self.wants_status(self.said(*entry)))
    }

    fn wants(&self, changes: ChangeSet) -> bool {
        let filter = self.view.shown;
        filter.is_none_or(|f| !changes.intersection(f).is_empty())
    }

    /// The numbered changes of a row, base first.
    pub fn entries_in(&self, row: usize) -> impl Iterator<Item = Entry<'_>> {
        self.columns.iter().filter_map(move |version| {
            let cell = self.collation.cell(row, *version)?;
            Some(Entry {
                number: cell.number?,
                row,
                version: *version,
                cell,
            })
        })
    }

    /// How many numbered changes the versions in view have, whatever the filter.
    pub fn changes(&self) -> usize {
        let rows = 0..self.collation.rows.len();
        rows.flat_map(|row| self.entries_in(row)).count()
    }

    /// What was given up on in the comparison, and what reading a version met.
    pub fn notes(&self) -> Vec<String> {
        let read = self.versions().flat_map(|(_, version)| {
            let notes = version.manuscript.notes.iter();
            notes.map(|note| format!("{}: {note}", version.label()))
        });
        self.report.notes.iter().cloned().chain(read).collect()
    }

    /// How often each change occurs in `version`, whatever the filter.
    pub fn tally(&self, version: VersionId) -> Tally {
        let mut tally = Tally::default();
        for row in 0..self.collation.rows.len() {
            if let Some(cell) = self.collation.cell(row, version) {
                tally.add(cell.changes);
            }
        }
        tally
    }

    /// The kinds of finding that are marked in the text, in the order of lists.
    pub fn finding_kinds(&self) -> Vec<FindingKind> {
        let marked = |kind: &FindingKind| {
            let mut of_kind = self.disputes.iter().filter(|d| d.kind == *kind);
            of_kind.any(|d| d.severity > Severity::Benign)
        };
        FindingKind::ALL.into_iter().filter(marked).collect()
    }

    /// What the versions in view say of each fact, as the rows stand.
    pub fn ledger(&self) -> Ledger {
        let mut ledger = Ledger::new(self.report, &self.columns);
        ledger.rows.sort_by_key(|row| {
            let rows = row
                .places()
                .filter_map(|p| self.collation.row(p.version, p.sentence));
            rows.min()
        });
        ledger
    }

    /// What the versions in view say of a fact, column by column.
    pub fn cells<'f>(&self, row: &'f FactRow) -> impl Iterator<Item = (VersionId, &'f FactCell)> {
        let columns = self.columns.iter();
        columns.filter_map(|id| Some((*id, row.cells.get(id.0)?)))
    }

    /// What of `from` stands in `to`.
    pub fn shares(&self, from: VersionId, to: VersionId) -> Shares {
        let comparison = self.report.comparison(from, to);
        comparison.map_or_else(Shares::default, |c| {
            if c.a == from { c.a_in_b } else { c.b_in_a }
        })
    }

    /// The base's sentences that an entry answers, ascending.
    ///
    /// Sentences that share no more than a statement count only where there are no others.
    pub fn answered(&self, entry: Entry<'_>) -> Vec<SentenceId> {
        if entry.cell.sentences.is_empty() {
            let base = self.collation.cell(entry.row, self.view.base);
            return base.map(|cell| cell.sentences.clone()).unwrap_or_default();
        }
        let full = self.linked(entry, |relation| relation != Relation::Partial);
        if full.is_empty() {
            self.linked(entry, |_| true)
        } else {
            full
        }
    }

    fn linked(&self, entry: Entry<'_>, wanted: impl Fn(Relation) -> bool) -> Vec<SentenceId> {
        let own = entry.cell.sentences.iter();
        let mut ids: Vec<_> = own
            .flat_map(|id| self.report.facing(entry.version, *id, self.view.base))
            .filter(|facing| wanted(facing.link.relation))
            .flat_map(|facing| facing.there.iter().copied())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The words of some sentences of one version, one after the other.
    pub fn words(&self, version: VersionId, ids: &[SentenceId]) -> String {
        let text = |id: &SentenceId| self.version(version).map_or("", |v| v.sentence_text(*id));
        ids.iter().map(text).collect::<Vec<_>>().join(" ")
    }

    /// A sentence in pieces, marked against the base, or in the base against all others in view.
    pub fn pieces(&self, version: VersionId, sentence: SentenceId) -> Vec<Piece> {
        let base = [self.view.base];
        let others = if version == self.view.base {
            self.others()
        } else {
            &base
        };
        self.pieces_against(version, sentence, others)
    }

    /// A sentence in pieces, marked against `others`.
    pub fn pieces_against(
        &self,
        version: VersionId,
        sentence: SentenceId,
        others: &[VersionId],
    ) -> Vec<Piece> {
        marks::pieces(Held {
            report: self.report,
            version,
            sentence,
            others,
        })
    }

    /// A sentence against one other version, its pieces written by `write` in the format's own signs.
    pub fn marked(
        &self,
        version: VersionId,
        sentence: SentenceId,
        other: VersionId,
        write: impl Fn(&Piece, &str) -> String,
    ) -> String {
        let text = self.version(version).map_or("", Version::text);
        let pieces = self.pieces_against(version, sentence, &[other]);
        pieces.iter().map(|piece| write(piece, text)).collect()
    }

    /// Doubtful links with the base, least sure first.
    pub fn doubts(&self) -> Vec<Doubt<'r>> {
        let others = self.others().iter();
        let mut doubts: Vec<_> = others.flat_map(|v| self.doubts_with(*v)).collect();
        doubts.sort_by(|x, y| x.link.confidence.total_cmp(&y.link.confidence));
        doubts
    }

    fn doubts_with(&self, version: VersionId) -> impl Iterator<Item = Doubt<'r>> {
        let base = self.view.base;
        let comparison = self.report.comparison(base, version);
        let links = comparison.map_or(&[][..], |c| &c.links);
        let doubtful = links.iter().filter(|link| link.is_doubtful());
        doubtful.map(move |link| {
            let facing = link.seen_from(base < version);
            Doubt {
                version,
                link,
                base: facing.here,
                other: facing.there,
            }
        })
    }

    /// The number of the change that a sentence belongs to.
    pub fn number(&self, version: VersionId, sentence: SentenceId) -> Option<usize> {
        let row = self.collation.row(version, sentence)?;
        self.collation.cell(row, version)?.number
    }

    /// The kinds of change that tables and legends name; doubt only where there is any.
    pub fn kinds(&self) -> Vec<Change> {
        let doubtful = self.others().iter();
        let doubtful = doubtful.map(|v| self.tally(*v).of(Change::Doubtful));
        let is_sure = doubtful.sum::<usize>() == 0;
        let kinds = Change::ALL.into_iter();
        kinds
            .filter(|c| *c != Change::Doubtful || !is_sure)
            .collect()
    }
}

/// What the versions in view disagree on, gravest first, altered quotations before others as grave.
fn disputes(report: &Report, columns: &[VersionId]) -> Vec<Dispute> {
    let in_view = |f: &&Finding| f.places().all(|p| columns.contains(&p.version));
    let findings = report.findings.iter().filter(in_view);
    let mut disputes = dispute::gather(report, findings);
    let rank = |kind| FindingKind::ALL.iter().position(|k| *k == kind);
    disputes.sort_by_key(|d| (Reverse(d.severity), rank(d.kind)));
    disputes
}
