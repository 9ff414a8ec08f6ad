//! The sheets in which a version is pasted, and in which the text of a pasted one is written anew.

use egui::{Button, ScrollArea, TextEdit, Ui};

use super::clipboard::Pasted;
use super::keys::is_ctrl_enter;
use super::modals::{Outcome, take_cursor, title};
use crate::engine::story::{Particular, VersionId};
use crate::session::Session;
use crate::session::action::Revision;
use crate::session::source::{Source, text_of_page};

/// A version to type or paste.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasting {
    /// What to call it.
    label: String,
    /// Its text.
    text: String,
    /// The page it was copied from, while the text is as it came.
    html: Option<String>,
}

/// The text of a pasted version, as it is written anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    version: VersionId,
    label: String,
    text: String,
}

impl From<Pasted> for Pasting {
    fn from(pasted: Pasted) -> Self {
        let mut pasting = Self::default();
        pasting.fill(pasted);
        pasting
    }
}

impl Pasting {
    /// Was nothing pasted or typed yet?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes what was pasted into the empty sheet. Some programs hand out a page and no text.
    pub fn fill(&mut self, pasted: Pasted) {
        self.text = match &pasted.html {
            Some(html) if pasted.text.trim().is_empty() => text_of_page(html),
            _ => pasted.text,
        };
        self.html = pasted.html;
    }

    fn source(&mut self) -> Source {
        let label = self.label.trim().to_owned();
        match self.html.take() {
            Some(html) => Source::Html { label, html },
            None => Source::Text {
                label,
                text: std::mem::take(&mut self.text),
            },
        }
    }
}

impl Editing {
    /// The text of a version as it is; none where it comes from a file.
    pub fn new(session: &Session, version: VersionId) -> Option<Self> {
        let read = session.as_read(version)?;
        session.is_editable(version).then(|| Self {
            version,
            label: session
                .stated(version, Particular::Label)
                .unwrap_or(&read.label)
                .to_owned(),
            text: read.text.clone(),
        })
    }
}

/// The sheet for a new version.
pub fn paste_ui(ui: &mut Ui, pasting: &mut Pasting) -> Option<Outcome> {
    title(ui, "Paste a version");
    let name = ui.label("Name of the version");
    let field = TextEdit::singleline(&mut pasting.label)
        .hint_text("e.g. Wire copy; left empty, its headline")
        .desired_width(f32::INFINITY);
    ui.add(field).labelled_by(name.id);
    let mut keeps_page = pasting.html.is_some();
    let body = ui.label("Text");
    text_ui(ui, &mut pasting.text, (body.id, !keeps_page));
    if keeps_page {
        let hint = "Headings, lists and picture captions are told apart, and so is what is not \
            the article. Switch it off to change the text here.";
        ui.checkbox(&mut keeps_page, "Read it as the page it was copied from")
            .on_hover_text(hint);
        if !keeps_page {
            pasting.html = None;
        }
    }
    ui.add_space(6.0);
    let is_ready = !pasting.text.trim().is_empty();
    let mut outcome = None;
    ui.horizontal(|ui| {
        if is_chosen(ui, "Add this version", is_ready) {
            outcome = Some(Outcome::Pasted(pasting.source()));
        }
        if ui.button("Cancel").on_hover_text("Esc").clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}

/// The sheet for the text of a version that was pasted.
pub fn editing_ui(ui: &mut Ui, editing: &mut Editing) -> Option<Outcome> {
    title(ui, "Edit the text");
    let body = ui.label(&editing.label);
    text_ui(ui, &mut editing.text, (body.id, true));
    ui.weak("Notes, statuses and corrections move along with their words. Ctrl+Z takes it back.");
    ui.add_space(6.0);
    let is_ready = editing.text.contains(char::is_alphanumeric);
    let mut outcome = None;
    ui.horizontal(|ui| {
        if is_chosen(ui, "Save the text", is_ready) {
            let text = std::mem::take(&mut editing.text);
            let revision = Revision::Text(editing.version, text);
            outcome = Some(Outcome::Revised(vec![revision]));
        }
        if ui.button("Cancel").on_hover_text("Esc").clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}

/// The button that ends a sheet with a text of several lines, where Enter alone begins a line.
fn is_chosen(ui: &mut Ui, label: &str, is_ready: bool) -> bool {
    let enter = is_ctrl_enter(ui);
    let button = ui.add_enabled(is_ready, Button::new(label));
    button.on_hover_text("Ctrl+Enter").clicked() || (enter && is_ready)
}

fn text_ui(ui: &mut Ui, text: &mut String, (label, is_open): (egui::Id, bool)) {
    let height = (ui.ctx().content_rect().height() - 300.0).clamp(80.0, 460.0);
    let area = ScrollArea::vertical().max_height(height);
    area.min_scrolled_height(height).show(ui, |ui| {
        let edit = TextEdit::multiline(text)
            .desired_width(f32::INFINITY)
            .desired_rows(12)
            .interactive(is_open);
        let field = ui.add(edit).labelled_by(label);
        if is_open {
            take_cursor(&field);
        }
    });
}
