//! What the reader made, on versions that have moved, have gone or have a newer text.
//!
//! ```text
//! before   A  B  C        B taken out, C replaced by a newer take
//! after    A  C'          what was said of A stays; of C it moves along where the words are still
//!                         there; the rest is an orphan, and corrections without a place are told of
//! ```

use std::sync::Arc;

use super::Session;
use super::notice::Notice;
use super::undo::{Made, Stand, Way};
use crate::engine::decision::{Decision, Stretch};
use crate::engine::report::Report;
use crate::engine::story::{Manuscript, Span, VersionId};
use crate::review::{Anchor, Moved};

/// The text from a place on that tells the place from others, in bytes: about a line.
const TELLING: usize = 80;

/// A version that was replaced by a newer text.
#[derive(Clone, Debug)]
pub(super) struct Replaced {
    pub old: Arc<Manuscript>,
    pub new: Arc<Manuscript>,
    /// The way through the steps where that is what replaces it.
    pub way: Option<Way>,
}

/// From one comparison to the next.
pub(super) struct Passage<'r> {
    pub before: Option<&'r Report>,
    pub after: &'r Report,
    pub replaced: Option<Replaced>,
    /// The text that was replaced (0) against the newer one (1).
    pub answers: Option<&'r Report>,
}

impl Passage<'_> {
    /// Where a version is by now, and its text if that is another.
    pub fn moved(&self, old: VersionId) -> Option<Moved<'_>> {
        let manuscript = &self.before?.versions.get(old.0)?.manuscript;
        let replaced = self.replaced.as_ref();
        let replaced = replaced.filter(|r| Arc::ptr_eq(&r.old, manuscript));
        let now = replaced.map_or(manuscript, |r| &r.new);
        let mut versions = self.after.versions.iter();
        let index = versions.position(|v| Arc::ptr_eq(&v.manuscript, now))?;
        Some(Moved {
            version: VersionId(index),
            text: replaced.map(|r| r.new.text.as_str()),
            answers: replaced.and(self.answers),
        })
    }

    /// Where a version is by now.
    pub fn place(&self, old: VersionId) -> Option<VersionId> {
        Some(self.moved(old)?.version)
    }

    fn made(&self, made: &Made) -> Made {
        let decisions = made.decisions.iter().filter_map(|d| self.decision(d));
        Made {
            decisions: decisions.collect(),
            review: made.review.carried(|old| self.moved(old)),
        }
    }

    fn decision(&self, decision: &Decision) -> Option<Decision> {
        Some(match decision {
            Decision::Pair([x, y]) => Decision::Pair([self.stretch(x)?, self.stretch(y)?]),
            Decision::Alone(of, without) => {
                Decision::Alone(self.stretch(of)?, self.place(*without)?)
            }
            Decision::Split(version, at) => {
                let (version, at) = self.point(*version, *at)?;
                Decision::Split(version, at)
            }
            Decision::Join(version, at) => {
                let (version, at) = self.point(*version, *at)?;
                Decision::Join(version, at)
            }
            Decision::Relabel(version, paragraph, kind) => {
                let (version, paragraph) = self.paragraph(*version, *paragraph)?;
                Decision::Relabel(version, paragraph, *kind)
            }
            Decision::State(version, which, text) => {
                Decision::State(self.place(*version)?, *which, text.clone())
            }
        })
    }

    fn stretch(&self, stretch: &Stretch) -> Option<Stretch> {
        let moved = self.moved(stretch.version)?;
        Some(Stretch {
            version: moved.version,
            span: self.span(stretch.version, stretch.span, moved)?,
        })
    }

    fn span(&self, old: VersionId, span: Span, moved: Moved<'_>) -> Option<Span> {
        let Some(text) = moved.text else {
            return Some(span);
        };
        let before = self.before?.versions.get(old.0)?;
        Anchor::new(old, before.label(), before.text(), span).find(text)
    }

    /// A place between two words, known again by the line after it.
    fn point(&self, old: VersionId, at: usize) -> Option<(VersionId, usize)> {
        let text = self.before?.versions.get(old.0)?.text();
        let end = (at + TELLING..text.len()).find(|end| text.is_char_boundary(*end));
        let line = Span::new(at, end.unwrap_or(text.len()));
        let moved = self.moved(old)?;
        Some((moved.version, self.span(old, line, moved)?.start))
    }

    fn paragraph(&self, old: VersionId, paragraph: usize) -> Option<(VersionId, usize)> {
        let moved = self.moved(old)?;
        if moved.text.is_none() {
            return Some((moved.version, paragraph));
        }
        let before = &self.before?.versions.get(old.0)?.manuscript;
        let span = self.span(old, before.paragraphs.get(paragraph)?.span, moved)?;
        let after = &self.after.versions.get(moved.version.0)?.manuscript;
        let mut paragraphs = after.paragraphs.iter();
        let index = paragraphs.position(|p| p.span.overlaps(span))?;
        Some((moved.version, index))
    }
}

impl Session {
    /// Takes what the reader made from one comparison to the next.
    pub(super) fn carry_made(&mut self, passage: &Passage<'_>) {
        match self.turned(passage) {
            Some(made) => self.made = made,
            None => self.carry_along(passage),
        }
        self.corrections = super::Corrections::default();
        if !self.made.decisions.is_empty() {
            self.amend();
        }
    }

    /// A version gets the text again that it had before this step, or after it.
    pub(super) fn turn_text(&mut self, way: Way) {
        let Some(then) = self.undo.texts(way).filter(|_| self.work.is_none()) else {
            return;
        };
        let then = then.to_vec();
        let mut pairs = self.manuscripts.iter().zip(&then);
        let replaced = pairs.find(|(old, new)| !Arc::ptr_eq(old, new));
        self.replaced = replaced.map(|(old, new)| Replaced {
            old: Arc::clone(old),
            new: Arc::clone(new),
            way: Some(way),
        });
        self.manuscripts = then;
        self.compare();
    }

    /// What was made with the texts that are shown again.
    fn turned(&mut self, passage: &Passage<'_>) -> Option<Made> {
        let way = passage.replaced.as_ref()?.way?;
        let is_there = self.undo.texts(way) == Some(self.manuscripts.as_slice());
        let now = self.stand(passage).filter(|_| is_there)?;
        self.undo.turn(way, now)
    }

    /// How all stands with the texts of before.
    fn stand(&self, passage: &Passage<'_>) -> Option<Stand> {
        let versions = passage.before?.versions.iter();
        Some(Stand {
            manuscripts: versions.map(|v| Arc::clone(&v.manuscript)).collect(),
            made: self.made.clone(),
            undo: self.undo.clone(),
        })
    }

    fn carry_along(&mut self, passage: &Passage<'_>) {
        let carried = passage.made(&self.made);
        let before = passage.replaced.as_ref().and(self.stand(passage));
        let lost = self.made.decisions.len() - carried.decisions.len();
        let orphans = |made: &Made| made.review.orphans().count();
        let orphaned = orphans(&carried) - orphans(&self.made).min(orphans(&carried));
        self.undo = self.undo.carried(|made| passage.made(made));
        self.made = carried;
        if passage.replaced.is_some() {
            self.notices
                .extend(Notice::caution(told(lost, orphaned).as_slice()));
        }
        if let Some(before) = before {
            self.undo.step_text(before);
        }
    }
}

fn told(lost: usize, orphaned: usize) -> Option<String> {
    let count = |n: usize, one: &str, many: &str| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    };
    let lost = count(lost, "correction has", "corrections have");
    let lost = lost.map(|n| format!("{n} no place in the newer text and could not be kept."));
    let orphaned = count(orphaned, "remark is", "remarks are");
    let orphaned = orphaned.map(|n| {
        format!("{n} about words that are gone; the list of notes has them under Orphaned.")
    });
    let told: Vec<_> = [lost, orphaned].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}
