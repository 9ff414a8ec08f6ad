//! Above the bands: numbers of passages, and what of them is on screen or lit.

use egui::{Align2, FontId, Rangef, Rect, Stroke, Ui, pos2};

use super::AXIS_HEIGHT;
use super::scale::Scale;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Numbers of passages, and which of them were on screen in the side-by-side layout.
pub(super) fn axis_ui(ui: &Ui, scene: &Scene<'_>, scale: &Scale, area: Rect) {
    let muted = theme::color(scene.surface().muted);
    let view = scene.session.view();
    let step = step(scale, view.rows().len());
    for number in std::iter::once(1).chain((1..).map(|n| n * step)) {
        if number > view.rows().len() {
            break;
        }
        let x = scale.x(scale.bin_of(number - 1)).center();
        let place = pos2(x, area.top());
        let font = FontId::proportional(12.5);
        ui.painter()
            .text(place, Align2::CENTER_TOP, number, font, muted);
    }
    let seen = &view.on_screen;
    if !seen.is_empty() && seen.end <= view.rows().len() {
        let from = scale.x(scale.bin_of(seen.start)).min;
        let to = scale.x(scale.bin_of(seen.end - 1)).max;
        let y = area.bottom() - 5.0;
        let line = Stroke::new(2.0, muted);
        ui.painter().hline(Rangef::new(from, to), y, line);
        for x in [from, to] {
            ui.painter().vline(x, Rangef::new(y - 3.0, y + 3.0), line);
        }
    }
}

/// A round number of passages between two numbers, so that these do not touch.
fn step(scale: &Scale, rows: usize) -> usize {
    /// Room for a number of five digits.
    const ROOM: f32 = 44.0;
    let across = scale.whole().span().max(1.0);
    let least = (rows as f32 * ROOM / across).ceil() as usize;
    let powers = std::iter::successors(Some(1), |power| Some(power * 10));
    let mut steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
    steps.find(|s| *s >= least.max(5)).unwrap_or(rows)
}

/// The lit passage, behind all bands.
pub(super) fn lit_ui(ui: &Ui, scene: &Scene<'_>, scale: &Scale, area: Rect) {
    if let Some(bin) = lit(scene, scale) {
        let x = scale.x(bin).expand(1.0);
        let y = Rangef::new(area.top() + AXIS_HEIGHT - 4.0, area.bottom());
        let fill = theme::color(scene.surface().focus_fill);
        ui.painter()
            .rect_filled(Rect::from_x_y_ranges(x, y), 3.0, fill);
    }
}

/// The column of the lit passage, if it is among the rows shown.
pub(super) fn lit(scene: &Scene<'_>, scale: &Scale) -> Option<usize> {
    let row = scene.session.focus_row()?;
    let position = scene.session.view().rows().binary_search(&row).ok()?;
    Some(scale.bin_of(position))
}
