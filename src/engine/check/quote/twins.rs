//! Quotations of two versions that are one, wherever they stand: a quotation's words nearly tell
//! it from all others.
//!
//! ```text
//! a  “It will stay closed for weeks,” Roe said.     both have will·stay·closed·weeks, and no other
//! b  Roe was blunt: “It will stay shut for weeks.”  quotation shares more with either
//! ```

use std::collections::BTreeMap;

use super::side::Side;
use super::wording::CONTENT;

/// Of the words with content of the longer quotation, so many must be shared.
const SHARED: f32 = 0.6;
/// Shorter quotations come in the mouth of many.
const LEAST_WORDS: usize = 3;
/// A word of more quotations tells nothing.
const MOST_COMMON: usize = 12;

/// The words with content of every quotation of a version, as stems, each once.
fn stems(side: &Side<'_>) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new(); side.quotes.len()];
    for profile in side.all_profiles() {
        for (word, term) in profile.words.iter().zip(&profile.terms) {
            let at = side
                .quotes
                .partition_point(|q| q.span.end <= word.span.start);
            let is_inside = side
                .quotes
                .get(at)
                .is_some_and(|q| q.span.contains(word.span));
            if let Some(own) = all
                .get_mut(at)
                .filter(|_| is_inside && term.weight >= CONTENT)
            {
                own.push(term.stem);
            }
        }
    }
    for own in &mut all {
        own.sort_unstable();
        own.dedup();
    }
    all
}

/// Pairs of quotations, by their places among those of their versions; each stands in one pair.
pub fn twins(a: &Side<'_>, b: &Side<'_>) -> Vec<(usize, usize)> {
    let (of_a, of_b) = (stems(a), stems(b));
    let mut having: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (quote, own) in of_b.iter().enumerate() {
        for stem in own {
            having.entry(*stem).or_default().push(quote);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (quote, own) in of_a.iter().enumerate() {
        let telling = own.iter().filter_map(|stem| having.get(stem));
        for other in telling.filter(|all| all.len() <= MOST_COMMON).flatten() {
            *shared.entry((quote, *other)).or_default() += 1;
        }
    }
    let length = |all: &[Vec<usize>], at: usize| all.get(at).map_or(0, Vec::len);
    shared.retain(|(x, y), count| {
        let longer = length(&of_a, *x).max(length(&of_b, *y));
        *count >= LEAST_WORDS && *count as f32 >= SHARED * longer as f32
    });
    let mut best = [
        vec![Best::default(); of_a.len()],
        vec![Best::default(); of_b.len()],
    ];
    for ((x, y), count) in &shared {
        for (best, at) in best.iter_mut().zip([*x, *y]) {
            best.get_mut(at).into_iter().for_each(|b| b.add(*count));
        }
    }
    let is_clear = |(x, y): &(usize, usize), count: usize| {
        let mut sides = best.iter().zip([*x, *y]);
        sides.all(|(best, at)| best.get(at).is_some_and(|b| b.is_only(count)))
    };
    let clear = shared
        .iter()
        .filter(|(pair, count)| is_clear(pair, **count));
    clear.map(|(pair, _)| *pair).collect()
}

/// The most words that a quotation shares with another, and with how many others.
#[derive(Clone, Copy, Default)]
struct Best {
    most: usize,
    times: usize,
}

impl Best {
    fn add(&mut self, count: usize) {
        if count > self.most {
            (self.most, self.times) = (count, 0);
        }
        self.times += usize::from(count == self.most);
    }

    fn is_only(&self, count: usize) -> bool {
        self.most == count && self.times == 1
    }
}
