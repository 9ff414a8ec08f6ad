//! The `storydiff` program: hands its command line to the library.

fn main() -> std::process::ExitCode {
    storydiff::cli::run()
}
