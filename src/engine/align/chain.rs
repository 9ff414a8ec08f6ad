//! The heaviest chain: of many blocks, those that follow one another in both versions.
//!
//! ```text
//! a  ─1──2─2─────3──        blocks 1 2 3 stand in one order, 4 does not;
//! b  ─1────2──4──3──  a4 first: the chain is 1 2 3 unless 4 outweighs all of them
//! ```
//!
//! A sweep over `a` keeps the best sum up to every place of `b` in a Fenwick tree (Fenwick 1994),
//! so n blocks cost n log n.

use std::ops::Range;

/// A stretch of `a` that answers a stretch of `b`. One may follow another where it starts at or
/// after the other's end in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Places in `a`.
    pub a: Range<usize>,
    /// Places in `b`.
    pub b: Range<usize>,
    /// What it is worth; above 0.
    pub weight: f32,
}

/// The chain with the highest sum, as ascending indices of `blocks`, which must be sorted by
/// where they start in `a`, then in `b`. Of equal sums the nearest block is followed, so that a
/// chain leaps as little as it can.
pub fn heaviest(blocks: &[Block]) -> Vec<usize> {
    let places = blocks.iter().map(|b| b.b.end.max(b.b.start) + 1).max();
    let mut best = Best::new(places.unwrap_or(0));
    let mut ending: Vec<usize> = (0..blocks.len()).collect();
    ending.sort_by_key(|n| blocks.get(*n).map(|b| b.a.end));
    let mut ending = ending.into_iter().peekable();
    let mut links: Vec<Link> = vec![Link::default(); blocks.len()];
    for (n, block) in blocks.iter().enumerate() {
        let ended = |m: &usize| *m < n && blocks.get(*m).is_some_and(|b| b.a.end <= block.a.start);
        while let Some(m) = ending.next_if(ended) {
            enter(&mut best, blocks, &links, m);
        }
        let before = best.up_to(block.b.start);
        let sum = before.map_or(0.0, |(sum, _)| sum) + block.weight;
        if let Some(link) = links.get_mut(n) {
            *link = Link {
                sum,
                before: before.map(|(_, m)| m),
            };
        }
    }
    follow(&links)
}

/// The best chain that ends with a block: what it is worth, and its last block but one.
#[derive(Clone, Copy, Debug, Default)]
struct Link {
    sum: f32,
    before: Option<usize>,
}

fn enter(best: &mut Best, blocks: &[Block], links: &[Link], n: usize) {
    if let Some((block, link)) = blocks.get(n).zip(links.get(n)) {
        best.raise(block.b.end, (link.sum, n));
    }
}

fn follow(links: &[Link]) -> Vec<usize> {
    let sum = |n: &usize| links.get(*n).map_or(0.0, |l| l.sum);
    // The first of equals: where a version repeats itself, its first words count.
    let mut at = (0..links.len())
        .rev()
        .max_by(|x, y| sum(x).total_cmp(&sum(y)));
    let mut chain = Vec::new();
    while let Some(n) = at {
        chain.push(n);
        at = links.get(n).and_then(|l| l.before);
    }
    chain.reverse();
    chain
}

/// A Fenwick tree of maxima: the highest sum, and whose, up to a place.
struct Best(Vec<Option<(f32, usize)>>);

impl Best {
    fn new(places: usize) -> Self {
        Self(vec![None; places + 1])
    }

    /// The best that ended at `place` or before.
    fn up_to(&self, place: usize) -> Option<(f32, usize)> {
        let mut at = (place + 1).min(self.0.len().saturating_sub(1));
        let mut best = None;
        while at > 0 {
            best = higher(best, self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, place: usize, to: (f32, usize)) {
        let mut at = place + 1;
        while let Some(slot) = self.0.get_mut(at) {
            *slot = higher(*slot, Some(to));
            at += at & at.wrapping_neg();
        }
    }
}

fn higher(x: Option<(f32, usize)>, y: Option<(f32, usize)>) -> Option<(f32, usize)> {
    let outdoes =
        |(p, q): ((f32, usize), (f32, usize))| q.0.total_cmp(&p.0).then(q.1.cmp(&p.1)).is_gt();
    match (x, y) {
        (Some(p), Some(q)) if !outdoes((p, q)) => Some(p),
        (Some(p), None) => Some(p),
        _ => y,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(a: Range<usize>, b: Range<usize>, weight: f32) -> Block {
        Block { a, b, weight }
    }

    #[test]
    fn what_outweighs_the_rest_stays() {
        let blocks = [
            block(0..1, 9..10, 2.5),
            block(1..2, 0..1, 1.0),
            block(2..4, 1..2, 1.0),
        ];
        assert_eq!(heaviest(&blocks), [0]);
        let blocks = [
            block(0..1, 9..10, 1.5),
            block(1..2, 0..1, 1.0),
            block(2..4, 1..2, 1.0),
        ];
        assert_eq!(heaviest(&blocks), [1, 2]);
    }

    #[test]
    fn blocks_of_a_chain_do_not_overlap() {
        let blocks = [
            block(0..2, 0..1, 1.0),
            block(1..2, 1..2, 1.0),
            block(2..3, 1..2, 1.0),
        ];
        assert_eq!(heaviest(&blocks), [0, 2]);
    }

    #[test]
    fn nothing_has_no_chain() {
        assert_eq!(heaviest(&[]), [0; 0]);
    }
}
