//! Exporting: where the dialog says, and never over a file before the reader was asked.

use egui::{Key, Modifiers};
use storydiff::ui::dialogs::{Answer, Question};

use crate::drive::{Reader, folder};

fn wait_for_notice(reader: &mut Reader) {
    reader.wait_until(|reader| !reader.session().notices().is_empty());
}

/// The sheet, with all that it tells of what goes in.
fn open_sheet(reader: &mut Reader) {
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.wait_until(|reader| reader.sees("5 versions"));
}

#[test]
fn the_sheet_tells_what_goes_in_and_how_large_it_is() {
    let mut reader = Reader::start_on_sample();
    open_sheet(&mut reader);
    assert!(reader.sees("changes, ") && reader.sees(" kB"));
    assert!(reader.sees("Rows side by side"));
}

#[test]
fn arrows_choose_the_format_and_texts_are_shown_as_they_begin() {
    let folder = folder(&[]);
    let path = folder.path().join("out");
    let mut reader = Reader::start_on_sample();
    let chosen = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(chosen);
    open_sheet(&mut reader);
    for _ in 0..4 {
        reader.press(Key::ArrowDown);
    }
    reader.wait_until(|reader| reader.sees("versions differ from the base"));
    reader.press(Key::Enter);
    wait_for_notice(&mut reader);
    let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
    assert!(
        text.starts_with("4 versions differ from the base"),
        "{text}"
    );
}

#[test]
fn what_has_other_statuses_is_left_out_of_the_count_and_of_the_file() {
    let folder = folder(&[]);
    let path = folder.path().join("out.html");
    let mut reader = Reader::start_on_sample();
    let chosen = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(chosen);
    open_sheet(&mut reader);
    reader.click("○ Open");
    reader.wait_until(|reader| reader.sees("0 of "));
    reader.click("Choose a place…");
    wait_for_notice(&mut reader);
    let page = std::fs::read_to_string(&path).unwrap();
    let scope = "review status accepted or problem or ignored";
    assert!(page.contains(scope) && !page.contains("id=\"c1\""));
}

#[test]
fn data_for_programs_says_that_it_cannot_be_filtered() {
    let mut reader = Reader::start_on_sample();
    open_sheet(&mut reader);
    reader.click("○ Open");
    reader.click("Data (JSON)");
    assert!(reader.sees("Data for other programs always has everything"));
    reader.wait_until(|reader| reader.sees("storydiff-report"));
}

#[test]
fn esc_puts_the_sheet_away() {
    let mut reader = Reader::start_on_sample();
    open_sheet(&mut reader);
    reader.press(Key::Escape);
    assert!(!reader.sees("Export the comparison"));
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
    reader.click("Choose a place…");
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
    reader.click("Choose a place…");
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
    reader.click("Choose a place…");
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
    reader.click("Choose a place…");
    wait_for_notice(&mut reader);
    assert!(reader.sees("out.html"));
    assert!(!path.exists());
}
