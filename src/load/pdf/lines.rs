//! Runs to lines.
//!
//! ```text
//! [The light]   [burns at night]  [2]   →   The light burns at night 2
//! ```

use super::page::Run;

/// Runs this far out of line, in font sizes, stand on one line: raised figures do.
const RAISED: f32 = 0.35;
/// A gap of so many times the font size parts words; kerning takes up to a tenth.
pub(super) const SPACE: f32 = 0.15;

/// A line of a column.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    pub is_bold: bool,
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
    let mut line = Line {
        text: String::new(),
        left: f32::MAX,
        right: f32::MIN,
        base: 0.0,
        size: 0.0,
        is_bold: runs.iter().all(|run| run.is_bold),
    };
    for run in &runs {
        let is_apart = run.left - line.right > SPACE * run.size.min(line.size);
        if is_apart && !line.text.is_empty() && !line.text.ends_with(' ') {
            line.text.push(' ');
        }
        line.text.push_str(&run.text);
        line.left = line.left.min(run.left);
        line.right = line.right.max(run.right);
        // The largest letters say where the line stands.
        if run.size > line.size {
            (line.size, line.base) = (run.size, run.base);
        }
    }
    line.text.truncate(line.text.trim_end().len());
    line
}

impl Line {
    /// How much room its first word takes, by its share of the characters.
    pub(super) fn first_word(&self) -> f32 {
        let word = self.text.split(' ').next().unwrap_or_default();
        let share = word.chars().count() as f32 / self.text.chars().count().max(1) as f32;
        share * (self.right - self.left)
    }
}
