//! What one version says in a passage: its text large, how it relates to the base, and why.

use egui::{Rect, RichText, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::engine::collation::{Cell, Change};
use crate::engine::report::Facing;
use crate::engine::story::{SentenceId, VersionId};
use crate::palette::{self, Rgb, Theme};
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::details::{change_ui, kinship_ui};
use crate::ui::scene::Scene;
use crate::ui::sentence::look::{Looks, Said};
use crate::ui::sentence::{GUTTER, lay_out, sentence_ui};
use crate::ui::theme;

/// Below this the reasons go under the text.
const NARROWEST: f32 = 380.0;
/// How wide the reasons beside the text may be.
const REASONS: std::ops::RangeInclusive<f32> = 190.0..=280.0;
/// Between the text and the reasons.
const GAP: f32 = 28.0;
/// Between two sentences.
const SENTENCE_GAP: f32 = 6.0;
/// Below a version.
const CARD_GAP: f32 = 18.0;
/// Below a version that says nothing here.
const SILENT_GAP: f32 = 9.0;

/// A version's card.
pub fn card_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    looks: &Looks<'_>,
    row: usize,
    version: VersionId,
) {
    let Some(cell) = looks.compared().collation.cell(row, version) else {
        return;
    };
    if cell.sentences.is_empty() {
        silent_ui(ui, scene, looks, (row, version), cell);
        ui.add_space(SILENT_GAP);
        return;
    }
    label_ui(ui, scene, looks, version, cell);
    let room = ui.available_width() - GUTTER;
    let beside = GAP + REASONS.start();
    let is_beside = room >= NARROWEST + beside;
    let width = if is_beside { room - beside } else { room };
    let width = width.min(theme::large(looks.text()).widest);
    let origin = ui.cursor().min;
    let text = text_ui(ui, scene, looks, version, cell, width);
    let edge = ui.max_rect().right();
    let reasons = if is_beside {
        let left = text.right() + GAP;
        let right = edge.min(left + REASONS.end());
        Rect::from_min_max(pos2(left, text.top()), pos2(right, text.top()))
    } else {
        let left_top = pos2(origin.x + GUTTER, text.bottom() + 4.0);
        Rect::from_min_max(left_top, pos2(edge, left_top.y))
    };
    let reasons = ui.scope_builder(UiBuilder::new().max_rect(reasons), |ui| {
        reasons_ui(ui, scene, looks, row, version, cell);
    });
    let bottom = text.bottom().max(reasons.response.rect.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(origin, pos2(edge, bottom)));
    ui.add_space(CARD_GAP);
}

/// The version's name, what it is, and where in it the passage stands.
fn label_ui(ui: &mut Ui, scene: &Scene<'_>, looks: &Looks<'_>, version: VersionId, cell: &Cell) {
    let report = &looks.compared().report;
    let view = scene.session.view();
    let is_lit = view.focus.is_some_and(|f| f.version == version);
    let surface = scene.surface();
    ui.horizontal(|ui| {
        ui.add_space(GUTTER);
        let name = RichText::new(report.label(version)).font(theme::strong_font(15.0));
        let ink = if is_lit { surface.focus } else { surface.ink };
        ui.label(name.color(theme::color(ink)));
        let base = Some("base".to_owned()).filter(|_| version == view.base);
        let count = report
            .versions
            .get(version.0)
            .map_or(0, |v| v.sentences.len());
        let place = cell
            .sentences
            .first()
            .map(|first| match cell.sentences.len() {
                1 => format!("sentence {} of {count}", first.0 + 1),
                n => format!("{n} sentences from {} of {count}", first.0 + 1),
            });
        let facts: Vec<_> = base.into_iter().chain(place).collect();
        ui.weak(RichText::new(facts.join(" · ")).size(13.5));
    });
}

/// The version's sentences; the area that they take.
fn text_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    looks: &Looks<'_>,
    version: VersionId,
    cell: &Cell,
    width: f32,
) -> Rect {
    let origin = ui.cursor().min;
    let mut top = origin.y + 2.0;
    for (index, sentence) in cell.sentences.iter().enumerate() {
        let focus = Focus {
            version,
            sentence: *sentence,
        };
        let galley = lay_out(ui, looks, focus, width, theme::large(looks.text()));
        let size = vec2(GUTTER + width + 14.0, galley.size().y);
        let area = Rect::from_min_size(pos2(origin.x, top), size);
        let number = cell.number.filter(|_| index == 0);
        sentence_ui(ui, looks, focus, &galley, area, number, &mut scene.actions);
        top = area.bottom() + SENTENCE_GAP;
    }
    Rect::from_min_max(
        origin,
        pos2(origin.x + GUTTER + width, top - SENTENCE_GAP + 2.0),
    )
}

/// A version that says nothing here: its name, and what that means.
fn silent_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    looks: &Looks<'_>,
    (row, version): (usize, VersionId),
    cell: &Cell,
) {
    let shown = scene.session.view().shown;
    let elsewhere = cell
        .elsewhere
        .first()
        .filter(|_| shown.contains(Change::Partial));
    ui.push_id(("silent", row, version.0), |ui| {
        ui.horizontal(|ui| {
            ui.add_space(GUTTER);
            let name = looks.compared().report.label(version);
            ui.label(RichText::new(name).font(theme::strong_font(15.0)));
            let (text, ink) = absence(scene, looks, version, cell);
            let text = RichText::new(text).size(14.5).color(theme::color(ink));
            match elsewhere {
                None => {
                    ui.label(text);
                    said_ui(ui, &looks.said_of_dropped(row, version), scene.theme);
                }
                Some(sentence) => {
                    if ui.add(egui::Link::new(text)).clicked() {
                        scene.actions.push(Action::GoTo(Focus {
                            version,
                            sentence: *sentence,
                        }));
                    }
                }
            }
        });
    });
}

/// What the reader said of a passage that is not there, by sign, in words for screen readers.
fn said_ui(ui: &mut Ui, said: &[Said], theme: Theme) {
    for said in said {
        let sign = RichText::new(said.glyph()).color(theme::color(said.ink(theme)));
        let sign = ui.label(sign).on_hover_text(said.words());
        sign.widget_info(|| WidgetInfo::labeled(Role::Label, true, said.words()));
    }
}

/// What it means that a version says nothing here, and the colour to say it in.
fn absence(
    scene: &Scene<'_>,
    looks: &Looks<'_>,
    version: VersionId,
    cell: &Cell,
) -> (&'static str, Rgb) {
    let shown = scene.session.view().shown;
    let ink = |change| palette::swatch(change, scene.theme).ink;
    let is_dropped = cell.changes.intersection(shown).contains(Change::Dropped);
    if !cell.elsewhere.is_empty() && shown.contains(Change::Partial) {
        let text = "◐ shared in part, in another passage: go there";
        (text, ink(Change::Partial))
    } else if is_dropped {
        ("− dropped", ink(Change::Dropped))
    } else if version == looks.compared().collation.base {
        ("base · does not say this", scene.surface().muted)
    } else {
        ("says nothing of this", scene.surface().muted)
    }
}

/// How the version relates to the base, how sure that is, and why they were paired.
fn reasons_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    looks: &Looks<'_>,
    row: usize,
    version: VersionId,
    cell: &Cell,
) {
    let Some(reference) = reference(scene, looks, row).filter(|r| *r != version) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 2.0;
    let links = links(looks, version, reference, &cell.sentences);
    for facing in &links {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            kinship_ui(ui, scene, facing.link);
        });
        ui.label(RichText::new(&facing.link.why).size(13.5).weak());
    }
    let base = looks.compared().collation.base;
    if links.is_empty() && !cell.sentences.is_empty() {
        for change in cell.changes.intersection(scene.session.view().shown).iter() {
            change_ui(ui, scene, change);
        }
    } else if reference != base && !links.is_empty() {
        let label = looks.compared().report.label(reference);
        ui.label(
            RichText::new(format!("held against {label}"))
                .size(13.5)
                .weak(),
        );
    }
}

/// What the others are held against: the base, or the first version that says it.
fn reference(scene: &Scene<'_>, looks: &Looks<'_>, row: usize) -> Option<VersionId> {
    let has_text = |v: &VersionId| {
        let cell = looks.compared().collation.cell(row, *v);
        cell.is_some_and(|c| !c.sentences.is_empty())
    };
    scene.session.view().columns().into_iter().find(has_text)
}

/// The links of some sentences with another version, each once.
fn links<'c>(
    looks: &Looks<'c>,
    version: VersionId,
    other: VersionId,
    sentences: &[SentenceId],
) -> Vec<Facing<'c>> {
    let report = &looks.compared().report;
    let all = sentences
        .iter()
        .flat_map(|id| report.closest(version, *id, other));
    let mut links: Vec<Facing<'c>> = Vec::new();
    for facing in all {
        if !links
            .iter()
            .any(|known| std::ptr::eq(known.link, facing.link))
        {
            links.push(facing);
        }
    }
    links
}
