//! The words of a group in one line: what was cut stands before what was put in its place.
//!
//! ```text
//! base     He came home [late], and [slept].     kept words before the cuts: 3, 4
//! version  He came home, and [ate] [at once].    kept words before the puts: 4
//! woven    He came home [-late-], and [-slept-] {+ate at once+}.
//! ```
//!
//! Between the marks both sides have the same words, so the number of kept words before a mark
//! says where it stands on the other side.

use super::{Group, Item, Role};
use crate::engine::report::{Relation, Report};
use crate::engine::story::{SentenceId, Span, Version, VersionId};
use crate::engine::words::{Word, words};

/// A sentence of which fewer words than this stayed is shown cut and put as a whole: single words
/// left standing between marks cannot be read.
const FEWEST_KEPT: f32 = 0.25;

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Both texts have it; shown as the version has it.
    Kept,
    /// Only the base has it.
    Cut,
    /// Only the version has it.
    Put,
}

/// A stretch of the version's text, or of the base's where it was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// Where.
    pub span: Span,
}

/// The one piece of an item that no other sentence answers.
pub(super) fn whole(report: &Report, item: Item) -> Vec<Piece> {
    let text = report.versions.get(item.version.0);
    let fate = match item.role {
        Role::Put | Role::Answers(_) => Fate::Put,
        Role::Cut(_) | Role::Gone(_) => Fate::Cut,
    };
    let piece = text.and_then(|text| piece(text, item.sentence, fate));
    piece.into_iter().collect()
}

/// The pieces of one sentence of the version within its group.
pub(super) fn pieces(
    report: &Report,
    group: &Group,
    base: VersionId,
    version: VersionId,
    sentence: SentenceId,
) -> Vec<Piece> {
    let texts = report
        .versions
        .get(base.0)
        .zip(report.versions.get(version.0));
    let Some((base, text)) = texts else {
        return Vec::new();
    };
    let weave = Weave::new(group, base, text);
    weave.map_or_else(
        || replaced(group, base, text, sentence),
        |weave| weave.sentence(sentence),
    )
}

/// All of the base's sentences cut, all of the version's put.
fn replaced(group: &Group, base: &Version, text: &Version, sentence: SentenceId) -> Vec<Piece> {
    let is_first = group.version.first() == Some(&sentence);
    let ids = group.of_base().into_iter().filter(|_| is_first);
    let cut = ids.filter_map(|id| piece(base, id, Fate::Cut));
    cut.chain(piece(text, sentence, Fate::Put)).collect()
}

fn piece(text: &Version, id: SentenceId, fate: Fate) -> Option<Piece> {
    let span = text.sentences.get(id.0)?.span;
    Some(Piece { fate, span })
}

/// A mark, and how many kept words stand before it in the group.
#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    before: usize,
}

struct Weave<'t> {
    text: &'t Version,
    cuts: Vec<Mark>,
    puts: Vec<Mark>,
    /// The version's words that stayed.
    kept: Vec<Span>,
}

impl<'t> Weave<'t> {
    /// None where the marks do not tell how the texts run side by side, or too little stayed.
    fn new(group: &Group, base: &Version, text: &'t Version) -> Option<Self> {
        if group.relation == Relation::Partial {
            return None;
        }
        let mut cut = group.cut.clone();
        let between = group.of_base().into_iter();
        let between = between.filter(|id| group.base.binary_search(id).is_err());
        cut.extend(between.filter_map(|id| base.sentences.get(id.0).map(|s| s.span)));
        cut.sort_unstable();
        close_sentences(&mut cut, base, &group.base);
        let (kept_base, cuts, _) = count(base, &group.base, &cut);
        let (kept, puts, words) = count(text, &group.version, &group.put);
        let is_same = group.relation == Relation::Same;
        let keys = |words: &[Word]| words.iter().map(|w| w.key.clone()).collect::<Vec<_>>();
        let is_level = keys(&kept) == keys(&kept_base);
        let is_legible = kept.len() as f32 >= FEWEST_KEPT * words as f32;
        (is_same || is_level && is_legible).then(|| Self {
            text,
            cuts,
            puts,
            kept: kept.iter().map(|w| w.span).collect(),
        })
    }

    /// The pieces of one sentence.
    fn sentence(&self, id: SentenceId) -> Vec<Piece> {
        let Some(sentence) = self.text.sentences.get(id.0) else {
            return Vec::new();
        };
        let whole = sentence.span;
        let puts: Vec<_> = self
            .puts
            .iter()
            .filter(|m| whole.contains(m.span))
            .collect();
        let mut cuts: Vec<_> = self
            .cuts
            .iter()
            .filter(|m| self.is_within(m, whole))
            .collect();
        let mut pieces = Pieces {
            at: whole.start,
            list: Vec::new(),
        };
        for put in puts {
            while let Some(cut) = cuts.first().filter(|cut| cut.before <= put.before) {
                let at = if cut.before == put.before {
                    put.span.start
                } else {
                    self.after_kept(cut.before, whole)
                };
                pieces.cut(cut.span, at);
                cuts.remove(0);
            }
            pieces.put(put.span);
        }
        for cut in cuts {
            pieces.cut(cut.span, self.after_kept(cut.before, whole));
        }
        pieces.close(whole.end)
    }

    /// Does what was cut stand in this sentence? It stands with the kept word before it, else
    /// with the first sentence.
    fn is_within(&self, cut: &Mark, whole: Span) -> bool {
        let last = self.kept.len();
        let before = cut
            .before
            .min(last)
            .checked_sub(1)
            .and_then(|i| self.kept.get(i));
        let anchor = before.or_else(|| self.kept.first());
        anchor.is_none_or(|word| whole.contains(*word))
    }

    /// The end of the last of so many kept words, within a sentence.
    fn after_kept(&self, count: usize, whole: Span) -> usize {
        let word = count.checked_sub(1).and_then(|i| self.kept.get(i));
        word.map_or(whole.start, |w| w.end)
            .clamp(whole.start, whole.end)
    }
}

/// A cut up to the last word of a sentence takes the stop as well where another sentence follows:
/// the stop that stands is that of the last.
fn close_sentences(cut: &mut [Span], base: &Version, ids: &[SentenceId]) {
    let inner = ids.len().saturating_sub(1);
    let spans = ids
        .iter()
        .take(inner)
        .filter_map(|id| base.sentences.get(id.0).map(|s| s.span));
    for sentence in spans {
        let ends = cut.iter_mut().rev().find(|c| sentence.contains(**c));
        let Some(last) = ends else {
            continue;
        };
        let rest = Span::new(last.end, sentence.end).of(base.text());
        if !rest.contains(char::is_alphanumeric) {
            last.end = sentence.end;
        }
    }
}

/// Pieces as they are strung together: `at` is how far the version's text is used up.
struct Pieces {
    at: usize,
    list: Vec<Piece>,
}

impl Pieces {
    fn keep_until(&mut self, end: usize) {
        if end > self.at {
            self.list.push(Piece {
                fate: Fate::Kept,
                span: Span::new(self.at, end),
            });
            self.at = end;
        }
    }

    fn cut(&mut self, span: Span, at: usize) {
        self.keep_until(at);
        self.list.push(Piece {
            fate: Fate::Cut,
            span,
        });
    }

    fn put(&mut self, span: Span) {
        self.keep_until(span.start);
        self.list.push(Piece {
            fate: Fate::Put,
            span,
        });
        self.at = span.end.max(self.at);
    }

    fn close(mut self, end: usize) -> Vec<Piece> {
        self.keep_until(end);
        self.list
    }
}

/// The words of some sentences that no mark covers, the marks with how many such words stand before
/// each, and the number of all words.
fn count(text: &Version, ids: &[SentenceId], marks: &[Span]) -> (Vec<Word>, Vec<Mark>, usize) {
    let (mut kept, mut counted, mut all) = (Vec::new(), Vec::new(), 0);
    let mut left = marks.iter().peekable();
    let spans = ids
        .iter()
        .filter_map(|id| text.sentences.get(id.0).map(|s| s.span));
    for word in spans.flat_map(|span| words(text.text(), span)) {
        all += 1;
        while let Some(mark) = left.next_if(|m| m.start <= word.span.start) {
            counted.push(Mark {
                span: *mark,
                before: kept.len(),
            });
        }
        let is_marked = counted.last().is_some_and(|m| m.span.contains(word.span));
        if !is_marked {
            kept.push(word);
        }
    }
    counted.extend(left.map(|mark| Mark {
        span: *mark,
        before: kept.len(),
    }));
    (kept, counted, all)
}
