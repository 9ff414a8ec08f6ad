//! One cell: its sentences with fill, bar, glyphs and number, or the sign that nothing stands here.

use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{
    Align2, Color32, FontId, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::absence::absence_ui;
use super::geometry::{GUTTER, MARGIN};
use super::heights::{CELL_PADDING, SENTENCE_GAP, cell_height};
use super::look::{Light, Looks};
use super::text;
use crate::engine::collation::{Cell, Change, ChangeSet};
use crate::engine::story::{Kind, SentenceId, Span, VersionId};
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::theme;

/// From one sign in the gutter to the next, where there is room, in points.
const SIGN_STEP: f32 = 11.0;
/// The size of the sign above words that differ, in points; it has the room of a blank.
const KIND_SIGN: f32 = 11.0;
/// Half the width of the widest sign, in points.
const HALF_SIGN: f32 = 5.0;

/// A cell with its text laid out.
pub struct LaidCell<'c> {
    row: usize,
    version: VersionId,
    cell: &'c Cell,
    texts: Vec<Arc<Galley>>,
}

impl<'c> LaidCell<'c> {
    /// Lays the sentences of the cell of a row and a version out for lines of `width` points.
    pub fn new(
        ui: &Ui,
        looks: &Looks<'_>,
        (row, version): (usize, VersionId),
        cell: &'c Cell,
        width: f32,
    ) -> Self {
        let texts = cell
            .sentences
            .iter()
            .map(|id| lay_out(ui, looks, version, *id, width))
            .collect();
        Self {
            row,
            version,
            cell,
            texts,
        }
    }

    /// How high the cell has to be, in points.
    pub fn height(&self) -> f32 {
        cell_height(self.texts.iter().map(|t| t.size().y))
    }

    /// Draws the cell into `rect` and pushes what the reader did with it.
    pub fn show(&self, ui: &mut Ui, looks: &Looks<'_>, rect: Rect, actions: &mut Vec<Action>) {
        if self.texts.is_empty() {
            absence_ui(
                ui,
                looks,
                (self.row, self.version),
                self.cell,
                rect,
                actions,
            );
            return;
        }
        let mut top = rect.top() + CELL_PADDING;
        for (index, (id, galley)) in self.cell.sentences.iter().zip(&self.texts).enumerate() {
            let area =
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), galley.size().y));
            let number = self.cell.number.filter(|_| index == 0);
            show_sentence(
                ui,
                looks,
                Focus {
                    version: self.version,
                    sentence: *id,
                },
                galley,
                area,
                number,
                actions,
            );
            top = area.bottom() + SENTENCE_GAP;
        }
    }
}

fn lay_out(
    ui: &Ui,
    looks: &Looks<'_>,
    version: VersionId,
    id: SentenceId,
    width: f32,
) -> Arc<Galley> {
    let text = looks.compared().report.versions.get(version.0);
    let sentence = text.and_then(|t| t.sentences.get(id.0));
    let (kind, span) = sentence.map_or((Kind::Body, Span::default()), |s| (s.kind, s.span));
    let surface = palette::surface(looks.theme());
    let (font, ink) = match kind {
        Kind::Headline => (theme::headline_font(), surface.ink),
        kind if kind.is_furniture() => (theme::reading_font(), surface.muted),
        _ => (theme::reading_font(), surface.ink),
    };
    let plain = text::plain(font, theme::color(ink));
    let marks = looks.marks(version, id);
    let job = text::job(
        text.map_or("", |t| t.text()),
        span,
        &plain,
        &marks,
        looks.theme(),
        width,
    );
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
}

fn show_sentence(
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
    describe(&response, looks, focus, changes, galley.text());
    fill(ui, looks, changes, light, text_area);
    gutter(ui, looks, changes, number, area);
    let ink = theme::color(palette::surface(looks.theme()).ink);
    LabelSelectionState::label_text_selection(
        ui,
        &response,
        text_area.min,
        Arc::clone(galley),
        ink,
        Stroke::NONE,
    );
    kind_signs(ui, looks, focus, galley, text_area.min);
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

/// Above the first letter of what a finding is about: the sign of its kind.
fn kind_signs(ui: &Ui, looks: &Looks<'_>, focus: Focus, galley: &Galley, origin: Pos2) {
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
        let letters = before.of(version.text()).chars().count();
        let first_letter = egui::text::CCursor {
            index: letters.into(),
            prefer_next_row: true,
        };
        let at = galley.pos_from_cursor(first_letter);
        ui.painter().text(
            origin + at.left_top().to_vec2() + vec2(0.0, KIND_SIGN / 2.0 - 1.0),
            Align2::RIGHT_CENTER,
            palette::kind_glyph(words.kind),
            theme::strong_font(KIND_SIGN),
            theme::color(ink),
        );
    }
}

/// For screen readers: the text, and what the colours say.
fn describe(response: &Response, looks: &Looks<'_>, focus: Focus, changes: ChangeSet, text: &str) {
    response.widget_info(|| {
        let is_lit = looks.light(focus.version, focus.sentence) != Light::Off;
        let changes: Vec<_> = changes.iter().map(palette::name).collect();
        let label = if changes.is_empty() {
            text.to_owned()
        } else {
            format!("{text} ({})", changes.join(", "))
        };
        WidgetInfo::selected(Role::Label, true, is_lit, label)
    });
}

fn fill(ui: &Ui, looks: &Looks<'_>, changes: ChangeSet, light: Light, text_area: Rect) {
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
fn gutter(ui: &Ui, looks: &Looks<'_>, changes: ChangeSet, number: Option<usize>, area: Rect) {
    let bar = area.left() + GUTTER - 8.0;
    if let Some(swatch) = looks.swatch(changes) {
        let line = Stroke::new(2.5, theme::color(swatch.ink));
        ui.painter().vline(bar, area.y_range().expand(1.5), line);
    }
    let first = bar - 8.0;
    // All signs of a sentence stand within its column, however many there are.
    let room = (first - area.left() - HALF_SIGN) / (changes.iter().count().max(2) - 1) as f32;
    let step = room.min(SIGN_STEP);
    for (n, change) in changes.iter().enumerate() {
        let ink = theme::color(palette::swatch(change, looks.theme()).ink);
        glyph(
            ui,
            pos2(
                first - step * n as f32,
                area.top() + theme::READING_LINE / 2.0,
            ),
            change,
            ink,
        );
    }
    let has_room = area.height() > theme::READING_LINE * 1.5;
    if let Some(number) = number.filter(|_| has_room && !changes.is_empty()) {
        let muted = theme::color(palette::surface(looks.theme()).muted);
        let place = pos2(bar - 5.0, area.top() + theme::READING_LINE * 1.5);
        ui.painter().text(
            place,
            Align2::RIGHT_CENTER,
            format!("C{number}"),
            FontId::proportional(11.0),
            muted,
        );
    }
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

/// What the pointer's sentence is, and how it differs.
fn hint_ui(ui: &mut Ui, looks: &Looks<'_>, focus: Focus, changes: ChangeSet) {
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
    ui.weak("Click the text to light up what answers it in the other versions");
}
