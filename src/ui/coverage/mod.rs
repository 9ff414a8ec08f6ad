//! Which version has which passage, as a picture: one band a version, one column a passage.
//!
//! ```text
//!              ≠                       a finding
//! Wire    ▇ ▇ ▇   ▇ ▇                  the base, in its own order
//! Post    ▇ ▆ ▃ ▨ _ ▇                  same, reworded, partly shared, added, dropped, same
//!                   ↕                  moved
//! ```
//!
//! How high a bar stands shows how much is kept, its colour and sign show how it differs. Where
//! there are more passages than points, several stand in one column, one on top of the other.

mod axis;
mod bands;
mod bars;
mod map;
mod order;
mod scale;
mod tip;

use egui::{Key, Rect, RichText, ScrollArea, Ui, pos2, vec2};

use super::scene::Scene;
use super::theme;
use crate::engine::told::grouped;
use crate::session::view::Reading;
use crate::session::{Action, Compared};
use map::Map;
use scale::Scale;

/// The versions' names, in points.
const NAMES_WIDTH: f32 = 172.0;
/// Right of the passages, so that the last one is no edge.
const MARGIN: f32 = 16.0;
/// Numbers of passages, and what of them was on screen.
const AXIS_HEIGHT: f32 = 26.0;
/// A band is so high at least, and at most; low ones leave no room for signs.
const BAND_HEIGHTS: std::ops::RangeInclusive<f32> = 54.0..=104.0;
/// Menus, bars and panels around the bands take about so much of a window.
const AROUND: f32 = 430.0;

/// What the layout remembers from frame to frame.
#[derive(Debug, Default)]
pub struct CoverageState {
    map: Map,
}

/// The layout.
pub fn coverage_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut CoverageState,
) {
    let area = ui.available_rect_before_wrap();
    let paper = theme::color(scene.surface().paper);
    ui.painter().rect_filled(area, 0.0, paper);
    open_lit(ui, scene);
    egui::Frame::new().inner_margin(12).show(ui, |ui| {
        head_ui(ui, scene, compared);
        if scene.session.view().rows().is_empty() {
            ui.weak("No passage has a change of the kinds chosen above.");
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            map_ui(ui, scene, compared, state);
        });
    });
}

/// Enter reads the lit passage side by side, unless a button or a field has the keyboard.
fn open_lit(ui: &Ui, scene: &mut Scene<'_>) {
    let is_lit = scene.session.view().focus.is_some();
    let is_free = !ui.ctx().egui_wants_keyboard_input();
    if is_lit && is_free && ui.input(|i| i.key_pressed(Key::Enter)) {
        scene.actions.push(Action::Read(Reading::Columns));
    }
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared) {
    let base = compared.report.label(scene.session.view().base);
    let passages = scene.session.view().rows().len();
    ui.horizontal_wrapped(|ui| {
        let title = format!("{} passages in the order of {base}", grouped(passages));
        ui.label(RichText::new(title).font(theme::strong_font(16.0)));
        ui.weak(
            "Higher bars keep more; hatched ones are added. Arrows move the light, Enter or a \
             double click opens the passage side by side.",
        );
    });
    ui.add_space(4.0);
}

fn map_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, state: &mut CoverageState) {
    let columns = scene.session.view().columns();
    let window = ui.ctx().content_rect().height();
    // By the window, not by the room there is: a click that opens a panel must not move the bands.
    let height = ((window - AROUND) / columns.len().max(1) as f32)
        .clamp(*BAND_HEIGHTS.start(), *BAND_HEIGHTS.end());
    let full = vec2(
        ui.available_width(),
        AXIS_HEIGHT + height * columns.len() as f32,
    );
    let (rect, _) = ui.allocate_exact_size(full, egui::Sense::hover());
    let left = rect.left() + NAMES_WIDTH;
    let room = (rect.right() - MARGIN - left).max(1.0);
    let scale = Scale::new(scene.session.view().rows().len(), left, room);
    state
        .map
        .update(compared, scene.session.view(), scale.bins());
    axis::axis_ui(ui, scene, &scale, rect.with_max_y(rect.top() + AXIS_HEIGHT));
    axis::lit_ui(ui, scene, &scale, rect);
    for (index, version) in columns.iter().enumerate() {
        let top = rect.top() + AXIS_HEIGHT + height * index as f32;
        let band = bands::Band {
            index,
            version: *version,
            area: Rect::from_min_max(
                pos2(rect.left(), top),
                pos2(rect.right(), top + height - 6.0),
            ),
            scale: &scale,
            map: &state.map,
        };
        bands::band_ui(ui, scene, compared, &band);
    }
    order::order_ui(ui, scene, compared, &scale);
}
