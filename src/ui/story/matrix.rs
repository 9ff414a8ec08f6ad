//! Every version against every other: how much of one stands in the other, both ways.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontId, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{percent, shares};
use crate::engine::report::Shares;
use crate::engine::story::VersionId;
use crate::palette::{self, Rgb};
use crate::session::Compared;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// A figure, in points: as wide as the names above need and the page has room for.
const HEIGHT: f32 = 34.0;
const WIDTHS: std::ops::RangeInclusive<f32> = 84.0..=160.0;
/// The names on the left.
const NAMES_WIDTH: f32 = 190.0;

/// The matrix; many versions scroll sideways.
pub(super) fn matrix_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared) {
    let columns = scene.session.view().columns();
    let room = (ui.available_width() - NAMES_WIDTH) / columns.len().max(1) as f32;
    let cell = vec2(room.clamp(*WIDTHS.start(), *WIDTHS.end()), HEIGHT);
    let scroll = ScrollArea::horizontal().id_salt("how alike");
    scroll.show(ui, |ui| figures_ui(ui, scene, compared, &columns, cell));
}

fn figures_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    columns: &[VersionId],
    cell: egui::Vec2,
) {
    let count = columns.len() as f32;
    let size = vec2(NAMES_WIDTH + cell.x * count, cell.y * (count + 1.0));
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = |column: usize, row: usize| {
        let left = area.left() + NAMES_WIDTH + cell.x * column as f32;
        let top = area.top() + cell.y * (row as f32 + 1.0);
        Rect::from_min_size(pos2(left, top), cell)
    };
    for (n, version) in columns.iter().enumerate() {
        let label = compared.report.label(*version);
        let above = at(n, 0).translate(vec2(0.0, -cell.y));
        name_ui(ui, scene, label, above);
        let beside = at(0, n).with_min_x(area.left());
        name_ui(
            ui,
            scene,
            label,
            beside.with_max_x(area.left() + NAMES_WIDTH),
        );
    }
    for (row, from) in columns.iter().enumerate() {
        for (column, to) in columns.iter().enumerate() {
            cell_ui(ui, scene, compared, (*from, *to), at(column, row));
        }
    }
}

fn name_ui(ui: &Ui, scene: &Scene<'_>, label: &str, area: Rect) {
    let ink = theme::color(scene.surface().ink);
    let mut job = LayoutJob::simple_singleline(label.to_owned(), theme::strong_font(13.5), ink);
    job.wrap = TextWrapping::truncate_at_width(area.width() - 8.0);
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let place = pos2(area.left() + 3.0, area.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, ink);
}

fn cell_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    (from, to): (VersionId, VersionId),
    area: Rect,
) {
    if !ui.is_rect_visible(area) {
        return;
    }
    let inner = area.shrink(1.0);
    let surface = scene.surface();
    if from == to {
        write(ui, inner, "–", surface.muted);
        return;
    }
    let found = shares(compared, from, to);
    let fill = palette::measure(found.verbatim, scene.theme);
    ui.painter().rect_filled(inner, 2.0, theme::color(fill));
    write(ui, inner, &percent(found.verbatim), surface.ink);
    let id = egui::Id::unique(("alike", from.0, to.0));
    let response = ui.interact(inner, id, Sense::HOVER);
    let words = words(compared, (from, to), found);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &words));
    response.on_hover_text(words);
}

fn write(ui: &Ui, area: Rect, text: &str, ink: Rgb) {
    let font = FontId::proportional(15.0);
    ui.painter().text(
        area.center(),
        Align2::CENTER_CENTER,
        text,
        font,
        theme::color(ink),
    );
}

fn words(compared: &Compared, (from, to): (VersionId, VersionId), shares: Shares) -> String {
    format!(
        "Of the words of {}, {} stand in {}, {} are reworded there, {} are its own",
        compared.report.label(from),
        percent(shares.verbatim),
        compared.report.label(to),
        percent(shares.reworded),
        percent(shares.new)
    )
}
