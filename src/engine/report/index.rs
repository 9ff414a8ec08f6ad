//! Where in a report's lists stands what concerns one sentence, so that nobody looks through all
//! of a long story for it.

use std::collections::BTreeMap;

use super::{Comparison, Finding};
use crate::engine::story::{SentenceId, VersionId};

/// By side and sentence of a comparison: the places of its links in the list.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkIndex([Vec<Vec<usize>>; 2]);

impl LinkIndex {
    pub(super) fn new(comparison: &Comparison) -> Self {
        let mut index = Self::default();
        for (place, link) in comparison.links.iter().enumerate() {
            for (side, ids) in index.0.iter_mut().zip([&link.a, &link.b]) {
                for id in ids {
                    side.resize(side.len().max(id.0 + 1), Vec::new());
                    side.get_mut(id.0)
                        .into_iter()
                        .for_each(|places| places.push(place));
                }
            }
        }
        index
    }

    pub(super) fn places(&self, is_a: bool, sentence: SentenceId) -> &[usize] {
        let [a, b] = &self.0;
        let side = if is_a { a } else { b };
        side.get(sentence.0).map_or(&[], |places| places)
    }
}

/// By version and sentence: the places of the findings that touch it, ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct FindingIndex(BTreeMap<(VersionId, SentenceId), Vec<usize>>);

impl FindingIndex {
    pub(super) fn new(findings: &[Finding]) -> Self {
        let mut index = Self::default();
        for (place, finding) in findings.iter().enumerate() {
            for at in finding.places() {
                let places = index.0.entry((at.version, at.sentence)).or_default();
                // Both its places may be in one sentence.
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        index
    }

    pub(super) fn places(&self, version: VersionId, sentence: SentenceId) -> &[usize] {
        let places = self.0.get(&(version, sentence));
        places.map_or(&[], |places| places)
    }
}
