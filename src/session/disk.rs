//! Files that change on disk while they are open: noticed, and the newer text offered.
//!
//! ```text
//! looks at a file   1,204 bytes ─ 1,311 bytes, 9:41 ─ 1,311 bytes, 9:41 ──► read, compared, offered
//! half written      1,204 bytes ─ 0 bytes ─ 640 bytes ─ 1,311 bytes ─ 1,311 bytes ──► offered
//! gone              1,204 bytes ─ nothing ─ nothing         told only when the reader asks
//! ```
//!
//! A file is read only when two looks in a row find it alike: whoever writes it is done by then.
//! A path without its folder may mean another file by now, as where a session comes from another
//! machine: such a file is believed once it was seen with the text that is open.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::job::Task;
use super::notice::Notice;
use super::source::Source;
use super::{Action, Session};
use crate::engine::story::{Manuscript, VersionId};
use crate::load::{self, Decoding};

/// When a file was written last, and its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

/// How a file was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Found {
    /// Not looked at yet.
    #[default]
    Never,
    /// Gone, or empty.
    Nothing,
    /// So, but perhaps somebody is still writing it.
    Once(Stamp),
    /// So, twice; what is in it is known.
    Read(Stamp),
}

/// A version and how its file was found.
#[derive(Clone, Debug)]
pub struct Sight {
    manuscript: Arc<Manuscript>,
    found: Found,
    /// Was the file seen with the text that is open?
    is_own: bool,
    /// Does it have another text? None where it was not read in this look.
    is_newer: Option<bool>,
}

/// The files of the versions, as far as they were looked at.
#[derive(Debug, Default)]
pub(super) struct Disk {
    sights: Vec<Sight>,
    is_looking: bool,
    /// Does the reader wait to be told?
    is_asked: bool,
}

impl Stamp {
    /// None for what is gone, is empty or is no file.
    pub fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        let stamp = Self {
            modified: found.modified().ok(),
            bytes: found.len(),
        };
        (found.is_file() && stamp.bytes > 0).then_some(stamp)
    }
}

impl Sight {
    fn new(manuscript: &Arc<Manuscript>) -> Self {
        Self {
            found: Found::Never,
            is_own: path(manuscript).is_some_and(Path::is_absolute),
            is_newer: None,
            manuscript: Arc::clone(manuscript),
        }
    }

    /// Looks again.
    pub(super) fn again(mut self) -> Self {
        let now = path(&self.manuscript).and_then(Stamp::of);
        self.is_newer = None;
        match (self.found, now) {
            (_, None) => self.found = Found::Nothing,
            (Found::Once(before), Some(now)) if before == now => self.read(now),
            (Found::Read(before), Some(now)) if before == now => {}
            (_, Some(now)) => self.found = Found::Once(now),
        }
        self
    }

    /// What cannot be read is nothing to offer; it is read again when it is another.
    fn read(&mut self, now: Stamp) {
        let Some(path) = path(&self.manuscript) else {
            return;
        };
        let there = load::load(path).ok();
        if Stamp::of(path) != Some(now) {
            self.found = Found::Never;
            return;
        }
        self.found = Found::Read(now);
        let is_other = there.map(|there| {
            let here = &self.manuscript;
            there.origin.sha256 != here.origin.sha256 && there.text != here.text
        });
        self.is_own |= is_other == Some(false);
        self.is_newer = is_other.filter(|_| self.is_own);
    }

    fn is_settled(&self) -> bool {
        matches!(self.found, Found::Read(_) | Found::Nothing)
    }
}

fn path(manuscript: &Manuscript) -> Option<&Path> {
    manuscript.origin.path.as_deref().map(Path::new)
}

impl Session {
    /// Are there files to look at, and does nobody work on the versions?
    pub fn has_files(&self) -> bool {
        self.work.is_none() && self.of_files().next().is_some()
    }

    /// The paths of the versions that were read from files.
    pub fn files(&self) -> impl Iterator<Item = &str> + Clone {
        self.of_files().filter_map(|m| m.origin.path.as_deref())
    }

    /// Is it known of each file what is in it, or that it is gone?
    pub fn knows_files(&self) -> bool {
        let sights = &self.disk.sights;
        let is_known = |m: &Arc<Manuscript>| {
            let of_file = |s: &&Sight| Arc::ptr_eq(&s.manuscript, m);
            sights.iter().find(of_file).is_some_and(Sight::is_settled)
        };
        !self.disk.is_looking && self.of_files().all(is_known)
    }

    fn of_files(&self) -> impl Iterator<Item = &Arc<Manuscript>> + Clone {
        let versions = self.compared.iter().flat_map(|c| &c.found.versions);
        let manuscripts = versions.map(|v| &v.manuscript);
        manuscripts.filter(|m| m.origin.path.is_some())
    }

    /// Orders a look at the files of the versions, unless one is under way. To be called now and
    /// then while the reader may be told.
    pub fn look_at_files(&mut self) {
        if self.disk.is_looking || !self.has_files() {
            return;
        }
        let known = |m: &Arc<Manuscript>| {
            let mut sights = self.disk.sights.iter();
            sights.find(|s| Arc::ptr_eq(&s.manuscript, m)).cloned()
        };
        let sights = self.of_files();
        let sights = sights.map(|m| known(m).unwrap_or_else(|| Sight::new(m)));
        let sights = sights.collect();
        self.disk.is_looking = true;
        self.push_aside(Task::Look { sights });
    }

    /// The reader wants to know: looks at all files anew, also those whose newer text was put aside.
    pub(super) fn ask_for_files(&mut self) {
        self.disk.is_asked = true;
        self.disk.sights.clear();
        self.look_at_files();
    }

    pub(super) fn looked(&mut self, sights: Vec<Sight>) {
        self.disk.is_looking = false;
        for sight in &sights {
            match sight.is_newer {
                Some(true) => self.offer_newer(&sight.manuscript),
                Some(false) => self.retract(&sight.manuscript),
                None => {}
            }
        }
        self.disk.sights = sights;
        if self.disk.is_asked && self.disk.sights.iter().all(Sight::is_settled) {
            self.disk.is_asked = false;
            self.tell_of_files();
        }
    }

    fn offer_newer(&mut self, manuscript: &Arc<Manuscript>) {
        let is_open = self.of_files().any(|m| Arc::ptr_eq(m, manuscript));
        let is_offered = self.notices.iter().any(|n| n.is_offer_for(manuscript));
        if is_open && !is_offered {
            self.notices.push(Notice::newer_text(manuscript));
        }
    }

    fn retract(&mut self, manuscript: &Arc<Manuscript>) {
        self.notices.retain(|n| !n.is_offer_for(manuscript));
    }

    /// Offers for versions that are not open any more are void.
    pub(super) fn retract_what_is_closed(&mut self) {
        let open: Vec<_> = self.of_files().cloned().collect();
        self.notices.retain(|notice| match &notice.newer_text_of {
            Some(version) => open.iter().any(|m| Arc::ptr_eq(m, version)),
            None => true,
        });
    }

    fn tell_of_files(&mut self) {
        let sights = self.disk.sights.iter();
        let gone = sights.filter(|s| s.found == Found::Nothing);
        let gone: Vec<_> = gone
            .filter_map(|s| {
                let path = path(&s.manuscript)?.display();
                Some(format!(
                    "{} is not there any more: {path}",
                    s.manuscript.label
                ))
            })
            .collect();
        let has_offer = self.notices.iter().any(|n| n.newer_text_of.is_some());
        if !gone.is_empty() {
            self.notices.extend(Notice::caution(&gone));
        } else if !has_offer {
            let told = "No file has changed since it was opened.";
            self.notices.push(Notice::information(told.to_owned()));
        }
    }

    /// What takes the newer text that a notice offers; none where it offers none.
    pub fn taking(&self, notice: &Notice) -> Option<Action> {
        let old = notice.newer_text_of.as_ref()?;
        let mut versions = self.compared.as_ref()?.found.versions.iter();
        let index = versions.position(|v| Arc::ptr_eq(&v.manuscript, old))?;
        let decoding = Decoding::of(old);
        let source = match decoding.is_default() {
            true => Source::Path(path(old)?.to_owned()),
            false => Source::Again(Arc::clone(old), decoding),
        };
        Some(Action::Replace(VersionId(index), source))
    }
}
