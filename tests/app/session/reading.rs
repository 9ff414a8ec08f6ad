//! What is shown and gone to: columns, filters, steps, light, search.

use storydiff::engine::collation::Change;
use storydiff::engine::story::VersionId;
use storydiff::session::view::Reading;
use storydiff::session::{Action, Direction};

use super::{A, B, C, apply, columns, lit, sentence, three};

#[test]
fn the_base_cannot_be_hidden_and_is_shown_when_a_hidden_version_becomes_it() {
    let mut session = three();
    apply(&mut session, Action::ToggleColumn(A));
    assert_eq!(columns(&session), ["wire", "paper", "blog"]);
    apply(&mut session, Action::ToggleColumn(C));
    apply(&mut session, Action::MakeBase(C));
    assert_eq!(columns(&session), ["blog", "wire", "paper"]);
    apply(&mut session, Action::MakeBase(VersionId(9)));
    assert_eq!(columns(&session), ["blog", "wire", "paper"]);
}

#[test]
fn a_column_stops_at_the_edges_and_the_base_stays_first() {
    let mut session = three();
    for _ in 0..3 {
        apply(&mut session, Action::MoveColumn(B, Direction::Right));
    }
    assert_eq!(columns(&session), ["wire", "blog", "paper"]);
    for _ in 0..3 {
        apply(&mut session, Action::MoveColumn(B, Direction::Left));
        apply(&mut session, Action::MoveColumn(A, Direction::Right));
    }
    assert_eq!(columns(&session), ["wire", "paper", "blog"]);
}

#[test]
fn next_and_previous_visit_each_change_once_and_stop_at_the_ends() {
    let mut session = three();
    let mut seen = Vec::new();
    for _ in 0..6 {
        apply(&mut session, Action::NextChange);
        seen.push(lit(&session));
    }
    seen.dedup();
    assert_eq!(seen.len(), session.change_position().1);
    for expected in seen.iter().rev().skip(1) {
        apply(&mut session, Action::PreviousChange);
        assert_eq!(lit(&session), *expected);
    }
}

#[test]
fn next_passes_over_kinds_that_are_not_shown() {
    let mut session = three();
    for change in Change::ALL.into_iter().filter(|c| *c != Change::Added) {
        apply(&mut session, Action::ToggleChange(change));
    }
    apply(&mut session, Action::NextChange);
    assert_eq!(lit(&session), "paper: Shopkeepers");
    apply(&mut session, Action::NextChange);
    assert_eq!(lit(&session), "blog: Ferry");
    apply(&mut session, Action::ToggleColumn(B));
    apply(&mut session, Action::ClearFocus);
    apply(&mut session, Action::NextChange);
    assert_eq!(lit(&session), "blog: Ferry");
    apply(&mut session, Action::ToggleChange(Change::Added));
    apply(&mut session, Action::ClearFocus);
    apply(&mut session, Action::NextChange);
    assert_eq!(lit(&session), "nothing");
    assert_eq!(session.change_position(), (None, 0));
}

#[test]
fn with_changes_only_every_row_is_a_change() {
    let mut session = three();
    apply(&mut session, Action::ToggleChangesOnly);
    let view = session.view();
    assert_eq!(view.changed().len(), view.rows().len());
    apply(&mut session, Action::ShowEveryChange);
    assert!(session.view().rows().len() > session.view().changed().len());
}

#[test]
fn going_to_a_sentence_shows_its_hidden_column() {
    let mut session = three();
    apply(&mut session, Action::ToggleColumn(B));
    let focus = sentence(&session, B, "Shopkeepers");
    let before = session.view().reveal.serial;
    apply(&mut session, Action::GoTo(focus));
    assert_eq!(columns(&session), ["wire", "paper", "blog"]);
    assert_eq!(session.view().focus, Some(focus));
    assert!(session.view().reveal.serial > before);
}

#[test]
fn going_to_a_row_without_changes_shows_all_rows() {
    let mut session = three();
    apply(&mut session, Action::ToggleChangesOnly);
    let focus = sentence(&session, A, "The harbour");
    apply(&mut session, Action::GoTo(focus));
    assert!(!session.view().changes_only);
    let row = session
        .compared()
        .unwrap()
        .collation
        .row(A, focus.sentence)
        .unwrap();
    assert!(session.view().rows().contains(&row));
}

#[test]
fn arrows_move_the_light_across_and_down_and_stop_at_the_edge() {
    let mut session = three();
    apply(&mut session, Action::MoveFocus(Direction::Down));
    assert_eq!(lit(&session), "wire: The");
    apply(&mut session, Action::MoveFocus(Direction::Up));
    apply(&mut session, Action::MoveFocus(Direction::Left));
    assert_eq!(lit(&session), "wire: The");
    apply(&mut session, Action::MoveFocus(Direction::Down));
    assert_eq!(lit(&session), "wire: Engineers");
    apply(&mut session, Action::MoveFocus(Direction::Right));
    assert_eq!(lit(&session), "blog: Engineers");
}

#[test]
fn search_goes_round_and_follows_the_versions_that_are_open() {
    let mut session = three();
    apply(&mut session, Action::Search("BRIDGE".into()));
    assert_eq!(session.search().found.len(), 3);
    let mut visited = Vec::new();
    for _ in 0..4 {
        apply(&mut session, Action::NextFound);
        visited.push(session.view().focus.unwrap().version);
    }
    assert_eq!(visited, [A, B, C, A]);
    apply(&mut session, Action::PreviousFound);
    assert_eq!(session.view().focus.unwrap().version, C);
    apply(&mut session, Action::Remove(B));
    assert_eq!(session.search().found.len(), 2);
    apply(&mut session, Action::Search("  ".into()));
    assert!(session.search().found.is_empty());
    apply(&mut session, Action::Search("(*[".into()));
    assert!(session.search().found.is_empty());
}

#[test]
fn the_version_read_against_the_base_follows_the_light() {
    let mut session = three();
    apply(&mut session, Action::Read(Reading::Redline));
    assert_eq!(session.view().against(), Some(B));
    let focus = sentence(&session, C, "Ferry");
    apply(&mut session, Action::GoTo(focus));
    assert_eq!(session.view().against(), Some(C));
    assert_eq!(session.redline().unwrap().version, C);
    apply(&mut session, Action::Against(B));
    assert_eq!(session.redline().unwrap().version, B);
    assert_eq!(session.view().focus, Some(focus), "the light stays");
    apply(&mut session, Action::ToggleColumn(B));
    assert_eq!(
        session.view().against(),
        Some(C),
        "a hidden version is not read"
    );
    apply(&mut session, Action::MakeBase(C));
    assert_eq!(session.redline().unwrap().base, C);
    assert_eq!(session.redline().unwrap().version, A);
    apply(&mut session, Action::Read(Reading::Columns));
    assert!(session.redline().is_none());
}

#[test]
fn a_picked_place_is_read_in_a_version_that_has_it() {
    let mut session = three();
    apply(&mut session, Action::Read(Reading::Redline));
    apply(&mut session, Action::Against(C));
    apply(&mut session, Action::NextFinding);
    let picked: Vec<_> = session.view().picked.iter().map(|p| p.version).collect();
    assert!(picked.contains(&B) && !picked.contains(&C), "{picked:?}");
    assert_eq!(session.view().against(), Some(B));
}
