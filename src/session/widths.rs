//! How wide the reader wants each column, as a share of what it would have if all were equal.
//!
//! Shares outlast a resize, a zoom and a hidden column, because they hold for a version and are
//! no points.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::engine::story::VersionId;

/// The share of a column that the reader has not touched.
const EQUAL: f32 = 1.0;
/// Narrower or wider than this a column is of no use, and would take many keys to come back from.
const SHARES: RangeInclusive<f32> = 0.3..=4.0;
/// By how much one key widens a column.
const STEP: f32 = 1.15;

/// The shares, by version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Widths {
    shares: BTreeMap<VersionId, f32>,
}

impl Widths {
    /// A version's share.
    pub fn share(&self, version: VersionId) -> f32 {
        self.shares.get(&version).copied().unwrap_or(EQUAL)
    }

    /// Are all equal?
    pub fn are_equal(&self) -> bool {
        self.shares.is_empty()
    }

    pub(super) fn set_all(&mut self, shares: &[(VersionId, f32)]) {
        for (version, share) in shares {
            self.set(*version, *share);
        }
    }

    fn set(&mut self, version: VersionId, share: f32) {
        if share.is_finite() {
            let share = share.clamp(*SHARES.start(), *SHARES.end());
            self.shares.insert(version, share);
        }
    }

    /// One step wider or narrower.
    pub(super) fn stretch(&mut self, version: VersionId, is_wider: bool) {
        let factor = if is_wider { STEP } else { STEP.recip() };
        self.set(version, self.share(version) * factor);
    }

    pub(super) fn make_equal(&mut self) {
        self.shares.clear();
    }

    /// The same shares after the versions were numbered anew.
    pub(super) fn renumbered(&self, new_id: impl Fn(VersionId) -> Option<VersionId>) -> Self {
        let shares = self.shares.iter();
        let kept = shares.filter_map(|(version, share)| Some((new_id(*version)?, *share)));
        Self {
            shares: kept.collect(),
        }
    }
}
