//! Plain text: for the terminal, and in place of the window where there is no display.
//!
//! ```text
//! C3  ≈ Reworded    Globe: sentence 2, base sentence 4
//!     Wire   [-Some-] 13,000 people [-have fled-].
//!     Globe  13,000 people {+were displaced+}.
//! ```

use super::lineage;
use super::marks::Piece;
use super::reviewed::{Item, Numbered};
use super::sheet::{Entry, Sheet};
use super::{said, wording};
use crate::engine::collation::Change;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::palette;

/// Wide enough for a sentence in three lines, narrow enough for half a screen.
const WIDTH: usize = 96;

/// The whole text.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let mut out = String::new();
    head(sheet, &mut out);
    review(sheet, &mut out);
    versions(sheet, &mut out);
    counts(sheet, &mut out);
    findings(sheet, &mut out);
    facts(sheet, &mut out);
    lineage(sheet, &mut out);
    changes(sheet, &mut out);
    doubts(sheet, &mut out);
    notes(sheet, &mut out);
    out
}

fn head(sheet: &Sheet<'_>, out: &mut String) {
    let by = format!("Written by {}.", wording::GENERATOR);
    for line in wording::first_lines(sheet).iter().chain([&by]) {
        wrap(out, "", "", line);
    }
}

fn title(out: &mut String, words: &str) {
    out.push_str(&format!("\n{}\n", words.to_uppercase()));
}

fn versions(sheet: &Sheet<'_>, out: &mut String) {
    title(out, "Versions");
    for (id, version) in sheet.versions() {
        let base = if id == sheet.view.base { " (base)" } else { "" };
        let lead = format!("{:>2}  ", id.0);
        let name = format!(
            "{}{base}: {}",
            wording::visible(version.label()),
            about(version)
        );
        wrap(out, &lead, "    ", &name);
    }
}

fn about(version: &Version) -> String {
    let manuscript = &version.manuscript;
    let origin = &manuscript.origin;
    let words = wording::count(version.word_count(), "word");
    let facts = [
        manuscript.outlet.clone(),
        manuscript.when(),
        manuscript.language.clone(),
        Some(words),
        origin.path.clone(),
        origin.encoding.clone(),
        origin.sha256.as_ref().map(|s| format!("SHA-256 {s}")),
    ];
    let known: Vec<_> = facts.into_iter().flatten().collect();
    wording::visible(&known.join(", ")).into_owned()
}

fn counts(sheet: &Sheet<'_>, out: &mut String) {
    if sheet.others().is_empty() {
        return;
    }
    title(out, "Changes against the base");
    for id in sheet.others() {
        let tally = sheet.tally(*id);
        let parts: Vec<_> = Change::ALL
            .into_iter()
            .filter(|c| tally.of(*c) > 0)
            .map(|c| {
                let name = palette::name(c).to_lowercase();
                format!(
                    "{} {}",
                    palette::glyph(c),
                    wording::counted(tally.of(c), &name)
                )
            })
            .collect();
        let made = if parts.is_empty() {
            "no change".into()
        } else {
            parts.join(", ")
        };
        let label = wording::visible(sheet.report.label(*id)).into_owned();
        wrap(
            out,
            &format!("{:>2}  ", id.0),
            "    ",
            &format!("{label}: {made}"),
        );
        if let Some(reuse) = wording::reuse(sheet, *id) {
            wrap(out, "    ", "    ", &reuse);
        }
    }
}

/// How far the reader is, and what was said; nothing where nobody said anything.
fn review(sheet: &Sheet<'_>, out: &mut String) {
    if !sheet.is_reviewed() {
        return;
    }
    title(out, said::REVIEW);
    for line in sheet.progress_lines() {
        wrap(out, "   ", "   ", &line);
    }
    for (heading, items) in sheet.said_lists() {
        wrap(out, "", "", heading);
        for item in items {
            remarked(&item, out);
        }
    }
}

fn remarked(item: &Item<'_>, out: &mut String) {
    let lead = format!("{}  ", palette::status_glyph(item.remark.status));
    wrap(out, &lead, "   ", &item.about);
    wrap(out, "   ", "   ", &said::remark(item.remark));
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
    let mut findings = findings.peekable();
    if findings.peek().is_none() {
        return;
    }
    title(out, heading);
    for found in findings {
        let glyph = palette::kind_glyph(found.dispute.kind);
        let lead = format!("F{:<3} {glyph}  ", found.number);
        wrap(out, &lead, "     ", &wording::dispute(found.dispute));
        if let Some(standing) = said::standing(sheet, found.remark) {
            wrap(out, "     ", "     ", &standing);
        }
        context(sheet, found.dispute, out);
    }
}

fn context(sheet: &Sheet<'_>, dispute: &Dispute, out: &mut String) {
    for places in dispute.by_sentence() {
        let place = places.first().map(|p| wording::place(sheet.report, p));
        let lead = format!("     {}: ", place.unwrap_or_default());
        wrap(out, &lead, "        ", &pointed(sheet, places));
    }
}

/// A sentence with the words in question in angle quotes.
pub(super) fn pointed(sheet: &Sheet<'_>, places: &[Place]) -> String {
    let (parts, rest) = wording::pointed(sheet, places);
    let parts = parts
        .iter()
        .map(|[before, words]| format!("{before}»{words}«"));
    parts.collect::<String>() + &rest
}

/// What each version says of each fact that several state.
fn facts(sheet: &Sheet<'_>, out: &mut String) {
    let ledger = sheet.ledger();
    let rows = wording::shared(&ledger);
    if rows.is_empty() {
        return;
    }
    title(out, wording::FACTS);
    let line = format!("{}. {}.", wording::facts_line(&rows), wording::standings());
    wrap(out, "", "", &line);
    for row in rows {
        wrap(out, "", "   ", &wording::fact(row));
        wrap(out, "   ", "      ", &wording::stances(sheet, row));
    }
}

fn lineage(sheet: &Sheet<'_>, out: &mut String) {
    let lines = lineage::lines(sheet);
    if lines.is_empty() {
        return;
    }
    title(out, lineage::LINEAGE);
    wrap(out, "", "", lineage::HINT);
    for (headline, reasons) in lines {
        wrap(out, "-  ", "   ", &headline);
        for reason in reasons {
            wrap(out, "   ", "   ", &reason);
        }
    }
}

fn changes(sheet: &Sheet<'_>, out: &mut String) {
    let mut entries = sheet.entries().peekable();
    if entries.peek().is_none() {
        return;
    }
    title(out, "Changes one by one");
    wrap(
        out,
        "",
        "",
        "[-words the version lacks-], {+words the base lacks+}, ≠ before words of a finding. Sentences are counted from 1.",
    );
    for entry in entries {
        out.push('\n');
        change(sheet, entry, out);
    }
}

fn change(sheet: &Sheet<'_>, entry: Entry<'_>, out: &mut String) {
    let label = wording::visible(sheet.report.label(entry.version)).into_owned();
    let names = wording::changes(entry.cell.changes);
    let where_ = wording::whereabouts(sheet, entry);
    let lead = format!("C{:<4} ", entry.number);
    wrap(
        out,
        &lead,
        "      ",
        &format!("{names} — {label}, {where_}"),
    );
    if let Some(standing) = said::standing(sheet, sheet.said(entry)) {
        wrap(out, "      ", "        ", &standing);
    }
    let base = sheet.view.base;
    let answered = sheet.answered(entry);
    side(sheet, base, &answered, entry.version, out);
    side(sheet, entry.version, &entry.cell.sentences, base, out);
}

/// One side of a change, its words marked against the other side.
fn side(
    sheet: &Sheet<'_>,
    version: VersionId,
    ids: &[SentenceId],
    other: VersionId,
    out: &mut String,
) {
    if ids.is_empty() {
        return;
    }
    let label = wording::visible(sheet.report.label(version)).into_owned();
    let base = version == sheet.view.base;
    let text: Vec<_> = ids
        .iter()
        .map(|id| {
            sheet.marked(version, *id, other, |piece, text| {
                bracketed(piece, text, base)
            })
        })
        .collect();
    wrap(
        out,
        &format!("      {label} | "),
        "        ",
        &text.join(" "),
    );
}

fn bracketed(piece: &Piece, text: &str, base: bool) -> String {
    let words = wording::visible(piece.span.of(text));
    let sign = if piece.finding.is_some() {
        palette::glyph(Change::Mismatch)
    } else {
        ""
    };
    match (piece.lacking.is_empty() || words.trim().is_empty(), base) {
        (true, _) => format!("{sign}{words}"),
        (false, true) => format!("[-{sign}{words}-]"),
        (false, false) => format!("{{+{sign}{words}+}}"),
    }
}

fn doubts(sheet: &Sheet<'_>, out: &mut String) {
    let doubts = sheet.doubts();
    if doubts.is_empty() {
        return;
    }
    title(out, wording::DOUBTS);
    wrap(out, "", "", wording::DOUBTS_HINT);
    for doubt in doubts {
        wrap(out, "?  ", "   ", &wording::doubt(sheet, &doubt));
        for (label, words) in wording::doubted(sheet, &doubt) {
            wrap(out, "   ", "     ", &format!("{label} | {words}"));
        }
    }
}

fn notes(sheet: &Sheet<'_>, out: &mut String) {
    if sheet.notes().is_empty() {
        return;
    }
    title(out, "What to know about this comparison");
    for note in sheet.notes() {
        wrap(out, "!  ", "   ", &wording::visible(&note));
    }
}

/// Writes `words` in lines of at most [`WIDTH`] characters; words that are longer stay whole.
fn wrap(out: &mut String, lead: &str, indent: &str, words: &str) {
    let mut width = lead.chars().count();
    let mut fresh = true;
    out.push_str(lead);
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if !fresh && width + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(indent);
            width = indent.chars().count();
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
        fresh = false;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_under_their_lead() {
        let mut out = String::new();
        wrap(&mut out, "C1  ", "    ", &"word ".repeat(40));
        assert!(out.lines().all(|l| l.chars().count() <= WIDTH));
        assert!(out.lines().skip(1).all(|l| l.starts_with("    word")));
    }
}
