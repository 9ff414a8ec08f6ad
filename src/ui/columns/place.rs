//! The place in the text, and what moves it: a request, a key, a panel that takes room, the wheel.
//!
//! It is kept as (row, points below its top), so that neither a resize nor a better measurement of
//! rows above can move what is being read.

use std::ops::Range;

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::geometry::Geometry;
use super::heights::{Heights, Sizes};
use crate::engine::collation::Change;
use crate::engine::story::VersionId;
use crate::session::Compared;
use crate::session::view::{Focus, Reveal, View};
use crate::ui::overview::{Scrolled, Stretch, Strip, overview_ui};
use crate::ui::scene::Scene;
use crate::ui::stack::way_by_keys;

/// What the columns remember from frame to frame.
#[derive(Debug, Default)]
pub struct ColumnsState {
    pub(super) heights: Heights,
    /// The row on top, by position, and how far it is scrolled out.
    pub(super) anchor: (usize, f32),
    revealed: Reveal,
    pub(super) sideways: f32,
    /// The columns as they were when a border was first drawn at; none while none is.
    pub(super) drawn_from: Option<Geometry>,
    /// A sentence of the row on top: what that row is known by when rows become others.
    pub(super) read: Option<Focus>,
    /// How wide the table was when it was last seen to.
    width: f32,
    /// How much of the rows fits on screen, in points.
    pub(super) page: f32,
    strip: Strip,
}

impl ColumnsState {
    /// Brings the heights up to date, the row on top staying where it is; true if they are new.
    pub(super) fn measure(
        &mut self,
        ctx: &egui::Context,
        compared: &Compared,
        view: &View,
        sizes: Sizes,
    ) -> bool {
        let read = self.read.and_then(|read| {
            let version = self.heights.renumbered(read.version, &compared.report)?;
            compared.collation.row(version, read.sentence)
        });
        let was = self.heights.height(self.anchor.0);
        let is_drawing = self.drawn_from.is_some();
        let is_new = self.heights.update(ctx, compared, view, sizes, is_drawing);
        if is_new {
            self.anchor.0 = read.map_or(self.anchor.0, |row| view.position(row));
            let is = self.heights.height(self.anchor.0);
            // The same line of a row that wraps in another way.
            self.anchor.1 *= if was > 0.0 { is / was } else { 1.0 };
        }
        is_new
    }
}

/// The rows beside the overview.
struct Rows<'r> {
    view: &'r View,
    compared: &'r Compared,
    heights: &'r Heights,
    on_screen: Range<f32>,
}

impl Scrolled for Rows<'_> {
    fn total(&self) -> f32 {
        self.heights.total()
    }

    fn on_screen(&self) -> Range<f32> {
        self.on_screen.clone()
    }

    fn stretches(&self) -> Vec<Stretch> {
        let columns = self.view.columns();
        let has_findings = self.view.shown.contains(Change::Mismatch);
        let changed = self.view.changed().iter();
        let stretches = changed.filter_map(|row| {
            let position = self.view.rows().binary_search(row).ok()?;
            let finding = self.compared.marked.gravest(*row);
            Some(Stretch {
                range: self.heights.top(position)..self.heights.top(position + 1),
                row: *row,
                changes: self
                    .compared
                    .changes(*row, &columns)
                    .intersection(self.view.shown),
                finding: finding.filter(|_| has_findings),
            })
        });
        stretches.collect()
    }

    fn row_at(&self, y: f32) -> Option<usize> {
        self.view.rows().get(self.heights.at(y)).copied()
    }
}

/// The strip with the marks of all rows.
pub(super) fn strip_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
    area: Rect,
) {
    let top = state.top();
    let rows = Rows {
        view: scene.session.view(),
        compared,
        heights: &state.heights,
        on_screen: top..top + state.page,
    };
    overview_ui(ui, scene, &mut state.strip, &rows, area);
}

/// Moves the anchor to what the session wants in sight; true if it was not in sight already.
pub(super) fn reveal(
    scene: &Scene<'_>,
    state: &mut ColumnsState,
    geometry: &Geometry,
    page: f32,
) -> bool {
    let view = scene.session.view();
    if view.reveal == state.revealed {
        return false;
    }
    state.revealed = view.reveal;
    if let Some(version) = lit_column(scene) {
        state.sideways = geometry.scroll_to_show(version);
    }
    let position = view.position(view.reveal.row);
    let (top, bottom) = (state.heights.top(position), state.heights.top(position + 1));
    let shown = state.top();
    let is_in_sight = top >= shown && bottom <= shown + page;
    if !is_in_sight {
        // A third down leaves room to see what comes before.
        state.go_to((top - page / 3.0).max(0.0));
    }
    !is_in_sight
}

/// The column to keep in sight: of what is lit; where that is in the base, which always is, of
/// what a finding or a fact holds against it.
fn lit_column(scene: &Scene<'_>) -> Option<VersionId> {
    let view = scene.session.view();
    let focus = view.focus.map(|focus| focus.version)?;
    let picked = view.picked.iter().map(|p| p.version);
    let mut others = picked.filter(|v| *v != view.base);
    Some(match focus == view.base {
        true => others.next_back().unwrap_or(focus),
        false => focus,
    })
}

/// When a panel takes room from the right, keeps the lit column in sight.
pub(super) fn keep_column_in_sight(
    scene: &Scene<'_>,
    state: &mut ColumnsState,
    geometry: &Geometry,
    width: f32,
) {
    if state.width == width {
        return;
    }
    state.width = width;
    if let Some(version) = lit_column(scene) {
        state.sideways = geometry.scroll_to_show(version);
    }
}

/// When a panel takes room from below, keeps the lit row in sight if it was; true if the place changed.
pub(super) fn keep_in_sight(
    scene: &Scene<'_>,
    compared: &Compared,
    state: &mut ColumnsState,
    page: f32,
) -> bool {
    let view = scene.session.view();
    let row = view
        .focus
        .and_then(|f| compared.collation.row(f.version, f.sentence));
    let Some(position) = row.map(|row| view.position(row)) else {
        return false;
    };
    let (top, bottom) = (state.heights.top(position), state.heights.top(position + 1));
    let shown = state.top();
    let was_in_sight = (shown..shown + state.page).contains(&top);
    let is_cut = page < state.page && was_in_sight && bottom > shown + page;
    if is_cut {
        state.page = page;
        state.go_to(top.min(bottom - page));
    }
    is_cut
}

impl ColumnsState {
    /// How far the rows are scrolled, in points.
    pub(super) fn top(&self) -> f32 {
        self.heights.top(self.anchor.0) + self.anchor.1
    }

    fn go_to(&mut self, y: f32) {
        let y = y.clamp(0.0, (self.heights.total() - self.page).max(0.0));
        let position = self.heights.at(y);
        self.anchor = (position, y - self.heights.top(position));
    }
}

/// Page, Home, End and Space, unless a text field has the cursor; true if the place changed.
pub(super) fn scroll_by_keys(ui: &Ui, state: &mut ColumnsState, page: f32) -> bool {
    let target = way_by_keys(ui, state.top(), page);
    if let Some(target) = target {
        state.go_to(target);
    }
    target.is_some()
}

pub(super) fn scroll_sideways_by_wheel(
    ui: &Ui,
    state: &mut ColumnsState,
    geometry: &Geometry,
    body: Rect,
) {
    if geometry.overflow() > 0.0 && ui.rect_contains_pointer(body) {
        state.sideways -= ui.input(|i| i.smooth_scroll_delta.x);
    }
}

/// A scroll bar under the columns that do not all fit.
pub(super) fn sideways_ui(ui: &mut Ui, state: &mut ColumnsState, geometry: &Geometry, bar: Rect) {
    ui.scope_builder(UiBuilder::new().max_rect(bar), |ui| {
        let scroll = ScrollArea::horizontal()
            .id_salt("sideways")
            .auto_shrink(false);
        let scroll = scroll
            .horizontal_scroll_offset(state.sideways)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysVisible);
        let output = scroll.show(ui, |ui| {
            ui.allocate_space(vec2(geometry.overflow() + bar.width(), 1.0));
        });
        // Only the reader moves the bar: it would hold a jump back that is new to it.
        if ui.rect_contains_pointer(bar) || ui.input(|i| i.pointer.any_down()) {
            state.sideways = output.state.clamped_offset().x;
        }
    });
}
