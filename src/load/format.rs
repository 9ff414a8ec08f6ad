//! Which format a file has, by its first bytes and its name.

use std::path::Path;

use super::html;

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain text; it may turn out to hold Markdown.
    Plain,
    /// Markdown by its name.
    Markdown,
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
const PDF: &str = "a PDF document";
const ARCHIVE: &str = "a web archive of Safari";
const RTF: &str = "a rich text document";
const OPEN: &str = "an OpenDocument text";

/// First bytes that leave no doubt.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Foreign(PDF)),
    (b"{\\rtf", Format::Foreign(RTF)),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Foreign(WORD)),
    (b"bplist00", Format::Foreign(ARCHIVE)),
    (b"\x89PNG\r\n", Format::Binary),
    (b"\xFF\xD8\xFF", Format::Binary),
    (b"GIF87a", Format::Binary),
    (b"GIF89a", Format::Binary),
    (b"PK\x03\x04", Format::Binary),
    (b"\x1F\x8B\x08", Format::Binary),
    (b"\x7FELF", Format::Binary),
    (b"SQLite format 3\0", Format::Binary),
];

/// The format of a file of this name and these bytes.
pub(super) fn of(name: &Path, bytes: &[u8]) -> Format {
    let by_name = named(name);
    let by_bytes = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    match by_bytes {
        // Word and OpenDocument files are zip archives: the name tells which.
        Some((_, Format::Binary)) if matches!(by_name, Format::Foreign(_)) => by_name,
        Some((_, format)) => *format,
        None if html::is_saved_page(bytes) => Format::SavedPage,
        None if by_name != Format::Markdown && html::is_page(bytes) => Format::Page,
        None if html::opens_page(bytes) => Format::Page,
        None => by_name,
    }
}

/// The format that the ending of the name promises.
fn named(name: &Path) -> Format {
    match extension(name).as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Format::Markdown,
        "docx" | "doc" | "docm" | "dotx" => Format::Foreign(WORD),
        "pdf" => Format::Foreign(PDF),
        "webarchive" => Format::Foreign(ARCHIVE),
        "rtf" => Format::Foreign(RTF),
        "odt" => Format::Foreign(OPEN),
        _ => Format::Plain,
    }
}

/// May a folder's file of this name be one of its versions?
pub(super) fn is_text_name(name: &Path) -> bool {
    const TEXT: &[&str] = &[
        "", "txt", "text", "md", "markdown", "mdown", "mkd", "asc", "utf8", "html", "htm", "xhtml",
        "mht", "mhtml",
    ];
    TEXT.contains(&extension(name).as_str())
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
