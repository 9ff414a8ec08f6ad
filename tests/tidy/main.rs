//! Reads the source and fails where it breaks a rule: folder borders, colours, lengths, names.
//!
//! The borders, and why each place may use what it does, stand in the tables right below. A
//! place always may use its own folder; inside the engine, a stage may use the stages before it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where something is not as expected"
)]

mod offenders;
mod paths;
mod rules;
mod source;

use std::fs;

use rules::{Rule, border_faults, colour_faults, length_faults, name_faults, unfinished_faults};
use source::{root, sources};

/// A place under `src`, what of the crate it may use, and what of other crates it must not mention.
type Border = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// The longest place that fits a file decides.
const BORDERS: [Border; 12] = [
    ("", &["cli"], WINDOW),
    ("engine", &[], PURE),
    (
        "palette",
        &[
            "engine::collation",
            "engine::report",
            "engine::ledger",
            "review",
        ],
        PURE,
    ),
    ("load", &["engine::story", "engine::told"], UNSEEN),
    // Rows and changes are derived from a report, and its versions list their facts.
    (
        "export",
        &[
            "engine::report",
            "engine::story",
            "engine::told",
            "engine::collation",
            "engine::facts",
            "engine::ledger",
            "engine::lineage",
            "engine::points",
            "palette",
            "review",
            "write",
        ],
        UNSEEN,
    ),
    (
        "review",
        &[
            "engine::report",
            "engine::story",
            "engine::collation",
            "engine::ledger",
        ],
        PURE,
    ),
    // When a file was last kept is told to whoever is to take it up again.
    (
        "saved",
        &[
            "engine::report",
            "engine::story",
            "engine::decision",
            "engine::points",
            "review",
            "write",
        ],
        WINDOW,
    ),
    ("write", &[], UNSEEN),
    (
        "session",
        &["engine", "load", "export", "review", "saved", "write"],
        WINDOW,
    ),
    // The list of formats is what a reader chooses from; the writing of them goes through a job.
    (
        "ui",
        &[
            "session",
            "engine::report",
            "engine::story",
            "engine::told",
            "engine::collation",
            "engine::ledger",
            "engine::lineage",
            "palette",
            "review",
            "export::Format",
            "export::preview",
        ],
        &["std::fs", "std::env", "std::process", "std::net"],
    ),
    (
        "cli",
        &["engine", "load", "export", "review", "saved"],
        WINDOW,
    ),
    // The one way from the command line into the window.
    ("cli::window", &["ui"], WINDOW),
];

const WINDOW: &[&str] = &["egui", "eframe", "rfd"];
/// No window, and nothing that makes the outcome depend on more than the input.
const UNSEEN: &[&str] = &[
    "egui",
    "eframe",
    "rfd",
    "std::env",
    "std::thread",
    "std::time",
    "std::process",
    "std::net",
];
const PURE: &[&str] = &[
    "egui",
    "eframe",
    "rfd",
    "std::env",
    "std::thread",
    "std::time",
    "std::process",
    "std::net",
    "std::fs",
    "std::io",
];

/// The stages of the engine; each may use those before it.
const PIPELINE: [&str; 17] = [
    "told",
    "story",
    "points",
    "decision",
    "watch",
    "words",
    "meaning",
    "segment",
    "facts",
    "align",
    "report",
    "classify",
    "passages",
    "check",
    "collation",
    "ledger",
    "lineage",
];
/// A version carries its facts, and facts are spans into its text.
const AHEAD: [(&str, &str); 1] = [("story", "facts")];
/// What the stages take from the head of the engine.
const HEAD: [&str; 1] = ["Options"];

/// Where colours are made.
const PAINTS: [&str; 2] = ["src/palette.rs", "src/ui/theme.rs"];
const COLOUR_TYPES: [&str; 4] = ["Color32", "Rgba", "Hsva", "Rgb"];
/// Not colours, but the lack of one.
const CLEAR: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 80;
/// Files that may be longer, each with the reason.
const TABLES: &[(&str, &str)] = &[];

/// Names that say nothing about what a module holds.
const EMPTY_NAMES: [&str; 6] = ["utils", "util", "common", "helpers", "helper", "misc"];
/// Macros that mark work as unfinished.
const UNFINISHED: [&str; 3] = ["todo", "dbg", "unimplemented"];

#[test]
fn every_folder_keeps_to_its_borders() {
    assert_all(&["src"], border_faults);
}

#[test]
fn colours_are_made_in_the_palette_and_the_theme_only() {
    assert_all(&["src"], colour_faults);
}

#[test]
fn files_and_functions_stay_short() {
    assert_all(&["src", "tests"], length_faults);
    let stale = |(path, _): &&(&str, &str)| {
        let text = fs::read_to_string(root().join(path)).unwrap_or_default();
        text.lines().count() <= LONGEST_FILE
    };
    assert_eq!(
        TABLES.iter().find(stale),
        None,
        "this needs no exception any more"
    );
}

#[test]
fn modules_are_called_after_what_they_hold() {
    assert_all(&["src", "tests"], name_faults);
}

#[test]
fn nothing_unfinished_is_left() {
    assert_all(&["src", "tests"], unfinished_faults);
}

#[test]
fn the_tables_name_every_place_there_is_and_no_other() {
    let modules: Vec<String> = sources("src")
        .iter()
        .map(|s| s.module().join("::"))
        .collect();
    let exists = |place: &str| {
        let inside = format!("{place}::");
        modules.iter().any(|m| m == place || m.starts_with(&inside))
    };
    let stages = PIPELINE.map(|stage| format!("engine::{stage}"));
    let used = BORDERS
        .iter()
        .flat_map(|(place, uses, _)| uses.iter().chain([place]));
    let used = used.filter(|place| !place.contains("Format"));
    for place in used.copied().chain(stages.iter().map(String::as_str)) {
        assert!(exists(place), "{place} is in a table, but not in src");
    }
    for module in modules.iter().filter_map(|m| m.split("::").next()) {
        let known = BORDERS.iter().any(|(place, ..)| *place == module);
        assert!(known, "src/{module} has no border yet");
    }
}

fn assert_all(folders: &[&str], rule: Rule) {
    let sources = folders.iter().flat_map(|folder| sources(folder));
    let faults = sources.flat_map(|source| {
        let faults = rule(&source).into_iter();
        let told = faults.map(|(line, rule)| format!("{}:{line}: {rule}", source.path));
        told.collect::<Vec<_>>()
    });
    let faults: Vec<_> = faults.collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
