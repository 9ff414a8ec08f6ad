//! One version of a pair, weighed: how much each of its words says here.

use super::profile::{Profile, Term};

/// Sentences that every version is taken to have on top, so that words of very short ones
/// still differ in rarity and none counts for nothing.
const SMOOTHING: f32 = 4.0;

/// One version of a pair.
pub struct Side<'p> {
    /// Its sentences.
    pub profiles: &'p [Profile],
    /// The weights of all words in order.
    weights: Vec<f32>,
    /// By sentence: where its weights start; one more for the end.
    starts: Vec<usize>,
    /// By sentence: the sum of its weights.
    masses: Vec<f32>,
}

impl<'p> Side<'p> {
    /// Weighs the words of `profiles` by their `rarity`, given by stem.
    pub fn new(profiles: &'p [Profile], rarity: &[f32]) -> Self {
        let mut side = Self {
            profiles,
            weights: Vec::new(),
            starts: vec![0],
            masses: Vec::with_capacity(profiles.len()),
        };
        let weigh = |t: &Term| t.weight * rarity.get(t.stem).copied().unwrap_or(0.0);
        for profile in profiles {
            let from = side.weights.len();
            side.weights.extend(profile.terms.iter().map(weigh));
            let added = side.weights.get(from..).unwrap_or_default();
            side.masses.push(added.iter().sum());
            side.starts.push(side.weights.len());
        }
        side
    }

    /// The sum of a sentence's weights.
    pub fn mass(&self, sentence: usize) -> f32 {
        self.masses.get(sentence).copied().unwrap_or(0.0)
    }

    /// The weights of a sentence's words.
    pub fn weights(&self, sentence: usize) -> &[f32] {
        let start = self.starts.get(sentence).copied().unwrap_or(0);
        let end = self.starts.get(sentence + 1).copied().unwrap_or(0);
        self.weights.get(start..end).unwrap_or_default()
    }
}

/// By stem: high for stems that few sentences of either version use. Both versions count
/// apart, so that a word does not lose weight by being shared.
pub fn rarity(stems: usize, a: &[Profile], b: &[Profile]) -> Vec<f32> {
    let all = a.len().max(b.len()) as f32 + SMOOTHING;
    let counts = counts(stems, a).into_iter().zip(counts(stems, b));
    let most = counts.map(|(a, b)| a.max(b) as f32);
    most.map(|count| (all / (count + 0.5)).ln()).collect()
}

/// By stem: how many sentences use it.
fn counts(stems: usize, profiles: &[Profile]) -> Vec<u32> {
    let mut counts = vec![0_u32; stems];
    for profile in profiles {
        for stem in profile.stems() {
            if let Some(count) = counts.get_mut(stem) {
                *count += 1;
            }
        }
    }
    counts
}
