//! Parts of a comparison for the clipboard: as HTML with its looks on each element, because a
//! word processor takes no style sheet from there, and as plain text for where HTML is not taken.
//!
//! Every part comes twice with the same words: `…_html` and `…_text`.

use maud::{Markup, html};

use super::marks::Piece;
use super::reviewed::Numbered;
use super::sheet::Sheet;
use super::wording::{self, one_line, visible};
use super::{said, text};
use crate::engine::collation::Change;
use crate::engine::ledger::{FactCell, FactRow, Standing};
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, VersionId};
use crate::palette::{self, Theme};

/// A passage with all its versions, one paragraph each: a row of the versions side by side.
pub fn passage_html(sheet: &Sheet<'_>, row: usize) -> String {
    let told = told(sheet, row);
    let markup = html! {
        @for (version, ids) in &told {
            p {
                b dir="auto" { (name(sheet, *version)) } ", " (wording::sentences(ids)) ": "
                span dir="auto" {
                    @for (n, id) in ids.iter().enumerate() {
                        @if n > 0 { " " }
                        (sentence(sheet, *version, *id))
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// [`passage_html`] as plain text.
pub fn passage_text(sheet: &Sheet<'_>, row: usize) -> String {
    let told = told(sheet, row);
    let lines = told.iter().map(|(version, ids)| {
        let words = visible(&sheet.words(*version, ids)).into_owned();
        let (name, sentences) = (name(sheet, *version), wording::sentences(ids));
        format!("{name}, {sentences}: {}\n", one_line(&words))
    });
    lines.collect()
}

/// A finding, by its number: what differs, who says what, and what the reader says.
pub fn finding_html(sheet: &Sheet<'_>, number: usize) -> Option<String> {
    let found = found(sheet, number)?;
    let markup = html! {
        p {
            b { "F" (number) " " (palette::kind_glyph(found.dispute.kind)) " " }
            span dir="auto" { (wording::dispute(found.dispute)) }
        }
        @if let Some(standing) = said::standing(sheet, found.remark) { p dir="auto" { (standing) } }
        ul {
            @for places in found.dispute.by_sentence() {
                li { (name_of(sheet, places)) ": " (pointed(sheet, places)) }
            }
        }
    };
    Some(markup.into_string())
}

/// [`finding_html`] as plain text.
pub fn finding_text(sheet: &Sheet<'_>, number: usize) -> Option<String> {
    let found = found(sheet, number)?;
    let (glyph, line) = (
        palette::kind_glyph(found.dispute.kind),
        wording::dispute(found.dispute),
    );
    let mut out = format!("F{number} {glyph} {}\n", one_line(&line));
    if let Some(standing) = said::standing(sheet, found.remark) {
        out.push_str(&format!("{standing}\n"));
    }
    for places in found.dispute.by_sentence() {
        let words = one_line(&text::pointed(sheet, places));
        out.push_str(&format!("- {}: {words}\n", name_of(sheet, places)));
    }
    Some(out)
}

/// What each version says of each fact that several state.
pub fn table_html(sheet: &Sheet<'_>) -> String {
    let ledger = sheet.ledger();
    let markup = html! {
        table border="1" cellpadding="4" style="border-collapse:collapse" {
            thead {
                tr {
                    th { "Fact" }
                    @for (id, _) in sheet.versions() { th dir="auto" { (name(sheet, id)) } }
                }
            }
            tbody { @for row in wording::shared(&ledger) { (fact(sheet, row)) } }
        }
    };
    markup.into_string()
}

/// [`table_html`] as plain text: columns between tabs, as spreadsheets take them.
pub fn table_text(sheet: &Sheet<'_>) -> String {
    let ledger = sheet.ledger();
    let labels = sheet.versions().map(|(id, _)| name(sheet, id));
    let mut out = line_of(std::iter::once("Fact".to_owned()).chain(labels));
    for row in wording::shared(&ledger) {
        let cells = sheet.cells(row).map(|(_, cell)| wording::stated(cell));
        out.push_str(&line_of(std::iter::once(wording::fact(row)).chain(cells)));
    }
    out
}

fn line_of(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.map(|cell| harmless(&one_line(&cell))).collect();
    format!("{}\n", cells.join("\t"))
}

/// A spreadsheet would compute what begins with one of these signs; behind an apostrophe it is text.
fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The versions with words in a row, and their sentences.
fn told(sheet: &Sheet<'_>, row: usize) -> Vec<(VersionId, Vec<SentenceId>)> {
    let told = sheet.versions().filter_map(|(id, _)| {
        let sentences = &sheet.collation.cell(row, id)?.sentences;
        (!sentences.is_empty()).then(|| (id, sentences.clone()))
    });
    told.collect()
}

fn found<'s>(sheet: &'s Sheet<'_>, number: usize) -> Option<Numbered<'s>> {
    let mut all = sheet.findings().chain(sheet.findings_elsewhere());
    all.find(|found| found.number == number)
}

fn name(sheet: &Sheet<'_>, version: VersionId) -> String {
    one_line(&visible(sheet.report.label(version)))
}

fn name_of(sheet: &Sheet<'_>, places: &[Place]) -> String {
    let first = places.first();
    one_line(&first.map_or(String::new(), |p| wording::place(sheet.report, p)))
}

fn sentence(sheet: &Sheet<'_>, version: VersionId, id: SentenceId) -> Markup {
    let text = sheet.version(version).map_or("", |v| v.text());
    html! { @for piece in sheet.pieces(version, id) { (marked(sheet, version, &piece, text)) } }
}

/// Struck out in the base, underlined in a version, bold where a finding is about it.
fn marked(sheet: &Sheet<'_>, version: VersionId, piece: &Piece, text: &str) -> Markup {
    let words = visible(piece.span.of(text));
    let ink = |change| palette::swatch(change, Theme::Light).ink.hex();
    html! {
        @if let Some(kind) = piece.finding {
            b style={ "color:" (ink(Change::Mismatch)) } { (palette::kind_glyph(kind)) (words) }
        } @else if piece.lacking.is_empty() {
            (words)
        } @else if version == sheet.view.base {
            s style={ "color:" (ink(Change::Dropped)) } { (words) }
        } @else {
            u style={ "color:" (ink(Change::Reworded)) } { (words) }
        }
    }
}

fn pointed(sheet: &Sheet<'_>, places: &[Place]) -> Markup {
    let (parts, rest) = wording::pointed(sheet, places);
    html! {
        span dir="auto" {
            @for [before, words] in &parts { (before) b { (words) } }
            (rest)
        }
    }
}

fn fact(sheet: &Sheet<'_>, row: &FactRow) -> Markup {
    html! {
        tr {
            th dir="auto" { (wording::fact(row)) }
            @for (_, cell) in sheet.cells(row) { (fact_cell(cell)) }
        }
    }
}

fn fact_cell(cell: &FactCell) -> Markup {
    let words = wording::stated(cell);
    html! {
        td dir="auto" {
            @match cell.standing == Standing::Conflicts {
                true => b { (words) },
                false => (words),
            }
        }
    }
}
