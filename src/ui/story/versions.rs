//! The versions in a table: where each came from, how long it is, what it took and what it left.

use egui::{Grid, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{percent, shares, version_link};
use crate::engine::collation::Change;
use crate::engine::report::Shares;
use crate::engine::story::VersionId;
use crate::engine::told::grouped;
use crate::palette::{self, Swatch};
use crate::session::Compared;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// A bar of shares, in points.
const BAR: egui::Vec2 = egui::vec2(240.0, 13.0);
/// A name that is longer goes onto a second line.
const NAME_WIDTH: f32 = 190.0;

/// One row a version, the base first.
pub(super) fn versions_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let columns = scene.session.view().columns();
    let grid = Grid::new("versions of the story")
        .num_columns(5)
        .spacing(vec2(22.0, 12.0));
    let table = ScrollArea::horizontal().id_salt("versions");
    table.show(ui, |ui| {
        grid.show(ui, |ui| {
            for head in [
                "Version",
                "Outlet, date",
                "Words",
                "Of its words",
                "Of the base’s words",
            ] {
                ui.weak(head);
            }
            ui.end_row();
            for version in columns {
                row_ui(ui, scene, compared, version);
                ui.end_row();
            }
        })
    });
    legend_ui(ui, scene);
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, version: VersionId) {
    let base = scene.session.view().base;
    ui.vertical(|ui| {
        ui.set_max_width(NAME_WIDTH);
        ui.spacing_mut().item_spacing.y = 1.0;
        version_link(ui, scene, compared, version);
        if version == base {
            ui.weak("the base");
        }
    });
    ui.vertical(|ui| {
        ui.set_max_width(NAME_WIDTH);
        ui.spacing_mut().item_spacing.y = 1.0;
        origin_ui(ui, compared, version);
    });
    let words = compared.word_counts.get(version.0).copied();
    ui.vertical(|ui| {
        let words = grouped(words.unwrap_or_default());
        ui.add(egui::Label::new(words).extend());
    });
    if version == base {
        ui.weak("");
        ui.weak("");
        return;
    }
    let label = compared.report.label(version);
    let own = shares(compared, version, base);
    bar_ui(
        ui,
        scene,
        own,
        Change::Added,
        &format!("Of the words of {label}"),
    );
    let left = shares(compared, base, version);
    bar_ui(
        ui,
        scene,
        left,
        Change::Dropped,
        &format!("Of the base’s words in {label}"),
    );
}

fn origin_ui(ui: &mut Ui, compared: &Compared, version: VersionId) {
    let manuscript = compared
        .report
        .versions
        .get(version.0)
        .map(|v| &v.manuscript);
    let outlet = manuscript.and_then(|m| m.outlet.clone());
    let date = manuscript.and_then(|m| m.when());
    if outlet.is_none() && date.is_none() {
        ui.weak("unknown");
    }
    for known in outlet.into_iter().chain(date) {
        ui.label(known);
    }
}

/// Shares as a stacked bar, and in figures under it.
fn bar_ui(ui: &mut Ui, scene: &Scene<'_>, shares: Shares, rest: Change, what: &str) {
    let rest_name = rest_name(rest);
    let words = format!(
        "{} verbatim, {} reworded, {} {rest_name}",
        percent(shares.verbatim),
        percent(shares.reworded),
        percent(shares.new)
    );
    if shares == Shares::default() {
        ui.weak("–");
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let (area, response) = ui.allocate_exact_size(BAR, Sense::hover());
        response.widget_info(|| {
            WidgetInfo::labeled(egui::Role::Image, true, format!("{what}: {words}"))
        });
        let mut left = area.left();
        for (share, swatch) in [
            (shares.verbatim, palette::kept(scene.theme)),
            (
                shares.reworded,
                palette::swatch(Change::Reworded, scene.theme),
            ),
            (shares.new, palette::swatch(rest, scene.theme)),
        ] {
            let right = left + share * area.width();
            let part = Rect::from_min_max(pos2(left, area.top()), pos2(right, area.bottom()));
            part_ui(ui, part, swatch);
            left = right;
        }
        ui.add(egui::Label::new(RichText::new(words).small()).extend());
    });
}

/// One part of a bar, told from its neighbour by an edge as well.
fn part_ui(ui: &Ui, part: Rect, swatch: Swatch) {
    if part.width() <= 0.0 {
        return;
    }
    ui.painter()
        .rect_filled(part, 0.0, theme::color(swatch.word));
    let edge = part.with_min_y(part.bottom() - 2.0);
    ui.painter()
        .rect_filled(edge, 0.0, theme::color(swatch.ink));
    let side = part.with_max_x(part.left() + 1.0);
    ui.painter()
        .rect_filled(side, 0.0, theme::color(swatch.ink));
}

fn rest_name(rest: Change) -> &'static str {
    if rest == Change::Added {
        "new"
    } else {
        "left out"
    }
}

/// What the parts of the bars mean, from left to right.
fn legend_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.weak("From left to right:");
        for (swatch, name) in [
            (palette::kept(scene.theme), "verbatim"),
            (palette::swatch(Change::Reworded, scene.theme), "reworded"),
            (palette::swatch(Change::Added, scene.theme), "new"),
            (palette::swatch(Change::Dropped, scene.theme), "left out"),
        ] {
            let (area, _) = ui.allocate_exact_size(vec2(18.0, 13.0), Sense::hover());
            part_ui(ui, area, swatch);
            ui.label(RichText::new(name).small());
        }
    });
}
