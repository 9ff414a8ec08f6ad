//! What an empty cell says: that something was dropped, or where it stands instead.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::heights::CELL_PADDING;
use crate::engine::collation::{Cell, Change};
use crate::engine::story::VersionId;
use crate::palette;
use crate::session::Action;
use crate::session::view::Focus;
use crate::ui::sentence::GUTTER;
use crate::ui::sentence::look::{Looks, Said};
use crate::ui::sentence::signs::glyph;
use crate::ui::theme;

/// Between the words and a sign of what the reader said, in points.
const SAID_GAP: f32 = 7.0;

/// Draws the empty cell of a row and a version into `rect`.
pub fn absence_ui(
    ui: &mut Ui,
    looks: &Looks<'_>,
    (row, version): (usize, VersionId),
    cell: &Cell,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let shown = looks.session().view().shown;
    if let Some(elsewhere) = cell.elsewhere.first() {
        let link = Link::new(Change::Partial, "shared in part, see there".to_owned());
        let salt = ("elsewhere", version.0, elsewhere.0);
        if shown.contains(Change::Partial) && link.show(ui, looks, rect, salt) {
            actions.push(Action::GoTo(Focus {
                version,
                sentence: *elsewhere,
            }));
        }
    } else if cell.changes.intersection(shown).contains(Change::Dropped) {
        let number = cell.number.map(|n| format!(" · C{n}")).unwrap_or_default();
        let link = Link {
            said: looks.said_of_dropped(row, version),
            ..Link::new(Change::Dropped, format!("dropped{number}"))
        };
        if link.show(ui, looks, rect, ("dropped", row, version.0)) {
            actions.push(Action::GoToChange(row, version));
        }
    }
}

/// Words that lead to what a change is about, with what the reader said of it.
struct Link {
    change: Change,
    text: String,
    said: Vec<Said>,
}

impl Link {
    fn new(change: Change, text: String) -> Self {
        Self {
            change,
            text,
            said: Vec::new(),
        }
    }

    /// Draws it with the sign of the change before it; true when it was clicked.
    fn show(&self, ui: &Ui, looks: &Looks<'_>, rect: Rect, salt: (&str, usize, usize)) -> bool {
        let ink = theme::color(palette::swatch(self.change, looks.theme()).ink);
        let place = first_line(looks, rect);
        glyph(ui, place - vec2(14.0, 0.0), self.change, ink);
        let galley = ui.painter().layout_job(self.job(looks));
        let area = Rect::from_min_size(place - vec2(0.0, galley.size().y / 2.0), galley.size());
        let response = ui.interact(area, egui::Id::unique(salt), Sense::click());
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, self.spoken()));
        ui.painter().galley(area.min, galley, ink);
        if response.has_focus() {
            let focus = theme::color(palette::surface(looks.theme()).focus);
            let around = area.expand(3.0);
            ui.painter()
                .rect_stroke(around, 3.0, (1.5, focus), StrokeKind::Outside);
        }
        response.clicked()
    }

    fn job(&self, looks: &Looks<'_>) -> LayoutJob {
        let format = |ink| TextFormat::simple(FontId::proportional(13.0), theme::color(ink));
        let ink = palette::swatch(self.change, looks.theme()).ink;
        let underlined = TextFormat {
            underline: Stroke::new(1.0, theme::color(ink)),
            ..format(ink)
        };
        let mut job = LayoutJob::single_section(self.text.clone(), underlined);
        for said in &self.said {
            job.append(said.glyph(), SAID_GAP, format(said.ink(looks.theme())));
        }
        job
    }

    /// The same for screen readers.
    fn spoken(&self) -> String {
        let said = self.said.iter().map(|said| said.words());
        let parts: Vec<_> = std::iter::once(self.text.clone()).chain(said).collect();
        parts.join("; ")
    }
}

/// Where the first line of a cell's text begins, at mid height.
fn first_line(looks: &Looks<'_>, rect: Rect) -> egui::Pos2 {
    let line = theme::reading(looks.text()).line;
    pos2(rect.left() + GUTTER, rect.top() + CELL_PADDING + line / 2.0)
}
