//! Figures in other units, and ranges, held against each other.

use crate::findings::findings;

#[test]
fn one_value_in_two_units_is_silent() {
    for (a, b) in [
        ("40 miles", "64 km"),
        ("more than six metres", "20ft"),
        ("20C", "68F"),
        ("12 stone", "76 kg"),
        ("100 acres", "40 hectares"),
    ] {
        let with =
            |value: &str| format!("The marker near the old harbour showed {value} on Monday.");
        assert_eq!(findings(&with(a), &with(b)), Vec::<String>::new(), "{a}");
    }
}

#[test]
fn another_value_in_another_unit_is_an_error() {
    assert_eq!(
        findings(
            "The wreck lies 40 miles off the old harbour.",
            "The wreck lies 80 km off the old harbour."
        ),
        ["error number: 40 miles became 80 km"]
    );
    assert_eq!(
        findings(
            "The wreck lies 40 miles off the old harbour.",
            "The wreck lies 40 km off the old harbour."
        ),
        ["error unit: 40 miles became 40 km"]
    );
}

#[test]
fn a_figure_within_a_range_is_silent_and_one_outside_is_not() {
    let with = |value: &str| format!("The storm sank {value} boats in the old harbour on Monday.");
    let silent = findings(&with("10 to 12"), &with("11"));
    assert_eq!(silent, Vec::<String>::new());
    let silent = findings(&with("dozens of"), &with("40"));
    assert_eq!(silent, Vec::<String>::new());
    let outside = findings(&with("10 to 12"), &with("15"));
    assert_eq!(outside, ["error number: 10 to 12 became 15"]);
}

#[test]
fn a_count_is_not_held_against_a_part() {
    assert_eq!(
        findings(
            "The reservoir above the old town, home to 61 people, was full on Monday.",
            "The reservoir above the old town was a third full on Monday."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn what_comes_to_the_same_in_a_year_is_silent() {
    assert_eq!(
        findings(
            "The toll will cost a family 180 euros a year from spring.",
            "The toll will cost a family about 15 euros a month from spring."
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        findings(
            "The toll will cost a family 158 euros a year from spring.",
            "The toll will cost a family 15 euros a month from spring."
        ),
        ["error number: 158 euros a year became 15 euros a month"]
    );
}

#[test]
fn seven_miles_are_twelve_kilometres() {
    for (miles, is_told) in [("seven", false), ("eight", true)] {
        let found = findings(
            "Farmers blocked the road 12 kilometres north of Lowick.",
            &format!("Farmers blocked the road {miles} miles north of Lowick."),
        );
        assert_eq!(!found.is_empty(), is_told, "{miles}: {found:?}");
    }
}

#[test]
fn a_sum_may_leave_its_currency_to_the_one_before() {
    assert_eq!(
        findings(
            "The mill has set aside 4.6 million pounds for claims.",
            "The mill has set aside £5.2m for claims, up from 4.6 million."
        ),
        Vec::<String>::new()
    );
}
