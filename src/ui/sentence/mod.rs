//! A sentence as every layout draws it: its text with fill, bar, glyphs, number and light.

pub mod look;
pub mod signs;
pub mod text;
mod turned;

use std::sync::Arc;

use egui::text::TextFormat;
use egui::text_selection::LabelSelectionState;
use egui::{Galley, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::engine::collation::{Change, ChangeSet};
use crate::engine::story::{Kind, Span};
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::bidi;
use crate::ui::theme::{self, Letters};
use look::{Light, Looks, Said};

/// Room for glyphs and the number of a change, left of the text.
pub const GUTTER: f32 = 44.0;
/// Between the text and what stands right of it.
pub const MARGIN: f32 = 14.0;

/// Lays a sentence out for lines of `width` points.
pub fn lay_out(
    ui: &Ui,
    looks: &Looks<'_>,
    focus: Focus,
    width: f32,
    letters: Letters,
) -> Arc<Galley> {
    let Focus {
        version,
        sentence: id,
    } = focus;
    let text = looks.compared().report.versions.get(version.0);
    let sentence = text.and_then(|t| t.sentences.get(id.0));
    let (kind, span) = sentence.map_or((Kind::Body, Span::default()), |s| (s.kind, s.span));
    let plain = plain(looks, kind, letters);
    let marks = looks.marks(version, id);
    let text = text.map_or("", |t| t.text());
    let job = if bidi::has_rtl(span.of(text)) {
        turned::job(ui, (text, span), &plain, &marks, looks.theme(), width)
    } else {
        text::job(text, span, &plain, &marks, looks.theme(), width)
    };
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
}

/// How the unmarked words of a sentence of some kind look.
pub fn plain(looks: &Looks<'_>, kind: Kind, letters: Letters) -> TextFormat {
    let surface = palette::surface(looks.theme());
    let (font, ink) = match kind {
        Kind::Headline => (theme::headline_font(letters), surface.ink),
        kind if kind.is_furniture() => (theme::reading_font(letters), surface.muted),
        _ => (theme::reading_font(letters), surface.ink),
    };
    text::plain(font, theme::color(ink), letters.line)
}

/// Draws a sentence into `area`, its gutter included, and pushes what the reader did with it.
pub fn sentence_ui(
    ui: &mut Ui,
    looks: &Looks<'_>,
    focus: Focus,
    galley: &Arc<Galley>,
    area: Rect,
    number: Option<usize>,
    actions: &mut Vec<Action>,
) {
    let changes = looks.changes(focus.version, focus.sentence);
    let light = looks.light(focus.version, focus.sentence);
    let text_area = area
        .with_min_x(area.left() + GUTTER)
        .with_max_x(area.right() - MARGIN);
    let id = egui::Id::unique(("sentence", focus.version.0, focus.sentence.0));
    let response = ui.interact(text_area, id, Sense::click_and_drag());
    let version = looks.compared().report.versions.get(focus.version.0);
    let text = version.map_or("", |v| v.sentence_text(focus.sentence));
    describe(&response, looks, focus, (text, changes));
    signs::fill(ui, looks, changes, light, text_area);
    let line = galley
        .rows
        .first()
        .map_or(area.height(), |row| row.height());
    signs::gutter(ui, looks, changes, number, area, line);
    if looks.session().is_corrected(focus) {
        signs::own(ui, looks.theme(), changes, (area.left_top(), line));
    }
    signs::said(ui, looks, focus, area, line);
    signs::repeat(ui, looks, focus, area, line);
    let ink = theme::color(palette::surface(looks.theme()).ink);
    let (origin, galley) = (text_area.min, Arc::clone(galley));
    if bidi::has_rtl(text) {
        // Selected, it would be copied in the order of the screen.
        ui.painter().galley(origin, galley, ink);
    } else {
        signs::kind_signs(ui, looks, focus, &galley, origin);
        LabelSelectionState::label_text_selection(ui, &response, origin, galley, ink, Stroke::NONE);
    }
    if response.gained_focus() {
        actions.push(Action::Focus(focus));
    }
    if response.clicked() {
        actions.push(if light == Light::Focused {
            Action::ClearFocus
        } else {
            Action::Focus(focus)
        });
    }
    // Over the gutter only: over the text it would cover what is being read.
    let margin = ui.interact(
        area.with_max_x(text_area.left()),
        id.with("gutter"),
        Sense::hover(),
    );
    margin.on_hover_ui(|ui| hint_ui(ui, looks, focus, changes));
}

/// For screen readers: the text, and what the colours say.
fn describe(
    response: &Response,
    looks: &Looks<'_>,
    focus: Focus,
    (text, changes): (&str, ChangeSet),
) {
    response.widget_info(|| {
        let is_lit = looks.light(focus.version, focus.sentence) != Light::Off;
        let name = spoken(looks, focus, (text, changes), &looks.said(focus));
        WidgetInfo::selected(Role::Label, true, is_lit, name)
    });
}

/// A sentence in words: what it says, how it differs, whose it is, what was found in it, and what
/// the reader said of it.
pub fn spoken(
    looks: &Looks<'_>,
    focus: Focus,
    (text, changes): (&str, ChangeSet),
    said: &[Said],
) -> String {
    let changes: Vec<_> = changes.iter().map(palette::name).collect();
    let changes = match changes.is_empty() {
        true => String::new(),
        false => format!(" ({})", changes.join(", ")),
    };
    let compared = looks.compared();
    let mut told = vec![compared.report.label(focus.version).to_owned()];
    let marked = compared.marked.at(focus.version, focus.sentence).iter();
    let is_shown = looks.session().view().shown.contains(Change::Mismatch);
    told.extend(marked.filter(|_| is_shown).map(|words| {
        let (kind, grade) = (words.kind, words.severity);
        format!(
            "{} {}",
            palette::kind_name(kind),
            palette::severity_name(grade)
        )
    }));
    if looks.session().is_corrected(focus) {
        told.push("corrected by you".to_owned());
    }
    told.extend(repeat_words(looks, focus));
    told.extend(said.iter().map(|said| said.words()));
    format!("{text}{changes} · {}", told.join("; "))
}

/// What is to be told of a sentence whose words stood in its version before.
fn repeat_words(looks: &Looks<'_>, focus: Focus) -> Option<String> {
    let report = &looks.compared().report;
    let (_, times) = report.repeated(focus.version, focus.sentence)?;
    Some(format!("{times}× the same words in this version"))
}

/// What the pointer's sentence is, and how it differs.
pub fn hint_ui(ui: &mut Ui, looks: &Looks<'_>, focus: Focus, changes: ChangeSet) {
    let report = &looks.compared().report;
    let kind = report
        .versions
        .get(focus.version.0)
        .and_then(|v| v.sentences.get(focus.sentence.0))
        .map(|s| s.kind);
    ui.strong(report.label(focus.version));
    if let Some(kind) = kind.filter(|k| k.is_furniture()) {
        ui.label(format!("{}: shown, but not compared", kind.name()));
    }
    for change in changes.iter() {
        ui.label(format!(
            "{} {}: {}",
            palette::glyph(change),
            palette::name(change),
            palette::meaning(change)
        ));
    }
    for words in looks.compared().marked.at(focus.version, focus.sentence) {
        let (glyph, name) = (
            palette::kind_glyph(words.kind),
            palette::kind_name(words.kind),
        );
        let grade = palette::severity_name(words.severity);
        ui.label(format!("{glyph} {name}: {grade}"));
    }
    if looks.session().is_corrected(focus) {
        ui.label("✔ Corrected by you");
    }
    if let Some(words) = repeat_words(looks, focus) {
        ui.label(format!("{words}; nothing of it is left out"));
    }
    ui.weak("Click the text to light up what answers it in the other versions");
}
