//! The panel at the bottom: one row a fact, one column a version, as the columns above stand.
//!
//! ```text
//! # Number …people have fled     13,000 =    13,000 =    14,000 ≠
//! ```

use egui::{FontId, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::excerpt;
use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::ledger::{FactCell, FactRow, Standing};
use crate::engine::story::VersionId;
use crate::palette::{self, Rgb};
use crate::session::findings::Scope;
use crate::session::view::Panel;
use crate::session::{Action, Compared};

/// Room for a value and the sign before it, in points.
const ROW_HEIGHT: f32 = 30.0;
/// What the fact is, in points.
const FACT_WIDTH: f32 = 250.0;
/// A column does not get narrower than this; five fit beside the facts at 1280.
const NARROWEST: f32 = 130.0;
/// From a line to the words beside it.
const PADDING: f32 = 8.0;
/// Words that tell a fact from another, in characters.
const CONTEXT: usize = 30;

/// The ledger with its filter.
pub fn ledger_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    head_ui(ui, scene, compared);
    let rows = scene.session.facts();
    if rows.is_empty() {
        ui.weak("No fact is stated in the way chosen above.");
        return;
    }
    let columns = scene.session.view().columns();
    let room = ui.available_width() - FACT_WIDTH - ui.spacing().scroll.bar_width - 4.0;
    let width = (room / columns.len().max(1) as f32).max(NARROWEST);
    let full = FACT_WIDTH + width * columns.len() as f32;
    ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(full);
        ui.spacing_mut().item_spacing.y = 0.0;
        names_ui(ui, scene, compared, &columns, width);
        let mut list = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = way_to_picked(ui, scene, &rows) {
            list = list.vertical_scroll_offset(offset);
        }
        list.show_rows(ui, ROW_HEIGHT, rows.len(), |ui, visible| {
            let first = visible.start;
            ui.ctx()
                .data_mut(|data| data.insert_temp(on_screen_id(), visible.clone()));
            for (n, row) in rows.iter().skip(first).take(visible.len()).enumerate() {
                row_ui(ui, scene, compared, (first + n, row), &columns, width);
            }
        });
    });
}

/// Some facts as a table, without filter and scroll bar.
pub fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, rows: &[&FactRow]) {
    let columns = scene.session.view().columns();
    let room = ui.available_width() - FACT_WIDTH;
    let width = (room / columns.len().max(1) as f32).max(NARROWEST);
    let scroll = ScrollArea::horizontal().id_salt("facts of a passage");
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        names_ui(ui, scene, compared, &columns, width);
        for (index, row) in rows.iter().enumerate() {
            row_ui(ui, scene, compared, (index, row), &columns, width);
        }
    });
}

fn on_screen_id() -> egui::Id {
    egui::Id::unique("facts on screen")
}

/// How far to scroll to the row that was just picked elsewhere; none while it is on screen.
fn way_to_picked(ui: &Ui, scene: &Scene<'_>, rows: &[&FactRow]) -> Option<f32> {
    let serial = scene.session.view().reveal.serial;
    let shown_id = egui::Id::unique("picked fact shown");
    let shown: u64 = ui
        .ctx()
        .data(|data| data.get_temp(shown_id))
        .unwrap_or_default();
    if shown == serial {
        return None;
    }
    ui.ctx().data_mut(|data| data.insert_temp(shown_id, serial));
    let is_picked = |row: &&FactRow| scene.session.is_picked(row.places());
    let picked = rows.iter().position(is_picked)?;
    let visible: Option<std::ops::Range<usize>> =
        ui.ctx().data(|data| data.get_temp(on_screen_id()));
    // The last row on screen may be cut off.
    let is_on_screen = visible.is_some_and(|v| v.start <= picked && picked + 1 < v.end);
    (!is_on_screen).then(|| ROW_HEIGHT * picked.saturating_sub(1) as f32)
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let rows = &compared.ledger.rows;
    let shared = rows.iter().filter(|row| row.stated() > 1).count();
    let conflicts = rows.iter().filter(|row| row.is_conflict()).count();
    let scopes = [
        (Scope::Shared, "Stated by several", shared),
        (Scope::Conflicts, "Conflicts only", conflicts),
        (Scope::All, "All", rows.len()),
    ];
    ui.horizontal(|ui| {
        ui.label(RichText::new("Facts").font(theme::strong_font(16.0)));
        for (scope, label, count) in scopes {
            let is_on = scene.session.view().facts == scope;
            if ui
                .selectable_label(is_on, format!("{label} {count}"))
                .clicked()
            {
                scene.actions.push(Action::ShowFacts(scope));
            }
        }
        ui.add_space(10.0);
        for standing in [
            Standing::Agrees,
            Standing::Rounded,
            Standing::Conflicts,
            Standing::Absent,
        ] {
            let (glyph, name) = (
                palette::standing_glyph(standing),
                palette::standing_name(standing),
            );
            ui.weak(format!("{glyph} {name}"));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("×").on_hover_text("Close the table").clicked() {
                scene.actions.push(Action::TogglePanel(Panel::Ledger));
            }
        });
    });
}

/// The versions' names above their columns.
fn names_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    columns: &[VersionId],
    width: f32,
) {
    let full = FACT_WIDTH + width * columns.len() as f32;
    let (rect, _) = ui.allocate_exact_size(vec2(full, ROW_HEIGHT), Sense::hover());
    let strong = theme::strong_font(14.0);
    words(
        ui,
        rect.with_max_x(rect.left() + FACT_WIDTH),
        "Fact",
        &strong,
        scene.surface().muted,
    );
    for (n, version) in columns.iter().enumerate() {
        let label = compared.report.label(*version);
        words(
            ui,
            cell_area(rect, n, width),
            label,
            &strong,
            scene.surface().ink,
        );
    }
    line_below(ui, scene, rect);
}

fn cell_area(row: Rect, column: usize, width: f32) -> Rect {
    let left = row.left() + FACT_WIDTH + width * column as f32;
    Rect::from_min_max(pos2(left, row.top()), pos2(left + width, row.bottom()))
}

fn line_below(ui: &Ui, scene: &Scene<'_>, rect: Rect) {
    let ink = theme::color(scene.surface().rule);
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), (1.0, ink));
}

/// One line of text within an area, shortened to fit.
fn words(ui: &Ui, area: Rect, text: &str, font: &FontId, ink: Rgb) {
    let room = area.width() - 2.0 * PADDING;
    let mut job =
        egui::text::LayoutJob::simple_singleline(text.to_owned(), font.clone(), theme::color(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let top = area.center().y - galley.size().y / 2.0;
    let place = pos2(area.left() + PADDING, top);
    ui.painter_at(area).galley(place, galley, theme::color(ink));
}

fn row_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    (index, row): (usize, &FactRow),
    columns: &[VersionId],
    width: f32,
) {
    let full = FACT_WIDTH + width * columns.len() as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(full, ROW_HEIGHT), Sense::click());
    let is_picked = scene.session.is_picked(row.places());
    let surface = scene.surface();
    let fill = match (is_picked, response.hovered(), index % 2) {
        (true, ..) => surface.focus_fill,
        (_, true, _) => surface.control,
        (_, _, 0) => surface.paper,
        _ => surface.panel,
    };
    ui.painter().rect_filled(rect, 0.0, theme::color(fill));
    let kind = palette::kind_glyph(row.kind);
    let about = format!("{kind}  {}", about(compared, row));
    let fact = rect.with_max_x(rect.left() + FACT_WIDTH);
    words(ui, fact, &about, &FontId::proportional(14.0), surface.ink);
    for (n, version) in columns.iter().enumerate() {
        if let Some(cell) = row.cells.get(version.0) {
            cell_ui(ui, scene, cell, cell_area(rect, n, width));
        }
    }
    line_below(ui, scene, rect);
    if response.has_focus() {
        let line = (1.5, theme::color(surface.focus));
        ui.painter()
            .rect_stroke(rect, 0.0, line, egui::StrokeKind::Inside);
    }
    let name = || name_of(compared, row, columns);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_picked, name()));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        let places = row.places().copied().collect();
        scene.actions.push(Action::Pick(places));
    }
}

fn cell_ui(ui: &Ui, scene: &Scene<'_>, cell: &FactCell, area: Rect) {
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
    words(ui, area, &text, &font, ink);
}

/// What is said of the fact where it stands first, its value left out.
fn about(compared: &Compared, row: &FactRow) -> String {
    let Some(place) = row.places().next() else {
        return String::new();
    };
    let [before, _, after] = excerpt::around(compared, place, CONTEXT);
    let after = after.trim_matches(|c: char| c.is_whitespace() || ",.;:”\"".contains(c));
    if after.chars().count() > CONTEXT / 3 {
        return format!("… {after}");
    }
    format!("{} … {after}", before.trim())
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
    format!("{kind} {}: {said}", about(compared, row))
}
