//! Where columns stand: the base fixed on the left, the others beside it, scrolled sideways where
//! they do not all fit at a width that can be read.
//!
//! ```text
//! they fit: a border is between two        they do not: what is right of it moves on
//! | base | A   |·B |  →  | base | A |·B   |     | base | A   |·B |  →  | base | A |·B | C
//! ```

use egui::{Rect, pos2};

use crate::engine::story::VersionId;
use crate::session::widths::Widths;
use crate::ui::sentence::{GUTTER, MARGIN};
use crate::ui::theme::{Letters, READING};

/// About 26 characters a line: narrower columns turn prose into a list of words. Five fit into a
/// window of 1280 points.
const NARROWEST: f32 = 240.0;
/// The reader may go down to about 15 characters: enough to see where a version has something.
const LEAST: f32 = 170.0;

/// The columns of one frame. Positions are in points on screen.
#[derive(Clone, Debug)]
pub struct Geometry {
    columns: Vec<VersionId>,
    area: Rect,
    widths: Vec<f32>,
    /// What each would have if all were equal.
    equal: f32,
    least: f32,
    /// Do all stand in the window, however narrow the reader makes one?
    fits: bool,
    scroll: f32,
}

impl Geometry {
    /// Lays `columns` out over the width of `area`, scrolled sideways by up to `scroll` points.
    pub fn new(
        columns: Vec<VersionId>,
        wanted: &Widths,
        letters: Letters,
        area: Rect,
        scroll: f32,
    ) -> Self {
        let count = columns.len().max(1) as f32;
        let scale = letters.size / READING.size;
        // As many as fit whole; beside the base at least one, cramped as they may be.
        let in_sight = (area.width() / (NARROWEST * scale)).floor();
        let in_sight = in_sight.max(2.0).min(count);
        let widest = letters.widest + GUTTER + MARGIN;
        let equal = (area.width() / in_sight).min(widest).floor().max(1.0);
        let least = (LEAST * scale).min(equal);
        let fits = in_sight >= count;
        let shares = columns.iter().map(|v| wanted.share(*v));
        let widths: Vec<_> = shares.map(|s| (s * equal).max(least)).collect();
        let widths = match fits {
            true => filled(&widths, equal * count, least),
            false => overflowing(&widths, area.width(), least),
        };
        // What is left over goes to both sides: the text stays in the middle of a wide window.
        let free = area.width() - widths.iter().sum::<f32>();
        let margin = (free / 2.0).max(0.0).floor();
        let mut geometry = Self {
            columns,
            area: area.shrink2(egui::vec2(margin, 0.0)),
            widths,
            equal,
            least,
            fits,
            scroll: 0.0,
        };
        geometry.scroll = scroll.clamp(0.0, geometry.overflow());
        geometry
    }

    /// The versions, the base first.
    pub fn columns(&self) -> &[VersionId] {
        &self.columns
    }

    /// How wide the text of a cell may run, by column.
    pub fn text_widths(&self) -> Vec<f32> {
        (0..self.columns.len())
            .map(|index| self.text_width(index))
            .collect()
    }

    /// How wide the text of the column at `index` may run.
    pub fn text_width(&self, index: usize) -> f32 {
        (self.column_width(index) - GUTTER - MARGIN).max(1.0)
    }

    /// How wide the column at `index` is.
    pub fn column_width(&self, index: usize) -> f32 {
        self.widths.get(index).copied().unwrap_or_default()
    }

    /// How wide all columns but the base are together.
    fn others_width(&self) -> f32 {
        self.widths.iter().skip(1).sum()
    }

    /// The room that they have.
    fn room(&self) -> f32 {
        self.area.width() - self.column_width(0)
    }

    /// How much of them does not fit.
    pub fn overflow(&self) -> f32 {
        (self.others_width() - self.room()).max(0.0)
    }

    /// How far they are scrolled to the left.
    pub fn scroll(&self) -> f32 {
        self.scroll
    }

    /// The left edge of the column at `index`.
    pub fn left(&self, index: usize) -> f32 {
        let before: f32 = self.widths.iter().take(index).sum();
        let scrolled = if index == 0 { 0.0 } else { self.scroll };
        self.area.left() + before - scrolled
    }

    /// The right edge of the column at `index`.
    pub fn right(&self, index: usize) -> f32 {
        self.left(index) + self.column_width(index)
    }

    /// The part of the screen, between `top` and `bottom`, in which the column at `index` may show.
    pub fn clip(&self, index: usize, top: f32, bottom: f32) -> Rect {
        let base_right = self.right(0);
        let (left, right) = if index == 0 {
            (self.area.left(), base_right)
        } else {
            (base_right, self.area.right())
        };
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// The scroll position nearest to the present one that shows a version's column wholly.
    pub fn scroll_to_show(&self, version: VersionId) -> f32 {
        let place = self.columns.iter().position(|v| *v == version);
        let Some(index) = place.filter(|i| *i > 0) else {
            return self.scroll;
        };
        let left: f32 = self.widths.iter().take(index).skip(1).sum();
        let furthest_left = (left + self.column_width(index) - self.room()).max(0.0);
        self.scroll.clamp(furthest_left.min(left), left)
    }

    /// The columns whose right border can be drawn: the last one's only where nothing gives way.
    pub fn borders(&self) -> std::ops::Range<usize> {
        let last = self.columns.len().saturating_sub(1);
        0..if self.fits { last } else { last + 1 }
    }

    /// Every version's share once the right border of the column at `index` was drawn by `way`.
    pub fn drawn(&self, index: usize, way: f32) -> Vec<(VersionId, f32)> {
        let mut widths = self.widths.clone();
        let (here, next) = (self.column_width(index), self.column_width(index + 1));
        let most = match (self.fits, index) {
            (true, _) => here + next - self.least,
            // Something of the others has to be seen beside the base.
            (false, 0) => self.area.width() - self.least,
            (false, _) => f32::MAX,
        };
        let width = (here + way).min(most).max(self.least);
        if let Some(place) = widths.get_mut(index) {
            *place = width;
        }
        if let Some(place) = widths.get_mut(index + 1).filter(|_| self.fits) {
            *place = here + next - width;
        }
        let shares = widths.iter().map(|width| width / self.equal);
        self.columns.iter().copied().zip(shares).collect()
    }
}

/// Widths in the same order of size that take `total` together, none less than `least`.
fn filled(widths: &[f32], total: f32, least: f32) -> Vec<f32> {
    let room = (total - least * widths.len() as f32).max(0.0);
    let more: f32 = widths.iter().map(|w| w - least).sum();
    let share = |w: f32| match more > 0.0 {
        true => (w - least) / more,
        false => 1.0 / widths.len() as f32,
    };
    widths
        .iter()
        // A width that lost a thousandth on the way is still itself.
        .map(|w| (least + room * share(*w) + 0.01).floor())
        .collect()
}

/// Widths as the reader wants them, but for a base that leaves no room, and for room left over.
fn overflowing(widths: &[f32], room: f32, least: f32) -> Vec<f32> {
    if widths.iter().sum::<f32>() < room {
        return filled(widths, room, least);
    }
    let mut widths: Vec<_> = widths.iter().map(|w| w.round()).collect();
    if let [base, _, ..] = widths.as_mut_slice() {
        *base = base.min(room - least).max(least.min(room));
    }
    widths
}
