//! Sentences with their marks. Every word of the copy passes through here.

use std::borrow::Cow;

use maud::{Markup, html};

use crate::engine::collation::{Change, ChangeSet};
use crate::engine::story::{SentenceId, Version, VersionId};
use crate::export::marks::Piece;
use crate::export::sheet::Sheet;
use crate::export::wording;
use crate::palette;

/// Copy as it may be shown; maud escapes it.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    wording::visible(text)
}

/// A change's glyph and name.
pub(super) fn sign(change: Change) -> Markup {
    html! {
        span class={ "sign " (change.name()) } title=(palette::meaning(change)) {
            span.glyph { (palette::glyph(change)) } " " (palette::name(change))
        }
    }
}

/// The glyphs and names of several changes.
pub(super) fn signs(changes: ChangeSet) -> Markup {
    html! { @for change in changes.iter() { (sign(change)) " " } }
}

/// The change whose colour a cell takes: a finding is boxed in the text, a move is in the label.
pub(super) fn leading(changes: ChangeSet) -> Option<Change> {
    let quiet = [Change::Mismatch, Change::Moved, Change::Doubtful];
    let loud = changes.iter().find(|c| !quiet.contains(c));
    loud.or_else(|| changes.iter().next())
}

/// The anchor of a sentence.
pub(super) fn anchor(version: VersionId, id: SentenceId) -> String {
    format!("v{}s{}", version.0, id.0 + 1)
}

/// A sentence with its number and its marks.
pub(super) fn sentence(sheet: &Sheet<'_>, version: VersionId, id: SentenceId) -> Markup {
    let text = sheet.version(version).map_or("", Version::text);
    html! {
        span.s id=(anchor(version, id)) data-n=(id.0 + 1) {
            @for piece in sheet.pieces(version, id) { (marked(sheet, version, &piece, text)) }
        }
    }
}

fn marked(sheet: &Sheet<'_>, version: VersionId, piece: &Piece, text: &str) -> Markup {
    let words = visible(piece.span.of(text));
    let in_base = version == sheet.view.base;
    let some = in_base && piece.lacking.len() < sheet.others().len();
    let lacking = || {
        format!(
            "Not in {}",
            wording::labels(sheet.report, piece.lacking.iter().copied())
        )
    };
    html! {
        @if let Some(kind) = piece.finding {
            strong.figure.mismatch data-sign=(palette::kind_glyph(kind)) title=(palette::kind_meaning(kind)) { (words) }
        } @else if piece.lacking.is_empty() {
            (words)
        } @else if in_base {
            del.some[some] title=(lacking()) { (words) }
        } @else {
            ins title="Not in the base" { (words) }
        }
    }
}
