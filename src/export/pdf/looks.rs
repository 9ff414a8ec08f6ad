//! The looks of a page: sizes in points, colours from the palette, light on any printer.

use super::edges::Bar;
use super::prose::{Ink, Mark, Prose, Stroke};
use crate::engine::collation::{Change, ChangeSet};
use crate::engine::report::Severity;
use crate::palette::{self, Rgb, Surface, Theme};

/// Between words of different kinds: wider than between two words.
pub(super) const GAP: &str = "\u{A0}\u{A0} ";
/// Letters of tables and lists.
pub(super) const SMALL: f32 = 8.5;
/// Letters of labels.
pub(super) const TINY: f32 = 7.5;
const CRAMPED: f32 = 6.6;
const BODY: f32 = 9.5;
const LEDE: f32 = 11.5;
const HEAD: f32 = 13.0;
const TITLE: f32 = 21.0;

/// Colours that are not those of a change.
pub(super) fn surface() -> Surface {
    palette::surface(Theme::Light)
}

/// The ink of a change.
pub(super) fn colour(change: Change) -> Rgb {
    palette::swatch(change, Theme::Light).ink
}

/// The story's name.
pub(super) fn title() -> Ink {
    Ink::serif(TITLE, surface().ink).strong()
}

/// Section heads.
pub(super) fn head() -> Ink {
    Ink::sans(HEAD, surface().ink).strong()
}

/// What stands first.
pub(super) fn lede() -> Ink {
    Ink::sans(LEDE, surface().ink)
}

/// The program's words.
pub(super) fn body() -> Ink {
    Ink::sans(BODY, surface().ink)
}

/// The program's words in tables.
pub(super) fn small() -> Ink {
    Ink::sans(SMALL, surface().ink)
}

/// Hints and labels.
pub(super) fn quiet() -> Ink {
    Ink::sans(TINY, surface().muted)
}

/// Heads of narrow columns of figures.
pub(super) fn cramped() -> Ink {
    Ink::sans(CRAMPED, surface().muted)
}

/// What leads somewhere.
pub(super) fn link(ink: Ink) -> Ink {
    ink.in_colour(surface().focus)
}

/// Copy out of its column.
pub(super) fn quoted() -> Ink {
    Ink::serif(BODY, surface().ink)
}

/// Copy in a table of so many columns.
pub(super) fn copy(columns: usize) -> Ink {
    let size = match columns {
        0..=2 => 9.5,
        3 => 9.0,
        4 => 8.6,
        _ => 8.2,
    };
    Ink::serif(size, surface().ink)
}

/// Words of a finding: boxed.
pub(super) fn boxed(ink: Ink) -> Ink {
    let swatch = palette::swatch(Change::Mismatch, Theme::Light);
    ink.strong().marked(Mark {
        stroke: Stroke::Box,
        fill: Some(swatch.word),
        line: swatch.ink,
    })
}

/// Words that the base lacks, in a passage of this kind: underlined.
pub(super) fn put(ink: Ink, change: Change) -> Ink {
    let swatch = palette::swatch(change, Theme::Light);
    ink.marked(Mark {
        stroke: Stroke::Under,
        fill: Some(swatch.word),
        line: swatch.ink,
    })
}

/// Words of the base that no version has: struck.
pub(super) fn cut(ink: Ink) -> Ink {
    let swatch = palette::swatch(Change::Dropped, Theme::Light);
    ink.marked(Mark {
        stroke: Stroke::Through,
        fill: Some(swatch.fill),
        line: swatch.ink,
    })
}

/// Words of the base that some versions have: dotted.
pub(super) fn cut_by_some(ink: Ink) -> Ink {
    ink.marked(Mark {
        stroke: Stroke::Dotted,
        fill: None,
        line: surface().muted,
    })
}

/// The line at the edge of a passage.
pub(super) fn bar(change: Change) -> (Bar, Rgb) {
    let bar = match change {
        Change::Minor => Bar::Dotted,
        Change::Moved => Bar::Double,
        _ => Bar::Solid,
    };
    (bar, colour(change))
}

/// Behind a passage; small edits have none.
pub(super) fn fill(change: Change) -> Option<Rgb> {
    let fill = palette::swatch(change, Theme::Light).fill;
    (change != Change::Minor).then_some(fill)
}

/// The change whose looks a passage takes: a finding is boxed in the text, a move is in the label.
pub(super) fn leading(changes: ChangeSet) -> Option<Change> {
    let quiet = [Change::Mismatch, Change::Moved, Change::Doubtful];
    let loud = changes.iter().find(|c| !quiet.contains(c));
    loud.or_else(|| changes.iter().next())
}

/// A severity's sign and name, never broken.
pub(super) fn severity(severity: Severity) -> String {
    let (sign, name) = (
        palette::severity_glyph(severity),
        palette::severity_name(severity),
    );
    format!("{sign} {name}").replace(' ', "\u{A0}")
}

/// A change's glyph and name, in its ink.
pub(super) fn sign(prose: &mut Prose, change: Change, ink: Ink) {
    let words = format!(
        "{}\u{A0}{}",
        palette::glyph(change),
        palette::name(change).replace(' ', "\u{A0}")
    );
    prose.push(words, ink.strong().in_colour(colour(change)));
}
