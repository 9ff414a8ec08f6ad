//! The borders between columns: drawn aside, they make columns wider or narrower.

use egui::{CursorIcon, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::geometry::Geometry;
use super::place::ColumnsState;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// How far from its border the pointer may be, in points. No text comes so near.
const REACH: f32 = 5.0;

/// The borders across `area`; drawn last, so that nothing lies over them.
pub fn borders_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
    geometry: &Geometry,
    area: Rect,
) {
    let mut is_drawing = false;
    for index in geometry.borders() {
        let x = geometry.right(index);
        let clip = geometry.clip(index, area.top(), area.bottom());
        let Some(version) = geometry.columns().get(index).copied() else {
            continue;
        };
        let id = Id::unique(("border", version.0));
        let is_drawn = ui.ctx().is_being_dragged(id);
        if !is_drawn && (x > clip.right() + 1.0 || x < clip.left()) {
            continue;
        }
        is_drawing |= is_drawn;
        let band = Rect::from_min_max(pos2(x - REACH, area.top()), pos2(x + REACH, area.bottom()));
        // Not by the keyboard: there are commands for it, and Tab would stop at every border.
        let border = ui.interact(band, id, Sense::CLICK | Sense::DRAG);
        let border = border.on_hover_and_drag_cursor(CursorIcon::ResizeColumn);
        let label = compared.report.label(version);
        border
            .widget_info(|| WidgetInfo::labeled(Role::Splitter, true, format!("Width of {label}")));
        if border.hovered() || is_drawn {
            let stroke = Stroke::new(2.0, theme::color(scene.surface().focus));
            ui.painter().vline(x, area.y_range(), stroke);
        }
        if border.double_clicked() {
            scene.actions.push(Action::EqualWidths);
        } else if border.drag_started() {
            state.drawn_from = Some(geometry.clone());
        } else if let Some(way) = border.total_drag_delta() {
            let from = state.drawn_from.as_ref().unwrap_or(geometry);
            scene
                .actions
                .push(Action::SetWidths(from.drawn(index, way.x)));
        }
    }
    if !is_drawing {
        state.drawn_from = None;
    }
}
