//! Which moved passages can be told to a word processor as moves.
//!
//! A move is one stretch within one paragraph at its old place and one at its new; programs stumble
//! over others. What cannot be told so is cut at one place and put at the other.

use std::collections::BTreeMap;

use super::{Sort, Stroke};
use crate::engine::collation::redline::Fate;

/// Takes the number from every stroke of a move that is not to be told as one.
pub(super) fn settle(strokes: &mut [Stroke]) {
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, stroke) in strokes.iter().enumerate() {
        if let Some(group) = stroke.moved {
            places.entry(group).or_default().push(at);
        }
    }
    for (group, places) in places {
        let is_safe = [Fate::Cut, Fate::Put].into_iter().all(|fate| {
            let of_fate = |at: &&usize| strokes.get(**at).is_some_and(|s| s.fate() == fate);
            let here: Vec<_> = places.iter().filter(of_fate).copied().collect();
            is_one_stretch(strokes, &here, fate, group)
        });
        for at in places.into_iter().filter(|_| !is_safe) {
            strokes.get_mut(at).into_iter().for_each(|s| s.moved = None);
        }
    }
}

fn is_one_stretch(strokes: &[Stroke], places: &[usize], fate: Fate, group: usize) -> bool {
    let (Some(first), Some(last)) = (places.first(), places.last()) else {
        return false;
    };
    let stretch = strokes.get(*first..=*last).unwrap_or_default();
    let is_own = |s: &Stroke| s.moved.is_none_or(|g| g == group);
    let is_within = |s: &Stroke| s.fate() == fate && s.sort != Sort::Break && is_own(s);
    let has_words = stretch.iter().any(|s| s.sort == Sort::Word);
    has_words && stretch.iter().all(is_within)
}
