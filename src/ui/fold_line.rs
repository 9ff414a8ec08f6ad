//! The line that stands for what is folded away: `▸ 7 rows without a difference`.

use egui::{Align2, CursorIcon, FontId, Id, Rect, Role, Sense, Stroke, StrokeKind};
use egui::{Ui, WidgetInfo, vec2};

use crate::palette::{self, Theme};
use crate::session::fold::{Folded, Run};
use crate::ui::theme;

/// How high the line is, in points.
pub const HEIGHT: f32 = 26.0;

/// What is folded, and what it is counted in: one, and several of it.
#[derive(Clone, Copy)]
pub struct FoldLine {
    /// What is folded.
    pub folded: Folded,
    /// "row" and "rows".
    pub unit: [&'static str; 2],
}

/// Draws the line, its words so many points from the left; true when it was clicked.
pub fn fold_line_ui(
    ui: &Ui,
    theme: Theme,
    fold: FoldLine,
    id: Id,
    (line, inset): (Rect, f32),
) -> bool {
    let text = words(fold);
    let surface = palette::surface(theme);
    let response = ui.interact(line, id, Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &text));
    let ink = theme::color(surface.focus);
    ui.painter()
        .rect_filled(line, 4.0, theme::color(surface.panel));
    if response.has_focus() || response.hovered() {
        let weight = if response.has_focus() { 2.0 } else { 1.0 };
        let stroke = Stroke::new(weight, ink);
        ui.painter()
            .rect_stroke(line, 4.0, stroke, StrokeKind::Inside);
    }
    let place = line.left_center() + vec2(inset, 0.0);
    let font = FontId::proportional(13.5);
    ui.painter()
        .text(place, Align2::LEFT_CENTER, &text, font, ink);
    response.clicked()
}

fn words(fold: FoldLine) -> String {
    let Folded { run, rows } = fold.folded;
    let [one, several] = fold.unit;
    let unit = if rows == 1 { one } else { several };
    match run {
        Run::Furniture => format!("▸ {rows} more {unit} that are not the article"),
        Run::Additions => format!("▸ {rows} more {unit} that the base lacks"),
        Run::Unchanged => format!("▸ {rows} {unit} without a difference"),
    }
}
