//! Links that rest on one clause or one quotation, while the rest of the sentences differs.
//!
//! ```text
//! a  Mr Ray, who took office in May, said "nobody will be left behind" as the ferry sank.
//! b  "Nobody will be left behind," he promised again, before a vote that he lost.
//! ```
//!
//! A whole-sentence score sees two unrelated sentences here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::nearness::{Near, share};
use super::pair::{Pair, ratio};
use super::profile::{Profile, Term};
use super::side::Side;
use super::{Draft, Tuning};
use crate::engine::watch::Cancelled;

/// A quotation of fewer words may be anybody's.
const SAYING_WORDS: usize = 3;

/// Scores that lie no further apart are as close.
const AS_CLOSE: f32 = 0.05;

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
    let mut closest: BTreeMap<Clause, f32> = BTreeMap::new();
    for (i, j) in pair.considered().filter(|pair| !linked.contains(pair)) {
        pair.ask()?;
        if let Some(ground) = ground(pair, i, j, &answered, tuning) {
            let best = closest.entry(ground.clause(i, j)).or_default();
            *best = best.max(ground.score);
            found.push(Draft {
                a: vec![i],
                b: vec![j],
                similarity: pair.similarity(i, j),
                ground: Some(ground),
                by_reader: false,
            });
        }
    }
    found.retain(|draft| is_closest(draft, &closest));
    Ok(found)
}

/// A clause by its side (is it `a`?), its sentence there and its first word.
type Clause = (bool, usize, usize);

impl Ground {
    fn clause(&self, i: usize, j: usize) -> Clause {
        let sentence = if self.in_a { i } else { j };
        (self.in_a, sentence, self.words.start)
    }
}

/// Does a draft link its clause to the closest expression, or to one as close? In a long version
/// many sentences share words with a clause; what it says is said in one of them, or repeated.
fn is_closest(draft: &Draft, closest: &BTreeMap<Clause, f32>) -> bool {
    let (Some(ground), [i], [j]) = (&draft.ground, &*draft.a, &*draft.b) else {
        return true;
    };
    let best = closest.get(&ground.clause(*i, *j)).copied();
    ground.score >= best.unwrap_or_default() - AS_CLOSE
}

/// By sentence and word: how well a whole link answers it already. What is answered cannot be
/// the ground of another link: the same words in a third sentence are a coincidence.
struct Answered {
    of_a: Vec<Vec<Near>>,
    of_b: Vec<Vec<Near>>,
}

impl Answered {
    fn new(pair: &Pair<'_>, drafts: &[Draft]) -> Self {
        let none = |side: &Side<'_>| -> Vec<Vec<Near>> {
            let sentences = side.profiles.iter();
            sentences.map(|p| vec![0; p.terms.len()]).collect()
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
                raise(answered.of_a.get_mut(i), matched.of_a);
                raise(answered.of_b.get_mut(j), matched.of_b);
            }
        }
        answered
    }
}

fn raise(row: Option<&mut Vec<Near>>, to: &[Near]) {
    for (old, new) in row.into_iter().flatten().zip(to) {
        *old = *new.max(old);
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
    let (x, y) = (pair.a.profiles.get(i)?, pair.b.profiles.get(j)?);
    // Where a version repeats itself, the first place answers the first, the second the second.
    if x.part != y.part || x.repeat != y.repeat {
        return None;
    }
    let (of_i, of_j) = (answered.of_a.get(i)?, answered.of_b.get(j)?);
    let of_a = best((&pair.a, i), (&pair.b, j), (matched.of_a, of_i), tuning);
    let of_b = best((&pair.b, j), (&pair.a, i), (matched.of_b, of_j), tuning);
    let of_a = of_a.map(|g| Ground { in_a: true, ..g });
    let grounds = of_a.into_iter().chain(of_b);
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}

fn best(
    (side, sentence): (&Side<'_>, usize),
    (there, answer): (&Side<'_>, usize),
    (matches, answered): (&[Near], &[Near]),
    tuning: &Tuning,
) -> Option<Ground> {
    let profile = side.profiles.get(sentence)?;
    let other = there.profiles.get(answer)?;
    let clauses = profile.clauses.iter().map(|c| (c, false));
    let all = clauses.chain(profile.quotes.iter().map(|q| (q, true)));
    let grounds = all.filter_map(|(words, is_quote)| {
        let fresh = matches.get(words.clone())?.iter();
        let fresh = fresh.zip(answered.get(words.clone())?);
        let said = Said {
            terms: profile.terms.get(words.clone())?,
            weights: side.weights(sentence).get(words.clone())?,
            fresh: fresh.map(|(m, a)| share(m.saturating_sub(*a))).collect(),
        };
        let (shared, mass) = said.sums(|_| true);
        let (plain, plain_mass) = said.sums(|term| !term.is_name);
        let score = ratio(shared, mass);
        let is_heard = || is_quote && is_same_saying(profile, words, other);
        let enough = if shared < tuning.clause_mass && is_heard() {
            tuning.saying_mass
        } else {
            tuning.clause_mass
        };
        let holds = shared >= enough
            && score >= tuning.clause_floor
            && ratio(plain, plain_mass) >= tuning.plain_floor;
        holds.then(|| Ground {
            score,
            in_a: false,
            words: words.clone(),
            is_quote,
        })
    });
    grounds.max_by(|x, y| x.score.total_cmp(&y.score))
}

/// A clause or a quotation, word by word.
struct Said<'s> {
    terms: &'s [Term],
    weights: &'s [f32],
    /// How well each word is matched beyond what is answered already, 0 to 1.
    fresh: Vec<f32>,
}

impl Said<'_> {
    /// The matched weight of some of its words, and their whole weight.
    fn sums(&self, counts: impl Fn(&Term) -> bool) -> (f32, f32) {
        let words = self.terms.iter().zip(self.weights).zip(&self.fresh);
        let counted = words.filter(|((term, _), _)| counts(term));
        counted.fold((0.0, 0.0), |(shared, mass), ((_, weight), near)| {
            (shared + weight * near, mass + weight)
        })
    }
}

/// Does another sentence quote the same words of the same speaker? A few words will do then:
/// two reporters who pick them from one speech report one saying.
fn is_same_saying(here: &Profile, quoted: &Range<usize>, there: &Profile) -> bool {
    let terms = here.terms.get(quoted.clone()).unwrap_or_default();
    let quotes = |quote: &Range<usize>| {
        let theirs = there.terms.get(quote.clone()).unwrap_or_default();
        let shared = terms
            .iter()
            .filter(|t| theirs.iter().any(|u| u.stem == t.stem));
        shared.count() * 5 >= terms.len() * 4
    };
    let speaker = here.terms.iter().filter(|t| t.is_name);
    let mut speaker = speaker.filter(|t| there.terms.iter().any(|u| u.is_name && u.stem == t.stem));
    terms.len() >= SAYING_WORDS && speaker.next().is_some() && there.quotes.iter().any(quotes)
}
