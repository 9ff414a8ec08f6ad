//! Changes and findings as formats for other programs list them, with numbers, relations and what
//! the reader said of them.

use super::sheet::{Entry, Sheet};
use crate::engine::report::Relation;
use crate::engine::story::{SentenceId, Span, VersionId};
use crate::review::{Anchor, Remark, Subject};

/// How a change is linked with the base, and how surely; none where nothing is linked.
pub(super) fn relation(sheet: &Sheet<'_>, entry: Entry<'_>) -> Option<(Relation, f32)> {
    let base = sheet.view.base;
    let own = entry.cell.sentences.iter();
    let closest = own.filter_map(|id| sheet.report.closest(entry.version, *id, base));
    let told = closest.map(|facing| (facing.link.relation, facing.link.confidence));
    told.min_by(|x, y| x.0.cmp(&y.0).then(x.1.total_cmp(&y.1)))
}

/// What the reader said of words in view, and of changes seen from another base.
pub(super) fn of_words<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = &'s Remark> {
    let in_view = |r: &&Remark| {
        let mut versions = r.subject.anchors().iter().filter_map(|at| at.version);
        versions.any(|v| sheet.columns.contains(&v))
    };
    let elsewhere = |r: &&Remark| match &r.subject {
        _ if r.subject.is_orphan() => false,
        Subject::Words(_) => true,
        Subject::Change { base, .. } => *base != Some(sheet.view.base),
        _ => false,
    };
    let all = sheet.view.review.remarks().iter().map(AsRef::as_ref);
    let all = all.filter(|remark| sheet.wants_remark(remark));
    all.filter(elsewhere).filter(in_view)
}

/// The stretches of the text that some sentences make: one where they stand side by side.
pub(super) fn stretches(sheet: &Sheet<'_>, version: VersionId, ids: &[SentenceId]) -> Vec<Span> {
    let sentences = sheet.version(version).map_or(&[][..], |v| &v.sentences);
    let runs = ids.chunk_by(|x, y| x.0 + 1 == y.0);
    let stretch = |run: &[SentenceId]| {
        let first = sentences.get(run.first()?.0)?.span;
        Some(first.with(sentences.get(run.last()?.0)?.span))
    };
    runs.filter_map(stretch).collect()
}

/// The number of the change or finding that a remark is about, as seen from the view's base.
pub(super) fn number(sheet: &Sheet<'_>, remark: &Remark) -> Option<String> {
    let is_it = |said: &Remark| std::ptr::eq(said, remark);
    match &remark.subject {
        Subject::Change { version, at, .. } => {
            let row = row_of(sheet, at)?;
            let version = (*version)?;
            sheet
                .placed
                .of_change(row, version)
                .filter(|said| is_it(said))?;
            let number = sheet.collation.cell(row, version)?.number?;
            Some(format!("C{number}"))
        }
        Subject::Finding { .. } => {
            let mut all = sheet.all_findings();
            let found = all.find(|found| found.remark.is_some_and(is_it))?;
            Some(format!("F{}", found.number))
        }
        _ => None,
    }
}

/// The row in which an anchor's words begin.
fn row_of(sheet: &Sheet<'_>, at: &Anchor) -> Option<usize> {
    let (version, span) = at.version.zip(at.span)?;
    let first = sheet.version(version)?.sentence_from(span.start);
    sheet.collation.row(version, first)
}
