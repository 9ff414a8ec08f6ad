//! Copying with looks: what a word processor and what a plain field get.

use egui::{Key, Modifiers};
use storydiff::session::copy::Copied;

use crate::drive::Reader;

fn last(reader: &Reader) -> Copied {
    let kept = reader.clipboard.0.borrow();
    kept.last().expect("something was copied").clone()
}

#[test]
fn a_passage_is_copied_with_its_marks_and_as_plain_text() {
    let mut reader = Reader::start_on_sample();
    reader.press(Key::N);
    reader.click("Copy passage");
    let copied = last(&reader);
    assert!(copied.html.starts_with("<p><b"), "{}", copied.html);
    assert!(copied.text.contains("Northline wire, sentence"));
    assert!(!copied.text.contains('<'), "{}", copied.text);
}

#[test]
fn a_finding_is_copied_with_its_number_and_who_says_what() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    reader.press(Key::F7);
    reader.click("Copy finding");
    let copied = last(&reader);
    assert!(copied.text.starts_with("F1 "), "{}", copied.text);
    assert!(copied.html.contains("<b>F1 ") && copied.html.contains("<li>"));
}

#[test]
fn the_table_of_facts_is_copied_as_a_table_and_with_tabs() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    reader.click("Copy table");
    let copied = last(&reader);
    assert!(copied.html.starts_with("<table"), "{}", copied.html);
    assert!(copied.text.starts_with("Fact\t"), "{}", copied.text);
}

#[test]
fn nothing_is_copied_where_nothing_is_lit_or_picked() {
    let mut reader = Reader::start_on_sample();
    for key in [Key::C, Key::F] {
        reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, key);
    }
    assert!(reader.clipboard.0.borrow().is_empty());
}
