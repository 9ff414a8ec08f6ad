//! Markdown: for notes, tickets and wikis. Changes and figures, not the full texts.

use super::marks::Piece;
use super::reviewed::{Item, Numbered};
use super::sheet::{Entry, Sheet};
use super::{said, wording};
use crate::engine::collation::Change;
use crate::engine::ledger::Standing;
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::palette;

/// The whole document.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let mut out = String::new();
    head(sheet, &mut out);
    review(sheet, &mut out);
    counts(sheet, &mut out);
    findings(sheet, &mut out);
    facts(sheet, &mut out);
    versions(sheet, &mut out);
    legend(sheet, &mut out);
    changes(sheet, &mut out);
    doubts(sheet, &mut out);
    notes(sheet, &mut out);
    out
}

/// Text of the copy on one line, none of its characters read as Markdown or HTML.
fn plain(text: &str) -> String {
    escape(&wording::one_line(&wording::visible(text)))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if r"\`*_{}[]<>()#|~&$!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Text that opens a line: `- `, `+ ` and `1. ` would start a list there.
fn opening(text: &str) -> String {
    let first = text.chars().next();
    match first {
        Some('-' | '+' | '=') => format!("\\{text}"),
        Some('0'..='9') => numbered(text),
        _ => text.into(),
    }
}

fn numbered(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    if rest.starts_with('.') {
        format!("{number}\\{rest}")
    } else {
        text.into()
    }
}

fn head(sheet: &Sheet<'_>, out: &mut String) {
    let story = wording::story(sheet);
    out.push_str(&format!("# Comparison: {}\n\n", plain(&story)));
    for line in wording::first_lines(sheet) {
        out.push_str(&format!("{}\n", plain(&line)));
    }
}

fn counts(sheet: &Sheet<'_>, out: &mut String) {
    if sheet.others().is_empty() {
        return;
    }
    out.push_str("\n## Changes against the base\n\n| Version |");
    let kinds = sheet.kinds();
    for change in &kinds {
        out.push_str(&format!(" {} |", named(*change)));
    }
    out.push_str(&format!("\n|---|{}\n", "--:|".repeat(kinds.len())));
    for id in sheet.others() {
        let tally = sheet.tally(*id);
        let cells = kinds.iter().map(|c| format!(" {} |", tally.of(*c)));
        let cells: String = cells.collect();
        out.push_str(&format!("| {} |{cells}\n", plain(sheet.report.label(*id))));
    }
    out.push('\n');
    for id in sheet.others() {
        let label = plain(sheet.report.label(*id));
        if let Some(reuse) = wording::reuse(sheet, *id) {
            out.push_str(&format!("- {label}: {reuse}\n"));
        }
    }
}

fn named(change: Change) -> String {
    format!(
        "{} {}",
        escape(palette::glyph(change)),
        palette::name(change)
    )
}

/// How far the reader is, and what was said; nothing where nobody said anything.
fn review(sheet: &Sheet<'_>, out: &mut String) {
    if !sheet.is_reviewed() {
        return;
    }
    out.push_str(&format!("\n## {}\n\n", said::REVIEW));
    for line in sheet.progress_lines() {
        out.push_str(&format!("- {}\n", plain(&line)));
    }
    for (heading, items) in sheet.said_lists() {
        out.push_str(&format!("\n### {heading}\n\n"));
        items.iter().for_each(|item| remarked(item, out));
    }
}

fn remarked(item: &Item<'_>, out: &mut String) {
    let (about, remark) = (plain(&item.about), plain(&said::remark(item.remark)));
    out.push_str(&format!("- {}\n  - {remark}\n", opening(&about)));
}

fn findings(sheet: &Sheet<'_>, out: &mut String) {
    disagreements(sheet, wording::FINDINGS, sheet.findings(), out);
    let elsewhere = sheet.findings_elsewhere();
    disagreements(sheet, wording::FINDINGS_ELSEWHERE, elsewhere, out);
}

fn disagreements<'s>(
    sheet: &Sheet<'_>,
    heading: &str,
    findings: impl Iterator<Item = Numbered<'s>>,
    out: &mut String,
) {
    let entries: String = findings.map(|found| disagreement(sheet, found)).collect();
    if !entries.is_empty() {
        out.push_str(&format!("\n## {heading}\n{entries}"));
    }
}

fn disagreement(sheet: &Sheet<'_>, found: Numbered<'_>) -> String {
    let dispute = found.dispute;
    let glyph = escape(palette::kind_glyph(dispute.kind));
    let kind = palette::kind_name(dispute.kind);
    let heading = plain(dispute.heading());
    let severity = wording::severity(dispute.severity);
    let standing = said::standing(sheet, found.remark);
    let standing = standing.map(|s| format!("  - {}\n", plain(&s)));
    let places = dispute.by_sentence().map(|places| {
        let name = places.first().map(|p| wording::place(sheet.report, p));
        let name = plain(&name.unwrap_or_default());
        format!("  - {}: {}\n", opening(&name), pointed(sheet, places))
    });
    format!(
        "\n- F{} {glyph} {kind}: **{heading}** ({severity})\n{}{}",
        found.number,
        standing.unwrap_or_default(),
        places.collect::<String>()
    )
}

fn pointed(sheet: &Sheet<'_>, places: &[Place]) -> String {
    let (parts, rest) = wording::pointed(sheet, places);
    let parts = parts.iter().map(|part| {
        let [before, words] = part.each_ref().map(|text| escape(&flat(text)));
        format!("{before}<mark>{words}</mark>")
    });
    parts.collect::<String>() + &escape(&flat(&rest))
}

/// What each version says of each fact that several state.
fn facts(sheet: &Sheet<'_>, out: &mut String) {
    let ledger = sheet.ledger();
    let rows = wording::shared(&ledger);
    if rows.is_empty() {
        return;
    }
    let (title, line) = (wording::FACTS, wording::facts_line(&rows));
    let signs = plain(&wording::standings());
    out.push_str(&format!("\n## {title}\n\n{line}. {signs}.\n\n| Fact |"));
    for (_, version) in sheet.versions() {
        out.push_str(&format!(" {} |", plain(version.label())));
    }
    out.push_str(&format!("\n|---|{}\n", "---|".repeat(sheet.columns.len())));
    for row in rows {
        let cells = sheet.cells(row).map(|(_, cell)| {
            let words = plain(&wording::stated(cell));
            match cell.standing {
                Standing::Conflicts => format!(" **{words}** |"),
                _ => format!(" {words} |"),
            }
        });
        let cells: String = cells.collect();
        out.push_str(&format!("| {} |{cells}\n", plain(&wording::fact(row))));
    }
}

/// White space to single blanks, kept at both ends.
fn flat(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

fn versions(sheet: &Sheet<'_>, out: &mut String) {
    out.push_str("\n## Versions\n\n| Version | Outlet | Published | Language | Words | File | Encoding | SHA-256 |\n|---|---|---|---|--:|---|---|---|\n");
    for (id, version) in sheet.versions() {
        out.push_str(&version_row(version, id == sheet.view.base));
    }
}

fn version_row(version: &Version, base: bool) -> String {
    let manuscript = &version.manuscript;
    let origin = &manuscript.origin;
    let known = |value: &Option<String>| plain(value.as_deref().unwrap_or("–"));
    format!(
        "| {}{} | {} | {} | {} | {} | {} | {} | {} |\n",
        plain(version.label()),
        if base { " (base)" } else { "" },
        known(&manuscript.outlet),
        known(&manuscript.when()),
        known(&manuscript.language),
        version.word_count(),
        known(&origin.path),
        known(&origin.encoding),
        known(&origin.sha256),
    )
}

fn legend(sheet: &Sheet<'_>, out: &mut String) {
    out.push_str("\n## Legend\n\n| Sign | Change | Meaning |\n|---|---|---|\n");
    for change in sheet.kinds() {
        let (glyph, name) = (escape(palette::glyph(change)), palette::name(change));
        out.push_str(&format!(
            "| {glyph} | {name} | {} |\n",
            palette::meaning(change)
        ));
    }
    out.push_str("\nStruck words are missing in the version, bold words are missing in the base. Sentences are counted from 1.\n");
}

fn changes(sheet: &Sheet<'_>, out: &mut String) {
    out.push_str("\n## Changes one by one\n");
    let mut none = true;
    for entry in sheet.entries() {
        none = false;
        out.push_str(&change(sheet, entry));
    }
    if none {
        out.push_str("\nNone.\n");
    }
}

fn change(sheet: &Sheet<'_>, entry: Entry<'_>) -> String {
    let label = plain(sheet.report.label(entry.version));
    let names = escape(&wording::changes(entry.cell.changes));
    let place = wording::whereabouts(sheet, entry);
    let base = sheet.view.base;
    let answered = sheet.answered(entry);
    let standing = said::standing(sheet, sheet.said(entry));
    let standing = standing.map(|s| format!("\n{}\n", plain(&s)));
    [
        format!("\n### C{} {names}: {label}, {place}\n", entry.number),
        standing.unwrap_or_default(),
        side(sheet, base, &answered, entry.version),
        side(sheet, entry.version, &entry.cell.sentences, base),
    ]
    .concat()
}

/// One side of a change as a quotation, its words marked against the other side.
fn side(sheet: &Sheet<'_>, version: VersionId, ids: &[SentenceId], other: VersionId) -> String {
    if ids.is_empty() {
        return String::new();
    }
    let label = plain(sheet.report.label(version));
    let base = version == sheet.view.base;
    let texts: Vec<_> = ids
        .iter()
        .map(|id| sheet.marked(version, *id, other, |piece, text| styled(piece, text, base)))
        .collect();
    format!(
        "\n{}:\n\n> {}\n",
        opening(&label),
        opening(&texts.join(" "))
    )
}

/// A piece in bold or struck out. `**` and `~~` do not bind next to punctuation; tags do.
fn styled(piece: &Piece, text: &str, base: bool) -> String {
    let shown = flat(&wording::visible(piece.span.of(text)));
    let sign = if piece.finding.is_some() { "≠" } else { "" };
    let words = format!("{sign}{}", escape(&shown));
    if piece.lacking.is_empty() || shown.trim().is_empty() {
        return words;
    }
    let binds = shown.starts_with(char::is_alphanumeric) && shown.ends_with(char::is_alphanumeric);
    match (base, binds && sign.is_empty()) {
        (true, true) => format!("~~{words}~~"),
        (true, false) => format!("<del>{words}</del>"),
        (false, true) => format!("**{words}**"),
        (false, false) => format!("<ins>{words}</ins>"),
    }
}

fn doubts(sheet: &Sheet<'_>, out: &mut String) {
    let doubts = sheet.doubts();
    if doubts.is_empty() {
        return;
    }
    let (title, hint) = (wording::DOUBTS, wording::DOUBTS_HINT);
    out.push_str(&format!("\n## {title}\n\n{hint}\n\n"));
    for doubt in doubts {
        out.push_str(&format!("- ? {}\n", plain(&wording::doubt(sheet, &doubt))));
        for (label, words) in wording::doubted(sheet, &doubt) {
            out.push_str(&format!("  - {}: {}\n", plain(&label), plain(&words)));
        }
    }
}

fn notes(sheet: &Sheet<'_>, out: &mut String) {
    if !sheet.notes().is_empty() {
        out.push_str("\n## What to know about this comparison\n\n");
    }
    for note in sheet.notes() {
        out.push_str(&format!("- {}\n", plain(&note)));
    }
    out.push_str(&format!("\nWritten by {}.\n", wording::GENERATOR));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_markdown_in_copy_are_escaped() {
        assert_eq!(plain("a *b* <i>\n c"), r"a \*b\* \<i\> c");
        assert_eq!(opening("1. Go"), r"1\. Go");
        assert_eq!(opening("- Go"), r"\- Go");
        assert_eq!(opening("1,000 men"), "1,000 men");
    }
}
