//! One thing the reader says, and what of.

use super::{Anchor, Moved};
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::VersionId;

/// What became of a change or a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Not decided.
    #[default]
    Open,
    /// Looked at, and fine.
    Accepted,
    /// Looked at, and wrong.
    Problem,
    /// Of no concern.
    Ignored,
}

impl Status {
    /// Every status, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Open, Self::Accepted, Self::Problem, Self::Ignored];

    /// The name used in files, e.g. `accepted`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Problem => "problem",
            Self::Ignored => "ignored",
        }
    }

    /// The status called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// What a remark is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A version as a whole.
    Version(Option<VersionId>, String),
    /// Words, a sentence or a passage of a version.
    Words(Anchor),
    /// What a version made of a place of the base.
    Change {
        /// The base.
        base: Option<VersionId>,
        /// The version.
        version: Option<VersionId>,
        /// The version's words; those of the base where the version lacks them.
        at: Anchor,
    },
    /// What versions disagree on.
    Finding {
        /// Of what kind.
        kind: FindingKind,
        /// The words in question.
        places: Vec<Anchor>,
    },
}

/// Fewer places of a finding do not tell it from another about the same sentence.
const TELLING_PLACES: usize = 2;

impl Subject {
    /// Is it not in the texts any more?
    pub fn is_orphan(&self) -> bool {
        match self {
            Self::Version(version, _) => version.is_none(),
            Self::Words(at) => at.is_orphan(),
            Self::Change { base, version, at } => {
                base.is_none() || version.is_none() || at.is_orphan()
            }
            Self::Finding { places, .. } => {
                let known = places.iter().filter(|p| !p.is_orphan()).count();
                known < places.len().min(TELLING_PLACES)
            }
        }
    }

    /// Is it the same thing? A finding is the same where most of what tells it is: it may have
    /// gained or lost a version.
    pub fn is_that_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Version(x, name), Self::Version(y, other)) => x == y && name == other,
            (Self::Words(x), Self::Words(y)) => x.is_that_of(y),
            (
                Self::Change { base, version, at },
                Self::Change {
                    base: b,
                    version: v,
                    at: a,
                },
            ) => (base, version) == (b, v) && at.is_that_of(a),
            (Self::Finding { kind, places }, Self::Finding { kind: k, places: p }) => {
                let shared = places.iter().filter(|x| p.iter().any(|y| x.is_that_of(y)));
                let needed = places.len().min(p.len()).clamp(1, TELLING_PLACES);
                kind == k && shared.count() >= needed
            }
            _ => false,
        }
    }

    /// Is it a finding about the sentences in which `fresh` has its words? A newer text may say
    /// something else there.
    pub fn answers(&self, fresh: &Self) -> bool {
        let (Self::Finding { kind, places }, Self::Finding { kind: k, places: p }) = (self, fresh)
        else {
            return false;
        };
        let shared = p.iter().filter(|x| places.iter().any(|y| y.holds(x)));
        let needed = places.len().min(p.len()).clamp(1, TELLING_PLACES);
        kind == k && shared.count() >= needed
    }

    /// The words it is about, in every version.
    pub fn anchors(&self) -> &[Anchor] {
        match self {
            Self::Version(..) => &[],
            Self::Words(at) | Self::Change { at, .. } => std::slice::from_ref(at),
            Self::Finding { places, .. } => places,
        }
    }

    pub(super) fn carried<'t>(&self, moved: &impl Fn(VersionId) -> Option<Moved<'t>>) -> Self {
        let id = |version: &Option<VersionId>| version.and_then(|v| Some(moved(v)?.version));
        match self {
            Self::Version(version, label) => Self::Version(id(version), label.clone()),
            Self::Words(at) => Self::Words(at.carried(moved)),
            Self::Change { base, version, at } => Self::Change {
                base: id(base),
                version: id(version),
                at: at.carried_or_answered(moved),
            },
            Self::Finding { kind, places } => Self::Finding {
                kind: *kind,
                places: places
                    .iter()
                    .map(|place| place.carried_or_answered(moved))
                    .collect(),
            },
        }
    }
}

/// One thing the reader says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What of.
    pub subject: Subject,
    /// What became of it.
    pub status: Status,
    /// How much it matters to the reader; none leaves that as it was found.
    pub severity: Option<Severity>,
    /// The note; empty where there is only a status.
    pub words: String,
    /// Who says so, e.g. `mk`; may be empty.
    pub initials: String,
    /// When, as an ISO 8601 time in UTC; empty where that is not known.
    pub when: String,
    /// What it was said of, where a newer text reads otherwise now: of a change the version's
    /// words and the base's, of a finding its words in every place; else empty.
    pub was: Vec<String>,
}

impl Remark {
    /// A remark that says nothing yet.
    pub fn on(subject: Subject) -> Self {
        Self {
            subject,
            status: Status::Open,
            severity: None,
            words: String::new(),
            initials: String::new(),
            when: String::new(),
            was: Vec::new(),
        }
    }

    /// Does its text read otherwise than when it was said?
    pub fn has_changed(&self) -> bool {
        !self.was.is_empty()
    }

    /// Is there neither a status nor a note?
    pub fn says_nothing(&self) -> bool {
        self.status == Status::Open && self.severity.is_none() && self.words.trim().is_empty()
    }
}
