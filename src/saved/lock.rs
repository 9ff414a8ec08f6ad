//! A sign that a file is in use, which the system takes away when the program ends, however it ends.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// Held as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a session file; none where another window of this machine has it.
    /// The locks stand in a folder of their own, so that none lies about beside the session.
    ///
    /// # Errors
    /// When locks cannot be kept there.
    pub fn take(folder: &Path, session: &Path) -> io::Result<Option<Self>> {
        std::fs::create_dir_all(folder)?;
        let session = std::fs::canonicalize(session).unwrap_or_else(|_| session.to_owned());
        let name = Sha256::digest(session.as_os_str().as_encoded_bytes());
        let name: String = name.iter().take(16).map(|b| format!("{b:02x}")).collect();
        Self::on(&folder.join(name).with_extension("lock"))
    }

    /// Takes the lock that this file stands for.
    pub(super) fn on(path: &Path) -> io::Result<Option<Self>> {
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => Err(error),
        }
    }
}
