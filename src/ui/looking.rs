//! When the files of the versions are looked at: as the window gains focus, and while it has it, when
//! one of them changes. A window without focus does nothing.

use egui::Context;

use super::app::App;
use crate::session::watch::Watch;

/// From one look to the next, in seconds, until what changed is known: a file is read once two
/// looks in a row find it alike.
const LOOK_AGAIN: f64 = 1.0;

/// When was looked last.
#[derive(Debug)]
pub(super) struct Watchman {
    watch: Watch,
    /// In egui's time.
    looked_at: f64,
    had_focus: bool,
}

impl Watchman {
    /// Wakes the window of `ctx` when a file changes.
    pub fn new(ctx: &Context) -> Self {
        let waker = ctx.clone();
        Self {
            watch: Watch::new(move || waker.request_repaint()),
            looked_at: 0.0,
            had_focus: false,
        }
    }
}

impl App {
    pub(super) fn look_at_files(&mut self, ctx: &Context) {
        let (has_focus, now) = ctx.input(|i| (i.focused, i.time));
        let had_focus = std::mem::replace(&mut self.watchman.had_focus, has_focus);
        let is_on = has_focus && self.session.has_files();
        let files = self.session.files().filter(|_| is_on);
        self.watchman.watch.keep_to(files);
        if !is_on {
            return;
        }
        let is_told = self.watchman.watch.take_changed() || !had_focus;
        let is_unsure = !self.session.knows_files();
        let is_due = now >= self.watchman.looked_at + LOOK_AGAIN;
        if is_told || is_unsure && is_due {
            self.watchman.looked_at = now;
            self.session.look_at_files();
        }
        if is_told || is_unsure {
            let wait = self.watchman.looked_at + LOOK_AGAIN - now;
            ctx.request_repaint_after_secs(wait as f32);
        }
    }
}
