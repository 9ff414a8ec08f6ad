//! A session on disk: the versions' texts, what was decided and what was said, in one file that
//! opens without the originals.
//!
//! The file is JSON, line by line as the texts are, so that two of them can be compared with any
//! tool. It is written beside, synced and renamed: whoever is stopped in the middle leaves the
//! old file or the new one, never half of one. A file that is damaged or of a newer make is
//! refused and left as it is.

mod decisions;
mod error;
mod file;
mod lock;
mod recovery;
mod remarks;
mod versions;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::SavedError;
pub use lock::Lock;
pub use recovery::{Recovered, Recovery};

use crate::engine::decision::Decision;
use crate::engine::story::{Manuscript, VersionId};
use crate::review::Review;
use crate::write;

/// How the names of session files end.
pub const ENDING: &str = "storydiff";

/// The largest session that is saved and opened, in bytes. Thirty long stories have 3 MB; while
/// it is opened, ten times its size is in use.
pub const LIMIT_BYTES: u64 = 60_000_000;

/// Everything about a session that outlives its window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The versions, in opening order.
    pub manuscripts: Vec<Arc<Manuscript>>,
    /// What all others are shown against.
    pub base: VersionId,
    /// The other columns from left to right, hidden ones included.
    pub order: Vec<VersionId>,
    /// Columns not shown.
    pub hidden: Vec<VersionId>,
    /// What the reader corrected, in the order in which it was.
    pub decisions: Vec<Decision>,
    /// What the reader said.
    pub review: Review,
    /// Where the session was saved before; only in what is kept for recovery.
    pub home: Option<PathBuf>,
}

impl Saved {
    /// The versions that are shown, from left to right; those that `order` does not name come last.
    pub fn columns(&self) -> Vec<VersionId> {
        let all = (0..self.manuscripts.len()).map(VersionId);
        let rest = all.filter(|v| !self.order.contains(v));
        let ordered = self.order.iter().copied().chain(rest);
        ordered.filter(|v| !self.hidden.contains(v)).collect()
    }
}

/// Is this the name of a session file?
pub fn is_session(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case(ENDING))
}

/// The session as the content of a file; `when` is the time it is saved at, ISO 8601 in UTC.
pub fn to_bytes(saved: &Saved, when: &str) -> Vec<u8> {
    file::to_bytes(saved, when)
}

/// The session in `bytes`; `path` is for messages.
///
/// # Errors
/// [`SavedError`] says why it cannot be opened, and what to do.
pub fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Saved, SavedError> {
    file::from_bytes(path, bytes)
}

/// Reads a session.
///
/// # Errors
/// When there is no such file, or it holds no session this program can read.
pub fn read(path: &Path) -> Result<Saved, SavedError> {
    let unreadable = |source| SavedError::unreadable(path, source);
    let found = std::fs::metadata(path).map_err(unreadable)?;
    if !found.is_file() {
        let path = path.to_owned();
        return Err(SavedError::NotAFile { path });
    }
    within_limit(path, found.len())?;
    let bytes = std::fs::read(path).map_err(unreadable)?;
    from_bytes(path, &bytes)
}

/// Writes a session to `path`, whole or not at all.
///
/// # Errors
/// When the file cannot be written, or could not be opened again; one that was there before is
/// left as it was.
pub fn write(saved: &Saved, when: &str, path: &Path) -> Result<(), SavedError> {
    let bytes = to_bytes(saved, when);
    within_limit(path, bytes.len() as u64)?;
    write::replace(path, &bytes).map_err(|source| SavedError::unwritable(path, source))
}

fn within_limit(path: &Path, bytes: u64) -> Result<(), SavedError> {
    if bytes > LIMIT_BYTES {
        let path = path.to_owned();
        return Err(SavedError::TooLarge { path, bytes });
    }
    Ok(())
}
