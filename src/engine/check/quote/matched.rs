//! Which words of two passages answer each other, in order.
//!
//! ```text
//! a  The  bridge  is   hard to keep   open
//! b  The  bridge  will be   hard to hold open     the bridge · hard to · open
//! ```

use super::side::Token;

/// Even a word that says nothing counts this much.
const LEAST: f32 = 0.1;
/// Added where both words stand in quotation marks, or neither does.
const SAME_STANDING: f32 = 0.1;
/// Words on a side that are held against each other; a table run together has thousands.
const MOST_WORDS: usize = 300;

/// Pairs of places with equal stems, rising on both sides, with the greatest weight.
pub fn matched(a: &[Token<'_>], b: &[Token<'_>]) -> Vec<(usize, usize)> {
    let a = a.get(..a.len().min(MOST_WORDS)).unwrap_or_default();
    let b = b.get(..b.len().min(MOST_WORDS)).unwrap_or_default();
    // One order for both callers, so that ties fall the same way whichever is called `a`.
    if a.iter()
        .map(|t| &t.word.key)
        .gt(b.iter().map(|t| &t.word.key))
    {
        return pairs(b, a).into_iter().map(|(y, x)| (x, y)).collect();
    }
    pairs(a, b)
}

fn pairs(a: &[Token<'_>], b: &[Token<'_>]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // The greatest weight of what follows each pair of places.
    let mut best = vec![0.0_f32; (a.len() + 1) * width];
    let at = |best: &[f32], x: usize, y: usize| best.get(x * width + y).copied().unwrap_or(0.0);
    for (x, p) in a.iter().enumerate().rev() {
        for (y, q) in b.iter().enumerate().rev() {
            let skipped = at(&best, x + 1, y).max(at(&best, x, y + 1));
            let taken = weight(p, q).map(|w| w + at(&best, x + 1, y + 1));
            if let Some(cell) = best.get_mut(x * width + y) {
                *cell = taken.map_or(skipped, |t| t.max(skipped));
            }
        }
    }
    let mut found = Vec::new();
    let (mut x, mut y) = (0, 0);
    while let (Some(p), Some(q)) = (a.get(x), b.get(y)) {
        let here = at(&best, x, y);
        let taken = weight(p, q).map(|w| w + at(&best, x + 1, y + 1));
        if taken.is_some_and(|t| t >= here) {
            found.push((x, y));
            (x, y) = (x + 1, y + 1);
        } else if at(&best, x + 1, y) >= here {
            x += 1;
        } else {
            y += 1;
        }
    }
    found
}

fn weight(p: &Token<'_>, q: &Token<'_>) -> Option<f32> {
    let standing = if p.quote.is_some() == q.quote.is_some() {
        SAME_STANDING
    } else {
        0.0
    };
    (p.term.stem == q.term.stem).then(|| LEAST + p.term.weight.max(q.term.weight) + standing)
}
