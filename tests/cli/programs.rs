//! Programs of other people that look at what is exported.

use std::process::{Command, Output};

/// Set where every program that a test can use has to be there.
const NO_EXCUSE: &str = "STORYDIFF_PROGRAMS_REQUIRED";

/// What a program says; none where it is not installed, which is told.
///
/// # Panics
/// Where it is not installed, though it has to be.
pub fn run(command: &mut Command, package: &str) -> Option<Output> {
    match command.output() {
        Ok(output) => Some(output),
        Err(_) => missing(&command.get_program().to_string_lossy(), package),
    }
}

/// Skips a test that a program is missing for, or fails it where there is no excuse.
///
/// # Panics
/// Where the program has to be there.
#[allow(clippy::print_stdout, reason = "whoever runs the tests is told")]
pub fn missing<T>(program: &str, package: &str) -> Option<T> {
    let excuse = format!("skipped: {program} is not installed (apt: {package})");
    assert!(std::env::var_os(NO_EXCUSE).is_none(), "{excuse}");
    println!("{excuse}");
    None
}
