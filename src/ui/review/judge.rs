//! What became of a change or a finding: one click each, and for all that are just like it.

use egui::{Button, Ui, WidgetInfo};

use crate::palette;
use crate::review::{Remark, Status, Subject};
use crate::session::action::Said;
use crate::session::{Action, Session};
use crate::ui::scene::Scene;

/// Something to judge.
pub struct Case<'c> {
    /// What it is.
    pub subject: Subject,
    /// What was said of it so far.
    pub remark: Option<&'c Remark>,
    /// What to call it, e.g. `this change`.
    pub name: &'c str,
}

impl<'c> Case<'c> {
    /// A subject with what was said of it.
    pub fn new(session: &'c Session, subject: Subject, name: &'c str) -> Self {
        Self {
            remark: session.review().on(&subject),
            subject,
            name,
        }
    }

    fn status(&self) -> Status {
        self.remark.map_or(Status::Open, |remark| remark.status)
    }
}

/// Buttons for the statuses of a case, and one for its note.
pub fn judge_ui(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case<'_>) {
    for choice in Status::ALL {
        let is_on = case.status() == choice;
        let text = palette::status_glyph(choice);
        let button = ui.add(Button::new(text).selected(is_on));
        let name = format!("{}: {}", palette::status_name(choice), case.name);
        button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_on, &name));
        if button
            .on_hover_text(palette::status_meaning(choice))
            .clicked()
        {
            let subject = Box::new(case.subject.clone());
            let said = Said::Status(choice);
            scene.actions.push(Action::Say(subject, said));
        }
    }
    note_button_ui(ui, scene, case);
    alike_ui(ui, scene, case);
}

/// A button that opens the note on a case.
pub fn note_button_ui(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case<'_>) {
    let words = case.remark.map_or("", |remark| &remark.words);
    let (text, hint) = match words.is_empty() {
        true => ("Note…", "Write a note"),
        false => ("† Note…", words),
    };
    let button = ui.button(text);
    let name = format!("Note: {}", case.name);
    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    if button.on_hover_text(hint).clicked() {
        scene.notes.push(case.subject.clone());
    }
}

/// Where other changes are just like this one: a button that gives them all its status.
fn alike_ui(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case<'_>) {
    let status = case.status();
    if status == Status::Open || !matches!(case.subject, Subject::Change { .. }) {
        return;
    }
    let hint = "Give every change in which the same words were cut and put this status";
    if ui.button("All alike").on_hover_text(hint).clicked() {
        let subject = Box::new(case.subject.clone());
        scene.actions.push(Action::SayOfAlike(subject, status));
    }
}
