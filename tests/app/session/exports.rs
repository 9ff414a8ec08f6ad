//! The window and the command line export the same, to the byte.

use std::path::Path;
use std::process::Command;

use storydiff::engine::collation::Change;
use storydiff::export::Format;
use storydiff::review::Status;
use storydiff::session::action::{ExportChoice, ExportOrder, Said};
use storydiff::session::{Action, Session};

use super::{A, B, C, apply, opened, sentence, version, versions};

/// Four versions with another base, one column hidden and two in another order, one change a
/// problem, one pair parted.
fn worked_on() -> Session {
    let mut sources = versions();
    sources.push(version("late", super::PAPER));
    let mut session = opened(sources);
    apply(&mut session, Action::MakeBase(B));
    apply(&mut session, Action::ToggleColumn(A));
    let placed = Action::PlaceColumn {
        version: storydiff::engine::story::VersionId(3),
        before: Some(C),
    };
    apply(&mut session, placed);
    let collation = &session.compared().unwrap().collation;
    let row = collation.changed_rows(C).next().unwrap();
    let change = Box::new(session.change_of(row, C).unwrap());
    let said = Said::Status(Status::Problem);
    apply(&mut session, Action::Say(change, said));
    let part = Action::Part(sentence(&session, B, "Drivers"), A);
    apply(&mut session, part);
    session
}

fn from_the_window(session: &mut Session, path: &Path, choice: ExportChoice) -> Vec<u8> {
    let path = path.to_owned();
    let order = ExportOrder {
        path: path.clone(),
        choice,
    };
    apply(session, Action::Export(order));
    std::fs::read(path).unwrap()
}

fn from_the_command_line(saved: &Path, path: &Path, format: Format, more: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_storydiff"));
    command.arg("report").arg(saved).arg("--out").arg(path);
    let run = command.args(["--format", format.name()]).args(more);
    assert!(run.status().unwrap().success());
    std::fs::read(path).unwrap()
}

#[test]
fn a_saved_session_is_reported_on_as_the_window_exports_it() {
    let desk = tempfile::tempdir().unwrap();
    let saved = desk.path().join("a.storydiff");
    let mut session = worked_on();
    apply(&mut session, Action::Save(saved.clone()));
    for change in [Change::Dropped, Change::Moved] {
        apply(&mut session, Action::ToggleChange(change));
    }
    let kept = "added,reworded,minor,partial,mismatch,doubtful";
    let whole = ExportChoice::default();
    let current = ExportChoice {
        everything: false,
        ..whole.clone()
    };
    let problems = ExportChoice {
        statuses: vec![Status::Problem],
        ..whole.clone()
    };
    let ways: [(ExportChoice, &[&str]); 3] = [
        (whole, &[]),
        (current, &["--changes", kept]),
        (problems, &["--only", "problem"]),
    ];
    for format in Format::ALL {
        for (choice, args) in &ways {
            let choice = ExportChoice {
                format,
                ..choice.clone()
            };
            let path = |name| desk.path().join(name);
            let window = from_the_window(&mut session, &path("window"), choice);
            let line = from_the_command_line(&saved, &path("line"), format, args);
            assert!(window == line, "{format:?} {args:?}");
        }
    }
}
