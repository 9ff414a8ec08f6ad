//! Under the columns: what answers the lit sentence in each version, and why it was paired.

use egui::{Frame, RichText, ScrollArea, Ui};

use super::command::Command;
use super::corrections;
use super::findings;
use super::review::judge::{Case, judge_ui, note_button_ui};
use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::report::{Facing, Finding, Link, Member, Relation};
use crate::engine::story::{SentenceId, VersionId};
use crate::palette;
use crate::session::view::Focus;
use crate::session::{Action, Compared};

/// As wide as a sentence of reason needs.
const CARD_WIDTH: f32 = 268.0;
/// Leaves room for a button beside the name of a version.
const NAME_WIDTH: f32 = 160.0;

/// The panel for the lit sentence.
pub fn details_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, focus: Focus) {
    theme::level_ui(ui, |ui| {
        ui.label(
            RichText::new(compared.report.label(focus.version)).font(theme::strong_font(15.0)),
        );
        ui.weak(place_text(compared, focus));
        repeat_ui(ui, scene, compared, focus);
        if let Some(subject) = scene.session.lit_subject() {
            ui.separator();
            let case = Case::new(scene.session, subject, "this change");
            judge_ui(ui, scene, &case);
        } else if let Some(subject) = scene.session.words_of(focus) {
            ui.separator();
            let case = Case::new(scene.session, subject, "this sentence");
            note_button_ui(ui, scene, &case);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("Close").on_hover_text("Esc").clicked() {
                scene.actions.push(Action::ClearFocus);
            }
            scene.command_button(ui, Command::CopyPassage, Command::CopyPassage.label());
            corrections::menu_ui(ui, scene, compared, focus);
        });
    });
    ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let others = compared
                .report
                .version_ids()
                .filter(|v| *v != focus.version);
            for other in others {
                card_ui(ui, scene, compared, focus, other);
            }
        });
    });
}

fn place_text(compared: &Compared, focus: Focus) -> String {
    let Some(version) = compared.report.versions.get(focus.version.0) else {
        return String::new();
    };
    let place = format!(
        "sentence {} of {}",
        focus.sentence.0 + 1,
        version.sentences.len()
    );
    match version.sentences.get(focus.sentence.0).map(|s| s.kind) {
        Some(kind) if kind.is_furniture() => format!("{place} · {kind}, not compared"),
        _ => place,
    }
}

/// The way to where the version has said the same words first.
fn repeat_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, focus: Focus) {
    let repeated = compared.report.repeated(focus.version, focus.sentence);
    let Some((first, times)) = repeated else {
        return;
    };
    let link = ui.link(format!("said {times}× in this version"));
    if link.on_hover_text("Go to where it says so first").clicked() {
        scene.actions.push(Action::GoTo(Focus {
            version: focus.version,
            sentence: first,
        }));
    }
}

/// What `other` has for the lit sentence.
fn card_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    focus: Focus,
    other: VersionId,
) {
    let frame = Frame::new()
        .fill(theme::color(scene.surface().paper))
        .corner_radius(6)
        .inner_margin(8);
    frame.show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(CARD_WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0;
            let facing: Vec<_> = compared
                .report
                .facing(focus.version, focus.sentence, other)
                .collect();
            theme::level_ui(ui, |ui| {
                let name = RichText::new(compared.report.label(other));
                let name = egui::Label::new(name.font(theme::strong_font(14.0))).truncate();
                let room = egui::vec2(NAME_WIDTH, ui.spacing().interact_size.y);
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(room, layout, |ui| {
                    ui.set_min_width(NAME_WIDTH);
                    ui.add(name);
                });
                if !facing.is_empty() {
                    corrections::part_ui(ui, scene, focus, other);
                }
            });
            for link in &facing {
                link_ui(ui, scene, other, link);
            }
            if facing.is_empty() {
                ui.weak(absence_text(compared, focus, other));
            }
            for finding in findings_between(compared, focus, other) {
                finding_ui(ui, scene, finding);
            }
            if let Some(subject) = scene.session.change_facing(other) {
                let case = Case::new(scene.session, subject, compared.report.label(other));
                ui.horizontal_wrapped(|ui| judge_ui(ui, scene, &case));
            }
        });
    });
}

fn absence_text(compared: &Compared, focus: Focus, other: VersionId) -> &'static str {
    let version = compared.report.versions.get(focus.version.0);
    if !version.is_some_and(|v| v.is_linkable(focus.sentence)) {
        "Furniture is not compared."
    } else if shares_passage(compared, focus, other) {
        "Not close to this sentence itself, but a third version answers both."
    } else {
        "Nothing here answers this sentence."
    }
}

fn shares_passage(compared: &Compared, focus: Focus, other: VersionId) -> bool {
    compared.report.passages.iter().any(|p| {
        let holds_focus =
            |m: &Member| m.version == focus.version && m.sentences.contains(&focus.sentence);
        p.members.iter().any(holds_focus) && p.members.iter().any(|m| m.version == other)
    })
}

fn link_ui(ui: &mut Ui, scene: &mut Scene<'_>, other: VersionId, facing: &Facing<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        kinship_ui(ui, scene, facing.link);
        if let Some(sentence) = facing.there.first() {
            jump_ui(ui, scene, other, *sentence, facing.there.len());
        }
    });
    ui.label(RichText::new(&facing.link.why).small());
}

/// How linked passages relate, whether they moved, and how sure that is.
pub fn kinship_ui(ui: &mut Ui, scene: &Scene<'_>, link: &Link) {
    relation_ui(ui, scene, link.relation);
    if link.moved {
        change_ui(ui, scene, Change::Moved);
    }
    sureness_ui(ui, scene, link);
}

/// How sure the link is, in words and per cent; a doubtful one with its sign.
fn sureness_ui(ui: &mut Ui, scene: &Scene<'_>, link: &Link) {
    if link.by_reader {
        ui.label(RichText::new("✔ paired by you").small());
        return;
    }
    let percent = |share: f32| (share * 100.0).round();
    let sure = format!("{}, {:.0} %", link.sureness(), percent(link.confidence));
    let text = if link.is_doubtful() {
        let ink = palette::swatch(Change::Doubtful, scene.theme).ink;
        let sign = palette::glyph(Change::Doubtful);
        RichText::new(format!("{sign} {sure}"))
            .size(14.0)
            .color(theme::color(ink))
    } else {
        RichText::new(sure).small().weak()
    };
    let alike = percent(link.similarity);
    ui.label(text).on_hover_text(format!(
        "How likely an editor would pair these passages. {alike:.0} % of their words match."
    ));
}

/// How two passages relate, by sign and in a word.
fn relation_ui(ui: &mut Ui, scene: &Scene<'_>, relation: Relation) {
    match relation {
        Relation::Same => {
            ui.label(RichText::new("= Same").size(14.0));
        }
        Relation::Minor => change_ui(ui, scene, Change::Minor),
        Relation::Reworded => change_ui(ui, scene, Change::Reworded),
        Relation::Partial => change_ui(ui, scene, Change::Partial),
    }
}

/// A change by sign and in a word.
pub fn change_ui(ui: &mut Ui, scene: &Scene<'_>, change: Change) {
    let swatch = palette::swatch(change, scene.theme);
    let text = format!("{} {}", palette::glyph(change), palette::name(change));
    ui.label(
        RichText::new(text)
            .size(14.0)
            .color(theme::color(swatch.ink)),
    );
}

fn jump_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    version: VersionId,
    sentence: SentenceId,
    count: usize,
) {
    let text = if count == 1 {
        format!("sentence {}", sentence.0 + 1)
    } else {
        format!("{count} sentences from {}", sentence.0 + 1)
    };
    if ui
        .add(egui::Link::new(RichText::new(text).small()))
        .on_hover_text("Go there")
        .clicked()
    {
        scene
            .actions
            .push(Action::GoTo(Focus { version, sentence }));
    }
}

fn findings_between(
    compared: &Compared,
    focus: Focus,
    other: VersionId,
) -> impl Iterator<Item = &Finding> {
    let findings = compared.report.findings_at(focus.version, focus.sentence);
    findings.filter(move |f| f.concerns(other))
}

fn finding_ui(ui: &mut Ui, scene: &Scene<'_>, finding: &Finding) {
    let ink = theme::color(palette::swatch(Change::Mismatch, scene.theme).ink);
    let text = findings::line(finding.kind, finding.severity, &finding.message);
    ui.label(RichText::new(text).size(14.0).color(ink));
}
