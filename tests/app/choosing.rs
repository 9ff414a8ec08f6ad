//! A file or folder with several stories offers a choice; one story opens at once.

use egui::Key;
use storydiff::session::Action;
use storydiff::session::source::Source;

use crate::drive::{Reader, folder};

const CRANE: &str = "The harbour crane will stay where it is until April.\n\n\
    The port authority said on Monday that the firm had gone out of business.\n";
const AGAIN: &str = "Until April the harbour crane will stay where it is.\n\n\
    The firm had gone out of business, the port authority said on Monday.\n";
const TRAM: &str = "The first tram to the airport runs in September.\n\n\
    Tickets cost three euros, the transport council announced yesterday.\n";
const LATE: &str = "In September the first tram runs to the airport, late.\n\n\
    The transport council announced yesterday that tickets cost three euros.\n";

/// Three stories as JSON, a line each; two of them are one.
fn lines() -> String {
    let texts = [
        ("Crane stays", CRANE),
        ("Tram comes", TRAM),
        ("Crane remains", AGAIN),
    ];
    let story = |(title, text): (&str, &str)| {
        let paragraphs = text.replace('\n', "\\n");
        format!("{{\"headline\": \"{title}\", \"body_text\": \"{paragraphs}\"}}\n")
    };
    texts.into_iter().map(story).collect()
}

fn titles(reader: &Reader) -> Vec<&str> {
    let report = reader.report();
    report.versions.iter().map(|v| v.label()).collect()
}

#[test]
fn a_file_with_several_stories_offers_them_with_the_likely_one_chosen() {
    let folder = folder(&[("feed.json", &lines())]);
    let mut reader = Reader::start(&[folder.path().join("feed.json")]);
    assert!(reader.session().compared().is_none());
    for shown in [
        "Story 1 · 2 texts",
        "Other stories",
        "Tram comes",
        "Compare 2 versions",
    ] {
        assert!(reader.sees(shown), "{shown}");
    }
    reader.click("Compare 2 versions");
    assert_eq!(titles(&reader), ["Crane stays", "Crane remains"]);
}

#[test]
fn stories_are_chosen_one_by_one_all_or_none() {
    let folder = folder(&[("feed.json", &lines())]);
    let mut reader = Reader::start(&[folder.path().join("feed.json")]);
    reader.click("None");
    assert!(reader.sees("Compare 0 versions"));
    reader.click("Compare 0 versions");
    assert!(reader.session().compared().is_none());
    reader.click("Tram comes");
    assert!(reader.sees("Compare 1 version"));
    reader.click("All");
    reader.click("Compare 3 versions");
    assert_eq!(titles(&reader).len(), 3);
}

#[test]
fn a_choice_given_up_leaves_what_was_open() {
    let folder = folder(&[("a.txt", CRANE), ("feed.json", &lines())]);
    let mut reader = Reader::start(&[folder.path().join("a.txt")]);
    let feed = Source::Path(folder.path().join("feed.json"));
    reader.harness.state_mut().wish(Action::Add(vec![feed]));
    reader.settle();
    assert!(reader.sees("Which stories are to be compared?"));
    reader.press(Key::Escape);
    assert!(!reader.sees("Which stories are to be compared?"));
    assert!(reader.sees("nothing was opened"));
    assert_eq!(titles(&reader), ["a"]);
}

#[test]
fn a_folder_with_two_stories_offers_them_and_with_one_opens() {
    let mixed = folder(&[
        ("a.txt", CRANE),
        ("b.txt", TRAM),
        ("c.txt", AGAIN),
        ("d.txt", LATE),
    ]);
    let mut reader = Reader::start(&[mixed.path().to_owned()]);
    assert!(reader.sees("Story 2 · 2 texts"));
    reader.click("Only story 2");
    reader.click("Compare 2 versions");
    assert_eq!(titles(&reader), ["b", "d"]);

    let single = folder(&[("a.txt", CRANE), ("c.txt", AGAIN), ("d.txt", TRAM)]);
    let reader = Reader::start(&[single.path().to_owned()]);
    assert_eq!(titles(&reader).len(), 3);
}
