//! What a third version shows about two others.
//!
//! ```text
//! a  A bus with 41 passengers was crossing.      a–b: the same figure
//! b  The bus carried 41 people.                  b–c: 41 became 47
//! c  There were 47 people on the bus.            a–c: no link, yet 41 became 47
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::number::{FigureId, Held, message};
use super::values::severity;
use crate::engine::facts::Fact;
use crate::engine::report::{Finding, FindingKind, Place};
use crate::engine::story::{Version, VersionId};

/// Passes disagreements on to figures that agree with one of the two.
pub fn findings(versions: &[Version], held: &[Held]) -> Vec<Finding> {
    let mut twins: BTreeMap<FigureId, Vec<FigureId>> = BTreeMap::new();
    let mut settled: BTreeSet<(FigureId, VersionId)> = BTreeSet::new();
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
    let pairs: BTreeSet<[FigureId; 2]> = open.map(|[x, y]| [x.min(y), x.max(y)]).collect();
    let clear = pairs.iter().filter(|pair| is_only_one(pair, &pairs));
    clear.filter_map(|pair| finding(versions, *pair)).collect()
}

/// The figures that agree with `from`, or with one that does.
fn reachable(twins: &BTreeMap<FigureId, Vec<FigureId>>, from: FigureId) -> Vec<FigureId> {
    let mut reached = vec![from];
    let mut at = 0;
    while let Some(figure) = reached.get(at) {
        let next = twins.get(figure).into_iter().flatten();
        let new: Vec<_> = next.filter(|z| !reached.contains(z)).copied().collect();
        reached.extend(new);
        at += 1;
    }
    reached.split_off(1)
}

/// Has neither figure of the pair another partner in the other's version?
fn is_only_one([x, y]: &[FigureId; 2], pairs: &BTreeSet<[FigureId; 2]>) -> bool {
    let rivals = pairs
        .iter()
        .filter(|[p, q]| (p == x && q.0 == y.0) || (q == y && p.0 == x.0));
    rivals.count() == 1
}

fn finding(versions: &[Version], [x, y]: [FigureId; 2]) -> Option<Finding> {
    let (version_x, fact_x) = fact(versions, x)?;
    let (version_y, fact_y) = fact(versions, y)?;
    let place = |(version, sentence, _): FigureId, fact: &Fact| Place {
        version,
        sentence,
        span: fact.whole,
    };
    Some(Finding {
        kind: FindingKind::Number,
        severity: severity(fact_x, fact_y),
        a: place(x, fact_x),
        b: Some(place(y, fact_y)),
        message: message(
            FindingKind::Number,
            (version_x, fact_x),
            (version_y, fact_y),
        ),
    })
}

fn fact(versions: &[Version], figure: FigureId) -> Option<(&Version, &Fact)> {
    let version = versions.get(figure.0.0)?;
    Some((version, version.facts.get(figure.2)?))
}
