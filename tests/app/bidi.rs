//! Hebrew and Arabic are drawn in the order in which they are read.

use storydiff::ui::bidi::{has_rtl, lines};

/// The lines as drawn from left to right, every letter as wide as any other.
fn drawn(text: &str, letters: f32) -> Vec<String> {
    let lines = lines(text, letters, |word| word.chars().count() as f32);
    let line = |pieces: &Vec<storydiff::ui::bidi::Piece>| {
        let pieces = pieces.iter().map(|p| {
            let piece = &text[p.range.clone()];
            match p.is_rtl {
                true => piece.chars().rev().collect(),
                false => piece.to_owned(),
            }
        });
        pieces.collect::<String>()
    };
    lines.lines.iter().map(line).collect()
}

#[test]
fn latin_text_is_left_alone() {
    assert!(!has_rtl("The bridge (1931) was shut."));
    assert_eq!(
        drawn("The bridge was shut.", 99.0),
        ["The bridge was shut."]
    );
}

#[test]
fn words_and_stops_go_from_right_to_left() {
    assert!(has_rtl("שלום עולם."));
    assert_eq!(drawn("שלום עולם.", 99.0), [".םלוע םולש"]);
}

#[test]
fn figures_and_foreign_names_keep_their_direction() {
    assert_eq!(
        drawn("בשנת 1948 קמה BBC שם", 99.0),
        ["םש BBC המק 1948 תנשב"]
    );
    assert_eq!(
        drawn("The word שלום means peace", 99.0),
        ["The word םולש means peace"]
    );
}

#[test]
fn lines_break_where_they_are_read_and_not_where_they_are_drawn() {
    assert_eq!(
        drawn("אחת שתיים שלוש ארבע", 10.0),
        ["םייתש תחא", "עברא שולש"]
    );
}

#[test]
fn nothing_and_a_word_too_long_make_lines_too() {
    assert!(drawn("", 10.0).is_empty());
    assert_eq!(drawn("אבגדהוזחטיכלמ", 4.0).len(), 1);
}
