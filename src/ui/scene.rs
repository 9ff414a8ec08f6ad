//! What every view is handed: the session to read, and lists to put wishes on.

use super::command::Command;
use super::dialogs::Question;
use super::keys;
use super::modals::Sheet;
use super::theme::{self, Letters};
use crate::palette::{self, Surface, Theme};
use crate::review::Subject;
use crate::session::{Action, Session};

/// One frame's reading of the session, and what the reader did in it.
pub struct Scene<'s> {
    /// What to show.
    pub session: &'s Session,
    /// The colours to show it in.
    pub theme: Theme,
    /// What the reader asked of the session.
    pub actions: Vec<Action>,
    /// What the reader asked of the window.
    pub commands: Vec<Command>,
    /// What the reader wants to write a note on.
    pub notes: Vec<Subject>,
    /// What files the reader wants to choose.
    pub questions: Vec<Question>,
    /// What the reader wants to fill in.
    pub sheets: Vec<Sheet>,
}

impl<'s> Scene<'s> {
    /// A frame in which nothing was asked for yet.
    pub fn new(session: &'s Session, ui: &egui::Ui) -> Self {
        Self {
            session,
            theme: theme::of(ui),
            actions: Vec::new(),
            commands: Vec::new(),
            notes: Vec::new(),
            questions: Vec::new(),
            sheets: Vec::new(),
        }
    }

    /// The colours of everything that is no change.
    pub fn surface(&self) -> Surface {
        palette::surface(self.theme)
    }

    /// How the reader wants the text set that is compared.
    pub fn reading(&self) -> Letters {
        theme::reading(self.session.settings().text)
    }

    /// A button for a command, greyed out while the command can do nothing.
    pub fn command_button(&mut self, ui: &mut egui::Ui, command: Command, label: &str) {
        let is_enabled = command.is_enabled(self.session);
        let selected = command.is_on(self.session).unwrap_or_default();
        let button = egui::Button::new(label).selected(selected);
        let response = ui
            .add_enabled(is_enabled, button)
            .on_hover_ui(|ui| tip(ui, command));
        if response.clicked() {
            self.commands.push(command);
        }
    }
}

fn tip(ui: &mut egui::Ui, command: Command) {
    let keys = keys::text(ui.ctx(), command);
    ui.label(command.tooltip());
    if !keys.is_empty() {
        ui.weak(keys);
    }
}
