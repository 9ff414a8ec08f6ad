//! When the files of the versions are looked at: as the window gains focus, and now and then while
//! it has it. A window without focus does nothing.

use egui::Context;

use super::app::App;

/// From one look to the next, in seconds: soon enough for who switches to and fro between windows,
/// and seldom enough to cost nothing.
const LOOK_EVERY: f64 = 4.0;
/// The same while the reader waits to be told.
const LOOK_SOON: f64 = 1.0;

/// When was looked last, in egui's time.
#[derive(Debug, Default)]
pub(super) struct Watchman {
    looked_at: f64,
    had_focus: bool,
}

impl App {
    pub(super) fn look_at_files(&mut self, ctx: &Context) {
        let (has_focus, now) = ctx.input(|i| (i.focused, i.time));
        let had_focus = std::mem::replace(&mut self.watchman.had_focus, has_focus);
        if !has_focus || !self.session.has_files() {
            return;
        }
        let pause = match self.session.is_asked_for_files() {
            true => LOOK_SOON,
            false => LOOK_EVERY,
        };
        if !had_focus || now >= self.watchman.looked_at + pause {
            self.watchman.looked_at = now;
            self.session.look_at_files();
        }
        let wait = self.watchman.looked_at + pause - now;
        ctx.request_repaint_after_secs(wait as f32);
    }
}
