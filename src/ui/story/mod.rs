//! The whole story on one sheet: the bottom line, the versions in figures, how alike they are,
//! and who probably drew on whom.

mod bottom;
mod graph;
mod lineage;
mod matrix;
mod versions;

use egui::{Key, RichText, ScrollArea, Ui, vec2};

use super::scene::Scene;
use super::theme;
use crate::engine::report::Shares;
use crate::engine::story::{SentenceId, VersionId};
use crate::session::view::{Focus, Reading};
use crate::session::{Action, Compared};

/// As wide as a table of figures may get before the eye loses its row, in points.
const WIDEST: f32 = 1080.0;
/// Beside it, at least.
const MARGIN: f32 = 22.0;

/// What an arrow scrolls, in points.
const LINE: f32 = 40.0;

/// The layout.
pub fn story_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let area = ui.available_rect_before_wrap();
    let paper = theme::color(scene.surface().paper);
    ui.painter().rect_filled(area, 0.0, paper);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll_by_keys(ui, area.height());
        let width = (ui.available_width() - 2.0 * MARGIN).min(WIDEST);
        let left = (ui.available_width() - width) / 2.0;
        ui.add_space(14.0);
        ui.horizontal_top(|ui| {
            ui.add_space(left);
            ui.vertical(|ui| {
                ui.set_width(width);
                sections_ui(ui, scene, compared);
                ui.add_space(24.0);
            });
        });
    });
}

fn sections_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    bottom::bottom_ui(ui, scene, compared);
    section(
        ui,
        "Versions",
        "Words of each version, and of the base, by what the other made of them",
    );
    versions::versions_ui(ui, scene, compared);
    if compared.report.versions.len() < 2 {
        return;
    }
    section(
        ui,
        "How alike they are",
        "Share of the words of the version on the left that stand, as they are, in the one above",
    );
    matrix::matrix_ui(ui, scene, compared);
    section(
        ui,
        "Who drew on whom",
        "Probable, from wording, dates and credits; a source may not be among these versions",
    );
    lineage::lineage_ui(ui, scene, compared);
}

fn section(ui: &mut Ui, title: &str, hint: &str) {
    ui.add_space(22.0);
    ui.horizontal_wrapped(|ui| {
        ui.heading(title);
        ui.weak(hint);
    });
    ui.add_space(2.0);
}

/// Arrows, Page, Home and End, unless a text field has the cursor.
fn scroll_by_keys(ui: &Ui, page: f32) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let step = page - LINE;
    let way = ui.input(|i| match () {
        () if i.key_pressed(Key::ArrowDown) => -LINE,
        () if i.key_pressed(Key::ArrowUp) => LINE,
        () if i.key_pressed(Key::PageDown) => -step,
        () if i.key_pressed(Key::PageUp) => step,
        () if i.key_pressed(Key::End) => -1e6,
        () if i.key_pressed(Key::Home) => 1e6,
        () => 0.0,
    });
    if way != 0.0 {
        ui.scroll_with_delta(vec2(0.0, way));
    }
}

/// A version's name, as a way to read it side by side with the base.
fn version_link(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, version: VersionId) {
    let label = compared.report.label(version);
    let text = RichText::new(label).font(theme::strong_font(15.0));
    let link = ui
        .add(egui::Link::new(text))
        .on_hover_text("Read it side by side");
    if link.clicked() {
        read(scene, version);
    }
}

/// Something in a column so wide, from its left edge on.
fn column_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        content(ui);
    });
}

/// Goes to the beginning of a version.
fn read(scene: &mut Scene<'_>, version: VersionId) {
    let sentence = SentenceId(0);
    let focus = Focus { version, sentence };
    scene.actions.push(Action::GoTo(focus));
    scene.actions.push(Action::Read(Reading::Columns));
}

/// What of `from` stands in `to`.
fn shares(compared: &Compared, from: VersionId, to: VersionId) -> Shares {
    let comparison = compared.report.comparison(from, to);
    comparison.map_or_else(Shares::default, |c| {
        if c.a == from { c.a_in_b } else { c.b_in_a }
    })
}

/// A share in per cent.
fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// "a, b and c".
fn listed(parts: &[String]) -> String {
    match parts {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        few => few.concat(),
    }
}
