//! The start screen: ways to open a story.

use std::path::PathBuf;

use egui::{Align2, Frame, RichText, Sense, Stroke, Ui};

use super::command::Command;
use super::scene::Scene;
use super::theme;
use crate::session::Action;
use crate::session::source::Source;

/// The start screen, in the middle of the window.
pub fn start_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    egui::ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let width = ui.available_width().min(620.0);
            let margin = ((ui.available_width() - width) / 2.0).max(0.0);
            ui.add_space((ui.available_height() * 0.12).clamp(12.0, 110.0));
            ui.horizontal(|ui| {
                ui.add_space(margin);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    welcome_ui(ui, scene);
                    recent_ui(ui, scene);
                });
            });
        });
}

fn welcome_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.label(RichText::new("Storydiff").font(theme::display_font(38.0)));
    ui.label(
        RichText::new("Several versions of a story, side by side.")
            .size(18.0)
            .weak(),
    );
    ui.add_space(22.0);
    drop_zone_ui(ui, scene);
    ui.add_space(14.0);
    ui.horizontal_wrapped(|ui| {
        for command in [Command::Open, Command::Paste, Command::OpenSample] {
            scene.command_button(ui, command, command.label());
        }
    });
    ui.add_space(8.0);
    ui.weak("Everything stays on this computer.");
}

fn drop_zone_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let surface = scene.surface();
    let is_hovered = ui.input(|i| !i.raw.hovered_files.is_empty());
    let (fill, line) = if is_hovered {
        (surface.focus_fill, surface.focus)
    } else {
        (surface.paper, surface.rule)
    };
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 132.0), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_lit = is_hovered || response.hovered() || response.has_focus();
    let line = theme::color(if is_lit { surface.focus } else { line });
    let painter = ui.painter();
    painter.rect_filled(rect, 10.0, theme::color(fill));
    let outline = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(egui::Shape::dashed_line(
        &outline,
        Stroke::new(1.5, line),
        7.0,
        5.0,
    ));
    let ink = theme::color(surface.ink);
    let font = theme::strong_font(18.0);
    let above = rect.center() - egui::vec2(0.0, 14.0);
    painter.text(
        above,
        Align2::CENTER_CENTER,
        "Drop two or more versions here",
        font,
        ink,
    );
    let below = rect.center() + egui::vec2(0.0, 14.0);
    let hint = "web pages, Word, PDF, text and more, or a folder of them";
    painter.text(
        below,
        Align2::CENTER_CENTER,
        hint,
        egui::FontId::proportional(15.0),
        theme::color(surface.muted),
    );
    response.widget_info(|| {
        egui::WidgetInfo::labeled(
            egui::Role::Button,
            true,
            "Drop two or more versions here, or click to choose them",
        )
    });
    if response.clicked() {
        scene.commands.push(Command::Open);
    }
}

fn recent_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let recent = &scene.session.settings().recent;
    if recent.is_empty() {
        return;
    }
    ui.add_space(26.0);
    ui.label(RichText::new("Recent stories").font(theme::strong_font(15.0)));
    Frame::new().show(ui, |ui| {
        for files in recent {
            story_ui(ui, scene, files);
        }
    });
    if ui.small_button("Forget these").clicked() {
        scene.actions.push(Action::ForgetRecent);
    }
}

fn story_ui(ui: &mut Ui, scene: &mut Scene<'_>, files: &[PathBuf]) {
    let names: Vec<_> = files
        .iter()
        .filter_map(|f| f.file_stem())
        .map(|n| n.to_string_lossy())
        .collect();
    let folder = files
        .first()
        .and_then(|f| f.parent())
        .and_then(|p| p.file_name());
    let folder = folder.map_or_else(|| "Story".into(), |n| n.to_string_lossy());
    let text = format!("{folder}: {}", names.join(", "));
    let list: Vec<_> = files.iter().map(|f| f.display().to_string()).collect();
    let link = ui.add(egui::Link::new(text)).on_hover_text(list.join("\n"));
    if link.clicked() {
        scene.actions.push(Action::Open(
            files.iter().cloned().map(Source::Path).collect(),
        ));
    }
}
