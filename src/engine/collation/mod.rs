//! A report as seen from one base: level rows, and the changes against the base with their numbers.
//!
//! The base reads in order down its column. A passage that the base lacks stands after the
//! passage its version has just before it:
//!
//! ```text
//! base  1 2 3 4        row   base  other
//! other A b C d          1     1    A      linked
//! links 1–A 3–C          2     -    b      added, after A
//!                        3     2    -      dropped
//!                        4     3    C      linked
//!                        5     -    d      added
//!                        6     4    -      dropped
//! ```

mod change;
mod order;
pub mod redline;
mod standing;

pub use change::{Change, ChangeSet};

use super::report::Report;
use super::story::{SentenceId, VersionId};
use standing::Standing;

/// What one version has in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// In reading order; empty where the version has nothing here.
    pub sentences: Vec<SentenceId>,
    /// How the cell differs from the base. In the base's own cell: dropped if no other version has it.
    pub changes: ChangeSet,
    /// In an empty cell: sentences of this version that share something with the row's base, in rows of their own.
    pub elsewhere: Vec<SentenceId>,
    /// The number of the cell's change (C1, C2, …), where it has one.
    pub number: Option<usize>,
}

/// Passages level with each other, or one piece of furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One a version, by [`VersionId`].
    pub cells: Vec<Cell>,
}

/// The rows of a report for one base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collation {
    /// Whose order the rows follow.
    pub base: VersionId,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// By version and sentence: the row in which the sentence stands.
    pub row_of: Vec<Vec<usize>>,
    /// By version and sentence: how the sentence differs from the base; empty sets for the base itself.
    pub changes: Vec<Vec<ChangeSet>>,
}

impl Row {
    /// What any of `columns` has in this row.
    pub fn changes(&self, columns: &[VersionId]) -> ChangeSet {
        let cells = columns.iter().filter_map(|v| self.cells.get(v.0));
        cells.fold(ChangeSet::default(), |set, cell| set.union(cell.changes))
    }

    /// Do any of `columns` have text in this row?
    pub fn has_text(&self, columns: &[VersionId]) -> bool {
        columns
            .iter()
            .filter_map(|v| self.cells.get(v.0))
            .any(|cell| !cell.sentences.is_empty())
    }

    /// Is all that `columns` have in this row part of the page around the article?
    pub fn is_page_part(&self, report: &Report, columns: &[VersionId]) -> bool {
        let mut cells = columns.iter().filter_map(|v| {
            let version = report.versions.get(v.0)?;
            Some((version, &self.cells.get(v.0)?.sentences))
        });
        cells.all(|(version, sentences)| sentences.iter().all(|id| version.is_page_part(*id)))
    }
}

impl Collation {
    /// Lays `report` out for `base`.
    pub fn new(report: &Report, base: VersionId) -> Self {
        let standing = Standing::new(report, base);
        let mut rows = order::rows(report, base);
        let row_of = row_of(report, &rows);
        for (index, row) in rows.iter_mut().enumerate() {
            standing.mark(row, index, &row_of);
        }
        number(&mut rows, base);
        Self {
            base,
            rows,
            row_of,
            changes: standing.changes,
        }
    }

    /// The row in which a sentence stands.
    pub fn row(&self, version: VersionId, sentence: SentenceId) -> Option<usize> {
        self.row_of.get(version.0)?.get(sentence.0).copied()
    }

    /// How a sentence differs from the base.
    pub fn changes_of(&self, version: VersionId, sentence: SentenceId) -> ChangeSet {
        let changes = self.changes.get(version.0).and_then(|c| c.get(sentence.0));
        changes.copied().unwrap_or_default()
    }

    /// Has a version a numbered change in this row?
    pub fn is_change(&self, row: usize, version: VersionId) -> bool {
        let cell = self.cell(row, version);
        cell.is_some_and(|cell| cell.number.is_some())
    }

    /// The rows in which a version has a numbered change, in order.
    pub fn changed_rows(&self, version: VersionId) -> impl Iterator<Item = usize> {
        (0..self.rows.len()).filter(move |row| self.is_change(*row, version))
    }

    /// A cell; none where there is no such row or version.
    pub fn cell(&self, row: usize, version: VersionId) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(version.0)
    }
}

fn row_of(report: &Report, rows: &[Row]) -> Vec<Vec<usize>> {
    let mut row_of: Vec<_> = report
        .versions
        .iter()
        .map(|v| vec![0; v.sentences.len()])
        .collect();
    for (index, row) in rows.iter().enumerate() {
        for (cell, version) in row.cells.iter().zip(&mut row_of) {
            for id in &cell.sentences {
                if let Some(slot) = version.get_mut(id.0) {
                    *slot = index;
                }
            }
        }
    }
    row_of
}

/// Numbers every changed cell but the base's, from 1, row by row.
fn number(rows: &mut [Row], base: VersionId) {
    let cells = rows
        .iter_mut()
        .flat_map(|row| row.cells.iter_mut().enumerate());
    let changed = cells.filter(|(v, cell)| *v != base.0 && !cell.changes.is_empty());
    for (n, (_, cell)) in changed.enumerate() {
        cell.number = Some(n + 1);
    }
}
