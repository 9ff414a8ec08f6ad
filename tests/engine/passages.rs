//! Passages: what the versions say about one thing, over all versions at once.

use proptest::prelude::*;
use storydiff::engine::report::{Passage, Report};
use storydiff::engine::story::{SentenceId, VersionId};

use crate::laws::any_text;
use crate::report;

const CLOSED: &str = "The harbour bridge will close for repairs on Monday, the city council said.";
const FERRY: &str = "Ferry operators promised to add boats during the morning rush.";
const CRACKS: &str = "Engineers found deep cracks in two of its steel arches last week.";

/// A passage as `0:1 2:0,1`: version, then its sentences.
fn line(passage: &Passage) -> String {
    let members = passage.members.iter().map(|m| {
        let ids: Vec<String> = m.sentences.iter().map(|id| id.0.to_string()).collect();
        format!("{}:{}", m.version.0, ids.join(","))
    });
    members.collect::<Vec<_>>().join(" ")
}

fn lines(texts: &[&str]) -> Vec<String> {
    report(texts).passages.iter().map(line).collect()
}

#[test]
fn what_all_versions_say_is_one_passage() {
    assert_eq!(lines(&[CLOSED, CLOSED, CLOSED]), ["0:0 1:0 2:0"]);
}

#[test]
fn what_only_later_versions_share_is_a_passage_too() {
    let two = format!("{CLOSED}\n{FERRY}");
    assert_eq!(lines(&[CLOSED, &two, &two]), ["0:0 1:0 2:0", "1:1 2:1"]);
}

#[test]
fn what_nobody_answers_stands_alone() {
    assert_eq!(lines(&[CLOSED, FERRY]), ["0:0", "1:0"]);
}

#[test]
fn a_sentence_that_another_version_splits_is_one_passage_with_both_halves() {
    let whole = "The council closed the harbour bridge on Monday after engineers found cracks in its steel arches.";
    let split = "The council closed the harbour bridge on Monday.\nEngineers had found cracks in its steel arches.";
    assert_eq!(lines(&[whole, split]), ["0:0 1:0,1"]);
}

#[test]
fn a_repeat_far_away_stays_a_passage_of_its_own() {
    let twice = format!("{CLOSED}\n{FERRY}\n{CRACKS}\n{CLOSED}");
    let found = lines(&[CLOSED, &twice]);
    assert_eq!(found, ["0:0 1:0", "1:1", "1:2", "1:3"]);
}

#[test]
fn an_advertisement_is_in_no_passage() {
    let text = format!("{CLOSED}\n> Advertisement\n{FERRY}");
    assert_eq!(lines(&[&text, &text]), ["0:0 1:0", "0:2 1:2"]);
}

fn check_passages(report: &Report) {
    let mut seen: Vec<Vec<usize>> = report
        .versions
        .iter()
        .map(|v| vec![0; v.sentences.len()])
        .collect();
    for passage in &report.passages {
        assert!(!passage.members.is_empty());
        assert!(
            passage
                .members
                .windows(2)
                .all(|m| m[0].version < m[1].version)
        );
        for member in &passage.members {
            assert!(!member.sentences.is_empty());
            assert!(are_neighbours(report, member.version, &member.sentences));
            member
                .sentences
                .iter()
                .for_each(|id| seen[member.version.0][id.0] += 1);
        }
    }
    for (version, seen) in report.versions.iter().zip(seen) {
        let expected = version
            .sentences
            .iter()
            .map(|s| usize::from(s.is_linkable()));
        assert_eq!(seen, expected.collect::<Vec<_>>());
    }
}

/// In reading order, with nothing but furniture between them?
fn are_neighbours(report: &Report, version: VersionId, ids: &[SentenceId]) -> bool {
    let linkable = |id: &usize| report.versions[version.0].is_linkable(SentenceId(*id));
    ids.windows(2)
        .all(|pair| pair[0] < pair[1] && (pair[0].0 + 1..pair[1].0).filter(linkable).count() == 0)
}

/// Do two reports group the same sentences, one with its versions in reverse?
fn reversed(report: &Report) -> Vec<String> {
    let last = report.versions.len() - 1;
    let turned = report.passages.iter().map(|p| {
        let mut passage = p.clone();
        passage
            .members
            .iter_mut()
            .for_each(|m| m.version.0 = last - m.version.0);
        passage.members.reverse();
        line(&passage)
    });
    let mut turned: Vec<_> = turned.collect();
    turned.sort();
    turned
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sentence_of_copy_stands_in_exactly_one_passage_beside_its_neighbours(
        texts in prop::collection::vec(any_text(), 1..6)
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        check_passages(&report(&texts));
    }

    #[test]
    fn two_versions_share_the_same_passages_whichever_was_opened_first(a in any_text(), b in any_text()) {
        let mut forward: Vec<String> = report(&[&a, &b]).passages.iter().map(line).collect();
        forward.sort();
        prop_assert_eq!(forward, reversed(&report(&[&b, &a])));
    }

    #[test]
    fn a_sentences_links_are_those_of_the_plain_list(texts in prop::collection::vec(any_text(), 2..4)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let report = report(&texts);
        for (here, there) in report.version_ids().flat_map(|v| report.version_ids().map(move |w| (v, w))) {
            for id in report.versions[here.0].sentence_ids() {
                let found: Vec<_> = report.facing(here, id, there)
                    .map(|f| (f.here.to_vec(), f.there.to_vec(), f.changed.to_vec())).collect();
                let links = report.comparisons.iter()
                    .filter(|c| (c.a, c.b) == (here, there) || (c.a, c.b) == (there, here))
                    .flat_map(|c| &c.links);
                let plain: Vec<_> = links
                    .map(|l| if here < there { (&l.a, &l.b, &l.cut) } else { (&l.b, &l.a, &l.put) })
                    .filter(|(mine, ..)| mine.contains(&id))
                    .map(|(mine, theirs, marks)| (mine.clone(), theirs.clone(), marks.clone())).collect();
                prop_assert_eq!(found, plain);
            }
        }
    }
}
