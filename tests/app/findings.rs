//! The list of findings and the table of facts, by mouse and by key.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::report::FindingKind;
use storydiff::engine::story::VersionId;
use storydiff::palette;

use crate::drive::Reader;

#[test]
fn findings_are_stepped_through_by_key_and_filtered_by_kind() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    reader.press(Key::F7);
    assert!(!reader.session().view().picked.is_empty());
    let before = reader.session().view().picked.clone();
    reader.press(Key::F7);
    assert_ne!(reader.session().view().picked, before);
    reader.press_with(Modifiers::SHIFT, Key::F7);
    assert_eq!(reader.session().view().picked, before);
    let all = reader.session().listed().len();
    reader.click_first("Number findings ");
    let left = reader.session().listed().len();
    assert!(0 < left && left < all, "{left} of {all}");
    for (kind, _) in reader.session().kind_counts() {
        if kind != FindingKind::Number {
            reader.click_first(&format!("{} findings ", palette::kind_name(kind)));
        }
    }
    assert!(reader.sees("The filter above leaves nothing."));
}

#[test]
fn the_table_of_facts_says_who_conflicts_and_leads_to_the_place() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    reader.click_first("Disagreeing ");
    let row = reader.session().facts()[0].clone();
    assert!(row.is_conflict());
    reader.click_first(" agrees; ");
    let picked = &reader.session().view().picked;
    assert!(row.places().all(|p| picked.contains(p)));
}

#[test]
fn arrows_go_through_the_facts_and_enter_shows_all_places() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    reader.press(Key::ArrowDown);
    reader.press(Key::ArrowDown);
    reader.press(Key::ArrowUp);
    let view = reader.session().view();
    assert!(view.focus.is_none(), "the columns stay where they are");
    let row = reader.session().facts()[1].clone();
    reader.press(Key::Enter);
    let picked = &reader.session().view().picked;
    assert_eq!(row.places().count(), picked.len());
    assert!(row.places().all(|p| picked.contains(p)));
}

#[test]
fn far_down_the_facts_the_row_with_the_keyboard_is_in_sight() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    (0..30).for_each(|_| reader.press(Key::ArrowDown));
    let label = reader.session().facts()[30].label.clone();
    assert!(reader.sees(&label), "{label}");
}

#[test]
fn each_place_of_the_fact_picked_is_a_way_there() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    reader.click_first("Disagreeing ");
    let row = reader.session().facts()[0].clone();
    reader.click_first(" agrees; ");
    let place = *row.places().find(|p| p.version != VersionId(0)).unwrap();
    let label = reader.report().label(place.version).to_owned();
    reader.click_first(&format!("{label}: "));
    let view = reader.session().view();
    assert_eq!(view.focus.unwrap().version, place.version);
    assert!(
        row.places().all(|p| view.picked.contains(p)),
        "all stay marked"
    );
}

#[test]
fn facts_are_filtered_by_kind() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::T);
    let of_names = |reader: &Reader| {
        let facts = reader.session().facts();
        facts.iter().filter(|f| f.kind == FindingKind::Name).count()
    };
    assert!(of_names(&reader) > 0);
    reader.click_first("Name facts ");
    assert_eq!(of_names(&reader), 0);
    reader.click_first("Name facts ");
    assert!(of_names(&reader) > 0);
}

#[test]
fn the_kinds_of_finding_are_in_the_legend_and_can_be_switched_off_there() {
    let mut reader = Reader::start_on_sample();
    let all = reader.session().listed_count();
    reader.click_first("Quotation in the legend ");
    assert!(reader.session().listed_count() < all);
    reader.click_first("Finding 2");
    assert!(
        !reader.sees("Quotation in the legend "),
        "no finding is marked"
    );
}

#[test]
fn the_column_of_the_lit_sentence_stays_in_sight_beside_the_findings() {
    let mut reader = Reader::start_on_sample();
    let last = VersionId(reader.report().versions.len() - 1);
    reader.press_with(Modifiers::COMMAND, Key::M);
    reader.press_with(Modifiers::COMMAND, Key::M);
    let version = &reader.report().versions[last.0];
    let copy = version.sentence_ids().filter(|id| version.is_linkable(*id));
    let texts = copy.map(|id| version.sentence_text(id));
    let sentence = texts
        .filter(|text| reader.harness.query_all_by_label_contains(text).count() == 1)
        .last()
        .unwrap()
        .to_owned();
    reader.click_first(&sentence);
    assert_eq!(reader.session().view().focus.unwrap().version, last);
    reader.press_with(Modifiers::COMMAND, Key::M);
    let mut lit = reader.harness.get_all_by_label_contains(&sentence);
    let lit = lit.next().unwrap().rect();
    assert!(lit.right() <= 1280.0 - 340.0, "{lit:?}");
}

#[test]
fn the_list_says_which_finding_is_picked() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    let all = reader.session().listed_count();
    reader.press(Key::F7);
    reader.press(Key::F7);
    assert!(reader.sees(&format!("2 of {all}")));
}
