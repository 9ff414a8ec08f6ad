//! Linked passages word by word: what stands in both, and the gaps where they part.
//!
//! ```text
//! The gate | may reopen | on Sunday after the repair
//! The gate | will open  | on Sunday after the repair      one gap, framed by the words around it
//! ```
//!
//! Words match by their stems, in order, so that what differs within a gap stands in one role.

use std::ops::Range;

use crate::engine::align::{Profile, Profiles, Term};
use crate::engine::facts::quote::Attribution;
use crate::engine::facts::{Fact, FactKind};
use crate::engine::report::{Comparison, Finding, FindingKind, Link, Place, Relation, Severity};
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::engine::words::Word;

/// Passages with more pairs of words than this are text without stops, not sentences.
const MAX_PRODUCT: usize = 20_000;
/// From this weight on a word has content; articles and prepositions have less.
pub const CONTENT: f32 = 0.3;
/// Words on either side of a gap that frame it.
const FRAME: usize = 4;
/// What a word with content counts for in the match, against one without.
const WORTH: u32 = 3;

/// A word of a passage.
pub struct Spot<'r> {
    pub word: &'r Word,
    pub term: Term,
    /// The place of the same word on the other side.
    pub partner: Option<usize>,
}

impl Spot<'_> {
    /// The folded word.
    pub fn key(&self) -> &str {
        &self.word.key
    }

    pub fn has_content(&self) -> bool {
        self.term.weight >= CONTENT
    }
}

/// One side of a link.
pub struct Passage<'r> {
    pub id: VersionId,
    pub version: &'r Version,
    pub sentences: &'r [SentenceId],
    pub spots: Vec<Spot<'r>>,
}

/// Words between two matched ones; one side may be empty.
#[derive(Clone)]
pub struct Gap {
    pub a: Range<usize>,
    pub b: Range<usize>,
}

/// Both sides of a link.
pub struct Abreast<'r> {
    pub a: Passage<'r>,
    pub b: Passage<'r>,
    pub gaps: Vec<Gap>,
    /// Do the passages answer each other as a whole?
    pub is_whole: bool,
}

/// The links of a comparison whose words may have been altered. A sentence that stands in the
/// other version as it is was not, whatever else is like it.
pub fn altered(comparison: &Comparison) -> impl Iterator<Item = &Link> {
    let same = |l: &&Link| l.relation == Relation::Same;
    let kept = |pick: fn(&Link) -> &[SentenceId]| -> Vec<SentenceId> {
        let links = comparison.links.iter().filter(same);
        let mut kept: Vec<_> = links.flat_map(pick).copied().collect();
        kept.sort_unstable();
        kept
    };
    let (of_a, of_b) = (kept(|l| &l.a), kept(|l| &l.b));
    let stands = |ids: &[SentenceId], kept: &[SentenceId]| {
        ids.iter().any(|id| kept.binary_search(id).is_ok())
    };
    let links = comparison.links.iter();
    links.filter(move |l| !stands(&l.a, &of_a) && !stands(&l.b, &of_b))
}

impl<'r> Abreast<'r> {
    /// None for passages too long to be sentences.
    pub fn new(
        versions: &'r [Version],
        comparison: &Comparison,
        link: &'r Link,
        profiles: &'r Profiles,
    ) -> Option<Self> {
        let side = |id: VersionId, sentences: &'r [SentenceId]| {
            let version = versions.get(id.0)?;
            let profiles = profiles.versions.get(id.0)?;
            Some(Passage::new(id, version, sentences, profiles))
        };
        let mut a = side(comparison.a, &link.a)?;
        let mut b = side(comparison.b, &link.b)?;
        if a.spots.len() * b.spots.len() > MAX_PRODUCT {
            return None;
        }
        // Of equally good matches one is taken: the order of the files must not choose.
        let keys = |p: &'_ Passage<'r>| -> Vec<&'r str> {
            p.spots.iter().map(|s| s.word.key.as_str()).collect()
        };
        let pairs = match keys(&a) <= keys(&b) {
            true => common(&a.spots, &b.spots),
            false => common(&b.spots, &a.spots)
                .into_iter()
                .map(|(j, i)| (i, j))
                .collect(),
        };
        for (i, j) in &pairs {
            let both = a.spots.get_mut(*i).zip(b.spots.get_mut(*j));
            if let Some((x, y)) = both {
                (x.partner, y.partner) = (Some(*j), Some(*i));
            }
        }
        let gaps = gaps(&pairs, a.spots.len(), b.spots.len());
        let is_whole = link.relation != Relation::Partial;
        Some(Self {
            a,
            b,
            gaps,
            is_whole,
        })
    }

    /// How many words with content stand in both, right before the gap and right after it.
    pub fn frame(&self, gap: &Gap) -> [usize; 2] {
        let before = gap.a.start.saturating_sub(FRAME)..gap.a.start;
        let after = gap.a.end..gap.a.end + FRAME;
        let least = gap.b.start.saturating_sub(FRAME);
        let count = |of_a: Range<usize>, of_b: Range<usize>| {
            let spots = self
                .a
                .spots
                .get(of_a.start..of_a.end.min(self.a.spots.len()));
            let spots = spots.unwrap_or_default().iter().filter(|s| s.has_content());
            spots
                .filter_map(|s| s.partner)
                .filter(|j| of_b.contains(j))
                .count()
        };
        [
            count(before, least..gap.b.start),
            count(after, gap.b.end..gap.b.end + FRAME),
        ]
    }

    /// A finding about a stretch of each side.
    pub fn finding(
        &self,
        (kind, severity): (FindingKind, Severity),
        (x, y): (Span, Span),
        message: String,
    ) -> Option<Finding> {
        Some(Finding {
            kind,
            severity,
            a: self.a.place(x)?,
            b: Some(self.b.place(y)?),
            message,
        })
    }
}

impl<'r> Passage<'r> {
    /// The reporting clauses of its sentences.
    pub fn attributions(&self) -> impl Iterator<Item = &'r Attribution> {
        let all = &self.version.attributions;
        let ends = self.sentences.first().zip(self.sentences.last());
        let within = ends.and_then(|(first, last)| {
            let start = all.partition_point(|a| a.sentence < *first);
            let end = all.partition_point(|a| a.sentence <= *last);
            all.get(start..end)
        });
        let within = within.unwrap_or_default().iter();
        within.filter(|a| self.sentences.contains(&a.sentence))
    }

    fn new(
        id: VersionId,
        version: &'r Version,
        sentences: &'r [SentenceId],
        profiles: &'r [Profile],
    ) -> Self {
        let found = sentences.iter().filter_map(|s| {
            let at = profiles.binary_search_by_key(s, |p| p.id).ok()?;
            profiles.get(at)
        });
        let spots = found.flat_map(|profile| {
            let both = profile.words.iter().zip(&profile.terms);
            both.map(|(word, term)| Spot {
                word,
                term: *term,
                partner: None,
            })
        });
        Self {
            id,
            version,
            sentences,
            spots: spots.collect(),
        }
    }

    /// The words as they stand in the text.
    pub fn shown(&self, span: Span) -> &'r str {
        span.of(self.version.text())
    }

    /// From the first to the last of some words.
    pub fn span(&self, words: Range<usize>) -> Option<Span> {
        let words = self.spots.get(words)?;
        Some(Span::new(
            words.first()?.word.span.start,
            words.last()?.word.span.end,
        ))
    }

    /// The places of the words in a stretch of text.
    pub fn under(&self, span: Span) -> Range<usize> {
        let first = self
            .spots
            .partition_point(|s| s.word.span.end <= span.start);
        let end = self.spots.partition_point(|s| s.word.span.start < span.end);
        first..end.max(first)
    }

    /// The facts of some kinds in the passage, in order.
    pub fn facts(&self, kinds: &'static [FactKind]) -> impl Iterator<Item = &'r Fact> {
        let version = self.version;
        let spans = self
            .sentences
            .iter()
            .filter_map(|s| version.sentences.get(s.0));
        spans.flat_map(move |sentence| {
            let first = version
                .facts
                .partition_point(|f| f.span.start < sentence.span.start);
            let rest = version.facts.get(first..).unwrap_or_default().iter();
            rest.take_while(|f| f.span.start < sentence.span.end)
                .filter(|f| kinds.contains(&f.kind))
        })
    }

    /// Does a mark part a word from the next?
    pub fn parts(&self, at: usize) -> bool {
        let both = self.spots.get(at).zip(self.spots.get(at + 1));
        both.is_none_or(|(x, y)| {
            let gap = Span::new(x.word.span.end, y.word.span.start);
            gap.of(self.version.text())
                .contains([',', ';', ':', '.', '(', ')'])
        })
    }

    /// Is anybody in it said to say something?
    pub fn is_attributed(&self) -> bool {
        self.attributions().next().is_some()
    }

    fn place(&self, span: Span) -> Option<Place> {
        let within = |s: &&SentenceId| {
            let sentence = self.version.sentences.get(s.0);
            sentence.is_some_and(|s| s.span.start <= span.start && span.start < s.span.end)
        };
        let sentence = *self.sentences.iter().find(within)?;
        let version = self.id;
        Some(Place {
            version,
            sentence,
            span,
        })
    }
}

/// The heaviest run of words that stand in both in one order.
fn common(a: &[Spot<'_>], b: &[Spot<'_>]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // The best from (i, j) to the ends.
    let mut best = vec![0_u32; (a.len() + 1) * width];
    let at = |best: &[u32], i: usize, j: usize| best.get(i * width + j).copied().unwrap_or(0);
    let worth = |x: &Spot<'_>| if x.has_content() { WORTH } else { 1 };
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let skipped = at(&best, i + 1, j).max(at(&best, i, j + 1));
            let taken = match x.term.stem == y.term.stem {
                true => at(&best, i + 1, j + 1) + worth(x),
                false => 0,
            };
            if let Some(cell) = best.get_mut(i * width + j) {
                *cell = skipped.max(taken);
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        let here = at(&best, i, j);
        if x.term.stem == y.term.stem && here == at(&best, i + 1, j + 1) + worth(x) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == at(&best, i + 1, j) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// What lies between matched words.
fn gaps(pairs: &[(usize, usize)], end_a: usize, end_b: usize) -> Vec<Gap> {
    let (mut gaps, mut from) = (Vec::new(), (0, 0));
    for (i, j) in pairs.iter().copied().chain([(end_a, end_b)]) {
        let gap = Gap {
            a: from.0..i,
            b: from.1..j,
        };
        if !(gap.a.is_empty() && gap.b.is_empty()) {
            gaps.push(gap);
        }
        from = (i + 1, j + 1);
    }
    gaps
}
