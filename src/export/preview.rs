//! What an export will hold, before it is written: counted and rendered as it will be.
//!
//! ```text
//! 12 of 40 changes, 3 of 9 findings, 2 notes, 5 versions          31 kB
//! Findings 3 · Facts 21 · Rows side by side 14 · …     or the first lines as they will stand
//! ```

use std::io;

use super::sheet::Sheet;
use super::wording::{self, count};
use super::{Format, View, render, said};
use crate::engine::report::Report;

/// Lines that tell what a file is like; more would be read elsewhere.
const LINES: usize = 60;
/// Of a line, in characters.
const LINE_CHARS: usize = 240;

/// What an export will hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// "12 of 40 changes, 3 of 9 findings, 2 notes, 5 versions".
    pub contents: String,
    /// The size of the file, e.g. "31 kB".
    pub size: String,
    /// How it looks.
    pub look: Look,
}

/// How an export looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// The first lines of what is read as it stands, and whether there are more.
    Lines(String, bool),
    /// The sections of what is made of pages, with how many things each has.
    Sections(Vec<(&'static str, usize)>),
}

/// What `render` will make of the same.
///
/// # Errors
/// Those of `render`.
pub fn preview(report: &Report, view: &View, format: Format) -> io::Result<Preview> {
    let bytes = render(report, view, format)?;
    let view = view.as_kept_by(format, report);
    let sheet = Sheet::new(report, &view);
    Ok(Preview {
        contents: contents(&sheet),
        size: size(bytes.len()),
        look: match format {
            Format::Html | Format::Pdf | Format::Docx => Look::Sections(sections(&sheet)),
            _ => first_lines(&String::from_utf8_lossy(&bytes)),
        },
    })
}

/// What of the whole is in view.
fn contents(sheet: &Sheet<'_>) -> String {
    let (all, remarks) = (sheet.report, sheet.view.review.remarks());
    let notes = || remarks.iter().filter(|remark| !remark.words.is_empty());
    let counted = [
        (sheet.entries().count(), sheet.changes(), "change"),
        (
            sheet.all_findings().count(),
            sheet.disputes.len() + sheet.disputes_elsewhere.len(),
            "finding",
        ),
        (
            notes().filter(|remark| sheet.wants_remark(remark)).count(),
            notes().count(),
            "note",
        ),
        (sheet.columns.len(), all.versions.len(), "version"),
    ];
    let parts = counted.map(|(n, all, one)| match n == all {
        true => count(n, one),
        false => format!("{n} of {}", count(all, one)),
    });
    parts.join(", ")
}

/// Those that are not empty.
fn sections(sheet: &Sheet<'_>) -> Vec<(&'static str, usize)> {
    let ledger = sheet.ledger();
    let said = sheet.said_lists();
    let all = [
        (
            said::REVIEW,
            said.iter().map(|(_, items)| items.len()).sum(),
        ),
        (wording::FINDINGS, sheet.findings().count()),
        (
            wording::FINDINGS_ELSEWHERE,
            sheet.findings_elsewhere().count(),
        ),
        (wording::FACTS, wording::shared(&ledger).len()),
        ("Versions", sheet.columns.len()),
        ("Numbered changes", sheet.entries().count()),
        ("Rows side by side", sheet.rows().count()),
        (wording::DOUBTS, sheet.doubts().len()),
        ("Notes on the comparison", sheet.notes().len()),
    ];
    all.into_iter().filter(|(_, n)| *n > 0).collect()
}

fn first_lines(text: &str) -> Look {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut lines = text.lines();
    let first = lines.by_ref().take(LINES);
    let first: Vec<_> = first.map(|line| cut(line, LINE_CHARS)).collect();
    Look::Lines(first.join("\n"), lines.next().is_some())
}

fn cut(line: &str, chars: usize) -> String {
    match line.char_indices().nth(chars) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line.to_owned(),
    }
}

/// "840 bytes", "31 kB", "1.4 MB".
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => count(bytes, "byte"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_as_file_managers_tell_them() {
        let told = [1, 999, 30_400, 1_440_000].map(size);
        assert_eq!(told, ["1 byte", "999 bytes", "31 kB", "1.4 MB"]);
    }

    #[test]
    fn only_the_first_lines_are_kept_and_long_ones_cut() {
        let text = format!("{}\n{}", "x".repeat(300), "line\n".repeat(80));
        let Look::Lines(lines, true) = first_lines(&text) else {
            panic!("there are more lines");
        };
        assert_eq!(lines.lines().count(), LINES);
        assert!(lines.starts_with("xxx") && lines.chars().nth(LINE_CHARS) == Some('…'));
    }
}
