//! Rows: what stands level with what against a base, and how each change is called and numbered.

use proptest::prelude::*;
use storydiff::engine::collation::{Cell, Change, ChangeSet, Collation, Row};
use storydiff::engine::report::{Member, Passage, Report};
use storydiff::engine::story::{SentenceId, VersionId};

use crate::laws::{any_text, story};
use crate::report;

const CLOSED: &str = "The harbour bridge will close for repairs on Monday, the city council said.";
const CRACKS: &str = "Engineers found deep cracks in two of its steel arches last week.";
const DETOUR: &str = "Drivers face a detour of twelve kilometres through the old tunnel.";
const FERRY: &str = "Ferry operators promised to add boats during the morning rush.";
const SHOPS: &str = "Shopkeepers on the north bank fear they will lose customers.";
const SPRING: &str = "The council expects the work to take until the end of spring.";

fn text(lines: &[&str]) -> String {
    lines.join("\n")
}

/// A row as `0 | 1 added C2`: each version's sentences, then changes and number.
fn line(row: &Row) -> String {
    let cell = |cell: &Cell| {
        let ids: Vec<String> = cell.sentences.iter().map(|id| id.0.to_string()).collect();
        let mut words = vec![if ids.is_empty() {
            "-".into()
        } else {
            ids.join(",")
        }];
        words.extend(cell.changes.iter().map(|c| format!("{c:?}").to_lowercase()));
        words.extend(cell.number.map(|n| format!("C{n}")));
        words.join(" ")
    };
    row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn lines(texts: &[&str], base: usize) -> Vec<String> {
    let report = report(texts);
    let collation = Collation::new(&report, VersionId(base));
    collation.rows.iter().map(line).collect()
}

#[test]
fn an_added_sentence_stands_after_the_one_before_it_and_a_dropped_one_beside_nothing() {
    let base = text(&[CLOSED, CRACKS, DETOUR]);
    let other = text(&[CLOSED, FERRY, DETOUR]);
    assert_eq!(
        lines(&[&base, &other], 0),
        [
            "0 | 0",
            "- | 1 added C1",
            "1 dropped | - dropped C2",
            "2 | 2"
        ]
    );
}

#[test]
fn seen_from_the_other_side_what_was_added_was_dropped() {
    let base = text(&[CLOSED, CRACKS]);
    assert_eq!(
        lines(&[&base, CLOSED], 0),
        ["0 | 0", "1 dropped | - dropped C1"]
    );
    assert_eq!(lines(&[&base, CLOSED], 1), ["0 | 0", "1 added C1 | -"]);
}

#[test]
fn a_sentence_that_moved_stands_beside_the_bases_and_says_so() {
    let base = text(&[CLOSED, CRACKS, DETOUR, FERRY, SHOPS, SPRING]);
    let other = text(&[CLOSED, SHOPS, CRACKS, DETOUR, FERRY, SPRING]);
    assert_eq!(
        lines(&[&base, &other], 0),
        [
            "0 | 0",
            "1 | 2",
            "2 | 3",
            "3 | 4",
            "4 | 1 moved C1",
            "5 | 5"
        ]
    );
}

#[test]
fn what_two_others_share_stands_in_one_row_though_the_base_lacks_it() {
    let both = text(&[CLOSED, FERRY]);
    assert_eq!(
        lines(&[CLOSED, &both, &both], 0),
        ["0 | 0 | 0", "- | 1 added C1 | 1 added C2"]
    );
}

#[test]
fn a_version_that_keeps_what_another_drops_is_no_change_of_the_base() {
    let base = text(&[CLOSED, CRACKS]);
    assert_eq!(
        lines(&[&base, &base, CLOSED], 0),
        ["0 | 0 | 0", "1 | 1 | - dropped C1"]
    );
}

#[test]
fn advertisements_stand_level_with_each_other_but_are_no_change() {
    let base = text(&[CLOSED, "> Advertisement", CRACKS]);
    let other = text(&[CLOSED, "> Read more", CRACKS]);
    assert_eq!(lines(&[&base, &other], 0), ["0 | 0", "1 | 1", "2 | 2"]);
    let copy = text(&[CLOSED, CRACKS]);
    assert_eq!(lines(&[&base, &copy], 0), ["0 | 0", "1 | -", "2 | 1"]);
}

#[test]
fn a_figure_that_differs_is_marked_on_both_sides() {
    let other = DETOUR.replace("twelve", "fourteen");
    let rows = lines(&[DETOUR, &other], 0);
    assert!(
        rows[0].contains("0 mismatch |") && rows[0].contains("mismatch C1"),
        "{rows:?}"
    );
}

#[test]
fn versions_that_are_empty_all_furniture_or_alone_have_their_rows_too() {
    assert_eq!(lines(&[CLOSED], 0), ["0"]);
    assert_eq!(lines(&[""], 0), Vec::<String>::new());
    assert_eq!(lines(&["", CLOSED], 0), ["- | 0 added C1"]);
    assert_eq!(lines(&[CLOSED, ""], 0), ["0 dropped | - dropped C1"]);
    assert_eq!(
        lines(&["> Advertisement", CLOSED], 1),
        ["0 | -", "- dropped C1 | 0 dropped"]
    );
    assert_eq!(lines(&["> Advertisement"], 0), ["0"]);
}

#[test]
fn a_base_that_does_not_exist_shows_everything_as_added() {
    let report = report(&[CLOSED]);
    let collation = Collation::new(&report, VersionId(7));
    assert_eq!(collation.rows.len(), 1);
}

fn check(report: &Report, base: VersionId) {
    let collation = Collation::new(report, base);
    check_every_sentence_once(report, &collation);
    check_base_in_order(report, &collation);
    let mut number = 0;
    for row in &collation.rows {
        assert_eq!(row.cells.len(), report.versions.len());
        check_furniture(report, row);
        for (v, cell) in row.cells.iter().enumerate().filter(|(v, _)| *v != base.0) {
            check_cell(report, &collation, VersionId(v), cell);
            number += usize::from(!cell.changes.is_empty());
            assert_eq!(cell.number, (!cell.changes.is_empty()).then_some(number));
        }
        assert_eq!(row.cells[base.0].number, None);
    }
}

fn check_every_sentence_once(report: &Report, collation: &Collation) {
    let sizes = report
        .versions
        .iter()
        .map(|v| vec![None; v.sentences.len()]);
    let mut rows: Vec<Vec<Option<usize>>> = sizes.collect();
    for (index, row) in collation.rows.iter().enumerate() {
        assert!(row.cells.iter().any(|cell| !cell.sentences.is_empty()));
        for (v, cell) in row.cells.iter().enumerate() {
            for id in &cell.sentences {
                assert_eq!(
                    rows[v][id.0].replace(index),
                    None,
                    "{v} {id:?} stands twice"
                );
                assert_eq!(collation.row(VersionId(v), *id), Some(index));
            }
        }
    }
    assert!(
        rows.iter().flatten().all(Option::is_some),
        "a sentence is lost"
    );
}

fn check_base_in_order(report: &Report, collation: &Collation) {
    let cells = collation
        .rows
        .iter()
        .map(|row| &row.cells[collation.base.0]);
    let column: Vec<_> = cells.flat_map(|cell| cell.sentences.clone()).collect();
    let reading: Vec<_> = report.versions[collation.base.0].sentence_ids().collect();
    assert_eq!(column, reading);
}

fn check_furniture(report: &Report, row: &Row) {
    let cells = row.cells.iter().zip(&report.versions);
    let mut kinds = cells.flat_map(|(cell, v)| cell.sentences.iter().map(|id| v.is_linkable(*id)));
    let first = kinds.next();
    assert!(
        kinds.all(|kind| Some(kind) == first),
        "furniture beside copy"
    );
}

fn check_cell(report: &Report, collation: &Collation, version: VersionId, cell: &Cell) {
    let has = |change| cell.changes.contains(change);
    assert!(!has(Change::Dropped) || (cell.sentences.is_empty() && cell.elsewhere.is_empty()));
    assert!(!has(Change::Added) || !cell.sentences.is_empty());
    assert!(cell.sentences.is_empty() || cell.elsewhere.is_empty());
    let own = cell
        .sentences
        .iter()
        .map(|id| collation.changes_of(version, *id));
    let own = own.fold(ChangeSet::default(), ChangeSet::union);
    if !cell.sentences.is_empty() {
        assert_eq!(cell.changes, own);
    }
    for id in &cell.sentences {
        let is_linked = report.facing(version, *id, collation.base).next().is_some();
        let is_copy = report.versions[version.0].is_linkable(*id);
        let is_added = collation.changes_of(version, *id).contains(Change::Added);
        let is_beside = stands_with(report, version, *id, collation.base);
        assert_eq!(is_added, is_copy && !is_linked && !is_beside);
    }
}

/// Does a passage hold the sentence together with some of the base's, be it through a third version?
fn stands_with(report: &Report, version: VersionId, id: SentenceId, base: VersionId) -> bool {
    let holds = |m: &Member| m.version == version && m.sentences.contains(&id);
    let with_base = |p: &&Passage| p.members.iter().any(|m| m.version == base);
    report
        .passages
        .iter()
        .filter(with_base)
        .any(|p| p.members.iter().any(holds))
}

/// By sentence of copy: does it lack an answer in the base, or from it?
fn unanswered(report: &Report, base: VersionId, change: Change) -> Vec<usize> {
    let collation = Collation::new(report, base);
    let other = VersionId(1 - base.0);
    let cells = collation
        .rows
        .iter()
        .filter(|row| row.cells[other.0].changes.contains(change));
    let side = if change == Change::Added { other } else { base };
    let ids = cells.flat_map(|row| row.cells[side.0].sentences.iter().map(|id| id.0));
    let linked = |id: &usize| {
        let id = SentenceId(*id);
        report
            .facing(side, id, VersionId(1 - side.0))
            .next()
            .is_some()
    };
    let mut ids: Vec<_> = ids.filter(|id| !linked(id)).collect();
    ids.sort_unstable();
    ids
}

/// For each link that is the only one of its sentences: how its other side differs from the base.
fn differences(report: &Report, base: VersionId) -> Vec<ChangeSet> {
    let collation = Collation::new(report, base);
    let (one, two) = (VersionId(0), VersionId(1));
    let is_only = |here: VersionId, there: VersionId, ids: &[SentenceId]| {
        ids.iter()
            .all(|id| report.facing(here, *id, there).count() == 1)
    };
    let links = report.comparisons.iter().flat_map(|c| &c.links);
    let links = links.filter(|l| is_only(one, two, &l.a) && is_only(two, one, &l.b));
    let sets = links.map(|l| {
        let (other, ids) = if base == one {
            (two, &l.b)
        } else {
            (one, &l.a)
        };
        let sets = ids.iter().map(|id| collation.changes_of(other, *id));
        let mut set = sets.fold(ChangeSet::default(), ChangeSet::union);
        // A finding may be about a sentence of the link and one outside it.
        set.set(Change::Mismatch, false);
        set
    });
    sets.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn for_every_base_all_sentences_stand_once_and_the_base_reads_in_order(
        texts in prop::collection::vec(any_text(), 1..6)
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let report = report(&texts);
        report.version_ids().for_each(|base| check(&report, base));
    }

    #[test]
    fn a_version_against_itself_has_no_changes(text in any_text()) {
        let wordy = |line: &&str| line.contains(char::is_alphanumeric);
        let text = text.lines().filter(wordy).collect::<Vec<_>>().join("\n");
        let report = report(&[&text, &text]);
        for base in report.version_ids() {
            let collation = Collation::new(&report, base);
            for row in &collation.rows {
                let ids = |v: usize| &row.cells[v].sentences;
                let copy = ids(0).iter().all(|id| report.versions[0].sentence_text(*id).contains(char::is_alphanumeric));
                prop_assert!(!copy || ids(0) == ids(1), "{}", line(row));
                prop_assert!(!copy || ids(0).is_empty() || row.changes(&[VersionId(0), VersionId(1)]).is_empty(), "{}", line(row));
            }
        }
    }

    #[test]
    fn swapping_two_versions_swaps_added_and_dropped_and_nothing_else(a in story(), b in story()) {
        let report = report(&[&a, &b]);
        let (one, two) = (VersionId(0), VersionId(1));
        prop_assert_eq!(unanswered(&report, one, Change::Added), unanswered(&report, two, Change::Dropped));
        prop_assert_eq!(unanswered(&report, one, Change::Dropped), unanswered(&report, two, Change::Added));
        prop_assert_eq!(differences(&report, one), differences(&report, two));
    }

    #[test]
    fn another_base_changes_no_link_and_opening_in_another_order_no_row(a in story(), b in story()) {
        let (forward, backward) = (report(&[&a, &b]), report(&[&b, &a]));
        let before = forward.comparisons.clone();
        let rows = |report: &Report, base: usize, turned: bool| {
            let collation = Collation::new(report, VersionId(base));
            let turn = |row: &Row| {
                let mut row = row.clone();
                if turned { row.cells.reverse(); }
                line(&row)
            };
            collation.rows.iter().map(turn).collect::<Vec<_>>()
        };
        prop_assert_eq!(rows(&forward, 0, false), rows(&backward, 1, true));
        prop_assert_eq!(rows(&forward, 1, false), rows(&backward, 0, true));
        prop_assert_eq!(before, forward.comparisons);
    }
}
