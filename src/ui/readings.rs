//! The middle of the window: the story in the layout that the reader chose.

use egui::Ui;

use super::columns::{ColumnsState, columns_ui};
use super::coverage::{CoverageState, coverage_ui};
use super::passage::{PassageState, passage_ui};
use super::redline::{RedlineState, redline_ui};
use super::scene::Scene;
use super::story::story_ui;
use crate::session::Compared;
use crate::session::view::Reading;

/// What the layouts remember from frame to frame.
#[derive(Debug, Default)]
pub struct Readings {
    columns: ColumnsState,
    redline: RedlineState,
    passage: PassageState,
    coverage: CoverageState,
}

/// The story in the layout chosen.
pub fn reading_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    readings: &mut Readings,
) {
    match scene.session.view().reading {
        Reading::Columns => columns_ui(ui, scene, compared, &mut readings.columns),
        Reading::Redline => redline_ui(ui, scene, compared, &mut readings.redline),
        Reading::Passage => passage_ui(ui, scene, compared, &mut readings.passage),
        Reading::Coverage => coverage_ui(ui, scene, compared, &mut readings.coverage),
        Reading::Story => story_ui(ui, scene, compared),
    }
}
