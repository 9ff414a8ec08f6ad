//! The review: how far it is, every remark as a way to its place, and those whose words are gone.

pub mod judge;
pub mod note;

use egui::{Frame, ProgressBar, RichText, ScrollArea, TextEdit, Ui};

use super::command::Command;
use super::scene::Scene;
use super::theme;
use crate::engine::report::Place;
use crate::engine::story::{SentenceId, VersionId};
use crate::engine::told::shortened;
use crate::palette;
use crate::review::{Remark, Status, Subject};
use crate::session::settings::Setting;
use crate::session::view::{Focus, Left, Listed, Panel};
use crate::session::{Action, Compared};
use judge::{since, since_ui, what_it_was};

/// How much of the words in question a card shows, in characters.
const MOST_CHARS: usize = 140;

/// The panel on the right.
pub fn review_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    head_ui(ui, scene);
    initials_ui(ui, scene);
    progress_ui(ui, scene, compared);
    filter_ui(ui, scene);
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let review = scene.session.review();
        if review.is_empty() {
            ui.weak(
                "Nothing is said yet. Light up a sentence, then accept its change, mark it as a \
                 problem or write a note.",
            );
        }
        let filter = scene.session.view().remarks;
        let all: Vec<_> = review.remarks().iter().enumerate().collect();
        let is_listed = |r: &Remark| match filter {
            Listed::All => true,
            Listed::With(status) => r.status == status,
            Listed::Since => r.has_changed(),
        };
        for is_orphan in [false, true] {
            let here = all
                .iter()
                .filter(|(_, r)| r.subject.is_orphan() == is_orphan);
            let here: Vec<_> = here.filter(|(_, r)| is_listed(r)).collect();
            if is_orphan && !here.is_empty() {
                ui.add_space(8.0);
                ui.label(RichText::new("Orphaned").font(theme::strong_font(15.0)));
                ui.weak("The words these are about are gone from the text.");
            }
            for (index, remark) in here {
                card_ui(ui, scene, compared, *index, remark);
            }
        }
        if !matches!(filter, Listed::With(_)) {
            appeared_ui(ui, scene, compared);
        }
    });
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    theme::level_ui(ui, |ui| {
        ui.label(RichText::new("Review").font(theme::strong_font(16.0)));
        ui.weak(scene.session.review().remarks().len().to_string());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button("×").on_hover_text("Close the review").clicked() {
                scene.actions.push(Action::TogglePanel(Panel::Review));
            }
            scene.command_button(ui, Command::NextUnreviewed, "▶");
            scene.command_button(ui, Command::PreviousUnreviewed, "◀");
        });
    });
}

fn initials_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    theme::level_ui(ui, |ui| {
        let label = ui.label("Your initials");
        let mut initials = scene.session.settings().initials.clone();
        let field = TextEdit::singleline(&mut initials)
            .desired_width(60.0)
            .char_limit(8);
        if ui.add(field).labelled_by(label.id).changed() {
            scene.actions.push(Action::Set(Setting::Initials(initials)));
        }
        scene.command_button(ui, Command::UnreviewedOnly, Command::UnreviewedOnly.label());
    });
}

/// By version: how many of its changes have a status.
fn progress_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let base = scene.session.view().base;
    for version in scene.session.view().columns() {
        if version == base {
            continue;
        }
        let progress = scene.session.progress(version);
        let share = progress.done as f32 / progress.all.max(1) as f32;
        let label = compared.report.label(version);
        let text = format!("{label}: {} of {} reviewed", progress.done, progress.all);
        let since = match progress.since {
            0 => String::new(),
            n => format!(", {} {n} changed since", palette::SINCE_GLYPH),
        };
        let text = text + &since;
        let bar = ProgressBar::new(share).desired_height(18.0);
        ui.add(bar.text(RichText::new(text).size(13.0)));
    }
}

fn filter_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
        let filter = scene.session.view().remarks;
        let all = ui.selectable_label(filter == Listed::All, "All");
        if all.clicked() {
            scene.actions.push(Action::ListRemarks(Listed::All));
        }
        for status in Status::ALL {
            let remarks = scene.session.review().remarks();
            let count = remarks.iter().filter(|r| r.status == status).count();
            let glyph = palette::status_glyph(status);
            let text = format!("{glyph} {} {count}", palette::status_name(status));
            let listed = Listed::With(status);
            if ui.selectable_label(filter == listed, text).clicked() {
                scene.actions.push(Action::ListRemarks(listed));
            }
        }
        since_filter_ui(ui, scene);
        only_ui(ui, scene);
    });
}

/// Where one status is listed: a switch that keeps to the rows with it, too.
fn only_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let view = scene.session.view();
    let Listed::With(status) = view.remarks else {
        return;
    };
    // What is open has a command of its own.
    if status != Status::Open {
        let left = Left::With(status);
        let only = ui.selectable_label(view.only == Some(left), "Only these rows");
        let hint = "Leave out all rows without a change or a finding of this status";
        if only.on_hover_text(hint).clicked() {
            scene.actions.push(Action::ToggleOnly(left));
        }
    }
}

/// How much has changed since it was said of or has come up, as a filter and a way through it.
fn since_filter_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (view, review) = (scene.session.view(), scene.session.review());
    let changed = review.remarks().iter().filter(|r| r.has_changed());
    let count = changed.count() + review.appeared().len();
    let is_on = view.remarks == Listed::Since;
    if count == 0 && !is_on {
        return;
    }
    let text = format!("{} Changed since {count}", palette::SINCE_GLYPH);
    if ui.selectable_label(is_on, text).clicked() {
        scene.actions.push(Action::ListRemarks(Listed::Since));
    }
    scene.command_button(ui, Command::PreviousSince, "◀");
    scene.command_button(ui, Command::NextSince, "▶");
    scene.command_button(ui, Command::SinceOnly, Command::SinceOnly.label());
}

/// Changes that a newer text has brought, each a way to its place.
fn appeared_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared) {
    let review = scene.session.review();
    if review.appeared().is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(RichText::new("New since the review").font(theme::strong_font(15.0)));
    for subject in review.appeared() {
        let text = format!("{} {}", palette::SINCE_GLYPH, what(compared, subject));
        let link = ui.link(text).on_hover_text("Go there");
        if link.clicked() {
            go_to(scene, compared, subject);
        }
    }
}

fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, compared: &Compared, index: usize, remark: &Remark) {
    let paper = theme::color(scene.surface().paper);
    let frame = Frame::new().fill(paper).corner_radius(6).inner_margin(8);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal_wrapped(|ui| {
            let glyph = palette::status_glyph(remark.status);
            let what = format!("{glyph} {}", what(compared, &remark.subject));
            let link = egui::Link::new(RichText::new(what).font(theme::strong_font(14.0)));
            let is_here = !remark.subject.is_orphan();
            let link = ui.add_enabled(is_here, link);
            if link.on_hover_text("Go there").clicked() {
                go_to(scene, compared, &remark.subject);
            }
            if let Some(severity) = remark.severity {
                ui.weak(palette::severity_name(severity));
            }
        });
        if let Some(anchor) = remark.subject.anchors().first() {
            ui.weak(format!("“{}”", shortened(&anchor.exact, MOST_CHARS)));
        }
        if let Some(since) = since(Some(remark)) {
            since_ui(ui, scene, since);
            let was = what_it_was(&remark.subject, &remark.was);
            ui.weak(shortened(&was, MOST_CHARS));
        }
        if !remark.words.is_empty() {
            ui.label(&remark.words);
        }
        ui.horizontal(|ui| {
            ui.weak(signature(remark));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.small_button("Remove").clicked() {
                    scene.actions.push(Action::Unsay(index));
                }
                if ui.small_button("Edit…").clicked() {
                    scene.notes.push(remark.subject.clone());
                }
            });
        });
    });
}

/// What a remark is about, in a few words: "C12 in 3 Meridian Post", "Number", "Note on 1 Wire".
fn what(compared: &Compared, subject: &Subject) -> String {
    let label = |version: &Option<VersionId>| {
        version.map_or("a version taken out", |v| compared.report.label(v))
    };
    match subject {
        Subject::Version(version, _) => label(version).to_owned(),
        Subject::Words(at) => at.label.clone(),
        Subject::Change { version, .. } => {
            let place = place(compared, subject);
            let row = place.and_then(|p| compared.collation.row(p.version, p.sentence));
            let cell = row
                .zip(*version)
                .and_then(|(row, v)| compared.collation.cell(row, v));
            let number = cell.and_then(|cell| cell.number);
            let number = number.map_or_else(|| "Change".to_owned(), |n| format!("C{n}"));
            format!("{number} in {}", label(version))
        }
        Subject::Finding { kind, .. } => format!("Finding: {}", palette::kind_name(*kind)),
    }
}

fn signature(remark: &Remark) -> String {
    let when = remark.when.get(..16).unwrap_or_default().replace('T', " ");
    let parts = [remark.initials.as_str(), when.as_str()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Where the first words of a subject stand.
fn place(compared: &Compared, subject: &Subject) -> Option<Place> {
    let at = subject.anchors().iter().find(|a| !a.is_orphan())?;
    let (version, span) = at.version.zip(at.span)?;
    let text = compared.report.versions.get(version.0)?;
    Some(Place {
        version,
        sentence: text.sentence_from(span.start),
        span,
    })
}

fn go_to(scene: &mut Scene<'_>, compared: &Compared, subject: &Subject) {
    if let Subject::Version(Some(version), _) = subject {
        let sentence = SentenceId(0);
        let version = *version;
        scene
            .actions
            .push(Action::GoTo(Focus { version, sentence }));
    } else if let Some(place) = place(compared, subject) {
        scene.actions.push(Action::Pick(vec![place]));
    }
}
