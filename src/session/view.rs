//! What of a comparison is shown, and how: base, columns, kinds of change, focus, place.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Compared;
use super::findings::{FactListing, Listing};
use super::fold::{Fold, Folded, Run};
use super::widths::Widths;
use crate::engine::collation::{Change, ChangeSet, Collation};
use crate::engine::report::{Place, Report};
use crate::engine::story::{SentenceId, VersionId};
use crate::review::Status;

/// The sentence that is lit up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Whose.
    pub version: VersionId,
    /// Which.
    pub sentence: SentenceId,
}

/// How the story is laid out for reading. All ways share base, filters, light and place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// The versions side by side.
    #[default]
    Columns,
    /// One version against the base, as one marked-up text.
    Redline,
    /// One passage with all its versions under each other.
    Passage,
    /// Which version has which passage, as a picture.
    Coverage,
    /// The whole story in figures: shares, likeness, who drew on whom.
    Story,
}

/// A panel beside or below the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// All findings.
    Findings,
    /// What each version says of each fact.
    Ledger,
    /// What the reader said, and what is left to review.
    Review,
}

/// What rows are kept to: what is left to review, or what has come of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Changes without a status.
    Unreviewed,
    /// Changes that a newer text has brought, or made others of, since they were reviewed.
    Since,
    /// Changes and findings with this status.
    With(Status),
}

/// Which remarks are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// All.
    #[default]
    All,
    /// Those with this status.
    With(Status),
    /// Those on what has changed since.
    Since,
}

/// A row to bring into sight; the serial tells a new request from an old one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reveal {
    /// Index into the collation's rows.
    pub row: usize,
    /// Counts up with every request.
    pub serial: u64,
}

/// What is shown, and how.
#[derive(Clone, Debug)]
pub struct View {
    /// How the story is laid out.
    pub reading: Reading,
    /// What all others are shown against.
    pub base: VersionId,
    /// The version that was last read against the base.
    pub(super) against: Option<VersionId>,
    /// The kinds of change that are highlighted, counted and stepped through.
    pub shown: ChangeSet,
    /// Leave out rows without such a change?
    pub changes_only: bool,
    /// Leave out rows in which nothing is left to review so?
    pub only: Option<Left>,
    /// Which remarks are listed.
    pub remarks: Listed,
    /// The long runs of rows that are folded.
    pub(super) folding: BTreeSet<Run>,
    /// The sentence that is lit up.
    pub focus: Option<Focus>,
    /// The version whose change is meant where the base is lit in its place, for want of words.
    pub(super) meant: Option<VersionId>,
    /// The sentence whose counterpart the reader is about to choose.
    pub pairing: Option<Focus>,
    /// Places of a finding or a fact that the reader picked; marked in the texts.
    pub picked: Vec<Place>,
    /// Which findings are listed and marked.
    pub findings: Listing,
    /// Which facts the ledger lists.
    pub facts: FactListing,
    /// How wide the columns are.
    pub widths: Widths,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// The row to bring into sight.
    pub reveal: Reveal,
    /// Positions in [`rows`](Self::rows) that are on screen.
    pub on_screen: Range<usize>,
    /// Were the rows on screen reported since the last request to bring one into sight?
    pub(super) scrolled_since_reveal: bool,
    pub(super) order: Vec<VersionId>,
    pub(super) hidden: BTreeSet<VersionId>,
    rows: Vec<usize>,
    changed: Vec<usize>,
    counts: [(Change, usize); Change::ALL.len()],
    derived: u64,
    fold: Fold,
}

impl Default for View {
    fn default() -> Self {
        Self {
            reading: Reading::default(),
            base: VersionId::default(),
            against: None,
            shown: ChangeSet::all(),
            changes_only: false,
            only: None,
            remarks: Listed::default(),
            folding: BTreeSet::from([Run::Furniture]),
            focus: None,
            meant: None,
            pairing: None,
            picked: Vec::new(),
            findings: Listing::default(),
            facts: FactListing::default(),
            widths: Widths::default(),
            panel: None,
            reveal: Reveal::default(),
            on_screen: 0..0,
            scrolled_since_reveal: false,
            order: Vec::new(),
            hidden: BTreeSet::new(),
            rows: Vec::new(),
            changed: Vec::new(),
            counts: Change::ALL.map(|change| (change, 0)),
            derived: 0,
            fold: Fold::default(),
        }
    }
}

impl View {
    /// The version that is read as a markup of the base; none where the base stands alone.
    pub fn against(&self) -> Option<VersionId> {
        let columns = self.columns();
        let others = columns.get(1..).unwrap_or_default();
        let chosen = self.against.filter(|v| others.contains(v));
        chosen.or(others.first().copied())
    }

    /// The versions whose changes are stepped through, the base first.
    pub fn stepped(&self) -> Vec<VersionId> {
        match self.reading {
            Reading::Redline => std::iter::once(self.base).chain(self.against()).collect(),
            _ => self.columns(),
        }
    }

    /// The rows shown, from top to bottom, as indices into the collation's rows.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The rows with a change of a kind shown, also those folded away, as indices into the
    /// collation's rows.
    pub fn changed(&self) -> &[usize] {
        &self.changed
    }

    /// By kind of change: how many cells of the columns shown have it.
    pub fn counts(&self) -> [(Change, usize); Change::ALL.len()] {
        self.counts
    }

    /// Counts up whenever rows, columns or changes may have become others.
    pub fn derived(&self) -> u64 {
        self.derived
    }

    /// Are long runs of such rows folded?
    pub fn folds(&self, run: Run) -> bool {
        self.folding.contains(&run)
    }

    /// What is folded away below a row of the collation.
    pub fn folded_below(&self, row: usize) -> Option<Folded> {
        self.fold.below(row)
    }

    pub(super) fn toggle_fold(&mut self, run: Run) {
        if !self.folding.remove(&run) {
            self.folding.insert(run);
        }
    }

    pub(super) fn unfold(&mut self, row: usize) {
        self.fold.open(row);
    }

    /// The position of a collation row among the rows shown, or of the nearest one before it.
    pub fn position(&self, row: usize) -> usize {
        self.rows.partition_point(|r| *r <= row).saturating_sub(1)
    }

    pub(super) fn toggle_only(&mut self, left: Left) {
        self.only = Some(left).filter(|_| self.only != Some(left));
    }

    pub(super) fn show_every_change(&mut self) {
        self.shown = ChangeSet::all();
        self.changes_only = false;
    }

    pub(super) fn set_base(&mut self, base: VersionId, collation: &Collation) {
        self.base = base;
        self.hidden.remove(&base);
        if let Some(row) = self
            .focus
            .and_then(|f| collation.row(f.version, f.sentence))
        {
            self.reveal_row(row);
        }
    }

    pub(super) fn reveal_row(&mut self, row: usize) {
        self.reveal = Reveal {
            row,
            serial: self.reveal.serial + 1,
        };
        self.scrolled_since_reveal = false;
    }

    pub(super) fn set_on_screen(&mut self, positions: Range<usize>) {
        self.on_screen = positions;
        self.scrolled_since_reveal = true;
    }

    pub(super) fn set_focus(&mut self, focus: Focus) {
        self.focus = Some(focus);
        self.meant = None;
        self.picked.clear();
        if focus.version != self.base {
            self.against = Some(focus.version);
        }
    }

    /// Puts the light out; first of all, gives up choosing a counterpart.
    pub(super) fn clear_focus(&mut self) {
        if self.pairing.take().is_some() {
            return;
        }
        self.focus = None;
        self.picked.clear();
    }

    pub(super) fn toggle_panel(&mut self, panel: Panel) {
        self.panel = (self.panel != Some(panel)).then_some(panel);
    }

    /// Keeps base, order and hidden columns when versions were added, removed or replaced.
    /// `new_id` says where each is now.
    pub(super) fn carry_over(
        &mut self,
        new_id: impl Fn(VersionId) -> Option<VersionId>,
        after: &Report,
    ) {
        let mut order: Vec<_> = self.order.iter().filter_map(|v| new_id(*v)).collect();
        let hidden = self.hidden.iter().filter_map(|v| new_id(*v)).collect();
        let base = new_id(self.base);
        let focus = self.focus.and_then(|f| {
            Some(Focus {
                version: new_id(f.version)?,
                ..f
            })
        });
        if order.is_empty() {
            *self = Self {
                reading: self.reading,
                derived: self.derived,
                reveal: self.reveal,
                panel: self.panel,
                findings: self.findings.clone(),
                facts: self.facts.clone(),
                folding: self.folding.clone(),
                ..Self::default()
            };
            self.reveal_row(0);
        }
        let newcomers: Vec<_> = after.version_ids().filter(|v| !order.contains(v)).collect();
        order.extend(newcomers);
        (self.order, self.hidden, self.focus) = (order, hidden, focus);
        self.against = self.against.and_then(&new_id);
        self.widths = self.widths.renumbered(&new_id);
        self.base = base.unwrap_or_default();
        self.findings.version = self.findings.version.and_then(&new_id);
        self.picked.clear();
        self.pairing = None;
        self.hidden.remove(&self.base);
    }

    /// Brings the rows shown up to date.
    pub(super) fn derive(&mut self, compared: &Compared) {
        let collation = &compared.collation;
        let (columns, stepped) = (self.columns(), self.stepped());
        let has_change = |row: usize, of: &[VersionId]| {
            let changes = compared.changes(row, of);
            !changes.intersection(self.shown).is_empty()
        };
        let has_text = |row: &usize| {
            collation
                .rows
                .get(*row)
                .is_some_and(|r| r.has_text(&columns))
        };
        let rows = (0..collation.rows.len()).filter(has_text);
        let rows = rows.filter(|row| !self.changes_only || has_change(*row, &columns));
        let is_left = |row: usize, left| columns.iter().any(|v| compared.is_left(left, row, *v));
        let rows = rows.filter(|row| self.only.is_none_or(|left| is_left(*row, left)));
        self.rows = rows.collect();
        self.changed = self
            .rows
            .iter()
            .copied()
            .filter(|row| has_change(*row, &stepped))
            .collect();
        let lacks_base = |row| {
            let cell = collation.cell(row, collation.base);
            cell.is_none_or(|cell| cell.sentences.is_empty())
        };
        let folding = &self.folding;
        let is_furniture = |row: usize| {
            let row = collation.rows.get(row);
            row.is_some_and(|row| row.is_page_part(&compared.report, &columns))
        };
        let run_of = |row| {
            let run = if folding.contains(&Run::Furniture) && is_furniture(row) {
                Run::Furniture
            } else if !has_change(row, &columns) {
                Run::Unchanged
            } else if lacks_base(row) {
                Run::Additions
            } else {
                return None;
            };
            folding.contains(&run).then_some(run)
        };
        self.fold.apply(&mut self.rows, run_of);
        self.counts = counts(compared, columns.get(1..).unwrap_or_default());
        self.derived += 1;
    }
}

/// By kind of change: how many cells of `others` have it.
fn counts(compared: &Compared, others: &[VersionId]) -> [(Change, usize); Change::ALL.len()] {
    let mut counts = Change::ALL.map(|change| (change, 0));
    for row in 0..compared.collation.rows.len() {
        for version in others {
            let changes = compared.changes(row, &[*version]);
            for (change, count) in &mut counts {
                *count += usize::from(changes.contains(*change));
            }
        }
    }
    counts
}
