//! Which links stand off the order that both versions share.
//!
//! A move is a label over a difference, never instead of one:
//!
//! ```text
//! a  1 2 3 4        links 1–1 2–4 3–2 4–3        2–4 is moved (and may be reworded as well):
//! b  1 3 4 2        the heaviest chain in one order is 1–1 3–2 4–3
//! ```

use crate::engine::align::{Block, heaviest};
use crate::engine::report::{Link, Relation};
use crate::engine::story::SentenceId;

/// Marks the links off the heaviest chain in which both versions ascend.
///
/// `forward` says from which side to look: two chains may weigh the same, and the order of the
/// files must not decide between them.
pub fn mark(links: &mut [Link], forward: bool) {
    let mut blocks: Vec<(Block, usize)> = links
        .iter()
        .enumerate()
        .filter_map(|(at, link)| Some((block(link, forward)?, at)))
        .collect();
    blocks.sort_by_key(|(b, _)| (b.a.start, b.a.end, b.b.start, b.b.end));
    let (blocks, places): (Vec<Block>, Vec<usize>) = blocks.into_iter().unzip();
    for link in links.iter_mut() {
        link.moved = true;
    }
    for n in heaviest(&blocks) {
        if let Some(link) = places.get(n).and_then(|at| links.get_mut(*at)) {
            link.moved = false;
        }
    }
}

/// From a link's first to its last sentences. The next link may begin with the last sentence, of
/// which it may answer another clause.
fn block(link: &Link, forward: bool) -> Option<Block> {
    let ends = |ids: &[SentenceId]| Some(ids.first()?.0..ids.last()?.0);
    let (a, b) = (ends(&link.a)?, ends(&link.b)?);
    let (a, b) = if forward { (a, b) } else { (b, a) };
    // Whole sentences count a third more than shared clauses, as in the guide.
    let weight = if link.relation == Relation::Partial {
        3.0
    } else {
        4.0
    };
    Some(Block { a, b, weight })
}
