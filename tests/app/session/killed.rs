//! A window that is killed at any moment: the next one finds all that was kept, and what was saved
//! is whole.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use storydiff::review::Subject;
use storydiff::saved;
use storydiff::session::action::Said;
use storydiff::session::settings::Settings;
use storydiff::session::{Action, Session};

use super::{A, apply, settle, versions};

/// How often a window is killed.
const KILLS: u64 = 200;
/// Killed within so many microseconds after it has kept something: about a turn of its work.
const WITHIN: u64 = 8_000;
/// After so many notes the session is saved, too.
const SAVED_EVERY: usize = 3;
/// Set for the process that works until it is killed: the folder in which it does.
const WORKING: &str = "STORYDIFF_TEST_WORKS_IN";

fn start(desk: &Path) -> Session {
    let mut session = Session::new(Settings::default());
    session.keep_in(desk);
    session
}

/// Not a test of its own: the window of the one below.
#[test]
fn works_until_it_is_killed() {
    let Some(desk) = std::env::var_os(WORKING) else {
        return;
    };
    let desk = Path::new(&desk);
    let mut session = start(desk);
    apply(&mut session, Action::Open(versions()));
    for note in 1.. {
        let subject = Box::new(Subject::Version(Some(A), "wire".into()));
        let said = Said::Note(note.to_string(), None);
        apply(&mut session, Action::Say(subject, said));
        if note % SAVED_EVERY == 0 {
            apply(&mut session, Action::Save(desk.join("a.storydiff")));
        } else {
            session.keep_for_recovery();
            settle(&mut session);
        }
        writeln!(std::io::stderr(), "kept {note}").unwrap();
    }
}

/// Starts a window and kills it a while after it has kept so many notes; the last one kept.
fn killed_after(desk: &Path, notes: usize, micros: u64) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "session::killed::works_until_it_is_killed"])
        .arg("--nocapture")
        .env(WORKING, desk)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stderr.take().unwrap()).lines();
    let kept = |line: String| line.strip_prefix("kept ")?.parse().ok();
    let mut kept = told.filter_map(|line| kept(line.unwrap()));
    let reached: usize = kept.nth(notes - 1).unwrap();
    std::thread::sleep(Duration::from_micros(micros));
    child.kill().unwrap();
    child.wait().unwrap();
    kept.last().unwrap_or(reached)
}

/// The note that the next window finds; none where it finds nothing.
fn recovered(desk: &Path) -> Option<usize> {
    let mut next = start(desk);
    next.recoverable().next()?;
    apply(&mut next, Action::Recover(0));
    next.review().remarks()[0].words.parse().ok()
}

#[test]
fn whoever_is_killed_at_work_finds_it_again_at_the_next_start() {
    let mut found_in_both = [0; 2];
    for kill in 0..KILLS {
        let desk = tempfile::tempdir().unwrap();
        let notes = kill as usize % (2 * SAVED_EVERY) + 1;
        let last = killed_after(desk.path(), notes, kill * 7_919 % WITHIN);
        let recovered = recovered(desk.path());
        let file = desk.path().join("a.storydiff");
        let saved = file.exists().then(|| {
            let saved = saved::read(&file).expect("what was saved is whole");
            saved.review.remarks()[0].words.parse().unwrap()
        });
        let found = recovered.max(saved).unwrap_or_default();
        assert!(
            (last..=last + 1).contains(&found),
            "kept {last}, found {found}: recovered {recovered:?}, saved {saved:?}"
        );
        found_in_both[usize::from(recovered < saved)] += 1;
    }
    let is_met = |n: &u64| *n > KILLS / 50;
    assert!(found_in_both.iter().all(is_met), "{found_in_both:?}");
}
