//! What pages have around their article folds, and opens again.

use egui::{Key, Modifiers};

use crate::drive::{Reader, folder};

/// A page with a menu of eight lines above its article, and an author between the two.
fn page(place: &str, last: &str) -> String {
    let menu = |n: usize| format!("<li><a href=\"/{n}\">Pages of the {place} {n}</a></li>");
    let menu: String = (1..=8).map(menu).collect();
    let copy = [
        "The old crane in the harbour will stay where it is until April, the port authority said.",
        "It had planned to move the crane in autumn, but the firm from the capital gave up the work.",
        "A new firm will be found by the end of the year, a spokeswoman told reporters on Monday.",
        last,
    ];
    let copy = copy.map(|line| format!("<p>{line}</p>")).concat();
    format!(
        "<!DOCTYPE html><html><head><title>Crane to stay until April</title></head><body>
        <nav><ul>{menu}</ul></nav><article><h1>Crane to stay until April</h1>
        <div class=\"byline\">By Ana Roth</div>{copy}</article></body></html>"
    )
}

fn pages() -> tempfile::TempDir {
    let a = page(
        "island",
        "The crane lifted its last ship in 1961 and has been a landmark ever since.",
    );
    let b = page(
        "harbour",
        "Islanders had asked the council to keep it on the quay, where the ferries come in.",
    );
    folder(&[("a.html", &a), ("b.html", &b)])
}

#[test]
fn menus_are_folded_until_the_reader_opens_them() {
    let pages = pages();
    let mut reader = Reader::start(&[pages.path().to_owned()]);
    assert!(reader.sees("Pages of the island 1") && !reader.sees("Pages of the island 2"));
    assert!(reader.sees("By Ana Roth"), "that is no menu");
    reader.click("▸ 7 more rows that are not the article");
    assert!(reader.sees("Pages of the island 2"));
}

#[test]
fn the_redline_folds_menus_too() {
    let pages = pages();
    let mut reader = Reader::start(&[pages.path().to_owned()]);
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(!reader.sees("Pages of the island 2"));
    assert!(!reader.sees("Pages of the harbour 2"));
    reader.click("▸ 15 more sentences that are not the article");
    assert!(reader.sees("Pages of the island 2"));
}

#[test]
fn folding_of_menus_can_be_switched_off() {
    let pages = pages();
    let mut reader = Reader::start(&[pages.path().to_owned()]);
    reader.press_with(Modifiers::ALT, Key::L);
    assert!(reader.sees("Pages of the island 2"));
}
