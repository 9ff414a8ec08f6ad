//! Decisions as they stand in a session file, places in code points.

use serde::{Deserialize, Serialize};

use super::file::Texts;
use super::versions::kind_of;
use crate::engine::decision::{Decision, Stretch};
use crate::engine::points::Points;
use crate::engine::story::{Particular, Span, VersionId};

#[derive(Serialize, Deserialize)]
pub(super) struct StretchRecord {
    version: usize,
    #[serde(flatten)]
    points: Points,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "lowercase")]
pub(super) enum DecisionRecord {
    Pair {
        a: StretchRecord,
        b: StretchRecord,
    },
    Alone {
        of: StretchRecord,
        without: usize,
    },
    Split {
        version: usize,
        at: usize,
    },
    Join {
        version: usize,
        at: usize,
    },
    Relabel {
        version: usize,
        paragraph: usize,
        kind: String,
    },
    State {
        version: usize,
        particular: String,
        text: String,
    },
}

impl StretchRecord {
    fn new(stretch: &Stretch, texts: &Texts) -> Self {
        let point = |byte| texts.point(stretch.version, byte);
        Self {
            version: stretch.version.0,
            points: Points {
                start: point(stretch.span.start),
                end: point(stretch.span.end),
            },
        }
    }

    fn stretch(&self, texts: &Texts) -> Result<Stretch, String> {
        let version = texts.version(self.version)?;
        Ok(Stretch {
            version,
            span: span(version, self.points, texts)?,
        })
    }
}

/// The bytes of a range in code points.
pub(super) fn span(version: VersionId, points: Points, texts: &Texts) -> Result<Span, String> {
    let byte = |point| texts.byte(version, point);
    let span = Span::new(byte(points.start)?, byte(points.end)?);
    let is_range = span.start <= span.end;
    let reason = || format!("a range of version {} ends before it begins", version.0);
    is_range.then_some(span).ok_or_else(reason)
}

/// What of a version is called so.
fn particular_of(name: &str) -> Result<Particular, String> {
    let known = Particular::ALL.into_iter().find(|p| p.name() == name);
    known.ok_or_else(|| format!("nothing of a version is called “{name}”"))
}

impl DecisionRecord {
    pub fn new(decision: &Decision, texts: &Texts) -> Self {
        let stretch = |s: &Stretch| StretchRecord::new(s, texts);
        let point = |version: VersionId, byte| texts.point(version, byte);
        match decision {
            Decision::Pair([a, b]) => Self::Pair {
                a: stretch(a),
                b: stretch(b),
            },
            Decision::Alone(of, without) => Self::Alone {
                of: stretch(of),
                without: without.0,
            },
            Decision::Split(version, at) => Self::Split {
                version: version.0,
                at: point(*version, *at),
            },
            Decision::Join(version, at) => Self::Join {
                version: version.0,
                at: point(*version, *at),
            },
            Decision::Relabel(version, paragraph, kind) => Self::Relabel {
                version: version.0,
                paragraph: *paragraph,
                kind: kind.name().to_owned(),
            },
            Decision::State(version, which, text) => Self::State {
                version: version.0,
                particular: which.name().to_owned(),
                text: text.clone(),
            },
        }
    }

    pub fn decision(self, texts: &Texts) -> Result<Decision, String> {
        let place = |version: usize, at: usize| {
            let version = texts.version(version)?;
            Ok::<_, String>((version, texts.byte(version, at)?))
        };
        Ok(match self {
            Self::Pair { a, b } => Decision::Pair([a.stretch(texts)?, b.stretch(texts)?]),
            Self::Alone { of, without } => {
                Decision::Alone(of.stretch(texts)?, texts.version(without)?)
            }
            Self::Split { version, at } => {
                let (version, at) = place(version, at)?;
                Decision::Split(version, at)
            }
            Self::Join { version, at } => {
                let (version, at) = place(version, at)?;
                Decision::Join(version, at)
            }
            Self::Relabel {
                version,
                paragraph,
                kind,
            } => Decision::Relabel(texts.version(version)?, paragraph, kind_of(&kind)?),
            Self::State {
                version,
                particular,
                text,
            } => Decision::State(texts.version(version)?, particular_of(&particular)?, text),
        })
    }
}
