//! A redline to the letter: what a word processor is told to keep, to cut and to put.
//!
//! Typography is a change here, and so is the end of a paragraph:
//!
//! ```text
//! base     He said "no". ¶ She left.
//! version  He said “no”. She left.
//! tracked  He said [-"-]{+“+}no[-"-]{+”+}.[-¶-]{+ +}She left.
//! ```
//!
//! The words kept by the redline are paired one by one; between two pairs only signs, blanks and
//! ends of paragraphs can stay. Whatever the redline says, strokes are strung so that all kept and
//! put ones are the version and all kept and cut ones the base. White space between words counts
//! as one blank, as it does to readers.

mod align;
mod moves;
mod token;

use std::ops::Range;

use super::{Fate, Redline, Role};
use crate::engine::report::Report;
use crate::engine::story::{Span, Version};
use token::Side;
pub use token::Sort;

/// The smallest stretch that is kept, cut or put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Its words in the base; none where it was put.
    pub base: Option<Span>,
    /// Its words in the version; none where it was cut.
    pub version: Option<Span>,
    /// What it is.
    pub sort: Sort,
    /// The moved passage that it belongs to: a number that its old and its new place share.
    pub moved: Option<usize>,
}

impl Stroke {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        match (self.base, self.version) {
            (Some(_), Some(_)) => Fate::Kept,
            (Some(_), None) => Fate::Cut,
            (None, _) => Fate::Put,
        }
    }

    /// Its words, from the text that it shows, given as base and version.
    pub fn text<'t>(&self, [base, version]: [&'t str; 2]) -> &'t str {
        match (self.version, self.base) {
            (Some(span), _) => span.of(version),
            (None, span) => span.unwrap_or_default().of(base),
        }
    }
}

/// A text that nothing was done to.
pub fn untouched(text: &Version) -> Vec<Stroke> {
    let side = Side::new(text);
    let strokes = side.tokens.iter().map(|token| Stroke {
        base: Some(token.span),
        version: Some(token.span),
        sort: token.sort,
        moved: None,
    });
    strokes.collect()
}

impl Redline {
    /// The redline to the letter. Ends of paragraphs stand between paragraphs only.
    pub fn tracked(&self, report: &Report) -> Vec<Stroke> {
        let texts = report.versions.get(self.base.0);
        let Some((base, version)) = texts.zip(report.versions.get(self.version.0)) else {
            return Vec::new();
        };
        let mut tracking = Tracking {
            base: Side::new(base),
            version: Side::new(version),
            strokes: Vec::new(),
        };
        tracking.mark(report, self);
        let pairs = tracking.pairs(self);
        tracking.string(&pairs);
        moves::settle(&mut tracking.strokes);
        tracking.strokes
    }
}

/// Strokes in the making.
struct Tracking<'t> {
    base: Side<'t>,
    version: Side<'t>,
    strokes: Vec<Stroke>,
}

impl Tracking<'_> {
    /// Takes over what the redline says of every sentence.
    fn mark(&mut self, report: &Report, redline: &Redline) {
        for (index, group) in redline.groups.iter().enumerate() {
            let tie = Some((index, group.is_steady));
            for id in group.of_base() {
                let rank = redline.item_of(redline.base, id).unwrap_or_default();
                self.base.place(id.0, tie, rank);
            }
        }
        for (rank, item) in redline.items.iter().enumerate() {
            let id = item.sentence.0;
            match item.role {
                Role::Put => self.version.place(id, None, rank),
                Role::Cut(_) => self.base.place(id, None, rank),
                Role::Gone(_) => self.base.rank(id, rank),
                Role::Answers(group) => {
                    let steady = redline.groups.get(group).is_some_and(|g| g.is_steady);
                    self.version.place(id, Some((group, steady)), rank);
                    self.mark_words(report, redline, rank, steady);
                }
            }
        }
        self.base.close();
        self.version.close();
    }

    fn mark_words(&mut self, report: &Report, redline: &Redline, rank: usize, is_steady: bool) {
        let Some(item) = redline.items.get(rank) else {
            return;
        };
        for piece in redline.pieces(report, *item) {
            match piece.fate {
                Fate::Kept => {}
                // What was cut from a moved sentence stays at the old place.
                Fate::Cut => self.base.change(piece.span, is_steady.then_some(rank)),
                Fate::Put => self.version.change(piece.span, None),
            }
        }
    }

    /// Words that stay, by their positions in base and version, rising in both.
    fn pairs(&self, redline: &Redline) -> Vec<(usize, usize)> {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for group in redline.groups.iter().filter(|g| g.is_steady) {
            let kept = [
                self.base.kept_words(&group.of_base()),
                self.version.kept_words(&group.version),
            ];
            for (of_base, of_version) in align::words(&self.base, &self.version, kept) {
                let is_next = |(x, y): &(usize, usize)| *x < of_base && *y < of_version;
                if pairs.last().is_none_or(is_next) {
                    pairs.push((of_base, of_version));
                }
            }
        }
        pairs
    }

    /// Strings all tokens of both sides, around the words that stay.
    fn string(&mut self, pairs: &[(usize, usize)]) {
        let (mut from_base, mut from) = (0, 0);
        for (of_base, of_version) in pairs {
            self.gap(from_base..*of_base, from..*of_version);
            self.keep(*of_base, *of_version);
            (from_base, from) = (of_base + 1, of_version + 1);
        }
        let ends = (self.base.tokens.len(), self.version.tokens.len());
        self.gap(from_base..ends.0, from..ends.1);
    }

    /// What stands between two words that stay.
    fn gap(&mut self, of_base: Range<usize>, of_version: Range<usize>) {
        let ranges = [of_base.clone(), of_version.clone()];
        let (mut from_base, mut from) = (of_base.start, of_version.start);
        for (x, y) in align::between(&self.base, &self.version, ranges) {
            self.hunk(from_base..x, from..y);
            self.keep(x, y);
            (from_base, from) = (x + 1, y + 1);
        }
        self.hunk(from_base..of_base.end, from..of_version.end);
    }

    /// What was cut and what was put, in the order in which the redline has them. What was cut and
    /// put again is kept.
    fn hunk(&mut self, of_base: Range<usize>, of_version: Range<usize>) {
        if align::are_same(&self.base, &self.version, [&of_base, &of_version]) {
            of_base.zip(of_version).for_each(|(x, y)| self.keep(x, y));
            return;
        }
        let (mut cuts, mut puts) = (of_base.peekable(), of_version.peekable());
        loop {
            let rank = |side: &Side<'_>, at: Option<&usize>| side.rank_at(at.copied());
            let (cut, put) = (
                rank(&self.base, cuts.peek()),
                rank(&self.version, puts.peek()),
            );
            let at = match (cut, put) {
                (None, None) => return,
                (Some(cut), Some(put)) if cut > put => [None, puts.next()],
                (None, Some(_)) => [None, puts.next()],
                (Some(_), _) => [cuts.next(), None],
            };
            self.stroke(at);
        }
    }

    fn keep(&mut self, of_base: usize, of_version: usize) {
        self.stroke([Some(of_base), Some(of_version)]);
    }

    fn stroke(&mut self, [of_base, of_version]: [Option<usize>; 2]) {
        let base = of_base.and_then(|at| self.base.tokens.get(at));
        let version = of_version.and_then(|at| self.version.tokens.get(at));
        let Some(token) = version.or(base) else {
            return;
        };
        self.strokes.push(Stroke {
            base: base.map(|t| t.span),
            version: version.map(|t| t.span),
            sort: token.sort,
            moved: token
                .moved()
                .filter(|_| base.is_none() || version.is_none()),
        });
    }
}
