//! Which sentences answer each other, for every pair of versions.
//!
//! ```text
//! a  1 2 3 4 5 6        exact    1–1 4–5      the same words
//! b  1 2 3 4 5 6 7      walk     2–2,3  5–6   in order, with splits and merges
//!                       mutual   6–4          off the order: they choose each other
//!                       partial  3–7          one clause or quotation in common
//! ```
//!
//! Each pair is worked on in a direction that its texts decide, so the order of the files
//! makes no difference.

mod candidates;
mod chain;
mod clauses;
mod decided;
mod exact;
mod mutual;
mod nearness;
mod order;
mod pair;
mod partial;
mod profile;
mod side;

use rayon::prelude::*;

pub use chain::{Block, heaviest};
pub use nearness::{nearness, nearness_of};
pub use pair::{Limits, ratio};
pub use partial::Ground;
pub use profile::{Profile, Profiles, Term};

use pair::Pair;

use super::Options;
use super::decision::Decision;
use super::story::{Version, VersionId};
use super::told::grouped;
use super::watch::{Cancelled, Meter, Step, Watch};

/// Thresholds of alignment.
///
/// Found by a search over hand-linked pairs: 16 of news stories and their rewrites, 172 of essay
/// drafts, 2 of independent reports of one event. Around each value the scores are flat.
#[derive(Clone, Copy, Debug)]
pub struct Tuning {
    /// In a walk: the matched share above which linking gains.
    pub walk_floor: f32,
    /// In a walk: what each further sentence in a step costs.
    pub step_cost: f32,
    /// In a walk: what a step of several to several costs on top, since smaller steps say more.
    pub regroup_cost: f32,
    /// The matched share that each sentence of a group needs.
    pub member_floor: f32,
    /// What each sentence of a group must add to the other side's coverage, by its own weight.
    pub own_floor: f32,
    /// For pairs off the order, where no neighbours help: the matched share.
    pub mutual_floor: f32,
    /// From this orderliness on, versions are walked through.
    pub order_floor: f32,
    /// For a clause or a quotation: its matched share.
    pub clause_floor: f32,
    /// For a clause or a quotation: the matched share of its words that are no names, since a
    /// speaker and a weekday make no statement. Picked by reading links of independent reports.
    pub plain_floor: f32,
    /// For a clause or a quotation: the weight it must share, about two rare words.
    pub clause_mass: f32,
    /// For a quotation that both sides quote from one speaker: the weight it must share, so
    /// that it is not made of articles and pronouns only.
    pub saying_mass: f32,
    /// For sentences whose neighbours are linked: the matched share.
    pub beside_floor: f32,
}

const TUNING: Tuning = Tuning {
    walk_floor: 0.33,
    step_cost: 0.03,
    regroup_cost: 0.08,
    member_floor: 0.35,
    own_floor: 0.3,
    mutual_floor: 0.56,
    order_floor: 0.7,
    clause_floor: 0.6,
    plain_floor: 0.5,
    clause_mass: 6.0,
    saying_mass: 1.0,
    beside_floor: 0.33,
};

impl Tuning {
    /// For partial links of versions made from one another: there, what was passed over is
    /// mostly added or dropped, and shared words are the story's vocabulary.
    fn for_rewrites(self) -> Self {
        Self {
            clause_floor: self.clause_floor + 0.05,
            clause_mass: self.clause_mass * 2.5,
            ..self
        }
    }
}

/// A link by the positions of its sentences among the profiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Ascending.
    pub a: Vec<usize>,
    /// Ascending.
    pub b: Vec<usize>,
    /// 0 to 1.
    pub similarity: f32,
    /// What a partial link rests on; none for whole sentences.
    pub ground: Option<Ground>,
    /// The reader made it.
    pub by_reader: bool,
}

impl Draft {
    fn whole(pair: &Pair<'_>, a: &[usize], b: &[usize]) -> Self {
        Self {
            a: a.to_vec(),
            b: b.to_vec(),
            similarity: pair.group(a, b).similarity(),
            ground: None,
            by_reader: false,
        }
    }

    /// Every sentence of `a` with every sentence of `b`.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let of_a = self.a.iter();
        of_a.flat_map(|i| self.b.iter().map(move |j| (*i, *j)))
    }

    fn flipped(self) -> Self {
        Self {
            a: self.b,
            b: self.a,
            similarity: self.similarity,
            ground: self.ground.map(|g| Ground { in_a: !g.in_a, ..g }),
            by_reader: self.by_reader,
        }
    }
}

/// The links of two versions, before they are classified.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// The version opened earlier.
    pub a: VersionId,
    /// The version opened later.
    pub b: VersionId,
    /// By their sentences in `a`, then in `b`.
    pub drafts: Vec<Draft>,
    /// Sentences that could not look up half of what they say.
    pub cut_short: usize,
}

impl Alignment {
    /// What was given up on, in words.
    pub fn note(&self, versions: &[Version]) -> Option<String> {
        let label = |v: VersionId| versions.get(v.0).map_or("", Version::label);
        (self.cut_short > 0).then(|| {
            let (a, b) = (label(self.a), label(self.b));
            let sentences = match self.cut_short {
                1 => "1 sentence was".to_owned(),
                many => format!("{} sentences were", grouped(many)),
            };
            format!("{a} and {b} are long: {sentences} looked up by the rarest words only.")
        })
    }

    fn flipped(self) -> Self {
        let mut drafts: Vec<_> = self.drafts.into_iter().map(Draft::flipped).collect();
        drafts.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        Self {
            a: self.b,
            b: self.a,
            drafts,
            cut_short: self.cut_short,
        }
    }
}

/// Links every pair of versions.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn align(
    versions: &[Version],
    profiles: &Profiles,
    options: &Options,
    watch: &dyn Watch,
) -> Result<Vec<Alignment>, Cancelled> {
    let pairs = pairs(versions.len());
    let parts = |(a, b): &(usize, usize)| Pair::parts(profiles.of(*a).len(), profiles.of(*b).len());
    let meter = Meter::new(watch, Step::Linking, pairs.iter().map(parts).sum());
    let aligned = pairs
        .par_iter()
        .map(|pair| align_texts(versions, profiles, *pair, options, &meter));
    aligned.collect()
}

/// Brings known links in line with what the reader decided. Only versions that the reader has cut
/// otherwise are linked anew. With each alignment: is it another than before?
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn amend(
    known: &[Alignment],
    versions: &[Version],
    profiles: &Profiles,
    (decisions, options): (&[Decision], &Options),
    watch: &dyn Watch,
) -> Result<Vec<(Alignment, bool)>, Cancelled> {
    let meter = Meter::new(watch, Step::Linking, 0);
    let amended = known.par_iter().map(|known| {
        let is_recut = |v| decisions.iter().any(|d| d.recuts(v));
        let is_recut = is_recut(known.a) || is_recut(known.b);
        let mut alignment = match is_recut {
            true => align_texts(versions, profiles, (known.a.0, known.b.0), options, &meter)?,
            false => known.clone(),
        };
        let is_settled = decided::settle(&mut alignment, versions, profiles, decisions);
        Ok((alignment, is_recut || is_settled))
    });
    amended.collect()
}

/// Works in the direction that the texts decide.
fn align_texts(
    versions: &[Version],
    profiles: &Profiles,
    (a, b): (usize, usize),
    options: &Options,
    meter: &Meter<'_>,
) -> Result<Alignment, Cancelled> {
    let text = |v: usize| versions.get(v).map_or("", Version::text);
    if text(a) <= text(b) {
        align_pair(profiles, (a, b), options, meter)
    } else {
        Ok(align_pair(profiles, (b, a), options, meter)?.flipped())
    }
}

fn pairs(versions: usize) -> Vec<(usize, usize)> {
    let all = (0..versions).flat_map(|a| (a + 1..versions).map(move |b| (a, b)));
    all.collect()
}

fn align_pair(
    profiles: &Profiles,
    (a, b): (usize, usize),
    options: &Options,
    meter: &Meter<'_>,
) -> Result<Alignment, Cancelled> {
    let mut pair = Pair::new(profiles, (a, b), options.limits, meter)?;
    let mut drafts = link(&mut pair)?;
    drafts.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    Ok(Alignment {
        a: VersionId(a),
        b: VersionId(b),
        drafts,
        cut_short: pair.cut_short,
    })
}

fn link(pair: &mut Pair<'_>) -> Result<Vec<Draft>, Cancelled> {
    let tuning = TUNING;
    let mut drafts = exact::find(pair);
    let (free_a, free_b) = free(pair, &drafts);
    let ordered = is_ordered(pair, &drafts, (&free_a, &free_b), &tuning)?;
    if ordered {
        drafts.extend(order::walk(pair, &free_a, &free_b, &tuning)?);
    }
    let (free_a, free_b) = free(pair, &drafts);
    drafts.extend(mutual::pick(pair, &free_a, &free_b, tuning.mutual_floor)?);
    let (free_a, free_b) = free(pair, &drafts);
    mutual::grow(pair, &mut drafts, (&free_a, &free_b), &tuning)?;
    let tuning = if is_rewrite(&drafts, pair.sizes()) {
        tuning.for_rewrites()
    } else {
        tuning
    };
    let partial = partial::find(pair, &drafts, &tuning)?;
    drafts.extend(partial);
    let (free_a, free_b) = free(pair, &drafts);
    let beside = mutual::beside(pair, &drafts, (&free_a, &free_b), tuning.beside_floor)?;
    drafts.extend(beside);
    Ok(drafts)
}

/// Do the links that anyone would make keep one order?
fn is_ordered(
    pair: &mut Pair<'_>,
    exact: &[Draft],
    (free_a, free_b): (&[usize], &[usize]),
    tuning: &Tuning,
) -> Result<bool, Cancelled> {
    let sure = mutual::pick(pair, free_a, free_b, tuning.mutual_floor)?;
    let all: Vec<&Draft> = exact.iter().chain(&sure).collect();
    for (i, j) in all.iter().flat_map(|d| d.pairs()) {
        pair.ask()?;
        pair.consider(i + 1, j + 1);
        if let (Some(i), Some(j)) = (i.checked_sub(1), j.checked_sub(1)) {
            pair.consider(i, j);
        }
    }
    Ok(order::orderliness(&all) >= tuning.order_floor)
}

/// Is most of either version linked, sentence by whole sentence? Whoever rewrites a text leaves most
/// of it, or makes most of the new one from it. `sizes` are the sentences of both versions.
pub fn is_rewrite(drafts: &[Draft], sizes: [usize; 2]) -> bool {
    let whole = drafts.iter().filter(|d| d.ground.is_none());
    let linked = |used: &[bool]| 2 * used.iter().filter(|used| **used).count() > used.len();
    used(whole, sizes).iter().any(|used| linked(used))
}

/// The sentences that no draft links.
fn free(pair: &Pair<'_>, drafts: &[Draft]) -> (Vec<usize>, Vec<usize>) {
    let [used_a, used_b] = used(drafts, pair.sizes());
    (unmarked(&used_a), unmarked(&used_b))
}

/// By sentence of either version: does a draft link it?
fn used<'d>(drafts: impl IntoIterator<Item = &'d Draft>, [a, b]: [usize; 2]) -> [Vec<bool>; 2] {
    let (mut used_a, mut used_b) = (vec![false; a], vec![false; b]);
    for draft in drafts {
        mark(&mut used_a, &draft.a);
        mark(&mut used_b, &draft.b);
    }
    [used_a, used_b]
}

fn mark(used: &mut [bool], sentences: &[usize]) {
    for sentence in sentences {
        if let Some(used) = used.get_mut(*sentence) {
            *used = true;
        }
    }
}

fn unmarked(used: &[bool]) -> Vec<usize> {
    let unused = used.iter().enumerate().filter(|(_, used)| !**used);
    unused.map(|(at, _)| at).collect()
}
