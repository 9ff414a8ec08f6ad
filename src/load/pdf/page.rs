//! The words of a page, each with its place, as the page paints them.
//!
//! ```text
//! painted   [with-]  [dra] [ws its mone] [y in May]     kerning cuts words into pieces
//! runs      [with-]  [draws its money in May]           a gap of a space's width parts words
//! ```
//!
//! Measures are points from the upper left corner, as seen by a reader who turned the page so
//! that the text stands upright.

use std::collections::HashSet;
use std::panic::resume_unwind;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::kurbo::{Affine, BezPath};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};

use super::{about, direction, letters, spaces, vertical};

/// A gap of so many times the font size may part columns; few spaces in justified copy are wider.
pub(super) const GAP: f32 = 0.8;
/// Letters this much out of line, in font sizes, stand on another line.
const RAISED: f32 = 0.1;
/// In gaps of so many font sizes within a run, others may have been left out.
const HOLE: f32 = 0.1;
/// Glyphs stand for so many letters at most; what is longer describes a drawing.
const SPAN: usize = 8;
/// Bold letters are painted twice at most this far apart, in font sizes.
const TWICE: f32 = 0.1;
/// A picture that covers so much of the page is a scan of it.
const SCAN: f64 = 0.5;
/// What one page may cost to paint, in lines. A broadsheet has 30,000 letters, a map of a city
/// 500,000 lines.
const MOST_STEPS: usize = 1_000_000;
/// What a line costs, …
const LINE: usize = 1;
/// … a letter, …
const LETTER: usize = 4;
/// … and a picture, or a frame with a page of its own within: such pages may hold each other.
const FRAME: usize = 50;
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

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub runs: Vec<Run>,
    pub height: f32,
    /// A picture covers most of it.
    pub is_scan: bool,
    /// Its text lies unseen under a picture: a program has recognised it.
    pub is_recognised: bool,
    /// Letters of which nothing tells which they are.
    pub unknown: usize,
    /// Its painting was broken off.
    pub is_cut: bool,
}

/// A page while it is painted.
pub(super) struct Painter {
    page: Page,
    width: f32,
    /// Is each of the open stretches of content an artifact?
    artifacts: Vec<bool>,
    /// The letters that each of them stands for, until the first of its glyphs is painted.
    spans: Vec<Option<String>>,
    /// How much of the page pictures cover, in square points.
    pictured: f64,
    steps: usize,
    /// What stands where, in tenths of its size.
    painted: HashSet<(String, i32, i32)>,
}

/// Where a letter stands.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    width: f32,
    size: f32,
    is_bold: bool,
    turn: Turn,
}

impl Painter {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            page: Page {
                height,
                ..Page::default()
            },
            width,
            artifacts: Vec::new(),
            spans: Vec::new(),
            pictured: 0.0,
            steps: 0,
            painted: HashSet::new(),
        }
    }

    /// The page; `is_whole` if its painting came to an end.
    pub(super) fn finish(mut self, is_whole: bool) -> Page {
        self.page.is_cut = !is_whole;
        let runs = &mut self.page.runs;
        vertical::turn(runs, self.width);
        if direction::reads_left(runs.iter().map(|run| run.text.as_str())) {
            runs.iter_mut().for_each(|run| run.turn_left(self.width));
        }
        self.page
    }

    /// Counts what the page paints, and breaks off the painting when it does not end.
    fn step(&mut self, cost: usize) {
        self.steps += cost;
        if self.steps > MOST_STEPS {
            // The interpreter has no other way to be stopped; the caller catches it.
            resume_unwind(Box::new("the page does not end"));
        }
    }

    /// The letters of a glyph; none if an earlier one stands for them, too.
    fn words_of(&mut self, glyph: &Glyph<'_>) -> String {
        let text = match (self.spans.iter_mut().flatten().next(), glyph.as_unicode()) {
            (Some(span), _) => std::mem::take(span),
            (None, Some(BfString::Char(c))) => c.to_string(),
            (None, Some(BfString::String(s))) => s,
            (None, None) => {
                self.page.unknown += 1;
                "\u{FFFD}".into()
            }
        };
        direction::as_seen(&letters::written(&text))
    }

    fn add(&mut self, text: &str, place: Place) {
        if text.is_empty() {
            return self.extend(place);
        }
        if text.trim().is_empty() {
            return self.space(place);
        }
        if self.is_painted(text, place) {
            return;
        }
        let is_artifact = self.artifacts.contains(&true);
        match self.page.runs.last_mut() {
            Some(run) if run.is_artifact == is_artifact && run.goes_on_at(place) => {
                run.push(text, place);
            }
            Some(run) if run.is_artifact == is_artifact && run.goes_left_at(text, place) => {
                run.push_before(text, place);
            }
            _ => self.page.runs.push(Run {
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
            }),
        }
    }

    /// The run reaches on.
    fn extend(&mut self, place: Place) {
        let run = self.page.runs.last_mut();
        if let Some(run) = run.filter(|run| run.goes_on_at(place)) {
            run.right = run.right.max(place.x + place.width);
        }
    }

    /// A painted space parts words, however narrow it is.
    fn space(&mut self, place: Place) {
        let run = self.page.runs.last_mut();
        let run = run.filter(|run| run.goes_on_at(place) && !run.text.ends_with(' '));
        if let Some(run) = run {
            run.text.push(' ');
        }
    }

    /// Was the same letter painted here before? Outlines and shadows are letters, too.
    fn is_painted(&mut self, text: &str, place: Place) -> bool {
        let step = place.size * TWICE;
        let at = |x: f32| (x / step).round() as i32;
        let (x, y) = (at(place.x), at(place.y));
        let near = |x: i32| self.painted.contains(&(text.to_owned(), x, y));
        let is_painted = near(x) || near(x - 1) || near(x + 1);
        self.painted.insert((text.to_owned(), x, y));
        is_painted
    }
}

impl Run {
    /// Does a letter at `place` stand next on the same line?
    fn goes_on_at(&self, place: Place) -> bool {
        self.is_level_with(place) && self.is_near(place.x - self.right, place)
    }

    /// Does it stand before the first one, painted as one reads from right to left?
    fn goes_left_at(&self, text: &str, place: Place) -> bool {
        text.contains(direction::is_rtl)
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

    fn push(&mut self, text: &str, place: Place) {
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

    fn push_before(&mut self, text: &str, place: Place) {
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
    fn turn_left(&mut self, width: f32) {
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

impl<'a> Device<'a> for Painter {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(LINE);
        self.page.is_recognised |= matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            self.step(LETTER);
            if let Some(place) = Place::of(glyph, props.transform * glyph.transform()) {
                let place = place.turned(self.width, self.page.height);
                let text = self.words_of(glyph);
                self.add(&text, place);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.step(FRAME);
        let pixels = f64::from(image.width()) * f64::from(image.height());
        self.pictured += props.transform.determinant().abs() * pixels;
        let page = f64::from(self.width) * f64::from(self.page.height);
        self.page.is_scan = self.pictured >= page * SCAN;
    }

    fn begin_marked_content(&mut self, tag: &[u8], stated: Option<&Dict<'_>>) {
        self.step(LINE);
        self.artifacts.push(tag == b"Artifact");
        let span = stated.and_then(about::span);
        self.spans
            .push(span.filter(|text| text.chars().count() <= SPAN));
    }

    fn end_marked_content(&mut self) {
        self.artifacts.pop();
        self.spans.pop();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.step(LINE);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step(FRAME);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

impl Place {
    /// Where a letter stands on the page as it lies.
    fn of(glyph: &Glyph<'_>, transform: Affine) -> Option<Self> {
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
    fn turned(self, width: f32, height: f32) -> Self {
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
