//! Paragraphs to sentences.

use storydiff::engine::segment::segment;
use storydiff::engine::watch::{Step, Unwatched, Watch};

use crate::{manuscript, report};

#[track_caller]
fn cut(text: &str, expected: &[&str]) {
    let report = report(&[text]);
    let version = &report.versions[0];
    let found: Vec<_> = version
        .sentence_ids()
        .map(|id| version.sentence_text(id))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn full_stops_end_sentences() {
    cut(
        "The ferry left. Nobody waved.",
        &["The ferry left.", "Nobody waved."],
    );
    cut("Did it leave? It did!", &["Did it leave?", "It did!"]);
}

#[test]
fn points_of_abbreviations_do_not() {
    let one = [
        "Mr. Okafor met Dr. Lind and Gen. Sato on Jan. 5 at No. 12 Quay St. near the port.",
        "The U.S. Senate heard J. K. Moreau of Harbour & Co. at 9 a.m. sharp.",
        "It costs $3.75 on p. 14 of the list.",
        "The file is at https://example.org/a.b/c.html for now.",
    ];
    for sentence in one {
        cut(sentence, &[sentence]);
    }
}

#[test]
fn an_abbreviation_may_end_a_sentence() {
    cut(
        "They sailed to the U.S. They came back at 6 p.m. Nobody asked.",
        &[
            "They sailed to the U.S.",
            "They came back at 6 p.m.",
            "Nobody asked.",
        ],
    );
}

#[test]
fn an_opening_hour_is_no_sentence() {
    cut(
        "At 5 a.m. Mr. Okafor rose.",
        &["At 5 a.m. Mr. Okafor rose."],
    );
}

#[test]
fn quotations_are_cut_inside_and_keep_their_clause() {
    cut(
        "“We will rebuild. We always have,” Ms Lind said. “Why not now?” she asked.",
        &[
            "“We will rebuild.",
            "We always have,” Ms Lind said.",
            "“Why not now?” she asked.",
        ],
    );
    cut(
        "“Is that all?” Ms Lind asked on Friday.",
        &["“Is that all?” Ms Lind asked on Friday."],
    );
}

#[test]
fn ellipses_end_sentences_only_before_a_new_one() {
    cut(
        "It sank.... Nobody knew why.",
        &["It sank....", "Nobody knew why."],
    );
    cut(
        "It sank . . . and rose again.",
        &["It sank . . . and rose again."],
    );
}

#[test]
fn damaged_stops_are_mended() {
    cut(
        "The mayor said the plan of Mr. . He can” stays. was approved. Then it rained. . The end came.",
        &[
            "The mayor said the plan of Mr. . He can” stays. was approved.",
            "Then it rained. .",
            "The end came.",
        ],
    );
}

#[test]
fn a_stop_without_its_space_still_ends_a_sentence() {
    cut(
        "The lights went out.Nobody moved.",
        &["The lights went out.", "Nobody moved."],
    );
}

#[test]
fn lists_run_together_are_cut_at_their_markers() {
    cut(
        "1. Bread 2. Milk 3. Salt",
        &["1. Bread", "2. Milk", "3. Salt"],
    );
    cut("• Bread • Milk", &["• Bread", "• Milk"]);
}

#[test]
fn sentences_never_cross_paragraphs() {
    cut(
        "A heading without a stop\nand a line",
        &["A heading without a stop", "and a line"],
    );
}

#[test]
fn scripts_without_spaces_have_their_own_stops() {
    cut(
        "今日は雨です。明日は晴れです。",
        &["今日は雨です。", "明日は晴れです。"],
    );
}

#[test]
fn marks_alone_are_no_sentence_but_part_of_their_neighbour() {
    cut(". Water fell.", &[". Water fell."]);
    cut("Water fell. .", &["Water fell. ."]);
}

#[test]
fn two_initials_in_a_row_belong_to_one_name() {
    cut(
        "A. A. Lind and J. A. Moreau wrote it.",
        &["A. A. Lind and J. A. Moreau wrote it."],
    );
    cut(
        "It was you and I. Peter knew.",
        &["It was you and I.", "Peter knew."],
    );
}

#[test]
fn addresses_are_not_cut_at_their_points() {
    cut(
        "Write to Anna.Lind@example.org. She answers.",
        &["Write to Anna.Lind@example.org.", "She answers."],
    );
}

#[test]
fn words_left_out_end_no_sentence() {
    cut(
        "“We saw [...]” (Lind 12). It rained.",
        &["“We saw [...]” (Lind 12).", "It rained."],
    );
    cut(
        "It sank. ...and nobody knew.",
        &["It sank.", "...and nobody knew."],
    );
}

#[test]
fn writers_without_capitals_have_sentences_too() {
    cut(
        "the ferry left. nobody waved, e.g. nobody here. it rained",
        &[
            "the ferry left.",
            "nobody waved, e.g. nobody here.",
            "it rained",
        ],
    );
}

#[test]
fn a_list_may_follow_a_sentence() {
    cut(
        "Bring these. (a) Bread (b) Milk",
        &["Bring these.", "(a) Bread", "(b) Milk"],
    );
    cut("See (a) or (b) here.", &["See (a) or (b) here."]);
}

#[test]
fn numbers_of_notes_stay_with_their_sentence() {
    cut(
        "The ferry left.[12] Nobody waved.",
        &["The ferry left.[12]", "Nobody waved."],
    );
}

#[test]
fn a_sentence_may_open_with_a_name_in_small_letters() {
    cut(
        "He rose. iPhones rang. The mayor left.",
        &["He rose.", "iPhones rang.", "The mayor left."],
    );
}

#[test]
fn ordinary_words_that_look_like_abbreviations_end_sentences() {
    cut(
        "He fell ill. Peter said no. Anna came by art. Lind did not.",
        &[
            "He fell ill.",
            "Peter said no.",
            "Anna came by art.",
            "Lind did not.",
        ],
    );
}

#[test]
fn an_hour_keeps_its_day_and_its_zone() {
    let one = [
        "The talks begin in the harbour at 9 a.m. Monday on the pier.",
        "The talks begin in the harbour at 9 a.m. EST on the pier.",
        "The talks begin in the harbour at 9 a.m. (GMT) on the pier.",
    ];
    for sentence in one {
        cut(sentence, &[sentence]);
    }
}

#[test]
fn an_abbreviation_in_brackets_ends_nothing() {
    cut(
        "Sen. Lind (D-Wash.) Monday left.",
        &["Sen. Lind (D-Wash.) Monday left."],
    );
}

#[test]
fn marks_that_stand_apart_still_close() {
    cut(
        "(It is late. ) He said “no. ” We left.",
        &["(It is late. )", "He said “no. ”", "We left."],
    );
}

#[test]
fn a_second_point_after_an_abbreviation_ends_the_sentence() {
    cut(
        "They sailed to the U.S.A.. Nobody came. The file is v2.0 now.",
        &[
            "They sailed to the U.S.A..",
            "Nobody came.",
            "The file is v2.0 now.",
        ],
    );
}

/// Texts of a hundred thousand points, quotes or markers are cut in passing.
#[test]
fn no_text_is_too_odd_to_cut() {
    for piece in [
        "A. ", "a.", "Mr. ", "• a. ", "“‘«", "... ", "(1) ", "e. g. ", "。", "No. 1 ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let version = segment(manuscript(&text), &Unwatched).unwrap();
        let cut: String = version
            .sentence_ids()
            .map(|id| version.sentence_text(id))
            .collect();
        let bare = |text: &str| text.replace(' ', "");
        assert_eq!(bare(&cut), bare(&text));
    }
}

#[test]
fn cutting_stops_when_it_is_told_to() {
    assert!(segment(manuscript("One.\nTwo."), &Stopped).is_err());
}

/// Asks for a stop at once.
struct Stopped;

impl Watch for Stopped {
    fn is_cancelled(&self) -> bool {
        true
    }

    fn progress(&self, _: Step, _: usize, _: usize) {}
}
