//! Long versions stay affordable: the work grows with their length, not with its square.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use storydiff::engine::watch::{Step, Watch};
use storydiff::engine::{Options, compare};

use crate::manuscript;

/// Counts the small steps of a comparison: between any two it asks whether to go on. Seconds
/// would tell more about the machine than about the program.
#[derive(Default)]
struct Counting(AtomicUsize);

impl Watch for Counting {
    fn is_cancelled(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed);
        false
    }

    fn progress(&self, _: Step, _: usize, _: usize) {}
}

/// Few enough that any two sentences share some.
const WORDS: [&str; 24] = [
    "anchor", "bridge", "cargo", "depot", "engine", "ferry", "gate", "harbour", "island", "jetty",
    "keel", "lantern", "mast", "night", "owner", "pilot", "quay", "river", "sailor", "tide",
    "union", "valley", "wharf", "yard",
];

/// The small steps of comparing so many sentences with a version in which a word of each differs.
fn steps(sentences: usize) -> usize {
    // A multiplier of Lehmer's generator: the words follow no pattern.
    let mut state = 1_u64;
    let mut word = || {
        state = state * 48_271 % 2_147_483_647;
        WORDS[state as usize % WORDS.len()]
    };
    let mut sentence = || [(); 9].map(|()| word()).join(" ");
    let first: Vec<String> = (0..sentences).map(|_| sentence()).collect();
    let later = first
        .iter()
        .map(|s| s.replacen(char::is_whitespace, " old ", 1));
    let later: Vec<String> = later.collect();
    let versions = [first.join(".\n"), later.join(".\n")];
    let versions = versions.iter().map(|text| manuscript(text)).collect();
    let watch = Counting::default();
    compare(versions, &Options::default(), &watch).unwrap();
    watch.0.into_inner()
}

#[test]
fn four_times_the_text_takes_about_four_times_the_steps() {
    let (few, many) = (steps(150), steps(600));
    // All against all takes fourteen times the steps.
    assert!(
        many <= few * 5,
        "{few} steps for 150 sentences, {many} for 600"
    );
}

/// How long a version of one endless sentence takes to read, the shorter of two times.
fn seconds(part: &str, times: usize) -> f64 {
    let text = part.repeat(times);
    let once = || {
        let start = Instant::now();
        let versions = vec![manuscript(&text)];
        compare(versions, &Options::default(), &Counting::default()).unwrap();
        start.elapsed().as_secs_f64()
    };
    once().min(once())
}

#[test]
fn an_endless_sentence_of_figures_or_quotations_takes_no_square_of_its_length() {
    for part in ["4,120,051 ", "“a” "] {
        let (few, many) = (seconds(part, 15_000), seconds(part, 60_000));
        assert!(
            many <= few * 8.0,
            "{part}: {few} s, four times as many {many} s"
        );
    }
}

/// A table has more figures than stories; what is left unread is told.
#[test]
fn a_text_with_more_figures_than_are_read_says_so() {
    let lines = |count: usize| {
        let line = |n: usize| {
            let (crates, barrels) = (n + 2, n * 3 + 7);
            format!(
                "It took {crates} crates, {} boxes and {barrels} barrels.",
                n + 5
            )
        };
        (0..count).map(line).collect::<Vec<_>>().join("\n")
    };
    let report = |text: &str| {
        compare(
            vec![manuscript(text)],
            &Options::default(),
            &Counting::default(),
        )
        .unwrap()
    };
    assert!(report(&lines(300)).notes.is_empty());
    let long = report(&lines(34_000));
    let facts = &long.versions[0].facts;
    assert!((100_000..100_010).contains(&facts.len()), "{}", facts.len());
    let told = ": only the first 100,000 figures and dates were read.";
    assert_eq!(long.notes, [told]);
}
