//! One cell: its sentences, or the sign that nothing stands here.

use std::sync::Arc;

use egui::{Galley, Rect, Ui, pos2, vec2};

use super::absence::absence_ui;
use super::heights::{CELL_PADDING, SENTENCE_GAP, cell_height};
use crate::engine::collation::Cell;
use crate::engine::story::VersionId;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::sentence::look::Looks;
use crate::ui::sentence::{lay_out, sentence_ui};
use crate::ui::theme::{self, Letters};

/// A cell with its text laid out.
pub struct LaidCell<'c> {
    row: usize,
    version: VersionId,
    cell: &'c Cell,
    texts: Vec<Arc<Galley>>,
    letters: Letters,
}

impl<'c> LaidCell<'c> {
    /// Lays the sentences of a cell, of a row and a version, out for lines of `width` points.
    pub fn new(
        ui: &Ui,
        looks: &Looks<'_>,
        (row, version): (usize, VersionId),
        cell: &'c Cell,
        width: f32,
    ) -> Self {
        let letters = theme::reading(looks.text());
        let texts = cell
            .sentences
            .iter()
            .map(|id| {
                let focus = Focus {
                    version,
                    sentence: *id,
                };
                lay_out(ui, looks, focus, width, letters)
            })
            .collect();
        Self {
            row,
            version,
            cell,
            texts,
            letters,
        }
    }

    /// Its first sentence.
    pub fn first(&self) -> Option<Focus> {
        Some(Focus {
            version: self.version,
            sentence: *self.cell.sentences.first()?,
        })
    }

    /// How high the cell has to be, in points.
    pub fn height(&self) -> f32 {
        cell_height(self.texts.iter().map(|t| t.size().y), self.letters)
    }

    /// Draws the cell into `rect` and pushes what the reader did with it.
    pub fn show(&self, ui: &mut Ui, looks: &Looks<'_>, rect: Rect, actions: &mut Vec<Action>) {
        if self.texts.is_empty() {
            let place = (self.row, self.version);
            absence_ui(ui, looks, place, self.cell, rect, actions);
            return;
        }
        let mut top = rect.top() + CELL_PADDING;
        for (index, (id, galley)) in self.cell.sentences.iter().zip(&self.texts).enumerate() {
            let area =
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), galley.size().y));
            let number = self.cell.number.filter(|_| index == 0);
            sentence_ui(
                ui,
                looks,
                Focus {
                    version: self.version,
                    sentence: *id,
                },
                galley,
                area,
                number,
                actions,
            );
            top = area.bottom() + SENTENCE_GAP;
        }
    }
}
