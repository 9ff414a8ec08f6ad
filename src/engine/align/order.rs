//! Versions that keep the order: one walk through both, with splits and merges.
//!
//! A walk takes steps of n:m sentences and skips the rest. Among all walks the one with the most
//! shared weight beyond a threshold wins, which settles doubtful pairs by their neighbours. Only
//! steps between candidates are looked at, so the walk is a chain of few blocks, not a table.

use super::chain::{self, Block};
use super::pair::{Cover, Pair, ratio};
use super::{Draft, Tuning};
use crate::engine::watch::Cancelled;

/// Steps of more than one sentence, as (of a, of b).
const STEPS: [(usize, usize); 10] = [
    (1, 1),
    (1, 2),
    (2, 1),
    (1, 3),
    (3, 1),
    (2, 2),
    (1, 4),
    (4, 1),
    (2, 3),
    (3, 2),
];

/// The most sentences of one side in a step.
const LONGEST_STEP: usize = 4;
/// Paragraphs that the sentences of a group may lie apart.
const MOST_APART: usize = 2;

/// How well links keep one order, 0 to 1: the weight of the heaviest chain against all weight.
pub fn orderliness(drafts: &[&Draft]) -> f32 {
    let mut blocks: Vec<Block> = drafts.iter().filter_map(|d| first_pair(d)).collect();
    blocks.sort_by_key(|b| (b.a.start, b.b.start));
    let weight = |n: &usize| blocks.get(*n).map_or(0.0, |b| b.weight);
    let kept = chain::heaviest(&blocks).iter().map(weight).sum();
    ratio(kept, blocks.iter().map(|b| b.weight).sum())
}

fn first_pair(draft: &Draft) -> Option<Block> {
    let (i, j) = (*draft.a.first()?, *draft.b.first()?);
    Some(Block {
        a: i..i + 1,
        b: j..j + 1,
        weight: draft.similarity,
    })
}

/// Walks through both versions; `free_a` and `free_b` are the sentences still to be linked.
pub fn walk(
    pair: &Pair<'_>,
    free_a: &[usize],
    free_b: &[usize],
    tuning: &Tuning,
) -> Result<Vec<Draft>, Cancelled> {
    let mut steps = Vec::new();
    for i in 1..=free_a.len() {
        pair.ask()?;
        for j in ends(pair, free_a, free_b, i) {
            steps.extend(steps_to(pair, (free_a, i), (free_b, j), tuning));
        }
    }
    steps.sort_by_key(|step| (step.a.start, step.b.start, step.a.end, step.b.end));
    let chosen = chain::heaviest(&steps).into_iter();
    let chosen = chosen.filter_map(|n| steps.get(n));
    let drafts = chosen.filter_map(|step| {
        let is = free_a.get(step.a.clone())?;
        Some(Draft::whole(pair, is, free_b.get(step.b.clone())?))
    });
    Ok(drafts.collect())
}

/// Where in `free_b` steps can end whose last sentence of `a` is the one before place `i`.
fn ends(pair: &Pair<'_>, free_a: &[usize], free_b: &[usize], i: usize) -> Vec<usize> {
    let last = i.checked_sub(1).and_then(|i| free_a.get(i));
    let candidates = last.into_iter().flat_map(|i| pair.candidates(*i));
    let places = candidates.filter_map(|j| free_b.binary_search(&j).ok());
    let mut ends: Vec<usize> = places.flat_map(|at| at + 1..=at + LONGEST_STEP).collect();
    ends.sort_unstable();
    ends.dedup();
    ends.retain(|end| *end <= free_b.len());
    ends
}

/// The steps that gain something and end at places `i` and `j`.
fn steps_to(
    pair: &Pair<'_>,
    (free_a, i): (&[usize], usize),
    (free_b, j): (&[usize], usize),
    tuning: &Tuning,
) -> impl Iterator<Item = Block> {
    let steps = STEPS.into_iter().filter(move |(p, q)| *p <= i && *q <= j);
    steps.filter_map(move |(p, q)| {
        let (a, b) = (i - p..i, j - q..j);
        let weight = gain(pair, free_a.get(a.clone())?, free_b.get(b.clone())?, tuning)?;
        (weight > 0.0).then_some(Block { a, b, weight })
    })
}

/// What linking two groups is worth; none where they may not be linked.
pub fn gain(pair: &Pair<'_>, is: &[usize], js: &[usize], tuning: &Tuning) -> Option<f32> {
    let members = is.len() + js.len();
    if members > 2 && !stand_together(pair, is, js) || !all_may_share(pair, is, js, tuning) {
        return None;
    }
    let cover = pair.group(is, js);
    if members > 2 && !holds_together(pair, is, js, cover, tuning) {
        return None;
    }
    let excess = cover.shared - tuning.walk_floor * cover.mass;
    let regroups = is.len().min(js.len()) - 1;
    let cost = tuning.step_cost * (members - 2) as f32 + tuning.regroup_cost * regroups as f32;
    Some(excess - cost * cover.mass)
}

/// Are the sentences of each side neighbours, in paragraphs that are near?
fn stand_together(pair: &Pair<'_>, is: &[usize], js: &[usize]) -> bool {
    let adjacent = |s: &[usize]| s.windows(2).all(|w| matches!(w, [x, y] if x + 1 == *y));
    let near = |profiles: &[super::profile::Profile], s: &[usize]| {
        let mut paragraphs = s
            .iter()
            .filter_map(|i| profiles.get(*i).map(|p| p.paragraph));
        let first = paragraphs.next();
        paragraphs.next_back() <= first.map(|p| p + MOST_APART).or(first)
    };
    adjacent(is) && adjacent(js) && near(pair.a.profiles, is) && near(pair.b.profiles, js)
}

/// Is each sentence a candidate of one on the other side, and, in a group, could the sums of what
/// it shares with each reach its floor? They are never less than what it shares with all.
fn all_may_share(pair: &Pair<'_>, is: &[usize], js: &[usize], tuning: &Tuning) -> bool {
    let floor = if is.len() + js.len() > 2 {
        tuning.member_floor
    } else {
        0.0
    };
    let reaches = |shared: &mut dyn Iterator<Item = f32>, mass: f32| {
        let mut shared = shared.peekable();
        shared.peek().is_some() && shared.sum::<f32>() >= floor * mass
    };
    is.iter().all(|i| {
        let mut shared = js.iter().filter_map(|j| Some(pair.shared(*i, *j)?.0));
        reaches(&mut shared, pair.a.mass(*i))
    }) && js.iter().all(|j| {
        let mut shared = is.iter().filter_map(|i| Some(pair.shared(*i, *j)?.1));
        reaches(&mut shared, pair.b.mass(*j))
    })
}

/// Does each sentence of a group find its share on the other side, and bring something?
fn holds_together(
    pair: &Pair<'_>,
    is: &[usize],
    js: &[usize],
    cover: Cover,
    tuning: &Tuning,
) -> bool {
    // What is lost beyond the member's own coverage stood on the other side. Else the member
    // answers what another member answers already.
    let is_needed = |rest: Cover, own: f32, mass: f32| {
        cover.shared - rest.shared - own >= tuning.own_floor * mass
    };
    let needed_a = |i: &usize| {
        let own = pair.group(&[*i], js).shared_by_a;
        is_needed(pair.group(&without(is, *i), js), own, pair.a.mass(*i))
    };
    let needed_b = |j: &usize| {
        let own = pair.group(is, &[*j]).shared_by_b;
        is_needed(pair.group(is, &without(js, *j)), own, pair.b.mass(*j))
    };
    cover.least >= tuning.member_floor
        && (is.len() < 2 || is.iter().all(needed_a))
        && (js.len() < 2 || js.iter().all(needed_b))
}

fn without(all: &[usize], one: usize) -> Vec<usize> {
    all.iter().copied().filter(|x| *x != one).collect()
}
