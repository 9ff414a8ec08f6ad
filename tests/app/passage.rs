//! One passage in all versions, under each other.

use egui::{Key, Modifiers};
use storydiff::engine::story::VersionId;

use crate::drive::Reader;

fn start() -> Reader {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::Num3);
    reader
}

/// The number of the passage shown, from 1.
fn shown(reader: &Reader) -> usize {
    let count = reader.session().view().rows().len();
    let title = |n: &usize| reader.sees(&format!("Passage {n} of {count}"));
    (1..=count).find(title).unwrap()
}

#[test]
fn up_and_down_step_through_passages_and_the_text_follows() {
    let mut reader = start();
    assert_eq!(shown(&reader), 1);
    reader.press(Key::ArrowDown);
    let first = shown(&reader);
    for step in 1..=5 {
        reader.press(Key::ArrowDown);
        assert_eq!(shown(&reader), first + step);
    }
    reader.press(Key::ArrowUp);
    assert_eq!(shown(&reader), first + 4);
    reader.click("▼ Passage below");
    assert_eq!(shown(&reader), first + 5);
}

#[test]
fn left_and_right_light_another_version_of_the_same_passage() {
    let mut reader = start();
    let base = &reader.report().versions[0];
    let linked = base.sentence_ids().find(|id| {
        let mut others = reader.report().version_ids().skip(1);
        others.all(|v| reader.report().closest(VersionId(0), *id, v).is_some())
    });
    let words = base.sentence_text(linked.unwrap()).to_owned();
    let opening: String = words.chars().take(30).collect();
    reader.click_first(&opening);
    let before = shown(&reader);
    reader.press(Key::ArrowRight);
    assert_eq!(shown(&reader), before);
    assert_eq!(reader.session().view().focus.unwrap().version, VersionId(1));
}

#[test]
fn the_list_leads_to_a_passage() {
    let mut reader = start();
    reader.click_first("Passage 12: ");
    assert_eq!(shown(&reader), 12);
    assert!(reader.session().view().focus.is_some());
}

#[test]
fn every_version_is_named_with_how_it_relates_and_why() {
    let mut reader = start();
    reader.press(Key::F7);
    for version in &reader.report().versions {
        assert!(reader.sees(version.label()), "{}", version.label());
    }
    assert!(reader.sees(" sure, "));
    assert!(reader.sees("content words shared"));
    assert!(reader.sees("Findings in this passage"));
    assert!(reader.sees("Facts in this passage"));
}

#[test]
fn a_version_that_lacks_the_passage_says_so() {
    let mut reader = start();
    let session = reader.session();
    let rows = &session.compared().unwrap().collation.rows;
    let base_only = |row: &usize| {
        let filled = rows[*row].cells.iter().map(|c| !c.sentences.is_empty());
        filled.collect::<Vec<_>>() == [false, true, false, false, false]
    };
    let at = session.view().rows().iter().position(base_only).unwrap();
    reader.click_first(&format!("Passage {}: ", at + 1));
    assert!(reader.sees("base · does not say this"));
    assert!(reader.sees("says nothing of this"));
}

#[test]
fn steps_and_the_other_layouts_keep_the_place() {
    let mut reader = start();
    (0..9).for_each(|_| reader.press(Key::N));
    let (focus, at) = (reader.session().view().focus, shown(&reader));
    reader.press_with(Modifiers::COMMAND, Key::Num1);
    reader.press_with(Modifiers::COMMAND, Key::Num3);
    assert_eq!(reader.session().view().focus, focus);
    assert_eq!(shown(&reader), at);
    reader.press(Key::Escape);
    assert_eq!(shown(&reader), at, "without light the passage stays");
}
