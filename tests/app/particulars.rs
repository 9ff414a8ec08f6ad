//! The sheet of what is known of each version, and what becomes of it in the window.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::story::{Particular, VersionId};

use crate::drive::{Reader, folder};

/// A wire story as agencies send it, invented.
pub const NITF: &str = include_str!("../files/samples/northline.nitf.xml");

const PAPER: &str = "Crane to stay until April\n\nThe harbour crane will stay where it is until April, \
    the port authority said on Monday.\n\nThe harbour crane will stay where it is until April, \
    the port authority said on Monday.";

fn opened() -> (tempfile::TempDir, Reader) {
    let folder = folder(&[("1 wire.xml", NITF), ("2 paper.txt", PAPER)]);
    let files = ["1 wire.xml", "2 paper.txt"].map(|name| folder.path().join(name));
    let mut reader = Reader::start(&files);
    while !reader.session().notices().is_empty() {
        reader.click_first("Dismiss");
    }
    (folder, reader)
}

/// Types into a field of the sheet, in the place of what stands in it.
pub fn fill(reader: &mut Reader, field: &str, text: &str) {
    let node = reader
        .harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, field);
    node.focus();
    reader.settle();
    reader.press_with(Modifiers::COMMAND, Key::A);
    reader.press(Key::Delete);
    reader.harness.event(egui::Event::Text(text.to_owned()));
    reader.settle();
}

fn known(reader: &Reader, version: usize, which: Particular) -> Option<&str> {
    reader.report().versions[version]
        .manuscript
        .particular(which)
}

#[test]
fn the_sheet_shows_what_a_wire_says_and_what_is_changed_is_the_readers() {
    let (_folder, mut reader) = opened();
    reader.press_with(Modifiers::COMMAND, Key::I);
    for shown in [
        "What the agency says to editors",
        "as read",
        "Save the details",
    ] {
        assert!(reader.sees(shown), "{shown}");
    }
    fill(&mut reader, "Outlet", "Northline Desk");
    assert!(reader.sees("✔ yours"));
    reader.click("Save the details");
    assert_eq!(
        known(&reader, 0, Particular::Outlet),
        Some("Northline Desk")
    );
    assert_eq!(known(&reader, 0, Particular::Take), Some("3"));
    assert!(reader.sees("Northline Desk · 2026-03-02, 10:00 UTC"));
    reader.press(Key::F2);
    reader.click("Outlet: as read");
    reader.click("Save the details");
    assert_eq!(
        known(&reader, 0, Particular::Outlet),
        Some("Northline News Agency")
    );
    assert!(
        reader
            .session()
            .stated(VersionId(0), Particular::Outlet)
            .is_none()
    );
}

#[test]
fn a_wrong_date_is_told_beside_the_field_and_not_saved() {
    let (_folder, mut reader) = opened();
    reader.click("Column of 2 paper");
    reader.click("Version details…");
    fill(&mut reader, "Date", "2026-02-30");
    assert!(reader.sees("No such day."));
    reader.click("Save the details");
    assert!(reader.sees("No such day."), "the sheet stays open");
    fill(&mut reader, "Date", "3 March 2026");
    reader.click("Save the details");
    assert_eq!(known(&reader, 1, Particular::Published), Some("2026-03-03"));
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(known(&reader, 1, Particular::Published), None);
}

#[test]
fn a_file_is_read_again_in_the_encoding_that_is_chosen() {
    let (_folder, mut reader) = opened();
    reader.click("Column of 2 paper");
    reader.click("Version details…");
    reader
        .harness
        .get_by_role_and_label(egui::accesskit::Role::ComboBox, "Encoding")
        .click();
    reader.settle();
    reader.click("windows-1252 · Western European");
    reader.click("Read it so");
    let origin = &reader.report().versions[1].manuscript.origin;
    assert_eq!(origin.encoding.as_deref(), Some("windows-1252"));
}

#[test]
fn words_that_a_version_says_again_are_marked_and_lead_to_the_first() {
    let (_folder, mut reader) = opened();
    assert!(reader.sees("2× the same words in this version"));
    reader.click_first("2× the same words in this version");
    reader.click("said 2× in this version");
    let focus = reader.session().view().focus.unwrap();
    let first = reader.report().repeated(VersionId(1), focus.sentence);
    assert_eq!((focus.version, first), (VersionId(1), None));
}
