//! One passage with all its versions under each other.

use egui::Ui;

use super::scene::Scene;
use crate::session::Compared;

/// The layout.
pub fn passage_ui(_ui: &mut Ui, _scene: &mut Scene<'_>, _compared: &Compared) {}
