//! What a screen reader is told, and what the keyboard alone reaches.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use image::RgbaImage;
use storydiff::engine::collation::Change;
use storydiff::palette;
use storydiff::session::Action;
use storydiff::session::view::Focus;

use crate::drive::{Reader, folder};

const READINGS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
/// What can be worked.
const CONTROLS: [Role; 14] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::ListBoxOption,
    Role::MenuItem,
    Role::MenuItemCheckBox,
    Role::MenuItemRadio,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::Switch,
    Role::Tab,
    Role::TextInput,
];

/// Role and name of everything in the window.
fn told(reader: &Reader) -> Vec<(Role, String)> {
    let root = reader.harness.root();
    let nodes = root.children_recursive().map(|node| {
        let node = node.accesskit_node();
        (node.role(), name_of(&node))
    });
    nodes.collect()
}

fn assert_named(reader: &Reader, place: &str) {
    let told = told(reader);
    let controls = told.iter().filter(|(role, _)| CONTROLS.contains(role));
    let nameless: Vec<_> = controls
        .filter(|(_, name)| name.trim().is_empty())
        .collect();
    assert!(nameless.is_empty(), "{place}: {nameless:?}");
    assert!(told.len() > 5, "{place}: {}", told.len());
}

/// The role and name of what has the keyboard.
fn with_keyboard(reader: &Reader) -> Option<(Role, String)> {
    let root = reader.harness.root();
    let focused = root
        .children_recursive()
        .find(|n| n.accesskit_node().is_focused());
    let node = focused?.accesskit_node();
    Some((node.role(), name_of(&node)))
}

fn name_of(node: &AccessKitNode<'_>) -> String {
    let name = node.label().or_else(|| node.value());
    let name = name.or_else(|| node.placeholder().map(str::to_owned));
    name.unwrap_or_default()
}

#[test]
fn every_control_has_a_name_in_every_reading_with_every_panel() {
    let mut reader = Reader::start_on_sample();
    for reading in READINGS {
        reader.press_with(Modifiers::COMMAND, reading);
        reader.press(Key::N);
        assert_named(&reader, &format!("{reading:?} with details"));
        for panel in [Key::M, Key::T] {
            reader.press_with(Modifiers::COMMAND, panel);
            assert_named(&reader, &format!("{reading:?} with {panel:?}"));
            reader.press_with(Modifiers::COMMAND, panel);
        }
        reader.press(Key::Escape);
    }
}

#[test]
fn every_control_has_a_name_in_menus_and_sheets() {
    let mut reader = Reader::start_on_sample();
    for menu in ["File", "Edit", "View", "Go", "Versions", "Help"] {
        reader.click(menu);
        assert_named(&reader, menu);
        reader.press(Key::Escape);
    }
    let sheets = [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::E),
        (Modifiers::COMMAND, Key::I),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::V),
        (Modifiers::NONE, Key::F1),
    ];
    for (modifiers, key) in sheets {
        reader.press_with(modifiers, key);
        assert_named(&reader, &format!("{key:?}"));
        reader.press(Key::Escape);
    }
}

#[test]
fn tab_reaches_named_things_one_after_the_other_in_every_reading() {
    let mut reader = Reader::start_on_sample();
    for reading in READINGS {
        reader.press_with(Modifiers::COMMAND, reading);
        let mut reached = BTreeSet::new();
        for _ in 0..40 {
            reader.harness.key_press(Key::Tab);
            reader.harness.run_steps(2);
            let (role, name) = with_keyboard(&reader).expect("Tab leads somewhere");
            assert!(
                !name.trim().is_empty(),
                "{reading:?}: a {role:?} without a name"
            );
            assert_ne!(role, Role::Unknown, "{reading:?}: {name}");
            reached.insert(name);
        }
        assert!(reached.len() > 20, "{reading:?}: {reached:?}");
        reader.press(Key::Escape);
    }
}

/// So many pixels of a control at least look different while it has the keyboard: a line of one
/// pixel around the smallest, a sign of 12 by 12.
const SEEN: usize = 40;

/// Where what has the keyboard stands in a picture, with room for a line around it.
fn ground_of_keyboard(reader: &Reader) -> [u32; 4] {
    let root = reader.harness.root();
    let mut nodes = root.children_recursive();
    let focused = nodes.find(|n| n.accesskit_node().is_focused());
    let bounds = focused.and_then(|n| n.accesskit_node().bounding_box());
    let b = bounds.expect("it stands somewhere");
    [b.x0 - 3.0, b.y0 - 3.0, b.x1 + 3.0, b.y1 + 3.0].map(|side| side.max(0.0) as u32)
}

fn pixels_that_differ(a: &RgbaImage, b: &RgbaImage, [x0, y0, x1, y1]: [u32; 4]) -> usize {
    let places =
        (y0..y1.min(a.height())).flat_map(|y| (x0..x1.min(a.width())).map(move |x| (x, y)));
    places
        .filter(|(x, y)| a.get_pixel(*x, *y) != b.get_pixel(*x, *y))
        .count()
}

#[test]
fn what_has_the_keyboard_is_seen_to_have_it() {
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let mut reader = Reader::start_at([1280.0, 800.0], theme, &[crate::drive::sample()]);
        let mut before = reader.picture();
        for _ in 0..24 {
            reader.harness.key_press(Key::Tab);
            reader.harness.run_steps(4);
            let now = reader.picture();
            let ground = ground_of_keyboard(&reader);
            let seen = pixels_that_differ(&before, &now, ground);
            let name = with_keyboard(&reader);
            assert!(seen >= SEEN, "{theme:?}: {seen} pixels of {name:?}");
            before = now;
        }
    }
}

#[test]
fn f6_gives_the_keyboard_to_one_part_of_the_window_after_the_other() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    let mut tops = Vec::new();
    for _ in 0..5 {
        reader.press(Key::F6);
        let (_, name) = with_keyboard(&reader).expect("a part has the keyboard");
        tops.push(name);
    }
    let parts: BTreeSet<_> = tops.iter().collect();
    assert_eq!(parts.len(), 4, "menu, tools, findings and text: {tops:?}");
    assert_eq!(tops.first(), tops.last(), "round and round: {tops:?}");
    reader.press_with(Modifiers::SHIFT, Key::F6);
    let back = with_keyboard(&reader).map(|(_, name)| name);
    assert_eq!(back.as_ref(), tops.get(3), "and back");
}

#[test]
fn a_sentence_is_told_with_its_version_its_relation_and_its_findings() {
    let folder = folder(&[
        (
            "1 wire.txt",
            "The bridge was built in 1931 by 400 workers, the council said.",
        ),
        (
            "2 paper.txt",
            "The bridge was built in 1931 by 900 workers, the council said.",
        ),
    ]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    for reading in [Key::Num1, Key::Num2, Key::Num3] {
        reader.press_with(Modifiers::COMMAND, reading);
        let told = told(&reader);
        let sentence = told.iter().map(|(_, name)| name);
        let sentence =
            sentence.filter(|name| name.contains("900") && name.contains("council said"));
        let sentence = sentence.max_by_key(|name| name.len()).expect("it is told");
        for part in ["2 paper", palette::name(Change::Mismatch), "Number"] {
            assert!(sentence.contains(part), "{reading:?}: {part} in {sentence}");
        }
    }
}

#[test]
fn what_the_reader_corrected_is_told_as_the_readers() {
    let mut reader = Reader::start_on_sample();
    let report = reader.report();
    let other = report.version_ids().nth(1).unwrap();
    let base = &report.versions[0];
    let mut ids = base.sentence_ids();
    let version = report.version_ids().next().unwrap();
    let sentence = ids
        .find(|id| report.facing(version, *id, other).count() > 0)
        .unwrap();
    assert!(!reader.sees("corrected by you"));
    let focus = Focus { version, sentence };
    reader.harness.state_mut().wish(Action::GoTo(focus));
    reader.harness.state_mut().wish(Action::Part(focus, other));
    reader.settle();
    for reading in [Key::Num1, Key::Num2, Key::Num3] {
        reader.press_with(Modifiers::COMMAND, reading);
        assert!(reader.sees("corrected by you"), "{reading:?}");
    }
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!reader.sees("corrected by you"));
}
