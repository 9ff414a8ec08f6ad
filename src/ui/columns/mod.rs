//! The versions side by side: level rows, the base fixed on the left, only what is on screen drawn.

mod absence;
mod borders;
mod cell;
mod folded;
mod geometry;
mod heads;
mod heights;
mod place;
mod reorder;

use std::ops::Range;

use egui::{Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::overview;
use super::scene::Scene;
use super::sentence::look::Looks;
use super::theme;
use crate::session::{Action, Compared};
use borders::borders_ui;
use cell::LaidCell;
use geometry::Geometry;
use heads::HEAD_HEIGHT;
use heights::Sizes;
pub use place::ColumnsState;
use place::{
    keep_column_in_sight, keep_in_sight, reveal, scroll_by_keys, scroll_sideways_by_wheel,
    sideways_ui, strip_ui,
};

/// The strip at the bottom by which columns are scrolled sideways.
const SIDEWAYS_HEIGHT: f32 = 14.0;

/// The columns with their heads, and the overview strip.
pub fn columns_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
) {
    let area = ui.available_rect_before_wrap();
    ui.painter()
        .rect_filled(area, 0.0, theme::color(scene.surface().paper));
    let strip = Rect::from_min_max(
        pos2(area.right() - overview::WIDTH, area.top() + HEAD_HEIGHT),
        area.max,
    );
    let bar = ui.spacing().scroll.bar_width + 4.0;
    let table = Rect::from_min_max(area.min, pos2(strip.left() - bar, area.bottom()));
    let session = scene.session;
    let letters = scene.reading();
    let laid_out = |sideways| {
        let view = session.view();
        Geometry::new(view.columns(), &view.widths, letters, table, sideways)
    };
    keep_column_in_sight(scene, state, &laid_out(state.sideways), table.width());
    let geometry = laid_out(state.sideways);
    state.sideways = geometry.scroll();
    let head = Rect::from_min_max(area.min, pos2(area.right(), area.top() + HEAD_HEIGHT));
    heads::heads_ui(ui, scene, compared, &geometry, head);
    let below = if geometry.overflow() > 0.0 {
        SIDEWAYS_HEIGHT
    } else {
        0.0
    };
    let body = Rect::from_min_max(
        pos2(area.left(), head.bottom()),
        pos2(strip.left(), area.bottom() - below),
    );
    rows_ui(ui, scene, compared, state, &geometry, body);
    if below > 0.0 {
        let bar = Rect::from_min_max(
            pos2(geometry.right(0), body.bottom()),
            pos2(table.right(), area.bottom()),
        );
        sideways_ui(ui, state, &geometry, bar);
    }
    let across = head.union(body).with_max_x(table.right());
    borders_ui(ui, scene, compared, state, &geometry, across);
    state.sideways += reorder::target_ui(ui, scene, &geometry, across);
    strip_ui(ui, scene, compared, state, strip);
    ui.allocate_rect(area, egui::Sense::hover());
}

/// The rows, scrolled up and down.
fn rows_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
    geometry: &Geometry,
    body: Rect,
) {
    let view = scene.session.view();
    let sizes = Sizes {
        columns: geometry.columns().to_vec(),
        text_widths: geometry.text_widths(),
        letters: scene.reading(),
    };
    let is_new = state.measure(ui.ctx(), compared, view, sizes);
    let keys = scroll_by_keys(ui, state, body.height());
    let revealed = reveal(scene, state, geometry, body.height());
    let kept = keep_in_sight(scene, compared, state, body.height());
    let jump = (is_new || keys || revealed || kept).then(|| state.top());
    state.page = body.height();
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let mut scroll = ScrollArea::vertical().id_salt("rows").auto_shrink(false);
        if let Some(offset) = jump {
            scroll = scroll.vertical_scroll_offset(offset.max(0.0));
        }
        scroll.show_viewport(ui, |ui, viewport| {
            ui.set_height(state.heights.total());
            visible_rows_ui(ui, scene, compared, state, geometry, viewport);
        });
    });
    scroll_sideways_by_wheel(ui, state, geometry, body);
}

fn visible_rows_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
    geometry: &Geometry,
    viewport: Rect,
) {
    if state.heights.len() == 0 {
        nothing_ui(ui, viewport);
        return;
    }
    let origin = ui.max_rect().top();
    let looks = Looks::new(scene.session, compared, geometry.columns(), scene.theme);
    let first = state.heights.at(viewport.top());
    let top = state.heights.top(first);
    let laid = lay_out(ui, &looks, geometry, first, viewport.bottom() - top);
    let rows: Vec<_> = on_screen(scene, first, laid.len());
    let heights: Vec<_> = laid
        .iter()
        .zip(&rows)
        .map(|(cells, row)| row_height(cells) + folded::height(scene.session.view(), *row))
        .collect();
    state.heights.measured(first, &heights);
    state.anchor = (first, viewport.top() - top);
    state.read = laid
        .first()
        .and_then(|row| row.iter().find_map(LaidCell::first));
    rules(ui, scene, geometry, origin + top, &heights);
    for index in 0..geometry.columns().len() {
        // Column by column: a selection runs in the order of drawing, and must stay in its column.
        let mut y = origin + top;
        let clip = geometry.clip(index, ui.clip_rect().top(), ui.clip_rect().bottom());
        ui.scope_builder(UiBuilder::new().id_salt(("column", index)), |ui| {
            ui.set_clip_rect(clip.intersect(ui.clip_rect()));
            for (cells, height) in laid.iter().zip(&heights) {
                let cell = Rect::from_min_size(
                    pos2(geometry.left(index), y),
                    vec2(geometry.column_width(index), *height),
                );
                if let Some(laid) = cells.get(index) {
                    laid.show(ui, &looks, cell, &mut scene.actions);
                }
                y += height;
            }
        });
    }
    folds_ui(ui, scene, (&rows, &heights), origin + top);
    tell_place(scene, first..first + laid.len());
}

fn nothing_ui(ui: &mut Ui, viewport: Rect) {
    ui.set_height(viewport.height());
    ui.add_space(40.0);
    ui.vertical_centered(|ui| ui.weak("No row has a change of the kinds shown."));
}

/// The rows on screen, from position `first` on, laid out until they fill `height`.
fn lay_out<'c>(
    ui: &Ui,
    looks: &Looks<'c>,
    geometry: &Geometry,
    first: usize,
    height: f32,
) -> Vec<Vec<LaidCell<'c>>> {
    let collation = &looks.compared().collation;
    let rows = looks
        .session()
        .view()
        .rows()
        .iter()
        .skip(first)
        .filter_map(|row| Some((*row, collation.rows.get(*row)?)));
    let (mut laid, mut used) = (Vec::new(), 0.0);
    for (index, row) in rows {
        let cells = geometry
            .columns()
            .iter()
            .filter_map(|v| Some((*v, row.cells.get(v.0)?)));
        let cells = cells.enumerate().map(|(column, (v, cell))| {
            LaidCell::new(ui, looks, (index, v), cell, geometry.text_width(column))
        });
        let cells: Vec<_> = cells.collect();
        used += row_height(&cells) + folded::height(looks.session().view(), index);
        laid.push(cells);
        if used > height {
            break;
        }
    }
    laid
}

/// The rows from position `first` on, as indices into the collation's rows.
fn on_screen(scene: &Scene<'_>, first: usize, count: usize) -> Vec<usize> {
    let rows = scene.session.view().rows().iter().skip(first).take(count);
    rows.copied().collect()
}

fn row_height(cells: &[LaidCell<'_>]) -> f32 {
    cells.iter().map(LaidCell::height).fold(0.0, f32::max)
}

/// The lines that stand for rows folded away, over all columns.
fn folds_ui(ui: &Ui, scene: &mut Scene<'_>, (rows, heights): (&[usize], &[f32]), top: f32) {
    let mut y = top;
    for (row, height) in rows.iter().zip(heights) {
        let area = Rect::from_x_y_ranges(ui.clip_rect().x_range(), y..=y + height);
        folded::folded_ui(ui, scene, *row, area);
        y += height;
    }
}

/// Faint lines between rows and columns, so that the eye keeps level.
fn rules(ui: &Ui, scene: &Scene<'_>, geometry: &Geometry, top: f32, heights: &[f32]) {
    let ink = theme::color(scene.surface().rule);
    let last = geometry.columns().len().saturating_sub(1);
    let right = geometry.right(last).min(ui.clip_rect().right());
    let left = geometry.left(0);
    let mut y = top;
    for height in heights {
        ui.painter()
            .hline(left..=right, y, Stroke::new(1.0, ink.gamma_multiply(0.55)));
        y += height;
    }
    for index in 1..=last {
        let x = geometry.left(index);
        let painter =
            ui.painter_at(geometry.clip(index, ui.clip_rect().top(), ui.clip_rect().bottom()));
        painter.vline(
            x,
            ui.clip_rect().y_range(),
            Stroke::new(1.0, ink.gamma_multiply(0.7)),
        );
    }
    ui.painter().vline(
        geometry.right(0),
        ui.clip_rect().y_range(),
        Stroke::new(1.5, ink),
    );
}

fn tell_place(scene: &mut Scene<'_>, on_screen: Range<usize>) {
    if scene.session.view().on_screen != on_screen {
        scene.actions.push(Action::ScrolledTo(on_screen));
    }
}
