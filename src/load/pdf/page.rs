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
use hayro_interpret::kurbo::BezPath;
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};

use super::run::{Place, Run};
use super::{about, direction, letters, vertical};

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
    /// The open stretches of content, the outermost first, and how many of them are artifacts.
    marked: Vec<Marked>,
    artifacts: usize,
    /// The letters that the open span stands for, until the first of its glyphs is painted.
    span: Option<String>,
    /// How much of the page pictures cover, in square points.
    pictured: f64,
    steps: usize,
    /// What stands where, in tenths of its size.
    painted: HashSet<(String, i32, i32)>,
}

/// What a stretch of content is said to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marked {
    /// No part of the text.
    Artifact,
    /// It stands for certain letters.
    Span,
    Otherwise,
}

impl Painter {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            page: Page {
                height,
                ..Page::default()
            },
            width,
            marked: Vec::new(),
            artifacts: 0,
            span: None,
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
        let text = match (&mut self.span, glyph.as_unicode()) {
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
        let is_artifact = self.artifacts > 0;
        match self.page.runs.last_mut() {
            Some(run) if run.is_artifact == is_artifact && run.goes_on_at(place) => {
                run.push(text, place);
            }
            Some(run) if run.is_artifact == is_artifact && run.goes_left_at(text, place) => {
                run.push_before(text, place);
            }
            _ => self.page.runs.push(Run::new(text, place, is_artifact)),
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
        let span = stated.filter(|_| self.span.is_none()).and_then(about::span);
        let span = span.filter(|text| text.chars().count() <= SPAN);
        let marked = match (tag, span) {
            (b"Artifact", _) => Marked::Artifact,
            (_, Some(letters)) => {
                self.span = Some(letters);
                Marked::Span
            }
            _ => Marked::Otherwise,
        };
        self.artifacts += usize::from(marked == Marked::Artifact);
        self.marked.push(marked);
    }

    fn end_marked_content(&mut self) {
        match self.marked.pop() {
            Some(Marked::Artifact) => self.artifacts -= 1,
            Some(Marked::Span) => self.span = None,
            _ => {}
        }
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
