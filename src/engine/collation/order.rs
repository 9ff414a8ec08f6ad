//! The order of the rows: the base as it reads, everything else beside or after its neighbours.

use super::{Cell, Row};
use crate::engine::report::Report;
use crate::engine::story::{Kind, SentenceId, VersionId};

/// A passage, or one piece of furniture: what stands level in one row.
struct Unit {
    /// By version.
    sentences: Vec<Vec<SentenceId>>,
    /// What its first sentence is for.
    kind: Kind,
}

/// The rows for `base`, with sentences but without marks.
pub(super) fn rows(report: &Report, base: VersionId) -> Vec<Row> {
    let units = units(report);
    let order = order(report, &units, base);
    let rows: Vec<_> = order.into_iter().filter_map(|u| units.get(u)).collect();
    level_furniture(&rows).into_iter().map(row).collect()
}

fn row(sentences: Vec<Vec<SentenceId>>) -> Row {
    let cells = sentences.into_iter().map(|sentences| Cell {
        sentences,
        ..Cell::default()
    });
    Row {
        cells: cells.collect(),
    }
}

fn units(report: &Report) -> Vec<Unit> {
    let passages = report.passages.iter().map(|p| {
        let members = p
            .members
            .iter()
            .map(|m| (m.version, m.sentences.clone()))
            .collect();
        unit(report, members)
    });
    let furniture = report.version_ids().flat_map(|v| furniture(report, v));
    passages.chain(furniture).collect()
}

fn furniture(report: &Report, v: VersionId) -> impl Iterator<Item = Unit> {
    let version = report.versions.get(v.0).into_iter();
    let ids = version.flat_map(|version| {
        version
            .sentence_ids()
            .filter(|id| !version.is_linkable(*id))
    });
    ids.map(move |id| unit(report, vec![(v, vec![id])]))
}

fn unit(report: &Report, members: Vec<(VersionId, Vec<SentenceId>)>) -> Unit {
    let kind = members.first().and_then(|(v, ids)| Some((v, ids.first()?)));
    let kind = kind.and_then(|(v, id)| report.versions.get(v.0)?.sentences.get(id.0));
    let kind = kind.map_or(Kind::Body, |s| s.kind);
    let mut sentences = vec![Vec::new(); report.versions.len()];
    for (v, ids) in members {
        if let Some(slot) = sentences.get_mut(v.0) {
            *slot = ids;
        }
    }
    Unit { sentences, kind }
}

/// The units in row order. Versions join one after the other, the base first.
fn order(report: &Report, units: &[Unit], base: VersionId) -> Vec<usize> {
    let reading = reading_orders(report, units);
    let mut order = reading.get(base.0).cloned().unwrap_or_default();
    for (v, units_of_version) in reading.iter().enumerate() {
        if v != base.0 {
            order = join(&order, units_of_version, units);
        }
    }
    order
}

/// By version: its units in the order in which it reads.
fn reading_orders(report: &Report, units: &[Unit]) -> Vec<Vec<usize>> {
    let by_version = |v: VersionId| {
        let firsts = units
            .iter()
            .enumerate()
            .filter_map(|(u, unit)| Some((unit.sentences.get(v.0)?.first()?, u)));
        let mut firsts: Vec<_> = firsts.collect();
        firsts.sort_unstable();
        firsts.into_iter().map(|(_, u)| u).collect()
    };
    report.version_ids().map(by_version).collect()
}

/// Puts each unit of `reading` that `order` lacks after the nearest unit before it which both
/// have in the same order; a unit that moved is no good neighbour. Copy that stands before the
/// first such unit, or after a shared title only, goes right before the next one: the base begins
/// at the top.
fn join(order: &[usize], reading: &[usize], units: &[Unit]) -> Vec<usize> {
    let mut place = vec![None; units.len()];
    for (position, unit) in order.iter().enumerate() {
        if let Some(slot) = place.get_mut(*unit) {
            *slot = Some(position);
        }
    }
    let position = |unit: &usize| place.get(*unit).copied().flatten();
    let is_copy = |unit: &usize| units.get(*unit).is_some_and(|u| u.level().is_none());
    let is_title = |unit: &usize| {
        units
            .get(*unit)
            .is_some_and(|u| u.level() == Some(Level::Titles))
    };
    let steady = longest_rising(reading.iter().map(position));
    let title = order.iter().position(is_title);
    let mut gaps = Gaps::new(order.len());
    for (unit, is_steady) in reading.iter().zip(steady) {
        match position(unit) {
            Some(p) if is_steady => gaps.pass(p, is_copy(unit)),
            Some(_) => {}
            None if is_title(unit) => gaps.take_title(*unit, title),
            None => gaps.take(*unit, is_copy(unit)),
        }
    }
    gaps.close(order)
}

/// Newcomers on their way between the units of an order.
struct Gaps {
    /// Before each unit of the order, and after the last.
    before: Vec<Vec<usize>>,
    /// The gap after the last unit passed.
    slot: usize,
    /// Was a unit of copy passed?
    is_within_copy: bool,
    /// Copy that waits for the next unit.
    waiting: Vec<usize>,
}

impl Gaps {
    fn new(len: usize) -> Self {
        Self {
            before: vec![Vec::new(); len + 1],
            slot: 0,
            is_within_copy: false,
            waiting: Vec::new(),
        }
    }

    /// Goes past the unit at `position`.
    fn pass(&mut self, position: usize, is_copy: bool) {
        self.put_waiting(position);
        self.slot = position + 1;
        self.is_within_copy |= is_copy;
    }

    fn take(&mut self, unit: usize, is_copy: bool) {
        let waits = !self.is_within_copy && (is_copy || !self.waiting.is_empty());
        let gap = if waits {
            Some(&mut self.waiting)
        } else {
            self.before.get_mut(self.slot)
        };
        gap.into_iter().for_each(|gap| gap.push(unit));
    }

    /// Takes a title; at the head of the copy it stands beside the one the order has there.
    fn take_title(&mut self, unit: usize, beside: Option<usize>) {
        if let Some(position) = beside.filter(|_| !self.is_within_copy && self.waiting.is_empty()) {
            self.slot = self.slot.max(position + 1);
        }
        self.take(unit, false);
    }

    fn put_waiting(&mut self, gap: usize) {
        let waiting = std::mem::take(&mut self.waiting);
        self.before
            .get_mut(gap)
            .into_iter()
            .for_each(|gap| gap.extend(&waiting));
    }

    fn close(mut self, order: &[usize]) -> Vec<usize> {
        self.put_waiting(order.len());
        let units = order.iter().map(Some).chain([None]);
        let gaps = self.before.into_iter().zip(units);
        gaps.flat_map(|(gap, unit)| gap.into_iter().chain(unit.copied()))
            .collect()
    }
}

/// Marks a longest strictly rising subsequence (patience sorting, O(n log n)); `None` is never in it.
pub(super) fn longest_rising(values: impl Iterator<Item = Option<usize>>) -> Vec<bool> {
    let values: Vec<_> = values.collect();
    let mut tops: Vec<(usize, usize)> = Vec::new();
    let mut previous = vec![None; values.len()];
    for (i, value) in values
        .iter()
        .enumerate()
        .filter_map(|(i, v)| Some((i, (*v)?)))
    {
        let pile = tops.partition_point(|(top, _)| *top < value);
        if let Some(slot) = previous.get_mut(i) {
            *slot = pile
                .checked_sub(1)
                .and_then(|p| tops.get(p))
                .map(|(_, at)| *at);
        }
        match tops.get_mut(pile) {
            Some(top) => *top = (value, i),
            None => tops.push((value, i)),
        }
    }
    let mut rising = vec![false; values.len()];
    let mut at = tops.last().map(|(_, at)| *at);
    while let Some(i) = at {
        rising.get_mut(i).into_iter().for_each(|r| *r = true);
        at = previous.get(i).copied().flatten();
    }
    rising
}

type Sentences = Vec<Vec<SentenceId>>;

/// Lets neighbouring pieces of furniture, and neighbouring titles, of different versions share a
/// row: they make no claim about each other, and rows of their own would push the copy apart.
fn level_furniture(units: &[&Unit]) -> Vec<Sentences> {
    let mut rows = Vec::new();
    for run in units.chunk_by(|x, y| x.level().is_some() == y.level().is_some()) {
        let mut levelled: Vec<(Option<Level>, Sentences)> = Vec::new();
        for unit in run {
            place(&mut levelled, unit);
        }
        rows.extend(levelled.into_iter().map(|(_, sentences)| sentences));
    }
    rows
}

/// What may share a row without being linked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Titles,
    Furniture,
}

impl Unit {
    fn level(&self) -> Option<Level> {
        match self.kind {
            Kind::Headline => Some(Level::Titles),
            kind if kind.is_furniture() => Some(Level::Furniture),
            _ => None,
        }
    }

    fn shares_version(&self, row: &Sentences) -> bool {
        row.iter()
            .zip(&self.sentences)
            .any(|(x, y)| !x.is_empty() && !y.is_empty())
    }
}

/// Puts `unit` into the first row of its level after all rows of its versions, or a new one.
fn place(rows: &mut Vec<(Option<Level>, Sentences)>, unit: &Unit) {
    let level = unit.level();
    if level.is_none() {
        rows.push((None, unit.sentences.clone()));
        return;
    }
    let free = rows
        .iter()
        .rposition(|(_, row)| unit.shares_version(row))
        .map_or(0, |last| last + 1);
    let fitting = rows.iter_mut().skip(free).find(|(l, _)| *l == level);
    match fitting {
        Some((_, row)) => {
            for (cell, ids) in row
                .iter_mut()
                .zip(&unit.sentences)
                .filter(|(_, ids)| !ids.is_empty())
            {
                cell.clone_from(ids);
            }
        }
        None => rows.push((level, unit.sentences.clone())),
    }
}
