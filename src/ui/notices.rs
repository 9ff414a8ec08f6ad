//! Messages to the reader, in the lower right corner until dismissed.

use egui::{Align2, Frame, RichText, ScrollArea, Stroke};

use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::palette;
use crate::session::Action;
use crate::session::notice::{Notice, Tone};

/// As many as fit without covering the text; the others follow when these are put away.
const MOST_SHOWN: usize = 4;
/// The share of the window's height that the words of one may take before they scroll.
const MOST_OF_WINDOW: f32 = 0.2;

/// The notices over the window's lower right corner.
pub fn notices_ui(ctx: &egui::Context, scene: &mut Scene<'_>) {
    if scene.session.notices().is_empty() {
        return;
    }
    let area =
        egui::Area::new(egui::Id::unique("notices")).anchor(Align2::RIGHT_BOTTOM, [-24.0, -24.0]);
    area.order(egui::Order::Foreground).show(ctx, |ui| {
        for (index, notice) in scene.session.notices().iter().enumerate().take(MOST_SHOWN) {
            notice_ui(ui, scene, index, notice);
        }
        let more = scene.session.notices().len().saturating_sub(MOST_SHOWN);
        if more > 0 {
            ui.weak(format!("and {more} more"));
        }
    });
}

fn notice_ui(ui: &mut egui::Ui, scene: &mut Scene<'_>, index: usize, notice: &Notice) {
    let (sign, ink) = match notice.tone {
        Tone::Error => ("!", palette::swatch(Change::Dropped, scene.theme).ink),
        Tone::Caution => ("i", palette::surface(scene.theme).focus),
        Tone::Information => ("✓", palette::swatch(Change::Added, scene.theme).ink),
    };
    let frame = Frame::popup(ui.style()).fill(theme::color(scene.surface().paper));
    frame
        .stroke(Stroke::new(1.5, theme::color(ink)))
        .inner_margin(12)
        .show(ui, |ui| {
            ui.set_max_width(460.0);
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(sign).color(theme::color(ink)));
                ui.vertical(|ui| {
                    ui.set_max_width(380.0);
                    let height = ui.ctx().content_rect().height() * MOST_OF_WINDOW;
                    let told = ScrollArea::vertical().id_salt(index).max_height(height);
                    told.show(ui, |ui| ui.label(&notice.text));
                    buttons_ui(ui, scene, index, notice);
                });
            });
        });
}

fn buttons_ui(ui: &mut egui::Ui, scene: &mut Scene<'_>, index: usize, notice: &Notice) {
    let Some(take) = scene.session.taking(notice) else {
        if ui.button("Dismiss").clicked() {
            scene.actions.push(Action::DismissNotice(index));
        }
        return;
    };
    ui.horizontal(|ui| {
        if ui.button("Take the newer text").clicked() {
            scene.actions.push(take);
        }
        let keep = ui.button("Keep this one");
        let hint = "You are told again when the file changes again";
        if keep.on_hover_text(hint).clicked() {
            scene.actions.push(Action::DismissNotice(index));
        }
    });
}
