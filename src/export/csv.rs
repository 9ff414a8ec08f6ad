//! A table for spreadsheets: one row a change (C1, C2, …) and a finding (F1, F2, …), and what
//! else there is to say in rows of the same columns.
//!
//! ```text
//! "Number","Row","What","Severity","Version","Place","Text",…
//! "C1","change","Small edit, Finding","","Globe","sentence 1","Flood drives 14,000 …",…
//! "F1","finding","Number","wrong on one side","Wire and Globe",…
//! ```
//!
//! As RFC 4180 has it, with the byte order mark without which spreadsheets take UTF-8 for
//! something else. Every cell is text: see `inert`.

use super::reviewed::Numbered;
use super::sheet::{Doubt, Entry, Sheet};
use super::wording::{self, GENERATOR};
use super::{lineage, listed};
use crate::engine::collation::ChangeSet;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::story::{Version, VersionId};
use crate::palette;
use crate::review::{Remark, Status, Subject};

const MARK: char = '\u{FEFF}';
const COLUMNS: [&str; 17] = [
    "Number",
    "Row",
    "What",
    "Severity",
    "Version",
    "Place",
    "Text",
    "Base",
    "Base place",
    "Base text",
    "Relation",
    "Link",
    "Status",
    "Reader's severity",
    "Note",
    "Initials",
    "When",
];

/// One row before the columns of the review.
#[derive(Default)]
struct Row {
    number: String,
    row: &'static str,
    what: String,
    severity: &'static str,
    version: String,
    place: String,
    text: String,
    base: String,
    base_place: String,
    base_text: String,
    relation: &'static str,
    link: String,
}

/// The whole table.
pub fn to_string(sheet: &Sheet<'_>) -> String {
    let mut out = Table(MARK.into());
    out.line(&COLUMNS.map(str::to_owned));
    about(sheet, &mut out);
    for entry in sheet.entries() {
        out.reviewed(sheet, change(sheet, entry), sheet.said(entry));
    }
    for found in sheet.all_findings() {
        out.reviewed(sheet, finding(sheet, found), found.remark);
    }
    remarks(sheet, &mut out);
    further(sheet, &mut out);
    out.0
}

struct Table(String);

impl Table {
    fn line(&mut self, cells: &[String]) {
        let cells: Vec<_> = cells.iter().map(|cell| quoted(&inert(cell))).collect();
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    fn row(&mut self, row: Row, said: Option<&Remark>) {
        let [status, severity, note, initials, when] = said.map(review).unwrap_or_default();
        self.line(&[
            row.number,
            row.row.into(),
            row.what,
            row.severity.into(),
            row.version,
            row.place,
            row.text,
            row.base,
            row.base_place,
            row.base_text,
            row.relation.into(),
            row.link,
            status,
            severity,
            note,
            initials,
            when,
        ]);
    }

    /// A row that has a status even where nobody spoke of it, once there is a review.
    fn reviewed(&mut self, sheet: &Sheet<'_>, row: Row, said: Option<&Remark>) {
        let open = Remark::on(Subject::Version(None, String::new()));
        self.row(row, said.or(sheet.is_reviewed().then_some(&open)));
    }

    fn said(&mut self, row: &'static str, what: &str, text: String) {
        let what = what.to_owned();
        let row = Row {
            row,
            what,
            text,
            ..Row::default()
        };
        self.row(row, None);
    }
}

/// `text` on one line, and so that no program takes it for a formula: an apostrophe goes before
/// a first `=`, `+`, `-` or `@`. The same after a semicolon, at which a spreadsheet set to one
/// that parts fields by it would begin a cell in the middle of a text.
fn inert(text: &str) -> String {
    let text = wording::one_line(&wording::visible(text));
    let mut out = String::with_capacity(text.len() + 1);
    let mut is_first = true;
    for c in text.chars() {
        if is_first && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            out.push('\'');
        }
        is_first = c == ';' || (is_first && matches!(c, ' ' | '"' | '\''));
        out.push(c);
    }
    out
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn review(said: &Remark) -> [String; 5] {
    let severity = said.severity.map_or("", wording::severity);
    let is_bare = said.status == Status::Open && said.says_nothing();
    let when = if is_bare { "" } else { &said.when };
    [
        said.status.name(),
        severity,
        &said.words,
        &said.initials,
        when,
    ]
    .map(str::to_owned)
}

fn about(sheet: &Sheet<'_>, out: &mut Table) {
    for line in wording::first_lines(sheet) {
        out.said("summary", "", line);
    }
    for (id, version) in sheet.versions() {
        let row = Row {
            row: "version",
            what: if id == sheet.view.base { "base" } else { "" }.into(),
            version: version.label().into(),
            text: known(version),
            ..Row::default()
        };
        out.row(row, sheet.placed.of_version(id));
    }
    for id in sheet.others() {
        let shares = wording::reuse(sheet, *id);
        let counted = counts(sheet, *id).into_iter().chain(shares);
        let row = Row {
            row: "statistics",
            version: sheet.report.label(*id).into(),
            text: counted.collect::<Vec<_>>().join("; "),
            ..Row::default()
        };
        out.row(row, None);
    }
}

fn known(version: &Version) -> String {
    let manuscript = &version.manuscript;
    let named = |name: &str, value: &Option<String>| {
        let value = value.as_ref()?;
        Some(format!("{name} {value}"))
    };
    let known = [
        named("outlet", &manuscript.outlet),
        named("published", &manuscript.published),
        named("language", &manuscript.language),
        Some(wording::count(version.word_count(), "word")),
        named("file", &manuscript.origin.path),
        named("encoding", &manuscript.origin.encoding),
        named("SHA-256", &manuscript.origin.sha256),
    ];
    known.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn counts(sheet: &Sheet<'_>, version: VersionId) -> Vec<String> {
    let tally = sheet.tally(version);
    let kinds = sheet.kinds().into_iter().filter(|c| tally.of(*c) > 0);
    let counted = kinds.map(|c| wording::counted(tally.of(c), &palette::name(c).to_lowercase()));
    counted.collect()
}

/// The names alone: a glyph such as `+` would have to be disarmed.
fn names(changes: ChangeSet) -> String {
    let names: Vec<_> = changes.iter().map(palette::name).collect();
    names.join(", ")
}

fn change(sheet: &Sheet<'_>, entry: Entry<'_>) -> Row {
    let base = sheet.view.base;
    let answered = sheet.answered(entry);
    let relation = listed::relation(sheet, entry);
    Row {
        number: format!("C{}", entry.number),
        row: "change",
        what: names(entry.cell.changes),
        version: sheet.report.label(entry.version).into(),
        place: wording::sentences(&entry.cell.sentences),
        text: sheet.words(entry.version, &entry.cell.sentences),
        base: sheet.report.label(base).into(),
        base_place: wording::sentences(&answered),
        base_text: sheet.words(base, &answered),
        relation: relation.map_or("", |(relation, _)| relation.name()),
        link: relation.map_or(String::new(), |(_, sure)| wording::percent(sure)),
        ..Row::default()
    }
}

fn finding(sheet: &Sheet<'_>, found: Numbered<'_>) -> Row {
    let dispute = found.dispute;
    let report = sheet.report;
    let base = sheet.view.base;
    let (of_base, others): (Vec<_>, Vec<_>) =
        dispute.places().copied().partition(|p| p.version == base);
    let named = |places: &[_]| {
        let names = places.iter().map(|p| wording::place(report, p));
        let mut names: Vec<_> = names.collect();
        names.dedup();
        names.join("; ")
    };
    let has_base = !of_base.is_empty();
    let mut versions: Vec<_> = dispute.places().map(|p| p.version).collect();
    versions.sort_unstable();
    versions.dedup();
    Row {
        number: format!("F{}", found.number),
        row: "finding",
        what: palette::kind_name(dispute.kind).into(),
        severity: wording::severity(dispute.severity),
        version: wording::labels(report, versions.into_iter().filter(|v| *v != base)),
        place: named(&others),
        text: dispute.heading().into(),
        base: if has_base { report.label(base) } else { "" }.into(),
        base_place: named(&of_base),
        base_text: stance_of_base(sheet, dispute),
        ..Row::default()
    }
}

fn stance_of_base(sheet: &Sheet<'_>, dispute: &Dispute) -> String {
    let base = sheet.view.base;
    let own = dispute.stances.iter();
    let own = own.filter(|stance| stance.places.iter().any(|p| p.version == base));
    let words: Vec<_> = own.map(|stance| stance.words.as_str()).collect();
    words.join(" / ")
}

fn doubt(sheet: &Sheet<'_>, doubt: &Doubt<'_>) -> Row {
    let base = sheet.view.base;
    let first = doubt.other.first();
    let number = first.and_then(|id| sheet.number(doubt.version, *id));
    Row {
        number: number.map_or(String::new(), |n| format!("C{n}")),
        row: "doubtful link",
        what: doubt.link.why.clone(),
        version: sheet.report.label(doubt.version).into(),
        place: wording::sentences(doubt.other),
        text: sheet.words(doubt.version, doubt.other),
        base: sheet.report.label(base).into(),
        base_place: wording::sentences(doubt.base),
        base_text: sheet.words(base, doubt.base),
        relation: doubt.link.relation.name(),
        link: wording::percent(doubt.link.confidence),
        ..Row::default()
    }
}

/// What the reader said of words, and what has lost its words.
fn remarks(sheet: &Sheet<'_>, out: &mut Table) {
    let placed = listed::of_words(sheet).map(|remark| ("remark", remark));
    let orphans = sheet.view.review.orphans();
    for (row, remark) in placed.chain(orphans.map(|remark| ("orphaned remark", remark))) {
        let anchors = remark.subject.anchors();
        let mut labels: Vec<_> = anchors.iter().map(|at| at.label.clone()).collect();
        if let Subject::Version(_, label) = &remark.subject {
            labels.push(label.clone());
        }
        let words: Vec<_> = anchors.iter().map(|at| at.exact.as_str()).collect();
        let row = Row {
            row,
            version: wording::list(&labels),
            text: words.join(" / "),
            ..Row::default()
        };
        out.row(row, Some(remark));
    }
}

fn further(sheet: &Sheet<'_>, out: &mut Table) {
    for found in sheet.doubts() {
        out.row(doubt(sheet, &found), None);
    }
    let ledger = sheet.ledger();
    for row in wording::shared(&ledger) {
        let kind = palette::kind_name(row.kind);
        let stances = wording::stances(sheet, row);
        out.said("fact", kind, format!("{}: {stances}", row.label));
    }
    for (headline, reasons) in lineage::lines(sheet) {
        let reasons = reasons.join("; ");
        out.said("lineage", "", format!("{headline}. {reasons}"));
    }
    for note in sheet.notes() {
        out.said("note on the comparison", "", note);
    }
    for change in sheet.kinds() {
        out.said(
            "legend",
            palette::name(change),
            palette::meaning(change).into(),
        );
    }
    out.said("program", "", format!("Written by {GENERATOR}."));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_a_formula_is_disarmed() {
        for first in ["=", "+", "-", "@", " =", "\t=", "\r@", "\"=", "＝", "\n-"] {
            let cell = inert(&format!("{first}1+1"));
            let sign = cell.trim_start_matches([' ', '"']).chars().next();
            assert_eq!(sign, Some('\''), "{first:?}: {cell}");
        }
        assert_eq!(inert("a;=1+1"), "a;'=1+1");
        assert_eq!(inert("a-b = c"), "a-b = c");
    }

    #[test]
    fn quotation_marks_are_doubled() {
        assert_eq!(quoted("a \"b\""), "\"a \"\"b\"\"\"");
    }
}
