//! Why a session cannot be opened or saved, in words for the reader.

use std::io;
use std::path::{Path, PathBuf};

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum SavedError {
    /// The file cannot be read.
    #[error("{}: cannot be opened: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A folder, a device, or a pipe that waits for somebody to write to it.
    #[error("{}: is no file. Choose the session file that was saved", path.display())]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// Over [`LIMIT_BYTES`](super::LIMIT_BYTES).
    #[error(
        "{}: the session has {} MB, more than the {} MB that can be opened. Nothing was changed; compare fewer versions, or shorter ones",
        path.display(),
        bytes.div_ceil(1_000_000),
        super::LIMIT_BYTES / 1_000_000
    )]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// The file holds something else.
    #[error(
        "{}: is not a Storydiff session. Versions of a story are opened with File, Open",
        path.display()
    )]
    Foreign {
        /// Which.
        path: PathBuf,
    },
    /// The file was written by a later Storydiff.
    #[error(
        "{}: was saved by a newer Storydiff ({generator}). Nothing was changed; open it with that one",
        path.display()
    )]
    Newer {
        /// Which.
        path: PathBuf,
        /// By which.
        generator: String,
    },
    /// The file is a session, but not as it was saved.
    #[error(
        "{}: is damaged: {reason}. Nothing was changed; use a copy, or open the versions anew",
        path.display()
    )]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The file cannot be written.
    #[error("could not save {}: {source}. Nothing was changed there; save it elsewhere", path.display())]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl SavedError {
    pub(super) fn unreadable(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Self::Unreadable { path, source }
    }

    pub(super) fn unwritable(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Self::Unwritable { path, source }
    }

    pub(super) fn damaged(path: &Path, reason: impl Into<String>) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            reason: reason.into(),
        }
    }
}
