//! One row of the ledger, and all places of the one that is picked.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{FontId, Galley, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::table::Grid;
use crate::engine::collation::Change;
use crate::engine::ledger::{FactCell, FactRow, Standing};
use crate::engine::report::Place;
use crate::engine::story::VersionId;
use crate::palette::{self, Rgb};
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::{excerpt, theme};

/// From one line of words to the next, in points.
pub(super) const LINE: f32 = 18.0;
/// From a line between columns to the words beside it, in points.
pub(super) const PADDING: f32 = 8.0;
/// The row of names, in points.
const NAMES: f32 = 28.0;
/// So many places of a version are shown; names stand in dozens.
const MOST_PLACES: usize = 4;
/// Words around a place, in characters on either side.
const CONTEXT: usize = 32;
/// Between two places of a cell, in points.
const GAP: f32 = 5.0;

/// A row and where it is drawn.
pub(super) struct Drawn<'r> {
    /// Its place in the list.
    pub index: usize,
    /// What it says.
    pub row: &'r FactRow,
    /// Where.
    pub area: Rect,
    /// How many lines of words it has.
    pub lines: usize,
    /// Its places, where it is picked.
    pub places: Option<&'r PlacesInRow>,
}

/// The places of a row, laid out column by column.
pub(super) struct PlacesInRow {
    columns: Vec<Vec<(Place, Arc<Galley>)>>,
    more: Vec<usize>,
}

impl PlacesInRow {
    pub(super) fn new(
        ui: &Ui,
        scene: &Scene<'_>,
        compared: &Compared,
        row: &FactRow,
        grid: &Grid,
    ) -> Self {
        let (mut columns, mut more) = (Vec::new(), Vec::new());
        for version in &grid.columns {
            let cell = row.cells.get(version.0);
            let places = cell.map_or(&[][..], |c| &c.places);
            let differ = cell.is_some_and(|c| c.standing == Standing::Conflicts);
            let sentences = places.chunk_by(|x, y| x.sentence == y.sentence);
            more.push(sentences.clone().count().saturating_sub(MOST_PLACES));
            let shown = sentences.take(MOST_PLACES).filter_map(|places| {
                let mut job = excerpt::job(scene, compared, places, (CONTEXT, differ));
                job.wrap = TextWrapping::wrap_at_width(grid.width - 2.0 * PADDING);
                let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
                Some((*places.first()?, galley))
            });
            columns.push(shown.collect());
        }
        Self { columns, more }
    }

    /// How high the highest column is.
    pub(super) fn height(&self) -> f32 {
        let heights = self.columns.iter().zip(&self.more).map(|(places, more)| {
            let texts: f32 = places.iter().map(|(_, g)| g.size().y + GAP).sum();
            texts + if *more > 0 { LINE } else { 0.0 }
        });
        heights.fold(0.0, f32::max) + GAP
    }
}

/// The versions' names above their columns.
pub(super) fn names_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, grid: &Grid) {
    let (area, _) = ui.allocate_exact_size(vec2(grid.full(), NAMES), Sense::hover());
    let strong = theme::strong_font(14.0);
    let surface = scene.surface();
    words(ui, grid.head(area), "Fact", (&strong, surface.muted), 1);
    for (n, version) in grid.columns.iter().enumerate() {
        let label = compared.report.label(*version);
        words(ui, grid.cell(area, n), label, (&strong, surface.ink), 1);
    }
    line_below(ui, scene, area);
}

fn line_below(ui: &Ui, scene: &Scene<'_>, area: Rect) {
    let ink = theme::color(scene.surface().rule);
    ui.painter()
        .hline(area.x_range(), area.bottom(), (1.0, ink));
}

/// Some lines of text within an area, shortened to fit.
fn words(ui: &Ui, area: Rect, text: &str, (font, ink): (&FontId, Rgb), lines: usize) {
    let ink = theme::color(ink);
    let mut job = LayoutJob::simple(
        text.to_owned(),
        font.clone(),
        ink,
        area.width() - 2.0 * PADDING,
    );
    job.wrap.max_rows = lines;
    // A name of one long word would be gone but for its first letters.
    job.wrap.break_anywhere = lines == 1;
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let top = area.center().y - galley.size().y / 2.0;
    let place = pos2(area.left() + PADDING, top);
    ui.painter_at(area).galley(place, galley, ink);
}

/// Draws a row; a click or Enter picks it.
pub(super) fn row_ui(
    ui: &mut Ui,
    (scene, compared): (&mut Scene<'_>, &Compared),
    grid: &Grid,
    drawn: &Drawn<'_>,
    response: Response,
) {
    let surface = scene.surface();
    let is_picked = scene.session.is_picked(drawn.row.places());
    let fill = match (is_picked, response.hovered(), drawn.index % 2) {
        (true, ..) => surface.focus_fill,
        (_, true, _) => surface.control,
        (_, _, 0) => surface.paper,
        _ => surface.panel,
    };
    ui.painter()
        .rect_filled(drawn.area, 0.0, theme::color(fill));
    let more = drawn.places.map_or(0.0, PlacesInRow::height);
    let line = drawn.area.with_max_y(drawn.area.bottom() - more);
    let label = format!(
        "{}  {}",
        palette::kind_glyph(drawn.row.kind),
        drawn.row.label
    );
    let plain = FontId::proportional(14.0);
    words(
        ui,
        grid.head(line),
        &label,
        (&plain, surface.ink),
        drawn.lines,
    );
    for (n, version) in grid.columns.iter().enumerate() {
        if let Some(cell) = drawn.row.cells.get(version.0) {
            cell_ui(ui, scene, cell, grid.cell(line, n), drawn.lines);
        }
    }
    line_below(ui, scene, drawn.area);
    if response.has_focus() {
        let stroke = (2.0, theme::color(surface.focus));
        let painter = ui.painter();
        painter.rect_stroke(drawn.area.shrink(1.0), 0.0, stroke, StrokeKind::Inside);
    }
    let name = || name_of(compared, drawn.row, &grid.columns);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_picked, name()));
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text("Show all places of this fact (Enter). Up and Down go through the facts.");
    let all = || places_by_weight(drawn.row);
    if response.clicked() {
        scene.actions.push(Action::Pick(all()));
    }
    if let Some(places) = drawn.places {
        let below = drawn.area.with_min_y(line.bottom());
        if let Some(place) = places_ui(ui, scene, compared, (grid, below), places) {
            scene.actions.push(Action::PickAt(place, all()));
        }
    }
}

fn cell_ui(ui: &Ui, scene: &Scene<'_>, cell: &FactCell, area: Rect, lines: usize) {
    let surface = scene.surface();
    let swatch = palette::swatch(Change::Mismatch, scene.theme);
    let glyph = palette::standing_glyph(cell.standing);
    let (font, ink) = match cell.standing {
        Standing::Absent => (FontId::proportional(14.0), surface.muted),
        Standing::Agrees | Standing::Rounded => (FontId::proportional(14.0), surface.ink),
        Standing::Conflicts => (theme::strong_font(14.0), swatch.ink),
    };
    if cell.standing == Standing::Conflicts {
        let inner = area.shrink2(vec2(2.0, 2.0));
        ui.painter()
            .rect_filled(inner, 3.0, theme::color(swatch.fill));
    }
    let text = format!("{glyph} {}", cell.words.join(" / "));
    words(ui, area, &text, (&font, ink), lines);
}

/// All places of the row picked, each a way there; the one that was clicked.
fn places_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    (grid, area): (&Grid, Rect),
    places: &PlacesInRow,
) -> Option<Place> {
    let mut wanted = None;
    let ink = theme::color(scene.surface().ink);
    for (n, (column, more)) in places.columns.iter().zip(&places.more).enumerate() {
        let cell = grid.cell(area, n);
        let mut top = cell.top();
        for (index, (place, galley)) in column.iter().enumerate() {
            let at = pos2(cell.left() + PADDING, top);
            let text = Rect::from_min_size(at, galley.size());
            let id = egui::Id::unique(("place of a fact", n, index));
            let response = ui.interact(text, id, Sense::click());
            let label = compared.report.label(place.version);
            response.widget_info(|| {
                let name = format!("{label}: {}", galley.text());
                WidgetInfo::labeled(egui::Role::Link, true, name)
            });
            if response.hovered() || response.has_focus() {
                let around = text.expand2(vec2(3.0, 1.0));
                let line = (1.0, theme::color(scene.surface().focus));
                ui.painter()
                    .rect_stroke(around, 3.0, line, StrokeKind::Outside);
            }
            ui.painter().galley(at, Arc::clone(galley), ink);
            let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
            if response.clicked() {
                wanted = Some(*place);
            }
            top += galley.size().y + GAP;
        }
        if *more > 0 {
            let area = Rect::from_min_size(pos2(cell.left(), top), vec2(cell.width(), LINE));
            let text = format!("and {more} more");
            let font = FontId::proportional(13.0);
            words(ui, area, &text, (&font, scene.surface().muted), 1);
        }
    }
    wanted
}

/// All places; the last ones are what the columns are scrolled to: the odd one out.
fn places_by_weight(row: &FactRow) -> Vec<Place> {
    let mut cells: Vec<_> = row.cells.iter().rev().collect();
    cells.sort_by_key(|cell| cell.standing);
    cells
        .into_iter()
        .flat_map(|cell| cell.places.iter().copied())
        .collect()
}

/// For screen readers: what the fact is, and what each version says of it.
fn name_of(compared: &Compared, row: &FactRow, columns: &[VersionId]) -> String {
    let cells = columns
        .iter()
        .filter_map(|v| Some((*v, row.cells.get(v.0)?)));
    let said = cells.map(|(version, cell)| {
        let standing = palette::standing_name(cell.standing);
        let label = compared.report.label(version);
        format!("{label} {} {standing}", cell.words.join(" and "))
    });
    let kind = palette::kind_name(row.kind);
    let said = said.collect::<Vec<_>>().join("; ");
    format!("{kind} {}: {said}", row.label)
}
