//! Quotations held against each other.

use storydiff::engine::report::Severity;

use crate::report;

const NARRATION: &str = "The harbour council met on Monday to talk about the old bridge.";

/// Findings on the second paragraph of two versions that begin alike.
fn findings(a: &str, b: &str) -> Vec<String> {
    let (a, b) = (format!("{NARRATION}\n{a}"), format!("{NARRATION}\n{b}"));
    let findings = report(&[&a, &b]).findings;
    let lines = findings
        .iter()
        .map(|f| format!("{} {}: {}", f.severity.name(), f.kind.name(), f.message));
    lines.collect()
}

#[test]
fn another_word_inside_the_marks_is_an_error() {
    assert_eq!(
        findings(
            "“We will repair the bridge before winter comes,” Mayor Ana Ruiz said.",
            "“We will replace the bridge before winter comes,” Mayor Ana Ruiz said."
        ),
        ["error quote: Quotation altered: ‘repair’ became ‘replace’"]
    );
}

#[test]
fn a_word_cut_without_a_mark_is_an_error() {
    assert_eq!(
        findings(
            "“The steel bridge is not safe for heavy lorries,” Ana Ruiz said.",
            "“The steel bridge is safe for heavy lorries,” Ana Ruiz said."
        ),
        ["error quote: Words cut from quotation: ‘is not safe’ became ‘is safe’"]
    );
}

#[test]
fn a_cut_owned_up_to_is_silent() {
    let whole = "“The bridge is old and badly rusted, and it must be closed,” Ana Ruiz said.";
    for cut in [
        "“The bridge is old … and it must be closed,” Ana Ruiz said.",
        "“The bridge is old [...] and it must be closed,” Ana Ruiz said.",
    ] {
        assert_eq!(findings(whole, cut), [""; 0], "{cut}");
    }
}

#[test]
fn marks_stops_and_capitals_are_no_change() {
    let one = "“We will repair the bridge, and soon,” Ana Ruiz said.";
    for other in [
        "\"We will repair the bridge, and soon,\" Ana Ruiz said.",
        "«We will repair the bridge and soon», Ana Ruiz said.",
        "‘we will repair the bridge, and soon’, Ana Ruiz said.",
        "“We will repair the bridge,” Ana Ruiz said, “and soon.”",
        "Ana Ruiz said: “We will repair the bridge, and soon.”",
    ] {
        assert_eq!(findings(one, other), [""; 0], "{other}");
    }
}

#[test]
fn a_file_that_lost_all_its_marks_still_has_its_quotations() {
    let marked = "“We will repair the old bridge before winter comes,” Ana Ruiz said.";
    assert_eq!(
        findings(
            marked,
            "We will repair the old bridge before winter comes, Ana Ruiz said."
        ),
        [""; 0]
    );
    assert_eq!(
        findings(
            marked,
            "We will replace the old bridge before winter comes, Ana Ruiz said."
        ),
        ["error quote: Quotation altered: ‘repair’ became ‘replace’"]
    );
}

#[test]
fn another_form_of_a_word_is_benign() {
    for (a, b) in [
        (
            "“These red lines must hold this time,” Ana Ruiz said.",
            "“These red line must hold this time,” Ana Ruiz said.",
        ),
        (
            "“They’re closing the harbour bridge,” Ana Ruiz said.",
            "“They are closing the harbour bridge,” Ana Ruiz said.",
        ),
        (
            "“We honour the bridge builders today,” Ana Ruiz said.",
            "“We honor the bridge builders today,” Ana Ruiz said.",
        ),
    ] {
        let (a, b) = (format!("{NARRATION}\n{a}"), format!("{NARRATION}\n{b}"));
        let findings = report(&[&a, &b]).findings;
        assert!(
            findings.iter().all(|f| f.severity == Severity::Benign),
            "{findings:?}"
        );
    }
}

#[test]
fn a_quotation_told_in_other_words_is_notable() {
    let other = "\n“Nobody asked the ferry crews about it,” Tom Hale complained.";
    let quoted = format!("“I will repair the rusted bridge before winter,” Ana Ruiz said.{other}");
    let told = format!("Ana Ruiz said she would repair the bridge before winter.{other}");
    let there = findings(&quoted, &told);
    assert_eq!(there.len(), 1, "{there:?}");
    assert!(
        there[0].starts_with("notable quote: Quotation ‘I will"),
        "{there:?}"
    );
    let back = findings(&told, &quoted);
    assert_eq!(back.len(), 1, "{back:?}");
    assert!(
        back[0].starts_with("notable quote: Plain words ‘she"),
        "{back:?}"
    );
}

#[test]
fn words_near_a_quotation_are_not_part_of_it() {
    assert_eq!(
        findings(
            "“We will repair the bridge before winter,” Ana Ruiz said on Monday in a crowded hall.",
            "“We will repair the bridge before winter,” a cheerful Ana Ruiz told the crowd."
        ),
        [""; 0]
    );
}

#[test]
fn words_quoted_from_a_longer_quotation_are_told_of_by_what_differs() {
    assert_eq!(
        findings(
            "“It would be very hard for anyone to reopen the steel bridge before the winter,” Ana Ruiz said.",
            "It would be “hard for anyone to reopen the iron bridge”, Ana Ruiz said."
        ),
        [
            "benign quote: Words cut from quotation: ‘It would be very hard’ became ‘hard’",
            "error quote: Quotation altered: ‘steel’ became ‘iron’",
            "benign quote: Words cut from quotation: ‘bridge before the winter’ became ‘bridge’",
        ]
    );
}

#[test]
fn a_quotation_found_elsewhere_is_not_held_against_its_neighbours() {
    let whole = "“We will repair the old steel bridge before winter,” Ana Ruiz said. She has told the council that she wants no delay.";
    let other = "Ana Ruiz told the council on Monday that the bridge “will not wait”. “We will repair the old steel bridge before winter,” she said.";
    assert_eq!(findings(whole, other), [""; 0]);
}

#[test]
fn a_further_statement_left_out_at_the_end_is_benign() {
    let short = "“The hardest part of the work is still to come,” Mayor Ana Ruiz said.";
    let long = "“The hardest part of the work is still to come, and the whole town knows it,” \
                Mayor Ana Ruiz said.";
    let told = findings(long, short);
    assert!(told.iter().all(|f| f.starts_with("benign")), "{told:?}");
    let with = "“The hardest part of the work is still to come, as the builders knew,” \
                Mayor Ana Ruiz said.";
    let told = findings(short, with);
    assert!(told.iter().any(|f| !f.starts_with("benign")), "{told:?}");
}
