//! Where the column of prose stands, and the notes beside it.

use egui::Rect;

use crate::ui::sentence::GUTTER;

/// A measure below this would be given up for notes.
const NARROWEST: f32 = 470.0;
/// How wide notes may be and must be, to be read beside the text.
const NOTES: std::ops::RangeInclusive<f32> = 160.0..=250.0;
/// Between text and notes.
const GAP: f32 = 26.0;
/// Right of everything.
const EDGE: f32 = 12.0;

/// Positions in points on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The left edge of the text.
    pub left: f32,
    /// How wide the text may run.
    pub width: f32,
    /// The left edge of the notes beside it, and how wide they may run; none where they go below.
    pub notes: Option<(f32, f32)>,
}

impl Measure {
    /// The text in the middle of `area`, lines up to `widest` points, as long as notes fit beside it.
    pub fn new(area: Rect, widest: f32) -> Self {
        let room = area.width() - GUTTER - EDGE;
        let beside = GAP + NOTES.start();
        if room < NARROWEST + beside {
            let width = room.clamp(1.0, widest);
            let left = area.left() + GUTTER + ((room - width) / 2.0).floor();
            return Self {
                left,
                width,
                notes: None,
            };
        }
        let width = (room - beside).min(widest);
        let middle = ((area.width() - width) / 2.0).max(GUTTER);
        // Out of the middle as far as the notes need.
        let rightmost = area.width() - EDGE - beside - width;
        let left = area.left() + middle.min(rightmost).max(GUTTER).floor();
        let notes_left = left + width + GAP;
        let notes = (area.right() - EDGE - notes_left).min(*NOTES.end());
        Self {
            left,
            width,
            notes: Some((notes_left, notes)),
        }
    }

    /// How wide a note may run.
    pub fn note_width(&self) -> f32 {
        self.notes.map_or(self.width, |(_, width)| width)
    }
}
