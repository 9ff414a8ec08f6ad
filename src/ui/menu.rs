//! The menu bar.

use egui::Ui;

use super::command::Command;
use super::command::menus::{self, Menu, READINGS};
use super::reading_settings::less_motion_ui;
use super::scene::Scene;
use super::theme;
use crate::engine::story::VersionId;
use crate::session::Action;
use crate::session::settings::{Setting, ThemeChoice};

/// The menu bar across the top.
pub fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    egui::MenuBar::new().ui(ui, |ui| {
        whole_ui(ui, scene, &menus::FILE);
        whole_ui(ui, scene, &menus::EDIT);
        ui.menu_button(menus::VIEW.name, |ui| view_ui(ui, scene));
        whole_ui(ui, scene, &menus::GO);
        whole_ui(ui, scene, &menus::REVIEW);
        ui.menu_button(menus::VERSIONS.name, |ui| versions_ui(ui, scene));
        whole_ui(ui, scene, &menus::HELP);
        if scene.session.compared().is_some() {
            readings_ui(ui, scene);
        }
    });
}

/// A menu of commands alone.
fn whole_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: &Menu) {
    ui.menu_button(menu.name, |ui| sections_ui(ui, scene, menu));
}

fn sections_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: &Menu) {
    for (index, section) in menu.sections.iter().enumerate() {
        if index > 0 {
            ui.separator();
        }
        for command in *section {
            item(ui, scene, *command);
        }
    }
}

/// The ways to read, at the right end of the bar, as tabs.
fn readings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.with_layout(layout, |ui| {
        for command in READINGS.into_iter().rev() {
            scene.command_button(ui, command, command.label());
        }
    });
}

fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    sections_ui(ui, scene, &menus::VIEW);
    ui.separator();
    whole_ui(ui, scene, &menus::TEXT);
    ui.separator();
    theme_ui(ui, scene);
    ui.separator();
    less_motion_ui(ui, scene);
}

fn theme_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    theme::outline_boxes(ui);
    let themes = [
        (ThemeChoice::System, "Theme of the desktop"),
        (ThemeChoice::Light, "Light theme"),
        (ThemeChoice::Dark, "Dark theme"),
    ];
    for (theme, label) in themes {
        if ui
            .radio(scene.session.settings().theme == theme, label)
            .clicked()
        {
            scene.actions.push(Action::Set(Setting::Theme(theme)));
        }
    }
}

fn versions_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    sections_ui(ui, scene, &menus::VERSIONS);
    let Some(compared) = scene.session.compared() else {
        return;
    };
    ui.separator();
    theme::outline_boxes(ui);
    for id in compared.report.version_ids() {
        column_switch_ui(ui, scene, id, compared.report.label(id));
    }
}

/// A tick box that shows or hides a version's column; the base always has one.
fn column_switch_ui(ui: &mut Ui, scene: &mut Scene<'_>, id: VersionId, label: &str) {
    let is_base = id == scene.session.view().base;
    let mut is_shown = scene.session.view().columns().contains(&id);
    let label = if is_base {
        format!("{label} (base)")
    } else {
        label.to_owned()
    };
    if ui
        .add_enabled(!is_base, egui::Checkbox::new(&mut is_shown, label))
        .clicked()
    {
        scene.actions.push(Action::ToggleColumn(id));
    }
}

fn item(ui: &mut Ui, scene: &mut Scene<'_>, command: Command) {
    let keys = command
        .shortcuts()
        .first()
        .map(|s| ui.ctx().format_shortcut(s))
        .unwrap_or_default();
    let is_on = command.is_on(scene.session);
    let label = if is_on == Some(true) {
        format!("✓ {}", command.label())
    } else {
        command.label().to_owned()
    };
    let button = egui::Button::new(label).shortcut_text(keys);
    let response = ui.add_enabled(command.is_enabled(scene.session), button);
    if response.on_hover_text(command.tooltip()).clicked() {
        scene.commands.push(command);
        ui.close();
    }
}
