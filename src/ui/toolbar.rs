//! The bar under the menus: steps, search and switches.

use egui::{Button, RichText, Ui};

use super::command::Command;
use super::keys::held_with;
use super::scene::Scene;
use super::theme;
use crate::engine::told::grouped;
use crate::session::Action;

/// A bar narrower than this, in points, leaves out what the menus have as well: two lines of
/// buttons would take room from the text.
const WIDE: f32 = 1180.0;
/// What a search needs besides: a count and a way to clear it. They must not push a button onto a second
/// line, which would move the text while the reader types.
const FOUND: f32 = 130.0;
/// How wide the search field is, in points, in a narrow bar and in a wide one.
const FIELD: [f32; 2] = [120.0, 170.0];

/// The bar with steps, search and switches.
pub fn toolbar_ui(ui: &mut Ui, scene: &mut Scene<'_>, wants_search: &mut bool) {
    ui.spacing_mut().interact_size.y = theme::BUTTON_HEIGHT;
    let is_wide = ui.available_width() >= WIDE;
    let is_searching = !scene.session.search().query.is_empty();
    let has_room = !is_searching && is_wide || ui.available_width() >= WIDE + FOUND;
    ui.horizontal_wrapped(|ui| {
        if is_wide {
            scene.command_button(ui, Command::AddVersion, Command::AddVersion.label());
            ui.separator();
        }
        steps_ui(ui, scene);
        ui.separator();
        search_ui(ui, scene, wants_search, is_wide);
        ui.separator();
        let switches = [Command::ChangesOnly, Command::FoldAdditions];
        for command in switches.into_iter().take(1 + usize::from(has_room)) {
            scene.command_button(ui, command, command.label());
        }
        let count = scene.session.listed_count();
        let label = format!("{} {}", Command::Findings.label(), grouped(count));
        scene.command_button(ui, Command::Findings, &label);
        scene.command_button(ui, Command::Ledger, Command::Ledger.label());
        if has_room {
            scene.command_button(ui, Command::Export, Command::Export.label());
        }
    });
}

fn steps_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    scene.command_button(ui, Command::PreviousChange, "◀ Previous");
    scene.command_button(ui, Command::NextChange, "Next ▶");
    let text = match scene.session.change_position() {
        (_, 0) => "no differences".to_owned(),
        (Some(at), all) => format!("{} of {}", grouped(at), grouped(all)),
        (None, 1) => "1 difference".to_owned(),
        (None, all) => format!("{} differences", grouped(all)),
    };
    // As wide as the widest text, so that nothing beside it moves while stepping.
    ui.add_sized(
        [104.0, ui.spacing().interact_size.y],
        egui::Label::new(RichText::new(text).weak()),
    );
}

fn search_ui(ui: &mut Ui, scene: &mut Scene<'_>, wants_cursor: &mut bool, is_wide: bool) {
    let mut query = scene.session.search().query.clone();
    let hint = match is_wide {
        true => "Search all versions",
        false => "Search",
    };
    let [narrow, wide] = FIELD;
    let width = if is_wide { wide } else { narrow };
    let field = egui::TextEdit::singleline(&mut query)
        .hint_text(hint)
        .desired_width(width);
    let response = ui
        .add(field)
        .on_hover_text("Search all versions at once. Enter goes to the next place.");
    response.widget_info(|| {
        egui::WidgetInfo::text_edit(
            true,
            scene.session.search().query.as_str(),
            &query,
            "Search all versions",
        )
    });
    if std::mem::take(wants_cursor) {
        response.request_focus();
    }
    if response.changed() {
        scene.actions.push(Action::Search(query.clone()));
    }
    let held = ui.input(|i| held_with(i, egui::Key::Enter));
    if let Some(held) = held.filter(|_| response.lost_focus()) {
        let forward = !held.shift;
        scene.actions.push(Action::StepFound { forward });
        response.request_focus();
    }
    manner_ui(ui, scene);
    if !query.is_empty() {
        found_ui(ui, scene);
    }
}

/// How the query is read, as three switches.
fn manner_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let mut manner = scene.session.search().manner;
    ui.spacing_mut().item_spacing.x = 2.0;
    let switches = [
        ("Aa", "Match case", &mut manner.match_case),
        ("“w”", "Whole words", &mut manner.whole_words),
        (".*", "Regular expression", &mut manner.expression),
    ];
    for (sign, name, is_on) in switches {
        let response = ui
            .add(Button::new(sign).selected(*is_on))
            .on_hover_text(name);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, *is_on, name));
        *is_on ^= response.clicked();
    }
    if manner != scene.session.search().manner {
        scene.actions.push(Action::SearchBy(manner));
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let search = scene.session.search();
    if let Some(fault) = &search.fault {
        ui.weak("cannot be read")
            .on_hover_text(format!("This is no regular expression: {fault}"));
        return;
    }
    let count = search.found.len();
    let more = if search.is_cut_short() { "+" } else { "" };
    ui.weak(match search.current {
        Some(at) => format!("{} of {count}{more}", at + 1),
        None if count == 0 => "not found".to_owned(),
        None => format!("{count}{more} found"),
    });
    if ui.button("×").on_hover_text("Clear the search").clicked() {
        scene.actions.push(Action::Search(String::new()));
    }
}
