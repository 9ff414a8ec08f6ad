//! The place in the story: it stays where the reader is when rows, base or layout become others.

use super::Session;
use super::view::{Focus, Reading};
use crate::engine::collation::Collation;
use crate::engine::story::VersionId;

impl Session {
    /// A sentence of the first row on screen.
    pub(super) fn top_of_screen(&self) -> Option<Focus> {
        let row = *self.view.rows().get(self.view.on_screen.start)?;
        let row = self.compared.as_ref()?.collation.rows.get(row)?;
        let mut cells = row.cells.iter().enumerate();
        cells.find_map(|(version, cell)| {
            Some(Focus {
                version: VersionId(version),
                sentence: *cell.sentences.first()?,
            })
        })
    }

    /// Where rows became others, what was on top stays what was read last.
    pub(super) fn keep_on_screen(&mut self, top: Option<Focus>) {
        let collation = self.compared.as_ref().map(|c| &c.collation);
        let row = top
            .zip(collation)
            .and_then(|(top, c)| c.row(top.version, top.sentence));
        if let Some(row) = row {
            let (first, count) = (self.view.position(row), self.view.on_screen.len());
            self.view.on_screen = first..first + count;
        }
    }

    /// Another layout of the same place: what is lit comes into sight there as well.
    pub(super) fn read(&mut self, reading: Reading) {
        self.change_view(|view| view.reading = reading);
        self.show_place_again();
    }

    /// Brings the lit sentence into sight, or what was read last.
    pub(super) fn show_place_again(&mut self) {
        let top = self.view.rows().get(self.view.on_screen.start).copied();
        if let Some(row) = self.focus_row().or(top) {
            self.view.reveal_row(row);
        }
    }

    pub(super) fn make_base(&mut self, version: VersionId) {
        let top = self.top_of_screen();
        let Some(compared) = &mut self.compared else {
            return;
        };
        if version.0 >= compared.report.versions.len() {
            return;
        }
        compared.collation = Collation::new(&compared.report, version);
        self.view.set_base(version, &compared.collation);
        self.derive();
        self.keep_on_screen(top);
    }
}
