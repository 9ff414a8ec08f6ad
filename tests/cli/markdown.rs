//! The Markdown report: nothing in the copy is read as Markdown.

use crate::desk::Desk;

fn report() -> String {
    let desk = Desk::with_versions();
    let args = ["report", "wire.txt", "globe.txt", "--format", "markdown"];
    desk.run(&args).ended(0).out
}

/// The report as a page.
fn rendered() -> String {
    let report = report();
    let options =
        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut text = String::new();
    for event in pulldown_cmark::Parser::new_ext(&report, options) {
        match event {
            pulldown_cmark::Event::Text(words) => text.push_str(&words),
            pulldown_cmark::Event::SoftBreak => text.push(' '),
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => {
                panic!("a link to {dest_url}")
            }
            pulldown_cmark::Event::Html(tag) | pulldown_cmark::Event::InlineHtml(tag) => {
                let ours = ["<mark>", "</mark>", "<del>", "</del>", "<ins>", "</ins>"];
                assert!(ours.contains(&&*tag), "{tag}");
            }
            _ => {}
        }
    }
    text
}

#[test]
fn markdown_and_markup_in_the_copy_come_out_as_text() {
    let text = rendered();
    for copied in [
        "*heavy* pumps & [sandbags](all night)",
        "<script>alert(1)</script> dam.",
    ] {
        assert!(text.contains(copied), "{copied}: {text}");
    }
}

#[test]
fn the_report_has_its_parts_in_order() {
    let report = report();
    let parts = [
        "# Comparison",
        "## Changes against the base",
        "## Findings",
        "## Facts",
        "## Versions",
        "## Legend",
        "## Changes one by one",
        "### C1 ",
    ];
    let places: Vec<_> = parts
        .iter()
        .map(|part| {
            report
                .find(part)
                .unwrap_or_else(|| panic!("{part}: {report}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn direction_overrides_are_made_visible() {
    assert!(report().contains(r"\[U+202E\]collection"));
}
