//! Under the versions of a passage: what was found about it, and its facts side by side.

use egui::{RichText, Ui};

use crate::engine::collation::Change;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::Place;
use crate::palette;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::sentence::GUTTER;
use crate::ui::{findings, ledger, theme};

/// Findings and facts with a place in a row.
pub fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, row: usize) {
    let is_here =
        |place: &Place| compared.collation.row(place.version, place.sentence) == Some(row);
    let listing = &scene.session.view().findings;
    let disputes = compared.disputes.iter().filter(|d| {
        listing.has_kind(d.kind) && listing.has_grade(d.severity) && d.places().any(is_here)
    });
    let disputes: Vec<_> = disputes.collect();
    let facts = compared.ledger.rows.iter();
    let facts: Vec<_> = facts.filter(|fact| fact.places().any(is_here)).collect();
    let inner = ui.available_rect_before_wrap();
    let inner = inner.with_min_x(inner.left() + GUTTER);
    ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
        if scene.session.view().shown.contains(Change::Mismatch) {
            disputes_ui(ui, scene, &disputes);
        }
        if !facts.is_empty() {
            heading(ui, "Facts in this passage");
        }
    });
    if !facts.is_empty() {
        ledger::table_ui(ui, scene, compared, &facts);
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).font(theme::strong_font(15.0)));
}

fn disputes_ui(ui: &mut Ui, scene: &mut Scene<'_>, disputes: &[&Dispute]) {
    if disputes.is_empty() {
        return;
    }
    heading(ui, "Findings in this passage");
    let ink = theme::color(palette::swatch(Change::Mismatch, scene.theme).ink);
    for dispute in disputes {
        let text = findings::line(dispute.kind, dispute.severity, dispute.heading());
        let text = RichText::new(text).size(15.0).color(ink);
        let link = ui.add(egui::Link::new(text));
        if link.on_hover_text("Mark the places").clicked() {
            let places = dispute.places().copied().collect();
            scene.actions.push(Action::Pick(places));
        }
    }
    ui.add_space(10.0);
}
