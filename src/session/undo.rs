//! What the reader made, step by step, and the way back.

use crate::engine::decision::Decision;
use crate::review::Review;

/// More steps back than anybody takes.
const LONGEST: usize = 500;

/// All that the reader made of a comparison, at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What was corrected, in the order in which it was.
    pub decisions: Vec<Decision>,
    /// What was said.
    pub review: Review,
}

impl Made {
    /// Was nothing made?
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.review.is_empty()
    }
}

/// What was made before, and what was taken back.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    past: Vec<Made>,
    future: Vec<Made>,
}

impl Undo {
    /// Is there a step to take back?
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Is there a step to make again?
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers `before`, which is about to change.
    pub(super) fn step(&mut self, before: Made) {
        self.past.push(before);
        self.future.clear();
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
    }

    /// What was made before `now`.
    pub(super) fn back(&mut self, now: &Made) -> Option<Made> {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// What was made after `now` and taken back.
    pub(super) fn again(&mut self, now: &Made) -> Option<Made> {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }

    /// The same steps where the versions have other places or texts.
    pub(super) fn carried(&self, carry: impl Fn(&Made) -> Made) -> Self {
        Self {
            past: self.past.iter().map(&carry).collect(),
            future: self.future.iter().map(&carry).collect(),
        }
    }
}
