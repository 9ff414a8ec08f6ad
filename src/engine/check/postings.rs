//! Which entries of a list have a stem, so that those that share words are found without looking
//! at all others.
//!
//! ```text
//! 0  union·yard·night      yard: 0, 2      most shared with yard·gate·night: 2, twice
//! 1  pilot·tower           night: 0, 2
//! 2  yard·gate·night       gate: 2
//! ```

use std::ops::Range;

/// A stem of more entries than this tells none of them apart. Stories have fewer sentences; only
/// a book has more of one word.
const MOST_SHARING: usize = 400;

/// The entries of a list by their stems.
pub struct Postings {
    /// Stems and the places of entries that have them, sorted, each pair once.
    by_stem: Vec<(usize, usize)>,
}

impl Postings {
    /// Of stems and the places of entries that have them.
    pub fn new(entries: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut by_stem: Vec<(usize, usize)> = entries.collect();
        by_stem.sort_unstable();
        by_stem.dedup();
        Self { by_stem }
    }

    /// The entries within `range` that have a stem, unless they are too many to tell anything.
    fn of(&self, stem: usize, range: &Range<usize>) -> &[(usize, usize)] {
        let first = self.by_stem.partition_point(|p| *p < (stem, range.start));
        let rest = self.by_stem.get(first..).unwrap_or_default();
        let end = rest.partition_point(|p| *p < (stem, range.end));
        let all = rest.get(..end.min(MOST_SHARING + 1)).unwrap_or_default();
        if all.len() > MOST_SHARING { &[] } else { all }
    }

    /// The entries within `range` that have some of the stems, each with how many, in order of
    /// their places.
    pub fn sharing(
        &self,
        stems: impl Iterator<Item = usize>,
        range: &Range<usize>,
    ) -> Vec<(usize, usize)> {
        let found = stems.flat_map(|stem| self.of(stem, range));
        let mut places: Vec<usize> = found.map(|(_, place)| *place).collect();
        places.sort_unstable();
        let runs = places.chunk_by(|x, y| x == y);
        runs.filter_map(|run| Some((*run.first()?, run.len())))
            .collect()
    }
}
