//! What may be written on the command line, and what `--help` says about it.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::engine::collation::Change;
use crate::engine::report::Severity;
use crate::export::Format;
use crate::review::Status;

/// Compare several versions of a news story side by side.
///
/// Opens the window on FILES, the first one as base. A folder stands for the files in it,
/// a mailbox, feed or ZIP archive for its stories.
/// Without a display, the comparison is printed as text instead.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
pub(super) struct Args {
    /// Versions of one story, or folders of them: text, web pages, PDF, office files, mail, wire formats
    pub files: Vec<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Compare without a window and write a report
    Report(ReportArgs),
    /// Compare story after story: JSON Lines on stdin to JSON Lines on stdout
    Batch(BatchArgs),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Exit code: 0 done; 1 a finding at or above --fail-on; 2 bad usage or unreadable input.

Examples:
  storydiff report wire.txt globe.txt
  storydiff report stories/ --out comparison.html
  storydiff report wire.txt globe.txt --fail-on error
  storydiff report reviewed.storydiff --out table.csv
  storydiff report reviewed.storydiff --only problem,open --out to-do.html
  storydiff report wire.txt globe.txt --changes added,dropped")]
pub(super) struct ReportArgs {
    /// Versions of one story, or folders of them; `-` reads one from standard input; or a saved
    /// session, of which the columns shown are reported on
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The version to hold the others against, counted from 0; 0, or the base of the session
    #[arg(long, value_name = "N")]
    pub base: Option<usize>,
    /// text, html, pdf, docx, markdown, csv, json, tei or annotations; without it, what the ending of PATH says, else text
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    pub format: Option<Format>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// Only changes and findings with this review status: open, accepted, problem, ignored;
    /// several with commas between. Data (JSON) always has everything
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = status)]
    pub only: Vec<Status>,
    /// Only passages with such a change: added, dropped, reworded, minor, partial, moved, mismatch
    /// (a finding), doubtful; several with commas between. Data (JSON) always has everything
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = change)]
    pub changes: Vec<Change>,
    /// Exit with 1 if a finding is at least this severe
    #[arg(long, value_name = "SEVERITY")]
    pub fail_on: Option<FailOn>,
}

#[derive(Debug, clap::Args)]
pub(super) struct BatchArgs {
    /// How many stories to compare at a time; as many as there are cores without it
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    pub jobs: Option<usize>,
}

/// The severities as they are written on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// One side is wrong
    Error,
    /// Differs materially; either side may be right
    Notable,
    /// Harmless, e.g. rounding
    Benign,
}

impl From<FailOn> for Severity {
    fn from(asked: FailOn) -> Self {
        match asked {
            FailOn::Error => Self::Error,
            FailOn::Notable => Self::Notable,
            FailOn::Benign => Self::Benign,
        }
    }
}

fn status(name: &str) -> Result<Status, String> {
    Status::from_name(name).ok_or_else(|| {
        let known = Status::ALL.map(Status::name).join(", ");
        format!("`{name}` is not a review status; choose from {known}")
    })
}

fn change(name: &str) -> Result<Change, String> {
    Change::from_name(name).ok_or_else(|| {
        let known = Change::ALL.map(Change::name).join(", ");
        format!("`{name}` is not a kind of change; choose from {known}")
    })
}

fn format(name: &str) -> Result<Format, String> {
    Format::from_name(name).ok_or_else(|| no_such_format(name))
}

/// What to say about a format that cannot be written.
pub(super) fn no_such_format(name: &str) -> String {
    let known = Format::ALL.map(Format::name).join(", ");
    format!("`{name}` is not a known format; choose one of {known}")
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err("a whole number from 1 up is needed".into()),
        Ok(jobs) => Ok(jobs),
    }
}
