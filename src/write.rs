//! Puts a file in place whole or not at all.

use std::fs::{self, Permissions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes beside `path`, then renames: a reader sees the old file or the new one.
///
/// A link is followed, so that what it points to is replaced; a device or a pipe cannot
/// be replaced and is written to.
///
/// # Errors
/// When it cannot be written; a file that was there before is left as it was.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.into());
    match fs::metadata(&target) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => fs::write(&target, content),
        Ok(found) => write_beside(&target, content, Some(found.permissions())),
        Err(_) => write_beside(&target, content, usual_permissions()),
    }
}

fn write_beside(path: &Path, content: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".storydiff-");
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let beside = builder.tempfile_in(folder.unwrap_or(Path::new(".")));
    let mut beside = beside.map_err(|e| without_name(&e))?;
    beside.write_all(content)?;
    beside.as_file().sync_all()?;
    beside.persist(path)?;
    sync_folder(folder.unwrap_or(Path::new(".")));
    Ok(())
}

/// The name of the file beside says nothing to a reader.
fn without_name(error: &io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(error.kind(), "there is no such folder"),
        kind => kind.into(),
    }
}

/// A rename is on the disk when its folder is. Where a folder cannot be synced, the system sees to it.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// What a new file gets; a temporary file would be closed to everybody else.
#[cfg(unix)]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}
