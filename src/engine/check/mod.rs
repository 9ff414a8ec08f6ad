//! Where linked passages disagree.

mod across;
mod number;
mod role;

use rayon::prelude::*;

use super::align::Profiles;
use super::report::{Comparison, Finding};
use super::story::Version;
use super::watch::{Cancelled, Watch};

/// Compares the facts of linked sentences, for all pairs of versions.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn check(
    versions: &[Version],
    comparisons: &[Comparison],
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<Vec<Finding>, Cancelled> {
    let found = comparisons
        .par_iter()
        .map(|c| number::numbers(versions, c, profiles, watch))
        .collect::<Result<Vec<_>, _>>()?;
    let across = across::findings(versions, &found);
    let found = found.into_iter().flat_map(|held| held.findings);
    let mut findings: Vec<Finding> = found.chain(across).collect();
    findings.sort_by_key(order);
    Ok(findings)
}

/// By version, sentence and place, first of `a`, then of `b`.
fn order(finding: &Finding) -> impl Ord + use<> {
    let place = |p: &super::report::Place| (p.version, p.sentence, p.span);
    (place(&finding.a), finding.b.as_ref().map(place))
}
