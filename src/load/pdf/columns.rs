//! The columns of a page in the order they are read.
//!
//! ```text
//! Keepers vote to keep the lamp          a line that leaves no strip free
//! The last light   made on 14            two columns: their lines leave a strip free,
//! on the coast     January, when         which parts enough text on either side
//! Figures    2019   2020                 a table: read along its rows
//! Wages       210    240
//! ```
//!
//! Lines are taken from the top for as long as a strip stays free between them.

use super::lines::{self, Line};
use super::run::{GAP, Run};
use super::spaces;

/// A free strip between so many lines on either side parts columns …
const LINES: usize = 4;
/// … and between these few, if it is this wide, in font sizes.
const FEW_LINES: usize = 2;
const WIDE: f32 = 2.0;
/// What is narrower parts nothing, in points.
const NARROW: f32 = 4.0;
/// The marks of a list have at most so many characters.
const MARK_CHARACTERS: usize = 3;
/// Lines of copy have more characters on average, ideographs counted twice; cells of tables have
/// fewer …
const CELL_CHARACTERS: usize = 12;
/// … or leave more of their column's width empty.
const FILLED: f32 = 0.6;
/// A head stands this far above the copy, in font sizes; paragraphs stand closer.
const FAR: f32 = 1.8;
/// On a page of more runs no columns are looked for: a broadsheet has 3,000.
const MOST_RUNS: usize = 10_000;
/// Columns within columns within columns.
const DEPTH: usize = 4;

/// Lines that are read one after another.
#[derive(Debug)]
pub(super) struct Column {
    pub lines: Vec<Line>,
    /// Are its lines rows of a table?
    pub is_table: bool,
}

/// What no line of a band reaches into.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    left: f32,
    right: f32,
}

/// The columns of what stands upright on a page.
pub(super) fn read(runs: Vec<Run>) -> Vec<Column> {
    let depth = if runs.len() > MOST_RUNS { 0 } else { DEPTH };
    let mut columns = Vec::new();
    part(runs, depth, &mut columns);
    columns
}

fn part(runs: Vec<Run>, depth: usize, columns: &mut Vec<Column>) {
    let strips = strips(runs);
    let (mut rest, mut whole) = (strips.as_slice(), Vec::new());
    while let Some((first, below)) = rest.split_first() {
        let (count, gutters) = if depth == 0 { (0, vec![]) } else { band(rest) };
        if gutters.is_empty() {
            if is_far(&whole, first) {
                add(std::mem::take(&mut whole), columns);
            }
            whole.extend_from_slice(first);
            rest = below;
            continue;
        }
        let (band, below) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        add(std::mem::take(&mut whole), columns);
        let parts = split(band.concat(), &gutters);
        if parts.iter().any(|part| is_cells(part)) {
            let lines = lines::read(band.concat());
            let is_table = true;
            columns.push(Column { lines, is_table });
        } else {
            for runs in parts {
                part(runs, depth - 1, columns);
            }
        }
        rest = below;
    }
    add(whole, columns);
}

/// Does a strip stand so far below that its edges need not be the same?
fn is_far(above: &[Run], strip: &[Run]) -> bool {
    let base = above.last().map_or(f32::MAX, |run| run.base);
    strip.iter().all(|run| run.top() - base > FAR * run.size)
}

fn add(runs: Vec<Run>, columns: &mut Vec<Column>) {
    if !runs.is_empty() {
        columns.push(Column {
            lines: lines::read(runs),
            is_table: false,
        });
    }
}

/// The runs from top to bottom; those that share a height stand in one strip.
fn strips(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.sort_by(|a, b| a.top().total_cmp(&b.top()));
    let mut strips: Vec<Vec<Run>> = Vec::new();
    let mut bottom = f32::MIN;
    for run in runs {
        let base = run.base;
        match strips.last_mut() {
            Some(strip) if run.top() < bottom => strip.push(run),
            _ => strips.push(vec![run]),
        }
        bottom = bottom.max(base);
    }
    strips
}

/// How many of the strips from the first one on belong together, and the gutters that part them.
fn band(strips: &[Vec<Run>]) -> (usize, Vec<Gutter>) {
    let has_gutter = |gaps: &[Gutter]| gaps.iter().any(Gutter::is_inside);
    let mut common = vec![Gutter {
        left: f32::MIN,
        right: f32::MAX,
    }];
    let mut count = 0;
    for strip in strips {
        let shared = shared(&common, &gaps(strip));
        // Text on one side only may yet turn out to be a column.
        if has_gutter(&common) && !has_gutter(&shared) {
            break;
        }
        common = shared;
        count += 1;
    }
    let band: Vec<&Run> = strips.iter().take(count).flatten().collect();
    common.retain(|gutter| gutter.is_inside() && gutter.parts(&band));
    (count, common)
}

/// What a strip leaves free, margins included.
fn gaps(strip: &[Run]) -> Vec<Gutter> {
    let mut covered: Vec<(f32, f32)> = strip.iter().map(|run| (run.left, run.right)).collect();
    covered.sort_by(|a, b| a.0.total_cmp(&b.0));
    let size = strip.iter().map(|run| run.size).fold(f32::MAX, f32::min);
    let mut gaps = Vec::new();
    let mut left = f32::MIN;
    for (start, end) in covered {
        let right = start;
        gaps.push(Gutter { left, right });
        left = left.max(end);
    }
    let right = f32::MAX;
    gaps.push(Gutter { left, right });
    gaps.retain(|gap| gap.right - gap.left >= GAP * size);
    gaps
}

/// What both leave free.
fn shared(ones: &[Gutter], others: &[Gutter]) -> Vec<Gutter> {
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    let gutters = pairs.map(|(one, other)| Gutter {
        left: one.left.max(other.left),
        right: one.right.min(other.right),
    });
    gutters.filter(|g| g.right - g.left >= NARROW).collect()
}

impl Gutter {
    /// Is there text on both sides of it?
    fn is_inside(&self) -> bool {
        self.left > f32::MIN && self.right < f32::MAX
    }

    /// Is there enough on both sides for its being no accident?
    fn parts(&self, band: &[&Run]) -> bool {
        let runs = band.iter().copied();
        let (left, right): (Vec<&Run>, Vec<&Run>) = runs.partition(|run| run.left < self.right);
        let lines = line_count(&left).min(line_count(&right));
        let size = band.iter().map(|run| run.size).fold(f32::MAX, f32::min);
        let needed = match self.right - self.left >= WIDE * size {
            true => FEW_LINES,
            false => LINES,
        };
        lines >= needed && !are_marks(&left) && !are_marks(&right)
    }
}

fn line_count(runs: &[&Run]) -> usize {
    let mut bases: Vec<i32> = runs.iter().map(|run| run.base.round() as i32).collect();
    bases.sort_unstable();
    bases.dedup();
    bases.len()
}

/// Are these the dots or numbers in front of a list?
fn are_marks(runs: &[&Run]) -> bool {
    let characters: usize = runs.iter().map(|run| run.text.trim().chars().count()).sum();
    characters <= MARK_CHARACTERS * runs.len()
}

/// The runs between the gutters.
fn split(band: Vec<Run>, gutters: &[Gutter]) -> Vec<Vec<Run>> {
    let mut parts = vec![Vec::new(); gutters.len() + 1];
    for run in band {
        let at = gutters.iter().filter(|g| run.left >= g.right).count();
        if let Some(part) = parts.get_mut(at) {
            part.push(run);
        }
    }
    parts
}

/// Does a part of a band hold figures and words rather than copy?
fn is_cells(part: &[Run]) -> bool {
    let lines = lines::read(part.to_vec());
    let count = lines.len().max(1);
    let wide = |line: &Line| line.text.chars().map(spaces::columns).sum::<usize>();
    let characters: usize = lines.iter().map(wide).sum();
    let left = lines.iter().map(|line| line.left).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.right).fold(f32::MIN, f32::max);
    let filled: f32 = lines.iter().map(|line| line.right - line.left).sum();
    characters < CELL_CHARACTERS * count || filled < FILLED * (right - left) * count as f32
}
