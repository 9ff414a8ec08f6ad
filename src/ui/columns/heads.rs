//! The heads of the columns: what each version is called, and what can be done with it.

use egui::{Align2, FontId, Rect, RichText, Stroke, Ui, UiBuilder, vec2};

use super::geometry::Geometry;
use super::reorder::grip_ui;
use crate::engine::story::{Particular, Version, VersionId};
use crate::engine::told::grouped;
use crate::palette;
use crate::review::Subject;
use crate::session::{Action, Compared, Direction, Session};
use crate::ui::dialogs::Question;
use crate::ui::modals::Sheet;
use crate::ui::particulars::{Particulars, field_name};
use crate::ui::pasting::Editing;
use crate::ui::scene::Scene;
use crate::ui::sentence::{GUTTER, MARGIN};
use crate::ui::theme;

/// How high the heads are, in points.
pub const HEAD_HEIGHT: f32 = 48.0;

/// The heads of all columns, across the top of `area`.
pub fn heads_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    geometry: &Geometry,
    area: Rect,
) {
    ui.painter()
        .rect_filled(area, 0.0, theme::color(scene.surface().panel));
    for (index, id) in geometry.columns().iter().enumerate() {
        let Some(version) = compared.report.versions.get(id.0) else {
            continue;
        };
        let left = geometry.left(index);
        let head = Rect::from_min_size(
            egui::pos2(left, area.top()),
            vec2(geometry.column_width(index), HEAD_HEIGHT),
        );
        let builder = UiBuilder::new().id_salt(("head", id.0)).max_rect(head);
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(
                geometry
                    .clip(index, area.top(), area.bottom())
                    .intersect(ui.clip_rect()),
            );
            let words = compared.word_counts.get(id.0).copied().unwrap_or_default();
            let search = scene.session.search();
            let found = (!search.query.is_empty()).then(|| search.count_in(*id));
            head_ui(
                ui,
                scene,
                geometry,
                *id,
                &Head {
                    version,
                    words,
                    found,
                },
            );
        });
    }
    let line = Stroke::new(1.0, theme::color(scene.surface().rule));
    ui.painter().hline(area.x_range(), area.bottom(), line);
}

/// A version with what its head says of it.
struct Head<'v> {
    version: &'v Version,
    words: usize,
    /// Places found in it, while something is searched for.
    found: Option<usize>,
}

fn head_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    geometry: &Geometry,
    id: VersionId,
    head: &Head<'_>,
) {
    let version = head.version;
    let is_base = id == scene.session.view().base;
    let area = ui.max_rect();
    let text_left = area.left() + GUTTER - 8.0;
    let menu = Rect::from_min_size(
        area.right_top() + vec2(-MARGIN - 22.0, 10.0),
        vec2(28.0, 26.0),
    );
    let text = Rect::from_min_max(
        egui::pos2(text_left, area.top() + 4.0),
        egui::pos2(menu.left() - 6.0, area.bottom()),
    );
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = RichText::new(version.label()).font(theme::strong_font(16.0));
        ui.add(egui::Label::new(name).truncate());
        ui.add(egui::Label::new(RichText::new(facts(head, is_base)).small().weak()).truncate());
    });
    let grip = grip_ui(ui, scene, geometry, id, text);
    grip.widget_info(|| {
        let label = format!("Head of {}", version.label());
        egui::WidgetInfo::labeled(egui::Role::ColumnHeader, true, label)
    });
    grip.on_hover_ui(|ui| {
        ui.label(origin(version));
        if let Some(stated) = stated(scene.session, id) {
            ui.label(stated);
        }
        if !is_base {
            ui.weak("Drag it to another place");
        }
    });
    if is_base {
        badge(ui, scene, egui::pos2(area.left() + 7.0, area.top() + 15.0));
    }
    ui.scope_builder(UiBuilder::new().max_rect(menu), |ui| {
        let menu = ui.menu_button("▾", |ui| column_menu_ui(ui, scene, geometry, id, version));
        let label = format!("Column of {}", version.label());
        menu.response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        menu.response
            .on_hover_text("Base, order, hide, details, copy, remove");
    });
}

/// A "B" in the gutter marks the base.
fn badge(ui: &Ui, scene: &Scene<'_>, left_centre: egui::Pos2) {
    let surface = palette::surface(scene.theme);
    let area = Rect::from_center_size(left_centre + vec2(9.0, 0.0), vec2(18.0, 18.0));
    ui.painter()
        .rect_filled(area, 4.0, theme::color(surface.focus));
    let ink = theme::color(surface.paper);
    ui.painter().text(
        area.center(),
        Align2::CENTER_CENTER,
        "B",
        FontId::proportional(13.0),
        ink,
    );
}

fn facts(head: &Head<'_>, is_base: bool) -> String {
    let manuscript = &head.version.manuscript;
    let found = head.found.map(|n| format!("{n} found"));
    let base = is_base.then(|| "base".to_owned());
    let words = Some(format!("{} words", grouped(head.words)));
    let parts = [
        found,
        base,
        manuscript.outlet.clone(),
        manuscript.when(),
        words,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn origin(version: &Version) -> String {
    let manuscript = &version.manuscript;
    let path = manuscript
        .origin
        .path
        .clone()
        .unwrap_or_else(|| "Pasted or piped text".to_owned());
    let title = manuscript
        .title
        .clone()
        .map(|t| format!("\n{t}"))
        .unwrap_or_default();
    let encoding = manuscript
        .origin
        .encoding
        .clone()
        .map(|e| format!("\nEncoding {e}"))
        .unwrap_or_default();
    let notes = manuscript.notes.iter().map(|note| format!("\n{note}"));
    let notes: String = notes.collect();
    format!("{}\n{path}{title}{encoding}{notes}", version.label())
}

/// What of a version is the reader's word.
fn stated(session: &Session, id: VersionId) -> Option<String> {
    let stated = Particular::ALL.into_iter();
    let stated = stated.filter(|which| session.stated(id, *which).is_some());
    let names: Vec<_> = stated.map(field_name).map(str::to_lowercase).collect();
    (!names.is_empty()).then(|| format!("✔ Yours: {}", names.join(", ")))
}

fn column_menu_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    geometry: &Geometry,
    id: VersionId,
    version: &Version,
) {
    let at = geometry
        .columns()
        .iter()
        .position(|v| *v == id)
        .unwrap_or_default();
    let last = geometry.columns().len().saturating_sub(1);
    let is_base = at == 0;
    let entries = [
        ("Make this the base", !is_base, Action::MakeBase(id)),
        ("Move left", at > 1, Action::MoveColumn(id, Direction::Left)),
        (
            "Move right",
            !is_base && at < last,
            Action::MoveColumn(id, Direction::Right),
        ),
        (
            "Make all columns equally wide",
            !scene.session.view().widths.are_equal(),
            Action::EqualWidths,
        ),
        ("Hide this column", !is_base, Action::ToggleColumn(id)),
        ("Remove this version", true, Action::Remove(id)),
    ];
    for (label, is_enabled, action) in entries {
        if ui
            .add_enabled(is_enabled, egui::Button::new(label))
            .clicked()
        {
            scene.actions.push(action);
            ui.close();
        }
    }
    if ui.button("Version details…").clicked() {
        let sheet = Particulars::new(scene.session, id);
        scene.sheets.extend(sheet.map(Sheet::Particulars));
        ui.close();
    }
    if scene.session.is_editable(id) && ui.button("Edit the text…").clicked() {
        let editing = Editing::new(scene.session, id);
        scene.sheets.extend(editing.map(Sheet::Edit));
        ui.close();
    }
    if ui.button("Replace by a newer text…").clicked() {
        scene.questions.push(Question::Replace(id));
        ui.close();
    }
    if ui.button("Note on this version…").clicked() {
        let label = version.label().to_owned();
        scene.notes.push(Subject::Version(Some(id), label));
        ui.close();
    }
    if ui.button("Copy the whole text").clicked() {
        ui.ctx().copy_text(version.text().to_owned());
        ui.close();
    }
}
