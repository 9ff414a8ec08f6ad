//! The first hint: what to click and press, until the reader has put it away.

use egui::{Align2, Frame, RichText, Stroke, vec2};

use super::command::Command;
use super::scene::Scene;
use super::theme;
use crate::session::Action;
use crate::session::settings::Setting;

/// What a new reader needs, and the command whose key stands with it.
const HINTS: [(&str, Option<Command>); 4] = [
    ("Click a sentence to see its counterparts", None),
    ("Next difference", Some(Command::NextChange)),
    ("What the versions disagree on", Some(Command::Findings)),
    ("Find any command by its name", Some(Command::Commands)),
];

/// A card in the lower corner, over whatever is read; nothing moves when it goes.
pub fn hint_ui(ctx: &egui::Context, scene: &mut Scene<'_>) {
    let view = scene.session.view();
    // Whoever has opened these is past it, and they need the room.
    let is_busy = view.focus.is_some() || view.panel.is_some();
    let is_known = scene.session.settings().knows_hint;
    if is_known || is_busy || scene.session.compared().is_none() {
        return;
    }
    let surface = scene.surface();
    let frame = Frame::new()
        .fill(theme::color(surface.panel))
        .stroke(Stroke::new(1.0, theme::color(surface.focus)))
        .corner_radius(8)
        .inner_margin(14);
    let area = egui::Area::new(egui::Id::unique("hint"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-44.0, -24.0))
        .order(egui::Order::Foreground);
    area.show(ctx, |ui| {
        frame.show(ui, |ui| {
            ui.label(RichText::new("First steps").font(theme::strong_font(15.0)));
            for (text, command) in HINTS {
                ui.horizontal(|ui| {
                    ui.label(text);
                    let keys = command.and_then(|c| c.shortcuts().first().copied());
                    if let Some(keys) = keys {
                        ui.weak(ctx.format_shortcut(&keys));
                    }
                });
            }
            if ui.button("Got it").clicked() {
                scene.actions.push(Action::Set(Setting::KnowsHint));
            }
        });
    });
}
