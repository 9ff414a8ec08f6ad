//! The strip at the right edge: where in the whole text the changes are, and what is on screen.

use std::ops::Range;

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use super::columns::heights::Heights;
use super::scene::Scene;
use super::theme;
use crate::engine::collation::{Change, ChangeSet};
use crate::palette;
use crate::session::{Action, Compared};

/// How wide the strip is, in points.
pub const WIDTH: f32 = 20.0;
/// A change stays visible however long the text is.
const THINNEST: f32 = 2.0;
/// What is seen first where several changes fall on one spot.
const LOUDEST_FIRST: [Change; 7] = [
    Change::Mismatch,
    Change::Dropped,
    Change::Added,
    Change::Moved,
    Change::Reworded,
    Change::Partial,
    Change::Minor,
];

/// The rows' heights, and the part of them on screen, in points from the top.
pub struct Extent<'h> {
    /// Of all rows shown.
    pub heights: &'h Heights,
    /// From where to where.
    pub on_screen: Range<f32>,
}

/// The strip in `area`; a click or drag goes to the place.
pub fn overview_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    area: Rect,
    extent: &Extent<'_>,
) {
    let response = ui.interact(area, egui::Id::unique("overview"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Overview of all changes"));
    ui.painter()
        .rect_filled(area, 0.0, theme::color(scene.surface().panel));
    let total = extent
        .heights
        .total()
        .max(extent.on_screen.end - extent.on_screen.start)
        .max(1.0);
    let scale = area.height() / total;
    let columns = scene.session.view().columns();
    let others = columns.get(1..).unwrap_or_default();
    for position in scene.session.view().changed() {
        let row = scene
            .session
            .view()
            .rows()
            .get(*position)
            .and_then(|row| compared.collation.rows.get(*row));
        let changes = row.map(|r| r.changes(others)).unwrap_or_default();
        let top = area.top() + extent.heights.top(*position) * scale;
        let bottom = (area.top() + extent.heights.top(position + 1) * scale).max(top + THINNEST);
        tick(
            ui,
            scene,
            changes,
            Rect::from_min_max(
                pos2(area.left() + 5.0, top),
                pos2(area.right() - 5.0, bottom),
            ),
        );
    }
    let on_screen = Rect::from_min_max(
        pos2(
            area.left() + 1.0,
            area.top() + extent.on_screen.start * scale,
        ),
        pos2(
            area.right() - 1.0,
            (area.top() + extent.on_screen.end * scale).min(area.bottom()),
        ),
    );
    let line = Stroke::new(1.5, theme::color(scene.surface().muted));
    ui.painter()
        .rect_stroke(on_screen, 2.0, line, StrokeKind::Inside);
    if let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.clicked() || response.dragged())
    {
        let position = extent.heights.at((pointer.y - area.top()) / scale);
        let row = scene.session.view().rows().get(position).copied();
        scene.actions.extend(row.map(Action::GoToRow));
    }
    response.on_hover_text("Where the changes are. Click to go there.");
}

fn tick(ui: &Ui, scene: &Scene<'_>, changes: ChangeSet, area: Rect) {
    let shown = changes.intersection(scene.session.view().shown);
    if let Some(change) = LOUDEST_FIRST.into_iter().find(|c| shown.contains(*c)) {
        let ink = palette::swatch(change, scene.theme).ink;
        ui.painter()
            .rect_filled(area, 0.0, theme::color(ink).gamma_multiply(0.8));
    }
}
