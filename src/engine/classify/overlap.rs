//! What two linked groups have in common, word by word, wherever a word stands.
//!
//! ```text
//! a  The mayor of Torvik closed the harbour         content: mayor Torvik closed harbour
//! b  In Torvik the harbour was shut by the mayor    found of a: 3 of 4; a third of them names
//! ```

use super::pairing::Pairing;
use crate::engine::align::{Profile, Term, ratio};
use crate::engine::words::{Class, Word};

/// From this weight on a word has content: below are articles, pronouns, prepositions.
const CONTENT: f32 = 0.3;

/// What both sides of a link have of each other.
#[derive(Debug, Default)]
pub struct Overlap {
    /// What of `a` stands in `b`.
    pub of_a: Found,
    /// What of `b` stands in `a`.
    pub of_b: Found,
}

/// How many words of one side stand on the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    /// Its words with content.
    pub content: usize,
    /// Those of them that stand on the other side.
    pub shared: usize,
    /// Names and figures among the shared.
    pub names: usize,
}

impl Overlap {
    /// Looks every word of each side up on the other.
    pub fn new(pairing: &Pairing<'_>) -> Self {
        let (of_a, of_b) = (stems(&pairing.a), stems(&pairing.b));
        Self {
            of_a: found(&pairing.a, &of_b),
            of_b: found(&pairing.b, &of_a),
        }
    }

    /// The side with fewer words of content, whatever the file order.
    pub fn shorter(&self) -> Found {
        let sides = [self.of_a, self.of_b];
        let shorter = sides.into_iter().min_by_key(|f| (f.content, f.shared));
        shorter.unwrap_or_default()
    }

    /// The share of names and figures among what both have.
    pub fn name_share(&self) -> f32 {
        let names = self.of_a.names + self.of_b.names;
        ratio(names as f32, (self.of_a.shared + self.of_b.shared) as f32)
    }
}

/// The stems of some sentences, sorted.
pub fn stems(sentences: &[&Profile]) -> Vec<usize> {
    let terms = sentences.iter().flat_map(|p| &p.terms);
    let mut stems: Vec<_> = terms.map(|t| t.stem).collect();
    stems.sort_unstable();
    stems
}

/// The words of some sentences that have content, in order.
pub fn content<'p>(sentences: &'p [&Profile]) -> impl Iterator<Item = (&'p Word, &'p Term)> {
    let words = sentences.iter().flat_map(|p| p.words.iter().zip(&p.terms));
    words.filter(|(_, term)| has_content(term))
}

/// Does a word say something by itself?
pub fn has_content(term: &Term) -> bool {
    term.weight >= CONTENT
}

fn found(here: &[&Profile], there: &[usize]) -> Found {
    let mut found = Found::default();
    for (word, term) in content(here) {
        found.content += 1;
        if there.binary_search(&term.stem).is_ok() {
            found.shared += 1;
            found.names += usize::from(term.is_name || word.class == Class::Amount);
        }
    }
    found
}
