//! `storydiff report`: compares files without a window.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::args::{ReportArgs, no_such_format};
use super::{UNUSABLE, console};
use crate::engine::report::{Report, Severity};
use crate::engine::story::{Manuscript, VersionId};
use crate::engine::watch::{Cancelled, Unwatched};
use crate::engine::{self, Options};
use crate::export::{self, Format, View};
use crate::load::{self, LIMIT_STORIES, LoadError};
use crate::review::Review;
use crate::saved::{self, Saved};

/// What could not be done, one line each for the reader.
type Complaints = Vec<String>;

/// A comparison with what was said of it.
struct Work {
    report: Report,
    /// The version the others are held against where nobody asks for another.
    base: VersionId,
    /// The versions reported on, in order.
    columns: Vec<VersionId>,
    review: Review,
}

impl Work {
    /// Everything that is shown, against its own base.
    fn view(&self) -> View {
        View {
            columns: self.columns.clone(),
            review: self.review.clone(),
            ..View::whole(&self.report, self.base)
        }
    }
}

/// What of a comparison is asked for.
fn view_of(args: &ReportArgs, work: &Work) -> Result<View, Complaints> {
    let changes = args.changes.iter().copied().collect();
    Ok(View {
        base: base_of(args, work)?,
        shown: (!args.changes.is_empty()).then_some(changes),
        statuses: (!args.only.is_empty()).then(|| args.only.clone()),
        ..work.view()
    })
}

/// Compares the files and writes the report.
pub(super) fn run(args: &ReportArgs) -> ExitCode {
    match written(args) {
        Ok(work) if fails(&work.report, args.fail_on.map(Severity::from)) => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        Err(complaints) => refuse(&complaints),
    }
}

/// Prints the text report, as the window would have opened on it.
pub(super) fn print_text(paths: &[PathBuf]) -> ExitCode {
    let printed = compared(paths).and_then(|work| print(&work, &work.view(), Format::Text));
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
fn written(args: &ReportArgs) -> Result<Work, Complaints> {
    let format = format_of(args)?;
    let work = compared(&args.files)?;
    let view = view_of(args, &work)?;
    match &args.out {
        None => print(&work, &view, format)?,
        Some(path) => save(&work, &view, format, path, &args.files)?,
    }
    Ok(work)
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

fn base_of(args: &ReportArgs, work: &Work) -> Result<VersionId, Complaints> {
    let last = work.report.versions.len().saturating_sub(1);
    match args.base {
        None => Ok(work.base),
        Some(base) if base <= last => Ok(VersionId(base)),
        Some(base) => Err(vec![format!(
            "--base {base}: versions are counted from 0, the last one is {last}"
        )]),
    }
}

fn print(work: &Work, view: &View, format: Format) -> Result<(), Complaints> {
    let rendered = export::render(&work.report, view, format);
    let mut bytes = rendered.map_err(|e| vec![e.to_string()])?;
    if format.is_text() && !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    console::print(&bytes).map_err(|e| vec![format!("could not write to standard output: {e}")])
}

fn save(
    work: &Work,
    view: &View,
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
    let is_replaced = path.is_file();
    let saved = export::save(&work.report, view, format, path);
    saved.map_err(|e| vec![e.to_string()])?;
    if is_replaced {
        console::complain(format_args!(
            "{}: was there and is replaced",
            path.display()
        ));
    }
    Ok(())
}

fn is_input(path: &Path, inputs: &[PathBuf]) -> bool {
    let out = fs::canonicalize(path).ok();
    let same = |input: &PathBuf| fs::canonicalize(input).ok() == out;
    out.is_some() && inputs.iter().any(same)
}

fn compared(paths: &[PathBuf]) -> Result<Work, Complaints> {
    let session = paths.iter().find(|path| saved::is_session(path));
    match (session, paths) {
        (Some(_), [only]) => reopened(only),
        (Some(path), _) => Err(vec![format!(
            "{}: is a saved session, which is reported on alone",
            path.display()
        )]),
        (None, _) => {
            let manuscripts = read_all(paths)?.into_iter().map(Arc::new).collect();
            let saved = Saved {
                manuscripts,
                ..Saved::default()
            };
            work_on(saved).map_err(stopped)
        }
    }
}

fn reopened(path: &Path) -> Result<Work, Complaints> {
    let saved = saved::read(path).map_err(|e| vec![e.to_string()])?;
    work_on(saved).map_err(stopped)
}

fn work_on(saved: Saved) -> Result<Work, Cancelled> {
    let options = Options::default();
    let columns = saved.columns();
    let mut report = engine::compare(saved.manuscripts, &options, &Unwatched)?;
    if !saved.decisions.is_empty() {
        report = engine::amend(&report, &saved.decisions, &options, &Unwatched)?;
    }
    Ok(Work {
        report,
        base: saved.base,
        columns,
        review: saved.review,
    })
}

fn stopped(_: Cancelled) -> Complaints {
    vec!["the comparison was stopped".into()]
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
        return read_stdin();
    }
    let files = load::expand(std::slice::from_ref(path)).into_iter();
    let read = files.flat_map(|file| {
        let named = |e: LoadError| e.to_string();
        stories(file.and_then(|f| load::load_all(&f)).map_err(named))
    });
    read.collect()
}

fn read_stdin() -> Vec<Result<Manuscript, String>> {
    let bytes = match console::read(load::LIMIT_BYTES) {
        Ok(bytes) => bytes,
        Err(e) => return vec![Err(format!("standard input: {e}"))],
    };
    let read = load::all_from_bytes("Standard input", None, &bytes);
    stories(read.map_err(|e| e.to_string()))
}

/// The stories of a file as versions, as far as they can be compared at once.
fn stories(read: Result<Vec<Manuscript>, String>) -> Vec<Result<Manuscript, String>> {
    let mut stories = match read {
        Ok(stories) => stories,
        Err(complaint) => return vec![Err(complaint)],
    };
    let all = stories.len();
    if all > LIMIT_STORIES {
        stories.truncate(LIMIT_STORIES);
        let file = stories.first().map_or("standard input", file_of);
        console::complain(format_args!(
            "{file}: there are {all} stories in this file; the first {LIMIT_STORIES} are compared. \
             Open it in the window to choose others"
        ));
    }
    stories.into_iter().map(Ok).collect()
}

fn file_of(story: &Manuscript) -> &str {
    story.origin.path.as_deref().unwrap_or("standard input")
}
