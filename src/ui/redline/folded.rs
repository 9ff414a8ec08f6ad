//! Long runs of paragraphs that are folded, and the line that stands for them.
//!
//! ```text
//! The bridge will close on [Monday] Sunday.        differs
//! Ferries will run until midnight.                 first of the run
//! ▸ 7 sentences without a difference
//! Shops stay open.                                 last of the run
//! The mayor [said] hopes …                         differs
//! ```

use egui::{Pos2, Rect, Ui, vec2};

use super::flow::{PARAGRAPH_GAP, RedlineState};
use crate::engine::collation::redline::{Redline, Role};
use crate::palette;
use crate::session::Session;
use crate::session::fold::{Folded, Run};
use crate::ui::fold_line::{self, FoldLine, fold_line_ui};

/// How high the line is, the room below it included, in points.
pub const HEIGHT: f32 = fold_line::HEIGHT + PARAGRAPH_GAP;
/// From the edge of the line to its words, which stand level with the copy, in points.
const INSET: f32 = 6.0;

/// What can be folded of a block, if the reader folds such runs.
pub fn run_of(session: &Session, redline: &Redline, block: usize) -> Option<Run> {
    let items = redline
        .items
        .get(redline.blocks.get(block)?.items.clone())?;
    let shown = session.view().shown;
    let read = || items.iter().filter(|item| session.is_item_shown(**item));
    let differs = read().any(|item| {
        let changes = session.item_changes(*item);
        !changes.intersection(shown).is_empty()
    });
    let is_furniture = read().all(|item| session.is_page_part(*item));
    let run = if is_furniture && session.view().folds(Run::Furniture) {
        Run::Furniture
    } else if !differs {
        Run::Unchanged
    } else if read().all(|item| item.role == Role::Put) {
        Run::Additions
    } else {
        return None;
    };
    session.view().folds(run).then_some(run)
}

/// What is folded below the block at a position: of what kind, and how many sentences.
pub fn folded_below(
    state: &RedlineState,
    session: &Session,
    redline: &Redline,
    position: usize,
) -> Option<Folded> {
    let block = *state.blocks.get(position)?;
    let run = state.fold.below(block)?.run;
    let end = state.blocks.get(position + 1).copied();
    let hidden = block + 1..end.unwrap_or(redline.blocks.len());
    let folded = hidden.filter(|b| run_of(session, redline, *b) == Some(run));
    let items = folded.filter_map(|b| redline.items.get(redline.blocks.get(b)?.items.clone()));
    let shown = items.flatten().filter(|item| session.is_item_shown(**item));
    Some(Folded {
        run,
        rows: shown.count(),
    })
}

/// Draws the line; true when it was clicked.
pub fn folded_ui(ui: &Ui, theme: palette::Theme, folded: Folded, at: (Pos2, f32)) -> bool {
    let (origin, width) = at;
    let line = Rect::from_min_size(origin, vec2(width, fold_line::HEIGHT));
    let fold = FoldLine {
        folded,
        unit: ["sentence", "sentences"],
    };
    let id = egui::Id::unique(("redline fold", origin.y.to_bits()));
    let area = line.expand2(vec2(INSET, 0.0));
    fold_line_ui(ui, theme, fold, id, (area, INSET))
}
