//! One version read as a markup of the base.

use egui::{Key, Modifiers};
use storydiff::engine::collation::Change;
use storydiff::engine::collation::redline::Role;
use storydiff::engine::story::VersionId;
use storydiff::session::Action;
use storydiff::session::source::Source;
use storydiff::session::view::Reading;

use egui_kittest::kittest::Queryable as _;

use crate::drive::{Reader, folder};

const CLOSED: &str = "The harbour bridge will close for repairs on Monday, the city council said.";
const CRACKS: &str = "Engineers found deep cracks in two of its steel arches last week.";
const FERRY: &str = "Ferry operators promised to add boats during the morning rush.";
const SHOPS: &str = "Shopkeepers on the north bank fear they will lose customers.";
const RAIN: &str = "Forecasters expect heavy rain until the end of the month.";

/// A wire, a paper with a changed day, a dropped and a moved paragraph, and a blog.
fn three() -> (tempfile::TempDir, Reader) {
    let wire = [CLOSED, CRACKS, FERRY, SHOPS, RAIN].join("\n\n");
    let sunday = CLOSED.replace("Monday", "Sunday");
    let paper = [sunday.as_str(), FERRY, SHOPS, CRACKS];
    let blog = [CLOSED, RAIN, "A kiosk owner sells umbrellas on the pier."];
    let folder = folder(&[
        ("1 wire.txt", &wire),
        ("2 paper.txt", &paper.join("\n\n")),
        ("3 blog.txt", &blog.join("\n\n")),
    ]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    (folder, reader)
}

#[test]
fn cut_and_put_words_stand_in_one_text() {
    let (_folder, reader) = three();
    assert_eq!(reader.session().view().reading, Reading::Redline);
    assert!(reader.sees("repairs on [cut: Monday] [put: Sunday] , the city"));
    assert!(reader.sees(&format!("[cut: {RAIN}] (Dropped)")));
}

#[test]
fn a_tab_shows_another_version() {
    let (_folder, mut reader) = three();
    assert_eq!(reader.session().view().against(), Some(VersionId(1)));
    reader.click("Redline of 3 blog");
    assert_eq!(reader.session().view().against(), Some(VersionId(2)));
    assert!(reader.sees("A kiosk owner sells umbrellas on the pier. (Added)"));
    assert!(!reader.sees("[put: Sunday]"));
}

#[test]
fn a_clicked_sentence_lights_up_and_stays_lit_in_the_other_layouts() {
    let (_folder, mut reader) = three();
    reader.click_first("Shopkeepers on the north bank");
    let lit = reader.session().view().focus;
    assert_eq!(lit.unwrap().version, VersionId(1));
    for key in [Key::Num1, Key::Num3, Key::Num2] {
        reader.press_with(Modifiers::COMMAND, key);
        assert_eq!(reader.session().view().focus, lit);
        assert!(reader.sees("Shopkeepers on the north bank"));
    }
    reader.click_first("Shopkeepers on the north bank");
    assert_eq!(reader.session().view().focus, None);
}

#[test]
fn the_old_place_of_a_moved_sentence_leads_to_the_new_one() {
    let (_folder, mut reader) = three();
    reader.click_first("Moved down: Engineers found deep cracks");
    let view = reader.session().view();
    let focus = view.focus.unwrap();
    let text = &reader.report().versions[1];
    assert_eq!(focus.version, VersionId(1));
    assert_eq!(text.sentence_text(focus.sentence), CRACKS);
    reader.click_first("Moved; in the base after");
    let focus = reader.session().view().focus.unwrap();
    assert_eq!(
        reader.report().versions[0].sentence_text(focus.sentence),
        CLOSED
    );
}

#[test]
fn steps_go_through_the_changes_of_this_version_only() {
    let (_folder, mut reader) = three();
    let (_, all) = reader.session().change_position();
    for _ in 0..all {
        reader.press(Key::N);
        let version = reader.session().view().focus.unwrap().version;
        assert!(version.0 < 2, "{version:?}");
    }
    assert_eq!(reader.session().change_position(), (Some(all), all));
    reader.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(reader.session().change_position().1 > all);
}

#[test]
fn arrows_follow_the_text_as_it_reads() {
    let (_folder, mut reader) = three();
    let redline = reader.session().redline().unwrap().clone();
    let read = redline
        .items
        .iter()
        .filter(|i| !matches!(i.role, Role::Gone(_)));
    let mut seen = Vec::new();
    for _ in read.clone() {
        reader.press(Key::ArrowDown);
        let focus = reader.session().view().focus.unwrap();
        seen.push((focus.version, focus.sentence));
    }
    // The first press lights the base's first sentence, which the version's first stands for.
    let read: Vec<_> = read.map(|i| (i.version, i.sentence)).collect();
    assert_eq!(seen[1..], read[1..]);
}

#[test]
fn a_kind_that_is_not_shown_is_not_marked_and_what_was_dropped_goes_away() {
    let (_folder, mut reader) = three();
    reader.click_first("Dropped ");
    assert!(!reader.sees(RAIN));
    reader.click_first("Small edit ");
    assert!(!reader.sees("[cut: Monday]"));
    assert!(reader.sees("for repairs on Sunday, the city council said."));
    assert!(!reader.session().view().shown.contains(Change::Minor));
}

#[test]
fn changes_only_leaves_out_paragraphs_without_any() {
    let (_folder, mut reader) = three();
    assert!(reader.sees("Ferry operators"));
    reader.press_with(Modifiers::COMMAND, Key::D);
    assert!(!reader.sees("Ferry operators"));
    assert!(reader.sees("[put: Sunday]"));
}

#[test]
fn a_search_leads_into_the_version_that_has_the_words() {
    let (_folder, mut reader) = three();
    reader.press_with(Modifiers::COMMAND, Key::F);
    reader
        .harness
        .event(egui::Event::Text("umbrellas".to_owned()));
    reader.settle();
    reader.press(Key::Enter);
    assert_eq!(reader.session().view().against(), Some(VersionId(2)));
    assert!(reader.sees("A kiosk owner sells umbrellas"));
}

#[test]
fn what_is_gone_to_comes_into_sight_in_a_long_text() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    let (_, all) = reader.session().change_position();
    for _ in 0..all {
        reader.press(Key::N);
        let focus = reader.session().view().focus.unwrap();
        let text = reader.report().versions[focus.version.0].sentence_text(focus.sentence);
        let session = reader.session();
        let position = session.view().position(session.focus_row().unwrap());
        assert!(session.view().on_screen.contains(&position), "{text}");
        let word = text.split(' ').next().unwrap().trim_matches('"');
        assert!(reader.sees(word), "{text}");
    }
}

#[test]
fn the_overview_leads_to_where_it_is_clicked() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    let before = reader.session().view().on_screen.clone();
    reader.click("Overview of all changes");
    let after = reader.session().view().on_screen.clone();
    assert!(after.start > before.start, "{before:?} {after:?}");
}

#[test]
fn hebrew_is_read_from_the_right_in_a_redline_too() {
    let first = "הגשר נסגר היום.";
    let second = "העירייה תפתח אותו מחר.";
    let folder = folder(&[
        ("1 wire.txt", &format!("{first} {second}")),
        (
            "2 paper.txt",
            &format!("{first} {}", second.replace("מחר", "בקרוב")),
        ),
    ]);
    let mut reader = Reader::start(&[]);
    // The bundled faces have no Hebrew; without the system's, boxes stand for its letters.
    let boxes = egui::epaint::text::MissingGlyphPolicy::Tofu;
    reader.harness.ctx.set_missing_glyph_policy(boxes);
    let texts = vec![Source::Path(folder.path().to_owned())];
    reader.harness.state_mut().wish(Action::Open(texts));
    reader.settle();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    let place = |part: &str| {
        let mut nodes = reader.harness.get_all_by_label_contains(part);
        nodes.next().expect("it is told").rect()
    };
    let (first, second) = (place("הגשר"), place("העירייה"));
    assert!(first.left() > second.right() - 1.0, "{first:?} {second:?}");
    assert!(reader.sees("[cut: מחר"));
}
