//! The finished, immutable result: what window, exports and tests read.
//!
//! A report knows no base. What depends on one (rows, changes and their numbers) is
//! derived from it by [`Collation`](super::collation::Collation), without a new alignment.

mod finding;
mod index;

use std::cmp::Ordering;
use std::collections::HashMap;

pub use finding::{Finding, FindingKind, Place, Severity};

use self::index::{FindingIndex, LinkIndex};
use super::align::{Alignment, Profiles};
use super::story::{SentenceId, Span, Version, VersionId};

/// How two linked groups of sentences relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Identical up to typography, case and white space.
    Same,
    /// A few words changed, same meaning.
    Minor,
    /// Same content, clearly rewritten.
    Reworded,
    /// One proposition or quotation shared, the rest differs.
    Partial,
}

impl Relation {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Minor => "minor",
            Self::Reworded => "reworded",
            Self::Partial => "partial",
        }
    }
}

/// Links less sure than this are doubtful. On the hand-linked texts that confidence was fitted
/// on, each set scored without itself: of 128 links below, 67 were wrong; of 1,474 above, 61.
const DOUBTFUL_BELOW: f32 = 0.7;

/// Sentences of two versions that answer each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Sentences of the comparison's `a`, ascending.
    pub a: Vec<SentenceId>,
    /// Sentences of the comparison's `b`, ascending.
    pub b: Vec<SentenceId>,
    /// How they relate.
    pub relation: Relation,
    /// Off the order that both versions share.
    pub moved: bool,
    /// From 0 (nothing shared) to 1 (the same words).
    pub similarity: f32,
    /// How likely a sub-editor who knows both versions would make this link, 0 to 1.
    pub confidence: f32,
    /// Why they were paired, in words for the reader.
    pub why: String,
    /// The reader made it.
    pub by_reader: bool,
    /// Words of `a` that `b` lacks, as spans into a's text; none for same and partial.
    pub cut: Vec<Span>,
    /// Words of `b` that `a` lacks, as spans into b's text.
    pub put: Vec<Span>,
}

impl Link {
    /// Sentences to be held against each other that nothing else ties.
    pub fn untied(a: Vec<SentenceId>, b: Vec<SentenceId>) -> Self {
        Self {
            a,
            b,
            relation: Relation::Partial,
            moved: true,
            similarity: 0.0,
            confidence: 0.0,
            why: String::new(),
            cut: Vec::new(),
            put: Vec::new(),
            by_reader: false,
        }
    }
}

/// Shares of one version's words by what another made of them; they add up to 1, or are all 0 for a version without words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// Words that stand in the other version as they are.
    pub verbatim: f32,
    /// Words of linked sentences that were changed.
    pub reworded: f32,
    /// Words of sentences without a link.
    pub new: f32,
}

/// Two versions, `a` before `b`, and everything found between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The version opened earlier.
    pub a: VersionId,
    /// The version opened later.
    pub b: VersionId,
    /// Sorted by their sentences in `a`, then in `b`.
    pub links: Vec<Link>,
    /// What of `a` stands in `b`.
    pub a_in_b: Shares,
    /// What of `b` stands in `a`.
    pub b_in_a: Shares,
}

/// The sentences of one version in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose.
    pub version: VersionId,
    /// Neighbours in reading order (only furniture may stand between them).
    pub sentences: Vec<SentenceId>,
}

/// What the versions say about one thing; at most one member a version, by version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// At least one.
    pub members: Vec<Member>,
}

/// Everything found out about the versions of one story.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In the order in which they were opened.
    pub versions: Vec<Version>,
    /// Every pair a < b, sorted.
    pub comparisons: Vec<Comparison>,
    /// Every linkable sentence stands in exactly one.
    pub passages: Vec<Passage>,
    /// By version, sentence and place.
    pub findings: Vec<Finding>,
    /// What was cut short or given up on, in words.
    pub notes: Vec<String>,
    /// What the comparisons were made from, for the reader to amend.
    pub(super) alignments: Vec<Alignment>,
    /// By version: the sentences that it says again.
    repeats: Vec<HashMap<SentenceId, (SentenceId, usize)>>,
    /// By comparison: where a sentence's links stand.
    links: Vec<LinkIndex>,
    /// Where the findings that touch a sentence stand.
    found: FindingIndex,
}

/// A link as seen from one of its two versions.
#[derive(Clone, Copy, Debug)]
pub struct Facing<'r> {
    /// The link.
    pub link: &'r Link,
    /// Its sentences in the version that looks.
    pub here: &'r [SentenceId],
    /// Its sentences in the version looked at.
    pub there: &'r [SentenceId],
    /// Words here that the other side lacks.
    pub changed: &'r [Span],
}

impl Report {
    /// Puts a finished comparison of all versions together.
    pub fn new(
        versions: Vec<Version>,
        comparisons: Vec<Comparison>,
        passages: Vec<Passage>,
        findings: Vec<Finding>,
        notes: Vec<String>,
    ) -> Self {
        let links = comparisons.iter().map(LinkIndex::new).collect();
        let found = FindingIndex::new(&findings);
        Self {
            versions,
            comparisons,
            passages,
            findings,
            notes,
            alignments: Vec::new(),
            repeats: Vec::new(),
            links,
            found,
        }
    }

    /// Keeps what the comparisons were made from.
    pub(super) fn made_from(self, alignments: Vec<Alignment>, profiles: &Profiles) -> Self {
        Self {
            alignments,
            repeats: profiles.repeats(),
            ..self
        }
    }

    /// Where a version has said the words of a sentence first, and how often by then; none where
    /// it says them for the first time.
    pub fn repeated(
        &self,
        version: VersionId,
        sentence: SentenceId,
    ) -> Option<(SentenceId, usize)> {
        self.repeats.get(version.0)?.get(&sentence).copied()
    }

    /// The comparison of two versions, whichever was opened first.
    pub fn comparison(&self, x: VersionId, y: VersionId) -> Option<&Comparison> {
        self.comparisons.get(self.pair(x, y)?)
    }

    /// Where the comparison of two versions stands in the list.
    fn pair(&self, x: VersionId, y: VersionId) -> Option<usize> {
        let (a, b) = (x.min(y), x.max(y));
        let n = self.versions.len();
        // Pairs are stored row by row: (0,1) (0,2) … (1,2) …
        let index = (a.0 * (2 * n).saturating_sub(a.0 + 1) / 2 + b.0).checked_sub(a.0 + 1)?;
        (a < b && b.0 < n).then_some(index)
    }

    /// The links of `sentence` with `other`, as seen from `version`.
    pub fn facing(
        &self,
        version: VersionId,
        sentence: SentenceId,
        other: VersionId,
    ) -> impl Iterator<Item = Facing<'_>> {
        let is_a = version < other;
        let found = self.pair(version, other);
        let found = found.and_then(|i| self.comparisons.get(i).zip(self.links.get(i)));
        found.into_iter().flat_map(move |(comparison, index)| {
            let places = index.places(is_a, sentence).iter();
            let links = places.filter_map(|place| comparison.links.get(*place));
            links.map(move |link| link.seen_from(is_a))
        })
    }

    /// The link that says most of what a sentence of `version` became in `other`.
    pub fn closest(
        &self,
        version: VersionId,
        sentence: SentenceId,
        other: VersionId,
    ) -> Option<Facing<'_>> {
        let facing = self.facing(version, sentence, other);
        facing.min_by(|x, y| x.link.cmp_closeness(y.link))
    }

    /// The findings that touch a sentence.
    pub fn findings_at(
        &self,
        version: VersionId,
        sentence: SentenceId,
    ) -> impl Iterator<Item = &Finding> {
        let places = self.found.places(version, sentence).iter();
        places.filter_map(|place| self.findings.get(*place))
    }

    /// All version ids in opening order.
    pub fn version_ids(&self) -> impl Iterator<Item = VersionId> + use<> {
        (0..self.versions.len()).map(VersionId)
    }

    /// What a version is called; empty where there is none.
    pub fn label(&self, version: VersionId) -> &str {
        self.versions.get(version.0).map_or("", Version::label)
    }
}

impl Link {
    /// Should a reader look at this link again before relying on it?
    pub fn is_doubtful(&self) -> bool {
        self.confidence < DOUBTFUL_BELOW
    }

    /// How sure it is, in words. On the same texts 98 of 100 very sure links of different words
    /// were right, 85 of 100 quite sure and 78 of 100 fairly sure ones.
    pub fn sureness(&self) -> &'static str {
        match self.confidence {
            sure if sure >= 0.95 => "very sure",
            sure if sure >= 0.85 => "quite sure",
            sure if sure >= DOUBTFUL_BELOW => "fairly sure",
            _ => "doubtful",
        }
    }

    /// Less for the link that two sentences have more in common by.
    fn cmp_closeness(&self, other: &Self) -> Ordering {
        let alike = other.similarity.total_cmp(&self.similarity);
        self.relation
            .cmp(&other.relation)
            .then(self.moved.cmp(&other.moved))
            .then(alike)
    }

    /// The link as seen from its `a` (true) or its `b` (false).
    pub fn seen_from(&self, a: bool) -> Facing<'_> {
        let (here, there, changed) = if a {
            (&self.a, &self.b, &self.cut)
        } else {
            (&self.b, &self.a, &self.put)
        };
        Facing {
            link: self,
            here,
            there,
            changed,
        }
    }
}
