//! Under the versions of a passage: what was found about it, and its facts side by side.

use std::sync::Arc;

use egui::{RichText, Ui};

use crate::engine::collation::Change;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::report::{Place, Report};
use crate::engine::story::VersionId;
use crate::palette;
use crate::session::{Action, Compared};
use crate::ui::scene::Scene;
use crate::ui::sentence::GUTTER;
use crate::ui::{findings, ledger, theme};

/// A finding that says more different things than this is told by the first of them.
const MOST_STANCES: usize = 4;

/// What was found about a row. Looking through all findings and facts takes longer than a frame may.
#[derive(Debug, Default)]
pub struct Found {
    report: Option<Arc<Report>>,
    columns: Vec<VersionId>,
    row: usize,
    /// Into the comparison's disputes.
    disputes: Vec<usize>,
    /// Into the rows of its ledger.
    facts: Vec<usize>,
}

impl Found {
    /// Looks again if the row, the columns or the comparison are others.
    pub fn update(&mut self, compared: &Compared, columns: &[VersionId], row: usize) {
        let known = self.report.as_ref();
        let is_same_report = known.is_some_and(|known| Arc::ptr_eq(known, &compared.report));
        if is_same_report && self.row == row && self.columns == columns {
            return;
        }
        let is_here =
            |place: &Place| compared.collation.row(place.version, place.sentence) == Some(row);
        let disputes = compared.disputes.iter().enumerate();
        let disputes = disputes.filter(|(_, d)| d.places().any(is_here));
        let facts = compared.ledger.rows.iter().enumerate();
        let facts = facts.filter(|(_, fact)| fact.places().any(is_here));
        *self = Self {
            report: Some(Arc::clone(&compared.report)),
            columns: columns.to_vec(),
            row,
            disputes: disputes.map(|(index, _)| index).collect(),
            facts: facts.map(|(index, _)| index).collect(),
        };
    }
}

/// Findings and facts with a place in the row shown.
pub fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, found: &Found) {
    let listing = &scene.session.view().findings;
    let disputes = found
        .disputes
        .iter()
        .filter_map(|i| compared.disputes.get(*i));
    let is_listed = |d: &&Dispute| listing.has_kind(d.kind) && listing.has_grade(d.severity);
    let disputes: Vec<_> = disputes.filter(is_listed).collect();
    let facts = found.facts.iter();
    let facts: Vec<_> = facts.filter_map(|i| compared.ledger.rows.get(*i)).collect();
    let inner = ui.available_rect_before_wrap();
    let inner = inner.with_min_x(inner.left() + GUTTER);
    ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
        if scene.session.view().shown.contains(Change::Mismatch) {
            disputes_ui(ui, scene, compared, &disputes, found.row);
        }
        if !facts.is_empty() {
            heading(ui, "Facts in this passage");
        }
    });
    if !facts.is_empty() {
        ledger::few_ui(ui, scene, compared, &facts);
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).font(theme::strong_font(15.0)));
}

fn disputes_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    compared: &Compared,
    disputes: &[&Dispute],
    row: usize,
) {
    if disputes.is_empty() {
        return;
    }
    heading(ui, "Findings in this passage");
    let ink = theme::color(palette::swatch(Change::Mismatch, scene.theme).ink);
    for dispute in disputes {
        let text = findings::line(
            dispute.kind,
            dispute.severity,
            &said(compared, dispute, row),
        );
        let text = RichText::new(text).size(15.0).color(ink);
        let link = ui.add(egui::Link::new(text));
        if link.on_hover_text("Mark the places").clicked() {
            let places = dispute.places().copied().collect();
            scene.actions.push(Action::Pick(places));
        }
    }
    ui.add_space(10.0);
}

/// Who says what in this passage; what the finding says where it is about two texts only.
fn said(compared: &Compared, dispute: &Dispute, row: usize) -> String {
    if dispute.summary.is_none() {
        return dispute.message.clone();
    }
    let is_here =
        |place: &&Place| compared.collation.row(place.version, place.sentence) == Some(row);
    let stances = dispute.stances.iter().filter_map(|stance| {
        let mut labels: Vec<_> = stance.places.iter().filter(is_here).collect();
        labels.dedup_by_key(|place| place.version);
        let labels: Vec<_> = labels
            .iter()
            .map(|p| compared.report.label(p.version))
            .collect();
        let says = format!("{} in {}", stance.words, labels.join(", "));
        (!labels.is_empty()).then_some(says)
    });
    let here: Vec<_> = stances.collect();
    match (here.len(), here.get(..MOST_STANCES)) {
        (0 | 1, _) => dispute.message.clone(),
        (all, Some(first)) if all > MOST_STANCES => {
            format!("{}; and {} more", first.join("; "), all - MOST_STANCES)
        }
        _ => here.join("; "),
    }
}
