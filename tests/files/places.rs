//! Names that lead to no file of words: devices, pipes, folders, links that go nowhere or round.
#![cfg(unix)]

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use storydiff::load::{self, LoadError};
use storydiff::saved::{self, SavedError};

/// What waits longer for a file hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// What comes of `work`, which may hang: it is then left behind.
fn soon<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(work()));
    receiver.recv_timeout(PATIENCE).expect("it hangs")
}

fn refusal(path: &Path) -> LoadError {
    let owned = path.to_owned();
    let error = soon(move || load::load_all(&owned).unwrap_err());
    let message = error.to_string();
    assert!(
        message.starts_with(&format!("{}: ", path.display())),
        "{message}"
    );
    error
}

fn session_refusal(path: &Path) -> SavedError {
    let owned = path.to_owned();
    let error = soon(move || saved::read(&owned).unwrap_err());
    assert!(
        error.to_string().contains(&path.display().to_string()),
        "{error}"
    );
    error
}

/// A pipe with a name, to which nobody writes.
fn pipe(folder: &Path) -> PathBuf {
    let path = folder.join("story.txt");
    let made = Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    path
}

#[test]
fn a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = pipe(folder.path());
    let error = refusal(&path);
    assert!(matches!(error, LoadError::NotAFile { .. }), "{error}");
    assert!(
        error.to_string().contains("this is a device or a pipe"),
        "{error}"
    );
    assert!(
        error.to_string().contains("Save the story as a file"),
        "{error}"
    );
    let error = session_refusal(&path);
    assert!(matches!(error, SavedError::NotAFile { .. }), "{error}");
}

#[test]
fn a_device_that_never_ends_is_refused() {
    for device in ["/dev/zero", "/dev/urandom", "/dev/null", "/dev/full"] {
        let error = refusal(Path::new(device));
        assert!(matches!(error, LoadError::NotAFile { .. }), "{error}");
        let error = session_refusal(Path::new(device));
        assert!(matches!(error, SavedError::NotAFile { .. }), "{error}");
    }
}

#[test]
fn a_socket_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("story.txt");
    let _listener = UnixListener::bind(&path).unwrap();
    let error = refusal(&path);
    assert!(matches!(error, LoadError::NotAFile { .. }), "{error}");
}

#[test]
fn a_folder_of_pipes_and_broken_links_is_a_folder_without_texts() {
    let folder = tempfile::tempdir().unwrap();
    pipe(folder.path());
    symlink("gone.txt", folder.path().join("a.txt")).unwrap();
    symlink("/dev/zero", folder.path().join("b.txt")).unwrap();
    let paths = load::expand(&[folder.path().to_owned()]);
    let [Err(error)] = paths.as_slice() else {
        panic!("{paths:?}");
    };
    assert!(matches!(error, LoadError::EmptyFolder { .. }), "{error}");
}

#[test]
fn a_folder_is_no_session() {
    let folder = tempfile::tempdir().unwrap();
    let error = session_refusal(folder.path());
    assert!(matches!(error, SavedError::NotAFile { .. }), "{error}");
}

#[test]
fn links_are_followed_to_a_story_and_refused_where_they_lead_to_none() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("story.txt"), "The crane stays until April.").unwrap();
    symlink("story.txt", at("link.txt")).unwrap();
    symlink("link.txt", at("link to a link.txt")).unwrap();
    symlink("gone.txt", at("broken.txt")).unwrap();
    symlink("round.txt", at("round.txt")).unwrap();
    symlink("..", at("up.txt")).unwrap();
    symlink("/dev/zero", at("zero.txt")).unwrap();
    for name in ["link.txt", "link to a link.txt"] {
        let story = load::load(&at(name)).unwrap();
        assert_eq!(story.text.trim(), "The crane stays until April.");
    }
    let error = refusal(&at("broken.txt"));
    assert!(matches!(error, LoadError::Missing { .. }), "{error}");
    let error = refusal(&at("round.txt"));
    assert!(matches!(error, LoadError::Unreadable { .. }), "{error}");
    let error = refusal(&at("up.txt"));
    assert!(matches!(error, LoadError::IsFolder { .. }), "{error}");
    let error = refusal(&at("zero.txt"));
    assert!(matches!(error, LoadError::NotAFile { .. }), "{error}");
}

#[test]
fn a_file_of_the_system_without_a_size_is_read_or_refused() {
    // They say that they have no bytes, and have some.
    for path in ["/proc/self/status", "/proc/self/environ", "/proc/self/mem"] {
        let name = PathBuf::from(path);
        if let Err(error) = soon(move || load::load(&name)) {
            assert!(error.to_string().starts_with(path), "{error}");
        }
    }
}

#[test]
fn a_session_over_the_limit_is_refused_and_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.storydiff");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(saved::LIMIT_BYTES + 1).unwrap();
    let error = session_refusal(&path);
    assert!(matches!(error, SavedError::TooLarge { .. }), "{error}");
    assert!(error.to_string().contains("more than the 60 MB"), "{error}");

    let mut story = load::from_text("wire", "The crane stays.");
    story.notes = vec!["x".repeat(61_000_000)];
    let session = saved::Saved {
        manuscripts: vec![std::sync::Arc::new(story)],
        ..saved::Saved::default()
    };
    let path = folder.path().join("large.storydiff");
    let error = saved::write(&session, "2026-03-02T10:00:00Z", &path).unwrap_err();
    assert!(matches!(error, SavedError::TooLarge { .. }), "{error}");
    assert!(!path.exists());
}
