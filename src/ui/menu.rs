//! The menu bar.

use egui::Ui;

use super::command::Command;
use super::reading_settings::less_motion_ui;
use super::scene::Scene;
use super::theme;
use crate::engine::story::VersionId;
use crate::session::Action;
use crate::session::settings::{Setting, ThemeChoice};

/// The ways to read, from left to right.
const READINGS: [Command; 5] = [
    Command::Columns,
    Command::Redline,
    Command::Passage,
    Command::Coverage,
    Command::Story,
];

/// The menu bar across the top.
pub fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    egui::MenuBar::new().ui(ui, |ui| {
        ui.menu_button("File", |ui| file_ui(ui, scene));
        ui.menu_button("Edit", |ui| edit_ui(ui, scene));
        ui.menu_button("View", |ui| view_ui(ui, scene));
        ui.menu_button("Go", |ui| go_ui(ui, scene));
        ui.menu_button("Review", |ui| review_ui(ui, scene));
        ui.menu_button("Versions", |ui| versions_ui(ui, scene));
        ui.menu_button("Help", |ui| {
            item(ui, scene, Command::Commands);
            item(ui, scene, Command::Keys);
            item(ui, scene, Command::About);
        });
        if scene.session.compared().is_some() {
            readings_ui(ui, scene);
        }
    });
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

fn file_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for command in [
        Command::Open,
        Command::AddVersion,
        Command::Paste,
        Command::OpenSample,
    ] {
        item(ui, scene, command);
    }
    ui.separator();
    item(ui, scene, Command::Save);
    item(ui, scene, Command::SaveAs);
    item(ui, scene, Command::Export);
    item(ui, scene, Command::SavePicture);
    ui.separator();
    item(ui, scene, Command::CloseAll);
    item(ui, scene, Command::Quit);
}

fn edit_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    item(ui, scene, Command::Undo);
    item(ui, scene, Command::Redo);
    ui.separator();
    for command in [
        Command::Pair,
        Command::Split,
        Command::CopyPassage,
        Command::CopyFinding,
        Command::CopyTable,
    ] {
        item(ui, scene, command);
    }
}

fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for command in READINGS {
        item(ui, scene, command);
    }
    ui.separator();
    for command in [
        Command::ChangesOnly,
        Command::FoldAdditions,
        Command::FoldUnchanged,
        Command::ShowEveryChange,
        Command::Findings,
        Command::Ledger,
    ] {
        item(ui, scene, command);
    }
    ui.separator();
    ui.menu_button("Text and zoom", |ui| text_ui(ui, scene));
    ui.separator();
    theme_ui(ui, scene);
    ui.separator();
    less_motion_ui(ui, scene);
}

fn text_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for command in [
        Command::LargerText,
        Command::SmallerText,
        Command::NormalText,
    ] {
        item(ui, scene, command);
    }
    ui.separator();
    item(ui, scene, Command::ReadingSettings);
    ui.separator();
    for command in [Command::ZoomIn, Command::ZoomOut, Command::ZoomReset] {
        item(ui, scene, command);
    }
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

fn go_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    item(ui, scene, Command::NextChange);
    item(ui, scene, Command::PreviousChange);
    item(ui, scene, Command::NextAlike);
    item(ui, scene, Command::PreviousAlike);
    item(ui, scene, Command::NextFinding);
    item(ui, scene, Command::PreviousFinding);
    ui.separator();
    for command in [Command::Back, Command::Forward, Command::OwnPlace] {
        item(ui, scene, command);
    }
    ui.separator();
    for command in [Command::Find, Command::FindNext, Command::FindPrevious] {
        item(ui, scene, command);
    }
}

fn review_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    item(ui, scene, Command::Review);
    ui.separator();
    for command in [
        Command::Accept,
        Command::Problem,
        Command::Ignore,
        Command::Note,
    ] {
        item(ui, scene, command);
    }
    ui.separator();
    for command in [
        Command::NextUnreviewed,
        Command::PreviousUnreviewed,
        Command::UnreviewedOnly,
        Command::NextSince,
        Command::PreviousSince,
        Command::SinceOnly,
    ] {
        item(ui, scene, command);
    }
}

fn versions_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for command in [
        Command::AddVersion,
        Command::Particulars,
        Command::EditText,
        Command::CheckFiles,
    ] {
        item(ui, scene, command);
    }
    ui.separator();
    for command in [
        Command::WiderColumn,
        Command::NarrowerColumn,
        Command::EqualColumns,
        Command::ShowAllColumns,
        Command::OrderByTime,
    ] {
        item(ui, scene, command);
    }
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
