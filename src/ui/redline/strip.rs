//! The redline beside its overview: what is marked in it, and where.

use std::ops::Range;

use egui::{Rect, Ui};

use super::flow::{EDGE, RedlineState};
use super::prose::{Prose, Setting};
use crate::engine::collation::redline::Item;
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::{FindingKind, Severity};
use crate::ui::overview::{Scrolled, Stretch, Strip, overview_ui};
use crate::ui::scene::Scene;
use crate::ui::stack::Stack;

/// The strip with the marks of the whole redline.
pub fn strip_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    setting: &Setting<'_>,
    state: &mut RedlineState,
    area: Rect,
) {
    let top = state.top() + EDGE;
    let blocks = Blocks {
        setting,
        blocks: &state.blocks,
        stack: &state.stack,
        on_screen: top..top + state.page,
    };
    let strip: &mut Strip = &mut state.strip;
    overview_ui(ui, scene, strip, &blocks, area);
}

struct Blocks<'b> {
    setting: &'b Setting<'b>,
    blocks: &'b [usize],
    stack: &'b Stack,
    on_screen: Range<f32>,
}

impl Blocks<'_> {
    /// The sentences of a block, and where each is: by its letters, for most were never laid out.
    fn items(&self, position: usize) -> Vec<(Item, Range<f32>)> {
        let redline = self.setting.redline;
        let session = self.setting.looks.session();
        let block = self.blocks.get(position);
        let block = block.and_then(|index| redline.blocks.get(*index));
        let items = block.and_then(|b| redline.items.get(b.items.clone()));
        let shown = items.into_iter().flatten().copied();
        let shown: Vec<_> = shown.filter(|item| session.is_item_shown(*item)).collect();
        let versions = &self.setting.looks.compared().report.versions;
        let letters = |item: &Item| {
            let version = versions.get(item.version.0);
            version.map_or(0, |v| Prose::length(redline, v, *item)) as f32
        };
        let all: f32 = shown.iter().map(letters).sum();
        let (top, bottom) = (self.stack.top(position), self.stack.top(position + 1));
        let mut y = top + EDGE;
        let placed = shown.into_iter().map(|item| {
            let height = (bottom - top) * letters(&item) / all.max(1.0);
            y += height;
            (item, y - height..y)
        });
        placed.collect()
    }

    fn stretch(&self, (item, range): (Item, Range<f32>)) -> Option<Stretch> {
        let finding = gravest(self.setting, item);
        let changes: ChangeSet = self.setting.changes(item);
        let is_marked = !changes.is_empty() || finding.is_some();
        Some(Stretch {
            range,
            row: self.row(item).filter(|_| is_marked)?,
            changes,
            finding,
        })
    }

    fn row(&self, item: Item) -> Option<usize> {
        let collation = &self.setting.looks.compared().collation;
        collation.row(item.version, item.sentence)
    }
}

impl Scrolled for Blocks<'_> {
    fn total(&self) -> f32 {
        self.stack.total() + 2.0 * EDGE
    }

    fn on_screen(&self) -> Range<f32> {
        self.on_screen.clone()
    }

    fn stretches(&self) -> Vec<Stretch> {
        let items = (0..self.blocks.len()).flat_map(|position| self.items(position));
        items.filter_map(|item| self.stretch(item)).collect()
    }

    fn row_at(&self, y: f32) -> Option<usize> {
        let items = self.items(self.stack.at(y - EDGE));
        let here = items.iter().find(|(_, range)| y < range.end);
        self.row(here.or(items.last())?.0)
    }
}

/// The gravest finding marked in a sentence.
fn gravest(setting: &Setting<'_>, item: Item) -> Option<(Severity, FindingKind)> {
    let is_shown = setting.looks.session().view().shown;
    let marked = &setting.looks.compared().marked;
    let words = marked.at(item.version, item.sentence).iter();
    let words = words.filter(|_| is_shown.contains(Change::Mismatch));
    let gravest = words.max_by_key(|words| words.severity)?;
    Some((gravest.severity, gravest.kind))
}
