//! What the reader says of a comparison: notes, and what became of each change and finding.
//!
//! A [`Remark`] is tied to words, not to numbers of rows, so that it outlives another base, a
//! correction and a newer text of its version ([`Anchor`]). Where the words are gone it is kept as
//! an orphan: to guess would be to put words into the reader's mouth.

mod anchor;
mod placed;
mod remark;

use std::sync::Arc;

pub use anchor::Anchor;
pub use placed::{Placed, Since};
pub use remark::{Remark, Status, Subject};

use crate::engine::report::Report;
use crate::engine::story::VersionId;

/// All remarks, in the order in which they were first made; one a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    remarks: Vec<Arc<Remark>>,
    /// Changes that came with a newer text, after the review of their version had begun.
    appeared: Vec<Subject>,
}

/// Where a version is by now, and its text if that has become another.
#[derive(Clone, Copy, Debug)]
pub struct Moved<'t> {
    /// Its place.
    pub version: VersionId,
    /// The newer text; none where it is as it was.
    pub text: Option<&'t str>,
    /// The text as it was (0) and the newer one (1), compared; none where that was not done.
    pub answers: Option<&'t Report>,
}

impl Review {
    /// All remarks.
    pub fn remarks(&self) -> &[Arc<Remark>] {
        &self.remarks
    }

    /// Is nothing said?
    pub fn is_empty(&self) -> bool {
        self.remarks.is_empty()
    }

    /// The remark on a subject.
    pub fn on(&self, subject: &Subject) -> Option<&Remark> {
        let all = self.remarks.iter().map(Arc::as_ref);
        all.into_iter().find(|r| r.subject.is_that_of(subject))
    }

    /// Remarks whose words are not in the texts any more.
    pub fn orphans(&self) -> impl Iterator<Item = &Remark> {
        let all = self.remarks.iter().map(Arc::as_ref);
        all.filter(|remark| remark.subject.is_orphan())
    }

    /// Puts a remark in the place of the one on the same subject; one that says nothing takes
    /// that away.
    pub fn put(&mut self, remark: Remark) {
        if remark.status != Status::Open {
            self.appeared.retain(|s| !s.is_that_of(&remark.subject));
        }
        let is_same = |known: &Arc<Remark>| known.subject.is_that_of(&remark.subject);
        let at = self.remarks.iter().position(is_same);
        match (at, remark.says_nothing()) {
            (Some(at), true) => drop(self.remarks.remove(at)),
            (Some(at), false) => {
                if let Some(slot) = self.remarks.get_mut(at) {
                    *slot = Arc::new(remark);
                }
            }
            (None, true) => {}
            (None, false) => self.remarks.push(Arc::new(remark)),
        }
    }

    /// Changes that came with a newer text, after the review of their version had begun, and
    /// have no status yet.
    pub fn appeared(&self) -> &[Subject] {
        &self.appeared
    }

    /// Has this change come with a newer text, and no status yet?
    pub fn has_appeared(&self, subject: &Subject) -> bool {
        self.appeared.iter().any(|s| s.is_that_of(subject))
    }

    /// Notes changes that have come with a newer text.
    pub fn appear(&mut self, subjects: impl IntoIterator<Item = Subject>) {
        let all = subjects.into_iter();
        let all: Vec<_> = all.filter(|s| !self.has_appeared(s)).collect();
        self.appeared.extend(all);
    }

    /// Notes of a remark what it was said of, and what it is about now.
    pub fn mark(&mut self, remark: &Arc<Remark>, subject: Subject, was: Vec<String>) {
        let known = self.remarks.iter_mut().find(|r| Arc::ptr_eq(r, remark));
        if let Some(known) = known {
            let remark = Remark::clone(known);
            *known = Arc::new(Remark {
                subject,
                was,
                ..remark
            });
        }
    }

    /// Takes a remark away.
    pub fn remove(&mut self, index: usize) {
        if index < self.remarks.len() {
            self.remarks.remove(index);
        }
    }

    /// The same remarks on versions that have moved, or have another text; `moved` says where each
    /// is, none where it is gone.
    pub fn carried<'t>(&self, moved: impl Fn(VersionId) -> Option<Moved<'t>>) -> Self {
        let carried = self.remarks.iter().map(|remark| {
            let subject = remark.subject.carried(&moved);
            match subject == remark.subject {
                true => Arc::clone(remark),
                false => Arc::new(Remark {
                    subject,
                    ..Remark::clone(remark)
                }),
            }
        });
        let appeared = self.appeared.iter().map(|s| s.carried(&moved));
        Self {
            remarks: carried.collect(),
            appeared: appeared.filter(|s| !s.is_orphan()).collect(),
        }
    }
}

impl FromIterator<Remark> for Review {
    fn from_iter<I: IntoIterator<Item = Remark>>(remarks: I) -> Self {
        let mut review = Self::default();
        remarks.into_iter().for_each(|remark| review.put(remark));
        review
    }
}
