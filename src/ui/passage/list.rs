//! The list of all passages by their first words, the one shown marked.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontId, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::PassageState;
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::Report;
use crate::palette;
use crate::session::view::Focus;
use crate::session::{Action, Compared};
use crate::ui::excerpt;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// From one passage to the next, in points.
const LINE: f32 = 27.0;
/// Room for the number, right-aligned.
const NUMBER: f32 = 34.0;
/// From one sign to the next.
const SIGN_STEP: f32 = 13.0;
/// More signs would leave no room for words.
const MOST_SIGNS: usize = 3;
/// More words than fit into the widest list, in characters.
const FIRST_WORDS: usize = 48;

/// The list, the passage at `position` marked and kept in sight.
pub fn list_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut PassageState,
    position: usize,
    is_new: bool,
) {
    let count = scene.session.view().rows().len();
    let page = ui.available_height();
    let mut scroll = ScrollArea::vertical()
        .id_salt("passages")
        .auto_shrink(false);
    let top = LINE * position as f32;
    let is_in_sight = top >= state.listed && top + LINE <= state.listed + page;
    if is_new && !is_in_sight {
        scroll = scroll.vertical_scroll_offset((top - page / 3.0).max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let output = scroll.show_rows(ui, LINE, count, |ui, visible| {
        for at in visible {
            entry_ui(ui, scene, compared, at, at == position);
        }
    });
    state.listed = output.state.clamped_offset().y;
}

fn entry_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    position: usize,
    is_shown: bool,
) {
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let view = scene.session.view();
    let row = view.rows().get(position).copied();
    let focus = row.and_then(|row| scene.session.sentence_in(row, view.base));
    let (Some(row), Some(focus)) = (row, focus) else {
        return;
    };
    let changes = compared
        .changes(row, &view.columns())
        .intersection(view.shown);
    let words = first_words(&compared.report, focus);
    response.widget_info(|| {
        let names: Vec<_> = changes.iter().map(palette::name).collect();
        let label = format!("Passage {}: {words} {}", position + 1, names.join(", "));
        WidgetInfo::selected(Role::ListBoxOption, true, is_shown, label)
    });
    let surface = scene.surface();
    let is_pointed_at = response.hovered() || response.has_focus();
    if is_shown || is_pointed_at {
        let fill = if is_shown {
            surface.focus_fill
        } else {
            surface.control
        };
        ui.painter().rect_filled(area, 4.0, theme::color(fill));
    }
    let number_at = pos2(area.left() + NUMBER - 6.0, area.center().y);
    ui.painter().text(
        number_at,
        Align2::RIGHT_CENTER,
        (position + 1).to_string(),
        FontId::proportional(12.5),
        theme::color(surface.muted),
    );
    let right = signs_ui(ui, scene, changes, area) - 4.0;
    let of_base = focus.version == view.base;
    let ink = if of_base { surface.ink } else { surface.muted };
    let room = Rect::from_min_max(
        pos2(area.left() + NUMBER, area.top()),
        pos2(right, area.bottom()),
    );
    words_ui(ui, words, room, theme::color(ink));
    if response.clicked() {
        scene.actions.push(Action::GoTo(focus));
    }
}

/// The first words of a passage, shortened to fit.
fn words_ui(ui: &Ui, words: String, room: Rect, ink: egui::Color32) {
    let mut job = LayoutJob::simple_singleline(words, FontId::proportional(14.5), ink);
    job.wrap = TextWrapping::truncate_at_width(room.width().max(10.0));
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    let at = pos2(room.left(), room.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// The signs of a passage's changes at the right; where they begin.
fn signs_ui(ui: &Ui, scene: &Scene<'_>, changes: ChangeSet, area: Rect) -> f32 {
    let mut x = area.right() - 10.0;
    let loudest = Change::LOUDEST_FIRST
        .into_iter()
        .filter(|c| changes.contains(*c));
    for change in loudest.take(MOST_SIGNS) {
        let ink = theme::color(palette::swatch(change, scene.theme).ink);
        let font = theme::strong_font(14.0);
        let at = pos2(x, area.center().y);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, palette::glyph(change), font, ink);
        x -= SIGN_STEP;
    }
    x
}

fn first_words(report: &Report, focus: Focus) -> String {
    let version = report.versions.get(focus.version.0);
    let text = version.map_or("", |v| v.sentence_text(focus.sentence));
    excerpt::on_one_line(&excerpt::head(text, FIRST_WORDS))
}
