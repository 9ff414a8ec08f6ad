//! Versions that keep the order: one walk through both, with splits and merges.
//!
//! A walk takes steps of n:m sentences or skips one. Among all walks the one with the most
//! shared weight beyond a threshold wins, which settles doubtful pairs by their neighbours.

use super::pair::{Cover, Pair};
use super::{Draft, Tuning};

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

/// How well links keep one order, 0 to 1: the weight of the heaviest chain against all weight.
pub fn orderliness(links: &[(usize, usize, f32)]) -> f32 {
    let all: f32 = links.iter().map(|l| l.2).sum();
    if all > 0.0 {
        heaviest_chain(links).iter().map(|l| l.2).sum::<f32>() / all
    } else {
        0.0
    }
}

/// The heaviest links that ascend in both versions.
pub fn heaviest_chain(links: &[(usize, usize, f32)]) -> Vec<(usize, usize, f32)> {
    let mut links = links.to_vec();
    links.sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)));
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(links.len());
    for (n, (i, j, weight)) in links.iter().enumerate() {
        let mut chosen = (*weight, None);
        for (before, (sum, _)) in best.iter().enumerate().take(n) {
            let ascends = links.get(before).is_some_and(|(x, y, _)| x < i && y < j);
            if ascends && sum + weight > chosen.0 {
                chosen = (sum + weight, Some(before));
            }
        }
        best.push(chosen);
    }
    let mut at = (0..best.len())
        .rev()
        .max_by(|x, y| sum_at(&best, *x).total_cmp(&sum_at(&best, *y)));
    let mut chain = Vec::new();
    while let Some(n) = at {
        chain.extend(links.get(n));
        at = best.get(n).and_then(|b| b.1);
    }
    chain.reverse();
    chain
}

fn sum_at(best: &[(f32, Option<usize>)], at: usize) -> f32 {
    best.get(at).map_or(0.0, |b| b.0)
}

/// Walks through both versions; `free_a` and `free_b` are the sentences still to be linked.
pub fn walk(pair: &Pair<'_>, free_a: &[usize], free_b: &[usize], tuning: &Tuning) -> Vec<Draft> {
    let (rows, columns) = (free_a.len() + 1, free_b.len() + 1);
    let mut best = vec![0.0_f32; rows * columns];
    let mut taken = vec![(0_u8, 0_u8); rows * columns];
    for i in 0..rows {
        for j in 0..columns {
            let mut chosen = (0.0, (0, 0));
            let mut offer = |value: f32, step: (u8, u8)| {
                if value > chosen.0 || chosen.1 == (0, 0) {
                    chosen = (value, step);
                }
            };
            let at = |i: usize, j: usize| best.get(i * columns + j).copied().unwrap_or(0.0);
            if i > 0 {
                offer(at(i - 1, j), (1, 0));
            }
            if j > 0 {
                offer(at(i, j - 1), (0, 1));
            }
            for (p, q) in STEPS.into_iter().filter(|(p, q)| *p <= i && *q <= j) {
                let group = (free_a.get(i - p..i), free_b.get(j - q..j));
                let (Some(is), Some(js)) = group else {
                    continue;
                };
                if let Some(gain) = gain(pair, is, js, tuning) {
                    offer(at(i - p, j - q) + gain, (p as u8, q as u8));
                }
            }
            if let Some(cell) = best.get_mut(i * columns + j) {
                *cell = chosen.0;
            }
            if let Some(cell) = taken.get_mut(i * columns + j) {
                *cell = chosen.1;
            }
        }
    }
    trace(pair, free_a, free_b, &taken)
}

/// Follows the taken steps back from the end.
fn trace(pair: &Pair<'_>, free_a: &[usize], free_b: &[usize], taken: &[(u8, u8)]) -> Vec<Draft> {
    let (mut i, mut j) = (free_a.len(), free_b.len());
    let columns = free_b.len() + 1;
    let mut drafts = Vec::new();
    while let Some((p, q)) = taken.get(i * columns + j).copied() {
        if (p, q) == (0, 0) {
            break;
        }
        let (from_i, from_j) = (i - usize::from(p), j - usize::from(q));
        if p > 0 && q > 0 {
            let is = free_a.get(from_i..i).unwrap_or_default();
            let js = free_b.get(from_j..j).unwrap_or_default();
            drafts.push(Draft::whole(pair, is, js));
        }
        (i, j) = (from_i, from_j);
    }
    drafts.reverse();
    drafts
}

/// What linking two groups is worth; none where they may not be linked.
pub fn gain(pair: &Pair<'_>, is: &[usize], js: &[usize], tuning: &Tuning) -> Option<f32> {
    let linked = |i: &usize, j: &usize| pair.matched(*i, *j).is_some();
    let all_answered = is.iter().all(|i| js.iter().any(|j| linked(i, j)))
        && js.iter().all(|j| is.iter().any(|i| linked(i, j)));
    if !all_answered {
        return None;
    }
    let cover = pair.group(is, js);
    let members = is.len() + js.len();
    if members > 2 && !holds_together(pair, is, js, cover, tuning) {
        return None;
    }
    let excess = cover.shared - tuning.walk_floor * cover.mass;
    let regroups = is.len().min(js.len()) - 1;
    let cost = tuning.step_cost * (members - 2) as f32 + tuning.regroup_cost * regroups as f32;
    Some(excess - cost * cover.mass)
}

/// Each sentence of a group must find its share on the other side, and stand where its
/// neighbours do.
fn holds_together(
    pair: &Pair<'_>,
    is: &[usize],
    js: &[usize],
    cover: Cover,
    tuning: &Tuning,
) -> bool {
    let adjacent = |s: &[usize]| s.windows(2).all(|w| matches!(w, [x, y] if x + 1 == *y));
    let near = |profiles: &[super::profile::Profile], s: &[usize]| {
        let paragraphs = s.iter().filter_map(|i| profiles.get(*i));
        let mut paragraphs = paragraphs.map(|p| p.paragraph);
        let first = paragraphs.next();
        paragraphs.last() <= first.map(|p| p + 2).or(first)
    };
    cover.least >= tuning.member_floor
        && all_bring_something(pair, is, js, cover, tuning)
        && adjacent(is)
        && adjacent(js)
        && near(pair.a.profiles, is)
        && near(pair.b.profiles, js)
}

/// Would the group cover less without any one of its members? Else it answers what another
/// member answers already.
fn all_bring_something(
    pair: &Pair<'_>,
    is: &[usize],
    js: &[usize],
    cover: Cover,
    tuning: &Tuning,
) -> bool {
    let own = |rest: Cover, mass: f32| {
        // What is lost beyond the member's own coverage stood on the other side.
        cover.shared - rest.shared >= tuning.own_floor * mass
    };
    let without = |all: &[usize], one: usize| -> Vec<usize> {
        all.iter().copied().filter(|x| *x != one).collect()
    };
    let needed_a = |i: &usize| {
        let rest = pair.group(&without(is, *i), js);
        let lost = pair.a.mass(*i);
        own(rest.plus(pair.group(&[*i], js).shared_by_a), lost)
    };
    let needed_b = |j: &usize| {
        let rest = pair.group(is, &without(js, *j));
        let lost = pair.b.mass(*j);
        own(rest.plus(pair.group(is, &[*j]).shared_by_b), lost)
    };
    (is.len() < 2 || is.iter().all(needed_a)) && (js.len() < 2 || js.iter().all(needed_b))
}
