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
    for (words, i) in &of_a {
        if let Some(j) = of_b.get(words) {
            pair.consider(*i, *j);
            drafts.push(Draft {
                a: vec![*i],
                b: vec![*j],
                similarity: 1.0,
                ground: None,
                by_reader: false,
            });
        }
    }
    drafts
}

/// By words, part and how often they stood before: where a sentence stands.
fn places(profiles: &[Profile]) -> BTreeMap<(&str, bool, usize), usize> {
    let said = profiles
        .iter()
        .enumerate()
        .filter(|(_, p)| !p.fold.is_empty());
    let keyed = said.map(|(at, p)| ((p.fold.as_str(), p.part == Part::Copy, p.repeat), at));
    keyed.collect()
}
