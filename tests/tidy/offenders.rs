//! Each rule catches who breaks it: a check that cannot fail is none.

use crate::rules::{
    Fault, border_faults, colour_faults, length_faults, name_faults, unfinished_faults,
};
use crate::source::Source;
use crate::{LONGEST_FILE, LONGEST_FUNCTION};

/// A file, what it holds, and a part of what is wrong with it.
const STRAYS: [(&str, &str, &str); 25] = [
    (
        "engine/align/pair.rs",
        "use crate::load::load;",
        "load::load",
    ),
    (
        "engine/words.rs",
        "use super::{story, align};",
        "align comes after words",
    ),
    ("engine/words.rs", "use super::brand_new;", "brand_new"),
    ("engine/brand_new.rs", "use super::story;", "brand_new"),
    (
        "engine/segment/lists.rs",
        "use super::super::check::check;",
        "check comes after",
    ),
    ("engine/words.rs", "use crate::engine;", "not a stage"),
    (
        "engine/words.rs",
        "fn f() { super::align::align() }",
        "align comes after",
    ),
    ("engine/words.rs", "use std::{fmt, fs::File};", "std::fs"),
    (
        "engine/words.rs",
        "mod tests { use super::super::align; }",
        "align comes after",
    ),
    (
        "engine/words.rs",
        "mod tests { use super::f; }\nuse super::align;",
        "align comes after",
    ),
    ("engine/mod.rs", "fn f() { egui::f() }", "egui"),
    (
        "engine/mod.rs",
        "fn f() { std::thread::spawn(f); }",
        "std::thread",
    ),
    (
        "load/mod.rs",
        "use crate::engine::report::Report;",
        "engine::report",
    ),
    ("load/mod.rs", "use crate::engine::*;", "engine::*"),
    (
        "load/plain.rs",
        "use crate::engine as e;",
        "load may not use engine",
    ),
    (
        "export/html/mod.rs",
        "use super::super::load;",
        "may not use load",
    ),
    (
        "export/json.rs",
        "use crate::engine::align;",
        "engine::align",
    ),
    ("session/mod.rs", "use crate::ui::app::App;", "ui::app"),
    ("session/mod.rs", "use eframe::App;", "eframe"),
    ("ui/app.rs", "use crate::engine::words;", "engine::words"),
    (
        "ui/app.rs",
        "use crate::export::{Format, save};",
        "export::save",
    ),
    ("ui/app.rs", "use std::fs;", "std::fs"),
    ("cli/batch.rs", "use crate::ui;", "cli may not use ui"),
    ("cli/window.rs", "use egui::Context;", "egui"),
    ("main.rs", "fn main() { storydiff::ui::run() }", "ui::run"),
];

const DAUBS: [(&str, &str, &str); 4] = [
    (
        "ui/app.rs",
        "fn f() { egui::Color32::from_gray(3) }",
        "palette",
    ),
    ("ui/app.rs", "const RED: Color32 = Color32::RED;", "palette"),
    (
        "export/text.rs",
        "const RED: &str = \"color: #ff0000\";",
        "palette",
    ),
    ("export/page.css", "p { color: rgb(1, 2, 3) }", "palette"),
];

const EMPTY_NAMES: [(&str, &str, &str); 3] = [
    ("ui/helpers.rs", "", "helpers"),
    ("ui/misc/list.rs", "", "misc"),
    ("ui/mod.rs", "mod utils { }", "utils"),
];

const UNFINISHED: [(&str, &str, &str); 3] = [
    ("ui/app.rs", "fn f() { todo!() }", "todo!"),
    ("ui/app.rs", "fn f() { dbg!(3); }", "dbg!"),
    ("ui/app.rs", "fn f() { unimplemented!() }", "unimplemented!"),
];

/// What keeps all rules, though it looks as if it did not.
const FINE: [(&str, &str); 7] = [
    (
        "engine/report.rs",
        "//! See super::collation.\n/* egui */ use super::story::Span;",
    ),
    (
        "engine/align/mod.rs",
        "use super::{Options, words::{self, Word as W}}; use W::A;",
    ),
    (
        "engine/story.rs",
        "fn f() -> impl Sized + use<> { \"use std::fs; todo!()\"; '\"' }",
    ),
    (
        "engine/words.rs",
        "mod tests { use super::Word; }\nuse super::story::Span;",
    ),
    (
        "session/job.rs",
        "use crate::{engine, load}; fn f() { engine::compare(load::load()) }",
    ),
    (
        "cli/window.rs",
        "use crate::ui; use super::report; fn f() { ui::run(); report::run() }",
    ),
    (
        "ui/app.rs",
        "fn f() { self.load().rfd.ui(Color32::TRANSPARENT) }",
    ),
];

fn only_fault(faults: &[Fault], part: &str) -> bool {
    matches!(faults, [(_, rule)] if rule.contains(part))
}

fn assert_caught(rule: fn(&Source) -> Vec<Fault>, cases: &[(&str, &str, &str)]) {
    for (path, text, part) in cases {
        let faults = rule(&Source::new(&format!("src/{path}"), text));
        assert!(only_fault(&faults, part), "{path}: {text}: {faults:?}");
    }
}

#[test]
fn who_crosses_a_border_is_caught() {
    assert_caught(border_faults, &STRAYS);
}

#[test]
fn who_follows_an_imported_name_across_a_border_is_caught() {
    let text = "use crate::engine::story::f;\nuse crate::engine as e;\nfn g() { e::compare() }";
    let faults = border_faults(&Source::new("src/load/plain.rs", text));
    let lines: Vec<_> = faults.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3]);
}

#[test]
fn who_makes_a_colour_elsewhere_is_caught() {
    assert_caught(colour_faults, &DAUBS);
}

#[test]
fn a_module_with_an_empty_name_is_caught() {
    assert_caught(name_faults, &EMPTY_NAMES);
}

#[test]
fn unfinished_work_is_caught() {
    assert_caught(unfinished_faults, &UNFINISHED);
}

#[test]
fn a_long_file_and_a_long_function_are_caught() {
    let body = |lines: usize| format!("fn f([a]: [u8; 2]) {{\n{}}}", "g();\n".repeat(lines));
    let faults = |text: &str| length_faults(&Source::new("src/ui/app.rs", text));
    assert!(faults(&body(LONGEST_FUNCTION - 2)).is_empty());
    assert!(only_fault(
        &faults(&body(LONGEST_FUNCTION - 1)),
        "f has 81 lines"
    ));
    assert!(faults(&"\n".repeat(LONGEST_FILE)).is_empty());
    assert!(only_fault(
        &faults(&"\n".repeat(LONGEST_FILE + 1)),
        "401 lines"
    ));
}

#[test]
fn who_keeps_the_rules_is_left_alone() {
    let rules = [
        border_faults,
        colour_faults,
        length_faults,
        name_faults,
        unfinished_faults,
    ];
    for (path, text) in FINE {
        let source = Source::new(&format!("src/{path}"), text);
        let faults: Vec<_> = rules.iter().flat_map(|rule| rule(&source)).collect();
        assert!(faults.is_empty(), "{path}: {text}: {faults:?}");
    }
}
