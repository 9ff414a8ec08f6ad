//! The panel on the right: all findings, each a way to its places, and what to leave out.

use egui::{ComboBox, Frame, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use super::command::Command;
use super::excerpt;
use super::kinds::{Switch, kind_ui, switch_ui};
use super::review::judge::{Case, judge_ui, since};
use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::ledger::dispute::{Dispute, Stance};
use crate::engine::report::{FindingKind, Place, Severity};
use crate::palette;
use crate::review::Subject;
use crate::session::findings::Order;
use crate::session::view::Panel;
use crate::session::{Action, Compared};

/// Words of context on either side, in characters.
const CONTEXT: usize = 44;

/// The list of findings with its filter.
pub fn findings_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let listed = scene.session.listed();
    head_ui(ui, scene, listed.len(), compared.disputes.len());
    kinds_ui(ui, scene);
    grades_ui(ui, scene);
    order_ui(ui, scene, compared);
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if listed.is_empty() {
            ui.weak(if compared.disputes.is_empty() {
                "Nothing was found between these versions."
            } else {
                "The filter above leaves nothing."
            });
        }
        for (index, dispute) in listed.into_iter().enumerate() {
            card_in_sight_ui(ui, scene, compared, dispute, index);
        }
    });
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, listed: usize, all: usize) {
    theme::level_ui(ui, |ui| {
        ui.label(RichText::new("Findings").font(theme::strong_font(16.0)));
        let hidden = all - listed;
        ui.weak(match (scene.session.finding_position(), hidden) {
            (Some(at), _) => format!("{at} of {listed}"),
            (None, 0) => listed.to_string(),
            (None, _) => format!("{listed}, {hidden} filtered out"),
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("×").on_hover_text("Close the list").clicked() {
                scene.actions.push(Action::TogglePanel(Panel::Findings));
            }
            scene.command_button(ui, Command::NextFinding, "▶");
            scene.command_button(ui, Command::PreviousFinding, "◀");
        });
    });
}

fn kinds_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
        for (kind, count) in scene.session.kind_counts() {
            let is_on = scene.session.view().findings.has_kind(kind);
            let swatch = palette::swatch(Change::Mismatch, scene.theme);
            if kind_ui(ui, scene, (kind, swatch), ("findings", count), is_on) {
                scene.actions.push(Action::ToggleKind(kind));
            }
        }
    });
}

fn grades_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
        for (grade, count) in scene.session.grade_counts() {
            let name = palette::severity_name(grade);
            let switch = Switch {
                text: format!("{} {name} {count}", palette::severity_glyph(grade)),
                name: format!("{name} findings {count}"),
                hint: palette::severity_meaning(grade),
                swatch: palette::severity_swatch(grade, scene.theme),
                is_on: scene.session.view().findings.has_grade(grade),
            };
            if switch_ui(ui, scene, &switch) {
                scene.actions.push(Action::ToggleSeverity(grade));
            }
        }
    });
}

fn order_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    theme::level_ui(ui, |ui| {
        let order = scene.session.view().findings.order;
        for (choice, label) in [(Order::Severity, "By severity"), (Order::Place, "By place")] {
            if ui.selectable_label(order == choice, label).clicked() {
                scene.actions.push(Action::SortFindings(choice));
            }
        }
        version_ui(ui, scene, compared);
    });
}

fn version_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let chosen = scene.session.view().findings.version;
    let name = |version| compared.report.label(version).to_owned();
    let combo = ComboBox::from_id_salt("findings of")
        .selected_text(chosen.map_or("All versions".to_owned(), name))
        .width((ui.available_width() - 8.0).max(60.0))
        .truncate();
    let columns = scene.session.view().columns();
    let response = combo.show_ui(ui, |ui| {
        let choices = std::iter::once(None).chain(columns.into_iter().map(Some));
        for choice in choices {
            let label = choice.map_or("All versions".to_owned(), name);
            if ui.selectable_label(chosen == choice, label).clicked() {
                scene.actions.push(Action::FindingsOf(choice));
            }
        }
    });
    let label = "Findings of which version";
    response
        .response
        .widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, label));
}

/// A card, laid out only where it can be seen; its height is remembered for when it cannot.
fn card_in_sight_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    dispute: &Dispute,
    index: usize,
) {
    let width = ui.available_width();
    let heading_length = dispute.heading().len();
    let id = ui
        .scope_id()
        .with(("card", index, width as u32, heading_length));
    let is_picked = scene.session.is_picked(dispute.places());
    let known: Option<f32> = ui.ctx().data(|data| data.get_temp(id));
    let top = ui.cursor().min;
    if let Some(height) = known.filter(|_| !is_picked) {
        let area = egui::Rect::from_min_size(top, egui::vec2(width, height));
        if !ui.is_rect_visible(area) {
            ui.allocate_space(egui::vec2(width, height));
            return;
        }
    }
    let inner = ui.scope(|ui| card_ui(ui, scene, compared, dispute, is_picked));
    let height = inner.response.rect.height();
    ui.ctx().data_mut(|data| data.insert_temp(id, height));
    let serial = egui::Id::unique("picked finding shown");
    let reveal = scene.session.view().reveal.serial;
    let shown: u64 = ui
        .ctx()
        .data(|data| data.get_temp(serial))
        .unwrap_or_default();
    if is_picked && shown != reveal {
        inner.response.scroll_to_me(None);
        ui.ctx().data_mut(|data| data.insert_temp(serial, reveal));
    }
}

fn card_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    dispute: &Dispute,
    is_picked: bool,
) {
    let surface = scene.surface();
    let (width, line) = if is_picked {
        (2.0, surface.focus)
    } else {
        (1.0, surface.rule)
    };
    let frame = Frame::new()
        .fill(theme::color(surface.paper))
        .stroke((width, theme::color(line)))
        .corner_radius(6)
        .inner_margin(8);
    let places = || dispute.places().copied().collect::<Vec<_>>();
    let clickable = UiBuilder::new().sense(Sense::click());
    let response = ui.scope_builder(clickable, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            sort_ui(ui, scene, dispute);
            let heading = RichText::new(dispute.heading()).font(theme::strong_font(15.0));
            ui.add(egui::Label::new(heading).selectable(false).wrap());
            for stance in &dispute.stances {
                if let Some(place) = stance_ui(ui, scene, compared, stance) {
                    scene.actions.push(Action::PickAt(place, places()));
                }
            }
            let remark = scene.session.said_of_dispute(dispute);
            let case = Case {
                subject: Subject::finding(&compared.report, dispute),
                remark,
                name: dispute.heading(),
                since: since(remark),
            };
            ui.horizontal_wrapped(|ui| {
                judge_ui(ui, scene, &case);
                if is_picked {
                    let copy = Command::CopyFinding;
                    scene.command_button(ui, copy, copy.label());
                }
            });
        });
    });
    let response = response.response;
    if response.has_focus() {
        let line = (2.0, theme::color(surface.focus));
        let painter = ui.painter();
        painter.rect_stroke(response.rect, 6.0, line, egui::StrokeKind::Outside);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| {
        WidgetInfo::selected(egui::Role::Button, true, is_picked, name_of(dispute))
    });
    if response.clicked() {
        scene.actions.push(Action::Pick(places()));
    }
    ui.add_space(3.0);
}

/// Kind and severity, by sign and in words.
fn sort_ui(ui: &mut Ui, scene: &Scene<'_>, dispute: &Dispute) {
    let ink = palette::severity_swatch(dispute.severity, scene.theme).ink;
    let text = format!(
        "{} {}  ·  {} {}",
        palette::kind_glyph(dispute.kind),
        palette::kind_name(dispute.kind),
        palette::severity_glyph(dispute.severity),
        palette::severity_name(dispute.severity),
    );
    let text = RichText::new(text).size(13.0).color(theme::color(ink));
    ui.add(egui::Label::new(text).selectable(false).wrap());
}

/// For screen readers: what, how grave, and who says what.
fn name_of(dispute: &Dispute) -> String {
    format!(
        "{}, {}: {}",
        palette::kind_name(dispute.kind),
        palette::severity_name(dispute.severity),
        dispute.heading()
    )
}

/// Who says it, and the words around it in the first of them; each name is the way there.
fn stance_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    stance: &Stance,
) -> Option<Place> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for place in firsts(stance) {
            let name = RichText::new(compared.report.label(place.version)).small();
            let link = ui.link(name).on_hover_text("Go to this version’s words");
            if link.clicked() {
                wanted = Some(*place);
            }
        }
    });
    if let Some(places) = stance.by_sentence().next() {
        let job = excerpt::job(scene, compared, places, (CONTEXT, true));
        ui.add(egui::Label::new(job).selectable(false).wrap());
    }
    wanted
}

/// The first place of each version.
fn firsts(stance: &Stance) -> impl Iterator<Item = &Place> {
    let versions = stance.places.chunk_by(|x, y| x.version == y.version);
    versions.filter_map(<[Place]>::first)
}

/// A finding in the details of a lit sentence.
pub fn line(kind: FindingKind, severity: Severity, message: &str) -> String {
    let (glyph, name) = (palette::kind_glyph(kind), palette::kind_name(kind));
    format!(
        "{glyph} {name}, {}: {message}",
        palette::severity_name(severity)
    )
}
