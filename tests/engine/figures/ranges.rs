//! From one figure to another.

use super::facts;

#[test]
fn a_range_is_one_fact() {
    for (text, fact) in [
        ("between 10 and 12 km", "range 10/12 kilometre exact"),
        ("10-12 km", "range 10/12 kilometre exact"),
        ("$5-10 million", "range 5000000/10000000 USD exact"),
        ("25-30 people", "range 25/30 - exact"),
        ("two to three million", "range 2000000/3000000 - exact"),
        ("10 to 12 per cent", "range 10/12 percent exact"),
    ] {
        let shown = text.trim_end_matches(" people");
        assert_eq!(facts(text), [format!("{shown} | {fact}")]);
    }
}

#[test]
fn a_change_is_two_facts_of_one_unit() {
    assert_eq!(
        facts("Turnout fell from 12 to 10 per cent."),
        [
            "12 | percent 12 - exact",
            "10 per cent | percent 10 - exact"
        ]
    );
}

#[test]
fn a_rise_by_one_value_to_another_is_no_range() {
    assert_eq!(
        facts("Oil rose $2 to $80 a barrel."),
        ["$2 | money 2 USD exact", "$80 | money 80 USD exact"]
    );
}

#[test]
fn scale_words_alone_are_vague() {
    assert_eq!(facts("dozens of boats"), ["dozens | range 12/120 - about"]);
    assert_eq!(
        facts("tens of thousands of boats"),
        ["tens of thousands | range 10000/100000 - about"]
    );
    assert_eq!(
        facts("a few hundred boats"),
        ["a few hundred | range 200/1000 - about"]
    );
}

#[test]
fn scores_and_seasons_are_no_ranges() {
    for text in ["United won 2-3 at home.", "It was the 2014-15 season."] {
        assert_eq!(facts(text), Vec::<String>::new(), "{text}");
    }
}
