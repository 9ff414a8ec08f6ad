//! Reading: steps, filters, light, search, columns, lists.

use egui::{Key, Modifiers};
use storydiff::engine::collation::Change;
use storydiff::engine::report::Place;
use storydiff::engine::story::VersionId;
use storydiff::session::view::Focus;

use crate::drive::{Reader, folder};

#[test]
fn the_legend_with_every_kind_of_change_is_in_sight() {
    let reader = Reader::start_on_sample();
    for kind in [
        "Added",
        "Dropped",
        "Reworded",
        "Small edit",
        "Partly shared",
        "Moved",
        "Finding",
    ] {
        assert!(reader.sees(kind), "{kind}");
    }
}

#[test]
fn next_difference_steps_through_all_and_back() {
    let mut reader = Reader::start_on_sample();
    let (_, all) = reader.session().change_position();
    assert!(all > 5);
    for step in 1..=5 {
        reader.press(Key::N);
        assert_eq!(reader.session().change_position(), (Some(step), all));
    }
    reader.click("◀ Previous");
    assert_eq!(reader.session().change_position().0, Some(4));
}

#[test]
fn the_last_difference_is_the_end() {
    let mut reader = Reader::start_on_sample();
    let (_, all) = reader.session().change_position();
    (0..all + 3).for_each(|_| reader.press(Key::N));
    assert_eq!(reader.session().change_position(), (Some(all), all));
}

#[test]
fn a_kind_switched_off_is_neither_stepped_to_nor_counted() {
    let mut reader = Reader::start_on_sample();
    let (_, before) = reader.session().change_position();
    reader.click_first("Added ");
    assert!(!reader.session().view().shown.contains(Change::Added));
    assert!(reader.session().change_position().1 < before);
    reader.click("Show all");
    assert_eq!(reader.session().change_position().1, before);
}

#[test]
fn changes_only_leaves_out_rows_without_changes_and_keeps_the_light() {
    let mut reader = Reader::start_on_sample();
    (0..6).for_each(|_| reader.press(Key::N));
    let (focus, rows) = (
        reader.session().view().focus,
        reader.session().view().rows().len(),
    );
    reader.press_with(Modifiers::COMMAND, Key::D);
    assert!(reader.session().view().rows().len() < rows);
    assert_eq!(reader.session().view().focus, focus);
}

#[test]
fn a_clicked_sentence_shows_its_counterparts_and_why() {
    let mut reader = Reader::start_on_sample();
    reader.press(Key::PageDown);
    let link = linked_sentence(&reader);
    let text = reader.report().versions[0]
        .sentence_text(link.sentence)
        .to_owned();
    reader.click_first(&text);
    assert_eq!(reader.session().view().focus, Some(link));
    assert!(reader.sees(" sure, "));
    reader.press(Key::Escape);
    assert_eq!(reader.session().view().focus, None);
}

#[test]
fn arrows_move_the_light_from_sentence_to_sentence() {
    let mut reader = Reader::start_on_sample();
    reader.press(Key::ArrowDown);
    let first = reader.session().view().focus.unwrap();
    reader.press(Key::ArrowDown);
    let second = reader.session().view().focus.unwrap();
    assert_eq!(first.version, second.version);
    assert!(second.sentence > first.sentence);
    reader.press(Key::ArrowUp);
    assert_eq!(reader.session().view().focus, Some(first));
}

#[test]
fn search_finds_a_word_in_all_versions_whatever_its_case_and_quotes() {
    let folder = folder(&[
        ("a.txt", "The mayor's plan failed.\n"),
        ("b.txt", "The MAYOR’S  plan was dropped.\n"),
    ]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::F);
    reader
        .harness
        .event(egui::Event::Text("mayor's plan was".to_owned()));
    reader.settle();
    assert_eq!(reader.session().search().found.len(), 1);
    reader.press_with(Modifiers::COMMAND, Key::A);
    reader
        .harness
        .event(egui::Event::Text("mayor's".to_owned()));
    reader.settle();
    assert_eq!(reader.session().search().found.len(), 2);
    reader.press(Key::Enter);
    assert_eq!(reader.session().view().focus.unwrap().version, VersionId(0));
    reader.press(Key::Enter);
    assert_eq!(reader.session().view().focus.unwrap().version, VersionId(1));
}

#[test]
fn letters_typed_into_the_search_do_not_step() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::F);
    reader.press(Key::N);
    assert_eq!(reader.session().view().focus, None);
}

#[test]
fn any_version_can_be_made_the_base_and_the_links_stay() {
    let mut reader = Reader::start_on_sample();
    let links = reader.report().comparisons.clone();
    open_column_menu(&mut reader, 2);
    reader.click("Make this the base");
    assert_eq!(reader.session().view().base, VersionId(2));
    assert_eq!(reader.session().view().columns()[0], VersionId(2));
    assert_eq!(reader.report().comparisons, links);
}

#[test]
fn columns_can_be_hidden_shown_and_moved() {
    let mut reader = Reader::start_on_sample();
    open_column_menu(&mut reader, 1);
    reader.click("Move right");
    assert_eq!(
        reader.session().view().columns()[1..3],
        [VersionId(2), VersionId(1)]
    );
    open_column_menu(&mut reader, 1);
    reader.click("Hide this column");
    assert!(!reader.session().view().columns().contains(&VersionId(1)));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    assert_eq!(reader.session().view().columns().len(), 5);
}

#[test]
fn a_removed_version_leaves_the_others_with_base_and_order() {
    let mut reader = Reader::start_on_sample();
    let label = reader.report().label(VersionId(1)).to_owned();
    open_column_menu(&mut reader, 1);
    reader.click("Remove this version");
    assert_eq!(reader.report().versions.len(), 4);
    assert!(reader.report().versions.iter().all(|v| v.label() != label));
    assert_eq!(reader.session().view().base, VersionId(0));
}

#[test]
fn the_list_of_findings_leads_to_the_place() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::M);
    let finding = reader.session().listed()[0].clone();
    reader.click_first(finding.heading());
    let view = reader.session().view();
    let focus = view.focus.unwrap();
    let is_its_place = |p: &Place| p.version == focus.version && p.sentence == focus.sentence;
    assert!(finding.places().any(is_its_place));
    assert!(finding.places().all(|p| view.picked.contains(p)));
}

#[test]
fn no_page_turns_up_blank_at_half_width_or_large_zoom() {
    let mut reader = Reader::start_at(
        [853.0, 533.0],
        egui::Theme::Light,
        &[crate::drive::sample()],
    );
    reader.press(Key::N);
    let picture = reader.picture();
    let colours: std::collections::BTreeSet<_> = picture.pixels().map(|p| p.0).collect();
    assert!(colours.len() > 100);
}

/// A sentence of the base that is on screen and answered by one of the first other version.
fn linked_sentence(reader: &Reader) -> Focus {
    let base = &reader.report().versions[0];
    let linked = reader.report().comparisons[0]
        .links
        .iter()
        .flat_map(|l| &l.a);
    let on_screen = linked.filter(|id| reader.sees(base.sentence_text(**id)));
    Focus {
        version: VersionId(0),
        sentence: *on_screen.min().unwrap(),
    }
}

fn open_column_menu(reader: &mut Reader, version: usize) {
    let label = format!("Column of {}", reader.report().label(VersionId(version)));
    reader.click(&label);
}

#[test]
fn a_long_run_that_the_base_lacks_folds_to_its_first_row_and_opens_again() {
    let extra: String = (0..9)
        .map(|i| {
            format!(
                "The trader in stall {i} sold {} baskets of pears.\n\n",
                i + 20
            )
        })
        .collect();
    let base = "The market opened at dawn on Friday.\n\nIt closed early because of the storm.\n";
    let long = base.replace("\n\nIt", &format!("\n\n{extra}It"));
    let folder = folder(&[("a.txt", base), ("b.txt", &long)]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    assert_eq!(reader.session().view().rows().len(), 11);
    reader.click("Fold additions");
    assert_eq!(reader.session().view().rows().len(), 3);
    let (_, differences) = reader.session().change_position();
    assert_eq!(differences, 9, "what is folded counts");
    reader.press(Key::N);
    reader.press(Key::N);
    assert_eq!(
        reader.session().view().rows().len(),
        11,
        "a step goes into the fold"
    );
    reader.press_with(Modifiers::COMMAND, Key::W);
    reader.click_first("a, b");
    reader.click("Fold additions");
    assert_eq!(reader.session().view().rows().len(), 3);
    reader.click_first("8 more rows that the base lacks");
    assert_eq!(reader.session().view().rows().len(), 11);
}

/// Forty sentences; the one in the middle is another in the second version.
fn alike_but_in_the_middle() -> tempfile::TempDir {
    let sentence = |i: usize| format!("Lot {i} went to bidder {} at noon.\n\n", i * 7 + 3);
    let base: String = (0..40).map(sentence).collect();
    let other = base.replace(&sentence(20), "Nobody bid for the twentieth lot.\n\n");
    folder(&[("a.txt", &base), ("b.txt", &other)])
}

/// The text on top of the screen.
fn on_top(reader: &Reader) -> String {
    let view = reader.session().view();
    let compared = reader.session().compared().unwrap();
    let row = view.rows()[view.on_screen.start];
    let cell = compared.collation.cell(row, view.base).unwrap();
    let base = &compared.report.versions[view.base.0];
    base.sentence_text(cell.sentences[0]).to_owned()
}

#[test]
fn a_long_run_without_differences_folds_to_its_ends_and_opens_again() {
    let folder = alike_but_in_the_middle();
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    let all = reader.session().view().rows().len();
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    let folded = reader.session().view().rows().len();
    assert!(folded <= 6, "{folded} rows are left");
    assert!(reader.sees("bidder 136"), "the row before the difference");
    assert!(reader.sees("bidder 150"), "the row after it");
    reader.click_first("▸ 18 rows without a difference");
    let opened = reader.session().view().rows().len();
    assert!(folded < opened && opened < all, "one of two runs is open");
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(reader.session().view().rows().len(), all);
}

#[test]
fn what_is_on_top_stays_there_when_rows_come_and_go() {
    let folder = alike_but_in_the_middle();
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    reader.click_first("▸ 18 rows without a difference");
    (0..2).for_each(|_| reader.press(Key::PageDown));
    let top = on_top(&reader);
    assert_ne!(top, "Lot 0 went to bidder 3 at noon.");
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(on_top(&reader), top, "unfolded");
}

#[test]
fn a_figure_that_differs_marks_its_own_sentence_and_not_its_neighbour() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::L);
    reader.press(Key::PageDown);
    let collation = &reader.session().compared().unwrap().collation;
    let base = &reader.report().versions[0];
    let on_screen = base
        .sentence_ids()
        .filter(|id| reader.sees(base.sentence_text(*id)));
    let mut marked = 0;
    for id in on_screen {
        let differs = collation
            .changes_of(VersionId(0), id)
            .contains(Change::Mismatch);
        let label = format!("{} (Finding)", base.sentence_text(id));
        assert_eq!(reader.sees(&label), differs, "{label}");
        marked += usize::from(differs);
    }
    assert!(marked > 0, "a figure that differs is on screen");
}

#[test]
fn a_doubtful_link_says_so_in_the_text_the_legend_and_the_details() {
    let folder = folder(&[
        (
            "a.txt",
            "Ferries ran late.\n\nThe mayor, who took office in May after a bitter campaign, told \
                shopkeepers on the north bank that no harbour family will be left behind this \
                winter.\n\nRain is expected.\n",
        ),
        (
            "b.txt",
            "A baker won the regional chess cup.\n\nNo harbour family will be left behind this \
                winter, a banner read, before the opposition walked out over the missing budget \
                for schools and parks.\n\nTickets cost nine crowns.\n",
        ),
    ]);
    let mut reader = Reader::start(&[folder.path().to_owned()]);
    assert!(reader.sees("Doubtful link 1"));
    assert!(reader.sees("parks. (Partly shared, Finding, Doubtful link)"));
    reader.click_first("a banner read");
    assert!(reader.sees("? doubtful, "));
}
