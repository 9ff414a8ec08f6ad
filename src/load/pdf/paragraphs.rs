//! Lines to paragraphs, over columns and pages.
//!
//! ```text
//!    The lamp was to be switch-      a line set in: a paragraph begins
//! ed off in May, and nobody knew     the word goes on in the next line
//! who would pay.                     room left for the next word: the paragraph ends
//! A ledger full of names             larger or bolder than the copy: a heading
//! ─── next column ───
//! of wood                            no line before it ended: the paragraph goes on
//! ```

use super::columns::Column;
use super::hyphens::Hyphens;
use super::lines::Line;
use super::spaces::SPACE;
use crate::engine::story::Kind;
use crate::load::plain::{Mark, is_bulleted, is_closed};

/// Lines further apart than this, measured in the usual distance, are of two paragraphs: troff
/// leaves three tenths of a line between them.
const APART: f32 = 1.25;
/// Lines are at least so many font sizes apart.
const TIGHT: f32 = 0.9;
/// Lines of tables and poems may be this far apart, in font sizes.
const WIDE: f32 = 2.5;
/// The usual distance where too few lines tell it, in font sizes.
const LEADING: f32 = 1.2;
/// First lines are set in by this many font sizes.
const SET_IN: (f32, f32) = (0.6, 5.0);
/// Sizes that differ by more are of different texts.
const OTHER_SIZE: f32 = 1.08;
/// What begins at the same edge differs by a few points at most.
const LEVEL: f32 = 2.0;
/// What happens less often than once in so many lines is no rule of the page.
const SELDOM: usize = 8;
/// Too few lines to tell where a column ends.
const FEW: usize = 3;
/// Headings are so much larger than copy …
const LARGER: f32 = 1.12;
/// … or bold, and not longer than this.
const HEADING_WORDS: usize = 30;

/// A paragraph, and what its looks say about it.
pub(super) type Part = (Mark, String);

/// The paragraphs of all columns.
pub(super) fn read(columns: &[Column]) -> (Vec<Part>, usize) {
    let copy = median(columns.iter().flat_map(|c| &c.lines).map(|line| line.size));
    let frames = frames(columns, copy);
    let sets_in = is_set_in(columns, &frames);
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    let mut before: Option<(&Frame, &Line)> = None;
    for (column, frame) in columns.iter().zip(&frames) {
        for (at, line) in column.lines.iter().enumerate() {
            let goes_on = before.is_some_and(|(old, last)| match at {
                _ if column.is_table => false,
                0 => frame.goes_on_from(old, last, line, sets_in),
                _ => frame.goes_on(last, line),
            });
            match paragraphs.last_mut() {
                Some(paragraph) if goes_on => paragraph.lines.push(line),
                _ => paragraphs.push(Paragraph {
                    lines: vec![line],
                    is_row: column.is_table,
                }),
            }
            before = Some((frame, line));
        }
    }
    let mut hyphens = Hyphens::of(columns);
    let parts = paragraphs.iter().map(|p| p.part(copy, &mut hyphens));
    (parts.collect(), hyphens.joined)
}

fn frames(columns: &[Column], copy: f32) -> Vec<Frame> {
    let of = |column| Frame::of(column, copy);
    let mut frames: Vec<Frame> = columns.iter().map(of).collect();
    let edges = |is_known: &dyn Fn(&Column) -> bool| -> Vec<(f32, f32)> {
        let known = columns
            .iter()
            .zip(&frames)
            .filter(|(column, _)| is_known(column));
        known.map(|(_, frame)| (frame.left, frame.right)).collect()
    };
    let (known, all) = (edges(&|column| column.lines.len() > FEW), edges(&|_| true));
    for (column, frame) in columns.iter().zip(&mut frames) {
        let is_same = |(left, right): &&(f32, f32)| {
            (left - frame.left).abs() <= LEVEL && *right >= frame.right
        };
        let narrowest = known.iter().filter(is_same).map(|(_, right)| *right);
        let widest = all.iter().filter(is_same).map(|(_, right)| *right);
        if column.lines.len() <= FEW {
            let widest = widest.fold(frame.right, f32::max);
            frame.right = narrowest.reduce(f32::min).unwrap_or(widest);
        }
    }
    frames
}

/// Does the text set the first lines of its paragraphs in?
fn is_set_in(columns: &[Column], frames: &[Frame]) -> bool {
    let (mut lines, mut set_in) = (0, 0);
    for (column, frame) in columns.iter().zip(frames) {
        lines += column.lines.len();
        set_in += column
            .lines
            .iter()
            .filter(|line| frame.sets_in(line))
            .count();
    }
    set_in * SELDOM > lines
}

fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The leftmost place where more than a few lines begin.
fn left_edge(lines: &[Line]) -> f32 {
    let mut lefts: Vec<f32> = lines.iter().map(|line| line.left).collect();
    lefts.sort_by(f32::total_cmp);
    let begins_here = |left: &&f32| {
        let here = lefts.iter().filter(|other| (*other - *left).abs() <= LEVEL);
        here.count() * SELDOM >= lefts.len()
    };
    lefts.iter().find(begins_here).copied().unwrap_or_default()
}

fn is_other_size(one: &Line, other: &Line) -> bool {
    one.size.max(other.size) > one.size.min(other.size) * OTHER_SIZE
}

/// Lines that belong together.
struct Paragraph<'l> {
    lines: Vec<&'l Line>,
    /// Is it a row of a table?
    is_row: bool,
}

impl Paragraph<'_> {
    fn part(&self, copy: f32, hyphens: &mut Hyphens) -> Part {
        let mut text = String::new();
        for line in &self.lines {
            hyphens.join(&mut text, &line.text);
        }
        (self.mark(copy, &text), text)
    }

    fn mark(&self, copy: f32, text: &str) -> Mark {
        let words = text.split_whitespace().count();
        let is_larger = self.lines.iter().all(|line| line.size >= copy * LARGER);
        let is_bold = self.lines.iter().all(|line| line.is_bold) && !is_closed(text);
        match () {
            () if self.is_row => Mark::Is(Kind::Body),
            () if is_bulleted(text) => Mark::Item,
            () if words <= HEADING_WORDS && (is_larger || is_bold) => Mark::Heading,
            () => Mark::None,
        }
    }
}

/// The edges of a column, and how far apart and how large its lines are.
struct Frame {
    /// How large the copy of the whole text is.
    copy: f32,
    size: f32,
    left: f32,
    right: f32,
    leading: f32,
}

impl Frame {
    fn of(column: &Column, copy: f32) -> Self {
        let lines = &column.lines;
        let mut steps: Vec<f32> = lines
            .windows(2)
            .filter_map(|pair| match pair {
                [one, next] if !is_other_size(one, next) => Some(next.base - one.base),
                _ => None,
            })
            .filter(|step| *step > 0.0)
            .collect();
        steps.sort_by(f32::total_cmp);
        let size = median(lines.iter().map(|line| line.size));
        // Paragraphs of a line each are further apart than the lines of one.
        let usual = steps.get(steps.len() / 4).copied();
        Self {
            copy,
            size,
            left: left_edge(lines),
            right: lines.iter().map(Line::edge).fold(f32::MIN, f32::max),
            leading: usual
                .unwrap_or(size * LEADING)
                .clamp(size * TIGHT, size * WIDE),
        }
    }

    /// Does `line` go on where `last` ended, in the same column?
    fn goes_on(&self, last: &Line, line: &Line) -> bool {
        let is_title = line.size >= self.copy * LARGER && !is_closed(&last.text);
        let larger = (line.size / self.size).max(1.0);
        let is_apart = line.base - last.base > APART * self.leading * larger;
        let is_set_in = self.sets_in(line) && (!self.sets_in(last) || !self.is_full(last, line));
        !is_apart
            && !is_other_size(last, line)
            && last.is_bold == line.is_bold
            && !is_set_in
            && !is_bulleted(&line.text)
            && (is_title || self.is_full(last, line))
    }

    /// Does `line` go on at the top of this column where `last` ended in the one before?
    fn goes_on_from(&self, old: &Self, last: &Line, line: &Line, any_set_in: bool) -> bool {
        let is_open = !is_closed(&last.text) || any_set_in;
        !is_other_size(last, line)
            && last.is_bold == line.is_bold
            && !self.sets_in(line)
            && !is_bulleted(&line.text)
            && is_open
            && old.is_full(last, line)
    }

    /// Is the line set in as the first one of a paragraph?
    fn sets_in(&self, line: &Line) -> bool {
        let (least, most) = SET_IN;
        let inset = (line.left - self.left) / line.size;
        (least..=most).contains(&inset)
    }

    /// Had the first word of `next` no room on `line`?
    fn is_full(&self, line: &Line, next: &Line) -> bool {
        let room = self.right - line.right - SPACE * line.size;
        room < next.first_word() || line.text.ends_with(['-', '\u{AD}', '\u{2010}'])
    }
}
