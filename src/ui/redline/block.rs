//! A block of sentences, laid out and drawn: fill, light, text, glyphs in the gutter, notes.

use std::ops::Range;
use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{
    CursorIcon, Galley, Pos2, Rect, Response, Role as Part, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::flow::PARAGRAPH_GAP;
use super::lines::{outline, segments};
use super::measure::Measure;
use super::notes::{LaidNote, notes};
use super::prose::{Prose, Sentence, Setting, focus_of};
use super::turned::{Order, in_order};
use crate::engine::collation::redline::{Block, Item, Role};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::FindingKind;
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::sentence::look::Light;
use crate::ui::sentence::signs::{self, glyph, kind_sign, said_sign};
use crate::ui::sentence::{GUTTER, hint_ui};
use crate::ui::theme;

/// From one glyph in the gutter to the next.
const GLYPH_STEP: f32 = 13.0;
/// From the text to the middle of a sign of what the reader said.
const SAID: f32 = 7.0;
/// From one such sign down to the next.
const SAID_STEP: f32 = 15.0;
/// Between a paragraph and notes below it.
const NOTES_BELOW: f32 = 4.0;

/// A block with its text laid out.
pub struct LaidBlock {
    index: usize,
    /// Is the block after it the same paragraph?
    runs_on: bool,
    galley: Arc<Galley>,
    order: Order,
    sentences: Vec<Sentence>,
    signs: Vec<(usize, FindingKind)>,
    notes: Vec<LaidNote>,
    measure: Measure,
}

impl LaidBlock {
    /// Lays out what of a block is shown.
    pub fn new(ui: &Ui, setting: &Setting<'_>, index: usize, measure: Measure) -> Option<Self> {
        let block: &Block = setting.redline.blocks.get(index)?;
        let next = setting.redline.blocks.get(index + 1);
        let items = setting.redline.items.get(block.items.clone())?;
        let session = setting.looks.session();
        let numbered = block.items.clone().zip(items.iter().copied());
        let shown = numbered.filter(|(_, item)| session.is_item_shown(*item));
        let prose = Prose::new(setting, shown, measure.width);
        let (job, order) = in_order(ui, prose.job, measure.width);
        let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
        let notes = notes(ui, setting, &prose.sentences, measure.note_width());
        let mut laid = Self {
            index,
            runs_on: next.is_some_and(|b| b.goes_on),
            galley,
            order,
            sentences: prose.sentences,
            signs: prose.signs,
            notes,
            measure,
        };
        laid.place_notes();
        Some(laid)
    }

    /// Beside the line that they are about, or as far below it as the notes before need.
    fn place_notes(&mut self) {
        let below = self.galley.size().y + NOTES_BELOW;
        let mut free = if self.measure.notes.is_some() {
            0.0
        } else {
            below
        };
        let tops = self.notes.iter().map(|note| {
            let sentence = self.sentences.iter().find(|s| s.index == note.item);
            sentence.map_or(0.0, |s| self.first_line(s).top())
        });
        let tops: Vec<f32> = tops.collect();
        for (note, line) in self.notes.iter_mut().zip(tops) {
            note.top = if self.measure.notes.is_some() {
                free.max(line)
            } else {
                free
            };
            free = note.bottom() + 3.0;
        }
    }

    /// How high the block is, in points, the room below it included.
    pub fn height(&self) -> f32 {
        let notes = self.notes.last().map_or(0.0, LaidNote::bottom);
        let gap = if self.runs_on { 0.0 } else { PARAGRAPH_GAP };
        self.galley.size().y.max(notes) + gap
    }

    /// From where to where an item reaches, in points below the block's top.
    pub fn extent(&self, item: usize) -> Option<Range<f32>> {
        let sentence = self.sentences.iter().find(|s| s.index == item)?;
        let segments = self.segments(sentence);
        let (first, last) = (segments.first()?, segments.last()?);
        Some(first.top()..last.bottom())
    }

    /// The items whose lines reach into a range below the block's top.
    pub fn items_within(&self, range: Range<f32>) -> impl Iterator<Item = usize> {
        let reaches = move |s: &&Sentence| {
            let segments = self.segments(s);
            let ends = segments.first().zip(segments.last());
            ends.is_some_and(|(a, b)| a.top() < range.end && b.bottom() > range.start)
        };
        self.sentences.iter().filter(reaches).map(|s| s.index)
    }

    fn segments(&self, sentence: &Sentence) -> Vec<Rect> {
        segments(&self.galley, &self.order, &sentence.letters)
    }

    fn first_line(&self, sentence: &Sentence) -> Rect {
        let segments = self.segments(sentence);
        segments.first().copied().unwrap_or(Rect::ZERO)
    }

    /// Draws the block with its top at `top` and pushes what the reader did with it.
    pub fn show(&self, ui: &mut Ui, setting: &Setting<'_>, top: f32, actions: &mut Vec<Action>) {
        let origin = pos2(self.measure.left, top);
        let area = Rect::from_min_size(origin, vec2(self.measure.width, self.galley.size().y));
        let redline = setting.redline;
        let id = egui::Id::unique(("redline", redline.version.0, redline.base.0, self.index));
        let response = ui.interact(area, id, Sense::CLICK | Sense::DRAG);
        let count = self.sentences.len();
        response.widget_info(|| {
            WidgetInfo::labeled(
                Part::Paragraph,
                true,
                format!("Paragraph, sentences: {count}"),
            )
        });
        for sentence in &self.sentences {
            self.fill(ui, setting, sentence, origin);
        }
        self.text(ui, setting, &response, origin);
        let mut line = (f32::NAN, 0.0);
        for sentence in &self.sentences {
            self.name(ui, setting, sentence, origin, actions);
            self.gutter(ui, setting, sentence, origin, &mut line);
        }
        self.margin(ui, setting, origin);
        self.clicked(ui, setting, &response, origin, actions);
        for note in &self.notes {
            note.show(ui, self.measure, top, actions);
        }
    }

    fn text(&self, ui: &Ui, setting: &Setting<'_>, response: &Response, origin: Pos2) {
        let theme = setting.looks.theme();
        let ink = theme::color(palette::surface(theme).ink);
        let galley = Arc::clone(&self.galley);
        if self.order.is_turned() {
            // Selected, it would be copied in the order of the screen.
            ui.painter().galley(origin, galley, ink);
        } else {
            LabelSelectionState::label_text_selection(
                ui,
                response,
                origin,
                galley,
                ink,
                Stroke::NONE,
            );
        }
        let ink = theme::color(palette::swatch(Change::Mismatch, theme).ink);
        for (letter, kind) in &self.signs {
            let drawn = self.order.drawn(*letter);
            kind_sign(ui, &self.galley, origin, drawn, *kind, ink);
        }
    }

    /// Behind a sentence: what became of it as a whole, and its light.
    fn fill(&self, ui: &Ui, setting: &Setting<'_>, sentence: &Sentence, origin: Pos2) {
        let looks = setting.looks;
        let light = looks.light(sentence.item.version, sentence.item.sentence);
        let surface = palette::surface(looks.theme());
        let whole = whole_change(sentence).map(|c| palette::swatch(c, looks.theme()).fill);
        let fill = match light {
            Light::Off => whole,
            Light::Focused => Some(surface.focus_fill),
            Light::Counterpart => whole.or(Some(surface.focus_fill)),
        };
        let Some(fill) = fill else {
            return;
        };
        let lines = self.segments(sentence).into_iter();
        let lines = lines.map(|line| line.translate(origin.to_vec2()).expand2(vec2(3.0, 0.0)));
        let lines: Vec<_> = lines.collect();
        for line in &lines {
            ui.painter().rect_filled(*line, 2.0, theme::color(fill));
        }
        if light != Light::Off {
            let weight = if light == Light::Focused { 2.0 } else { 1.2 };
            let stroke = Stroke::new(weight, theme::color(surface.focus));
            outline(ui, &lines, stroke, !self.order.is_turned());
        }
    }

    /// For screen readers: a node a sentence; pointer and selection belong to the whole block.
    fn name(
        &self,
        ui: &Ui,
        setting: &Setting<'_>,
        sentence: &Sentence,
        origin: Pos2,
        actions: &mut Vec<Action>,
    ) {
        let area = self.first_line(sentence).translate(origin.to_vec2());
        let id = item_id(sentence.item, sentence.index);
        let response = ui.interact(area, id, Sense::focusable_noninteractive());
        let light = setting
            .looks
            .light(sentence.item.version, sentence.item.sentence);
        response.widget_info(|| {
            WidgetInfo::selected(Part::Label, true, light != Light::Off, &sentence.spoken)
        });
        let is_asked =
            ui.input(|i| i.has_accesskit_action_request(id, egui::accesskit::Action::Click));
        if response.gained_focus() || is_asked {
            actions.push(Action::Focus(focus_of(sentence.item)));
        }
        if response.has_focus() && light != Light::Focused {
            let ink = theme::color(palette::surface(setting.looks.theme()).focus);
            let around = area.expand(2.0);
            ui.painter()
                .rect_stroke(around, 3.0, (1.5, ink), StrokeKind::Outside);
        }
    }

    /// The glyphs of a sentence's changes beside its first line, a bar along its lines. `line` is the
    /// line that was last written beside, and how far: two sentences may begin on one.
    fn gutter(
        &self,
        ui: &mut Ui,
        setting: &Setting<'_>,
        sentence: &Sentence,
        origin: Pos2,
        line: &mut (f32, f32),
    ) {
        let looks = setting.looks;
        let changes = sentence.changes;
        let lines = self.segments(sentence);
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return;
        };
        if looks.session().is_corrected(focus_of(sentence.item)) {
            let at = pos2(origin.x - GUTTER, origin.y + first.top());
            signs::own(ui, looks.theme(), changes, (at, first.height()));
        }
        if changes.is_empty() {
            return;
        }
        let bar = origin.x - 10.0;
        let is_shared = line.0 == first.top();
        let top = origin.y
            + if is_shared {
                first.center().y
            } else {
                first.top()
            };
        if let Some(swatch) = looks.swatch(changes) {
            let stroke = Stroke::new(2.5, theme::color(swatch.ink));
            ui.painter()
                .vline(bar, top..=origin.y + last.bottom(), stroke);
        }
        let used = if is_shared { line.1 } else { 0.0 };
        let rightmost = pos2(bar - 10.0 - used, origin.y + first.center().y);
        let room = GUTTER - 22.0 - used;
        let width = glyphs(ui, setting, changes, rightmost, room);
        *line = (first.top(), used + width);
        let area = Rect::from_min_max(
            pos2(origin.x - GUTTER, top),
            pos2(origin.x - 4.0, origin.y + first.bottom()),
        );
        let id = item_id(sentence.item, sentence.index).with("gutter");
        let response = ui.interact(area, id, Sense::hover());
        response.on_hover_ui(|ui| hint_ui(ui, looks, focus_of(sentence.item), changes));
    }

    /// Right of the text, beside the first line of a sentence or as far below it as the signs
    /// before need: what the reader said of it.
    fn margin(&self, ui: &Ui, setting: &Setting<'_>, origin: Pos2) {
        let mut free = 0.0_f32;
        for sentence in &self.sentences {
            free = free.max(self.first_line(sentence).center().y);
            for said in &sentence.said {
                let centre = origin + vec2(self.measure.width + SAID, free);
                said_sign(ui, setting.looks.theme(), *said, centre);
                free += SAID_STEP;
            }
        }
    }

    /// The sentence under the pointer lights up; the place of one that moved leads to it.
    fn clicked(
        &self,
        ui: &Ui,
        setting: &Setting<'_>,
        response: &Response,
        origin: Pos2,
        actions: &mut Vec<Action>,
    ) {
        let Some(pointer) = response.hover_pos().filter(|_| response.hovered()) else {
            return;
        };
        let drawn = self.galley.cursor_from_pos(pointer - origin).index.0;
        let letter = self.order.letter(drawn);
        let holds = |s: &&Sentence| s.letters.contains(&letter) || s.letters.end == letter;
        let Some(sentence) = self.sentences.iter().find(holds) else {
            return;
        };
        let moved_to = match sentence.item.role {
            Role::Gone(to) => Some(Focus {
                version: setting.redline.version,
                sentence: to,
            }),
            _ => None,
        };
        if moved_to.is_some() {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        if response.clicked() {
            let focus = focus_of(sentence.item);
            let is_lit = setting.looks.light(focus.version, focus.sentence) == Light::Focused;
            actions.push(match moved_to {
                Some(to) => Action::GoTo(to),
                None if is_lit => Action::ClearFocus,
                None => Action::Focus(focus),
            });
        }
    }
}

/// The signs of some changes from the right to the left, as far as there is room; their width.
fn glyphs(ui: &Ui, setting: &Setting<'_>, changes: ChangeSet, rightmost: Pos2, room: f32) -> f32 {
    let mut width = 0.0;
    for change in changes.iter() {
        if width > room {
            break;
        }
        let ink = palette::swatch(change, setting.looks.theme()).ink;
        let at = rightmost - vec2(width, 0.0);
        glyph(ui, at, change, theme::color(ink));
        width += GLYPH_STEP;
    }
    width
}

fn item_id(item: Item, index: usize) -> egui::Id {
    egui::Id::unique(("redline sentence", item.version.0, item.sentence.0, index))
}

/// What became of a sentence as a whole; what only words of it became, the words show.
fn whole_change(sentence: &Sentence) -> Option<Change> {
    let has = |change| sentence.changes.contains(change);
    let whole = match sentence.item.role {
        Role::Put => [Change::Added, Change::Partial],
        Role::Cut(_) => [Change::Dropped, Change::Partial],
        Role::Answers(_) => [Change::Moved, Change::Moved],
        Role::Gone(_) => return None,
    };
    whole.into_iter().find(|c| has(*c))
}
