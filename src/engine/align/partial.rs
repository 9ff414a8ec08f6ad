//! Links that rest on one clause or one quotation, while the rest of the sentences differs.
//!
//! ```text
//! a  Mr Ray, who took office in May, said "nobody will be left behind" as the ferry sank.
//! b  "Nobody will be left behind," he promised again, before a vote that he lost.
//! ```
//!
//! A whole-sentence score sees two unrelated sentences here.

use std::collections::BTreeSet;
use std::ops::Range;

use super::pair::{Pair, Side, ratio};
use super::{Draft, Tuning};
use crate::engine::watch::Cancelled;

/// What a partial link rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// How much of the clause or quotation is covered, 0 to 1.
    pub score: f32,
    /// In `a` (true) or in `b`.
    pub in_a: bool,
    /// The words it covers there.
    pub words: Range<usize>,
    /// A quotation.
    pub is_quote: bool,
}

/// Links pairs that are not linked yet but share a clause or a quotation.
pub fn find(pair: &Pair<'_>, drafts: &[Draft], tuning: &Tuning) -> Result<Vec<Draft>, Cancelled> {
    let answered = Answered::new(pair, drafts);
    let linked: BTreeSet<_> = drafts.iter().flat_map(Draft::pairs).collect();
    let mut found: Vec<Draft> = Vec::new();
    for (i, j) in pair.considered().filter(|pair| !linked.contains(pair)) {
        pair.ask()?;
        if let Some(ground) = ground(pair, i, j, &answered, tuning) {
            found.push(Draft {
                a: vec![i],
                b: vec![j],
                similarity: pair.similarity(i, j),
                ground: Some(ground),
            });
        }
    }
    Ok(found)
}

/// By sentence and word: how well a whole link answers it already. What is answered cannot be
/// the ground of another link: the same words in a third sentence are a coincidence.
struct Answered {
    of_a: Vec<Vec<f32>>,
    of_b: Vec<Vec<f32>>,
}

impl Answered {
    fn new(pair: &Pair<'_>, drafts: &[Draft]) -> Self {
        let none = |side: &Side<'_>| -> Vec<Vec<f32>> {
            side.weights.iter().map(|w| vec![0.0; w.len()]).collect()
        };
        let mut answered = Self {
            of_a: none(&pair.a),
            of_b: none(&pair.b),
        };
        for draft in drafts {
            for (i, j) in draft.pairs() {
                let Some(matched) = pair.matched(i, j) else {
                    continue;
                };
                raise(answered.of_a.get_mut(i), &matched.of_a);
                raise(answered.of_b.get_mut(j), &matched.of_b);
            }
        }
        answered
    }
}

fn raise(row: Option<&mut Vec<f32>>, to: &[f32]) {
    for (old, new) in row.into_iter().flatten().zip(to) {
        *old = old.max(*new);
    }
}

/// The best clause or quotation that two sentences share.
fn ground(
    pair: &Pair<'_>,
    i: usize,
    j: usize,
    answered: &Answered,
    tuning: &Tuning,
) -> Option<Ground> {
    let matched = pair.matched(i, j)?;
    if pair.a.profiles.get(i)?.part != pair.b.profiles.get(j)?.part {
        return None;
    }
    let of_a = best(&pair.a, i, &matched.of_a, answered.of_a.get(i)?, tuning);
    let of_b = best(&pair.b, j, &matched.of_b, answered.of_b.get(j)?, tuning);
    let of_a = of_a.map(|g| Ground { in_a: true, ..g });
    let grounds = of_a.into_iter().chain(of_b);
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}

fn best(
    side: &Side<'_>,
    sentence: usize,
    matches: &[f32],
    answered: &[f32],
    tuning: &Tuning,
) -> Option<Ground> {
    let profile = side.profiles.get(sentence)?;
    let clauses = profile.clauses.iter().map(|c| (c, false));
    let all = clauses.chain(profile.quotes.iter().map(|q| (q, true)));
    let grounds = all.filter_map(|(words, is_quote)| {
        let weights = side.weights(sentence).get(words.clone())?;
        let matches = matches.get(words.clone())?;
        let answered = answered.get(words.clone())?;
        let mass: f32 = weights.iter().sum();
        let fresh = matches.iter().zip(answered).map(|(m, a)| (m - a).max(0.0));
        let shared: f32 = weights.iter().zip(fresh).map(|(w, m)| w * m).sum();
        let score = ratio(shared, mass);
        (shared >= tuning.clause_mass && score >= tuning.clause_floor).then(|| Ground {
            score,
            in_a: false,
            words: words.clone(),
            is_quote,
        })
    });
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}
