//! The findings, all passages in full, and the table of facts.

use maud::{Markup, html};

use super::review::standing;
use super::text::{anchor, visible};
use crate::engine::ledger::{FactCell, FactRow, Standing};
use crate::engine::report::{Place, Severity};
use crate::export::reviewed::Numbered;
use crate::export::sheet::Sheet;
use crate::export::wording;
use crate::palette;

/// What concerns the base.
pub(super) fn findings(sheet: &Sheet<'_>) -> Markup {
    let found: Vec<_> = sheet.findings().collect();
    let elsewhere = sheet.findings_elsewhere().count();
    html! {
        section #findings tabindex="-1" {
            h2 { (wording::FINDINGS) }
            @if found.is_empty() { p { (sheet.no_findings()) } }
            ol.findings { @for found in found { (entry(sheet, found)) } }
            @if elsewhere > 0 {
                p.hint { a href="#elsewhere" { (elsewhere) " more between other versions" } }
            }
        }
    }
}

/// What differs between two other versions.
pub(super) fn findings_elsewhere(sheet: &Sheet<'_>) -> Markup {
    let found: Vec<_> = sheet.findings_elsewhere().collect();
    html! {
        @if !found.is_empty() {
            section #elsewhere tabindex="-1" {
                h2 { (wording::FINDINGS_ELSEWHERE) }
                ol.findings { @for found in found { (entry(sheet, found)) } }
            }
        }
    }
}

fn entry(sheet: &Sheet<'_>, found: Numbered<'_>) -> Markup {
    let dispute = found.dispute;
    let benign = dispute.severity == Severity::Benign;
    let glyph = palette::kind_glyph(dispute.kind);
    let number = format!("f{}", found.number);
    html! {
        li.mismatch.benign[benign] id=(number) tabindex="-1" {
            p.message {
                a.no href={ "#" (number) } { "F" (found.number) } " "
                span.sign.mismatch title=(palette::kind_meaning(dispute.kind)) {
                    span.glyph { (glyph) } " " (palette::kind_name(dispute.kind))
                }
                " " b dir="auto" { (visible(dispute.heading())) } " "
                span.badge { (wording::severity(dispute.severity)) }
            }
            (standing(sheet, found.remark))
            @for places in dispute.by_sentence() { (context(sheet, places, glyph)) }
        }
    }
}

/// Who says it: a sentence with the words in question.
fn context(sheet: &Sheet<'_>, places: &[Place], glyph: &str) -> Markup {
    let Some(first) = places.first() else {
        return html! {};
    };
    let (parts, rest) = wording::pointed(sheet, places);
    html! {
        div.context {
            a.source href={ "#" (anchor(first.version, first.sentence)) } { (wording::place(sheet.report, first)) }
            p.copy dir="auto" {
                @for [before, words] in &parts { (before) strong.figure data-sign=(glyph) { (words) } }
                (rest)
            }
        }
    }
}

/// What each version says of each fact that several of them state: in sight where they differ.
pub(super) fn ledger(sheet: &Sheet<'_>) -> Markup {
    let ledger = sheet.ledger();
    let rows = wording::shared(&ledger);
    let (differing, agreeing): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.differs());
    html! {
        @if !rows.is_empty() {
            section #facts tabindex="-1" {
                h2 { (wording::FACTS) }
                p { (wording::facts_line(&rows)) "." }
                @if !differing.is_empty() { (ledger_table(sheet, &differing)) }
                @if !agreeing.is_empty() {
                    details {
                        summary { (wording::count(agreeing.len(), "fact")) " on which all agree that state it" }
                        (ledger_table(sheet, &agreeing))
                    }
                }
                p.hint { (wording::standings()) }
            }
        }
    }
}

fn ledger_table(sheet: &Sheet<'_>, rows: &[&FactRow]) -> Markup {
    html! {
        table.plain.facts {
            thead { (ledger_head(sheet)) }
            tbody { @for row in rows { (ledger_row(sheet, row)) } }
        }
    }
}

fn ledger_head(sheet: &Sheet<'_>) -> Markup {
    html! {
        tr {
            th scope="col" { "Fact" }
            @for (_, version) in sheet.versions() { th scope="col" dir="auto" { (visible(version.label())) } }
        }
    }
}

fn ledger_row(sheet: &Sheet<'_>, row: &FactRow) -> Markup {
    html! {
        tr {
            th scope="row" dir="auto" {
                span.glyph title=(palette::kind_name(row.kind)) { (palette::kind_glyph(row.kind)) }
                " " (visible(&row.label))
            }
            @for (_, cell) in sheet.cells(row) { (ledger_cell(cell)) }
        }
    }
}

fn ledger_cell(cell: &FactCell) -> Markup {
    let conflicts = cell.standing == Standing::Conflicts;
    let target = cell.places.first().map(|p| anchor(p.version, p.sentence));
    html! {
        td.mismatch[conflicts].none[cell.places.is_empty()] title=(palette::standing_name(cell.standing)) {
            span.glyph { (palette::standing_glyph(cell.standing)) } " "
            @if let Some(target) = target {
                a href={ "#" (target) } dir="auto" { (wording::expressions(cell)) }
            }
        }
    }
}
