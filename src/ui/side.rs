//! The panel on the right: all number mismatches, each a way to its place.

use egui::{Frame, RichText, ScrollArea, Sense, Ui};

use super::scene::Scene;
use super::theme;
use crate::engine::collation::Change;
use crate::engine::report::{Finding, Place, Severity};
use crate::engine::story::Span;
use crate::palette;
use crate::session::view::{Focus, Panel};
use crate::session::{Action, Compared};

/// Words of context on either side of a figure, in characters of text.
const CONTEXT: usize = 34;

/// The list of number mismatches.
pub fn numbers_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let findings: Vec<&Finding> = scene.session.mismatches().collect();
    ui.horizontal(|ui| {
        ui.label(RichText::new("Number mismatches").font(theme::strong_font(16.0)));
        ui.weak(findings.len().to_string());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("×").on_hover_text("Close the list").clicked() {
                scene.actions.push(Action::TogglePanel(Panel::Numbers));
            }
        });
    });
    ui.add(
        egui::Label::new(
            RichText::new("Figures that differ between sentences that answer each other.")
                .small()
                .weak(),
        )
        .wrap(),
    );
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if findings.is_empty() {
            ui.weak("No figure differs between linked sentences.");
        }
        for finding in findings {
            finding_ui(ui, scene, compared, finding);
        }
    });
}

fn finding_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, finding: &Finding) {
    let surface = scene.surface();
    let is_lit = finding
        .places()
        .any(|p| scene.session.view().focus == Some(focus_of(p)));
    let line = if is_lit { surface.focus } else { surface.rule };
    let frame = Frame::new()
        .fill(theme::color(surface.paper))
        .stroke((1.0, theme::color(line)));
    let response = frame.corner_radius(6).inner_margin(8).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let ink = theme::color(palette::swatch(Change::Mismatch, scene.theme).ink);
        let doubt = if finding.severity == Severity::Error {
            ""
        } else {
            " (to check)"
        };
        let text = format!(
            "{} {}{doubt}",
            palette::glyph(Change::Mismatch),
            finding.message
        );
        ui.add(
            egui::Label::new(
                RichText::new(text)
                    .font(theme::strong_font(15.0))
                    .color(ink),
            )
            .selectable(false)
            .wrap(),
        );
        for place in finding.places() {
            place_ui(ui, scene, compared, place);
        }
    });
    let response = response
        .response
        .interact(Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &finding.message));
    if response.clicked() {
        scene.actions.push(Action::GoTo(focus_of(&finding.a)));
    }
    ui.add_space(6.0);
}

fn focus_of(place: &Place) -> Focus {
    Focus {
        version: place.version,
        sentence: place.sentence,
    }
}

fn place_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, place: &Place) {
    let Some(version) = compared.report.versions.get(place.version.0) else {
        return;
    };
    let label = RichText::new(version.label()).small().weak();
    ui.add(egui::Label::new(label).selectable(false).truncate());
    let Some(sentence) = version.sentences.get(place.sentence.0) else {
        return;
    };
    let text = version.text();
    let before = tail(Span::new(sentence.span.start, place.span.start).of(text));
    let after = head(Span::new(place.span.end, sentence.span.end).of(text));
    let mut job = egui::text::LayoutJob::default();
    let plain = egui::text::TextFormat {
        font_id: egui::FontId::new(14.0, theme::reading_font().family),
        color: theme::color(scene.surface().ink),
        ..Default::default()
    };
    let swatch = palette::swatch(Change::Mismatch, scene.theme);
    let figure = egui::text::TextFormat {
        background: theme::color(swatch.word),
        ..plain.clone()
    };
    job.append(&before, 0.0, plain.clone());
    job.append(place.span.of(text), 0.0, figure);
    job.append(&after, 0.0, plain);
    ui.add(egui::Label::new(job).selectable(false).wrap());
}

/// The last words of a text.
fn tail(text: &str) -> String {
    let skip = text.chars().count().saturating_sub(CONTEXT);
    let cut: String = text.chars().skip(skip).collect();
    if skip == 0 {
        cut
    } else {
        format!(
            "…{}",
            cut.split_once(' ').map_or(cut.as_str(), |(_, rest)| rest)
        )
    }
}

/// The first words of a text.
fn head(text: &str) -> String {
    let cut: String = text.chars().take(CONTEXT).collect();
    if cut.len() == text.len() {
        cut
    } else {
        format!(
            "{}…",
            cut.rsplit_once(' ').map_or(cut.as_str(), |(rest, _)| rest)
        )
    }
}
