//! What an empty cell says: that something was dropped, or where it stands instead.

use egui::{Align2, FontId, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::heights::CELL_PADDING;
use crate::engine::collation::{Cell, Change};
use crate::engine::story::VersionId;
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::sentence::GUTTER;
use crate::ui::sentence::look::Looks;
use crate::ui::sentence::signs::glyph;
use crate::ui::theme;

/// Draws the empty cell of a version into `rect`.
pub fn absence_ui(
    ui: &mut Ui,
    looks: &Looks<'_>,
    version: VersionId,
    cell: &Cell,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    if let Some(elsewhere) = cell.elsewhere.first() {
        let is_shown = looks.session().view().shown.contains(Change::Partial);
        let salt = ("elsewhere", version.0, elsewhere.0);
        if is_shown
            && link_ui(
                ui,
                looks,
                rect,
                salt,
                "shared in part, see there",
                Some(Change::Partial),
            )
        {
            actions.push(Action::GoTo(Focus {
                version,
                sentence: *elsewhere,
            }));
        }
    } else if cell
        .changes
        .intersection(looks.session().view().shown)
        .contains(Change::Dropped)
    {
        dropped_ui(ui, looks, cell, rect);
    }
}

fn dropped_ui(ui: &Ui, looks: &Looks<'_>, cell: &Cell, rect: Rect) {
    let ink = theme::color(palette::swatch(Change::Dropped, looks.theme()).ink);
    let place = first_line(looks, rect);
    glyph(ui, place - vec2(14.0, 0.0), Change::Dropped, ink);
    let number = cell.number.map(|n| format!(" · C{n}")).unwrap_or_default();
    ui.painter().text(
        place,
        Align2::LEFT_CENTER,
        format!("dropped{number}"),
        FontId::proportional(13.0),
        ink,
    );
}

/// An underlined text with the sign of a change before it; true when it was clicked.
fn link_ui(
    ui: &Ui,
    looks: &Looks<'_>,
    rect: Rect,
    salt: (&str, usize, usize),
    text: &str,
    change: Option<Change>,
) -> bool {
    let surface = palette::surface(looks.theme());
    let ink = theme::color(change.map_or(surface.focus, |c| palette::swatch(c, looks.theme()).ink));
    let place = first_line(looks, rect);
    if let Some(change) = change {
        glyph(ui, place - vec2(14.0, 0.0), change, ink);
    }
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), FontId::proportional(13.0), ink);
    let area = Rect::from_min_size(place - vec2(0.0, galley.size().y / 2.0), galley.size());
    let response = ui.interact(area, egui::Id::unique(salt), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    ui.painter().galley(area.min, galley, ink);
    ui.painter()
        .hline(area.x_range(), area.bottom(), Stroke::new(1.0, ink));
    response.clicked()
}

/// Where the first line of a cell's text begins, at mid height.
fn first_line(looks: &Looks<'_>, rect: Rect) -> egui::Pos2 {
    let line = theme::reading(looks.text()).line;
    pos2(rect.left() + GUTTER, rect.top() + CELL_PADDING + line / 2.0)
}
