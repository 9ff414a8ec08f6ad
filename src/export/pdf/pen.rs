//! Fills and lines, drawn.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Rect};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;

use super::galley::{Area, Shape};
use crate::palette::Rgb;

/// Draws a shape.
pub(super) fn draw(surface: &mut Surface<'_>, shape: &Shape) {
    match shape {
        Shape::Fill(area, colour) => {
            surface.set_stroke(None);
            surface.set_fill(Some(filled(*colour)));
            trace(surface, box_of(*area));
        }
        Shape::Frame(area, colour) => {
            surface.set_fill(None);
            surface.set_stroke(Some(pen(*colour, 0.7, false)));
            trace(surface, box_of(*area));
        }
        Shape::Rule {
            area,
            colour,
            thick,
            dotted,
        } => {
            surface.set_fill(None);
            surface.set_stroke(Some(pen(*colour, *thick, *dotted)));
            let mut path = PathBuilder::new();
            path.move_to(area.x, area.y);
            path.line_to(area.x + area.width, area.y + area.height);
            trace(surface, path.finish());
        }
    }
}

fn trace(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn box_of(area: Area) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rect(area)?);
    path.finish()
}

/// An area as the page takes it; none where it has no breadth.
pub(super) fn rect(area: Area) -> Option<Rect> {
    Rect::from_xywh(area.x, area.y, area.width, area.height)
}

/// Ink of a colour.
pub(super) fn filled(colour: Rgb) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        ..Fill::default()
    }
}

fn pen(colour: Rgb, width: f32, dotted: bool) -> Stroke {
    let dash = dotted.then(|| StrokeDash {
        array: vec![width * 1.6, width * 1.8],
        offset: 0.0,
    });
    Stroke {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        width,
        dash,
        ..Stroke::default()
    }
}
