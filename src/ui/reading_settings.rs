//! How the text is set: a small window over the story, which changes while the reader chooses.

use egui::{Align2, Button, Frame, Grid, Label, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::keys;
use super::scene::Scene;
use super::theme;
use crate::session::Action;
use crate::session::settings::{LineLength, Setting, Spacing, TextSettings, TextSize};
use crate::ui::command::Command;

/// The sizes' signs, each so large in points.
const SIGNS: [f32; 5] = [11.0, 13.0, 15.0, 17.5, 20.0];
/// A button of a row, in points.
const BUTTON: egui::Vec2 = vec2(40.0, 34.0);
/// Room for a few lines of the largest text, so that nothing below them moves.
const SAMPLE: egui::Vec2 = vec2(330.0, 104.0);
/// What the choice looks like, where no story is open or it is behind the window.
const SAMPLE_TEXT: &str = "The harbour bridge will close to all traffic at noon on Monday, the city \
    council said, after divers found cracks in two of its seven piers.";

/// The window, if it `is_open`.
pub fn reading_settings_ui(ctx: &egui::Context, scene: &mut Scene<'_>, is_open: &mut bool) {
    let window = egui::Window::new("Reading settings")
        .open(is_open)
        .collapsible(false)
        .resizable(false)
        .pivot(Align2::RIGHT_TOP)
        .default_pos(ctx.content_rect().right_top() + vec2(-44.0, 112.0));
    window.show(ctx, |ui| {
        let mut text = scene.session.settings().text;
        choices_ui(ui, &mut text);
        ui.add_space(4.0);
        sample_ui(ui, scene, text);
        ui.add_space(4.0);
        let is_usual = text == TextSettings::default();
        let reset = ui.add_enabled(!is_usual, Button::new("Set as usual"));
        let keys = keys::text(ctx, Command::NormalText);
        if reset.on_hover_text(keys).clicked() {
            text = TextSettings::default();
        }
        if text != scene.session.settings().text {
            scene.actions.push(Action::Set(Setting::Text(text)));
        }
        ui.separator();
        less_motion_ui(ui, scene);
    });
}

/// A switch for those whom movement tires or makes unwell.
pub fn less_motion_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    theme::outline_boxes(ui);
    let mut less = scene.session.settings().less_motion;
    let tip = "Nothing fades, slides or blinks";
    if ui
        .checkbox(&mut less, "Less motion")
        .on_hover_text(tip)
        .clicked()
    {
        scene.actions.push(Action::Set(Setting::LessMotion(less)));
    }
}

fn choices_ui(ui: &mut Ui, text: &mut TextSettings) {
    Grid::new("text").spacing(vec2(14.0, 8.0)).show(ui, |ui| {
        let sizes = TextSize::ALL.into_iter().zip(SIGNS).map(|(size, points)| {
            let sign = RichText::new("A").font(theme::display_font(points));
            (size, sign, size_name(size))
        });
        row_ui(ui, "Text size", &mut text.size, sizes);
        let spacings = Spacing::ALL
            .into_iter()
            .map(|s| (s, RichText::new(spacing_name(s)), spacing_name(s)));
        row_ui(ui, "Line spacing", &mut text.spacing, spacings);
        let lengths = LineLength::ALL
            .into_iter()
            .map(|l| (l, RichText::new(length_name(l)), length_name(l)));
        row_ui(ui, "Line length", &mut text.length, lengths);
    });
}

/// What is chosen among, and buttons for it: each a value, what stands on it, and its name.
fn row_ui<T: PartialEq>(
    ui: &mut Ui,
    what: &str,
    chosen: &mut T,
    choices: impl Iterator<Item = (T, RichText, &'static str)>,
) {
    ui.horizontal(|ui| {
        ui.set_min_height(BUTTON.y);
        ui.label(what);
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (value, sign, name) in choices {
            let is_chosen = *chosen == value;
            let button = Button::selectable(is_chosen, sign)
                .frame_when_inactive(true)
                .min_size(BUTTON);
            let response = ui.add(button).on_hover_text(name);
            response.widget_info(|| {
                let label = format!("{what}: {}", name.to_lowercase());
                WidgetInfo::selected(Role::RadioButton, true, is_chosen, label)
            });
            if response.clicked() {
                *chosen = value;
            }
        }
    });
    ui.end_row();
}

fn sample_ui(ui: &mut Ui, scene: &Scene<'_>, text: TextSettings) {
    let surface = scene.surface();
    let frame = Frame::new()
        .fill(theme::color(surface.paper))
        .stroke((1.0, theme::color(surface.rule)))
        .inner_margin(10);
    frame.show(ui, |ui| {
        ui.set_min_size(SAMPLE);
        ui.set_max_width(SAMPLE.x);
        let letters = theme::reading(text);
        let sample = RichText::new(SAMPLE_TEXT)
            .font(theme::reading_font(letters))
            .line_height(Some(letters.line));
        ScrollArea::vertical()
            .max_height(SAMPLE.y)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| ui.add(Label::new(sample).wrap().selectable(false)));
    });
}

fn size_name(size: TextSize) -> &'static str {
    match size {
        TextSize::Smallest => "Smallest",
        TextSize::Small => "Small",
        TextSize::Normal => "Normal",
        TextSize::Large => "Large",
        TextSize::Largest => "Largest",
    }
}

fn spacing_name(spacing: Spacing) -> &'static str {
    match spacing {
        Spacing::Compact => "Compact",
        Spacing::Normal => "Normal",
        Spacing::Airy => "Airy",
    }
}

fn length_name(length: LineLength) -> &'static str {
    match length {
        LineLength::Narrow => "Narrow",
        LineLength::Normal => "Normal",
        LineLength::Wide => "Wide",
    }
}
