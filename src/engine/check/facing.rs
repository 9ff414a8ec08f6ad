//! Sentences that stand alone between the same neighbours, so that they likely answer each other
//! though too little of their words is shared for a link.
//!
//! ```text
//! a  1 2 3      1–1 and 3–4 are linked, nothing else
//! b  1 2 4      2 faces 2; so do two sentences that are all there is of their versions
//! ```

use std::collections::BTreeSet;

use crate::engine::align::Profile;
use crate::engine::report::Comparison;
use crate::engine::story::SentenceId;

/// The sentences of two versions, and which of them are linked.
pub struct Facing<'r> {
    a: &'r [Profile],
    b: &'r [Profile],
    linked: BTreeSet<(SentenceId, SentenceId)>,
}

impl<'r> Facing<'r> {
    /// Of two versions, by the links between them.
    pub fn new((a, b): (&'r [Profile], &'r [Profile]), comparison: &Comparison) -> Self {
        let links = comparison.links.iter();
        let pairs = links.flat_map(|l| l.a.iter().flat_map(|x| l.b.iter().map(|y| (*x, *y))));
        Self {
            a,
            b,
            linked: pairs.collect(),
        }
    }

    /// Do two sentences stand alone between the same neighbours?
    pub fn face(&self, x: SentenceId, y: SentenceId) -> bool {
        let (of_x, of_y) = (neighbours(self.a, x), neighbours(self.b, y));
        of_x.iter().zip(of_y).all(|both| match both {
            (None, None) => true,
            (Some(x), Some(y)) => self.linked.contains(&(*x, y)),
            _ => false,
        })
    }

    /// Are the versions so short that they need nothing in common to be of one story?
    pub fn are_short(&self) -> bool {
        self.a.len().min(self.b.len()) <= SHORT
    }
}

/// Sentences of a brief.
const SHORT: usize = 5;

/// The sentences before and after one.
fn neighbours(profiles: &[Profile], id: SentenceId) -> [Option<SentenceId>; 2] {
    let at = profiles.partition_point(|p| p.id < id);
    let id = |at: Option<usize>| profiles.get(at?).map(|p| p.id);
    [id(at.checked_sub(1)), id(at.checked_add(1))]
}
