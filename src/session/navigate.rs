//! From one place to the next: changes, places found, neighbours of the focused sentence.

use super::view::{Focus, Reading};
use super::{Direction, Session};
use crate::engine::collation::{Change, ChangeSet, Row};
use crate::engine::story::{SentenceId, VersionId};

impl Session {
    /// Goes to the next or the previous row with a change, from the focus or from what is on screen.
    pub(super) fn step_change(&mut self, forward: bool) {
        let changed = self.view.changed();
        let row_at = |position: usize| self.view.rows().get(position).copied().unwrap_or_default();
        let top = row_at(self.view.on_screen.start);
        let cursor = self.cursor().map(row_at);
        let target = if forward {
            let after = cursor.map_or(top, |row| row + 1);
            changed.get(changed.partition_point(|row| *row < after))
        } else {
            let before = changed.partition_point(|row| *row < cursor.unwrap_or(top));
            before.checked_sub(1).and_then(|i| changed.get(i))
        };
        if let Some(focus) = target.and_then(|row| self.changed_sentence(*row)) {
            self.jump(focus);
        }
    }

    /// Goes to the next or the previous sentence that differs in the way the lit one does.
    pub(super) fn step_alike(&mut self, forward: bool) {
        let Some((row, change)) = self.focus_row().zip(self.lit_change()) else {
            return self.step_change(forward);
        };
        let changed = self.view.changed();
        let at = changed.partition_point(|r| *r <= row);
        let is_alike = |row: &usize| self.sentence_with(*row, change);
        let target = match forward {
            true => changed.iter().skip(at).find_map(is_alike),
            false => {
                let before = changed.partition_point(|r| *r < row);
                changed.iter().take(before).rev().find_map(is_alike)
            }
        };
        if let Some(focus) = target {
            self.jump(focus);
        }
    }

    /// What the lit sentence is stepped by: the first of its changes that is shown.
    fn lit_change(&self) -> Option<Change> {
        let (focus, compared) = (self.view.focus?, self.compared.as_ref()?);
        let row = self.focus_row()?;
        let own = compared.changes(row, &[focus.version]);
        let any = compared.changes(row, &self.view.columns());
        let shown = |set: ChangeSet| set.intersection(self.view.shown).iter().next();
        shown(own).or_else(|| shown(any))
    }

    /// The first sentence of a row with a change of this kind.
    fn sentence_with(&self, row: usize, change: Change) -> Option<Focus> {
        let compared = self.compared.as_ref()?;
        let columns = self.view.columns();
        let has_it = |v: &&VersionId| compared.changes(row, &[**v]).contains(change);
        let version = columns.iter().find(has_it)?;
        let own = self.sentence_at(row, *version);
        own.or_else(|| columns.iter().find_map(|v| self.sentence_at(row, *v)))
    }

    /// A moved sentence stands level with the base's: lights up what its version has before it.
    pub(super) fn go_to_own_place(&mut self) {
        let Some((focus, compared)) = self.view.focus.zip(self.compared.as_ref()) else {
            return;
        };
        let version = compared.report.versions.get(focus.version.0);
        let before = (0..focus.sentence.0).rev().map(SentenceId);
        let linkable = |id: &SentenceId| version.is_some_and(|v| v.is_linkable(*id));
        let neighbour = before
            .clone()
            .find(linkable)
            .or_else(|| before.clone().next());
        if let Some(sentence) = neighbour {
            self.jump(Focus { sentence, ..focus });
        }
    }

    /// Goes somewhere, and keeps the way back.
    pub(super) fn jump(&mut self, focus: Focus) {
        if let Some(here) = self.view.focus.filter(|here| *here != focus) {
            self.history.leave(here);
        }
        self.go_to(focus);
    }

    pub(super) fn go_back(&mut self, back: bool) {
        let here = self.view.focus;
        let place = match back {
            true => self.history.back(here),
            false => self.history.forward(here),
        };
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    /// Which of the changes the focus is on, from 1, and how many there are.
    pub fn change_position(&self) -> (Option<usize>, usize) {
        let changed = self.view.changed();
        let row = self.focus_position().and_then(|p| self.view.rows().get(p));
        let at = row.and_then(|row| changed.binary_search(row).ok());
        (at.map(|i| i + 1), changed.len())
    }

    /// The focus's position among the rows shown, while it is on screen or was just gone to.
    fn cursor(&self) -> Option<usize> {
        let position = self.focus_position()?;
        let is_near = self.view.on_screen.contains(&position) || self.is_about_to_show();
        is_near.then_some(position)
    }

    fn is_about_to_show(&self) -> bool {
        self.focus_row() == Some(self.view.reveal.row) && !self.view.scrolled_since_reveal
    }

    /// The row of the collation that the lit sentence stands in.
    pub fn focus_row(&self) -> Option<usize> {
        let (focus, compared) = (self.view.focus?, self.compared.as_ref()?);
        compared.collation.row(focus.version, focus.sentence)
    }

    fn focus_position(&self) -> Option<usize> {
        let row = self.focus_row()?;
        let position = self.view.position(row);
        (self.view.rows().get(position) == Some(&row)).then_some(position)
    }

    /// The first sentence in a row that shows a change; for what was dropped, the base's.
    fn changed_sentence(&self, row: usize) -> Option<Focus> {
        let collation = &self.compared.as_ref()?.collation;
        let row: &Row = collation.rows.get(row)?;
        let columns = self.view.stepped();
        let cell = |v: &VersionId| row.cells.get(v.0);
        let is_changed = |v: &&VersionId| {
            cell(v).is_some_and(|c| {
                !c.changes.intersection(self.view.shown).is_empty() && !c.sentences.is_empty()
            })
        };
        let others = columns.iter().skip(1).find(is_changed);
        let version = others.or_else(|| {
            columns
                .iter()
                .find(|v| cell(v).is_some_and(|c| !c.sentences.is_empty()))
        })?;
        let sentence = *cell(version)?.sentences.first()?;
        Some(Focus {
            version: *version,
            sentence,
        })
    }

    pub(super) fn go_to(&mut self, focus: Focus) {
        let Some(compared) = &self.compared else {
            return;
        };
        let Some(row) = compared.collation.row(focus.version, focus.sentence) else {
            return;
        };
        let is_shown = |view: &super::View| view.rows().binary_search(&row).is_ok();
        if !self.view.columns().contains(&focus.version) {
            self.view.toggle_column(focus.version);
            self.view.derive(compared);
        }
        if !is_shown(&self.view) {
            self.view.unfold(row);
            self.view.derive(compared);
        }
        if !is_shown(&self.view) {
            self.view.changes_only = false;
            self.view.derive(compared);
        }
        self.view.set_focus(focus);
        self.view.reveal_row(row);
    }

    pub(super) fn step_found(&mut self, forward: bool) {
        let count = self.search.found.len();
        let Some(last) = count.checked_sub(1) else {
            return;
        };
        let next = match (self.search.current, forward) {
            (None, true) => self.first_found_on_screen(),
            (None, false) => last,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        };
        self.search.current = Some(next);
        if let Some(focus) = self.search.found.get(next).map(|f| f.focus) {
            self.jump(focus);
        }
    }

    /// A first search goes on from what the reader sees, not from the top.
    fn first_found_on_screen(&self) -> usize {
        let top = self
            .view
            .rows()
            .get(self.view.on_screen.start)
            .copied()
            .unwrap_or_default();
        let below = self.search.found.iter().position(|f| {
            let row = self
                .compared
                .as_ref()
                .and_then(|c| c.collation.row(f.focus.version, f.focus.sentence));
            row >= Some(top)
        });
        below.unwrap_or_default()
    }

    pub(super) fn move_focus(&mut self, direction: Direction) {
        let Some(focus) = self.view.focus else {
            return self.focus_first();
        };
        let target = match direction {
            Direction::Up | Direction::Down if self.view.reading == Reading::Redline => {
                self.neighbour_item(focus, direction == Direction::Down)
            }
            Direction::Up | Direction::Down if self.view.reading == Reading::Passage => {
                self.neighbour_passage(focus, direction == Direction::Down)
            }
            Direction::Up => self.neighbour_row(focus, false),
            Direction::Down => self.neighbour_row(focus, true),
            Direction::Left => self.neighbour_column(focus, false),
            Direction::Right => self.neighbour_column(focus, true),
        };
        if let Some(target) = target {
            self.go_to(target);
        }
    }

    fn focus_first(&mut self) {
        let base = self.view.base;
        let first = self.view.rows().iter().skip(self.view.on_screen.start);
        let first = match self.view.reading {
            Reading::Passage => first.filter_map(|row| self.sentence_in(*row, base)).next(),
            _ => first.filter_map(|row| self.sentence_at(*row, base)).next(),
        };
        if let Some(focus) = first {
            self.go_to(focus);
        }
    }

    fn sentence_at(&self, row: usize, version: VersionId) -> Option<Focus> {
        let cell = self.compared.as_ref()?.collation.cell(row, version)?;
        let sentence = *cell.sentences.first()?;
        Some(Focus { version, sentence })
    }

    /// The sentence above or below in the same column.
    fn neighbour_row(&self, focus: Focus, below: bool) -> Option<Focus> {
        let at = self.focus_position()?;
        let row = *self.view.rows().get(at)?;
        let cell = self.compared.as_ref()?.collation.cell(row, focus.version)?;
        let within = cell.sentences.iter().position(|id| *id == focus.sentence)?;
        let sibling = if below {
            Some(within + 1)
        } else {
            within.checked_sub(1)
        };
        if let Some(sentence) = sibling.and_then(|i| cell.sentences.get(i)) {
            return Some(Focus {
                sentence: *sentence,
                ..focus
            });
        }
        let rows = self.view.rows();
        let has_text = |row: &usize| self.sentence_at(*row, focus.version);
        if below {
            rows.iter().skip(at + 1).find_map(has_text)
        } else {
            rows.iter().take(at).rev().find_map(has_text)
        }
    }

    /// A sentence of the next or the previous row, of the same version if that has one there.
    fn neighbour_passage(&self, focus: Focus, below: bool) -> Option<Focus> {
        let at = self.focus_position()?;
        let next = if below { at + 1 } else { at.checked_sub(1)? };
        let row = *self.view.rows().get(next)?;
        self.sentence_in(row, focus.version)
    }

    /// The first sentence of a row: of `version`, else of the first column that has one there.
    pub fn sentence_in(&self, row: usize, version: VersionId) -> Option<Focus> {
        let columns = std::iter::once(version).chain(self.view.columns());
        let mut found = columns.filter_map(|v| self.sentence_at(row, v));
        found.next()
    }

    /// The sentence in the nearest column that has text in this row.
    fn neighbour_column(&self, focus: Focus, right: bool) -> Option<Focus> {
        let at = self.focus_position()?;
        let row = *self.view.rows().get(at)?;
        let columns = self.view.columns();
        let here = columns.iter().position(|v| *v == focus.version)?;
        let has_text = |version: &VersionId| self.sentence_at(row, *version);
        if right {
            columns.iter().skip(here + 1).find_map(has_text)
        } else {
            columns.iter().take(here).rev().find_map(has_text)
        }
    }
}
