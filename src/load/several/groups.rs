//! Which manuscripts probably tell the same story: those whose openings share their words.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::engine::story::Manuscript;

/// The opening that is looked at, in words: title and lead.
const OPENING: usize = 90;
/// Shorter words say little of the story.
const LETTERS: usize = 5;
/// Of the fewer words of two openings, the share that both have. Versions of one story have
/// half of them in common, other stories of the day hardly a tenth.
const SHARED: f32 = 0.25;
/// Two short texts have fewer words than these in common by chance: “first”, “three”, “after”.
const FEWEST: usize = 5;

/// By manuscript: the number of its group, counted in the order in which groups begin.
pub fn groups(manuscripts: &[Arc<Manuscript>]) -> Vec<usize> {
    let openings: Vec<BTreeSet<String>> = manuscripts.iter().map(|m| opening(m)).collect();
    let mut group: Vec<usize> = (0..openings.len()).collect();
    for (at, opening) in openings.iter().enumerate() {
        let alike = openings
            .iter()
            .take(at)
            .position(|earlier| is_alike(earlier, opening));
        let found = alike.and_then(|earlier| group.get(earlier).copied());
        if let Some((slot, found)) = group.get_mut(at).zip(found) {
            *slot = found;
        }
    }
    let mut known = Vec::new();
    let numbers = group.into_iter().map(|first| {
        let at = known.iter().position(|k| *k == first);
        at.unwrap_or_else(|| {
            known.push(first);
            known.len() - 1
        })
    });
    numbers.collect()
}

fn opening(manuscript: &Manuscript) -> BTreeSet<String> {
    let copy = manuscript
        .paragraphs
        .iter()
        .filter(|p| !p.kind.is_furniture());
    let words = copy.flat_map(|p| p.span.of(&manuscript.text).split_whitespace());
    let bare = words.take(OPENING).map(|word| {
        let letters = word.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    });
    bare.filter(|word| word.chars().count() >= LETTERS)
        .collect()
}

fn is_alike(x: &BTreeSet<String>, y: &BTreeSet<String>) -> bool {
    let fewer = x.len().min(y.len());
    let shared = x.intersection(y).count();
    shared >= FEWEST && shared as f32 >= SHARED * fewer as f32
}
