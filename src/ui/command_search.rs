//! Every command by its name: a few letters, the arrows, Enter.

use egui::{Button, Key, RichText, ScrollArea, TextEdit, Ui};

use super::command::Command;
use super::keys;
use super::modals::take_cursor;
use super::theme;

/// What was typed, and which of the commands found is next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommandSearch {
    typed: String,
    at: usize,
}

/// The sheet; the command the reader chose.
pub fn command_search_ui(ui: &mut Ui, search: &mut CommandSearch) -> Option<Command> {
    ui.label(RichText::new("Find a command").font(theme::strong_font(19.0)));
    let field = TextEdit::singleline(&mut search.typed)
        .hint_text("A few letters of its name")
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Find a command by name")
    });
    if response.changed() {
        search.at = 0;
    }
    let found = found(&search.typed);
    let last = found.len().saturating_sub(1);
    let keys = [Key::ArrowDown, Key::ArrowUp, Key::Enter];
    let [down, up, enter] = ui.input(|i| keys.map(|key| i.key_pressed(key)));
    if down {
        search.at = (search.at + 1).min(last);
    } else if up {
        search.at = search.at.saturating_sub(1);
    }
    take_cursor(&response);
    let clicked = list_ui(ui, &found, search.at, down || up);
    let entered = found.get(search.at).copied();
    clicked.or(entered.filter(|_| enter))
}

/// The commands found, the one at `at` lit; it is brought into sight when the reader `stepped`.
fn list_ui(ui: &mut Ui, found: &[Command], at: usize, stepped: bool) -> Option<Command> {
    let mut clicked = None;
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(80.0, 420.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        for (index, command) in found.iter().enumerate() {
            let label = command.label().trim_end_matches('…');
            let entry = Button::selectable(index == at, label)
                .shortcut_text(keys::text(ui.ctx(), *command))
                .min_size(egui::vec2(width, 0.0));
            let response = ui.add(entry).on_hover_text(command.tooltip());
            if index == at && stepped {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                clicked = Some(*command);
            }
        }
        if found.is_empty() {
            ui.weak("No command is called so.");
        }
    });
    clicked
}

/// The commands whose name has the letters typed, in their order; names with them in one piece
/// come first.
fn found(typed: &str) -> Vec<Command> {
    let typed: Vec<char> = typed
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let all = Command::ALL.into_iter().filter(|c| *c != Command::Commands);
    let mut found: Vec<_> = all
        .filter_map(|command| Some((gaps(command.label(), &typed)?, command)))
        .collect();
    found.sort_by_key(|(gaps, _)| *gaps);
    found.into_iter().map(|(_, command)| command).collect()
}

/// How many times letters of a name must be passed over to find those typed; none where they are
/// not all there. To begin in the middle of a word counts as well.
fn gaps(name: &str, typed: &[char]) -> Option<usize> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let starts = (0..name.len().max(1)).filter_map(|start| gaps_from(&name, start, typed));
    starts.min()
}

fn gaps_from(name: &[char], start: usize, typed: &[char]) -> Option<usize> {
    let is_mid_word = start > 0 && name.get(start - 1).is_some_and(|c| c.is_alphanumeric());
    let mut gaps = usize::from(is_mid_word);
    let mut at = start;
    for wanted in typed {
        let rest = name.get(at..)?;
        let letters = rest.iter().take_while(|c| c.is_whitespace()).count();
        let next = rest.iter().position(|c| c == wanted)?;
        gaps += usize::from(next > letters);
        at += next + 1;
    }
    Some(gaps)
}
