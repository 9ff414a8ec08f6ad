//! Saving, counting, and the worker behind the window.

use std::time::Duration;

use storydiff::engine::collation::Change;
use storydiff::export::Format;
use storydiff::session::action::{ExportChoice, ExportOrder};
use storydiff::session::job::{Job, Outcome, Progress, Task};
use storydiff::session::notice::Tone;
use storydiff::session::settings::Settings;
use storydiff::session::view::Panel;
use storydiff::session::worker::Worker;
use storydiff::session::{Action, Session};

use super::{A, B, C, WIRE, apply, labels, settle, three, version, versions};
use crate::drive::folder;

fn order(path: std::path::PathBuf, everything: bool) -> Action {
    let choice = ExportChoice {
        format: Format::Markdown,
        everything,
        ..ExportChoice::default()
    };
    Action::Export(ExportOrder { path, choice })
}

#[test]
fn an_export_follows_base_columns_and_filter_unless_everything_is_wanted() {
    let files = folder(&[]);
    let (part, whole) = (files.path().join("part.md"), files.path().join("whole.md"));
    let mut session = three();
    apply(&mut session, Action::MakeBase(C));
    apply(&mut session, Action::ToggleColumn(A));
    apply(&mut session, Action::ToggleChange(Change::Added));
    session.apply(order(part.clone(), false));
    let job = session.take_jobs().remove(0);
    let Task::Export(exported, _) = &job.task else {
        panic!("an export was ordered")
    };
    let view = &exported.view;
    assert_eq!((view.base, view.columns.as_slice()), (C, [C, B].as_slice()));
    assert_eq!(view.shown, Some(session.view().shown));
    session.absorb(job.run());
    apply(&mut session, order(whole.clone(), true));
    let read = |path| std::fs::read_to_string(path).unwrap();
    assert!(read(&part).contains("Ferry") && !read(&part).contains("Shopkeepers"));
    assert!(read(&whole).contains("Shopkeepers"));
    assert!(
        session
            .notices()
            .iter()
            .all(|n| n.text.starts_with("Saved as"))
    );
}

#[test]
fn what_an_export_would_hold_is_found_out_once_for_each_choice() {
    let mut session = three();
    let choice = ExportChoice::default();
    session.apply(Action::Preview(choice.clone()));
    session.apply(Action::Preview(choice.clone()));
    let jobs = session.take_jobs();
    assert_eq!(jobs.len(), 1);
    jobs.into_iter().for_each(|job| session.absorb(job.run()));
    let preview = session.preview(&choice).unwrap().as_ref().unwrap();
    assert!(preview.contents.contains("3 versions"), "{preview:?}");
    session.apply(Action::Preview(choice.clone()));
    assert!(session.take_jobs().is_empty());
    apply(&mut session, Action::ToggleColumn(B));
    assert_eq!(session.preview(&choice), None);
}

#[test]
fn a_mistake_while_that_is_found_out_is_not_made_again_and_again() {
    let mut session = three();
    let choice = ExportChoice::default();
    session.apply(Action::Preview(choice.clone()));
    let ticket = session.take_jobs().remove(0).ticket;
    session.absorb(Outcome::Failed { ticket });
    assert!(session.preview(&choice).unwrap().is_err());
    session.apply(Action::Preview(choice));
    assert!(session.take_jobs().is_empty());
}

#[test]
fn saving_and_comparing_do_not_overtake_each_other() {
    let files = folder(&[]);
    let mut session = three();
    session.apply(order(files.path().join("out.md"), true));
    apply(&mut session, Action::Remove(C));
    assert!(files.path().join("out.md").exists());
    assert_eq!(labels(&session), ["wire", "paper"]);
    session.apply(Action::Remove(B));
    session.apply(order(files.path().join("no folder").join("out.md"), true));
    assert!(session.work().is_some());
    settle(&mut session);
    assert_eq!(labels(&session), ["wire"]);
    assert_eq!(session.notices().last().unwrap().tone, Tone::Error);
}

#[test]
fn findings_are_listed_for_the_columns_shown() {
    let mut session = three();
    assert_eq!(session.listed().len(), 1);
    apply(&mut session, Action::ToggleColumn(B));
    assert!(session.listed().is_empty());
    assert!(
        session
            .view()
            .counts()
            .iter()
            .all(|(c, n)| *c != Change::Mismatch || *n == 0)
    );
    apply(&mut session, Action::TogglePanel(Panel::Findings));
    assert_eq!(session.view().panel, Some(Panel::Findings));
    apply(&mut session, Action::TogglePanel(Panel::Findings));
    assert_eq!(session.view().panel, None);
}

/// A worker, and what it has to say once a job is done.
fn worked(job: Job) -> Vec<Outcome> {
    let (woken, wakes) = std::sync::mpsc::channel();
    let worker = Worker::new(move || woken.send(()).unwrap());
    worker.send(job);
    wakes
        .recv_timeout(Duration::from_secs(60))
        .expect("the worker calls");
    worker.collect()
}

#[test]
fn a_worker_does_the_work_and_calls_when_it_is_done() {
    let mut session = Session::new(Settings::default());
    session.apply(Action::Open(versions()));
    while session.work().is_some() {
        for job in session.take_jobs() {
            worked(job)
                .into_iter()
                .for_each(|outcome| session.absorb(outcome));
        }
    }
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
}

#[test]
fn a_mistake_of_the_program_becomes_a_notice_and_what_was_open_stays() {
    let mut session = three();
    session.apply(Action::Remove(C));
    let ticket = session.take_jobs().remove(0).ticket;
    session.absorb(Outcome::Failed { ticket });
    assert!(session.work().is_none());
    assert!(session.notices()[0].text.contains("made a mistake"));
    assert_eq!(labels(&session), ["wire", "paper", "blog"]);
    apply(&mut session, Action::Add(vec![version("next", WIRE)]));
    assert_eq!(labels(&session), ["wire", "paper", "blog", "next"]);
}

#[test]
fn a_mistake_in_work_that_was_cancelled_is_not_told() {
    let mut session = three();
    session.apply(Action::Remove(C));
    let ticket = session.take_jobs().remove(0).ticket;
    session.apply(Action::Cancel);
    session.absorb(Outcome::Failed { ticket });
    assert!(session.notices().is_empty());
}

#[test]
fn progress_only_grows() {
    use storydiff::engine::watch::{Step, Watch as _};
    let progress = Progress::default();
    let mut before = progress.fraction();
    for step in [Step::Sentences, Step::Linking, Step::Checking] {
        for done in 0..=3 {
            progress.progress(step, done, 3);
            assert!(
                (before - 1e-6..=1.0 + 1e-6).contains(&progress.fraction()),
                "{step:?} {done}"
            );
            before = progress.fraction();
        }
    }
}
