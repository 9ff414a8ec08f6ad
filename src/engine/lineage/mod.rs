//! Who probably drew on whom, with the reasons; where the texts do not tell, it says so.
//!
//! ```text
//! Wire  1 2 3 4 5 6 7 8      Post shares with Lantern only what Wire has as well:
//! Post  1 2'3 4 5            their tie goes through Wire.
//! Lantern 1 3 6'x y          Post stops where Wire goes on: Post drew on Wire.
//! ```
//!
//! After the textual critics: what two versions share against all others binds them, and what a
//! third has as well binds them only through it. A direction is given only where two cues or one
//! strong one point the same way and none against it. Long runs of the same words count outside quotations only:
//! two reporters in one room write down the same quotation.

mod credit;
mod cues;
mod decide;
mod shared;
mod wording;

use super::report::Report;
use super::story::VersionId;
use shared::Shared;
use wording::Wording;

/// How two versions probably hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// They are the same, word for word.
    SameText,
    /// One probably drew on the other.
    Drew {
        /// On which.
        source: VersionId,
        /// Which did.
        user: VersionId,
    },
    /// Both probably go back to a text that is not among them.
    CommonSource,
    /// They hang together, but not how.
    Unclear,
    /// What they share stands in this third version as well.
    Through(VersionId),
    /// Nothing shows that one knew the other.
    Apart,
    /// There is too little text to tell.
    TooShort,
}

impl Kin {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::SameText => "same-text",
            Self::Drew { .. } => "drew-on",
            Self::CommonSource => "common-source",
            Self::Unclear => "unclear",
            Self::Through(_) => "through-another",
            Self::Apart => "apart",
            Self::TooShort => "too-short",
        }
    }
}

/// How much two versions share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Nothing that chance and the event do not explain.
    None,
    /// Some wording that no other version has.
    Slight,
    /// A good part of one.
    Fair,
    /// Most of one.
    Strong,
}

impl Strength {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Slight => "slight",
            Self::Fair => "fair",
            Self::Strong => "strong",
        }
    }
}

/// What a reason rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Runs of the same words.
    Wording,
    /// Runs of the same words that no other version has.
    RareWording,
    /// A figure, a name or a quotation that only these two give so.
    Fact,
    /// How much of each stands in the other.
    Shares,
    /// The order of what they share.
    Order,
    /// The days on which they were published.
    Date,
    /// One names the other as its source, or both name the same.
    Credit,
    /// One is an agency's copy, which is made to be used.
    Agency,
    /// A quotation that one has longer.
    Quotation,
    /// A figure that one has rounded.
    Rounding,
    /// One is the other, cut.
    Cut,
    /// A third version has what they share.
    Third,
}

impl Cue {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::RareWording => "rare-wording",
            Self::Fact => "fact",
            Self::Shares => "shares",
            Self::Order => "order",
            Self::Date => "date",
            Self::Credit => "credit",
            Self::Agency => "agency",
            Self::Quotation => "quotation",
            Self::Rounding => "rounding",
            Self::Cut => "cut",
            Self::Third => "third",
        }
    }
}

/// Why two versions are thought to hang together, or which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it rests on.
    pub cue: Cue,
    /// The version that it speaks for as the source; none where it tells no direction.
    pub source: Option<VersionId>,
    /// In words for the reader.
    pub text: String,
}

/// Two versions, `a` before `b`, and how they probably hang together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The version opened earlier.
    pub a: VersionId,
    /// The version opened later.
    pub b: VersionId,
    /// How.
    pub kin: Kin,
    /// How much they share.
    pub strength: Strength,
    /// Why, what weighs most first.
    pub reasons: Vec<Reason>,
}

impl Tie {
    /// Is there something between the two that no third version explains?
    pub fn is_drawn(&self) -> bool {
        !matches!(self.kin, Kin::Through(_) | Kin::Apart | Kin::TooShort)
    }

    /// What is said of the two, as evidence and no verdict.
    pub fn headline(&self, report: &Report) -> String {
        let label = |id| report.label(id);
        let (a, b) = (label(self.a), label(self.b));
        match self.kin {
            Kin::SameText => format!("{a} and {b} are the same text"),
            Kin::Drew { source, user } => {
                format!("{} probably drew on {}", label(user), label(source))
            }
            Kin::CommonSource => format!("{a} and {b} probably go back to a common source"),
            Kin::Unclear if self.strength == Strength::Slight => {
                format!("{a} and {b} share a little that others lack; the texts do not tell why")
            }
            Kin::Unclear => {
                format!("{a} and {b} hang together, but who drew on whom the texts do not tell")
            }
            Kin::Through(third) => {
                format!("{a} and {b} share little that {} lacks", label(third))
            }
            Kin::Apart => format!("Nothing shows that {a} or {b} knew the other"),
            Kin::TooShort => format!("{a} and {b}: too little text to tell"),
        }
    }
}

/// How all versions of a story probably hang together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Every pair a < b, sorted.
    pub ties: Vec<Tie>,
}

impl Lineage {
    /// Weighs what the versions of a report share.
    pub fn new(report: &Report) -> Self {
        let wordings: Vec<_> = report.versions.iter().map(Wording::new).collect();
        let shared = Shared::new(report, &wordings);
        Self {
            ties: decide::ties(report, &wordings, &shared),
        }
    }

    /// The tie of two versions, whichever was opened first.
    pub fn tie(&self, x: VersionId, y: VersionId) -> Option<&Tie> {
        let (a, b) = (x.min(y), x.max(y));
        self.ties.iter().find(|tie| tie.a == a && tie.b == b)
    }
}
