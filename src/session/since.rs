//! What has changed since the review: marked when a version gets a newer text.
//!
//! ```text
//! wire            paper, as reviewed         newer paper
//! 12 kilometres   14 kilometres  accepted    15 kilometres   accepted, and marked: it read 14
//! closed Monday   shut Monday    accepted    shut Monday     accepted: nothing to say
//! –                                          Boats will run  new since the review
//! ```
//!
//! A change is what the version and the base read side by side: a decision is marked where either
//! reads otherwise now, and no longer once the reader decides anew. A finding is its words in all
//! places. What is new counts only in versions whose review had begun.

use std::collections::HashSet;
use std::sync::Arc;

use super::carry::Passage;
use super::{Compared, Session};
use crate::engine::story::VersionId;
use crate::review::{Remark, Review, Subject};

/// What was reviewed before a version got a newer text.
#[derive(Debug)]
pub(super) struct Reviewed {
    compared: Compared,
    said: Review,
    /// The same remarks, in the same order, on the newer text.
    carried: Review,
    /// By version: its place now.
    places: Vec<Option<VersionId>>,
}

/// What a subject is by now, and how it reads.
type Reading = (Subject, Vec<String>);

impl Reviewed {
    pub(super) fn new(
        compared: Compared,
        said: Review,
        carried: &Review,
        passage: &Passage<'_>,
    ) -> Self {
        let places = compared.report.version_ids().map(|v| passage.place(v));
        Self {
            said,
            carried: carried.clone(),
            places: places.collect(),
            compared,
        }
    }

    /// The remarks that read otherwise now, or are about something else.
    fn changed(&self, after: &Compared) -> Vec<(Arc<Remark>, Reading)> {
        let then = self.said.remarks().iter();
        let pairs = then.zip(self.carried.remarks());
        let changed = pairs.filter_map(|(then, now)| {
            let (subject, reads) = after.reading(&now.subject)?;
            let was = match then.has_changed() {
                true => then.was.clone(),
                false => self.compared.reading(&then.subject)?.1,
            };
            let was = if was == reads { Vec::new() } else { was };
            Some((Arc::clone(now), (subject, was)))
        });
        changed.collect()
    }

    /// The changes that were not there, in versions whose review had begun.
    fn appeared(&self, after: &Compared) -> Vec<Subject> {
        let before = &self.compared;
        let now = |v: VersionId| self.places.get(v.0).copied().flatten();
        if now(before.collation.base) != Some(after.collation.base) {
            return Vec::new();
        }
        let has_begun = |v: &VersionId| before.progress.get(v.0).is_some_and(|p| p.done > 0);
        let versions = before.report.version_ids().filter(has_begun);
        let pairs = versions.filter_map(|v| Some((v, now(v)?)));
        let new = pairs.flat_map(|(then, now)| {
            let known: HashSet<_> = before.changes_read(then).map(|(_, reads)| reads).collect();
            let new = after.changes_read(now);
            new.filter(move |(_, reads)| !known.contains(reads))
                .map(|(subject, _)| subject)
        });
        new.collect()
    }
}

impl Compared {
    /// What a change or a finding is here, and how it reads; none for words, versions and orphans.
    fn reading(&self, subject: &Subject) -> Option<Reading> {
        match subject {
            Subject::Version(..) | Subject::Words(_) => None,
            _ if subject.is_orphan() => None,
            Subject::Change { at, .. } => Some(match subject.cell(&self.report, &self.collation) {
                Some((row, version)) => self.change_read(row, version)?,
                None => (subject.clone(), vec![at.exact.clone()]),
            }),
            Subject::Finding { .. } => {
                let all = self.disputes.iter();
                let all: Vec<_> = all.map(|d| Subject::finding(&self.report, d)).collect();
                let same = all.iter().find(|fresh| subject.is_that_of(fresh));
                let here = same.or_else(|| all.iter().find(|fresh| subject.answers(fresh)));
                let here = here.unwrap_or(subject).clone();
                let words = here.anchors().iter().map(|at| at.exact.clone()).collect();
                Some((here, words))
            }
        }
    }

    /// The change in a cell: the version's words, and the base's.
    fn change_read(&self, row: usize, version: VersionId) -> Option<Reading> {
        let subject = Subject::change(&self.report, &self.collation, row, version)?;
        let words = [version, self.collation.base].map(|v| self.words(row, v));
        Some((subject, words.to_vec()))
    }

    /// The changes of a version, row by row.
    fn changes_read(&self, version: VersionId) -> impl Iterator<Item = Reading> {
        let changed = self.collation.changed_rows(version);
        changed.filter_map(move |row| self.change_read(row, version))
    }

    fn words(&self, row: usize, version: VersionId) -> String {
        let cell = self.collation.cell(row, version);
        let text = self.report.versions.get(version.0);
        let sentences = cell.into_iter().flat_map(|cell| &cell.sentences);
        let words =
            sentences.flat_map(|id| text.map_or("", |t| t.sentence_text(*id)).split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    }
}

impl Session {
    /// Marks what has changed since the review, once all that was corrected is shown.
    pub(super) fn mark_since(&mut self) {
        if self.corrections.is_pending() {
            return;
        }
        let Some((before, after)) = self.reviewed.take().zip(self.compared.as_ref()) else {
            return;
        };
        let review = &mut self.made.review;
        for (remark, (subject, was)) in before.changed(after) {
            review.mark(&remark, subject, was);
        }
        let new = before.appeared(after).into_iter();
        let new: Vec<_> = new.filter(|s| review.on(s).is_none()).collect();
        review.appear(new);
        self.place_remarks();
    }
}
