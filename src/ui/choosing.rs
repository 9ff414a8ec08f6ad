//! Which stories of a mailbox, a feed, an archive or a mixed folder are to be compared.
//!
//! ```text
//! Which stories are to be compared?
//! Story 1 · 2 texts  [these only]
//!   ☑ Crane to stay        CPA · 2026-03-02 · The harbour crane will stay where…
//!   ☑ Harbour crane stays  Northline · The old crane in the harbour…
//! Other stories                                    those that are like no other
//!   ☐ Tram to the airport  CPA · The first tram…
//! [All] [None]      [Compare 2 versions] [Cancel]
//! ```

use egui::{Checkbox, Context, Modal, RichText, ScrollArea, Ui};

use super::modals::title;
use super::scene::Scene;
use super::theme;
use crate::engine::story::Manuscript;
use crate::session::Action;
use crate::session::choice::{Choice, Choosing, LIMIT, Offered};

/// As many words of the text are shown; they fill a line.
const FIRST_WORDS: usize = 16;

/// Shows the sheet while there is something to choose from.
pub(super) fn choosing_ui(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(choice) = scene.session.choice() else {
        return;
    };
    let actions = &mut scene.actions;
    let shown = Modal::new(egui::Id::unique("choosing")).show(ctx, |ui| {
        ui.set_width(680.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        title(ui, "Which stories are to be compared?");
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            list_ui(ui, choice, actions);
        });
        ui.separator();
        buttons_ui(ui, choice, actions);
    });
    if shown.should_close() {
        scene.actions.push(Action::Choose(Choosing::Drop));
    }
}

fn list_ui(ui: &mut Ui, choice: &Choice, actions: &mut Vec<Action>) {
    let (alike, single): (Vec<_>, Vec<_>) = choice
        .offered
        .iter()
        .enumerate()
        .partition(|(_, one)| choice.size(one.group) > 1);
    let has_groups = !alike.is_empty();
    let mut last = None;
    let mut number = 0;
    for (at, one) in alike {
        if last.replace(one.group) != Some(one.group) {
            number += 1;
            group_ui(ui, number, one.group, choice.size(one.group), actions);
        }
        offered_ui(ui, at, one, actions);
    }
    if has_groups && !single.is_empty() {
        ui.add_space(6.0);
        ui.strong("Other stories");
    }
    for (at, one) in single {
        offered_ui(ui, at, one, actions);
    }
}

fn group_ui(ui: &mut Ui, number: usize, group: usize, size: usize, actions: &mut Vec<Action>) {
    ui.add_space(6.0);
    theme::level_ui(ui, |ui| {
        ui.strong(format!("Story {number} · {size} texts"));
        let only = ui.small_button(format!("Only story {number}"));
        let only = only.on_hover_text("Compare these texts, which begin with much the same words");
        if only.clicked() {
            actions.push(Action::Choose(Choosing::Group(group)));
        }
    });
}

fn offered_ui(ui: &mut Ui, at: usize, one: &Offered, actions: &mut Vec<Action>) {
    let manuscript = &one.manuscript;
    let mut is_chosen = one.is_chosen;
    let name = manuscript.title.as_ref().unwrap_or(&manuscript.label);
    if ui.add(Checkbox::new(&mut is_chosen, name)).changed() {
        actions.push(Action::Choose(Choosing::One(at, is_chosen)));
    }
    ui.indent(("offered", at), |ui| {
        ui.add(egui::Label::new(RichText::new(about(manuscript)).weak()).truncate());
    });
}

/// "CPA · 2026-03-02 · The harbour crane will stay…"
fn about(manuscript: &Manuscript) -> String {
    let title = manuscript.title.as_deref();
    let mut copy = manuscript
        .paragraphs
        .iter()
        .filter(|p| !p.kind.is_furniture())
        .map(|p| p.span.of(&manuscript.text))
        .skip_while(|text| Some(*text) == title);
    let mut words = copy.next().unwrap_or_default().split_whitespace();
    let first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    let end = if words.next().is_some() { "…" } else { "" };
    let known = [manuscript.outlet.clone(), manuscript.when()];
    let parts = known.into_iter().flatten().chain([first.join(" ") + end]);
    parts.collect::<Vec<_>>().join(" · ")
}

fn buttons_ui(ui: &mut Ui, choice: &Choice, actions: &mut Vec<Action>) {
    let count = choice.count();
    if count > LIMIT {
        ui.label(format!(
            "At most {LIMIT} versions can be compared at once: leave out {}.",
            count - LIMIT
        ));
    }
    ui.horizontal(|ui| {
        for (text, all) in [("All", true), ("None", false)] {
            if ui.button(text).clicked() {
                actions.push(Action::Choose(Choosing::All(all)));
            }
        }
        ui.add_space(12.0);
        let versions = if count == 1 { "version" } else { "versions" };
        let compare = egui::Button::new(format!("Compare {count} {versions}"));
        if ui
            .add_enabled((1..=LIMIT).contains(&count), compare)
            .clicked()
        {
            actions.push(Action::Choose(Choosing::Open));
        }
        if ui.button("Cancel").clicked() {
            actions.push(Action::Choose(Choosing::Drop));
        }
    });
}
