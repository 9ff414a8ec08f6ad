//! The bars of a band with their marks or signs.

use egui::{Align2, Color32, FontId, Mesh, Rect, Shape, Ui, pos2, vec2};

use super::bands::{Band, LANE, LOW_LANE};
use super::map::{Bin, Shade};
use super::tip;
use crate::engine::collation::Change;
use crate::palette::{self, Rgb, Swatch};
use crate::ui::scene::Scene;
use crate::ui::theme;

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
pub(super) fn bars_ui(ui: &Ui, scene: &Scene<'_>, band: &Band<'_>) {
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
