//! A few words around a place, the place itself marked.

use egui::text::{LayoutJob, TextFormat};

use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::report::Place;
use crate::engine::story::Span;
use crate::palette;
use crate::session::Compared;

/// The words at a place with at most `context` characters on either side.
pub fn job(scene: &Scene<'_>, compared: &Compared, place: &Place, context: usize) -> LayoutJob {
    let [before, words, after] = around(compared, place, context);
    let plain = TextFormat {
        font_id: egui::FontId::new(14.0, theme::reading_font(theme::READING).family),
        color: theme::color(scene.surface().ink),
        ..Default::default()
    };
    let swatch = palette::swatch(Change::Mismatch, scene.theme);
    let marked = TextFormat {
        background: theme::color(swatch.word),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    job.append(&before, 0.0, plain.clone());
    job.append(&words, 0.0, marked);
    job.append(&after, 0.0, plain);
    job
}

/// Before a place, the place, after it; on one line.
pub fn around(compared: &Compared, place: &Place, context: usize) -> [String; 3] {
    let version = compared.report.versions.get(place.version.0);
    let sentence = version.and_then(|v| v.sentences.get(place.sentence.0));
    let Some((version, sentence)) = version.zip(sentence) else {
        return Default::default();
    };
    let text = version.text();
    let before = Span::new(sentence.span.start, place.span.start).of(text);
    let after = Span::new(place.span.end, sentence.span.end).of(text);
    let words = place.span.of(text).to_owned();
    [tail(before, context), words, head(after, context)].map(|part| on_one_line(&part))
}

/// Line breaks of the file are no line breaks here.
pub fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// The last words of a text.
fn tail(text: &str, most: usize) -> String {
    let skip = text.chars().count().saturating_sub(most);
    let cut: String = text.chars().skip(skip).collect();
    match cut.split_once(' ') {
        Some((_, rest)) if skip > 0 => format!("…{rest}"),
        _ => cut,
    }
}

/// The first words of a text, at most so many characters.
pub fn head(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    match cut.rsplit_once(' ') {
        Some((rest, _)) if cut.len() < text.len() => format!("{rest}…"),
        _ => cut,
    }
}
