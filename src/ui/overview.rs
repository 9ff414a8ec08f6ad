//! The strip at the right edge: where in the whole text the changes are, and what is on screen.

use std::ops::Range;

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use super::columns::heights::Heights;
use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::palette;
use crate::session::{Action, Compared};

/// How wide the strip is, in points.
pub const WIDTH: f32 = 20.0;
/// A change stays visible however long the text is: so many points.
const THINNEST: usize = 2;
/// What is seen first where several changes fall on one spot.
const LOUDEST_FIRST: [Change; 8] = [
    Change::Mismatch,
    Change::Dropped,
    Change::Added,
    Change::Moved,
    Change::Reworded,
    Change::Partial,
    Change::Minor,
    Change::Doubtful,
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
    let lines = lines(scene, compared, extent.heights, scale, area.height());
    ticks(ui, scene, &lines, area);
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
    response.on_hover_text("Where the changes are; findings reach across. Click to go there.");
}

/// By line of the strip, one point high: the loudest change that falls on it, as an index into
/// [`LOUDEST_FIRST`].
fn lines(
    scene: &Scene<'_>,
    compared: &Compared,
    heights: &Heights,
    scale: f32,
    height: f32,
) -> Vec<Option<usize>> {
    let view = scene.session.view();
    let columns = view.columns();
    let mut lines = vec![None; height.ceil().max(0.0) as usize];
    for row in view.changed() {
        let Ok(position) = view.rows().binary_search(row) else {
            continue;
        };
        let changes = compared.changes(*row, &columns).intersection(view.shown);
        let Some(rank) = LOUDEST_FIRST.iter().position(|c| changes.contains(*c)) else {
            continue;
        };
        let first = (heights.top(position) * scale) as usize;
        let last = (heights.top(position + 1) * scale) as usize;
        let end = last.max(first + THINNEST).min(lines.len());
        for line in lines.get_mut(first.min(end)..end).into_iter().flatten() {
            *line = Some(line.map_or(rank, |louder: usize| louder.min(rank)));
        }
    }
    lines
}

/// Paints runs of equal lines as one block each.
fn ticks(ui: &Ui, scene: &Scene<'_>, lines: &[Option<usize>], area: Rect) {
    let mut top = area.top();
    for run in lines.chunk_by(|x, y| x == y) {
        let bottom = top + run.len() as f32;
        if let Some(change) = run
            .first()
            .copied()
            .flatten()
            .and_then(|rank| LOUDEST_FIRST.get(rank))
        {
            // Findings reach across the strip, so that they are told by shape as well.
            let inset = if *change == Change::Mismatch {
                1.0
            } else {
                5.0
            };
            let block = Rect::from_min_max(
                pos2(area.left() + inset, top),
                pos2(area.right() - inset, bottom),
            );
            let ink = palette::swatch(*change, scene.theme).ink;
            ui.painter()
                .rect_filled(block, 0.0, theme::color(ink).gamma_multiply(0.8));
        }
        top = bottom;
    }
}
