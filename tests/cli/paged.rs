//! Rows of versions side by side on printed pages.

use std::path::Path;

use crate::desk::{Desk, POST};
use crate::pdf::{pages, rendered, versions};
use crate::poppler::{heard, poppler, tags};

/// A headline for the heads of pages, and words that both share: no row is quoted elsewhere.
const INTRODUCTION: &str = "Council and river\n\n\
    Both papers sat in the same room for three hours on Tuesday, heard the same speakers one after \
    the other, and left by the same door.\n\n";

#[test]
fn a_row_that_a_page_can_hold_stands_on_one() {
    let desk = Desk::empty();
    let row = |n: usize, word: &str| {
        let middle = format!("the council {word} to speak of the river and its old bridges ")
            .repeat(n % 5 + 2);
        format!("Begin{n} {middle} end{n}.\n\n")
    };
    let rows = |word: &str| (0..60).map(|n| row(n, word)).collect::<String>();
    let text = |word: &str| format!("{INTRODUCTION}{}", rows(word));
    let bytes = rendered(&versions(&[&text("met"), &text("refused")]));
    desk.put("report.pdf", &bytes);
    let all = pages(&bytes);
    let mut begun = 0;
    for page in 1..=all {
        let n = page.to_string();
        let args = ["-f", &n, "-l", &n, "-raw"];
        let Some(text) = poppler("pdftotext", &args, &desk.path("report.pdf")) else {
            return;
        };
        for n in (0..60).filter(|n| text.contains(&format!("Begin{n} "))) {
            let ends = text.matches(&format!("end{n}.")).count();
            let begins = text.matches(&format!("Begin{n} ")).count();
            assert_eq!(begins, ends, "row {n} is broken on page {page}: {text}");
            begun += 1;
        }
    }
    assert!(all > 5 && begun >= 60, "{all} pages, {begun} rows");
}

#[test]
fn the_menus_of_web_pages_stand_together_and_fill_no_pages() {
    let desk = Desk::with_versions();
    let menu = |n: usize| format!("<li><a href=\"/{n}\">Isle{n}</a></li>");
    let copy = POST.split("\n\n").map(|line| format!("<p>{line}</p>"));
    let article: String = copy.collect();
    let put = |name: &str, lines: usize| {
        let menu: String = (1..=lines).map(menu).collect();
        let page = format!("<!DOCTYPE html><nav><ul>{menu}</ul></nav><main>{article}</main>");
        desk.put(name, page);
        let file = format!("{name}.pdf");
        desk.run(&["report", "wire.txt", name, "--out", &file])
            .ended(0);
        desk.path(&file)
    };
    let (bare, full) = (put("bare.html", 0), put("full.html", 150));
    let count = |file: &Path| pages(&std::fs::read(file).unwrap());
    assert!(count(&full) <= count(&bare) + 1, "{}", count(&full));
    let Some(tags) = tags(&full) else { return };
    let heard = heard(&tags);
    for n in 1..=150 {
        assert!(heard.contains(&format!("Isle{n}")), "{n} is not in {heard}");
    }
}
