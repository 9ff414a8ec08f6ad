//! Long versions: what is given up on is said, and order is followed at any length.

use crate::manuscript;
use storydiff::engine::report::Report;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, align::Limits, compare};

/// Sentences of which each speaks of its own number and of much that all speak of.
fn numbered(sentences: impl Iterator<Item = usize>) -> String {
    let text = sentences.map(|n| {
        format!("The committee counted ballot{n} in district{n} on the evening of the vote.\n")
    });
    text.collect()
}

fn compared(a: &str, b: &str, limits: Limits) -> Report {
    let versions = vec![manuscript(a), manuscript(b)];
    compare(versions, &Options { limits }, &Unwatched).unwrap()
}

#[test]
fn a_limit_that_bites_is_said() {
    let (a, b) = (numbered(0..40), numbered(1..41).replace("evening", "night"));
    let tight = Limits {
        lookups: 0,
        ..Options::default().limits
    };
    let report = compared(&a, &b, tight);
    assert_eq!(report.notes.len(), 1);
    assert!(report.notes[0].contains("looked up by the rarest words only"));
    assert!(compared(&a, &b, Options::default().limits).notes.is_empty());
}

#[test]
fn rare_words_alone_find_the_counterpart() {
    let (a, b) = (numbered(0..40), numbered(1..41).replace("evening", "night"));
    let tight = Limits {
        lookups: 10,
        ..Options::default().limits
    };
    let report = compared(&a, &b, tight);
    let links = &report.comparisons[0].links;
    assert_eq!(links.len(), 39);
    assert!(links.iter().all(|l| l.a[0].0 == l.b[0].0 + 1 && !l.moved));
}

#[test]
fn two_thousand_sentences_are_followed_in_order() {
    let (a, b) = (numbered(0..2000), numbered((5..2000).chain(0..5)));
    let report = compared(&a, &b, Options::default().limits);
    let links = &report.comparisons[0].links;
    assert_eq!(links.len(), 2000);
    let moved: Vec<usize> = links.iter().filter(|l| l.moved).map(|l| l.a[0].0).collect();
    assert_eq!(moved, [0, 1, 2, 3, 4]);
}

#[test]
fn a_text_without_stops_is_said() {
    let endless = "river bridge council ".repeat(200);
    let report = compared(&endless, &endless, Options::default().limits);
    assert_eq!(report.notes.len(), 2);
    assert!(report.notes[0].contains("600 words without a full stop"));
    assert_eq!(report.comparisons[0].links.len(), 1);
}
