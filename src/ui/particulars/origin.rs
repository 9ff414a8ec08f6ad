//! The foot of the sheet: where a text came from, how its letters were decoded, what was mended.

use egui::{ComboBox, Grid, Label, RichText, Ui};

use super::{Draft, FIELD_WIDTH, name_ui};
use crate::engine::story::{Manuscript, Mending};
use crate::session::particulars::{Decoding, ENCODINGS, is_redecodable};
use crate::ui::theme;

/// Of the button beside the choice of an encoding.
const BUTTON_WIDTH: f32 = 120.0;
/// Of the list of encodings: as many as can be looked over.
const LIST_HEIGHT: f32 = 320.0;
const AS_READ: &str = "Show as it was read";

/// Where the text came from, how it was decoded, and what was doubtful in reading it.
pub(super) fn origin_ui(ui: &mut Ui, read: &Manuscript, draft: &mut Draft) -> Option<Decoding> {
    ui.add_space(4.0);
    ui.label(RichText::new("How it was read").font(theme::strong_font(15.0)));
    let path = read.origin.path.as_deref();
    ui.horizontal(|ui| {
        name_ui(ui, "File", |ui, _| {
            let path = path.unwrap_or("none: the text was pasted");
            ui.add(Label::new(path).truncate());
        });
    });
    let chosen = encoding_ui(ui, read, &mut draft.encoding);
    let mended = mending_ui(ui, read);
    Grid::new("notes on reading").num_columns(1).show(ui, |ui| {
        for note in read.reading_notes() {
            ui.add(Label::new(RichText::new(note).weak()).wrap());
            ui.end_row();
        }
    });
    chosen.or(mended)
}

/// How the letters of the file are decoded, to be chosen where it is a file of text.
fn encoding_ui(ui: &mut Ui, read: &Manuscript, chosen: &mut Option<String>) -> Option<Decoding> {
    let known = read.origin.encoding.as_deref()?;
    let mut decoding = None;
    ui.horizontal(|ui| {
        name_ui(ui, "Encoding", |ui, name| {
            if !is_redecodable(read) {
                ui.label(known);
                return;
            }
            let shown = chosen.as_deref().unwrap_or(known).to_owned();
            let choice = ComboBox::from_id_salt("encoding")
                .width(FIELD_WIDTH - BUTTON_WIDTH)
                .height(LIST_HEIGHT)
                .selected_text(&shown);
            let choice = choice.show_ui(ui, |ui| {
                for (name, of) in ENCODINGS {
                    let label = format!("{name} · {of}");
                    ui.selectable_value(chosen, Some(name.to_owned()), label);
                }
            });
            choice.response.labelled_by(name);
            let button = egui::Button::new("Read it so");
            let button = ui.add_enabled(shown != known, button).on_hover_text(
                "Reads the file again in this encoding, and keeps what you have filled in. \
                 Ctrl+Z takes it back.",
            );
            if button.clicked() {
                decoding = Some(Decoding {
                    encoding: Some(shown),
                    leaves_garbled: matches!(read.origin.mending, Mending::AsRead { .. }),
                });
            }
        });
    });
    decoding
}

/// Letters that a wrong encoding had garbled: mended or not, and the way from one to the other.
fn mending_ui(ui: &mut Ui, read: &Manuscript) -> Option<Decoding> {
    let (told, button, leaves_garbled) = match &read.origin.mending {
        Mending::Nothing => return None,
        Mending::Mended { places: 1, .. } => ("mended in 1 place".to_owned(), AS_READ, true),
        Mending::Mended { places, .. } => (format!("mended in {places} places"), AS_READ, true),
        Mending::AsRead { .. } => (
            "shown as they were read".to_owned(),
            "Mend garbled letters",
            false,
        ),
    };
    let mut decoding = None;
    ui.horizontal(|ui| {
        name_ui(ui, "Garbled letters", |ui, _| {
            ui.label(told);
            let button = ui.button(button).on_hover_text(
                "Reads the text again, and keeps what you have filled in. Ctrl+Z takes it back.",
            );
            if button.clicked() {
                decoding = Some(Decoding {
                    encoding: read
                        .origin
                        .encoding
                        .clone()
                        .filter(|_| is_redecodable(read)),
                    leaves_garbled,
                });
            }
        });
    });
    decoding
}
