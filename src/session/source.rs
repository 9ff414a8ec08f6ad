//! Where versions come from, and what came of reading them.

use std::path::PathBuf;
use std::sync::Arc;

use super::choice;
use crate::engine::story::Manuscript;
use crate::load::{self, LoadError};
use crate::saved;

/// Where a version comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder that stands for the files in it.
    Path(PathBuf),
    /// A text without a file.
    Text {
        /// What to call it.
        label: String,
        /// The text.
        text: String,
    },
    /// A file of which only the content was handed over.
    Bytes {
        /// The file's name.
        name: String,
        /// Its content.
        bytes: Arc<[u8]>,
    },
}

impl Source {
    /// The session file that it is; none for versions.
    pub fn session(&self) -> Option<PathBuf> {
        match self {
            Self::Path(path) if saved::is_session(path) => Some(path.clone()),
            _ => None,
        }
    }

    /// What to call it while it is being opened.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => path.file_name().map_or_else(
                || path.display().to_string(),
                |n| n.to_string_lossy().into_owned(),
            ),
            Self::Text { label, .. } => label.clone(),
            Self::Bytes { name, .. } => name.clone(),
        }
    }
}

/// What came of reading versions.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Kept and newly read versions, in order.
    pub manuscripts: Vec<Arc<Manuscript>>,
    /// The files of all of them, where all have one.
    pub paths: Vec<PathBuf>,
    /// Newly read ones of which the reader is to choose.
    pub offered: Vec<Arc<Manuscript>>,
    /// Why the others could not be read.
    pub errors: Vec<String>,
}

impl Loaded {
    /// These, to be compared as they are.
    pub(super) fn of(manuscripts: Vec<Arc<Manuscript>>) -> Self {
        let paths = manuscripts.iter();
        let paths = paths.map(|m| m.origin.path.as_ref().map(PathBuf::from));
        let mut paths = paths.collect::<Option<Vec<_>>>().unwrap_or_default();
        paths.dedup();
        Self {
            manuscripts,
            paths,
            ..Self::default()
        }
    }
}

/// Reads versions, to stand behind those that are kept.
pub(super) fn read(sources: &[Source], kept: Vec<Arc<Manuscript>>) -> Loaded {
    let mut read: Vec<Arc<Manuscript>> = Vec::new();
    let mut errors = Vec::new();
    let mut is_mixed = false;
    for source in sources {
        let (stories, failed) = stories(source);
        is_mixed |= is_choice(source, &stories);
        read.extend(stories);
        errors.extend(failed.iter().map(LoadError::to_string));
    }
    if is_mixed {
        return Loaded {
            offered: read,
            errors,
            ..Loaded::of(kept)
        };
    }
    Loaded {
        errors,
        ..Loaded::of([kept, read].concat())
    }
}

/// Are these several stories, or more than can be compared at once?
fn is_choice(source: &Source, stories: &[Arc<Manuscript>]) -> bool {
    let is_folder = matches!(source, Source::Path(path) if path.is_dir());
    if !is_folder || stories.len() > load::LIMIT_STORIES {
        return stories.len() > 1;
    }
    let sizes = choice::sizes(&load::groups(stories));
    sizes.values().filter(|size| **size > 1).count() > 1
}

/// What a source gives, and what of it could not be read.
fn stories(source: &Source) -> (Vec<Arc<Manuscript>>, Vec<LoadError>) {
    let read: Vec<Result<Vec<Manuscript>, LoadError>> = match source {
        Source::Path(path) => {
            let files = load::expand(std::slice::from_ref(path));
            files
                .into_iter()
                .map(|file| load::load_all(&file?))
                .collect()
        }
        Source::Text { label, text } => {
            let read = load::from_bytes(label, None, text.as_bytes());
            vec![read.map(|one| vec![one])]
        }
        Source::Bytes { name, bytes } => vec![load::all_from_bytes(name, Some(name), bytes)],
    };
    let (mut stories, mut errors) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok(read) => stories.extend(read.into_iter().map(Arc::new)),
            Err(error) => errors.push(error),
        }
    }
    (stories, errors)
}
