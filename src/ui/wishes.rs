//! Carries out what the reader asked of the window: commands, answers of dialogs, filled-in sheets.

use std::path::PathBuf;

use egui::Context;

use super::app::App;
use super::command::Command;
use super::command_search::CommandSearch;
use super::corrections::Splitting;
use super::dialogs::{Answer, Question};
use super::keeping::Leaving;
use super::modals::{Outcome, Sheet};
use super::particulars::Particulars;
use super::pasting::Editing;
use super::review::note::Draft;
use crate::review::{Status, Subject};
use crate::session::Action;
use crate::session::action::Said;
use crate::session::copy::Part;
use crate::session::fold::Run;
use crate::session::settings::{Setting, TextSettings};
use crate::session::source::Source;
use crate::session::view::{Left, Panel};

/// What the reader asked for in one frame.
pub(super) struct Wishes {
    pub actions: Vec<Action>,
    pub commands: Vec<Command>,
    /// What a note is to be written on.
    pub notes: Vec<Subject>,
    /// What files are to be chosen.
    pub questions: Vec<Question>,
    /// What is to be filled in.
    pub sheets: Vec<Sheet>,
}

impl Wishes {
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
            && self.commands.is_empty()
            && self.notes.is_empty()
            && self.questions.is_empty()
            && self.sheets.is_empty()
    }
}

/// Zoom steps of the browser world, in factors of 1.
const ZOOM_STEP: f32 = 0.1;
const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.6..=3.0;

impl App {
    /// Carries out what the reader asked for in a frame.
    pub(super) fn fulfil(&mut self, ctx: &Context, wishes: Wishes) {
        for action in wishes.actions {
            self.session.apply(action);
        }
        for command in wishes.commands {
            self.command(ctx, command);
        }
        for question in wishes.questions {
            self.ask(ctx, question);
        }
        if let Some(sheet) = wishes.sheets.into_iter().next_back() {
            self.sheet = Some(sheet);
        }
        if let Some(subject) = wishes.notes.into_iter().next_back() {
            self.sheet = Some(Sheet::Note(Box::new(Draft::new(&self.session, subject))));
        }
    }

    pub(super) fn answered(&mut self, ctx: &Context, question: Question, answer: Answer) {
        match answer {
            Answer::Cancelled => self.stay(),
            Answer::Unavailable => self.ask_for_path(question),
            Answer::Chosen(paths) => self.chosen(ctx, &question, paths),
        }
    }

    /// The desktop has no file dialog: the path is typed.
    fn ask_for_path(&mut self, question: Question) {
        let path = question.file_name().map(|name| {
            let path = std::path::absolute(name);
            path.map_or_else(|_| name.to_owned(), |path| path.display().to_string())
        });
        let path = path.unwrap_or_default();
        self.sheet = Some(Sheet::Path { question, path });
    }

    fn chosen(&mut self, ctx: &Context, question: &Question, paths: Vec<PathBuf>) {
        let mut sources = paths.iter().cloned().map(Source::Path);
        match question {
            Question::Open => self.session.apply(Action::Open(sources.collect())),
            Question::Add => self.open_or_add(ctx, sources.collect()),
            Question::Replace(version) => {
                if let Some(source) = sources.next() {
                    self.session.apply(Action::Replace(*version, source));
                }
            }
            Question::SaveSession { .. } | Question::Save { .. } | Question::SavePicture { .. } => {
                if let Some(path) = paths.into_iter().next() {
                    self.write(ctx, question, &path, true);
                }
            }
        }
    }

    /// A path that was typed: no dialog has asked anything about it.
    fn typed(&mut self, ctx: &Context, question: Question, answer: Answer) {
        let is_written = question.file_name().is_some();
        match answer {
            Answer::Chosen(paths) if is_written => {
                if let Some(path) = paths.into_iter().next() {
                    self.write(ctx, &question, &path, false);
                }
            }
            answer => self.answered(ctx, question, answer),
        }
    }

    pub(super) fn ask(&mut self, ctx: &Context, question: Question) {
        let ctx = ctx.clone();
        self.dialogs
            .ask(question, Box::new(move || ctx.request_repaint()));
    }

    pub(super) fn command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Open => self.leave(ctx, Leaving::Choose),
            Command::Save => self.save_session(ctx),
            Command::SaveAs => self.ask_where_to_save(ctx),
            Command::AddVersion => self.ask(ctx, Question::Add),
            Command::Paste => self.sheet = Some(Sheet::Paste(self.clipboard.pasted().into())),
            Command::EditText => self.edit_text(),
            Command::Particulars => self.show_particulars(),
            Command::OpenSample => self.leave(ctx, Leaving::Sample),
            Command::Export => self.sheet = Some(Sheet::Export(self.export.clone())),
            Command::CheckFiles => self.session.apply(Action::LookAtFiles),
            Command::SavePicture => self.ask_where_to_put_picture(ctx),
            Command::CloseAll => self.leave(ctx, Leaving::Close),
            Command::Quit => self.leave(ctx, Leaving::Quit),
            Command::NextChange => self.session.apply(Action::StepChange { forward: true }),
            Command::PreviousChange => self.session.apply(Action::StepChange { forward: false }),
            Command::NextAlike => self.session.apply(Action::StepAlike { forward: true }),
            Command::PreviousAlike => self.session.apply(Action::StepAlike { forward: false }),
            Command::OwnPlace => self.session.apply(Action::OwnPlace),
            Command::Back => self.session.apply(Action::Back),
            Command::Forward => self.session.apply(Action::Forward),
            Command::Find => self.wants_search = true,
            Command::FindNext => self.session.apply(Action::StepFound { forward: true }),
            Command::FindPrevious => self.session.apply(Action::StepFound { forward: false }),
            Command::Columns
            | Command::Redline
            | Command::Passage
            | Command::Coverage
            | Command::Story => {
                let reading = command.reading().unwrap_or_default();
                self.session.apply(Action::Read(reading));
            }
            Command::ChangesOnly => self.session.apply(Action::ToggleChangesOnly),
            Command::FoldFurniture => self.session.apply(Action::ToggleFold(Run::Furniture)),
            Command::FoldAdditions => self.session.apply(Action::ToggleFold(Run::Additions)),
            Command::FoldUnchanged => self.session.apply(Action::ToggleFold(Run::Unchanged)),
            Command::ShowEveryChange => self.session.apply(Action::ShowEveryChange),
            Command::Findings => self.session.apply(Action::TogglePanel(Panel::Findings)),
            Command::NextFinding => self.session.apply(Action::StepFinding { forward: true }),
            Command::PreviousFinding => self.session.apply(Action::StepFinding { forward: false }),
            Command::Ledger => self.session.apply(Action::TogglePanel(Panel::Ledger)),
            Command::OrderByTime => self.session.apply(Action::OrderByTime),
            Command::ShowAllColumns => self.session.apply(Action::ShowAllColumns),
            Command::Review => self.session.apply(Action::TogglePanel(Panel::Review)),
            Command::Accept => self.judge(Status::Accepted),
            Command::Problem => self.judge(Status::Problem),
            Command::Ignore => self.judge(Status::Ignored),
            Command::Note => self.note(),
            Command::NextUnreviewed => self.step_left(Left::Unreviewed, true),
            Command::PreviousUnreviewed => self.step_left(Left::Unreviewed, false),
            Command::UnreviewedOnly => self.session.apply(Action::ToggleOnly(Left::Unreviewed)),
            Command::NextSince => self.step_left(Left::Since, true),
            Command::PreviousSince => self.step_left(Left::Since, false),
            Command::SinceOnly => self.session.apply(Action::ToggleOnly(Left::Since)),
            Command::Undo => self.session.apply(Action::Undo),
            Command::Redo => self.session.apply(Action::Redo),
            Command::Pair => self.session.apply(Action::StartPairing),
            Command::Split => self.ask_where_to_split(),
            Command::CopyPassage => self.copy(ctx, Part::Passage),
            Command::CopyFinding => self.copy(ctx, Part::Finding),
            Command::CopyTable => self.copy(ctx, Part::Table),
            Command::WiderColumn => self.session.apply(Action::StretchColumn(true)),
            Command::NarrowerColumn => self.session.apply(Action::StretchColumn(false)),
            Command::EqualColumns => self.session.apply(Action::EqualWidths),
            Command::LargerText | Command::SmallerText | Command::NormalText => {
                self.set_text_size(command);
            }
            Command::ReadingSettings => {
                self.shows_reading_settings = !self.shows_reading_settings;
            }
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset => zoom(ctx, command),
            Command::NextPart => self.parts.step(ctx, true),
            Command::PreviousPart => self.parts.step(ctx, false),
            Command::Commands => self.sheet = Some(Sheet::Commands(CommandSearch::default())),
            Command::Keys => self.sheet = Some(Sheet::Keys),
            Command::About => self.sheet = Some(Sheet::About),
        }
    }

    fn set_text_size(&mut self, command: Command) {
        let text = self.session.settings().text;
        let text = match command {
            Command::LargerText => TextSettings {
                size: text.size.larger(),
                ..text
            },
            Command::SmallerText => TextSettings {
                size: text.size.smaller(),
                ..text
            },
            _ => TextSettings::default(),
        };
        self.session.apply(Action::Set(Setting::Text(text)));
    }

    fn step_left(&mut self, left: Left, forward: bool) {
        self.session.apply(Action::StepLeft { left, forward });
    }

    /// Gives what is lit a status; the one it has already is taken away.
    fn judge(&mut self, status: Status) {
        let Some(subject) = self.session.lit_subject() else {
            return;
        };
        let known = self.session.review().on(&subject);
        // What has changed since is confirmed by the same status.
        let known = known.filter(|r| !r.has_changed()).map(|r| r.status);
        let status = if known == Some(status) {
            Status::Open
        } else {
            status
        };
        let said = Said::Status(status);
        self.session.apply(Action::Say(Box::new(subject), said));
    }

    /// Writes a note on the change that is lit, or on the sentence where it is none.
    fn note(&mut self) {
        let focus = self.session.view().focus;
        let words = focus.and_then(|focus| self.session.words_of(focus));
        if let Some(subject) = self.session.lit_subject().or(words) {
            self.sheet = Some(Sheet::Note(Box::new(Draft::new(&self.session, subject))));
        }
    }

    fn noted(&mut self, draft: Draft) {
        let subject = Box::new(draft.subject);
        let said = Said::Note(draft.words, draft.severity);
        self.session.apply(Action::Say(subject, said));
    }

    fn edit_text(&mut self) {
        let editing = Editing::new(&self.session, self.session.meant_version());
        self.sheet = editing.map(Sheet::Edit);
    }

    fn show_particulars(&mut self) {
        let sheet = Particulars::new(&self.session, self.session.meant_version());
        self.sheet = sheet.map(Sheet::Particulars);
    }

    fn ask_where_to_split(&mut self) {
        let lit = self.session.compared().zip(self.session.view().focus);
        let splitting = lit.and_then(|(compared, focus)| Splitting::new(compared, focus));
        self.sheet = splitting.map(Sheet::Split);
    }

    fn copy(&mut self, ctx: &Context, part: Part) {
        if let Some(copied) = self.session.copied(part) {
            self.clipboard.put(ctx, copied);
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
            Outcome::Closed => self.stay(),
            Outcome::Pasted(source) => self.open_or_add(ctx, vec![source]),
            Outcome::Revised(revisions) => {
                for revision in revisions {
                    self.session.apply(Action::Revise(revision));
                }
            }
            Outcome::Answered(question, answer) => self.typed(ctx, question, answer),
            Outcome::Noted(draft) => self.noted(*draft),
            Outcome::SaveAndLeave(leaving) => self.save_and_leave(ctx, leaving),
            Outcome::Leave(leaving) => self.left(ctx, leaving),
            Outcome::Recover(index) => self.session.apply(Action::Recover(index)),
            Outcome::Discard(index) => self.discard(index),
            Outcome::Replace(question, path) => self.write_over(ctx, &question, path),
            Outcome::Rename(question, path) => {
                let path = path.display().to_string();
                self.sheet = Some(Sheet::Path { question, path });
            }
            Outcome::Split(version, at) => self.session.apply(Action::SplitAt(version, at)),
            Outcome::Command(command) => self.found_command(ctx, command),
            Outcome::Export(choice) => {
                let file_name = format!("comparison.{}", choice.format.extension());
                self.export = choice;
                self.ask(ctx, Question::Save { file_name });
            }
        }
    }
}

fn zoom(ctx: &Context, command: Command) {
    let step = match command {
        Command::ZoomIn => ZOOM_STEP,
        Command::ZoomOut => -ZOOM_STEP,
        _ => return ctx.set_zoom_factor(1.0),
    };
    let factor = (ctx.zoom_factor() + step).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
    ctx.set_zoom_factor((factor * 10.0).round() / 10.0);
}
