//! One passage with all its versions under each other, and what was found about it.

mod card;
mod found;
mod list;

use egui::{Rect, RichText, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::scene::Scene;
use super::sentence::look::Looks;
use super::stack::way_by_keys;
use super::theme;
use crate::session::{Action, Compared, Session};
use card::card_ui;
use found::{Found, found_ui};
use list::list_ui;

/// Room around what is read.
const EDGE: f32 = 22.0;
/// The list takes this share of the window, within bounds.
const LIST_SHARE: f32 = 0.24;

/// What the layout remembers from frame to frame.
#[derive(Debug, Default)]
pub struct PassageState {
    /// The row that was shown last: another one begins at its top.
    shown: Option<usize>,
    /// How far the versions are scrolled, in points.
    offset: f32,
    /// How far the list is scrolled, in points.
    listed: f32,
    found: Found,
}

/// The layout.
pub fn passage_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut PassageState,
) {
    let area = ui.available_rect_before_wrap();
    let surface = scene.surface();
    ui.painter()
        .rect_filled(area, 0.0, theme::color(surface.paper));
    ui.allocate_rect(area, egui::Sense::hover());
    let Some(position) = position(scene.session) else {
        let text = "No row has a change of the kinds shown.";
        ui.put(area, egui::Label::new(RichText::new(text).weak()));
        return;
    };
    let row = scene.session.view().rows().get(position).copied();
    let is_new = std::mem::replace(&mut state.shown, row) != row;
    let list = area.with_max_x(area.left() + (area.width() * LIST_SHARE).clamp(170.0, 320.0));
    ui.painter()
        .rect_filled(list, 0.0, theme::color(surface.panel));
    ui.painter().vline(
        list.right(),
        list.y_range(),
        (1.0, theme::color(surface.rule)),
    );
    let inner = list.shrink2(vec2(6.0, 6.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        list_ui(ui, scene, compared, state, position, is_new);
    });
    let right = Rect::from_min_max(pos2(list.right() + 1.0, area.top()), area.max);
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        versions_ui(ui, scene, compared, state, position, is_new);
    });
    let here = position..position + 1;
    if scene.session.view().on_screen != here {
        scene.actions.push(Action::ScrolledTo(here));
    }
}

/// The position of the row to show: that of the lit sentence, else of what was read last.
fn position(session: &Session) -> Option<usize> {
    let view = session.view();
    let last = view.rows().len().checked_sub(1)?;
    let lit = session.focus_row().map(|row| view.position(row));
    Some(lit.unwrap_or(view.on_screen.start).min(last))
}

fn versions_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    state: &mut PassageState,
    position: usize,
    is_new: bool,
) {
    let page = ui.available_height();
    let mut scroll = ScrollArea::vertical()
        .id_salt("versions of a passage")
        .auto_shrink(false);
    if is_new {
        scroll = scroll.vertical_scroll_offset(0.0);
    } else if let Some(target) = way_by_keys(ui, state.offset, page) {
        scroll = scroll.vertical_scroll_offset(target.max(0.0));
    }
    let output = scroll.show(ui, |ui| {
        let inner = ui.available_rect_before_wrap().shrink2(vec2(EDGE, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.add_space(12.0);
            head_ui(ui, scene, position);
            ui.add_space(8.0);
            row_ui(ui, scene, compared, &mut state.found, position);
            ui.add_space(EDGE);
        });
    });
    state.offset = output.state.clamped_offset().y;
}

/// Which passage it is, and the ways to its neighbours.
fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, position: usize) {
    let rows = scene.session.view().rows();
    let count = rows.len();
    theme::level_ui(ui, |ui| {
        let title = format!("Passage {} of {count}", position + 1);
        ui.label(RichText::new(title).font(theme::strong_font(17.0)));
        ui.add_space(10.0);
        let before = position.checked_sub(1);
        for (label, tip, to) in [
            ("▲ Passage above", "Up", before),
            ("▼ Passage below", "Down", Some(position + 1)),
        ] {
            let row = to.and_then(|to| rows.get(to));
            let base = scene.session.view().base;
            let version = scene.session.view().focus.map_or(base, |f| f.version);
            let focus = row.and_then(|row| scene.session.sentence_in(*row, version));
            let response = ui
                .add_enabled(focus.is_some(), egui::Button::new(label))
                .on_hover_text(tip);
            if response.clicked() {
                scene.actions.extend(focus.map(Action::GoTo));
            }
        }
    });
}

/// Every version of the row at a position, then what was found about it.
fn row_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    found: &mut Found,
    position: usize,
) {
    let Some(row) = scene.session.view().rows().get(position).copied() else {
        return;
    };
    let columns = scene.session.view().columns();
    let looks = Looks::new(scene.session, compared, &columns, scene.theme);
    for version in &columns {
        card_ui(ui, scene, &looks, row, *version);
    }
    found.update(compared, &columns, row);
    found_ui(ui, scene, compared, found);
}
