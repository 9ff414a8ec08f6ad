//! The sheet of all keys, by menu.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::command::Command;
use super::command::menus::{self, Menu};
use super::modals::title;
use super::{keys, theme};

/// Room for two columns of commands with their keys.
pub const WIDTH: f32 = 860.0;
/// Narrower sheets have one column.
const TWO_COLUMNS_FROM: f32 = 700.0;

/// Room for the title, the button and the margins, in points.
const AROUND: f32 = 200.0;
/// The share of a column that tells what keys do.
const SHARE: f32 = 0.53;

/// Keys, and moves of the mouse, that are no commands of their own.
const FURTHER: [(&str, &str); 7] = [
    ("Light up the sentence above or below", "↑ ↓"),
    ("Go to the version beside it", "← →"),
    ("Put the light out", "Esc"),
    ("Scroll", "Page Up, Page Down, Space, Home, End"),
    ("Scroll the columns sideways", "Shift + wheel"),
    ("Make columns wider or narrower", "Drag a border"),
    ("Put a column elsewhere", "Drag its head"),
];

/// What has keys, under one heading: what it does, and the keys.
struct Group {
    heading: &'static str,
    rows: Vec<(&'static str, String)>,
}

/// The sheet; true when it was closed.
pub fn keys_ui(ui: &mut Ui) -> bool {
    title(ui, "Keyboard shortcuts");
    let groups = groups(ui.ctx());
    let height = (ui.ctx().content_rect().height() - AROUND).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        if ui.available_width() < TWO_COLUMNS_FROM {
            groups_ui(ui, &groups);
            return;
        }
        let (left, right) = groups.split_at(halfway(&groups));
        ui.columns_const(|[a, b]| {
            groups_ui(a, left);
            groups_ui(b, right);
        });
    });
    ui.add_space(6.0);
    ui.button("Close").clicked()
}

fn groups(ctx: &egui::Context) -> Vec<Group> {
    let with_keys = |command: Command| {
        let keys = keys::text(ctx, command);
        let what = command.label().trim_end_matches('…');
        (!keys.is_empty()).then_some((what, keys))
    };
    let of_menu = |menu: &Menu| Group {
        heading: menu.name,
        rows: menu.commands().filter_map(with_keys).collect(),
    };
    let further = FURTHER.map(|(what, keys)| (what, keys.to_owned()));
    let further = Group {
        heading: "In the text",
        rows: further.into(),
    };
    let menus = menus::ALL.iter().map(of_menu);
    let menus = menus.filter(|group| !group.rows.is_empty());
    menus.chain([further]).collect()
}

/// How many groups make the left column, so that the right one is not longer.
fn halfway(groups: &[Group]) -> usize {
    // A heading takes about as much room as two rows.
    let height = |group: &Group| group.rows.len() + 2;
    let half = groups.iter().map(height).sum::<usize>().div_ceil(2);
    let mut above = 0;
    let before = groups.iter().take_while(|group| {
        let is_left = above < half;
        above += height(group);
        is_left
    });
    before.count()
}

fn groups_ui(ui: &mut Ui, groups: &[Group]) {
    let width = ui.available_width() * SHARE;
    for group in groups {
        ui.label(RichText::new(group.heading).font(theme::strong_font(15.0)));
        Grid::new(group.heading)
            .num_columns(2)
            .min_col_width(width)
            .spacing([12.0, 4.0])
            .show(ui, |ui| rows_ui(ui, &group.rows));
        ui.add_space(12.0);
    }
}

fn rows_ui(ui: &mut Ui, rows: &[(&str, String)]) {
    for (what, keys) in rows {
        ui.label(*what);
        ui.weak(keys);
        ui.end_row();
    }
}
