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
        FindingKind::Meaning,
        &[(0, "Kettle Point"), (1, "Kettle Point")],
    );
    report.findings = vec![place];
    let drawn = drawn(&Ledger::new(&report, &all(&report)));
    let row = "meaning: ≠ Kettle Point | ≠ Kettle Point";
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

/// One version a text; findings as the checks make them.
fn rows(texts: &[&str]) -> Vec<String> {
    let report = compared(texts);
    drawn(&Ledger::new(&report, &all(&report)))
}

fn has(rows: &[String], row: &str) {
    assert!(rows.contains(&row.to_owned()), "{row} not in {rows:#?}");
}

#[test]
fn a_quotation_with_several_altered_words_is_one_finding_in_whole_words() {
    let report = compared(&[
        "“We do not know yet why the old rudder failed on Monday,” the captain told reporters.",
        "“We do not know why the old rudder broke on Monday,” the captain told reporters.",
    ]);
    let findings: Vec<_> = report.findings.iter().collect();
    let of_quote = findings.iter().filter(|f| f.kind == FindingKind::Quote);
    assert!(of_quote.count() > 1, "{findings:?}");
    let disputes = gather(&report, findings);
    let quotes: Vec<_> = disputes
        .iter()
        .filter(|d| d.kind == FindingKind::Quote)
        .collect();
    assert_eq!(quotes.len(), 1);
    let heading = "“We do not know yet why the old rudder failed on Monday” in wire; \
                   “We do not know why the old rudder broke on Monday” in post";
    assert_eq!(quotes[0].heading(), heading);
    assert_eq!(quotes[0].by_sentence().count(), 2, "one line a version");
}

#[test]
fn words_that_share_a_stretch_of_one_version_are_one_value() {
    let mut report = compared(&[WIRE, POST, LANTERN]);
    let places = [
        [(0, "Kettle Point"), (1, "Kettle Point")],
        [(0, "off Kettle Point"), (2, "off Kettle Point")],
    ];
    report.findings = places
        .map(|words| finding(&report, FindingKind::Meaning, &words))
        .to_vec();
    let disputes = gather(&report, &report.findings);
    let wire = |places: &[Place]| places.iter().filter(|p| p.version == VersionId(0)).count();
    let places: Vec<_> = disputes[0].places().copied().collect();
    assert_eq!((disputes.len(), wire(&places)), (1, 1), "{disputes:#?}");
}

#[test]
fn miles_and_kilometres_of_one_distance_stand_in_one_row() {
    let rows = rows(&[
        "The lorry came to rest 40 miles north of the border crossing at Hollin.",
        "The lorry came to rest 64 km north of the border crossing at Hollin.",
    ]);
    has(&rows, "number: = 40 miles | = 64 km");
}

#[test]
fn names_and_quotations_that_agree_have_rows_as_well() {
    let rows = rows(&[
        "Mayor Ruth Ellery opened the pool. “It is warm at last,” Ellery said.",
        "The pool was opened by Mayor Ruth Ellery. “It is warm at last”, Ellery said.",
    ]);
    has(&rows, "name: = Mayor Ruth Ellery | = Mayor Ruth Ellery");
    has(&rows, "quote: = It is warm at last | = It is warm at last");
}

#[test]
fn an_altered_quotation_is_read_whole_in_its_row() {
    let rows = rows(&[
        "“The wall will hold until spring,” the warden of the dike said.",
        "“The wall may hold until spring,” the warden of the dike said.",
    ]);
    has(
        &rows,
        "quote: ≠ The wall will hold until spring | ≠ The wall may hold until spring",
    );
}

#[test]
fn a_title_that_differs_stands_in_the_row_of_who_bears_it() {
    let rows = rows(&[
        "Finance Minister Ada Brook said the toll on the bridge would rise in May.",
        "Transport Minister Ada Brook said the toll on the bridge would rise in May.",
        "Transport Minister Ada Brook said that the toll on the bridge would rise in May.",
    ]);
    has(
        &rows,
        "name: ≠ Finance Minister Ada Brook | = Transport Minister Ada Brook | = Transport Minister Ada Brook",
    );
}

#[test]
fn a_place_in_a_row_is_a_fact_too() {
    let rows = rows(&[
        "The boat came in third in the race round the island on Sunday.",
        "The boat came in third in Sunday's race round the island.",
    ]);
    has(&rows, "number: = third | = third");
}

#[test]
fn a_less_exact_date_is_rounded_and_a_wrong_one_conflicts() {
    let text = |date: &str| format!("The lock on the canal was opened to barges in {date}.");
    let on = |date: &str| format!("The lock on the canal was opened to barges on {date}.");
    let texts = [on("12 June 1987"), on("12 July 1987"), text("June 1987")];
    let texts = texts.each_ref().map(String::as_str);
    let [exact, wrong, vague] = texts;
    let report = {
        let four = [exact, exact, wrong, vague];
        let manuscripts = four.iter().zip(["wire", "post", "lantern", "brief"]);
        let manuscripts = manuscripts.map(|(text, label)| {
            let mut manuscript = manuscript(text);
            Arc::make_mut(&mut manuscript).label = label.to_owned();
            manuscript
        });
        compare(manuscripts.collect(), &Options::default(), &Unwatched).unwrap()
    };
    let rows = drawn(&Ledger::new(&report, &all(&report)));
    has(
        &rows,
        "date: = 12 June 1987 | = 12 June 1987 | ≠ 12 July 1987 | ≈ June 1987",
    );
}

#[test]
fn a_label_tells_the_fact_without_its_value() {
    let report = compared(&[WIRE, POST]);
    let ledger = Ledger::new(&report, &all(&report));
    let labels: Vec<_> = ledger.rows.iter().map(|row| row.label.as_str()).collect();
    assert!(
        labels.contains(&"Rescuers pulled … passengers from the water, the"),
        "{labels:?}"
    );
}
