//! The same words: linked before anything else is compared.
//!
//! A sentence may stand several times in a version. Its first place answers the first place in
//! the other version, its second the second, and what is left over stays free.

use std::collections::BTreeMap;

use super::Draft;
use super::pair::Pair;
use super::profile::{Part, Profile};

/// Links sentences that differ only in typography.
pub fn find(pair: &mut Pair<'_>) -> Vec<Draft> {
    let (of_a, of_b) = (places(pair.a.profiles), places(pair.b.profiles));
    let mut drafts = Vec::new();
    for (words, places_a) in &of_a {
        let places_b = of_b.get(words).map_or(&[][..], |p| p);
        for (i, j) in places_a.iter().zip(places_b) {
            pair.consider(*i, *j);
            drafts.push(Draft {
                a: vec![*i],
                b: vec![*j],
                similarity: 1.0,
                ground: None,
            });
        }
    }
    drafts
}

fn places(profiles: &[Profile]) -> BTreeMap<(&str, bool), Vec<usize>> {
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        if !profile.fold.is_empty() {
            let key = (profile.fold.as_str(), profile.part == Part::Copy);
            places.entry(key).or_default().push(at);
        }
    }
    places
}
