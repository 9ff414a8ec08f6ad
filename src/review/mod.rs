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
pub use placed::Placed;
pub use remark::{Remark, Status, Subject};

use crate::engine::story::VersionId;

/// All remarks, in the order in which they were first made; one a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    remarks: Vec<Arc<Remark>>,
}

/// Where a version is by now, and its text if that has become another.
#[derive(Clone, Copy, Debug)]
pub struct Moved<'t> {
    /// Its place.
    pub version: VersionId,
    /// The newer text; none where it is as it was.
    pub text: Option<&'t str>,
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
        Self {
            remarks: carried.collect(),
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
