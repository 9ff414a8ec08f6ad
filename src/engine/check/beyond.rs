//! Claims of sentences that no link pairs, found by what they are about.
//!
//! ```text
//! a  The plant opened in 1974.                     b  … at the site, which opened in 1947.
//! a  … forced 6,200 people out of their homes.     b  Nearly 2,600 people were moved out.
//! ```
//!
//! Two claims are held against each other only where each is the other's best match by role, with
//! nothing near it, and neither says what the other version says elsewhere.

use std::collections::HashMap;

use super::claim::{Claim, Standing};
use super::number;
use crate::engine::facts::FactKind;
use crate::engine::report::FindingKind;

/// Equal values of roles this alike are of one thing: two figures seldom are equal by chance.
const SAME_VALUE: f32 = 0.1;
/// The same, where the value was found elsewhere in the other version before.
const SAID_AGAIN: f32 = 0.3;
/// What the same digits, at any scale, add to the likeness of two roles: "£55m", "£5.5 million".
const SAME_DIGITS: f32 = 0.2;
/// Words that must stand around a claim.
const TELLING: usize = 2;
/// How much more alike than any rival the two roles must be.
const MARGIN: f32 = 0.05;
/// A word that more claims than this have around them tells none of them apart.
const MOST_SHARING: usize = 32;

/// Two claims by their places, and how alike their roles are.
#[derive(Clone, Copy)]
pub struct Match {
    pub a: usize,
    pub b: usize,
    pub likeness: f32,
}

/// The entries under `key`, unless they are too many to tell anything.
fn sharing<'i, K: Ord>(sorted: &'i [(K, usize)], key: &K) -> &'i [(K, usize)] {
    let first = sorted.partition_point(|(k, _)| k < key);
    let rest = sorted.get(first..).unwrap_or_default();
    let all = rest.get(..rest.partition_point(|(k, _)| k == key));
    all.filter(|all| all.len() <= MOST_SHARING)
        .unwrap_or_default()
}

fn shared_digits(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    let digits = number::telling_digits(x.fact);
    let are_shared = digits.is_some() && digits == number::telling_digits(y.fact);
    if are_shared { SAME_DIGITS } else { 0.0 }
}

/// The claims of one version by the words around them and by their digits.
pub struct Index<'c, 'r> {
    claims: &'c [Claim<'r>],
    /// Sorted, each pair once.
    by_stem: Vec<(usize, usize)>,
    /// Sorted.
    by_digits: Vec<(String, usize)>,
}

impl<'c, 'r> Index<'c, 'r> {
    /// Of the claims of the second version.
    pub fn new(claims: &'c [Claim<'r>]) -> Self {
        let (mut by_stem, mut by_digits) = (Vec::new(), Vec::new());
        for (at, claim) in claims.iter().enumerate() {
            by_stem.extend(claim.role.around.iter().map(|cue| (cue.stem, at)));
            by_digits.extend(number::telling_digits(claim.fact).map(|digits| (digits, at)));
        }
        by_stem.sort_unstable();
        by_stem.dedup();
        by_digits.sort_unstable();
        Self {
            claims,
            by_stem,
            by_digits,
        }
    }

    /// The claims of the first version with those here that may be about one thing and that are
    /// wanted, most alike first.
    pub fn matches(
        &self,
        a: &[Claim<'_>],
        is_wanted: impl Fn([usize; 2], Standing) -> bool,
    ) -> Vec<Match> {
        let mut seen = vec![usize::MAX; self.claims.len()];
        let mut matches = Vec::new();
        for (at_a, x) in a.iter().enumerate() {
            for at_b in self.near(x) {
                let Some((seen, y)) = seen.get_mut(at_b).zip(self.claims.get(at_b)) else {
                    continue;
                };
                if std::mem::replace(seen, at_a) == at_a {
                    continue;
                }
                let standing = x.standing(y);
                if standing != Standing::Apart && is_wanted([at_a, at_b], standing) {
                    let likeness = x.likeness(y) + shared_digits(x, y);
                    matches.push(Match {
                        a: at_a,
                        b: at_b,
                        likeness,
                    });
                }
            }
        }
        matches.sort_by(|p, q| q.likeness.total_cmp(&p.likeness));
        matches
    }

    /// The claims that share a word or their digits with `claim`; some more than once.
    fn near(&self, claim: &Claim<'_>) -> impl Iterator<Item = usize> {
        let cues = claim.role.around.iter();
        let by_stem = cues.flat_map(|cue| sharing(&self.by_stem, &cue.stem));
        let digits = number::telling_digits(claim.fact);
        let by_digits = digits.map(|digits| sharing(&self.by_digits, &digits));
        by_stem
            .map(|(_, at)| *at)
            .chain(by_digits.into_iter().flatten().map(|(_, at)| *at))
    }
}

/// Do equal values make these one claim? Where one of them is settled already, more must speak
/// for it.
pub fn is_same(found: &Match, x: &Claim<'_>, y: &Claim<'_>, are_open: bool) -> bool {
    let is_alike = x.fact.kind == y.fact.kind;
    let floor = match are_open || x.is_distinctive() {
        true => SAME_VALUE,
        false => SAID_AGAIN,
    };
    is_alike && (found.likeness >= floor || number::telling_digits(x.fact).is_some())
}

/// How alike the roles of equal values must be for another unit or bound to be noted.
pub fn floor_of_equals(kind: FindingKind, x: &Claim<'_>) -> f32 {
    match kind {
        FindingKind::Unit if number::telling_digits(x.fact).is_some() => SAME_VALUE,
        FindingKind::Unit => SAID_AGAIN,
        _ => number::SAME_ROLE,
    }
}

/// Do both have words around them, as a dateline has none but a place? An age is somebody's.
pub fn are_telling(x: &Claim<'_>, y: &Claim<'_>) -> bool {
    if x.fact.kind == FactKind::Age && x.role.name_others(&y.role) {
        return false;
    }
    x.role.around.len().min(y.role.around.len()) >= TELLING
}

/// The matches that are each other's best by far.
pub fn clear(matches: &[Match]) -> impl Iterator<Item = &Match> {
    let mut best: [HashMap<usize, Best>; 2] = Default::default();
    for found in matches {
        for (best, at) in best.iter_mut().zip([found.a, found.b]) {
            best.entry(at).or_default().add(found.likeness);
        }
    }
    matches.iter().filter(move |found| {
        let mut sides = best.iter().zip([found.a, found.b]);
        sides.all(|(best, at)| best.get(&at).is_some_and(|b| b.is_clear(found.likeness)))
    })
}

/// The two highest likenesses of a claim.
#[derive(Default)]
struct Best {
    first: f32,
    second: f32,
}

impl Best {
    fn add(&mut self, likeness: f32) {
        if likeness > self.first {
            (self.first, self.second) = (likeness, self.first);
        } else {
            self.second = self.second.max(likeness);
        }
    }

    fn is_clear(&self, likeness: f32) -> bool {
        likeness >= self.first && likeness >= self.second + MARGIN
    }
}
