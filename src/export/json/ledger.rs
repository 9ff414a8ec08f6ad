//! The ledger as JSON: one row a fact, one entry a version.
//!
//! ```text
//! { "kind": "number", "label": "A bus with … passengers was crossing", "conflict": true,
//!   "versions": [ { "version": 0, "state": "agrees", "text": ["41"], "values": ["41"],
//!                   "places": [ { "version": 0, "sentence": 4, "start": 301, "end": 303, "text": "41" } ] },
//!                 { "version": 1, "state": "absent", "text": [], "values": [], "places": [] } ] }
//! ```
//!
//! `kind` is a finding's, `state` is agrees, rounded, conflicts or absent. `text` has the
//! expressions as the version words them, those at odds with others first; `values` what the facts
//! at the places say, in the form of a version's `facts`, empty for words that are no fact.

use serde::Serialize;

use super::{PlaceOut, Writer};
use crate::engine::facts::{Fact, FactKind};
use crate::engine::ledger::{FactCell, FactRow, Ledger};
use crate::engine::report::{FindingKind, Place};
use crate::engine::story::{Span, VersionId};

#[derive(Debug, Serialize)]
pub(super) struct RowOut<'r> {
    kind: &'static str,
    label: String,
    conflict: bool,
    versions: Vec<CellOut<'r>>,
}

#[derive(Debug, Serialize)]
struct CellOut<'r> {
    version: usize,
    state: &'static str,
    text: Vec<String>,
    values: Vec<String>,
    places: Vec<PlaceOut<'r>>,
}

impl<'r> Writer<'r> {
    /// Every fact of every version.
    pub(super) fn ledger(&self) -> Vec<RowOut<'r>> {
        let all: Vec<_> = self.report.version_ids().collect();
        let rows = Ledger::new(self.report, &all).rows;
        rows.into_iter().map(|row| self.row(row)).collect()
    }

    fn row(&self, row: FactRow) -> RowOut<'r> {
        RowOut {
            kind: row.kind.name(),
            conflict: row.is_conflict(),
            label: row.label,
            versions: row
                .cells
                .into_iter()
                .enumerate()
                .map(|(id, cell)| self.cell(row.kind, VersionId(id), cell))
                .collect(),
        }
    }

    fn cell(&self, kind: FindingKind, id: VersionId, cell: FactCell) -> CellOut<'r> {
        CellOut {
            version: id.0,
            state: cell.standing.name(),
            values: self.values(kind, &cell.places),
            places: cell.places.iter().map(|place| self.place(place)).collect(),
            text: cell.words,
        }
    }

    /// What the facts at some places say, each once; of words in a quotation, what it says.
    fn values(&self, kind: FindingKind, places: &[Place]) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for place in places {
            let version = self.report.versions.get(place.version.0);
            let facts = version.map_or(&[][..], |version| &version.facts);
            let value = match kind {
                FindingKind::Quote => facts
                    .iter()
                    .find(|f| f.kind == FactKind::Quote && f.span.overlaps(place.span)),
                _ => within(facts, place.span),
            };
            if let Some(value) = value.map(|fact| fact.value.to_string())
                && !values.contains(&value)
            {
                values.push(value);
            }
        }
        values
    }
}

/// The first figure, date or name in a stretch of the text.
fn within(facts: &[Fact], span: Span) -> Option<&Fact> {
    let from = facts.partition_point(|fact| fact.span.start < span.start);
    let here = facts.iter().skip(from);
    let mut here = here.take_while(|fact| fact.span.start < span.end);
    here.find(|fact| fact.kind != FactKind::Quote && span.contains(fact.span))
}
