//! What an agency says of its copy, as data.

use serde::Serialize;

use crate::engine::story::{Manuscript, Wire};

#[derive(Debug, Serialize)]
pub(super) struct WireOut<'r> {
    version: Option<&'r str>,
    embargo: Option<&'r str>,
    editor_note: Option<&'r str>,
    marks: Option<&'r str>,
}

/// None of copy that no agency says anything of.
pub(super) fn out(manuscript: &Manuscript) -> Option<WireOut<'_>> {
    let wire = &manuscript.wire;
    (*wire != Wire::default()).then_some(WireOut {
        version: wire.take.as_deref(),
        embargo: wire.embargo.as_deref(),
        editor_note: wire.editor_note.as_deref(),
        marks: wire.marks.as_deref(),
    })
}
