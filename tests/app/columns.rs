//! Columns side by side: their widths, their order, and the place in them.

use egui::{Key, Modifiers, Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::story::VersionId;

use crate::drive::{Reader, folder};

const BASE: VersionId = VersionId(0);
const SECOND: VersionId = VersionId(1);

#[test]
fn a_border_drawn_to_the_right_widens_one_column_and_narrows_the_next() {
    let mut reader = Reader::start_on_sample();
    let before = edges(&reader);
    draw(&mut reader, BASE, 60.0);
    let after = edges(&reader);
    assert!((after[0] - before[0] - 60.0).abs() < 3.0, "{after:?}");
    assert!((after[1] - before[1]).abs() < 3.0, "{after:?}");
    let share = reader.session().view().widths.share(SECOND);
    assert!(share < 1.0, "{share}");
}

#[test]
fn no_border_can_be_drawn_so_far_that_a_column_is_lost() {
    let mut reader = Reader::start_on_sample();
    draw(&mut reader, BASE, -900.0);
    assert!(edges(&reader)[0] > 150.0);
    draw(&mut reader, BASE, 900.0);
    let edges = edges(&reader);
    assert!(edges[1] - edges[0] > 150.0, "{edges:?}");
}

#[test]
fn a_double_click_on_a_border_makes_all_columns_equal() {
    let mut reader = Reader::start_on_sample();
    let before = edges(&reader);
    draw(&mut reader, SECOND, 70.0);
    assert_ne!(edges(&reader), before);
    let border = border(&reader, SECOND).center();
    let clicks = [true, false, true, false].map(|is_down| press(border, is_down));
    reader.harness.hover_at(border);
    reader.harness.step();
    reader.harness.input_mut().events.extend(clicks);
    reader.settle();
    assert_eq!(edges(&reader), before);
}

#[test]
fn keys_widen_and_narrow_the_column_of_the_lit_sentence() {
    let mut reader = Reader::start_on_sample();
    let ctrl_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    reader.press_with(ctrl_shift, Key::ArrowRight);
    assert!(reader.session().view().widths.share(BASE) > 1.0);
    reader.press(Key::ArrowDown);
    reader.press(Key::ArrowRight);
    assert_eq!(reader.session().view().focus.unwrap().version, SECOND);
    let before = edges(&reader);
    reader.press_with(ctrl_shift, Key::ArrowLeft);
    let after = edges(&reader);
    assert!(after[1] - after[0] < before[1] - before[0], "{after:?}");
}

#[test]
fn a_width_stays_with_its_version() {
    let mut reader = Reader::start_on_sample();
    draw(&mut reader, SECOND, 70.0);
    let share = reader.session().view().widths.share(SECOND);
    for entry in ["Move right", "Hide this column", "Make this the base"] {
        let label = reader.report().label(SECOND).to_owned();
        reader.click(&format!("Column of {label}"));
        reader.click(entry);
        let shown = reader.session().view().widths.share(SECOND);
        assert_eq!(shown, share, "{entry}");
        reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    }
    let base = edges(&reader)[0];
    reader.harness.set_size(vec2(1920.0, 800.0));
    reader.settle();
    let wider = edges(&reader)[0];
    assert!(wider > base * 1.3, "{base} → {wider}");
}

#[test]
fn a_head_dragged_past_another_changes_places_with_it() {
    let mut reader = Reader::start_on_sample();
    let (from, to) = (head(&reader, SECOND), head(&reader, VersionId(3)));
    drag(&mut reader, from.center(), to.right_center());
    let columns = reader.session().view().columns();
    assert_eq!(columns, [0, 2, 3, 1, 4].map(VersionId));
    // The base stays first, whatever is dropped on it.
    let (from, to) = (head(&reader, SECOND), head(&reader, BASE));
    drag(&mut reader, from.center(), to.center());
    let columns = reader.session().view().columns();
    assert_eq!(columns, [0, 1, 2, 3, 4].map(VersionId));
}

#[test]
fn twelve_versions_scroll_sideways_beside_the_base() {
    let texts: Vec<_> = (0..12)
        .map(|i| {
            let text = format!("The depot opened at dawn.\n\nGate {i} of the yard stood open.\n");
            (format!("{:02}.txt", i + 1), text)
        })
        .collect();
    let files: Vec<_> = texts
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    let folder = folder(&files);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press(Key::ArrowDown);
    (0..11).for_each(|_| reader.press(Key::ArrowRight));
    assert_eq!(
        reader.session().view().focus.unwrap().version,
        VersionId(11)
    );
    let (base, last) = (head(&reader, BASE), head(&reader, VersionId(11)));
    assert!(base.left() < 100.0, "the base stays: {base:?}");
    assert!(last.right() < 1280.0, "the last is in sight: {last:?}");
    // Its own border can be drawn as well: nothing gives way beside it.
    draw(&mut reader, VersionId(11), -40.0);
    assert!(reader.session().view().widths.share(VersionId(11)) < 1.0);
    assert_eq!(reader.session().view().widths.share(VersionId(10)), 1.0);
}

#[test]
fn the_row_on_top_stays_there_whatever_becomes_of_rows_and_columns() {
    let mut reader = Reader::start_on_sample();
    reader.press(Key::PageDown);
    reader.press(Key::PageDown);
    let top = top_sentence(&reader);
    reader.harness.set_size(vec2(1000.0, 800.0));
    reader.settle();
    assert_eq!(top_sentence(&reader), top, "a narrower window");
    reader.press_with(Modifiers::COMMAND, Key::L);
    assert_eq!(top_sentence(&reader), top, "additions folded");
    draw(&mut reader, BASE, 50.0);
    assert_eq!(top_sentence(&reader), top, "a border drawn");
    reader.press_with(Modifiers::ALT, Key::Plus);
    assert_eq!(top_sentence(&reader), top, "larger text");
    reader.press_with(Modifiers::COMMAND, Key::Plus);
    assert_eq!(top_sentence(&reader), top, "zoomed");
}

/// The first sentence of the base on screen.
fn top_sentence(reader: &Reader) -> String {
    let session = reader.session();
    let compared = session.compared().unwrap();
    let rows = &session.view().rows()[session.view().on_screen.clone()];
    let cell = |row: &usize| compared.collation.cell(*row, BASE);
    let first = rows.iter().find_map(|row| cell(row)?.sentences.first());
    let base = &compared.report.versions[0];
    base.sentence_text(*first.unwrap()).to_owned()
}

/// The right edges of the columns whose borders are in sight, base first.
fn edges(reader: &Reader) -> Vec<f32> {
    let columns = reader.session().view().columns();
    let is_there = |v: &VersionId| reader.sees(&border_name(reader, *v));
    let shown = columns.into_iter().filter(is_there);
    shown.map(|v| border(reader, v).center().x).collect()
}

fn border_name(reader: &Reader, version: VersionId) -> String {
    format!("Width of {}", reader.report().label(version))
}

fn border(reader: &Reader, version: VersionId) -> Rect {
    let name = border_name(reader, version);
    reader.harness.get_by_label(&name).rect()
}

fn head(reader: &Reader, version: VersionId) -> Rect {
    let name = format!("Head of {}", reader.report().label(version));
    reader.harness.get_by_label(&name).rect()
}

/// Draws the right border of a version's column aside.
fn draw(reader: &mut Reader, version: VersionId, way: f32) {
    let from = border(reader, version).center();
    drag(reader, from, from + vec2(way, 0.0));
}

fn drag(reader: &mut Reader, from: Pos2, to: Pos2) {
    button(reader, from, true);
    for part in [0.3, 0.7, 1.0] {
        reader.harness.hover_at(from + (to - from) * part);
        reader.harness.step();
    }
    button(reader, pos2(to.x, to.y), false);
    reader.settle();
}

fn button(reader: &mut Reader, pos: Pos2, pressed: bool) {
    reader.harness.hover_at(pos);
    reader.harness.event(press(pos, pressed));
    reader.harness.step();
}

fn press(pos: Pos2, pressed: bool) -> egui::Event {
    egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}
