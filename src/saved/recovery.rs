//! What is kept of a session between saves, and found again after a crash.
//!
//! Every window has a file of its own in one folder, and holds a lock as long as it lives. A file
//! without a lock is what a crash has left.
//!
//! ```text
//! recovery/a81f.storydiff   a81f.lock (held)    of a window that is open
//! recovery/07c2.storydiff   07c2.lock (free)    of one that came to a bad end: offered at the next start
//! ```

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::lock::Lock;
use super::{ENDING, Saved, SavedError};

/// The file that one window keeps.
#[derive(Debug)]
pub struct Recovery {
    path: PathBuf,
    _lock: Lock,
}

/// What a window that ended badly has left. It is this window's as long as it lives.
#[derive(Debug)]
pub struct Recovered {
    path: PathBuf,
    when: Option<SystemTime>,
    _lock: Lock,
}

impl Recovery {
    /// Begins a file in `folder`, which is made where there is none, closed to other users.
    ///
    /// # Errors
    /// When nothing can be kept there.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        make_private(folder)?;
        let mut builder = tempfile::Builder::new();
        let lock = builder.suffix(".lock").rand_bytes(12).tempfile_in(folder)?;
        let (_, lock) = lock.keep().map_err(|e| e.error)?;
        let taken = Lock::on(&lock)?.ok_or(io::ErrorKind::WouldBlock)?;
        Ok(Self {
            path: lock.with_extension(ENDING),
            _lock: taken,
        })
    }

    /// Where it is kept.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the file away: all is saved, or not wanted.
    pub fn forget(&self) {
        remove(&self.path);
    }
}

impl Drop for Recovery {
    /// A window that is closed leaves no sign, unless there was something to be kept.
    fn drop(&mut self) {
        if !self.path.exists() {
            remove(&self.path.with_extension("lock"));
        }
    }
}

impl Recovered {
    /// What has been left in `folder`, latest first.
    pub fn all(folder: &Path) -> Vec<Self> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        let sessions = paths.filter(|path| super::is_session(path));
        let mut left: Vec<_> = sessions.filter_map(|path| Self::claim(&path)).collect();
        left.sort_by_key(|recovered| std::cmp::Reverse(recovered.when));
        left
    }

    fn claim(path: &Path) -> Option<Self> {
        let lock = Lock::on(&path.with_extension("lock")).ok()??;
        let when = fs::metadata(path).and_then(|m| m.modified()).ok();
        Some(Self {
            path: path.to_owned(),
            when,
            _lock: lock,
        })
    }

    /// When it was kept.
    pub fn when(&self) -> Option<SystemTime> {
        self.when
    }

    /// The session.
    ///
    /// # Errors
    /// When the file cannot be read or holds no session.
    pub fn read(&self) -> Result<Saved, SavedError> {
        super::read(&self.path)
    }

    /// Takes it away for good.
    pub fn discard(self) {
        remove(&self.path);
        remove(&self.path.with_extension("lock"));
    }
}

/// A file that is gone already is as good as removed, and one that cannot be is offered again.
fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}
