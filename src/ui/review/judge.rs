//! What became of a change or a finding: one click each, and for all that are just like it.

use egui::{Button, Ui, WidgetInfo};

use crate::palette;
use crate::review::{Status, Subject};
use crate::session::Action;
use crate::session::action::Said;
use crate::ui::scene::Scene;

/// Buttons for the statuses of a subject, and one for its note.
pub fn judge_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject, of: &str) {
    let known = scene.session.review().on(subject).cloned();
    let status = known.as_ref().map_or(Status::Open, |r| r.status);
    for choice in Status::ALL {
        let is_on = status == choice;
        let text = palette::status_glyph(choice);
        let button = ui.add(Button::new(text).selected(is_on));
        let name = format!("{}: {of}", palette::status_name(choice));
        button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_on, &name));
        if button
            .on_hover_text(palette::status_meaning(choice))
            .clicked()
        {
            let said = Said::Status(choice);
            scene
                .actions
                .push(Action::Say(Box::new(subject.clone()), said));
        }
    }
    note_button_ui(ui, scene, subject, of);
    alike_ui(ui, scene, subject, status);
}

/// A button that opens the note on a subject.
pub fn note_button_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject, of: &str) {
    let known = scene.session.review().on(subject);
    let words = known.map(|r| r.words.clone()).unwrap_or_default();
    let text = if words.is_empty() {
        "Note…"
    } else {
        "† Note…"
    };
    let button = ui.button(text);
    let name = format!("Note: {of}");
    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    let hint = if words.is_empty() {
        "Write a note"
    } else {
        &words
    };
    if button.on_hover_text(hint).clicked() {
        scene.notes.push(subject.clone());
    }
}

/// Where other changes are just like this one: a button that gives them all its status.
fn alike_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject, status: Status) {
    if status == Status::Open || !matches!(subject, Subject::Change { .. }) {
        return;
    }
    let hint = "Give every change in which the same words were cut and put this status";
    if ui.button("All alike").on_hover_text(hint).clicked() {
        let subject = Box::new(subject.clone());
        scene.actions.push(Action::SayOfAlike(subject, status));
    }
}
