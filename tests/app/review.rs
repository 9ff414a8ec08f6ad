//! The review: statuses and notes by key and by button, and what becomes of unsaved work.

use egui::{Key, Modifiers};
use storydiff::review::Status;
use storydiff::session::view::Panel;
use storydiff::ui::dialogs::{Answer, Question};

use crate::drive::{Reader, folder};

fn statuses(reader: &Reader) -> Vec<Status> {
    let remarks = reader.session().review().remarks();
    remarks.iter().map(|r| r.status).collect()
}

#[test]
fn changes_are_judged_one_after_the_other_by_keys_alone() {
    let mut reader = Reader::start_on_sample();
    for key in [Key::A, Key::X, Key::I] {
        reader.press(Key::U);
        reader.press(key);
    }
    let judged = [Status::Accepted, Status::Problem, Status::Ignored];
    assert_eq!(statuses(&reader), judged);
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(statuses(&reader), judged[..2]);
    reader.press(Key::X);
    reader.press_with(Modifiers::SHIFT, Key::U);
    assert_eq!(statuses(&reader).len(), 3, "the last was judged anew");
}

#[test]
fn a_change_that_was_dropped_can_be_judged_too() {
    let mut reader = Reader::start_on_sample();
    let view = reader.session().view();
    let changes: usize = view
        .columns()
        .iter()
        .map(|v| reader.session().progress(*v).all)
        .sum();
    for _ in 0..changes {
        reader.press(Key::U);
        reader.press(Key::A);
    }
    let done = |r: &Reader| -> usize {
        let columns = r.session().view().columns();
        columns.iter().map(|v| r.session().progress(*v).done).sum()
    };
    assert_eq!(done(&reader), changes);
}

#[test]
fn a_note_is_written_in_a_sheet_and_listed_in_the_review() {
    let mut reader = Reader::start_on_sample();
    reader.press(Key::U);
    reader.press(Key::C);
    reader
        .harness
        .event(egui::Event::Text("Ask the desk.".into()));
    reader.settle();
    reader.click("Keep the note");
    assert_eq!(
        reader.session().review().remarks()[0].words,
        "Ask the desk."
    );
    reader.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(reader.session().view().panel, Some(Panel::Review));
    assert!(reader.sees("Ask the desk."));
    reader.click("Remove");
    assert!(reader.session().review().is_empty());
}

#[test]
fn only_what_is_left_to_review_can_be_shown() {
    let mut reader = Reader::start_on_sample();
    let rows = reader.session().view().rows().len();
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::U);
    let left = reader.session().view().rows().len();
    assert!(left < rows, "rows without a change are left out");
    let before = reader.session().view().rows().to_vec();
    for _ in 0..before.len() {
        reader.press(Key::U);
        reader.press(Key::A);
    }
    assert!(reader.session().view().rows().len() < left);
}

#[test]
fn a_finding_is_judged_in_its_list() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    let heading = reader.session().listed()[0].heading().to_owned();
    reader.click_first(&format!("Problem: {heading}"));
    assert_eq!(statuses(&reader), [Status::Problem]);
}

#[test]
fn unsaved_work_is_asked_about_before_it_is_closed() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    let mut reader = Reader::start_on_sample();
    reader.press(Key::U);
    reader.press(Key::A);
    reader.press_with(Modifiers::COMMAND, Key::W);
    assert!(reader.sees("Save what you did?"));
    reader.click("Cancel");
    assert!(reader.session().compared().is_some());
    reader.press_with(Modifiers::COMMAND, Key::W);
    let answer = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(answer);
    reader.click("Save");
    reader.settle();
    assert!(path.exists());
    assert!(reader.session().is_empty(), "saved, then closed");
}

#[test]
fn a_save_that_is_cancelled_closes_nothing_now_or_later() {
    let desk = tempfile::tempdir().unwrap();
    let mut reader = Reader::start_on_sample();
    reader.press(Key::U);
    reader.press(Key::A);
    reader.press_with(Modifiers::COMMAND, Key::W);
    reader.dialogs.answers.borrow_mut().push(Answer::Cancelled);
    reader.click("Save");
    assert!(reader.session().compared().is_some());
    let path = desk.path().join("later.storydiff");
    let answer = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(answer);
    reader.press_with(Modifiers::COMMAND, Key::S);
    reader.settle();
    assert!(path.exists());
    assert!(
        reader.session().compared().is_some(),
        "nobody asked to close"
    );
}

#[test]
fn a_session_is_saved_under_its_name_without_asking_again() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge");
    let mut reader = Reader::start_on_sample();
    let answer = Answer::Chosen(vec![path.clone()]);
    reader.dialogs.answers.borrow_mut().push(answer);
    reader.press_with(Modifiers::COMMAND, Key::S);
    reader.settle();
    let saved = path.with_extension("storydiff");
    assert!(saved.exists(), "the ending is given");
    reader.press(Key::U);
    reader.press(Key::A);
    reader.press_with(Modifiers::COMMAND, Key::S);
    reader.settle();
    assert!(!reader.session().is_unsaved());
    let questions = reader.dialogs.asked.borrow();
    let asked = questions.iter();
    let asked = asked.filter(|q| matches!(q, Question::SaveSession { .. }));
    assert_eq!(asked.count(), 1);
    let mut again = Reader::start(&[saved]);
    assert_eq!(statuses(&again), [Status::Accepted]);
    again.press_with(Modifiers::COMMAND, Key::R);
    assert!(again.sees("1 of "));
}

#[test]
fn a_version_is_replaced_by_a_newer_text_from_its_head() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("late.txt");
    std::fs::write(&path, "A quite different story about pears and plums.").unwrap();
    let mut reader = Reader::start_on_sample();
    let label = reader
        .report()
        .label(storydiff::engine::story::VersionId(1))
        .to_owned();
    reader.click_first(&format!("Column of {label}"));
    reader
        .dialogs
        .answers
        .borrow_mut()
        .push(Answer::Chosen(vec![path]));
    reader.click("Replace by a newer text…");
    reader.settle();
    assert!(
        reader.report().versions[1]
            .text()
            .contains("pears and plums")
    );
    assert_eq!(reader.report().versions.len(), 5);
}

#[test]
fn what_a_newer_text_has_changed_is_told_counted_and_listed() {
    let early = "The bridge closed on Monday.\n\nDrivers face a detour of 14 kilometres now.";
    let late = early.replace("14", "15") + "\n\nSchools open an hour later from next week.";
    let desk = folder(&[
        ("1 wire.txt", &early.replace("14", "12")),
        ("2 paper.txt", early),
        ("late.txt", &late),
    ]);
    let path = |name| desk.path().join(name);
    let mut reader = Reader::start(&[path("1 wire.txt"), path("2 paper.txt")]);
    reader.press(Key::U);
    reader.press(Key::A);
    reader.click_first("Column of 2 paper");
    let answer = Answer::Chosen(vec![path("late.txt")]);
    reader.dialogs.answers.borrow_mut().push(answer);
    reader.click("Replace by a newer text…");
    assert!(
        reader.sees("accepted; changed since the review"),
        "in the text"
    );
    assert!(reader.sees("new since the review"));
    reader.press_with(Modifiers::COMMAND, Key::R);
    assert!(reader.sees("↻ 2 changed since"));
    assert!(reader.sees("It read: “Drivers face a detour of 14 kilometres now.”"));
    reader.click("↻ Changed since 2");
    assert!(reader.sees("New since the review"));
    reader.press(Key::E);
    assert!(reader.session().view().focus.is_some());
    reader.press(Key::A);
    assert!(
        reader.sees("↻ Changed since 1"),
        "confirmed by the same key"
    );
    assert_eq!(statuses(&reader), [Status::Accepted]);
}

#[test]
fn the_rows_can_be_kept_to_those_with_a_problem() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    let heading = reader.session().listed()[0].heading().to_owned();
    reader.click_first(&format!("Problem: {heading}"));
    reader.press_with(Modifiers::COMMAND, Key::R);
    let all = reader.session().view().rows().len();
    reader.click("✗ Problem 1");
    assert_eq!(reader.session().view().rows().len(), all);
    reader.click("Only these rows");
    let kept = reader.session().view().rows().len();
    assert!(kept > 0 && kept < 4, "where the finding is: {kept}");
    reader.press(Key::N);
    reader.press(Key::X);
    assert_eq!(reader.session().view().rows().len(), kept);
    reader.click("All");
    assert_eq!(reader.session().view().rows().len(), all, "all are back");
}
