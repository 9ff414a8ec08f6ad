//! What a fact is about, so that facts are compared by what they say, not by where they stand.
//!
//! ```text
//! The strike left 40 trains and 12 ferries idle.    40: trains, strike …   12: ferries, idle …
//! Twelve ferries and 45 trains stood still.         12: ferries …          45: trains …
//! ```

use std::cmp::Ordering;
use std::ops::Range;

use crate::engine::align::{Profile, Profiles, nearness_of};
use crate::engine::facts::{Fact, FactKind};
use crate::engine::meaning::Vector;
use crate::engine::words::Class;

/// Words looked at before and after a fact: about a clause either way.
const AROUND: usize = 8;
/// Content words after a figure among which the counted thing is looked for.
const COUNTED: usize = 3;
/// Fewer words around a figure than this cannot alone say what it is.
const TELLING: usize = 2;
/// From this weight on a word has content.
const CONTENT: f32 = 0.3;

/// A word that says what a fact is about.
#[derive(Clone, Copy)]
pub struct Cue<'r> {
    /// Equal for equal stems in all versions.
    pub stem: usize,
    is_name: bool,
    /// None for names, which are near to nothing but themselves.
    vector: Option<&'r Vector>,
}

impl Cue<'_> {
    fn nearness(&self, other: &Self) -> f32 {
        if self.stem == other.stem {
            return 1.0;
        }
        let both = self.vector.zip(other.vector);
        both.map_or(0.0, |(x, y)| nearness_of(x, y))
    }

    fn nearest(&self, others: &[Self]) -> f32 {
        let all = others.iter().map(|other| self.nearness(other));
        all.fold(0.0, f32::max)
    }
}

/// The words that say what a fact is about.
#[derive(Default)]
pub struct Role<'r> {
    /// The first of them after a count; a share or a sum of money counts nothing.
    counted: Vec<Cue<'r>>,
    /// All of them.
    pub around: Vec<Cue<'r>>,
    /// Those between the fact and the one before it, and the one after it.
    beside: [Vec<usize>; 2],
}

impl<'r> Role<'r> {
    /// The role of `fact` in its sentence; `between` its neighbours among the facts.
    pub fn new(
        fact: &Fact,
        between: Range<usize>,
        sentence: &Profile,
        profiles: &'r Profiles,
    ) -> Self {
        let words = &sentence.words;
        let first = words.partition_point(|w| w.span.start < fact.whole.start);
        let after = words.partition_point(|w| w.span.start < fact.whole.end);
        let end = (after + AROUND).min(words.len());
        let mut around = cues(sentence, first.saturating_sub(AROUND)..first, profiles);
        around.extend(cues(sentence, after..end, profiles));
        let mut counted = Vec::new();
        if !matches!(fact.kind, FactKind::Percent | FactKind::Money) {
            counted = cues(sentence, after..(after + 2 * COUNTED).min(end), profiles);
            counted.truncate(COUNTED);
        }
        let from = words.partition_point(|w| w.span.start < between.start);
        let to = words.partition_point(|w| w.span.start < between.end);
        let stems = |range| {
            cues(sentence, range, profiles)
                .iter()
                .map(|c| c.stem)
                .collect()
        };
        let beside = [stems(from.min(first)..first), stems(after..to.max(after))];
        Self {
            counted,
            around,
            beside,
        }
    }

    /// How many words stand next to both facts, on the same side and before any other fact, and not
    /// also there next to `rival`.
    pub fn beside(&self, other: &Self, rival: &Self) -> usize {
        let sides = self.beside.iter().zip(&other.beside).zip(&rival.beside);
        let shared = |x: &[usize], y: &[usize], rival: &[usize]| {
            let telling = x.iter().filter(|stem| !rival.contains(stem));
            telling.filter(|stem| y.contains(stem)).count()
        };
        sides.map(|((x, y), rival)| shared(x, y, rival)).sum()
    }

    /// Do both name somebody or something, and nothing that the other names?
    pub fn name_others(&self, other: &Self) -> bool {
        let names = |role: &Self| -> Vec<usize> {
            let names = role.around.iter().filter(|cue| cue.is_name);
            names.map(|cue| cue.stem).collect()
        };
        let (of_x, of_y) = (names(self), names(other));
        let is_shared = of_x.iter().any(|stem| of_y.contains(stem));
        !of_x.is_empty() && !of_y.is_empty() && !is_shared
    }

    /// How alike two roles are, 0 to 1: half what is counted, half what is said around it.
    /// Where sentences end with their figures, there is only what is said around them.
    pub fn likeness(&self, other: &Self) -> f32 {
        let counted = self.counted.iter().map(|x| x.nearest(&other.counted));
        let counted = counted.fold(0.0, f32::max);
        let of_all = |some: &[Cue<'_>], others: &[Cue<'_>]| -> f32 {
            some.iter().map(|x| x.nearest(others)).sum()
        };
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

/// The words of a stretch that have content.
fn cues<'r>(sentence: &Profile, range: Range<usize>, profiles: &'r Profiles) -> Vec<Cue<'r>> {
    let words = sentence.words.get(range.clone()).unwrap_or_default();
    let terms = sentence.terms.get(range.clone()).unwrap_or_default();
    let numbered = (range.start..).zip(words.iter().zip(terms));
    let content = numbered.filter(|(_, (w, t))| w.class != Class::Amount && t.weight >= CONTENT);
    let cues = content.map(|(at, (_, term))| Cue {
        stem: term.stem,
        is_name: term.is_name,
        vector: vector(sentence, at, profiles),
    });
    cues.collect()
}

fn vector<'r>(sentence: &Profile, at: usize, profiles: &'r Profiles) -> Option<&'r Vector> {
    let soft = &sentence.soft;
    let found = soft.binary_search_by_key(&at, |(word, _)| *word as usize);
    let (_, vector) = soft.get(found.ok()?)?;
    profiles.vectors.get(*vector)
}
