//! A sentence with letters that run from right to left, laid out piece by piece.

use egui::Ui;
use egui::text::{LayoutJob, TextFormat, TextWrapping};

use super::text::{self, Mark};
use crate::engine::story::Span;
use crate::palette::Theme;
use crate::ui::bidi::{self, Piece};
use crate::ui::excerpt::on_one_line;

/// Lays out the text under `sentence` in lines of at most `width` points, each ending at the right
/// where the text as a whole runs to the left.
pub fn job(
    ui: &Ui,
    (text, sentence): (&str, Span),
    plain: &TextFormat,
    marks: &[Mark],
    theme: Theme,
    width: f32,
) -> LayoutJob {
    let words = sentence.of(text);
    let measure = |word: &str| wide(ui, word, plain);
    let lines = bidi::lines(words, width, measure);
    let mut job = LayoutJob {
        wrap: TextWrapping::no_max_width(),
        ..LayoutJob::default()
    };
    for (at, line) in lines.lines.iter().enumerate() {
        if at > 0 {
            job.append("\n", 0.0, plain.clone());
        }
        let used: f32 = line
            .iter()
            .filter_map(|p| words.get(p.range.clone()))
            .map(measure)
            .sum();
        let mut indent = if lines.is_rtl {
            (width - used).max(0.0)
        } else {
            0.0
        };
        for piece in line {
            append(
                &mut job,
                (text, sentence.start),
                piece,
                plain,
                marks,
                (theme, indent),
            );
            indent = 0.0;
        }
    }
    job
}

fn wide(ui: &Ui, word: &str, plain: &TextFormat) -> f32 {
    let job = LayoutJob::single_section(word.to_owned(), plain.clone());
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job)).size().x
}

/// A piece with its marks; those that cut a word apart are drawn from its end.
fn append(
    job: &mut LayoutJob,
    (text, start): (&str, usize),
    piece: &Piece,
    plain: &TextFormat,
    marks: &[Mark],
    (theme, indent): (Theme, f32),
) {
    let span = Span::new(start + piece.range.start, start + piece.range.end);
    let mut parts = text::parts(span, plain, marks, theme);
    if piece.is_rtl {
        parts.reverse();
    }
    let mut indent = indent;
    for (part, format) in parts {
        let mut shown = on_one_line(part.of(text));
        if piece.is_rtl {
            shown = shown.chars().map(bidi::mirrored).collect();
        }
        job.append(&shown, indent, format);
        indent = 0.0;
    }
}
