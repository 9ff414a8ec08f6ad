//! Names that the user gave to the files they stand for.
//!
//! A folder stands for the files in it that can be read, in the order a person would count them:
//! "2 update" before "10 brief".

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use super::error::LoadError;
use super::{bytes_of, format};

/// The files behind `paths`; a folder is replaced by those in it that can be read, by name.
pub fn expand(paths: &[PathBuf]) -> Vec<Result<PathBuf, LoadError>> {
    paths.iter().flat_map(|path| expand_one(path)).collect()
}

fn expand_one(path: &Path) -> Vec<Result<PathBuf, LoadError>> {
    if !path.is_dir() {
        return vec![Ok(path.to_owned())];
    }
    match readable_files(path) {
        Err(source) => vec![Err(LoadError::from_io(path, source))],
        Ok(files) if files.is_empty() => {
            let path = path.to_owned();
            vec![Err(LoadError::EmptyFolder { path })]
        }
        Ok(files) => files.into_iter().map(Ok).collect(),
    }
}

fn readable_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    let mut files: Vec<PathBuf> = entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && is_version(path))
        .collect();
    files.sort_by(|x, y| natural(&file_name(x), &file_name(y)));
    Ok(files)
}

/// A visible file with a name of what can be read, or with a story of an agency in it, but not the
/// note on the folder itself.
fn is_version(path: &Path) -> bool {
    let name = file_name(path);
    let is_note = name.to_ascii_lowercase().starts_with("readme");
    !name.starts_with('.') && !name.ends_with('~') && !is_note && is_readable(path)
}

/// XML and JSON are mostly something else: their content tells.
fn is_readable(path: &Path) -> bool {
    format::is_readable_name(path)
        || (format::may_be_wire(path) && bytes_of(path).is_ok_and(|bytes| format::is_wire(&bytes)))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Compares names by runs of digits and runs of other characters.
fn natural(x: &str, y: &str) -> Ordering {
    let by_runs = runs(x).cmp(runs(y));
    by_runs.then_with(|| x.cmp(y))
}

/// A stretch of a name, in the order of the alternatives: numbers go first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Run {
    /// Its length without leading zeros, then its digits.
    Number(usize, String),
    Letters(String),
}

fn runs(name: &str) -> impl Iterator<Item = Run> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let is_digit = rest.chars().next()?.is_ascii_digit();
        let end = rest
            .find(|c: char| c.is_ascii_digit() != is_digit)
            .unwrap_or(rest.len());
        let (run, tail) = rest.split_at(end);
        rest = tail;
        Some(if is_digit {
            let digits = run.trim_start_matches('0');
            Run::Number(digits.len(), digits.into())
        } else {
            Run::Letters(run.to_lowercase())
        })
    })
}
