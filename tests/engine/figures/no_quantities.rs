//! Digits and number words that count nothing.

use super::facts;

#[test]
fn names_calls_and_addresses_count_nothing() {
    for text in [
        "Call 020 7946 0958 or +44 20 7946 0958.",
        "He lives at 10 Downing Street.",
        "The server 192.168.1.2 was down.",
        "It was found by SCP-173C and the F-16.",
        "Look at phase two on page seven.",
        "She wore the #7 shirt.",
        "They spoke of the Baltic Stream 2 pipeline.",
        "Leaders of the Group of Seven saw the Big Four beside the Type 45 ship.",
        "The NAVY 100 index closed as before.",
        "Prices stayed as in nineteen seventy-three.",
        "He was first asked on the 3rd of May, at first light.",
        "It grew in the second half and the third quarter of the 21st century.",
    ] {
        assert_eq!(facts(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_bound_makes_no_figure_of_a_year_or_an_hour() {
    for text in [
        "It lasted up to 2014.",
        "They came at about 5 p.m.",
        "It shut after 3 May.",
    ] {
        assert_eq!(facts(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(facts("More than 2000 boats").len(), 1);
}

#[test]
fn verbs_are_no_units() {
    assert_eq!(facts("One has the boat in sight."), Vec::<String>::new());
}

#[test]
fn numbers_of_several_things_of_one_name_count_nothing() {
    for text in [
        "The road is shut between junctions 10 and 11.",
        "Junction 10 and 11 are shut.",
        "Floors 2, 3 and 4 burnt out.",
        "Trains leave from platforms 1 to 6.",
    ] {
        assert_eq!(facts(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(
        facts("On floor 2 and 14 people were hurt."),
        ["14 | number 14 - exact"]
    );
}
