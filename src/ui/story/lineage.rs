//! Who probably drew on whom: a drawing, and under it each tie in words with its reasons.

use std::cmp::Reverse;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, FontId, Pos2, Rect, RichText, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::graph::{self, Place};
use super::{column_ui, listed, read};
use crate::engine::lineage::{Kin, Strength, Tie};
use crate::engine::story::VersionId;
use crate::session::Compared;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// A version in the drawing, in points.
const NODE: egui::Vec2 = egui::vec2(190.0, 38.0);
/// Before a reason.
const BULLET_WIDTH: f32 = 18.0;
/// From one column to the next, and from one line to the next.
const PITCH: egui::Vec2 = egui::vec2(345.0, 58.0);

/// The drawing and the ties of the versions shown.
pub(super) fn lineage_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let Some(lineage) = compared.lineage() else {
        ui.weak("Weighing what the versions share…");
        return;
    };
    let columns = scene.session.view().columns();
    let in_view = |tie: &&Tie| columns.contains(&tie.a) && columns.contains(&tie.b);
    let all = lineage.ties.iter().filter(in_view);
    let (mut drawn, rest): (Vec<_>, Vec<_>) = all.partition(|tie| tie.is_drawn());
    drawn.sort_by_key(|tie| Reverse(tie.strength));
    let scroll = ScrollArea::horizontal().id_salt("who drew on whom");
    scroll.show(ui, |ui| graph_ui(ui, scene, compared, &columns, &drawn));
    for tie in &drawn {
        tie_ui(ui, scene, compared, tie);
    }
    rest_ui(ui, compared, &rest);
}

fn graph_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    columns: &[VersionId],
    ties: &[&Tie],
) {
    let places = graph::places(columns, ties);
    let steps = places.iter().map(|p| p.step).max().unwrap_or_default() as f32;
    let lines = places.iter().map(|p| p.line).max().unwrap_or_default() as f32;
    let size = NODE + vec2(PITCH.x * steps, PITCH.y * lines) + vec2(4.0, 12.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let node = |place: &Place| {
        let corner = area.min + vec2(PITCH.x * place.step as f32, PITCH.y * place.line as f32);
        Rect::from_min_size(corner + vec2(2.0, 4.0), NODE)
    };
    let of = |version: VersionId| places.iter().find(|p| p.version == version).map(node);
    for tie in ties {
        let (from, to) = match tie.kin {
            Kin::Drew { source, user } => (source, user),
            _ => (tie.a, tie.b),
        };
        if let Some((from, to)) = of(from).zip(of(to)) {
            line_ui(ui, scene, tie, from, to);
        }
    }
    for place in &places {
        node_ui(ui, scene, compared, place.version, node(place));
    }
}

fn node_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    version: VersionId,
    area: Rect,
) {
    let surface = scene.surface();
    let label = compared.report.label(version);
    let id = egui::Id::unique(("lineage of", version.0));
    let response = ui.interact(area, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("Read {label}")));
    let is_marked = response.hovered() || response.has_focus();
    let line = if is_marked {
        surface.focus
    } else {
        surface.muted
    };
    let painter = ui.painter();
    painter.rect_filled(area, 6.0, theme::color(surface.panel));
    let stroke = Stroke::new(if is_marked { 2.0 } else { 1.0 }, theme::color(line));
    painter.rect_stroke(area, 6.0, stroke, StrokeKind::Inside);
    let ink = theme::color(surface.ink);
    let mut job = LayoutJob::simple_singleline(label.to_owned(), theme::strong_font(14.5), ink);
    job.wrap = TextWrapping::truncate_at_width(area.width() - 20.0);
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let place = area.center() - galley.size() / 2.0;
    ui.painter().galley(place, galley, ink);
    if response.clicked() {
        read(scene, version);
    }
    response.on_hover_text(label);
}

/// A line between two boxes: an arrow where the direction is told, else broken, with a sign.
fn line_ui(ui: &Ui, scene: &Scene<'_>, tie: &Tie, from: Rect, to: Rect) {
    let surface = scene.surface();
    let (start, end) = ends(from, to);
    let width = match tie.strength {
        Strength::Strong => 2.6,
        Strength::Fair => 1.8,
        Strength::Slight | Strength::None => 1.0,
    };
    let ink = match tie.kin {
        Kin::Drew { .. } | Kin::SameText => surface.focus,
        _ => surface.muted,
    };
    let line = Stroke::new(width, theme::color(ink));
    let sign = match tie.kin {
        Kin::Drew { .. } => {
            arrow(ui, start, end, line);
            return;
        }
        Kin::SameText => "=",
        Kin::CommonSource => "common source",
        _ => "?",
    };
    if tie.kin == Kin::SameText {
        ui.painter().line_segment([start, end], line);
    } else {
        ui.painter()
            .extend(Shape::dashed_line(&[start, end], line, 7.0, 5.0));
    }
    sign_ui(ui, scene, start + (end - start) * 0.58, sign);
}

fn arrow(ui: &Ui, start: Pos2, end: Pos2, line: Stroke) {
    const HEAD: f32 = 9.0;
    let way = (end - start).normalized();
    let across = way.rot90() * (HEAD * 0.5);
    let neck = end - way * HEAD;
    ui.painter().line_segment([start, neck], line);
    let head = vec![end, neck + across, neck - across];
    ui.painter()
        .add(Shape::convex_polygon(head, line.color, Stroke::NONE));
}

fn sign_ui(ui: &Ui, scene: &Scene<'_>, at: Pos2, sign: &str) {
    let surface = scene.surface();
    let ink = theme::color(surface.ink);
    let galley = ui
        .painter()
        .layout_no_wrap(sign.to_owned(), FontId::proportional(13.0), ink);
    let ground = Rect::from_center_size(at, galley.size() + vec2(8.0, 2.0));
    ui.painter()
        .rect_filled(ground, 3.0, theme::color(surface.paper));
    let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), ground);
    ui.painter().galley(place.min, galley, ink);
}

/// Where a line leaves one box and meets the other: at their sides, or above and below.
fn ends(from: Rect, to: Rect) -> (Pos2, Pos2) {
    if from.right() < to.left() {
        (from.right_center(), to.left_center())
    } else if to.right() < from.left() {
        (from.left_center(), to.right_center())
    } else if from.bottom() < to.top() {
        (from.center_bottom(), to.center_top())
    } else {
        (from.center_top(), pos2(to.center().x, to.bottom()))
    }
}

/// What is said of two versions, and why.
fn tie_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, tie: &Tie) {
    ui.add_space(8.0);
    let headline = RichText::new(tie.headline(&compared.report)).font(theme::strong_font(15.0));
    ui.add(egui::Label::new(headline).wrap());
    for reason in &tie.reasons {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let bullet = if reason.source.is_some() {
                "→"
            } else {
                "•"
            };
            let muted = theme::color(scene.surface().muted);
            column_ui(ui, BULLET_WIDTH, |ui| {
                ui.label(RichText::new(bullet).color(muted));
            });
            ui.add(egui::Label::new(&reason.text).wrap());
        });
    }
}

/// What hangs together through a third only, and what by nothing, on a line each.
fn rest_ui(ui: &mut Ui, compared: &Compared, rest: &[&Tie]) {
    let pairs = |wanted: &dyn Fn(Kin) -> bool| {
        let found = rest.iter().filter(|tie| wanted(tie.kin));
        let label = |version| compared.report.label(version);
        let pairs: Vec<_> = found
            .map(|tie| format!("{} – {}", label(tie.a), label(tie.b)))
            .collect();
        pairs
    };
    let through = pairs(&|kin| matches!(kin, Kin::Through(_)));
    let apart = pairs(&|kin| kin == Kin::Apart);
    let short = pairs(&|kin| kin == Kin::TooShort);
    ui.add_space(10.0);
    for (what, pairs) in [
        ("They share only what a third version has as well:", through),
        ("Nothing shows that one knew the other:", apart),
        ("Too little text to tell:", short),
    ] {
        if !pairs.is_empty() {
            let line = RichText::new(format!("{what} {}.", listed(&pairs))).weak();
            ui.add(egui::Label::new(line).wrap());
        }
    }
}
