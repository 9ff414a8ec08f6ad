//! Figures held against each other.

use crate::report;

/// What two texts disagree on, as `error number: …`.
pub fn findings(a: &str, b: &str) -> Vec<String> {
    let findings = report(&[a, b]).findings;
    let lines = findings
        .iter()
        .map(|f| format!("{} {}: {}", f.severity.name(), f.kind.name(), f.message));
    lines.collect()
}

#[test]
fn a_changed_figure_is_an_error() {
    assert_eq!(
        findings(
            "The flood has left more than 13,000 people without a home.",
            "The flood has left more than 14,000 people without a home."
        ),
        ["error number: 13,000 became 14,000"]
    );
}

#[test]
fn one_value_in_two_forms_is_silent() {
    let same = [
        (
            "The port sold 1.2m crates of fish.",
            "The port sold 1,200,000 crates of fish.",
        ),
        (
            "A dozen boats were lost in the storm.",
            "12 boats were lost in the storm.",
        ),
        (
            "Around 400 boats were lost in the storm.",
            "Roughly 400 boats were lost in the storm.",
        ),
        (
            "Prices rose by 16 per cent in March.",
            "Prices rose by 16% in March.",
        ),
    ];
    for (a, b) in same {
        assert_eq!(findings(a, b), Vec::<String>::new(), "{a}");
    }
}

#[test]
fn a_lost_bound_is_notable() {
    assert_eq!(
        findings(
            "The plan needs up to 300 new ferries for the islands.",
            "The plan needs 300 new ferries for the islands."
        ),
        ["notable number: up to 300 became 300"]
    );
}

#[test]
fn rounding_is_benign() {
    assert_eq!(
        findings(
            "The port sold 1,234,000 crates of fish last year.",
            "The port sold 1.2m crates of fish last year."
        ),
        ["benign number: 1,234,000 became 1.2m"]
    );
}

#[test]
fn another_currency_is_a_unit() {
    assert_eq!(
        findings(
            "The bridge cost £40m to repair.",
            "The bridge cost €40m to repair."
        ),
        ["error unit: £40m became €40m"]
    );
}

#[test]
fn percent_and_percentage_points_are_two_units() {
    assert_eq!(
        findings(
            "The use of the ferries fell by 12 percent last year.",
            "The use of the ferries fell by 12 percentage points last year."
        ),
        ["error unit: 12 percent became 12 percentage points"]
    );
}

#[test]
fn a_lost_digit_is_found_behind_other_words() {
    assert_eq!(
        findings(
            "In 2011 the council rejected a plan for a tunnel because of its price of $180m.",
            "A proposal for a tunnel was rejected by the council in 2011 owing to its cost of $18m."
        ),
        ["error number: $180m became $18m"]
    );
}

#[test]
fn a_third_version_shows_what_two_others_make_of_a_figure() {
    let texts = [
        "A coach with 41 pensioners was crossing the harbour bridge when the ship struck.",
        "The coach was carrying 41 pensioners home from the theatre when the ship struck the harbour bridge.",
        "The coach was carrying 47 pensioners home from the theatre.",
    ];
    let found = report(&texts).findings;
    let pairs: Vec<_> = found
        .iter()
        .map(|f| (f.a.version.0, f.b.as_ref().unwrap().version.0))
        .collect();
    assert!(pairs.contains(&(1, 2)), "{found:?}");
    assert!(pairs.contains(&(0, 2)), "{found:?}");
}

#[test]
fn figures_are_paired_by_role_not_by_place() {
    assert_eq!(
        findings(
            "The strike left 40 trains and 12 ferries idle on Monday.",
            "The strike left 12 ferries and 45 trains idle on Monday."
        ),
        ["error number: 40 became 45"]
    );
}

#[test]
fn a_figure_of_one_side_is_no_mismatch() {
    assert_eq!(
        findings(
            "The strike left 40 trains idle on Monday, the union said.",
            "The strike left trains idle on Monday, the union of 9,000 drivers said."
        ),
        Vec::<String>::new()
    );
}
