//! A comparison that is watched and stopped.

use std::sync::atomic::{AtomicUsize, Ordering};

use storydiff::engine::watch::{Cancelled, Step, Watch};
use storydiff::engine::{Options, compare};

use crate::manuscript;

/// Stops the work when it has asked so many times; counts how often it asks and reports.
#[derive(Default)]
struct Impatient {
    patience: usize,
    asked: AtomicUsize,
    steps_seen: AtomicUsize,
}

impl Watch for Impatient {
    fn is_cancelled(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) >= self.patience
    }

    fn progress(&self, step: Step, done: usize, total: usize) {
        assert!(done <= total);
        if step == Step::Linking {
            self.steps_seen.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Two long versions: one is the other with every third line gone and the numbers changed.
fn long_pair() -> [String; 2] {
    let line = |n: usize| {
        format!(
            "Ship {n} carried {} crates to the pier of week {}.",
            n * 7,
            n % 52
        )
    };
    let all: Vec<_> = (0..200).map(line).collect();
    let some = (0..200).filter(|n| n % 3 != 0);
    let some: Vec<_> = some
        .map(|n| line(n).replace("carried", "brought"))
        .collect();
    [all.join("\n"), some.join("\n")]
}

fn compare_with(patience: usize) -> (bool, Impatient) {
    let watch = Impatient {
        patience,
        ..Impatient::default()
    };
    let versions = long_pair().iter().map(|text| manuscript(text)).collect();
    let stopped = matches!(
        compare(versions, &Options::default(), &watch),
        Err(Cancelled)
    );
    (stopped, watch)
}

#[test]
fn one_long_pair_is_stopped_wherever_it_stands() {
    let (stopped, watch) = compare_with(usize::MAX);
    assert!(!stopped);
    let all = watch.asked.into_inner();
    assert!(all > 1000, "asked {all} times only");
    for patience in (0..all).step_by(all / 40) {
        let (stopped, watch) = compare_with(patience);
        assert!(stopped, "after {patience} of {all}");
        // Each thread may be on its way to one more question, but nobody goes on working.
        let late = watch.asked.into_inner() - patience;
        assert!(
            late < 200,
            "asked {late} times more after a stop at {patience}"
        );
    }
}

#[test]
fn progress_moves_within_one_pair() {
    let (_, watch) = compare_with(usize::MAX);
    assert!(watch.steps_seen.into_inner() > 100);
}
