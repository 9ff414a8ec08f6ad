//! The sample story that the program carries with it.

use super::job::Source;

/// The five versions of the sample story, in order.
pub fn sources() -> Vec<Source> {
    Vec::new()
}
