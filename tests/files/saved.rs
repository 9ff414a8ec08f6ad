//! Session files: the same session comes back, and whoever is stopped while saving leaves a whole one.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use storydiff::engine::decision::{Decision, Stretch};
use storydiff::engine::report::{FindingKind, Severity};
use storydiff::engine::story::{Kind, Manuscript, Span, VersionId};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};
use storydiff::saved::{self, Saved};

/// How often saving is stopped in the middle.
const KILLS: u64 = 200;
/// Killed within so many microseconds after a first save: some saves later.
const WITHIN: u64 = 8_000;
/// Set for the process that saves until it is killed: where to.
const SAVING: &str = "STORYDIFF_TEST_SAVES_TO";

/// Texts that files have trouble with: quotation marks, controls, several lines, many scripts.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-z ]{1,12}",
        Just("\n\n".to_owned()),
        Just("\r\n\t\"\\\u{0}\u{7}\u{202e}\u{feff}".to_owned()),
        Just("Łódź 東京 “quoted” 👩‍🚒 שלום".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 1..8).prop_map(|parts| parts.concat())
}

/// Two byte positions of a text, ascending, on character boundaries.
fn span(text: &str, (x, y): (usize, usize)) -> Span {
    let mut places: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
    places.push(text.len());
    let (x, y) = (places[x % places.len()], places[y % places.len()]);
    Span::new(x.min(y), x.max(y))
}

fn manuscript(text: &str) -> Manuscript {
    let mut manuscript = load::from_text(text, text);
    manuscript.origin.path = Some("copy/“wire”.txt".into());
    manuscript.byline = Some(text.to_owned());
    manuscript.notes = vec![text.to_owned()];
    manuscript
}

fn decisions(text: &str, at: (usize, usize)) -> Vec<Decision> {
    let stretch = |version| Stretch {
        version: VersionId(version),
        span: span(text, at),
    };
    let point = span(text, at).start;
    vec![
        Decision::Pair([stretch(0), stretch(1)]),
        Decision::Alone(stretch(1), VersionId(0)),
        Decision::Split(VersionId(0), point),
        Decision::Join(VersionId(1), point),
        Decision::Relabel(VersionId(1), at.0, Kind::ALL[at.1 % Kind::ALL.len()]),
    ]
}

fn remarks(text: &str, at: (usize, usize)) -> Review {
    let anchor = |version| Anchor::new(VersionId(version), text, text, span(text, at));
    let orphan = Anchor {
        span: None,
        ..anchor(0)
    };
    let kind = FindingKind::ALL[at.0 % FindingKind::ALL.len()];
    let subjects = [
        Subject::Version(Some(VersionId(1)), text.to_owned()),
        Subject::Words(anchor(0)),
        Subject::Words(orphan),
        Subject::Change {
            base: Some(VersionId(1)),
            version: None,
            at: anchor(0),
        },
        Subject::Finding {
            kind,
            places: vec![anchor(0), anchor(1)],
        },
    ];
    let remark = |subject| Remark {
        subject,
        status: Status::ALL[at.1 % Status::ALL.len()],
        severity: Some(Severity::ALL[at.0 % Severity::ALL.len()]),
        words: text.to_owned(),
        initials: "mk".to_owned(),
        when: "2026-03-01T09:30:00Z".to_owned(),
        was: vec![text.to_owned(); at.0 % 3],
    };
    let appeared = Subject::Change {
        base: Some(VersionId(0)),
        version: Some(VersionId(1)),
        at: anchor(1),
    };
    let mut review: Review = subjects.into_iter().map(remark).collect();
    review.appear(at.1.is_multiple_of(2).then_some(appeared));
    review
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_saved_session_comes_back_as_it_was(text in text(), at in any::<(u8, u8)>()) {
        let at = (usize::from(at.0), usize::from(at.1));
        let manuscript = Arc::new(manuscript(&text));
        let text = manuscript.text.clone();
        let session = Saved {
            manuscripts: vec![Arc::clone(&manuscript), manuscript],
            base: VersionId(1),
            order: vec![VersionId(1), VersionId(0)],
            hidden: vec![VersionId(0)],
            decisions: decisions(&text, at),
            review: remarks(&text, at),
            home: None,
        };
        let bytes = saved::to_bytes(&session, "2026-03-01T09:30:00Z");
        let back = saved::from_bytes(Path::new("a.storydiff"), &bytes);
        prop_assert_eq!(back.unwrap(), session);
    }

    #[test]
    fn a_session_that_is_damaged_anywhere_is_refused_or_read_and_never_a_crash(
        cut in 0..3000_usize, put in any::<Vec<u8>>(),
    ) {
        let mut bytes = saved::to_bytes(&numbered(3), "");
        let cut = cut % bytes.len();
        let end = (cut + put.len()).min(bytes.len());
        bytes.splice(cut..end, put);
        if let Err(error) = saved::from_bytes(Path::new("a.storydiff"), &bytes) {
            prop_assert!(error.to_string().contains("a.storydiff"));
        }
    }
}

/// A session with so many notes.
fn numbered(notes: usize) -> Saved {
    let text = "The harbour bridge will close on Monday.\n\nDrivers face a detour.";
    let manuscript = Arc::new(load::from_text("wire", text));
    let note = |n: usize| Remark {
        words: format!("note {n}"),
        ..Remark::on(Subject::Version(Some(VersionId(0)), n.to_string()))
    };
    Saved {
        manuscripts: vec![manuscript],
        review: (0..notes).map(note).collect(),
        ..Saved::default()
    }
}

/// Not a test of its own: the other process of the one below.
#[test]
fn saves_until_it_is_killed() {
    let Some(path) = std::env::var_os(SAVING) else {
        return;
    };
    for notes in 1.. {
        saved::write(&numbered(notes), "", path.as_ref()).unwrap();
        writeln!(std::io::stderr(), "saved {notes}").unwrap();
    }
}

/// Starts a process that saves and kills it so long after its first save; the last one that it
/// told of.
fn killed_after(path: &Path, micros: u64) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "saved::saves_until_it_is_killed", "--nocapture"])
        .env(SAVING, path)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap()).lines();
    let saved = |line: String| line.strip_prefix("saved ")?.parse().ok();
    let first: usize = told.by_ref().find_map(|line| saved(line.unwrap())).unwrap();
    std::thread::sleep(Duration::from_micros(micros));
    child.kill().unwrap();
    child.wait().unwrap();
    let rest = told.filter_map(|line| saved(line.unwrap()));
    rest.last().unwrap_or(first)
}

#[test]
fn whoever_is_killed_while_saving_leaves_all_that_was_saved() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("a.storydiff");
    let mut beside = 0;
    for kill in 0..KILLS {
        let last = killed_after(&path, kill * 7_919 % WITHIN);
        let left = saved::read(&path).unwrap().review.remarks().len();
        assert!(
            (last..=last + 1).contains(&left),
            "saved {last}, left {left}"
        );
        let files = std::fs::read_dir(desk.path()).unwrap().flatten();
        let halves = files.filter(|file| file.path() != path);
        for half in halves {
            std::fs::remove_file(half.path()).unwrap();
            beside += 1;
        }
    }
    assert!(beside > 0, "nobody was killed in the middle of a save");
}
