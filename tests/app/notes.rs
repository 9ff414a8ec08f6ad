//! Notes: on a change, on words selected in its text, and taken back in one step.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::review::{Anchor, Subject};

use crate::drive::{Reader, folder};

const ABOUT: &str = "What it is about: select words to write about these only";
const WIRE: &str = "The ferry Alma stays in port on Monday.\n\n\
    Commuters have to take the road around the bay, said Ina Holm.";

/// The second sentence of a paper lit, and its note sheet open.
fn writing() -> (tempfile::TempDir, Reader) {
    let paper = WIRE.replace("the road around the bay", "a bus");
    let folder = folder(&[("1 wire.txt", WIRE), ("2 paper.txt", &paper)]);
    let files = ["1 wire.txt", "2 paper.txt"].map(|name| folder.path().join(name));
    let mut reader = Reader::start(&files);
    reader.press(Key::U);
    reader.press(Key::C);
    (folder, reader)
}

fn type_text(reader: &mut Reader, text: &str) {
    reader.harness.event(egui::Event::Text(text.into()));
    reader.settle();
}

/// Selects the last words of the text that the note is about.
fn select_end(reader: &mut Reader, words: &str) {
    reader.harness.get_by_label(ABOUT).focus();
    reader.settle();
    reader.press(Key::End);
    for _ in words.chars() {
        reader.press_with(Modifiers::SHIFT, Key::ArrowLeft);
    }
}

fn keep(reader: &mut Reader) {
    reader.click("Keep the note");
}

/// The words of the remarks on words, and their notes.
fn on_words(reader: &Reader) -> Vec<(String, String)> {
    let remarks = reader.session().review().remarks().iter();
    let of_words = |subject: &Subject| match subject {
        Subject::Words(Anchor { exact, .. }) => Some(exact.clone()),
        _ => None,
    };
    let found = remarks.filter_map(|r| Some((of_words(&r.subject)?, r.words.clone())));
    found.collect()
}

#[test]
fn selected_words_get_a_note_of_their_own_beside_that_of_the_change() {
    let (_folder, mut reader) = writing();
    type_text(&mut reader, "Which bus?");
    keep(&mut reader);
    reader.press(Key::C);
    select_end(&mut reader, " Ina Holm.");
    assert!(reader.sees("2 paper: “Ina Holm.”"), "what is selected");
    reader.harness.get_by_label("Your note").focus();
    reader.settle();
    type_text(&mut reader, "Is she the mayor?");
    keep(&mut reader);
    let notes = on_words(&reader);
    assert_eq!(notes, [("Ina Holm.".into(), "Is she the mayor?".into())]);
    let all = reader.session().review().remarks();
    assert_eq!(all[0].words, "Which bus?", "that of the change stays");
}

#[test]
fn what_was_typed_before_words_were_selected_moves_along() {
    let (_folder, mut reader) = writing();
    type_text(&mut reader, "Is she the mayor?");
    select_end(&mut reader, " Ina Holm.");
    keep(&mut reader);
    let notes = on_words(&reader);
    assert_eq!(notes, [("Ina Holm.".into(), "Is she the mayor?".into())]);
    assert_eq!(reader.session().review().remarks().len(), 1);
}

#[test]
fn without_a_selection_the_note_is_on_the_change() {
    let (_folder, mut reader) = writing();
    select_end(&mut reader, " Ina Holm.");
    reader.press(Key::ArrowLeft);
    reader.harness.get_by_label("Your note").focus();
    reader.settle();
    type_text(&mut reader, "Which bus?");
    keep(&mut reader);
    let remarks = reader.session().review().remarks();
    assert!(matches!(remarks[0].subject, Subject::Change { .. }));
}

#[test]
fn a_note_and_how_much_it_matters_are_taken_back_in_one_step() {
    let (_folder, mut reader) = writing();
    type_text(&mut reader, "Which bus?");
    reader.click("harmless");
    keep(&mut reader);
    assert!(reader.session().review().remarks()[0].severity.is_some());
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(reader.session().review().is_empty());
}
