//! Where versions come from, and what came of reading them.

use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::choice;
use super::job::Progress;
use crate::engine::story::Manuscript;
use crate::engine::told;
use crate::engine::watch::{Cancelled, Meter, Step};
use crate::load::{self, Decoding, LoadError};
use crate::saved;

/// What a pasted version is called that has neither title nor outlet.
const PASTED: &str = "Pasted text";
/// The name of a version is cut behind so many characters: it stands in the head of a column.
const LONGEST_NAME: usize = 60;

/// Where a version comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder that stands for the files in it.
    Path(PathBuf),
    /// A text without a file.
    Text {
        /// What to call it; empty for its title.
        label: String,
        /// The text.
        text: String,
    },
    /// A page, or a part of one, that was copied from a browser.
    Html {
        /// What to call it; empty for its title.
        label: String,
        /// Its mark-up.
        html: String,
    },
    /// What a version was read from, to be decoded otherwise.
    Again(Arc<Manuscript>, Decoding),
    /// A version with a text that the reader wrote.
    Edited(Arc<Manuscript>, String),
    /// A file of which only the content was handed over.
    Bytes {
        /// The file's name.
        name: String,
        /// Its content.
        bytes: Arc<[u8]>,
    },
}

/// The words of a page, or of a part of one, without its looks.
pub fn text_of_page(html: &str) -> String {
    load::from_html("", html).text.trim_end().to_owned()
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
            Self::Text { label, .. } | Self::Html { label, .. } if label.is_empty() => {
                "the pasted text".to_owned()
            }
            Self::Text { label, .. } | Self::Html { label, .. } => label.clone(),
            Self::Again(old, _) | Self::Edited(old, _) => old.label.clone(),
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
///
/// # Errors
/// [`Cancelled`] when `progress` asks for a stop, between two files.
pub(super) fn read(
    sources: &[Source],
    kept: Vec<Arc<Manuscript>>,
    progress: &Progress,
) -> Result<Loaded, Cancelled> {
    let files: Vec<Vec<Part<'_>>> = sources.iter().map(parts).collect();
    let meter = Meter::new(progress, Step::Reading, files.iter().map(Vec::len).sum());
    let mut read: Vec<Arc<Manuscript>> = Vec::new();
    let mut errors = Vec::new();
    let mut is_mixed = false;
    for (source, parts) in sources.iter().zip(files) {
        let parts = parts.into_par_iter();
        let results: Vec<_> = parts
            .map(|part| {
                meter.ask()?;
                let stories = part.stories();
                meter.advance()?;
                Ok(stories)
            })
            .collect::<Result<_, Cancelled>>()?;
        let (stories, failed) = parted(results);
        is_mixed |= is_choice(source, &stories);
        read.extend(stories);
        errors.extend(failed.iter().map(LoadError::to_string));
    }
    let mut loaded = match is_mixed {
        true => Loaded {
            offered: read,
            ..Loaded::of(kept)
        },
        false => Loaded::of(named([kept, read].concat())),
    };
    loaded.errors = errors;
    Ok(loaded)
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

/// What is read in one go.
enum Part<'s> {
    /// A file, or why there is none.
    File(Result<PathBuf, LoadError>),
    /// Anything that is no path.
    Whole(&'s Source),
}

/// A folder has many.
fn parts(source: &Source) -> Vec<Part<'_>> {
    match source {
        Source::Path(path) => {
            let files = load::expand(std::slice::from_ref(path));
            files.into_iter().map(Part::File).collect()
        }
        other => vec![Part::Whole(other)],
    }
}

impl Part<'_> {
    fn stories(self) -> Result<Vec<Manuscript>, LoadError> {
        let one = |read: Result<Manuscript, LoadError>| read.map(|one| vec![one]);
        match self {
            Self::File(file) => load::load_all(&file?),
            Self::Whole(Source::Text { label, text }) => {
                one(load::from_bytes(label, None, text.as_bytes()))
            }
            Self::Whole(Source::Html { label, html }) => Ok(vec![load::from_html(label, html)]),
            Self::Whole(Source::Again(old, decoding)) => one(load::again(old, decoding)),
            Self::Whole(Source::Edited(old, text)) => one(load::edited(old, text)),
            Self::Whole(Source::Bytes { name, bytes }) => {
                load::all_from_bytes(name, Some(name), bytes)
            }
            // A path is split into its files.
            Self::Whole(Source::Path(path)) => load::load_all(path),
        }
    }
}

/// What was read, and what could not be.
fn parted(
    results: Vec<Result<Vec<Manuscript>, LoadError>>,
) -> (Vec<Arc<Manuscript>>, Vec<LoadError>) {
    let (mut stories, mut errors) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(read) => stories.extend(read.into_iter().map(Arc::new)),
            Err(error) => errors.push(error),
        }
    }
    (stories, errors)
}

/// Gives pasted versions that the reader did not name a name: title, outlet, or a number.
fn named(mut manuscripts: Vec<Arc<Manuscript>>) -> Vec<Arc<Manuscript>> {
    for at in 0..manuscripts.len() {
        let Some(nameless) = manuscripts.get(at).filter(|m| m.label.is_empty()) else {
            continue;
        };
        let stated = nameless.title.as_ref().or(nameless.outlet.as_ref());
        let is_taken = |name: &str| manuscripts.iter().any(|m| m.label == name);
        let mut numbered = (1..).map(|number| format!("{PASTED} {number}"));
        let name = stated.map(|name| told::shortened(name, LONGEST_NAME));
        let name = name.filter(|name| !is_taken(name));
        let name = name.or_else(|| numbered.find(|name| !is_taken(name)));
        if let Some((slot, name)) = manuscripts.get_mut(at).zip(name) {
            Arc::make_mut(slot).label = name;
        }
    }
    manuscripts
}
