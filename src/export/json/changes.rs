//! The numbered changes and findings as JSON, with the numbers that every format gives them.
//!
//! ```text
//! { "number": "C3", "version": 1, "changes": ["reworded", "moved"], "sentences": [8], "base_sentences": [3] }
//! { "number": "F1", "kind": "number", "severity": "error", "message": "13,000 in A; 14,000 in B",
//!   "places": [ { "version": 0, "sentence": 0, "start": 13, "end": 19, "text": "13,000" }, … ] }
//! ```
//!
//! A dispute gathers what `findings` says pair by pair.

use serde::Serialize;

use super::{PlaceOut, Writer, indices};
use crate::engine::collation::Change;
use crate::export::sheet::{Entry, Sheet};

#[derive(Debug, Serialize)]
pub(super) struct ChangeOut {
    number: String,
    version: usize,
    changes: Vec<&'static str>,
    sentences: Vec<usize>,
    base_sentences: Vec<usize>,
}

#[derive(Debug, Serialize)]
pub(super) struct DisputeOut<'r> {
    number: String,
    kind: &'static str,
    severity: &'static str,
    message: String,
    places: Vec<PlaceOut<'r>>,
}

impl<'r> Writer<'r> {
    /// Every change against the base.
    pub(super) fn changes(&self, sheet: &Sheet<'_>) -> Vec<ChangeOut> {
        let change = |entry: Entry<'_>| ChangeOut {
            number: format!("C{}", entry.number),
            version: entry.version.0,
            changes: entry.cell.changes.iter().map(Change::name).collect(),
            sentences: indices(&entry.cell.sentences),
            base_sentences: indices(&sheet.answered(entry)),
        };
        sheet.entries().map(change).collect()
    }

    /// Everything the versions disagree on.
    pub(super) fn disputes(&self, sheet: &Sheet<'_>) -> Vec<DisputeOut<'r>> {
        let out = sheet.all_findings().map(|found| DisputeOut {
            number: format!("F{}", found.number),
            kind: found.dispute.kind.name(),
            severity: found.dispute.severity.name(),
            message: found.dispute.heading().to_owned(),
            places: found.dispute.places().map(|p| self.place(p)).collect(),
        });
        out.collect()
    }
}
