//! Long stories stay quick to scroll: what is off screen costs nothing.

use std::time::{Duration, Instant};

use crate::drive::{Reader, folder};

/// A frame of 16 ms is what a display shows; an unoptimised build on a busy machine gets eight.
const FRAME: Duration = Duration::from_millis(128);
const ROWS: usize = 5_000;

#[test]
fn five_thousand_rows_scroll_at_full_speed() {
    let (_folder, mut reader) = long(ROWS);
    assert!(reader.session().view().rows().len() >= ROWS);
    let each = scroll(&mut reader);
    assert!(reader.session().view().on_screen.start > 20, "it scrolled");
    assert!(each < FRAME, "{each:?} a frame");
}

#[test]
fn a_redline_and_a_list_of_five_thousand_passages_scroll_at_full_speed() {
    let (_folder, mut reader) = long(ROWS);
    for key in [egui::Key::Num2, egui::Key::Num3] {
        reader.press_with(egui::Modifiers::COMMAND, key);
        let each = scroll(&mut reader);
        assert!(each < FRAME, "{each:?} a frame");
    }
}

/// Three versions of so many sentences; in the last every one differs.
fn long(rows: usize) -> (tempfile::TempDir, Reader) {
    let sentence = |i: usize| {
        format!(
            "Inspector {i} told hearing {} that gate {} of the depot had stood open since dawn.\n\n",
            i / 7,
            i * 31
        )
    };
    let base: String = (0..rows).map(sentence).collect();
    let other = base.replace("since dawn", "since noon");
    let folder = folder(&[("a.txt", &base), ("b.txt", &base), ("c.txt", &other)]);
    let reader = Reader::start(&[folder.path().to_owned()]);
    (folder, reader)
}

/// Turns the wheel; the time that a frame takes.
fn scroll(reader: &mut Reader) -> Duration {
    let begun = Instant::now();
    let frames = 60;
    for _ in 0..frames {
        let wheel = egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -400.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        };
        reader.harness.hover_at(egui::pos2(400.0, 500.0));
        reader.harness.event(wheel);
        reader.harness.step();
    }
    begun.elapsed() / frames
}

#[test]
fn a_window_at_rest_sleeps_though_its_files_are_watched() {
    let mut reader = Reader::start_on_sample();
    reader.press(egui::Key::N);
    reader.wait_until(|reader| reader.session().knows_files());
    let rests = |reader: &mut Reader| {
        reader.harness.step();
        let viewports = &reader.harness.output().viewport_output;
        viewports.values().all(|v| v.repaint_delay == Duration::MAX)
    };
    // Fading and the last look at the files may take some frames more.
    assert!(
        (0..20).any(|_| rests(&mut reader)),
        "it is painted for ever"
    );
    assert!((0..20).all(|_| rests(&mut reader)), "it wakes by itself");
}
