//! Where a session, an export and a picture are written, and that nothing is written over unasked.
//!
//! ```text
//! dialog ─ story.storydiff ─────────► written: the desktop has asked already
//! dialog ─ story ─► story.storydiff ─► there already? asked here
//! typed  ─ story.storydiff ─────────► there already? asked here, unless it is the session's own file
//! ```

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context};

use super::app::App;
use super::dialogs::Question;
use super::modals::Sheet;
use crate::session::Action;
use crate::session::action::ExportOrder;
use crate::session::keep::ENDING;
use crate::session::picture::Picture;

/// Pictures of the window, on their way from the screen to their files.
pub(super) struct Camera {
    taken: Receiver<(Picture, PathBuf)>,
    take: Sender<(Picture, PathBuf)>,
}

impl Default for Camera {
    fn default() -> Self {
        let (take, taken) = channel();
        Self { taken, take }
    }
}

impl App {
    /// Writes what was asked about to a path; `by_dialog` where the desktop's dialog has asked
    /// about that name, and no other.
    pub(super) fn write(
        &mut self,
        ctx: &Context,
        question: &Question,
        path: &Path,
        by_dialog: bool,
    ) {
        let target = self.with_ending(question, path.to_owned());
        let is_session = matches!(question, Question::SaveSession { .. });
        let is_own = is_session && self.session.home() == Some(target.as_path());
        let is_asked = by_dialog && target == path;
        match is_asked || is_own || !target.exists() {
            true => self.write_over(ctx, question, target),
            false => self.sheet = Some(Sheet::Replace(question.clone(), target)),
        }
    }

    /// Writes what was asked about, also over what is there.
    pub(super) fn write_over(&mut self, ctx: &Context, question: &Question, path: PathBuf) {
        match question {
            Question::SaveSession { .. } => self.session.apply(Action::Save(path)),
            Question::Save { .. } => self.session.apply(Action::Export(ExportOrder {
                path,
                choice: self.export.clone(),
            })),
            Question::SavePicture { .. } => self.take_picture(ctx, path),
            Question::Open | Question::Add | Question::Replace(_) => {}
        }
    }

    /// A path without an ending gets that of what is written; any other is the reader's choice.
    fn with_ending(&self, question: &Question, mut path: PathBuf) -> PathBuf {
        let ending = match question {
            Question::SaveSession { .. } => ENDING,
            Question::SavePicture { .. } => Picture::ENDING,
            _ => self.export.format.extension(),
        };
        if path.extension().is_none() {
            path.set_extension(ending);
        }
        path
    }

    pub(super) fn ask_where_to_put_picture(&mut self, ctx: &Context) {
        let home = self.session.home().and_then(Path::file_stem);
        let name = home.map_or("view".into(), |stem| stem.to_string_lossy());
        let file_name = format!("{name}.{}", Picture::ENDING);
        self.ask(ctx, Question::SavePicture { file_name });
    }

    /// The next frame, in which menus and sheets are closed, is the picture.
    fn take_picture(&self, ctx: &Context, path: PathBuf) {
        let (take, waker) = (self.camera.take.clone(), ctx.clone());
        ctx.request_screenshot(move |image| {
            // The window may have gone meanwhile; then nobody waits for the picture.
            let _ = take.send((picture(&image), path));
            waker.request_repaint();
        });
    }

    /// Orders the pictures taken since the last call to be saved.
    pub(super) fn save_pictures(&mut self) {
        for (picture, path) in self.camera.taken.try_iter().collect::<Vec<_>>() {
            self.session.apply(Action::SavePicture(picture, path));
        }
    }
}

fn picture(image: &Arc<ColorImage>) -> Picture {
    let pixels = image.pixels.iter();
    Picture {
        size: image.size,
        pixels: pixels.flat_map(|p| [p.r(), p.g(), p.b()]).collect(),
    }
}
