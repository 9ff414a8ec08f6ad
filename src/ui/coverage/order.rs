//! Where the sentences of one version come from: the base's order above, its own below.
//!
//! ```text
//! base  ─┬──┬──┬───┬──
//!        │  │   ╲ ╱        lines that cross are passages that moved
//! Post  ─┴──┴───╱╲────
//! ```

use egui::{Align2, FontId, Rangef, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::NAMES_WIDTH;
use super::scale::Scale;
use crate::engine::collation::Change;
use crate::engine::story::VersionId;
use crate::engine::told;
use crate::palette;
use crate::session::Compared;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Less room shows no lines, in points.
const LOWEST: f32 = 110.0;
/// More makes them no clearer.
const HIGHEST: f32 = 170.0;
/// More lines than this are a grey block, and cost time.
const MOST_LINES: usize = 1_500;

/// The strip, for the lit version or the first beside the base, where there is room for it.
pub(super) fn order_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, scale: &Scale) {
    let base = scene.session.view().base;
    let lit = scene.session.view().focus.map(|f| f.version);
    let first = scene.session.view().columns().get(1).copied();
    let Some(version) = lit.filter(|v| *v != base).or(first) else {
        return;
    };
    let room = ui.available_height();
    let links = compared
        .report
        .comparison(base, version)
        .map_or(0, |c| c.links.len());
    if room < LOWEST || links == 0 || links > MOST_LINES {
        return;
    }
    ui.add_space(6.0);
    let size = vec2(ui.available_width(), (room - 12.0).min(HIGHEST));
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = compared.report.label(version);
    response.widget_info(|| {
        let label = format!("Order of {name} against the base");
        WidgetInfo::labeled(egui::Role::Image, true, label)
    });
    let y = Rangef::new(area.top() + 16.0, area.bottom() - 14.0);
    let ends = [
        (compared.report.label(base), "order of the base", y.min),
        (name, "its own order", y.max),
    ];
    let muted = theme::color(scene.surface().muted);
    for (label, what, at) in ends {
        ui.painter()
            .hline(scale.whole(), at, Stroke::new(1.0, muted));
        let text = shortened(label);
        let place = pos2(area.left(), at);
        let font = FontId::proportional(13.0);
        let anchor = Align2::LEFT_CENTER;
        ui.painter()
            .text(place - vec2(0.0, 8.0), anchor, text, font.clone(), muted);
        ui.painter()
            .text(place + vec2(0.0, 7.0), anchor, what, font, muted);
    }
    lines(ui, scene, compared, (base, version), (scale.whole(), y));
}

fn lines(
    ui: &Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    (base, version): (VersionId, VersionId),
    (x, y): (Rangef, Rangef),
) {
    let Some(comparison) = compared.report.comparison(base, version) else {
        return;
    };
    let length = |id: VersionId| {
        let version = compared.report.versions.get(id.0);
        version.map_or(1, |v| v.sentences.len()).max(1) as f32
    };
    let (above, below) = (length(base), length(version));
    let moved = theme::color(palette::swatch(Change::Moved, scene.theme).ink);
    let kept = theme::color(palette::kept(scene.theme).ink).gamma_multiply(0.5);
    // What moved stands on top.
    for is_moved in [false, true] {
        let links = comparison.links.iter().filter(|l| l.moved == is_moved);
        for link in links.map(|link| link.seen_from(base < version)) {
            let ends = link.here.first().zip(link.there.first());
            let Some((here, there)) = ends else { continue };
            let at = |place: usize, of: f32| x.min + x.span() * (place as f32 + 0.5) / of;
            let line = if is_moved {
                Stroke::new(1.8, moved)
            } else {
                Stroke::new(1.3, kept)
            };
            let from = pos2(at(here.0, above), y.min);
            let to = pos2(at(there.0, below), y.max);
            ui.painter().line_segment([from, to], line);
        }
    }
}

/// As many letters as stand beside the picture.
fn shortened(label: &str) -> String {
    /// About the width of a letter, in points.
    const LETTER: f32 = 7.2;
    let most = (NAMES_WIDTH / LETTER) as usize;
    told::shortened(label, most)
}
