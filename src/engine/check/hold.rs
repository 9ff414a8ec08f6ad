//! The claims of two versions, held against each other: figures and dates alike.
//!
//! ```text
//! The strike left 40 trains and 12 ferries idle.      12 = 12: settled
//! Twelve ferries and 45 trains stood still.           40, 45: of one role, and they differ
//! ```
//!
//! What says the same is settled first, so that it is not held against anything else.

use std::collections::HashMap;

use super::beyond::{self, Index, Match};
use super::claim::{Claim, ClaimId, Standing};
use super::facing::Facing;
use super::side::{Numbered, Pair, Side, best_pairs};
use super::{date, number, owner};
use crate::engine::align::Profiles;
use crate::engine::facts::{FactKind, Value};
use crate::engine::report::{Comparison, FindingKind, Link, Relation, Severity};
use crate::engine::story::{SentenceId, VersionId};
use crate::engine::watch::{Cancelled, Watch};

/// Claims of one side of a link that are held against the other side's. Copy has a handful; a
/// table run together into one line can have thousands, and every pair of them would be weighed.
pub const MOST_CLAIMS: usize = 100;

/// How alike the roles of the only figures of two sentences must be where the sentences face each
/// other.
const FACING: f32 = 0.1;

/// The claims of two versions, held against each other.
#[derive(Default)]
pub struct Held {
    /// Where they disagree.
    pub noted: Vec<Noted>,
    /// Claims of one thing with the same value.
    pub agreed: Vec<[ClaimId; 2]>,
    /// Dates of one thing, one of them less exact.
    pub fitting: Vec<[ClaimId; 2]>,
    /// Did a link have more than [`MOST_CLAIMS`] on a side?
    pub is_cut_short: bool,
}

/// Two claims that disagree.
#[derive(Clone, Copy)]
pub struct Noted {
    /// First that of the earlier version.
    pub pair: [ClaimId; 2],
    /// What about.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
}

impl Noted {
    /// Does it matter to versions that say what one of the two says?
    pub fn is_passed_on(&self) -> bool {
        self.severity > Severity::Benign
    }
}

/// Holds the claims of two versions against each other.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn hold(
    (a, b): (&[Claim<'_>], &[Claim<'_>]),
    comparison: &Comparison,
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<Held, Cancelled> {
    let mut check = Check {
        a: Side::new(a),
        b: Side::new(b),
        held: Held::default(),
    };
    // Whole sentences first: what agrees there is not held against a shared clause elsewhere.
    let is_whole = |link: &&Link| link.relation != Relation::Partial;
    let (whole, partial): (Vec<_>, Vec<_>) = comparison.links.iter().partition(is_whole);
    let links: Vec<&Link> = whole.into_iter().chain(partial).collect();
    let index = Index::new(b);
    for link in &links {
        watch.ask()?;
        check.settle(link);
    }
    for link in &links {
        watch.ask()?;
        check.promise(link);
    }
    check.settle_beyond(&index);
    check.settle_singular();
    for link in &links {
        watch.ask()?;
        check.hold_against(link);
    }
    let of = |id: VersionId| profiles.of(id.0);
    let facing = Facing::new((of(comparison.a), of(comparison.b)), comparison);
    // Versions of one story agree on something.
    let is_one_story = !links.is_empty() || !check.held.agreed.is_empty() || facing.are_short();
    if is_one_story {
        check.hold_beyond(&index, &facing);
    }
    Ok(check.held)
}

struct Check<'r> {
    a: Side<'r>,
    b: Side<'r>,
    held: Held,
}

impl<'r> Check<'r> {
    fn open(&mut self, link: &Link) -> (Vec<Numbered<'r>>, Vec<Numbered<'r>>) {
        let (mut of_a, mut of_b) = (self.a.open(&link.a), self.b.open(&link.b));
        for claims in [&mut of_a, &mut of_b] {
            self.held.is_cut_short |= claims.len() > MOST_CLAIMS;
            claims.truncate(MOST_CLAIMS);
        }
        (of_a, of_b)
    }

    /// Takes out what says the same on both sides; a changed bound or unit is noted.
    fn settle(&mut self, link: &Link) {
        let (of_a, of_b) = self.open(link);
        let pairs = best_pairs(&of_a, &of_b, |x, y| {
            let same_unit = x.fact.kind == y.fact.kind && x.fact.unit == y.fact.unit;
            let is_settled = settles(x, y).is_some();
            is_settled.then(|| f32::from(u8::from(same_unit)) + x.likeness(y))
        });
        let swapped = self.note_swapped(&pairs);
        for (_, x, y) in pairs {
            self.a.take(x.0);
            self.b.take(y.0);
            if swapped.contains(&x.0) {
                continue;
            }
            if let Some((kind, severity)) = settles(x.1, y.1).flatten() {
                self.note(x, y, kind, severity);
            }
            let is_telling = x.1.is_distinctive() || number::is_measured(x.1.fact);
            if is_telling || x.1.likeness(y.1) >= number::SAME_ROLE {
                self.agree(x, y);
            }
        }
        // A text may name a day twice.
        let answered = |claim: &Claim<'_>, others: &[Numbered<'_>]| {
            claim.is_date() && others.iter().any(|(_, o)| settles(claim, o).is_some())
        };
        for (at, _) in of_a.iter().filter(|(_, x)| answered(x, &of_b)) {
            self.a.take(*at);
        }
        for (at, _) in of_b.iter().filter(|(_, y)| answered(y, &of_a)) {
            self.b.take(*at);
        }
    }

    /// Notes figures that changed owners; their places in the first version.
    fn note_swapped(&mut self, pairs: &[Pair<'r>]) -> Vec<usize> {
        let mut swapped = Vec::new();
        for (at, (_, x1, y1)) in pairs.iter().enumerate() {
            for (_, x2, y2) in pairs.iter().skip(at + 1) {
                if !owner::are_swapped((x1.1, y1.1), (x2.1, y2.1)) {
                    continue;
                }
                for (x, y) in [(x1, y2), (x2, y1)] {
                    if let Some((kind, severity)) = owner::difference(x.1, y.1) {
                        self.note(*x, *y, kind, severity);
                    }
                    swapped.push(x.0);
                }
            }
        }
        swapped
    }

    /// Notes how alike the other values in linked sentences are, before the same values are looked
    /// for elsewhere: many things happen on one Friday.
    fn promise(&mut self, link: &Link) {
        for (likeness, x, y) in self.rivals(link) {
            self.a.promise(x.0, likeness);
            self.b.promise(y.0, likeness);
        }
    }

    /// Pairs what is left by role and notes different values.
    fn hold_against(&mut self, link: &Link) {
        for (_, x, y) in self.rivals(link) {
            if let Standing::Differs(kind, severity) = x.1.standing(y.1) {
                self.note(x, y, kind, severity);
            }
            self.a.take(x.0);
            self.b.take(y.0);
        }
    }

    /// What is left in a link, paired by role.
    fn rivals(&mut self, link: &Link) -> Vec<Pair<'r>> {
        let (of_a, of_b) = self.open(link);
        let is_whole = link.relation != Relation::Partial;
        best_pairs(&of_a, &of_b, |x, y| {
            let may_differ = matches!(x.standing(y), Standing::Fits | Standing::Differs(..));
            let rivals = |all: &[Numbered<'_>], claim: &Claim<'_>| {
                let alike = all
                    .iter()
                    .filter(|(_, c)| c.standing(claim) != Standing::Apart);
                alike.count()
            };
            let are_only_ones = rivals(&of_a, y) == 1 && rivals(&of_b, x) == 1;
            let floor = match x.is_date() {
                true => date::floor(x, y, is_whole, are_only_ones),
                false => number::floor(x, y, is_whole, are_only_ones),
            };
            let likeness = x.likeness(y);
            (may_differ && likeness >= floor).then_some(likeness)
        })
    }

    /// Takes out what says the same in sentences that are not linked. What is said twice in one
    /// version is answered twice.
    fn settle_beyond(&mut self, index: &Index<'_, '_>) {
        let matches = index.matches(self.a.claims, |[x, y], standing| {
            let is_open = self.a.is_open(x) || self.b.is_open(y);
            is_open && !matches!(standing, Standing::Differs(..))
        });
        for found in &matches {
            let (Some(x), Some(y)) = (self.a.get(found.a), self.b.get(found.b)) else {
                continue;
            };
            let is_first = self.a.is_open(found.a) && self.b.is_open(found.b);
            let is_settled = settles(x, y).is_some() && beyond::is_same(found, x, y, is_first);
            let is_promised = self.a.is_promised(found.a, x, found.likeness)
                || self.b.is_promised(found.b, y, found.likeness);
            if !is_settled || is_promised {
                continue;
            }
            let (x, y) = ((found.a, x), (found.b, y));
            if is_first
                && let Some(Some((kind, severity))) = settles(x.1, y.1)
                && severity == Severity::Error
                && found.likeness >= beyond::floor_of_equals(kind, x.1)
            {
                self.note(x, y, kind, severity);
            }
            if is_first || x.1.is_distinctive() {
                self.agree(x, y);
            }
            self.a.take(x.0);
            self.b.take(y.0);
        }
    }

    /// Takes out values that each version states once: "31 per cent", "14", unless a linked
    /// sentence has another value for them.
    fn settle_singular(&mut self) {
        let of_b = singular(self.b.claims);
        for (at, x) in singular(self.a.claims) {
            let same = of_b.iter().find(|(_, y)| stamp(x) == stamp(y));
            let is_free = |at_b: usize| self.a.is_free(at) && self.b.is_free(at_b);
            let Some(y) = same.copied().filter(|(at_b, _)| is_free(*at_b)) else {
                continue;
            };
            if x.standing(y.1) != Standing::Equal(None) {
                continue;
            }
            if number::is_measured(x.fact) {
                self.agree((at, x), y);
            }
            self.a.take(at);
            self.b.take(y.0);
        }
    }

    /// Notes different values of one role in sentences that are not linked.
    fn hold_beyond(&mut self, index: &Index<'_, '_>, facing: &Facing<'_>) {
        let open = index.matches(self.a.claims, |[x, y], _| {
            self.a.is_open(x) && self.b.is_open(y)
        });
        for found in beyond::clear(&open) {
            let Some((x, y)) = self.both_open(found) else {
                continue;
            };
            let is_alike = match facing.face(x.1.sentence, y.1.sentence) {
                true => found.likeness >= self.floor_facing(x.1, y.1),
                false => found.likeness >= floor_beyond(x.1, y.1),
            };
            if !is_alike || !beyond::are_telling(x.1, y.1) {
                continue;
            }
            if let Standing::Differs(kind, severity) = x.1.standing(y.1)
                && severity > Severity::Benign
            {
                self.note(x, y, kind, severity);
            }
        }
    }

    /// How alike roles must be in sentences that face each other.
    fn floor_facing(&self, x: &Claim<'_>, y: &Claim<'_>) -> f32 {
        let rivals = |side: &Side<'_>, sentence: SentenceId, claim: &Claim<'_>| {
            let all = side.open(&[sentence]);
            let alike = all
                .iter()
                .filter(|(_, c)| c.standing(claim) != Standing::Apart);
            alike.count()
        };
        let are_only_ones =
            rivals(&self.a, x.sentence, y) == 1 && rivals(&self.b, y.sentence, x) == 1;
        let is_close = !x.is_date() && number::are_close(x.fact, y.fact);
        match are_only_ones && is_close {
            true => FACING,
            false => floor_beyond(x, y),
        }
    }

    /// "In May" fits the third and the fifth of May, which makes them no one day.
    fn agree(&mut self, x: Numbered<'_>, y: Numbered<'_>) {
        match x.1.standing(y.1) {
            Standing::Equal(_) => self.held.agreed.push(ids(x, y)),
            _ => self.held.fitting.push(ids(x, y)),
        }
    }

    fn both_open(&self, found: &Match) -> Option<(Numbered<'r>, Numbered<'r>)> {
        let open =
            |side: &Side<'r>, at: usize| Some((at, side.get(at)?)).filter(|_| side.is_open(at));
        open(&self.a, found.a).zip(open(&self.b, found.b))
    }

    fn note(&mut self, x: Numbered<'_>, y: Numbered<'_>, kind: FindingKind, severity: Severity) {
        let pair = ids(x, y);
        self.held.noted.push(Noted {
            pair,
            kind,
            severity,
        });
    }
}

fn ids(x: Numbered<'_>, y: Numbered<'_>) -> [ClaimId; 2] {
    [(x.1.version, x.0), (y.1.version, y.0)]
}

/// What tells a measured value from all others.
fn stamp<'r>(claim: &Claim<'r>) -> (FactKind, Option<&'r str>, &'r Value) {
    let fact = claim.fact;
    (fact.kind, fact.unit.as_deref(), &fact.value)
}

/// The values that stand only once in a version and are hardly equal to another's by chance.
fn singular<'r>(claims: &'r [Claim<'r>]) -> Vec<Numbered<'r>> {
    let is_telling = |claim: &Claim<'_>| {
        let is_count = claim.fact.kind == FactKind::Number && claim.is_distinctive();
        is_count || number::is_measured(claim.fact)
    };
    let numbered = claims.iter().enumerate();
    let measured: Vec<_> = numbered.filter(|(_, c)| is_telling(c)).collect();
    let mut count = HashMap::new();
    for (_, claim) in &measured {
        *count.entry(stamp(claim)).or_insert(0) += 1;
    }
    let only = measured.into_iter();
    let only = only.filter(|(_, claim)| count.get(&stamp(claim)) == Some(&1));
    only.take(MOST_CLAIMS).collect()
}

/// How alike roles must be in sentences that are not linked.
fn floor_beyond(x: &Claim<'_>, y: &Claim<'_>) -> f32 {
    match x.is_date() {
        true => date::floor_beyond(x, y),
        false => number::floor_beyond(x, y),
    }
}

/// Need the two not be held against anything else, and what differs between them all the same?
fn settles(x: &Claim<'_>, y: &Claim<'_>) -> Option<Option<(FindingKind, Severity)>> {
    match x.standing(y) {
        Standing::Equal(difference) => Some(difference),
        Standing::Fits if x.is_date() => Some(None),
        _ => None,
    }
}
