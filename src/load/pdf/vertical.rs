//! Lines that run from top to bottom, as Japanese and Chinese papers set them.
//!
//! The page paints each letter upright and by itself. Seen by a reader who turns the page by a
//! quarter, they stand in a row like any others:
//!
//! ```text
//!  灯 四        四月末まで      the line at the right comes first
//!  を 月        灯を
//!     末
//! ```

use super::run::{Run, Turn};

/// Letters that run down follow each other so many font sizes apart …
const STEP: (f32, f32) = (0.5, 2.0);
/// … and are this far out of line at most, in font sizes.
const ASIDE: f32 = 0.3;
/// Letters reach so many font sizes above their line …
const ABOVE: f32 = 0.88;
/// … and their middle stands so many above it, where the base of a turned line would be.
const MIDDLE: f32 = 0.35;
/// Of a page that runs down, all but every so many letters follow each other so.
const MOST: usize = 2;
/// Latin words on such a page are turned by a quarter.
const QUARTER: Turn = 1;

/// Turns the letters of lines that run down, if the text of a page so wide does.
pub(super) fn turn(runs: &mut [Run], width: f32) {
    let mut runs_down = vec![false; runs.len()];
    for (at, pair) in runs.windows(2).enumerate() {
        if let ([run, next], Some(both)) = (pair, runs_down.get_mut(at..at + 2))
            && is_below(next, run)
        {
            both.fill(true);
        }
    }
    let letters = |run: &Run| run.text.chars().count();
    let all: usize = runs.iter().filter(|run| run.turn == 0).map(letters).sum();
    let down = runs_down.iter().filter(|runs_down| **runs_down).count();
    if down * MOST <= all {
        return;
    }
    for (run, _) in runs.iter_mut().zip(runs_down).filter(|(_, down)| *down) {
        let middle = (run.left + run.right) / 2.0;
        run.left = run.base - ABOVE * run.size;
        run.right = run.left + run.size;
        run.base = width - middle + MIDDLE * run.size;
        run.turn = QUARTER;
    }
}

/// Does a letter stand right below another?
fn is_below(next: &Run, run: &Run) -> bool {
    let aside = (next.left + next.right - run.left - run.right).abs() / 2.0;
    let (least, most) = STEP;
    let step = (next.base - run.base) / run.size;
    [run, next]
        .iter()
        .all(|run| run.turn == 0 && run.text.chars().count() <= 2)
        && aside <= ASIDE * run.size
        && (least..=most).contains(&step)
}
