//! The programs that are measured, and how each is called.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::measure::Run;
use crate::task::Task;

/// A program, and how it takes a task.
pub struct Tool {
    pub name: &'static str,
    /// What runs without complaint where the program is installed.
    probe: &'static [&'static str],
    /// Exit codes of success.
    pub answers: &'static [i32],
    call: Call,
}

enum Call {
    Storydiff,
    /// One process for each pair of versions: the program takes two files.
    EachPair(&'static [&'static str]),
    /// One process for everything, through `peers.py`.
    Python(&'static str),
}

const PEERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/peers.py");

/// Storydiff first, then what it is compared with, by ratio to the first of them.
pub const TOOLS: [Tool; 6] = [
    Tool {
        name: "Storydiff",
        probe: &[env!("CARGO_BIN_EXE_storydiff"), "--version"],
        answers: &[0],
        call: Call::Storydiff,
    },
    Tool {
        name: "wdiff",
        probe: &["wdiff", "--version"],
        answers: &[0, 1],
        call: Call::EachPair(&["wdiff"]),
    },
    Tool {
        name: "dwdiff",
        probe: &["dwdiff", "--version"],
        answers: &[0, 1],
        call: Call::EachPair(&["dwdiff"]),
    },
    Tool {
        name: "git diff",
        probe: &["git", "--version"],
        answers: &[0, 1],
        call: Call::EachPair(&["git", "diff", "--no-index", "--word-diff"]),
    },
    Tool {
        name: "Python difflib",
        probe: &["python3", PEERS, "difflib"],
        answers: &[0],
        call: Call::Python("difflib"),
    },
    Tool {
        name: "CollateX (Python)",
        probe: &["python3", PEERS, "collatex"],
        answers: &[0],
        call: Call::Python("collatex"),
    },
];

impl Tool {
    /// Whether the program can be started here.
    pub fn is_installed(&self) -> bool {
        let [program, arguments @ ..] = self.probe else {
            return false;
        };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null());
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|s| s.success())
    }

    /// The processes that do a task.
    pub fn runs(&self, task: &Task) -> Vec<Run> {
        match self.call {
            Call::Storydiff => storydiff(task),
            Call::EachPair(words) => each_pair(words, task),
            Call::Python(peer) => python(peer, task),
        }
    }
}

fn storydiff(task: &Task) -> Vec<Run> {
    let program = env!("CARGO_BIN_EXE_storydiff");
    if let Some(lines) = &task.lines {
        return vec![run(&[program, "batch"], Vec::new(), Some(lines))];
    }
    let report = [program, "report", "--format", "json"];
    let stories = task.stories.iter();
    stories
        .map(|versions| run(&report, versions.clone(), None))
        .collect()
}

fn each_pair(words: &[&str], task: &Task) -> Vec<Run> {
    let mut runs = Vec::new();
    for versions in &task.stories {
        for (i, a) in versions.iter().enumerate() {
            let later = versions.iter().skip(i + 1);
            runs.extend(later.map(|b| run(words, vec![a.clone(), b.clone()], None)));
        }
    }
    runs
}

fn python(peer: &str, task: &Task) -> Vec<Run> {
    let files = match &task.lines {
        Some(lines) => vec![lines.clone()],
        None => task.stories.concat(),
    };
    vec![run(&["python3", PEERS, peer], files, None)]
}

fn run(words: &[&str], files: Vec<PathBuf>, input: Option<&PathBuf>) -> Run {
    let mut arguments: Vec<PathBuf> = words.iter().skip(1).map(PathBuf::from).collect();
    arguments.extend(files);
    Run {
        program: words.first().map(PathBuf::from).unwrap_or_default(),
        arguments,
        input: input.cloned(),
    }
}
