//! Long stories stay affordable with all that is checked in them: the work grows with their
//! length, not with its square.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use wait4::Wait4 as _;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/harbour-bridge");

/// The versions of the shipped story, each so many times over.
fn repeated(times: usize, folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(SAMPLE).unwrap().map(|f| f.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|e| e == "txt"));
    let repeat = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let long = folder.join(format!("{times} {}", path.file_name().unwrap().display()));
        fs::write(&long, [text.as_str(), "\n\n"].concat().repeat(times)).unwrap();
        long
    };
    texts.map(repeat).collect()
}

/// What a report of these files costs. Processor time: what else runs hardly matters.
fn cost(files: &[PathBuf]) -> Duration {
    let report = Command::new(env!("CARGO_BIN_EXE_storydiff"))
        .arg("report")
        .args(files)
        .stdout(Stdio::null())
        .spawn();
    let used = report.unwrap().wait4().unwrap();
    assert!(used.status.success());
    used.rusage.utime + used.rusage.stime
}

#[test]
fn six_times_the_story_costs_about_six_times_as_much() {
    let folder = tempfile::tempdir().unwrap();
    let [few, many] = [15, 90].map(|times| cost(&repeated(times, folder.path())));
    // Each sentence held against each other costs thirty times as much.
    assert!(
        many < few * 12,
        "{few:?} for 15 times the story, {many:?} for 90 times"
    );
}
