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
use crate::engine::facts::{Fact, FactKind, Value};
use crate::engine::ledger::{FactRow, Ledger};
use crate::engine::report::{FindingKind, Place};
use crate::engine::story::Span;

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
        let quotations = self.report.versions.iter();
        let quotations: Vec<_> = quotations.map(|v| Quotations::new(&v.facts)).collect();
        rows.into_iter()
            .map(|row| self.row(row, &quotations))
            .collect()
    }

    fn row(&self, row: FactRow, quotations: &[Quotations<'r>]) -> RowOut<'r> {
        RowOut {
            kind: row.kind.name(),
            conflict: row.is_conflict(),
            label: row.label,
            versions: row
                .cells
                .into_iter()
                .enumerate()
                .map(|(id, cell)| CellOut {
                    version: id,
                    state: cell.standing.name(),
                    values: self.values(row.kind, &cell.places, quotations),
                    places: cell.places.iter().map(|place| self.place(place)).collect(),
                    text: cell.words,
                })
                .collect(),
        }
    }

    /// What the facts at some places say, each once; of words in a quotation, what it says.
    fn values(
        &self,
        kind: FindingKind,
        places: &[Place],
        quotations: &[Quotations<'r>],
    ) -> Vec<String> {
        let mut values: Vec<&Value> = Vec::new();
        for place in places {
            let version = place.version.0;
            let fact = match kind {
                FindingKind::Quote => quotations.get(version).and_then(|q| q.at(place.span)),
                _ => {
                    let version = self.report.versions.get(version);
                    version.and_then(|version| within(&version.facts, place.span))
                }
            };
            if let Some(fact) = fact.filter(|fact| !values.contains(&&fact.value)) {
                values.push(&fact.value);
            }
        }
        values.into_iter().map(Value::to_string).collect()
    }
}

/// The quotations of a version, to be found by place.
struct Quotations<'r> {
    facts: Vec<&'r Fact>,
    /// Where each or one before it ends last: a quotation may lie within another.
    ends: Vec<usize>,
}

impl<'r> Quotations<'r> {
    fn new(facts: &'r [Fact]) -> Self {
        let facts: Vec<_> = facts.iter().filter(|f| f.kind == FactKind::Quote).collect();
        let ends = facts.iter().scan(0, |end: &mut usize, fact| {
            *end = fact.span.end.max(*end);
            Some(*end)
        });
        Self {
            ends: ends.collect(),
            facts,
        }
    }

    /// The first one that shares words with a stretch of the text.
    fn at(&self, span: Span) -> Option<&'r Fact> {
        let first = self.ends.partition_point(|end| *end <= span.start);
        let fact = self.facts.get(first).copied();
        fact.filter(|fact| fact.span.overlaps(span))
    }
}

/// The first figure, date or name in a stretch of the text.
fn within(facts: &[Fact], span: Span) -> Option<&Fact> {
    let from = facts.partition_point(|fact| fact.span.start < span.start);
    let here = facts.iter().skip(from);
    let mut here = here.take_while(|fact| fact.span.start < span.end);
    here.find(|fact| fact.kind != FactKind::Quote && span.contains(fact.span))
}
