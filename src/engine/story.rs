//! What the engine is given (a [`Manuscript`] per version) and what it cuts it into
//! (a [`Version`] with sentences and facts).
//!
//! Every mark is a [`Span`] into the one text of its version; nothing holds a second copy.

mod particulars;

use std::fmt;
use std::sync::Arc;

pub use particulars::{Particular, Wire, spelled_out};

use super::facts::Fact;
use super::facts::quote::Attribution;

/// A half-open byte range into a version's text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, both in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text under the span; empty where the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Does the span cover nothing?
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Does `inner` lie wholly within this span?
    pub fn contains(self, inner: Self) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// The stretch from the first to the last of both.
    pub fn with(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Do the two spans share at least one byte?
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A version's place in the order in which the versions were opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId(pub usize);

/// A sentence's place within its version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceId(pub usize);

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The title of the piece, or of a section.
    Headline,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote or contributed.
    Byline,
    /// Place, agency or date the copy was filed.
    Dateline,
    /// Running copy.
    Body,
    /// The text of a picture.
    Caption,
    /// An item of a list.
    Bullet,
    /// Advertisement markers, prompts and other furniture.
    Boilerplate,
    /// A pointer to another piece.
    RelatedLink,
    /// A picture credit, an address or another statement of origin.
    SourceLine,
}

impl Kind {
    /// Every kind, in the order in which an article has them.
    pub const ALL: [Self; 10] = [
        Self::Headline,
        Self::Standfirst,
        Self::Byline,
        Self::Dateline,
        Self::Body,
        Self::Bullet,
        Self::Caption,
        Self::SourceLine,
        Self::RelatedLink,
        Self::Boilerplate,
    ];

    /// Furniture is labelled and kept, but never linked.
    pub fn is_furniture(self) -> bool {
        use Kind::{Boilerplate, Byline, Dateline, RelatedLink, SourceLine};
        matches!(
            self,
            Boilerplate | Byline | Dateline | RelatedLink | SourceLine
        )
    }

    /// The part of furniture that belongs to the page, not to this story: menus, other stories.
    pub fn is_page_part(self) -> bool {
        matches!(self, Self::Boilerplate | Self::RelatedLink)
    }

    /// The name used in reports, e.g. `related-link`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Bullet => "bullet",
            Self::Boilerplate => "boilerplate",
            Self::RelatedLink => "related-link",
            Self::SourceLine => "source-line",
        }
    }
}

/// A block of one kind. A dateline that opens a paragraph of copy is a block of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// What it is for.
    pub kind: Kind,
}

/// Where a version came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file, as the user named it; none for pasted text and standard input.
    pub path: Option<String>,
    /// Lower-case hexadecimal SHA-256 of the bytes that were read.
    pub sha256: Option<String>,
    /// E.g. `text/plain`.
    pub media_type: String,
    /// The encoding's standard name, e.g. `UTF-8`.
    pub encoding: Option<String>,
    /// Did the reader choose the encoding?
    pub is_encoding_chosen: bool,
    /// What became of letters that a wrong encoding had garbled.
    pub mending: Mending,
}

/// What became of letters that a wrong encoding had garbled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Mending {
    /// There were none.
    #[default]
    Nothing,
    /// They were mended.
    Mended {
        /// In how many words or signs.
        places: usize,
        /// The source as it came, where there is no file to read it from again.
        source: Option<Arc<str>>,
    },
    /// The reader wanted the text as it was read.
    AsRead {
        /// As above.
        source: Option<Arc<str>>,
    },
}

/// One outlet's text as it was read: all words in reading order, cut into paragraphs.
///
/// Paragraph spans are sorted, do not overlap and leave only white space between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manuscript {
    /// What the version is called in columns and lists.
    pub label: String,
    /// Where it came from.
    pub origin: Origin,
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, as an ISO 8601 date.
    pub published: Option<String>,
    /// The time of that day, with its distance from UTC where that is stated: `10:00`, `10:00Z`,
    /// `10:00+01:00`.
    pub time: Option<String>,
    /// ISO 639-1 code of the language, e.g. `en`.
    pub language: Option<String>,
    /// The address on the web under which the outlet keeps it.
    pub address: Option<String>,
    /// What an agency says of it to those who use it.
    pub wire: Wire,
    /// The whole text, furniture included.
    pub text: String,
    /// The blocks of `text`.
    pub paragraphs: Vec<Paragraph>,
    /// What the reader should know about the reading, e.g. characters that were lost.
    pub notes: Vec<String>,
}

/// A sentence, or a part of a paragraph that stands alone (a headline, a credit).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// The kind of its paragraph.
    pub kind: Kind,
}

impl Sentence {
    /// May the sentence be linked to sentences of other versions?
    pub fn is_linkable(&self) -> bool {
        !self.kind.is_furniture()
    }
}

/// One outlet's text, cut into sentences, with what it asserts.
#[derive(Clone, Debug)]
pub struct Version {
    /// The text as it was read.
    pub manuscript: Arc<Manuscript>,
    /// In reading order, not overlapping.
    pub sentences: Vec<Sentence>,
    /// In reading order.
    pub facts: Vec<Fact>,
    /// Who says, warns or denies something, in reading order.
    pub attributions: Vec<Attribution>,
}

impl Version {
    /// What the version is called.
    pub fn label(&self) -> &str {
        &self.manuscript.label
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.manuscript.text
    }

    /// The words of a sentence as they stand in the text; empty where there is none.
    pub fn sentence_text(&self, id: SentenceId) -> &str {
        self.sentences
            .get(id.0)
            .map_or("", |s| s.span.of(self.text()))
    }

    /// All sentence ids in reading order.
    pub fn sentence_ids(&self) -> impl Iterator<Item = SentenceId> + use<> {
        (0..self.sentences.len()).map(SentenceId)
    }

    /// The sentence that stands at a byte of the text, else the next one; an id beyond the last
    /// where there is none.
    pub fn sentence_from(&self, byte: usize) -> SentenceId {
        SentenceId(self.sentences.partition_point(|s| s.span.end <= byte))
    }

    /// The sentences that a span touches, in reading order.
    pub fn touched(&self, span: Span) -> impl Iterator<Item = SentenceId> + use<> {
        let end = self.sentences.partition_point(|s| s.span.start < span.end);
        (self.sentence_from(span.start).0..end).map(SentenceId)
    }

    /// Is the sentence part of the page around the article?
    pub fn is_page_part(&self, id: SentenceId) -> bool {
        let sentence = self.sentences.get(id.0);
        sentence.is_some_and(|s| s.kind.is_page_part())
    }

    /// May this sentence be linked? False where there is none.
    pub fn is_linkable(&self, id: SentenceId) -> bool {
        self.sentences.get(id.0).is_some_and(Sentence::is_linkable)
    }

    /// Number of words, furniture left out.
    pub fn word_count(&self) -> usize {
        use unicode_segmentation::UnicodeSegmentation as _;
        let copy = self.sentences.iter().filter(|s| s.is_linkable());
        copy.map(|s| s.span.of(self.text()).unicode_words().count())
            .sum()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
