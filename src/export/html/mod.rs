//! One page that needs nothing but itself: no script, no picture, nothing from the network.
//!
//! It reads top down: the bottom line, the reader's review, findings, facts, where the versions came from,
//! then the versions side by side. On paper the column heads and the legend stand on every page.

mod findings;
mod lists;
mod review;
mod style;
mod summary;
mod table;
mod text;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::sheet::Sheet;
use super::wording;
use super::{lineage, said};

/// The whole page.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let story = wording::story(sheet);
    let lineage = lineage::section(sheet);
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            (head(&story))
            body {
                (skips(sheet))
                (top(sheet, &story, !lineage.0.is_empty()))
                (review::review(sheet))
                (summary::counts(sheet))
                (findings::findings(sheet))
                (findings::ledger(sheet))
                (summary::versions(sheet))
                (lineage)
                (lists::jumps(sheet))
                (table::table(sheet))
                (findings::findings_elsewhere(sheet))
                (lists::doubts(sheet))
                (lists::notes(sheet))
                (foot(sheet))
            }
        }
    };
    markup.into_string()
}

fn head(story: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="generator" content=(wording::GENERATOR);
            // Even if copy slipped through the escaping, a browser would fetch and run nothing.
            meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
            meta name="referrer" content="no-referrer";
            title { (story) " – comparison" }
            style { (PreEscaped(style::sheet())) }
        }
    }
}

/// The first stops of the tab key, shown when they are reached.
fn skips(sheet: &Sheet<'_>) -> Markup {
    let first = sheet.entries().next().map(|entry| entry.number);
    html! {
        p.skips {
            a href="#text" { "Skip to the versions side by side" }
            @if let Some(first) = first { a href={ "#c" (first) } { "Skip to the first change" } }
            @if sheet.is_reviewed() { a href="#review" { "Skip to the review" } }
        }
    }
}

fn top(sheet: &Sheet<'_>, story: &str, has_lineage: bool) -> Markup {
    html! {
        header.top {
            p.eyebrow { "Comparison of " (wording::count(sheet.columns.len(), "version")) }
            h1 dir="auto" { (story) }
            p.lede { (wording::bottom_line(sheet)) " " (wording::findings_line(sheet)) " " (wording::doubts_line(sheet).unwrap_or_default()) }
            p.scope { (wording::scope(sheet)) }
            nav {
                @if sheet.is_reviewed() { a href="#review" { (said::REVIEW) } }
                a href="#counts" { "Counts" }
                a href="#findings" { (wording::FINDINGS) }
                a href="#facts" { "Facts" }
                a href="#versions" { "Versions" }
                @if has_lineage { a href="#lineage" { (lineage::LINEAGE) } }
                a href="#changes" { "List of changes" }
                a href="#text" { "Side by side" }
                @if !sheet.doubts().is_empty() { a href="#doubts" { (wording::DOUBTS) } }
                @if !sheet.notes().is_empty() { a href="#notes" { "Notes" } }
            }
        }
    }
}

fn foot(sheet: &Sheet<'_>) -> Markup {
    html! {
        footer {
            p { "Written by " (wording::GENERATOR) ". " (wording::scope(sheet)) }
        }
    }
}
