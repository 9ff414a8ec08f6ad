//! Where linked passages disagree.

mod number;
mod role;

use super::align::Profiles;
use super::report::{Comparison, Finding};
use super::story::Version;

/// Compares the facts of linked sentences, for all pairs of versions.
pub fn check(
    versions: &[Version],
    comparisons: &[Comparison],
    profiles: &Profiles,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = comparisons
        .iter()
        .flat_map(|c| number::numbers(versions, c, profiles))
        .collect();
    findings.sort_by_key(order);
    findings
}

/// By version, sentence and place, first of `a`, then of `b`.
fn order(finding: &Finding) -> impl Ord + use<> {
    let place = |p: &super::report::Place| (p.version, p.sentence, p.span);
    (place(&finding.a), finding.b.as_ref().map(place))
}
