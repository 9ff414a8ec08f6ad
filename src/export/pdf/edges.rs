//! The line at the edge of a cell, and bars for shares.

use super::galley::{Area, Galley, Shape};
use crate::palette::Rgb;

/// The line at the left edge of a cell that says what its colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    Solid,
    Dotted,
    Double,
}

/// A share in two parts, drawn as a bar: solid, then striped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Gauge {
    pub solid: f32,
    pub striped: f32,
    pub colour: Rgb,
}

const GAUGE_STRIPE: f32 = 2.2;

/// The line at the left edge of an area.
pub(super) fn bars(galley: &mut Galley<'_>, area: Area, bar: Bar, colour: Rgb) {
    let offsets: &[f32] = match bar {
        Bar::Double => &[0.5, 2.9],
        _ => &[1.0],
    };
    for offset in offsets {
        let area = Area {
            x: area.x + offset,
            width: 0.0,
            ..area
        };
        galley.shape(Shape::Rule {
            area,
            colour,
            thick: if bar == Bar::Double { 1.0 } else { 2.0 },
            dotted: bar == Bar::Dotted,
        });
    }
}

/// A bar that fills an area.
pub(super) fn gauged(galley: &mut Galley<'_>, whole: Area, gauge: Gauge) {
    let solid = whole.width * gauge.solid.clamp(0.0, 1.0);
    let striped = whole.width * (gauge.solid + gauge.striped).clamp(0.0, 1.0);
    let filled = Area {
        width: solid,
        ..whole
    };
    galley.shape(Shape::Fill(filled, gauge.colour));
    let mut x = solid + GAUGE_STRIPE;
    while x < striped {
        let area = Area {
            x: whole.x + x,
            width: 0.0,
            ..whole
        };
        galley.shape(Shape::Rule {
            area,
            colour: gauge.colour,
            thick: 0.8,
            dotted: false,
        });
        x += GAUGE_STRIPE;
    }
    galley.shape(Shape::Frame(whole, gauge.colour));
}
