//! One version as a markup of the base: what stayed, what was cut, what was put in its place.
//!
//! ```text
//! base     The bridge shut on Monday. | Trains ran.    | Boats did not.
//! version  The bridge shut on Sunday. | Rain fell.     | Boats did not.
//!
//! redline  The bridge shut on [-Monday-] {+Sunday+}. [-Trains ran.-] {+Rain fell.+} Boats did not.
//! ```
//!
//! It reads as the version reads, in the version's paragraphs. What the base has besides stands
//! where the base had it: after the sentence it followed there. What stands in another order than in
//! the base is marked up at its new place; its old place keeps a pointer. So all put and kept words
//! are the version's, and all cut and kept words, with moved sentences at their old places, the base's.

mod group;
pub mod tracked;
mod weave;

use std::ops::Range;

use crate::engine::report::Report;
use crate::engine::story::{SentenceId, Version, VersionId};
pub use group::Group;
pub use weave::{Fate, Piece};

/// A block is cut in two beyond this many bytes of text: only whole blocks are laid out.
const LONGEST_BLOCK: usize = 1_600;

/// What a sentence does in the redline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A sentence of the version that answers some of the base, by group.
    Answers(usize),
    /// A sentence of the version that the base lacks, or shares in part only.
    Put,
    /// A sentence of the base that the version lacks; where it shares a part of it, there.
    Cut(Option<SentenceId>),
    /// The old place of a sentence of the base that this sentence of the version answers.
    Gone(SentenceId),
}

/// A sentence in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Whose: the version's, or the base's for what was cut or is gone.
    pub version: VersionId,
    /// Which.
    pub sentence: SentenceId,
    /// What it does here.
    pub role: Role,
}

/// Sentences that run on in one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Into [`Redline::items`].
    pub items: Range<usize>,
    /// Does it go on with a paragraph that would be too long to lay out at once?
    pub goes_on: bool,
}

/// The markup of one version against the base.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redline {
    /// What it is held against.
    pub base: VersionId,
    /// Whose text it is.
    pub version: VersionId,
    /// In reading order.
    pub items: Vec<Item>,
    /// In reading order, over all items.
    pub blocks: Vec<Block>,
    groups: Vec<Group>,
    /// By sentence of the base and of the version: the item that shows it.
    shown_in: [Vec<usize>; 2],
}

impl Redline {
    /// Marks `version` up against `base`.
    pub fn new(report: &Report, base: VersionId, version: VersionId) -> Self {
        let texts = report
            .versions
            .get(base.0)
            .zip(report.versions.get(version.0));
        let Some((base_text, text)) = texts else {
            return Self::default();
        };
        let groups = group::groups(report, base, version);
        let mut redline = Self {
            base,
            version,
            shown_in: [base_text, text].map(|t| vec![0; t.sentences.len()]),
            ..Self::default()
        };
        Assembly::new(report, &groups, [base_text, text], &mut redline).run();
        redline.groups = groups;
        redline
    }

    /// What an item shows, in reading order.
    pub fn pieces(&self, report: &Report, item: Item) -> Vec<Piece> {
        let Role::Answers(group) = item.role else {
            return weave::whole(report, item);
        };
        let group = self.groups.get(group);
        group.map_or_else(Vec::new, |group| {
            weave::pieces(report, group, self.base, self.version, item.sentence)
        })
    }

    /// The group of sentences that an item belongs to.
    pub fn group(&self, item: Item) -> Option<&Group> {
        match item.role {
            Role::Answers(group) => self.groups.get(group),
            _ => None,
        }
    }

    /// Where a sentence of the base or of the version is shown; none for other versions.
    pub fn item_of(&self, version: VersionId, sentence: SentenceId) -> Option<usize> {
        let [of_base, of_version] = &self.shown_in;
        let items = if version == self.version {
            of_version
        } else if version == self.base {
            of_base
        } else {
            return None;
        };
        items.get(sentence.0).copied()
    }

    /// The position of the block that holds the item at `index`.
    pub fn block_of(&self, index: usize) -> usize {
        self.blocks.partition_point(|b| b.items.end <= index)
    }
}

/// A redline in the making.
struct Assembly<'r> {
    report: &'r Report,
    groups: &'r [Group],
    base: &'r Version,
    text: &'r Version,
    /// By sentence of the base and of the version.
    owner: [Vec<Option<usize>>; 2],
    redline: &'r mut Redline,
    /// The sentence of the base that comes next.
    next: usize,
    /// Sentences of the base that wait for the end of the version's paragraph.
    waiting: Vec<usize>,
    /// How many bytes the open block has.
    size: usize,
    /// The paragraph that the open block belongs to.
    open: Option<(VersionId, usize)>,
}

impl<'r> Assembly<'r> {
    fn new(
        report: &'r Report,
        groups: &'r [Group],
        [base, text]: [&'r Version; 2],
        redline: &'r mut Redline,
    ) -> Self {
        let mut owner = [base, text].map(|t| vec![None; t.sentences.len()]);
        for (index, group) in groups.iter().enumerate() {
            for (side, ids) in owner.iter_mut().zip([&group.base, &group.version]) {
                for id in ids {
                    side.get_mut(id.0)
                        .into_iter()
                        .for_each(|o| *o = Some(index));
                }
            }
        }
        Self {
            report,
            groups,
            base,
            text,
            owner,
            redline,
            next: 0,
            waiting: Vec::new(),
            size: 0,
            open: None,
        }
    }

    fn run(mut self) {
        self.take_leftovers(false);
        let mut last_paragraph = None;
        for id in self.text.sentence_ids() {
            let paragraph = self.text.sentences.get(id.0).map(|s| s.paragraph);
            if paragraph != last_paragraph {
                self.put_waiting(true);
                last_paragraph = paragraph;
            }
            self.place(id);
        }
        self.put_waiting(true);
    }

    /// Puts the next sentence of the version, and what of the base follows it.
    fn place(&mut self, id: SentenceId) {
        let group = self.group_of(1, id);
        let is_steady = |group: &&Group| group.is_steady;
        let steady = group.and_then(|g| self.groups.get(g)).filter(is_steady);
        let (opens, closes) = steady.map_or((false, false), |g| {
            (
                g.version.first() == Some(&id),
                g.version.last() == Some(&id),
            )
        });
        if opens {
            self.put_waiting(false);
        }
        let role = group.map_or(Role::Put, Role::Answers);
        self.push(self.redline.version, id, role);
        if let Some(last) = steady.and_then(|g| g.base.last()).filter(|_| closes) {
            self.next = last.0 + 1;
            self.take_leftovers(true);
        }
    }

    /// Takes what the base has before its next steady sentence. What goes on in the paragraph of
    /// the sentence before stands beside that; the rest waits.
    fn take_leftovers(&mut self, has_before: bool) {
        let paragraph = |id: usize| self.base.sentences.get(id).map(|s| s.paragraph);
        let mut before = self
            .next
            .checked_sub(1)
            .filter(|_| has_before)
            .and_then(paragraph);
        while self.next < self.base.sentences.len() && !self.is_steady(self.next) {
            let here = paragraph(self.next);
            if here == before && self.waiting.is_empty() {
                self.push_leftover(self.next);
            } else {
                self.waiting.push(self.next);
                before = None;
            }
            self.next += 1;
        }
    }

    fn is_steady(&self, base_sentence: usize) -> bool {
        let group = self.group_of(0, SentenceId(base_sentence));
        group
            .and_then(|g| self.groups.get(g))
            .is_some_and(|g| g.is_steady)
    }

    fn group_of(&self, side: usize, id: SentenceId) -> Option<usize> {
        self.owner.get(side)?.get(id.0).copied().flatten()
    }

    /// Puts what waits: between two paragraphs as paragraphs of its own, else where the text is.
    fn put_waiting(&mut self, is_between: bool) {
        let waiting = std::mem::take(&mut self.waiting);
        for id in waiting {
            if is_between {
                let paragraph = self.base.sentences.get(id).map(|s| s.paragraph);
                self.open_for((self.redline.base, paragraph.unwrap_or_default()));
            }
            self.push_leftover(id);
        }
    }

    fn push_leftover(&mut self, id: usize) {
        let sentence = SentenceId(id);
        let group = self.group_of(0, sentence).and_then(|g| self.groups.get(g));
        let moved_to = group.and_then(|g| g.version.first());
        let role = moved_to.map_or_else(|| Role::Cut(self.shares(sentence)), |to| Role::Gone(*to));
        self.push(self.redline.base, sentence, role);
    }

    /// The sentence of the version that shares something with a sentence of the base.
    fn shares(&self, sentence: SentenceId) -> Option<SentenceId> {
        let redline = &self.redline;
        let closest = self
            .report
            .closest(redline.base, sentence, redline.version)?;
        closest.there.first().copied()
    }

    fn push(&mut self, version: VersionId, sentence: SentenceId, role: Role) {
        let own = version == self.redline.version;
        let text = if own { self.text } else { self.base };
        let Some(here) = text.sentences.get(sentence.0) else {
            return;
        };
        if own || self.open.is_none() {
            self.open_for((version, here.paragraph));
        }
        if self.size > LONGEST_BLOCK {
            self.open_block(true);
        }
        self.size += here.span.len();
        let index = self.redline.items.len();
        self.redline.items.push(Item {
            version,
            sentence,
            role,
        });
        if let Some(block) = self.redline.blocks.last_mut() {
            block.items.end = index + 1;
        }
        self.note(own, sentence, role, index);
    }

    /// Remembers which item shows a sentence, and what it answers.
    fn note(&mut self, own: bool, sentence: SentenceId, role: Role, index: usize) {
        let [of_base, of_version] = &mut self.redline.shown_in;
        let mine = if own { of_version } else { &mut *of_base };
        mine.get_mut(sentence.0)
            .into_iter()
            .for_each(|i| *i = index);
        let group = match role {
            Role::Answers(group) => self.groups.get(group),
            _ => None,
        };
        let Some(group) = group.filter(|g| g.version.first() == Some(&sentence)) else {
            return;
        };
        // A moved sentence of the base is shown at its old place as well; it is read at the new one.
        for id in group.of_base() {
            of_base.get_mut(id.0).into_iter().for_each(|i| *i = index);
        }
    }

    /// Opens a block for a paragraph, unless one is open for it.
    fn open_for(&mut self, paragraph: (VersionId, usize)) {
        if self.open != Some(paragraph) {
            self.open = Some(paragraph);
            self.open_block(false);
        }
    }

    fn open_block(&mut self, goes_on: bool) {
        let at = self.redline.items.len();
        self.size = 0;
        self.redline.blocks.push(Block {
            items: at..at,
            goes_on,
        });
    }
}
