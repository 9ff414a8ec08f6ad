//! What the versions state, one statement a place: figures, dates, names and quotations.

use super::stretch::{folded, is_spoken, within};
use crate::engine::facts::name::Sort;
use crate::engine::facts::{Bound, Detail, Fact, FactKind, Value};
use crate::engine::report::{FindingKind, Place, Report};
use crate::engine::story::{SentenceId, Version, VersionId};

/// Something stated at one place.
pub(super) struct Statement<'r> {
    /// Where; of a quotation what of it lies in the sentence.
    pub place: Place,
    /// The kind of row it goes to.
    pub kind: FindingKind,
    /// Statements of one key say the same.
    pub key: String,
    /// None where a finding is about words that are no fact.
    pub fact: Option<&'r Fact>,
}

impl Statement<'_> {
    /// What it says, bounds left aside.
    pub fn value(&self) -> &str {
        match self.kind {
            FindingKind::Number | FindingKind::Date => {
                self.key.rsplit_once(' ').map_or("", |(value, _)| value)
            }
            _ => &self.key,
        }
    }
}

/// The statements of a version, sentence by sentence; furniture states nothing.
pub(super) fn statements(id: VersionId, version: &Version) -> Vec<Statement<'_>> {
    let mut found = Vec::new();
    for fact in &version.facts {
        let Some(kind) = kind_of(fact) else { continue };
        for sentence in sentences_of(version, fact) {
            let span = match fact.kind {
                FactKind::Quote => within(version, sentence, fact.span),
                _ => Some(fact.whole),
            };
            if let Some(span) = span.filter(|_| version.is_linkable(sentence)) {
                let key = match fact.kind {
                    FactKind::Quote => folded(span.of(version.text())),
                    _ => key(fact),
                };
                found.push(Statement {
                    place: Place {
                        version: id,
                        sentence,
                        span,
                    },
                    kind,
                    key,
                    fact: Some(fact),
                });
            }
        }
    }
    found
}

/// The sentences that a fact stands in; only quotations run over several.
fn sentences_of(version: &Version, fact: &Fact) -> impl Iterator<Item = SentenceId> {
    let sentences = &version.sentences;
    let first = sentences
        .partition_point(|s| s.span.start <= fact.span.start)
        .saturating_sub(1);
    let end = match fact.kind {
        FactKind::Quote => sentences.partition_point(|s| s.span.start < fact.span.end),
        _ => first + 1,
    };
    (first..end.min(sentences.len())).map(SentenceId)
}

/// The kind of row a fact goes to; none for what is no row by itself: an office without a name,
/// a word between marks that nobody says.
fn kind_of(fact: &Fact) -> Option<FindingKind> {
    use FactKind::{Age, Date, Duration, Money, Number, Ordinal, Percent, Quantity, Range, Time};
    match fact.kind {
        Number | Money | Percent | Quantity | Range | Age | Ordinal => Some(FindingKind::Number),
        Date | Time | Duration => Some(FindingKind::Date),
        FactKind::Quote => is_spoken(fact).then_some(FindingKind::Quote),
        FactKind::Name => match &fact.detail {
            Detail::Name(naming) if naming.sort == Sort::Office => None,
            Detail::Name(naming) if naming.sort == Sort::Place => Some(FindingKind::Place),
            _ => Some(FindingKind::Name),
        },
    }
}

/// What the figure or date at just this place says; none where there is no such fact.
pub(super) fn stated_at(report: &Report, place: &Place) -> Option<String> {
    let facts = &report.versions.get(place.version.0)?.facts;
    let is_here = |fact: &&Fact| fact.whole == place.span || fact.span == place.span;
    let is_value = |fact: &&Fact| !matches!(fact.kind, FactKind::Name | FactKind::Quote);
    // Sorted by their spans, each of which begins within the whole.
    let first = facts.partition_point(|fact| fact.span.start < place.span.start);
    let near = facts.iter().skip(first);
    let mut near = near.take_while(|fact| fact.span.start <= place.span.end);
    near.find(|fact| is_value(fact) && is_here(fact)).map(key)
}

/// What a fact says, the bound of a figure as the last word.
fn key(fact: &Fact) -> String {
    if let (FactKind::Name, Value::Words(name)) = (fact.kind, &fact.value) {
        return name.clone();
    }
    let bound = match fact.bound {
        Bound::Exact => "",
        other => other.name(),
    };
    let unit = fact.unit.as_deref().unwrap_or_default();
    format!("{} {unit} {} {bound}", fact.kind.name(), fact.value)
}
