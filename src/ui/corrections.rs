//! What the reader can correct about the lit sentence: its links, its ends, its kind.

use egui::{Button, RichText, Ui};

use super::command::Command;
use super::modals::{Outcome, take_cursor};
use super::scene::Scene;
use super::theme;
use crate::engine::story::{Kind, VersionId};
use crate::session::view::Focus;
use crate::session::{Action, Compared};

/// A sentence to be split, word by word.
#[derive(Clone, Debug, PartialEq)]
pub struct Splitting {
    version: VersionId,
    /// Where each word begins in the version's text, in bytes, and the word.
    words: Vec<(usize, String)>,
}

impl Splitting {
    /// The lit sentence, in words.
    pub fn new(compared: &Compared, focus: Focus) -> Option<Self> {
        let version = compared.report.versions.get(focus.version.0)?;
        let start = version.sentences.get(focus.sentence.0)?.span.start;
        let mut words = Vec::new();
        let mut at = start;
        for piece in version
            .sentence_text(focus.sentence)
            .split_inclusive(char::is_whitespace)
        {
            let word = piece.trim_end();
            if !word.is_empty() {
                words.push((at, word.to_owned()));
            }
            at += piece.len();
        }
        Some(Self {
            version: focus.version,
            words,
        })
    }
}

/// Over the columns while a counterpart is to be chosen: what to do.
pub fn pairing_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, waiting: Focus) {
    theme::level_ui(ui, |ui| {
        let label = compared.report.label(waiting.version);
        ui.label(format!(
            "Click the sentence of another version that answers the one of {label}."
        ));
        if ui.button("Give up").on_hover_text("Esc").clicked() {
            scene.actions.push(Action::StartPairing);
        }
    });
}

/// The menu of all corrections to the lit sentence.
pub fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, focus: Focus) {
    ui.menu_button("Correct ▾", |ui| {
        for command in [Command::Pair, Command::Split] {
            if ui
                .add_enabled(
                    command.is_enabled(scene.session),
                    Button::new(command.label()),
                )
                .on_hover_text(command.tooltip())
                .clicked()
            {
                scene.commands.push(command);
                ui.close();
            }
        }
        let is_joinable = follows_in_paragraph(compared, focus);
        if ui
            .add_enabled(is_joinable, Button::new("Join with the sentence before"))
            .clicked()
        {
            scene.actions.push(Action::JoinWithPrevious(focus));
            ui.close();
        }
        ui.menu_button("This paragraph is", |ui| {
            kinds_ui(ui, scene, compared, focus);
        });
    });
}

fn follows_in_paragraph(compared: &Compared, focus: Focus) -> bool {
    let paragraph = |id: usize| {
        let version = compared.report.versions.get(focus.version.0)?;
        Some(version.sentences.get(id)?.paragraph)
    };
    let before = focus.sentence.0.checked_sub(1).and_then(paragraph);
    before.is_some() && before == paragraph(focus.sentence.0)
}

fn kinds_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, focus: Focus) {
    let version = compared.report.versions.get(focus.version.0);
    let now = version.and_then(|v| v.sentences.get(focus.sentence.0));
    for kind in Kind::ALL {
        let is_now = now.is_some_and(|s| s.kind == kind);
        if ui.radio(is_now, kind_text(kind)).clicked() {
            scene.actions.push(Action::Relabel(focus, kind));
            ui.close();
        }
    }
}

/// A kind in words, and whether it is compared.
fn kind_text(kind: Kind) -> String {
    let compared = if kind.is_furniture() {
        "shown, but not compared"
    } else {
        "compared"
    };
    format!("{kind}, {compared}")
}

/// Under what a version has for the lit sentence: say that it has nothing.
pub fn part_ui(ui: &mut Ui, scene: &mut Scene<'_>, focus: Focus, other: VersionId) {
    let button = Button::new(RichText::new("No counterpart").small());
    let response = ui.add(button).on_hover_text(
        "Say that nothing in this version answers the lit sentence. Ctrl+Z takes it back.",
    );
    if response.clicked() {
        scene.actions.push(Action::Part(focus, other));
    }
}

/// The sheet in which a sentence is split: a click on a word begins a sentence there.
pub fn split_ui(ui: &mut Ui, splitting: &Splitting) -> Option<Outcome> {
    ui.label(RichText::new("Split the sentence").font(theme::strong_font(19.0)));
    ui.label("Click the word that begins the second sentence.");
    let mut outcome = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        for (index, (at, word)) in splitting.words.iter().enumerate() {
            let text = RichText::new(word).font(theme::reading_font(theme::READING));
            let response = ui.add_enabled(index > 0, Button::new(text).frame(false));
            if index == 1 {
                take_cursor(&response);
            }
            if response.clicked() {
                outcome = Some(Outcome::Split(splitting.version, *at));
            }
        }
    });
    ui.add_space(6.0);
    if ui.button("Cancel").clicked() {
        outcome = Some(Outcome::Closed);
    }
    outcome
}
