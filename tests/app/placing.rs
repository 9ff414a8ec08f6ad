//! Where sessions and pictures of the view are put, and never over a file before the reader was asked.

use egui::{Key, Modifiers};
use storydiff::ui::dialogs::{Answer, Question};

use crate::drive::{Reader, folder};

const SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn wait_for_notice(reader: &mut Reader) {
    for _ in 0..2_000 {
        if !reader.session().notices().is_empty() {
            return reader.settle();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        reader.harness.step();
    }
}

fn type_path(reader: &mut Reader, path: &std::path::Path) {
    reader.press_with(Modifiers::COMMAND, Key::A);
    let typed = path.display().to_string();
    reader.harness.event(egui::Event::Text(typed));
    reader.settle();
    reader.press(Key::Enter);
}

#[test]
fn a_typed_session_name_that_is_taken_is_asked_about() {
    let desk = folder(&[("bridge.storydiff", "of a colleague")]);
    let path = desk.path().join("bridge.storydiff");
    let read = || std::fs::read_to_string(&path).unwrap();
    let mut reader = Reader::start_on_sample();
    let unavailable = Answer::Unavailable;
    reader.dialogs.answers.borrow_mut().push(unavailable);
    reader.press_with(Modifiers::COMMAND, Key::S);
    type_path(&mut reader, &path);
    assert!(reader.sees("Replace this file?"));
    reader.click("Cancel");
    assert_eq!(read(), "of a colleague");
    let unavailable = Answer::Unavailable;
    reader.dialogs.answers.borrow_mut().push(unavailable);
    reader.press_with(Modifiers::COMMAND, Key::S);
    type_path(&mut reader, &path);
    reader.click("Replace it");
    wait_for_notice(&mut reader);
    assert!(read().contains("storydiff-session"));
    reader.press_with(Modifiers::COMMAND, Key::S);
    assert!(!reader.sees("Replace this file?"), "it is its own by now");
}

#[test]
fn a_session_name_that_gets_its_ending_after_the_dialog_is_asked_about() {
    let desk = folder(&[("bridge.storydiff", "of a colleague")]);
    let mut reader = Reader::start_on_sample();
    let chosen = Answer::Chosen(vec![desk.path().join("bridge")]);
    reader.dialogs.answers.borrow_mut().push(chosen);
    reader.press_with(SHIFT, Key::S);
    assert!(reader.sees("Replace this file?"));
    reader.click("Choose another name");
    type_path(&mut reader, &desk.path().join("other"));
    wait_for_notice(&mut reader);
    assert!(desk.path().join("other.storydiff").exists());
    let kept = std::fs::read_to_string(desk.path().join("bridge.storydiff"));
    assert_eq!(kept.unwrap(), "of a colleague");
}

#[test]
fn a_picture_of_the_view_shows_the_window_without_menu_and_sheet() {
    let desk = folder(&[]);
    let path = desk.path().join("view");
    let mut reader = Reader::start_on_sample();
    let seen = reader.picture();
    let chosen = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(chosen);
    reader.click("File");
    reader.click_first("Save picture of the view…");
    wait_for_notice(&mut reader);
    let asked = Question::SavePicture {
        file_name: "view.png".into(),
    };
    assert_eq!(reader.dialogs.asked.borrow()[0], asked);
    let picture = image::open(path.with_extension("png")).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), seen.dimensions());
    let text = |y: u32| (300..900).map(move |x| (x, y));
    let differs = (250..700)
        .flat_map(text)
        .filter(|(x, y)| picture.get_pixel(*x, *y).0[..] != seen.get_pixel(*x, *y).0[..3]);
    assert_eq!(differs.count(), 0);
}

#[test]
fn a_picture_is_never_written_over_another_file_unasked() {
    let desk = folder(&[("view.png", "a photograph")]);
    let path = desk.path().join("view.png");
    let mut reader = Reader::start_on_sample();
    let unavailable = Answer::Unavailable;
    reader.dialogs.answers.borrow_mut().push(unavailable);
    reader.press_with(SHIFT, Key::E);
    type_path(&mut reader, &path);
    assert!(reader.sees("Replace this file?"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a photograph");
    reader.click("Replace it");
    wait_for_notice(&mut reader);
    assert!(image::open(&path).is_ok());
}
