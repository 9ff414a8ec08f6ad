//! Pasting pages and texts, and writing a pasted text anew.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::story::Kind;
use storydiff::ui::clipboard::Pasted;

use crate::drive::{Reader, folder};

const PLAIN: &str = "Crane to stay until April\nThe harbour crane will stay where it is until April, the port authority said on Monday.\nAdvertisement\nThe firm that was to take it away has gone out of business.";

/// As a browser puts a part of a page on the clipboard.
const PAGE: &str = "<meta charset='utf-8'><h1>Crane to stay until April</h1>\
    <p>The harbour crane will stay where it is until April, the \
    <a href='https://port.example/authority'>port authority</a> said on Monday.</p>\
    <div class='ad'>Advertisement</div>\
    <p>The firm that was to take it away has gone out of business.</p>\
    <ul><li>Nobody knows who will pay for the delay.</li></ul>";

fn lay_down(reader: &Reader, text: &str, html: Option<&str>) {
    *reader.clipboard.1.borrow_mut() = Pasted {
        text: text.to_owned(),
        html: html.map(str::to_owned),
    };
}

fn kinds(reader: &Reader) -> Vec<(Kind, &str)> {
    let manuscript = &reader.report().versions[0].manuscript;
    let paragraphs = manuscript.paragraphs.iter();
    paragraphs
        .map(|p| (p.kind, p.span.of(&manuscript.text)))
        .collect()
}

#[test]
fn a_page_that_is_pasted_keeps_its_headings_links_and_lists() {
    let mut reader = Reader::start(&[]);
    lay_down(&reader, PLAIN, Some(PAGE));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    assert!(reader.sees("Read it as the page it was copied from"));
    reader.click("Add this version");
    assert_eq!(
        reader.report().label(Default::default()),
        "Crane to stay until April"
    );
    let kinds = kinds(&reader);
    assert_eq!(kinds[0], (Kind::Headline, "Crane to stay until April"));
    assert!(
        kinds[1].1.contains("the port authority said on Monday"),
        "{kinds:?}"
    );
    assert!(
        kinds.contains(&(Kind::Boilerplate, "Advertisement")),
        "{kinds:?}"
    );
    let item = (Kind::Bullet, "Nobody knows who will pay for the delay.");
    assert!(kinds.contains(&item), "{kinds:?}");
    assert!(
        reader.session().notices().is_empty(),
        "{:?}",
        reader.session().notices()
    );
}

#[test]
fn pages_are_pasted_by_key_on_the_start_screen_and_into_the_empty_sheet() {
    let mut reader = Reader::start(&[]);
    lay_down(&reader, PLAIN, Some(PAGE));
    reader.harness.event(egui::Event::Paste(PLAIN.to_owned()));
    reader.settle();
    assert!(reader.sees("Read it as the page it was copied from"));
    reader.click("Cancel");
    lay_down(&reader, "", None);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    assert!(!reader.sees("Read it as the page it was copied from"));
    lay_down(&reader, PLAIN, Some(PAGE));
    reader.harness.event(egui::Event::Paste(PLAIN.to_owned()));
    reader.settle();
    reader.click("Read it as the page it was copied from");
    reader.click("Add this version");
    assert!(
        !kinds(&reader).iter().any(|(kind, _)| *kind == Kind::Bullet),
        "as plain text"
    );
}

#[test]
fn a_page_that_comes_without_plain_text_shows_its_words() {
    let mut reader = Reader::start(&[]);
    lay_down(&reader, "", Some(PAGE));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    assert!(reader.sees("Read it as the page it was copied from"));
    reader.click("Add this version");
    let kinds = kinds(&reader);
    assert_eq!(kinds[0], (Kind::Headline, "Crane to stay until April"));
}

#[test]
fn keys_that_are_let_go_at_once_count_as_pressed_together() {
    let mut reader = Reader::start(&[]);
    reader.harness.event(egui::Event::Paste(PLAIN.to_owned()));
    reader.settle();
    for pressed in [true, false] {
        reader.harness.event(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        });
    }
    reader.settle();
    assert_eq!(reader.report().versions.len(), 1);
}

#[test]
fn pasted_texts_without_a_title_are_numbered() {
    let mut reader = Reader::start(&[]);
    for text in [
        "it will stay, they said, and that was all.",
        "it went away, they said, and that was all.",
    ] {
        reader.harness.event(egui::Event::Paste(text.to_owned()));
        reader.settle();
        reader.click("Add this version");
    }
    let labels: Vec<_> = reader.report().versions.iter().map(|v| v.label()).collect();
    assert_eq!(labels, ["Pasted text 1", "Pasted text 2"]);
}

#[test]
fn the_text_of_a_pasted_version_is_written_anew_and_taken_back() {
    let mut reader = Reader::start(&[]);
    reader
        .harness
        .event(egui::Event::Paste("The crane stays, they said.".to_owned()));
    reader.settle();
    reader.click("Add this version");
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    assert!(reader.sees("Edit the text"));
    reader.press_with(Modifiers::COMMAND, Key::A);
    reader
        .harness
        .event(egui::Event::Text("The crane went, they said.".to_owned()));
    reader.settle();
    reader.click("Save the text");
    assert_eq!(
        reader.report().versions[0].text(),
        "The crane went, they said."
    );
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        reader.report().versions[0].text(),
        "The crane stays, they said."
    );
}

#[test]
fn only_a_pasted_version_offers_its_text_to_be_edited() {
    let folder = folder(&[("a.txt", "The crane will stay.")]);
    let mut reader = Reader::start(&[folder.path().join("a.txt")]);
    reader.click("Column of a");
    assert!(reader.sees("Version details…"));
    assert!(reader.harness.query_by_label("Edit the text…").is_none());
}
