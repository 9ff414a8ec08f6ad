//! What a third version shows about two others.
//!
//! ```text
//! a  A bus with 41 passengers was crossing.      a–b: the same figure
//! b  The bus carried 41 people.                  b–c: 41 became 47
//! c  There were 47 people on the bus.            a–c: no link, yet 41 became 47
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::claim::{Claim, ClaimId, Standing};
use super::hold::{Held, finding};
use crate::engine::report::Finding;
use crate::engine::story::VersionId;

/// Passes disagreements on to claims that agree with one of the two; `claims` are those of each
/// version.
pub fn findings(claims: &[Vec<Claim<'_>>], held: &[Held]) -> Vec<Finding> {
    let mut twins: BTreeMap<ClaimId, Vec<ClaimId>> = BTreeMap::new();
    let mut settled: BTreeSet<(ClaimId, VersionId)> = BTreeSet::new();
    for [x, y] in held.iter().flat_map(|h| &h.agreed) {
        twins.entry(*x).or_default().push(*y);
        twins.entry(*y).or_default().push(*x);
    }
    for [x, y] in held
        .iter()
        .flat_map(|h| h.agreed.iter().chain(&h.differing))
    {
        settled.extend([(*x, y.0), (*y, x.0)]);
    }
    let differing = held.iter().flat_map(|h| &h.differing);
    let passed_on = differing.flat_map(|[x, y]| {
        let for_x = reachable(&twins, *x).into_iter().map(move |z| [z, *y]);
        let for_y = reachable(&twins, *y).into_iter().map(move |z| [z, *x]);
        for_x.chain(for_y)
    });
    let open = passed_on.filter(|[x, y]| {
        x.0 != y.0 && !settled.contains(&(*x, y.0)) && !settled.contains(&(*y, x.0))
    });
    let pairs: BTreeSet<[ClaimId; 2]> = open.map(|[x, y]| [x.min(y), x.max(y)]).collect();
    let clear = pairs.iter().filter(|pair| is_only_one(pair, &pairs));
    clear.filter_map(|pair| differ(claims, *pair)).collect()
}

/// The claims that agree with `from`, or with one that does.
fn reachable(twins: &BTreeMap<ClaimId, Vec<ClaimId>>, from: ClaimId) -> Vec<ClaimId> {
    let mut reached = vec![from];
    let mut at = 0;
    while let Some(claim) = reached.get(at) {
        let next = twins.get(claim).into_iter().flatten();
        let new: Vec<_> = next.filter(|z| !reached.contains(z)).copied().collect();
        reached.extend(new);
        at += 1;
    }
    reached.split_off(1)
}

/// Has neither claim of the pair another partner in the other's version?
fn is_only_one([x, y]: &[ClaimId; 2], pairs: &BTreeSet<[ClaimId; 2]>) -> bool {
    let rivals = pairs
        .iter()
        .filter(|[p, q]| (p == x && q.0 == y.0) || (q == y && p.0 == x.0));
    rivals.count() == 1
}

fn differ(claims: &[Vec<Claim<'_>>], [x, y]: [ClaimId; 2]) -> Option<Finding> {
    let claim = |id: ClaimId| claims.get(id.0.0)?.get(id.1);
    let (x, y) = (claim(x)?, claim(y)?);
    match x.standing(y) {
        Standing::Differs(kind, severity) => Some(finding(x, y, kind, severity)),
        _ => None,
    }
}
