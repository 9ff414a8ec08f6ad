//! What the reader decides goes before what was found, and touches nothing else.

use storydiff::engine::decision::{Decision, Stretch};
use storydiff::engine::report::Report;
use storydiff::engine::story::{Kind, SentenceId, Span, VersionId};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, amend};

use crate::report;

const A: VersionId = VersionId(0);
const B: VersionId = VersionId(1);
const C: VersionId = VersionId(2);

const WIRE: &str = "The harbour bridge will close for repairs on Monday, the council said.\n\
    Engineers found deep cracks in two of its steel arches last week.\n\
    Nobody knows what it will cost.";
const PAPER: &str = "The harbour bridge will close for repairs on Monday, the council said.\n\
    Engineers found deep cracks in two of its steel arches last week.\n\
    The price is anyone's guess.";

fn amended(found: &Report, decisions: &[Decision]) -> Report {
    amend(found, decisions, &Options::default(), &Unwatched).unwrap()
}

/// The words of a version that begin so, to the end of their sentence.
fn stretch(found: &Report, version: VersionId, words: &str) -> Stretch {
    let text = found.versions[version.0].text();
    let start = text.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    Stretch { version, span }
}

fn links(report: &Report, x: VersionId, y: VersionId) -> Vec<(Vec<usize>, Vec<usize>, bool)> {
    let ids = |ids: &[SentenceId]| ids.iter().map(|id| id.0).collect();
    let links = &report.comparison(x, y).unwrap().links;
    let links = links.iter().map(|l| (ids(&l.a), ids(&l.b), l.by_reader));
    links.collect()
}

#[test]
fn without_decisions_nothing_changes() {
    let found = report(&[WIRE, PAPER, WIRE]);
    let same = amended(&found, &[]);
    assert_eq!(same.comparisons, found.comparisons);
    assert_eq!(same.passages, found.passages);
    assert_eq!(same.findings, found.findings);
}

#[test]
fn paired_passages_are_linked_as_the_readers() {
    let found = report(&[WIRE, PAPER]);
    assert_eq!(links(&found, A, B).len(), 2);
    let pair = Decision::Pair([
        stretch(&found, B, "The price"),
        stretch(&found, A, "Nobody knows"),
    ]);
    let report = amended(&found, &[pair]);
    let expected = [
        (vec![0], vec![0], false),
        (vec![1], vec![1], false),
        (vec![2], vec![2], true),
    ];
    assert_eq!(links(&report, A, B), expected);
    let link = &report.comparisons[0].links[2];
    assert!(!link.is_doubtful());
    assert_eq!(link.why, "You paired these");
    let together = report.passages.iter().filter(|p| p.members.len() == 2);
    assert_eq!(together.count(), 3);
}

#[test]
fn a_passage_without_counterpart_stays_alone_in_that_version_only() {
    let found = report(&[WIRE, PAPER, PAPER]);
    let alone = Decision::Alone(stretch(&found, A, "Engineers"), B);
    let report = amended(&found, &[alone]);
    assert_eq!(links(&report, A, B), [(vec![0], vec![0], false)]);
    assert_eq!(report.comparison(A, C), found.comparison(A, C));
    assert_eq!(report.comparison(B, C), found.comparison(B, C));
}

#[test]
fn the_later_decision_counts() {
    let found = report(&[WIRE, PAPER]);
    let ends = [
        stretch(&found, A, "Nobody knows"),
        stretch(&found, B, "The price"),
    ];
    let pair = Decision::Pair(ends);
    let alone = Decision::Alone(ends[0], B);
    let report = amended(&found, &[pair.clone(), alone.clone()]);
    assert_eq!(links(&report, A, B).len(), 2);
    let report = amended(&found, &[alone, pair]);
    assert_eq!(links(&report, A, B).len(), 3);
}

#[test]
fn a_sentence_is_split_and_joined_where_the_reader_says() {
    let text = "Ferries sail every ten minutes and buses wait at the pier.";
    let found = report(&[text, WIRE]);
    let split = Decision::Split(A, text.find("buses").unwrap());
    let report = amended(&found, std::slice::from_ref(&split));
    let shown = |report: &Report| -> Vec<String> {
        let version = &report.versions[0];
        let ids = version.sentence_ids();
        ids.map(|id| version.sentence_text(id).to_owned()).collect()
    };
    assert_eq!(
        shown(&report),
        [
            "Ferries sail every ten minutes and",
            "buses wait at the pier."
        ]
    );
    let join = Decision::Join(A, text.find("buses").unwrap());
    assert_eq!(shown(&amended(&found, &[split, join])), [text]);
    let outside = [
        Decision::Split(A, 0),
        Decision::Split(A, 4_000),
        Decision::Join(A, 3),
    ];
    assert_eq!(shown(&amended(&found, &outside)), [text]);
}

#[test]
fn what_is_no_copy_after_all_loses_its_links_and_gets_them_back() {
    let found = report(&[WIRE, PAPER]);
    let advert = Decision::Relabel(B, 1, Kind::Boilerplate);
    let report = amended(&found, std::slice::from_ref(&advert));
    assert_eq!(links(&report, A, B), [(vec![0], vec![0], false)]);
    assert_eq!(
        report.versions[1].manuscript.paragraphs[1].kind,
        Kind::Boilerplate
    );
    let copy = Decision::Relabel(B, 1, Kind::Body);
    let back = amended(&found, &[advert, copy]);
    assert_eq!(back.comparisons, found.comparisons);
}
