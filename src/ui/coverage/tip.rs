//! What a column of the picture is, in words: for the pointer, for the keyboard, for screen readers.

use egui::{RichText, Ui};

use super::map::{Bin, Cell, STACK, Shade};
use crate::engine::collation::Change;
use crate::engine::story::{SentenceId, VersionId};
use crate::engine::told::one_line;
use crate::palette;
use crate::session::Compared;
use crate::session::view::Focus;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// As wide as a comfortable line, in points.
const WIDTH: f32 = 440.0;
/// Enough of a passage to know it by, in characters.
const MOST_CHARS: usize = 420;

/// What a shade is called.
pub(super) fn shade_name(shade: Shade) -> &'static str {
    match shade {
        Shade::Nothing => "neither here nor in the base",
        Shade::Same => "same",
        Shade::Changed(Change::Added) => "added",
        Shade::Changed(Change::Dropped) => "in no other version",
        Shade::Changed(Change::Reworded) => "reworded",
        Shade::Changed(Change::Partial) => "partly shared",
        Shade::Changed(_) => "small edit",
        Shade::Dropped => "dropped",
        Shade::Elsewhere => "with other passages",
        Shade::Furniture => "furniture",
    }
}

/// "reworded, moved, finding".
fn cell_words(cell: Cell) -> String {
    let first = std::iter::once(shade_name(cell.shade));
    let more = [
        (Change::Moved, "moved"),
        (Change::Mismatch, "finding"),
        (Change::Doubtful, "doubtful link"),
    ];
    let more = more
        .into_iter()
        .filter(|(change, _)| cell.changes.contains(*change));
    let words: Vec<_> = first.chain(more.map(|(_, name)| name)).collect();
    words.join(", ")
}

/// "Meridian Post, passage 5: reworded, finding".
pub(super) fn cell_name(label: &str, position: usize, cell: Cell) -> String {
    format!("{label}, passage {}: {}", position + 1, cell_words(cell))
}

/// "12 same, 3 reworded, 5 dropped".
pub(super) fn tally(bins: &[Bin]) -> String {
    let words = STACK.into_iter().filter_map(|shade| {
        let all = bins.iter().flat_map(|bin| &bin.shades);
        let of_shade = all.filter(|(known, _)| *known == shade);
        let count: usize = of_shade.map(|(_, count)| count).sum();
        (count > 0).then(|| format!("{count} {}", shade_name(shade)))
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Where a click on a cell goes: its own text, else the base's, else any version's.
pub(super) fn target(compared: &Compared, row: usize, version: VersionId) -> Option<Focus> {
    let base = compared.collation.base;
    let others = compared.report.version_ids();
    let mut versions = [version, base].into_iter().chain(others);
    versions.find_map(|version| {
        let cell = compared.collation.cell(row, version)?;
        let sentence = *cell.sentences.first()?;
        Some(Focus { version, sentence })
    })
}

/// A passage: whose, how it differs, and its text; where it is dropped, the base's.
pub(super) fn cell_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    (row, version): (usize, VersionId),
    (position, cell): (usize, Cell),
) {
    ui.set_max_width(WIDTH);
    let label = compared.report.label(version);
    ui.label(RichText::new(label).font(theme::strong_font(15.0)));
    let ink = match cell.shade {
        Shade::Changed(change) => palette::swatch(change, scene.theme).ink,
        Shade::Dropped => palette::swatch(Change::Dropped, scene.theme).ink,
        _ => scene.surface().muted,
    };
    ui.horizontal(|ui| {
        ui.weak(format!("passage {}", position + 1));
        let words = format!("{} {}", sign(cell.shade), cell_words(cell));
        ui.label(RichText::new(words.trim()).color(theme::color(ink)));
    });
    let own = text(compared, row, version);
    let base = compared.collation.base;
    if own.is_empty() {
        let theirs = text(compared, row, base);
        if !theirs.is_empty() {
            ui.label(
                RichText::new(theirs)
                    .font(theme::reading_font(scene.reading()))
                    .weak(),
            );
        }
        return;
    }
    ui.label(RichText::new(own).font(theme::reading_font(scene.reading())));
}

/// Several passages: which, and how many of each kind.
pub(super) fn bin_ui(ui: &mut Ui, label: &str, positions: &std::ops::Range<usize>, bin: &Bin) {
    ui.set_max_width(WIDTH);
    ui.label(RichText::new(label).font(theme::strong_font(15.0)));
    let (first, last) = (positions.start + 1, positions.end);
    ui.label(format!("Passages {first} to {last}"));
    ui.label(tally(std::slice::from_ref(bin)));
}

/// The sign of a shade; empty for what needs none.
pub(super) fn sign(shade: Shade) -> &'static str {
    match shade {
        Shade::Changed(change) => palette::glyph(change),
        Shade::Dropped => palette::glyph(Change::Dropped),
        Shade::Same => "=",
        Shade::Nothing | Shade::Elsewhere | Shade::Furniture => "",
    }
}

fn text(compared: &Compared, row: usize, version: VersionId) -> String {
    let cell = compared.collation.cell(row, version);
    let ids: &[SentenceId] = cell.map_or(&[], |cell| &cell.sentences);
    let version = compared.report.versions.get(version.0);
    let texts = ids
        .iter()
        .filter_map(|id| Some(version?.sentence_text(*id)));
    let whole = texts.collect::<Vec<_>>().join(" ");
    let line = one_line(&whole);
    match line.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}
