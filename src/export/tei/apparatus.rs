//! The rows of the collation, each an entry of the apparatus.

use super::xml::{element, text};
use super::{note, pointers, sentence, witness};
use crate::engine::collation::{Cell, Change};
use crate::engine::story::{SentenceId, VersionId};
use crate::export::sheet::{Entry, Sheet};

/// All rows in view.
pub(super) fn rows(sheet: &Sheet<'_>) -> String {
    let rows = sheet.rows().map(|row| self::row(sheet, row) + "\n");
    match rows.collect::<String>() {
        none if none.is_empty() => element("ab", &[], ""),
        rows => element(
            "ab",
            &[("type", "collation".to_owned())],
            &format!("\n{rows}"),
        ),
    }
}

fn row(sheet: &Sheet<'_>, row: usize) -> String {
    let readings = sheet.columns.iter().map(|version| {
        let cell = sheet.collation.cell(row, *version);
        cell.map_or(String::new(), |cell| reading(sheet, row, *version, cell))
    });
    let notes = sheet.entries_in(row).filter_map(|entry| {
        let remark = sheet.said(entry)?;
        Some(note::note(remark, &format!("#C{}", entry.number)))
    });
    let content: String = readings
        .chain(notes)
        .map(|part| format!("\n  {part}"))
        .collect();
    let attributes = [
        ("xml:id", format!("r{}", row + 1)),
        ("n", (row + 1).to_string()),
    ];
    element("app", &attributes, &(content + "\n"))
}

fn reading(sheet: &Sheet<'_>, row: usize, version: VersionId, cell: &Cell) -> String {
    let is_base = version == sheet.view.base;
    let name = if is_base { "lem" } else { "rdg" };
    let number = cell.number.map_or(String::new(), |n| format!("C{n}"));
    let kinds: Vec<_> = cell
        .changes
        .iter()
        .map(|c| format!("#{}", c.name()))
        .collect();
    let entry = cell.number.map(|number| Entry {
        number,
        row,
        version,
        cell,
    });
    let attributes = [
        ("wit", format!("#{}", witness(version))),
        ("xml:id", number.clone()),
        ("n", number),
        ("ana", kinds.join(" ")),
        (
            "corresp",
            entry.map_or(String::new(), |entry| counterparts(sheet, entry)),
        ),
        ("xml:lang", language(sheet, version)),
    ];
    let sentences = cell.sentences.iter();
    let sentences = sentences.map(|id| segment(sheet, version, *id));
    element(name, &attributes, &sentences.collect::<Vec<_>>().join(" "))
}

/// What a moved passage answers, and where something of a missing one stands.
fn counterparts(sheet: &Sheet<'_>, entry: Entry<'_>) -> String {
    let cell = entry.cell;
    if cell.sentences.is_empty() {
        return pointers(sheet, entry.version, &cell.elsewhere);
    }
    let shares = [Change::Moved, Change::Partial];
    match shares.into_iter().any(|c| cell.changes.contains(c)) {
        true => pointers(sheet, sheet.view.base, &sheet.answered(entry)),
        false => String::new(),
    }
}

fn segment(sheet: &Sheet<'_>, version: VersionId, id: SentenceId) -> String {
    let Some(found) = sheet.version(version) else {
        return String::new();
    };
    let kind = found.sentences.get(id.0).map_or("", |s| s.kind.name());
    let attributes = [
        ("type", "sentence".to_owned()),
        ("subtype", kind.to_owned()),
        ("xml:id", sentence(version, id)),
        ("n", (id.0 + 1).to_string()),
    ];
    element("seg", &attributes, &text(found.sentence_text(id)))
}

/// The language of a version, if it is written as XML wants it.
fn language(sheet: &Sheet<'_>, version: VersionId) -> String {
    let version = sheet.version(version);
    let language = version.and_then(|v| v.manuscript.language.clone());
    let is_code = |l: &String| {
        let mut parts = l.split('-');
        let first = parts.next().unwrap_or_default();
        let is_part =
            |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
        is_part(first) && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(is_part)
    };
    language.filter(is_code).unwrap_or_default()
}
