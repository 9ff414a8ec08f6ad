//! One version against the base: what it is, its redline with comments, its changes by number.

use super::comments::{self, Comments};
use super::date;
use super::package::LONGEST_NAME;
use super::page::{self, Page, Table, cell, link, plain, strong};
use super::redline::{self, Author, Index, Mark, Passage};
use super::seams;
use crate::engine::collation::Change;
use crate::engine::collation::redline::Redline;
use crate::engine::collation::redline::tracked;
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::export::reviewed::Numbered;
use crate::export::said;
use crate::export::sheet::{Entry, Sheet};
use crate::export::wording::{self, visible};
use crate::palette;
use crate::review::{Remark, Subject};

/// Enough of a change to know it again in a list, in characters.
const QUOTED_CHARS: usize = 90;

/// A section for every version in view; for the base alone one without changes.
pub fn write_all(sheet: &Sheet<'_>, page: &mut Page, comments: &mut Comments) {
    if sheet.others().is_empty() {
        write(sheet, sheet.view.base, 1, page, comments);
    }
    for (index, version) in sheet.others().iter().enumerate() {
        write(sheet, *version, index + 1, page, comments);
    }
}

/// The bookmark of a version's section.
pub fn bookmark(version: VersionId) -> String {
    format!("version{}", version.0)
}

fn write(
    sheet: &Sheet<'_>,
    version: VersionId,
    number: usize,
    page: &mut Page,
    comments: &mut Comments,
) {
    let base = sheet.view.base;
    let Some(texts) = sheet.version(base).zip(sheet.version(version)) else {
        return;
    };
    let strokes = match version == base {
        true => tracked::untouched(texts.1),
        false => seams::unjoined(Redline::new(sheet.report, base, version).tracked(sheet.report)),
    };
    let passage = Passage {
        texts: [texts.0, texts.1],
        strokes,
        author: author(texts.1),
    };
    head(sheet, version, number, page);
    let marks = Marking::new(sheet, version, number == 1, &passage).run(comments);
    redline::write(page, &passage, &marks, number);
    changes(sheet, version, page);
}

/// Whose changes they are: the outlet's, else what the version is called.
fn author(version: &Version) -> Author {
    let manuscript = &version.manuscript;
    let outlet = manuscript.outlet.as_deref();
    let name = outlet.unwrap_or(version.label());
    let name = wording::shortened(&visible(name), LONGEST_NAME);
    Author {
        name: if name.is_empty() {
            "Version".into()
        } else {
            name
        },
        date: date::of_day(manuscript.published.as_deref()),
    }
}

fn head(sheet: &Sheet<'_>, version: VersionId, number: usize, page: &mut Page) {
    let label = wording::one_line(&visible(sheet.report.label(version)));
    let base = wording::one_line(&visible(sheet.report.label(sheet.view.base)));
    let title = match version == sheet.view.base {
        true => format!("{number}. {label}"),
        false => format!("{number}. {label} against {base}"),
    };
    page.heading("Section", &title, &bookmark(version));
    let tally = tally(sheet, version);
    let reuse = wording::reuse(sheet, version);
    let lines = [Some(about(sheet, version)), tally, reuse];
    for line in lines.into_iter().flatten() {
        page.line("Small", [plain(line)]);
    }
    page.line("Gap", []);
}

fn about(sheet: &Sheet<'_>, version: VersionId) -> String {
    let Some(version) = sheet.version(version) else {
        return String::new();
    };
    let manuscript = &version.manuscript;
    let digest = manuscript.origin.sha256.as_deref();
    let parts = [
        manuscript.outlet.clone(),
        manuscript.when(),
        Some(wording::count(version.word_count(), "word")),
        manuscript.origin.path.clone(),
        digest.map(|d| format!("SHA-256 {}…", wording::short_digest(d))),
    ];
    let known: Vec<_> = parts.into_iter().flatten().collect();
    known.join(" · ")
}

/// "3 added, 2 dropped"; none for the base.
fn tally(sheet: &Sheet<'_>, version: VersionId) -> Option<String> {
    let tally = sheet.tally(version);
    let made = Change::ALL.into_iter().filter(|c| tally.of(*c) > 0);
    let parts = made.map(|c| {
        let name = palette::name(c).to_lowercase();
        let counted = wording::counted(tally.of(c), &name);
        format!("{} {counted}", palette::glyph(c))
    });
    let parts: Vec<_> = parts.collect();
    match (version == sheet.view.base, parts.is_empty()) {
        (true, _) => None,
        (false, true) => Some("No change.".into()),
        (false, false) => Some(parts.join(", ")),
    }
}

/// The marks of a section in the making.
struct Marking<'s> {
    sheet: &'s Sheet<'s>,
    version: VersionId,
    /// What is said of the base alone is said once.
    tells_base: bool,
    /// Where the base's and the version's words stand.
    places: [Index; 2],
    texts: [&'s Version; 2],
    marks: Vec<Mark>,
}

impl<'s> Marking<'s> {
    fn new(
        sheet: &'s Sheet<'s>,
        version: VersionId,
        tells_base: bool,
        passage: &Passage<'s>,
    ) -> Self {
        Self {
            sheet,
            version,
            tells_base,
            places: [
                Index::new(&passage.strokes, |s| s.base),
                Index::new(&passage.strokes, |s| s.version),
            ],
            texts: passage.texts,
            marks: Vec::new(),
        }
    }

    fn run(mut self, comments: &mut Comments) -> Vec<Mark> {
        let sheet = self.sheet;
        let version = self.version;
        for entry in sheet.entries().filter(|e| e.version == version) {
            self.change(entry, comments);
        }
        for found in sheet.all_findings() {
            self.finding(found, comments);
        }
        let remarks = sheet.view.review.remarks().iter();
        for remark in remarks.filter(|remark| sheet.wants_remark(remark)) {
            self.note(remark, comments);
        }
        self.marks
    }

    fn change(&mut self, entry: Entry<'_>, comments: &mut Comments) {
        let own = self.span(1, &entry.cell.sentences);
        let strokes = own.and_then(|span| self.find(1, span)).or_else(|| {
            let base = self.span(0, &self.sheet.answered(entry));
            base.and_then(|span| self.find(0, span))
        });
        let Some(strokes) = strokes else {
            return;
        };
        let names = wording::changes(entry.cell.changes);
        let place = wording::whereabouts(self.sheet, entry);
        let text = format!("C{} {names}: {place}", entry.number);
        self.marks.push(Mark {
            strokes: strokes.clone(),
            comment: Some(comments.tell(comments::CHANGES, text)),
            bookmark: Some(format!("C{}", entry.number)),
        });
        if let Some(remark) = self.sheet.said(entry) {
            self.push(strokes, comments.quote(remark));
        }
    }

    /// From the first to the last of some sentences of base (0) or version (1).
    fn span(&self, side: usize, ids: &[SentenceId]) -> Option<Span> {
        let text = self.texts.get(side)?;
        let first = text.sentences.get(ids.first()?.0)?.span;
        let last = text.sentences.get(ids.last()?.0)?.span;
        Some(first.with(last))
    }

    fn find(&self, side: usize, span: Span) -> Option<std::ops::Range<usize>> {
        self.places.get(side)?.find(span)
    }

    fn push(&mut self, strokes: std::ops::Range<usize>, comment: usize) {
        self.marks.push(Mark {
            strokes,
            comment: Some(comment),
            bookmark: None,
        });
    }

    /// Sentence by sentence of this version; what is of the base alone stands at its words.
    fn finding(&mut self, found: Numbered<'_>, comments: &mut Comments) {
        let dispute = found.dispute;
        let is_of_base = dispute.places().all(|p| p.version == self.sheet.view.base);
        let (side, version) = match is_of_base && self.tells_base {
            true => (0, self.sheet.view.base),
            false => (1, self.version),
        };
        let glyph = palette::kind_glyph(dispute.kind);
        let mut is_first = true;
        for places in dispute.by_sentence() {
            let ends = places.first().zip(places.last());
            let here = ends.filter(|(first, _)| first.version == version);
            let span = here.map(|(first, last)| first.span.with(last.span));
            let Some(strokes) = span.and_then(|span| self.find(side, span)) else {
                continue;
            };
            let words = wording::dispute(dispute);
            let text = format!("F{} {glyph} {words}", found.number);
            let comment = comments.tell(comments::FINDINGS, text);
            self.push(strokes.clone(), comment);
            if let Some(remark) = found.remark.filter(|_| std::mem::take(&mut is_first)) {
                self.push(strokes, comments.quote(remark));
            }
        }
    }

    /// What the reader said of words.
    fn note(&mut self, remark: &Remark, comments: &mut Comments) {
        let Subject::Words(at) = &remark.subject else {
            return;
        };
        let side = match at.version {
            Some(v) if v == self.version => 1,
            Some(v) if v == self.sheet.view.base && self.tells_base => 0,
            _ => return,
        };
        if let Some(strokes) = at.span.and_then(|span| self.find(side, span)) {
            self.push(strokes, comments.quote(remark));
        }
    }
}

/// The numbered changes of a version, each leading to its place.
fn changes(sheet: &Sheet<'_>, version: VersionId, page: &mut Page) {
    let entries = sheet.entries().filter(|e| e.version == version);
    let rows: Vec<_> = entries.map(|entry| change(sheet, entry)).collect();
    if rows.is_empty() {
        return;
    }
    let label = wording::one_line(&visible(sheet.report.label(version)));
    let bookmark = format!("changes{}", version.0);
    page.heading(
        "Heading2",
        &format!("Changes in {label}, by number"),
        &bookmark,
    );
    page.table(&Table {
        shares: vec![7, 22, 26, 45],
        heads: ["No.", "Change", "Where", "Words"]
            .map(str::to_owned)
            .into(),
        rows,
    });
}

fn change(sheet: &Sheet<'_>, entry: Entry<'_>) -> Vec<page::Cell> {
    let number = format!("C{}", entry.number);
    let words = match entry.cell.sentences.is_empty() {
        true => sheet.words(sheet.view.base, &sheet.answered(entry)),
        false => sheet.words(entry.version, &entry.cell.sentences),
    };
    let made = vec![plain(wording::changes(entry.cell.changes))];
    let standing = said::standing(sheet, sheet.said(entry));
    let standing = standing.map(|standing| vec![strong(standing)]);
    vec![
        cell([link(number.clone(), number)]),
        std::iter::once(made).chain(standing).collect(),
        cell([plain(wording::whereabouts(sheet, entry))]),
        cell([plain(wording::shortened(&visible(&words), QUOTED_CHARS))]),
    ]
}
