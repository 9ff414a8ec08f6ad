//! The lines that a sentence takes within a paragraph, and a line around them.

use std::ops::Range;

use egui::{Galley, Rect, Stroke, StrokeKind, Ui, pos2};

/// The part of each line that some letters take, relative to the text.
pub fn segments(galley: &Galley, letters: &Range<usize>) -> Vec<Rect> {
    let (mut segments, mut before) = (Vec::new(), 0);
    for row in &galley.rows {
        let count = row.glyphs.len();
        let from = letters.start.clamp(before, before + count) - before;
        let to = letters.end.clamp(before, before + count) - before;
        let ends = row
            .glyphs
            .get(from)
            .zip(to.checked_sub(1).and_then(|i| row.glyphs.get(i)));
        if let Some((first, last)) = ends.filter(|_| from < to) {
            segments.push(Rect::from_min_max(
                pos2(row.pos.x + first.pos.x, row.min_y()),
                pos2(row.pos.x + last.max_x(), row.max_y()),
            ));
        }
        before += count;
    }
    segments
}

/// A line around a sentence that runs over several lines.
pub fn outline(ui: &Ui, lines: &[Rect], stroke: Stroke) {
    let ([first, .., last], true) = (lines, are_joined(lines)) else {
        for line in lines {
            ui.painter()
                .rect_stroke(*line, 2.0, stroke, StrokeKind::Middle);
        }
        return;
    };
    let right = lines.iter().map(|l| l.right()).fold(f32::MIN, f32::max);
    let left = lines.iter().map(|l| l.left()).fold(f32::MAX, f32::min);
    let corners = vec![
        first.left_top(),
        pos2(right, first.top()),
        pos2(right, last.top()),
        last.right_top(),
        last.right_bottom(),
        pos2(left, last.bottom()),
        pos2(left, first.bottom()),
        first.left_bottom(),
    ];
    ui.painter().add(egui::Shape::closed_line(corners, stroke));
}

/// Do the lines touch each other, so that one line can go around them all?
fn are_joined(lines: &[Rect]) -> bool {
    match lines {
        [first, last] => first.left() < last.right(),
        lines => lines.len() > 2,
    }
}
