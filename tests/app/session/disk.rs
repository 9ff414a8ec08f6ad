//! Files that change on disk while they are open, or while their session is closed.

use std::fs;
use std::path::{Path, PathBuf};

use storydiff::review::Status;
use storydiff::session::action::{Revision, Said};
use storydiff::session::particulars::Decoding;
use storydiff::session::source::Source;
use storydiff::session::{Action, Session};

use super::{A, B, PAPER, WIRE, apply, opened, sentence, settle};

struct Desk {
    _folder: tempfile::TempDir,
    wire: PathBuf,
    paper: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = crate::drive::folder(&[("wire.txt", WIRE), ("paper.txt", PAPER)]);
        Self {
            wire: folder.path().join("wire.txt"),
            paper: folder.path().join("paper.txt"),
            _folder: folder,
        }
    }

    fn opened(&self) -> Session {
        let sources = [&self.wire, &self.paper].map(|path| Source::Path(path.clone()));
        let mut session = opened(sources.to_vec());
        look(&mut session, 2);
        assert!(session.notices().is_empty());
        session
    }
}

fn look(session: &mut Session, times: usize) {
    for _ in 0..times {
        session.look_at_files();
        settle(session);
    }
}

fn told(session: &Session) -> Vec<&str> {
    session.notices().iter().map(|n| n.text.as_str()).collect()
}

fn text_of_paper(session: &Session) -> &str {
    session.compared().unwrap().report.versions[1].text()
}

fn later() -> String {
    PAPER.replace("14 kilometres", "15 kilometres")
}

#[test]
fn a_file_that_changed_is_told_by_name_and_taken_only_if_wanted() {
    let desk = Desk::new();
    let mut session = desk.opened();
    fs::write(&desk.paper, later()).unwrap();
    look(&mut session, 2);
    assert_eq!(told(&session).len(), 1);
    assert!(told(&session)[0].starts_with("paper has changed on disk"));
    look(&mut session, 3);
    assert_eq!(told(&session).len(), 1, "once");
    assert!(text_of_paper(&session).contains("14 kilometres"));
    let take = session.taking(&session.notices()[0]).unwrap();
    apply(&mut session, take);
    assert!(text_of_paper(&session).contains("15 kilometres"));
    look(&mut session, 3);
    assert!(told(&session).is_empty(), "{:?}", told(&session));
}

#[test]
fn a_newer_text_is_read_in_the_encoding_that_was_chosen_for_the_old_one() {
    let desk = Desk::new();
    let mut session = desk.opened();
    let greek = Decoding {
        encoding: Some("windows-1253".into()),
        ..Decoding::default()
    };
    apply(
        &mut session,
        Action::Revise(Revision::Decode(B, greek.clone())),
    );
    look(&mut session, 2);
    fs::write(&desk.paper, later()).unwrap();
    look(&mut session, 2);
    let take = session.taking(&session.notices()[0]).unwrap();
    apply(&mut session, take);
    assert!(text_of_paper(&session).contains("15 kilometres"));
    assert_eq!(Decoding::of(session.as_read(B).unwrap()), greek);
}

#[test]
fn a_newer_text_that_is_not_wanted_is_not_told_of_again_until_it_changes_again() {
    let desk = Desk::new();
    let mut session = desk.opened();
    fs::write(&desk.paper, later()).unwrap();
    look(&mut session, 2);
    apply(&mut session, Action::DismissNotice(0));
    look(&mut session, 3);
    assert!(told(&session).is_empty());
    fs::write(&desk.paper, later() + "\n\nMore follows soon.").unwrap();
    look(&mut session, 2);
    assert_eq!(told(&session).len(), 1);
    fs::write(&desk.paper, PAPER).unwrap();
    look(&mut session, 2);
    assert!(
        told(&session).is_empty(),
        "it is as it was: nothing to take"
    );
}

#[test]
fn a_file_is_not_offered_while_it_is_being_written() {
    let desk = Desk::new();
    let mut session = desk.opened();
    let later = later();
    for end in [0, 20, 60, later.len()] {
        fs::write(&desk.paper, &later[..end]).unwrap();
        look(&mut session, 1);
        assert!(told(&session).is_empty(), "{end} bytes");
    }
    look(&mut session, 1);
    assert_eq!(told(&session).len(), 1);
    for nothing in ["", " \n\n "] {
        let mut session = desk.opened_again();
        fs::write(&desk.paper, nothing).unwrap();
        look(&mut session, 4);
        assert!(told(&session).is_empty(), "{:?}", told(&session));
    }
}

impl Desk {
    fn opened_again(&self) -> Session {
        fs::write(&self.paper, PAPER).unwrap();
        self.opened()
    }
}

#[test]
fn a_file_that_is_gone_is_told_only_when_asked_for() {
    let desk = Desk::new();
    let mut session = desk.opened();
    fs::remove_file(&desk.paper).unwrap();
    look(&mut session, 4);
    assert!(told(&session).is_empty());
    apply(&mut session, Action::LookAtFiles);
    look(&mut session, 1);
    assert!(told(&session)[0].starts_with("paper is not there any more"));
    fs::write(&desk.paper, PAPER).unwrap();
    apply(&mut session, Action::DismissNotice(0));
    apply(&mut session, Action::LookAtFiles);
    look(&mut session, 1);
    assert_eq!(told(&session), ["No file has changed since it was opened."]);
}

#[test]
fn what_was_said_is_as_it_was_when_a_newer_text_is_taken_back() {
    let desk = Desk::new();
    let mut session = desk.opened();
    let words = sentence(&session, B, "Drivers");
    let words = session.words_of(words).unwrap();
    let said = Said::Status(Status::Problem);
    apply(&mut session, Action::Say(Box::new(words), said));
    let shops = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::Part(shops, A));
    let before = session.made().clone();
    apply(
        &mut session,
        Action::Replace(
            B,
            Source::Text {
                label: "late".into(),
                text: "Quite another story, with nothing of the old one.".into(),
            },
        ),
    );
    assert_ne!(session.made(), &before);
    let after = session.made().clone();
    apply(&mut session, Action::Undo);
    assert!(text_of_paper(&session).contains("14 kilometres"));
    assert_eq!(session.made(), &before);
    apply(&mut session, Action::Undo);
    assert!(session.made().decisions.is_empty());
    apply(&mut session, Action::Redo);
    apply(&mut session, Action::Redo);
    assert!(text_of_paper(&session).contains("another story"));
    assert_eq!(session.made(), &after);
    assert!(!session.undo_steps().has_future());
}

fn saved(session: &mut Session, desk: &Desk) -> PathBuf {
    let path = desk.wire.with_file_name("bridge.storydiff");
    apply(session, Action::Save(path.clone()));
    path
}

fn reopened(path: &Path) -> Session {
    let mut session = opened(vec![Source::Path(path.to_owned())]);
    look(&mut session, 2);
    session
}

#[test]
fn a_file_that_changed_while_its_session_was_closed_is_offered_too() {
    let desk = Desk::new();
    let path = saved(&mut desk.opened(), &desk);
    assert!(told(&reopened(&path)).is_empty());
    fs::write(&desk.paper, later()).unwrap();
    assert!(told(&reopened(&path))[0].starts_with("paper has changed on disk"));
}

#[test]
fn another_file_of_that_name_in_another_folder_is_no_newer_text() {
    let desk = Desk::new();
    let path = saved(&mut desk.opened(), &desk);
    let session = fs::read_to_string(&path).unwrap();
    let elsewhere = session.replace(&desk.paper.display().to_string(), "Cargo.toml");
    fs::write(&path, elsewhere).unwrap();
    assert!(told(&reopened(&path)).is_empty());
}
