//! What became of a change or a finding: one click each, and for all that are just like it.

use egui::{Button, Response, RichText, Ui, WidgetInfo};

use crate::engine::collation::Change;
use crate::palette;
use crate::review::{Remark, Since, Status, Subject};
use crate::session::action::Said;
use crate::session::{Action, Session};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Something to judge.
pub struct Case<'c> {
    /// What it is.
    pub subject: Subject,
    /// What was said of it so far.
    pub remark: Option<&'c Remark>,
    /// What to call it, e.g. `this change`.
    pub name: &'c str,
    /// What a newer text has done to it since it was reviewed.
    pub since: Option<Since>,
}

impl<'c> Case<'c> {
    /// A subject with what was said of it.
    pub fn new(session: &'c Session, subject: Subject, name: &'c str) -> Self {
        let remark = session.review().on(&subject);
        let is_new = session.review().has_appeared(&subject);
        Self {
            since: since(remark).or(is_new.then_some(Since::New)),
            remark,
            subject,
            name,
        }
    }

    fn status(&self) -> Status {
        self.remark.map_or(Status::Open, |remark| remark.status)
    }
}

/// What a newer text has done to what was said of.
pub fn since(remark: Option<&Remark>) -> Option<Since> {
    let is_changed = remark.is_some_and(Remark::has_changed);
    is_changed.then_some(Since::Otherwise)
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
    if let Some(since) = case.since {
        let was = case.remark.map(|r| what_it_was(&case.subject, &r.was));
        let label = since_ui(ui, scene, since);
        if let Some(was) = was.filter(|was| !was.is_empty()) {
            label.on_hover_text(was);
        }
    }
}

/// That something has changed since the review, by sign, in words and colour.
pub fn since_ui(ui: &mut Ui, scene: &Scene<'_>, since: Since) -> Response {
    let name = palette::since_name(since);
    let text = format!("{} {name}", palette::SINCE_GLYPH);
    let ink = palette::swatch(Change::Mismatch, scene.theme).ink;
    ui.label(RichText::new(text).size(13.0).color(theme::color(ink)))
}

/// What something read when it was decided, in a sentence.
pub fn what_it_was(subject: &Subject, was: &[String]) -> String {
    match (subject, was) {
        (_, []) => String::new(),
        (Subject::Change { at, .. }, [own, base]) if *own == at.exact => {
            format!("The base read: “{base}”")
        }
        (Subject::Change { .. }, [own, ..]) if own.is_empty() => "It was not there".to_owned(),
        (Subject::Change { .. }, [own, ..]) => format!("It read: “{own}”"),
        (_, words) => format!("It read: {}", words.join(" / ")),
    }
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
