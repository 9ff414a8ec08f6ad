//! How written exports speak of findings and facts.

use super::sheet::Sheet;
use super::wording::{around, count, labels, list, shortened, visible};
use crate::engine::ledger::dispute::Dispute;
use crate::engine::ledger::{FactCell, FactRow, Ledger, Standing};
use crate::engine::report::{FindingKind, Place, Severity};
use crate::engine::story::{Span, VersionId};
use crate::palette;

/// Heading of what concerns the base.
pub const FINDINGS: &str = "Findings";
/// Heading of the rest.
pub const FINDINGS_ELSEWHERE: &str = "Findings between other versions";
/// Heading of the table of facts.
pub const FACTS: &str = "Facts";
/// Enough of a quotation to know it again, in characters.
const QUOTED_CHARS: usize = 120;

/// What a severity means to a reader.
pub fn severity(severity: Severity) -> &'static str {
    palette::severity_name(severity)
}

/// A finding on one line: "Number: 13,000 became 14,000 (wrong on one side)".
pub fn dispute(dispute: &Dispute) -> String {
    format!(
        "{}: {} ({})",
        palette::kind_name(dispute.kind),
        visible(dispute.heading()),
        severity(dispute.severity)
    )
}

/// How many findings there are, how grave, and what about.
pub fn findings_line(sheet: &Sheet<'_>) -> String {
    let (with_base, elsewhere) = (&sheet.disputes, &sheet.disputes_elsewhere);
    let all = |n| count(n, "finding");
    match (with_base.len(), elsewhere.len()) {
        (0, 0) => "No facts or quotations were found to differ.".into(),
        (0, n) => format!("{} between other versions, none against the base.", all(n)),
        (n, 0) => format!("{} against the base: {}.", all(n), grades(with_base)),
        (n, more) => format!(
            "{} against the base: {}; {more} more between other versions.",
            all(n),
            grades(with_base)
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
    let signs = Standing::ALL.map(|standing| {
        let (glyph, name) = (
            palette::standing_glyph(standing),
            palette::standing_name(standing),
        );
        format!("{glyph} {name}")
    });
    signs.join(", ")
}

/// The facts that a table lists: those that several versions state.
pub fn shared(ledger: &Ledger) -> Vec<&FactRow> {
    ledger.rows.iter().filter(|row| row.stated() > 1).collect()
}

/// What a fact is called: its sign and label.
pub fn fact(row: &FactRow) -> String {
    format!("{} {}", palette::kind_glyph(row.kind), visible(&row.label))
}

/// What a version says of a fact, after the sign of how it stands: "≠ 14,000".
pub fn stated(cell: &FactCell) -> String {
    let sign = palette::standing_glyph(cell.standing);
    format!("{sign} {}", expressions(cell))
        .trim_end()
        .to_owned()
}

/// The expressions of a fact in one version; long quotations are cut.
pub fn expressions(cell: &FactCell) -> String {
    let words = cell.words.iter();
    let words = words.map(|w| shortened(&visible(w), QUOTED_CHARS));
    words.collect::<Vec<_>>().join(" / ")
}

/// Who says what of a fact: "= 41 in Wire and Post; ≠ 47 in Lantern; – in Brief".
pub fn stances(sheet: &Sheet<'_>, row: &FactRow) -> String {
    let mut stances: Vec<(String, Vec<VersionId>)> = Vec::new();
    for (id, cell) in sheet.cells(row) {
        let words = stated(cell);
        let same = |known: &str| known.to_lowercase() == words.to_lowercase();
        match stances.iter_mut().find(|(known, _)| same(known)) {
            Some((_, versions)) => versions.push(id),
            None => stances.push((words, vec![id])),
        }
    }
    let said = stances
        .into_iter()
        .map(|(words, versions)| format!("{words} in {}", labels(sheet.report, versions)));
    said.collect::<Vec<_>>().join("; ")
}

/// A sentence with some of its places: what stands before each, the place, and the rest.
pub fn pointed(sheet: &Sheet<'_>, places: &[Place]) -> (Vec<[String; 2]>, String) {
    let Some((first, last)) = places.first().zip(places.last()) else {
        return Default::default();
    };
    let mut parts: Vec<[String; 2]> = Vec::new();
    let mut from = None;
    for place in places {
        let [before, words, _] = around(sheet, place);
        let between = from.map(|start| {
            let version = sheet.version(first.version);
            let span = Span::new(start, place.span.start);
            version.map_or(String::new(), |v| visible(span.of(v.text())).into_owned())
        });
        parts.push([between.unwrap_or(before), words]);
        from = Some(place.span.end);
    }
    let [_, _, after] = around(sheet, last);
    (parts, after)
}
