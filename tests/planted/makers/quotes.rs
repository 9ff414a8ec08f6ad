//! Quotations with other words between the marks; other marks around them are their twins.

use regex::Captures;

use crate::maker::Change::By;
use crate::maker::{Row, capital};
use crate::material::Story;

/// A quotation, its closing stop and mark aside: the tellings may end it with a comma or a stop.
const QUOTE: &str = r#""([A-Z][^"]+\w)([,.]")"#;
const TWO_PARTS: &str = r#""([A-Z][^"]+), and ([^"]+\w)([,.]")"#;

#[rustfmt::skip]
pub const QUOTES: &[Row] = &[
    (QUOTE, By(longest_replaced), By(curly)),
    (QUOTE, By(longest_lost), By(single)),
    (QUOTE, By(last_replaced), By(french)),
    (QUOTE, By(others_meant), By(german)),
    (QUOTE, By(turned_round), By(backticked)),
    (QUOTE, By(words_added), By(spaced)),
    (QUOTE, By(small_word_altered), By(low_comma)),
    (QUOTE, By(in_other_order), By(single_low)),
    (TWO_PARTS, By(second_half_altered), By(clause_inside)),
    (TWO_PARTS, By(halves_swapped), By(small_french)),
];

/// The quotation with other words.
fn altered(found: &Captures<'_>, words: &str) -> Option<String> {
    Some(format!("\"{words}{}", &found[2]))
}

fn longest(words: &str) -> Option<&str> {
    words.split([' ', ',']).rev().max_by_key(|word| word.len())
}

/// A long word is another long word.
fn longest_replaced(found: &Captures<'_>, _: &Story) -> Option<String> {
    let word = longest(&found[1])?;
    let other = if word.len() % 2 == 0 {
        "gossip"
    } else {
        "furniture"
    };
    let other = if found[1].starts_with(word) {
        capital(other)
    } else {
        other.into()
    };
    altered(found, &found[1].replacen(word, &other, 1))
}

fn longest_lost(found: &Captures<'_>, _: &Story) -> Option<String> {
    let word = longest(&found[1])?;
    let left = found[1].replacen(&format!("{word} "), "", 1);
    let left = left.replacen(&format!(" {word}"), "", 1);
    altered(found, &capital(&left))
}

fn last_replaced(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (left, _) = found[1].rsplit_once(' ')?;
    altered(found, &format!("{left} tomorrow"))
}

/// Somebody else is meant: "we" becomes "they".
fn others_meant(found: &Captures<'_>, _: &Story) -> Option<String> {
    const PRONOUNS: [(&str, &str); 7] = [
        ("We ", "They "),
        (" us ", " them "),
        (" we ", " they "),
        ("I ", "We "),
        ("My ", "Our "),
        (" they ", " we "),
        (" that ", " only this "),
    ];
    let (from, to) = PRONOUNS.iter().find(|(from, _)| found[1].contains(from))?;
    altered(found, &found[1].replacen(from, to, 1))
}

fn turned_round(found: &Captures<'_>, _: &Story) -> Option<String> {
    const TURNS: [(&str, &str); 9] = [
        ("is not", "is"),
        ("do not", "do"),
        ("never ", "always "),
        ("will be", "will not be"),
        ("will ", "will not "),
        ("Nobody", "Everybody"),
        ("did ", "did not do "),
        ("nothing", "much"),
        ("lost", "saved"),
    ];
    let (from, to) = TURNS.iter().find(|(from, _)| found[1].contains(from))?;
    altered(found, &found[1].replacen(from, to, 1))
}

fn words_added(found: &Captures<'_>, _: &Story) -> Option<String> {
    altered(found, &format!("{}, as the owners knew", &found[1]))
}

/// Another small word: the sense changes, the sound hardly.
fn small_word_altered(found: &Captures<'_>, _: &Story) -> Option<String> {
    const SMALL: [(&str, &str); 8] = [
        (" could ", " should "),
        (" under ", " beside "),
        (" for ", " against "),
        (" without ", " with "),
        (" yet ", " even "),
        (" a ", " every "),
        (" of ", " for "),
        ("Those who ", "All who "),
    ];
    let (from, to) = SMALL.iter().find(|(from, _)| found[1].contains(from))?;
    altered(found, &found[1].replacen(from, to, 1))
}

/// The first and the last word changed places.
fn in_other_order(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (first, rest) = found[1].split_once(' ')?;
    let (middle, last) = rest.rsplit_once(' ')?;
    let first = first.to_lowercase();
    altered(found, &format!("{} {middle} {first}", capital(last)))
}

fn halves_swapped(found: &Captures<'_>, _: &Story) -> Option<String> {
    let (first, second) = (found[1].to_lowercase(), capital(&found[2]));
    Some(format!("\"{second}, and {first}{}", &found[3]))
}

fn second_half_altered(found: &Captures<'_>, _: &Story) -> Option<String> {
    let words = "and the rest is a matter for the courts";
    Some(format!("\"{}, {words}{}", &found[1], &found[3]))
}

/// The same words with the reporting clause in their midst.
fn clause_inside(found: &Captures<'_>, _: &Story) -> Option<String> {
    Some(format!(
        "\"{},\" it was said, \"and {}{}",
        &found[1], &found[2], &found[3]
    ))
}

/// The same words between other marks.
fn marked(found: &Captures<'_>, open: &str, close: &str) -> Option<String> {
    let stop = found[2].trim_end_matches('"');
    Some(format!("{open}{}{stop}{close}", &found[1]))
}

fn curly(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "“", "”")
}

fn single(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "‘", "’")
}

fn french(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "«", "»")
}

fn low_comma(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "„", "”")
}

fn small_french(found: &Captures<'_>, _: &Story) -> Option<String> {
    let stop = found[3].trim_end_matches('"');
    Some(format!("‹{}, and {}{stop}›", &found[1], &found[2]))
}

fn single_low(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "‚", "‘")
}

fn german(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "„", "“")
}

fn backticked(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "``", "''")
}

fn spaced(found: &Captures<'_>, _: &Story) -> Option<String> {
    marked(found, "« ", " »")
}
