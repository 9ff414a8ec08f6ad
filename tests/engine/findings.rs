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

/// Stories of the same event, told in sentences of their own.
const FIRE_A: &str = "Flames rose over the paint works at Ostby before dawn.\n\
    The works opened in 1974.\n\
    About 6,200 people were ordered from their homes by the fire chief.\n\
    Insurers put the damage at £55m.";
const FIRE_B: &str = "Sirens woke the whole of Ostby.\n\
    Buses took 2,600 people from their homes to schools.\n\
    Insurers spoke of £5.5 million.\n\
    The works, which opened in 1947, has burnt twice before.";

#[test]
fn facts_are_held_against_each_other_without_a_link() {
    let links = report(&[FIRE_A, FIRE_B]).comparisons.remove(0).links;
    assert!(links.is_empty(), "{links:?}");
    assert_eq!(
        findings(FIRE_A, FIRE_B),
        [
            "error date: 1974 became 1947",
            "notable number: 6,200 became 2,600",
            "error number: £55m became £5.5 million",
        ]
    );
}

#[test]
fn what_a_version_says_elsewhere_is_held_against_nothing() {
    assert_eq!(
        findings(
            "The ferry carried 212 passengers to Sund.\nOf the passengers 57 were children.",
            "Rescuers counted the 57 children first.\nAll 212 passengers of the ferry are safe."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_version_that_says_both_shows_that_they_are_two_things() {
    let texts = [
        "The refinery was fined £1.2m in 2019 over a leak of acid in 2017.",
        "A leak of acid in 2017 cost the refinery a fine of £1.2m.",
        "The refinery was fined £1.2m in 2019 over a leak of acid.",
    ];
    assert!(report(&texts).findings.is_empty());
}

#[test]
fn one_sum_in_two_currencies_is_an_error_wherever_it_stands() {
    assert_eq!(
        findings(
            "The board of Larkhill accepted an offer of £2.4 billion yesterday.\nStaff had been told nothing.",
            "Larkhill is to be sold for $2.4bn, sources say.\nThe unions were furious."
        ),
        ["error unit: £2.4 billion became $2.4bn"]
    );
}

#[test]
fn one_percent_is_not_a_percentage_point() {
    assert_eq!(
        findings(
            "The margin of the dairy rose one percent to 10.7 percent last year.",
            "The margin of the dairy rose a percentage point to 10.7 percent last year."
        ),
        ["error unit: one percent became a percentage point"]
    );
}

#[test]
fn another_length_of_time_is_a_date() {
    assert_eq!(
        findings(
            "The bridge will stay closed for three weeks, the council said.",
            "The bridge will stay closed for five weeks, the council said."
        ),
        ["error date: three weeks became five weeks"]
    );
}

#[test]
fn over_three_weeks_is_during_them() {
    assert_eq!(
        findings(
            "The jury heard 40 witnesses in three weeks before it retired.",
            "Over three weeks the jury heard 40 witnesses before it retired."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn two_figures_that_changed_owners_are_errors() {
    for (a, b) in [
        (
            "Sales at the mill rose 12 percent and costs rose 8 percent last year.",
            "Sales at the mill rose 8 percent and costs rose 12 percent last year.",
        ),
        (
            "The strike left 40 trains and 12 ferries idle on Monday.",
            "The strike left 12 trains and 40 ferries idle on Monday.",
        ),
        (
            "Some 5,000 of the 8,000 staff at the yard walked out on Monday.",
            "Some 8,000 of the 5,000 staff at the yard walked out on Monday.",
        ),
    ] {
        assert_eq!(findings(a, b).len(), 2, "{a}");
    }
    assert_eq!(
        findings(
            "Sales at the mill rose 12 percent and costs rose 8 percent last year.",
            "Costs at the mill rose 8 percent and sales rose 12 percent last year."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn the_ages_of_two_people_are_two_things() {
    assert_eq!(
        findings(
            "Neighbour Maud Tolley, 71, fled the works with her dog.\nThe works burnt for 3 days.",
            "The works burnt for 3 days.\nForeman Carl Norvik, 46, fled the works last."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn one_figure_of_another_length_of_time_is_an_error() {
    for (a, b, expected) in [
        (
            "The inquiry is expected to last six months.",
            "The inquiry is expected to last six weeks.",
            ["error date: six months became six weeks"],
        ),
        (
            "The last strike, in June 2021, ended after 17 weeks.",
            "In June 2021 another strike broke off after 17 days.",
            ["error date: 17 weeks became 17 days"],
        ),
    ] {
        assert_eq!(findings(a, b), expected, "{a}");
    }
    let same = findings(
        "The crew slept for two weeks in the hull of the tanker.",
        "The crew slept for 14 days in the hull of the tanker.",
    );
    assert_eq!(same, Vec::<String>::new());
    let same = findings(
        "The lake was full a year before the drought began in the hills.",
        "The lake was full 12 months before the drought began in the hills.",
    );
    assert_eq!(same, Vec::<String>::new());
}

#[test]
fn another_rate_is_another_unit() {
    assert_eq!(
        findings(
            "The tunnel carries about 9,000 lorries a day.",
            "The tunnel carries about 9,000 lorries each week."
        ),
        ["error unit: about 9,000 lorries a day became about 9,000 lorries each week"]
    );
    for b in [
        "The tunnel carries about 9,000 lorries per day.",
        "The tunnel carries about 9,000 lorries daily.",
        "The tunnel carries about 9,000 lorries.",
        "The tunnel carries about 9,000 lorries a day, a week after it was opened.",
    ] {
        let a = "The tunnel carries about 9,000 lorries a day.";
        assert_eq!(findings(a, b), Vec::<String>::new(), "{b}");
    }
}

#[test]
fn a_bound_may_stand_on_either_side_of_its_figure() {
    for (a, b) in [
        (
            "At least nine children died in the fire.",
            "Nine children, at least, died in the fire.",
        ),
        (
            "The mill pays up to 40 percent of the bill.",
            "The mill pays up to a full 40 percent of the bill.",
        ),
        (
            "The rule is for tenants over 65 in the town.",
            "The rule is for tenants older than 65 in the town.",
        ),
    ] {
        assert_eq!(findings(a, b), Vec::<String>::new(), "{b}");
    }
}

#[test]
fn the_day_beside_one_hour_is_held_against_the_other() {
    assert_eq!(
        findings(
            "The ban on fishing was lifted at 11 p.m. on Wednesday, four hours before it sailed.",
            "Officials had lifted a ban on fishing at 11pm on Tuesday."
        ),
        ["error date: Wednesday became Tuesday"]
    );
}

#[test]
fn two_words_for_one_limit_or_one_night_are_silent() {
    for (a, b) in [
        (
            "The council wants a meter in every home by the end of 2028.",
            "The council wants a meter in every home before 2029.",
        ),
        (
            "The road was cut late on Tuesday when a slope gave way.",
            "The road was cut on Tuesday night when a slope gave way.",
        ),
    ] {
        assert_eq!(findings(a, b), Vec::<String>::new(), "{b}");
    }
}
