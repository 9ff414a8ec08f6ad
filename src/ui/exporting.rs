//! The sheet that asks what to export and as what, and shows what will be in it.
//!
//! ```text
//! ◉ Web page        HTML │ Rows      ◉ Everything ○ Only the kinds of change now shown
//!   One file to read …   │ Status    [○ Open] [✔ Accepted] [✗ Problem] [– Ignored]
//! ○ Pages            PDF │
//!   To print, to send …  │ 12 of 40 changes, 3 of 9 findings, 2 notes, 5 versions   31 kB
//! ○ …                    │ Findings            3
//!                        │ Rows side by side  14
//!                                              [Choose a place…] [Cancel]
//! ```

use egui::{
    Align, Button, EventFilter, Frame, Grid, Id, Key, Layout, Modifiers, RichText, ScrollArea, Ui,
};

use super::modals::{Outcome, title};
use super::theme;
use crate::export::Format;
use crate::export::preview::{Look, Preview};
use crate::palette;
use crate::review::Status;
use crate::session::Session;
use crate::session::action::ExportChoice;

/// As broad as both halves can use.
pub const WIDTH: f32 = 860.0;
/// Below it the halves stand under each other.
const NARROW: f32 = 600.0;
/// Of the list of formats.
const LIST_WIDTH: f32 = 300.0;
/// Title, buttons, and a margin around the sheet.
const AROUND: f32 = 170.0;
/// The list of formats needs no more.
const HIGHEST: f32 = 500.0;

/// Where it is kept whether the button that closes the sheet has the keyboard.
const LEAVES: &str = "closes the export sheet";

/// What came of it, once the reader is done.
pub fn export_ui(ui: &mut Ui, session: &Session, choice: &mut ExportChoice) -> Option<Outcome> {
    title(ui, "Export the comparison");
    let is_meant = is_enter_meant(ui);
    let moved = step_format(ui, choice);
    let height = (ui.ctx().content_rect().height() - AROUND).clamp(120.0, HIGHEST);
    let is_narrow = ui.available_width() < NARROW;
    ui.scope(|ui| {
        theme::outline_boxes(ui);
        match is_narrow {
            true => {
                ScrollArea::vertical().max_height(height).show(ui, |ui| {
                    formats_ui(ui, choice, moved);
                    ui.separator();
                    contents_ui(ui, session, choice, 160.0);
                });
            }
            false => halves_ui(ui, session, choice, (moved, height)),
        }
    });
    ui.add_space(8.0);
    buttons_ui(ui, choice, is_meant)
}

/// Was Enter pressed, to export? It is taken from whatever has the keyboard, but for the button
/// that closes the sheet.
fn is_enter_meant(ui: &Ui) -> bool {
    let leaves = ui
        .data(|data| data.get_temp(Id::unique(LEAVES)))
        .unwrap_or(false);
    !leaves && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter))
}

fn halves_ui(
    ui: &mut Ui,
    session: &Session,
    choice: &mut ExportChoice,
    (moved, height): (bool, f32),
) {
    // A given height: a line between the halves would else push the sheet apart, frame by frame.
    let size = egui::vec2(ui.available_width(), height);
    let layout = Layout::left_to_right(Align::Min);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.vertical(|ui| {
            ui.set_width(LIST_WIDTH);
            let list = ScrollArea::vertical().id_salt("formats");
            list.max_height(height)
                .show(ui, |ui| formats_ui(ui, choice, moved));
        });
        ui.separator();
        ui.vertical(|ui| {
            // Nothing moves while it is counted.
            ui.set_min_size(egui::vec2(ui.available_width(), height));
            contents_ui(ui, session, choice, height);
        });
    });
}

/// Arrows choose the format wherever the keyboard is; true where one was pressed.
fn step_format(ui: &Ui, choice: &mut ExportChoice) -> bool {
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let steps = [(Key::ArrowUp, Format::ALL.len() - 1), (Key::ArrowDown, 1)];
    let step = steps.into_iter().find(|(key, _)| pressed(*key));
    let at = Format::ALL.iter().position(|f| *f == choice.format);
    if let Some((at, (_, step))) = at.zip(step) {
        let next = Format::ALL.get((at + step) % Format::ALL.len());
        choice.format = *next.unwrap_or(&choice.format);
    }
    step.is_some()
}

fn formats_ui(ui: &mut Ui, choice: &mut ExportChoice, moved: bool) {
    ui.set_width(ui.available_width());
    for format in Format::ALL {
        let (name, purpose) = described(format);
        let radio = ui.radio_value(&mut choice.format, format, name);
        if moved && choice.format == format {
            radio.request_focus();
            radio.scroll_to_me(None);
        }
        // Arrows are ours here: they choose, and do not wander to the next box.
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(radio.id, filter));
        ui.indent(name, |ui| ui.weak(purpose));
    }
}

/// What a format is called, and what it is for.
fn described(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Html => ("Web page (HTML)", "One file to read, to send or to print"),
        Format::Pdf => ("Pages (PDF)", "To print, to send and to file"),
        Format::Docx => ("Word document (DOCX)", "Tracked changes and comments"),
        Format::Markdown => ("Markdown", "For notes and tickets"),
        Format::Text => ("Plain text", "For mails and the terminal"),
        Format::Csv => ("Table (CSV)", "For spreadsheets, a row a change"),
        Format::Json => ("Data (JSON)", "For other programs"),
        Format::Tei => ("Critical apparatus (TEI)", "For textual scholars"),
        Format::Annotations => (
            "Web Annotations (JSON-LD)",
            "For programs that show notes on texts",
        ),
    }
}

fn contents_ui(ui: &mut Ui, session: &Session, choice: &mut ExportChoice, height: f32) {
    let top = ui.cursor().top();
    filters_ui(ui, choice);
    ui.separator();
    match session.preview(choice) {
        None => {
            ui.weak("Counting what goes in…");
        }
        Some(Err(why)) => {
            ui.label(format!("This cannot be made: {why}."));
        }
        Some(Ok(preview)) => {
            let left = height - (ui.cursor().top() - top) - 34.0;
            preview_ui(ui, preview, left.max(80.0));
        }
    }
}

fn filters_ui(ui: &mut Ui, choice: &mut ExportChoice) {
    let is_filtered = choice.format.is_filtered();
    ui.add_enabled_ui(is_filtered, |ui| {
        ui.label(RichText::new("Which rows").font(theme::strong_font(15.0)));
        ui.radio_value(&mut choice.everything, true, "Everything");
        let only_shown = "Only the kinds of change now shown";
        ui.radio_value(&mut choice.everything, false, only_shown);
        ui.label(RichText::new("With which review status").font(theme::strong_font(15.0)));
        statuses_ui(ui, &mut choice.statuses);
    });
    if !is_filtered {
        ui.weak("Data for other programs always has everything.");
    }
}

/// One of them stays on: an export of nothing is none.
fn statuses_ui(ui: &mut Ui, chosen: &mut Vec<Status>) {
    ui.horizontal_wrapped(|ui| {
        for status in Status::ALL {
            let is_on = chosen.contains(&status);
            let (glyph, name) = (palette::status_glyph(status), palette::status_name(status));
            let button = Button::selectable(is_on, format!("{glyph} {name}"));
            let button = ui
                .add(button)
                .on_hover_text(palette::status_meaning(status));
            if button.clicked() && (!is_on || chosen.len() > 1) {
                match is_on {
                    true => chosen.retain(|s| *s != status),
                    false => chosen.push(status),
                }
                chosen.sort_by_key(|s| *s as usize);
            }
        }
    });
}

fn preview_ui(ui: &mut Ui, preview: &Preview, height: f32) {
    ui.label(RichText::new(&preview.contents).font(theme::strong_font(15.0)));
    ui.weak(&preview.size);
    let paper = theme::color(palette::surface(theme::of(ui)).paper);
    let frame = Frame::new().fill(paper).corner_radius(6).inner_margin(8);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let area = ScrollArea::both().id_salt("preview");
        area.max_height(height - 60.0)
            .auto_shrink([false, true])
            .show(ui, |ui| look_ui(ui, &preview.look));
    });
}

fn look_ui(ui: &mut Ui, look: &Look) {
    match look {
        Look::Lines(lines, has_more) => {
            let more = if *has_more { "\n…" } else { "" };
            let text = RichText::new(format!("{lines}{more}"))
                .monospace()
                .size(12.0);
            ui.add(egui::Label::new(text).extend());
        }
        Look::Sections(sections) => {
            let grid = Grid::new("sections").num_columns(2).spacing([24.0, 4.0]);
            grid.show(ui, |ui| {
                for (name, n) in sections {
                    ui.label(*name);
                    ui.label(n.to_string());
                    ui.end_row();
                }
            });
        }
    }
}

fn buttons_ui(ui: &mut Ui, choice: &ExportChoice, is_meant: bool) -> Option<Outcome> {
    let mut outcome = None;
    ui.horizontal(|ui| {
        let button = ui.button("Choose a place…").on_hover_text("Enter");
        if button.clicked() || is_meant {
            outcome = Some(Outcome::Export(choice.clone()));
        }
        let cancel = ui.button("Cancel").on_hover_text("Esc");
        let leaves = cancel.has_focus();
        ui.data_mut(|data| data.insert_temp(Id::unique(LEAVES), leaves));
        if cancel.clicked() {
            outcome = Some(Outcome::Closed);
        }
    });
    outcome
}
