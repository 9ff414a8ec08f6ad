//! Versions without a common order: pairs that choose each other.
//!
//! The best pair of all is linked first, then the best of what is left. A sentence left over
//! whose neighbour is linked may join that link, if it brings weight of its own: a split.

use std::collections::BTreeSet;

use super::order::gain;
use super::pair::Pair;
use super::{Draft, Tuning};
use crate::engine::watch::Cancelled;

/// Links the best pairs above `floor` among free sentences.
pub fn pick(
    pair: &Pair<'_>,
    free_a: &[usize],
    free_b: &[usize],
    floor: f32,
) -> Result<Vec<Draft>, Cancelled> {
    let mut ranked = Vec::new();
    for i in free_a {
        pair.ask()?;
        let free = pair
            .candidates(*i)
            .filter(|j| free_b.binary_search(j).is_ok());
        let scored = free.map(|j| (pair.similarity(*i, j), *i, j));
        ranked.extend(scored.filter(|(s, ..)| *s >= floor));
    }
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let (mut used_a, mut used_b) = (BTreeSet::new(), BTreeSet::new());
    let mut drafts = Vec::new();
    for (_, i, j) in ranked {
        if !used_a.contains(&i) && !used_b.contains(&j) {
            used_a.insert(i);
            used_b.insert(j);
            drafts.push(Draft::whole(pair, &[i], &[j]));
        }
    }
    Ok(drafts)
}

/// Links free sentences that stand right after, or right before, linked ones on both sides.
pub fn beside(
    pair: &mut Pair<'_>,
    drafts: &[Draft],
    (free_a, free_b): (&[usize], &[usize]),
    floor: f32,
) -> Result<Vec<Draft>, Cancelled> {
    let after = drafts
        .iter()
        .filter_map(|d| Some((d.a.last()? + 1, d.b.last()? + 1)));
    let before = drafts.iter().filter_map(|d| {
        let (i, j) = (d.a.first()?, d.b.first()?);
        Some((i.checked_sub(1)?, j.checked_sub(1)?))
    });
    let places: BTreeSet<_> = after.chain(before).collect();
    for (i, j) in &places {
        pair.ask()?;
        pair.consider(*i, *j);
    }
    let mut found = pick(pair, free_a, free_b, floor)?;
    found.retain(|d| d.pairs().all(|pair| places.contains(&pair)));
    Ok(found)
}

/// Lets free sentences join the link of a neighbour where that gains.
pub fn grow(
    pair: &Pair<'_>,
    drafts: &mut [Draft],
    (free_a, free_b): (&[usize], &[usize]),
    tuning: &Tuning,
) -> Result<(), Cancelled> {
    let (mut free_a, mut free_b) = (free_a.to_vec(), free_b.to_vec());
    for draft in drafts {
        pair.ask()?;
        let now = gain(pair, &draft.a, &draft.b, tuning).unwrap_or(f32::MIN);
        let wider_a = neighbours(&draft.a, &free_a).map(|a| (a, draft.b.clone()));
        let wider_b = neighbours(&draft.b, &free_b).map(|b| (draft.a.clone(), b));
        let wider = wider_a.chain(wider_b);
        let valued = wider.filter_map(|(a, b)| Some((gain(pair, &a, &b, tuning)?, a, b)));
        let best = valued
            .filter(|(value, ..)| *value > now)
            .max_by(|x, y| x.0.total_cmp(&y.0));
        if let Some((_, a, b)) = best {
            free_a.retain(|i| !a.contains(i));
            free_b.retain(|j| !b.contains(j));
            *draft = Draft::whole(pair, &a, &b);
        }
    }
    Ok(())
}

/// `taken` with the free sentence before it, and with the one after it.
fn neighbours<'f>(taken: &[usize], free: &'f [usize]) -> impl Iterator<Item = Vec<usize>> + 'f {
    let taken = taken.to_vec();
    let before = taken.first().and_then(|first| first.checked_sub(1));
    let after = taken.last().map(|last| last + 1);
    let near = before.into_iter().chain(after);
    let near = near.filter(|n| free.binary_search(n).is_ok());
    near.map(move |n| {
        let mut wider = taken.clone();
        wider.push(n);
        wider.sort_unstable();
        wider
    })
}
