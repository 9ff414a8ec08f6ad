//! Which versions are open: reading them, comparing them, taking them out, giving up.

use std::sync::Arc;

use super::carry::{Passage, Replaced};
use super::history::History;
use super::job::{Job, Progress, Task};
use super::lineage::Weighing;
use super::marked::Marked;
use super::notice::Notice;
use super::since::Reviewed;
use super::source::{Loaded, Source};
use super::{Compared, Opening, Session, Work};
use crate::engine::collation::Collation;
use crate::engine::ledger::Ledger;
use crate::engine::report::Report;
use crate::engine::story::{Manuscript, Version, VersionId};
use crate::review::Placed;

impl Session {
    /// Opens `sources`; to keep what is open is to keep what is still on its way, too.
    pub(super) fn open(&mut self, sources: Vec<Source>, keep: bool) {
        let session = sources.iter().find_map(Source::session);
        if let Some(path) = session.filter(|_| !keep) {
            return self.open_session(path);
        }
        let mut opening = Opening {
            sources: Vec::new(),
            kept: Vec::new(),
            replacing: None,
        };
        if keep {
            opening = self.opening().unwrap_or_else(|| Opening {
                kept: self.manuscripts.clone(),
                ..opening
            });
        }
        opening.sources.extend(sources);
        self.load(opening);
    }

    fn opening(&self) -> Option<Opening> {
        self.work.as_ref()?.opening.clone()
    }

    fn load(&mut self, opening: Opening) {
        let label = match opening.sources.as_slice() {
            [one] => format!("Opening {}", one.name()),
            many => format!("Opening {} versions", many.len()),
        };
        self.choice = None;
        let Opening { sources, kept, .. } = opening.clone();
        self.start(label, Task::Load { sources, kept });
        if let Some(work) = &mut self.work {
            work.opening = Some(opening);
        }
    }

    pub(super) fn loaded(&mut self, mut loaded: Loaded, replacing: Option<Arc<Manuscript>>) {
        let errors = std::mem::take(&mut loaded.errors);
        self.notices.extend(errors.into_iter().map(Notice::error));
        if loaded.manuscripts.is_empty() && loaded.offered.is_empty() {
            return self.keep_what_is_shown();
        }
        if let Some(old) = replacing {
            let read = loaded.manuscripts.into_iter().chain(loaded.offered);
            return self.replaced_by(&old, read.into_iter().next());
        }
        if loaded.offered.is_empty() {
            self.take(loaded);
        } else {
            self.keep_what_is_shown();
            self.offer(loaded);
        }
    }

    /// Compares what was read.
    pub(super) fn take(&mut self, loaded: Loaded) {
        let newcomers = loaded.manuscripts.iter().filter(|m| !self.is_open(m));
        let doubts: Vec<_> = newcomers.flat_map(|m| reading_notes(m)).collect();
        self.notices.extend(Notice::caution(&doubts));
        self.settings.remember(loaded.paths);
        self.manuscripts = loaded.manuscripts;
        self.compare();
    }

    fn is_open(&self, manuscript: &Arc<Manuscript>) -> bool {
        self.manuscripts.iter().any(|m| Arc::ptr_eq(m, manuscript))
    }

    /// Reads a newer text for a version.
    pub(super) fn replace(&mut self, version: VersionId, source: Source) {
        let versions = self.compared.iter().flat_map(|c| &c.found.versions);
        let Some(old) = versions.map(|v| &v.manuscript).nth(version.0).cloned() else {
            return;
        };
        self.load(Opening {
            sources: vec![source],
            kept: Vec::new(),
            replacing: Some(old),
        });
    }

    fn replaced_by(&mut self, old: &Arc<Manuscript>, new: Option<Arc<Manuscript>>) {
        let slot = self.manuscripts.iter_mut().find(|m| Arc::ptr_eq(m, old));
        if let Some((slot, new)) = slot.zip(new) {
            *slot = Arc::clone(&new);
            let old = Arc::clone(old);
            self.replaced = Some(Replaced {
                old,
                new,
                way: None,
            });
            self.compare();
        }
    }

    pub(super) fn compare(&mut self) {
        let manuscripts = self.manuscripts.clone();
        let label = match manuscripts.len() {
            1 => "Reading 1 version".to_owned(),
            n => format!("Comparing {n} versions"),
        };
        let replaced = self.replaced.as_ref();
        let replaced = replaced.map(|r| [Arc::clone(&r.old), Arc::clone(&r.new)]);
        self.start(
            label,
            Task::Compare {
                manuscripts,
                replaced,
            },
        );
    }

    pub(super) fn start(&mut self, label: String, task: Task) {
        self.stop_work();
        self.tickets += 1;
        let progress = Arc::new(Progress::default());
        self.jobs.push(Job {
            ticket: self.tickets,
            progress: Arc::clone(&progress),
            task,
        });
        self.work = Some(Work {
            label,
            progress,
            ticket: self.tickets,
            opening: None,
        });
    }

    fn stop_work(&mut self) {
        if let Some(work) = self.work.take() {
            work.progress.cancel();
        }
    }

    pub(super) fn cancel(&mut self) {
        self.stop_work();
        self.keep_what_is_shown();
    }

    /// What is on screen is what stays open.
    pub(super) fn keep_what_is_shown(&mut self) {
        self.manuscripts = self
            .compared
            .iter()
            .flat_map(|c| &c.found.versions)
            .map(|v| Arc::clone(&v.manuscript))
            .collect();
        self.replaced = None;
    }

    /// Is this the outcome that is waited for? Then the wait is over.
    pub(super) fn finish(&mut self, ticket: u64) -> bool {
        let waited_for = self.work.as_ref().is_some_and(|w| w.ticket == ticket);
        if waited_for {
            self.work = None;
        }
        waited_for
    }

    /// Shows a comparison; `answers` has the text that was replaced against the newer one.
    pub(super) fn show(&mut self, report: Report, answers: Option<&Report>) {
        self.notices.extend(Notice::caution(&report.notes));
        let before = self.compared.take();
        let found_before = before.as_ref().map(|c| Arc::clone(&c.found));
        let found = Arc::new(report);
        let passage = Passage {
            before: found_before.as_deref(),
            after: &found,
            replaced: self.replaced.take(),
            answers,
        };
        self.view.carry_over(|old| passage.place(old), &found);
        if passage.replaced.is_some() {
            self.view.focus = None;
        }
        self.redline = None;
        self.history = History::default();
        self.compared = Some(Compared::new(Arc::clone(&found), self.view.base));
        let said = self.made.review.clone();
        self.carry_made(&passage);
        self.derive();
        // Across a step back or again, all is as it was marked then.
        let is_newer = passage.replaced.as_ref().is_some_and(|r| r.way.is_none());
        self.reviewed = before
            .filter(|_| is_newer && !said.is_empty())
            .map(|before| Reviewed::new(before, said, &self.made.review, &passage));
        self.mark_since();
        self.finish_restoring();
        self.retract_what_is_closed();
    }

    pub(super) fn close_all(&mut self) {
        self.stop_work();
        let settings = std::mem::take(&mut self.settings);
        // A save that was ordered is still carried out.
        let jobs = std::mem::take(&mut self.jobs);
        let tickets = self.tickets;
        let keeping = self.let_go();
        *self = Self {
            settings,
            jobs,
            tickets,
            keeping,
            ..Self::default()
        };
    }

    /// Takes out the version that stands under this id on screen, wherever it is by now.
    pub(super) fn remove(&mut self, version: VersionId) {
        let versions = self.compared.iter().flat_map(|c| &c.found.versions);
        let Some(shown) = versions.map(|v| &v.manuscript).nth(version.0) else {
            return;
        };
        let shown = Arc::clone(shown);
        self.manuscripts.retain(|m| !Arc::ptr_eq(m, &shown));
        if let Some(mut opening) = self.opening() {
            opening.kept.retain(|m| !Arc::ptr_eq(m, &shown));
            self.load(opening);
        } else if self.manuscripts.is_empty() {
            self.close_all();
        } else {
            self.compare();
        }
    }
}

impl Compared {
    /// What was found, as seen from `base`.
    fn new(found: Arc<Report>, base: VersionId) -> Self {
        let versions = found.versions.iter();
        Self {
            collation: Collation::new(&found, base),
            word_counts: versions.map(Version::word_count).collect(),
            report: Arc::clone(&found),
            found,
            disputes: Vec::new(),
            ledger: Ledger::default(),
            marked: Marked::default(),
            placed: Placed::default(),
            judged: Vec::new(),
            progress: Vec::new(),
            columns: Vec::new(),
            lineage: Weighing::default(),
        }
    }

    /// Shows another report on the same versions.
    pub(super) fn replace(&mut self, report: Report, base: VersionId) {
        let found = Arc::clone(&self.found);
        *self = Self {
            found,
            ..Self::new(Arc::new(report), base)
        };
    }
}

/// What was doubtful in reading a version, e.g. characters that its encoding does not have.
fn reading_notes(manuscript: &Manuscript) -> impl Iterator<Item = String> {
    let notes = manuscript.notes.iter();
    notes.map(|note| format!("{}: {note}", manuscript.label))
}
