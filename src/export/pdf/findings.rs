//! The findings with all passages in full, and the table of facts.

use std::collections::HashMap;

use krilla::tagging::Tag;

use super::columns::groups;
use super::edges::Bar;
use super::front::{head, plain, say, section};
use super::galley::Galley;
use super::looks::{self, GAP};
use super::prose::{Prose, Target};
use super::remarks;
use super::table::{self, Cell, Row};
use super::tags::{self, NodeId, ROOT};
use crate::engine::collation::Change;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::ledger::{FactCell, FactRow, Standing};
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, VersionId};
use crate::export::reviewed::Numbered;
use crate::export::sheet::Sheet;
use crate::export::wording::{self, visible};
use crate::palette;

/// Findings by the sentences they are about, by number.
pub(super) type Found = HashMap<(VersionId, SentenceId), Vec<usize>>;

/// Which findings in view are about which sentences.
pub(super) fn found(sheet: &Sheet<'_>) -> Found {
    let mut found = Found::new();
    for finding in sheet.all_findings() {
        for place in finding.dispute.places() {
            let numbers = found.entry((place.version, place.sentence)).or_default();
            if numbers.last() != Some(&finding.number) {
                numbers.push(finding.number);
            }
        }
    }
    found
}

/// What concerns the base.
pub(super) fn findings(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    section(galley, wording::FINDINGS);
    let found: Vec<_> = sheet.findings().collect();
    if found.is_empty() {
        say(galley, sheet.no_findings(), looks::body());
    }
    entries(galley, sheet, &found);
    let elsewhere = sheet.findings_elsewhere().count();
    if elsewhere > 0 {
        let ink = looks::link(looks::body());
        let words = format!("{elsewhere} more between other versions");
        let to = Target::Section(wording::FINDINGS_ELSEWHERE);
        galley.paragraph(ROOT, Prose::new(6.0).link(words, ink, to));
    }
}

/// What differs between two other versions.
pub(super) fn findings_elsewhere(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let found: Vec<_> = sheet.findings_elsewhere().collect();
    if !found.is_empty() {
        section(galley, wording::FINDINGS_ELSEWHERE);
        entries(galley, sheet, &found);
    }
}

fn entries(galley: &mut Galley<'_>, sheet: &Sheet<'_>, found: &[Numbered<'_>]) {
    if found.is_empty() {
        return;
    }
    let list = galley.tags.grow(ROOT, tags::list());
    for found in found {
        entry(galley, sheet, list, *found);
    }
}

/// A finding wants so much of itself on its first page: its message and a passage.
const START: f32 = 48.0;
const INSET: f32 = 14.0;

fn entry(galley: &mut Galley<'_>, sheet: &Sheet<'_>, list: NodeId, found: Numbered<'_>) {
    let Numbered {
        number, dispute, ..
    } = found;
    galley.need(START);
    let item = galley.tags.grow(list, Tag::LI);
    let body = galley.tags.grow(item, Tag::LBody);
    let name = Target::Finding(number);
    let title = format!("F{number} {}", visible(dispute.heading()));
    galley.bookmark(3, name, &title);
    let sign = looks::body()
        .strong()
        .in_colour(looks::colour(Change::Mismatch));
    let kind = palette::kind_name(dispute.kind);
    let kind = format!("{}\u{A0}{kind}{GAP}", palette::kind_glyph(dispute.kind));
    let message = Prose::new(9.0)
        .with(format!("F{number}{GAP}"), looks::body().strong())
        .with(kind, sign)
        .with(visible(dispute.heading()), looks::body().strong())
        .with(GAP, looks::quiet())
        .with(looks::severity(dispute.severity), looks::quiet());
    galley.paragraph(body, message);
    for places in dispute.by_sentence() {
        let (place, copy) = context(sheet, dispute, places);
        galley.beside(body, place, copy, INSET);
    }
    if let Some(standing) = remarks::standing(sheet, found.remark) {
        galley.indented(body, standing, INSET);
    }
}

/// Who says it, and the sentence with the words in question.
fn context(sheet: &Sheet<'_>, dispute: &Dispute, places: &[Place]) -> (Prose, Prose) {
    let (who, mut prose) = (Prose::new(2.5), Prose::new(2.5));
    let Some(first) = places.first() else {
        return (who, prose);
    };
    let to = Target::Sentence(first.version, first.sentence);
    let place = wording::place(sheet.report, first);
    let who = who.link(place, looks::link(looks::quiet()), to);
    let (parts, rest) = wording::pointed(sheet, places);
    let ink = looks::quoted();
    for [before, words] in &parts {
        prose.push(before, ink);
        let boxed = looks::boxed(ink);
        let sign = format!("{}\u{A0}", palette::kind_glyph(dispute.kind));
        prose.push(sign, boxed.aside(looks::colour(Change::Mismatch)));
        prose.push(words, boxed);
    }
    prose.push(rest, ink);
    (who, prose)
}

/// What each version says of each fact that several of them state.
pub(super) fn ledger(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    let ledger = sheet.ledger();
    let rows = wording::shared(&ledger);
    if rows.is_empty() {
        return;
    }
    section(galley, wording::FACTS);
    say(
        galley,
        &format!("{}.", wording::facts_line(&rows)),
        looks::body(),
    );
    let (differing, agreeing): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.differs());
    tables(galley, sheet, &differing);
    if !agreeing.is_empty() {
        let words = format!(
            "{} on which all agree that state it",
            wording::count(agreeing.len(), "fact")
        );
        galley.paragraph(ROOT, Prose::new(9.0).with(words, looks::body()));
        tables(galley, sheet, &agreeing);
    }
    say(galley, &wording::standings(), looks::quiet());
}

fn tables(galley: &mut Galley<'_>, sheet: &Sheet<'_>, rows: &[&&FactRow]) {
    if rows.is_empty() {
        return;
    }
    for group in groups(&sheet.columns) {
        let mut parts = vec![1.1];
        parts.extend(group.iter().map(|_| 1.0));
        let labels = group.iter().map(|id| visible(sheet.report.label(*id)));
        let heads = std::iter::once(head("Fact")).chain(labels.map(|label| head(&label)));
        let table = plain(galley, &parts, heads.collect());
        let rows: Vec<_> = rows
            .iter()
            .map(|row| ledger_row(sheet, row, &group))
            .collect();
        table::table(galley, ROOT, &table, rows);
    }
}

fn ledger_row(sheet: &Sheet<'_>, row: &FactRow, group: &[VersionId]) -> Row {
    let label = Cell {
        is_head: true,
        ..Cell::of(Prose::new(0.0).with(wording::fact(row), looks::small()))
    };
    let cells = sheet.cells(row).filter(|(id, _)| group.contains(id));
    let cells = cells.map(|(_, cell)| ledger_cell(cell));
    Row {
        cells: std::iter::once(label).chain(cells).collect(),
        ..Row::default()
    }
}

fn ledger_cell(cell: &FactCell) -> Cell {
    let mismatch = Change::Mismatch;
    let conflicts = cell.standing == Standing::Conflicts;
    let ink = match (conflicts, cell.places.is_empty()) {
        (true, _) => looks::small().strong(),
        (_, true) => looks::quiet(),
        _ => looks::small(),
    };
    let sign = format!("{} ", palette::standing_glyph(cell.standing));
    let mut prose = Prose::new(0.0).with(sign, ink);
    if let Some(place) = cell.places.first() {
        let to = Target::Sentence(place.version, place.sentence);
        prose = prose.link(wording::expressions(cell), ink, to);
    }
    let dressed = Cell::of(prose);
    match conflicts {
        true => Cell {
            fill: looks::fill(mismatch),
            bar: Some((Bar::Solid, looks::colour(mismatch))),
            ..dressed
        },
        false => dressed,
    }
}
