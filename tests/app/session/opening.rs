//! What is open: one wish after the other, overtaken, cancelled, remembered.

use storydiff::engine::collation::Change;
use storydiff::engine::story::{SentenceId, VersionId};
use storydiff::session::job::{Job, Outcome};
use storydiff::session::notice::{Notice, Tone};
use storydiff::session::settings::{Setting, Settings, ThemeChoice};
use storydiff::session::source::Source;
use storydiff::session::view::Focus;
use storydiff::session::{Action, Direction, Session, sample};

use super::{
    A, B, BLOG, C, PAPER, WIRE, apply, columns, labels, lit, opened, sentence, settle, three,
    version, versions,
};
use crate::drive::folder;

#[test]
fn a_new_session_is_empty_and_takes_any_wish_in_its_stride() {
    let mut session = Session::new(Settings::default());
    assert!(session.is_empty());
    let nowhere = Focus {
        version: C,
        sentence: SentenceId(9),
    };
    for action in [
        Action::Remove(C),
        Action::MakeBase(C),
        Action::ToggleColumn(C),
        Action::GoTo(nowhere),
        Action::MoveColumn(C, Direction::Left),
        Action::StepChange { forward: true },
        Action::StepChange { forward: false },
        Action::StepFound { forward: true },
        Action::StepFound { forward: false },
        Action::Cancel,
        Action::DismissNotice(3),
        Action::MoveFocus(Direction::Down),
        Action::CloseAll,
        Action::Search("bridge".into()),
    ] {
        apply(&mut session, action);
    }
    assert!(session.is_empty() && session.compared().is_none());
}

#[test]
fn a_newer_wish_overtakes_an_older_one() {
    let mut session = Session::new(Settings::default());
    session.apply(Action::Open(vec![version("old", WIRE)]));
    let old: Vec<Job> = session.take_jobs();
    session.apply(Action::Open(vec![version("new", PAPER)]));
    let new = session.take_jobs();
    new.into_iter().for_each(|job| session.absorb(job.run()));
    old.into_iter().for_each(|job| session.absorb(job.run()));
    settle(&mut session);
    assert_eq!(labels(&session), ["new"]);
}

#[test]
fn a_comparison_that_was_overtaken_stops_working() {
    let mut session = three();
    session.apply(Action::Remove(C));
    let stale = session.take_jobs().remove(0);
    apply(&mut session, Action::Open(vec![version("new", PAPER)]));
    let outcome = stale.run();
    assert!(matches!(outcome, Outcome::Cancelled { .. }));
    session.absorb(outcome);
    assert_eq!(labels(&session), ["new"]);
}

#[test]
fn cancelling_keeps_what_was_open() {
    let mut session = three();
    session.apply(Action::Add(vec![version("late", WIRE)]));
    assert_eq!(session.work().unwrap().label, "Opening late");
    let stale = session.take_jobs();
    session.apply(Action::Cancel);
    stale.into_iter().for_each(|job| session.absorb(job.run()));
    settle(&mut session);
    assert!(session.work().is_none() && session.notices().is_empty());
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
    apply(&mut session, Action::Add(vec![version("next", WIRE)]));
    assert_eq!(labels(&session), ["wire", "paper", "blog", "next"]);
}

#[test]
fn a_removal_that_was_cancelled_brings_the_version_back() {
    let mut session = three();
    session.apply(Action::Remove(B));
    session.apply(Action::Cancel);
    drop(session.take_jobs());
    apply(&mut session, Action::Remove(C));
    assert_eq!(labels(&session), ["wire", "paper"]);
}

#[test]
fn two_versions_added_one_right_after_the_other_are_both_there() {
    let mut session = opened(vec![version("wire", WIRE)]);
    session.apply(Action::Add(vec![version("paper", PAPER)]));
    apply(&mut session, Action::Add(vec![version("blog", BLOG)]));
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
}

#[test]
fn two_versions_removed_one_right_after_the_other_are_both_gone() {
    let mut session = three();
    session.apply(Action::Remove(A));
    apply(&mut session, Action::Remove(B));
    assert_eq!(labels(&session), ["blog"]);
}

#[test]
fn a_version_removed_while_another_is_on_its_way_is_gone_and_the_other_comes() {
    let mut session = three();
    session.apply(Action::Add(vec![version("late", WIRE)]));
    apply(&mut session, Action::Remove(B));
    assert_eq!(labels(&session), ["wire", "blog", "late"]);
}

#[test]
fn the_same_version_removed_twice_in_a_hurry_takes_no_other_along() {
    let mut session = three();
    session.apply(Action::Remove(A));
    apply(&mut session, Action::Remove(A));
    assert_eq!(labels(&session), ["paper", "blog"]);
}

#[test]
fn removing_the_last_version_leads_back_to_the_start() {
    let mut session = opened(vec![version("wire", WIRE)]);
    apply(&mut session, Action::Remove(A));
    assert!(session.is_empty());
}

#[test]
fn base_order_hidden_columns_and_light_survive_a_version_more_or_less() {
    let mut session = three();
    apply(&mut session, Action::Add(vec![version("fourth", WIRE)]));
    apply(&mut session, Action::MakeBase(B));
    apply(
        &mut session,
        Action::MoveColumn(VersionId(3), Direction::Left),
    );
    apply(&mut session, Action::ToggleColumn(C));
    let focus = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::GoTo(focus));
    assert_eq!(columns(&session), ["paper", "wire", "fourth"]);
    apply(&mut session, Action::Remove(A));
    assert_eq!(columns(&session), ["paper", "fourth"]);
    assert_eq!(session.view().base, A);
    assert_eq!(session.view().hidden().collect::<Vec<_>>(), [B]);
    assert_eq!(lit(&session), "paper: Shopkeepers");
    apply(&mut session, Action::Add(vec![version("fifth", WIRE)]));
    assert_eq!(columns(&session), ["paper", "fourth", "fifth"]);
}

#[test]
fn removing_the_base_makes_the_first_version_left_the_base() {
    let mut session = three();
    apply(&mut session, Action::ToggleColumn(B));
    apply(&mut session, Action::Remove(A));
    assert_eq!(columns(&session), ["paper", "blog"]);
}

#[test]
fn another_story_is_shown_from_the_top_with_all_columns() {
    let mut session = three();
    apply(&mut session, Action::ToggleColumn(C));
    apply(&mut session, Action::ToggleChange(Change::Added));
    apply(&mut session, Action::Open(sample::sources()));
    assert_eq!(session.view().columns().len(), 5);
    assert!(session.view().shown.contains(Change::Added));
    assert_eq!(session.view().focus, None);
}

#[test]
fn notices_stay_until_dismissed_and_name_what_could_not_be_read() {
    let folder = folder(&[("good.txt", WIRE), ("empty.txt", "")]);
    let missing = Source::Path(folder.path().join("missing.txt"));
    let empty = Source::Path(folder.path().join("empty.txt"));
    let good = Source::Path(folder.path().join("good.txt"));
    let mut session = opened(vec![missing, good, empty]);
    let texts: Vec<_> = session.notices().iter().map(|n| n.text.clone()).collect();
    assert!(
        texts[0].contains("missing.txt") && texts[1].contains("empty.txt"),
        "{texts:?}"
    );
    assert!(session.notices().iter().all(|n| n.tone == Tone::Error));
    apply(&mut session, Action::DismissNotice(0));
    apply(&mut session, Action::DismissNotice(7));
    apply(
        &mut session,
        Action::Tell(Notice::information("hello".into())),
    );
    let left: Vec<_> = session.notices().iter().map(|n| n.text.as_str()).collect();
    assert_eq!(left, [texts[1].as_str(), "hello"]);
    assert_eq!(labels(&session), ["good"]);
}

#[test]
fn when_nothing_can_be_read_what_was_open_stays() {
    let mut session = three();
    apply(&mut session, Action::Open(vec![version("empty", "  ")]));
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
    assert_eq!(session.notices().len(), 1);
    assert!(session.work().is_none());
}

#[test]
fn recent_stories_are_remembered_latest_first_without_doubles_and_forgotten_on_request() {
    let files = folder(&[("a.txt", WIRE), ("b.txt", PAPER)]);
    let path = |name: &str| files.path().join(name);
    let mut session = Session::new(Settings::default());
    for name in ["a.txt", "b.txt", "a.txt"] {
        apply(&mut session, Action::Open(vec![Source::Path(path(name))]));
    }
    assert_eq!(
        session.settings().recent,
        [[path("a.txt")], [path("b.txt")]]
    );
    apply(&mut session, Action::Open(versions()));
    assert_eq!(session.settings().recent.len(), 2);
    apply(&mut session, Action::Set(Setting::Theme(ThemeChoice::Dark)));
    apply(&mut session, Action::CloseAll);
    assert_eq!(session.settings().theme, ThemeChoice::Dark);
    assert_eq!(session.settings().recent.len(), 2);
    apply(&mut session, Action::ForgetRecent);
    assert!(session.settings().recent.is_empty());
}
