//! What a frame of the window costs while a long story is scrolled: `cargo bench --bench frames`.
//!
//! Counted is the processor's time from the wheel's turn to finished triangles; the display
//! driver's part is not. A display that shows 60 frames a second waits 16.7 ms for each.
#![allow(
    clippy::print_stdout,
    reason = "a benchmark prints what it has measured"
)]

#[path = "../bench/stories.rs"]
mod stories;

use std::error::Error;
use std::time::{Duration, Instant};

use egui::{Event, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2, vec2};
use stories::Writer;
use storydiff::session::view::Reading;
use storydiff::session::{Action, Session};
use storydiff::ui::app::App;
use storydiff::ui::dialogs::{Answer, Dialogs, Question};

/// Sentences a version; three versions each.
const SENTENCES: [usize; 3] = [500, 5_000, 50_000];
const FRAMES: usize = 300;
/// A turn of the wheel, in points.
const TURN: f32 = -150.0;
const WINDOW: Vec2 = vec2(1280.0, 800.0);

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` only wants to know whether it runs.
    let is_trial = std::env::args().any(|a| a == "--test");
    println!("sentences × 3, layout        median     95 %    worst     idle   ms of CPU a frame");
    for count in SENTENCES.into_iter().take(if is_trial { 1 } else { 3 }) {
        let folder = written(count)?;
        let mut window = Window::open(folder.path().to_owned());
        if window.app.session().compared().is_none() {
            return Err("the stories were not opened".into());
        }
        for reading in [
            Reading::Columns,
            Reading::Redline,
            Reading::Passage,
            Reading::Coverage,
        ] {
            window.app.wish(Action::Read(reading));
            window.settle();
            window.measure(&format!("{count:>6}  {reading:?}"));
        }
    }
    Ok(())
}

/// A story and two later versions of it, in files.
fn written(count: usize) -> Result<tempfile::TempDir, Box<dyn Error>> {
    let mut writer = Writer::new(7)?;
    let first = writer.story(count);
    let second = writer.revise(&first);
    let third = writer.revise(&second);
    let folder = tempfile::tempdir()?;
    for (name, story) in [("a", first), ("b", second), ("c", third)] {
        std::fs::write(
            folder.path().join(name).with_extension("txt"),
            writer.text(&story),
        )?;
    }
    Ok(folder)
}

/// The program, drawing into nothing.
struct Window {
    ctx: egui::Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
}

/// Nobody is there to ask.
struct Nobody;

impl Dialogs for Nobody {
    fn ask(&mut self, _: Question, _: Box<dyn Fn() + Send>) {}

    fn is_waiting(&self) -> bool {
        false
    }

    fn answer(&mut self) -> Option<(Question, Answer)> {
        None
    }
}

impl Window {
    fn open(folder: std::path::PathBuf) -> Self {
        let ctx = egui::Context::default();
        let app = App::new(&ctx, None, Box::new(Nobody), vec![folder]);
        let frame = eframe::Frame::_new_kittest();
        let mut window = Self {
            ctx,
            app,
            frame,
            time: 0.0,
        };
        window.draw(Vec::new());
        while Session::work(window.app.session()).is_some() {
            std::thread::sleep(Duration::from_millis(20));
            window.draw(Vec::new());
        }
        window
    }

    /// Draws one frame; how long that took.
    fn draw(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, WINDOW)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let begun = Instant::now();
        let output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            eframe::App::logic(&mut self.app, &ctx, &mut self.frame);
            eframe::App::ui(&mut self.app, ui, &mut self.frame);
        });
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        std::hint::black_box(triangles);
        begun.elapsed()
    }

    fn settle(&mut self) {
        (0..5).for_each(|_| {
            self.draw(Vec::new());
        });
    }

    fn measure(&mut self, label: &str) {
        let pointer = Event::PointerMoved(Pos2::new(500.0, 500.0));
        let turn = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, TURN),
            phase: TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Wheel,
        };
        let mut frames: Vec<Duration> = (0..FRAMES)
            .map(|_| self.draw(vec![pointer.clone(), turn.clone()]))
            .collect();
        self.settle();
        let idle = self.draw(Vec::new());
        frames.sort_unstable();
        let at = |share: f64| frames.get((share * (FRAMES - 1) as f64) as usize);
        let shown = [at(0.5), at(0.95), at(1.0), Some(&idle)];
        let shown = shown.map(|d| format!("{:>8.2}", d.map_or(0.0, |d| d.as_secs_f64() * 1e3)));
        println!("{label:<26} {}", shown.join(" "));
    }
}
