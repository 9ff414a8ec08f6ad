//! Which sentences may answer each other at all: by an index, never all against all.
//!
//! An inverted index lists for each stem the sentences that use it. A sentence looks up its
//! stems from the weightiest down and stops at a limit, so usual words of long versions cost
//! nothing and the work grows with the length of the text, not with its square.

use super::pair::{LEAST_SHARE, Limits};
use super::profile::Profile;
use super::side::Side;
use crate::engine::watch::{Cancelled, Meter};

/// For each sentence of one version, its candidates in the other, ascending.
pub struct Candidates {
    /// By sentence of `a`.
    pub rows: Vec<Vec<usize>>,
    /// Sentences of either side that could not look up half of what they say.
    pub cut_short: usize,
}

/// By sentence of `a`: those of `b` that share weighty stems, the best few for each of either side.
///
/// # Errors
/// [`Cancelled`] when `meter` is asked to stop.
pub fn find(
    a: &Side<'_>,
    b: &Side<'_>,
    (stems, limits): (usize, Limits),
    meter: &Meter<'_>,
) -> Result<Candidates, Cancelled> {
    let mut cut_short = 0;
    let mut rows = vec![Vec::new(); a.profiles.len()];
    let mut to_b = Search::new(b, stems, limits);
    for (i, row) in rows.iter_mut().enumerate() {
        meter.advance()?;
        cut_short += usize::from(to_b.run(a, i));
        row.extend(to_b.best());
    }
    let mut to_a = Search::new(a, stems, limits);
    for j in 0..b.profiles.len() {
        meter.advance()?;
        cut_short += usize::from(to_a.run(b, j));
        for i in to_a.best() {
            rows.get_mut(i).into_iter().for_each(|row| row.push(j));
        }
    }
    for row in &mut rows {
        row.sort_unstable();
        row.dedup();
    }
    Ok(Candidates { rows, cut_short })
}

/// What a sentence shares with the one looked up.
#[derive(Clone, Copy, Default)]
struct Score {
    /// The squared weights of the shared words: a few weighty ones say more than many light ones.
    rank: f32,
    /// The weights.
    shared: f32,
}

/// Looks sentences up in the index of one version.
struct Search<'s> {
    side: &'s Side<'s>,
    /// By stem: where its sentences start in `places`; one more for the end.
    starts: Vec<u32>,
    places: Vec<u32>,
    limits: Limits,
    /// By sentence: what it shares with the one looked up; nothing where `touched` does not list it.
    scores: Vec<Score>,
    touched: Vec<usize>,
    /// The words of the sentence looked up: weight and stem.
    query: Vec<(f32, usize)>,
    /// What a sentence must share to be a candidate, unless it has less mass itself.
    least: f32,
}

impl<'s> Search<'s> {
    fn new(side: &'s Side<'s>, stems: usize, limits: Limits) -> Self {
        let (starts, places) = index(side.profiles, stems);
        Self {
            side,
            starts,
            places,
            limits,
            scores: vec![Score::default(); side.profiles.len()],
            touched: Vec::new(),
            query: Vec::new(),
            least: 0.0,
        }
    }

    /// Scores what shares stems with a sentence of `from`. Did the limit keep back more than half
    /// of the sentence's weight?
    fn run(&mut self, from: &Side<'_>, sentence: usize) -> bool {
        for touched in self.touched.drain(..) {
            if let Some(score) = self.scores.get_mut(touched) {
                *score = Score::default();
            }
        }
        let Some(profile) = from.profiles.get(sentence) else {
            return false;
        };
        let words = profile.terms.iter().zip(from.weights(sentence));
        self.query.clear();
        self.query
            .extend(words.map(|(term, weight)| (*weight, term.stem)));
        self.query
            .sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        let (mut left, mut looked_up) = (self.limits.lookups, 0.0);
        self.least = LEAST_SHARE * from.mass(sentence);
        for (weight, stem) in self.query.iter().filter(|(weight, _)| *weight > 0.0) {
            let start = self.starts.get(*stem).map_or(0, |s| *s as usize);
            let end = self.starts.get(stem + 1).map_or(0, |s| *s as usize);
            let places = self.places.get(start..end).unwrap_or_default();
            if places.len() > left {
                self.least = 0.0;
                return 2.0 * looked_up < from.mass(sentence);
            }
            left -= places.len();
            looked_up += weight;
            for place in places.iter().map(|p| *p as usize) {
                let Some(score) = self.scores.get_mut(place) else {
                    continue;
                };
                if score.rank == 0.0 {
                    self.touched.push(place);
                }
                score.rank += weight * weight;
                score.shared += weight;
            }
        }
        false
    }

    /// The places of the highest scores, each divided by the root of its sentence's mass; the
    /// first of equals.
    fn best(&mut self) -> impl Iterator<Item = usize> {
        let most = self.limits.candidates;
        let mut best: Vec<(f32, usize)> = Vec::with_capacity(self.touched.len());
        for j in &self.touched {
            let score = self.scores.get(*j).copied().unwrap_or_default();
            let mass = self.side.mass(*j);
            if score.shared >= self.least.min(LEAST_SHARE * mass) {
                best.push((score.rank / mass.max(1.0).sqrt(), *j));
            }
        }
        let order = |x: &(f32, usize), y: &(f32, usize)| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1));
        if best.len() > most {
            best.select_nth_unstable_by(most, order);
            best.truncate(most);
        }
        best.into_iter().map(|(_, j)| j)
    }
}

/// The sentences that use each stem, all lists in one: by stem where its list starts, and the
/// lists.
fn index(profiles: &[Profile], stems: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; stems + 1];
    for stem in profiles.iter().flat_map(Profile::stems) {
        if let Some(count) = starts.get_mut(stem + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut places = vec![0_u32; sum as usize];
    for (j, profile) in profiles.iter().enumerate() {
        for stem in profile.stems() {
            let Some(next) = next.get_mut(stem) else {
                continue;
            };
            if let Some(place) = places.get_mut(*next as usize) {
                *place = j as u32;
            }
            *next += 1;
        }
    }
    (starts, places)
}
