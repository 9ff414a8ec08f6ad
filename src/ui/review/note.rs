//! The sheet in which a note is written.

use egui::{Key, RichText, TextEdit, Ui};

use crate::engine::report::Severity;
use crate::palette;
use crate::review::{Remark, Subject};
use crate::session::Session;
use crate::ui::modals::{Outcome, take_cursor, title};

/// A note as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is about.
    pub subject: Subject,
    /// As typed so far.
    pub words: String,
    /// How much it matters; none leaves that as it was found.
    pub severity: Option<Severity>,
}

impl Draft {
    /// What was said of a subject so far, to go on from.
    pub fn new(session: &Session, subject: Subject) -> Self {
        let known = session.review().on(&subject).cloned();
        let known = known.unwrap_or_else(|| Remark::on(subject.clone()));
        Self {
            subject,
            words: known.words,
            severity: known.severity,
        }
    }
}

/// The sheet.
pub fn note_ui(ui: &mut Ui, draft: &mut Draft) -> Option<Outcome> {
    title(ui, "Note");
    for anchor in draft.subject.anchors().iter().take(2) {
        let words: String = anchor.exact.chars().take(200).collect();
        ui.weak(RichText::new(format!("{}: “{words}”", anchor.label)).size(14.0));
    }
    ui.add_space(4.0);
    let label = ui.label("Your note");
    let edit = TextEdit::multiline(&mut draft.words)
        .desired_width(f32::INFINITY)
        .desired_rows(5);
    take_cursor(&ui.add(edit).labelled_by(label.id));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.label("How much it matters:");
        ui.radio_value(&mut draft.severity, None, "as found");
        for severity in Severity::ALL {
            let name = palette::severity_name(severity);
            ui.radio_value(&mut draft.severity, Some(severity), name);
        }
    });
    ui.add_space(6.0);
    let mut outcome = None;
    ui.horizontal(|ui| {
        let enter = ui.input(|i| i.key_pressed(Key::Enter) && i.modifiers.command);
        if ui
            .button("Keep the note")
            .on_hover_text("Ctrl+Enter")
            .clicked()
            || enter
        {
            outcome = Some(Outcome::Noted(Box::new(draft.clone())));
        }
        if ui.button("Cancel").clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}
