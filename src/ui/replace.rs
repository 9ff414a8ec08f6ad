//! The question before a file is written over; the desktop's dialogs ask it themselves.

use std::path::Path;

use egui::{RichText, Ui};

use super::theme;

/// What the reader wants of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Write over it.
    Replace,
    /// Write another file.
    Rename,
    /// Write nothing.
    Cancel,
}

/// Asks; the answer once there is one. Enter alone writes nothing over.
pub(super) fn replace_ui(ui: &mut Ui, path: &Path) -> Option<Choice> {
    ui.label(RichText::new("Replace this file?").font(theme::strong_font(19.0)));
    ui.add_space(6.0);
    let name = path.file_name().unwrap_or(path.as_os_str());
    ui.label(format!("{} is there already.", name.to_string_lossy()));
    ui.weak(path.display().to_string());
    ui.add_space(6.0);
    let mut choice = None;
    ui.horizontal(|ui| {
        for (text, meant) in [
            ("Replace it", Choice::Replace),
            ("Choose another name", Choice::Rename),
            ("Cancel", Choice::Cancel),
        ] {
            if ui.button(text).clicked() {
                choice = Some(meant);
            }
        }
    });
    choice
}
