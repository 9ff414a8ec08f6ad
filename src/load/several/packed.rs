//! The files of a ZIP archive that is no document itself.

use std::path::Path;

use super::{LIMIT_LISTED, Part};
use crate::load::format;
use crate::load::office::{Archive, Document};

/// Parts that only programs and documents have.
const FOREIGN: [&str; 4] = [
    "[Content_Types].xml",
    "META-INF/MANIFEST.MF",
    "META-INF/manifest.xml",
    "mimetype",
];
/// What may be a story in an archive, beside what may be one in a folder.
const MORE_NAMES: [&str; 4] = ["json", "xml", "pdf", "epub"];

/// The files in `bytes`, if they are an archive of files.
pub(super) fn parts(bytes: &[u8]) -> Vec<Part> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Vec::new();
    }
    let Ok(mut archive) = Archive::open(bytes) else {
        return Vec::new();
    };
    let is_foreign = FOREIGN.iter().any(|name| archive.has(name));
    if is_foreign || Document::of_archive(&mut archive).is_some() {
        return Vec::new();
    }
    let mut names: Vec<String> = archive.names();
    names.retain(|name| is_story(name));
    names.sort();
    names.truncate(LIMIT_LISTED);
    let mut parts = Vec::new();
    for name in names {
        // What unpacks to a flood is left where it is, and all behind it.
        let Ok(Some(bytes)) = archive.part(&name) else {
            break;
        };
        let name = Some(name);
        parts.push(Part { name, bytes });
    }
    parts
}

fn is_story(name: &str) -> bool {
    let path = Path::new(name);
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let is_hidden = name.split('/').any(|part| part.starts_with(['.', '_']));
    let is_readable = !ending.is_empty() && format::is_readable_name(path);
    let is_known = is_readable || MORE_NAMES.contains(&&*ending.to_ascii_lowercase());
    is_known && !is_hidden && !name.ends_with('/')
}
