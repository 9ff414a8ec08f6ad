//! Where two runs of words differ.
//!
//! ```text
//! a  the most likely  time    to  reach   readiness    for an attack
//! b  the most likely  period  to  attain  preparation  for an attack
//!                     └─────── one hunk ───────────┘
//! ```

use std::ops::Range;

/// Between two differences, fewer equal words than this belong to them: a reader is shown a
/// phrase that changed, not every word of it.
const APART: usize = 3;

/// Words of one side in place of words of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    pub a: Range<usize>,
    pub b: Range<usize>,
}

impl Hunk {
    pub fn swapped(self) -> Self {
        Self {
            a: self.b,
            b: self.a,
        }
    }
}

/// The differences between `a` words and `b` words of which `pairs` are equal.
pub fn hunks(a: usize, b: usize, pairs: &[(usize, usize)]) -> Vec<Hunk> {
    // Quoted from a later word on, or up to an earlier one: that alone is no part of a change.
    let is_edge = |hunk: &Hunk| {
        let is_cut = hunk.a.is_empty() || hunk.b.is_empty();
        is_cut && (hunk.a.start + hunk.b.start == 0 || hunk.a.end == a && hunk.b.end == b)
    };
    let mut found: Vec<Hunk> = Vec::new();
    let (mut x, mut y) = (0, 0);
    for (p, q) in pairs.iter().copied().chain([(a, b)]) {
        if p > x || q > y {
            let hunk = Hunk { a: x..p, b: y..q };
            match found.last_mut() {
                Some(last)
                    if hunk.a.start - last.a.end < APART && !is_edge(last) && !is_edge(&hunk) =>
                {
                    (last.a.end, last.b.end) = (hunk.a.end, hunk.b.end);
                }
                _ => found.push(hunk),
            }
        }
        (x, y) = (p + 1, q + 1);
    }
    found
}
