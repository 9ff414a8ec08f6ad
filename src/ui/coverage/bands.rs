//! The bands: a name, its bars, and what the pointer and the keyboard do there.

use egui::text::{LayoutJob, TextWrapping};
use egui::{FontId, Rangef, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::axis::lit;
use super::bars::bars_ui;
use super::map::Map;
use super::scale::Scale;
use super::{NAMES_WIDTH, tip};
use crate::engine::report::Shares;
use crate::engine::story::VersionId;
use crate::session::view::Reading;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Above the bars, for the signs of findings, and below them, for those of what moved; in points.
pub(super) const LANE: f32 = 13.0;
/// The same for marks without signs.
pub(super) const LOW_LANE: f32 = 9.0;
/// A column with room for a sign.
const SIGN_WIDTH: f32 = 13.0;
/// A column that the pointer can hit.
const HIT_WIDTH: f32 = 6.0;
/// Cells that are things of their own to the window; more would slow it down.
const MOST_CELLS: usize = 2_000;

/// One version's band.
pub(super) struct Band<'m> {
    pub(super) index: usize,
    pub(super) version: VersionId,
    pub(super) area: Rect,
    pub(super) scale: &'m Scale,
    pub(super) map: &'m Map,
}

impl Band<'_> {
    /// Where its bars stand.
    fn bars(&self) -> Rect {
        let whole = self.scale.whole();
        Rect::from_x_y_ranges(
            whole,
            Rangef::new(
                self.area.top() + self.lane(),
                self.area.bottom() - self.lane(),
            ),
        )
    }

    fn lane(&self) -> f32 {
        if self.has_signs() { LANE } else { LOW_LANE }
    }

    pub(super) fn has_signs(&self) -> bool {
        self.scale.is_single() && self.scale.width() >= SIGN_WIDTH
    }

    /// Is each passage a thing of its own, with a name?
    fn has_cells(&self) -> bool {
        let cells = self.scale.bins() * self.map.bands();
        self.scale.is_single() && self.scale.width() >= HIT_WIDTH && cells <= MOST_CELLS
    }

    /// Between two bars.
    fn gap(&self) -> f32 {
        match self.scale.width() {
            SIGN_WIDTH.. if self.scale.is_single() => 2.0,
            HIT_WIDTH.. => 1.0,
            _ => 0.0,
        }
    }

    pub(super) fn column(&self, bin: usize) -> Rect {
        let gap = self.gap() / 2.0;
        let x = self.scale.x(bin);
        Rect::from_x_y_ranges(Rangef::new(x.min + gap, x.max - gap), self.bars().y_range())
    }
}

/// A version's band.
pub(super) fn band_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, band: &Band<'_>) {
    name_ui(ui, scene, compared, band);
    let rule = Stroke::new(1.0, theme::color(scene.surface().rule));
    let ground = band.bars().bottom();
    ui.painter().hline(band.scale.whole(), ground, rule);
    bars_ui(ui, scene, band);
    let response = whole_ui(ui, scene, compared, band);
    if band.has_cells() {
        for bin in 0..band.scale.bins() {
            column_ui(ui, scene, compared, band, bin);
        }
    } else if let Some(pointer) = response.interact_pointer_pos().or(response.hover_pos())
        && let Some(bin) = band.scale.bin_at(pointer.x)
    {
        pointed(scene, compared, band, bin, response);
    }
    outline_ui(ui, scene, band);
}

fn name_ui(ui: &Ui, scene: &Scene<'_>, compared: &Compared, band: &Band<'_>) {
    let label = compared.report.label(band.version);
    let surface = scene.surface();
    let strong = theme::strong_font(14.5);
    let middle = band.bars().center().y;
    let lines = [
        (label.to_owned(), strong, surface.ink, middle - 18.0),
        (
            kept(compared, band.version),
            FontId::proportional(13.0),
            surface.muted,
            middle + 1.0,
        ),
    ];
    for (text, font, ink, top) in lines {
        let mut job = LayoutJob::simple_singleline(text, font, theme::color(ink));
        job.wrap = TextWrapping::truncate_at_width(NAMES_WIDTH - 16.0);
        let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
        let place = pos2(band.area.left(), top);
        ui.painter().galley(place, galley, theme::color(ink));
    }
}

/// How much of the base a version has, in words.
fn kept(compared: &Compared, version: VersionId) -> String {
    let base = compared.collation.base;
    if version == base {
        return "the base".to_owned();
    }
    let comparison = compared.report.comparison(version, base);
    let shares = comparison.map_or_else(Shares::default, |c| {
        if c.a == base { c.a_in_b } else { c.b_in_a }
    });
    let kept = shares.verbatim + shares.reworded;
    format!("has {:.0} % of the base", kept * 100.0)
}

/// The band as one thing that the keyboard can reach.
fn whole_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, band: &Band<'_>) -> Response {
    let id = egui::Id::unique(("coverage of", band.version.0));
    let response = ui.interact(
        band.bars().expand2(vec2(0.0, band.lane())),
        id,
        Sense::click(),
    );
    response.widget_info(|| {
        let label = compared.report.label(band.version);
        let tally = tip::tally(band.map.bins(band.index));
        WidgetInfo::labeled(
            egui::Role::Image,
            true,
            format!("Coverage of {label}: {tally}"),
        )
    });
    if response.has_focus() {
        let arrows = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, arrows));
        let line = Stroke::new(1.5, theme::color(scene.surface().focus));
        ui.painter()
            .rect_stroke(band.area, 3.0, line, StrokeKind::Inside);
        let is_lit = scene.session.view().focus.is_some();
        if is_lit && ui.input(|i| i.key_pressed(egui::Key::Enter)) {
            scene.actions.push(Action::Read(Reading::Columns));
        }
    }
    response
}

fn column_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, band: &Band<'_>, bin: usize) {
    let id = egui::Id::unique(("coverage cell", band.version.0, bin));
    let area = band
        .column(bin)
        .expand2(vec2(band.gap() / 2.0, band.lane()));
    // Not one stop of the keyboard each: arrows go from one to the next.
    let response = ui.interact(area, id, Sense::CLICK | Sense::HOVER);
    response.widget_info(|| {
        let label = compared.report.label(band.version);
        let name = tip::cell_name(label, bin, band.map.cell(band.index, bin));
        WidgetInfo::labeled(egui::Role::Button, true, name)
    });
    pointed(scene, compared, band, bin, response);
}

/// What the pointer does to a column.
fn pointed(
    scene: &mut Scene<'_>,
    compared: &Compared,
    band: &Band<'_>,
    bin: usize,
    response: Response,
) {
    let positions = band.scale.positions(bin);
    let view = scene.session.view();
    let row_at = |position: usize| view.rows().get(position).copied();
    let changed = positions
        .clone()
        .find(|at| !band.map.cell(band.index, *at).changes.is_empty());
    let Some(position) = changed.or(Some(positions.start)) else {
        return;
    };
    let Some(row) = row_at(position) else {
        return;
    };
    if response.clicked() {
        let target = tip::target(compared, row, band.version);
        scene.actions.extend(target.map(Action::GoTo));
    }
    if response.double_clicked() {
        scene.actions.push(Action::Read(Reading::Columns));
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.on_hover_ui_at_pointer(|ui| {
        if positions.len() == 1 {
            let cell = band.map.cell(band.index, position);
            tip::cell_ui(ui, scene, compared, (row, band.version), (position, cell));
        } else if let Some(found) = band.map.bins(band.index).get(bin) {
            let label = compared.report.label(band.version);
            tip::bin_ui(ui, label, &positions, found);
        }
    });
}

/// The light, around the lit cell.
fn outline_ui(ui: &Ui, scene: &Scene<'_>, band: &Band<'_>) {
    let focus = scene.session.view().focus;
    if focus.is_some_and(|f| f.version == band.version)
        && let Some(bin) = lit(scene, band.scale)
    {
        let line = Stroke::new(2.0, theme::color(scene.surface().focus));
        let around = band.column(bin).expand2(vec2(2.0, band.lane()));
        ui.painter()
            .rect_stroke(around, 4.0, line, StrokeKind::Outside);
    }
}
