//! The bottom line, in words: how many versions, what they disagree on, who keeps and who adds.

use egui::{RichText, Ui};

use super::{column_ui, listed, percent, shares};
use crate::engine::collation::Change;
use crate::engine::ledger::dispute::Dispute;
use crate::engine::lineage::Kin;
use crate::engine::report::{FindingKind, Severity};
use crate::engine::story::VersionId;
use crate::engine::told::{grouped, shortened};
use crate::palette;
use crate::session::view::Reading;
use crate::session::{Action, Compared};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// Findings shown here; the list of findings has the rest.
const MOST_FINDINGS: usize = 6;
/// Of who says what in a finding, in characters.
const MOST_CHARS: usize = 230;
/// The longest name of a kind of finding with its sign, in points.
const SORT_WIDTH: f32 = 104.0;

/// The headline, what is to be said in a few sentences, and the gravest findings.
pub(super) fn bottom_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let base = compared.report.versions.get(scene.session.view().base.0);
    let title = base.and_then(|v| v.manuscript.title.clone());
    let title = title.or_else(|| Some(base?.label().to_owned()));
    let title = RichText::new(title.unwrap_or_default()).font(theme::display_font(26.0));
    ui.add(egui::Label::new(title).wrap());
    ui.add_space(4.0);
    for line in lines(scene, compared) {
        let text = RichText::new(line).font(theme::reading_font(scene.reading()));
        ui.add(egui::Label::new(text).wrap());
    }
    findings_ui(ui, scene);
}

fn lines(scene: &Scene<'_>, compared: &Compared) -> Vec<String> {
    let columns = scene.session.view().columns();
    let words = columns.iter().filter_map(|v| compared.word_counts.get(v.0));
    let words = grouped(words.sum());
    let base = compared.report.label(scene.session.view().base);
    if columns.len() < 2 {
        return vec![format!(
            "One version of {words} words; there is nothing to compare it with."
        )];
    }
    let versions = columns.len();
    let first = format!("{versions} versions, {words} words in all, held against {base}.");
    let mut lines = vec![first, disagreement(&compared.disputes)];
    lines.extend(extremes(compared, &columns));
    lines.extend(descent(compared, &columns));
    lines
}

/// "They disagree on 21 things (number 9, quotation 5); 16 cannot both be right."
fn disagreement(disputes: &[Dispute]) -> String {
    let grave = disputes.iter().filter(|d| d.severity > Severity::Benign);
    let grave: Vec<_> = grave.collect();
    if grave.is_empty() {
        return "No facts or quotations were found to differ.".to_owned();
    }
    let kinds = FindingKind::ALL.into_iter().filter_map(|kind| {
        let count = grave.iter().filter(|d| d.kind == kind).count();
        let name = palette::kind_name(kind).to_lowercase();
        (count > 0).then(|| format!("{name} {count}"))
    });
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let wrong = grave.iter().filter(|d| d.severity == Severity::Error);
    let things = match grave.len() {
        1 => "1 thing".to_owned(),
        n => format!("{n} things"),
    };
    match wrong.count() {
        0 => format!("They differ on {things} ({kinds}), any of which may be right."),
        1 => format!("They differ on {things} ({kinds}); 1 is wrong on one side."),
        n => format!("They differ on {things} ({kinds}); {n} are wrong on one side."),
    }
}

/// Who keeps most and least of the base, and who adds most.
fn extremes(compared: &Compared, columns: &[VersionId]) -> Option<String> {
    let (base, others) = columns.split_first()?;
    let label = |version: VersionId| compared.report.label(version);
    let kept = |version: VersionId| 1.0 - shares(compared, *base, version).new;
    let own = |version: VersionId| shares(compared, version, *base).new;
    let most = *others
        .iter()
        .max_by(|x, y| kept(**x).total_cmp(&kept(**y)))?;
    let least = *others
        .iter()
        .min_by(|x, y| kept(**x).total_cmp(&kept(**y)))?;
    let adds = *others.iter().max_by(|x, y| own(**x).total_cmp(&own(**y)))?;
    if others.len() == 1 {
        let (kept, own) = (percent(kept(most)), percent(own(most)));
        return Some(format!(
            "{} keeps {kept} of the base; {own} of it is new.",
            label(most)
        ));
    }
    Some(format!(
        "{} keeps most of the base ({}), {} least ({}); {} adds most of its own ({} new).",
        label(most),
        percent(kept(most)),
        label(least),
        percent(kept(least)),
        label(adds),
        percent(own(adds))
    ))
}

/// "B and C probably drew on A.", a source each.
fn descent(compared: &Compared, columns: &[VersionId]) -> Vec<String> {
    let lines = columns.iter().filter_map(|from| {
        let ties = compared.lineage().into_iter().flat_map(|l| &l.ties);
        let users = ties.filter_map(|tie| match tie.kin {
            Kin::Drew { source, user } if source == *from && columns.contains(&user) => {
                Some(compared.report.label(user).to_owned())
            }
            _ => None,
        });
        let users: Vec<_> = users.collect();
        let source = compared.report.label(*from);
        (!users.is_empty()).then(|| format!("{} probably drew on {source}.", listed(&users)))
    });
    lines.collect()
}

fn findings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let listed = scene.session.listed();
    if listed.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let ink = theme::color(palette::swatch(Change::Mismatch, scene.theme).ink);
    for dispute in listed.iter().take(MOST_FINDINGS) {
        ui.horizontal_top(|ui| {
            let sort = format!(
                "{} {}",
                palette::kind_glyph(dispute.kind),
                palette::kind_name(dispute.kind)
            );
            let sort = RichText::new(sort).color(ink).size(14.0);
            column_ui(ui, SORT_WIDTH, |ui| drop(ui.label(sort)));
            let room = ui.available_width();
            column_ui(ui, room, |ui| heading_ui(ui, scene, dispute));
        });
    }
    let more = listed.len().saturating_sub(MOST_FINDINGS);
    let label = match more {
        0 => "List of findings".to_owned(),
        n => format!("List of findings: {n} more"),
    };
    scene.command_button(ui, Command::Findings, &label);
}

/// What is disputed, as a way to its places.
fn heading_ui(ui: &mut Ui, scene: &mut Scene<'_>, dispute: &Dispute) {
    let link = ui.add(egui::Link::new(shortened(dispute.heading(), MOST_CHARS)));
    if link.on_hover_text("Go there").clicked() {
        let places = dispute.places().copied().collect();
        scene.actions.push(Action::Pick(places));
        scene.actions.push(Action::Read(Reading::Columns));
    }
}
