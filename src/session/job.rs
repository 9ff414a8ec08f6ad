//! Work that takes time, as a value: it runs anywhere, and its outcome comes back as one.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::clock;
use crate::engine::decision::Decision;
use crate::engine::lineage::Lineage;
use crate::engine::report::Report;
use crate::engine::story::Manuscript;
use crate::engine::watch::{Step, Watch};
use crate::engine::{self, Options};
use crate::export::preview::{self, Preview};
use crate::export::{self, Format};
use crate::load::{self, LoadError};
use crate::saved::{self, Saved};

/// Where a version comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder that stands for the files in it.
    Path(PathBuf),
    /// A text without a file.
    Text {
        /// What to call it.
        label: String,
        /// The text.
        text: String,
    },
    /// A file of which only the content was handed over.
    Bytes {
        /// The file's name.
        name: String,
        /// Its content.
        bytes: Arc<[u8]>,
    },
}

impl Source {
    /// The session file that it is; none for versions.
    pub fn session(&self) -> Option<PathBuf> {
        match self {
            Self::Path(path) if saved::is_session(path) => Some(path.clone()),
            _ => None,
        }
    }

    /// What to call it while it is being opened.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => path.file_name().map_or_else(
                || path.display().to_string(),
                |n| n.to_string_lossy().into_owned(),
            ),
            Self::Text { label, .. } => label.clone(),
            Self::Bytes { name, .. } => name.clone(),
        }
    }
}

/// What is to be done.
#[derive(Debug)]
pub enum Task {
    /// Read versions, to stand behind those that are kept.
    Load {
        /// What to read.
        sources: Vec<Source>,
        /// What is open and stays open.
        kept: Vec<Arc<Manuscript>>,
    },
    /// Compare versions.
    Compare {
        /// In opening order.
        manuscripts: Vec<Arc<Manuscript>>,
    },
    /// Bring a comparison in line with what the reader decided.
    Amend {
        /// As it was found.
        found: Arc<Report>,
        /// In the order in which they were made.
        decisions: Vec<Decision>,
    },
    /// Read a session file.
    Restore {
        /// Which.
        path: PathBuf,
    },
    /// Save the session.
    Save {
        /// What.
        saved: Saved,
        /// Where to.
        path: PathBuf,
    },
    /// Keep the session for recovery.
    Keep {
        /// What.
        saved: Saved,
        /// Where.
        path: PathBuf,
    },
    /// Find out who probably drew on whom.
    Weigh {
        /// Among whose versions.
        report: Arc<Report>,
    },
    /// Find out what an export would hold.
    Preview(Box<Exported>),
    /// Save a comparison.
    Export(Box<Exported>, PathBuf),
}

/// What is exported.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The comparison.
    pub report: Arc<Report>,
    /// As seen how.
    pub view: export::View,
    /// In which format.
    pub format: Format,
}

impl PartialEq for Exported {
    /// A comparison is itself and no other, however alike they are.
    fn eq(&self, other: &Self) -> bool {
        let is_same = Arc::ptr_eq(&self.report, &other.report);
        is_same && self.format == other.format && self.view == other.view
    }
}

/// A task with its ticket; the outcome of an older ticket is not waited for any more.
#[derive(Debug)]
pub struct Job {
    /// Counts up.
    pub ticket: u64,
    /// How far the work is.
    pub progress: Arc<Progress>,
    /// The work.
    pub task: Task,
}

/// What came of reading versions.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Kept and newly read versions, in order.
    pub manuscripts: Vec<Arc<Manuscript>>,
    /// The files of all of them, where all have one.
    pub paths: Vec<PathBuf>,
    /// Why the others could not be read.
    pub errors: Vec<String>,
}

/// What came of a job.
#[derive(Debug)]
pub enum Outcome {
    /// Versions were read.
    Loaded {
        /// Of the job.
        ticket: u64,
        /// What was read.
        loaded: Loaded,
    },
    /// Versions were compared.
    Compared {
        /// Of the job.
        ticket: u64,
        /// What was found.
        report: Report,
    },
    /// A comparison was brought in line with the reader's decisions.
    Amended {
        /// Of the job.
        ticket: u64,
        /// As it is now.
        report: Report,
    },
    /// A session file was read, or not, and why.
    Restored {
        /// Of the job.
        ticket: u64,
        /// The file.
        path: PathBuf,
        /// What it holds.
        result: Result<Saved, String>,
    },
    /// The session was saved, or not, and why.
    Saved {
        /// What.
        saved: Saved,
        /// Where to.
        path: PathBuf,
        /// Whether.
        result: Result<(), String>,
    },
    /// The session was kept for recovery, or not, and why.
    Kept(Result<(), String>),
    /// It was found out who probably drew on whom.
    Weighed {
        /// Among whose versions.
        report: Arc<Report>,
        /// What came of it.
        lineage: Lineage,
    },
    /// It was found out what an export would hold, or not, and why.
    Previewed(Box<Exported>, Result<Preview, String>),
    /// A comparison was saved, or not, and why.
    Exported(Result<PathBuf, String>),
    /// The job hit a defect of the program.
    Failed {
        /// Of the job.
        ticket: u64,
    },
    /// The job was stopped.
    Cancelled {
        /// Of the job.
        ticket: u64,
    },
}

impl Job {
    /// Does the work.
    pub fn run(self) -> Outcome {
        let ticket = self.ticket;
        match self.task {
            Task::Load { sources, kept } => Outcome::Loaded {
                ticket,
                loaded: read(&sources, kept),
            },
            Task::Compare { manuscripts } => {
                match engine::compare(manuscripts, &Options::default(), &*self.progress) {
                    Ok(report) => Outcome::Compared { ticket, report },
                    Err(engine::watch::Cancelled) => Outcome::Cancelled { ticket },
                }
            }
            Task::Amend { found, decisions } => {
                let amended =
                    engine::amend(&found, &decisions, &Options::default(), &*self.progress);
                match amended {
                    Ok(report) => Outcome::Amended { ticket, report },
                    Err(engine::watch::Cancelled) => Outcome::Cancelled { ticket },
                }
            }
            Task::Restore { path } => Outcome::Restored {
                ticket,
                result: saved::read(&path).map_err(|e| e.to_string()),
                path,
            },
            Task::Save { saved, path } => {
                let result = saved::write(&saved, &clock::now(), &path);
                Outcome::Saved {
                    saved,
                    path,
                    result: result.map_err(|e| e.to_string()),
                }
            }
            Task::Keep { saved, path } => {
                let result = saved::write(&saved, &clock::now(), &path);
                Outcome::Kept(result.map_err(|e| e.to_string()))
            }
            Task::Weigh { report } => Outcome::Weighed {
                lineage: Lineage::new(&report),
                report,
            },
            Task::Preview(of) => {
                let preview = preview::preview(&of.report, &of.view, of.format);
                Outcome::Previewed(of, preview.map_err(|e| e.to_string()))
            }
            Task::Export(of, path) => {
                let saved = export::save(&of.report, &of.view, of.format, &path);
                Outcome::Exported(saved.map(|()| path).map_err(|e| e.to_string()))
            }
        }
    }
}

fn read(sources: &[Source], kept: Vec<Arc<Manuscript>>) -> Loaded {
    let mut loaded = Loaded {
        manuscripts: kept,
        ..Loaded::default()
    };
    for manuscript in sources.iter().flat_map(manuscripts) {
        match manuscript {
            Ok(manuscript) => loaded.manuscripts.push(Arc::new(manuscript)),
            Err(error) => loaded.errors.push(error.to_string()),
        }
    }
    let paths = loaded
        .manuscripts
        .iter()
        .map(|m| m.origin.path.as_ref().map(PathBuf::from));
    loaded.paths = paths.collect::<Option<Vec<_>>>().unwrap_or_default();
    loaded
}

fn manuscripts(source: &Source) -> Vec<Result<Manuscript, LoadError>> {
    match source {
        Source::Path(path) => {
            let files = load::expand(std::slice::from_ref(path));
            files.into_iter().map(|file| load::load(&file?)).collect()
        }
        Source::Text { label, text } => vec![load::from_bytes(label, None, text.as_bytes())],
        Source::Bytes { name, bytes } => vec![load::from_bytes(name, Some(name), bytes)],
    }
}

/// How far a job is, for one thread to write and another to read.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    step: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// From 0 to 1; reading sentences is the first tenth of the work, linking nearly all the rest.
    pub fn fraction(&self) -> f32 {
        let total = self.total.load(Ordering::Relaxed);
        let part = if total == 0 {
            0.0
        } else {
            self.done.load(Ordering::Relaxed) as f32 / total as f32
        };
        match self.step.load(Ordering::Relaxed) {
            0 => 0.1 * part,
            1 => 0.1 + 0.8 * part,
            _ => 0.9 + 0.1 * part,
        }
    }

    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Watch for Progress {
    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn progress(&self, step: Step, done: usize, total: usize) {
        self.step.store(step as usize, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        self.done.store(done, Ordering::Relaxed);
    }
}
