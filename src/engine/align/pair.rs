//! Two versions' sentences, weighed against each other.
//!
//! Two words match when their stems are equal, else by how near their vectors are; names and
//! amounts never match softly. How much of a sentence another covers is the share of its
//! words' weight that finds a match there, so a split sentence is covered by its two halves.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::profile::{Profile, Profiles, Term};
use crate::engine::meaning;
use crate::engine::watch::{Cancelled, Meter};

/// Cosines up to here mean nothing: half of all pairs of words of one story reach it.
const COSINE_FLOOR: f32 = 0.45;
/// Word pairs of two sentences above which only equal stems are matched: 500 words against 500
/// is no sentence any more, but a text without stops.
const MAX_PRODUCT: usize = 250_000;
/// Sentences that every version is taken to have on top, so that words of very short ones
/// still differ in rarity and none counts for nothing.
const SMOOTHING: f32 = 4.0;
/// Candidates a sentence gets from the index.
const CANDIDATES: usize = 14;

/// One side of a pair.
pub struct Side<'p> {
    /// Its sentences.
    pub profiles: &'p [Profile],
    /// By sentence: the weight of each of its terms here.
    pub weights: Vec<Vec<f32>>,
    /// By sentence: the sum of its weights.
    pub masses: Vec<f32>,
}

/// How the words of two sentences match.
#[derive(Debug, Default)]
pub struct Match {
    /// For each word of `a`, its best match in `b`, 0 to 1.
    pub of_a: Vec<f32>,
    /// For each word of `b`, its best match in `a`.
    pub of_b: Vec<f32>,
}

/// Two versions' sentences with the matches of all candidate pairs.
pub struct Pair<'p> {
    /// The first version.
    pub a: Side<'p>,
    /// The second version.
    pub b: Side<'p>,
    /// By sentence of `a`: its candidates in `b`, ascending.
    matches: Vec<Vec<(usize, Match)>>,
    meter: &'p Meter<'p>,
}

impl<'p> Pair<'p> {
    /// The parts of a [`Meter`] that a pair of versions takes.
    pub fn parts(a: &[Profile], b: &[Profile]) -> usize {
        2 * a.len() + b.len()
    }

    /// Weighs two versions of `profiles` and matches their candidates.
    pub fn new(
        profiles: &Profiles,
        a: &'p [Profile],
        b: &'p [Profile],
        meter: &'p Meter<'p>,
    ) -> Result<Self, Cancelled> {
        let rarity = rarity(profiles.stems, a, b);
        let (a, b) = (Side::new(a, &rarity), Side::new(b, &rarity));
        let candidates = candidates(&a, &b, profiles.stems, meter)?;
        let rows = a.profiles.par_iter().zip(candidates).map(|(x, row)| {
            meter.advance()?;
            let known = row
                .into_iter()
                .filter_map(|j| Some((j, b.profiles.get(j)?)));
            let matched = known.filter_map(|(j, y)| Some((j, match_profiles(x, y)?)));
            Ok(matched.collect())
        });
        let matches = rows.collect::<Result<_, _>>()?;
        Ok(Self {
            a,
            b,
            matches,
            meter,
        })
    }

    /// Asks whether to go on; to be called at least every few milliseconds.
    pub fn ask(&self) -> Result<(), Cancelled> {
        self.meter.ask()
    }

    /// Matches the words of two sentences, if that was not done before.
    pub fn consider(&mut self, i: usize, j: usize) {
        let (Some(x), Some(y)) = (self.a.profiles.get(i), self.b.profiles.get(j)) else {
            return;
        };
        if let Some(row) = self.matches.get_mut(i)
            && let Err(at) = row.binary_search_by_key(&j, |(j, _)| *j)
            && let Some(matched) = match_profiles(x, y)
        {
            row.insert(at, (j, matched));
        }
    }

    /// All pairs that were matched, in order.
    pub fn considered(&self) -> impl Iterator<Item = (usize, usize)> {
        let rows = self.matches.iter().enumerate();
        rows.flat_map(|(i, row)| row.iter().map(move |(j, _)| (i, *j)))
    }

    /// The candidates of a sentence of `a`, ascending.
    pub fn candidates(&self, i: usize) -> impl Iterator<Item = usize> {
        let row = self.matches.get(i).into_iter().flatten();
        row.map(|(j, _)| *j)
    }

    /// The word matches of two sentences; none if they were no candidates.
    pub fn matched(&self, i: usize, j: usize) -> Option<&Match> {
        let row = self.matches.get(i)?;
        let at = row.binary_search_by_key(&j, |(j, _)| *j).ok()?;
        row.get(at).map(|(_, matched)| matched)
    }

    /// How alike two sentences are, 0 to 1.
    pub fn similarity(&self, i: usize, j: usize) -> f32 {
        self.group(&[i], &[j]).similarity()
    }

    /// How much two groups of sentences cover of each other.
    pub fn group(&self, is: &[usize], js: &[usize]) -> Cover {
        let mut cover = Cover::default();
        for i in is {
            let rows = js.iter().filter_map(|j| self.matched(*i, *j));
            let (shared, mass) = self.a.covered(*i, rows.map(|m| &m.of_a));
            cover.shared_by_a += shared;
            cover.add(shared, mass);
        }
        for j in js {
            let rows = is.iter().filter_map(|i| self.matched(*i, *j));
            let (shared, mass) = self.b.covered(*j, rows.map(|m| &m.of_b));
            cover.shared_by_b += shared;
            cover.add(shared, mass);
        }
        cover
    }
}

/// What two groups share.
#[derive(Clone, Copy, Debug)]
pub struct Cover {
    /// Weight that found a match, both sides together.
    pub shared: f32,
    /// The part of it that stands in `a`.
    pub shared_by_a: f32,
    /// The part of it that stands in `b`.
    pub shared_by_b: f32,
    /// All weight, both sides together.
    pub mass: f32,
    /// The smallest share of any one sentence that found a match.
    pub least: f32,
}

impl Default for Cover {
    fn default() -> Self {
        Self {
            shared: 0.0,
            shared_by_a: 0.0,
            shared_by_b: 0.0,
            mass: 0.0,
            least: 1.0,
        }
    }
}

impl Cover {
    fn add(&mut self, shared: f32, mass: f32) {
        self.shared += shared;
        self.mass += mass;
        self.least = self.least.min(ratio(shared, mass));
    }

    /// With so much more shared.
    pub fn plus(self, shared: f32) -> Self {
        Self {
            shared: self.shared + shared,
            ..self
        }
    }

    /// The matched share, 0 to 1.
    pub fn similarity(self) -> f32 {
        ratio(self.shared, self.mass)
    }
}

impl<'p> Side<'p> {
    fn new(profiles: &'p [Profile], rarity: &[f32]) -> Self {
        let weigh = |t: &Term| t.weight * rarity.get(t.stem).copied().unwrap_or(0.0);
        let weights: Vec<Vec<f32>> = profiles
            .iter()
            .map(|p| p.terms.iter().map(weigh).collect())
            .collect();
        let masses = weights.iter().map(|w| w.iter().sum()).collect();
        Self {
            profiles,
            weights,
            masses,
        }
    }

    /// The mass of a sentence.
    pub fn mass(&self, sentence: usize) -> f32 {
        self.masses.get(sentence).copied().unwrap_or(0.0)
    }

    /// The weights of a sentence's words.
    pub fn weights(&self, sentence: usize) -> &[f32] {
        self.weights.get(sentence).map_or(&[], |w| w)
    }

    /// Matched weight and whole weight of a sentence whose words match as `rows` say.
    fn covered<'m>(&self, sentence: usize, rows: impl Iterator<Item = &'m Vec<f32>>) -> (f32, f32) {
        let weights = self.weights(sentence);
        let mut best = vec![0.0_f32; weights.len()];
        for row in rows {
            for (best, this) in best.iter_mut().zip(row) {
                *best = best.max(*this);
            }
        }
        let shared = best.iter().zip(weights).map(|(m, w)| m * w).sum();
        (shared, self.mass(sentence))
    }
}

/// `part` of `whole`; 0 for an empty whole.
pub fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// How near two terms are, 0 to 1.
pub fn nearness(x: &Term, y: &Term) -> f32 {
    if x.stem == y.stem {
        return 1.0;
    }
    let (Some(x), Some(y)) = (x.meaning, y.meaning) else {
        return 0.0;
    };
    ((meaning::cosine(x, y) - COSINE_FLOOR) / (1.0 - COSINE_FLOOR)).max(0.0)
}

fn match_profiles(a: &Profile, b: &Profile) -> Option<Match> {
    let may = a.part.may_answer(b.part);
    may.then(|| match_terms(&a.terms, &b.terms))
}

fn match_terms(a: &[Term], b: &[Term]) -> Match {
    if a.len().saturating_mul(b.len()) > MAX_PRODUCT {
        return match_stems(a, b);
    }
    let mut matched = Match {
        of_a: vec![0.0; a.len()],
        of_b: vec![0.0; b.len()],
    };
    for (x, of_x) in a.iter().zip(&mut matched.of_a) {
        for (y, of_y) in b.iter().zip(&mut matched.of_b) {
            let near = nearness(x, y);
            *of_x = of_x.max(near);
            *of_y = of_y.max(near);
        }
    }
    matched
}

/// Matches equal stems only.
fn match_stems(a: &[Term], b: &[Term]) -> Match {
    let found = |here: &[Term], there: &[Term]| {
        let stems: BTreeSet<usize> = there.iter().map(|t| t.stem).collect();
        let found = here.iter().map(|t| stems.contains(&t.stem));
        found.map(|found| if found { 1.0 } else { 0.0 }).collect()
    };
    Match {
        of_a: found(a, b),
        of_b: found(b, a),
    }
}

/// By stem: high for stems that few sentences of either version use. Both versions count
/// apart, so that a word does not lose weight by being shared.
fn rarity(stems: usize, a: &[Profile], b: &[Profile]) -> Vec<f32> {
    let all = a.len().max(b.len()) as f32 + SMOOTHING;
    let counts = counts(stems, a).into_iter().zip(counts(stems, b));
    let most = counts.map(|(a, b)| a.max(b) as f32);
    most.map(|count| (all / (count + 0.5)).ln()).collect()
}

/// By stem: how many sentences use it.
fn counts(stems: usize, profiles: &[Profile]) -> Vec<u32> {
    let mut counts = vec![0_u32; stems];
    for profile in profiles {
        let mut used: Vec<_> = profile.terms.iter().map(|t| t.stem).collect();
        used.sort_unstable();
        used.dedup();
        for stem in used {
            if let Some(count) = counts.get_mut(stem) {
                *count += 1;
            }
        }
    }
    counts
}

/// By sentence of `a`: those of `b` that share rare stems, the best few for each of either side.
fn candidates(
    a: &Side<'_>,
    b: &Side<'_>,
    stems: usize,
    meter: &Meter<'_>,
) -> Result<Vec<Vec<usize>>, Cancelled> {
    let mut rows = best_for(a, b, stems, meter)?;
    for (j, found) in best_for(b, a, stems, meter)?.into_iter().enumerate() {
        for i in found {
            rows.get_mut(i).into_iter().for_each(|row| row.push(j));
        }
    }
    for row in &mut rows {
        row.sort_unstable();
        row.dedup();
    }
    Ok(rows)
}

/// By sentence of `from`: its best candidates in `to`.
fn best_for(
    from: &Side<'_>,
    to: &Side<'_>,
    stems: usize,
    meter: &Meter<'_>,
) -> Result<Vec<Vec<usize>>, Cancelled> {
    let index = index(to, stems);
    let roots: Vec<f32> = to.masses.iter().map(|m| m.max(1.0).sqrt()).collect();
    let sentences = from.profiles.par_iter().zip(&from.weights);
    let rows = sentences.map_init(
        || vec![0.0_f32; to.profiles.len()],
        |scores, (profile, weights)| {
            meter.advance()?;
            scores.fill(0.0);
            for (term, weight) in profile.terms.iter().zip(weights) {
                for j in index.get(term.stem).into_iter().flatten() {
                    if let Some(score) = scores.get_mut(*j) {
                        *score += weight * weight;
                    }
                }
            }
            Ok(best(scores, &roots))
        },
    );
    rows.collect()
}

/// The places of the highest scores above 0, each divided by its root; the first of equals.
fn best(scores: &[f32], roots: &[f32]) -> Vec<usize> {
    let mut best: Vec<(f32, usize)> = Vec::with_capacity(CANDIDATES + 1);
    let mut least = 0.0;
    for (j, (score, root)) in scores.iter().zip(roots).enumerate() {
        let score = score / root;
        if score > least {
            best.insert(best.partition_point(|(s, _)| *s >= score), (score, j));
            best.truncate(CANDIDATES);
            least = best.get(CANDIDATES - 1).map_or(0.0, |(s, _)| *s);
        }
    }
    best.into_iter().map(|(_, j)| j).collect()
}

/// By stem: the sentences that use it. Stems in more than a fifth of many sentences say nothing.
fn index(side: &Side<'_>, stems: usize) -> Vec<Vec<usize>> {
    let mut index = vec![Vec::new(); stems];
    for (j, profile) in side.profiles.iter().enumerate() {
        for term in &profile.terms {
            if let Some(list) = index.get_mut(term.stem)
                && list.last() != Some(&j)
            {
                list.push(j);
            }
        }
    }
    let limit = (side.profiles.len() / 5).max(50);
    for list in index.iter_mut().filter(|l| l.len() > limit) {
        list.clear();
    }
    index
}
