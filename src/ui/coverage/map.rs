//! What each version has at each passage, found once and kept until something else is shown.

use std::sync::Arc;

use super::scale::positions;
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::Report;
use crate::engine::story::VersionId;
use crate::session::Compared;
use crate::session::findings::Listing;
use crate::session::view::View;

/// What a version has of a passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shade {
    /// Neither it nor the base has anything here.
    #[default]
    Nothing,
    /// The same as the base, or differs in a way that is not shown.
    Same,
    /// It has it, and differs so.
    Changed(Change),
    /// The base has it, this version does not.
    Dropped,
    /// The base has it; here it stands with other passages.
    Elsewhere,
    /// A byline, a credit or the like, which is not compared.
    Furniture,
}

/// What a version has of a passage, and what else there is to say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) shade: Shade,
    /// All its changes of the kinds shown.
    pub(super) changes: ChangeSet,
}

/// The cells in one column of one band.
#[derive(Clone, Debug, Default)]
pub(super) struct Bin {
    /// By shade: how many cells have it, in the order in which they stand on each other.
    pub(super) shades: Vec<(Shade, usize)>,
    /// Changes of any of them.
    pub(super) changes: ChangeSet,
    /// How many cells.
    pub(super) count: usize,
}

/// What the map holds good for.
#[derive(Clone, Debug, Default)]
struct Basis {
    report: Option<Arc<Report>>,
    base: VersionId,
    columns: Vec<VersionId>,
    rows: Vec<usize>,
    shown: ChangeSet,
    findings: Listing,
    bins: usize,
}

/// All cells, and the columns they stand in.
#[derive(Debug, Default)]
pub(super) struct Map {
    basis: Basis,
    /// By band and position.
    cells: Vec<Vec<Cell>>,
    /// By band and column.
    bins: Vec<Vec<Bin>>,
}

impl Map {
    /// Brings the map up to date.
    pub(super) fn update(&mut self, compared: &Compared, view: &View, bins: usize) {
        let columns = view.columns();
        let known = self.basis.report.as_ref();
        let is_current = known.is_some_and(|known| Arc::ptr_eq(known, &compared.report))
            && self.basis.base == compared.collation.base
            && self.basis.shown == view.shown
            && self.basis.findings == view.findings
            && self.basis.columns == columns
            && self.basis.rows == view.rows();
        if !is_current {
            self.cells = columns
                .iter()
                .map(|version| cells(compared, view, *version))
                .collect();
        }
        if !is_current || self.basis.bins != bins {
            let binned = self.cells.iter().map(|cells| binned(cells, bins));
            self.bins = binned.collect();
        }
        if !is_current {
            self.basis = Basis {
                report: Some(Arc::clone(&compared.report)),
                base: compared.collation.base,
                columns,
                rows: view.rows().to_vec(),
                shown: view.shown,
                findings: view.findings.clone(),
                bins,
            };
        }
        self.basis.bins = bins;
    }

    /// How many bands there are.
    pub(super) fn bands(&self) -> usize {
        self.cells.len()
    }

    /// The columns of a band.
    pub(super) fn bins(&self, band: usize) -> &[Bin] {
        self.bins.get(band).map_or(&[], Vec::as_slice)
    }

    /// The cell of a band at a position.
    pub(super) fn cell(&self, band: usize, position: usize) -> Cell {
        let cell = self.cells.get(band).and_then(|cells| cells.get(position));
        cell.copied().unwrap_or_default()
    }
}

fn cells(compared: &Compared, view: &View, version: VersionId) -> Vec<Cell> {
    let rows = view.rows().iter();
    rows.map(|row| cell(compared, view, *row, version))
        .collect()
}

fn cell(compared: &Compared, view: &View, row: usize, version: VersionId) -> Cell {
    let Some(cell) = compared.collation.cell(row, version) else {
        return Cell::default();
    };
    let changes = compared.changes(row, &[version]).intersection(view.shown);
    let shade = match cell.sentences.first() {
        None if changes.contains(Change::Dropped) => Shade::Dropped,
        None if !cell.elsewhere.is_empty() => Shade::Elsewhere,
        None => Shade::Nothing,
        Some(first) => {
            let version = compared.report.versions.get(version.0);
            if version.is_some_and(|v| v.is_linkable(*first)) {
                shade(changes)
            } else {
                Shade::Furniture
            }
        }
    };
    Cell { shade, changes }
}

/// What became of the content comes before where it stands.
fn shade(changes: ChangeSet) -> Shade {
    let order = [
        Change::Added,
        Change::Dropped,
        Change::Partial,
        Change::Reworded,
        Change::Minor,
    ];
    let change = order.into_iter().find(|c| changes.contains(*c));
    change.map_or(Shade::Same, Shade::Changed)
}

/// From the bottom of a bar to its top.
pub(super) const STACK: [Shade; 9] = [
    Shade::Same,
    Shade::Changed(Change::Minor),
    Shade::Changed(Change::Reworded),
    Shade::Changed(Change::Partial),
    Shade::Changed(Change::Dropped),
    Shade::Changed(Change::Added),
    Shade::Furniture,
    Shade::Elsewhere,
    Shade::Dropped,
];

fn binned(cells: &[Cell], bins: usize) -> Vec<Bin> {
    (0..bins)
        .map(|bin| {
            let cells = cells.get(positions(bin, cells.len(), bins));
            gather(cells.unwrap_or_default())
        })
        .collect()
}

fn gather(cells: &[Cell]) -> Bin {
    let changes = cells.iter().map(|cell| cell.changes);
    let counts = STACK.map(|shade| {
        let count = cells.iter().filter(|cell| cell.shade == shade).count();
        (shade, count)
    });
    Bin {
        shades: counts.into_iter().filter(|(_, n)| *n > 0).collect(),
        changes: changes.fold(ChangeSet::default(), ChangeSet::union),
        count: cells.len(),
    }
}
