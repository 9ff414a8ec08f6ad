//! Where passages stand across the picture: each its own column, or several in one.

use std::ops::Range;

use egui::Rangef;

/// A passage does not get wider than this, in points: a short story fills no window.
const WIDEST: f32 = 46.0;
/// Nor a column of the picture narrower; more passages than fit share columns.
const NARROWEST: f32 = 3.0;

/// Positions among the rows shown to points on screen, and back.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    rows: usize,
    bins: usize,
    left: f32,
    width: f32,
}

impl Scale {
    /// For so many rows, from `left` on, over at most `room` points.
    pub(super) fn new(rows: usize, left: f32, room: f32) -> Self {
        let most = (room / NARROWEST).floor().max(1.0) as usize;
        let bins = rows.clamp(1, most);
        let width = (room / bins as f32).min(WIDEST);
        Self {
            rows,
            bins,
            left,
            width,
        }
    }

    /// How many columns the picture has.
    pub(super) fn bins(&self) -> usize {
        self.bins
    }

    /// How wide one is, in points.
    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// From where to where the passages stand.
    pub(super) fn whole(&self) -> Rangef {
        Rangef::new(self.left, self.left + self.width * self.bins as f32)
    }

    /// Does each passage have a column of its own?
    pub(super) fn is_single(&self) -> bool {
        self.rows <= self.bins
    }

    /// The column at a point on screen; none beside the picture.
    pub(super) fn bin_at(&self, x: f32) -> Option<usize> {
        let bin = ((x - self.left) / self.width).floor();
        (bin >= 0.0 && bin < self.bins as f32).then_some(bin as usize)
    }

    /// The column that a position stands in.
    pub(super) fn bin_of(&self, position: usize) -> usize {
        bin_of(position, self.rows, self.bins)
    }

    /// The positions that stand in a column.
    pub(super) fn positions(&self, bin: usize) -> Range<usize> {
        positions(bin, self.rows, self.bins)
    }

    /// Where a column stands on screen.
    pub(super) fn x(&self, bin: usize) -> Rangef {
        let left = self.left + self.width * bin as f32;
        Rangef::new(left, left + self.width)
    }
}

/// The positions in one of `bins` columns, as even as can be.
pub(super) fn positions(bin: usize, rows: usize, bins: usize) -> Range<usize> {
    let edge = |bin: usize| bin * rows / bins.max(1);
    edge(bin)..edge(bin + 1)
}

fn bin_of(position: usize, rows: usize, bins: usize) -> usize {
    let guess = position * bins / rows.max(1);
    let is_before = |bin: usize| positions(bin, rows, bins).end <= position;
    if is_before(guess) { guess + 1 } else { guess }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_stands_in_the_column_that_lists_it() {
        for (rows, bins) in [(7, 7), (10, 3), (1000, 333), (50_001, 498)] {
            for position in 0..rows {
                let bin = bin_of(position, rows, bins);
                assert!(positions(bin, rows, bins).contains(&position));
            }
        }
    }
}
