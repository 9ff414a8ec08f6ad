//! Small stories with readable snapshots: `tests/stories/<case>/`. Run with `UPDATE_EXPECT=1`
//! to write them anew, then read what changed.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use storydiff::engine::report::{Comparison, Report};
use storydiff::engine::story::{SentenceId, Version, VersionId};

use crate::report;

#[test]
fn a_split_sentence() {
    compare_case("split");
}

#[test]
fn two_sentences_merged() {
    compare_case("merged");
}

#[test]
fn moved_and_edited() {
    compare_case("moved");
}

#[test]
fn a_figure_that_drifted() {
    compare_case("number");
}

#[test]
fn a_reworded_quotation() {
    compare_case("quotation");
}

#[test]
fn furniture_stays_out() {
    compare_case("furniture");
}

#[test]
fn three_versions() {
    compare_case("three");
}

/// Compares `*.txt` of a case, in the order of their names, with its `snapshot.md`.
fn compare_case(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/stories")
        .join(name);
    let entries = std::fs::read_dir(&folder).unwrap();
    let mut files: Vec<_> = entries.map(|e| e.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .map(|f| std::fs::read_to_string(f).unwrap())
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    expect_file![folder.join("snapshot.md")].assert_eq(&picture(&report(&texts)));
}

fn picture(report: &Report) -> String {
    let mut out = String::new();
    for comparison in &report.comparisons {
        let (a, b) = (comparison.a.0 + 1, comparison.b.0 + 1);
        writeln!(out, "## {a} and {b}\n").unwrap();
        links(&mut out, report, comparison);
        alone(&mut out, report, comparison);
        let sides = (comparison.a, comparison.b);
        let between = report
            .findings
            .iter()
            .filter(|f| sides == (f.a.version, f.b.map_or(f.a.version, |b| b.version)));
        for finding in between {
            let (severity, kind) = (finding.severity.name(), finding.kind.name());
            writeln!(out, "! {severity} {kind}: {}\n", finding.message).unwrap();
        }
    }
    out
}

fn links(out: &mut String, report: &Report, comparison: &Comparison) {
    for link in &comparison.links {
        let moved = if link.moved { ", moved" } else { "" };
        writeln!(out, "{}{moved} – {}", link.relation.name(), link.why).unwrap();
        for (ids, marks, version) in [
            (&link.a, &link.cut, comparison.a),
            (&link.b, &link.put, comparison.b),
        ] {
            for id in ids {
                writeln!(
                    out,
                    "    {}",
                    marked(&report.versions[version.0], *id, marks)
                )
                .unwrap();
            }
        }
        out.push('\n');
    }
}

/// A sentence with its changed words in brackets.
fn marked(version: &Version, id: SentenceId, marks: &[storydiff::engine::story::Span]) -> String {
    let sentence = version.sentences[id.0].span;
    let mut shown = String::new();
    let mut at = sentence.start;
    for mark in marks.iter().filter(|m| sentence.contains(**m)) {
        shown += &version.text()[at..mark.start];
        shown += &format!("[{}]", mark.of(version.text()));
        at = mark.end;
    }
    shown + &version.text()[at..sentence.end]
}

fn alone(out: &mut String, report: &Report, comparison: &Comparison) {
    let linked = |version: VersionId, id: SentenceId| {
        let mut links = comparison.links.iter();
        links.any(|l| l.seen_from(version == comparison.a).here.contains(&id))
    };
    for (version, sign) in [(comparison.a, '-'), (comparison.b, '+')] {
        let sentences = &report.versions[version.0];
        for id in sentences.sentence_ids().filter(|id| !linked(version, *id)) {
            let kind = sentences.sentences[id.0].kind;
            let note = if sentences.is_linkable(id) {
                String::new()
            } else {
                format!(" ({kind})")
            };
            writeln!(out, "{sign} {}{note}\n", sentences.sentence_text(id)).unwrap();
        }
    }
}
