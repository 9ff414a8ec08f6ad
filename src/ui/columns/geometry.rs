//! Where columns stand: the base fixed on the left, the others beside it, scrolled sideways where
//! they do not all fit at a width that can be read.

use egui::{Rect, pos2};

use crate::engine::story::VersionId;
use crate::ui::sentence::{GUTTER, MARGIN};

/// About 28 characters a line: narrower columns turn prose into a list of words. Five fit into a
/// window of 1280 points.
const NARROWEST: f32 = 250.0;
/// About 75 characters a line: the upper end of what is comfortable to read.
const WIDEST: f32 = 640.0;

/// The columns of one frame. Positions are in points on screen.
#[derive(Clone, Debug)]
pub struct Geometry {
    columns: Vec<VersionId>,
    area: Rect,
    width: f32,
    scroll: f32,
}

impl Geometry {
    /// Lays `columns` out over the width of `area`, scrolled sideways by up to `scroll` points.
    pub fn new(columns: Vec<VersionId>, area: Rect, scroll: f32) -> Self {
        let count = columns.len().max(1) as f32;
        let width = (area.width() / count)
            .clamp(NARROWEST.min(area.width()), WIDEST)
            .floor();
        // What is left over goes to both sides: the text stays in the middle of a wide window.
        let margin = ((area.width() - width * count) / 2.0).max(0.0).floor();
        let mut geometry = Self {
            columns,
            area: area.shrink2(egui::vec2(margin, 0.0)),
            width,
            scroll: 0.0,
        };
        geometry.scroll = scroll.clamp(0.0, geometry.overflow());
        geometry
    }

    /// The versions, the base first.
    pub fn columns(&self) -> &[VersionId] {
        &self.columns
    }

    /// How wide the text of a cell may run.
    pub fn text_width(&self) -> f32 {
        (self.width - GUTTER - MARGIN).max(1.0)
    }

    /// How wide a column is.
    pub fn column_width(&self) -> f32 {
        self.width
    }

    /// How wide all columns but the base are together.
    pub fn others_width(&self) -> f32 {
        self.width * self.columns.len().saturating_sub(1) as f32
    }

    /// How much of them does not fit.
    pub fn overflow(&self) -> f32 {
        (self.others_width() - (self.area.width() - self.width)).max(0.0)
    }

    /// How far they are scrolled to the left.
    pub fn scroll(&self) -> f32 {
        self.scroll
    }

    /// The left edge of the column at `index`.
    pub fn left(&self, index: usize) -> f32 {
        match index {
            0 => self.area.left(),
            _ => self.area.left() + self.width * index as f32 - self.scroll,
        }
    }

    /// The part of the screen, between `top` and `bottom`, in which the column at `index` may show.
    pub fn clip(&self, index: usize, top: f32, bottom: f32) -> Rect {
        let base_right = self.area.left() + self.width;
        let (left, right) = if index == 0 {
            (self.area.left(), base_right)
        } else {
            (base_right, self.area.right())
        };
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// The scroll position nearest to the present one that shows a version's column wholly.
    pub fn scroll_to_show(&self, version: VersionId) -> f32 {
        let Some(index) = self
            .columns
            .iter()
            .position(|v| *v == version)
            .filter(|i| *i > 0)
        else {
            return self.scroll;
        };
        let left = self.width * (index - 1) as f32;
        let room = self.area.width() - self.width;
        let furthest_left = (left + self.width - room).max(0.0);
        self.scroll.clamp(furthest_left.min(left), left)
    }
}
