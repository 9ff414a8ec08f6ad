//! Findings as one entry over all versions, and the table of what each version says of each fact.

use std::sync::Arc;

use storydiff::engine::ledger::dispute::gather;
use storydiff::engine::ledger::{Ledger, Standing};
use storydiff::engine::report::{Finding, FindingKind, Place, Report, Severity};
use storydiff::engine::story::VersionId;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

use crate::manuscript;

const WIRE: &str = "The ferry Alma sank off Kettle Point on 3 March 2021.\n\n\
    Rescuers pulled 41 passengers from the water, the coast guard said.";
const POST: &str = "The ferry Alma sank off Kettle Point on 3 March 2021.\n\n\
    Rescuers pulled forty-one passengers from the water, the coast guard said.";
const LANTERN: &str = "The ferry Alma sank off Kettle Point on 3 March 2021.\n\n\
    Rescuers pulled 47 passengers from the water, the coast guard said.";

/// The report on some texts, called wire, post and lantern.
fn compared(texts: &[&str]) -> Report {
    let labelled = texts.iter().zip(["wire", "post", "lantern"]);
    let manuscripts = labelled.map(|(text, label)| {
        let mut manuscript = manuscript(text);
        Arc::make_mut(&mut manuscript).label = label.to_owned();
        manuscript
    });
    compare(manuscripts.collect(), &Options::default(), &Unwatched).unwrap()
}

fn all(report: &Report) -> Vec<VersionId> {
    report.version_ids().collect()
}

/// A finding about these words of some versions, as a check would make it.
fn finding(report: &Report, kind: FindingKind, words: &[(usize, &str)]) -> Finding {
    let places = words.iter().map(|(version, words)| {
        let text = &report.versions[*version];
        let start = text.text().find(words).unwrap();
        let span = storydiff::engine::story::Span::new(start, start + words.len());
        let sentence = text.sentences.iter().position(|s| s.span.contains(span));
        Place {
            version: VersionId(*version),
            sentence: storydiff::engine::story::SentenceId(sentence.unwrap()),
            span,
        }
    });
    let places: Vec<_> = places.collect();
    Finding {
        kind,
        severity: Severity::Error,
        a: places[0],
        b: places.get(1).copied(),
        message: "they differ".to_owned(),
    }
}

/// The rows as "kind: words standing | …".
fn drawn(ledger: &Ledger) -> Vec<String> {
    let cell = |cell: &storydiff::engine::ledger::FactCell| {
        let sign = match cell.standing {
            Standing::Absent => "–",
            Standing::Agrees => "=",
            Standing::Rounded => "≈",
            Standing::Conflicts => "≠",
        };
        format!("{sign} {}", cell.words.join(", "))
    };
    let rows = ledger.rows.iter().map(|row| {
        let cells: Vec<_> = row.cells.iter().map(cell).collect();
        format!("{}: {}", row.kind.name(), cells.join(" | "))
    });
    rows.collect()
}

#[test]
fn two_versions_that_contradict_a_third_are_one_finding() {
    let report = compared(&[WIRE, POST, LANTERN]);
    assert_eq!(report.findings.len(), 2);
    let disputes = gather(&report, &report.findings);
    assert_eq!(disputes.len(), 1);
    let expected = "41 in wire and post; 47 in lantern";
    assert_eq!(disputes[0].heading(), expected);
    assert_eq!(disputes[0].stances.len(), 2);
}

#[test]
fn the_odd_one_out_conflicts_and_the_others_agree() {
    let report = compared(&[WIRE, POST, LANTERN]);
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    assert!(
        drawn.contains(&"number: = 41 | = forty-one | ≠ 47".to_owned()),
        "{drawn:?}"
    );
    let date = "date: = 3 March 2021 | = 3 March 2021 | = 3 March 2021";
    assert!(drawn.contains(&date.to_owned()), "{drawn:?}");
}

#[test]
fn of_two_versions_neither_is_the_odd_one() {
    let report = compared(&[WIRE, LANTERN]);
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    assert!(
        drawn.contains(&"number: ≠ 41 | ≠ 47".to_owned()),
        "{drawn:?}"
    );
}

#[test]
fn a_version_that_is_not_in_view_contradicts_nobody() {
    let report = compared(&[WIRE, POST, LANTERN]);
    let drawn = drawn(&Ledger::new(&report, &[VersionId(0), VersionId(1)]));
    assert!(
        drawn.contains(&"number: = 41 | = forty-one | – ".to_owned()),
        "{drawn:?}"
    );
}

#[test]
fn a_fact_that_one_version_leaves_out_is_absent_there() {
    let short = "The ferry Alma sank off Kettle Point on 3 March 2021.";
    let report = compared(&[WIRE, short]);
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    assert!(drawn.contains(&"number: = 41 | – ".to_owned()), "{drawn:?}");
}

#[test]
fn findings_about_other_things_than_figures_make_rows_too() {
    let mut report = compared(&[WIRE, POST]);
    let place = finding(
        &report,
        FindingKind::Place,
        &[(0, "Kettle Point"), (1, "Kettle Point")],
    );
    report.findings = vec![place];
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    let row = "place: ≠ Kettle Point | ≠ Kettle Point";
    assert!(drawn.contains(&row.to_owned()), "{drawn:?}");
}

#[test]
fn a_text_that_breaks_off_is_a_finding_without_another_side() {
    let report = compared(&[WIRE, POST]);
    let broken = finding(&report, FindingKind::Truncation, &[(1, "said.")]);
    let disputes = gather(&report, [&broken]);
    assert_eq!(disputes[0].heading(), "they differ");
    assert_eq!(disputes[0].stances.len(), 1);
}

#[test]
fn every_grave_finding_is_a_conflict_in_the_ledger_and_no_other() {
    let report = compared(&[WIRE, POST, LANTERN]);
    let ledger = Ledger::new(&report, &all(&report));
    let conflicts = ledger.rows.iter().filter(|row| row.is_conflict());
    let places: Vec<_> = conflicts.clone().flat_map(|row| row.places()).collect();
    assert_eq!(conflicts.count(), 1);
    for finding in &report.findings {
        assert!(
            finding
                .places()
                .all(|p| places.iter().any(|q| q.span.overlaps(p.span)))
        );
    }
}

#[test]
fn a_length_of_time_that_differs_stands_in_one_row() {
    let report = compared(&[
        "The siren sounded four minutes before the wall gave way.",
        "The siren sounded 14 minutes before the wall gave way.",
    ]);
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    assert_eq!(drawn, ["date: ≠ four minutes | ≠ 14 minutes"]);
}
