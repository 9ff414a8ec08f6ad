//! The claims of one version while they are held against another's: which are still open, and
//! which belong together by a score.

use super::claim::Claim;
use crate::engine::story::SentenceId;

/// The claims of one version, and which of them are dealt with.
pub struct Side<'r> {
    pub claims: &'r [Claim<'r>],
    used: Vec<bool>,
    /// How alike the best other value in a linked sentence is.
    promised: Vec<f32>,
}

impl<'r> Side<'r> {
    /// All of them open.
    pub fn new(claims: &'r [Claim<'r>]) -> Self {
        Self {
            claims,
            used: vec![false; claims.len()],
            promised: vec![0.0; claims.len()],
        }
    }

    /// The claims of some sentences that are still open.
    pub fn open(&self, sentences: &[SentenceId]) -> Vec<Numbered<'r>> {
        let of = |id: &SentenceId| {
            let first = self.claims.partition_point(|c| c.sentence < *id);
            let rest = self.claims.iter().enumerate().skip(first);
            let id = *id;
            rest.take_while(move |(_, claim)| claim.sentence == id)
        };
        let open = sentences.iter().flat_map(of);
        open.filter(|(at, _)| self.is_open(*at)).collect()
    }

    /// The claim at a place.
    pub fn get(&self, at: usize) -> Option<&'r Claim<'r>> {
        self.claims.get(at)
    }

    /// Is it still to be dealt with?
    pub fn is_open(&self, at: usize) -> bool {
        self.used.get(at) == Some(&false)
    }

    /// Is it open, and has no linked sentence another value for it?
    pub fn is_free(&self, at: usize) -> bool {
        self.is_open(at) && self.promised.get(at) == Some(&0.0)
    }

    /// Notes how alike another value in a linked sentence is.
    pub fn promise(&mut self, at: usize, likeness: f32) {
        if let Some(best) = self.promised.get_mut(at) {
            *best = best.max(likeness);
        }
    }

    /// Has a claim whose value says little by itself a closer counterpart in a linked sentence?
    pub fn is_promised(&self, at: usize, claim: &Claim<'_>, likeness: f32) -> bool {
        let best = self.promised.get(at).copied().unwrap_or_default();
        !claim.is_distinctive() && best > likeness
    }

    /// Notes that it is dealt with.
    pub fn take(&mut self, at: usize) {
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
    }
}

/// A claim and its place among its version's.
pub type Numbered<'r> = (usize, &'r Claim<'r>);

/// A claim of either version, and how alike they are.
pub type Pair<'r> = (f32, Numbered<'r>, Numbered<'r>);

/// Pairs of claims by falling score, each claim once.
pub fn best_pairs<'r>(
    of_a: &[Numbered<'r>],
    of_b: &[Numbered<'r>],
    score: impl Fn(&Claim<'r>, &Claim<'r>) -> Option<f32>,
) -> Vec<Pair<'r>> {
    let mut scored = Vec::new();
    for x in of_a {
        let pairs = of_b.iter().filter_map(|y| Some((score(x.1, y.1)?, *x, *y)));
        scored.extend(pairs);
    }
    scored.sort_by(|p, q| q.0.total_cmp(&p.0));
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    for (score, x, y) in scored {
        if pairs.iter().all(|(_, p, q)| p.0 != x.0 && q.0 != y.0) {
            pairs.push((score, x, y));
        }
    }
    pairs
}
