//! Ways in: dialog, drop, paste, command line, sample, recent; and what goes wrong there.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::ui::app::App;
use storydiff::ui::dialogs::{Answer, Question};

use crate::drive::{Reader, folder, sample};

const FIRST: &str = "The council voted on Monday to close the old library.\n\nThe mayor said 12 people would lose their jobs.\n";
const SECOND: &str = "The council voted on Monday to shut the old library.\n\nThe mayor said 14 people would lose their jobs.\n";

#[test]
fn without_files_the_start_screen_offers_every_way_in() {
    let reader = Reader::start(&[]);
    for way in [
        "Open…",
        "Paste a version…",
        "Open the sample story",
        "Drop two or more versions here",
    ] {
        assert!(reader.sees(way), "{way}");
    }
}

#[test]
fn files_from_the_command_line_open_with_the_first_as_base() {
    let folder = folder(&[("a.txt", FIRST), ("b.txt", SECOND)]);
    let reader = Reader::start(&[folder.path().join("b.txt"), folder.path().join("a.txt")]);
    assert_eq!(reader.report().label(reader.session().view().base), "b");
    assert!(reader.sees("14 people"));
}

#[test]
fn the_sample_opens_from_the_start_screen_in_five_columns() {
    let mut reader = Reader::start(&[]);
    reader.click("Open the sample story");
    assert_eq!(reader.session().view().columns().len(), 5);
}

#[test]
fn files_chosen_in_the_dialog_replace_what_is_open() {
    let folder = folder(&[("a.txt", FIRST), ("b.txt", SECOND)]);
    let mut reader = Reader::start_on_sample();
    let chosen = vec![folder.path().join("a.txt"), folder.path().join("b.txt")];
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Chosen(chosen));
    reader.press_with(Modifiers::COMMAND, Key::O);
    reader.settle();
    assert_eq!(reader.dialogs.asked.borrow().as_slice(), [Question::Open]);
    assert_eq!(reader.report().versions.len(), 2);
}

#[test]
fn a_dialog_that_was_cancelled_changes_nothing() {
    let mut reader = Reader::start_on_sample();
    reader.dialogs.answers.borrow_mut().push(Answer::Cancelled);
    reader.press_with(Modifiers::COMMAND, Key::O);
    assert_eq!(reader.report().versions.len(), 5);
    assert!(reader.session().notices().is_empty());
}

#[test]
fn where_there_is_no_file_dialog_a_path_can_be_typed() {
    let folder = folder(&[("a.txt", FIRST), ("b.txt", SECOND)]);
    let mut reader = Reader::start(&[]);
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Unavailable);
    reader.press_with(Modifiers::COMMAND, Key::O);
    assert!(reader.sees("no file dialog"));
    let path = folder.path().display().to_string();
    reader.harness.event(egui::Event::Text(path));
    reader.settle();
    reader.click("Open");
    assert_eq!(reader.report().versions.len(), 2);
}

#[test]
fn a_dropped_file_joins_the_versions_that_are_open() {
    let folder = folder(&[("a.txt", FIRST), ("b.txt", SECOND)]);
    let mut reader = Reader::start(&[folder.path().join("a.txt")]);
    drop_file(&mut reader, folder.path().join("b.txt"));
    assert_eq!(reader.report().versions.len(), 2);
}

#[test]
fn a_dropped_folder_opens_the_files_in_it() {
    let mut reader = Reader::start(&[]);
    drop_file(&mut reader, sample());
    assert_eq!(reader.report().versions.len(), 5);
}

#[test]
fn text_pasted_on_the_start_screen_becomes_a_version() {
    let mut reader = Reader::start(&[]);
    reader.harness.event(egui::Event::Paste(FIRST.to_owned()));
    reader.settle();
    reader.click("Add this version");
    assert_eq!(reader.report().versions.len(), 1);
    assert!(reader.sees("close the old library"));
    reader.harness.event(egui::Event::Paste(SECOND.to_owned()));
    reader.settle();
    reader.click("Add this version");
    assert_eq!(reader.report().versions.len(), 2);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_open() {
    let folder = folder(&[("a.txt", FIRST), ("b.txt", SECOND), ("empty.txt", "")]);
    let missing = folder.path().join("missing.txt");
    let files = ["a.txt", "b.txt", "empty.txt"].map(|name| folder.path().join(name));
    let files: Vec<PathBuf> = files.into_iter().chain([missing]).collect();
    let mut reader = Reader::start(&files);
    assert_eq!(reader.report().versions.len(), 2);
    assert!(reader.sees("missing.txt") && reader.sees("empty.txt"));
    while !reader.session().notices().is_empty() {
        reader.click_first("Dismiss");
    }
    assert!(!reader.sees("missing.txt"));
}

#[test]
fn a_story_opened_before_is_offered_on_the_start_screen() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::W);
    assert!(reader.sees("Recent stories"));
    reader.click_first("harbour-bridge:");
    assert_eq!(reader.report().versions.len(), 5);
}

#[test]
fn long_work_can_be_cancelled_and_leaves_what_was_open() {
    let sentence = |i: usize| {
        format!(
            "Witness number {i} told the court that the lorry had crossed lane {} twice.\n\n",
            i % 97
        )
    };
    let long: String = (0..4_000).map(sentence).collect();
    let folder = folder(&[
        ("a.txt", FIRST),
        ("b.txt", &long),
        ("c.txt", &long.replace("twice", "again")),
    ]);
    let mut reader = Reader::start(&[folder.path().join("a.txt")]);
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Chosen(vec![
            folder.path().join("b.txt"),
            folder.path().join("c.txt"),
        ]));
    reader
        .harness
        .key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    reader.harness.run_steps(2);
    assert!(reader.session().work().is_some());
    reader.click("Cancel");
    assert!(reader.session().work().is_none());
    assert_eq!(reader.report().versions.len(), 1);
    assert!(reader.sees("close the old library"));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

fn drop_file(reader: &mut Reader, path: PathBuf) {
    reader
        .harness
        .input_mut()
        .dropped_files
        .push(Arc::new(Dropped(path)));
    reader.settle();
}

#[test]
fn a_first_hint_is_shown_until_it_is_put_away() {
    let mut window = egui_kittest::Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(40)
        .build_eframe(|cc| {
            let dialogs = Box::new(crate::drive::Scripted::default());
            App::new(&cc.egui_ctx, None, dialogs, vec![sample()])
        });
    while window.state().session().compared().is_none() {
        window.step();
    }
    window.run_steps(2);
    window.get_by_label("First steps");
    window.get_by_label("Got it").click();
    window.run_steps(2);
    assert!(window.query_by_label("First steps").is_none());
    assert!(window.state().session().settings().knows_hint);
}
