//! The bands: a name, the bars, what is found above them and what moved below.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, FontId, Mesh, Rangef, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::map::{Bin, Map, Shade};
use super::scale::Scale;
use super::{AXIS_HEIGHT, NAMES_WIDTH, tip};
use crate::engine::collation::Change;
use crate::engine::report::Shares;
use crate::engine::story::VersionId;
use crate::palette::{self, Rgb, Swatch};
use crate::session::view::Reading;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Above the bars, for the signs of findings, and below them, for those of what moved; in points.
const LANE: f32 = 13.0;
/// The same for marks without signs.
const LOW_LANE: f32 = 9.0;
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

    fn has_signs(&self) -> bool {
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

    fn column(&self, bin: usize) -> Rect {
        let gap = self.gap() / 2.0;
        let x = self.scale.x(bin);
        Rect::from_x_y_ranges(Rangef::new(x.min + gap, x.max - gap), self.bars().y_range())
    }
}

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
fn lit(scene: &Scene<'_>, scale: &Scale) -> Option<usize> {
    let row = scene.session.focus_row()?;
    let position = scene.session.view().rows().binary_search(&row).ok()?;
    Some(scale.bin_of(position))
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

/// How high a bar stands: how much of the passage is there.
fn height(shade: Shade) -> f32 {
    match shade {
        Shade::Same | Shade::Changed(Change::Minor | Change::Added | Change::Dropped) => 1.0,
        Shade::Changed(Change::Partial) => 0.5,
        Shade::Changed(_) => 0.78,
        Shade::Furniture => 0.16,
        Shade::Nothing | Shade::Dropped | Shade::Elsewhere => 0.0,
    }
}

fn swatch(scene: &Scene<'_>, shade: Shade) -> Swatch {
    match shade {
        Shade::Changed(change) => palette::swatch(change, scene.theme),
        Shade::Dropped => palette::swatch(Change::Dropped, scene.theme),
        Shade::Elsewhere => palette::swatch(Change::Partial, scene.theme),
        Shade::Nothing | Shade::Same | Shade::Furniture => palette::kept(scene.theme),
    }
}

/// All bars and marks of a band, as one mesh; signs where they have room.
fn bars_ui(ui: &Ui, scene: &Scene<'_>, band: &Band<'_>) {
    let mut mesh = Mesh::default();
    for (index, bin) in band.map.bins(band.index).iter().enumerate() {
        let column = band.column(index);
        bar(&mut mesh, scene, bin, column);
        if !band.has_signs() {
            marks(&mut mesh, scene, bin, column);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    if band.has_signs() {
        for (index, bin) in band.map.bins(band.index).iter().enumerate() {
            signs(ui, scene, bin, band.column(index));
        }
    }
}

fn bar(mesh: &mut Mesh, scene: &Scene<'_>, bin: &Bin, column: Rect) {
    /// The upper edge of a bar, and what marks a gap.
    const EDGE: f32 = 2.0;
    let mut top = column.bottom();
    for (shade, count) in &bin.shades {
        let share = *count as f32 / bin.count.max(1) as f32;
        let swatch = swatch(scene, *shade);
        let (ink, word) = (theme::color(swatch.ink), theme::color(swatch.word));
        let rise = column.height() * share * height(*shade);
        let part = column.with_max_y(top).with_min_y(top - rise);
        match shade {
            Shade::Dropped | Shade::Elsewhere => {
                let gap = column.with_min_y(column.bottom() - EDGE);
                if bin.shades.len() == 1 {
                    mesh.add_colored_rect(gap, ink);
                }
            }
            _ => {
                mesh.add_colored_rect(part, word);
                let edge = part.with_max_y(part.top() + EDGE.min(rise));
                mesh.add_colored_rect(edge, ink);
            }
        }
        if *shade == Shade::Changed(Change::Added) {
            hatch(mesh, part, ink);
        }
        top -= rise;
    }
}

/// Slanting lines; in a narrow bar, level ones.
fn hatch(mesh: &mut Mesh, part: Rect, ink: Color32) {
    const STEP: f32 = 7.0;
    const LINE: f32 = 1.0;
    let slant = if part.width() > 2.0 * STEP { 5.0 } else { 0.0 };
    let mut y = part.top() + STEP;
    while y + LINE < part.bottom() {
        let from = mesh.vertices.len() as u32;
        for (x, y) in [
            (part.left(), y),
            (part.right(), (y - slant).max(part.top())),
            (part.right(), (y - slant).max(part.top()) + LINE),
            (part.left(), y + LINE),
        ] {
            mesh.colored_vertex(pos2(x, y), ink);
        }
        mesh.add_triangle(from, from + 1, from + 2);
        mesh.add_triangle(from, from + 2, from + 3);
        y += STEP;
    }
}

/// In the lanes: what is found and what moved.
fn marks(mesh: &mut Mesh, scene: &Scene<'_>, bin: &Bin, column: Rect) {
    let ink = |change| theme::color(palette::swatch(change, scene.theme).ink);
    if bin.changes.contains(Change::Mismatch) {
        let top = column.top() - LOW_LANE + 1.0;
        let mark = column.with_min_y(top).with_max_y(column.top() - 2.0);
        mesh.add_colored_rect(mark, ink(Change::Mismatch));
    }
    if bin.changes.contains(Change::Moved) {
        let top = column.bottom() + 3.0;
        let mark = column.with_min_y(top).with_max_y(top + 4.0);
        mesh.add_colored_rect(mark, ink(Change::Moved));
    }
}

fn signs(ui: &Ui, scene: &Scene<'_>, bin: &Bin, column: Rect) {
    let write = |place, glyph: &str, ink: Rgb, size| {
        let font = FontId::proportional(size);
        ui.painter()
            .text(place, Align2::CENTER_CENTER, glyph, font, theme::color(ink));
    };
    let x = column.center().x;
    if let Some((shade, _)) = bin.shades.first() {
        let glyph = if *shade == Shade::Same {
            ""
        } else {
            tip::sign(*shade)
        };
        let place = pos2(x, column.bottom() - 9.0);
        // A hatched bar is no ground for a sign.
        let swatch = swatch(scene, *shade);
        if *shade == Shade::Changed(Change::Added) {
            let ground = Rect::from_center_size(place, vec2(12.0, 13.0));
            ui.painter()
                .rect_filled(ground, 3.0, theme::color(swatch.word));
        }
        write(place, glyph, swatch.ink, 14.0);
    }
    let lanes = [
        (Change::Mismatch, column.top() - LANE / 2.0),
        (Change::Moved, column.bottom() + LANE / 2.0),
    ];
    for (change, y) in lanes {
        if bin.changes.contains(change) {
            let ink = palette::swatch(change, scene.theme).ink;
            write(pos2(x, y), palette::glyph(change), ink, 14.0);
        }
    }
}

/// The band as one thing that the keyboard can reach.
fn whole_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, band: &Band<'_>) -> Response {
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
