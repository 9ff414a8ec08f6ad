//! `storydiff report`: compares files without a window.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::args::{ReportArgs, no_such_format};
use super::{UNUSABLE, console};
use crate::engine::report::{Report, Severity};
use crate::engine::story::{Manuscript, VersionId};
use crate::engine::watch::Unwatched;
use crate::engine::{self, Options};
use crate::export::{self, Format, View};
use crate::load;

/// What could not be done, one line each for the reader.
type Complaints = Vec<String>;

/// Compares the files and writes the report.
pub(super) fn run(args: &ReportArgs) -> ExitCode {
    match written(args) {
        Ok(report) if fails(&report, args.fail_on.map(Severity::from)) => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        Err(complaints) => refuse(&complaints),
    }
}

/// Prints the text report, as the window would have opened on it.
pub(super) fn print_text(paths: &[PathBuf]) -> ExitCode {
    let printed = compared(paths).and_then(|report| print(&report, VersionId(0), Format::Text));
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaints) => refuse(&complaints),
    }
}

fn refuse(complaints: &Complaints) -> ExitCode {
    complaints.iter().for_each(console::complain);
    ExitCode::from(UNUSABLE)
}

fn fails(report: &Report, limit: Option<Severity>) -> bool {
    let reaches = |limit| report.findings.iter().any(|f| f.severity >= limit);
    limit.is_some_and(reaches)
}

/// Everything that can be wrong is looked at before anything is written.
fn written(args: &ReportArgs) -> Result<Report, Complaints> {
    let format = format_of(args)?;
    let report = compared(&args.files)?;
    let base = base_of(args, &report)?;
    match &args.out {
        None => print(&report, base, format)?,
        Some(path) => save(&report, base, format, path, &args.files)?,
    }
    Ok(report)
}

fn format_of(args: &ReportArgs) -> Result<Format, Complaints> {
    let Some(path) = args.out.as_deref().filter(|_| args.format.is_none()) else {
        return Ok(args.format.unwrap_or(Format::Text));
    };
    match path.extension() {
        None => Ok(Format::Text),
        Some(ending) => Format::from_path(path).ok_or_else(|| {
            let problem = no_such_format(&ending.to_string_lossy());
            vec![format!("{}: {problem} with --format", path.display())]
        }),
    }
}

fn base_of(args: &ReportArgs, report: &Report) -> Result<VersionId, Complaints> {
    let last = report.versions.len().saturating_sub(1);
    if args.base > last {
        let problem = format!(
            "--base {}: versions are counted from 0, the last one is {last}",
            args.base
        );
        return Err(vec![problem]);
    }
    Ok(VersionId(args.base))
}

fn print(report: &Report, base: VersionId, format: Format) -> Result<(), Complaints> {
    let mut bytes = export::render(report, &View::whole(report, base), format)
        .map_err(|e| vec![e.to_string()])?;
    let is_text = format != Format::Docx;
    if is_text && !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    console::print(&bytes).map_err(|e| vec![format!("could not write to standard output: {e}")])
}

fn save(
    report: &Report,
    base: VersionId,
    format: Format,
    path: &Path,
    inputs: &[PathBuf],
) -> Result<(), Complaints> {
    if is_input(path, inputs) {
        return Err(vec![format!(
            "{}: is one of the versions; choose another name for the report",
            path.display()
        )]);
    }
    let view = View::whole(report, base);
    export::save(report, &view, format, path).map_err(|e| vec![e.to_string()])
}

fn is_input(path: &Path, inputs: &[PathBuf]) -> bool {
    let out = fs::canonicalize(path).ok();
    let same = |input: &PathBuf| fs::canonicalize(input).ok() == out;
    out.is_some() && inputs.iter().any(same)
}

fn compared(paths: &[PathBuf]) -> Result<Report, Complaints> {
    let manuscripts = read_all(paths)?.into_iter().map(Arc::new).collect();
    let compared = engine::compare(manuscripts, &Options::default(), &Unwatched);
    compared.map_err(|_| vec!["the comparison was stopped".into()])
}

/// Every version, or every reason why one cannot be read.
fn read_all(paths: &[PathBuf]) -> Result<Vec<Manuscript>, Complaints> {
    let mut manuscripts = Vec::new();
    let mut complaints = Complaints::new();
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        complaints.push("`-` can be given once: there is one standard input".into());
        return Err(complaints);
    }
    for path in paths {
        for read in read_one(path) {
            match read {
                Ok(manuscript) => manuscripts.push(manuscript),
                Err(complaint) => complaints.push(complaint),
            }
        }
    }
    if complaints.is_empty() {
        Ok(manuscripts)
    } else {
        Err(complaints)
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn read_one(path: &PathBuf) -> Vec<Result<Manuscript, String>> {
    if is_stdin(path) {
        return vec![read_stdin()];
    }
    let files = load::expand(std::slice::from_ref(path));
    files
        .into_iter()
        .map(|file| file.and_then(|f| load::load(&f)).map_err(|e| e.to_string()))
        .collect()
}

fn read_stdin() -> Result<Manuscript, String> {
    let bytes = console::read().map_err(|e| format!("standard input: {e}"))?;
    load::from_bytes("Standard input", None, &bytes).map_err(|e| e.to_string())
}
