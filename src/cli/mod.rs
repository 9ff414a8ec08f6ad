//! The command line: the window, `report` and `batch`.
//!
//! Exit codes: 0 done, 1 a finding at or above `--fail-on`, 2 bad usage or unreadable input.

mod args;
pub mod batch;
mod console;
mod report;
mod window;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command};

/// Bad usage, or input that cannot be read.
const UNUSABLE: u8 = 2;

/// As many threads as the machine has cores.
const ALL_CORES: usize = 0;

/// Runs the program on its command line.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return explain(&error),
    };
    match args.command {
        None => window::run(&args.files),
        Some(Command::Report(asked)) => report::run(&asked),
        Some(Command::Batch(asked)) => batch::run(asked.jobs.unwrap_or(ALL_CORES)),
    }
}

/// Prints help and version on stdout, what is wrong with the usage on stderr.
fn explain(error: &clap::Error) -> ExitCode {
    // Nobody is left to be told that the terminal went away.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { UNUSABLE } else { 0 })
}
