//! `storydiff FILES` where no window can open.

use crate::desk::Desk;

#[test]
fn without_a_display_the_text_report_is_printed_instead() {
    let desk = Desk::with_versions();
    let run = desk.run(&["wire.txt", "globe.txt"]).ended(0);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    assert!(run.err.contains("no display"), "{}", run.err);
    assert_eq!(run.out, desk.run(&["report", "wire.txt", "globe.txt"]).out);
}

#[test]
fn without_a_display_and_without_files_the_usage_is_shown() {
    let run = Desk::empty().run(&[]).ended(2);
    assert!(run.err.contains("Usage"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn without_a_display_an_unreadable_file_is_still_named() {
    let run = Desk::with_versions()
        .run(&["wire.txt", "missing.txt"])
        .ended(2);
    assert!(run.err.contains("missing.txt"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn a_display_that_does_not_answer_is_as_good_as_none() {
    let desk = Desk::with_versions();
    let mut command = desk.command(&["wire.txt", "globe.txt"]);
    let output = command.env("DISPLAY", ":987").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.starts_with("storydiff: "), "{told}");
    assert!(!output.stdout.is_empty());
}
