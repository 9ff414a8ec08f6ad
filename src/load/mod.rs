//! Files, standard input and pasted text to manuscripts.
//!
//! ```text
//! bytes ─format─► ─encoding─► ─mend─► text ─plain, markdown, captions─► blocks ─furniture─► paragraphs ─metadata─► Manuscript
//!       ├──────────────office: documents with structure────────────┤
//!       └──────────────html: web pages─────────────────────────────┘
//! ```
//!
//! Every word is kept, in order: the advertisement marker between two paragraphs, too.
//! Furniture is labelled so that nobody compares it. The one thing that moves is the
//! address behind a Markdown link: it goes to the end, as a source line.

mod captions;
mod date;
mod decoding;
mod encoding;
mod error;
mod folder;
mod format;
mod furniture;
mod html;
mod markdown;
mod mend;
mod metadata;
mod mime;
mod office;
mod pdf;
mod phrase;
mod plain;
mod several;
mod typed;

use std::io::Read as _;
use std::panic::catch_unwind;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::engine::story::{Manuscript, Mending, Origin, Particular};
use decoding::mended;
use format::Format;
use markdown::LineEnds;
use office::Document;
use plain::Draft;

pub use decoding::{Decoding, ENCODINGS, is_redecodable};
pub use error::{
    Fault, LIMIT_BYTES, LIMIT_DEPTH, LIMIT_PAGES, LIMIT_PARAGRAPHS, LIMIT_PARTS, LIMIT_TEXT,
    LIMIT_UNPACKED, LoadError,
};
pub use folder::expand;
pub use several::{LIMIT_STORIES, all_from_bytes, groups, load_all};
pub use typed::{Doubt, language_name, typed};

/// The media type of web pages.
const PAGE: &str = "text/html";

/// Reads one file.
///
/// # Errors
/// [`LoadError`] says, in words for the user, why there is nothing to compare.
pub fn load(path: &Path) -> Result<Manuscript, LoadError> {
    let bytes = bytes_of(path)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    from_bytes(&stem, Some(&path.to_string_lossy()), &bytes)
}

/// Reads the file of a version again, or its source where it was pasted, as the reader wants it.
///
/// # Errors
/// As for [`load`].
pub fn again(old: &Manuscript, decoding: &Decoding) -> Result<Manuscript, LoadError> {
    let kept = match &old.origin.mending {
        Mending::Mended { source, .. } | Mending::AsRead { source } => source.as_deref(),
        Mending::Nothing => None,
    };
    let mut read = match (&old.origin.path, kept) {
        (Some(path), _) => {
            let bytes = bytes_of(Path::new(path))?;
            from_bytes_as(&old.label, Some(path), &bytes, decoding)?
        }
        (None, Some(html)) if old.origin.media_type == PAGE => html_as(&old.label, html, decoding),
        (None, text) => text_as(&old.label, text.unwrap_or(&old.text), decoding),
    };
    read.label.clone_from(&old.label);
    Ok(read)
}

/// A version without a file with another text, which the reader wrote. Paragraphs that stand in
/// both keep their kinds.
///
/// # Errors
/// [`LoadError::Empty`] where there are no words left.
pub fn edited(old: &Manuscript, text: &str) -> Result<Manuscript, LoadError> {
    if !text.contains(char::is_alphanumeric) {
        let path = Path::new(&old.label).to_owned();
        return Err(LoadError::Empty { path });
    }
    let as_typed = Decoding {
        leaves_garbled: true,
        ..Decoding::default()
    };
    let mut new = text_as(&old.label, text, &as_typed);
    let kinds = |words: &str| {
        let mut known = old.paragraphs.iter();
        known
            .find(|p| p.span.of(&old.text) == words)
            .map(|p| p.kind)
    };
    for paragraph in &mut new.paragraphs {
        paragraph.kind = kinds(paragraph.span.of(&new.text)).unwrap_or(paragraph.kind);
    }
    new.origin.mending = Mending::Nothing;
    new.origin.media_type.clone_from(&old.origin.media_type);
    for which in Particular::ALL {
        let known = new.particular(which).is_some() && which != Particular::Label;
        if let Some(stated) = old.particular(which).filter(|_| !known) {
            new.state(which, stated);
        }
    }
    Ok(new)
}

/// The content of a file that is not too large.
fn bytes_of(path: &Path) -> Result<Vec<u8>, LoadError> {
    let refused = |e| LoadError::from_io(path, e);
    let found = std::fs::metadata(path).map_err(refused)?;
    let owned = || path.to_owned();
    if found.is_dir() {
        return Err(LoadError::IsFolder { path: owned() });
    }
    if !found.is_file() {
        return Err(LoadError::NotAFile { path: owned() });
    }
    within_limit(path, found.len())?;
    let file = std::fs::File::open(path).map_err(refused)?;
    let mut bytes = Vec::new();
    // It may grow meanwhile, and files of the system have bytes that they do not count.
    file.take(LIMIT_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    within_limit(path, bytes.len() as u64)?;
    Ok(bytes)
}

/// The manuscript in `bytes` that were read from `path`, or from elsewhere.
///
/// # Errors
/// As for [`load`]; without a path, messages name the label.
pub fn from_bytes(label: &str, path: Option<&str>, bytes: &[u8]) -> Result<Manuscript, LoadError> {
    from_bytes_as(label, path, bytes, &Decoding::default())
}

fn from_bytes_as(
    label: &str,
    path: Option<&str>,
    bytes: &[u8],
    decoding: &Decoding,
) -> Result<Manuscript, LoadError> {
    let name = Path::new(path.unwrap_or(label));
    within_limit(name, bytes.len() as u64)?;
    let read = || story_in(label, path, bytes, decoding);
    // A parser that panics has met a damaged file; it must not take the other files with it.
    let story = catch_unwind(read).unwrap_or_else(|_| {
        Err(LoadError::Document {
            path: name.to_owned(),
            format: "a document",
            fault: Fault::Damaged,
        })
    })?;
    if story.text.len() > LIMIT_TEXT || story.paragraphs.len() > LIMIT_PARAGRAPHS {
        let path = name.to_owned();
        return Err(LoadError::TooLong { path });
    }
    Ok(story)
}

fn story_in(
    label: &str,
    path: Option<&str>,
    bytes: &[u8],
    decoding: &Decoding,
) -> Result<Manuscript, LoadError> {
    let name = Path::new(path.unwrap_or(label));
    let owned = || name.to_owned();
    let format = format::of(name, bytes);
    match format {
        Format::Plain | Format::Markdown | Format::Page | Format::SavedPage => {}
        Format::Binary => return Err(LoadError::Binary { path: owned() }),
        Format::Foreign(format) => {
            return Err(LoadError::Format {
                path: owned(),
                format,
            });
        }
        Format::Document(document) => {
            let mut manuscript = from_document(label, name, document, bytes)?;
            manuscript.origin.path = path.map(str::to_owned);
            return Ok(manuscript);
        }
    }
    let mut manuscript =
        read(label, bytes, format, decoding).ok_or_else(|| LoadError::Binary { path: owned() })?;
    if !manuscript.text.contains(char::is_alphanumeric) {
        return Err(LoadError::Empty { path: owned() });
    }
    manuscript.origin.path = path.map(str::to_owned);
    manuscript.origin.sha256 = Some(fingerprint(bytes));
    if path.is_some() {
        decoding::forget_source(&mut manuscript.origin.mending);
    }
    Ok(manuscript)
}

/// The words of `bytes`; none where there are none to be had.
fn read(label: &str, bytes: &[u8], format: Format, decoding: &Decoding) -> Option<Manuscript> {
    if format == Format::SavedPage {
        return html::saved_page(label, bytes);
    }
    let decoded = match (&decoding.encoding, format) {
        (Some(chosen), _) => encoding::decode_chosen(bytes, chosen)?,
        (None, Format::Page) => html::decode(bytes)?,
        (None, _) => encoding::decode(bytes)?,
    };
    let (mended, mending) = mended(&decoded.text, decoding);
    let mut manuscript = match format {
        Format::Page => html::page(label, &mended.text, None),
        _ => manuscript(label, &mended.text, format),
    };
    manuscript.origin.encoding = Some(decoded.encoding.into());
    manuscript.origin.is_encoding_chosen = decoding.encoding.is_some();
    manuscript.origin.mending = mending;
    let notes = decoded.notes.into_iter().chain(mend::note(mended.places));
    manuscript.notes.splice(0..0, notes);
    Some(manuscript)
}

/// The manuscript of a text that came without a file.
pub fn from_text(label: &str, text: &str) -> Manuscript {
    text_as(label, text, &Decoding::default())
}

fn text_as(label: &str, text: &str, decoding: &Decoding) -> Manuscript {
    let (mended, mending) = mended(text, decoding);
    let mut manuscript = manuscript(label, &mended.text, Format::Plain);
    manuscript.notes.extend(mend::note(mended.places));
    manuscript.origin.mending = mending;
    manuscript
}

/// The manuscript of a page, or of a part of one, that came without a file.
pub fn from_html(label: &str, html: &str) -> Manuscript {
    html_as(label, html, &Decoding::default())
}

fn html_as(label: &str, html: &str, decoding: &Decoding) -> Manuscript {
    let (mended, mending) = mended(html, decoding);
    let mut manuscript = html::page(label, &mended.text, None);
    // What was copied from a page was chosen: there need not be an article around it.
    manuscript.notes.retain(|note| note != html::NO_ARTICLE);
    manuscript.notes.extend(mend::note(mended.places));
    manuscript.origin.mending = mending;
    manuscript
}

fn manuscript(label: &str, text: &str, format: Format) -> Manuscript {
    let (draft, media_type) = draft(text, format);
    let paragraphs = furniture::label(&draft);
    let endless = furniture::note(&draft);
    let mut manuscript = Manuscript {
        label: label.into(),
        origin: Origin {
            media_type: media_type.into(),
            ..Origin::default()
        },
        text: draft.text,
        paragraphs,
        notes: draft.notes.into_iter().chain(endless).collect(),
        ..Manuscript::default()
    };
    metadata::fill(&mut manuscript);
    manuscript
}

/// The manuscript of a document with structure inside.
fn from_document(
    label: &str,
    path: &Path,
    document: Document,
    bytes: &[u8],
) -> Result<Manuscript, LoadError> {
    let reading = document.read(bytes).map_err(|fault| LoadError::Document {
        path: path.to_owned(),
        format: document.name(),
        fault,
    })?;
    let paragraphs = furniture::label(&reading.draft);
    let endless = furniture::note(&reading.draft);
    let mut manuscript = Manuscript {
        label: label.into(),
        origin: Origin {
            media_type: document.media_type().into(),
            sha256: Some(fingerprint(bytes)),
            encoding: reading.encoding,
            ..Origin::default()
        },
        text: reading.draft.text,
        paragraphs,
        notes: [
            reading.draft.notes,
            reading.notes,
            endless.into_iter().collect(),
        ]
        .concat(),
        ..Manuscript::default()
    };
    metadata::fill(&mut manuscript);
    metadata::take(&mut manuscript, reading.stated, document.is_wire());
    Ok(manuscript)
}

/// The reading text with its blocks, and the media type it was read as.
fn draft(text: &str, format: Format) -> (Draft, &'static str) {
    const MARKDOWN: &str = "text/markdown";
    if format == Format::Markdown {
        return (markdown::draft(text, LineEnds::Join), MARKDOWN);
    }
    if let Some(media_type) = captions::media_type(text) {
        return (captions::draft(text), media_type);
    }
    if !markdown::is_evident(text) {
        return (plain::draft(text), "text/plain");
    }
    let line_ends = if plain::is_wrapped(text) {
        LineEnds::Join
    } else {
        LineEnds::Cut
    };
    (markdown::draft(text, line_ends), MARKDOWN)
}

fn within_limit(path: &Path, bytes: u64) -> Result<(), LoadError> {
    if bytes > LIMIT_BYTES {
        let path = path.to_owned();
        return Err(LoadError::TooLarge { path, bytes });
    }
    Ok(())
}

fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
