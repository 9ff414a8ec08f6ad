//! Where remarks stand in a comparison, as seen from one base.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Anchor, Remark, Review, Subject};
use crate::engine::collation::Collation;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::Report;
use crate::engine::story::{SentenceId, VersionId};

/// How a change differs from what was reviewed, by a newer text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It was said of, and reads otherwise now.
    Otherwise,
    /// It was not there when its version was reviewed.
    New,
}

/// Remarks by place; indices are those of [`Review::remarks`].
#[derive(Clone, Debug, Default)]
pub struct Placed {
    remarks: Vec<Arc<Remark>>,
    cells: HashMap<(usize, VersionId), usize>,
    sentences: HashMap<(VersionId, SentenceId), Vec<usize>>,
    versions: HashMap<VersionId, usize>,
    findings: Vec<usize>,
    since: HashMap<(usize, VersionId), Since>,
}

impl Placed {
    /// Places the remarks of `review`; orphans have no place.
    pub fn new(review: &Review, report: &Report, collation: &Collation) -> Self {
        let mut placed = Self {
            remarks: review.remarks().to_vec(),
            ..Self::default()
        };
        for (index, remark) in review.remarks().iter().enumerate() {
            if !remark.subject.is_orphan() {
                placed.place(index, &remark.subject, report, collation);
            }
        }
        placed.mark(review, report, collation);
        placed
    }

    fn mark(&mut self, review: &Review, report: &Report, collation: &Collation) {
        let cell = |subject: &Subject| subject.cell(report, collation);
        let new = review.appeared().iter().filter_map(cell);
        self.since.extend(new.map(|cell| (cell, Since::New)));
        let changed = review.remarks().iter().filter(|r| r.has_changed());
        for remark in changed {
            let own = cell(&remark.subject).into_iter();
            let places = match &remark.subject {
                Subject::Finding { places, .. } => places.as_slice(),
                _ => &[],
            };
            let places = places.iter().flat_map(|at| sentences(report, at));
            let rows = places.filter_map(|(v, id)| Some((collation.row(v, id)?, v)));
            let cells = own.chain(rows.filter(|(_, v)| *v != collation.base));
            self.since
                .extend(cells.map(|cell| (cell, Since::Otherwise)));
        }
    }

    fn place(&mut self, index: usize, subject: &Subject, report: &Report, collation: &Collation) {
        match subject {
            Subject::Version(version, _) => {
                self.versions.extend(version.map(|v| (v, index)));
            }
            Subject::Words(at) => {
                for place in sentences(report, at) {
                    self.sentences.entry(place).or_default().push(index);
                }
            }
            Subject::Change { .. } => {
                let cell = subject.cell(report, collation);
                self.cells.extend(cell.map(|cell| (cell, index)));
            }
            Subject::Finding { .. } => self.findings.push(index),
        }
    }

    /// What was said of a change: a row and a version of the collation.
    pub fn of_change(&self, row: usize, version: VersionId) -> Option<&Remark> {
        self.at(*self.cells.get(&(row, version))?)
    }

    /// Has a change become another since it was reviewed, or come up since?
    pub fn since(&self, row: usize, version: VersionId) -> Option<Since> {
        self.since.get(&(row, version)).copied()
    }

    /// What was said of words of a sentence.
    pub fn of_sentence(
        &self,
        version: VersionId,
        sentence: SentenceId,
    ) -> impl Iterator<Item = &Remark> {
        let here = self.sentences.get(&(version, sentence));
        here.into_iter()
            .flatten()
            .filter_map(|index| self.at(*index))
    }

    /// What was said of a version.
    pub fn of_version(&self, version: VersionId) -> Option<&Remark> {
        self.at(*self.versions.get(&version)?)
    }

    /// What was said of a dispute.
    pub fn of_dispute(&self, report: &Report, dispute: &Dispute) -> Option<&Remark> {
        let found = self.findings.iter().filter_map(|index| self.at(*index));
        let subject = finding(report, dispute);
        found.into_iter().find(|r| r.subject.is_that_of(&subject))
    }

    fn at(&self, index: usize) -> Option<&Remark> {
        self.remarks.get(index).map(Arc::as_ref)
    }
}

impl Subject {
    /// The row and the version of a change in a collation; none for all else, and for a change
    /// against another base.
    pub fn cell(&self, report: &Report, collation: &Collation) -> Option<(usize, VersionId)> {
        let Self::Change { base, version, at } = self else {
            return None;
        };
        let is_seen = *base == Some(collation.base);
        let (v, sentence) = sentences(report, at).next().filter(|_| is_seen)?;
        Some((collation.row(v, sentence)?, (*version)?))
    }

    /// What a version made of a place of the base: a cell of the collation.
    pub fn change(
        report: &Report,
        collation: &Collation,
        row: usize,
        version: VersionId,
    ) -> Option<Self> {
        let base = collation.base;
        let of = |v: VersionId| {
            let sentences = &collation.cell(row, v)?.sentences;
            let text = report.versions.get(v.0)?;
            let first = text.sentences.get(sentences.first()?.0)?.span;
            let last = text.sentences.get(sentences.last()?.0)?.span;
            Some(Anchor::new(v, text.label(), text.text(), first.with(last)))
        };
        Some(Self::Change {
            base: Some(base),
            version: Some(version),
            at: of(version).or_else(|| of(base))?,
        })
    }

    /// What versions disagree on.
    pub fn finding(report: &Report, dispute: &Dispute) -> Self {
        finding(report, dispute)
    }
}

fn finding(report: &Report, dispute: &Dispute) -> Subject {
    let places = dispute.places().filter_map(|place| {
        let text = report.versions.get(place.version.0)?;
        Some(Anchor::new(
            place.version,
            text.label(),
            text.text(),
            place.span,
        ))
    });
    Subject::Finding {
        kind: dispute.kind,
        places: places.collect(),
    }
}

/// The sentences that an anchor touches.
fn sentences<'r>(
    report: &'r Report,
    at: &Anchor,
) -> impl Iterator<Item = (VersionId, SentenceId)> + use<'r> {
    let found = at.version.zip(at.span);
    let found =
        found.and_then(|(version, span)| Some((version, span, report.versions.get(version.0)?)));
    found
        .into_iter()
        .flat_map(|(version, span, text)| text.touched(span).map(move |id| (version, id)))
}
