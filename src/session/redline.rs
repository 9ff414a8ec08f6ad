//! The redline that is read: laid out when it is, and stepped through as it reads.

use super::Session;
use super::view::{Focus, Reading};
use crate::engine::collation::redline::{Item, Redline, Role};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::Place;
use crate::engine::story::{Version, VersionId};

impl Session {
    /// The version read against the base, while it is read so.
    pub fn redline(&self) -> Option<&Redline> {
        self.redline.as_ref()
    }

    /// Reads `version` as a markup of the base; what is lit stays in sight.
    pub(super) fn read_against(&mut self, version: VersionId) {
        self.view.against = Some(version);
        self.show_place_again();
    }

    /// Reads a version against the base that has one of these places, if the present one has none.
    pub(super) fn face(&mut self, places: &[Place]) {
        let versions: Vec<_> = places.iter().map(|p| p.version).collect();
        let is_faced = self.view.against().is_some_and(|v| versions.contains(&v));
        let other = versions.into_iter().find(|v| *v != self.view.base);
        if let Some(other) = other.filter(|_| !is_faced) {
            self.view.against = Some(other);
        }
    }

    /// Lays the redline out that is to be read, unless it is there already.
    pub(super) fn lay_redline(&mut self) {
        let against = self.view.against();
        let wanted = against.filter(|_| self.view.reading == Reading::Redline);
        let Some((compared, version)) = self.compared.as_ref().zip(wanted) else {
            self.redline = None;
            return;
        };
        let base = self.view.base;
        let is_current = |r: &Redline| (r.base, r.version) == (base, version);
        if !self.redline.as_ref().is_some_and(is_current) {
            self.redline = Some(Redline::new(&compared.report, base, version));
            // Steps go through the changes of this version only.
            self.derive();
        }
    }

    /// How an item differs from the base.
    pub fn item_changes(&self, item: Item) -> ChangeSet {
        let compared = self.compared.as_ref();
        let changes = compared.map(|c| c.changes_of(item.version, item.sentence));
        let mut changes = changes.unwrap_or_default();
        let version = self.version_of(item);
        let is_copy = version.is_some_and(|v| v.is_linkable(item.sentence));
        match item.role {
            Role::Cut(None) => changes.set(Change::Dropped, is_copy),
            Role::Cut(Some(_)) => changes.insert(Change::Partial),
            // What it says differs is told at its new place.
            Role::Gone(_) => changes = ChangeSet::from_iter([Change::Moved]),
            Role::Answers(_) if !self.is_steady(item) => changes.insert(Change::Moved),
            Role::Put | Role::Answers(_) => {}
        }
        changes
    }

    fn is_steady(&self, item: Item) -> bool {
        let group = self.redline.as_ref().and_then(|r| r.group(item));
        group.is_none_or(|g| g.is_steady)
    }

    /// Is an item part of the page around the article?
    pub fn is_page_part(&self, item: Item) -> bool {
        let version = self.version_of(item);
        version.is_some_and(|version| version.is_page_part(item.sentence))
    }

    fn version_of(&self, item: Item) -> Option<&Version> {
        let compared = self.compared.as_ref()?;
        compared.report.versions.get(item.version.0)
    }

    /// Is an item there to be read? What was cut goes away with its kind of change.
    pub fn is_item_shown(&self, item: Item) -> bool {
        let kind = match item.role {
            Role::Cut(None) => Change::Dropped,
            Role::Cut(Some(_)) => Change::Partial,
            Role::Gone(_) => Change::Moved,
            Role::Put | Role::Answers(_) => return true,
        };
        self.view.shown.contains(kind)
    }

    /// The item that stands for a row: that of the lit sentence, else of the version, else of the
    /// nearest row before it that has one.
    pub fn item_for_row(&self, row: usize) -> Option<usize> {
        let (redline, compared) = (self.redline.as_ref()?, self.compared.as_ref()?);
        let item = |f: Focus| redline.item_of(f.version, f.sentence);
        let lit = self.view.focus.filter(|_| self.focus_row() == Some(row));
        if let Some(item) = lit.and_then(item) {
            return Some(item);
        }
        let of_row = |row: usize| {
            let both = [redline.version, redline.base].into_iter();
            let mut cells = both.filter_map(|v| Some((v, compared.collation.cell(row, v)?)));
            cells.find_map(|(version, cell)| {
                let sentence = *cell.sentences.first()?;
                item(Focus { version, sentence })
            })
        };
        (0..=row).rev().find_map(of_row)
    }

    /// The sentence above or below as the redline reads.
    pub(super) fn neighbour_item(&self, focus: Focus, below: bool) -> Option<Focus> {
        let redline = self.redline.as_ref()?;
        let at = redline.item_of(focus.version, focus.sentence);
        let at = at.or_else(|| self.item_for_row(self.focus_row()?))?;
        let is_read =
            |item: &&Item| !matches!(item.role, Role::Gone(_)) && self.is_item_shown(**item);
        let next = if below {
            redline.items.iter().skip(at + 1).find(is_read)
        } else {
            redline.items.iter().take(at).rev().find(is_read)
        };
        next.map(|item| Focus {
            version: item.version,
            sentence: item.sentence,
        })
    }
}
