//! What a figure counts, so that figures are compared by what they say, not by where they stand.
//!
//! ```text
//! The strike left 40 trains and 12 ferries idle.    40: trains, strike …   12: ferries, idle …
//! Twelve ferries and 45 trains stood still.         12: ferries …          45: trains …
//! ```

use std::cmp::Ordering;

use crate::engine::align::{Profile, Term, nearness};
use crate::engine::facts::Fact;
use crate::engine::words::Class;

/// Words looked at before and after a figure: about a clause either way.
const AROUND: usize = 8;
/// Content words after a figure among which the counted thing is looked for.
const COUNTED: usize = 3;
/// Fewer words around a figure than this cannot alone say what it is.
const TELLING: usize = 2;
/// From this weight on a word has content.
const CONTENT: f32 = 0.3;

/// The words that say what a figure is about.
#[derive(Debug, Default)]
pub struct Role {
    counted: Vec<Term>,
    around: Vec<Term>,
}

impl Role {
    /// The role of `fact` in its sentence.
    pub fn new(fact: &Fact, sentence: &Profile) -> Self {
        let first = sentence
            .words
            .partition_point(|w| w.span.start < fact.whole.start);
        let after = sentence
            .words
            .partition_point(|w| w.span.start < fact.whole.end);
        let content = |range: std::ops::Range<usize>| {
            let words = sentence.words.get(range.clone()).unwrap_or_default();
            let terms = sentence.terms.get(range).unwrap_or_default();
            let pairs = words.iter().zip(terms);
            let content = pairs.filter(|(w, t)| w.class != Class::Amount && t.weight >= CONTENT);
            content.map(|(_, t)| *t).collect::<Vec<_>>()
        };
        let end = (after + AROUND).min(sentence.words.len());
        let mut counted = content(after..(after + 2 * COUNTED).min(end));
        counted.truncate(COUNTED);
        let mut around = content(first.saturating_sub(AROUND)..first);
        around.extend(content(after..end));
        Self { counted, around }
    }

    /// How alike two roles are, 0 to 1: half what is counted, half what is said around it.
    /// Where sentences end with their figures, there is only what is said around them.
    pub fn likeness(&self, other: &Self) -> f32 {
        let near = |x: &Term, others: &[Term]| {
            let all = others.iter().map(|y| nearness(x, y));
            all.fold(0.0, f32::max)
        };
        let counted = self.counted.iter().map(|x| near(x, &other.counted));
        let counted = counted.fold(0.0, f32::max);
        let of_all =
            |some: &[Term], others: &[Term]| -> f32 { some.iter().map(|x| near(x, others)).sum() };
        let few = self.around.len().min(other.around.len());
        let shared = match self.around.len().cmp(&other.around.len()) {
            Ordering::Less => of_all(&self.around, &other.around),
            Ordering::Greater => of_all(&other.around, &self.around),
            // Neither is the shorter: the order of the files must not choose.
            Ordering::Equal => f32::midpoint(
                of_all(&self.around, &other.around),
                of_all(&other.around, &self.around),
            ),
        };
        if self.counted.is_empty() && other.counted.is_empty() {
            return shared / few.max(TELLING) as f32;
        }
        let around = shared / few.max(1) as f32;
        f32::midpoint(counted, around)
    }
}
