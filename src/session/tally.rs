//! What the window counts of a comparison as it is now shown.

use super::Session;
use crate::engine::collation::Change;

impl Session {
    /// By kind of change: how many cells of the columns shown have it.
    pub fn counts(&self) -> [(Change, usize); Change::ALL.len()] {
        let columns = self.view.columns();
        let others = columns.get(1..).unwrap_or_default();
        let mut counts = Change::ALL.map(|change| (change, 0));
        if let Some(compared) = &self.compared {
            for row in 0..compared.collation.rows.len() {
                for version in others {
                    let changes = compared.changes(row, &[*version]);
                    for (change, count) in &mut counts {
                        *count += usize::from(changes.contains(*change));
                    }
                }
            }
        }
        counts
    }
}
