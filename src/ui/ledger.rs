//! The panel at the bottom: one row a fact, one column a version, as the columns above stand.
//!
//! ```text
//! Facts  Stated by several 43  Disagreeing 19  All 80      = agrees ≈ rounded ≠ conflicts – absent
//! # Number 12  ◷ Date 7  @ Name 9 …                        a filter, and the legend of the signs
//!
//! Fact                           Wire        Post        Lantern
//! # A bus with … passengers      = 41        = 41        ≠ 47
//!                                A bus w…    …           There were…   the row picked: all its places
//! ```

mod row;
mod table;

use egui::{RichText, Ui};

use super::command::Command;
use super::kinds;
use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::ledger::Standing;
use crate::palette::{self, Swatch};
use crate::session::findings::Scope;
use crate::session::view::Panel;
use crate::session::{Action, Compared};
pub use table::{few_ui, has_keyboard};

/// Narrower than this there is no room for the meaning of the signs, in points.
const LEGEND_FROM: f32 = 780.0;

/// The ledger with its filter.
pub fn ledger_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    head_ui(ui, scene, compared);
    kinds_ui(ui, scene);
    let rows = scene.session.facts();
    if rows.is_empty() {
        ui.weak("No fact is stated in the way chosen above.");
        return;
    }
    table::table_ui(ui, scene, compared, &rows);
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let has_room = ui.available_width() > LEGEND_FROM;
    theme::level_ui(ui, |ui| {
        ui.label(RichText::new("Facts").font(theme::strong_font(16.0)));
        for (scope, label) in [
            (Scope::Shared, "Stated by several"),
            (Scope::Conflicts, "Disagreeing"),
            (Scope::All, "All"),
        ] {
            let rows = compared.ledger.rows.iter();
            let count = rows.filter(|row| scope.has(row)).count();
            let is_on = scene.session.view().facts.scope == scope;
            let text = format!("{label} {count}");
            if ui.selectable_label(is_on, text).clicked() {
                scene.actions.push(Action::ShowFacts(scope));
            }
        }
        if has_room {
            ui.add_space(10.0);
            standings_ui(ui, scene);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("×").on_hover_text("Close the table").clicked() {
                scene.actions.push(Action::TogglePanel(Panel::Ledger));
            }
            scene.command_button(ui, Command::CopyTable, Command::CopyTable.label());
        });
    });
}

fn standings_ui(ui: &mut Ui, scene: &Scene<'_>) {
    for standing in Standing::ALL {
        let (glyph, name) = (
            palette::standing_glyph(standing),
            palette::standing_name(standing),
        );
        let ink = match standing {
            Standing::Conflicts => palette::swatch(Change::Mismatch, scene.theme).ink,
            _ => scene.surface().muted,
        };
        ui.colored_label(theme::color(ink), format!("{glyph} {name}"));
    }
}

/// The kinds of fact, each a filter; together the legend of the signs before the facts.
fn kinds_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
        let surface = scene.surface();
        // A fact is no finding: its kind has no colour.
        let plain = Swatch {
            fill: surface.control,
            word: surface.control,
            ink: surface.ink,
        };
        for (kind, count) in scene.session.fact_counts() {
            let is_on = scene.session.view().facts.has_kind(kind);
            if kinds::kind_ui(ui, scene, (kind, plain), ("facts", count), is_on) {
                scene.actions.push(Action::ToggleFactKind(kind));
            }
        }
    });
}
