//! The line across the columns that stands for rows folded away.

use egui::{Rect, Ui, pos2};

use crate::session::Action;
use crate::session::view::View;
use crate::ui::fold_line::{FoldLine, HEIGHT, fold_line_ui};
use crate::ui::scene::Scene;
use crate::ui::sentence::GUTTER;

/// Room below a row for the line that says what is folded there, in points.
pub fn height(view: &View, row: usize) -> f32 {
    view.folded_below(row).map_or(0.0, |_| HEIGHT)
}

/// Draws the line for `row` at the bottom of `area`, and opens the fold when it is clicked.
pub fn folded_ui(ui: &Ui, scene: &mut Scene<'_>, row: usize, area: Rect) {
    let Some(folded) = scene.session.view().folded_below(row) else {
        return;
    };
    let line = Rect::from_min_max(pos2(area.left(), area.bottom() - HEIGHT), area.max);
    let fold = FoldLine {
        folded,
        unit: ["row", "rows"],
    };
    let id = egui::Id::unique(("fold", row));
    if fold_line_ui(ui, scene.theme, fold, id, (line, GUTTER)) {
        scene.actions.push(Action::Unfold(row));
    }
}
