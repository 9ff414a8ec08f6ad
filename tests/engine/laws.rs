//! What holds for every input.

use proptest::prelude::*;
use storydiff::engine::facts::FactKind;
use storydiff::engine::report::{Comparison, Relation, Report};
use storydiff::engine::story::{Span, Version, VersionId};
use storydiff::export::json;

use crate::report;

const WORDS: [&str; 24] = [
    "The",
    "council",
    "closed",
    "bridge",
    "Monday",
    "ferries",
    "Mr.",
    "Okafor",
    "said",
    "13,000",
    "“we",
    "stay”",
    "more",
    "than",
    "dozen",
    "boats",
    "$1.5m",
    "cracks.",
    "engineers",
    "found",
    "U.S.",
    "again!",
    "and",
    "harbour",
];

fn sentence() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(&WORDS[..]), 1..12);
    words.prop_map(|words| words.join(" ") + ".")
}

pub(crate) fn story() -> impl Strategy<Value = String> {
    let paragraph = prop::collection::vec(sentence(), 1..3).prop_map(|s| s.join(" "));
    prop::collection::vec(paragraph, 0..7).prop_map(|p| p.join("\n"))
}

/// Any characters at all, with some stops and quotation marks among them.
fn soup() -> impl Strategy<Value = String> {
    "(\\PC|[.!?“”\"' \n0-9a-zA-Z$€%-]){0,120}"
}

pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => story(), 1 => soup()]
}

fn fits(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

fn check_version(version: &Version) {
    let text = version.text();
    let mut end = 0;
    for sentence in &version.sentences {
        assert!(fits(sentence.span, text) && !sentence.span.is_empty());
        let gap = Span::new(end, sentence.span.start);
        assert!(fits(gap, text) && gap.of(text).trim().is_empty(), "{gap:?}");
        let paragraph = &version.manuscript.paragraphs[sentence.paragraph];
        assert!(paragraph.span.contains(sentence.span));
        end = sentence.span.end;
    }
    assert!(text[end..].trim().is_empty());
    assert!(version.facts.iter().all(|f| fits(f.span, text)));
    assert!(version.facts.is_sorted_by_key(|f| f.span));
    // A quotation holds the facts that it states.
    let (quotes, others): (Vec<_>, Vec<_>) =
        (version.facts.iter()).partition(|f| f.kind == FactKind::Quote);
    for apart in [quotes, others] {
        assert!(apart.windows(2).all(|f| f[0].span.end <= f[1].span.start));
        assert!(
            apart
                .iter()
                .all(|f| fits(f.whole, text) && f.whole.contains(f.span))
        );
    }
}

fn check_comparison(report: &Report, comparison: &Comparison) {
    let text = |v: VersionId| report.versions[v.0].text();
    for link in &comparison.links {
        assert!(!link.a.is_empty() && !link.b.is_empty() && !link.why.is_empty());
        assert!(link.a.windows(2).all(|w| w[0] < w[1]) && link.b.windows(2).all(|w| w[0] < w[1]));
        assert!((0.0..=1.0).contains(&link.similarity));
        assert_eq!(link.relation == Relation::Same, link.similarity >= 1.0);
        for (spans, version) in [(&link.cut, comparison.a), (&link.put, comparison.b)] {
            assert!(
                spans
                    .iter()
                    .all(|s| fits(*s, text(version)) && !s.is_empty())
            );
            assert!(spans.windows(2).all(|s| s[0].end <= s[1].start));
        }
    }
    for shares in [comparison.a_in_b, comparison.b_in_a] {
        let sum = shares.verbatim + shares.reworded + shares.new;
        assert!(sum.abs() < 1e-5 || (sum - 1.0).abs() < 1e-5);
    }
}

/// A comparison's links without what depends on which version is called `a`.
fn essence(comparison: &Comparison, swapped: bool) -> Vec<String> {
    let links = comparison.links.iter().map(|link| {
        let (a, b) = if swapped {
            (&link.b, &link.a)
        } else {
            (&link.a, &link.b)
        };
        let (cut, put) = if swapped {
            (&link.put, &link.cut)
        } else {
            (&link.cut, &link.put)
        };
        let (relation, moved) = (link.relation, link.moved);
        format!(
            "{a:?} {b:?} {relation:?} {moved} {} {cut:?} {put:?}",
            link.similarity
        )
    });
    let mut links: Vec<_> = links.collect();
    links.sort();
    links
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_are_compared(texts in prop::collection::vec(any_text(), 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let report = report(&texts);
        report.versions.iter().for_each(check_version);
        report.comparisons.iter().for_each(|c| check_comparison(&report, c));
        prop_assert_eq!(report.comparisons.len(), texts.len() * (texts.len() - 1) / 2);
        for finding in &report.findings {
            prop_assert!(finding.places().all(|p| fits(p.span, report.versions[p.version.0].text())));
        }
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(a in any_text(), b in any_text()) {
        let bytes = || json::to_string(&report(&[&a, &b]), VersionId(0));
        prop_assert_eq!(bytes(), bytes());
    }

    #[test]
    fn a_version_against_itself_is_all_the_same(text in any_text()) {
        let report = report(&[&text, &text]);
        let links = &report.comparisons[0].links;
        let wordy = |v: &Version| v.sentence_ids()
            .filter(|id| v.is_linkable(*id) && v.sentence_text(*id).contains(char::is_alphanumeric))
            .count();
        prop_assert!(links.iter().all(|l| l.relation == Relation::Same && !l.moved));
        prop_assert_eq!(links.len(), wordy(&report.versions[0]));
        prop_assert!(report.findings.is_empty());
    }

    #[test]
    fn the_order_of_the_files_changes_no_link(texts in prop::collection::vec(story(), 2..4)) {
        let forward: Vec<&str> = texts.iter().map(String::as_str).collect();
        let backward: Vec<&str> = forward.iter().rev().copied().collect();
        let (one, two) = (report(&forward), report(&backward));
        let last = texts.len() - 1;
        for comparison in &one.comparisons {
            let (a, b) = (VersionId(last - comparison.a.0), VersionId(last - comparison.b.0));
            let twin = two.comparison(a, b).unwrap();
            prop_assert_eq!(essence(comparison, false), essence(twin, true));
            prop_assert_eq!(comparison.a_in_b, twin.b_in_a);
        }
        prop_assert_eq!(one.findings.len(), two.findings.len());
    }
}

#[test]
fn a_dozen_versions_and_empty_ones_are_compared() {
    let texts = vec!["The bridge is closed."; 12];
    assert_eq!(report(&texts).comparisons.len(), 66);
    assert_eq!(report(&["", "  \n", "One."]).comparisons.len(), 3);
    assert!(report(&[]).comparisons.is_empty());
}
