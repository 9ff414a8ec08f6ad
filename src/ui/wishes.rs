//! Carries out what the reader asked of the window: commands, answers of dialogs, filled-in sheets.

use std::path::{Path, PathBuf};

use egui::Context;

use super::app::App;
use super::command::Command;
use super::command_search::CommandSearch;
use super::corrections::Splitting;
use super::details;
use super::dialogs::{Answer, Question};
use super::modals::{Outcome, Sheet};
use crate::session::action::ExportOrder;
use crate::session::fold::Run;
use crate::session::job::Source;
use crate::session::settings::{TextSettings, TextSize};
use crate::session::view::Panel;
use crate::session::{Action, sample};

/// Zoom steps of the browser world, in factors of 1.
const ZOOM_STEP: f32 = 0.1;
const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.6..=3.0;

impl App {
    pub(super) fn answered(&mut self, question: Question, answer: Answer) {
        let sources = |paths: Vec<PathBuf>| paths.into_iter().map(Source::Path).collect();
        match (question, answer) {
            (_, Answer::Cancelled) => {}
            (Question::Save { file_name }, Answer::Unavailable) => {
                let path =
                    std::path::absolute(&file_name).unwrap_or_else(|_| file_name.clone().into());
                self.type_path(file_name, &path);
            }
            (question, Answer::Unavailable) => {
                self.sheet = Some(Sheet::Path {
                    question,
                    path: String::new(),
                });
            }
            (Question::Open, Answer::Chosen(paths)) => {
                self.session.apply(Action::Open(sources(paths)));
            }
            (Question::Add, Answer::Chosen(paths)) => {
                self.session.apply(Action::Add(sources(paths)));
            }
            (Question::Save { .. }, Answer::Chosen(paths)) => {
                if let Some(path) = paths.into_iter().next() {
                    // The dialog has asked about the name that was chosen in it, and no other.
                    let order = self.order(path.clone());
                    let is_asked = order.path == path;
                    self.export_to(order, is_asked);
                }
            }
        }
    }

    /// Nothing is written over before the reader was asked.
    fn export_to(&mut self, order: ExportOrder, is_asked: bool) {
        match is_asked || !order.path.exists() {
            true => self.session.apply(Action::Export(order)),
            false => self.sheet = Some(Sheet::Replace(order.path)),
        }
    }

    fn type_path(&mut self, file_name: String, path: &Path) {
        self.sheet = Some(Sheet::Path {
            question: Question::Save { file_name },
            path: path.display().to_string(),
        });
    }

    /// A path that was typed: no dialog has asked anything about it.
    fn typed(&mut self, question: Question, answer: Answer) {
        match (question, answer) {
            (Question::Save { .. }, Answer::Chosen(paths)) => {
                if let Some(path) = paths.into_iter().next() {
                    self.export_to(self.order(path), false);
                }
            }
            (question, answer) => self.answered(question, answer),
        }
    }

    /// A path without an ending gets the format's; any other ending is the reader's choice.
    fn order(&self, mut path: PathBuf) -> ExportOrder {
        if path.extension().is_none() {
            path.set_extension(self.export.format.extension());
        }
        ExportOrder {
            path,
            format: self.export.format,
            everything: self.export.everything,
        }
    }

    fn ask(&mut self, ctx: &Context, question: Question) {
        let ctx = ctx.clone();
        self.dialogs
            .ask(question, Box::new(move || ctx.request_repaint()));
    }

    pub(super) fn command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Open => self.ask(ctx, Question::Open),
            Command::AddVersion => self.ask(ctx, Question::Add),
            Command::Paste => {
                self.sheet = Some(Sheet::Paste {
                    label: String::new(),
                    text: String::new(),
                });
            }
            Command::OpenSample => self.session.apply(Action::Open(sample::sources())),
            Command::Export => self.sheet = Some(Sheet::Export(self.export)),
            Command::CloseAll => self.session.apply(Action::CloseAll),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Command::NextChange => self.session.apply(Action::NextChange),
            Command::PreviousChange => self.session.apply(Action::PreviousChange),
            Command::NextAlike => self.session.apply(Action::NextAlike),
            Command::PreviousAlike => self.session.apply(Action::PreviousAlike),
            Command::OwnPlace => self.session.apply(Action::OwnPlace),
            Command::Back => self.session.apply(Action::Back),
            Command::Forward => self.session.apply(Action::Forward),
            Command::Find => self.wants_search = true,
            Command::FindNext => self.session.apply(Action::NextFound),
            Command::FindPrevious => self.session.apply(Action::PreviousFound),
            Command::Columns
            | Command::Redline
            | Command::Passage
            | Command::Coverage
            | Command::Story => {
                let reading = command.reading().unwrap_or_default();
                self.session.apply(Action::Read(reading));
            }
            Command::ChangesOnly => self.session.apply(Action::ToggleChangesOnly),
            Command::FoldAdditions => self.session.apply(Action::ToggleFold(Run::Additions)),
            Command::FoldUnchanged => self.session.apply(Action::ToggleFold(Run::Unchanged)),
            Command::ShowEveryChange => self.session.apply(Action::ShowEveryChange),
            Command::Findings => self.session.apply(Action::TogglePanel(Panel::Findings)),
            Command::NextFinding => self.session.apply(Action::NextFinding),
            Command::PreviousFinding => self.session.apply(Action::PreviousFinding),
            Command::Ledger => self.session.apply(Action::TogglePanel(Panel::Ledger)),
            Command::ShowAllColumns => self.session.apply(Action::ShowAllColumns),
            Command::Undo => self.session.apply(Action::Undo),
            Command::Redo => self.session.apply(Action::Redo),
            Command::Pair => self.session.apply(Action::StartPairing),
            Command::Split => self.ask_where_to_split(),
            Command::CopyPassage => self.copy_passage(ctx),
            Command::WiderColumn => self.session.apply(Action::StretchColumn(true)),
            Command::NarrowerColumn => self.session.apply(Action::StretchColumn(false)),
            Command::EqualColumns => self.session.apply(Action::EqualWidths),
            Command::LargerText => self.set_text_size(TextSize::larger),
            Command::SmallerText => self.set_text_size(TextSize::smaller),
            Command::NormalText => self.session.apply(Action::SetText(TextSettings::default())),
            Command::ReadingSettings => {
                self.shows_reading_settings = !self.shows_reading_settings;
            }
            Command::ZoomIn => zoom(ctx, ZOOM_STEP),
            Command::ZoomOut => zoom(ctx, -ZOOM_STEP),
            Command::ZoomReset => ctx.set_zoom_factor(1.0),
            Command::Commands => self.sheet = Some(Sheet::Commands(CommandSearch::default())),
            Command::Keys => self.sheet = Some(Sheet::Keys),
            Command::About => self.sheet = Some(Sheet::About),
        }
    }

    fn set_text_size(&mut self, step: impl Fn(TextSize) -> TextSize) {
        let text = self.session.settings().text;
        let size = step(text.size);
        self.session
            .apply(Action::SetText(TextSettings { size, ..text }));
    }

    fn ask_where_to_split(&mut self) {
        let lit = self.session.compared().zip(self.session.view().focus);
        let splitting = lit.and_then(|(compared, focus)| Splitting::new(compared, focus));
        self.sheet = splitting.map(Sheet::Split);
    }

    fn copy_passage(&self, ctx: &Context) {
        if let Some((compared, focus)) = self.session.compared().zip(self.session.view().focus) {
            ctx.copy_text(details::passage_text(compared, focus));
        }
    }

    /// Carries out what was found by its name, with the sheet closed.
    fn found_command(&mut self, ctx: &Context, command: Command) {
        if command.is_enabled(&self.session) {
            self.command(ctx, command);
        }
    }

    pub(super) fn sheet_done(&mut self, ctx: &Context, outcome: Outcome) {
        self.sheet = None;
        match outcome {
            Outcome::Closed => {}
            Outcome::Pasted(source) => self.open_or_add(vec![source]),
            Outcome::Answered(question, answer) => self.typed(question, answer),
            Outcome::Replace(path) => self.export_to(self.order(path), true),
            Outcome::Rename(path) => {
                let name = path.file_name().unwrap_or_default();
                self.type_path(name.to_string_lossy().into_owned(), &path);
            }
            Outcome::Split(version, at) => self.session.apply(Action::SplitAt(version, at)),
            Outcome::Command(command) => self.found_command(ctx, command),
            Outcome::Export(choice) => {
                self.export = choice;
                let file_name = format!("comparison.{}", choice.format.extension());
                self.ask(ctx, Question::Save { file_name });
            }
        }
    }
}

fn zoom(ctx: &Context, step: f32) {
    let factor = (ctx.zoom_factor() + step).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
    ctx.set_zoom_factor((factor * 10.0).round() / 10.0);
}
