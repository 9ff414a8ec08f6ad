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

use super::report::Report;
use super::story::{SentenceId, VersionId};

/// How a sentence, or a whole row, differs from the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The base lacks it.
    Added,
    /// The version lacks what the base has.
    Dropped,
    /// Clearly rewritten.
    Reworded,
    /// A few words differ.
    Minor,
    /// Only a proposition or a quotation is shared.
    Partial,
    /// Off the order that both share.
    Moved,
    /// A figure differs.
    Mismatch,
}

impl Change {
    /// Every change, in the order of legends and filters.
    pub const ALL: [Self; 7] = [
        Self::Added,
        Self::Dropped,
        Self::Reworded,
        Self::Minor,
        Self::Partial,
        Self::Moved,
        Self::Mismatch,
    ];
}

/// A set of [`Change`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChangeSet(u8);

impl ChangeSet {
    /// Every change there is.
    pub fn all() -> Self {
        Change::ALL.into_iter().collect()
    }

    /// Is `change` in the set?
    pub fn contains(self, change: Change) -> bool {
        self.0 & (1 << change as u8) != 0
    }

    /// Puts `change` in.
    pub fn insert(&mut self, change: Change) {
        self.0 |= 1 << change as u8;
    }

    /// Puts `change` in, or takes it out.
    pub fn toggle(&mut self, change: Change) {
        self.0 ^= 1 << change as u8;
    }

    /// Nothing in it?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is in either.
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The changes in it, in the order of legends.
    pub fn iter(self) -> impl Iterator<Item = Change> {
        Change::ALL.into_iter().filter(move |c| self.contains(*c))
    }
}

impl FromIterator<Change> for ChangeSet {
    fn from_iter<I: IntoIterator<Item = Change>>(changes: I) -> Self {
        let mut set = Self::default();
        changes.into_iter().for_each(|c| set.insert(c));
        set
    }
}

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

impl Collation {
    /// Lays `report` out for `base`.
    pub fn new(report: &Report, base: VersionId) -> Self {
        let _ = report;
        Self {
            base,
            rows: Vec::new(),
            row_of: Vec::new(),
            changes: Vec::new(),
        }
    }
}
