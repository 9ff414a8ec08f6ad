//! Folding: a long run of rows that the base lacks shrinks to its first row, and so does one of the
//! menus and teasers that pages have around their article; a long run in which nothing differs
//! shrinks to its first and its last, so that what differs keeps its neighbours.
//!
//! ```text
//! base   other    additions folded         base   other    unchanged folded
//! 1      A        1      A                 1      1        1      1   2 more below
//! -      b        -      b   3 more below  2      2        4      4
//! -      c        2      F                 3      3        5      X
//! -      d                                 4      4
//! -      e                                 5      X
//! 2      F
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Fewer rows than this are not worth a line that says they are folded: about what fits on a
/// screen without losing the base.
const FEWEST: usize = 3;

/// What a run of rows has in common that can be folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Run {
    /// They are parts of the page around the article.
    Furniture,
    /// The base lacks them.
    Additions,
    /// Nothing differs in them.
    Unchanged,
}

impl Run {
    /// How many rows at the end of a run stay open, for the sake of the row after it.
    fn kept_at_end(self) -> usize {
        match self {
            Self::Furniture | Self::Additions => 0,
            Self::Unchanged => 1,
        }
    }
}

/// Rows folded away below one that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// What they have in common.
    pub run: Run,
    /// How many.
    pub rows: usize,
}

/// Which runs are folded.
#[derive(Clone, Debug, Default)]
pub struct Fold {
    /// By the first row of a folded run.
    folded: BTreeMap<usize, Folded>,
    /// First rows of the runs that the reader has opened.
    open: BTreeSet<usize>,
}

impl Fold {
    /// Takes the middle of long runs out of `rows`; `run_of` tells of which run a row is, none
    /// where it stays.
    pub fn apply(&mut self, rows: &mut Vec<usize>, run_of: impl Fn(usize) -> Option<Run>) {
        self.folded.clear();
        let mut kept = Vec::with_capacity(rows.len());
        let told: Vec<_> = rows.iter().map(|row| (*row, run_of(*row))).collect();
        for chunk in told.chunk_by(|x, y| x.1.is_some() && x.1 == y.1) {
            let middle = self.middle(chunk);
            let rows = chunk.iter().map(|(row, _)| *row).enumerate();
            kept.extend(
                rows.filter(|(at, _)| !middle.contains(at))
                    .map(|(_, row)| row),
            );
            if let (Some((first, Some(run))), false) = (chunk.first(), middle.is_empty()) {
                let rows = middle.len();
                self.folded.insert(*first, Folded { run: *run, rows });
            }
        }
        *rows = kept;
    }

    /// The positions in a chunk of rows that are folded away; none in a short or opened one.
    fn middle(&self, chunk: &[(usize, Option<Run>)]) -> Range<usize> {
        match chunk {
            [(first, Some(run)), rest @ ..] if !self.open.contains(first) => {
                let end = chunk.len() - run.kept_at_end().min(rest.len());
                if end > FEWEST { 1..end } else { 0..0 }
            }
            _ => 0..0,
        }
    }

    /// What is folded away below `row`.
    pub fn below(&self, row: usize) -> Option<Folded> {
        self.folded.get(&row).copied()
    }

    /// Opens the run that holds `row`, for good.
    pub fn open(&mut self, row: usize) {
        if let Some((first, _)) = self.folded.range(..=row).next_back() {
            self.open.insert(*first);
        }
    }
}
