//! Whatever was done to a session, it is the same when it was saved and opened again.

use proptest::prelude::*;
use storydiff::engine::story::{Kind, VersionId};
use storydiff::review::{Status, Subject};
use storydiff::session::action::{Direction, Said};
use storydiff::session::source::Source;
use storydiff::session::view::Focus;
use storydiff::session::{Action, Session};

use super::{PAPER, apply, opened, version, versions};

/// What is done, and two numbers to choose what with.
type Deed = (u8, usize, usize);

/// One of some things, by any number.
fn one<T: Clone>(all: &[T], number: usize) -> Option<T> {
    all.get(number % all.len().max(1)).cloned()
}

fn sentence(session: &Session, (version, at): (usize, usize)) -> Focus {
    let versions = &session.compared().unwrap().report.versions;
    let version = VersionId(version % versions.len());
    let ids: Vec<_> = versions[version.0].sentence_ids().collect();
    Focus {
        version,
        sentence: one(&ids, at).unwrap(),
    }
}

fn change(session: &Session, (version, at): (usize, usize)) -> Option<Subject> {
    let compared = session.compared()?;
    let version = VersionId(version % compared.report.versions.len());
    let rows: Vec<_> = compared.collation.changed_rows(version).collect();
    session.change_of(one(&rows, at)?, version)
}

fn said(number: usize) -> Said {
    match number % 5 {
        4 => Said::Note("“Which” is it?\n\tAsk \u{202e}<the> desk.".into(), None),
        status => Said::Status(Status::ALL[status]),
    }
}

fn newer(number: usize) -> Source {
    let texts = [
        PAPER.replace("14 kilometres", "15 kilometres"),
        PAPER.replace("Shopkeepers", "Bakers and shopkeepers"),
        "Quite another story, with nothing of the old one.".to_owned(),
    ];
    version("late", &texts[number % texts.len()])
}

/// What a deed asks of the session as it stands; none where there is nothing to do it to.
fn action(session: &Session, (kind, x, y): Deed) -> Option<Action> {
    let focus = sentence(session, (x, y));
    let other = VersionId((focus.version.0 + 1) % 3);
    Some(match kind % 12 {
        0..=2 => Action::Say(Box::new(change(session, (x, y))?), said(x / 3 + y / 3)),
        3 => Action::Say(Box::new(session.words_of(focus)?), said(4)),
        4 => Action::SayOfAlike(Box::new(change(session, (x, y))?), Status::Ignored),
        5 => Action::Part(focus, other),
        6 => Action::Relabel(focus, Kind::ALL[y % Kind::ALL.len()]),
        7 => Action::MakeBase(focus.version),
        8 => Action::ToggleColumn(focus.version),
        9 => Action::MoveColumn(focus.version, Direction::Right),
        10 => Action::Replace(VersionId(1), newer(y)),
        _ => Action::Undo,
    })
}

/// All that a session is, but for what is lit and where it is scrolled to.
fn state(session: &Session) -> String {
    let compared = session.compared().unwrap();
    let texts = compared.found.versions.iter().map(|v| &v.manuscript);
    let texts: Vec<_> = texts.collect();
    let (view, passages) = (session.view(), &compared.report.passages);
    let progress: Vec<_> = compared
        .report
        .version_ids()
        .map(|v| session.progress(v))
        .collect();
    let (base, columns) = (view.base, view.columns());
    let made = session.made();
    format!("{base:?} {columns:?} {progress:?} {made:#?} {passages:?} {texts:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_saved_and_opened_again_is_the_same(
        deeds in prop::collection::vec((any::<u8>(), 0..90_usize, 0..90_usize), 0..14),
    ) {
        let desk = tempfile::tempdir().unwrap();
        let path = desk.path().join("a.storydiff");
        let mut session = opened(versions());
        for deed in deeds {
            if let Some(action) = action(&session, deed) {
                apply(&mut session, action);
            }
        }
        apply(&mut session, Action::Save(path.clone()));
        let again = opened(vec![Source::Path(path)]);
        prop_assert_eq!(state(&again), state(&session));
        prop_assert!(!again.is_unsaved() && !session.is_unsaved());
    }
}
