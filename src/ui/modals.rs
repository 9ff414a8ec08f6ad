//! What is asked or told in a sheet over the window: a pasted text, a path, an export, keys, about.

use std::path::PathBuf;

use egui::{Key, Modal, RichText, TextEdit, Ui};

use super::command::Command;
use super::command_search::{CommandSearch, command_search_ui};
use super::corrections::{Splitting, split_ui};
use super::dialogs::{Answer, Question};
use super::exporting::{self, export_ui};
use super::keeping::{Leaving, recovery_ui, unsaved_ui};
use super::key_sheet::{self, keys_ui};
use super::keys::is_ctrl_enter;
use super::particulars::{self, Particulars, particulars_ui};
use super::pasting::{Editing, Pasting, editing_ui, paste_ui};
use super::replace::{Choice, replace_ui};
use super::review::note::{Draft, note_ui};
use super::theme;
use crate::engine::story::VersionId;
use crate::session::Session;
use crate::session::action::{ExportChoice, Revision};
use crate::session::source::Source;

/// The sheet that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    /// A version to type or paste.
    Paste(Pasting),
    /// The text of a pasted version, to be written anew.
    Edit(Editing),
    /// What is known of the versions.
    Particulars(Particulars),
    /// A path to type, where the desktop has no file dialogs.
    Path {
        /// What for.
        question: Question,
        /// As typed so far.
        path: String,
    },
    /// What to export.
    Export(ExportChoice),
    /// A note to write.
    Note(Box<Draft>),
    /// Unsaved work, before it would go.
    Unsaved(Leaving),
    /// What earlier windows have left: when each was kept.
    Recovery(Vec<String>),
    /// A file that is there already, to be written over: what was asked, and the answer.
    Replace(Question, PathBuf),
    /// A sentence to split.
    Split(Splitting),
    /// Commands by name.
    Commands(CommandSearch),
    /// All keys.
    Keys,
    /// Version and licence.
    About,
}

/// What came of a sheet.
pub enum Outcome {
    /// It was closed.
    Closed,
    /// A version was pasted.
    Pasted(Source),
    /// Versions are to be otherwise than as they were read.
    Revised(Vec<Revision>),
    /// A question was answered.
    Answered(Question, Answer),
    /// An export was chosen; ask for the place.
    Export(ExportChoice),
    /// A file that is there already may be written over.
    Replace(Question, PathBuf),
    /// It may not; ask for another name.
    Rename(Question, PathBuf),
    /// A sentence begins at this byte of a version's text.
    Split(VersionId, usize),
    /// A command was chosen by its name.
    Command(Command),
    /// A note was written.
    Noted(Box<Draft>),
    /// Save, then go on.
    SaveAndLeave(Leaving),
    /// Go on without saving.
    Leave(Leaving),
    /// Take up what was left, by its index.
    Recover(usize),
    /// Throw away what was left, by its index.
    Discard(usize),
}

/// As broad as a line of text is read with ease.
const WIDTH: f32 = 560.0;
/// A text that is written anew has more room.
const EDIT_WIDTH: f32 = 760.0;

/// Shows `open`; what came of it once the reader is done.
pub fn sheet_ui(ctx: &egui::Context, session: &Session, open: &mut Sheet) -> Option<Outcome> {
    let shown = Modal::new(egui::Id::unique("sheet")).show(ctx, |ui| {
        let width = match open {
            Sheet::Export(_) => exporting::WIDTH,
            Sheet::Keys => key_sheet::WIDTH,
            Sheet::Particulars(_) => particulars::WIDTH,
            Sheet::Edit(_) => EDIT_WIDTH,
            _ => WIDTH,
        };
        ui.set_max_width(width.min(ctx.content_rect().width() - 60.0));
        match open {
            Sheet::Paste(pasting) => paste_ui(ui, pasting),
            Sheet::Edit(editing) => editing_ui(ui, editing),
            Sheet::Particulars(sheet) => particulars_ui(ui, session, sheet),
            Sheet::Path { question, path } => path_ui(ui, question, path),
            Sheet::Export(choice) => export_ui(ui, session, choice),
            Sheet::Note(draft) => note_ui(ui, session, draft),
            Sheet::Unsaved(leaving) => unsaved_ui(ui, leaving),
            Sheet::Recovery(left) => recovery_ui(ui, left),
            Sheet::Replace(question, path) => replace_ui(ui, path).map(|choice| match choice {
                Choice::Replace => Outcome::Replace(question.clone(), path.clone()),
                Choice::Rename => Outcome::Rename(question.clone(), path.clone()),
                Choice::Cancel => Outcome::Closed,
            }),
            Sheet::Split(splitting) => split_ui(ui, splitting),
            Sheet::Commands(search) => command_search_ui(ui, search).map(Outcome::Command),
            Sheet::Keys => keys_ui(ui).then_some(Outcome::Closed),
            Sheet::About => about_ui(ui),
        }
    });
    let closed = shown.should_close().then_some(Outcome::Closed);
    shown.inner.or(closed)
}

pub(super) fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::strong_font(19.0)));
    ui.add_space(6.0);
}

/// Puts the cursor into a field, unless the reader has put it somewhere already.
pub(super) fn take_cursor(field: &egui::Response) {
    if field.ctx.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
}

fn path_ui(ui: &mut Ui, question: &Question, path: &mut String) -> Option<Outcome> {
    let (heading, button, hint) = match question {
        Question::Save { .. } | Question::SaveSession { .. } | Question::SavePicture { .. } => {
            ("Save as", "Save", "The file to write, with its folder")
        }
        Question::Replace(_) => ("Open by path", "Open", "The newer text"),
        Question::Open | Question::Add => (
            "Open by path",
            "Open",
            "A file or a folder; several on lines of their own",
        ),
    };
    title(ui, heading);
    ui.label("This desktop offers no file dialog, so please type or paste the path.");
    let label = ui.weak(hint);
    let is_one = !matches!(question, Question::Open | Question::Add);
    let edit = if is_one {
        TextEdit::singleline(path)
    } else {
        TextEdit::multiline(path).desired_rows(2)
    };
    let field = ui
        .add(edit.desired_width(f32::INFINITY))
        .labelled_by(label.id);
    take_cursor(&field);
    ui.add_space(6.0);
    let mut outcome = None;
    ui.horizontal(|ui| {
        let paths = paths(path);
        // In a field of several lines Enter alone begins the next.
        let enter = is_ctrl_enter(ui) || (is_one && ui.input(|i| i.key_pressed(Key::Enter)));
        let is_ready = !paths.is_empty();
        let button = ui
            .add_enabled(is_ready, egui::Button::new(button))
            .on_hover_text(if is_one { "Enter" } else { "Ctrl+Enter" });
        if button.clicked() || (enter && is_ready) {
            outcome = Some(Outcome::Answered(question.clone(), Answer::Chosen(paths)));
        }
        if ui.button("Cancel").clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}

/// One path a line; quotation marks around a path, as file managers copy them, do not count.
fn paths(typed: &str) -> Vec<PathBuf> {
    let lines = typed
        .lines()
        .map(|line| line.trim().trim_matches(['"', '\'']));
    lines
        .filter(|line| !line.is_empty())
        .map(PathBuf::from)
        .collect()
}

fn about_ui(ui: &mut Ui) -> Option<Outcome> {
    ui.label(RichText::new("Storydiff").font(theme::display_font(28.0)));
    ui.label(format!("Version {}", env!("CARGO_PKG_VERSION")));
    ui.add_space(6.0);
    ui.label("Compares several versions of a news story side by side. Nothing you open leaves this computer.");
    ui.add_space(6.0);
    ui.weak("Free software, MIT or Apache-2.0.");
    ui.weak("Typefaces: Source Serif 4 and Source Sans 3 by Adobe, SIL Open Font License 1.1.");
    ui.weak("Word vectors: distilled from paraphrase-MiniLM (Apache-2.0) for the words of GloVe (PDDL-1.0).");
    ui.add_space(6.0);
    ui.button("Close").clicked().then_some(Outcome::Closed)
}
