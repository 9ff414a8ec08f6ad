//! The frame of a session file: what it is, of which make, and its parts.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::decisions::DecisionRecord;
use super::remarks::{RemarkRecord, SubjectRecord};
use super::versions::VersionRecord;
use super::{Saved, SavedError};
use crate::engine::points::Ruler;
use crate::engine::story::VersionId;
use crate::review::Review;

const FORMAT: &str = "storydiff-session";
/// Counts up when an older program would misread a file.
const FORMAT_VERSION: u32 = 1;

/// What every make of the file has in common.
#[derive(Deserialize)]
struct Head {
    format: String,
    format_version: u32,
    #[serde(default)]
    generator: String,
}

/// The whole file, in the order in which it is written.
#[derive(Serialize, Deserialize)]
struct Document {
    format: String,
    format_version: u32,
    generator: String,
    saved: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    home: Option<PathBuf>,
    base: usize,
    order: Vec<usize>,
    hidden: Vec<usize>,
    decisions: Vec<DecisionRecord>,
    remarks: Vec<RemarkRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    appeared: Vec<SubjectRecord>,
    versions: Vec<VersionRecord>,
}

pub(super) fn to_bytes(saved: &Saved, when: &str) -> Vec<u8> {
    let indices = |ids: &[VersionId]| ids.iter().map(|v| v.0).collect();
    let texts = texts(saved);
    let decisions = saved.decisions.iter();
    let remarks = saved.review.remarks().iter();
    let appeared = saved.review.appeared().iter();
    let document = Document {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        generator: concat!("storydiff ", env!("CARGO_PKG_VERSION")).to_owned(),
        saved: when.to_owned(),
        home: saved.home.clone(),
        base: saved.base.0,
        order: indices(&saved.order),
        hidden: indices(&saved.hidden),
        decisions: decisions.map(|d| DecisionRecord::new(d, &texts)).collect(),
        remarks: remarks.map(|r| RemarkRecord::new(r, &texts)).collect(),
        appeared: appeared.map(|s| SubjectRecord::new(s, &texts)).collect(),
        versions: saved
            .manuscripts
            .iter()
            .map(|m| VersionRecord::new(m))
            .collect(),
    };
    // Records hold text, numbers and lists only: nothing that JSON cannot say.
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

pub(super) fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Saved, SavedError> {
    check_head(path, bytes)?;
    let damaged = |reason: String| SavedError::damaged(path, reason);
    let document: Document =
        serde_json::from_slice(bytes).map_err(|e| damaged(format!("line {}: {e}", e.line())))?;
    saved(document).map_err(damaged)
}

fn check_head(path: &Path, bytes: &[u8]) -> Result<(), SavedError> {
    let foreign = || SavedError::Foreign {
        path: path.to_owned(),
    };
    let head: Head = match serde_json::from_slice(bytes) {
        Ok(head) => head,
        // A session that was cut off still says what it is.
        Err(error) => {
            let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
            let is_session = start.contains(FORMAT);
            let reason = format!("it breaks off or is not JSON (line {})", error.line());
            return Err(match is_session {
                true => SavedError::damaged(path, reason),
                false => foreign(),
            });
        }
    };
    if head.format != FORMAT {
        return Err(foreign());
    }
    if head.format_version > FORMAT_VERSION {
        return Err(SavedError::Newer {
            path: path.to_owned(),
            generator: head.generator,
        });
    }
    Ok(())
}

fn saved(document: Document) -> Result<Saved, String> {
    let count = document.versions.len();
    let id = |index: usize| {
        let is_known = index < count;
        is_known
            .then_some(VersionId(index))
            .ok_or_else(|| format!("it names version {index} of {count}"))
    };
    let ids = |indices: Vec<usize>| indices.into_iter().map(id).collect::<Result<Vec<_>, _>>();
    let manuscripts = document.versions.into_iter().map(VersionRecord::manuscript);
    let mut saved = Saved {
        manuscripts: manuscripts.collect::<Result<_, _>>()?,
        base: id(document.base)?,
        order: ids(document.order)?,
        hidden: ids(document.hidden)?,
        home: document.home,
        ..Saved::default()
    };
    let texts = texts(&saved);
    let decisions = document.decisions.into_iter().map(|d| d.decision(&texts));
    let decisions = decisions.collect::<Result<_, _>>()?;
    let remarks = document.remarks.into_iter().map(|r| r.remark(&texts));
    let mut review: Review = remarks.collect::<Result<_, _>>()?;
    let appeared = document.appeared.into_iter().map(|s| s.subject(&texts));
    review.appear(appeared.collect::<Result<Vec<_>, _>>()?);
    (saved.decisions, saved.review) = (decisions, review);
    Ok(saved)
}

fn texts(saved: &Saved) -> Texts {
    let rulers = saved.manuscripts.iter().map(|m| Ruler::new(&m.text));
    Texts(rulers.collect())
}

/// The texts of the versions, to turn bytes into code points and back.
pub(super) struct Texts(Vec<Ruler>);

impl Texts {
    /// The code point that begins at a byte.
    pub fn point(&self, version: VersionId, byte: usize) -> usize {
        let ruler = self.0.get(version.0);
        ruler.map_or(0, |r| r.point(byte))
    }

    /// The byte at which a code point begins.
    pub fn byte(&self, version: VersionId, point: usize) -> Result<usize, String> {
        let ruler = self.0.get(version.0);
        let byte = ruler.and_then(|r| r.byte(point));
        byte.ok_or_else(|| format!("it names character {point} of version {}", version.0))
    }

    /// A version that there is.
    pub fn version(&self, index: usize) -> Result<VersionId, String> {
        let is_known = index < self.0.len();
        let unknown = || format!("it names version {index} of {}", self.0.len());
        is_known.then_some(VersionId(index)).ok_or_else(unknown)
    }
}
