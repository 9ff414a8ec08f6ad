//! Which links stand off the order that both versions share.
//!
//! A move is a label over a difference, never instead of one:
//!
//! ```text
//! a  1 2 3 4        links 1–1 2–4 3–2 4–3        2–4 is moved (and may be reworded as well):
//! b  1 3 4 2        the heaviest chain in one order is 1–1 3–2 4–3
//! ```

use std::cmp::Ordering;

use crate::engine::report::{Link, Relation};
use crate::engine::story::SentenceId;

/// Marks the links off the heaviest chain in which both versions ascend.
///
/// `forward` says from which side to look: two chains may weigh the same, and the order of the
/// files must not decide between them.
pub fn mark(links: &mut [Link], forward: bool) {
    let mut order: Vec<usize> = (0..links.len()).collect();
    let place = |at: &usize| -> Option<Place<'_>> {
        let link = links.get(*at)?;
        let (first, second) = if forward {
            (&link.a, &link.b)
        } else {
            (&link.b, &link.a)
        };
        // Whole sentences count a third more than shared clauses, as in the guide.
        let weight = if link.relation == Relation::Partial {
            3
        } else {
            4
        };
        Some((first, second, weight))
    };
    order.sort_by(|x, y| match (place(x), place(y)) {
        (Some(x), Some(y)) => (x.0, x.1).cmp(&(y.0, y.1)),
        _ => Ordering::Equal,
    });
    let places: Vec<Place<'_>> = order.iter().filter_map(place).collect();
    let on_chain = chain(&places);
    let moved: Vec<_> = order.into_iter().zip(on_chain).collect();
    for (at, stays) in moved {
        if let Some(link) = links.get_mut(at) {
            link.moved = !stays;
        }
    }
}

type Place<'l> = (&'l [SentenceId], &'l [SentenceId], u32);

/// By place: is it on the heaviest chain?
fn chain(places: &[Place<'_>]) -> Vec<bool> {
    let mut best: Vec<(u32, Option<usize>)> = Vec::with_capacity(places.len());
    for (n, place) in places.iter().enumerate() {
        let before = places.iter().zip(&best).take(n).enumerate();
        let chained = before.filter(|(_, (p, _))| ascends(p, place));
        // The nearest of equals, so that a chain leaps as little as it can.
        let longest = chained.max_by_key(|(at, (_, (sum, _)))| (*sum, *at));
        let (sum, from) = longest.map_or((0, None), |(at, (_, (sum, _)))| (*sum, Some(at)));
        best.push((sum + place.2, from));
    }
    let mut on_chain = vec![false; places.len()];
    let mut at = (0..best.len()).max_by_key(|at| (best.get(*at).map(|b| b.0), *at));
    while let Some(n) = at {
        if let Some(on) = on_chain.get_mut(n) {
            *on = true;
        }
        at = best.get(n).and_then(|b| b.1);
    }
    on_chain
}

fn ascends(before: &Place<'_>, after: &Place<'_>) -> bool {
    before.0.last() <= after.0.first() && before.1.last() <= after.1.first()
}
