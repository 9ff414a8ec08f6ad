//! Findings about one thing as one entry over all versions, because the check holds versions
//! against each other pair by pair:
//!
//! ```text
//! A 13,000 ≠ D 14,000
//! B 13,000 ≠ D 14,000      13,000 in A and B; 14,000 in D
//! ```
//!
//! Findings are one entry where they are of one kind and share a place. A chain of links thus
//! gathers all versions, and two figures of one sentence stay apart.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Groups;
use crate::engine::report::{Finding, FindingKind, Place, Report, Severity};
use crate::engine::story::{SentenceId, VersionId};

/// Enough of a quotation to know it again, in characters.
const MOST_CHARS: usize = 60;

/// What several versions say about one thing, where they disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What about.
    pub kind: FindingKind,
    /// That of the gravest finding.
    pub severity: Severity,
    /// What is said, by first place; one only where a finding has one side.
    pub stances: Vec<Stance>,
    /// What the gravest finding says.
    pub message: String,
    /// Who says what, e.g. "13,000 in A and B; 14,000 in D"; none for two versions or one.
    pub summary: Option<String>,
}

/// One of the things said, and all who say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// In the words of the first.
    pub words: String,
    /// Sorted.
    pub places: Vec<Place>,
}

impl Dispute {
    /// What stands first in a list: who says what, or what the only finding says.
    pub fn heading(&self) -> &str {
        self.summary.as_deref().unwrap_or(&self.message)
    }

    /// All places, the first stance's first.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.stances.iter().flat_map(|stance| &stance.places)
    }

    /// Does it name this version?
    pub fn concerns(&self, version: VersionId) -> bool {
        self.places().any(|place| place.version == version)
    }

    /// Is it about one text alone, such as one that breaks off?
    pub fn is_of_one_version(&self) -> bool {
        let first = self.places().next().map(|p| p.version);
        self.places().all(|p| Some(p.version) == first)
    }
}

/// Gathers findings to disputes, by first place.
pub fn gather<'r>(
    report: &Report,
    findings: impl IntoIterator<Item = &'r Finding>,
) -> Vec<Dispute> {
    let findings: Vec<&Finding> = findings.into_iter().collect();
    let mut groups = Groups::new(findings.len());
    let mut at: BTreeMap<(VersionId, SentenceId), Vec<(usize, Place)>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        for place in finding.places() {
            let here = at.entry((place.version, place.sentence)).or_default();
            let same = here.iter().filter(|(other, known)| {
                let kind = findings.get(*other).map(|f| f.kind);
                kind == Some(finding.kind) && known.span.overlaps(place.span)
            });
            same.for_each(|(other, _)| groups.join(*other, index));
            here.push((index, *place));
        }
    }
    let gathered = groups.members().into_iter().map(|members| {
        let members: Vec<_> = members
            .iter()
            .filter_map(|i| findings.get(*i).copied())
            .collect();
        dispute(report, &members)
    });
    gathered.flatten().collect()
}

fn dispute(report: &Report, findings: &[&Finding]) -> Option<Dispute> {
    // The first of the gravest: max_by_key would take the last.
    let gravest = findings.iter().rev().max_by_key(|f| f.severity)?;
    let places = findings.iter().flat_map(|f| f.places().copied());
    let stances = stances(report, places);
    Some(Dispute {
        kind: gravest.kind,
        severity: gravest.severity,
        message: gravest.message.clone(),
        summary: (findings.len() > 1).then(|| summary(report, &stances)),
        stances,
    })
}

/// Sorts places by what is said there: by value where it is a figure or a date ("41", "forty-one"),
/// else by its words, whatever their case and white space.
fn stances(report: &Report, places: impl Iterator<Item = Place>) -> Vec<Stance> {
    let sorted: BTreeSet<_> = places.map(|p| (p.version, p.sentence, p.span)).collect();
    let mut stances: Vec<(String, Stance)> = Vec::new();
    for (version, sentence, span) in sorted {
        let place = Place {
            version,
            sentence,
            span,
        };
        let words = words_at(report, &place);
        let key = super::stated_at(report, &place).unwrap_or_else(|| words.to_lowercase());
        match stances.iter_mut().find(|(known, _)| *known == key) {
            Some((_, stance)) => stance.places.push(place),
            None => stances.push((
                key,
                Stance {
                    words,
                    places: vec![place],
                },
            )),
        }
    }
    stances.into_iter().map(|(_, stance)| stance).collect()
}

/// The words at a place, on one line.
pub(super) fn words_at(report: &Report, place: &Place) -> String {
    let version = report.versions.get(place.version.0);
    let words = version.map_or("", |v| place.span.of(v.text()));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn summary(report: &Report, stances: &[Stance]) -> String {
    let said = stances.iter().map(|stance| {
        let versions: BTreeSet<_> = stance.places.iter().map(|p| p.version).collect();
        let labels: Vec<_> = versions.iter().map(|v| report.label(*v)).collect();
        format!("{} in {}", shortened(&stance.words), listed(&labels))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn listed(labels: &[&str]) -> String {
    match labels {
        [most @ .., one, last] => [most, &[&format!("{one} and {last}")]].concat().join(", "),
        few => few.join(""),
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default().trim_end()),
        None => words.to_owned(),
    }
}
