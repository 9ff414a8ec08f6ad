//! What a fact is called, so that it can be told from others without its value.
//!
//! ```text
//! name         Ilse Tarrant                          its fullest form, without title
//! quotation    said by Ilse Tarrant                  or the words around it
//! others       A bus with … passengers was crossing  the words around it
//! ```

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::statement::Statement;
use crate::engine::facts::quote::Speaker;
use crate::engine::facts::{Detail, FactKind, Value};
use crate::engine::report::{FindingKind, Place, Report};
use crate::engine::story::{Span, Version, VersionId};
use crate::engine::told::one_line;

/// Enough words on either side to know a sentence again; two lines of a narrow column hold both.
const MOST_CHARS: usize = 34;

/// The label of statements about one fact.
pub(super) fn label(
    report: &Report,
    full: &FullNames<'_>,
    members: &[(usize, &Statement<'_>)],
) -> String {
    let Some((_, first)) = members.first() else {
        return String::new();
    };
    let own = match first.kind {
        FindingKind::Name | FindingKind::Place => fullest(report, members),
        FindingKind::Quote => speaker(report, full, members),
        _ => None,
    };
    own.unwrap_or_else(|| around(report, &first.place))
}

/// The name that most versions have, at its longest.
fn fullest(report: &Report, members: &[(usize, &Statement<'_>)]) -> Option<String> {
    let named = || members.iter().map(|(_, s)| *s).filter(|s| s.fact.is_some());
    let mut versions: BTreeMap<&str, BTreeSet<VersionId>> = BTreeMap::new();
    for statement in named() {
        let of_name = versions.entry(&statement.key).or_default();
        of_name.insert(statement.place.version);
    }
    // A surname alone names nobody, however often it stands.
    let is_full = |key: &str| key.contains(' ');
    let (usual, _) = versions
        .into_iter()
        .max_by_key(|(key, versions)| (is_full(key), versions.len()))?;
    let forms = named().filter(|s| s.key == usual).filter_map(|s| {
        let version = report.versions.get(s.place.version.0)?;
        Some(one_line(s.fact?.span.of(version.text())))
    });
    // The first of the longest: max_by_key would take the last.
    forms
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .max_by_key(String::len)
}

/// The speaker's name; one named outright before one that a "she" points at.
fn speaker(
    report: &Report,
    full: &FullNames<'_>,
    members: &[(usize, &Statement<'_>)],
) -> Option<String> {
    let speakers = members.iter().filter_map(|(_, statement)| {
        let Detail::Quote(speech) = &statement.fact?.detail else {
            return None;
        };
        let speaker = speech.speaker.as_ref()?;
        Some((statement.place.version, speaker))
    });
    let named = |(id, speaker): &(VersionId, &Speaker)| {
        let version = report.versions.get(id.0)?;
        let words = one_line(speaker.span.of(version.text()));
        let is_outright = words.contains(' ') || words.starts_with(char::is_uppercase);
        is_outright.then(|| full.of(*id, speaker).unwrap_or(words))
    };
    let speakers: Vec<_> = speakers.collect();
    let outright = speakers.iter().find_map(named);
    let pointed_at = || speakers.iter().find_map(|(id, s)| full.of(*id, s));
    let name = outright.or_else(pointed_at)?;
    Some(format!("said by {name}"))
}

/// By version: its names as they stand in full somewhere in it, by their folded words.
pub(super) struct FullNames<'r>(Vec<HashMap<&'r str, &'r str>>);

impl<'r> FullNames<'r> {
    pub(super) fn new(report: &'r Report) -> Self {
        Self(report.versions.iter().map(full_names).collect())
    }

    fn of(&self, version: VersionId, speaker: &Speaker) -> Option<String> {
        let names = self.0.get(version.0)?;
        names.get(speaker.words.as_str()).map(|n| one_line(n))
    }
}

/// The first form of more than one word, else the first.
fn full_names(version: &Version) -> HashMap<&str, &str> {
    let mut names: HashMap<&str, &str> = HashMap::new();
    for fact in version.facts.iter().filter(|f| f.kind == FactKind::Name) {
        let Value::Words(words) = &fact.value else {
            continue;
        };
        let form = fact.span.of(version.text());
        let known = names.entry(words).or_insert(form);
        if !known.contains(' ') && form.contains(' ') {
            *known = form;
        }
    }
    names
}

/// The words around a place: "A bus with … passengers was crossing".
fn around(report: &Report, place: &Place) -> String {
    let version = report.versions.get(place.version.0);
    let sentence = version.and_then(|v| v.sentences.get(place.sentence.0));
    let Some((version, sentence)) = version.zip(sentence) else {
        return String::new();
    };
    let part = |start, end| Span::new(start, end).of(version.text());
    let before = tail(part(sentence.span.start, place.span.start), MOST_CHARS);
    let after = head(part(place.span.end, sentence.span.end), MOST_CHARS);
    format!("{before} … {after}").trim().to_owned()
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || ",.;:!?–—-()\"“”„‘’«»".contains(c)
}

/// The last whole words of a text, without marks at its end.
fn tail(text: &str, most: usize) -> String {
    let text = text.trim_matches(is_edge);
    let mut words = fitting(text.split_whitespace().rev(), most);
    if words.is_empty() {
        let cut: Vec<char> = text.chars().rev().take(most).collect();
        return cut.into_iter().rev().collect();
    }
    words.reverse();
    words.join(" ")
}

/// The first whole words of a text, without marks at its start.
fn head(text: &str, most: usize) -> String {
    let text = text.trim_matches(is_edge);
    let words = fitting(text.split_whitespace(), most);
    let whole = match words.is_empty() {
        true => text.chars().take(most).collect(),
        false => words.join(" "),
    };
    whole.trim_end_matches(is_edge).to_owned()
}

/// As many words as stand on a line of so many characters. A sentence may be a million words long
/// and have as many facts, so that only these are looked at.
fn fitting<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> Vec<&'t str> {
    let mut room = most;
    let fits = |word: &&str| {
        let length = word.chars().take(most + 1).count();
        let is_fit = length <= room;
        // With the blank behind it.
        room = room.saturating_sub(length + 1);
        is_fit
    };
    words.take_while(fits).collect()
}
