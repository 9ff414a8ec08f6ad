//! Which sentences of base and version are marked up together, and which of them keep their place.
//!
//! A sentence may be linked several times, but is shown once: the closest links win.

use std::cmp::Ordering;
use std::collections::VecDeque;

use super::super::order::longest_rising;
use crate::engine::report::{Comparison, Facing, Relation, Report};
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::engine::words::{fold, words};

/// How many pieces of furniture of the base one of the version is held against: there are few
/// between two neighbours, and page furniture without end must not take time without end.
const NEAR: usize = 12;

/// Sentences of base and version that answer each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Of the base, ascending.
    pub base: Vec<SentenceId>,
    /// Of the version, ascending.
    pub version: Vec<SentenceId>,
    /// How they relate.
    pub relation: Relation,
    /// Does it stand in the order that both texts share?
    pub is_steady: bool,
    /// Words that the version lacks.
    pub(super) cut: Vec<Span>,
    /// Words that the base lacks.
    pub(super) put: Vec<Span>,
}

/// The groups of a base and a version, in the version's order.
pub(super) fn groups(report: &Report, base: VersionId, version: VersionId) -> Vec<Group> {
    let comparison: Option<&Comparison> = report.comparison(base, version);
    let links = comparison.into_iter().flat_map(|c| &c.links);
    let is_a = version < base;
    let mut facing: Vec<_> = links.map(|link| link.seen_from(is_a)).collect();
    facing.sort_by(closest_first);
    let size = |v: VersionId| report.versions.get(v.0).map_or(0, |v| v.sentences.len());
    let mut taken = [vec![false; size(version)], vec![false; size(base)]];
    facing.retain(|f| take(&mut taken, [f.here, f.there]));
    facing.sort_by_key(|f| f.here.first().copied());
    let mut groups: Vec<_> = facing.iter().map(|f| Group::new(f, is_a)).collect();
    let [of_version, of_base] = taken;
    settle(&mut groups, &of_version, &of_base);
    pair_furniture(report, base, version, &mut groups);
    groups
}

fn closest_first(x: &Facing<'_>, y: &Facing<'_>) -> Ordering {
    let alike = y.link.similarity.total_cmp(&x.link.similarity);
    let closeness = x.link.relation.cmp(&y.link.relation);
    let closeness = closeness.then(x.link.moved.cmp(&y.link.moved)).then(alike);
    closeness.then_with(|| x.here.cmp(y.here))
}

/// Takes some sentences of both sides if all of them are free.
fn take(taken: &mut [Vec<bool>; 2], sides: [&[SentenceId]; 2]) -> bool {
    let is_free = taken.iter().zip(sides).all(|(side, ids)| {
        let mut slots = ids.iter().map(|id| side.get(id.0));
        slots.all(|slot| slot == Some(&false))
    });
    if is_free {
        for (side, ids) in taken.iter_mut().zip(sides) {
            for id in ids {
                side.get_mut(id.0).into_iter().for_each(|t| *t = true);
            }
        }
    }
    is_free
}

impl Group {
    /// Every sentence of the base that is shown here: where it keeps its place, also those between.
    pub fn of_base(&self) -> Vec<SentenceId> {
        match (self.base.first(), self.base.last()) {
            (Some(first), Some(last)) if self.is_steady => {
                (first.0..=last.0).map(SentenceId).collect()
            }
            _ => self.base.clone(),
        }
    }

    /// How many bytes of words between others were cut.
    pub fn cut_len(&self) -> usize {
        self.cut.iter().map(|span| span.len()).sum()
    }

    /// As seen from the version, which is the link's `a` or not.
    fn new(facing: &Facing<'_>, is_a: bool) -> Self {
        let from_base = facing.link.seen_from(!is_a);
        Self {
            base: facing.there.to_vec(),
            version: facing.here.to_vec(),
            relation: facing.link.relation,
            is_steady: !facing.link.moved,
            cut: from_base.changed.to_vec(),
            put: facing.changed.to_vec(),
        }
    }
}

/// Finds out which groups keep their place: a longest order that both texts share, of groups that
/// no other group stands within. Sentences of the base within such a group are cut there.
fn settle(groups: &mut [Group], of_version: &[bool], of_base: &[bool]) {
    let starts = groups.iter().map(|group| {
        let is_whole = is_unbroken(&group.version, of_version) && is_unbroken(&group.base, of_base);
        let first = group.base.first().map(|id| id.0);
        first.filter(|_| group.is_steady && is_whole)
    });
    let steady = longest_rising(starts);
    for (group, is_steady) in groups.iter_mut().zip(steady) {
        group.is_steady = is_steady;
    }
}

/// Does no other group stand between these sentences?
fn is_unbroken(ids: &[SentenceId], taken: &[bool]) -> bool {
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
        return false;
    };
    let within = taken.get(first.0..=last.0).unwrap_or_default();
    within.iter().filter(|t| **t).count() == ids.len()
}

/// Bylines, credits and the like are not linked; where both texts have the same between the same
/// neighbours, it stayed.
fn pair_furniture(report: &Report, base: VersionId, version: VersionId, groups: &mut Vec<Group>) {
    let texts = report
        .versions
        .get(base.0)
        .zip(report.versions.get(version.0));
    let Some((base_text, text)) = texts else {
        return;
    };
    let mut pairs = Vec::new();
    let (mut from_base, mut from) = (0, 0);
    let ends = (base_text.sentences.len(), text.sentences.len());
    let steady = groups.iter().filter(|g| g.is_steady);
    let steps = steady.filter_map(|g| {
        let (first_base, first) = (g.base.first()?.0, g.version.first()?.0);
        let (last_base, last) = (g.base.last()?.0, g.version.last()?.0);
        Some(((first_base, first), (last_base + 1, last + 1)))
    });
    for ((until_base, until), after) in steps.chain([(ends, ends)]) {
        let theirs = (from_base..until_base).filter(|id| is_furniture(base_text, *id));
        let mut theirs: VecDeque<_> = theirs.collect();
        for id in (from..until).filter(|id| is_furniture(text, *id)) {
            let near = theirs.iter().take(NEAR).copied();
            let mut near = near.enumerate();
            if let Some((at, twin)) = near.find(|(_, twin)| are_alike(base_text, *twin, text, id)) {
                pairs.push(Group::of_furniture(SentenceId(twin), SentenceId(id)));
                theirs.drain(..=at);
            }
        }
        (from_base, from) = after;
    }
    groups.extend(pairs);
    groups.sort_by_key(|g| g.version.first().copied());
}

impl Group {
    fn of_furniture(base: SentenceId, version: SentenceId) -> Self {
        Self {
            base: vec![base],
            version: vec![version],
            relation: Relation::Same,
            is_steady: true,
            cut: Vec::new(),
            put: Vec::new(),
        }
    }
}

fn is_furniture(text: &Version, id: usize) -> bool {
    !text.is_linkable(SentenceId(id))
}

fn are_alike(a: &Version, id_a: usize, b: &Version, id_b: usize) -> bool {
    let folded = |text: &Version, id: usize| {
        let span = text.sentences.get(id).map(|s| s.span);
        fold(&words(text.text(), span.unwrap_or_default()))
    };
    folded(a, id_a) == folded(b, id_b)
}
