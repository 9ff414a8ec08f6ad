//! The whole story on one sheet.

use egui::{Key, Modifiers};
use storydiff::session::view::{Panel, Reading};

use crate::drive::{Reader, folder, sample};

fn sample_story() -> Reader {
    let mut reader = Reader::start(&[sample()]);
    reader.press_with(Modifiers::COMMAND, Key::Num5);
    reader
}

#[test]
fn the_bottom_line_comes_first_and_in_words() {
    let reader = sample_story();
    assert!(reader.sees("5 versions, "));
    assert!(reader.sees("They differ on "));
    assert!(reader.sees("3 Meridian Post keeps most of the base"));
    assert!(reader.sees("probably drew on 1 Northline wire."));
}

#[test]
fn the_gravest_findings_are_ways_to_their_places() {
    let mut reader = sample_story();
    let heading = reader.session().listed()[0].heading().to_owned();
    let heading: String = heading.chars().take(60).collect();
    reader.click_first(&heading);
    assert_eq!(reader.session().view().reading, Reading::Columns);
    assert!(!reader.session().view().picked.is_empty());
}

#[test]
fn the_rest_of_the_findings_is_one_click_away() {
    let mut reader = sample_story();
    reader.click_first("List of findings");
    assert_eq!(reader.session().view().panel, Some(Panel::Findings));
}

#[test]
fn shares_are_told_in_figures_both_ways() {
    let reader = sample_story();
    assert!(reader.sees("Of the words of 5 Morning Brief: "));
    assert!(reader.sees("Of the base’s words in 5 Morning Brief: "));
    assert!(reader.sees(" left out"));
}

#[test]
fn every_version_is_held_against_every_other() {
    let mut reader = sample_story();
    reader.press(Key::PageDown);
    let cells = 5 * 4;
    let seen = {
        use egui_kittest::kittest::Queryable as _;
        let found = reader
            .harness
            .query_all_by_label_contains("Of the words of ");
        found
            .filter(|node| format!("{node:?}").contains(" stand in "))
            .count()
    };
    assert_eq!(seen, cells);
}

#[test]
fn who_drew_on_whom_is_said_with_reasons_and_without_a_verdict() {
    let mut reader = sample_story();
    reader.press(Key::End);
    assert!(reader.sees("5 Morning Brief probably drew on 1 Northline wire"));
    assert!(reader.sees("5 Morning Brief credits Northline News Agency"));
    assert!(reader.sees("They share only what a third version has as well:"));
}

#[test]
fn a_version_in_the_drawing_opens_side_by_side() {
    let mut reader = sample_story();
    reader.press(Key::PageDown);
    reader.click("Read 4 Daily Lantern");
    assert_eq!(reader.session().view().reading, Reading::Columns);
    assert_eq!(reader.session().view().focus.unwrap().version.0, 3);
}

#[test]
fn arrows_scroll_the_sheet_and_light_nothing_up() {
    use egui_kittest::kittest::Queryable as _;
    let mut reader = sample_story();
    let top = |reader: &Reader| reader.harness.get_by_label("Outlet, date").rect().top();
    let before = top(&reader);
    reader.press(Key::ArrowDown);
    assert!(top(&reader) < before);
    assert_eq!(reader.session().view().focus, None);
}

#[test]
fn one_version_alone_has_nothing_to_be_held_against() {
    let folder = folder(&[("only.txt", "The mayor resigned.\n\nNobody said why.\n")]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num5);
    assert!(reader.sees("there is nothing to compare it with"));
    assert!(!reader.sees("Who drew on whom"));
}
