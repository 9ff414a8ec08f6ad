//! A file that changes on disk while the window is open.

use egui::{Key, Modifiers};
use storydiff::engine::story::VersionId;

use crate::drive::{Reader, folder};

const EARLY: &str = "The harbour bridge will close on Monday, the city council said.\n\n\
    Drivers face a detour of 14 kilometres through the old tunnel.";

/// Goes on until this is seen; false when it is not for as long as three looks of the watch take.
fn comes(reader: &mut Reader, part: &str) -> bool {
    (0..80).any(|_| {
        reader.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(40));
        reader.sees(part)
    })
}

#[test]
fn a_newer_text_is_offered_taken_and_taken_back() {
    let desk = folder(&[("wire.txt", EARLY), ("paper.txt", EARLY)]);
    let paths = ["wire.txt", "paper.txt"].map(|name| desk.path().join(name));
    let mut reader = Reader::start(&paths);
    assert!(!comes(&mut reader, "has changed on disk"));
    std::fs::write(&paths[1], EARLY.replace("14", "15")).unwrap();
    assert!(comes(&mut reader, "paper has changed on disk"));
    reader.click("Take the newer text");
    let text = |reader: &Reader| reader.report().versions[VersionId(1).0].text().to_owned();
    assert!(text(&reader).contains("15 kilometres"));
    assert!(!reader.sees("has changed on disk"));
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(text(&reader).contains("14 kilometres"));
}

#[test]
fn a_window_without_focus_does_not_look_and_looks_when_it_gets_it() {
    let desk = folder(&[("wire.txt", EARLY), ("paper.txt", EARLY)]);
    let paths = ["wire.txt", "paper.txt"].map(|name| desk.path().join(name));
    let mut reader = Reader::start(&paths);
    reader.harness.input_mut().focused = false;
    std::fs::write(&paths[1], EARLY.replace("14", "15")).unwrap();
    assert!(!comes(&mut reader, "has changed on disk"));
    reader.harness.input_mut().focused = true;
    assert!(comes(&mut reader, "has changed on disk"));
    reader.click("Keep this one");
    assert!(!comes(&mut reader, "has changed on disk"));
}
