//! Long runs of paragraphs that are folded, and the line that stands for them.
//!
//! ```text
//! The bridge will close on [Monday] Sunday.        differs
//! Ferries will run until midnight.                 first of the run
//! ▸ 7 sentences without a difference
//! Shops stay open.                                 last of the run
//! The mayor [said] hopes …                         differs
//! ```

use egui::{Align2, CursorIcon, FontId, Pos2, Rect, Role as Part, Sense, Stroke, StrokeKind};
use egui::{Ui, WidgetInfo, vec2};

use super::flow::{PARAGRAPH_GAP, RedlineState};
use crate::engine::collation::redline::{Redline, Role};
use crate::palette;
use crate::session::Session;
use crate::session::fold::{Folded, Run};
use crate::ui::theme;

/// How high the line is, the room below it included, in points.
pub const HEIGHT: f32 = 26.0 + PARAGRAPH_GAP;

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
    let line = Rect::from_min_size(origin, vec2(width, HEIGHT - PARAGRAPH_GAP));
    let text = words(folded);
    let surface = palette::surface(theme);
    let id = egui::Id::unique(("redline fold", origin.y.to_bits()));
    let response = ui.interact(line, id, Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Part::Link, true, &text));
    let area = line.expand2(vec2(6.0, 0.0));
    let ink = theme::color(surface.focus);
    ui.painter()
        .rect_filled(area, 4.0, theme::color(surface.panel));
    if response.has_focus() || response.hovered() {
        let weight = if response.has_focus() { 2.0 } else { 1.0 };
        let stroke = Stroke::new(weight, ink);
        ui.painter()
            .rect_stroke(area, 4.0, stroke, StrokeKind::Inside);
    }
    let font = FontId::proportional(13.5);
    ui.painter()
        .text(line.left_center(), Align2::LEFT_CENTER, &text, font, ink);
    response.clicked()
}

fn words(folded: Folded) -> String {
    let Folded { run, rows } = folded;
    let sentences = if rows == 1 { "sentence" } else { "sentences" };
    match run {
        Run::Furniture => format!("▸ {rows} more {sentences} that are not the article"),
        Run::Additions => format!("▸ {rows} more {sentences} that the base lacks"),
        Run::Unchanged => format!("▸ {rows} {sentences} without a difference"),
    }
}
