//! All that the window shows, without the window.
//!
//! Views read the [`Session`] and push [`Action`]s; only [`Session::apply`] changes it. Work that
//! takes time leaves as a [`Job`] and comes back through [`Session::absorb`]; until
//! then the last good comparison stays on screen.

pub mod action;
mod arrangement;
mod carry;
pub mod choice;
pub mod clock;
pub mod copy;
pub mod corrections;
pub mod disk;
pub mod findings;
pub mod fold;
pub mod history;
pub mod job;
pub mod keep;
mod lineage;
pub mod marked;
mod navigate;
pub mod notice;
pub mod particulars;
pub mod picture;
mod place;
mod preview;
mod redline;
mod review;
pub mod sample;
mod save;
pub mod search;
pub mod settings;
mod since;
pub mod source;
pub mod undo;
mod versions;
pub mod view;
pub mod watch;
pub mod widths;
pub mod worker;

use std::sync::Arc;

pub use action::{Action, Direction};

use crate::engine::collation::Collation;
use crate::engine::collation::redline::Redline;
use crate::engine::ledger::Ledger;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::Report;
use crate::engine::story::{Manuscript, VersionId};
use crate::review::{Placed, Remark};
use carry::Replaced;
use choice::Choice;
use corrections::Corrections;
use disk::Disk;
use history::History;
use job::{Job, Outcome, Progress};
use keep::Keeping;
use lineage::Weighing;
use marked::Marked;
use notice::Notice;
use preview::Previews;
use save::ASIDE;
use search::{Manner, Search};
use settings::Settings;
use since::Reviewed;
use source::Source;
use undo::{Made, Undo, Way};
use view::View;

const FAILED: &str = "Storydiff made a mistake and could not finish this. \
    What was open is still here; please try with fewer versions.";

/// A finished comparison, laid out for the present base.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What was found.
    pub found: Arc<Report>,
    /// What was found, with what the reader corrected.
    pub report: Arc<Report>,
    /// Its rows.
    pub collation: Collation,
    /// By version: its number of words. Counting takes longer than a frame may.
    pub word_counts: Vec<usize>,
    /// What the columns shown disagree on.
    pub disputes: Vec<Dispute>,
    /// What the columns shown say of each fact.
    pub ledger: Ledger,
    /// What is marked in the texts.
    pub marked: Marked,
    /// What the reader said, by place.
    pub placed: Placed,
    /// By dispute: what the reader said of it.
    judged: Vec<Option<Arc<Remark>>>,
    /// By version: how far its review is.
    progress: Vec<review::Progress>,
    /// The columns that all this was found for.
    columns: Vec<VersionId>,
    lineage: Weighing,
}

/// Work under way.
#[derive(Clone, Debug)]
pub struct Work {
    /// What is being done, for the reader.
    pub label: String,
    /// How far it is, and the way to stop it.
    pub progress: Arc<Progress>,
    ticket: u64,
    opening: Option<Opening>,
}

/// Versions on their way, and those they will stand behind.
#[derive(Clone, Debug)]
struct Opening {
    sources: Vec<Source>,
    kept: Vec<Arc<Manuscript>>,
    /// The version they stand for.
    replacing: Option<Arc<Manuscript>>,
}

/// The state of the window.
#[derive(Debug, Default)]
pub struct Session {
    manuscripts: Vec<Arc<Manuscript>>,
    compared: Option<Compared>,
    redline: Option<Redline>,
    view: View,
    search: Search,
    history: History,
    corrections: Corrections,
    made: Made,
    undo: Undo,
    keeping: Keeping,
    previews: Previews,
    replaced: Option<Replaced>,
    /// What was reviewed before a version got a newer text, until that is marked.
    reviewed: Option<Reviewed>,
    disk: Disk,
    choice: Option<Choice>,
    work: Option<Work>,
    notices: Vec<Notice>,
    settings: Settings,
    jobs: Vec<Job>,
    tickets: u64,
}

impl Session {
    /// A session without versions.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            ..Self::default()
        }
    }

    /// The last good comparison.
    pub fn compared(&self) -> Option<&Compared> {
        self.compared.as_ref()
    }

    /// What of the comparison is shown, and how.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What is searched for, and where it was found.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// Where the reader was before.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Work under way.
    pub fn work(&self) -> Option<&Work> {
        self.work.as_ref()
    }

    /// Messages the reader has not dismissed, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What is remembered from one start to the next.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Are there no versions, open or on their way?
    pub fn is_empty(&self) -> bool {
        self.manuscripts.is_empty() && self.compared.is_none() && self.work.is_none()
    }

    /// The jobs that wait to be run, in order.
    pub fn take_jobs(&mut self) -> Vec<Job> {
        std::mem::take(&mut self.jobs)
    }

    /// Does what the reader asked for.
    pub fn apply(&mut self, action: Action) {
        self.carry_out(action);
        self.follow();
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Open(sources) => self.open(sources, false),
            Action::Add(sources) => self.open(sources, true),
            Action::CloseAll => self.close_all(),
            Action::Choose(choosing) => self.choose(choosing),
            Action::Remove(version) => self.remove(version),
            Action::Replace(version, source) => self.replace(version, source),
            Action::Revise(revision) => self.revise(revision),
            Action::LookAtFiles => self.ask_for_files(),
            Action::Save(path) => self.save_as(path),
            Action::Recover(index) => self.recover(index),
            Action::Discard(index) => self.discard(index),
            Action::MakeBase(version) => self.make_base(version),
            Action::ToggleColumn(version) => self.change_view(|view| view.toggle_column(version)),
            Action::ShowAllColumns => self.change_view(View::show_all_columns),
            Action::MoveColumn(version, direction) => self.view.move_column(version, direction),
            Action::PlaceColumn { version, before } => self.view.place_column(version, before),
            Action::OrderByTime => self.order_by_time(),
            Action::SetWidths(shares) => self.view.widths.set_all(&shares),
            Action::StretchColumn(is_wider) => self.view.stretch_column(is_wider),
            Action::EqualWidths => self.view.widths.make_equal(),
            Action::ToggleChange(change) => self.change_view(|view| view.shown.toggle(change)),
            Action::ShowEveryChange => self.change_view(View::show_every_change),
            Action::ToggleChangesOnly => self.change_view(|v| v.changes_only = !v.changes_only),
            Action::ToggleFold(run) => self.change_view(|view| view.toggle_fold(run)),
            Action::Unfold(row) => self.change_view(|view| view.unfold(row)),
            Action::Focus(focus) => self.focus(focus),
            Action::StartPairing => self.start_pairing(),
            Action::Part(focus, other) => self.part(focus, other),
            Action::SplitAt(version, at) => self.split_at(version, at),
            Action::JoinWithPrevious(focus) => self.join_with_previous(focus),
            Action::Relabel(focus, kind) => self.relabel(focus, kind),
            Action::Say(subject, said) => self.say(&subject, said),
            Action::SayOfAlike(subject, status) => self.say_of_alike(&subject, status),
            Action::ListRemarks(listed) => self.list_remarks(listed),
            Action::ToggleOnly(left) => self.change_view(|view| view.toggle_only(left)),
            Action::StepLeft { left, forward } => self.step_left(left, forward),
            Action::Unsay(index) => self.make(|made| made.review.remove(index)),
            Action::Undo => self.undo(Way::Back),
            Action::Redo => self.undo(Way::Again),
            Action::ClearFocus => self.view.clear_focus(),
            Action::MoveFocus(direction) => self.move_focus(direction),
            Action::StepChange { forward } => self.step_change(forward),
            Action::StepAlike { forward } => self.step_alike(forward),
            Action::OwnPlace => self.go_to_own_place(),
            Action::Back => self.go_back(true),
            Action::Forward => self.go_back(false),
            Action::GoTo(focus) => self.jump(focus),
            Action::GoToChange(row, version) => self.go_to_change(row, version),
            Action::Pick(places) => self.pick(places),
            Action::PickAt(place, all) => self.pick_at(place, all),
            Action::StepFinding { forward } => self.step_finding(forward),
            Action::ToggleKind(kind) => self.change_view(|v| v.findings.toggle_kind(kind)),
            Action::ToggleSeverity(grade) => self.change_view(|v| v.findings.toggle(grade)),
            Action::FindingsOf(version) => self.view.findings.version = version,
            Action::SortFindings(order) => self.view.findings.order = order,
            Action::ShowFacts(scope) => self.view.facts.scope = scope,
            Action::ToggleFactKind(kind) => self.view.facts.toggle_kind(kind),
            Action::GoToRow(row) => self.view.reveal_row(row),
            Action::ScrolledTo(positions) => self.view.set_on_screen(positions),
            Action::Read(reading) => self.read(reading),
            Action::Against(version) => self.read_against(version),
            Action::TogglePanel(panel) => self.view.toggle_panel(panel),
            Action::Search(query) => self.search_for(query, self.search.manner),
            Action::SearchBy(manner) => self.search_for(self.search.query.clone(), manner),
            Action::StepFound { forward } => self.step_found(forward),
            Action::Preview(choice) => self.ask_for_preview(&choice),
            Action::Export(order) => self.export(order),
            Action::SavePicture(picture, path) => self.save_picture(picture, path),
            Action::Cancel => self.cancel(),
            Action::DismissNotice(index) => self.dismiss(index),
            Action::Set(setting) => self.settings.set(setting),
            Action::ForgetRecent => self.settings.recent.clear(),
            Action::Tell(notice) => self.notices.push(notice),
        }
    }

    /// Takes in what a job has made. An outcome that a newer job has overtaken is dropped.
    pub fn absorb(&mut self, outcome: Outcome) {
        self.take_in(outcome);
        self.follow();
    }

    /// What only one way of reading needs follows when the story is read so.
    fn follow(&mut self) {
        self.lay_redline();
        self.ask_for_lineage();
    }

    fn take_in(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Exported(result) => self.exported(result),
            Outcome::Previewed(seen, result) => self.previews.take_in(*seen, result),
            Outcome::Loaded { ticket, loaded } => {
                let opening = self.work.as_ref().and_then(|w| w.opening.as_ref());
                let replacing = opening.and_then(|o| o.replacing.clone());
                if self.finish(ticket) {
                    self.loaded(loaded, replacing);
                }
            }
            Outcome::Compared {
                ticket,
                report,
                answers,
            } => {
                if self.finish(ticket) {
                    self.show(report, answers.as_deref());
                }
            }
            Outcome::Amended { ticket, report } => self.amended(ticket, report),
            Outcome::Restored {
                ticket,
                path,
                result,
            } => {
                if self.finish(ticket) {
                    self.restored(&path, result);
                }
            }
            Outcome::Saved {
                saved,
                path,
                result,
            } => self.was_saved(path, saved, result),
            Outcome::Looked(sights) => self.looked(sights),
            Outcome::Kept(result) => self.was_kept(result),
            Outcome::Weighed { report, lineage } => self.weighed(&report, lineage),
            Outcome::Cancelled { ticket } => {
                self.finish(ticket);
            }
            Outcome::Failed { ticket } => {
                self.previews.give_up();
                if self.finish(ticket) || ticket == ASIDE || self.corrections.awaits(ticket) {
                    self.keep_what_is_shown();
                    self.notices.push(Notice::error(FAILED.to_owned()));
                }
            }
        }
    }

    /// Brings up to date all that follows from report, base and filters; the redline follows last.
    pub(super) fn derive(&mut self) {
        if let Some(compared) = &mut self.compared {
            compared.take_stock(&self.view);
            compared.place(&self.made.review);
            self.view.derive(compared);
            self.search.run(compared);
        }
    }

    fn change_view(&mut self, change: impl FnOnce(&mut View)) {
        let top = self.top_of_screen();
        change(&mut self.view);
        self.derive();
        self.keep_on_screen(top);
    }

    fn search_for(&mut self, query: String, manner: Manner) {
        (self.search.query, self.search.manner) = (query, manner);
        if let Some(compared) = &self.compared {
            self.search.run(compared);
        }
    }

    fn dismiss(&mut self, index: usize) {
        if index < self.notices.len() {
            self.notices.remove(index);
        }
    }
}
