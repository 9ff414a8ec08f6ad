//! Saving the session, opening it again, and what a bad end leaves.

use std::path::Path;

use storydiff::review::Status;
use storydiff::session::action::Said;
use storydiff::session::settings::Settings;
use storydiff::session::source::Source;
use storydiff::session::{Action, Session};

use super::{A, B, C, apply, opened, sentence, settle, versions};

/// Three versions with a note, a status and a correction, the last column hidden, B as base.
fn worked_on() -> Session {
    let mut session = opened(versions());
    apply(&mut session, Action::MakeBase(B));
    apply(&mut session, Action::ToggleColumn(C));
    let words = session.words_of(sentence(&session, A, "Drivers")).unwrap();
    let note = Said::Note("“Which” is it?\nAsk <the> desk.".into(), None);
    apply(&mut session, Action::Say(Box::new(words.clone()), note));
    apply(
        &mut session,
        Action::Say(Box::new(words), Said::Status(Status::Problem)),
    );
    let shops = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::Part(shops, A));
    session
}

fn reopened(path: &Path) -> Session {
    opened(vec![Source::Path(path.to_owned())])
}

/// All that a session file has, but for the time of saving.
fn content(session: &Session) -> String {
    let compared = session.compared().unwrap();
    let texts = compared.found.versions.iter().map(|v| v.manuscript.clone());
    let texts: Vec<_> = texts.collect();
    let (view, made) = (session.view(), session.made());
    format!("{texts:?} {:?} {:?} {made:?}", view.base, view.columns())
}

fn notices(session: &Session) -> String {
    session
        .notices()
        .iter()
        .map(|n| format!("{}\n", n.text))
        .collect()
}

#[test]
fn a_session_that_is_saved_opens_as_it_was_without_its_originals() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    let mut session = worked_on();
    assert!(session.is_unsaved());
    apply(&mut session, Action::Save(path.clone()));
    assert!(!session.is_unsaved(), "{}", notices(&session));
    assert_eq!(session.home(), Some(path.as_path()));
    let again = reopened(&path);
    assert_eq!(content(&again), content(&session));
    assert!(!again.is_unsaved());
    assert_eq!(again.settings().recent[0], [path]);
}

#[test]
fn a_change_after_saving_makes_it_unsaved_and_undo_saved_again() {
    let desk = tempfile::tempdir().unwrap();
    let mut session = worked_on();
    apply(&mut session, Action::Save(desk.path().join("a.storydiff")));
    let drivers = sentence(&session, A, "Drivers");
    apply(&mut session, Action::Part(drivers, C));
    assert!(session.is_unsaved());
    apply(&mut session, Action::Undo);
    assert!(!session.is_unsaved());
}

#[test]
fn files_that_were_only_opened_need_no_saving() {
    let desk = tempfile::tempdir().unwrap();
    let file = desk.path().join("a.txt");
    std::fs::write(&file, super::WIRE).unwrap();
    assert!(!reopened(&file).is_unsaved());
    assert!(opened(versions()).is_unsaved(), "pasted texts have no file");
}

#[test]
fn a_damaged_newer_or_foreign_file_is_refused_by_name_and_left_alone() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    apply(&mut worked_on(), Action::Save(path.clone()));
    let good = std::fs::read_to_string(&path).unwrap();
    let cases = [
        (good[..good.len() / 2].to_owned(), "damaged"),
        (good.replace("harbour bridge", "harbor bridge"), "damaged"),
        (
            good.replace("\"format_version\": 1", "\"format_version\": 2"),
            "newer Storydiff",
        ),
        (
            "{\"format\": \"something else\"}".to_owned(),
            "not a Storydiff session",
        ),
        ("Plain prose.".to_owned(), "not a Storydiff session"),
        (String::new(), "not a Storydiff session"),
    ];
    for (content, told) in cases {
        std::fs::write(&path, &content).unwrap();
        let session = reopened(&path);
        let notices = notices(&session);
        assert!(
            notices.contains("bridge.storydiff") && notices.contains(told),
            "{told}: {notices}"
        );
        assert_eq!(std::fs::read_to_string(&path).unwrap(), content);
        assert!(session.compared().is_none());
    }
}

#[test]
fn a_session_open_in_another_window_is_told_of_and_not_overwritten() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    let start = || {
        let mut session = Session::new(Settings::default());
        session.keep_in(&desk.path().join("state"));
        session
    };
    let mut first = start();
    apply(&mut first, Action::Open(versions()));
    apply(&mut first, Action::Save(path.clone()));
    let mut second = start();
    apply(&mut second, Action::Open(vec![Source::Path(path.clone())]));
    assert!(notices(&second).contains("open in another window"));
    assert_eq!(second.home(), None, "what is saved here goes elsewhere");
    apply(&mut second, Action::Save(path.clone()));
    assert!(notices(&second).contains("Save under another name"));
    drop(first);
    apply(&mut second, Action::Save(path.clone()));
    assert_eq!(second.home(), Some(path.as_path()));
}

#[test]
fn what_a_window_leaves_at_a_bad_end_is_offered_to_the_next_and_then_gone() {
    let desk = tempfile::tempdir().unwrap();
    let start = || {
        let mut session = Session::new(Settings::default());
        session.keep_in(desk.path());
        session
    };
    let mut first = start();
    apply(&mut first, Action::Open(versions()));
    assert!(first.is_unkept());
    first.keep_for_recovery();
    settle(&mut first);
    assert!(!first.is_unkept());
    assert_eq!(start().recoverable().count(), 0, "it is still open");
    let before = content(&first);
    drop(first);
    let mut second = start();
    assert_eq!(second.recoverable().count(), 1);
    apply(&mut second, Action::Recover(0));
    assert_eq!(content(&second), before);
    assert!(second.is_unsaved());
    second.keep_for_recovery();
    settle(&mut second);
    apply(&mut second, Action::CloseAll);
    drop(second);
    assert_eq!(start().recoverable().count(), 0);
}

#[test]
fn nothing_is_kept_of_work_that_was_saved_or_thrown_away() {
    let desk = tempfile::tempdir().unwrap();
    let mut session = Session::new(Settings::default());
    session.keep_in(desk.path());
    apply(&mut session, Action::Open(versions()));
    session.keep_for_recovery();
    settle(&mut session);
    apply(&mut session, Action::Save(desk.path().join("a.storydiff")));
    let left = std::fs::read_dir(desk.path().join("recovery")).unwrap();
    let left = left
        .flatten()
        .filter(|e| e.path().extension().is_some_and(|e| e == "storydiff"));
    assert_eq!(left.count(), 0);
}
