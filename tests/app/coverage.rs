//! The picture of which version has which passage.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use storydiff::engine::collation::Change;
use storydiff::engine::story::VersionId;
use storydiff::session::view::Reading;

use crate::drive::{Reader, folder, sample};

const WIRE: &str = "A ferry ran onto rocks off Kell Point on Monday night.\n\n\
    All forty passengers were taken off by lifeboat.\n\n\
    The captain said the radar had failed an hour before.\n";
const POST: &str = "A ferry ran onto rocks off Kell Point on Monday night.\n\n\
    The captain said the radar had failed an hour before.\n\n\
    Divers will look at the hull when the wind drops.\n";

fn two() -> (tempfile::TempDir, Reader) {
    let folder = folder(&[("1 wire.txt", WIRE), ("2 post.txt", POST)]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num4);
    (folder, reader)
}

#[test]
fn every_version_has_a_band_that_says_what_it_kept() {
    let (_folder, reader) = two();
    assert!(reader.sees("Coverage of 1 wire: 2 same, 1 in no other version"));
    assert!(reader.sees("Coverage of 2 post: 2 same, 1 added, 1 dropped"));
}

#[test]
fn every_cell_is_named_by_version_passage_and_relation() {
    let (_folder, reader) = two();
    for name in [
        "2 post, passage 1: same",
        "2 post, passage 2: dropped",
        "2 post, passage 4: added",
        "1 wire, passage 4: neither here nor in the base",
    ] {
        assert!(reader.sees(name), "{name}");
    }
}

#[test]
fn a_click_on_a_cell_lights_up_its_passage() {
    let (_folder, mut reader) = two();
    reader.click("2 post, passage 3: same");
    let focus = reader.session().view().focus.unwrap();
    assert_eq!(focus.version, VersionId(1));
    let text = reader.report().versions[1].sentence_text(focus.sentence);
    assert!(text.starts_with("The captain"), "{text}");
    assert_eq!(reader.session().view().reading, Reading::Coverage);
}

#[test]
fn a_click_on_a_gap_lights_up_what_the_base_says_there() {
    let (_folder, mut reader) = two();
    reader.click("2 post, passage 2: dropped");
    let focus = reader.session().view().focus.unwrap();
    assert_eq!(focus.version, VersionId(0));
    let text = reader.report().versions[0].sentence_text(focus.sentence);
    assert!(text.starts_with("All forty"), "{text}");
}

#[test]
fn arrows_go_along_the_story_and_from_version_to_version() {
    let (_folder, mut reader) = two();
    reader.click("1 wire, passage 1: same");
    let at = |reader: &Reader| {
        let focus = reader.session().view().focus.unwrap();
        (focus.version.0, focus.sentence.0)
    };
    reader.press(Key::ArrowRight);
    assert_eq!(at(&reader), (0, 1));
    reader.press(Key::ArrowRight);
    reader.press(Key::ArrowDown);
    assert_eq!(at(&reader), (1, 1), "the same passage of the version below");
    reader.press(Key::ArrowLeft);
    assert_eq!(at(&reader), (1, 0), "a gap is passed over");
    reader.press(Key::ArrowUp);
    assert_eq!(at(&reader), (0, 0));
}

#[test]
fn enter_opens_the_lit_passage_side_by_side() {
    let (_folder, mut reader) = two();
    reader.click("2 post, passage 4: added");
    reader.press(Key::Enter);
    assert_eq!(reader.session().view().reading, Reading::Columns);
    assert!(reader.sees("Divers will look"));
}

#[test]
fn the_pointer_shows_the_text_of_the_passage() {
    let (_folder, mut reader) = two();
    let cell = "2 post, passage 4: added";
    let place = {
        use egui_kittest::kittest::Queryable as _;
        reader.harness.get_by_label(cell).rect().center()
    };
    reader.harness.hover_at(place);
    (0..60).for_each(|_| reader.harness.step());
    assert!(reader.sees("Divers will look at the hull"));
}

#[test]
fn a_kind_of_change_switched_off_is_drawn_as_the_same() {
    let (_folder, mut reader) = two();
    reader.click_first("Added ");
    assert!(!reader.session().view().shown.contains(Change::Added));
    assert!(reader.sees("2 post, passage 4: same"));
}

#[test]
fn changes_only_leaves_the_passages_with_changes() {
    let mut reader = Reader::start(&[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num4);
    let all = reader.session().view().rows().len();
    assert!(reader.sees(&format!("{all} passages in the order of")));
    reader.press_with(Modifiers::COMMAND, Key::D);
    let changed = reader.session().view().rows().len();
    assert!(changed < all);
    assert!(reader.sees(&format!("{changed} passages in the order of")));
}

#[test]
fn thousands_of_passages_share_columns_and_cost_a_frame_nothing() {
    let line = |i: usize| {
        format!(
            "Inspector {i} told hearing {} that gate {i} stood open.\n\n",
            i / 7
        )
    };
    let base: String = (0..4_000).map(line).collect();
    let other = base.replace("stood open", "stood ajar");
    let folder = folder(&[("a.txt", &base), ("b.txt", &other)]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num4);
    assert!(reader.sees("Coverage of b: "));
    let begun = Instant::now();
    (0..30).for_each(|_| reader.harness.step());
    let each = begun.elapsed() / 30;
    assert!(each < Duration::from_millis(128), "{each:?} a frame");
}
