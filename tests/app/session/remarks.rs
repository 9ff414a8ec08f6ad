//! Notes and statuses: on what, for how long, and the way back.

use storydiff::review::{Status, Subject};
use storydiff::session::action::Said;
use storydiff::session::settings::Setting;
use storydiff::session::source::Source;
use storydiff::session::{Action, Session};

use super::{A, B, PAPER, apply, opened, sentence, version, versions};

fn say(session: &mut Session, subject: Subject, said: Said) {
    apply(session, Action::Say(Box::new(subject), said));
}

/// The change that the sentence with these words is, of the version in column B.
fn change(session: &Session, words: &str) -> Subject {
    let focus = sentence(session, B, words);
    let compared = session.compared().unwrap();
    let row = compared.collation.row(B, focus.sentence).unwrap();
    session.change_of(row, B).unwrap()
}

fn status(session: &Session, words: &str) -> Option<Status> {
    let focus = sentence(session, B, words);
    let compared = session.compared().unwrap();
    let row = compared.collation.row(B, focus.sentence)?;
    Some(compared.placed.of_change(row, B)?.status)
}

fn newer(session: &mut Session, text: &str) {
    apply(session, Action::Replace(B, version("paper, late", text)));
}

#[test]
fn a_change_is_accepted_signed_and_counted() {
    let mut session = opened(versions());
    apply(&mut session, Action::Set(Setting::Initials("mk".into())));
    let before = session.progress(B);
    let drivers = change(&session, "Drivers");
    say(&mut session, drivers, Said::Status(Status::Accepted));
    assert_eq!(status(&session, "Drivers"), Some(Status::Accepted));
    assert_eq!(session.progress(B).done, before.done + 1);
    let remark = &session.review().remarks()[0];
    assert_eq!(remark.initials, "mk");
    assert!(remark.when.ends_with('Z'), "{}", remark.when);
}

#[test]
fn what_was_said_is_taken_back_and_said_again() {
    let mut session = opened(versions());
    let drivers = change(&session, "Drivers");
    say(&mut session, drivers.clone(), Said::Status(Status::Problem));
    say(
        &mut session,
        drivers,
        Said::Note("Which is it?".into(), None),
    );
    apply(&mut session, Action::Undo);
    let remark = &session.review().remarks()[0];
    assert_eq!(
        (remark.status, remark.words.as_str()),
        (Status::Problem, "")
    );
    apply(&mut session, Action::Undo);
    assert!(session.review().is_empty());
    apply(&mut session, Action::Redo);
    apply(&mut session, Action::Redo);
    assert_eq!(session.review().remarks()[0].words, "Which is it?");
}

#[test]
fn an_empty_note_without_a_status_goes_away() {
    let mut session = opened(versions());
    let words = session.words_of(sentence(&session, A, "Drivers")).unwrap();
    say(
        &mut session,
        words.clone(),
        Said::Note("Check".into(), None),
    );
    assert_eq!(session.review().remarks().len(), 1);
    say(&mut session, words, Said::Note(String::new(), None));
    assert!(session.review().is_empty());
}

#[test]
fn a_status_goes_to_all_changes_in_which_the_same_words_were_put() {
    let base = "The mayor of Kiev spoke first.\n\nTrains to Kiev were full on Friday night.\n\n\
        Nobody in Lviv slept that night.";
    let other = base.replace("Kiev", "Kyiv").replace("slept", "rested");
    let mut session = opened(vec![version("old", base), version("new", &other)]);
    let mayor = change(&session, "The mayor");
    apply(
        &mut session,
        Action::SayOfAlike(Box::new(mayor), Status::Ignored),
    );
    let of = |words| status(&session, words);
    assert_eq!(of("The mayor"), Some(Status::Ignored));
    assert_eq!(of("Trains"), Some(Status::Ignored));
    assert_eq!(of("Nobody"), None);
    apply(&mut session, Action::Undo);
    assert!(session.review().is_empty(), "one step");
}

#[test]
fn a_finding_keeps_its_status_when_a_version_joins() {
    let mut session = opened(versions());
    let compared = session.compared().unwrap();
    let subject = Subject::finding(&compared.report, &compared.disputes[0]);
    say(&mut session, subject, Said::Status(Status::Problem));
    let late = version("late", &PAPER.replace("14 kilometres", "16 kilometres"));
    apply(&mut session, Action::Add(vec![late]));
    let compared = session.compared().unwrap();
    let said = compared
        .disputes
        .iter()
        .filter_map(|d| session.said_of_dispute(d));
    assert_eq!(
        said.map(|r| r.status).collect::<Vec<_>>(),
        [Status::Problem]
    );
}

#[test]
fn in_a_newer_text_remarks_move_along_with_their_words() {
    let mut session = opened(versions());
    let drivers = change(&session, "Drivers");
    say(&mut session, drivers, Said::Status(Status::Accepted));
    newer(
        &mut session,
        &format!("Late edition, with more.\n\n{PAPER}"),
    );
    assert_eq!(status(&session, "Drivers"), Some(Status::Accepted));
    assert_eq!(session.review().orphans().count(), 0);
}

#[test]
fn remarks_on_words_that_are_gone_are_kept_as_orphans_and_told_of() {
    let mut session = opened(versions());
    let drivers = change(&session, "Drivers");
    say(
        &mut session,
        drivers,
        Said::Note("Which is it?".into(), None),
    );
    newer(
        &mut session,
        &PAPER.replace(
            "Drivers face a detour of 14 kilometres through the old tunnel.",
            "Nobody has said yet who will pay for the repairs.",
        ),
    );
    let orphans: Vec<_> = session.review().orphans().collect();
    assert_eq!(orphans.len(), 1);
    assert_eq!(orphans[0].words, "Which is it?");
    assert!(
        orphans[0].subject.anchors()[0]
            .exact
            .starts_with("Drivers face")
    );
    let notices = session.notices().iter().map(|n| n.text.as_str());
    assert!(
        notices
            .collect::<String>()
            .contains("1 remark is about words that are gone")
    );
}

#[test]
fn a_newer_text_keeps_the_corrections_that_have_their_words() {
    let mut session = opened(versions());
    let shops = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::Part(shops, A));
    let drivers = sentence(&session, B, "Drivers");
    apply(&mut session, Action::Part(drivers, A));
    newer(
        &mut session,
        &PAPER.replace("Drivers", "Motorists and cyclists, the council says,"),
    );
    assert_eq!(session.made().decisions.len(), 1);
}

#[test]
fn a_newer_text_that_cannot_be_read_leaves_all_as_it_is() {
    let mut session = opened(versions());
    let drivers = change(&session, "Drivers");
    say(&mut session, drivers, Said::Status(Status::Accepted));
    apply(
        &mut session,
        Action::Replace(B, Source::Path("no/such.txt".into())),
    );
    assert_eq!(status(&session, "Drivers"), Some(Status::Accepted));
    assert!(
        session
            .notices()
            .iter()
            .any(|n| n.text.contains("no/such.txt"))
    );
}
