//! Rows of versions side by side on printed pages.

use crate::desk::Desk;
use crate::pdf::{pages, rendered, versions};
use crate::poppler::poppler;

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
