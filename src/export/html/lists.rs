//! The list of changes to jump from, doubtful links and notes.

use maud::{Markup, html};

use super::text::{anchor, signs, visible};
use crate::engine::collation::Change;
use crate::engine::story::VersionId;
use crate::export::sheet::{Doubt, Entry, Sheet};
use crate::export::{said, wording};
use crate::palette;

/// Words of a change that are enough to recognise it.
const TEASER_CHARS: usize = 60;

/// All numbered changes, each linked to its place, one list a version.
pub(super) fn jumps(sheet: &Sheet<'_>) -> Markup {
    html! {
        section #changes tabindex="-1" {
            h2 { "List of changes" }
            @for id in sheet.others() { (jumps_of(sheet, *id)) }
        }
    }
}

fn jumps_of(sheet: &Sheet<'_>, version: VersionId) -> Markup {
    let entries: Vec<_> = sheet.entries().filter(|e| e.version == version).collect();
    html! {
        details {
            summary {
                b dir="auto" { (visible(sheet.report.label(version))) } ": "
                (wording::count(entries.len(), "change"))
            }
            ul.jumps { @for entry in entries { (jump(sheet, entry)) } }
        }
    }
}

fn jump(sheet: &Sheet<'_>, entry: Entry<'_>) -> Markup {
    let own = &entry.cell.sentences;
    let words = match own.is_empty() {
        true => sheet.words(sheet.view.base, &sheet.answered(entry)),
        false => sheet.words(entry.version, own),
    };
    html! {
        li {
            a href={ "#c" (entry.number) } { "C" (entry.number) } " "
            (signs(entry.cell.changes))
            @if let Some(said) = sheet.said(entry) { span.status { (said::verdict(said)) } " " }
            span.teaser dir="auto" { (visible(&wording::shortened(&words, TEASER_CHARS))) }
        }
    }
}

/// Links that may be wrong, least sure first.
pub(super) fn doubts(sheet: &Sheet<'_>) -> Markup {
    let doubts = sheet.doubts();
    html! {
        @if !doubts.is_empty() {
            section #doubts tabindex="-1" {
                h2 { (wording::DOUBTS) }
                p.hint { (wording::DOUBTS_HINT) }
                ol.doubts { @for doubt in &doubts { (doubtful(sheet, doubt)) } }
            }
        }
    }
}

fn doubtful(sheet: &Sheet<'_>, doubt: &Doubt<'_>) -> Markup {
    let target = doubt.other.first().map(|id| anchor(doubt.version, *id));
    html! {
        li {
            span.glyph { (palette::glyph(Change::Doubtful)) } " "
            a href={ "#" (target.unwrap_or_default()) } { (wording::doubt(sheet, doubt)) }
            @for (label, words) in wording::doubted(sheet, doubt) {
                p.copy dir="auto" { b { (label) } " " (words) }
            }
        }
    }
}

/// What the comparison gave up on.
pub(super) fn notes(sheet: &Sheet<'_>) -> Markup {
    html! {
        @if !sheet.notes().is_empty() {
            section #notes tabindex="-1" {
                h2 { "What to know about this comparison" }
                ul { @for note in sheet.notes() { li { (visible(&note)) } } }
            }
        }
    }
}
