//! Beside a sentence: where it stood in the base, and what was found about it.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{CursorIcon, FontId, Galley, Rect, Role as Part, Sense, Ui, WidgetInfo, pos2};

use super::measure::Measure;
use super::prose::{Sentence, Setting};
use crate::engine::collation::Change;
use crate::engine::collation::redline::{Item, Role};
use crate::engine::report::{Finding, Place};
use crate::engine::story::SentenceId;
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::excerpt;
use crate::ui::theme;

/// Words that tell a sentence from another, in characters.
const FIRST_WORDS: usize = 36;
/// More findings of one sentence than this are counted, not told.
const MOST: usize = 4;

/// Where a note leads.
#[derive(Clone, Debug)]
enum Way {
    /// To an item of the redline, and its old or new place.
    To(Focus),
    /// To both places of a finding.
    Pick(Vec<Place>),
}

/// A note, laid out.
pub struct LaidNote {
    /// The item that it is about, by index.
    pub item: usize,
    /// Where it stands, below the block's top.
    pub top: f32,
    galley: Arc<Galley>,
    text: String,
    way: Way,
}

impl LaidNote {
    /// Where it ends, below the block's top.
    pub fn bottom(&self) -> f32 {
        self.top + self.galley.size().y
    }

    /// Draws the note beside a block with its top at `top`.
    pub fn show(&self, ui: &Ui, measure: Measure, top: f32, actions: &mut Vec<Action>) {
        let left = measure.notes.map_or(measure.left, |(left, _)| left);
        let area = Rect::from_min_size(pos2(left, top + self.top), self.galley.size());
        let id = egui::Id::unique(("redline note", self.item, &self.text));
        let response = ui.interact(area, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Part::Link, true, &self.text));
        let ink = ui.visuals().text_color();
        ui.painter().galley(area.min, Arc::clone(&self.galley), ink);
        if response.hovered() || response.has_focus() {
            let line = ui.visuals().widgets.hovered.bg_stroke;
            let y = area.bottom() + 0.5;
            ui.painter().hline(area.x_range(), y, line);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.clicked() {
            actions.push(match &self.way {
                Way::To(focus) => Action::GoTo(*focus),
                Way::Pick(places) => Action::Pick(places.clone()),
            });
        }
    }
}

/// The notes on some sentences, laid out for lines of `width` points.
pub fn notes(ui: &Ui, setting: &Setting<'_>, sentences: &[Sentence], width: f32) -> Vec<LaidNote> {
    let mut notes = Vec::new();
    for sentence in sentences {
        let moved = moved_from(setting, sentence).or_else(|| shared_with(setting, sentence));
        let found = findings(setting, sentence.item);
        for (change, text, way) in moved.into_iter().chain(found) {
            let ink = palette::swatch(change, setting.looks.theme()).ink;
            let format = TextFormat {
                font_id: FontId::proportional(13.5),
                color: theme::color(ink),
                line_height: Some(18.0),
                ..TextFormat::default()
            };
            let mut job = LayoutJob::single_section(text.clone(), format);
            job.wrap.max_width = width;
            notes.push(LaidNote {
                item: sentence.index,
                top: 0.0,
                galley: ui.ctx().fonts_mut(|fonts| fonts.layout_job(job)),
                text,
                way,
            });
        }
    }
    notes
}

type Note = (Change, String, Way);

/// Where a moved sentence stood in the base: after which sentence.
fn moved_from(setting: &Setting<'_>, sentence: &Sentence) -> Option<Note> {
    if !sentence.changes.contains(Change::Moved) {
        return None;
    }
    let group = setting.redline.group(sentence.item)?;
    let is_first = group.version.first() == Some(&sentence.item.sentence);
    let old = *group.base.first().filter(|_| is_first)?;
    if follows_its_neighbour(setting, sentence, old) {
        return None;
    }
    let base = setting
        .looks
        .compared()
        .report
        .versions
        .get(setting.redline.base.0)?;
    let before = old.0.checked_sub(1).map(SentenceId);
    let text = match before {
        None => "↕ Moved from the top".to_owned(),
        Some(before) => {
            let words = excerpt::head(base.sentence_text(before), FIRST_WORDS);
            format!("↕ Moved; in the base after “{words}”")
        }
    };
    // The sentence before the old place leads to it: the old place itself is read at the new one.
    let focus = Focus {
        version: setting.redline.base,
        sentence: before.unwrap_or(old),
    };
    Some((Change::Moved, text, Way::To(focus)))
}

/// Did the sentence move together with the one before it, which says so already?
fn follows_its_neighbour(setting: &Setting<'_>, sentence: &Sentence, old: SentenceId) -> bool {
    let before = sentence.index.checked_sub(1);
    let before = before.and_then(|i| setting.redline.items.get(i));
    let group = before.and_then(|item| setting.redline.group(*item));
    group.is_some_and(|g| !g.is_steady && g.base.last().map(|id| id.0 + 1) == Some(old.0))
}

/// Where a cut sentence of the base lives on in part.
fn shared_with(setting: &Setting<'_>, sentence: &Sentence) -> Option<Note> {
    let Role::Cut(Some(there)) = sentence.item.role else {
        return None;
    };
    let version = setting
        .looks
        .compared()
        .report
        .versions
        .get(setting.redline.version.0)?;
    let words = excerpt::head(version.sentence_text(there), FIRST_WORDS);
    let focus = Focus {
        version: setting.redline.version,
        sentence: there,
    };
    let text = format!("◐ Shared in part with “{words}”");
    Some((Change::Partial, text, Way::To(focus)))
}

/// The sign and the name of a finding's kind, unless it says that itself, and what it says.
fn told(finding: &Finding) -> String {
    let (sign, name) = (
        palette::kind_glyph(finding.kind),
        palette::kind_name(finding.kind),
    );
    if finding.message.starts_with(name) {
        format!("{sign} {}", finding.message)
    } else {
        format!("{sign} {name}: {}", finding.message)
    }
}

/// What was found between the base and a sentence, as far as it is listed.
fn findings(setting: &Setting<'_>, item: Item) -> Vec<Note> {
    let view = setting.looks.session().view();
    if !view.shown.contains(Change::Mismatch) || matches!(item.role, Role::Gone(_)) {
        return Vec::new();
    }
    let (base, version) = (setting.redline.base, setting.redline.version);
    let compared = setting.looks.compared();
    if compared.marked.at(item.version, item.sentence).is_empty() {
        return Vec::new();
    }
    let is_here = |f: &&Finding| {
        view.findings.has_kind(f.kind)
            && view.findings.has_grade(f.severity)
            && f.places()
                .all(|p| p.version == base || p.version == version)
    };
    let all = compared.report.findings_at(item.version, item.sentence);
    let mut notes: Vec<Note> = Vec::new();
    for finding in all.filter(is_here) {
        let text = told(finding);
        // The same words may differ from several places of the base: that is told once.
        let is_told = notes.iter().any(|(_, known, _)| *known == text);
        if notes.len() < MOST && !is_told {
            let places = finding.places().copied().collect();
            notes.push((Change::Mismatch, text, Way::Pick(places)));
        }
    }
    notes
}
