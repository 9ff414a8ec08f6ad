//! `storydiff report`: what is read, what is written, and the exit code.

use std::process::Stdio;

use storydiff::export::Format;

use crate::desk::{Desk, GLOBE, WIRE};

#[test]
fn two_files_give_a_text_report_with_the_bottom_line_first() {
    let run = Desk::with_versions()
        .run(&["report", "wire.txt", "globe.txt"])
        .ended(0);
    let first = run.out.lines().next().unwrap();
    assert!(first.contains("differs from the base"), "{first}");
    assert_eq!(run.err, "");
}

#[test]
fn every_change_of_the_text_report_is_numbered() {
    let run = Desk::with_versions()
        .run(&["report", "wire.txt", "globe.txt"])
        .ended(0);
    let numbers = run.out.lines().filter_map(|line| {
        let number = line.strip_prefix('C')?.split(' ').next()?;
        number.parse::<usize>().ok()
    });
    let numbers: Vec<_> = numbers.collect();
    assert!(!numbers.is_empty());
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}

#[test]
fn one_version_alone_is_reported_too() {
    let run = Desk::with_versions().run(&["report", "wire.txt"]).ended(0);
    assert!(run.out.contains("Only one version"), "{}", run.out);
}

#[test]
fn a_version_against_itself_has_no_changes() {
    let run = Desk::with_versions()
        .run(&["report", "wire.txt", "wire.txt", "--fail-on", "benign"])
        .ended(0);
    assert!(run.out.contains("in 0 places"), "{}", run.out);
}

#[test]
fn a_folder_stands_for_the_files_in_it_by_name() {
    let desk = Desk::empty();
    desk.put("story/b.txt", GLOBE);
    desk.put("story/a.txt", WIRE);
    let run = desk.run(&["report", "story"]).ended(0);
    let (a, b) = (
        run.out.find("a.txt").unwrap(),
        run.out.find("b.txt").unwrap(),
    );
    assert!(a < b, "{}", run.out);
}

#[test]
fn a_dash_reads_a_version_from_standard_input() {
    let desk = Desk::with_versions();
    let run = desk.run_with(&["report", "wire.txt", "-"], GLOBE).ended(0);
    assert!(run.out.contains("museum of glass"), "{}", run.out);
}

#[test]
fn another_base_turns_added_into_dropped() {
    let desk = Desk::with_versions();
    let forth = desk.run(&["report", "wire.txt", "globe.txt"]).ended(0);
    let back = desk
        .run(&["report", "wire.txt", "globe.txt", "--base", "1"])
        .ended(0);
    let change_of_museum = |out: &str| {
        let lines: Vec<_> = out.lines().collect();
        let at = lines
            .iter()
            .position(|l| l.contains("museum of glass"))
            .unwrap();
        lines[at - 1].to_owned()
    };
    assert!(
        change_of_museum(&forth.out).contains("Added"),
        "{}",
        forth.out
    );
    assert!(
        change_of_museum(&back.out).contains("Dropped"),
        "{}",
        back.out
    );
}

#[test]
fn each_file_that_cannot_be_read_is_named_with_its_reason() {
    let desk = Desk::with_versions();
    desk.put("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let run = desk
        .run(&["report", "wire.txt", "missing.txt", "picture.png"])
        .ended(2);
    assert_eq!(run.out, "");
    for name in ["missing.txt", "picture.png"] {
        let named = run.err.lines().filter(|l| l.contains(name)).count();
        assert_eq!(named, 1, "{name}: {}", run.err);
    }
    assert!(!run.err.contains("wire.txt"), "{}", run.err);
}

#[test]
fn the_format_follows_the_ending_of_out() {
    let desk = Desk::with_versions();
    let starts = [
        ("r.html", "<!DOCTYPE html>"),
        ("r.md", "# "),
        ("r.json", "{"),
        ("r.txt", "globe"),
    ];
    for (name, start) in starts {
        let run = desk
            .run(&["report", "wire.txt", "globe.txt", "--out", name])
            .ended(0);
        assert_eq!(run.out, "");
        assert!(desk.get(name).starts_with(start), "{name}");
    }
}

#[test]
fn a_format_that_is_asked_for_beats_the_ending() {
    let desk = Desk::with_versions();
    desk.run(&[
        "report",
        "wire.txt",
        "globe.txt",
        "--format",
        "json",
        "--out",
        "r.dat",
    ])
    .ended(0);
    assert!(desk.get("r.dat").starts_with('{'));
}

#[test]
fn a_report_of_before_stays_whole_when_an_input_cannot_be_read() {
    let desk = Desk::with_versions();
    desk.put("report.html", "yesterday");
    desk.run(&["report", "wire.txt", "missing.txt", "--out", "report.html"])
        .ended(2);
    assert_eq!(desk.get("report.html"), "yesterday");
}

#[test]
fn a_report_is_replaced_without_leaving_anything_beside_it_and_that_is_told() {
    let desk = Desk::with_versions();
    desk.put("report.html", "yesterday");
    let args = ["report", "wire.txt", "globe.txt", "--out", "report.html"];
    let told = desk.run(&args).ended(0).err;
    assert!(told.contains("report.html: was there and is replaced"));
    assert!(desk.get("report.html").ends_with("</html>"));
    assert_eq!(
        desk.names(),
        ["globe.txt", "post.txt", "report.html", "wire.txt"]
    );
}

#[test]
fn a_folder_that_does_not_exist_is_told_with_the_name_of_the_report() {
    let desk = Desk::with_versions();
    let run = desk
        .run(&["report", "wire.txt", "globe.txt", "--out", "no/where.html"])
        .ended(2);
    assert!(run.err.contains("no/where.html"), "{}", run.err);
}

#[test]
fn a_version_is_never_overwritten_by_its_own_report() {
    let desk = Desk::with_versions();
    let run = desk
        .run(&["report", "wire.txt", "globe.txt", "--out", "./globe.txt"])
        .ended(2);
    assert!(run.err.contains("globe.txt"), "{}", run.err);
    assert_eq!(desk.get("globe.txt"), GLOBE);
}

#[test]
fn fail_on_ends_with_1_only_when_a_finding_is_that_severe() {
    let desk = Desk::with_versions();
    let run = |limit| desk.run(&["report", "wire.txt", "globe.txt", "--fail-on", limit]);
    run("benign").ended(1);
    run("notable").ended(1);
    desk.run(&["report", "wire.txt", "globe.txt"]).ended(0);
    desk.run(&["report", "wire.txt", "post.txt", "--fail-on", "benign"])
        .ended(0);
    run("severe").ended(2);
}

#[test]
fn fail_on_still_writes_the_report() {
    let desk = Desk::with_versions();
    desk.run(&[
        "report",
        "wire.txt",
        "globe.txt",
        "--fail-on",
        "benign",
        "--out",
        "r.html",
    ])
    .ended(1);
    assert!(desk.get("r.html").contains("13,000"));
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let desk = Desk::with_versions();
    for format in Format::ALL
        .into_iter()
        .filter(|f| f.is_text())
        .map(Format::name)
    {
        let run = || desk.report(&["--format", format]);
        assert_eq!(run().out, run().out, "{format}");
    }
}

#[test]
fn control_characters_of_the_copy_do_not_reach_the_terminal() {
    let desk = Desk::with_versions();
    desk.put(
        "sly.txt",
        "Quiet night in Varn.\n\nThe \u{1b}[2Jscreen stays as it is.\n",
    );
    let run = desk
        .run(&["report", "wire.txt", "sly.txt", "globe.txt"])
        .ended(0);
    assert!(!run.out.contains(['\u{1b}', '\u{202E}']), "{:?}", run.out);
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let desk = Desk::empty();
    let long = (0..20_000).fold(String::new(), |text, n| {
        text + &format!("Line {n} of the copy.\n\n")
    });
    desk.put("long.txt", &long[..60_000]);
    let mut command = desk.command(&["report", "long.txt", "--format", "json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn the_text_report_has_the_facts_and_who_states_them() {
    let desk = Desk::empty();
    desk.put(
        "wire.txt",
        "The ferry Alma carried 41 passengers to the island.",
    );
    desk.put(
        "post.txt",
        "The ferry Alma carried 47 passengers to the island.",
    );
    let run = desk.run(&["report", "wire.txt", "post.txt"]).ended(0);
    let facts = run.out.split("\nFACTS\n").nth(1).unwrap();
    assert!(facts.contains("# The ferry Alma carried … passengers to the island"));
    assert!(facts.contains("≠ 41 in wire; ≠ 47 in post"), "{facts}");
    assert!(facts.contains("= Alma in wire and post"), "{facts}");
}

#[test]
fn counts_of_several_changes_are_in_the_plural() {
    let desk = Desk::empty();
    let text = |a: u32, b: u32| {
        format!("The ferry carried {a} passengers.\n\nThe quay was closed for {b} hours on Sunday.")
    };
    desk.put("wire.txt", text(41, 3));
    desk.put("post.txt", text(47, 5));
    let run = desk.run(&["report", "wire.txt", "post.txt"]).ended(0);
    assert!(run.out.contains("≠ 2 findings"), "{}", run.out);
}

/// As many stories as JSON, a line each.
fn lines(stories: usize) -> String {
    let line =
        |n| format!("{{\"headline\": \"Story {n}\", \"body_text\": \"The crane stays.\"}}\n");
    (1..=stories).map(line).collect()
}

#[test]
fn a_file_with_several_stories_is_read_as_so_many_versions() {
    let desk = Desk::with_versions();
    desk.put("feed.jsonl", lines(2));
    let args = ["report", "feed.jsonl", "wire.txt", "--format", "json"];
    let report: serde_json::Value = serde_json::from_str(&desk.run(&args).ended(0).out).unwrap();
    let versions = report["versions"].as_array().unwrap();
    let labels: Vec<_> = versions.iter().map(|v| v["label"].as_str()).collect();
    assert_eq!(labels, [Some("Story 1"), Some("Story 2"), Some("wire")]);
    assert_eq!(versions[1]["path"], "feed.jsonl");
}

#[test]
fn more_stories_than_can_be_compared_at_once_are_told() {
    let desk = Desk::with_versions();
    desk.put("feed.jsonl", lines(33));
    let run = desk
        .run(&["report", "feed.jsonl", "--format", "json"])
        .ended(0);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["versions"].as_array().map(Vec::len), Some(30));
    assert!(
        run.err.contains("feed.jsonl: there are 33 stories"),
        "{}",
        run.err
    );
}
