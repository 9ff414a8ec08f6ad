//! One version against the base, as one marked-up text.

use egui::Ui;

use super::scene::Scene;
use crate::session::Compared;

/// What the layout remembers from frame to frame.
#[derive(Debug, Default)]
pub struct RedlineState {}

/// The layout.
pub fn redline_ui(
    _ui: &mut Ui,
    _scene: &mut Scene<'_>,
    _compared: &Compared,
    _state: &mut RedlineState,
) {
}
