//! The command line.

pub mod batch;

use std::process::ExitCode;

/// Runs the program on its command line.
pub fn run() -> ExitCode {
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() != Some("batch") {
        return ExitCode::from(2);
    }
    let jobs = args.skip_while(|a| a != "--jobs").nth(1);
    batch::run(jobs.and_then(|n| n.parse().ok()).unwrap_or(0))
}
