//! What is being read stays in sight, whatever else changes.

use egui::{Key, Modifiers, Vec2};
use storydiff::engine::story::VersionId;
use storydiff::session::Action;

use crate::drive::{Reader, folder};

/// Forty paragraphs; the other version has one more in front, and every third reworded.
fn long() -> (tempfile::TempDir, Reader) {
    let line = |n: usize| {
        format!(
            "Paragraph {n} tells how the crew of boat {n} repaired the pier number {n} by hand."
        )
    };
    let base: Vec<_> = (1..=40).map(line).collect();
    let mut other = base.clone();
    for text in other.iter_mut().step_by(3) {
        *text = text.replace("by hand", "with old tools");
    }
    other.insert(
        0,
        "Editors added a note about the harbour master before all else.".to_owned(),
    );
    let folder = folder(&[
        ("1 wire.txt", &base.join("\n\n")),
        ("2 paper.txt", &other.join("\n\n")),
    ]);
    let reader = Reader::start(&[folder.path().to_owned()]);
    (folder, reader)
}

/// The first words of the row that is on top.
fn on_top(reader: &Reader) -> String {
    let view = reader.session().view();
    let row = view.rows()[view.on_screen.start];
    let cells = &reader.session().compared().unwrap().collation.rows[row].cells;
    let mut cells = cells.iter().enumerate();
    let (version, id) = cells
        .find_map(|(v, cell)| Some((v, *cell.sentences.first()?)))
        .unwrap();
    let text = reader.report().versions[version].sentence_text(id);
    text.split(" tells").next().unwrap().to_owned()
}

#[test]
fn a_resize_a_zoom_and_another_base_keep_what_is_on_top() {
    for reading in [Key::Num1, Key::Num2, Key::Num3] {
        let (_folder, mut reader) = long();
        reader.press_with(Modifiers::COMMAND, Key::Num1);
        reader.press(Key::PageDown);
        reader.press_with(Modifiers::COMMAND, reading);
        let before = on_top(&reader);
        assert_ne!(before, "Paragraph 1", "{reading:?}");
        reader.harness.set_size(Vec2::new(900.0, 700.0));
        reader.settle();
        assert_eq!(on_top(&reader), before, "{reading:?} resized");
        reader.press_with(Modifiers::COMMAND, Key::Plus);
        assert_eq!(on_top(&reader), before, "{reading:?} zoomed");
        reader
            .harness
            .state_mut()
            .wish(Action::MakeBase(VersionId(1)));
        reader.settle();
        assert_eq!(on_top(&reader), before, "{reading:?} of another base");
    }
}

#[test]
fn leaving_rows_out_and_back_keeps_what_is_on_top() {
    for reading in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        let (_folder, mut reader) = long();
        reader.press(Key::PageDown);
        reader.press_with(Modifiers::COMMAND, reading);
        let number = |reader: &Reader| -> usize {
            on_top(reader)
                .trim_start_matches("Paragraph ")
                .parse()
                .unwrap()
        };
        let before = number(&reader);
        reader.press_with(Modifiers::COMMAND, Key::D);
        let after = number(&reader);
        assert!(
            before.abs_diff(after) <= 3,
            "{reading:?}: {before}, {after}"
        );
        reader.press_with(Modifiers::COMMAND, Key::D);
        let after = number(&reader);
        assert!(
            before.abs_diff(after) <= 3,
            "{reading:?}: {before}, {after}"
        );
    }
}

#[test]
fn a_walk_through_all_readings_ends_where_it_began() {
    let (_folder, mut reader) = long();
    reader.press(Key::PageDown);
    let before = on_top(&reader);
    for reading in [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num1] {
        reader.press_with(Modifiers::COMMAND, reading);
    }
    let view = reader.session().view();
    let seen = view.on_screen.clone();
    assert!(
        reader.sees(&format!("{before} tells")),
        "{before}, {seen:?}"
    );
}

#[test]
fn unchanged_paragraphs_of_a_redline_fold_and_open() {
    let line = |n: usize| format!("Boat {n} left the northern pier on time, its owner told us.");
    let base: Vec<_> = (1..=12).map(line).collect();
    let mut other = base.clone();
    other[0] = other[0].replace("on time", "too late");
    let folder = folder(&[
        ("1 wire.txt", &base.join("\n\n")),
        ("2 paper.txt", &other.join("\n\n")),
    ]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(reader.sees("Boat 6 left"));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(!reader.sees("Boat 6 left"));
    assert!(reader.sees("Boat 1 left") && reader.sees("Boat 12 left"));
    reader.click("▸ 9 sentences without a difference");
    assert!(reader.sees("Boat 6 left"));
}

#[test]
fn a_search_opens_the_fold_that_hides_what_is_found() {
    let line = |n: usize| format!("Boat {n} left the northern pier on time, its owner told us.");
    let text: Vec<_> = (1..=12).map(line).collect();
    let text = text.join("\n\n");
    let folder = folder(&[("1 wire.txt", &text), ("2 paper.txt", &text)]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(!reader.sees("Boat 6 left"));
    reader.press_with(Modifiers::COMMAND, Key::F);
    reader.harness.event(egui::Event::Text("Boat 6".to_owned()));
    reader.settle();
    reader.press(Key::Enter);
    assert!(reader.sees("Boat 6 left"));
}
