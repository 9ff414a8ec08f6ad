//! What the window counts and lists of a comparison as it is now shown.

use super::Session;
use crate::engine::collation::Change;
use crate::engine::report::{Finding, FindingKind, Severity};

impl Session {
    /// By kind of change: how many cells of the columns shown have it.
    pub fn counts(&self) -> [(Change, usize); Change::ALL.len()] {
        let columns = self.view.columns();
        let others = columns.get(1..).unwrap_or_default();
        let rows = self.compared.iter().flat_map(|c| &c.collation.rows);
        let mut counts = Change::ALL.map(|change| (change, 0));
        for cell in rows.flat_map(|row| others.iter().filter_map(|v| row.cells.get(v.0))) {
            for (change, count) in &mut counts {
                *count += usize::from(cell.changes.contains(*change));
            }
        }
        counts
    }

    /// The figures that differ between the columns shown, harmless roundings left out.
    pub fn mismatches(&self) -> impl Iterator<Item = &Finding> {
        let columns = self.view.columns();
        let findings = self.compared.iter().flat_map(|c| &c.report.findings);
        findings.filter(move |f| {
            matches!(f.kind, FindingKind::Number | FindingKind::Unit)
                && f.severity > Severity::Benign
                && f.places().all(|p| columns.contains(&p.version))
        })
    }
}
