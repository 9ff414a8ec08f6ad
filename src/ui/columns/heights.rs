//! How high rows are: estimated for all, exact for those that were on screen.
//!
//! Laying out five thousand rows takes seconds, so a row's height is first guessed from the widths
//! of its words. What is drawn is laid out exactly, and its guess replaced.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folded;
use crate::engine::collation::Cell;
use crate::engine::report::Report;
use crate::engine::story::{SentenceId, VersionId};
use crate::session::Compared;
use crate::session::view::View;
use crate::ui::stack::Stack;
use crate::ui::theme;

/// Above and below the text of a cell.
pub const CELL_PADDING: f32 = 7.0;
/// Between two sentences of one cell.
pub const SENTENCE_GAP: f32 = 5.0;
/// A row is at least one line high.
const LOWEST: f32 = theme::READING_LINE + 2.0 * CELL_PADDING;

/// What the heights hold good for. It holds the report itself: the address of one that is gone can
/// be that of the next.
#[derive(Clone, Debug, Default)]
struct Basis {
    report: Option<Arc<Report>>,
    rows: Vec<usize>,
    base: VersionId,
    columns: Vec<VersionId>,
    text_width: f32,
}

/// The heights of the rows shown, by position.
#[derive(Debug, Default)]
pub struct Heights {
    basis: Basis,
    stack: Stack,
    /// By version and sentence: the widths of its words.
    widths: Vec<Vec<Vec<f32>>>,
}

impl Heights {
    /// Brings the heights up to date; true if they were made anew.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        compared: &Compared,
        view: &View,
        columns: &[VersionId],
        text_width: f32,
    ) -> bool {
        let (report, rows) = (&compared.report, view.rows());
        let base = compared.collation.base;
        let known = self.basis.report.as_ref();
        let is_same_report = known.is_some_and(|known| Arc::ptr_eq(known, report));
        let is_current = is_same_report
            && self.basis.base == base
            && self.basis.text_width == text_width
            && self.basis.columns == columns
            && self.basis.rows == rows;
        if is_current {
            return false;
        }
        if !is_same_report {
            self.widths = word_widths(ctx, report);
        }
        self.basis = Basis {
            report: Some(Arc::clone(report)),
            rows: rows.to_vec(),
            base,
            columns: columns.to_vec(),
            text_width,
        };
        let estimates = rows.iter().map(|row| {
            let cells = self.estimate(compared, *row);
            cells + folded::height(view, *row)
        });
        self.stack = Stack::new(estimates.collect());
        true
    }

    /// Replaces guesses, from position `first` on, by measured heights.
    pub fn measured(&mut self, first: usize, measured: &[f32]) {
        self.stack.measured(first, measured);
    }

    /// The height of all rows together.
    pub fn total(&self) -> f32 {
        self.stack.total()
    }

    /// Where the row at `position` begins.
    pub fn top(&self, position: usize) -> f32 {
        self.stack.top(position)
    }

    /// The position of the row at `y`.
    pub fn at(&self, y: f32) -> usize {
        self.stack.at(y)
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.stack.len()
    }

    fn estimate(&self, compared: &Compared, row: usize) -> f32 {
        let cells = self
            .basis
            .columns
            .iter()
            .filter_map(|v| Some((*v, compared.collation.cell(row, *v)?)));
        cells
            .map(|(v, cell)| self.estimate_cell(v, cell))
            .fold(LOWEST, f32::max)
    }

    fn estimate_cell(&self, version: VersionId, cell: &Cell) -> f32 {
        let lines = cell
            .sentences
            .iter()
            .map(|id| self.lines(version, *id) as f32 * theme::READING_LINE);
        let gaps = cell.sentences.len().saturating_sub(1) as f32 * SENTENCE_GAP;
        lines.sum::<f32>() + gaps + 2.0 * CELL_PADDING
    }

    /// Lines a sentence takes when words go onto the next line as soon as they do not fit.
    fn lines(&self, version: VersionId, sentence: SentenceId) -> usize {
        let widths = self.widths.get(version.0).and_then(|v| v.get(sentence.0));
        let (mut lines, mut used) = (1, 0.0);
        for width in widths.into_iter().flatten() {
            if used > 0.0 && used + width > self.basis.text_width {
                lines += 1;
                used = 0.0;
            }
            used += width;
        }
        lines
    }
}

/// How high a cell of these text heights is.
pub fn cell_height(texts: impl ExactSizeIterator<Item = f32>) -> f32 {
    let gaps = texts.len().saturating_sub(1) as f32 * SENTENCE_GAP;
    (texts.sum::<f32>() + gaps + 2.0 * CELL_PADDING).max(LOWEST)
}

fn word_widths(ctx: &egui::Context, report: &Report) -> Vec<Vec<Vec<f32>>> {
    let font = theme::reading_font(theme::READING);
    let mut glyphs = BTreeMap::new();
    let mut widths = Vec::with_capacity(report.versions.len());
    ctx.fonts_mut(|fonts| {
        let mut width = |c: char| {
            *glyphs
                .entry(c)
                .or_insert_with(|| fonts.glyph_width(&font, c))
        };
        for version in &report.versions {
            let sentences = version.sentence_ids().map(|id| version.sentence_text(id));
            let words = sentences.map(|text| {
                text.split_whitespace()
                    .map(|w| w.chars().map(&mut width).sum::<f32>() + width(' '))
                    .collect()
            });
            widths.push(words.collect());
        }
    });
    widths
}
