//! Many comparisons in one run: JSON Lines in, JSON Lines out, in the same order.
//!
//! Lines are read in chunks, a chunk is compared on all cores and written before the next one
//! is read, so memory does not grow with the input. A bad line becomes an error line.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::engine::report::Report;
use crate::engine::story::{Manuscript, VersionId};
use crate::engine::watch::Unwatched;
use crate::engine::{Options, compare};
use crate::export::json::{self, Document};
use crate::load;

/// Lines in work at a time, per core: enough to level out long and short ones.
const LINES_PER_CORE: usize = 16;

#[derive(Deserialize)]
struct Job {
    #[serde(default)]
    base: usize,
    versions: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    label: String,
    text: String,
    language: Option<String>,
    published: Option<String>,
}

#[derive(Serialize)]
struct Answer<'r> {
    id: &'r Value,
    #[serde(flatten)]
    report: Document<'r>,
}

/// Answers standard input line by line on standard output; `jobs` threads, 0 for all cores.
pub fn run(jobs: usize) -> ExitCode {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    let done = match pool {
        Ok(pool) => stream(input, output, &pool),
        Err(_) => return ExitCode::from(2),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

/// Answers every line of `input` on `output`, using the threads of `pool`.
///
/// # Errors
/// Whatever reading or writing meets.
pub fn stream(
    mut input: impl BufRead,
    mut output: impl Write,
    pool: &rayon::ThreadPool,
) -> io::Result<()> {
    let chunk = LINES_PER_CORE * pool.current_num_threads();
    let mut line = 0;
    loop {
        let lines = read_lines(&mut input, chunk)?;
        if lines.is_empty() {
            return output.flush();
        }
        let jobs: Vec<_> = lines.iter().enumerate().collect();
        let answers: Vec<String> = pool.install(|| {
            let answers = jobs
                .into_par_iter()
                .map(|(n, text)| answer(text, line + n + 1));
            answers.collect()
        });
        line += lines.len();
        for answer in answers.iter().filter(|a| !a.is_empty()) {
            writeln!(output, "{answer}")?;
        }
        output.flush()?;
    }
}

fn read_lines(input: &mut impl BufRead, limit: usize) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    while lines.len() < limit {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        lines.push(line);
    }
    Ok(lines)
}

/// The report of one line, or what is wrong with the line; empty for an empty line.
fn answer(line: &[u8], number: usize) -> String {
    if line.trim_ascii().is_empty() {
        return String::new();
    }
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return error_line("line", &number.into(), &error.to_string()),
    };
    let id = value.get("id").cloned().unwrap_or_default();
    let wrong = |what: &str| match id {
        Value::Null => error_line("line", &number.into(), what),
        ref id => error_line("id", id, what),
    };
    match Job::deserialize(&value) {
        Err(error) => wrong(&error.to_string()),
        Ok(job) if job.versions.is_empty() => wrong("there are no versions to compare"),
        Ok(job) if job.base >= job.versions.len() => wrong("the base is not one of the versions"),
        Ok(job) => {
            let base = VersionId(job.base);
            report_line(&id, &run_job(job), base)
        }
    }
}

fn run_job(job: Job) -> Report {
    let manuscripts = job.versions.into_iter().map(manuscript).collect();
    // Nobody stops an unwatched comparison.
    compare(manuscripts, &Options::default(), &Unwatched).unwrap_or_default()
}

fn manuscript(version: Text) -> Arc<Manuscript> {
    let mut manuscript = load::from_text(&version.label, &version.text);
    if version.language.is_some() {
        manuscript.language = version.language;
    }
    if version.published.is_some() {
        manuscript.published = version.published;
    }
    Arc::new(manuscript)
}

fn report_line(id: &Value, report: &Report, base: VersionId) -> String {
    let report = json::document(report, base);
    serde_json::to_string(&Answer { id, report }).unwrap_or_default()
}

fn error_line(key: &str, id: &Value, error: &str) -> String {
    serde_json::json!({ key: id, "error": error }).to_string()
}
