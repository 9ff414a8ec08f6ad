//! How fast Storydiff is, and the word diffs and collators that people use instead.
//!
//! Measured is what a reader waits and pays for: whole processes, from start to exit, in seconds
//! of processor time (user and system, all threads, child processes included), seconds on the
//! clock and megabytes at the peak. A benchmark that calls a function over and over tells none
//! of these, and leaves out the start, which is a good part of the work on a short story.
//!
//! ```text
//! cargo bench --bench speed               everything
//! cargo bench --bench speed -- sentences  only the tasks with this word in their name
//! ```
//!
//! Every figure is a median. Progress goes to standard error, the table to standard output.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the terminal is where the figures are read"
)]

mod measure;
mod stories;
mod table;
mod task;
mod tool;

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::Command;

use measure::Outcome;
use task::Task;
use tool::TOOLS;

/// What Cargo hands over when it benchmarks, and not when it tests.
const BENCHMARK: &str = "--bench";
/// Makes the process write the texts into a folder, and no more.
const WRITE: &str = "--write";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [WRITE, folder] = [0, 1].map(|i| arguments.get(i).map_or("", String::as_str)) {
        return Ok(task::tasks(Path::new(folder))?
            .iter()
            .try_for_each(Task::write)?);
    }
    if !arguments.iter().any(|a| a == BENCHMARK) {
        eprintln!("nothing measured: run it with `cargo bench --bench speed`");
        return Ok(());
    }
    let wanted = arguments.iter().find(|a| !a.starts_with('-'));
    let folder = tempfile::tempdir()?;
    write_texts(folder.path())?;
    let mut tasks = task::tasks(folder.path())?;
    tasks.retain(|task| wanted.is_none_or(|word| task.name.contains(word.as_str())));
    let rows: Vec<_> = tasks
        .iter()
        .map(|task| (task, row(task, folder.path())))
        .collect();
    println!("{}", table::markdown(&rows));
    Ok(())
}

/// Has another process write the texts: a program counts the memory of the process that starts
/// it as its own until it has loaded itself, so this one must stay small.
fn write_texts(folder: &Path) -> Result<(), Box<dyn Error>> {
    let status = Command::new(env::current_exe()?)
        .arg(WRITE)
        .arg(folder)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("writing the texts: {status}").into())
    }
}

/// What each tool needs for `task`.
fn row(task: &Task, folder: &Path) -> Vec<Outcome> {
    let outcome = |tool: &tool::Tool| {
        let outcome = if tool.is_installed() {
            measure::measure(&tool.runs(task), tool.answers, folder)
        } else {
            Outcome::Missing
        };
        eprintln!("{}: {}: {outcome}", task.name, tool.name);
        outcome
    };
    TOOLS.iter().map(outcome).collect()
}
