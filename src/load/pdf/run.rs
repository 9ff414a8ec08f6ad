//! Letters, each with its place, and letters in a row.
//!
//! ```text
//! [The light]  [burns at night]        left and right, base and size of each
//! [קרא    ותם]  over  [.]  [«]         what another font paints into the holes of a run stands in them
//! ```

use hayro_interpret::font::Glyph;
use hayro_interpret::kurbo::Affine;

use super::{direction, spaces};

/// A gap of so many times the font size may part columns; few spaces in justified copy are wider.
pub(super) const GAP: f32 = 0.8;
/// Letters this much out of line, in font sizes, stand on another line.
const RAISED: f32 = 0.1;
/// In gaps of so many font sizes within a run, others may have been left out.
const HOLE: f32 = 0.1;
/// No line is longer, in bytes: letters are put before such a run no more.
const LONGEST: usize = 2_000;
/// Letters have a thousand units to the font size …
const EM: f32 = 1000.0;
/// … and are about this wide where nothing tells their width.
const MIDDLING: f32 = 500.0;
/// Smaller letters cannot be seen, in points.
const SMALLEST: f32 = 0.1;
/// No page is so many points wide.
const FARTHEST: f32 = 100_000.0;
/// Fonts of this weight are bold.
const BOLD: u32 = 600;

/// Which way the text reads: as the page stands, or turned by a quarter, a half, three quarters.
pub(super) type Turn = u8;

/// Letters in a row.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub text: String,
    pub left: f32,
    pub right: f32,
    /// Where the letters stand.
    pub base: f32,
    /// The font size.
    pub size: f32,
    pub is_bold: bool,
    /// The page says that it is no part of the text: a running head.
    pub is_artifact: bool,
    pub turn: Turn,
    /// The page reads from right to left: `left` and `right` are measured from the right edge,
    /// the letters stand as they are seen.
    pub reads_left: bool,
    /// Where other letters may be painted in between.
    holes: Vec<Hole>,
}

/// A gap within a run, measured as it is.
#[derive(Clone, Copy, Debug)]
struct Hole {
    /// Where the text goes on behind it, in bytes.
    at: usize,
    /// Where the letters before it end, and where those behind it begin.
    from: f32,
    to: f32,
}

/// Where a letter stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub size: f32,
    pub is_bold: bool,
    pub turn: Turn,
}

impl Run {
    /// A letter by itself.
    pub(super) fn new(text: &str, place: Place, is_artifact: bool) -> Self {
        Self {
            text: text.into(),
            left: place.x,
            right: place.x + place.width,
            base: place.y,
            size: place.size,
            is_bold: place.is_bold,
            is_artifact,
            turn: place.turn,
            reads_left: false,
            holes: Vec::new(),
        }
    }

    /// How wide its first word is, as it is read.
    pub(super) fn first_width(&self) -> f32 {
        let pieces = self.pieces();
        let first = match self.reads_left {
            true => pieces.last(),
            false => pieces.first(),
        };
        first.map_or(0.0, |piece| piece.right - piece.left)
    }

    /// Does a letter at `place` stand next on the same line?
    pub(super) fn goes_on_at(&self, place: Place) -> bool {
        self.is_level_with(place) && self.is_near(place.x - self.right, place)
    }

    /// Does it stand before the first one, painted as one reads from right to left?
    pub(super) fn goes_left_at(&self, text: &str, place: Place) -> bool {
        text.contains(direction::is_rtl)
            && self.text.len() < LONGEST
            && self.is_level_with(place)
            && self.is_near(self.left - place.x - place.width, place)
    }

    fn is_level_with(&self, place: Place) -> bool {
        let size = self.size.max(place.size);
        self.turn == place.turn
            && (self.base - place.y).abs() <= size * RAISED
            && self.size.min(place.size) >= size * 0.8
    }

    fn is_near(&self, gap: f32, place: Place) -> bool {
        let size = self.size.max(place.size);
        (-0.5 * size..=GAP * size).contains(&gap)
    }

    pub(super) fn push(&mut self, text: &str, place: Place) {
        let (before, after) = (self.text.chars().next_back(), text.chars().next());
        let gap = (place.x - self.right) / self.size;
        if spaces::is_blank(before, after, gap) && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        if gap > HOLE {
            self.holes.push(Hole {
                at: self.text.len(),
                from: self.right,
                to: place.x,
            });
        }
        self.text.push_str(text);
        self.right = self.right.max(place.x + place.width);
        self.is_bold &= place.is_bold;
    }

    pub(super) fn push_before(&mut self, text: &str, place: Place) {
        let (before, after) = (text.chars().next_back(), self.text.chars().next());
        let gap = (self.left - place.x - place.width) / self.size;
        if spaces::is_blank(before, after, gap) && !self.text.starts_with(' ') {
            self.text.insert(0, ' ');
        }
        self.text.insert_str(0, text);
        self.holes.clear();
        self.left = self.left.min(place.x);
        self.is_bold &= place.is_bold;
    }

    /// Measures from the right edge of a page so wide.
    pub(super) fn turn_left(&mut self, width: f32) {
        (self.left, self.right) = (width - self.right, width - self.left);
        for hole in &mut self.holes {
            (hole.from, hole.to) = (width - hole.from, width - hole.to);
        }
        self.reads_left = true;
    }

    /// What stands between its holes, blanks next to them left out.
    pub(super) fn pieces(&self) -> Vec<Self> {
        let (first, last) = match self.reads_left {
            true => (self.right, self.left),
            false => (self.left, self.right),
        };
        let starts = [(0, first)].into_iter();
        let starts = starts.chain(self.holes.iter().map(|hole| (hole.at, hole.to)));
        let ends = self.holes.iter().map(|hole| (hole.at, hole.from));
        let ends = ends.chain([(self.text.len(), last)]);
        let pieces = starts.zip(ends).map(|((at, begin), (until, end))| Self {
            text: self
                .text
                .get(at..until)
                .unwrap_or_default()
                .trim()
                .to_owned(),
            left: begin.min(end),
            right: begin.max(end),
            holes: Vec::new(),
            ..*self
        });
        pieces.collect()
    }

    /// Above half of its small letters: lines that stand close do not share this height.
    pub(super) fn top(&self) -> f32 {
        self.base - 0.5 * self.size
    }
}

impl Place {
    /// Where a letter stands on the page as it lies.
    pub(super) fn of(glyph: &Glyph<'_>, transform: Affine) -> Option<Self> {
        let advance = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width(),
            Glyph::Type3(glyph) => glyph.advance_width(),
        };
        let [a, b, c, d, x, y] = transform.as_coeffs().map(|n| n as f32);
        let place = Self {
            x,
            y,
            width: a.hypot(b) * advance.unwrap_or(MIDDLING),
            size: c.hypot(d) * EM,
            is_bold: is_bold(glyph),
            turn: match a.abs() >= b.abs() {
                true if a >= 0.0 => 0,
                true => 2,
                false if b >= 0.0 => 1,
                false => 3,
            },
        };
        let is_sound = [x, y, place.width, place.size]
            .into_iter()
            .all(|n| n.abs() < FARTHEST);
        (is_sound && place.size >= SMALLEST).then_some(place)
    }

    /// The same as seen by a reader who turns the page upright for it.
    pub(super) fn turned(self, width: f32, height: f32) -> Self {
        let (x, y) = match self.turn {
            0 => (self.x, self.y),
            1 => (self.y, width - self.x),
            2 => (width - self.x, height - self.y),
            _ => (height - self.y, self.x),
        };
        Self { x, y, ..self }
    }
}

/// Is the letter of a bold font? Some tell it in their names only.
fn is_bold(glyph: &Glyph<'_>) -> bool {
    let Glyph::Outline(glyph) = glyph else {
        return false;
    };
    glyph.font_data().is_some_and(|font| {
        let name = font.postscript_name.unwrap_or_default();
        font.weight.is_some_and(|weight| weight >= BOLD) || name.contains("Bold")
    })
}
