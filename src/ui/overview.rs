//! The strip at the right edge: where in the whole text the changes and findings are, and what is
//! on screen.
//!
//! ```text
//! ▐ ▄ #     changes on the left; on the right findings, the bar by severity, the sign by kind:
//! ▐         a whole bar where one side is wrong, half a bar where they differ, an empty one
//! ▐ ▖ “     where it is harmless
//! ```

use std::ops::Range;

use egui::{Align2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::findings;
use super::scene::Scene;
use super::theme;
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::{FindingKind, Severity};
use crate::palette;
use crate::session::Action;

/// How wide the strip is, in points.
pub const WIDTH: f32 = 34.0;
/// The part of it for changes, for the bars of findings, and the rest for their signs, in points.
const CHANGES: f32 = 9.0;
const BARS: f32 = 8.0;
/// How high the bar of a finding is, in points.
const BAR: f32 = 4.0;
/// The size of a sign; closer than this to the one before it is left out, in points.
const SIGN: f32 = 13.0;
/// A click so near to the bar of a finding is meant for it, in points.
const NEAR: f32 = 4.0;
/// So many findings are told of one place; the list has all.
const MOST_TOLD: usize = 5;
/// A change stays visible however long the text is: so many points.
const THINNEST: usize = 2;

/// What is scrolled beside the strip, in points from its top.
pub trait Scrolled {
    /// How high it is.
    fn total(&self) -> f32;
    /// The part of it on screen.
    fn on_screen(&self) -> Range<f32>;
    /// What is marked in it, from top to bottom.
    fn stretches(&self) -> Vec<Stretch>;
    /// The row of the collation at a height.
    fn row_at(&self, y: f32) -> Option<usize>;
}

/// A stretch of what is scrolled, and what is marked in it.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// From where to where, in points from the top.
    pub range: Range<f32>,
    /// The row of the collation.
    pub row: usize,
    /// The changes of the kinds shown; findings have a lane of their own.
    pub changes: ChangeSet,
    /// The gravest finding.
    pub finding: Option<(Severity, FindingKind)>,
}

/// What the strip shows, kept while it would be drawn the same.
#[derive(Debug, Default)]
pub struct Strip {
    /// The state of the view, the height of all rows and that of the strip that it was made for.
    basis: (u64, f32, f32),
    lines: Vec<Option<usize>>,
    bars: Vec<Bar>,
}

impl Strip {
    /// Brings the strip up to date. What is measured while scrolling changes the height of all by a
    /// little; that counts from half a point on the strip on.
    fn update(&mut self, derived: u64, scrolled: &impl Scrolled, (total, height): (f32, f32)) {
        let (known, known_total, known_height) = self.basis;
        let drift = (total - known_total).abs() / total * height;
        if known == derived && known_height == height && drift < 0.5 {
            return;
        }
        let scale = height / total;
        let stretches = scrolled.stretches();
        self.basis = (derived, total, height);
        self.lines = lines(&stretches, scale, height);
        self.bars = bars(&stretches, scale);
    }
}

/// A finding on the strip.
#[derive(Clone, Copy, Debug)]
struct Bar {
    /// From the top of the strip, in points.
    y: f32,
    row: usize,
    severity: Severity,
    kind: FindingKind,
}

/// The strip in `area`; a click or drag goes to the place, a click on a finding to that.
pub fn overview_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    strip: &mut Strip,
    scrolled: &impl Scrolled,
    area: Rect,
) {
    let response = ui.interact(area, egui::Id::unique("overview"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Overview of all changes"));
    ui.painter()
        .rect_filled(area, 0.0, theme::color(scene.surface().panel));
    let shown = scrolled.on_screen();
    let total = scrolled.total().max(shown.end - shown.start).max(1.0);
    let scale = area.height() / total;
    let derived = scene.session.view().derived();
    strip.update(derived, scrolled, (total, area.height()));
    ticks(ui, scene, &strip.lines, area);
    let bars = strip.bars.as_slice();
    bars.iter().for_each(|bar| bar_ui(ui, scene, bar, area));
    signs_ui(ui, scene, bars, area);
    let on_screen = Rect::from_min_max(
        pos2(area.left() + 1.0, area.top() + shown.start.max(0.0) * scale),
        pos2(
            area.right() - 1.0,
            (area.top() + shown.end * scale).min(area.bottom()),
        ),
    );
    let line = Stroke::new(1.5, theme::color(scene.surface().muted));
    ui.painter()
        .rect_stroke(on_screen, 2.0, line, StrokeKind::Inside);
    let row_at = |y: f32| scrolled.row_at((y - area.top()) / scale);
    go_ui(scene, &response, bars, area, row_at);
    let pointed = response
        .hover_pos()
        .and_then(|at| near(bars, at.y - area.top()));
    match pointed {
        Some(bar) => response.on_hover_ui(|ui| told_ui(ui, scene, bar.row)),
        None => response.on_hover_text(
            "Where the changes are, and on the right the findings. Click to go there.",
        ),
    };
}

/// Goes where the reader clicks or drags to.
fn go_ui(
    scene: &mut Scene<'_>,
    response: &Response,
    bars: &[Bar],
    area: Rect,
    row_at: impl Fn(f32) -> Option<usize>,
) {
    // A slow click is the start of a drag.
    let is_click = response.clicked() || response.drag_started();
    let is_drag = response.dragged() && response.drag_delta() != Vec2::ZERO;
    let pointer = response.interact_pointer_pos();
    let Some(pointer) = pointer.filter(|_| is_click || is_drag) else {
        return;
    };
    let finding = near(bars, pointer.y - area.top()).filter(|_| is_click);
    let listed = finding.map(|bar| scene.session.listed_in(bar.row));
    let gravest = listed.and_then(|listed| {
        let gravest = listed.into_iter().max_by_key(|d| d.severity)?;
        Some(gravest.places().copied().collect())
    });
    if let Some(places) = gravest {
        scene.actions.push(Action::Pick(places));
        return;
    }
    let row = row_at(pointer.y);
    scene.actions.extend(row.map(Action::GoToRow));
}

/// What is found in a row, in words.
fn told_ui(ui: &mut Ui, scene: &Scene<'_>, row: usize) {
    let listed = scene.session.listed_in(row);
    for dispute in listed.iter().take(MOST_TOLD) {
        ui.label(findings::line(
            dispute.kind,
            dispute.severity,
            dispute.heading(),
        ));
    }
    if listed.len() > MOST_TOLD {
        ui.weak(format!("and {} more", listed.len() - MOST_TOLD));
    }
    ui.weak("Click to go there.");
}

/// The bar nearest to a height, if one is near.
fn near(bars: &[Bar], y: f32) -> Option<Bar> {
    let distance = |bar: &Bar| (bar.y - y).abs();
    let nearest = bars
        .iter()
        .min_by(|x, y| distance(x).total_cmp(&distance(y)))?;
    (distance(nearest) <= NEAR).then_some(*nearest)
}

/// The findings marked, from top to bottom.
fn bars(stretches: &[Stretch], scale: f32) -> Vec<Bar> {
    let bars = stretches.iter().filter_map(|stretch| {
        let (severity, kind) = stretch.finding?;
        let middle = (stretch.range.start + stretch.range.end) / 2.0;
        Some(Bar {
            y: middle * scale,
            row: stretch.row,
            severity,
            kind,
        })
    });
    thinned(bars)
}

/// Of bars that would cover one another, the gravest.
fn thinned(bars: impl Iterator<Item = Bar>) -> Vec<Bar> {
    let mut kept: Vec<Bar> = Vec::new();
    for bar in bars {
        match kept.last_mut() {
            Some(last) if bar.y - last.y < BAR / 2.0 => {
                if bar.severity > last.severity {
                    *last = Bar { y: last.y, ..bar };
                }
            }
            _ => kept.push(bar),
        }
    }
    kept
}

/// The fuller, the graver.
fn bar_ui(ui: &Ui, scene: &Scene<'_>, bar: &Bar, area: Rect) {
    let ink = theme::color(palette::severity_swatch(bar.severity, scene.theme).ink);
    let left = area.left() + CHANGES + 3.0;
    let top = area.top() + bar.y - BAR / 2.0;
    let whole = Rect::from_min_max(pos2(left, top), pos2(left + BARS, top + BAR));
    match bar.severity {
        Severity::Error => ui.painter().rect_filled(whole, 1.0, ink),
        Severity::Notable => {
            let half = whole.with_max_x(whole.left() + BARS / 2.0);
            ui.painter().rect_filled(half, 1.0, ink)
        }
        Severity::Benign => {
            let line = Stroke::new(1.0, ink);
            ui.painter()
                .rect_stroke(whole, 1.0, line, StrokeKind::Inside)
        }
    };
}

/// The signs beside the bars, as far as there is room; the gravest come first.
fn signs_ui(ui: &Ui, scene: &Scene<'_>, bars: &[Bar], area: Rect) {
    let mut by_grade: Vec<&Bar> = bars.iter().collect();
    by_grade.sort_by_key(|bar| std::cmp::Reverse(bar.severity));
    let mut taken: Vec<f32> = Vec::new();
    for bar in by_grade {
        if taken.iter().any(|y| (y - bar.y).abs() < SIGN) {
            continue;
        }
        taken.push(bar.y);
        let ink = palette::severity_swatch(bar.severity, scene.theme).ink;
        let center = pos2(area.left() + CHANGES + BARS + 10.0, area.top() + bar.y);
        ui.painter().text(
            center,
            Align2::CENTER_CENTER,
            palette::kind_glyph(bar.kind),
            theme::strong_font(SIGN),
            theme::color(ink),
        );
    }
}

/// By line of the strip, one point high: the loudest change that falls on it, as an index into
/// [`Change::LOUDEST_FIRST`].
fn lines(stretches: &[Stretch], scale: f32, height: f32) -> Vec<Option<usize>> {
    let mut lines = vec![None; height.ceil().max(0.0) as usize];
    for stretch in stretches {
        let mut changes = stretch.changes;
        // Findings have a lane of their own.
        changes.set(Change::Mismatch, false);
        let mut loudest = Change::LOUDEST_FIRST.iter();
        let Some(rank) = loudest.position(|c| changes.contains(*c)) else {
            continue;
        };
        let first = (stretch.range.start * scale) as usize;
        let last = (stretch.range.end * scale) as usize;
        let end = last.max(first + THINNEST).min(lines.len());
        for line in lines.get_mut(first.min(end)..end).into_iter().flatten() {
            *line = Some(line.map_or(rank, |louder: usize| louder.min(rank)));
        }
    }
    lines
}

/// Paints runs of equal lines as one block each.
fn ticks(ui: &Ui, scene: &Scene<'_>, lines: &[Option<usize>], area: Rect) {
    let mut top = area.top();
    for run in lines.chunk_by(|x, y| x == y) {
        let bottom = top + run.len() as f32;
        if let Some(change) = run
            .first()
            .copied()
            .flatten()
            .and_then(|rank| Change::LOUDEST_FIRST.get(rank))
        {
            let block = Rect::from_min_max(
                pos2(area.left() + 3.0, top),
                pos2(area.left() + CHANGES, bottom),
            );
            let ink = palette::swatch(*change, scene.theme).ink;
            ui.painter()
                .rect_filled(block, 0.0, theme::color(ink).gamma_multiply(0.8));
        }
        top = bottom;
    }
}
