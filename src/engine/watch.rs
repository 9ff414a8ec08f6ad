//! How a caller follows a comparison and stops it.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Where a comparison stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reading files, before anything is compared.
    Reading,
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

    /// Goes on, or not; to be called every few milliseconds.
    ///
    /// # Errors
    /// [`Cancelled`] when the work should stop.
    fn ask(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() {
            Err(Cancelled)
        } else {
            Ok(())
        }
    }
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

/// Counts the parts of a step as they are done, and asks whether to go on.
pub struct Meter<'w> {
    watch: &'w dyn Watch,
    step: Step,
    done: AtomicUsize,
    total: usize,
}

impl<'w> Meter<'w> {
    /// For a step of `total` parts.
    pub fn new(watch: &'w dyn Watch, step: Step, total: usize) -> Self {
        watch.progress(step, 0, total);
        Self {
            watch,
            step,
            done: AtomicUsize::new(0),
            total,
        }
    }

    /// One part more is done.
    ///
    /// # Errors
    /// [`Cancelled`] when the caller wants a stop.
    pub fn advance(&self) -> Result<(), Cancelled> {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        self.watch.progress(self.step, done, self.total);
        self.ask()
    }

    /// Goes on within a part.
    ///
    /// # Errors
    /// [`Cancelled`] when the caller wants a stop.
    pub fn ask(&self) -> Result<(), Cancelled> {
        self.watch.ask()
    }
}

/// The caller stopped the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;
