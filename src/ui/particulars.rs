//! The sheet of what is known of each version: as it was read, and as the reader has it.
//!
//! ```text
//! Version   [ Northline wire ▾ ]
//! Outlet    [ Northline News        ]   as read
//! Date      [ 2026-13-02            ]   ! There is no such day. Write it like …
//! Title     [ Bridge shut           ]   ✔ yours [As read]  read: “Bridge closed”
//! Encoding  [ windows-1252 ▾ ] [Read it so]
//!                                       [Save] [Cancel]
//! ```

mod origin;

use egui::{CollapsingHeader, ComboBox, Label, RichText, ScrollArea, TextEdit, Ui};

use super::keys::is_ctrl_enter;
use super::modals::{Outcome, take_cursor, title};
use super::theme;
use crate::engine::collation::Change;
use crate::engine::story::{Manuscript, Particular, VersionId, spelled_out};
use crate::palette;
use crate::session::Session;
use crate::session::action::{Revision, Statement};
use crate::session::particulars::{language_name, typed as kept_form};
use origin::origin_ui;

/// As broad as a headline and what is told beside it.
pub const WIDTH: f32 = 860.0;
/// Of the names of the fields.
const NAME_WIDTH: f32 = 116.0;
/// Of the fields: most headlines fit.
const FIELD_WIDTH: f32 = 360.0;
/// Of a field of one line: its name stands level with what is in it.
const ROW_HEIGHT: f32 = 29.0;
/// Title, choice of version, buttons, and a margin around the sheet.
const AROUND: f32 = 230.0;

/// The sheet as it is filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Particulars {
    /// Whose are shown.
    version: VersionId,
    /// By version.
    drafts: Vec<Draft>,
}

/// What is typed of one version.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    fields: [(Particular, String); Particular::ALL.len()],
    encoding: Option<String>,
}

impl Draft {
    fn new(manuscript: &Manuscript) -> Self {
        Self {
            fields: Particular::ALL.map(|which| (which, shown(manuscript, which))),
            encoding: manuscript.origin.encoding.clone(),
        }
    }

    fn is_doubtful(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|(which, text)| kept_form(*which, text).is_err())
    }

    /// What the reader states by it: what is otherwise than as it was read.
    fn statements<'d>(
        &'d self,
        version: VersionId,
        read: &'d Manuscript,
    ) -> impl Iterator<Item = Statement> + 'd {
        self.fields.iter().filter_map(move |(which, text)| {
            let text = kept_form(*which, text).ok()?;
            let is_as_read = read.particular(*which).unwrap_or_default() == text;
            Some(Statement {
                version,
                which: *which,
                text: (!is_as_read).then_some(text),
            })
        })
    }
}

impl Particulars {
    /// What is known of all versions by now, with this one to begin with.
    pub fn new(session: &Session, version: VersionId) -> Option<Self> {
        let versions = &session.compared()?.report.versions;
        let drafts = versions.iter().map(|v| Draft::new(&v.manuscript));
        Some(Self {
            version,
            drafts: drafts.collect(),
        })
    }

    fn statements(&self, session: &Session) -> Vec<Statement> {
        let drafts = self.drafts.iter().enumerate();
        let read = drafts.filter_map(|(index, draft)| {
            let version = VersionId(index);
            Some((version, draft, session.as_read(version)?))
        });
        read.flat_map(|(version, draft, read)| draft.statements(version, read))
            .collect()
    }

    /// The first version with something wrong in it.
    fn doubtful(&self) -> Option<VersionId> {
        let index = self.drafts.iter().position(Draft::is_doubtful)?;
        Some(VersionId(index))
    }
}

/// The sheet; what came of it once the reader is done.
pub fn particulars_ui(ui: &mut Ui, session: &Session, sheet: &mut Particulars) -> Option<Outcome> {
    title(ui, "Version details");
    choice_ui(ui, sheet);
    ui.add_space(4.0);
    let doubtful = sheet.doubtful();
    let version = sheet.version;
    let height = (ui.ctx().content_rect().height() - AROUND).clamp(120.0, 620.0);
    let area = ScrollArea::vertical().id_salt(("particulars", version.0));
    let redecoding = area
        // One height for all versions and from the first frame on: nothing jumps.
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_min_height(height);
            let read = session.as_read(version)?;
            let draft = sheet.drafts.get_mut(version.0)?;
            fields_ui(ui, read, draft, false);
            wire_ui(ui, read, draft);
            origin_ui(ui, read, draft)
        })
        .inner;
    ui.add_space(6.0);
    let is_saved = buttons_ui(ui, sheet, doubtful);
    let redecoding = redecoding.filter(|_| doubtful.is_none());
    let is_left = is_saved == Some(false);
    if redecoding.is_none() && is_saved != Some(true) {
        return is_left.then_some(Outcome::Closed);
    }
    let stated = Revision::State(sheet.statements(session));
    let redecoded = redecoding.map(|decoding| Revision::Decode(version, decoding));
    let revisions = std::iter::once(stated).chain(redecoded);
    Some(Outcome::Revised(revisions.collect()))
}

fn choice_ui(ui: &mut Ui, sheet: &mut Particulars) {
    let Particulars { version, drafts } = sheet;
    let label = |draft: &Draft| {
        let mut fields = draft.fields.iter();
        let label = fields.find(|(which, _)| *which == Particular::Label);
        label.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let shown = drafts.get(version.0).map(label).unwrap_or_default();
    ui.horizontal(|ui| {
        name_ui(ui, "Version", |ui, name| {
            let choice = ComboBox::from_id_salt("version of the sheet")
                .width(FIELD_WIDTH)
                .selected_text(&shown);
            let choice = choice.show_ui(ui, |ui| {
                for (index, draft) in drafts.iter().enumerate() {
                    ui.selectable_value(version, VersionId(index), label(draft));
                }
            });
            choice.response.labelled_by(name);
        });
    });
}

/// The name of a field, and the field.
fn name_ui(ui: &mut Ui, name: &str, field: impl FnOnce(&mut Ui, egui::Id)) {
    let room = egui::vec2(NAME_WIDTH, ROW_HEIGHT);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let label = ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.set_min_width(NAME_WIDTH);
        ui.label(name)
    });
    field(ui, label.inner.id);
}

/// What is known of every version, or what only agencies state.
fn fields_ui(ui: &mut Ui, read: &Manuscript, draft: &mut Draft, of_wire: bool) {
    let fields = draft.fields.iter_mut();
    for (which, text) in fields.filter(|(which, _)| which.is_of_wire() == of_wire) {
        ui.horizontal(|ui| {
            name_ui(ui, field_name(*which), |ui, name| {
                let edit = match is_long(*which) {
                    true => TextEdit::multiline(text).desired_rows(1),
                    false => TextEdit::singleline(text),
                };
                let edit = edit.hint_text(hint(*which)).desired_width(FIELD_WIDTH);
                let field = ui.add(edit).labelled_by(name);
                if *which == Particular::Label {
                    take_cursor(&field);
                }
            });
            state_ui(ui, read, *which, text);
        });
    }
}

/// Beside a field: what is wrong with it, whose word it is, and what was read.
fn state_ui(ui: &mut Ui, read: &Manuscript, which: Particular, text: &mut String) {
    let as_read = read.particular(which).unwrap_or_default();
    match kept_form(which, text) {
        Err(doubt) => {
            let ink = palette::swatch(Change::Dropped, theme::of(ui)).ink;
            let told = RichText::new(format!("! {doubt}")).color(theme::color(ink));
            ui.add(Label::new(told).truncate());
        }
        Ok(kept) if kept == as_read => {
            let known = language_name(as_read).filter(|_| which == Particular::Language);
            let told = match as_read {
                "" => "not known",
                _ => known.unwrap_or("as read"),
            };
            ui.weak(told);
        }
        Ok(_) => {
            ui.label("✔ yours");
            let name = format!("{}: as read", field_name(which));
            let button = ui.small_button("As read");
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if button.on_hover_text("Put back what was read").clicked() {
                *text = shown(read, which);
            }
            let told = match as_read {
                "" => "nothing was read".to_owned(),
                _ => format!("read: “{}”", shown(read, which)),
            };
            ui.add(Label::new(RichText::new(told).weak()).truncate());
        }
    }
}

/// What agencies say; folded up where none does.
fn wire_ui(ui: &mut Ui, read: &Manuscript, draft: &mut Draft) {
    let mut of_wire = draft.fields.iter().filter(|(which, _)| which.is_of_wire());
    let is_said =
        of_wire.any(|(which, text)| !text.is_empty() || read.particular(*which).is_some());
    ui.add_space(4.0);
    CollapsingHeader::new("What the agency says to editors")
        .default_open(is_said)
        .show_unindented(ui, |ui| fields_ui(ui, read, draft, true));
}

/// True where the reader saves, false where the sheet is closed.
fn buttons_ui(ui: &mut Ui, sheet: &mut Particulars, doubtful: Option<VersionId>) -> Option<bool> {
    let mut is_saved = None;
    ui.horizontal(|ui| {
        let save = egui::Button::new("Save the details");
        let save = ui.add_enabled(doubtful.is_none(), save);
        let enter = is_ctrl_enter(ui);
        if save.on_hover_text("Ctrl+Enter").clicked() || (enter && doubtful.is_none()) {
            is_saved = Some(true);
        }
        if ui.button("Cancel").on_hover_text("Esc").clicked() {
            is_saved = Some(false);
        }
        if let Some(version) = doubtful.filter(|version| *version != sheet.version)
            && ui.link("Something is wrong in another version").clicked()
        {
            sheet.version = version;
        }
    });
    is_saved
}

/// As a field has it; empty where it is not known.
fn shown(manuscript: &Manuscript, which: Particular) -> String {
    let known = manuscript.particular(which).unwrap_or_default();
    match which {
        Particular::Time => spelled_out(known),
        _ => known.to_owned(),
    }
}

/// May it take several lines? They are kept as one.
fn is_long(which: Particular) -> bool {
    use Particular::{EditorNote, Marks, Title};
    [Title, EditorNote, Marks].contains(&which)
}

/// What it is called in the window.
pub fn field_name(which: Particular) -> &'static str {
    match which {
        Particular::Label => "Name",
        Particular::Outlet => "Outlet",
        Particular::Title => "Headline",
        Particular::Byline => "Byline",
        Particular::Published => "Date",
        Particular::Time => "Time",
        Particular::Language => "Language",
        Particular::Address => "Web address",
        Particular::Take => "Wire version",
        Particular::Embargo => "Embargoed until",
        Particular::EditorNote => "Note to editors",
        Particular::Marks => "Marked as",
    }
}

fn hint(which: Particular) -> &'static str {
    match which {
        Particular::Published => "e.g. 2026-03-02 or 2 March 2026",
        Particular::Time => "e.g. 10:30, 10:30 UTC or 10:30 +01:00",
        Particular::Language => "e.g. en or English",
        Particular::Address => "e.g. https://paper.example/bridge",
        _ => "",
    }
}
