//! The last pages: what the versions say of each fact, and where they come from.

use super::front;
use super::page::{Page, Table, cell, plain, strong};
use crate::engine::ledger::Standing;
use crate::export::lineage;
use crate::export::sheet::Sheet;
use crate::export::wording;

/// Writes both.
pub fn write(sheet: &Sheet<'_>, page: &mut Page) {
    facts(sheet, page);
    lineage(sheet, page);
}

/// What each version says of each fact that several state.
fn facts(sheet: &Sheet<'_>, page: &mut Page) {
    let ledger = sheet.ledger();
    let rows = wording::shared(&ledger);
    if rows.is_empty() {
        return;
    }
    page.heading("Section", wording::FACTS, "facts");
    let line = format!("{}. {}.", wording::facts_line(&rows), wording::standings());
    page.line("Normal", [plain(line)]);
    let names = sheet.versions().map(|(id, _)| front::label(sheet, id));
    let rows = rows.into_iter().map(|row| {
        let cells = sheet.cells(row).map(|(_, fact)| {
            let words = wording::stated(fact);
            match fact.standing {
                Standing::Conflicts => cell([strong(words)]),
                _ => cell([plain(words)]),
            }
        });
        std::iter::once(cell([plain(wording::fact(row))]))
            .chain(cells)
            .collect()
    });
    page.table(&Table {
        shares: vec![1; sheet.columns.len() + 1],
        heads: std::iter::once("Fact".to_owned()).chain(names).collect(),
        rows: rows.collect(),
    });
}

fn lineage(sheet: &Sheet<'_>, page: &mut Page) {
    let lines = lineage::lines(sheet);
    if lines.is_empty() {
        return;
    }
    page.heading("Heading1", lineage::LINEAGE, "lineage");
    page.line("Small", [plain(lineage::HINT)]);
    for (headline, reasons) in lines {
        let reasons = plain(format!(". {}.", reasons.join("; ")));
        page.line("Normal", [strong(headline), reasons]);
    }
}
