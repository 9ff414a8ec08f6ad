//! How high rows are: estimated for all, exact for those that were on screen.
//!
//! Laying out five thousand rows takes seconds, so a row's height is first guessed from the widths
//! of its words. What is drawn is laid out exactly, and its guess replaced.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folded;
use crate::engine::collation::Cell;
use crate::engine::report::Report;
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::session::Compared;
use crate::session::view::View;
use crate::ui::stack::Stack;
use crate::ui::theme::{self, Letters};

/// Above and below the text of a cell.
pub const CELL_PADDING: f32 = 7.0;
/// Between two sentences of one cell.
pub const SENTENCE_GAP: f32 = 5.0;

/// What the cells of one frame are measured by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sizes {
    /// The columns from left to right.
    pub columns: Vec<VersionId>,
    /// How wide the text of each may run, in points.
    pub text_widths: Vec<f32>,
    /// How the text is set.
    pub letters: Letters,
}

/// What the heights hold good for. It holds the report itself: the address of one that is gone can
/// be that of the next.
#[derive(Clone, Debug, Default)]
struct Basis {
    report: Option<Arc<Report>>,
    /// The view's count of changes, and what it came to: comparing rows takes long.
    derived: u64,
    rows: Vec<usize>,
    base: VersionId,
    sizes: Sizes,
}

/// The heights of the rows shown, by position.
#[derive(Debug, Default)]
pub struct Heights {
    basis: Basis,
    stack: Stack,
    /// By version and sentence: the widths of its words, in sizes of the letters.
    widths: Vec<Vec<Vec<f32>>>,
}

impl Heights {
    /// Brings the heights up to date; true if they were made anew. While a border is being drawn,
    /// what is off screen can wait.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        compared: &Compared,
        view: &View,
        sizes: Sizes,
        is_drawing: bool,
    ) -> bool {
        if self.is_current(compared, view, &sizes, is_drawing) {
            return false;
        }
        let report = &compared.report;
        if !self.is_of(report) {
            self.widths = word_widths(ctx, report);
        }
        self.basis = Basis {
            report: Some(Arc::clone(report)),
            derived: view.derived(),
            rows: view.rows().to_vec(),
            base: compared.collation.base,
            sizes,
        };
        let rows = view.rows().iter();
        let estimates = rows.map(|row| {
            let cells = self.estimate(compared, *row);
            cells + folded::height(view, *row)
        });
        self.stack = Stack::new(estimates.collect());
        true
    }

    fn is_current(
        &mut self,
        compared: &Compared,
        view: &View,
        sizes: &Sizes,
        is_drawing: bool,
    ) -> bool {
        let basis = &self.basis;
        let is_same_size = if is_drawing {
            basis.sizes.columns == sizes.columns && basis.sizes.letters == sizes.letters
        } else {
            basis.sizes == *sizes
        };
        let is_same_text = self.is_of(&compared.report) && basis.base == compared.collation.base;
        let is_same_view = basis.derived == view.derived() || basis.rows == view.rows();
        let is_current = is_same_size && is_same_text && is_same_view;
        if is_current {
            self.basis.derived = view.derived();
        }
        is_current
    }

    fn is_of(&self, report: &Arc<Report>) -> bool {
        let known = self.basis.report.as_ref();
        known.is_some_and(|known| Arc::ptr_eq(known, report))
    }

    /// What a version of the report that the heights hold for is in another one.
    pub fn renumbered(&self, version: VersionId, report: &Report) -> Option<VersionId> {
        let known = self.basis.report.as_ref()?;
        let manuscript = &known.versions.get(version.0)?.manuscript;
        let is_it = |v: &Version| Arc::ptr_eq(&v.manuscript, manuscript);
        report.versions.iter().position(is_it).map(VersionId)
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

    /// How high the row at `position` is.
    pub fn height(&self, position: usize) -> f32 {
        self.stack.top(position + 1) - self.stack.top(position)
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
        let sizes = &self.basis.sizes;
        let columns = sizes.columns.iter().zip(&sizes.text_widths);
        let cells = columns.filter_map(|(v, width)| {
            let cell = compared.collation.cell(row, *v)?;
            Some(self.estimate_cell(*v, cell, width / sizes.letters.size))
        });
        cells.fold(lowest(sizes.letters), f32::max)
    }

    fn estimate_cell(&self, version: VersionId, cell: &Cell, width: f32) -> f32 {
        let line = self.basis.sizes.letters.line;
        let sentences = cell.sentences.iter();
        let texts = sentences.map(|id| self.lines(version, *id, width) as f32 * line);
        let gaps = cell.sentences.len().saturating_sub(1) as f32 * SENTENCE_GAP;
        texts.sum::<f32>() + gaps + 2.0 * CELL_PADDING
    }

    /// Lines a sentence takes when words go onto the next line as soon as they do not fit.
    fn lines(&self, version: VersionId, sentence: SentenceId, width: f32) -> usize {
        let words = self.widths.get(version.0).and_then(|v| v.get(sentence.0));
        let (mut lines, mut used) = (1, 0.0);
        for word in words.into_iter().flatten() {
            if used > 0.0 && used + word > width {
                lines += 1;
                used = 0.0;
            }
            used += word;
        }
        lines
    }
}

/// How high a cell of these text heights is.
pub fn cell_height(texts: impl ExactSizeIterator<Item = f32>, letters: Letters) -> f32 {
    let gaps = texts.len().saturating_sub(1) as f32 * SENTENCE_GAP;
    (texts.sum::<f32>() + gaps + 2.0 * CELL_PADDING).max(lowest(letters))
}

/// A row is at least one line high.
fn lowest(letters: Letters) -> f32 {
    letters.line + 2.0 * CELL_PADDING
}

fn word_widths(ctx: &egui::Context, report: &Report) -> Vec<Vec<Vec<f32>>> {
    let font = theme::reading_font(theme::READING);
    let mut glyphs = BTreeMap::new();
    let mut widths = Vec::with_capacity(report.versions.len());
    ctx.fonts_mut(|fonts| {
        let mut width = |c: char| {
            *glyphs
                .entry(c)
                .or_insert_with(|| fonts.glyph_width(&font, c) / font.size)
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
