//! Files with several stories in them, taken apart.
//!
//! ```text
//! mailbox         mail, mail, …                  each as a saved mail
//! ZIP archive     files                          each by its own bytes
//! wire message    newsItem, newsItem, …          each as a NewsML item
//! JSON            list, lines or graph           each as a ninjs or JSON-LD story
//! feed            item or entry, …               each as a story as JSON
//! ```
//!
//! A part is read like a file of its own; one that holds no story is told of in a note.

mod feed;
mod groups;
mod lists;
mod mailbox;
mod packed;

use std::panic::catch_unwind;
use std::path::Path;

use super::error::LoadError;
use super::{bytes_of, from_bytes};
use crate::engine::story::Manuscript;
use crate::engine::told;

pub use groups::groups;

/// How many stories of one file are compared at once. Thirty versions make 435 pairs.
pub const LIMIT_STORIES: usize = 30;

/// More parts are not looked at: a mailbox of ten years is not chosen from in a list.
const LIMIT_LISTED: usize = 1_000;

/// A label is cut behind so many characters.
const LABEL: usize = 60;

/// A story within a file.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    /// Its own file name; none where the file holds no files.
    name: Option<String>,
    bytes: Vec<u8>,
}

/// Reads all stories in one file, one or several.
///
/// # Errors
/// As for [`load`](super::load): one that keeps the whole file from being read.
pub fn load_all(path: &Path) -> Result<Vec<Manuscript>, LoadError> {
    let bytes = bytes_of(path)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    all_from_bytes(&stem, Some(&path.to_string_lossy()), &bytes)
}

/// All stories in `bytes`, as [`from_bytes`](super::from_bytes) reads one.
///
/// # Errors
/// As there; of several stories, only if none can be read.
pub fn all_from_bytes(
    label: &str,
    path: Option<&str>,
    bytes: &[u8],
) -> Result<Vec<Manuscript>, LoadError> {
    // Where taking it apart panics, it is damaged, and reading it as one file says so.
    let parts = catch_unwind(|| parts(bytes)).unwrap_or_default();
    if parts.is_empty() {
        return from_bytes(label, path, bytes).map(|one| vec![one]);
    }
    let mut stories = Vec::new();
    let mut failed: Vec<LoadError> = Vec::new();
    let (listed, rest) = parts.split_at(parts.len().min(LIMIT_LISTED));
    for (at, part) in listed.iter().enumerate() {
        match read(label, path, at, part) {
            Ok(story) => stories.push(story),
            Err(error) => failed.push(error),
        }
    }
    if let Some(first) = stories.first_mut() {
        first
            .notes
            .extend(note(failed.len(), "held no story that could be read"));
        first
            .notes
            .extend(note(rest.len(), "were not looked at: there are too many"));
        return Ok(stories);
    }
    Err(failed
        .into_iter()
        .next()
        .unwrap_or_else(|| LoadError::Empty {
            path: Path::new(path.unwrap_or(label)).to_owned(),
        }))
}

fn note(parts: usize, what: &str) -> Option<String> {
    match parts {
        0 => None,
        1 => Some(format!(
            "1 part of the file {}.",
            what.replacen("were", "was", 1)
        )),
        n => Some(format!("{n} parts of the file {what}.")),
    }
}

/// The stories in a file; none where it is one itself.
fn parts(bytes: &[u8]) -> Vec<Part> {
    let ways = [packed::parts, mailbox::parts, lists::parts, feed::parts];
    let mut found = ways.iter().map(|way| way(bytes));
    found.find(|parts| !parts.is_empty()).unwrap_or_default()
}

fn read(label: &str, path: Option<&str>, at: usize, part: &Part) -> Result<Manuscript, LoadError> {
    let within = part.name.as_ref().map(|name| {
        let file = path.unwrap_or(label);
        format!("{file}/{name}")
    });
    let stem = part
        .name
        .as_deref()
        .map(Path::new)
        .and_then(Path::file_stem);
    let named = stem.map(|stem| stem.to_string_lossy().into_owned());
    let numbered = format!("{label} {}", at + 1);
    let own = named.as_ref().unwrap_or(&numbered);
    let mut story = from_bytes(own, within.as_deref().or(path), &part.bytes)?;
    if let Some(title) = story.title.as_deref().filter(|_| named.is_none()) {
        story.label = shortened(title);
    }
    story.origin.path = path.map(str::to_owned);
    Ok(story)
}

fn shortened(title: &str) -> String {
    told::shortened(&told::one_line(title), LABEL)
}
