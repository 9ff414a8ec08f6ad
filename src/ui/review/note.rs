//! The sheet in which a note is written.
//!
//! ```text
//! Note
//! What it is about     │ The harbour bridge will [close on Monday], the council said. │
//!                        2 paper: “close on Monday”
//! Your note            │ Was it not Sunday?                                            │
//! How much it matters  ◉ as found  ○ wrong on one side  ○ differs  ○ harmless
//! ```
//!
//! A note is on the change, the sentence or the finding that it was opened on; words selected in
//! the text above it get a note of their own.

use egui::text::CCursorRange;
use egui::{RichText, TextEdit, Ui};

use crate::engine::report::Severity;
use crate::engine::story::{Span, VersionId};
use crate::palette;
use crate::review::{Anchor, Remark, Subject};
use crate::session::Session;
use crate::ui::keys::is_ctrl_enter;
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
    /// What the sheet was opened on.
    whole: Subject,
    /// What was said of the subject before.
    known: (String, Option<Severity>),
    /// The text in which words can be selected.
    around: Option<Around>,
}

/// A stretch of a version's text.
#[derive(Clone, Debug, PartialEq)]
struct Around {
    version: VersionId,
    span: Span,
    text: String,
}

impl Draft {
    /// What was said of a subject so far, to go on from.
    pub fn new(session: &Session, subject: Subject) -> Self {
        let mut draft = Self {
            whole: subject.clone(),
            words: String::new(),
            severity: None,
            known: (String::new(), None),
            around: Around::new(session, &subject),
            subject,
        };
        draft.take_up(session);
        draft
    }

    /// Goes on from what was said of the subject before.
    fn take_up(&mut self, session: &Session) {
        let known = session.review().on(&self.subject).cloned();
        let known = known.unwrap_or_else(|| Remark::on(self.subject.clone()));
        self.known = (known.words, known.severity);
        (self.words, self.severity) = self.known.clone();
    }

    /// Makes it a note on the words selected, or on the whole again where none are. What was typed
    /// by then moves along.
    fn choose(&mut self, session: &Session, selected: Option<Span>) {
        let version = self.around.as_ref().map(|around| around.version);
        let words = version.zip(selected);
        let words = words.and_then(|(version, span)| session.words_at(version, span));
        let subject = words.unwrap_or_else(|| self.whole.clone());
        if subject != self.subject {
            self.subject = subject;
            if (self.words.as_str(), self.severity) == (self.known.0.as_str(), self.known.1) {
                self.take_up(session);
            }
        }
    }
}

impl Around {
    /// The paragraphs of the first words that a subject is about; none for findings, which are
    /// about words of several versions, and for what is gone.
    fn new(session: &Session, subject: &Subject) -> Option<Self> {
        let (Subject::Words(at) | Subject::Change { at, .. }) = subject else {
            return None;
        };
        let (version, words) = at.version.zip(at.span)?;
        let text = session.compared()?.report.versions.get(version.0)?;
        let paragraphs = text.manuscript.paragraphs.iter().map(|p| p.span);
        let span = paragraphs.filter(|p| p.overlaps(words));
        let span = span.fold(words, Span::with);
        Some(Self {
            version,
            span,
            text: span.of(text.text()).to_owned(),
        })
    }

    /// The place in the version's text of what is selected here, without blanks around it; none
    /// where nothing is.
    fn selected(&self, range: CCursorRange) -> Option<Span> {
        let chars = range.as_sorted_char_range();
        let byte = |char: usize| {
            let mut starts = self.text.char_indices().map(|(at, _)| at);
            starts.nth(char).unwrap_or(self.text.len())
        };
        let words = Span::new(byte(chars.start.0), byte(chars.end.0)).of(&self.text);
        let start = byte(chars.start.0) + (words.len() - words.trim_start().len());
        let words = words.trim();
        let start = self.span.start + start;
        (!words.is_empty()).then(|| Span::new(start, start + words.len()))
    }
}

/// The sheet.
pub fn note_ui(ui: &mut Ui, session: &Session, draft: &mut Draft) -> Option<Outcome> {
    title(ui, "Note");
    around_ui(ui, session, draft);
    for anchor in draft.subject.anchors().iter().take(2) {
        anchor_ui(ui, anchor);
    }
    ui.add_space(4.0);
    let label = ui.label("Your note");
    let edit = TextEdit::multiline(&mut draft.words)
        .id_salt("note")
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
    buttons_ui(ui, draft)
}

/// The text that the note is about, to select words in.
fn around_ui(ui: &mut Ui, session: &Session, draft: &mut Draft) {
    let Some(around) = draft.around.clone() else {
        return;
    };
    let label = ui.label("What it is about: select words to write about these only");
    let mut text = around.text.as_str();
    let edit = TextEdit::multiline(&mut text)
        .id_salt("about")
        .desired_width(f32::INFINITY)
        .desired_rows(2);
    let output = edit.show(ui);
    output.response.response.labelled_by(label.id);
    if let Some(range) = output.cursor_range {
        draft.choose(session, around.selected(range));
    }
}

fn anchor_ui(ui: &mut Ui, anchor: &Anchor) {
    let words: String = anchor.exact.chars().take(200).collect();
    ui.weak(RichText::new(format!("{}: “{words}”", anchor.label)).size(14.0));
}

fn buttons_ui(ui: &mut Ui, draft: &Draft) -> Option<Outcome> {
    let mut outcome = None;
    ui.horizontal(|ui| {
        let enter = is_ctrl_enter(ui);
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
