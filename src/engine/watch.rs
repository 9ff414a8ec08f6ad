//! How a caller follows a comparison and stops it.

/// Where a comparison stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Cutting texts into sentences and reading their facts.
    Sentences,
    /// Linking pairs of versions.
    Linking,
    /// Grouping passages and checking facts.
    Checking,
}

/// Follows a comparison from outside. Called from several threads.
pub trait Watch: Sync {
    /// Should the work stop? Asked between small steps.
    fn is_cancelled(&self) -> bool;
    /// `done` of `total` parts of `step` are finished.
    fn progress(&self, step: Step, done: usize, total: usize);
}

/// Lets the work run to its end, unseen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn is_cancelled(&self) -> bool {
        false
    }

    fn progress(&self, _: Step, _: usize, _: usize) {}
}

/// The caller stopped the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;
