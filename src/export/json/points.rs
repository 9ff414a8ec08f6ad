//! Places in code points, as other programs count them.

use serde::Serialize;

use crate::engine::story::Span;

/// A half-open range in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(in crate::export) struct Points {
    pub start: usize,
    pub end: usize,
}

/// Where the characters of a text begin, in bytes: turns bytes into code points.
pub(in crate::export) struct Ruler(Vec<usize>);

impl Ruler {
    /// The ruler of a text.
    pub fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).collect())
    }

    /// A span in code points.
    pub fn points(&self, span: Span) -> Points {
        let point = |byte| self.0.partition_point(|at| *at < byte);
        Points {
            start: point(span.start),
            end: point(span.end),
        }
    }
}
