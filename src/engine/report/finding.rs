//! A place where versions disagree: what about, how much it matters, where.

use crate::engine::story::{SentenceId, Span, VersionId};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FindingKind {
    /// A figure differs in value.
    Number,
    /// A figure differs in unit or currency.
    Unit,
    /// A date, a time or a length of time differs.
    Date,
    /// A name is spelt otherwise, or is another's.
    Name,
    /// A title or an office differs.
    Title,
    /// A place differs.
    Place,
    /// Words between quotation marks, or who spoke them, differ.
    Quote,
    /// Somebody else says it, or nobody does.
    Attribution,
    /// What may be is, what is not is, what rose fell.
    Modality,
    /// A text breaks off or makes no sense.
    Truncation,
    /// The sense differs in another way.
    Meaning,
}

impl FindingKind {
    /// Every kind, in the order of lists and filters.
    pub const ALL: [Self; 11] = [
        Self::Quote,
        Self::Number,
        Self::Unit,
        Self::Date,
        Self::Name,
        Self::Title,
        Self::Place,
        Self::Attribution,
        Self::Modality,
        Self::Truncation,
        Self::Meaning,
    ];

    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Date => "date",
            Self::Name => "name",
            Self::Title => "title",
            Self::Place => "place",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::Modality => "modality",
            Self::Truncation => "truncation",
            Self::Meaning => "meaning",
        }
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Rounding and other harmless differences.
    Benign,
    /// Differs materially; either side may be right.
    Notable,
    /// One side is wrong.
    Error,
}

impl Severity {
    /// Every grade, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Notable, Self::Benign];

    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Benign => "benign",
            Self::Notable => "notable",
            Self::Error => "error",
        }
    }
}

/// A stretch of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose sentence.
    pub version: VersionId,
    /// Which.
    pub sentence: SentenceId,
    /// The stretch, within the sentence.
    pub span: Span,
}

/// A place where two versions disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What about.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// In the version opened earlier.
    pub a: Place,
    /// In the version opened later.
    pub b: Option<Place>,
    /// In words for the reader, e.g. "13,000 became 14,000".
    pub message: String,
}

impl Finding {
    /// Does it tell a reader of `version` something: is it about that version, or about one text alone?
    pub fn concerns(&self, version: VersionId) -> bool {
        self.b.is_none() || self.places().any(|p| p.version == version)
    }

    /// Its one or two places.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        std::iter::once(&self.a).chain(&self.b)
    }
}
