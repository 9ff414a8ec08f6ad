//! What all versions together show about claims that two of them disagree on.
//!
//! ```text
//! a  A bus with 41 passengers was crossing.      a–b: the same figure
//! b  The bus carried 41 people.                  b–c: 41 became 47
//! c  There were 47 people on the bus.            a–c: passed on, 41 became 47
//!
//! a  Fined in 2019 over a leak in 2017.          a has both: they are two things
//! b  A leak in 2017 led to a fine.               b–c: silent
//! c  A fine in 2019 followed a leak.
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::claim::{Claim, ClaimId, Standing};
use super::hold::{Held, Noted};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::VersionId;

/// The findings of all pairs, without those that a third version explains, and with those that it
/// passes on; `claims` are those of each version.
pub fn findings(claims: &[Vec<Claim<'_>>], held: &[Held]) -> Vec<Finding> {
    let twins = Twins::new(held);
    let noted = held.iter().flat_map(|h| &h.noted).copied();
    let stated = |[x, y]: [ClaimId; 2]| Some((claim(claims, x)?, claim(claims, y)?));
    let is_one_thing = |noted: &Noted| match stated(noted.pair).map(|(x, y)| x.standing(y)) {
        Some(Standing::Differs(..)) => !twins.are_two_things(noted.pair),
        other => other.is_some(),
    };
    let noted: Vec<Noted> = noted.filter(is_one_thing).collect();
    let passed_on = twins
        .passed_on(&noted, held)
        .into_iter()
        .filter_map(|pair| {
            let (x, y) = stated(pair)?;
            match x.standing(y) {
                Standing::Differs(kind, severity)
                | Standing::Equal(Some((kind @ FindingKind::Unit, severity))) => Some(Noted {
                    pair,
                    kind,
                    severity,
                }),
                _ => None,
            }
        });
    let flipped = flipped(claims, held, &noted);
    let passed_on = passed_on.filter(is_one_thing).chain(flipped);
    let all = noted.iter().copied().chain(passed_on);
    all.filter_map(|noted| Some(finding(stated(noted.pair)?, &noted)))
        .collect()
}

/// Equal values of which one has another bound or unit than all the others: what is wrong with it
/// beside one version is wrong beside every other that says the same.
fn flipped(claims: &[Vec<Claim<'_>>], held: &[Held], noted: &[Noted]) -> Vec<Noted> {
    let difference = |[x, y]: [ClaimId; 2]| {
        let standing = claim(claims, x)?.standing(claim(claims, y)?);
        match standing {
            Standing::Equal(Some((kind, Severity::Error))) => Some(kind),
            _ => None,
        }
    };
    let known: BTreeSet<[ClaimId; 2]> = noted.iter().map(|n| n.pair).collect();
    let grave = known.iter().filter(|pair| difference(**pair).is_some());
    let wrong: BTreeSet<ClaimId> = grave.flatten().copied().collect();
    let agreed: BTreeSet<_> = held.iter().flat_map(|h| &h.agreed).copied().collect();
    let open = agreed.difference(&known);
    let beside = open.filter(|pair| pair.iter().any(|id| wrong.contains(id)));
    beside
        .filter_map(|pair| {
            Some(Noted {
                pair: *pair,
                kind: difference(*pair)?,
                severity: Severity::Error,
            })
        })
        .collect()
}

fn claim<'c, 'r>(claims: &'c [Vec<Claim<'r>>], id: ClaimId) -> Option<&'c Claim<'r>> {
    claims.get(id.0.0)?.get(id.1)
}

fn finding((x, y): (&Claim<'_>, &Claim<'_>), noted: &Noted) -> Finding {
    Finding {
        kind: noted.kind,
        severity: noted.severity,
        a: x.place(y),
        b: Some(y.place(x)),
        message: x.became(y, noted.kind),
    }
}

/// Claims that say the same, over all versions.
struct Twins {
    /// By claim, the number of its group; claims that agree with none have no group.
    group_of: BTreeMap<ClaimId, usize>,
    groups: Vec<Vec<ClaimId>>,
    /// What says the same as a claim, less exactly or more.
    fitting: BTreeMap<ClaimId, Vec<ClaimId>>,
}

impl Twins {
    fn new(held: &[Held]) -> Self {
        let mut agreed: BTreeMap<ClaimId, Vec<ClaimId>> = BTreeMap::new();
        for [x, y] in held.iter().flat_map(|h| &h.agreed) {
            agreed.entry(*x).or_default().push(*y);
            agreed.entry(*y).or_default().push(*x);
        }
        let mut twins = Self {
            group_of: BTreeMap::new(),
            groups: Vec::new(),
            fitting: BTreeMap::new(),
        };
        for [x, y] in held.iter().flat_map(|h| &h.fitting) {
            twins.fitting.entry(*x).or_default().push(*y);
            twins.fitting.entry(*y).or_default().push(*x);
        }
        for first in agreed.keys() {
            twins.gather(*first, &agreed);
        }
        twins
    }

    /// Makes a group of all that `first` agrees with, directly or through others.
    fn gather(&mut self, first: ClaimId, agreed: &BTreeMap<ClaimId, Vec<ClaimId>>) {
        let number = self.groups.len();
        let (mut group, mut open) = (Vec::new(), vec![first]);
        while let Some(claim) = open.pop() {
            if self.group_of.contains_key(&claim) {
                continue;
            }
            self.group_of.insert(claim, number);
            group.push(claim);
            open.extend(agreed.get(&claim).into_iter().flatten());
        }
        if !group.is_empty() {
            self.groups.push(group);
        }
    }

    /// The claims that say what `claim` says, itself among them.
    fn of(&self, claim: ClaimId) -> Vec<ClaimId> {
        let number = self.group_of.get(&claim);
        let group = number.and_then(|n| self.groups.get(*n));
        group.cloned().unwrap_or_else(|| vec![claim])
    }

    /// Does a third version say both?
    fn are_two_things(&self, [x, y]: [ClaimId; 2]) -> bool {
        let (of_x, of_y) = (self.of(x), self.of(y));
        let is_third = |p: &&ClaimId| p.0 != x.0 && p.0 != y.0;
        of_x.iter()
            .filter(is_third)
            .any(|p| of_y.iter().any(|q| p.0 == q.0 && p != q))
    }

    /// What disagrees with one claim disagrees with those that say the same.
    fn passed_on(&self, noted: &[Noted], held: &[Held]) -> Vec<[ClaimId; 2]> {
        let mut settled: BTreeSet<(ClaimId, VersionId)> = BTreeSet::new();
        let agreed = held.iter().flat_map(|h| &h.agreed).copied();
        for [x, y] in agreed.chain(noted.iter().map(|n| n.pair)) {
            settled.extend([(x, y.0), (y, x.0)]);
        }
        let mut pairs = BTreeSet::new();
        for [x, y] in noted.iter().filter(|n| n.is_passed_on()).map(|n| n.pair) {
            let fits = |claim| self.fitting.get(&claim).into_iter().flatten().copied();
            let for_x = self.of(x).into_iter().chain(fits(x)).map(|z| [z, y]);
            let for_y = self.of(y).into_iter().chain(fits(y)).map(|z| [z, x]);
            pairs.extend(for_x.chain(for_y).filter(|[p, q]| {
                p.0 != q.0 && !settled.contains(&(*p, q.0)) && !settled.contains(&(*q, p.0))
            }));
        }
        let pairs: BTreeSet<_> = pairs.iter().map(|[x, y]| [*x.min(y), *x.max(y)]).collect();
        // How many partners in the other's version the first claim of a pair has, and the second.
        let mut partners: BTreeMap<(bool, ClaimId, VersionId), usize> = BTreeMap::new();
        let sides = |[x, y]: &[ClaimId; 2]| [(true, *x, y.0), (false, *y, x.0)];
        for side in pairs.iter().flat_map(sides) {
            *partners.entry(side).or_default() += 1;
        }
        let is_only_one = |pair: &&[ClaimId; 2]| {
            let mut sides = sides(pair).into_iter();
            sides.all(|side| partners.get(&side) == Some(&1))
        };
        pairs.iter().filter(is_only_one).copied().collect()
    }
}
