//! Folding: a long run of rows that the base lacks shrinks to its first row.
//!
//! ```text
//! base   other         folded
//! 1      A             1      A
//! -      b             -      b   3 more below
//! -      c             2      F
//! -      d
//! -      e
//! 2      F
//! ```

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::collation::Collation;

/// A run of up to this many rows stays as it is: about what fits on a screen without losing the base.
const LONGEST_OPEN_RUN: usize = 3;

/// Which runs are folded.
#[derive(Clone, Debug, Default)]
pub struct Fold {
    /// By the first row of a folded run: how many rows are folded away below it.
    folded: BTreeMap<usize, usize>,
    /// First rows of the runs that the reader has opened.
    open: BTreeSet<usize>,
}

impl Fold {
    /// Takes the rows of long runs out of `rows`, all but the first of each.
    pub fn apply(&mut self, rows: &mut Vec<usize>, collation: &Collation) {
        let lacks_base = |row: &usize| {
            collation
                .cell(*row, collation.base)
                .is_none_or(|cell| cell.sentences.is_empty())
        };
        self.folded.clear();
        let mut kept = Vec::with_capacity(rows.len());
        for run in rows.chunk_by(|x, y| lacks_base(x) && lacks_base(y)) {
            match run {
                [first, rest @ ..]
                    if rest.len() >= LONGEST_OPEN_RUN && !self.open.contains(first) =>
                {
                    kept.push(*first);
                    self.folded.insert(*first, rest.len());
                }
                run => kept.extend(run),
            }
        }
        *rows = kept;
    }

    /// How many rows are folded away below `row`.
    pub fn folded_below(&self, row: usize) -> usize {
        self.folded.get(&row).copied().unwrap_or_default()
    }

    /// Opens the run that holds `row`, for good.
    pub fn open(&mut self, row: usize) {
        if let Some((first, _)) = self.folded.range(..=row).next_back() {
            self.open.insert(*first);
        }
    }
}
