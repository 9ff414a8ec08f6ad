//! The signs beside, behind and above a sentence: bar, glyphs, number, fill, light, kinds of finding.

use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::GUTTER;
use super::look::{Light, Looks, Said};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::FindingKind;
use crate::engine::story::Span;
use crate::palette;
use crate::session::view::Focus;
use crate::ui::theme;

/// From one sign in the gutter to the next, where there is room, in points.
const SIGN_STEP: f32 = 11.0;
/// The size of the sign above words that differ, in points; it has the room of a blank.
const KIND_SIGN: f32 = 11.0;
/// Half the width of the widest sign, in points.
const HALF_SIGN: f32 = 5.0;
/// From the right edge of a column to the middle of what the reader said, in points: beside the
/// frame of a lit sentence.
const SAID: f32 = 4.5;

/// Above the first letter of what a finding is about: the sign of its kind.
pub(super) fn kind_signs(ui: &Ui, looks: &Looks<'_>, focus: Focus, galley: &Galley, origin: Pos2) {
    if !looks.session().view().shown.contains(Change::Mismatch) {
        return;
    }
    let version = looks.compared().report.versions.get(focus.version.0);
    let sentence = version.and_then(|v| v.sentences.get(focus.sentence.0));
    let Some((version, sentence)) = version.zip(sentence) else {
        return;
    };
    let ink = palette::swatch(Change::Mismatch, looks.theme()).ink;
    for words in looks.compared().marked.at(focus.version, focus.sentence) {
        let before = Span::new(sentence.span.start, words.span.start);
        let letter = before.of(version.text()).chars().count();
        kind_sign(ui, galley, origin, letter, words.kind, theme::color(ink));
    }
}

/// Above a letter of a text that is drawn at `origin`: the sign of a kind of finding.
pub fn kind_sign(
    ui: &Ui,
    galley: &Galley,
    origin: Pos2,
    letter: usize,
    kind: FindingKind,
    ink: Color32,
) {
    let cursor = egui::text::CCursor {
        index: letter.into(),
        prefer_next_row: true,
    };
    let at = galley.pos_from_cursor(cursor);
    ui.painter().text(
        origin + at.left_top().to_vec2() + vec2(0.0, KIND_SIGN / 2.0 - 1.0),
        Align2::RIGHT_CENTER,
        palette::kind_glyph(kind),
        theme::strong_font(KIND_SIGN),
        ink,
    );
}

pub(super) fn fill(ui: &Ui, looks: &Looks<'_>, changes: ChangeSet, light: Light, text_area: Rect) {
    let area = text_area.expand2(vec2(5.0, 1.5));
    let surface = palette::surface(looks.theme());
    let swatch = looks.swatch(changes);
    if let Some(swatch) = swatch {
        ui.painter()
            .rect_filled(area, 3.0, theme::color(swatch.fill));
    }
    if light != Light::Off {
        let (width, fill) = if light == Light::Focused {
            (2.0, true)
        } else {
            (1.5, swatch.is_none())
        };
        if fill {
            ui.painter()
                .rect_filled(area, 3.0, theme::color(surface.focus_fill));
        }
        ui.painter().rect_stroke(
            area,
            3.0,
            Stroke::new(width, theme::color(surface.focus)),
            StrokeKind::Outside,
        );
    }
}

/// The glyphs of a sentence's changes, a bar in the colour of the first, and the number of the change.
pub(super) fn gutter(
    ui: &Ui,
    looks: &Looks<'_>,
    changes: ChangeSet,
    number: Option<usize>,
    area: Rect,
    line: f32,
) {
    let bar = area.left() + GUTTER - 8.0;
    if let Some(swatch) = looks.swatch(changes) {
        let stroke = Stroke::new(2.5, theme::color(swatch.ink));
        ui.painter().vline(bar, area.y_range().expand(1.5), stroke);
    }
    let first = bar - 8.0;
    // All signs of a sentence stand within its column, however many there are.
    let room = (first - area.left() - HALF_SIGN) / (changes.iter().count().max(2) - 1) as f32;
    let step = room.min(SIGN_STEP);
    for (n, change) in changes.iter().enumerate() {
        let ink = theme::color(palette::swatch(change, looks.theme()).ink);
        glyph(
            ui,
            pos2(first - step * n as f32, area.top() + line / 2.0),
            change,
            ink,
        );
    }
    let has_room = area.height() > line * 1.5;
    if let Some(number) = number.filter(|_| has_room && !changes.is_empty()) {
        let muted = theme::color(palette::surface(looks.theme()).muted);
        let place = pos2(bar - 5.0, area.top() + line * 1.5);
        let text = format!("C{number}");
        // So that it stands within its column, however many changes there are.
        let size = if number < 10_000 { 11.0 } else { 9.0 };
        let font = FontId::proportional(size);
        ui.painter()
            .text(place, Align2::RIGHT_CENTER, text, font, muted);
    }
}

/// In the margin right of a text: what the reader said of it.
pub(super) fn said(ui: &Ui, looks: &Looks<'_>, focus: Focus, area: Rect, line: f32) {
    for (n, said) in looks.said(focus).into_iter().enumerate() {
        let place = pos2(area.right() - SAID, area.top() + line * (n as f32 + 0.5));
        said_sign(ui, looks.theme(), said, place);
    }
}

/// Draws the sign of something the reader said.
pub fn said_sign(ui: &Ui, theme: palette::Theme, said: Said, centre: Pos2) {
    let (font, ink) = (FontId::proportional(13.0), theme::color(said.ink(theme)));
    ui.painter()
        .text(centre, Align2::CENTER_CENTER, said.glyph(), font, ink);
}

/// In the same margin, below: how often the version has said these words by now.
pub(super) fn repeat(ui: &Ui, looks: &Looks<'_>, focus: Focus, area: Rect, line: f32) {
    let report = &looks.compared().report;
    let Some((_, times)) = report.repeated(focus.version, focus.sentence) else {
        return;
    };
    let lines = looks.said(focus).len() as f32;
    let muted = theme::color(palette::surface(looks.theme()).muted);
    let place = pos2(area.right(), area.top() + line * (lines + 0.5));
    let (align, font) = (Align2::RIGHT_CENTER, FontId::proportional(11.0));
    ui.painter()
        .text(place, align, format!("{times}×"), font, muted);
}

/// In the gutter that begins at a place, its lines so high: the reader corrected something here.
pub fn own(ui: &Ui, theme: palette::Theme, changes: ChangeSet, (left_top, line): (Pos2, f32)) {
    // Under the signs of changes where these leave no room beside them.
    let below = if changes.iter().count() > 2 { 1.5 } else { 0.5 };
    let ink = theme::color(palette::surface(theme).focus);
    ui.painter().text(
        left_top + vec2(HALF_SIGN + 1.0, line * below),
        Align2::CENTER_CENTER,
        "✔",
        FontId::proportional(13.0),
        ink,
    );
}

/// Draws the sign of a change.
pub fn glyph(ui: &Ui, centre: Pos2, change: Change, ink: Color32) {
    ui.painter().text(
        centre,
        Align2::CENTER_CENTER,
        palette::glyph(change),
        theme::strong_font(16.0),
        ink,
    );
}
