//! The line across the columns that stands for rows folded away.

use egui::{FontId, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::palette;
use crate::session::Action;
use crate::session::fold::{Folded, Run};
use crate::session::view::View;
use crate::ui::scene::Scene;
use crate::ui::sentence::GUTTER;
use crate::ui::theme;

/// How high the line is, in points.
const HEIGHT: f32 = 26.0;

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
    let surface = palette::surface(scene.theme);
    let text = words(folded);
    let response = ui.interact(line, egui::Id::unique(("fold", row)), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &text));
    ui.painter()
        .rect_filled(line, 0.0, theme::color(surface.panel));
    let ink = theme::color(surface.focus);
    if response.has_focus() || response.hovered() {
        let width = if response.has_focus() { 2.0 } else { 1.0 };
        let stroke = Stroke::new(width, ink);
        ui.painter()
            .rect_stroke(line.shrink(1.0), 3.0, stroke, egui::StrokeKind::Inside);
    }
    let place = line.left_center() + vec2(GUTTER, 0.0);
    let font = FontId::proportional(13.0);
    ui.painter()
        .text(place, egui::Align2::LEFT_CENTER, &text, font, ink);
    if response.clicked() {
        scene.actions.push(Action::Unfold(row));
    }
}

fn words(folded: Folded) -> String {
    let Folded { run, rows } = folded;
    match run {
        Run::Furniture => format!("▸ {rows} more rows that are not the article"),
        Run::Additions => format!("▸ {rows} more rows that the base lacks"),
        Run::Unchanged => format!("▸ {rows} rows without a difference"),
    }
}
