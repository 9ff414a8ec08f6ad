//! Links that rest on one clause or one quotation, while the rest of the sentences differs.
//!
//! ```text
//! a  Mr Ray, who took office in May, said "nobody will be left behind" as the ferry sank.
//! b  "Nobody will be left behind," he promised again, before a vote that he lost.
//! ```
//!
//! A whole-sentence score sees two unrelated sentences here.

use std::ops::Range;

use super::pair::{Pair, Side, ratio};
use super::{Draft, Tuning};

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
pub fn find(pair: &Pair<'_>, drafts: &[Draft], tuning: &Tuning) -> Vec<Draft> {
    let linked = |i: usize, j: usize| drafts.iter().any(|d| d.a.contains(&i) && d.b.contains(&j));
    let mut found: Vec<Draft> = Vec::new();
    for (i, j) in pair.considered().filter(|(i, j)| !linked(*i, *j)) {
        if let Some(ground) = ground(pair, i, j, tuning) {
            found.push(Draft {
                a: vec![i],
                b: vec![j],
                similarity: pair.similarity(i, j),
                ground: Some(ground),
            });
        }
    }
    found
}

/// The best clause or quotation that two sentences share.
pub fn ground(pair: &Pair<'_>, i: usize, j: usize, tuning: &Tuning) -> Option<Ground> {
    let matched = pair.matched(i, j)?;
    let of_a = best(&pair.a, i, &matched.of_a, true, tuning);
    let of_b = best(&pair.b, j, &matched.of_b, false, tuning);
    let grounds = of_a.into_iter().chain(of_b);
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}

fn best(
    side: &Side<'_>,
    sentence: usize,
    matches: &[f32],
    in_a: bool,
    tuning: &Tuning,
) -> Option<Ground> {
    let profile = side.profiles.get(sentence)?;
    let clauses = profile.clauses.iter().map(|c| (c, false));
    let all = clauses.chain(profile.quotes.iter().map(|q| (q, true)));
    let grounds = all.filter_map(|(words, is_quote)| {
        let weights = side.weights(sentence).get(words.clone())?;
        let matches = matches.get(words.clone())?;
        let mass: f32 = weights.iter().sum();
        let shared: f32 = weights.iter().zip(matches).map(|(w, m)| w * m).sum();
        let floor = if is_quote {
            tuning.quote_floor
        } else {
            tuning.clause_floor
        };
        let score = ratio(shared, mass);
        (shared >= tuning.partial_mass && score >= floor).then(|| Ground {
            score,
            in_a,
            words: words.clone(),
            is_quote,
        })
    });
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}
