//! The first pages: the bottom line, the versions, settings, legend, statistics, and all lists that
//! are of the whole comparison.

use super::package;
use super::page::{Cell, Face, Line, Page, Run, Table, cell, link, plain, set, strong};
use super::section;
use crate::engine::report::Place;
use crate::engine::story::{Version, VersionId};
use crate::export::reviewed::Numbered;
use crate::export::said;
use crate::export::sheet::Sheet;
use crate::export::wording::{self, visible};
use crate::palette;
use crate::review::Remark;

/// How to read the sections that follow.
const HOW_TO_READ: [&str; 3] = [
    "Each version stands in a section of its own, as tracked changes of the base: rejecting all changes gives the base, accepting all gives the version, word for word and paragraph by paragraph. White space between words and line breaks within paragraphs are not compared.",
    "A passage that stands elsewhere is marked as moved where it is one stretch, else as deleted and inserted. Words that changed in it are marked as in any other.",
    "Comments carry the numbers of changes (C1, C2, …) and findings (F1, F2, …), which are the same in every export, and what the reader said. Each of the three has an author of its own, and can be hidden by author.",
];

/// Writes all of them.
pub fn write(sheet: &Sheet<'_>, page: &mut Page) {
    page.line("Title", [plain(package::title(sheet))]);
    for line in wording::first_lines(sheet) {
        page.line("Lead", [plain(line)]);
    }
    versions(sheet, page);
    settings(sheet, page);
    legend(sheet, page);
    statistics(sheet, page);
    let found = sheet.findings().collect::<Vec<_>>();
    findings(sheet, page, (wording::FINDINGS, "findings"), &found);
    let found = sheet.findings_elsewhere().collect::<Vec<_>>();
    let heading = (wording::FINDINGS_ELSEWHERE, "elsewhere");
    findings(sheet, page, heading, &found);
    doubts(sheet, page);
    remarks(sheet, page);
    notes(sheet, page);
}

/// What a version is called.
pub fn label(sheet: &Sheet<'_>, version: VersionId) -> String {
    wording::one_line(&visible(sheet.report.label(version)))
}

fn heading(page: &mut Page, text: &str, bookmark: &str) {
    page.heading("Heading1", text, bookmark);
}

fn versions(sheet: &Sheet<'_>, page: &mut Page) {
    heading(page, "Versions", "versions");
    let rows = sheet.versions().map(|(id, version)| {
        let name = match sheet.others().contains(&id) || sheet.others().is_empty() {
            true => link(label(sheet, id), section::bookmark(id)),
            false => plain(label(sheet, id)),
        };
        let mut named = vec![name];
        named.extend((id == sheet.view.base).then(|| strong(" (base)")));
        row(version, named)
    });
    page.table(&Table {
        shares: vec![23, 16, 13, 9, 39],
        heads: [
            "Version",
            "Outlet",
            "Published",
            "Words",
            "File and SHA-256",
        ]
        .map(str::to_owned)
        .into(),
        rows: rows.collect(),
    });
}

fn row(version: &Version, named: Line) -> Vec<Cell> {
    let manuscript = &version.manuscript;
    let known = |value: &Option<String>| {
        let text = value.as_deref().unwrap_or("–");
        wording::one_line(&visible(text))
    };
    let digest = manuscript.origin.sha256.clone();
    vec![
        vec![named],
        cell([plain(known(&manuscript.outlet))]),
        cell([plain(known(&manuscript.when()))]),
        cell([plain(version.word_count().to_string())]),
        vec![
            vec![plain(known(&manuscript.origin.path))],
            vec![set(Face::Code, digest.unwrap_or_default())],
        ],
    ]
}

fn settings(sheet: &Sheet<'_>, page: &mut Page) {
    heading(page, "Settings", "settings");
    let base = label(sheet, sheet.view.base);
    let lines = [
        format!("Written by {}.", wording::GENERATOR),
        format!("Base: {base}. Sentences are counted from 1."),
        wording::scope(sheet),
        "The sections below show all text of each version, whatever the filter.".to_owned(),
    ];
    let shown = lines.len() - usize::from(!sheet.view.is_filtered());
    for line in lines.into_iter().take(shown) {
        page.line("Normal", [plain(line)]);
    }
}

fn legend(sheet: &Sheet<'_>, page: &mut Page) {
    heading(page, "Legend", "legend");
    let changes = sheet.kinds().into_iter().map(|change| {
        [
            palette::glyph(change),
            palette::name(change),
            palette::meaning(change),
        ]
    });
    let kinds = sheet.finding_kinds().into_iter().map(|kind| {
        [
            palette::kind_glyph(kind),
            palette::kind_name(kind),
            palette::kind_meaning(kind),
        ]
    });
    let rows = changes.chain(kinds).map(|[glyph, name, meaning]| {
        vec![
            cell([strong(glyph)]),
            cell([plain(name)]),
            cell([plain(meaning)]),
        ]
    });
    page.table(&Table {
        shares: vec![7, 23, 70],
        heads: ["Sign", "Called", "Means"].map(str::to_owned).into(),
        rows: rows.collect(),
    });
    for line in HOW_TO_READ {
        page.line("Normal", [plain(line)]);
    }
}

fn statistics(sheet: &Sheet<'_>, page: &mut Page) {
    if sheet.others().is_empty() {
        return;
    }
    heading(page, "Changes against the base", "statistics");
    let kinds = sheet.kinds();
    let rows = sheet.others().iter().map(|id| {
        let tally = sheet.tally(*id);
        let counts = kinds
            .iter()
            .map(|c| cell([plain(tally.of(*c).to_string())]));
        let name = cell([link(label(sheet, *id), section::bookmark(*id))]);
        std::iter::once(name).chain(counts).collect()
    });
    let names = kinds
        .iter()
        .map(|c| format!("{} {}", palette::glyph(*c), palette::name(*c)));
    let heads = std::iter::once("Version".to_owned()).chain(names);
    page.table(&Table {
        shares: std::iter::once(20)
            .chain(kinds.iter().map(|_| 11))
            .collect(),
        heads: heads.collect(),
        rows: rows.collect(),
    });
    for id in sheet.others() {
        if let Some(reuse) = wording::reuse(sheet, *id) {
            let line = [strong(format!("{}: ", label(sheet, *id))), plain(reuse)];
            page.line("Normal", line);
        }
    }
}

fn findings(
    sheet: &Sheet<'_>,
    page: &mut Page,
    (title, bookmark): (&str, &str),
    all: &[Numbered<'_>],
) {
    if all.is_empty() {
        return;
    }
    heading(page, title, bookmark);
    for found in all {
        let dispute = found.dispute;
        let lead = format!("F{} {} ", found.number, palette::kind_glyph(dispute.kind));
        page.line("Item", [strong(lead), plain(wording::dispute(dispute))]);
        for places in dispute.by_sentence() {
            page.line("Small", pointed(sheet, places));
        }
        if let Some(standing) = said::standing(sheet, found.remark) {
            page.line("Small", [strong(standing)]);
        }
    }
}

/// A sentence with the words in question standing out.
fn pointed(sheet: &Sheet<'_>, places: &[Place]) -> Vec<Run> {
    let name = places.first().map(|p| wording::place(sheet.report, p));
    let mut runs = vec![plain(format!("{}: ", name.unwrap_or_default()))];
    let (parts, rest) = wording::pointed(sheet, places);
    for [before, words] in parts {
        runs.extend([plain(before), set(Face::Marked, words)]);
    }
    runs.push(plain(rest));
    runs
}

fn doubts(sheet: &Sheet<'_>, page: &mut Page) {
    let doubts = sheet.doubts();
    if doubts.is_empty() {
        return;
    }
    heading(page, wording::DOUBTS, "doubts");
    page.line("Small", [plain(wording::DOUBTS_HINT)]);
    for doubt in doubts {
        page.line(
            "Item",
            [plain(format!("? {}", wording::doubt(sheet, &doubt)))],
        );
        for (label, words) in wording::doubted(sheet, &doubt) {
            page.line("Small", [strong(format!("{label}: ")), plain(words)]);
        }
    }
}

/// What was said of whole versions, and of words that are gone.
fn remarks(sheet: &Sheet<'_>, page: &mut Page) {
    let of_versions = sheet.versions().filter_map(|(id, _)| {
        let remark = sheet.placed.of_version(id)?;
        Some((label(sheet, id), remark))
    });
    let of_versions: Vec<_> = of_versions.collect();
    if !of_versions.is_empty() {
        heading(page, "What the reader said of versions", "said");
    }
    for (label, remark) in of_versions {
        remarked(label, remark, page);
    }
    let orphans = sheet.orphans();
    if !orphans.is_empty() {
        heading(page, said::ORPHANS, "orphans");
    }
    for item in orphans {
        remarked(item.about, item.remark, page);
    }
}

fn remarked(about: String, remark: &Remark, page: &mut Page) {
    let said = strong(format!(". {}", said::remark(remark)));
    page.line("Normal", [plain(about), said]);
}

fn notes(sheet: &Sheet<'_>, page: &mut Page) {
    let notes = sheet.notes();
    if notes.is_empty() {
        return;
    }
    heading(page, "What to know about this comparison", "notes");
    for note in notes {
        page.line("Normal", [plain(note)]);
    }
}
