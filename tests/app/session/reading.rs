//! What is shown and gone to: columns, filters, steps, light, search.

use storydiff::engine::collation::Change;
use storydiff::engine::story::VersionId;
use storydiff::session::view::Reading;
use storydiff::session::{Action, Direction};

use storydiff::session::search::Manner;

use super::{A, B, C, apply, columns, lit, opened, sentence, three, version};

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
        apply(&mut session, Action::StepChange { forward: true });
        seen.push(lit(&session));
    }
    seen.dedup();
    assert_eq!(seen.len(), session.change_position().1);
    for expected in seen.iter().rev().skip(1) {
        apply(&mut session, Action::StepChange { forward: false });
        assert_eq!(lit(&session), *expected);
    }
}

#[test]
fn next_passes_over_kinds_that_are_not_shown() {
    let mut session = three();
    for change in Change::ALL.into_iter().filter(|c| *c != Change::Added) {
        apply(&mut session, Action::ToggleChange(change));
    }
    apply(&mut session, Action::StepChange { forward: true });
    assert_eq!(lit(&session), "paper: Shopkeepers");
    apply(&mut session, Action::StepChange { forward: true });
    assert_eq!(lit(&session), "blog: Ferry");
    apply(&mut session, Action::ToggleColumn(B));
    apply(&mut session, Action::ClearFocus);
    apply(&mut session, Action::StepChange { forward: true });
    assert_eq!(lit(&session), "blog: Ferry");
    apply(&mut session, Action::ToggleChange(Change::Added));
    apply(&mut session, Action::ClearFocus);
    apply(&mut session, Action::StepChange { forward: true });
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
        apply(&mut session, Action::StepFound { forward: true });
        visited.push(session.view().focus.unwrap().version);
    }
    assert_eq!(visited, [A, B, C, A]);
    apply(&mut session, Action::StepFound { forward: false });
    assert_eq!(session.view().focus.unwrap().version, C);
    apply(&mut session, Action::Remove(B));
    assert_eq!(session.search().found.len(), 2);
    apply(&mut session, Action::Search("  ".into()));
    assert!(session.search().found.is_empty());
    apply(&mut session, Action::Search("(*[".into()));
    assert!(session.search().found.is_empty());
}

#[test]
fn whole_words_capitals_and_expressions_narrow_a_search() {
    let mut session = three();
    let mut found = |query: &str, manner| {
        apply(&mut session, Action::SearchBy(manner));
        apply(&mut session, Action::Search(query.into()));
        let search = session.search();
        assert_eq!(search.fault.is_some(), query == "(");
        [A, B, C].map(|v| search.count_in(v))
    };
    let plain = Manner::default();
    assert_eq!(found("last", plain), [1, 0, 1]);
    assert_eq!(found("as", plain), [1, 0, 1]);
    let whole_words = Manner {
        whole_words: true,
        ..plain
    };
    assert_eq!(found("as", whole_words), [0, 0, 0]);
    let match_case = Manner {
        match_case: true,
        ..plain
    };
    assert_eq!(found("BRIDGE", match_case), [0, 0, 0]);
    let expression = Manner {
        expression: true,
        ..plain
    };
    assert_eq!(found(r"\d+ kilometres|boats", expression), [1, 1, 1]);
    assert_eq!(found("x*", expression), [0, 0, 0]);
    assert_eq!(found("(", expression), [0, 0, 0]);
}

#[test]
fn back_and_forward_go_the_way_the_reader_came() {
    let mut session = three();
    for opening in ["The harbour", "Engineers", "Drivers"] {
        let focus = sentence(&session, A, opening);
        apply(&mut session, Action::GoTo(focus));
    }
    assert!(!session.history().has_forward());
    apply(&mut session, Action::Back);
    assert_eq!(lit(&session), "wire: Engineers");
    apply(&mut session, Action::Back);
    apply(&mut session, Action::Back);
    assert_eq!(lit(&session), "wire: The");
    apply(&mut session, Action::Forward);
    assert_eq!(lit(&session), "wire: Engineers");
    let elsewhere = sentence(&session, C, "Ferry");
    apply(&mut session, Action::GoTo(elsewhere));
    assert!(!session.history().has_forward(), "another way was taken");
    apply(&mut session, Action::Back);
    assert_eq!(lit(&session), "wire: Engineers");
}

#[test]
fn a_kind_of_change_can_be_stepped_through_alone() {
    let mut session = three();
    let shopkeepers = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::GoTo(shopkeepers));
    apply(&mut session, Action::StepAlike { forward: true });
    assert_eq!(lit(&session), "blog: Ferry", "added as well");
    apply(&mut session, Action::StepAlike { forward: true });
    assert_eq!(lit(&session), "blog: Ferry");
    apply(&mut session, Action::StepAlike { forward: false });
    assert_eq!(lit(&session), "paper: Shopkeepers");
}

#[test]
fn a_moved_sentence_leads_to_where_its_version_has_it() {
    let moved = "Engineers found deep cracks in two of its steel arches last week.\n\n\
        The harbour bridge will close on Monday, the city council said.\n\n\
        Ferries will sail every ten minutes until the work is done.\n\n\
        Drivers face a detour of 12 kilometres through the old tunnel.";
    let plain = "The harbour bridge will close on Monday, the city council said.\n\n\
        Ferries will sail every ten minutes until the work is done.\n\n\
        Drivers face a detour of 12 kilometres through the old tunnel.\n\n\
        Engineers found deep cracks in two of its steel arches last week.";
    let mut session = opened(vec![version("moved", moved), version("plain", plain)]);
    let engineers = sentence(&session, B, "Engineers");
    apply(&mut session, Action::GoTo(engineers));
    apply(&mut session, Action::OwnPlace);
    assert_eq!(lit(&session), "plain: Drivers", "it stands after this");
    apply(&mut session, Action::Back);
    assert_eq!(lit(&session), "plain: Engineers");
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
    apply(&mut session, Action::StepFinding { forward: true });
    let picked: Vec<_> = session.view().picked.iter().map(|p| p.version).collect();
    assert!(picked.contains(&B) && !picked.contains(&C), "{picked:?}");
    assert_eq!(session.view().against(), Some(B));
}
