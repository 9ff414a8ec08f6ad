//! The kinds of change a reader is shown, and sets of them.

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
    /// A finding: a fact differs, or the text breaks off.
    Mismatch,
    /// What it is held against may not be its counterpart.
    Doubtful,
}

impl Change {
    /// The name in data and style sheets: `reworded`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Reworded => "reworded",
            Self::Minor => "minor",
            Self::Partial => "partial",
            Self::Moved => "moved",
            Self::Mismatch => "mismatch",
            Self::Doubtful => "doubtful",
        }
    }

    /// The change called `name`, e.g. `reworded`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name() == name)
    }

    /// Every change, in the order of legends and filters.
    pub const ALL: [Self; 8] = [
        Self::Added,
        Self::Dropped,
        Self::Reworded,
        Self::Minor,
        Self::Partial,
        Self::Moved,
        Self::Mismatch,
        Self::Doubtful,
    ];

    /// Every change; what is to be seen first where not all can be comes first.
    pub const LOUDEST_FIRST: [Self; 8] = [
        Self::Mismatch,
        Self::Dropped,
        Self::Added,
        Self::Moved,
        Self::Reworded,
        Self::Partial,
        Self::Minor,
        Self::Doubtful,
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

    /// Puts `change` in where `holds`, else takes it out.
    pub fn set(&mut self, change: Change, holds: bool) {
        if self.contains(change) != holds {
            self.toggle(change);
        }
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
