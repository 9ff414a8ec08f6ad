//! A paragraph with letters that run from right to left, put into the order of the screen.
//!
//! Lines are broken in the order of reading and their words drawn in that of the screen, each
//! with its own format. What was said of letters of the text is found again by [`Order`].

use std::ops::Range;

use egui::Ui;
use egui::text::{LayoutJob, TextFormat, TextWrapping};

use crate::ui::bidi::{self, Piece};

/// Which letter of the text each letter drawn is.
#[derive(Debug, Default)]
pub struct Order {
    /// By letter drawn, breaks of lines included; none where all are drawn as they are read.
    read: Option<Vec<usize>>,
}

/// Stands for a break of lines, which is no letter of the text.
const BREAK: usize = usize::MAX;

impl Order {
    /// Are letters drawn in another order than they are read in?
    pub fn is_turned(&self) -> bool {
        self.read.is_some()
    }

    /// The letter of the text that is drawn at an index.
    pub fn letter(&self, drawn: usize) -> usize {
        match &self.read {
            Some(read) => read.get(drawn).copied().unwrap_or(BREAK),
            None => drawn,
        }
    }

    /// Where a letter of the text is drawn.
    pub fn drawn(&self, letter: usize) -> usize {
        let place = |read: &Vec<usize>| read.iter().position(|l| *l == letter);
        self.read.as_ref().map_or(letter, |read| {
            place(read).unwrap_or_else(|| read.len().saturating_sub(1))
        })
    }
}

/// Puts a text into the order of the screen, in lines of at most `width` points; a text without
/// letters that run to the left is handed back as it is.
pub fn in_order(ui: &Ui, job: LayoutJob, width: f32) -> (LayoutJob, Order) {
    if !bidi::has_rtl(&job.text) {
        return (job, Order::default());
    }
    let Some(widest) = widest(&job) else {
        return (job, Order::default());
    };
    let measure = |word: &str| wide(ui, word, &widest);
    let lines = bidi::lines(&job.text, width, measure);
    let mut turned = Turned {
        job: LayoutJob {
            wrap: TextWrapping::no_max_width(),
            ..LayoutJob::default()
        },
        read: Vec::new(),
    };
    for (at, line) in lines.lines.iter().enumerate() {
        if at > 0 {
            turned.job.append("\n", 0.0, widest.clone());
            turned.read.push(BREAK);
        }
        let words = line.iter().filter_map(|p| job.text.get(p.range.clone()));
        let used: f32 = words.map(measure).sum();
        let indent = if lines.is_rtl { width - used } else { 0.0 };
        turned.indented(&job, line, indent.max(0.0));
    }
    let order = Order {
        read: Some(turned.read),
    };
    (turned.job, order)
}

struct Turned {
    job: LayoutJob,
    read: Vec<usize>,
}

impl Turned {
    fn indented(&mut self, from: &LayoutJob, line: &[Piece], mut indent: f32) {
        for piece in line {
            let mut parts: Vec<_> = parts(from, &piece.range).collect();
            if piece.is_rtl {
                parts.reverse();
            }
            for (range, format) in parts {
                let text = from.text.get(range.clone()).unwrap_or_default();
                let shown: String = match piece.is_rtl {
                    true => text.chars().map(bidi::mirrored).collect(),
                    false => text.to_owned(),
                };
                let before = from.text.get(..range.start).unwrap_or_default();
                let first = before.chars().count();
                self.read.extend(first..first + shown.chars().count());
                self.job.append(&shown, indent, format.clone());
                indent = 0.0;
            }
        }
    }
}

/// The parts of a stretch that have one format each.
fn parts<'j>(
    job: &'j LayoutJob,
    range: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, &'j TextFormat)> {
    let range = range.clone();
    job.sections.iter().filter_map(move |section| {
        let start = section.byte_range.start.0.max(range.start);
        let end = section.byte_range.end.0.min(range.end);
        (start < end).then_some((start..end, &section.format))
    })
}

/// The format with the largest letters: lines that have room for it have room for all.
fn widest(job: &LayoutJob) -> Option<TextFormat> {
    let formats = job.sections.iter().map(|section| &section.format);
    let widest = formats.max_by(|x, y| x.font_id.size.total_cmp(&y.font_id.size));
    widest.cloned()
}

fn wide(ui: &Ui, word: &str, format: &TextFormat) -> f32 {
    let job = LayoutJob::single_section(word.to_owned(), format.clone());
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job)).size().x
}
