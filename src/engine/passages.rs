//! Links of all pairs to passages over all versions.

use super::report::{Comparison, Member, Passage};
use super::story::{Version, VersionId};

/// Groups the linkable sentences of all versions.
pub fn group(versions: &[Version], _comparisons: &[Comparison]) -> Vec<Passage> {
    let mut passages = Vec::new();
    for (v, version) in versions.iter().enumerate() {
        for id in version.sentence_ids().filter(|id| version.is_linkable(*id)) {
            passages.push(Passage {
                members: vec![Member {
                    version: VersionId(v),
                    sentences: vec![id],
                }],
            });
        }
    }
    passages
}
