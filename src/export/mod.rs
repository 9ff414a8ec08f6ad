//! A report to a file that can be shown to somebody without the program.
//!
//! In: a [`Report`] and a [`View`] of it. Out: one text per [`Format`]. All formats say the
//! same ([`sheet`]) in the same words ([`wording`]); none compares anything.

pub mod annotations;
pub mod csv;
mod disputes;
pub mod docx;
pub mod fragment;
pub mod html;
pub mod json;
pub mod lineage;
mod listed;
pub mod markdown;
pub mod marks;
pub mod pdf;
pub mod preview;
pub mod reviewed;
pub mod said;
pub mod sheet;
pub mod tei;
pub mod text;
pub mod wording;

use std::io;
use std::path::{Path, PathBuf};

use crate::engine::collation::ChangeSet;
use crate::engine::report::Report;
use crate::engine::story::VersionId;
use crate::review::{Review, Status};
use crate::write;
use sheet::Sheet;

/// What a report can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, for the terminal.
    Text,
    /// One page for a browser or a printer.
    Html,
    /// A document of tracked changes, for word processors.
    Docx,
    /// Pages to print and to send.
    Pdf,
    /// Markdown, for notes and tickets.
    Markdown,
    /// JSON, for other programs.
    Json,
    /// A table, for spreadsheets.
    Csv,
    /// A critical apparatus, for textual scholars.
    Tei,
    /// Web Annotations, for programs that show notes on texts.
    Annotations,
}

impl Format {
    /// Every format, in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Html,
        Self::Pdf,
        Self::Docx,
        Self::Markdown,
        Self::Text,
        Self::Csv,
        Self::Json,
        Self::Tei,
        Self::Annotations,
    ];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Tei => "tei",
            Self::Annotations => "annotations",
        }
    }

    /// The usual ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Tei => "xml",
            Self::Annotations => "jsonld",
        }
    }

    /// Can it be read as it stands, line by line?
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Docx | Self::Pdf)
    }

    /// Does it leave out what a filter leaves out? Data for programs always has everything.
    pub fn is_filtered(self) -> bool {
        self != Self::Json
    }

    /// The format called `name`, e.g. `markdown`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }

    /// The format that the ending of `path` asks for.
    pub fn from_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "txt" | "text" => Some(Self::Text),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "pdf" => Some(Self::Pdf),
            "md" | "markdown" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "tei" | "xml" => Some(Self::Tei),
            "jsonld" => Some(Self::Annotations),
            _ => None,
        }
    }
}

/// What of a report is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The version the others are held against.
    pub base: VersionId,
    /// The versions in view, in order; the base always comes first, named here or not.
    pub columns: Vec<VersionId>,
    /// Only passages with one of these changes; all passages without.
    pub shown: Option<ChangeSet>,
    /// Only changes and findings with one of these statuses; all without.
    pub statuses: Option<Vec<Status>>,
    /// What the reader said.
    pub review: Review,
}

impl View {
    /// Everything, held against `base`.
    pub fn whole(report: &Report, base: VersionId) -> Self {
        Self {
            base,
            columns: report.version_ids().collect(),
            shown: None,
            statuses: None,
            review: Review::default(),
        }
    }

    /// What a format keeps of it: data for programs has everything, whatever the filter.
    fn as_kept_by(&self, format: Format, report: &Report) -> Self {
        match format.is_filtered() {
            true => self.clone(),
            false => Self {
                review: self.review.clone(),
                ..Self::whole(report, self.base)
            },
        }
    }

    /// Does it leave anything out?
    pub fn is_filtered(&self) -> bool {
        self.shown.is_some() || self.statuses.is_some()
    }
}

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
#[error("could not write {}: {source}. Nothing was changed there. {}", path.display(), advice(source))]
pub struct ExportError {
    /// The file that was asked for.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

fn advice(reason: &io::Error) -> &'static str {
    match reason.kind() {
        io::ErrorKind::NotFound => "Choose a folder that exists.",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "Choose a folder you may write to."
        }
        io::ErrorKind::StorageFull => "Make room on the disk, or choose another one.",
        io::ErrorKind::IsADirectory => "That is a folder: name a file in it.",
        _ => "Try another folder.",
    }
}

/// The report as the content of a file in `format`.
///
/// # Errors
/// When a format of pages and parts cannot be put together; those of plain text always can.
pub fn render(report: &Report, view: &View, format: Format) -> io::Result<Vec<u8>> {
    let sheet = || Sheet::new(report, view);
    let text = match format {
        Format::Text => text::to_string(&sheet()),
        Format::Html => html::to_string(&sheet()),
        Format::Pdf => return pdf::to_bytes(&sheet()),
        Format::Markdown => markdown::to_string(&sheet()),
        Format::Docx => return docx::to_bytes(&sheet()),
        Format::Json => json::of_view(report, view),
        Format::Csv => csv::to_string(&sheet()),
        Format::Tei => tei::to_string(&sheet()),
        Format::Annotations => annotations::to_string(&sheet()),
    };
    Ok(text.into_bytes())
}

/// Writes the report to `path`, whole or not at all.
///
/// # Errors
/// When the file cannot be written; a file that was there before is left as it was.
pub fn save(report: &Report, view: &View, format: Format, path: &Path) -> Result<(), ExportError> {
    let rendered = render(report, view, format);
    let written = rendered.and_then(|bytes| write::replace(path, &bytes));
    written.map_err(|source| ExportError {
        path: path.into(),
        source,
    })
}
