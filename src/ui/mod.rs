//! The window.
//!
//! Views (`…_ui`) read a `Scene` and push actions and commands onto it; the
//! [`App`](app::App) carries them out after the frame is drawn.

pub mod app;
pub mod bidi;
mod choosing;
pub mod clipboard;
mod columns;
pub mod command;
mod command_search;
mod corrections;
mod coverage;
mod details;
pub mod dialogs;
mod excerpt;
mod exporting;
mod findings;
mod fold_line;
mod hint;
mod keeping;
mod key_sheet;
mod keys;
mod kinds;
mod ledger;
mod legend;
mod looking;
mod menu;
mod modals;
mod notices;
mod overview;
mod particulars;
mod parts;
mod passage;
mod pasting;
mod reading_settings;
mod readings;
mod redline;
mod replace;
mod review;
mod saving;
mod scene;
mod sentence;
mod stack;
mod start;
mod story;
mod theme;
mod toolbar;
mod wishes;

use std::path::PathBuf;

use dialogs::DesktopDialogs;

/// Under which name the desktop and the platform's folders know the program.
const APP_ID: &str = "storydiff";

/// Why no window could be shown.
#[derive(Debug, thiserror::Error)]
#[error("no window could be opened: {0}")]
pub struct WindowError(String);

/// Opens the window on `files`, the first one as base, and stays until it is closed.
///
/// # Errors
/// [`WindowError`] where there is no display or no OpenGL.
pub fn run(files: Vec<PathBuf>) -> Result<(), WindowError> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Storydiff")
        .with_app_id(APP_ID)
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([640.0, 420.0])
        .with_icon(icon());
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    let start = Box::new(|cc: &eframe::CreationContext<'_>| {
        let dialogs = Box::new(DesktopDialogs::default());
        let mut app = app::App::new(&cc.egui_ctx, cc.storage, dialogs, files);
        if let Some(folder) = eframe::storage_dir(APP_ID) {
            app.keep_in(&folder);
        }
        Ok(Box::new(app) as Box<dyn eframe::App>)
    });
    eframe::run_native("Storydiff", options, start).map_err(|e| WindowError(reason(&e.to_string())))
}

/// Winit puts the place in its source first, e.g. "os error at …/mod.rs:788: Failed to open".
fn reason(error: &str) -> String {
    error.rsplit(": ").next().unwrap_or(error).to_owned()
}

/// Three columns of lines, one of them marked: drawn here, so that no image has to be decoded.
fn icon() -> egui::IconData {
    const SIZE: u32 = 64;
    let pixel = |x: u32, y: u32| {
        let column = x / 22;
        let is_line = x % 22 > 3 && x % 22 < 19 && y % 10 > 4 && y > 6 && y < 58;
        match (is_line, column, y / 10) {
            (true, 1, 2 | 3) => [0x0a, 0x62, 0x48, 0xff],
            (true, 2, 3) => [0x9c, 0x3a, 0x02, 0xff],
            (true, ..) => [0x21, 0x24, 0x28, 0xff],
            (false, ..) => [0xfd, 0xfc, 0xf9, 0xff],
        }
    };
    let rgba = (0..SIZE * SIZE)
        .flat_map(|i| pixel(i % SIZE, i / SIZE))
        .collect();
    egui::IconData {
        rgba,
        width: SIZE,
        height: SIZE,
    }
}
