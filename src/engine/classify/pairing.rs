//! The two sides of a link as all of classification looks at them.

use super::edits::{self, Edits, Line};
use crate::engine::align::Profile;

/// The sentences of a link and the texts they stand in.
pub struct Pairing<'p> {
    /// Sentences of `a`.
    pub a: Vec<&'p Profile>,
    /// Sentences of `b`.
    pub b: Vec<&'p Profile>,
    /// The text of `a`.
    pub text_a: &'p str,
    /// The text of `b`.
    pub text_b: &'p str,
    /// Is the link looked at from `a`? See [`is_forward`].
    pub is_forward: bool,
}

/// From which side two texts are looked at where the side matters, whatever the file order.
pub fn is_forward(text_a: &str, text_b: &str) -> bool {
    text_a <= text_b
}

impl Pairing<'_> {
    /// Which words differ; the same for either file order.
    pub fn edits(&self) -> Edits {
        let (line_a, line_b) = (Line::new(&self.a), Line::new(&self.b));
        if self.is_forward {
            edits::edits(&line_a, &line_b)
        } else {
            edits::edits(&line_b, &line_a).swapped()
        }
    }
}
