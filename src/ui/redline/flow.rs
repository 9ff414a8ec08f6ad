//! Which blocks are shown, how high they are, and the place in them.
//!
//! Heights are guessed from the number of letters; what is drawn is measured, and its guess
//! replaced. The place is kept as (block, points below its top), so that better measures above
//! do not move what is being read.

use std::ops::Range;
use std::sync::Arc;

use egui::Ui;

use super::block::LaidBlock;
use super::folded::{self, run_of};
use super::measure::Measure;
use super::prose::{Prose, Setting, focus_of};
use crate::engine::collation::ChangeSet;
use crate::engine::collation::redline::{Block, Item, Redline};
use crate::engine::report::Report;
use crate::engine::story::VersionId;
use crate::session::Session;
use crate::session::fold::{Fold, Run};
use crate::session::view::{Focus, Reveal};
use crate::ui::overview::Strip;
use crate::ui::stack::Stack;
use crate::ui::theme::{self, Letters};

/// Below a paragraph, in points.
pub const PARAGRAPH_GAP: f32 = 16.0;
/// Above the first line, and below the last, in points.
pub const EDGE: f32 = 18.0;

/// What the heights hold good for.
#[derive(Clone, Debug, Default)]
struct Basis {
    report: Option<Arc<Report>>,
    versions: [VersionId; 2],
    shown: ChangeSet,
    changes_only: bool,
    folds: [bool; 3],
    width: f32,
    letters: Letters,
}

/// What the layout remembers from frame to frame.
#[derive(Debug, Default)]
pub struct RedlineState {
    basis: Basis,
    /// The blocks shown.
    pub(super) blocks: Vec<usize>,
    pub(super) stack: Stack,
    /// The block on top, by position, and how far it is scrolled out.
    pub(super) anchor: (usize, f32),
    /// The sentence on top, and how much of it is scrolled out: it is still there when the blocks
    /// have become others.
    pub(super) on_top: Option<(Focus, f32)>,
    pub(super) fold: Fold,
    pub(super) strip: Strip,
    pub(super) revealed: Reveal,
    /// How much fits on screen, in points.
    pub(super) page: f32,
}

impl RedlineState {
    /// Brings blocks and heights up to date; true if they were made anew.
    pub fn update(&mut self, ui: &Ui, setting: &Setting<'_>, measure: Measure) -> bool {
        let session = setting.looks.session();
        let report = &setting.looks.compared().report;
        let redline = setting.redline;
        let letters = theme::roomy(session.settings().text);
        let basis = &self.basis;
        let folds =
            [Run::Furniture, Run::Additions, Run::Unchanged].map(|run| session.view().folds(run));
        let is_same_report = basis
            .report
            .as_ref()
            .is_some_and(|r| Arc::ptr_eq(r, report));
        let is_same_text = is_same_report && basis.versions == [redline.base, redline.version];
        let is_current = is_same_text
            && basis.shown == session.view().shown
            && basis.changes_only == session.view().changes_only
            && basis.folds == folds
            && basis.width == measure.width
            && basis.letters == letters;
        if is_current {
            return false;
        }
        if !is_same_text {
            self.fold = Fold::default();
        }
        self.basis = Basis {
            report: Some(Arc::clone(report)),
            versions: [redline.base, redline.version],
            shown: session.view().shown,
            changes_only: session.view().changes_only,
            folds,
            width: measure.width,
            letters,
        };
        let all = redline.blocks.iter().enumerate();
        let shown = all.filter(|(_, block)| is_block_shown(session, redline, block));
        self.blocks = shown.map(|(index, _)| index).collect();
        self.shrink(ui, setting, measure);
        true
    }

    /// Folds what is to be folded, and puts the sentence on top that was there.
    fn shrink(&mut self, ui: &Ui, setting: &Setting<'_>, measure: Measure) {
        let (session, redline) = (setting.looks.session(), setting.redline);
        self.fold
            .apply(&mut self.blocks, |block| run_of(session, redline, block));
        self.stack = Stack::new(self.estimates(ui, setting, measure.width));
        let on_top = self.on_top;
        self.go_to(0.0);
        let kept = on_top.and_then(|(focus, part)| {
            let item = item_of(setting, focus)?;
            let extent = self.extent(ui, setting, measure, item)?;
            Some(extent.start + part * (extent.end - extent.start))
        });
        self.go_to(kept.unwrap_or_default());
    }

    /// Opens the folded run that holds a block, or begins at it.
    pub fn unfold(&mut self, block: usize) {
        self.fold.open(block);
        self.basis.width = 0.0;
    }

    /// Notes which sentence is on top, and how much of it is scrolled out.
    pub fn remember_top(&mut self, redline: &Redline, item: usize, extent: Range<f32>) {
        let part = (self.top() - extent.start) / (extent.end - extent.start).max(1.0);
        let focus = redline.items.get(item).map(|item| focus_of(*item));
        self.on_top = focus.map(|focus| (focus, part));
    }

    fn estimates(&self, ui: &Ui, setting: &Setting<'_>, width: f32) -> Vec<f32> {
        let line = self.basis.letters.line;
        let letters_a_line = (width / letter_width(ui, self.basis.letters)).max(1.0);
        let redline = setting.redline;
        let report = &setting.looks.compared().report;
        let letters = |item: &Item| {
            let version = report.versions.get(item.version.0);
            version.map_or(0, |v| Prose::length(redline, v, *item))
        };
        let height = |index: &usize| {
            let block = redline.blocks.get(*index);
            let items = block.and_then(|b| redline.items.get(b.items.clone()));
            let letters: usize = items.into_iter().flatten().map(letters).sum();
            let lines = (letters as f32 / letters_a_line).ceil().max(1.0);
            let fold = self.fold.below(*index).map_or(0.0, |_| folded::HEIGHT);
            lines * line + PARAGRAPH_GAP + fold
        };
        self.blocks.iter().map(height).collect()
    }

    /// How far the blocks are scrolled, in points.
    pub fn top(&self) -> f32 {
        self.stack.top(self.anchor.0) + self.anchor.1
    }

    /// Scrolls to a place, as far as there is any.
    pub fn go_to(&mut self, y: f32) {
        if y <= 0.0 {
            self.anchor = (0, -EDGE);
            return;
        }
        let y = y.min(self.stack.total() + EDGE - self.page).max(-EDGE);
        let position = self.stack.at(y);
        self.anchor = (position, y - self.stack.top(position));
    }

    /// Where an item stands among all blocks; exact within its block.
    pub fn extent(
        &mut self,
        ui: &Ui,
        setting: &Setting<'_>,
        measure: Measure,
        item: usize,
    ) -> Option<Range<f32>> {
        let wanted = setting.redline.block_of(item);
        // What is not shown is stood for by what comes before it.
        let position = self
            .blocks
            .partition_point(|b| *b <= wanted)
            .saturating_sub(1);
        let block = *self.blocks.get(position)?;
        let laid = LaidBlock::new(ui, setting, block, measure)?;
        let anchored = self.anchor;
        let fold = self.fold.below(block).map_or(0.0, |_| folded::HEIGHT);
        self.stack.measured(position, &[laid.height() + fold]);
        self.anchor = anchored;
        let top = self.stack.top(position);
        let within = laid.extent(item).unwrap_or(0.0..self.basis.letters.line);
        Some(top + within.start..top + within.end)
    }
}

/// The item that stands for a sentence, whichever version is read now.
fn item_of(setting: &Setting<'_>, focus: Focus) -> Option<usize> {
    let item = setting.redline.item_of(focus.version, focus.sentence);
    item.or_else(|| {
        let collation = &setting.looks.compared().collation;
        let row = collation.row(focus.version, focus.sentence)?;
        setting.looks.session().item_for_row(row)
    })
}

/// With changes only, paragraphs without a change of the kinds shown are left out.
fn is_block_shown(session: &Session, redline: &Redline, block: &Block) -> bool {
    let items = redline.items.get(block.items.clone()).unwrap_or_default();
    let mut shown = items.iter().filter(|item| session.is_item_shown(**item));
    if !session.view().changes_only {
        return shown.next().is_some();
    }
    shown.any(|item| {
        let changes = session.item_changes(*item);
        !changes.intersection(session.view().shown).is_empty()
    })
}

/// The mean width of a letter of running text.
fn letter_width(ui: &Ui, letters: Letters) -> f32 {
    const SAMPLE: &str = "the harbour authority said on Wednesday ";
    let font = theme::reading_font(letters);
    let sum: f32 = ui
        .ctx()
        .fonts_mut(|fonts| SAMPLE.chars().map(|c| fonts.glyph_width(&font, c)).sum());
    (sum / SAMPLE.len() as f32).max(1.0)
}
