//! Columns are put into another order by dragging their heads; the base stays where it is.

use egui::{CursorIcon, Id, Rect, Response, Sense, Stroke, Ui};

use super::geometry::Geometry;
use crate::engine::story::VersionId;
use crate::session::Action;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// So near to an edge, in points, a dragged head scrolls the columns.
const EDGE: f32 = 36.0;
/// How far it scrolls them in a frame, in points.
const STEP: f32 = 14.0;

/// The part of a head that it is dragged by.
pub fn grip_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    geometry: &Geometry,
    version: VersionId,
    area: Rect,
) -> Response {
    let is_base = geometry.columns().first() == Some(&version);
    let sense = if is_base { Sense::hover() } else { Sense::DRAG };
    let grip = ui.interact(area, grip_id(version), sense);
    if is_base {
        return grip;
    }
    let target = grip
        .interact_pointer_pos()
        .map(|pointer| target(geometry, pointer.x));
    if let Some(before) = target.filter(|_| grip.drag_stopped()) {
        scene.actions.push(Action::PlaceColumn { version, before });
    }
    let cursor = if grip.dragged() {
        CursorIcon::Grabbing
    } else {
        CursorIcon::Grab
    };
    grip.on_hover_and_drag_cursor(cursor)
}

/// Where the dragged head would go; how far its pointer wants the columns scrolled, in points.
pub fn target_ui(ui: &Ui, scene: &Scene<'_>, geometry: &Geometry, area: Rect) -> f32 {
    let dragged = ui.ctx().dragged_id();
    let others = geometry.columns().iter().skip(1);
    let is_dragged = others.into_iter().any(|v| Some(grip_id(*v)) == dragged);
    let pointer = ui.ctx().pointer_interact_pos().filter(|_| is_dragged);
    let Some(pointer) = pointer else {
        return 0.0;
    };
    let place = |before| geometry.columns().iter().position(|v| *v == before);
    let x = match target(geometry, pointer.x).and_then(place) {
        Some(index) => geometry.left(index),
        None => geometry.right(geometry.columns().len().saturating_sub(1)),
    };
    let x = x.clamp(geometry.right(0), area.right() - 2.0);
    let stroke = Stroke::new(3.0, theme::color(scene.surface().focus));
    ui.painter().vline(x, area.y_range(), stroke);
    ui.ctx().request_repaint();
    match pointer.x {
        x if x > area.right() - EDGE => STEP,
        x if x < geometry.right(0) + EDGE => -STEP,
        _ => 0.0,
    }
}

/// The column that one dropped at `x` would stand left of; none behind the last.
fn target(geometry: &Geometry, x: f32) -> Option<VersionId> {
    let others = geometry.columns().iter().enumerate().skip(1);
    let middle = |index| (geometry.left(index) + geometry.right(index)) / 2.0;
    let mut right_of_it = others.filter(|(index, _)| x < middle(*index));
    right_of_it.next().map(|(_, version)| *version)
}

fn grip_id(version: VersionId) -> Id {
    Id::unique(("grip", version.0))
}
