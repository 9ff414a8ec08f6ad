//! The program in its window: takes in what came from outside, draws a frame, carries out wishes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Align, Align2, Area, CentralPanel, Context, Frame, Id, Key, Layout, Order, Panel, Ui};

use super::choosing::choosing_ui;
use super::clipboard::{Clipboard, DesktopClipboard, Pasted};
use super::dialogs::Dialogs;
use super::keeping::{Keeper, Leaving};
use super::legend::legend_ui;
use super::looking::Watchman;
use super::modals::{Sheet, sheet_ui};
use super::parts::Parts;
use super::reading_settings::reading_settings_ui;
use super::readings::{Readings, reading_ui};
use super::review::review_ui;
use super::saving::Camera;
use super::scene::Scene;
use super::wishes::Wishes;
use super::{
    corrections, details, findings, hint, keys, ledger, menu, notices, start, theme, toolbar,
};
use crate::session::action::ExportChoice;
use crate::session::settings::{Settings, ThemeChoice};
use crate::session::source::Source;
use crate::session::view::{Panel as SidePanel, Reading};
use crate::session::worker::Worker;
use crate::session::{Action, Compared, Direction, Session, Work};

/// As wide as what is under way is told, in points.
const WORK_WIDTH: f32 = 420.0;
/// Under which settings are stored.
const SETTINGS_KEY: &str = "settings";

/// The program in its window.
pub struct App {
    pub(super) session: Session,
    worker: Worker,
    pub(super) dialogs: Box<dyn Dialogs>,
    pub(super) clipboard: Box<dyn Clipboard>,
    readings: Readings,
    pub(super) sheet: Option<Sheet>,
    /// What the place asked for is to be saved as.
    pub(super) export: ExportChoice,
    pub(super) wants_search: bool,
    pub(super) keeper: Keeper,
    pub(super) camera: Camera,
    pub(super) watchman: Watchman,
    pub(super) shows_reading_settings: bool,
    /// Where the parts of the window stood in the last frame.
    pub(super) parts: Parts,
}

impl App {
    /// The window's content, with `files` to open at once.
    pub fn new(
        ctx: &Context,
        storage: Option<&dyn eframe::Storage>,
        dialogs: Box<dyn Dialogs>,
        files: Vec<PathBuf>,
    ) -> Self {
        theme::install(ctx);
        let settings = storage
            .and_then(|s| eframe::get_value::<Settings>(s, SETTINGS_KEY))
            .unwrap_or_default();
        let mut session = Session::new(settings);
        if !files.is_empty() {
            session.apply(Action::Open(files.into_iter().map(Source::Path).collect()));
        }
        let waker = ctx.clone();
        Self {
            session,
            worker: Worker::new(move || waker.request_repaint()),
            dialogs,
            clipboard: Box::new(DesktopClipboard::default()),
            readings: Readings::default(),
            sheet: None,
            export: ExportChoice::default(),
            wants_search: false,
            keeper: Keeper::default(),
            camera: Camera::default(),
            watchman: Watchman::new(ctx),
            shows_reading_settings: false,
            parts: Parts::default(),
        }
    }

    /// Copies to `clipboard` instead of the desktop's.
    #[must_use]
    pub fn copying_to(mut self, clipboard: Box<dyn Clipboard>) -> Self {
        self.clipboard = clipboard;
        self
    }

    /// Keeps unsaved work in `folder`, and offers what earlier windows have left there.
    pub fn keep_in(&mut self, folder: &Path) {
        self.session.keep_in(folder);
        let left: Vec<_> = self.session.recoverable().collect();
        if !left.is_empty() {
            self.sheet = Some(Sheet::Recovery(left));
        }
    }

    /// What is shown.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Does what a reader could ask for.
    pub fn wish(&mut self, action: Action) {
        self.session.apply(action);
    }

    /// Takes in finished work, dropped files, answers of dialogs and keys.
    fn take_in(&mut self, ctx: &Context) {
        for outcome in self.worker.collect() {
            self.session.absorb(outcome);
        }
        self.save_pictures();
        let dropped = dropped(ctx);
        if !dropped.is_empty() {
            self.open_or_add(ctx, dropped);
        }
        if let Some((question, answer)) = self.dialogs.answer() {
            self.answered(ctx, question, answer);
        }
        self.paste_into_sheet(ctx);
        if self.sheet.is_none() && self.session.choice().is_none() {
            for command in keys::pressed(ctx) {
                if command.is_enabled(&self.session) {
                    self.command(ctx, command);
                }
            }
            self.plain_keys(ctx);
        }
    }

    /// Arrows and Esc; Ctrl+V where nothing is open yet.
    fn plain_keys(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() {
            return;
        }
        let is_in_table = ledger::has_keyboard(ctx);
        let arrows = [
            (Key::ArrowUp, Direction::Up),
            (Key::ArrowDown, Direction::Down),
            (Key::ArrowLeft, Direction::Left),
            (Key::ArrowRight, Direction::Right),
        ];
        let pressed =
            ctx.input(|i| arrows.map(|(key, direction)| i.key_pressed(key).then_some(direction)));
        let reading = self.session.view().reading;
        for direction in pressed.into_iter().flatten().filter(|_| !is_in_table) {
            match reading {
                // It has no light to move; arrows scroll it.
                Reading::Story => {}
                Reading::Coverage => {
                    let direction = direction.transposed();
                    self.session.apply(Action::MoveFocus(direction));
                }
                _ => self.session.apply(Action::MoveFocus(direction)),
            }
        }
        let is_escape = ctx.input(|i| i.key_pressed(Key::Escape));
        if is_escape && !std::mem::take(&mut self.shows_reading_settings) {
            self.session.apply(Action::ClearFocus);
        }
        if let Some(pasted) = self.pasted(ctx) {
            self.sheet = Some(Sheet::Paste(pasted.into()));
        }
    }

    /// What was pasted with its keys in this frame, with its looks where the clipboard has them.
    fn pasted(&mut self, ctx: &Context) -> Option<Pasted> {
        let text = ctx.input(|i| {
            i.events.iter().find_map(|e| match e {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        })?;
        let html = self.clipboard.pasted().html;
        Some(Pasted { text, html })
    }

    /// What is pasted into the empty sheet for it keeps its looks.
    fn paste_into_sheet(&mut self, ctx: &Context) {
        let is_empty = |sheet: &Sheet| matches!(sheet, Sheet::Paste(p) if p.is_empty());
        if !self.sheet.as_ref().is_some_and(is_empty) {
            return;
        }
        let Some(pasted) = self.pasted(ctx).filter(|pasted| pasted.html.is_some()) else {
            return;
        };
        if let Some(Sheet::Paste(pasting)) = &mut self.sheet {
            ctx.input_mut(|i| i.events.retain(|e| !matches!(e, egui::Event::Paste(_))));
            pasting.fill(pasted);
        }
    }

    /// What comes unasked joins what is open, or begins a comparison.
    pub(super) fn open_or_add(&mut self, ctx: &Context, sources: Vec<Source>) {
        let is_session = sources.iter().any(|source| source.session().is_some());
        if is_session {
            self.leave(ctx, Leaving::Open(sources));
        } else if self.session.is_empty() {
            self.session.apply(Action::Open(sources));
        } else {
            self.session.apply(Action::Add(sources));
        }
    }

    /// Draws the sheet that is open, and carries out what came of it.
    fn sheet_ui(&mut self, ctx: &Context) {
        let Some(sheet) = &mut self.sheet else {
            return;
        };
        let outcome = sheet_ui(ctx, &self.session, sheet);
        if let Sheet::Export(choice) = sheet {
            self.session.apply(Action::Preview(choice.clone()));
        }
        if let Some(outcome) = outcome {
            self.sheet_done(ctx, outcome);
        }
    }

    /// Draws a frame; what the reader asked for in it.
    fn draw(&mut self, ui: &mut Ui) -> Wishes {
        let mut scene = Scene::new(&self.session, ui);
        self.parts.clear();
        let menu = Panel::top("menu").show(ui, |ui| menu::menu_ui(ui, &mut scene));
        self.parts.push(menu.response.rect);
        match self.session.compared() {
            None => {
                let start = CentralPanel::default().show(ui, |ui| {
                    if self.session.work().is_none() {
                        start::start_ui(ui, &mut scene);
                    }
                });
                self.parts.push(start.response.rect);
            }
            Some(compared) => {
                let tools = Panel::top("tools").show(ui, |ui| {
                    toolbar::toolbar_ui(ui, &mut scene, &mut self.wants_search);
                    legend_ui(ui, &mut scene, compared);
                });
                self.parts.push(tools.response.rect);
                if let Some(waiting) = self.session.view().pairing {
                    Panel::top("pairing").show(ui, |ui| {
                        corrections::pairing_ui(ui, &mut scene, compared, waiting);
                    });
                }
                panels_ui(ui, &mut scene, compared, &mut self.parts);
                let frame = Frame::new();
                let text = CentralPanel::default().frame(frame).show(ui, |ui| {
                    reading_ui(ui, &mut scene, compared, &mut self.readings);
                });
                self.parts.push(text.response.rect);
            }
        }
        if let Some(work) = self.session.work() {
            work_ui(ui.ctx(), &mut scene, work);
        }
        // Notices stand where it would.
        if self.sheet.is_none() && self.session.notices().is_empty() {
            hint::hint_ui(ui.ctx(), &mut scene);
        }
        choosing_ui(ui.ctx(), &mut scene);
        reading_settings_ui(ui.ctx(), &mut scene, &mut self.shows_reading_settings);
        notices::notices_ui(ui.ctx(), &mut scene);
        Wishes {
            actions: scene.actions,
            commands: scene.commands,
            notes: scene.notes,
            questions: scene.questions,
            sheets: scene.sheets,
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_in(ctx);
        self.keep(ctx);
        self.look_at_files(ctx);
        let theme = match self.session.settings().theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        };
        ctx.set_theme(theme);
        theme::set_motion(ctx, self.session.settings().less_motion);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let wishes = self.draw(ui);
        let needs_frame = !wishes.is_empty();
        self.fulfil(&ctx, wishes);
        self.sheet_ui(&ctx);
        self.parts.show_keyboard(&ctx, theme::of(ui));
        for job in self.session.take_jobs() {
            self.worker.send(job);
        }
        if needs_frame || self.session.work().is_some() {
            ctx.request_repaint();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // What is still unsaved was let go: nothing of it is to be offered at the next start.
        self.session.apply(Action::CloseAll);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, SETTINGS_KEY, self.session.settings());
    }
}

/// What stands beside and below the columns. The table of facts takes the place of the details.
fn panels_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, parts: &mut Parts) {
    let view = scene.session.view();
    let window = ui.ctx().content_rect().height();
    if view.panel == Some(SidePanel::Findings) {
        let shown =
            side_panel("findings").show(ui, |ui| findings::findings_ui(ui, scene, compared));
        parts.push(shown.response.rect);
    }
    if view.panel == Some(SidePanel::Review) {
        let shown = side_panel("review").show(ui, |ui| review_ui(ui, scene, compared));
        parts.push(shown.response.rect);
    }
    if view.panel == Some(SidePanel::Ledger) {
        let panel = Panel::bottom("ledger")
            .resizable(true)
            .default_size((window * 0.42).max(160.0))
            .size_range(120.0..=window * 0.7);
        let shown = panel.show(ui, |ui| ledger::ledger_ui(ui, scene, compared));
        parts.push(shown.response.rect);
    } else if let Some(focus) = view.focus.filter(|_| view.reading != Reading::Passage) {
        let panel = Panel::bottom("details")
            .resizable(true)
            .default_size((window * 0.22).clamp(110.0, 190.0))
            .size_range(90.0..=340.0);
        let shown = panel.show(ui, |ui| details::details_ui(ui, scene, compared, focus));
        parts.push(shown.response.rect);
    }
}

fn side_panel(name: &'static str) -> Panel {
    let panel = Panel::right(name);
    panel.default_size(340.0).size_range(260.0..=520.0)
}

/// What is under way, over what is shown: a bar above the text would move it.
fn work_ui(ctx: &Context, scene: &mut Scene<'_>, work: &Work) {
    let place = match scene.session.compared() {
        Some(_) => Align2::CENTER_BOTTOM,
        None => Align2::CENTER_CENTER,
    };
    let area = Area::new(Id::unique("work")).anchor(place, [0.0, -24.0]);
    let content = |ui: &mut Ui| {
        ui.set_width(WORK_WIDTH);
        theme::level_ui(ui, |ui| {
            ui.label(&work.label);
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| {
                if ui.button("Cancel").clicked() {
                    scene.actions.push(Action::Cancel);
                }
            });
        });
        ui.add(egui::ProgressBar::new(work.progress.fraction()).show_percentage());
    };
    area.order(Order::Foreground).show(ctx, |ui| {
        let frame = Frame::popup(ui.style()).inner_margin(12);
        frame.show(ui, content);
    });
}

/// Files dropped on the window: by path where they have one, else by content.
fn dropped(ctx: &Context) -> Vec<Source> {
    let files = ctx.input_mut(|i| std::mem::take(&mut i.raw.dropped_files));
    let sources = files.iter().map(|file| {
        let path = file.path();
        if path.is_absolute() {
            return Source::Path(path.to_owned());
        }
        let name = path.display().to_string();
        Source::Bytes {
            name,
            bytes: Arc::from(file.bytes().unwrap_or_default()),
        }
    });
    sources.collect()
}
