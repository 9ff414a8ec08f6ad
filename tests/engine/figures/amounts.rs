//! Numbers in words and digits.

use super::{facts, facts_in};

/// The only figure of a text: how it is written and its value.
fn only(text: &str) -> (String, String) {
    let facts = facts(text);
    assert_eq!(facts.len(), 1, "{text}: {facts:?}");
    let (shown, rest) = facts[0].split_once(" | ").unwrap();
    let value = rest.split(' ').nth(1).unwrap();
    (shown.to_owned(), value.to_owned())
}

#[test]
fn number_words_add_up() {
    for (text, value) in [
        ("two hundred and six thousand crates", "206000"),
        ("two and a half million crates", "2500000"),
        ("three quarters of a million crates", "750000"),
        ("four thousand three hundred and one crates", "4301"),
        ("three thousand million crates", "3000000000"),
        ("six point two five crates", "6.25"),
        ("a couple of dozen crates", "24"),
        ("half-dozen crates", "6"),
        ("minus five crates", "-5"),
        ("4 thousand 3 hundred crates", "4300"),
        ("35 lakh crates", "3500000"),
    ] {
        assert_eq!(only(text), (text.replace(" crates", ""), value.to_owned()));
    }
}

#[test]
fn parts_of_a_whole_are_fractions() {
    for (text, value) in [
        ("one in five", "0.2"),
        ("nine out of 10", "0.9"),
        ("three-fifths", "0.6"),
        ("¾", "0.75"),
        ("one twenty-fifth", "0.04"),
        ("4 1/2", "4.5"),
    ] {
        let voters = format!("{text} voters");
        assert_eq!(only(&voters), (text.to_owned(), value.to_owned()));
    }
    assert_eq!(only("Half of the voters stayed at home").1, "0.5");
}

#[test]
fn a_third_divides_or_counts_by_what_follows() {
    assert_eq!(facts("A third boat sank"), ["third | ordinal 3 - exact"]);
    let part = facts("A third of the boats sank");
    assert!(part[0].starts_with("A third | number 0.333"), "{part:?}");
    let by = facts("Catches fell by a fifth despite the calm");
    assert_eq!(by, ["a fifth | number 0.2 - exact"]);
}

#[test]
fn digits_are_read_in_every_grouping() {
    for (text, value) in [
        ("1,234,500.5 crates", "1234500.5"),
        ("1.234.500,5 crates", "1234500.5"),
        ("1\u{a0}234\u{a0}500 crates", "1234500"),
        ("12,34,567 crates", "1234567"),
        ("10 000 crates", "10000"),
        (".25 crates", "0.25"),
        ("6.2x10^4 crates", "62000"),
        ("100k crates", "100000"),
    ] {
        assert_eq!(only(text).1, value, "{text}");
    }
    let list = facts("Rooms and halls 22,24,26 open");
    assert_eq!(list.len(), 3, "{list:?}");
}

#[test]
fn the_language_says_which_mark_groups() {
    for (language, text) in [
        ("de", "1.234 Boote"),
        ("en", "1,234 boats"),
        ("fr", "1 234 bateaux"),
    ] {
        let found = facts_in(language, text);
        assert!(found[0].ends_with("number 1234 - exact"), "{found:?}");
    }
    let found = facts_in("de", "1,5 Millionen Boote");
    assert_eq!(found, ["1,5 Millionen | number 1500000 - exact"]);
}

#[test]
fn ordinals_are_places_in_a_row() {
    assert_eq!(
        facts("She finished second."),
        ["second | ordinal 2 - exact"]
    );
    assert_eq!(
        facts("the twenty-fifth boat and the 11th boat"),
        [
            "twenty-fifth | ordinal 25 - exact",
            "11th | ordinal 11 - exact"
        ]
    );
}

#[test]
fn one_counts_before_a_noun_only() {
    assert_eq!(facts("Just one boat sank."), ["one | number 1 - exact"]);
    for text in [
        "The one that sank was hers.",
        "One of them sank.",
        "They help one another.",
    ] {
        assert_eq!(facts(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn figures_beyond_all_measure_are_left_alone() {
    let nines = "9".repeat(28);
    for text in [
        format!("{nines} and a half quadrillion quadrillion dozen boats"),
        format!("{nines} dollars ninety-nine cents"),
        format!("{nines}th of a quadrillion, {nines} light years and {nines} inches"),
        format!("from {nines} to {nines} quadrillion, {nines}^99, 9.9^28 and 9.9^27 dozen"),
        format!("minus {nines} degrees Celsius or -{nines}F, {nines}-{nines} miles"),
        "nine hundred quadrillion ".repeat(40),
        "ninety-nine quadrillion quadrillion and ninety-nine fifths of a quadrillion".to_owned(),
    ] {
        crate::report(&[&text, &text.replace('9', "8")]);
    }
}
