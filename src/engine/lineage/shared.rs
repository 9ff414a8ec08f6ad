//! What the versions share, by who shares it: passages, and runs of the same words.
//!
//! ```text
//! {Wire Post}          31 words in runs     2 passages
//! {Wire Post Lantern}  12 words in runs     5 passages
//! ```
//!
//! There are few such sets, so that every question about a pair or a third version is a sum over
//! them, and the work of finding them grows with the words alone.

use std::collections::BTreeMap;
use std::ops::Range;

use super::wording::Wording;
use crate::engine::report::Report;
use crate::engine::story::VersionId;

/// Words in a row that count as wording. Office and name together ("the president of the United
/// States") run to five or six; seven of the same outside a quotation are somebody's sentence.
pub(super) const RUN: usize = 7;

/// Versions, sorted, and how many words they share.
type Sets = BTreeMap<Vec<VersionId>, usize>;

/// What the versions share.
pub(super) struct Shared {
    passages: Sets,
    runs: Sets,
    /// By version and word: the versions with the run that opens there, as an index into `sets`.
    owners: Vec<Vec<Option<usize>>>,
    sets: Vec<Vec<VersionId>>,
}

/// A run of words: of which version, and where it opens.
#[derive(Clone, Copy)]
struct Gram {
    key: u64,
    version: VersionId,
    at: usize,
}

impl Shared {
    pub(super) fn new(report: &Report, wordings: &[Wording]) -> Self {
        let mut shared = Self {
            passages: passages(report, wordings),
            runs: Sets::new(),
            owners: wordings.iter().map(|w| vec![None; w.len()]).collect(),
            sets: Vec::new(),
        };
        shared.find_runs(wordings);
        shared
    }

    fn find_runs(&mut self, wordings: &[Wording]) {
        let ids = (0..).map(VersionId);
        let mut grams: Vec<_> = ids.zip(wordings).flat_map(|(id, w)| grams(id, w)).collect();
        grams.sort_unstable_by_key(|g| (g.key, g.version, g.at));
        let mut known: BTreeMap<Vec<VersionId>, usize> = BTreeMap::new();
        let mut counts: Vec<usize> = Vec::new();
        let mut set = Vec::new();
        for same in grams.chunk_by(|x, y| x.key == y.key) {
            set.clear();
            set.extend(same.iter().map(|g| g.version));
            set.dedup();
            if set.len() < 2 {
                continue;
            }
            let index = known.get(&set[..]).copied().unwrap_or_else(|| {
                known.insert(set.clone(), counts.len());
                self.sets.push(set.clone());
                counts.push(0);
                counts.len() - 1
            });
            if let Some(count) = counts.get_mut(index) {
                *count += 1;
            }
            self.own(same, index);
        }
        self.runs = self.sets.iter().cloned().zip(counts).collect();
    }

    /// Notes with whom these grams are shared.
    fn own(&mut self, grams: &[Gram], set: usize) {
        for gram in grams {
            let owners = self.owners.get_mut(gram.version.0);
            if let Some(slot) = owners.and_then(|o| o.get_mut(gram.at)) {
                *slot = Some(set);
            }
        }
    }

    /// How much two versions share, in words: of passages, and again of runs, which weigh more.
    pub(super) fn between(&self, pair: [VersionId; 2]) -> usize {
        self.count(|set| has(set, pair))
    }

    /// How much of that a third lacks.
    pub(super) fn without(&self, pair: [VersionId; 2], third: VersionId) -> usize {
        self.count(|set| has(set, pair) && set.binary_search(&third).is_err())
    }

    fn count(&self, wanted: impl Fn(&[VersionId]) -> bool) -> usize {
        let all = self.passages.iter().chain(&self.runs);
        all.filter(|(set, _)| wanted(set)).map(|(_, n)| n).sum()
    }

    /// How many runs two versions share, whoever else has them.
    pub(super) fn runs(&self, pair: [VersionId; 2]) -> usize {
        let runs = self.runs.iter().filter(|(set, _)| has(set, pair));
        runs.map(|(_, n)| n).sum()
    }

    /// How many runs only these two have.
    pub(super) fn own_runs(&self, pair: [VersionId; 2]) -> usize {
        self.runs.get(&pair[..]).copied().unwrap_or_default()
    }

    /// The longest run of words in the first that the second has too; where `only`, nobody else.
    pub(super) fn longest(&self, pair: [VersionId; 2], only: bool) -> Option<Range<usize>> {
        let wanted = |owner: &Option<usize>| {
            let set = owner.and_then(|index| self.sets.get(index));
            set.is_some_and(|set| if only { *set == pair } else { has(set, pair) })
        };
        let owners = self.owners.get(pair[0].0)?;
        let mut at = 0;
        let mut longest: Option<Range<usize>> = None;
        for streak in owners.chunk_by(|x, y| wanted(x) == wanted(y)) {
            let is_longer = longest
                .as_ref()
                .is_none_or(|l| l.len() + 1 < streak.len() + RUN);
            if streak.first().is_some_and(wanted) && is_longer {
                longest = Some(at..at + streak.len() + RUN - 1);
            }
            at += streak.len();
        }
        longest
    }
}

fn has(set: &[VersionId], pair: [VersionId; 2]) -> bool {
    pair.iter().all(|v| set.binary_search(v).is_ok())
}

/// Every run of [`RUN`] words outside quotations.
fn grams(version: VersionId, wording: &Wording) -> impl Iterator<Item = Gram> {
    let windows = wording.keys.windows(RUN).zip(wording.quoted.windows(RUN));
    let plain = windows
        .enumerate()
        .filter(|(_, (_, quoted))| !quoted.contains(&true));
    plain.map(move |(at, (keys, _))| Gram {
        // Multiplied and rotated, so that neither order nor repetition of words gets lost.
        key: keys.iter().fold(0, |sum: u64, key| {
            sum.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ key
        }),
        version,
        at,
    })
}

/// By who has a passage: its words, as many as the shortest has.
fn passages(report: &Report, wordings: &[Wording]) -> Sets {
    let mut sets = Sets::new();
    for passage in report.passages.iter().filter(|p| p.members.len() > 1) {
        let words = passage.members.iter().filter_map(|m| {
            let wording = wordings.get(m.version.0)?;
            Some(wording.count(m.sentences.iter().map(|s| s.0)))
        });
        let least = words.min().unwrap_or_default();
        let set = passage.members.iter().map(|m| m.version).collect();
        *sets.entry(set).or_default() += least;
    }
    sets
}
