//! Places in code points, as other programs and people count them; inside, places are bytes.
//!
//! ```text
//! text    N a ï v e        bytes  0 1 2   4 5 6
//!                          points 0 1 2   3 4 5
//! ```

use serde::{Deserialize, Serialize};

use super::story::Span;

/// A half-open range in code points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// Where it begins.
    pub start: usize,
    /// Behind its last.
    pub end: usize,
}

/// Where the characters of a text begin, in bytes, and where the last one ends.
#[derive(Clone, Debug)]
pub struct Ruler(Vec<usize>);

impl Ruler {
    /// The ruler of a text.
    pub fn new(text: &str) -> Self {
        let starts = text.char_indices().map(|(at, _)| at);
        Self(starts.chain([text.len()]).collect())
    }

    /// The code point that begins at a byte.
    pub fn point(&self, byte: usize) -> usize {
        self.0.partition_point(|at| *at < byte)
    }

    /// The byte at which a code point begins; none behind the end.
    pub fn byte(&self, point: usize) -> Option<usize> {
        self.0.get(point).copied()
    }

    /// A span in code points.
    pub fn points(&self, span: Span) -> Points {
        Points {
            start: self.point(span.start),
            end: self.point(span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_measured_is_found_again() {
        let ruler = Ruler::new("naïve");
        let points = ruler.points(Span::new(2, 4));
        assert_eq!(points, Points { start: 2, end: 3 });
        assert_eq!((ruler.byte(2), ruler.byte(3)), (Some(2), Some(4)));
        assert_eq!((ruler.byte(5), ruler.byte(6)), (Some(6), None));
    }
}
