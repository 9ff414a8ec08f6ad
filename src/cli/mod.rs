//! The command line.

/// Runs the program on its command line.
pub fn run() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
