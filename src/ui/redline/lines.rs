//! The lines that a sentence takes within a paragraph, and a line around them.

use std::ops::Range;

use egui::{Galley, Rect, Stroke, StrokeKind, Ui, pos2};

use super::turned::Order;

/// The parts of each line that some letters take, relative to the text.
pub fn segments(galley: &Galley, order: &Order, letters: &Range<usize>) -> Vec<Rect> {
    if order.is_turned() {
        turned_segments(galley, order, letters)
    } else {
        straight_segments(galley, letters)
    }
}

fn straight_segments(galley: &Galley, letters: &Range<usize>) -> Vec<Rect> {
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

/// Where letters are not drawn as they are read, those of a sentence may stand apart in a line.
fn turned_segments(galley: &Galley, order: &Order, letters: &Range<usize>) -> Vec<Rect> {
    let (mut segments, mut before): (Vec<Rect>, usize) = (Vec::new(), 0);
    for row in &galley.rows {
        let mut goes_on = false;
        for (at, glyph) in row.glyphs.iter().enumerate() {
            let is_in = letters.contains(&order.letter(before + at));
            let area = Rect::from_min_max(
                pos2(row.pos.x + glyph.pos.x, row.min_y()),
                pos2(row.pos.x + glyph.max_x(), row.max_y()),
            );
            match segments.last_mut() {
                Some(last) if is_in && goes_on => *last = last.union(area),
                _ if is_in => segments.push(area),
                _ => {}
            }
            goes_on = is_in;
        }
        before += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    segments
}

/// A line around a sentence that runs over several lines; around each where it is not to be whole.
pub fn outline(ui: &Ui, lines: &[Rect], stroke: Stroke, is_whole: bool) {
    let ([first, .., last], true) = (lines, is_whole && are_joined(lines)) else {
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
