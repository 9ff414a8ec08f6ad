//! What a version has dropped is judged and marked like every other change, though it has no words.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::review::Status;
use storydiff::ui::dialogs::Answer;

use crate::drive::{Reader, folder};

const WIRE: &str = "The ferry Alma stays in port on Monday.\n\n\
    Rain of 40 millimetres fell on the valley overnight.\n\n\
    Commuters have to take the road around the bay.";

/// The wire, a paper that leaves the rain out, and a newer wire with more of it.
struct Desk {
    folder: tempfile::TempDir,
    reader: Reader,
}

impl Desk {
    fn new() -> Self {
        let paragraphs: Vec<_> = WIRE.split("\n\n").collect();
        let folder = folder(&[
            ("1 wire.txt", WIRE),
            ("2 paper.txt", &[paragraphs[0], paragraphs[2]].join("\n\n")),
            ("late.txt", &WIRE.replace("40", "45")),
        ]);
        let files = ["1 wire.txt", "2 paper.txt"].map(|name| folder.path().join(name));
        let reader = Reader::start(&files);
        Self { folder, reader }
    }

    fn take_the_newer_wire(&mut self) {
        let path = self.folder.path().join("late.txt");
        let answer = Answer::Chosen(vec![path]);
        self.reader.dialogs.answers.borrow_mut().push(answer);
        self.reader.click_first("Column of 1 wire");
        self.reader.click("Replace by a newer text…");
    }
}

fn statuses(reader: &Reader) -> Vec<Status> {
    let remarks = reader.session().review().remarks();
    remarks.iter().map(|r| r.status).collect()
}

#[test]
fn a_click_on_what_is_not_there_means_its_change() {
    let mut desk = Desk::new();
    let reader = &mut desk.reader;
    reader.click("dropped · C1");
    reader.press(Key::X);
    assert_eq!(statuses(reader), [Status::Problem]);
    assert!(reader.sees("dropped · C1; problem"));
    reader.press(Key::C);
    reader
        .harness
        .event(egui::Event::Text("Why leave it out?".into()));
    reader.settle();
    reader.click("Keep the note");
    assert!(reader.sees("dropped · C1; problem; has a note"));
    let of_what = reader.session().review().remarks()[0].subject.anchors()[0].clone();
    assert!(of_what.exact.starts_with("Rain"), "{of_what:?}");
}

#[test]
fn what_was_cut_is_judged_in_the_redline() {
    let mut desk = Desk::new();
    let reader = &mut desk.reader;
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    reader.click_first("[cut: Rain of 40 millimetres");
    reader.press(Key::A);
    assert_eq!(statuses(reader), [Status::Accepted]);
    assert!(reader.sees("1 wire; accepted"));
}

#[test]
fn a_newer_text_of_what_was_dropped_is_marked_in_every_way_of_reading() {
    let mut desk = Desk::new();
    desk.reader.click("dropped · C1");
    desk.reader.press(Key::A);
    desk.take_the_newer_wire();
    let reader = &mut desk.reader;
    assert!(reader.sees("dropped · C1; accepted; changed since the review"));
    reader.press(Key::E);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(reader.sees("late; accepted; changed since the review"));
    reader.press_with(Modifiers::COMMAND, Key::Num3);
    reader.harness.get_by_label("changed since the review");
    reader.press(Key::A);
    assert!(!reader.sees("changed since the review"), "confirmed");
}
