//! What the signs mean: in full once, and in a line on top of every page of text.

use super::front::{head, plain, section};
use super::galley::Galley;
use super::looks;
use super::prose::{Ink, Prose};
use super::table::{self, Cell, Row};
use super::tags::ROOT;
use crate::engine::collation::Change;
use crate::engine::report::{FindingKind, Severity};
use crate::export::sheet::Sheet;
use crate::palette;

/// All signs in use.
pub(super) fn legend(galley: &mut Galley<'_>, sheet: &Sheet<'_>) {
    section(galley, "Legend");
    let table = plain(galley, &[1.0, 3.2], vec![head("Sign"), head("Meaning")]);
    let changes = sheet.kinds().into_iter().map(|change| {
        let mut sign = Prose::new(0.0);
        looks::sign(&mut sign, change, looks::small());
        Row {
            cells: vec![
                Cell {
                    bar: Some(looks::bar(change)),
                    fill: looks::fill(change),
                    is_head: true,
                    ..Cell::of(sign)
                },
                Cell::of(Prose::new(0.0).with(palette::meaning(change), looks::small())),
            ],
            ..Row::default()
        }
    });
    let words = words(sheet)
        .into_iter()
        .map(|(ink, word, meaning)| row(Prose::new(0.0).with(word, ink), meaning));
    let kinds = FindingKind::ALL.into_iter().filter(|k| is_used(sheet, *k));
    let kinds = kinds.map(|kind| {
        let words = format!("{} {}", palette::kind_glyph(kind), palette::kind_name(kind));
        let ink = looks::small()
            .strong()
            .in_colour(looks::colour(Change::Mismatch));
        row(
            Prose::new(0.0).with(words, ink),
            palette::kind_meaning(kind),
        )
    });
    let grades = Severity::ALL.into_iter().map(|grade| {
        let words = looks::severity(grade);
        row(
            Prose::new(0.0).with(words, looks::small().strong()),
            palette::severity_meaning(grade),
        )
    });
    let rows: Vec<_> = changes.chain(words).chain(kinds).chain(grades).collect();
    table::table(galley, ROOT, &table, rows);
}

fn row(sign: Prose, meaning: &str) -> Row {
    let sign = Cell {
        is_head: true,
        ..Cell::of(sign)
    };
    Row {
        cells: vec![
            sign,
            Cell::of(Prose::new(0.0).with(meaning, looks::small())),
        ],
        ..Row::default()
    }
}

fn is_used(sheet: &Sheet<'_>, kind: FindingKind) -> bool {
    sheet.all_findings().any(|found| found.dispute.kind == kind)
}

/// The marks at words.
fn words(sheet: &Sheet<'_>) -> Vec<(Ink, &'static str, &'static str)> {
    let ink = Ink::serif(looks::SMALL, looks::surface().ink);
    let mut marks = vec![
        (
            looks::put(ink, Change::Reworded),
            "words",
            "Words that the base lacks",
        ),
        (
            looks::cut(ink),
            "words",
            "Words of the base that the other versions lack",
        ),
    ];
    if sheet.others().len() > 1 {
        let meaning = "Words of the base that some versions lack";
        marks.push((looks::cut_by_some(ink), "words", meaning));
    }
    let meaning = "Words of a finding, after the sign of what differs";
    marks.push((looks::boxed(ink), "words", meaning));
    marks
}

/// The signs in a line.
pub(super) fn line(sheet: &Sheet<'_>) -> Prose {
    let ink = looks::quiet();
    let mut prose = Prose::new(0.0);
    for change in sheet.kinds() {
        looks::sign(&mut prose, change, ink);
        prose.push(looks::GAP, ink);
    }
    let copy = Ink::serif(looks::TINY, looks::surface().ink);
    prose.push("words", looks::put(copy, Change::Reworded));
    prose.push(format!(" the base lacks{}", looks::GAP), ink);
    prose.push("words", looks::cut(copy));
    prose.push(format!(" the others lack{}", looks::GAP), ink);
    if sheet.others().len() > 1 {
        prose.push("words", looks::cut_by_some(copy));
        prose.push(format!(" some lack{}", looks::GAP), ink);
    }
    prose.push("words", looks::boxed(copy));
    prose.push(" of a finding", ink);
    prose
}
