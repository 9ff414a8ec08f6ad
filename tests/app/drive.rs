//! Starts the program without a window system and drives it as a reader does.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use storydiff::engine::report::Report;
use storydiff::session::copy::Copied;
use storydiff::session::settings::Setting;
use storydiff::session::view::Reading;
use storydiff::session::{Action, Session};
use storydiff::ui::app::App;
use storydiff::ui::clipboard::{Clipboard, Pasted};
use storydiff::ui::dialogs::{Answer, Dialogs, Question};

use crate::screen::Screen;

/// Nothing that a test waits for takes longer, even unoptimised on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A file dialog that answers what the test laid down.
#[derive(Clone, Default)]
pub struct Scripted {
    /// What was asked, in order.
    pub asked: Rc<RefCell<Vec<Question>>>,
    open: Option<Question>,
    /// What to answer next.
    pub answers: Rc<RefCell<Vec<Answer>>>,
}

impl Dialogs for Scripted {
    fn ask(&mut self, question: Question, wake: Box<dyn Fn() + Send>) {
        self.asked.borrow_mut().push(question.clone());
        self.open = Some(question);
        wake();
    }

    fn is_waiting(&self) -> bool {
        self.open.is_some()
    }

    fn answer(&mut self) -> Option<(Question, Answer)> {
        let answer = self
            .open
            .is_some()
            .then(|| self.answers.borrow_mut().pop())
            .flatten()?;
        Some((self.open.take()?, answer))
    }
}

/// A clipboard that keeps what was put on it, and gives what the test laid down.
#[derive(Clone, Default)]
pub struct Kept(pub Rc<RefCell<Vec<Copied>>>, pub Rc<RefCell<Pasted>>);

impl Clipboard for Kept {
    fn put(&mut self, _: &egui::Context, copied: Copied) {
        self.0.borrow_mut().push(copied);
    }

    fn pasted(&mut self) -> Pasted {
        self.1.borrow().clone()
    }
}

/// The program, running.
pub struct Reader {
    pub harness: Harness<'static, App>,
    pub dialogs: Scripted,
    pub clipboard: Kept,
}

impl Reader {
    /// Starts the program at a window size, with files to open.
    pub fn start_at(size: [f32; 2], theme: egui::Theme, files: &[PathBuf]) -> Self {
        let (dialogs, clipboard) = (Scripted::default(), Kept::default());
        let (files, scripted, kept) = (files.to_vec(), dialogs.clone(), clipboard.clone());
        let harness = Harness::builder()
            .with_size(egui::Vec2::from(size))
            .with_max_steps(40)
            .renderer(Screen::default())
            .build_eframe(|cc| {
                let app = App::new(&cc.egui_ctx, None, Box::new(scripted), files);
                app.copying_to(Box::new(kept))
            });
        let mut reader = Self {
            harness,
            dialogs,
            clipboard,
        };
        reader
            .harness
            .state_mut()
            .wish(Action::Set(Setting::KnowsHint));
        reader.settle();
        if theme == egui::Theme::Dark {
            reader.click("View");
            reader.click("Dark theme");
            reader.press(egui::Key::Escape);
        }
        reader
    }

    /// Starts the program at 1280 × 800 in the light theme.
    pub fn start(files: &[PathBuf]) -> Self {
        Self::start_at([1280.0, 800.0], egui::Theme::Light, files)
    }

    /// Starts the program on the sample story.
    pub fn start_on_sample() -> Self {
        Self::start(&[sample()])
    }

    /// Waits until no work is under way and nothing moves.
    pub fn settle(&mut self) {
        let begun = Instant::now();
        self.harness.run_steps(2);
        while self.is_busy() {
            assert!(begun.elapsed() < PATIENCE, "still busy");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.harness.run_steps(3);
    }

    /// Waits for what comes from beside the window.
    pub fn wait_until(&mut self, is_there: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_there(self) {
            assert!(begun.elapsed() < PATIENCE, "it never came");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.settle();
    }

    fn is_busy(&self) -> bool {
        let session = self.session();
        let weighs = session.view().reading == Reading::Story
            && session.compared().is_some_and(|c| c.lineage().is_none());
        session.work().is_some()
            || session.corrections().is_pending()
            || session.is_saving()
            || weighs
    }

    pub fn session(&self) -> &Session {
        self.harness.state().session()
    }

    pub fn report(&self) -> &Report {
        &self
            .session()
            .compared()
            .expect("a comparison is open")
            .report
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Clicks the first of several with this in their label.
    pub fn click_first(&mut self, part: &str) {
        self.harness
            .get_all_by_label_contains(part)
            .next()
            .expect("something is called so")
            .click();
        self.settle();
    }

    pub fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.settle();
    }

    pub fn press_with(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn sees(&self, part: &str) -> bool {
        self.harness
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    /// What the window looks like now.
    pub fn picture(&mut self) -> image::RgbaImage {
        self.harness.render().expect("the renderer cannot fail")
    }
}

/// The shipped story in five versions.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/harbour-bridge")
}

/// Writes texts into a folder of their own.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file in it");
    }
    folder
}
