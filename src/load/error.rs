//! Why a file could not be read, in words for somebody who does not program.
//!
//! Each message names the file, the reason and what to do about it.

use std::path::{Path, PathBuf};

use crate::engine::told::grouped;

/// The largest file that is read, in bytes. A long news story has 0.1 MB.
pub const LIMIT_BYTES: u64 = 20_000_000;

/// The longest text that is compared, in bytes: twice the Bible.
pub const LIMIT_TEXT: usize = 8_000_000;

/// The most paragraphs of a text that is compared.
pub const LIMIT_PARAGRAPHS: usize = 200_000;

/// A file that gave no version.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is nothing of that name.
    #[error("{}: there is no such file. Check the name, or whether it was moved.", path.display())]
    Missing {
        /// As the user named it.
        path: PathBuf,
    },
    /// It is there, but the system does not hand it over.
    #[error("{}: the file could not be opened ({source}). Check that you may read it.", path.display())]
    Unreadable {
        /// As the user named it.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A folder where a file was expected.
    #[error("{}: this is a folder, not a file. Choose the files in it.", path.display())]
    IsFolder {
        /// As the user named it.
        path: PathBuf,
    },
    /// Something that has no end, or waits for somebody to write to it.
    #[error("{}: this is a device or a pipe, not a file. Save the story as a file and open that.", path.display())]
    NotAFile {
        /// As the user named it.
        path: PathBuf,
    },
    /// A folder without any file that can be read.
    #[error("{}: there is no file in this folder that can be read. Put the versions there as web pages, Word documents, PDF or text.", path.display())]
    EmptyFolder {
        /// As the user named it.
        path: PathBuf,
    },
    /// Pictures, programs and other things that are not text.
    #[error("{}: this is neither text nor a document that can be read. Save the story as plain text (.txt) and open that.", path.display())]
    Binary {
        /// As the user named it.
        path: PathBuf,
    },
    /// Nothing to compare.
    #[error("{}: there are no words in this file. Check that the right file was saved.", path.display())]
    Empty {
        /// As the user named it.
        path: PathBuf,
    },
    /// Over [`LIMIT_BYTES`].
    #[error("{}: the file has {} MB, more than the {} MB that can be compared. Save only the story, as plain text.", path.display(), bytes.div_ceil(1_000_000), LIMIT_BYTES / 1_000_000)]
    TooLarge {
        /// As the user named it.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// Over [`LIMIT_TEXT`] or [`LIMIT_PARAGRAPHS`].
    #[error("{}: there are more than {} MB or {} paragraphs of text in it, more than can be compared. Save only the story, as plain text.", path.display(), LIMIT_TEXT / 1_000_000, grouped(LIMIT_PARAGRAPHS))]
    TooLong {
        /// As the user named it.
        path: PathBuf,
    },
    /// A document format with words in it that this program cannot read.
    #[error("{}: {format} cannot be read yet. Open it in its own program, save it as plain text (.txt) and open that.", path.display())]
    Format {
        /// As the user named it.
        path: PathBuf,
        /// E.g. "a Word document".
        format: &'static str,
    },
    /// A document of a known format that is damaged, locked or far too large inside.
    #[error("{}: this is {format}, and {fault}", path.display())]
    Document {
        /// As the user named it.
        path: PathBuf,
        /// E.g. "a Word document".
        format: &'static str,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// What keeps a document of a known format from being read, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Cut off, or not what it says it is.
    #[error(
        "it is damaged or was cut off. Get the file again, or open it in its own program, save it as plain text (.txt) and open that."
    )]
    Damaged,
    /// Encrypted.
    #[error(
        "it is locked with a password or copy protection. Open it in its own program, save it as plain text (.txt) and open that."
    )]
    Locked,
    /// A few bytes that unpack to a flood of them.
    #[error(
        "it unpacks to more than {} MB of text. Such files are made to harm; if you trust it, save the story as plain text (.txt) and open that.", LIMIT_UNPACKED / 1_000_000
    )]
    Unpacks,
    /// More parts than any document has.
    #[error(
        "it has more parts than the {} that are looked at. Save the story as plain text (.txt) and open that.",
        grouped(LIMIT_PARTS)
    )]
    Parts,
    /// Mark-up within mark-up without end.
    #[error(
        "its mark-up is nested more than {LIMIT_DEPTH} deep. Open it in its own program, save it as plain text (.txt) and open that."
    )]
    Deep,
    /// Scanned pages, without words for programs.
    #[error(
        "its pages are pictures: no text could be read. Run a text recognition program over it first, then open what that has saved."
    )]
    Pictures,
    /// Nothing to compare.
    #[error("there are no words in it. Check that the right file was saved.")]
    Empty,
}

/// The most bytes that the parts of one document may unpack to. A novel has 2 MB of mark-up.
pub const LIMIT_UNPACKED: u64 = 60_000_000;

/// The most parts of a document: files of an archive, or two hundred times that many elements.
pub const LIMIT_PARTS: usize = 10_000;

/// The pages of one document that are read; further ones are told. A weekly paper has 120.
pub const LIMIT_PAGES: usize = 300;

/// The deepest nesting of elements or groups; tables within tables have some thirty.
pub const LIMIT_DEPTH: usize = 256;

impl LoadError {
    /// The file it is about, as the user named it.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::Unreadable { path, .. }
            | Self::IsFolder { path }
            | Self::NotAFile { path }
            | Self::EmptyFolder { path }
            | Self::Binary { path }
            | Self::Empty { path }
            | Self::TooLarge { path, .. }
            | Self::TooLong { path }
            | Self::Format { path, .. }
            | Self::Document { path, .. } => path,
        }
    }

    /// What the system's refusal means for `path`.
    pub(super) fn from_io(path: &Path, source: std::io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            std::io::ErrorKind::NotFound => Self::Missing { path },
            std::io::ErrorKind::IsADirectory => Self::IsFolder { path },
            _ => Self::Unreadable { path, source },
        }
    }
}
