//! How written exports speak of findings and facts.

use super::sheet::Sheet;
use super::wording::{around, count, list, shortened};
use crate::engine::ledger::dispute::Dispute;
use crate::engine::ledger::{FactRow, Standing};
use crate::engine::report::{FindingKind, Place, Severity};
use crate::palette;

/// Heading of what concerns the base.
pub const FINDINGS: &str = "Findings";
/// Heading of the rest.
pub const FINDINGS_ELSEWHERE: &str = "Findings between other versions";
/// Words that tell a fact from another, in characters.
const ABOUT_CHARS: usize = 40;

/// What a severity means to a reader.
pub fn severity(severity: Severity) -> &'static str {
    palette::severity_name(severity)
}

/// A finding on one line: "Number: 13,000 became 14,000 (wrong on one side)".
pub fn dispute(dispute: &Dispute) -> String {
    format!(
        "{}: {} ({})",
        palette::kind_name(dispute.kind),
        super::wording::visible(dispute.heading()),
        severity(dispute.severity)
    )
}

/// How many findings there are, how grave, and what about.
pub fn findings_line(sheet: &Sheet<'_>) -> String {
    let (with_base, elsewhere) = (sheet.disputes(), sheet.disputes_elsewhere());
    let all = |n| count(n, "finding");
    match (with_base.len(), elsewhere.len()) {
        (0, 0) => "No facts or quotations were found to differ.".into(),
        (0, n) => format!("{} between other versions, none against the base.", all(n)),
        (n, 0) => format!("{} against the base: {}.", all(n), grades(&with_base)),
        (n, more) => format!(
            "{} against the base: {}; {more} more between other versions.",
            all(n),
            grades(&with_base)
        ),
    }
}

/// "3 wrong on one side (1 quotation, 2 number), 1 harmless (1 number)".
fn grades(disputes: &[Dispute]) -> String {
    let parts = Severity::ALL.into_iter().filter_map(|grade| {
        let of_grade: Vec<_> = disputes.iter().filter(|d| d.severity == grade).collect();
        let (n, kinds) = (of_grade.len(), kinds(&of_grade));
        let words = match (grade, n) {
            (_, 0) => return None,
            (Severity::Notable, 1) => "1 that differs".to_owned(),
            (Severity::Notable, n) => format!("{n} that differ"),
            (grade, n) => format!("{n} {}", severity(grade)),
        };
        Some(format!("{words} ({kinds})"))
    });
    list(&parts.collect::<Vec<_>>())
}

fn kinds(disputes: &[&Dispute]) -> String {
    let parts = FindingKind::ALL.into_iter().filter_map(|kind| {
        let n = disputes.iter().filter(|d| d.kind == kind).count();
        let name = palette::kind_name(kind).to_lowercase();
        (n > 0).then(|| format!("{name} {n}"))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// "41 facts that several versions state, 3 of them in conflict".
pub fn facts_line(rows: &[&FactRow]) -> String {
    let conflicts = rows.iter().filter(|row| row.is_conflict()).count();
    let facts = match rows.len() {
        1 => "1 fact that several versions state".to_owned(),
        n => format!("{n} facts that several versions state"),
    };
    match conflicts {
        0 => format!("{facts}, none in conflict"),
        n => format!("{facts}, {n} of them in conflict"),
    }
}

/// The signs of the table of facts.
pub fn standings() -> String {
    use Standing::{Absent, Agrees, Conflicts, Rounded};
    let signs = [Agrees, Rounded, Conflicts, Absent].map(|standing| {
        let (glyph, name) = (
            palette::standing_glyph(standing),
            palette::standing_name(standing),
        );
        format!("{glyph} {name}")
    });
    signs.join(", ")
}

/// What is said of a fact, its value left out: "… people have fled".
pub fn about(sheet: &Sheet<'_>, place: &Place) -> String {
    let [before, _, after] = around(sheet, place);
    let after = after.trim_matches(|c: char| c.is_whitespace() || ",.;:”\"".contains(c));
    if after.chars().count() > ABOUT_CHARS / 4 {
        return format!("… {}", shortened(after, ABOUT_CHARS));
    }
    let skip = before.chars().count().saturating_sub(ABOUT_CHARS);
    let last: String = before.chars().skip(skip).collect();
    let last = match last.split_once(' ') {
        Some((_, rest)) if skip > 0 => format!("…{rest}"),
        _ => last,
    };
    format!("{} … {after}", last.trim())
}
