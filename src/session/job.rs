//! Work that takes time, as a value: it runs anywhere, and its outcome comes back as one.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::clock;
use super::disk::Sight;
use super::picture::Picture;
use super::source::{self, Loaded, Source};
use crate::engine::decision::Decision;
use crate::engine::lineage::Lineage;
use crate::engine::report::Report;
use crate::engine::story::Manuscript;
use crate::engine::watch::{Step, Watch};
use crate::engine::{self, Options};
use crate::export::preview::{self, Preview};
use crate::export::{self, Format};
use crate::saved::{self, Saved};

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
        /// A text and the newer one that stands in its place now, where that is new.
        replaced: Option<[Arc<Manuscript>; 2]>,
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
    /// Look whether files have changed.
    Look {
        /// The versions of those files, as they were found before.
        sights: Vec<Sight>,
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
    /// Save a picture of the window.
    Picture {
        /// What it shows.
        picture: Picture,
        /// Where to.
        path: PathBuf,
    },
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
        /// The text that was replaced (0) against the newer one (1).
        answers: Option<Box<Report>>,
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
    /// Files were looked at.
    Looked(Vec<Sight>),
    /// It was found out who probably drew on whom.
    Weighed {
        /// Among whose versions.
        report: Arc<Report>,
        /// What came of it.
        lineage: Lineage,
    },
    /// It was found out what an export would hold, or not, and why.
    Previewed(Box<Exported>, Result<Preview, String>),
    /// A comparison or a picture was saved, or not, and why.
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
            Task::Load { sources, kept } => match source::read(&sources, kept, &self.progress) {
                Ok(loaded) => Outcome::Loaded { ticket, loaded },
                Err(engine::watch::Cancelled) => Outcome::Cancelled { ticket },
            },
            Task::Compare {
                manuscripts,
                replaced,
            } => {
                let compare = |texts| engine::compare(texts, &Options::default(), &*self.progress);
                let answers = replaced.map(|texts| compare(texts.to_vec())).transpose();
                let answers = answers.map(|answers| answers.map(Box::new));
                let compared = answers.and_then(|a| Ok((compare(manuscripts)?, a)));
                match compared {
                    Ok((report, answers)) => Outcome::Compared {
                        ticket,
                        report,
                        answers,
                    },
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
            Task::Look { sights } => {
                Outcome::Looked(sights.into_iter().map(Sight::again).collect())
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
            Task::Picture { picture, path } => {
                Outcome::Exported(picture.save(&path).map(|()| path))
            }
        }
    }
}

/// By step: where in its job it begins, and what share of it it is. Files are read by themselves;
/// of a comparison, reading sentences is the first tenth, linking nearly all the rest.
const STEPS: [(f32, f32); 4] = [(0.0, 1.0), (0.0, 0.1), (0.1, 0.8), (0.9, 0.1)];

/// How far a job is, for one thread to write and another to read.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    step: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// From 0 to 1.
    pub fn fraction(&self) -> f32 {
        let total = self.total.load(Ordering::Relaxed);
        let part = if total == 0 {
            0.0
        } else {
            self.done.load(Ordering::Relaxed) as f32 / total as f32
        };
        let step = STEPS.get(self.step.load(Ordering::Relaxed));
        let (begin, share) = step.copied().unwrap_or((0.0, 1.0));
        begin + share * part
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
