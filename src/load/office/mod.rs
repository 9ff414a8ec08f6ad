//! Documents with structure inside – office files, mail, wire formats – to drafts.
//!
//! ```text
//! bytes ─archive─► parts ─xml─► elements ─docx, odt, …─► Composer ─► Draft (blocks with marks)
//! ```
//!
//! Whatever stands in the file is kept: what is not the article goes to the end, labelled;
//! what is left out (comments, pictures, attachments) is told in the notes.

mod archive;
mod compose;
mod docx;
mod epub;
pub(super) mod json;
mod mail;
mod markup;
mod odt;
mod rtf;
pub(super) mod wire;
pub(super) mod xml;

use super::error::Fault;
use super::pdf;
use super::plain::Draft;
use crate::engine::story::Wire;

pub(super) use archive::Archive;
pub(super) use compose::{Composer, counted, was};

/// The media type of an OpenDocument text; templates have a longer one.
const ODT: &str = "application/vnd.oasis.opendocument.text";

/// A document as it was read, before its paragraphs are labelled.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub draft: Draft,
    /// The encoding's standard name, where the format has one.
    pub encoding: Option<String>,
    pub stated: Stated,
    /// What was left out, lost or doubtful.
    pub notes: Vec<String>,
}

/// What the format itself says about the story.
#[derive(Debug, Default)]
pub(super) struct Stated {
    pub title: Option<String>,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    /// An ISO 8601 date.
    pub published: Option<String>,
    /// The time of that day.
    pub time: Option<String>,
    pub language: Option<String>,
    pub address: Option<String>,
    pub wire: Wire,
}

/// A document format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Document {
    Docx,
    Odt,
    Epub,
    Mail,
    Rtf,
    Pdf,
    /// NITF or NewsML-G2.
    Wire,
    /// ninjs or JSON-LD.
    Json,
}

impl Document {
    /// The format of an archive, by its parts.
    pub(super) fn of_archive(archive: &mut Archive<'_>) -> Option<Self> {
        if docx::is_one(archive) {
            return Some(Self::Docx);
        }
        let kind = archive.part("mimetype").ok()??;
        let kind = String::from_utf8_lossy(&kind);
        match kind.trim() {
            "application/epub+zip" => Some(Self::Epub),
            kind if kind.starts_with(ODT) => Some(Self::Odt),
            _ => None,
        }
    }

    /// The format that the first bytes of a broken archive, or else its name, promise.
    pub(super) fn of_broken_archive(bytes: &[u8], ending: &str) -> Option<Self> {
        let head = bytes.get(..bytes.len().min(4000)).unwrap_or_default();
        let head = String::from_utf8_lossy(head);
        let has = |sign: &str| head.contains(sign);
        match ending {
            _ if has("word/") => Some(Self::Docx),
            _ if has(ODT) => Some(Self::Odt),
            _ if has("application/epub+zip") => Some(Self::Epub),
            "docx" | "docm" | "dotx" => Some(Self::Docx),
            "odt" | "ott" => Some(Self::Odt),
            "epub" => Some(Self::Epub),
            _ => None,
        }
    }

    /// The format of a file that is no archive, by how it begins.
    pub(super) fn of_text(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"{\\rtf") {
            return Some(Self::Rtf);
        }
        let opens = [
            (Self::Wire, wire::opens as fn(&[u8]) -> bool),
            (Self::Json, json::opens),
            (Self::Mail, mail::opens),
        ];
        let mut opened = opens.into_iter().filter(|(_, opens)| opens(bytes));
        opened.next().map(|(document, _)| document)
    }

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Docx => "a Word document",
            Self::Odt => "an OpenDocument text",
            Self::Epub => "an electronic book",
            Self::Mail => "a saved mail",
            Self::Rtf => "a rich text document",
            Self::Pdf => "a PDF document",
            Self::Wire => "a story of a news agency (XML)",
            Self::Json => "a story as JSON",
        }
    }

    /// Does a newsroom state its metadata? In others, programs fill it in: "Unknown Author".
    pub(super) fn is_wire(self) -> bool {
        matches!(self, Self::Wire | Self::Json)
    }

    /// Its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => ODT,
            Self::Epub => "application/epub+zip",
            Self::Mail => "message/rfc822",
            Self::Rtf => "application/rtf",
            Self::Pdf => "application/pdf",
            Self::Wire => "application/xml",
            Self::Json => "application/json",
        }
    }

    /// The words of the document, with what the format says about them.
    ///
    /// A parser that panics has met a damaged file; it must not take the other files with it.
    pub(super) fn read(self, bytes: &[u8]) -> Result<Reading, Fault> {
        let read = || match self {
            Self::Docx => docx::read(&mut Archive::open(bytes)?),
            Self::Odt => odt::read(&mut Archive::open(bytes)?),
            Self::Epub => epub::read(&mut Archive::open(bytes)?),
            Self::Mail => mail::read(bytes),
            Self::Rtf => rtf::read(bytes),
            Self::Pdf => pdf::read(bytes),
            Self::Wire => wire::read(bytes),
            Self::Json => json::read(bytes),
        };
        let reading = std::panic::catch_unwind(read).unwrap_or(Err(Fault::Damaged))?;
        let has_words = reading.draft.text.contains(char::is_alphanumeric);
        if has_words {
            Ok(reading)
        } else {
            Err(Fault::Empty)
        }
    }
}

/// What to say where a document breaks off.
fn cut_note(is_cut: bool) -> Option<String> {
    is_cut.then(|| "The file breaks off: its end is missing.".into())
}
