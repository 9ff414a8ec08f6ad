//! The desktop's file dialogs, behind a trait so that tests can answer them.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::engine::story::VersionId;
use crate::session::keep::ENDING;

/// What a dialog is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Files to compare instead of what is open.
    Open,
    /// Files to compare together with what is open.
    Add,
    /// A newer text of a version.
    Replace(VersionId),
    /// Where to save the session; with a name to start from.
    SaveSession {
        /// E.g. `story.storydiff`.
        file_name: String,
    },
    /// Where to save; with a name to start from.
    Save {
        /// E.g. `comparison.html`.
        file_name: String,
    },
    /// Where to save a picture of the view; with a name to start from.
    SavePicture {
        /// E.g. `view.png`.
        file_name: String,
    },
}

impl Question {
    /// The name to start from, where a file is to be written; none where files are to be read.
    pub fn file_name(&self) -> Option<&str> {
        match self {
            Self::SaveSession { file_name }
            | Self::Save { file_name }
            | Self::SavePicture { file_name } => Some(file_name),
            Self::Open | Self::Add | Self::Replace(_) => None,
        }
    }
}

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// These files were chosen.
    Chosen(Vec<PathBuf>),
    /// The reader thought better of it.
    Cancelled,
    /// The desktop has no file dialogs; ask for the path in the window.
    Unavailable,
}

/// Asks the reader for files.
pub trait Dialogs {
    /// Opens a dialog; `wake` is called once the answer is there.
    fn ask(&mut self, question: Question, wake: Box<dyn Fn() + Send>);
    /// Is there a question without an answer yet?
    fn is_waiting(&self) -> bool;
    /// The answer to the last question, once.
    fn answer(&mut self) -> Option<(Question, Answer)>;
}

/// No reader cancels a dialog this fast: where neither a desktop portal nor zenity is installed,
/// the dialog comes back empty within a few milliseconds.
const NO_DIALOG: Duration = Duration::from_millis(150);

/// The endings of files that can be compared.
const TEXTS: [&str; 18] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "mht", "mhtml", "docx", "odt", "rtf",
    "pdf", "epub", "eml", "xml", "json", ENDING,
];

/// The desktop's own dialogs.
#[derive(Default)]
pub struct DesktopDialogs {
    waiting: Option<(Question, Receiver<Answer>)>,
}

impl Dialogs for DesktopDialogs {
    fn ask(&mut self, question: Question, wake: Box<dyn Fn() + Send>) {
        if self.waiting.is_some() {
            return;
        }
        // The dialog is made here, on the window's thread, as macOS demands, and waited for on another.
        let dialog = rfd::AsyncFileDialog::new();
        let started = Instant::now();
        let (send, receive) = channel();
        let answer_of = move |paths: Option<Vec<PathBuf>>| match paths {
            Some(paths) => Answer::Chosen(paths),
            None if started.elapsed() < NO_DIALOG => Answer::Unavailable,
            None => Answer::Cancelled,
        };
        let finish = move |paths| {
            // The window may have gone meanwhile; then nobody waits for the answer.
            let _ = send.send(answer_of(paths));
            wake();
        };
        match &question {
            Question::Open | Question::Add => {
                let title = "Choose versions of one story";
                let files = dialog
                    .set_title(title)
                    .add_filter("Texts and sessions", &TEXTS);
                let chosen = files.add_filter("All files", &["*"]).pick_files();
                thread::spawn(move || finish(pollster::block_on(chosen).map(paths)));
            }
            Question::Replace(_) => {
                let dialog = dialog.set_title("Choose the newer text of this version");
                let chosen = dialog.pick_file();
                thread::spawn(move || finish(pollster::block_on(chosen).map(|f| paths(vec![f]))));
            }
            Question::SaveSession { file_name }
            | Question::Save { file_name }
            | Question::SavePicture { file_name } => {
                let title = match question {
                    Question::SaveSession { .. } => "Save the session",
                    Question::SavePicture { .. } => "Save a picture of the view",
                    _ => "Export the comparison",
                };
                let chosen = dialog.set_title(title).set_file_name(file_name).save_file();
                thread::spawn(move || {
                    finish(pollster::block_on(chosen).map(|file| paths(vec![file])));
                });
            }
        }
        self.waiting = Some((question, receive));
    }

    fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    fn answer(&mut self) -> Option<(Question, Answer)> {
        let answer = self.waiting.as_ref()?.1.try_recv().ok()?;
        let (question, _) = self.waiting.take()?;
        Some((question, answer))
    }
}

fn paths(files: Vec<rfd::FileHandle>) -> Vec<PathBuf> {
    files
        .into_iter()
        .map(|file| file.path().to_owned())
        .collect()
}
