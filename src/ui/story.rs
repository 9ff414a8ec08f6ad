//! The whole story in figures.

use egui::Ui;

use super::scene::Scene;
use crate::session::Compared;

/// The layout.
pub fn story_ui(_ui: &mut Ui, _scene: &mut Scene<'_>, _compared: &Compared) {}
