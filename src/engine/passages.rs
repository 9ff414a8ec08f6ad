//! Links of all pairs to passages over all versions.
//!
//! Links chain: a sentence may share a clause with two others that have nothing in common,
//! and a passage that swallowed every chain would swallow the story. So links join
//! passages strongest first, and only while the passage stays one thing:
//!
//! ```text
//! A5 = B2, B2 ≈ C7        joined: {A5 B2 C7}
//! A5 ≈ B2 B3 (split)      joined: {A5 B2+B3}, neighbours in B
//! A5 ◐ B2, B2 ◐ C7        C7 stays out: nothing links it with A5
//! A5 = B2, A9 ≈ B2        A9 stays out: not a neighbour of A5
//! ```

use std::collections::HashSet;

use super::report::{Comparison, Link, Member, Passage, Relation};
use super::story::{SentenceId, Version, VersionId};

/// Sentences of one version in a passage, at most. More would be a section, not a passage.
const MOST_SENTENCES: usize = 6;

/// Groups the linkable sentences of all versions; every one stands in exactly one passage.
pub fn group(versions: &[Version], comparisons: &[Comparison]) -> Vec<Passage> {
    let mut groups = Groups::new(versions);
    let links = strongest_first(comparisons);
    groups.linked = links
        .iter()
        .flat_map(|(link, a, b)| sides(link, *a, *b).pairs())
        .collect();
    for (link, a, b) in links {
        groups.join(&sides(link, a, b), link.relation);
    }
    groups.into_passages()
}

fn strongest_first(comparisons: &[Comparison]) -> Vec<(&Link, VersionId, VersionId)> {
    let mut links: Vec<_> = comparisons
        .iter()
        .flat_map(|c| c.links.iter().map(move |l| (l, c.a, c.b)))
        .collect();
    // The sort is stable: equal links keep the order of the text.
    links.sort_by(|(x, ..), (y, ..)| {
        y.by_reader
            .cmp(&x.by_reader)
            .then(x.relation.cmp(&y.relation))
            .then(y.similarity.total_cmp(&x.similarity))
    });
    links
}

type Place = (VersionId, SentenceId);
type Sentences = Vec<Place>;

/// The two sides of a link.
struct Sides {
    left: Sentences,
    right: Sentences,
}

fn sides(link: &Link, a: VersionId, b: VersionId) -> Sides {
    let side = |v, ids: &[SentenceId]| ids.iter().map(|id| (v, *id)).collect();
    Sides {
        left: side(a, &link.a),
        right: side(b, &link.b),
    }
}

impl Sides {
    fn pairs(&self) -> Vec<[Place; 2]> {
        pairs(&self.left, &self.right).collect()
    }

    fn all(&self) -> Sentences {
        self.left.iter().chain(&self.right).copied().collect()
    }
}

/// The passages as they grow.
struct Groups {
    /// By version and sentence: place among the version's linkable sentences.
    ranks: Vec<Vec<usize>>,
    /// By version and sentence: the group it stands in; none for furniture.
    group_of: Vec<Vec<Option<usize>>>,
    /// Sorted members; empty where a group went into another.
    groups: Vec<Sentences>,
    /// Every two sentences that a link pairs, the earlier version's first.
    linked: HashSet<[Place; 2]>,
}

impl Groups {
    fn new(versions: &[Version]) -> Self {
        let mut all = Self {
            ranks: Vec::new(),
            group_of: Vec::new(),
            groups: Vec::new(),
            linked: HashSet::new(),
        };
        for (v, version) in versions.iter().enumerate() {
            all.add_version(VersionId(v), version);
        }
        all
    }

    fn add_version(&mut self, v: VersionId, version: &Version) {
        let (mut ranks, mut group_of, mut rank) = (Vec::new(), Vec::new(), 0);
        for id in version.sentence_ids() {
            let linkable = version.is_linkable(id);
            ranks.push(rank);
            group_of.push(linkable.then_some(self.groups.len()));
            if linkable {
                rank += 1;
                self.groups.push(vec![(v, id)]);
            }
        }
        self.ranks.push(ranks);
        self.group_of.push(group_of);
    }

    /// Joins what a link links: all of it where that stays one passage, else pair by pair.
    fn join(&mut self, link: &Sides, relation: Relation) {
        let all = link.all();
        if !self.try_join(&all, &all, relation) {
            for pair in link.pairs() {
                self.try_join(&pair, &all, relation);
            }
        }
    }

    /// Joins the groups of `sentences`, unless the outcome would not be one passage.
    fn try_join(&mut self, sentences: &[Place], link: &Sentences, relation: Relation) -> bool {
        let mut parts: Vec<usize> = sentences.iter().filter_map(|s| self.group(*s)).collect();
        parts.sort_unstable();
        parts.dedup();
        let mut joined: Sentences = parts
            .iter()
            .flat_map(|p| self.members(*p))
            .copied()
            .collect();
        joined.sort_unstable();
        let fits = self.is_contiguous(&joined)
            && (relation != Relation::Partial
                || (self.has_no_strangers(&joined) && self.grows_only_by(link, &parts)));
        if fits {
            self.merge(&parts, joined);
        }
        fits
    }

    fn merge(&mut self, parts: &[usize], joined: Sentences) {
        let Some((&first, rest)) = parts.split_first() else {
            return;
        };
        for (v, id) in &joined {
            if let Some(slot) = self.group_of.get_mut(v.0).and_then(|g| g.get_mut(id.0)) {
                *slot = Some(first);
            }
        }
        for part in rest {
            self.groups.get_mut(*part).map(std::mem::take);
        }
        if let Some(group) = self.groups.get_mut(first) {
            *group = joined;
        }
    }

    fn group(&self, (v, id): Place) -> Option<usize> {
        self.group_of.get(v.0)?.get(id.0).copied().flatten()
    }

    fn members(&self, group: usize) -> &[Place] {
        self.groups.get(group).map_or(&[], |g| g)
    }

    fn rank(&self, (v, id): Place) -> usize {
        self.ranks
            .get(v.0)
            .and_then(|r| r.get(id.0))
            .copied()
            .unwrap_or_default()
    }

    /// Are each version's sentences neighbours, and not too many? `joined` is sorted.
    fn is_contiguous(&self, joined: &Sentences) -> bool {
        joined
            .chunk_by(|x, y| x.0 == y.0)
            .all(|run| match (run.first(), run.last()) {
                (Some(first), Some(last)) => {
                    run.len() <= MOST_SENTENCES
                        && self.rank(*last) - self.rank(*first) + 1 == run.len()
                }
                _ => true,
            })
    }

    /// Is every pair of versions in `joined` linked directly?
    fn has_no_strangers(&self, joined: &Sentences) -> bool {
        let runs: Vec<_> = joined.chunk_by(|x, y| x.0 == y.0).collect();
        runs.iter().enumerate().all(|(i, a)| {
            runs.iter()
                .skip(i + 1)
                .all(|b| pairs(a, b).any(|pair| self.linked.contains(&pair)))
        })
    }

    /// Where two parts share a version: does the link account for all that one of them has of it?
    fn grows_only_by(&self, link: &Sentences, parts: &[usize]) -> bool {
        let accounts_for = |part: usize, v: VersionId| {
            let mut own = self.members(part).iter().filter(|m| m.0 == v);
            own.all(|m| link.contains(m))
        };
        let has = |part: usize, v: VersionId| self.members(part).iter().any(|m| m.0 == v);
        parts.iter().enumerate().all(|(i, one)| {
            parts.iter().skip(i + 1).all(|two| {
                let mut shared = self.members(*one).iter().filter(|m| has(*two, m.0));
                shared.all(|(v, _)| accounts_for(*one, *v) || accounts_for(*two, *v))
            })
        })
    }

    fn into_passages(self) -> Vec<Passage> {
        let mut groups: Vec<_> = self.groups.into_iter().filter(|g| !g.is_empty()).collect();
        groups.sort_unstable();
        groups
            .iter()
            .map(|g| Passage {
                members: g.chunk_by(|x, y| x.0 == y.0).filter_map(member).collect(),
            })
            .collect()
    }
}

fn member(run: &[Place]) -> Option<Member> {
    let version = run.first()?.0;
    Some(Member {
        version,
        sentences: run.iter().map(|(_, id)| *id).collect(),
    })
}

fn pairs<'s>(left: &'s [Place], right: &'s [Place]) -> impl Iterator<Item = [Place; 2]> + use<'s> {
    left.iter()
        .flat_map(move |x| right.iter().map(move |y| [*x, *y]))
}
