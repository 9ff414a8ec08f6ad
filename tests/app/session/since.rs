//! What a newer text has changed since the review.

use storydiff::review::{Since, Status, Subject};
use storydiff::session::action::Said;
use storydiff::session::source::Source;
use storydiff::session::view::Left;
use storydiff::session::{Action, Session};

use super::{A, B, PAPER, WIRE, apply, lit, opened, sentence, version, versions};

fn accept(session: &mut Session, subject: Subject) {
    let said = Said::Status(Status::Accepted);
    apply(session, Action::Say(Box::new(subject), said));
}

fn row(session: &Session, words: &str) -> usize {
    let focus = sentence(session, B, words);
    let compared = session.compared().unwrap();
    compared.collation.row(B, focus.sentence).unwrap()
}

/// Accepts the change of the paper that opens so.
fn accept_change(session: &mut Session, words: &str) {
    let change = session.change_of(row(session, words), B).unwrap();
    accept(session, change);
}

fn since(session: &Session, words: &str) -> Option<Since> {
    let placed = &session.compared().unwrap().placed;
    placed.since(row(session, words), B)
}

fn newer(session: &mut Session, text: &str) {
    apply(session, Action::Replace(B, version("paper, late", text)));
}

/// Both changes of the paper accepted, then a newer text in which one figure is another.
fn reviewed_then_newer() -> Session {
    let mut session = opened(versions());
    accept_change(&mut session, "Drivers");
    accept_change(&mut session, "Shopkeepers");
    newer(&mut session, &PAPER.replace("14 kilo", "15 kilo"));
    session
}

#[test]
fn a_decision_on_words_that_are_others_now_stays_and_is_marked() {
    let session = reviewed_then_newer();
    assert_eq!(since(&session, "Drivers"), Some(Since::Otherwise));
    assert_eq!(since(&session, "Shopkeepers"), None);
    assert_eq!(session.review().orphans().count(), 0);
    let remark = &session.review().remarks()[0];
    assert_eq!(remark.status, Status::Accepted);
    assert!(remark.was[0].contains("14 kilometres"), "{:?}", remark.was);
    let progress = session.progress(B);
    assert_eq!((progress.done, progress.since), (2, 1));
}

#[test]
fn who_decides_anew_has_reviewed_what_stands_there_now() {
    let mut session = reviewed_then_newer();
    accept_change(&mut session, "Drivers");
    assert_eq!(since(&session, "Drivers"), None);
    assert_eq!(session.review().remarks().len(), 2);
    apply(&mut session, Action::Undo);
    assert_eq!(since(&session, "Drivers"), Some(Since::Otherwise));
    apply(&mut session, Action::Undo);
    assert_eq!(since(&session, "Drivers"), None, "the text of before");
}

#[test]
fn a_text_that_reads_again_as_it_was_reviewed_is_not_marked() {
    let mut session = reviewed_then_newer();
    newer(&mut session, PAPER);
    assert_eq!(since(&session, "Drivers"), None);
}

#[test]
fn a_change_is_another_where_the_base_reads_otherwise() {
    let mut session = opened(versions());
    accept_change(&mut session, "Drivers");
    let wire = WIRE.replace("12 kilometres", "11 kilometres");
    apply(
        &mut session,
        Action::Replace(A, version("wire, late", &wire)),
    );
    assert_eq!(since(&session, "Drivers"), Some(Since::Otherwise));
    let was = &session.review().remarks()[0].was;
    assert!(was[1].contains("12 kilometres"), "{was:?}");
}

#[test]
fn changes_that_were_not_there_are_new_where_the_review_had_begun() {
    let more = format!("{PAPER}\n\nSchools will open an hour later from next week.");
    let mut session = opened(versions());
    newer(&mut session, &more);
    assert_eq!(since(&session, "Schools"), None, "nothing was reviewed");
    let mut session = opened(versions());
    accept_change(&mut session, "Drivers");
    newer(&mut session, &more);
    assert_eq!(since(&session, "Schools"), Some(Since::New));
    assert_eq!(since(&session, "Shopkeepers"), None, "it was there");
    accept_change(&mut session, "Schools");
    assert_eq!(since(&session, "Schools"), None);
}

#[test]
fn a_decided_finding_is_marked_when_its_figures_are_others() {
    let mut session = opened(versions());
    let compared = session.compared().unwrap();
    let finding = Subject::finding(&compared.report, &compared.disputes[0]);
    accept(&mut session, finding);
    newer(&mut session, &PAPER.replace("14 kilo", "15 kilo"));
    let compared = session.compared().unwrap();
    let remark = session.said_of_dispute(&compared.disputes[0]).unwrap();
    assert_eq!(remark.status, Status::Accepted);
    assert!(
        remark.was.iter().any(|w| w.contains("14")),
        "{:?}",
        remark.was
    );
}

#[test]
fn what_has_changed_is_stepped_through_and_shown_alone() {
    let mut session = reviewed_then_newer();
    let (left, forward) = (Left::Since, true);
    apply(&mut session, Action::StepLeft { left, forward });
    assert_eq!(lit(&session), "paper, late: Drivers");
    let rows = session.view().rows().len();
    apply(&mut session, Action::ToggleOnly(Left::Since));
    assert_eq!(session.view().rows().len(), 1);
    accept_change(&mut session, "Drivers");
    assert!(session.view().rows().is_empty());
    apply(&mut session, Action::ToggleOnly(Left::Since));
    assert_eq!(session.view().rows().len(), rows);
}

#[test]
fn the_marks_outlast_saving_and_opening_again() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("bridge.storydiff");
    let mut session = reviewed_then_newer();
    let more = format!("{PAPER}\n\nSchools will open an hour later.");
    newer(&mut session, &more.replace("14 kilo", "16 kilo"));
    apply(&mut session, Action::Save(path.clone()));
    let again = opened(vec![Source::Path(path)]);
    assert_eq!(again.review(), session.review());
    assert_eq!(since(&again, "Drivers"), Some(Since::Otherwise));
    assert_eq!(since(&again, "Schools"), Some(Since::New));
    let was = &again.review().remarks()[0].was;
    assert!(
        was[0].contains("14 kilometres"),
        "as it was decided: {was:?}"
    );
}

#[test]
fn corrections_are_no_change_of_the_text() {
    let mut session = opened(versions());
    accept_change(&mut session, "Drivers");
    let shops = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::Part(shops, A));
    newer(&mut session, &PAPER.replace("lose", "soon lose"));
    assert_eq!(since(&session, "Drivers"), None);
}
