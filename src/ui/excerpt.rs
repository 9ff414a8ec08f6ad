//! A few words around places of one sentence, the places themselves marked.
//!
//! ```text
//! …We do not [know yet why] the rudder [failed], the harbour…
//! ```

use egui::Stroke;
use egui::text::{LayoutJob, TextFormat};

use super::scene::Scene;
use super::theme;
use crate::engine::report::{Place, Severity};
use crate::engine::story::Span;
use crate::palette;
use crate::session::Compared;

/// The words at some places of a sentence, with at most `context` characters on either side; do
/// they differ from another version's?
pub fn job(
    scene: &Scene<'_>,
    compared: &Compared,
    places: &[Place],
    (context, differ): (usize, bool),
) -> LayoutJob {
    let plain = TextFormat {
        font_id: egui::FontId::new(14.0, theme::reading_font(theme::READING).family),
        color: theme::color(scene.surface().ink),
        ..Default::default()
    };
    let swatch = palette::severity_swatch(Severity::Error, scene.theme);
    let line = Stroke::new(2.0, theme::color(scene.surface().focus));
    let marked = match differ {
        true => TextFormat {
            background: theme::color(swatch.word),
            ..plain.clone()
        },
        false => TextFormat {
            underline: line,
            ..plain.clone()
        },
    };
    let mut job = LayoutJob::default();
    for (text, is_marked) in pieces(compared, places, context) {
        let format = if is_marked { &marked } else { &plain };
        job.append(&text, 0.0, format.clone());
    }
    job
}

/// The words from the first place to the last, and around them: which of them are the places?
fn pieces(compared: &Compared, places: &[Place], context: usize) -> Vec<(String, bool)> {
    let sentence = places.first().and_then(|first| {
        let version = compared.report.versions.get(first.version.0)?;
        Some((version, version.sentences.get(first.sentence.0)?))
    });
    let Some((version, sentence)) = sentence else {
        return Vec::new();
    };
    let text = |start, end| on_one_line(Span::new(start, end).of(version.text()));
    let mut pieces = Vec::new();
    let mut from = sentence.span.start;
    for place in places {
        let before = text(from, place.span.start);
        let is_first = from == sentence.span.start;
        pieces.push((shortened(&before, context, is_first), false));
        pieces.push((on_one_line(place.span.of(version.text())), true));
        from = place.span.end;
    }
    pieces.push((head(&text(from, sentence.span.end), context), false));
    pieces
}

/// What stands before a place: its end; between two places, both ends.
fn shortened(text: &str, most: usize, is_first: bool) -> String {
    if is_first {
        return tail(text, most);
    }
    match text.chars().count() <= most {
        true => text.to_owned(),
        false => format!("{} {}", head(text, most / 2), tail(text, most / 2)),
    }
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
