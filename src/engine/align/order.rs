//! Versions that keep the order: one walk through both, with splits and merges.
//!
//! A walk takes steps of n:m sentences or skips one. Among all walks the one with the most
//! shared weight beyond a threshold wins, which settles doubtful pairs by their neighbours.

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

/// How well links keep one order, 0 to 1: the weight of the heaviest chain against all weight.
pub fn orderliness(pair: &Pair<'_>, links: &[(usize, usize, f32)]) -> Result<f32, Cancelled> {
    let all: f32 = links.iter().map(|l| l.2).sum();
    let chain = heaviest_chain(pair, links)?;
    Ok(ratio(chain.iter().map(|l| l.2).sum(), all))
}

/// The heaviest links that ascend in both versions.
fn heaviest_chain(
    pair: &Pair<'_>,
    links: &[(usize, usize, f32)],
) -> Result<Vec<(usize, usize, f32)>, Cancelled> {
    let mut links = links.to_vec();
    links.sort_by_key(|l| (l.0, l.1));
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(links.len());
    for (n, (i, j, weight)) in links.iter().enumerate() {
        pair.ask()?;
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
    Ok(chain)
}

fn sum_at(best: &[(f32, Option<usize>)], at: usize) -> f32 {
    best.get(at).map_or(0.0, |b| b.0)
}

/// Walks through both versions; `free_a` and `free_b` are the sentences still to be linked.
pub fn walk(
    pair: &Pair<'_>,
    free_a: &[usize],
    free_b: &[usize],
    tuning: &Tuning,
) -> Result<Vec<Draft>, Cancelled> {
    let mut table = Table::new(free_a.len() + 1, free_b.len() + 1);
    for i in 0..=free_a.len() {
        pair.ask()?;
        let reached = reached(pair, free_a, free_b, i);
        for j in 0..=free_b.len() {
            let skip_a = i.checked_sub(1).map(|i| (table.value(i, j), (1, 0)));
            let skip_b = j.checked_sub(1).map(|j| (table.value(i, j), (0, 1)));
            let mut chosen = skip_a.unwrap_or_default();
            if let Some(skip) = skip_b.filter(|skip| i == 0 || skip.0 > chosen.0) {
                chosen = skip;
            }
            if reached.get(j) == Some(&true) {
                for (p, q) in STEPS.into_iter().filter(|(p, q)| *p <= i && *q <= j) {
                    let (is, js) = (free_a.get(i - p..i), free_b.get(j - q..j));
                    let gain = is.zip(js).and_then(|(is, js)| gain(pair, is, js, tuning));
                    let value = gain.map(|gain| table.value(i - p, j - q) + gain);
                    if let Some(value) = value.filter(|value| *value > chosen.0) {
                        chosen = (value, (p as u8, q as u8));
                    }
                }
            }
            table.set(i, j, chosen);
        }
    }
    Ok(trace(pair, free_a, free_b, &table))
}

/// By place in `b`: can a step end there whose last sentence of `a` is the one before `i`?
fn reached(pair: &Pair<'_>, free_a: &[usize], free_b: &[usize], i: usize) -> Vec<bool> {
    let mut reached = vec![false; free_b.len() + 1];
    let last = i.checked_sub(1).and_then(|i| free_a.get(i));
    let candidates = last.into_iter().flat_map(|i| pair.candidates(*i));
    for at in candidates.filter_map(|j| free_b.binary_search(&j).ok()) {
        for reached in reached.iter_mut().skip(at + 1).take(LONGEST_STEP) {
            *reached = true;
        }
    }
    reached
}

/// The best walk up to every pair of places, and its last step.
struct Table {
    columns: usize,
    cells: Vec<Cell>,
}

/// What a walk is worth, and how many sentences of `a` and `b` its last step took.
type Cell = (f32, (u8, u8));

impl Table {
    fn new(rows: usize, columns: usize) -> Self {
        Self {
            columns,
            cells: vec![Cell::default(); rows * columns],
        }
    }

    fn cell(&self, i: usize, j: usize) -> Cell {
        let cell = self.cells.get(i * self.columns + j);
        cell.copied().unwrap_or_default()
    }

    fn value(&self, i: usize, j: usize) -> f32 {
        self.cell(i, j).0
    }

    fn set(&mut self, i: usize, j: usize, to: Cell) {
        if let Some(cell) = self.cells.get_mut(i * self.columns + j) {
            *cell = to;
        }
    }
}

/// Follows the taken steps back from the end.
fn trace(pair: &Pair<'_>, free_a: &[usize], free_b: &[usize], table: &Table) -> Vec<Draft> {
    let (mut i, mut j) = (free_a.len(), free_b.len());
    let mut drafts = Vec::new();
    loop {
        let (p, q) = table.cell(i, j).1;
        let (from_i, from_j) = (i - usize::from(p), j - usize::from(q));
        match (p, q) {
            (0, 0) => break,
            (0, _) | (_, 0) => {}
            _ => {
                let is = free_a.get(from_i..i).unwrap_or_default();
                let js = free_b.get(from_j..j).unwrap_or_default();
                drafts.push(Draft::whole(pair, is, js));
            }
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
        paragraphs.next_back() <= first.map(|p| p + 2).or(first)
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
