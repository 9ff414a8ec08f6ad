//! The versions side by side: the base first, one row a passage, heads and legend on top.

use maud::{Markup, html};

use super::review::{of_sentences, standing};
use super::text::{anchor, leading, sentence, sign, visible};
use crate::engine::collation::{Cell, Change};
use crate::engine::story::{Kind, SentenceId, Version, VersionId};
use crate::export::sheet::{Entry, Sheet};
use crate::export::wording;
use crate::palette;

/// The whole table.
pub(super) fn table(sheet: &Sheet<'_>) -> Markup {
    let numbers: Vec<_> = sheet.entries().map(|entry| entry.number).collect();
    html! {
        section #text.wide tabindex="-1" {
            h2 { "Side by side" }
            table.columns style={ "--columns:" (sheet.columns.len()) } {
                colgroup { col.row; @for _ in &sheet.columns { col; } }
                thead { (legend(sheet)) (heads(sheet)) }
                tbody { (rows(sheet, &numbers)) }
            }
        }
    }
}

fn legend(sheet: &Sheet<'_>) -> Markup {
    html! {
        tr.legend {
            td colspan=(sheet.columns.len() + 1) {
                div.signs {
                    @for change in sheet.kinds() { (sign(change)) " " }
                    span.key { ins { "words" } " the base lacks" } " "
                    span.key { del { "words" } " the version lacks" } " "
                    @if sheet.others().len() > 1 { span.key { del.some { "words" } " some versions lack" } " " }
                    @for kind in sheet.finding_kinds() {
                        span.key title=(palette::kind_meaning(kind)) {
                            strong.figure data-sign=(palette::kind_glyph(kind)) { (palette::kind_name(kind).to_lowercase()) } " differs"
                        }
                        " "
                    }
                }
            }
        }
    }
}

fn heads(sheet: &Sheet<'_>) -> Markup {
    html! {
        tr.heads {
            th.row { span.quiet { "Row" } }
            @for (id, version) in sheet.versions() { (column_head(version, id == sheet.view.base)) }
        }
    }
}

fn column_head(version: &Version, is_base: bool) -> Markup {
    html! {
        th.base[is_base] scope="col" dir="auto" {
            (visible(version.label()))
            @if is_base { " " span.badge { "base" } }
            @if let Some(published) = version.manuscript.when() { span.date { (visible(&published)) } }
        }
    }
}

/// The rows; long runs of what pages have around their article are folded.
fn rows(sheet: &Sheet<'_>, numbers: &[usize]) -> Markup {
    html! {
        @for stretch in sheet.stretches(&sheet.columns) {
            @match stretch.as_slice() {
                [row] => (row_of_cells(sheet, *row, numbers)),
                run => (folded(sheet, run, numbers)),
            }
        }
    }
}

fn folded(sheet: &Sheet<'_>, run: &[usize], numbers: &[usize]) -> Markup {
    html! {
        tr.folded {
            td colspan=(sheet.columns.len() + 1) {
                details {
                    summary { (run.len()) " rows that are not the article" }
                    table.columns {
                        colgroup { col.row; @for _ in &sheet.columns { col; } }
                        tbody { @for row in run { (row_of_cells(sheet, *row, numbers)) } }
                    }
                }
            }
        }
    }
}

fn row_of_cells(sheet: &Sheet<'_>, row: usize, numbers: &[usize]) -> Markup {
    html! {
        tr id={ "r" (row + 1) } {
            th.row scope="row" { a href={ "#r" (row + 1) } { (row + 1) } }
            @for (id, version) in sheet.versions() {
                @if let Some(cell) = sheet.collation.cell(row, id) {
                    (table_cell(sheet, Place { row, id, version }, cell, numbers))
                }
            }
        }
    }
}

/// Where a cell stands.
#[derive(Clone, Copy)]
struct Place<'s> {
    row: usize,
    id: VersionId,
    version: &'s Version,
}

fn table_cell(sheet: &Sheet<'_>, place: Place<'_>, cell: &Cell, numbers: &[usize]) -> Markup {
    let Place { row, id, version } = place;
    let is_base = id == sheet.view.base;
    let change = leading(cell.changes).filter(|_| !is_base);
    let entry = cell.number.map(|number| Entry {
        number,
        row,
        version: id,
        cell,
    });
    let classes = [
        change.map_or("", Change::name),
        if change.is_some() { " changed" } else { "" },
        if is_base { " base" } else { "" },
        if cell.sentences.is_empty() {
            " empty"
        } else {
            ""
        },
    ];
    html! {
        td class=(classes.concat().trim()) id=[cell.number.map(|n| format!("c{n}"))]
            tabindex=[cell.number.map(|_| "-1")]
            lang=[language(version)] {
            @if let Some(entry) = entry { (label(sheet, entry, numbers)) }
            @if is_base && cell.changes.contains(Change::Dropped) { (dropped_by_all(sheet)) }
            @if !cell.elsewhere.is_empty() { (pointers(sheet, id, &cell.elsewhere)) }
            (paragraphs(sheet, id, version, &cell.sentences))
            (of_sentences(sheet, id, &cell.sentences))
        }
    }
}

/// The version's language, where it can be one.
fn language(version: &Version) -> Option<&str> {
    let is_code = |code: &&str| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    version.manuscript.language.as_deref().filter(is_code)
}

/// The change's number, its signs, and where the base has what this row does not show.
fn label(sheet: &Sheet<'_>, entry: Entry<'_>, numbers: &[usize]) -> Markup {
    html! {
        div.label lang="en" {
            a.no href={ "#c" (entry.number) } { "C" (entry.number) } " "
            @for change in entry.cell.changes.iter() { (sign(change)) " " }
            @if !entry.cell.sentences.is_empty() { (origin(sheet, entry)) }
            (steps(entry.number, numbers))
        }
        (standing(sheet, sheet.said(entry)))
    }
}

/// To the changes before and after, for the keyboard.
fn steps(number: usize, numbers: &[usize]) -> Markup {
    let at = numbers.binary_search(&number).ok();
    let neighbour = |step: isize| numbers.get(at?.checked_add_signed(step)?);
    html! {
        span.steps {
            @if let Some(before) = neighbour(-1) {
                a href={ "#c" (before) } aria-label={ "Change before: C" (before) } { "‹" }
            }
            @if let Some(after) = neighbour(1) {
                a href={ "#c" (after) } aria-label={ "Change after: C" (after) } { "›" }
            }
        }
    }
}

fn origin(sheet: &Sheet<'_>, entry: Entry<'_>) -> Markup {
    let base = sheet.view.base;
    let answered = sheet.answered(entry);
    let level = |id: &SentenceId| sheet.collation.row(base, *id) == Some(entry.row);
    let moved = entry.cell.changes.contains(Change::Moved);
    let target = answered.first().map(|id| anchor(base, *id));
    let words = wording::sentences(&answered);
    html! {
        @if let Some(target) = target.filter(|_| moved || !answered.iter().all(level)) {
            span.origin {
                @if moved { "here " (wording::sentences(&entry.cell.sentences)) ", " } @else { "with " }
                "base " a href={ "#" (target) } { (words) }
            }
        }
    }
}

fn dropped_by_all(sheet: &Sheet<'_>) -> Markup {
    let words = if sheet.others().len() > 1 {
        "in no other version"
    } else {
        "only here"
    };
    html! {
        div.label.dropped lang="en" {
            span.sign.dropped { span.glyph { (palette::glyph(Change::Dropped)) } " " (words) }
        }
    }
}

fn pointers(sheet: &Sheet<'_>, version: VersionId, ids: &[SentenceId]) -> Markup {
    html! {
        div.label.pointer lang="en" {
            "partly shared: see "
            @for (n, id) in ids.iter().enumerate() {
                @if n > 0 { ", " }
                (pointer(sheet, version, *id))
            }
        }
    }
}

/// A link to a sentence in another row, by its change's number where it has one.
fn pointer(sheet: &Sheet<'_>, version: VersionId, id: SentenceId) -> Markup {
    let row = sheet.collation.row(version, id);
    let cell = row.and_then(|row| sheet.collation.cell(row, version));
    html! {
        @match cell.and_then(|cell| cell.number) {
            Some(number) => a href={ "#c" (number) } { "C" (number) },
            None => a href={ "#" (anchor(version, id)) } { (wording::sentences(&[id])) },
        }
    }
}

/// The cell's sentences, one block for each paragraph they come from.
fn paragraphs(sheet: &Sheet<'_>, id: VersionId, version: &Version, ids: &[SentenceId]) -> Markup {
    let paragraph = |id: &SentenceId| version.sentences.get(id.0).map(|s| s.paragraph);
    let blocks = ids.chunk_by(|x, y| paragraph(x) == paragraph(y));
    html! { @for block in blocks { (block_of(sheet, id, version, block)) } }
}

fn block_of(sheet: &Sheet<'_>, id: VersionId, version: &Version, block: &[SentenceId]) -> Markup {
    let first = block.first().and_then(|id| version.sentences.get(id.0));
    let kind = first.map_or(Kind::Body, |s| s.kind);
    let furniture = if kind.is_furniture() {
        " furniture"
    } else {
        ""
    };
    html! {
        p class={ "copy " (kind) (furniture) } dir="auto" {
            @if kind != Kind::Body { span.kind lang="en" { (kind) } " " }
            @for sentence_id in block { (sentence(sheet, id, *sentence_id)) " " }
        }
    }
}
