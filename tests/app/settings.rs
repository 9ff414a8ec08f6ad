//! How text is set, and whether things move: chosen by keys, menu and a small window.

use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::story::{SentenceId, VersionId};
use storydiff::session::settings::{LineLength, Settings, Spacing, TextSettings, TextSize};
use storydiff::session::view::Focus;

use crate::drive::{Reader, sample};

#[test]
fn keys_set_the_text_larger_smaller_and_as_usual() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    let usual = height(&reader);
    reader.press_with(Modifiers::ALT, Key::Plus);
    assert_eq!(text(&reader).size, TextSize::Large);
    assert!(height(&reader) > usual);
    reader.press_with(Modifiers::ALT, Key::Num0);
    assert_eq!(height(&reader), usual);
    (0..9).for_each(|_| reader.press_with(Modifiers::ALT, Key::Minus));
    assert_eq!(text(&reader).size, TextSize::Smallest);
    assert!(height(&reader) < usual);
    assert_eq!(reader.harness.ctx.zoom_factor(), 1.0, "that is the zoom's");
}

#[test]
fn the_reading_settings_name_every_choice_and_show_it_at_once() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Comma);
    let usual = height(&reader);
    reader.click("Line spacing: airy");
    assert!(height(&reader) > usual);
    reader.click("Line spacing: compact");
    assert!(height(&reader) < usual);
    reader.click("Text size: largest");
    reader.click("Line length: wide");
    let chosen = TextSettings {
        size: TextSize::Largest,
        spacing: Spacing::Compact,
        length: LineLength::Wide,
    };
    assert_eq!(text(&reader), chosen);
    reader.click("Set as usual");
    assert_eq!(text(&reader), TextSettings::default());
    reader.press(Key::Escape);
    assert!(!reader.sees("Line length: wide"), "it is closed");
}

#[test]
fn lines_get_as_long_as_the_reader_wants_in_every_single_column() {
    let size = [1920.0, 900.0];
    let mut reader = Reader::start_at(size, Theme::Light, &[sample()]);
    reader.click_first("cracked one of its piers");
    for layout in [Key::Num2, Key::Num3] {
        reader.press_with(Modifiers::COMMAND, layout);
        let mut widths = Vec::new();
        for length in ["narrow", "normal", "wide"] {
            reader.press_with(Modifiers::COMMAND, Key::Comma);
            reader.click(&format!("Line length: {length}"));
            reader.press(Key::Escape);
            widths.push(widest(&reader));
        }
        assert!(
            widths[0] + 80.0 < widths[1] && widths[1] + 80.0 < widths[2],
            "{widths:?}"
        );
    }
}

#[test]
fn the_place_in_a_redline_survives_other_text() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    reader.press(Key::PageDown);
    let top = reader.session().view().on_screen.start;
    reader.press_with(Modifiers::ALT, Key::Plus);
    let now = reader.session().view().on_screen.start;
    assert!(now.abs_diff(top) <= 2, "{top} → {now}");
    reader.harness.set_size(vec2(900.0, 800.0));
    reader.settle();
    let now = reader.session().view().on_screen.start;
    assert!(now.abs_diff(top) <= 2, "{top} → {now}");
}

#[test]
fn with_less_motion_nothing_fades_or_blinks() {
    let mut reader = Reader::start_on_sample();
    assert!(reader.harness.ctx.global_style().animation_time > 0.0);
    reader.click("View");
    reader.click("Less motion");
    let style = reader.harness.ctx.global_style();
    assert_eq!(style.animation_time, 0.0);
    assert!(!style.visuals.text_cursor.blink);
}

#[test]
fn settings_outlast_a_session_and_those_of_an_older_program_still_hold() {
    let settings = Settings {
        text: TextSettings {
            size: TextSize::Large,
            ..TextSettings::default()
        },
        less_motion: true,
        ..Settings::default()
    };
    let stored = serde_json::to_string(&settings).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&stored).unwrap(), settings);
    let older: Settings = serde_json::from_str(r#"{"knows_hint": true}"#).unwrap();
    assert!(older.knows_hint);
    assert_eq!(older.text, TextSettings::default());
}

fn text(reader: &Reader) -> TextSettings {
    reader.session().settings().text
}

/// How high the headline of the base stands on screen.
fn height(reader: &Reader) -> f32 {
    let lead = Focus {
        version: VersionId(0),
        sentence: SentenceId(0),
    };
    let text = reader.report().versions[0].sentence_text(lead.sentence);
    let mut found = reader.harness.get_all_by_label_contains(text);
    found.next().expect("it is on screen").rect().height()
}

/// How wide the lines of a long sentence of the second version run.
fn widest(reader: &Reader) -> f32 {
    let part = "cracked one of its piers";
    let nodes = reader.harness.query_all_by_label_contains(part);
    nodes.map(|n| n.rect().width()).fold(0.0, f32::max)
}
