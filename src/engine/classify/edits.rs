//! Which words of two linked groups differ, in pieces that people can read.
//!
//! ```text
//! raw       the [-big-] [+huge+] and [-old-] [+ancient+] house
//! readable  the [-big and old-] [+huge and ancient+] house
//! ```
//!
//! An edit is one or more whole words; a lone small word between two edits joins them.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::engine::align::{Profile, ratio};
use crate::engine::meaning;
use crate::engine::story::Span;

/// Pairs of word counts above this are not compared word by word: the eye could not follow
/// anyway, and the time grows with the product.
const MAX_PRODUCT: usize = 4_000_000;
/// A word that says less than this joins the edits around it: articles, prepositions, "and".
const SMALL_WORD: f32 = 0.25;

/// The words of one side of a link.
pub struct Line<'p> {
    words: Vec<&'p crate::engine::words::Word>,
    /// By word: which sentence of the side it stands in.
    sentence: Vec<usize>,
}

impl<'p> Line<'p> {
    /// The words of some sentences in order.
    pub fn new(profiles: &[&'p Profile]) -> Self {
        let numbered = profiles.iter().enumerate();
        let words = numbered.flat_map(|(n, p)| p.words.iter().map(move |w| (w, n)));
        let (words, sentence) = words.unzip();
        Self { words, sentence }
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    fn keys(&self) -> Vec<&'p str> {
        self.words.iter().map(|w| w.key.as_str()).collect()
    }
}

/// The difference of two lines, word by word.
#[derive(Debug, Default)]
pub struct Edits {
    /// By word of `a`: does it stand in `b`, in this order?
    pub kept_a: Vec<bool>,
    /// By word of `b`: does it stand in `a`?
    pub kept_b: Vec<bool>,
    /// Changed stretches of `a`.
    pub cut: Vec<Span>,
    /// Changed stretches of `b`.
    pub put: Vec<Span>,
    /// How many separate changes a reader sees.
    pub changes: usize,
    /// The share of the shorter side's words that no mark covers.
    pub unmarked: f32,
    /// Words in the longest stretch that only one side has.
    pub longest: usize,
}

impl Edits {
    /// The same edits with the sides exchanged.
    pub fn swapped(self) -> Self {
        Self {
            kept_a: self.kept_b,
            kept_b: self.kept_a,
            cut: self.put,
            put: self.cut,
            ..self
        }
    }
}

/// Compares two lines.
pub fn edits(a: &Line<'_>, b: &Line<'_>) -> Edits {
    let mut edits = Edits {
        kept_a: vec![false; a.len()],
        kept_b: vec![false; b.len()],
        ..Edits::default()
    };
    if a.len().saturating_mul(b.len()) > MAX_PRODUCT {
        return edits;
    }
    let ops = capture_diff_slices(Algorithm::Myers, &a.keys(), &b.keys());
    for op in &ops {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = *op
        {
            keep(&mut edits.kept_a, old_index, len);
            keep(&mut edits.kept_b, new_index, len);
        }
    }
    let joined = join(&ops, a);
    edits.changes = joined.len();
    // Between the marks both sides have the same words, so either may be counted.
    let marked: usize = joined.iter().map(|(old, _)| old.len()).sum();
    edits.unmarked = ratio((a.len() - marked) as f32, a.len().min(b.len()) as f32);
    for (old, new) in joined {
        let lopsided = old.len().abs_diff(new.len());
        edits.longest = edits.longest.max(lopsided);
        edits.cut.extend(spans(a, old));
        edits.put.extend(spans(b, new));
    }
    edits
}

fn keep(kept: &mut [bool], start: usize, len: usize) {
    for word in kept.iter_mut().skip(start).take(len) {
        *word = true;
    }
}

type Range = std::ops::Range<usize>;

/// The changed ranges of both sides, those with only a small word between them joined.
fn join(ops: &[DiffOp], a: &Line<'_>) -> Vec<(Range, Range)> {
    let mut joined: Vec<(Range, Range)> = Vec::new();
    let mut bridge = None;
    for op in ops {
        let (old, new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            bridge = (old.len() == 1 && a.is_small(old.start)).then_some(());
            continue;
        }
        match joined.last_mut() {
            Some(last)
                if bridge.is_some() || last.0.end == old.start && last.1.end == new.start =>
            {
                last.0.end = old.end;
                last.1.end = new.end;
            }
            _ => joined.push((old, new)),
        }
        bridge = None;
    }
    joined
}

impl Line<'_> {
    fn is_small(&self, word: usize) -> bool {
        let key = self.words.get(word).map_or("", |w| w.key.as_str());
        meaning::lookup(key).is_some_and(|id| meaning::weight(id) < SMALL_WORD)
    }
}

/// Words `range` as stretches of text; a stretch ends with its sentence.
fn spans(line: &Line<'_>, range: Range) -> Vec<Span> {
    let mut spans: Vec<(usize, Span)> = Vec::new();
    for at in range {
        let (Some(word), Some(sentence)) = (line.words.get(at), line.sentence.get(at)) else {
            continue;
        };
        match spans.last_mut() {
            Some((last, span)) if last == sentence => span.end = word.span.end,
            _ => spans.push((*sentence, word.span)),
        }
    }
    spans.into_iter().map(|(_, span)| span).collect()
}
