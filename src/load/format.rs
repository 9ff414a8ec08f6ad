//! Which format a file has, by its first bytes and its name.

use std::path::Path;

use super::html;
use super::office::{Archive, Document};

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain text; it may turn out to hold Markdown.
    Plain,
    /// Markdown by its name.
    Markdown,
    /// A document with structure inside.
    Document(Document),
    /// A web page.
    Page,
    /// A web page that a browser saved with its pictures in one file.
    SavedPage,
    /// A document that holds words but cannot be read, with its name.
    Foreign(&'static str),
    /// A picture, a sound, a program.
    Binary,
}

const WORD: &str = "a Word document";
const ARCHIVE: &str = "a web archive of Safari";
const OPEN: &str = "an OpenDocument text";

/// First bytes that leave no doubt.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Document(Document::Pdf)),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Foreign(WORD)),
    (b"bplist00", Format::Foreign(ARCHIVE)),
    (b"\x89PNG\r\n", Format::Binary),
    (b"\xFF\xD8\xFF", Format::Binary),
    (b"GIF87a", Format::Binary),
    (b"GIF89a", Format::Binary),
    (b"\x1F\x8B\x08", Format::Binary),
    (b"\x7FELF", Format::Binary),
    (b"SQLite format 3\0", Format::Binary),
];

/// The format of a file of this name and these bytes.
pub(super) fn of(name: &Path, bytes: &[u8]) -> Format {
    let by_name = named(name);
    if bytes.starts_with(b"PK\x03\x04") {
        return archived(name, bytes);
    }
    let by_bytes = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    match by_bytes {
        Some((_, format)) => *format,
        None if html::is_saved_page(bytes) => Format::SavedPage,
        None => text(by_name, bytes),
    }
}

/// The format of what is no archive and no picture: documents and pages tell what they are.
fn text(by_name: Format, bytes: &[u8]) -> Format {
    if let Some(document) = Document::of_text(bytes) {
        return Format::Document(document);
    }
    let is_page = by_name != Format::Markdown && html::is_page(bytes);
    match is_page || html::opens_page(bytes) {
        true => Format::Page,
        false => by_name,
    }
}

/// The format of a zip archive: its parts tell, or its name where they cannot be listed.
fn archived(name: &Path, bytes: &[u8]) -> Format {
    let document = match Archive::open(bytes) {
        Ok(mut archive) => Document::of_archive(&mut archive),
        Err(_) => Document::of_broken_archive(bytes, &extension(name)),
    };
    match (document, named(name)) {
        (Some(document), _) => Format::Document(document),
        (None, foreign @ Format::Foreign(_)) => foreign,
        (None, _) => Format::Binary,
    }
}

/// The format that the ending of the name promises.
fn named(name: &Path) -> Format {
    match extension(name).as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Format::Markdown,
        "doc" => Format::Foreign(WORD),
        "webarchive" => Format::Foreign(ARCHIVE),
        "odt" => Format::Foreign(OPEN),
        _ => Format::Plain,
    }
}

/// May a file of this name hold a story of an agency?
pub(super) fn may_be_wire(name: &Path) -> bool {
    ["xml", "nitf", "newsml", "json", "ninjs"].contains(&extension(name).as_str())
}

/// Do these bytes hold a story of an agency?
pub(super) fn is_wire(bytes: &[u8]) -> bool {
    Document::of_text(bytes).is_some_and(Document::is_wire)
}

/// May a folder's file of this name be one of its versions?
pub(super) fn is_readable_name(name: &Path) -> bool {
    const READABLE: &[&str] = &[
        "", "txt", "text", "md", "markdown", "mdown", "mkd", "asc", "utf8", "html", "htm", "xhtml",
        "mht", "mhtml", "docx", "odt", "eml", "rtf", "pdf", "srt", "vtt",
    ];
    READABLE.contains(&extension(name).as_str())
}

/// The ending in small letters; what follows the dot in "St. Ives draft" is none.
fn extension(name: &Path) -> String {
    let ending = name.extension().unwrap_or_default().to_string_lossy();
    if ending.contains(char::is_whitespace) {
        String::new()
    } else {
        ending.to_ascii_lowercase()
    }
}
