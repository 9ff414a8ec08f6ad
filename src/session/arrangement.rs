//! The columns: which stand where, how wide, and which are hidden.

use super::Direction;
use super::view::View;
use crate::engine::story::VersionId;

impl View {
    /// The columns from left to right: the base, then the others that are not hidden.
    pub fn columns(&self) -> Vec<VersionId> {
        let others = self
            .order
            .iter()
            .filter(|v| **v != self.base && !self.hidden.contains(v));
        std::iter::once(self.base).chain(others.copied()).collect()
    }

    /// The versions without a column.
    pub fn hidden(&self) -> impl Iterator<Item = VersionId> {
        self.hidden.iter().copied()
    }

    pub(super) fn toggle_column(&mut self, version: VersionId) {
        let is_other = version != self.base && self.order.contains(&version);
        if !self.hidden.remove(&version) && is_other {
            self.hidden.insert(version);
        }
    }

    pub(super) fn show_all_columns(&mut self) {
        self.hidden.clear();
    }

    /// Swaps a column with its visible neighbour; the base stays first.
    pub(super) fn move_column(&mut self, version: VersionId, direction: Direction) {
        let columns = self.columns();
        let neighbour = columns
            .iter()
            .position(|v| *v == version)
            .and_then(|at| match direction {
                Direction::Left => at.checked_sub(1).filter(|left| *left > 0),
                Direction::Right => Some(at + 1),
                Direction::Up | Direction::Down => None,
            });
        let neighbour = neighbour.and_then(|at| columns.get(at)).copied();
        let place = |v| self.order.iter().position(|x| *x == v);
        if let Some((here, there)) = place(version).zip(neighbour.and_then(place)) {
            self.order.swap(here, there);
        }
    }

    /// Puts a column left of another, or behind all others; the base stays first.
    pub(super) fn place_column(&mut self, version: VersionId, before: Option<VersionId>) {
        if before == Some(version) || !self.order.contains(&version) {
            return;
        }
        self.order.retain(|v| *v != version);
        let at = before.and_then(|b| self.order.iter().position(|v| *v == b));
        self.order.insert(at.unwrap_or(self.order.len()), version);
    }

    /// The lit version's column, or the base's, one step wider or narrower.
    pub(super) fn stretch_column(&mut self, is_wider: bool) {
        let version = self.focus.map_or(self.base, |focus| focus.version);
        self.widths.stretch(version, is_wider);
    }

    /// The columns in order, the base among them, and those not shown.
    pub(super) fn arrangement(&self) -> (Vec<VersionId>, Vec<VersionId>) {
        (self.order.clone(), self.hidden.iter().copied().collect())
    }

    /// Lays the columns out as they were.
    pub(super) fn arrange(&mut self, base: VersionId, order: &[VersionId], hidden: &[VersionId]) {
        let all = std::mem::take(&mut self.order);
        let known = order.iter().filter(|v| all.contains(v));
        self.order = known.copied().collect();
        let rest: Vec<_> = all.into_iter().filter(|v| !order.contains(v)).collect();
        self.order.extend(rest);
        self.hidden = hidden.iter().copied().filter(|v| *v != base).collect();
    }
}
