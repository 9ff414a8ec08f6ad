//! Runs to lines.
//!
//! ```text
//! [The light]   [burns at night]  [2]   →   The light burns at night 2
//! ```

use super::direction;
use super::run::Run;
use super::spaces::{self, SPACE};

/// Runs this far out of line, in font sizes, stand on one line: raised figures do.
const RAISED: f32 = 0.35;

/// A line of a column.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    pub is_bold: bool,
    /// How wide its first word is, if that word is painted in one go.
    first: f32,
}

/// The lines from top to bottom.
pub(super) fn read(mut runs: Vec<Run>) -> Vec<Line> {
    runs.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut lines: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match lines.last_mut() {
            Some(line) if is_level(line, &run) => line.push(run),
            _ => lines.push(vec![run]),
        }
    }
    lines.into_iter().map(line).collect()
}

fn is_level(line: &[Run], run: &Run) -> bool {
    line.last().is_some_and(|other| {
        let size = other.size.max(run.size);
        (other.base - run.base).abs() <= RAISED * size
    })
}

fn line(mut runs: Vec<Run>) -> Line {
    runs.sort_by(|a, b| a.left.total_cmp(&b.left));
    if overlap(&runs) {
        runs = runs.iter().flat_map(Run::pieces).collect();
        runs.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    let text = text(&runs);
    // The largest letters say where the line stands.
    let by_size = |a: &&Run, b: &&Run| a.size.total_cmp(&b.size);
    let largest = runs.iter().rev().max_by(by_size);
    Line {
        text: text.trim_end().to_owned(),
        left: runs.iter().map(|run| run.left).fold(f32::MAX, f32::min),
        right: runs.iter().map(|run| run.right).fold(f32::MIN, f32::max),
        base: largest.map_or(0.0, |run| run.base),
        size: largest.map_or(0.0, |run| run.size),
        is_bold: runs.iter().all(|run| run.is_bold),
        first: runs.first().map_or(0.0, Run::first_width),
    }
}

/// Is anything painted within another run, as a full stop of another font is?
fn overlap(runs: &[Run]) -> bool {
    let mut pairs = runs.windows(2);
    pairs.any(|pair| matches!(pair, [run, next] if next.left < run.right - SPACE * run.size))
}

/// What runs say one after another, with blanks between those that stand apart.
fn text(runs: &[Run]) -> String {
    let reads_left = runs.iter().any(|run| run.reads_left);
    let mut seen: Vec<&str> = Vec::new();
    let mut before: Option<(&Run, f32)> = None;
    for run in runs {
        if before.is_some_and(|(last, right)| are_apart(last, right, run, reads_left)) {
            seen.push(" ");
        }
        seen.push(&run.text);
        let right = before.map_or(f32::MIN, |(_, right)| right);
        before = Some((run, right.max(run.right)));
    }
    if reads_left {
        seen.reverse();
    }
    direction::as_read(&seen.concat(), reads_left)
}

/// Does a blank part two runs, the first of which ends, with all before it, at `right`?
fn are_apart(last: &Run, right: f32, run: &Run, reads_left: bool) -> bool {
    let (one, other) = match reads_left {
        true => (&run.text, &last.text),
        false => (&last.text, &run.text),
    };
    let (before, after) = (one.chars().next_back(), other.chars().next());
    let gap = (run.left - right) / run.size.min(last.size);
    let has_blank = before == Some(' ') || after == Some(' ');
    !has_blank && spaces::is_blank(before, after, gap)
}

impl Line {
    /// Where its last letter ends; a mark behind it may hang over the edge.
    pub(super) fn edge(&self) -> f32 {
        match self.text.ends_with(spaces::may_hang) {
            true => self.right - self.size,
            false => self.right,
        }
    }

    /// How much room its first word takes: as it was painted, or by its share of the characters.
    pub(super) fn first_word(&self) -> f32 {
        let word = spaces::first_word(&self.text);
        if word.starts_with(spaces::is_unspaced) {
            return word.chars().count() as f32 * self.size;
        }
        let share = word.chars().count() as f32 / self.text.chars().count().max(1) as f32;
        self.first.max(share * (self.right - self.left))
    }
}
