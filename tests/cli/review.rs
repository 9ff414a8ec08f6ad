//! What the reader said, in reports: next to what it is about, and in a section of its own.

use std::sync::Arc;

use storydiff::engine::report::{Report, Severity};
use storydiff::engine::story::VersionId;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::sheet::Sheet;
use storydiff::export::{View, fragment};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};
use storydiff::saved::{self, Saved};

use crate::desk::{Desk, GLOBE, WIRE};

const FORMATS: [&str; 3] = ["text", "markdown", "html"];

fn said(subject: Subject, status: Status, words: &str) -> Remark {
    Remark {
        status,
        words: words.to_owned(),
        initials: "mk".into(),
        when: "2026-03-01T09:30:12Z".into(),
        ..Remark::on(subject)
    }
}

fn report() -> Report {
    let wire = Arc::new(load::from_text("Wire", WIRE));
    let globe = Arc::new(load::from_text("Globe", GLOBE));
    engine::compare(vec![wire, globe], &Options::default(), &Unwatched).unwrap()
}

/// One change is accepted, the finding is a problem, a sentence and a version have a note, and one
/// note has lost its words.
fn review(report: &Report) -> Review {
    let view = View::whole(report, VersionId(0));
    let sheet = Sheet::new(report, &view);
    let first = sheet.entries().next().unwrap();
    let change = Subject::change(report, &sheet.collation, first.row, first.version).unwrap();
    let finding = Subject::finding(report, &sheet.disputes[0]);
    let globe = &report.versions[1];
    let last = globe.sentences.last().unwrap().span;
    let sentence = Subject::Words(Anchor::new(VersionId(1), "Globe", globe.text(), last));
    let gone = Subject::Words(Anchor {
        version: None,
        label: "Herald".into(),
        span: None,
        exact: "a bridge of iron".into(),
        before: String::new(),
        after: String::new(),
    });
    let version = Subject::Version(Some(VersionId(1)), "Globe".into());
    let graver = Remark {
        severity: Some(Severity::Error),
        ..said(finding, Status::Problem, "Ask the ministry.")
    };
    Review::from_iter([
        said(change, Status::Accepted, "Fine by us."),
        graver,
        said(sentence, Status::Open, "Who counted?"),
        said(version, Status::Open, "Late edition."),
        said(gone, Status::Problem, "Was it iron?"),
    ])
}

/// A folder with `flood.storydiff`, reviewed.
pub fn reviewed() -> Desk {
    let desk = Desk::empty();
    let report = report();
    let saved = Saved {
        manuscripts: report
            .versions
            .iter()
            .map(|v| v.manuscript.clone())
            .collect(),
        review: review(&report),
        ..Saved::default()
    };
    saved::write(
        &saved,
        "2026-03-01T10:00:00Z",
        &desk.path("flood.storydiff"),
    )
    .unwrap();
    desk
}

fn written(format: &str, more: &[&str]) -> String {
    let fixed = ["report", "flood.storydiff", "--format", format];
    let out = reviewed().run(&[&fixed, more].concat()).ended(0).out;
    let out = match format {
        "html" => tagless(&out),
        "markdown" => out.replace('\\', ""),
        _ => out,
    };
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tagless(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    let texts = body.split('<').filter_map(|part| part.split_once('>'));
    texts.map(|(_, text)| text).collect()
}

#[test]
fn every_remark_stands_in_the_report_with_its_verdict_and_its_author() {
    for format in FORMATS {
        let out = written(format, &[]);
        for part in [
            "✔ Accepted",
            "Fine by us.",
            "✗ Problem, wrong on one side",
            "Ask the ministry.",
            "Who counted?",
            "Late edition.",
            "Was it iron?",
            "a bridge of iron",
            "(mk, 2026-03-01 09:30 UTC)",
            "○ Open",
        ] {
            assert!(out.contains(part), "{format}: {part}: {out}");
        }
    }
}

#[test]
fn the_review_stands_near_the_top_with_its_progress_and_problems_first() {
    for format in FORMATS {
        let out = written(format, &[]).to_lowercase();
        let place = |words: &str| {
            let at = out.find(&words.to_lowercase());
            at.unwrap_or_else(|| panic!("{format}: {words}: {out}"))
        };
        let order = ["Problems", "Notes on words", "Notes whose words are not"];
        let places = order.map(place);
        assert!(places.is_sorted(), "{format}: {places:?}");
    }
    let out = written("text", &[]);
    assert!(out.contains("changes reviewed: 1 accepted"), "{out}");
    assert!(
        out.contains("findings reviewed: 1 problem") || out.contains("finding reviewed: 1 problem"),
        "{out}"
    );
}

#[test]
fn findings_have_the_same_numbers_in_every_format() {
    for format in FORMATS {
        let out = written(format, &[]);
        let at = out.find("F1 ").unwrap();
        assert!(out[at..].contains("13,000"), "{format}: {out}");
    }
}

#[test]
fn only_what_has_the_status_asked_for_is_reported_and_the_report_says_so() {
    for format in FORMATS {
        let out = written(format, &["--only", "accepted"]);
        assert!(out.contains("Fine by us."), "{format}: {out}");
        assert!(!out.contains("Ask the ministry."), "{format}: {out}");
        assert!(!out.contains("museum of glass"), "{format}: {out}");
        assert!(
            out.contains("current filter (review status accepted)"),
            "{format}: {out}"
        );
        let both = written(format, &["--only", "accepted,problem"]);
        assert!(both.contains("Ask the ministry."), "{format}: {both}");
    }
}

#[test]
fn a_status_that_does_not_exist_is_refused_with_those_that_do() {
    let run = reviewed().run(&["report", "flood.storydiff", "--only", "urgent"]);
    let err = run.ended(2).err;
    assert!(err.contains("urgent") && err.contains("accepted"), "{err}");
}

#[test]
fn without_a_review_nothing_is_said_of_one() {
    for format in ["text", "markdown", "html"] {
        let run =
            Desk::with_versions().run(&["report", "wire.txt", "globe.txt", "--format", format]);
        let out = run.ended(0).out;
        assert!(
            !out.contains('○') && !out.contains("Review"),
            "{format}: {out}"
        );
    }
}

#[test]
fn a_passage_a_finding_and_the_table_can_be_copied_with_and_without_looks() {
    let report = report();
    let view = View {
        review: review(&report),
        ..View::whole(&report, VersionId(0))
    };
    let sheet = Sheet::new(&report, &view);
    let row = sheet.entries().next().unwrap().row;
    let (page, text) = (
        fragment::passage_html(&sheet, row),
        fragment::passage_text(&sheet, row),
    );
    assert!(
        page.contains("<b ") && tagless(&format!("<body>{page}")).contains("13,000"),
        "{page}"
    );
    assert!(
        text.starts_with("Wire, sentence 1: Flood drives 13,000"),
        "{text}"
    );
    let page = fragment::finding_html(&sheet, 1).unwrap();
    let text = fragment::finding_text(&sheet, 1).unwrap();
    assert!(page.contains("Ask the ministry."), "{page}");
    assert!(
        text.starts_with("F1 ") && text.contains("»13,000"),
        "{text}"
    );
    assert_eq!(fragment::finding_text(&sheet, 99), None);
    let (page, text) = (fragment::table_html(&sheet), fragment::table_text(&sheet));
    assert!(
        page.starts_with("<table") && page.contains("14,000"),
        "{page}"
    );
    assert!(text.starts_with("Fact\tWire\tGlobe\n"), "{text}");
}
