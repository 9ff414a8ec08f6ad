//! Looking for a text in all versions at once.

use regex::{Regex, RegexBuilder};

use super::Compared;
use super::view::Focus;
use crate::engine::story::{Span, Version, VersionId};

/// More places than anybody steps through; the search stops there and says so.
const MOST_FOUND: usize = 5_000;

/// A place where the text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// In which sentence.
    pub focus: Focus,
    /// Where, in the version's text.
    pub span: Span,
    row: usize,
}

/// How a query is read. As none of these, case, the shape of quotation marks and white space do
/// not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Capitals count.
    pub match_case: bool,
    /// Only where no word goes on at either end.
    pub whole_words: bool,
    /// The query is a regular expression.
    pub expression: bool,
}

/// A search through all versions.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is looked for.
    pub query: String,
    /// How the query is read.
    pub manner: Manner,
    /// Where it was found, in row order.
    pub found: Vec<Found>,
    /// The place last gone to.
    pub current: Option<usize>,
    /// What is wrong with the expression.
    pub fault: Option<String>,
}

impl Search {
    /// Looks again: the query, the versions or their rows have changed.
    pub(super) fn run(&mut self, compared: &Compared) {
        self.current = None;
        self.found.clear();
        let pattern = pattern(&self.query, self.manner);
        self.fault = pattern.as_ref().err().map(fault);
        let Ok(Some(pattern)) = pattern else {
            return;
        };
        for (v, version) in compared.report.versions.iter().enumerate() {
            self.find_in(&pattern, VersionId(v), version, compared);
        }
        self.found.sort_by_key(|f| (f.row, f.focus.version, f.span));
    }

    /// Did the search stop before the end?
    pub fn is_cut_short(&self) -> bool {
        self.found.len() >= MOST_FOUND
    }

    /// The places found within a sentence's span.
    pub fn found_in(&self, focus: Focus) -> impl Iterator<Item = Span> {
        self.found
            .iter()
            .filter(move |f| f.focus == focus)
            .map(|f| f.span)
    }

    /// How many of the places found are in a version.
    pub fn count_in(&self, version: VersionId) -> usize {
        let of = |f: &&Found| f.focus.version == version;
        self.found.iter().filter(of).count()
    }

    fn find_in(&mut self, pattern: &Regex, id: VersionId, version: &Version, compared: &Compared) {
        let room = MOST_FOUND.saturating_sub(self.found.len());
        // An expression may match between two letters: nothing to show there.
        let hits = pattern
            .find_iter(version.text())
            .filter(|hit| !hit.is_empty());
        for hit in hits.take(room) {
            let focus = Focus {
                version: id,
                sentence: version.sentence_from(hit.start()),
            };
            if let Some(row) = compared.collation.row(id, focus.sentence) {
                self.found.push(Found {
                    focus,
                    span: Span::new(hit.start(), hit.end()),
                    row,
                });
            }
        }
    }
}

/// What a query looks for; none where it is empty.
fn pattern(query: &str, manner: Manner) -> Result<Option<Regex>, regex::Error> {
    let query = query.trim();
    if query.is_empty() {
        return Ok(None);
    }
    let mut pattern = match manner.expression {
        true => query.to_owned(),
        false => query.chars().map(any_shape).collect(),
    };
    if manner.whole_words {
        pattern = format!(r"\b(?:{pattern})\b");
    }
    let mut builder = RegexBuilder::new(&pattern);
    builder
        .case_insensitive(!manner.match_case)
        .build()
        .map(Some)
}

/// The last line of a complaint says what is wrong; those above draw the place.
fn fault(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text.lines().last().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}

/// Typed marks find printed ones: `'` finds `’`, `-` finds `–`, a space finds a line break.
fn any_shape(c: char) -> String {
    match c {
        '\'' | '‘' | '’' => "['‘’]".to_owned(),
        '"' | '“' | '”' => "[\"“”„«»]".to_owned(),
        '-' | '–' | '—' => "[-‐‑–—]".to_owned(),
        c if c.is_whitespace() => r"\s+".to_owned(),
        c => regex::escape(&c.to_string()),
    }
}
