//! Number mismatches, the list of changes to jump from, weak pairings and notes.

use maud::{Markup, html};

use super::text::{anchor, signs, visible};
use crate::engine::report::{Finding, Place, Severity};
use crate::engine::story::VersionId;
use crate::export::sheet::{Entry, Sheet, Weak};
use crate::export::wording;

/// Words of a change that are enough to recognise it.
const TEASER_CHARS: usize = 60;

/// The number mismatches with the base, both sentences in full.
pub(super) fn findings(sheet: &Sheet<'_>) -> Markup {
    let findings = sheet.findings();
    let elsewhere = sheet.findings_elsewhere().len();
    html! {
        section #numbers {
            h2 { "Number mismatches" }
            @if findings.is_empty() { p { "None against the base." } }
            ol.findings { @for finding in findings { (disagreement(sheet, finding)) } }
            @if elsewhere > 0 {
                p.hint { a href="#elsewhere" { (elsewhere) " more between other versions" } }
            }
        }
    }
}

/// The number mismatches between two other versions.
pub(super) fn findings_elsewhere(sheet: &Sheet<'_>) -> Markup {
    let findings = sheet.findings_elsewhere();
    html! {
        @if !findings.is_empty() {
            section #elsewhere {
                h2 { "Number mismatches between other versions" }
                ol.findings { @for finding in findings { (disagreement(sheet, finding)) } }
            }
        }
    }
}

fn disagreement(sheet: &Sheet<'_>, finding: &Finding) -> Markup {
    let benign = finding.severity == Severity::Benign;
    html! {
        li.mismatch.benign[benign] {
            p.message {
                span.glyph { "≠" } " " b dir="auto" { (visible(&finding.message)) } " "
                span.badge { (wording::severity(finding.severity)) }
            }
            @for place in finding.places() { (context(sheet, place)) }
        }
    }
}

fn context(sheet: &Sheet<'_>, place: &Place) -> Markup {
    let [before, figure, after] = wording::around(sheet, place);
    html! {
        div.context {
            a.source href={ "#" (anchor(place.version, place.sentence)) } { (wording::place(sheet.report, place)) }
            p.copy dir="auto" { (before) strong.figure { (figure) } (after) }
        }
    }
}

/// All numbered changes, each linked to its place, one list a version.
pub(super) fn jumps(sheet: &Sheet<'_>) -> Markup {
    html! {
        section #changes {
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
            span.teaser dir="auto" { (visible(&teaser(&words))) }
        }
    }
}

fn teaser(words: &str) -> String {
    let line = wording::one_line(words);
    match line.char_indices().nth(TEASER_CHARS) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// Pairings that rest on little.
pub(super) fn weak(sheet: &Sheet<'_>) -> Markup {
    let weak = sheet.weak();
    html! {
        @if !weak.is_empty() {
            section #weak {
                h2 { "Pairings that rest on little" }
                p.hint { "These sentences were set side by side with few words in common. Read them before you rely on a change between them." }
                ol.weak { @for pair in &weak { (weak_pair(sheet, pair)) } }
            }
        }
    }
}

fn weak_pair(sheet: &Sheet<'_>, pair: &Weak<'_>) -> Markup {
    let target = pair.other.first().map(|id| anchor(pair.version, *id));
    html! {
        li {
            a href={ "#" (target.unwrap_or_default()) } { (wording::weak(sheet, pair)) }
            p.copy dir="auto" { (visible(&sheet.words(sheet.view.base, pair.base))) }
            p.copy dir="auto" { (visible(&sheet.words(pair.version, pair.other))) }
        }
    }
}

/// What the comparison gave up on.
pub(super) fn notes(sheet: &Sheet<'_>) -> Markup {
    html! {
        @if !sheet.notes().is_empty() {
            section #notes {
                h2 { "What to know about this comparison" }
                ul { @for note in sheet.notes() { li { (visible(&note)) } } }
            }
        }
    }
}
