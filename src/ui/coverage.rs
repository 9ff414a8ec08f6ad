//! Which version has which passage, as a picture.

use egui::Ui;

use super::scene::Scene;
use crate::session::Compared;

/// What the layout remembers from frame to frame.
#[derive(Debug, Default)]
pub struct CoverageState {}

/// The layout.
pub fn coverage_ui(
    _ui: &mut Ui,
    _scene: &mut Scene<'_>,
    _compared: &Compared,
    _state: &mut CoverageState,
) {
}
