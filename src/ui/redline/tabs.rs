//! Above the redline: which version is read, against which base, and what the lines mean.

use egui::{Button, Id, Rect, RichText, ScrollArea, Ui, UiBuilder, WidgetInfo};

use crate::engine::collation::Change;
use crate::engine::story::VersionId;
use crate::engine::told::shortened;
use crate::palette;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// How high the head is, in points; as high as the heads of columns.
pub const HEAD_HEIGHT: f32 = 48.0;
/// Narrower windows leave the key to the lines away.
const WIDE: f32 = 900.0;
/// A longer name is shortened.
const LONGEST_NAME: usize = 28;
/// So is a longer name of the base, which stands beside the names.
const LONGEST_BASE: usize = 18;

/// The head of the redline, across `area`.
pub fn tabs_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, area: Rect) {
    let surface = scene.surface();
    ui.painter()
        .rect_filled(area, 0.0, theme::color(surface.panel));
    ui.painter().hline(
        area.x_range(),
        area.bottom(),
        (1.0, theme::color(surface.rule)),
    );
    let inner = area.shrink2(egui::vec2(14.0, 9.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal_centered(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if area.width() > WIDE {
                    key_ui(ui, scene);
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ScrollArea::horizontal()
                        .id_salt("redline tabs")
                        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
                        .show(ui, |ui| {
                            ui.horizontal_centered(|ui| choice_ui(ui, scene, compared))
                        });
                });
            });
        });
    });
}

/// Was another version on when the tabs were last drawn? Its tab is brought into sight then only:
/// the reader may look at others.
fn is_news(ui: &Ui, version: VersionId) -> bool {
    let id = Id::unique("redline tab");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<usize>(id);
        data.insert_temp(id, version.0);
        before
    });
    before != Some(version.0)
}

fn choice_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let view = scene.session.view();
    let against = view.against();
    for version in view.columns().into_iter().skip(1) {
        let label = compared.report.label(version);
        let is_on = against == Some(version);
        let name = RichText::new(shortened(label, LONGEST_NAME));
        let name = if is_on {
            name.font(theme::strong_font(15.0))
        } else {
            name
        };
        let response = ui
            .add(Button::selectable(is_on, name))
            .on_hover_text("Read this version as a markup of the base");
        let spoken = format!("Redline of {label}");
        response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, is_on, &spoken));
        if is_on && is_news(ui, version) {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            scene.actions.push(Action::Against(version));
        }
    }
}

/// What struck out and underlined mean; laid out from the right.
fn key_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let put = palette::swatch(Change::Added, scene.theme);
    let cut = palette::swatch(Change::Dropped, scene.theme);
    let text = |words: &str| RichText::new(words).size(14.0);
    let put = text(" only here ")
        .underline()
        .background_color(theme::color(put.word));
    ui.label(put);
    let base = scene.session.view().base;
    let base = scene
        .session
        .compared()
        .map_or("the base", |c| c.report.label(base));
    let cut = text(&format!(" only in {} ", shortened(base, LONGEST_BASE)))
        .strikethrough()
        .color(theme::color(cut.ink))
        .background_color(theme::color(cut.fill));
    ui.label(cut).on_hover_text(format!("The base: {base}"));
}
