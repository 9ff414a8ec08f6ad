//! Nothing is lost: what is unsaved is asked about before it goes, and what a crash has left is
//! offered at the next start.

use egui::{Context, RichText, Ui, ViewportCommand};

use super::app::App;
use super::dialogs::Question;
use super::modals::{Outcome, Sheet, title};
use super::theme;
use crate::session::keep::ENDING;
use crate::session::source::Source;
use crate::session::{Action, sample};

/// Work is kept for recovery so often while the reader goes on, in seconds.
const KEEP_EVERY: f64 = 3.0;

/// What waits until unsaved work is saved or let go.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaving {
    /// Close the window.
    Quit,
    /// Close all versions.
    Close,
    /// Compare these instead.
    Open(Vec<Source>),
    /// Choose what to compare instead.
    Choose,
    /// Open the sample instead.
    Sample,
}

/// How the window keeps what the reader does.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    /// When the work was last kept, in egui's time.
    kept_at: f64,
    /// What is done once it is saved.
    after_saving: Option<Leaving>,
    may_quit: bool,
    title: String,
}

impl App {
    /// Goes on with what would close what is open; first asks about what is unsaved.
    pub(super) fn leave(&mut self, ctx: &Context, leaving: Leaving) {
        if self.session.is_unsaved() {
            self.sheet = Some(Sheet::Unsaved(leaving));
        } else {
            self.left(ctx, leaving);
        }
    }

    /// Unsaved work is saved or let go: go on.
    pub(super) fn left(&mut self, ctx: &Context, leaving: Leaving) {
        match leaving {
            Leaving::Quit => {
                self.keeper.may_quit = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Leaving::Close => self.session.apply(Action::CloseAll),
            Leaving::Open(sources) => self.session.apply(Action::Open(sources)),
            Leaving::Choose => self.ask(ctx, Question::Open),
            Leaving::Sample => self.session.apply(Action::Open(sample::sources())),
        }
    }

    /// Saves first, then goes on.
    pub(super) fn save_and_leave(&mut self, ctx: &Context, leaving: Leaving) {
        self.keeper.after_saving = Some(leaving);
        self.save_session(ctx);
    }

    /// Saves under the name it has, or asks for one.
    pub(super) fn save_session(&mut self, ctx: &Context) {
        match self.session.home() {
            Some(home) => {
                let home = home.to_owned();
                self.session.apply(Action::Save(home));
            }
            None => self.ask_where_to_save(ctx),
        }
    }

    pub(super) fn ask_where_to_save(&mut self, ctx: &Context) {
        let name = self.session.home().and_then(|home| home.file_name());
        let file_name = match name {
            Some(name) => name.to_string_lossy().into_owned(),
            None => format!("story.{ENDING}"),
        };
        self.ask(ctx, Question::SaveSession { file_name });
    }

    /// The reader did not say where to save: nothing goes on.
    pub(super) fn stay(&mut self) {
        self.keeper.after_saving = None;
    }

    /// Throws away what an earlier window has left; the rest is still offered.
    pub(super) fn discard(&mut self, index: usize) {
        self.session.apply(Action::Discard(index));
        let left: Vec<_> = self.session.recoverable().collect();
        self.sheet = (!left.is_empty()).then_some(Sheet::Recovery(left));
    }

    /// Before each frame: closing, keeping, the title.
    pub(super) fn keep(&mut self, ctx: &Context) {
        let is_closing = ctx.input(|i| i.viewport().close_requested());
        if is_closing && !self.keeper.may_quit && self.session.is_unsaved() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.sheet = Some(Sheet::Unsaved(Leaving::Quit));
        }
        if !self.session.is_saving() && !self.dialogs.is_waiting() && self.sheet.is_none() {
            let leaving = self.keeper.after_saving.take();
            if let Some(leaving) = leaving.filter(|_| !self.session.is_unsaved()) {
                self.left(ctx, leaving);
            }
        }
        self.keep_for_recovery(ctx);
        self.show_title(ctx);
    }

    fn keep_for_recovery(&mut self, ctx: &Context) {
        if !self.session.is_unkept() {
            return;
        }
        let (now, due) = (ctx.input(|i| i.time), self.keeper.kept_at + KEEP_EVERY);
        if now >= due {
            self.keeper.kept_at = now;
            self.session.keep_for_recovery();
        } else {
            ctx.request_repaint_after_secs((due - now) as f32);
        }
    }

    fn show_title(&mut self, ctx: &Context) {
        let home = self.session.home().and_then(|home| home.file_stem());
        let name = home.map(|stem| format!("{} – ", stem.to_string_lossy()));
        let mark = if self.session.is_unsaved() {
            "• "
        } else {
            ""
        };
        let title = format!("{mark}{}Storydiff", name.unwrap_or_default());
        if title != self.keeper.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.keeper.title = title;
        }
    }
}

/// Save, let go, or stay?
pub(super) fn unsaved_ui(ui: &mut Ui, leaving: &Leaving) -> Option<Outcome> {
    title(ui, "Save what you did?");
    ui.label("Your notes, decisions and pasted texts are not in a file yet.");
    ui.add_space(8.0);
    let mut outcome = None;
    ui.horizontal(|ui| {
        let save = ui.button(RichText::new("Save").font(theme::strong_font(15.0)));
        if save.clicked() {
            outcome = Some(Outcome::SaveAndLeave(leaving.clone()));
        }
        if ui.button("Don’t save").clicked() {
            outcome = Some(Outcome::Leave(leaving.clone()));
        }
        if ui.button("Cancel").on_hover_text("Esc").clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}

/// What a crash has left; `left` tells when each was kept.
pub(super) fn recovery_ui(ui: &mut Ui, left: &[String]) -> Option<Outcome> {
    title(ui, "Recover unsaved work?");
    ui.label("Storydiff did not end as it should. This was kept of what was not saved:");
    ui.add_space(4.0);
    let mut outcome = None;
    for (index, when) in left.iter().enumerate() {
        let when = when.replace('T', " ").replace('Z', " UTC");
        ui.horizontal(|ui| {
            ui.label(format!("Kept {when}"));
            if ui.button("Recover").clicked() {
                outcome = Some(Outcome::Recover(index));
            }
            if ui.button("Discard").clicked() {
                outcome = Some(Outcome::Discard(index));
            }
        });
    }
    ui.add_space(6.0);
    if ui
        .button("Later")
        .on_hover_text("Ask again at the next start")
        .clicked()
    {
        outcome = Some(Outcome::Closed);
    }
    outcome
}
