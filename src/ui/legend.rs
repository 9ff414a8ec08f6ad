//! The legend, which is the filter as well: always in sight, in one line where it fits.

use egui::{Button, FontId, RichText, TextStyle, Ui};

use super::command::Command;
use super::kinds::{kinds_legend_ui, kinds_legend_width};
use super::scene::Scene;
use super::theme::{self, text_width};
use crate::engine::collation::Change;
use crate::engine::told::grouped;
use crate::palette;
use crate::session::Action;
use crate::session::Compared;

/// The size of its letters, in points.
const SIZE: f32 = 14.0;
/// From one kind to the next, in points.
const GAP: f32 = 6.0;
/// Before the name of the base; both are left out where they would need a second line, as every
/// way to read says itself which version is the base.
const AGAINST: &str = "Against";

/// The legend: every kind of change with its glyph, colour and number of cells; a click switches it.
pub fn legend_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    if compared.report.versions.len() < 2 {
        ui.label("This version is alone so far. Add or drop another one to compare it with.");
        return;
    }
    ui.spacing_mut().interact_size.y = theme::BUTTON_HEIGHT;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let base = compared.report.label(scene.session.view().base);
        if ui.available_width() >= base_width(ui, base) + chips_width(ui, scene) {
            base_ui(ui, base);
        }
        for change in Change::ALL {
            change_ui(ui, scene, change);
        }
        kinds_legend_ui(ui, scene);
        let is_filtered = Change::ALL
            .iter()
            .any(|c| !scene.session.view().shown.contains(*c));
        if is_filtered {
            scene.command_button(ui, Command::ShowEveryChange, "Show all");
        }
    });
}

/// What all is shown against.
fn base_ui(ui: &mut Ui, base: &str) {
    ui.weak(AGAINST).on_hover_text(
        "Differences are shown against this version; any other can be made the base",
    );
    ui.label(RichText::new(base).font(theme::strong_font(SIZE)));
    ui.add_space(4.0);
}

/// The width of `base_ui`, in points.
fn base_width(ui: &Ui, base: &str) -> f32 {
    let against = text_width(ui, AGAINST, TextStyle::Body.resolve(ui.style()));
    against + text_width(ui, base, theme::strong_font(SIZE)) + 2.0 * GAP + 4.0
}

/// The width of all kinds in one line, in points.
fn chips_width(ui: &Ui, scene: &Scene<'_>) -> f32 {
    let padding = 2.0 * ui.spacing().button_padding.x + GAP;
    let changes = Change::ALL.map(|change| {
        let text = change_text(change, count(scene, change));
        text_width(ui, &text, FontId::proportional(SIZE)) + padding
    });
    changes.into_iter().sum::<f32>() + kinds_legend_width(ui, scene)
}

fn count(scene: &Scene<'_>, change: Change) -> usize {
    let counts = scene.session.view().counts();
    let count = counts.iter().find(|(c, _)| *c == change);
    count.map_or(0, |(_, count)| *count)
}

fn change_text(change: Change, count: usize) -> String {
    let (glyph, name) = (palette::glyph(change), palette::name(change));
    format!("{glyph} {name} {}", grouped(count))
}

fn change_ui(ui: &mut Ui, scene: &mut Scene<'_>, change: Change) {
    let count = count(scene, change);
    let is_shown = scene.session.view().shown.contains(change);
    let swatch = palette::swatch(change, scene.theme);
    let ink = theme::color(if is_shown {
        swatch.ink
    } else {
        scene.surface().muted
    });
    let text = RichText::new(change_text(change, count));
    let text = text.size(SIZE).color(ink);
    let text = if is_shown { text } else { text.strikethrough() };
    let button = Button::new(text).selected(false);
    let button = if is_shown {
        button.fill(theme::color(swatch.fill))
    } else {
        button.fill(egui::Color32::TRANSPARENT)
    };
    let hint = if is_shown {
        "Click to hide this kind."
    } else {
        "Hidden. Click to show this kind."
    };
    let response = ui
        .add(button)
        .on_hover_text(format!("{}. {hint}", palette::meaning(change)));
    response.widget_info(|| {
        let label = format!("{} {count}", palette::name(change));
        egui::WidgetInfo::selected(egui::Role::Button, true, is_shown, label)
    });
    if response.clicked() {
        scene.actions.push(Action::ToggleChange(change));
    }
}
