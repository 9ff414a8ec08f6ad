//! Exporting: where the dialog says, and never over a file before the reader was asked.

use egui::{Key, Modifiers};
use storydiff::ui::dialogs::{Answer, Question};

use crate::drive::{Reader, folder};

fn wait_for_notice(reader: &mut Reader) {
    for _ in 0..2_000 {
        if !reader.session().notices().is_empty() {
            return reader.settle();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        reader.harness.step();
    }
}

#[test]
fn the_comparison_is_saved_where_the_dialog_says() {
    let folder = folder(&[]);
    let mut reader = Reader::start_on_sample();
    let path = folder.path().join("out.html");
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Chosen(vec![path.clone()]));
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.click("Save…");
    wait_for_notice(&mut reader);
    assert_eq!(
        reader.dialogs.asked.borrow()[0],
        Question::Save {
            file_name: "comparison.html".into()
        }
    );
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("<html") && page.contains("Brannock"));
    assert!(reader.sees("Saved as"));
}

#[test]
fn a_typed_name_that_is_taken_is_asked_about_before_anything_is_written_over() {
    let folder = folder(&[("out.html", "yesterday")]);
    let path = folder.path().join("out.html");
    let mut reader = Reader::start_on_sample();
    let unavailable = Answer::Unavailable;
    reader.dialogs.answers.borrow_mut().push(unavailable);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.click("Save…");
    reader.press_with(Modifiers::COMMAND, Key::A);
    let typed = path.display().to_string();
    reader.harness.event(egui::Event::Text(typed));
    reader.settle();
    reader.press(Key::Enter);
    assert!(reader.sees("Replace this file?"));
    reader.press(Key::Enter);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "yesterday");
    reader.click("Replace it");
    wait_for_notice(&mut reader);
    assert!(std::fs::read_to_string(&path).unwrap().contains("<html"));
}

#[test]
fn a_name_that_gets_an_ending_after_the_dialog_is_asked_about() {
    let folder = folder(&[("out.html", "yesterday")]);
    let mut reader = Reader::start_on_sample();
    let chosen = Answer::Chosen(vec![folder.path().join("out")]);
    reader.dialogs.answers.borrow_mut().push(chosen);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.click("Save…");
    assert!(reader.sees("Replace this file?"));
    reader.click("Choose another name");
    assert!(reader.sees("Save as"));
    let kept = std::fs::read_to_string(folder.path().join("out.html")).unwrap();
    assert_eq!(kept, "yesterday");
}

#[test]
fn a_save_that_fails_is_told_and_leaves_nothing() {
    let folder = folder(&[]);
    let mut reader = Reader::start_on_sample();
    let path = folder.path().join("no such folder").join("out.html");
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Chosen(vec![path.clone()]));
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.click("Save…");
    wait_for_notice(&mut reader);
    assert!(reader.sees("out.html"));
    assert!(!path.exists());
}
