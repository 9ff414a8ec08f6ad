//! Help, version and mistakes on the command line.

use crate::desk::{Desk, Run};

#[test]
fn help_names_every_command_and_ends_with_0() {
    let run = Desk::empty().run(&["--help"]).ended(0);
    for word in ["report", "batch", "FILES"] {
        assert!(run.out.contains(word), "{word}: {}", run.out);
    }
    assert_eq!(run.err, "");
}

#[test]
fn version_is_one_line() {
    let run = Desk::empty().run(&["--version"]).ended(0);
    assert_eq!(
        run.out,
        concat!("storydiff ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_report_without_files_is_bad_usage() {
    let run = Desk::empty().run(&["report"]).ended(2);
    assert!(run.err.contains("FILES"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn an_unknown_option_is_bad_usage() {
    Desk::with_versions()
        .run(&["report", "wire.txt", "--colour"])
        .ended(2);
}

#[test]
fn an_unknown_format_is_told_with_those_that_exist() {
    let desk = Desk::with_versions();
    for format in ["odt", "xls"] {
        let run = desk
            .run(&["report", "wire.txt", "globe.txt", "--format", format])
            .ended(2);
        assert!(run.err.contains(format), "{}", run.err);
        let known = ["html", "pdf", "docx", "markdown", "text", "json"];
        assert!(known.iter().all(|f| run.err.contains(f)), "{}", run.err);
    }
}

#[test]
fn an_unknown_ending_of_out_is_told_and_nothing_is_written() {
    let desk = Desk::with_versions();
    let run = desk
        .run(&["report", "wire.txt", "globe.txt", "--out", "report.odt"])
        .ended(2);
    assert!(run.err.contains("report.odt"), "{}", run.err);
    assert_eq!(desk.names(), ["globe.txt", "post.txt", "wire.txt"]);
}

#[test]
fn a_base_that_is_not_there_is_bad_usage() {
    let desk = Desk::with_versions();
    let run = desk
        .run(&["report", "wire.txt", "globe.txt", "--base", "2"])
        .ended(2);
    assert!(run.err.contains("--base 2"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn standard_input_can_be_named_once_only() {
    let run = Desk::empty()
        .run_with(&["report", "-", "-"], "One.")
        .ended(2);
    assert!(run.err.contains('-'), "{}", run.err);
}

#[test]
fn jobs_must_be_at_least_one() {
    Desk::empty().run(&["batch", "--jobs", "0"]).ended(2);
}

#[cfg(unix)]
#[test]
fn a_standard_input_that_never_ends_is_refused() {
    let endless = std::fs::File::open("/dev/zero").unwrap();
    let desk = Desk::with_versions();
    let mut command = desk.command(&["report", "-", "wire.txt"]);
    let run = Run::from(command.stdin(endless).output().unwrap()).ended(2);
    assert!(run.err.contains("more than the 20 MB"), "{}", run.err);
}
