//! Findings about one thing as one entry over all versions, because the check holds versions
//! against each other pair by pair:
//!
//! ```text
//! A 13,000 ≠ D 14,000
//! B 13,000 ≠ D 14,000      13,000 in A and B; 14,000 in D
//! ```
//!
//! Findings are one entry where they are of one kind and share words. A chain of links thus
//! gathers all versions, and two figures of one sentence stay apart. A quotation is one thing
//! however many of its words differ; what is said is the quotation, and its places are the words
//! in question:
//!
//! ```text
//! A “We do not [know yet why]”
//! B “We do not [know why]”         “We do not know yet why” in A; “We do not know why” in B
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Groups;
use super::stretch::{folded, merged, quotation_around, without_stop, words_at};
use crate::engine::report::{Finding, FindingKind, Place, Report, Severity};
use crate::engine::story::{SentenceId, VersionId};

/// Enough of a quotation to know it again, in characters.
const MOST_CHARS: usize = 60;
/// A heading that is longer is no heading: four lines of the panel, two of a printed page.
const MOST_IN_HEADING: usize = 200;

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
    /// In the words of the first; all of a quotation, within its sentence.
    pub words: String,
    /// Sorted; of a quotation the words that differ. None shares words with another.
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

    /// Sentence by sentence: the places in it.
    pub fn by_sentence(&self) -> impl Iterator<Item = &[Place]> {
        self.stances.iter().flat_map(Stance::by_sentence)
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

impl Stance {
    /// Sentence by sentence: the places in it.
    pub fn by_sentence(&self) -> impl Iterator<Item = &[Place]> {
        self.places
            .chunk_by(|x, y| (x.version, x.sentence) == (y.version, y.sentence))
    }

    /// Those who say it, each once.
    pub fn versions(&self) -> Vec<VersionId> {
        let versions: BTreeSet<_> = self.places.iter().map(|p| p.version).collect();
        versions.into_iter().collect()
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
            let home = home(report, finding.kind, place);
            let here = at.entry((place.version, place.sentence)).or_default();
            let same = here.iter().filter(|(other, known)| {
                let kind = findings.get(*other).map(|f| f.kind);
                kind == Some(finding.kind) && known.span.overlaps(home.span)
            });
            same.for_each(|(other, _)| groups.join(*other, index));
            here.push((index, home));
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

/// What a place of a finding is part of: the quotation around it, else only itself.
fn home(report: &Report, kind: FindingKind, place: &Place) -> Place {
    let is_quote = kind == FindingKind::Quote;
    let around = is_quote.then(|| quotation_around(report, place)).flatten();
    around.unwrap_or(*place)
}

fn dispute(report: &Report, findings: &[&Finding]) -> Option<Dispute> {
    // The first of the gravest: max_by_key would take the last.
    let gravest = findings.iter().rev().max_by_key(|f| f.severity)?;
    let places = findings.iter().flat_map(|f| f.places().copied());
    let stances = stances(report, gravest.kind, places);
    let shown = |stance: &Stance| match gravest.kind {
        FindingKind::Quote => quoted(report, stance),
        _ => shortened(&stance.words),
    };
    let summary =
        (findings.len() > 1 && stances.len() > 1).then(|| summary(report, &stances, shown));
    Some(Dispute {
        kind: gravest.kind,
        severity: gravest.severity,
        message: gravest.message.clone(),
        summary,
        stances,
    })
}

/// Sorts places by what is said there: by value where it is a figure or a date ("41", "forty-one"),
/// else by its words, whatever their marks, case and white space.
fn stances(report: &Report, kind: FindingKind, places: impl Iterator<Item = Place>) -> Vec<Stance> {
    let mut stances: Vec<(String, Stance)> = Vec::new();
    for place in merged(places) {
        let words = words_at(report, &home(report, kind, &place));
        let key = super::statement::stated_at(report, &place).unwrap_or_else(|| folded(&words));
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

/// Who says what; where that gets too long, how many things are said.
fn summary(report: &Report, stances: &[Stance], shown: impl Fn(&Stance) -> String) -> String {
    let said = stances.iter().map(|stance| {
        let versions = stance.versions();
        let labels: Vec<_> = versions.iter().map(|v| report.label(*v)).collect();
        format!("{} in {}", shown(stance), listed(&labels))
    });
    let all = said.collect::<Vec<_>>().join("; ");
    if all.chars().count() <= MOST_IN_HEADING {
        return all;
    }
    let first = stances.first().map(shown);
    let versions: BTreeSet<_> = stances.iter().flat_map(Stance::versions).collect();
    format!(
        "{}: {} wordings in {} versions",
        first.unwrap_or_default(),
        stances.len(),
        versions.len()
    )
}

fn listed(labels: &[&str]) -> String {
    match labels {
        [most @ .., one, last] => [most, &[&format!("{one} and {last}")]].concat().join(", "),
        few => few.join(""),
    }
}

/// A quotation; of a long one the words in question: “… may … last …”.
fn quoted(report: &Report, stance: &Stance) -> String {
    let words = without_stop(&stance.words);
    if words.chars().count() <= MOST_CHARS {
        return format!("“{words}”");
    }
    let first = stance.by_sentence().next().unwrap_or_default();
    let parts = first.iter().map(|place| words_at(report, place));
    let parts = parts.collect::<Vec<_>>().join(" … ");
    format!("“… {} …”", shortened(&parts).trim_end_matches('…'))
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => {
            let cut = words.get(..at).unwrap_or_default();
            let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
            format!("{}…", whole.trim_end())
        }
        None => words.to_owned(),
    }
}
