//! The README's screenshots are the program as it is now: made here, compared here.
//!
//! `UPDATE_SCREENSHOTS=1 cargo test --test app pictures` writes them anew.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Theme};
use image::RgbaImage;

use crate::drive::{Reader, sample};
use crate::particulars::fill;

/// Shades a channel may be off before pixels count as different: another processor rounds differently.
const SHADES: u8 = 24;
/// Share of pixels that may differ: a moved button changes more.
const SHARE: f64 = 0.002;

#[test]
fn the_five_versions_in_light_look_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::L);
    light_up(&mut reader, "the pilot had reported");
    check(&mut reader, "light.png");
}

#[test]
fn the_five_versions_in_dark_look_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Dark, &[sample()]);
    reader.press(Key::PageDown);
    check(&mut reader, "dark.png");
}

#[test]
fn changes_only_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::D);
    check(&mut reader, "changes-only.png");
}

#[test]
fn the_list_of_findings_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::M);
    let heading = reader.session().listed()[0].heading().to_owned();
    reader.click_first(&heading);
    check(&mut reader, "findings.png");
}

#[test]
fn the_table_of_facts_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::T);
    check(&mut reader, "facts.png");
}

#[test]
fn a_version_as_a_markup_of_the_base_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    reader.press(Key::PageDown);
    check(&mut reader, "redline.png");
}

#[test]
fn a_passage_in_all_versions_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num3);
    reader.press(Key::F7);
    check(&mut reader, "passage.png");
}

#[test]
fn the_coverage_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num4);
    check(&mut reader, "coverage.png");
}

#[test]
fn the_whole_story_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num5);
    reader.press(Key::PageDown);
    check(&mut reader, "story.png");
}

#[test]
fn the_other_readings_in_dark_look_as_shown() {
    let mut reader = Reader::start_at([1280.0, 800.0], Theme::Dark, &[sample()]);
    for (key, name) in [
        (Key::Num2, "dark-redline.png"),
        (Key::Num3, "dark-passage.png"),
        (Key::Num4, "dark-coverage.png"),
        (Key::Num5, "dark-story.png"),
    ] {
        reader.press_with(Modifiers::COMMAND, key);
        reader.press(Key::PageDown);
        check_small(&mut reader, name);
    }
}

#[test]
fn the_review_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::R);
    for key in [Key::A, Key::X, Key::A, Key::I, Key::X] {
        reader.press(Key::U);
        reader.press(key);
    }
    reader.press(Key::C);
    let note = "Which is it? Ask the harbour office before it goes out.";
    reader.harness.event(egui::Event::Text(note.into()));
    reader.settle();
    reader.click("Keep the note");
    check(&mut reader, "review.png");
}

#[test]
fn the_choice_of_an_export_looks_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.wait_until(|reader| reader.sees("5 versions"));
    check(&mut reader, "export.png");
}

#[test]
fn the_details_of_a_wire_story_look_as_in_the_readme() {
    let mut reader = Reader::start_at([1440.0, 900.0], Theme::Light, &crane());
    show_details(&mut reader);
    check(&mut reader, "details.png");
    let mut reader = Reader::start_at([1280.0, 800.0], Theme::Dark, &crane());
    show_details(&mut reader);
    check_small(&mut reader, "dark-details.png");
}

/// The copy of an agency and what two papers made of it.
fn crane() -> Vec<PathBuf> {
    let names = [
        "northline.nitf.xml",
        "courier.newsml.xml",
        "tide.ninjs.json",
    ];
    // The sheet shows the path: it must be the same on every machine.
    names
        .map(|name| Path::new("tests/files/samples").join(name))
        .to_vec()
}

/// The sheet of the agency's copy, with a word of the reader's and one that cannot be.
fn show_details(reader: &mut Reader) {
    while !reader.session().notices().is_empty() {
        reader.click_first("Dismiss");
    }
    reader.press_with(Modifiers::COMMAND, Key::I);
    fill(reader, "Name", "Northline, third take");
    fill(reader, "Date", "2026-02-30");
}

#[test]
fn panels_and_menus_in_dark_look_as_shown() {
    let mut reader = Reader::start_at([1280.0, 800.0], Theme::Dark, &[sample()]);
    reader.press(Key::F7);
    reader.click("Correct ▾");
    check_small(&mut reader, "dark-corrections.png");
    reader.press(Key::Escape);
    reader.press_with(Modifiers::COMMAND, Key::T);
    check_small(&mut reader, "dark-facts.png");
    reader.press_with(Modifiers::COMMAND, Key::M);
    check_small(&mut reader, "dark-findings.png");
}

/// Goes down the base, sentence by sentence, to the one with these words.
fn light_up(reader: &mut Reader, words: &str) {
    let base = &reader.report().versions[0];
    let steps = base
        .sentence_ids()
        .position(|id| base.sentence_text(id).contains(words))
        .unwrap();
    (0..=steps).for_each(|_| reader.press(Key::ArrowDown));
}

/// At half its size: enough to judge a view by, and a quarter of the room.
fn check_small(reader: &mut Reader, name: &str) {
    let whole = reader.picture();
    let (width, height) = (whole.width() / 2, whole.height() / 2);
    let triangle = image::imageops::FilterType::Triangle;
    check_picture(
        &image::imageops::resize(&whole, width, height, triangle),
        name,
    );
}

fn check(reader: &mut Reader, name: &str) {
    check_picture(&reader.picture(), name);
}

fn check_picture(now: &RgbaImage, name: &str) {
    let path = screenshots().join(name);
    if std::env::var_os("UPDATE_SCREENSHOTS").is_some() {
        now.save(&path).unwrap();
    }
    let shown = image::open(&path)
        .expect("the picture is there; UPDATE_SCREENSHOTS=1 makes it")
        .to_rgba8();
    let share = difference(now, &shown);
    assert!(
        share <= SHARE,
        "{name}: {:.2} % of the pixels differ; UPDATE_SCREENSHOTS=1 makes it anew",
        share * 100.0
    );
}

fn screenshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots")
}

fn difference(a: &RgbaImage, b: &RgbaImage) -> f64 {
    if a.dimensions() != b.dimensions() {
        return 1.0;
    }
    let is_off = |(x, y): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        x.0.iter().zip(y.0).any(|(p, q)| p.abs_diff(q) > SHADES)
    };
    a.pixels().zip(b.pixels()).filter(is_off).count() as f64 / f64::from(a.width() * a.height())
}
