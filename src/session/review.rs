//! Notes and statuses: what the reader says of changes, findings, words and versions.

use std::sync::Arc;

use super::action::Said;
use super::notice::Notice;
use super::undo::{Made, Undo};
use super::view::{Focus, Left, Listed};
use super::{Compared, Session};
use crate::engine::collation::ChangeSet;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::Relation;
use crate::engine::story::{Span, VersionId};
use crate::review::{Anchor, Placed, Remark, Review, Status, Subject};

/// How far the review of a version is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Changes with a status.
    pub done: usize,
    /// All changes.
    pub all: usize,
    /// Those that have changed since, or come up.
    pub since: usize,
}

/// What a change consists of, to know others that are just like it.
#[derive(PartialEq, Eq)]
struct Likeness {
    changes: ChangeSet,
    cut: Vec<String>,
    put: Vec<String>,
}

impl Session {
    /// What the reader made: corrections and remarks.
    pub fn made(&self) -> &Made {
        &self.made
    }

    /// What the reader said.
    pub fn review(&self) -> &Review {
        &self.made.review
    }

    /// The steps that can be taken back, and again.
    pub fn undo_steps(&self) -> &Undo {
        &self.undo
    }

    /// The change that the lit sentence belongs to; none where nothing differs in it.
    pub fn lit_subject(&self) -> Option<Subject> {
        let focus = self.view.focus?;
        let row = self.focus_row()?;
        self.change_of(row, self.meant_with(focus))
    }

    /// The version whose change is meant where this sentence is lit: in a redline, words of the base
    /// stand for what the version dropped.
    fn meant_with(&self, focus: Focus) -> VersionId {
        let redline = self.redline().filter(|r| r.base == focus.version);
        let meant = self.view.meant.or(redline.map(|r| r.version));
        meant.unwrap_or(focus.version)
    }

    /// What another version made of the lit sentence of the base.
    pub fn change_facing(&self, other: VersionId) -> Option<Subject> {
        let focus = self.view.focus.filter(|f| f.version == self.view.base)?;
        let row = self
            .compared
            .as_ref()?
            .collation
            .row(focus.version, focus.sentence)?;
        self.change_of(row, other)
    }

    /// The change in a row and a version of the collation.
    pub fn change_of(&self, row: usize, version: VersionId) -> Option<Subject> {
        let compared = self.compared.as_ref()?;
        compared.collation.cell(row, version)?.number?;
        Subject::change(&compared.report, &compared.collation, row, version)
    }

    /// A sentence as a subject.
    pub fn words_of(&self, focus: Focus) -> Option<Subject> {
        let versions = &self.compared.as_ref()?.report.versions;
        let sentences = &versions.get(focus.version.0)?.sentences;
        self.words_at(focus.version, sentences.get(focus.sentence.0)?.span)
    }

    /// Words of a version as a subject, by their place in its text.
    pub fn words_at(&self, version: VersionId, span: Span) -> Option<Subject> {
        let text = self.compared.as_ref()?.report.versions.get(version.0)?;
        let at = Anchor::new(version, text.label(), text.text(), span);
        Some(Subject::Words(at))
    }

    /// What was said of a dispute that is listed for the columns shown, by its index among them.
    pub fn said_of_dispute(&self, dispute: &Dispute) -> Option<&Remark> {
        let compared = self.compared.as_ref()?;
        let index = compared
            .disputes
            .iter()
            .position(|d| std::ptr::eq(d, dispute))?;
        compared.judged.get(index)?.as_deref()
    }

    /// How far the review of a version against the base is.
    pub fn progress(&self, version: VersionId) -> Progress {
        let known = self.compared.iter().flat_map(|c| c.progress.get(version.0));
        known.copied().next().unwrap_or_default()
    }

    pub(super) fn say(&mut self, subject: &Subject, said: Said) {
        let remark = self.remark(subject, said);
        self.make(|made| made.review.put(remark));
    }

    /// The remark on a subject with something new in it, signed.
    fn remark(&self, subject: &Subject, said: Said) -> Remark {
        let known = self.made.review.on(subject).cloned();
        let mut remark = known.unwrap_or_else(|| Remark::on(subject.clone()));
        match said {
            Said::Status(status) => {
                // What is decided now is decided of what stands there now.
                remark.status = status;
                remark.subject = subject.clone();
                remark.was.clear();
            }
            Said::Note(words, severity) => (remark.words, remark.severity) = (words, severity),
        }
        remark.initials.clone_from(&self.settings.initials);
        remark.when = super::clock::now();
        remark
    }

    pub(super) fn say_of_alike(&mut self, subject: &Subject, status: Status) {
        let mut subjects = self.alike(subject);
        if subjects.is_empty() {
            subjects.push(subject.clone());
        }
        let told = format!("{} changes are just like it.", subjects.len());
        let remarks: Vec<_> = subjects
            .iter()
            .map(|subject| self.remark(subject, Said::Status(status)))
            .collect();
        self.make(|made| remarks.into_iter().for_each(|r| made.review.put(r)));
        self.notices.push(Notice::information(told));
    }

    /// A change and all others of the columns shown in which the same words were cut and put.
    pub fn alike(&self, subject: &Subject) -> Vec<Subject> {
        let Some(compared) = &self.compared else {
            return Vec::new();
        };
        let columns = self.view.columns();
        let rows = 0..compared.collation.rows.len();
        let cells = rows.flat_map(|row| columns.iter().map(move |v| (row, *v)));
        let changes: Vec<_> = cells
            .filter_map(|(row, v)| Some((compared.likeness(row, v)?, self.change_of(row, v)?)))
            .collect();
        let own = changes.iter().find(|(_, s)| s.is_that_of(subject));
        let alike = changes
            .iter()
            .filter(|(l, _)| own.is_some_and(|(o, _)| o == l));
        alike.map(|(_, subject)| subject.clone()).collect()
    }

    /// Goes to the next or the previous change that is left to review, from what is lit on.
    pub(super) fn step_left(&mut self, left: Left, forward: bool) {
        let Some(compared) = &self.compared else {
            return;
        };
        let columns = self.view.columns();
        let lit = self.view.focus.map(|focus| self.meant_with(focus));
        let at = self.focus_row().zip(lit);
        let place = |(row, version): (usize, VersionId)| {
            let column = columns.iter().position(|v| *v == version);
            (row, column.unwrap_or_default())
        };
        let rows = self.view.rows().iter();
        let cells = rows.flat_map(|row| columns.iter().map(move |v| (*row, *v)));
        let mut cells = cells.filter(|(row, v)| compared.is_left(left, *row, *v));
        let here = at.map(place);
        let next = match forward {
            true => cells.find(|cell| here.is_none_or(|here| place(*cell) > here)),
            false => cells
                .take_while(|cell| here.is_none_or(|here| place(*cell) < here))
                .last(),
        };
        if let Some((row, version)) = next {
            self.go_to_change(row, version);
        }
    }

    /// Lights up a change, and means its version even where only the base has words to be lit.
    pub(super) fn go_to_change(&mut self, row: usize, version: VersionId) {
        if let Some(focus) = self.place_of(row, version) {
            self.jump(focus);
            self.view.meant = (focus.version != version).then_some(version);
        }
    }

    /// Lists other remarks; rows that were kept to the status listed before are shown again.
    pub(super) fn list_remarks(&mut self, listed: Listed) {
        self.view.remarks = listed;
        let is_listed = |left| match left {
            Left::With(status) => listed == Listed::With(status),
            Left::Unreviewed | Left::Since => true,
        };
        if self.view.only.is_some_and(|left| !is_listed(left)) {
            self.change_view(|view| view.only = None);
        }
    }

    /// The first sentence of a cell; that of the base where the version lacks it.
    fn place_of(&self, row: usize, version: VersionId) -> Option<Focus> {
        let collation = &self.compared.as_ref()?.collation;
        let first = |version: VersionId| {
            let sentence = *collation.cell(row, version)?.sentences.first()?;
            Some(Focus { version, sentence })
        };
        first(version).or_else(|| first(collation.base))
    }

    /// Brings up to date where remarks stand.
    pub(super) fn place_remarks(&mut self) {
        if self.view.only.is_some() {
            return self.derive();
        }
        if let Some(compared) = &mut self.compared {
            compared.place(&self.made.review);
        }
    }
}

impl Compared {
    /// Finds the places of the remarks.
    pub(super) fn place(&mut self, review: &Review) {
        self.placed = Placed::new(review, &self.report, &self.collation);
        let judged = self.disputes.iter().map(|dispute| {
            let remark = self.placed.of_dispute(&self.report, dispute);
            remark.map(|remark| Arc::new(remark.clone()))
        });
        self.judged = judged.collect();
        let progress = self.report.version_ids().map(|v| self.progress_of(v));
        self.progress = progress.collect();
    }

    fn progress_of(&self, version: VersionId) -> Progress {
        let changes = self.collation.changed_rows(version);
        changes.fold(Progress::default(), |progress, row| Progress {
            done: progress.done + usize::from(self.is_reviewed(row, version)),
            all: progress.all + 1,
            since: progress.since + usize::from(self.placed.since(row, version).is_some()),
        })
    }

    /// Is there something in a cell that is left to review?
    pub fn is_left(&self, left: Left, row: usize, version: VersionId) -> bool {
        match left {
            Left::Unreviewed => {
                self.collation.is_change(row, version) && !self.is_reviewed(row, version)
            }
            Left::Since => self.placed.since(row, version).is_some(),
            Left::With(status) => self.has_status(status, row, version),
        }
    }

    /// Has the change in a cell this status, or a finding about it?
    fn has_status(&self, status: Status, row: usize, version: VersionId) -> bool {
        let is_so = |remark: Option<&Remark>| remark.is_some_and(|r| r.status == status);
        let is_here = |dispute: &Dispute| {
            let mut places = dispute.places().filter(|p| p.version == version);
            places.any(|p| self.collation.row(version, p.sentence) == Some(row))
        };
        let mut found = self.disputes.iter().zip(&self.judged);
        is_so(self.placed.of_change(row, version))
            || found.any(|(dispute, remark)| is_so(remark.as_deref()) && is_here(dispute))
    }

    /// Has the change in a cell a status?
    pub fn is_reviewed(&self, row: usize, version: VersionId) -> bool {
        let remark = self.placed.of_change(row, version);
        remark.is_some_and(|remark| remark.status != Status::Open)
    }

    /// What the change in a cell consists of; none where there is no change.
    fn likeness(&self, row: usize, version: VersionId) -> Option<Likeness> {
        let cell = self.collation.cell(row, version)?;
        cell.number?;
        let (base, own) = (self.collation.base, self.report.versions.get(version.0)?);
        let other = self.report.versions.get(base.0)?;
        let words = |text: &str, spans: &[Span]| {
            let words = spans.iter().map(|s| s.of(text).trim().to_lowercase());
            words.collect::<Vec<_>>()
        };
        let mut likeness = Likeness {
            changes: cell.changes,
            cut: Vec::new(),
            put: Vec::new(),
        };
        for sentence in &cell.sentences {
            let facing = self.report.facing(version, *sentence, base);
            for facing in facing.filter(|f| f.link.relation != Relation::Partial) {
                let is_first = version < base;
                let (own_spans, base_spans) = match is_first {
                    true => (&facing.link.cut, &facing.link.put),
                    false => (&facing.link.put, &facing.link.cut),
                };
                likeness.put.extend(words(own.text(), own_spans));
                likeness.cut.extend(words(other.text(), base_spans));
            }
        }
        if likeness.cut.is_empty() && likeness.put.is_empty() {
            likeness
                .put
                .extend(self.whole(row, version).or_else(|| self.whole(row, base)));
        }
        Some(likeness)
    }

    /// The words of a cell, where there are any.
    fn whole(&self, row: usize, version: VersionId) -> Option<String> {
        let cell = self.collation.cell(row, version)?;
        let text = self.report.versions.get(version.0)?;
        let words = cell.sentences.iter().map(|id| text.sentence_text(*id));
        let words = words.collect::<Vec<_>>().join(" ").to_lowercase();
        (!words.is_empty()).then_some(words)
    }
}
