//! A sentence as laid-out text, with marks under its words.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Stroke};

use crate::engine::collation::Change;
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::Span;
use crate::palette::{self, Theme};
use crate::ui::excerpt::on_one_line;
use crate::ui::theme;

/// What is marked within a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Words that the other side lacks.
    Word(Change),
    /// What a finding is about.
    Finding(FindingKind, Severity),
    /// What the reader picked from a list.
    Picked,
    /// What the search found.
    Found,
}

/// A mark over a stretch of a version's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where, in the version's text.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
}

/// Lays out the text under `sentence`, wrapped at `width` points; later marks paint over earlier ones.
pub fn job(
    text: &str,
    sentence: Span,
    plain: &TextFormat,
    marks: &[Mark],
    theme: Theme,
    width: f32,
) -> LayoutJob {
    let mut job = LayoutJob {
        wrap: TextWrapping::wrap_at_width(width),
        break_on_newline: false,
        ..LayoutJob::default()
    };
    append(&mut job, text, sentence, plain, marks, theme);
    job
}

/// Adds the text under `span` to a job; later marks paint over earlier ones.
pub fn append(
    job: &mut LayoutJob,
    text: &str,
    span: Span,
    plain: &TextFormat,
    marks: &[Mark],
    theme: Theme,
) {
    for (part, format) in parts(span, plain, marks, theme) {
        job.append(&on_one_line(part.of(text)), 0.0, format);
    }
}

/// The parts of a span that look alike, from first to last.
pub(super) fn parts(
    span: Span,
    plain: &TextFormat,
    marks: &[Mark],
    theme: Theme,
) -> Vec<(Span, TextFormat)> {
    let cuts = cuts(span, marks);
    let between = cuts.iter().zip(cuts.iter().skip(1));
    let parts = between.map(|(start, end)| {
        let part = Span::new(*start, *end);
        let mut format = plain.clone();
        for mark in marks.iter().filter(|m| m.span.contains(part)) {
            paint(&mut format, mark.kind, theme);
        }
        (part, format)
    });
    parts.collect()
}

/// Every place at which a mark begins or ends, the sentence's ends included.
fn cuts(sentence: Span, marks: &[Mark]) -> Vec<usize> {
    let inner = marks.iter().flat_map(|m| [m.span.start, m.span.end]);
    let inner = inner.filter(|at| sentence.start < *at && *at < sentence.end);
    let mut cuts: Vec<_> = inner.chain([sentence.start, sentence.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn paint(format: &mut TextFormat, kind: MarkKind, theme: Theme) {
    let swatch = match kind {
        MarkKind::Word(change) => palette::swatch(change, theme),
        MarkKind::Finding(_, severity) => palette::severity_swatch(severity, theme),
        MarkKind::Picked => {
            let focus = theme::color(palette::surface(theme).focus);
            format.underline = Stroke::new(3.0, focus);
            return;
        }
        MarkKind::Found => {
            let surface = palette::surface(theme);
            format.background = theme::color(surface.found);
            format.underline = Stroke::new(1.5, theme::color(surface.ink));
            return;
        }
    };
    format.background = theme::color(swatch.word);
    let weight = match kind {
        MarkKind::Finding(_, Severity::Error) => 2.5,
        MarkKind::Finding(_, Severity::Notable) => 1.5,
        _ => 1.0,
    };
    format.underline = Stroke::new(weight, theme::color(swatch.ink));
}

/// How a sentence's unmarked words look.
pub fn plain(font: egui::FontId, color: Color32, line: f32) -> TextFormat {
    TextFormat {
        font_id: font,
        color,
        line_height: Some(line),
        ..TextFormat::default()
    }
}
