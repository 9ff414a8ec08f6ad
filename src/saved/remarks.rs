//! Remarks as they stand in a session file, places in code points.

use serde::{Deserialize, Serialize};

use super::decisions::span;
use super::file::Texts;
use crate::engine::points::Points;
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::VersionId;
use crate::review::{Anchor, Remark, Status, Subject};

#[derive(Serialize, Deserialize)]
pub(super) struct AnchorRecord {
    version: Option<usize>,
    label: String,
    /// None where the words are not in the text any more.
    place: Option<Points>,
    exact: String,
    prefix: String,
    suffix: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "lowercase")]
pub(super) enum SubjectRecord {
    Version {
        version: Option<usize>,
        label: String,
    },
    Words {
        at: AnchorRecord,
    },
    Change {
        base: Option<usize>,
        version: Option<usize>,
        at: AnchorRecord,
    },
    Finding {
        kind: String,
        places: Vec<AnchorRecord>,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct RemarkRecord {
    #[serde(flatten)]
    subject: SubjectRecord,
    status: String,
    severity: Option<String>,
    note: String,
    initials: String,
    when: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    was: Vec<String>,
}

impl AnchorRecord {
    fn new(anchor: &Anchor, texts: &Texts) -> Self {
        let place = anchor
            .version
            .zip(anchor.span)
            .map(|(version, span)| Points {
                start: texts.point(version, span.start),
                end: texts.point(version, span.end),
            });
        Self {
            version: anchor.version.map(|v| v.0),
            label: anchor.label.clone(),
            place,
            exact: anchor.exact.clone(),
            prefix: anchor.before.clone(),
            suffix: anchor.after.clone(),
        }
    }

    fn anchor(self, texts: &Texts) -> Result<Anchor, String> {
        let version = id(self.version, texts)?;
        let place = version.zip(self.place);
        let span = place.map(|(version, points)| span(version, points, texts));
        Ok(Anchor {
            version,
            label: self.label,
            span: span.transpose()?,
            exact: self.exact,
            before: self.prefix,
            after: self.suffix,
        })
    }
}

fn id(index: Option<usize>, texts: &Texts) -> Result<Option<VersionId>, String> {
    index.map(|index| texts.version(index)).transpose()
}

impl SubjectRecord {
    pub fn new(subject: &Subject, texts: &Texts) -> Self {
        let index = |version: &Option<VersionId>| version.map(|v| v.0);
        match subject {
            Subject::Version(version, label) => Self::Version {
                version: index(version),
                label: label.clone(),
            },
            Subject::Words(at) => Self::Words {
                at: AnchorRecord::new(at, texts),
            },
            Subject::Change { base, version, at } => Self::Change {
                base: index(base),
                version: index(version),
                at: AnchorRecord::new(at, texts),
            },
            Subject::Finding { kind, places } => Self::Finding {
                kind: kind.name().to_owned(),
                places: places.iter().map(|p| AnchorRecord::new(p, texts)).collect(),
            },
        }
    }

    pub fn subject(self, texts: &Texts) -> Result<Subject, String> {
        Ok(match self {
            Self::Version { version, label } => Subject::Version(id(version, texts)?, label),
            Self::Words { at } => Subject::Words(at.anchor(texts)?),
            Self::Change { base, version, at } => Subject::Change {
                base: id(base, texts)?,
                version: id(version, texts)?,
                at: at.anchor(texts)?,
            },
            Self::Finding { kind, places } => Subject::Finding {
                kind: named(&kind, &FindingKind::ALL, FindingKind::name)?,
                places: places
                    .into_iter()
                    .map(|place| place.anchor(texts))
                    .collect::<Result<_, _>>()?,
            },
        })
    }
}

/// The one of `all` that is called so.
fn named<T: Copy>(name: &str, all: &[T], name_of: fn(T) -> &'static str) -> Result<T, String> {
    let known = all.iter().copied().find(|one| name_of(*one) == name);
    known.ok_or_else(|| format!("there is nothing called “{name}”"))
}

impl RemarkRecord {
    pub fn new(remark: &Remark, texts: &Texts) -> Self {
        Self {
            subject: SubjectRecord::new(&remark.subject, texts),
            status: remark.status.name().to_owned(),
            severity: remark.severity.map(|s| s.name().to_owned()),
            note: remark.words.clone(),
            initials: remark.initials.clone(),
            when: remark.when.clone(),
            was: remark.was.clone(),
        }
    }

    pub fn remark(self, texts: &Texts) -> Result<Remark, String> {
        let severity = self.severity.as_deref();
        let severity = severity.map(|name| named(name, &Severity::ALL, Severity::name));
        Ok(Remark {
            subject: self.subject.subject(texts)?,
            status: named(&self.status, &Status::ALL, Status::name)?,
            severity: severity.transpose()?,
            words: self.note,
            initials: self.initials,
            when: self.when,
            was: self.was,
        })
    }
}
