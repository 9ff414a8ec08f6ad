//! Filters by kind of finding: in the legend, the list of findings and the table of facts.

use egui::{Button, FontId, RichText, Ui, WidgetInfo};

use super::scene::Scene;
use super::theme::{self, text_width};
use crate::engine::collation::Change;
use crate::engine::report::FindingKind;
use crate::engine::told::grouped;
use crate::palette::{self, Swatch};
use crate::session::Action;

/// Letters of the filters, in points.
const SWITCH_SIZE: f32 = 13.0;
/// Between kinds in the legend, and beside their letters, in points: there is little room.
const LEGEND_GAP: f32 = 3.0;
const LEGEND_PADDING: f32 = 5.0;

/// A filter that looks like the legend's.
pub struct Switch<'s> {
    /// What it shows.
    pub text: String,
    /// For screen readers.
    pub name: String,
    /// What it stands for.
    pub hint: &'s str,
    /// Its colours.
    pub swatch: Swatch,
    /// Is its kind shown?
    pub is_on: bool,
}

/// True when it was clicked.
pub fn switch_ui(ui: &mut Ui, scene: &Scene<'_>, switch: &Switch<'_>) -> bool {
    let (ink, fill) = match switch.is_on {
        true => (switch.swatch.ink, theme::color(switch.swatch.fill)),
        false => (scene.surface().muted, egui::Color32::TRANSPARENT),
    };
    let text = RichText::new(&switch.text)
        .size(SWITCH_SIZE)
        .color(theme::color(ink));
    let text = if switch.is_on {
        text
    } else {
        text.strikethrough()
    };
    let does = if switch.is_on { "hide" } else { "show" };
    let response = ui
        .add(Button::new(text).fill(fill))
        .on_hover_text(format!("{}. Click to {does} these.", switch.hint));
    response
        .widget_info(|| WidgetInfo::selected(egui::Role::Button, true, switch.is_on, &switch.name));
    response.clicked()
}

/// A kind with its sign and how often it occurs, as a filter; true when it was clicked.
pub fn kind_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (kind, swatch): (FindingKind, Swatch),
    (what, count): (&str, usize),
    is_on: bool,
) -> bool {
    let name = palette::kind_name(kind);
    let switch = Switch {
        text: format!("{} {name} {count}", palette::kind_glyph(kind)),
        name: format!("{name} {what} {count}"),
        hint: palette::kind_meaning(kind),
        swatch,
        is_on,
    };
    switch_ui(ui, scene, &switch)
}

/// The kinds of finding with their signs, for the legend that is always in sight.
pub fn kinds_legend_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if !scene.session.view().shown.contains(Change::Mismatch) {
        return;
    }
    ui.spacing_mut().item_spacing.x = LEGEND_GAP;
    ui.spacing_mut().button_padding.x = LEGEND_PADDING;
    for (kind, count) in scene.session.kind_counts() {
        let name = palette::kind_name(kind);
        let switch = Switch {
            text: legend_text(kind, count),
            name: format!("{name} in the legend {count}"),
            hint: &format!("{name}: {}", palette::kind_meaning(kind)),
            swatch: palette::swatch(Change::Mismatch, scene.theme),
            is_on: scene.session.view().findings.has_kind(kind),
        };
        if switch_ui(ui, scene, &switch) {
            scene.actions.push(Action::ToggleKind(kind));
        }
    }
}

/// The width of the kinds in the legend, in points.
pub fn kinds_legend_width(ui: &Ui, scene: &Scene<'_>) -> f32 {
    if !scene.session.view().shown.contains(Change::Mismatch) {
        return 0.0;
    }
    let font = FontId::proportional(SWITCH_SIZE);
    let counts = scene.session.kind_counts().into_iter();
    let widths = counts.map(|(kind, count)| {
        text_width(ui, &legend_text(kind, count), font.clone()) + 2.0 * LEGEND_PADDING + LEGEND_GAP
    });
    widths.sum()
}

fn legend_text(kind: FindingKind, count: usize) -> String {
    format!("{} {}", palette::kind_glyph(kind), grouped(count))
}
