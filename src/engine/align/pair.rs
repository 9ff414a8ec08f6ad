//! Two versions' sentences, weighed against each other.
//!
//! How much of a sentence another covers is the share of its words' weight that finds a match
//! there, so a split sentence is covered by its two halves.

use rayon::prelude::*;

use super::candidates;
use super::nearness::{Near, match_meanings, match_stems, share};
use super::profile::Profiles;
use super::side::{Side, rarity};
use crate::engine::meaning::Vector;
use crate::engine::watch::{Cancelled, Meter};

/// Candidates of which neither shares this much by its stems alone are let go: no meaning of the
/// words left makes up for it. On hand-linked news, essays and German pages nothing changes up
/// to .15.
pub const LEAST_SHARE: f32 = 0.12;

/// What one sentence may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Candidates that a sentence gets from the index.
    pub candidates: usize,
    /// Entries of the index that a sentence may look at.
    pub lookups: usize,
    /// Words of a sentence up to which near meanings are looked for, not only equal words.
    pub words: usize,
}

/// Two versions' sentences with the matches of all candidate pairs.
pub struct Pair<'p> {
    /// The first version.
    pub a: Side<'p>,
    /// The second version.
    pub b: Side<'p>,
    /// Sentences that could not look up half of what they say.
    pub cut_short: usize,
    /// By sentence of `a`.
    rows: Vec<Row>,
    vectors: &'p [Vector],
    words: usize,
    meter: &'p Meter<'p>,
}

/// The candidates of a sentence of `a`, and how their words match.
#[derive(Default)]
struct Row {
    /// By their place in `b`.
    candidates: Vec<Candidate>,
    /// Of each candidate: the words of `a`, then those of `b`.
    near: Vec<Near>,
}

#[derive(Clone, Copy)]
struct Candidate {
    j: u32,
    /// Where its words start.
    at: u32,
    shared_by_a: f32,
    shared_by_b: f32,
}

/// How the words of two sentences match.
#[derive(Clone, Copy, Debug)]
pub struct Match<'r> {
    /// For each word of `a`, its best match in `b`.
    pub of_a: &'r [Near],
    /// For each word of `b`, its best match in `a`.
    pub of_b: &'r [Near],
}

impl<'p> Pair<'p> {
    /// The parts of a [`Meter`] that a pair of versions takes.
    pub fn parts(a: usize, b: usize) -> usize {
        2 * a + b
    }

    /// Weighs versions `a` and `b` and matches their candidates.
    ///
    /// # Errors
    /// [`Cancelled`] when `meter` is asked to stop.
    pub fn new(
        profiles: &'p Profiles,
        (a, b): (usize, usize),
        limits: Limits,
        meter: &'p Meter<'p>,
    ) -> Result<Self, Cancelled> {
        let (a, b) = (profiles.of(a), profiles.of(b));
        let rarity = rarity(profiles.stems, a, b);
        let (a, b) = (Side::new(a, &rarity), Side::new(b, &rarity));
        let found = candidates::find(&a, &b, (profiles.stems, limits), meter)?;
        let rows = found.rows.par_iter().enumerate().map(|(i, js)| {
            meter.advance()?;
            let mut row = Row::with_room(i, js, (&a, &b));
            for j in js {
                row.add(
                    (&a, i),
                    (&b, *j),
                    (&profiles.vectors, limits.words),
                    LEAST_SHARE,
                );
            }
            Ok(row)
        });
        let rows = rows.collect::<Result<_, _>>()?;
        Ok(Self {
            a,
            b,
            cut_short: found.cut_short,
            rows,
            vectors: &profiles.vectors,
            words: limits.words,
            meter,
        })
    }

    /// How many sentences `a` and `b` have.
    pub fn sizes(&self) -> [usize; 2] {
        [self.a.profiles.len(), self.b.profiles.len()]
    }

    /// Asks whether to go on; to be called at least every few milliseconds.
    ///
    /// # Errors
    /// [`Cancelled`] when not.
    pub fn ask(&self) -> Result<(), Cancelled> {
        self.meter.ask()
    }

    /// Matches the words of two sentences, if that was not done before.
    pub fn consider(&mut self, i: usize, j: usize) {
        if let Some(row) = self.rows.get_mut(i) {
            row.add((&self.a, i), (&self.b, j), (self.vectors, self.words), 0.0);
        }
    }

    /// All pairs that were matched, in order.
    pub fn considered(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.rows.len()).flat_map(|i| self.candidates(i).map(move |j| (i, j)))
    }

    /// The candidates of a sentence of `a`, ascending.
    pub fn candidates(&self, i: usize) -> impl Iterator<Item = usize> {
        let candidates = self.rows.get(i).map_or(&[][..], |row| &row.candidates);
        candidates.iter().map(|c| c.j as usize)
    }

    /// How the words of two sentences match; none if they were no candidates.
    pub fn matched(&self, i: usize, j: usize) -> Option<Match<'_>> {
        let row = self.rows.get(i)?;
        let at = row.candidate(j)?.at as usize;
        let of_a = self.a.weights(i).len();
        let of_b = self.b.weights(j).len();
        Some(Match {
            of_a: row.near.get(at..at + of_a)?,
            of_b: row.near.get(at + of_a..at + of_a + of_b)?,
        })
    }

    /// How much weight two sentences share, by the words of `a` and by those of `b`; none if
    /// they were no candidates.
    pub fn shared(&self, i: usize, j: usize) -> Option<(f32, f32)> {
        let candidate = self.rows.get(i)?.candidate(j)?;
        Some((candidate.shared_by_a, candidate.shared_by_b))
    }

    /// How alike two sentences are, 0 to 1.
    pub fn similarity(&self, i: usize, j: usize) -> f32 {
        let (of_a, of_b) = self.shared(i, j).unwrap_or_default();
        ratio(of_a + of_b, self.a.mass(i) + self.b.mass(j))
    }

    /// How much two groups of sentences cover of each other.
    pub fn group(&self, is: &[usize], js: &[usize]) -> Cover {
        let mut cover = Cover::default();
        for i in is {
            let shared = self.shared_by_a(*i, js);
            cover.shared_by_a += shared;
            cover.add(shared, self.a.mass(*i));
        }
        for j in js {
            let shared = self.shared_by_b(*j, is);
            cover.shared_by_b += shared;
            cover.add(shared, self.b.mass(*j));
        }
        cover
    }

    /// The weight of sentence `i` of `a` that finds a match in any of `js`.
    fn shared_by_a(&self, i: usize, js: &[usize]) -> f32 {
        if let [j] = js {
            return self.shared(i, *j).unwrap_or_default().0;
        }
        let rows = js.iter().filter_map(|j| self.matched(i, *j));
        best_of(self.a.weights(i), rows.map(|m| m.of_a))
    }

    fn shared_by_b(&self, j: usize, is: &[usize]) -> f32 {
        if let [i] = is {
            return self.shared(*i, j).unwrap_or_default().1;
        }
        let rows = is.iter().filter_map(|i| self.matched(*i, j));
        best_of(self.b.weights(j), rows.map(|m| m.of_b))
    }
}

impl Row {
    fn with_room(i: usize, js: &[usize], (a, b): (&Side<'_>, &Side<'_>)) -> Self {
        let words = js.iter().map(|j| a.weights(i).len() + b.weights(*j).len());
        Self {
            candidates: Vec::with_capacity(js.len()),
            near: Vec::with_capacity(words.sum()),
        }
    }

    fn candidate(&self, j: usize) -> Option<&Candidate> {
        let at = self.candidates.binary_search_by_key(&j, |c| c.j as usize);
        self.candidates.get(at.ok()?)
    }

    /// Matches sentences `i` and `j`, unless they may not answer each other, that was done, or
    /// they share less than `least` by their stems alone.
    fn add(
        &mut self,
        (a, i): (&Side<'_>, usize),
        (b, j): (&Side<'_>, usize),
        (vectors, words): (&[Vector], usize),
        least: f32,
    ) {
        let (Some(x), Some(y)) = (a.profiles.get(i), b.profiles.get(j)) else {
            return;
        };
        let place = self.candidates.binary_search_by_key(&j, |c| c.j as usize);
        let (Err(place), true) = (place, x.part.may_answer(y.part)) else {
            return;
        };
        let at = self.near.len();
        self.near.resize(at + x.terms.len() + y.terms.len(), 0);
        let (_, near) = self.near.split_at_mut(at);
        let (of_a, of_b) = near.split_at_mut(x.terms.len());
        match_stems((x, y), of_a, of_b);
        let share_a = ratio(weigh(a.weights(i), of_a), a.mass(i));
        let share_b = ratio(weigh(b.weights(j), of_b), b.mass(j));
        if share_a.max(share_b) < least {
            self.near.truncate(at);
            return;
        }
        if x.terms.len().max(y.terms.len()) <= words {
            match_meanings((x, y), vectors, of_a, of_b);
        }
        let candidate = Candidate {
            j: j as u32,
            at: at as u32,
            shared_by_a: weigh(a.weights(i), of_a),
            shared_by_b: weigh(b.weights(j), of_b),
        };
        self.candidates.insert(place, candidate);
    }
}

fn weigh(weights: &[f32], near: &[Near]) -> f32 {
    let shared = weights.iter().zip(near).map(|(w, n)| w * share(*n));
    shared.sum()
}

/// The weight of a sentence whose words match as any of `rows` says.
fn best_of<'r>(weights: &[f32], rows: impl Iterator<Item = &'r [Near]>) -> f32 {
    let mut best = vec![0; weights.len()];
    for row in rows {
        for (best, this) in best.iter_mut().zip(row) {
            *best = *this.max(best);
        }
    }
    weigh(weights, &best)
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

    /// The matched share, 0 to 1.
    pub fn similarity(self) -> f32 {
        ratio(self.shared, self.mass)
    }
}

/// `part` of `whole`; 0 for an empty whole.
pub fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
