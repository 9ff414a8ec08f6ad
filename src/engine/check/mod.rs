//! Where linked passages disagree.

use super::report::{Comparison, Finding};
use super::story::Version;

/// Compares the facts of linked sentences.
pub fn check(_versions: &[Version], _comparisons: &[Comparison]) -> Vec<Finding> {
    Vec::new()
}
