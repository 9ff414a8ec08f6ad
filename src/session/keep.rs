//! Saving the session: by order, between orders, and after a bad end.
//!
//! ```text
//! the reader works ─► unsaved ─► kept for recovery every few seconds ─► saved ─► recovery forgotten
//!                                        └─ crash ─► offered at the next start
//! ```

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::job::Task;
use super::notice::Notice;
use super::source::Source;
use super::undo::Made;
use super::{Session, clock};
use crate::engine::story::Manuscript;
use crate::load::Decoding;
use crate::saved::{Lock, Recovered, Recovery, Saved};

/// How the names of session files end.
pub const ENDING: &str = crate::saved::ENDING;

/// What of a session a file has.
#[derive(Debug, Default)]
pub(super) struct Stock {
    manuscripts: Vec<Arc<Manuscript>>,
    made: Made,
}

impl Stock {
    /// Is it all that the session has? Asked in every frame; what both share is equal unread.
    fn is_of(&self, session: &Session) -> bool {
        self.manuscripts == session.manuscripts && self.made == session.made
    }
}

/// A session on its way back.
#[derive(Debug)]
struct Restoring {
    saved: Saved,
    /// Does a file have all of it?
    is_saved: bool,
}

/// Where the session is kept.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Of locks and recovery files; none where nothing is to be kept.
    folder: Option<PathBuf>,
    /// The file it was saved as.
    home: Option<PathBuf>,
    /// Held while that file is open here.
    lock: Option<Lock>,
    saved: Stock,
    /// Is a file being written by order?
    is_saving: bool,
    recovery: Option<Recovery>,
    /// What the recovery file has.
    kept: Option<Stock>,
    /// What earlier windows have left.
    left: Vec<Recovered>,
    /// What has been taken up of that; gone when it is kept anew.
    taken: Option<Recovered>,
    /// A session that was read and waits for its comparison.
    restoring: Option<Restoring>,
}

impl Session {
    /// Keeps locks and recovery files in `folder`, and looks for what earlier windows have left.
    pub fn keep_in(&mut self, folder: &Path) {
        self.keeping.left = Recovered::all(&folder.join("recovery"));
        self.keeping.folder = Some(folder.to_owned());
    }

    /// The file the session was saved as.
    pub fn home(&self) -> Option<&Path> {
        self.keeping.home.as_deref()
    }

    /// Is it being saved?
    pub fn is_saving(&self) -> bool {
        self.keeping.is_saving
    }

    /// Is there work that no file has, except for recovery?
    pub fn is_unsaved(&self) -> bool {
        let is_own = |m: &Arc<Manuscript>| m.origin.path.is_none() || !Decoding::of(m).is_default();
        let is_worth = !self.made.is_empty() || self.manuscripts.iter().any(is_own);
        let has_file = self.keeping.home.is_some();
        (is_worth || has_file) && !self.keeping.saved.is_of(self) && self.compared.is_some()
    }

    /// What earlier windows have left, latest first: when each was kept.
    pub fn recoverable(&self) -> impl Iterator<Item = String> {
        let left = self.keeping.left.iter();
        left.map(|r| r.when().map(clock::at).unwrap_or_default())
    }

    /// Orders the session to be kept for recovery, if that is due. To be called every few seconds
    /// while there is unsaved work.
    pub fn keep_for_recovery(&mut self) {
        if !self.is_unsaved() {
            return self.forget_recovery();
        }
        if self.is_kept() {
            return;
        }
        let Some(path) = self.recovery_path() else {
            return;
        };
        self.keeping.kept = Some(self.stock());
        let saved = Saved {
            home: self.keeping.home.clone(),
            ..self.to_saved()
        };
        self.push_aside(Task::Keep { saved, path });
    }

    /// Is what is kept for recovery older than the work?
    pub fn is_unkept(&self) -> bool {
        let has_folder = self.keeping.folder.is_some();
        has_folder && self.is_unsaved() && !self.is_kept()
    }

    fn is_kept(&self) -> bool {
        let kept = self.keeping.kept.as_ref();
        kept.is_some_and(|kept| kept.is_of(self))
    }

    fn forget_recovery(&mut self) {
        if self.keeping.kept.take().is_some() {
            self.keeping.recovery.iter().for_each(Recovery::forget);
        }
    }

    fn recovery_path(&mut self) -> Option<PathBuf> {
        let folder = self.keeping.folder.as_ref()?.join("recovery");
        if self.keeping.recovery.is_none() {
            // Where nothing can be kept, the work can still be saved by hand.
            self.keeping.recovery = Recovery::begin(&folder).ok();
        }
        Some(self.keeping.recovery.as_ref()?.path().to_owned())
    }

    fn stock(&self) -> Stock {
        Stock {
            manuscripts: self.manuscripts.clone(),
            made: self.made.clone(),
        }
    }

    fn to_saved(&self) -> Saved {
        let (order, hidden) = self.view.arrangement();
        Saved {
            manuscripts: self.manuscripts.clone(),
            base: self.view.base,
            order,
            hidden,
            decisions: self.made.decisions.clone(),
            review: self.made.review.clone(),
            home: None,
        }
    }

    /// Orders the session to be saved as `path`.
    pub(super) fn save_as(&mut self, path: PathBuf) {
        if self.compared.is_none() {
            return;
        }
        if self.keeping.home.as_ref() != Some(&path) && !self.take_lock(&path) {
            let name = path.display();
            self.notices.push(Notice::error(format!(
                "{name} is open in another window. Save under another name, or close it there."
            )));
            return;
        }
        let saved = self.to_saved();
        self.keeping.is_saving = true;
        self.push_aside(Task::Save { saved, path });
    }

    /// Takes the lock of a session file; false where another window has it. Where no locks can be
    /// kept, nothing is known of other windows.
    fn take_lock(&mut self, path: &Path) -> bool {
        let Some(folder) = &self.keeping.folder else {
            return true;
        };
        match Lock::take(&folder.join("locks"), path) {
            Ok(Some(lock)) => {
                self.keeping.lock = Some(lock);
                true
            }
            Ok(None) => false,
            Err(_) => true,
        }
    }

    pub(super) fn was_saved(&mut self, path: PathBuf, saved: Saved, result: Result<(), String>) {
        self.keeping.is_saving = false;
        match result {
            Ok(()) => {
                self.keeping.saved = Stock {
                    manuscripts: saved.manuscripts,
                    made: Made {
                        decisions: saved.decisions,
                        review: saved.review,
                    },
                };
                self.settings.remember(vec![path.clone()]);
                let told = format!("Saved as {}", path.display());
                self.notices.push(Notice::information(told));
                self.keeping.home = Some(path);
                self.drop_taken();
                self.keep_for_recovery();
            }
            Err(error) => self.notices.push(Notice::error(error)),
        }
    }

    /// Orders a session file to be read.
    pub(super) fn open_session(&mut self, path: PathBuf) {
        let label = format!("Opening {}", Source::Path(path.clone()).name());
        self.start(label, Task::Restore { path });
    }

    /// Takes in a session that was read; its comparison follows.
    pub(super) fn restored(&mut self, path: &Path, result: Result<Saved, String>) {
        match result {
            Ok(saved) => {
                self.settings.remember(vec![path.to_owned()]);
                self.restore(saved, true);
                let is_alone = self.take_lock(path);
                if let Some(restoring) = &mut self.keeping.restoring {
                    restoring.saved.home = is_alone.then(|| path.to_owned());
                }
                if !is_alone {
                    let told = format!(
                        "{} is open in another window, too. What you save here goes to a file of \
                         its own.",
                        path.display()
                    );
                    self.notices.extend(Notice::caution(&[told]));
                }
            }
            Err(error) => {
                self.keep_what_is_shown();
                self.notices.push(Notice::error(error));
            }
        }
    }

    /// Takes up what an earlier window has left, by its index.
    pub(super) fn recover(&mut self, index: usize) {
        if index >= self.keeping.left.len() {
            return;
        }
        let left = self.keeping.left.remove(index);
        match left.read() {
            Ok(saved) => {
                self.restore(saved, false);
                self.keeping.taken = Some(left);
                self.notices.push(Notice::information(
                    "Recovered. Save it to keep it.".to_owned(),
                ));
            }
            Err(error) => self.notices.push(Notice::error(error.to_string())),
        }
    }

    /// What was taken up is kept anew by now.
    pub(super) fn was_kept(&mut self, result: Result<(), String>) {
        match result {
            Ok(()) => self.drop_taken(),
            Err(error) => {
                let told = format!("What you do cannot be kept for recovery: {error}");
                self.notices.push(Notice::error(told));
            }
        }
    }

    fn drop_taken(&mut self) {
        if let Some(taken) = self.keeping.taken.take() {
            taken.discard();
        }
    }

    /// Throws away what an earlier window has left, by its index.
    pub(super) fn discard(&mut self, index: usize) {
        if index < self.keeping.left.len() {
            self.keeping.left.remove(index).discard();
        }
    }

    fn restore(&mut self, saved: Saved, is_saved: bool) {
        self.close_all();
        self.manuscripts.clone_from(&saved.manuscripts);
        self.keeping.restoring = Some(Restoring { saved, is_saved });
        self.compare();
    }

    /// When the comparison of a session that was read is there: its layout and what was made of it.
    pub(super) fn finish_restoring(&mut self) {
        let Some(Restoring { saved, is_saved }) = self.keeping.restoring.take() else {
            return;
        };
        self.view.arrange(saved.base, &saved.order, &saved.hidden);
        self.made = Made {
            decisions: saved.decisions,
            review: saved.review,
        };
        self.keeping.home = saved.home;
        if is_saved {
            self.keeping.saved = self.stock();
        }
        self.make_base(saved.base);
        if !self.made.decisions.is_empty() {
            self.amend();
        }
    }

    /// Nothing is open any more: what is kept of it is let go.
    pub(super) fn let_go(&mut self) -> Keeping {
        self.forget_recovery();
        let keeping = std::mem::take(&mut self.keeping);
        Keeping {
            folder: keeping.folder,
            recovery: keeping.recovery,
            left: keeping.left,
            ..Keeping::default()
        }
    }
}
