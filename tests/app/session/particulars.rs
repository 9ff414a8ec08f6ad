//! What is known of the versions: stated by the reader, honoured at once, taken back, saved.

use std::path::Path;

use storydiff::engine::facts::{FactKind, Value};
use storydiff::engine::story::{Mending, Particular};
use storydiff::export::Format;
use storydiff::session::action::{ExportChoice, ExportOrder, Revision, Statement};
use storydiff::session::particulars::{Decoding, typed};
use storydiff::session::source::Source;
use storydiff::session::view::Reading;
use storydiff::session::{Action, Session};

use super::{A, B, C, apply, columns, labels, opened, sentence, settle, three, version};

fn state(session: &mut Session, version: super::VersionId, which: Particular, text: &str) {
    let text = Some(text.to_owned());
    let statement = Statement {
        version,
        which,
        text,
    };
    apply(session, Action::Revise(Revision::State(vec![statement])));
}

fn known(session: &Session, version: super::VersionId, which: Particular) -> Option<&str> {
    let report = &session.compared().unwrap().report;
    report.versions[version.0].manuscript.particular(which)
}

/// The days that the dates of a version come to.
fn days(session: &Session, version: super::VersionId) -> Vec<String> {
    let report = &session.compared().unwrap().report;
    let facts = report.versions[version.0].facts.iter();
    let dates = facts.filter(|f| f.kind == FactKind::Date);
    let days = dates.filter_map(|f| match &f.value {
        Value::Calendar(day) => Some(day.clone()),
        _ => None,
    });
    days.collect()
}

#[test]
fn what_the_reader_states_is_shown_kept_apart_taken_back_and_made_again() {
    let mut session = three();
    state(&mut session, A, Particular::Label, "Northline, noon");
    assert_eq!(labels(&session)[0], "Northline, noon");
    assert_eq!(session.as_read(A).unwrap().label, "wire");
    assert_eq!(
        session.stated(A, Particular::Label),
        Some("Northline, noon")
    );
    state(&mut session, A, Particular::Outlet, "Northline");
    assert_eq!(known(&session, A, Particular::Outlet), Some("Northline"));
    apply(&mut session, Action::Undo);
    assert_eq!(known(&session, A, Particular::Outlet), None);
    assert_eq!(labels(&session)[0], "Northline, noon");
    apply(&mut session, Action::Undo);
    assert_eq!(labels(&session)[0], "wire");
    apply(&mut session, Action::Redo);
    assert_eq!(labels(&session)[0], "Northline, noon");
}

#[test]
fn a_field_goes_back_to_what_was_read_when_the_reader_takes_his_word_back() {
    let mut session = three();
    state(&mut session, B, Particular::Language, "de");
    let statement = Statement {
        version: B,
        which: Particular::Language,
        text: None,
    };
    apply(
        &mut session,
        Action::Revise(Revision::State(vec![statement])),
    );
    let read = session.as_read(B).unwrap().language.clone();
    assert_eq!(known(&session, B, Particular::Language), read.as_deref());
    assert!(session.made().is_empty());
}

#[test]
fn yesterday_is_another_day_once_the_reader_states_when_a_version_was_published() {
    let text = "The crane fell into the harbour yesterday, the port authority said.";
    let mut session = opened(vec![version("wire", text), version("paper", text)]);
    assert!(!days(&session, A).contains(&"2026-03-01".to_owned()));
    state(&mut session, A, Particular::Published, "2026-03-02");
    assert_eq!(days(&session, A), ["2026-03-01"]);
    assert_eq!(
        session.compared().unwrap().report.comparisons,
        session.compared().unwrap().found.comparisons,
        "nothing is linked anew"
    );
    apply(&mut session, Action::Undo);
    assert!(!days(&session, A).contains(&"2026-03-01".to_owned()));
}

#[test]
fn the_days_that_the_reader_states_tell_who_came_first() {
    let shared: String = (0..12)
        .map(|n| {
            format!("The port authority counted crate number {n} on the northern quay twice. ")
        })
        .collect();
    let longer = format!("{shared}Nobody on the quay wanted to say what the crates had held.");
    let mut session = opened(vec![version("wire", &longer), version("paper", &shared)]);
    apply(&mut session, Action::Read(Reading::Story));
    let reasons = |session: &Session| -> String {
        let lineage = session.compared().unwrap().lineage().unwrap();
        let reasons = lineage.ties.iter().flat_map(|tie| &tie.reasons);
        reasons.map(|r| format!("{}\n", r.text)).collect()
    };
    assert!(!reasons(&session).contains("is dated"));
    state(&mut session, A, Particular::Published, "2026-03-01");
    state(&mut session, B, Particular::Published, "2026-03-02");
    let told = reasons(&session);
    assert!(
        told.contains("wire is dated 2026-03-01, paper 2026-03-02"),
        "{told}"
    );
}

#[test]
fn columns_are_put_in_order_of_publication_and_undated_ones_last() {
    let mut session = opened(vec![
        version("base", super::WIRE),
        version("undated", super::PAPER),
        version("noon", super::BLOG),
        version("morning", super::BLOG),
    ]);
    assert!(!session.is_orderable_by_time());
    let (noon, morning) = (super::VersionId(2), super::VersionId(3));
    state(&mut session, noon, Particular::Published, "2026-03-02");
    state(&mut session, noon, Particular::Time, "12:30+02:00");
    state(&mut session, morning, Particular::Published, "2026-03-02");
    state(&mut session, morning, Particular::Time, "10:15Z");
    apply(&mut session, Action::OrderByTime);
    assert_eq!(columns(&session), ["base", "morning", "noon", "undated"]);
}

#[test]
fn what_the_reader_states_is_saved_and_exported() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    let mut session = three();
    state(&mut session, A, Particular::Outlet, "Northline Desk");
    state(&mut session, A, Particular::Label, "Evening edition");
    assert!(session.is_unsaved());
    apply(&mut session, Action::Save(path.clone()));
    let again = opened(vec![Source::Path(path)]);
    assert_eq!(labels(&again)[0], "Evening edition");
    assert_eq!(again.stated(A, Particular::Outlet), Some("Northline Desk"));
    assert_eq!(again.as_read(A).unwrap().label, "wire");
    let text = exported(session, &desk.path().join("a.txt"));
    assert!(
        text.contains("Evening edition") && text.contains("Northline Desk"),
        "{text}"
    );
}

fn exported(mut session: Session, path: &Path) -> String {
    let choice = ExportChoice {
        format: Format::Text,
        ..ExportChoice::default()
    };
    let path = path.to_owned();
    let order = ExportOrder {
        path: path.clone(),
        choice,
    };
    apply(&mut session, Action::Export(order));
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn what_was_stated_stays_with_its_version_when_another_leaves() {
    let mut session = three();
    state(&mut session, C, Particular::Label, "The blog");
    apply(&mut session, Action::Remove(A));
    assert_eq!(labels(&session), ["paper", "The blog"]);
}

#[test]
fn dates_times_languages_and_addresses_are_kept_in_one_form_or_refused_in_words() {
    let kept = [
        (Particular::Published, "2 March 2026", "2026-03-02"),
        (Particular::Published, "Monday, March 2, 2026", "2026-03-02"),
        (Particular::Time, "9:30", "09:30"),
        (Particular::Time, "10:30 UTC", "10:30Z"),
        (Particular::Time, "10:30 +0100", "10:30+01:00"),
        (Particular::Language, "German", "de"),
        (Particular::Language, "en-GB", "en"),
        (
            Particular::Address,
            " https://paper.example/a ",
            "https://paper.example/a",
        ),
        (Particular::Outlet, "  ", ""),
    ];
    for (which, text, form) in kept {
        assert_eq!(typed(which, text).as_deref(), Ok(form), "{text}");
    }
    let refused = [
        (Particular::Published, "2026-02-30"),
        (Particular::Published, "2026-13-02"),
        (Particular::Published, "soon"),
        (Particular::Published, "2026-03-02 or so"),
        (Particular::Time, "25:00"),
        (Particular::Time, "noon"),
        (Particular::Language, "Elvish"),
        (Particular::Address, "paper.example"),
        (Particular::Label, " "),
    ];
    for (which, text) in refused {
        let told = typed(which, text).unwrap_err();
        assert!(told.ends_with('.'), "{text}: {told}");
    }
}

/// A file in an old encoding that passes for another.
fn slavic(folder: &Path) -> Source {
    let text = "Pr\u{ed}stav vyhl\u{e1}sil, \u{17e}e je\u{159}\u{e1}b z\u{16f}stane do dubna stát.";
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(text);
    let path = folder.join("crane.txt");
    std::fs::write(&path, bytes).unwrap();
    Source::Path(path)
}

#[test]
fn a_file_is_decoded_as_the_reader_says_and_the_old_text_can_be_had_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = opened(vec![slavic(folder.path()), version("paper", super::PAPER)]);
    let text = |session: &Session| session.as_read(A).unwrap().text.clone();
    let guessed = text(&session);
    let greek = Decoding {
        encoding: Some("windows-1253".into()),
        ..Decoding::default()
    };
    apply(&mut session, Action::Revise(Revision::Decode(A, greek)));
    assert_ne!(text(&session), guessed);
    let origin = &session.as_read(A).unwrap().origin;
    assert_eq!(origin.encoding.as_deref(), Some("windows-1253"));
    assert_eq!(labels(&session), ["crane", "paper"]);
    apply(&mut session, Action::Undo);
    assert_eq!(text(&session), guessed);
}

#[test]
fn a_chosen_encoding_is_work_to_be_saved_and_outlasts_the_session() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = opened(vec![slavic(folder.path())]);
    assert!(!session.is_unsaved());
    let greek = Decoding {
        encoding: Some("windows-1253".into()),
        ..Decoding::default()
    };
    let choice = Action::Revise(Revision::Decode(A, greek.clone()));
    apply(&mut session, choice);
    assert!(session.is_unsaved());
    let path = folder.path().join("crane.storydiff");
    apply(&mut session, Action::Save(path.clone()));
    let again = opened(vec![Source::Path(path)]);
    let read = again.as_read(A).unwrap();
    assert_eq!(Decoding::of(read), greek);
    apply(&mut session, Action::Undo);
    assert!(session.is_unsaved(), "it is saved as Greek");
}

const GARBLED: &str = "The harbourâ€™s cafÃ© will stay open, the mayorâ€™s office said on Monday.";

#[test]
fn mended_letters_are_shown_as_they_were_read_and_mended_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cafe.txt");
    std::fs::write(&path, GARBLED).unwrap();
    for source in [Source::Path(path), version("cafe", GARBLED)] {
        let mut session = opened(vec![source]);
        let read = session.as_read(A).unwrap();
        assert!(read.text.starts_with("The harbour’s café"));
        assert!(matches!(
            read.origin.mending,
            Mending::Mended { places: 3, .. }
        ));
        let as_read = Decoding {
            leaves_garbled: true,
            ..Decoding::default()
        };
        apply(&mut session, Action::Revise(Revision::Decode(A, as_read)));
        assert_eq!(session.as_read(A).unwrap().text, GARBLED);
        apply(
            &mut session,
            Action::Revise(Revision::Decode(A, Decoding::default())),
        );
        assert!(session.as_read(A).unwrap().text.contains("café"));
        apply(&mut session, Action::Undo);
        assert_eq!(session.as_read(A).unwrap().text, GARBLED);
    }
}

#[test]
fn a_pasted_text_that_is_edited_keeps_its_remarks_and_can_be_had_back() {
    use storydiff::review::Status;
    use storydiff::session::action::Said;
    let mut session = three();
    let drivers = sentence(&session, B, "Drivers");
    let subject = session.words_of(drivers).unwrap();
    let said = Said::Status(Status::Problem);
    apply(&mut session, Action::Say(Box::new(subject), said));
    let text = super::PAPER.replace("Shopkeepers", "Some shopkeepers");
    apply(
        &mut session,
        Action::Revise(Revision::Text(B, text.clone())),
    );
    assert_eq!(session.as_read(B).unwrap().text, text);
    assert_eq!(session.review().orphans().count(), 0);
    assert_eq!(session.review().remarks().len(), 1);
    apply(&mut session, Action::Undo);
    assert_eq!(session.as_read(B).unwrap().text, super::PAPER);
}

#[test]
fn a_text_without_words_leaves_the_version_as_it_was_and_says_why() {
    let mut session = three();
    apply(
        &mut session,
        Action::Revise(Revision::Text(B, " – ".into())),
    );
    assert_eq!(session.as_read(B).unwrap().text, super::PAPER);
    assert!(session.notices()[0].text.contains("no words"));
}

#[test]
fn a_version_from_a_file_cannot_be_edited() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = opened(vec![slavic(folder.path())]);
    let before = session.as_read(A).unwrap().text.clone();
    assert!(!session.is_editable(A));
    apply(
        &mut session,
        Action::Revise(Revision::Text(A, "Something else.".into())),
    );
    assert_eq!(session.as_read(A).unwrap().text, before);
}

#[test]
fn reading_files_is_given_up_between_two_of_them() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..40 {
        let path = folder.path().join(format!("{n}.txt"));
        std::fs::write(path, super::WIRE).unwrap();
    }
    let mut session = three();
    session.apply(Action::Open(vec![Source::Path(folder.path().to_owned())]));
    let progress = session.work().unwrap().progress.clone();
    session.apply(Action::Cancel);
    settle(&mut session);
    assert!(progress.fraction() < 1.0, "not all files were read");
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
    session.apply(Action::Open(vec![Source::Path(folder.path().to_owned())]));
    let progress = session.work().unwrap().progress.clone();
    settle(&mut session);
    assert!((progress.fraction() - 1.0).abs() < 0.01);
}
