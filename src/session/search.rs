//! Looking for a text in all versions at once.

use regex::{Regex, RegexBuilder};

use super::Compared;
use super::view::Focus;
use crate::engine::story::{SentenceId, Span, Version, VersionId};

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

/// A search through all versions.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is looked for; case, the shape of quotation marks and white space do not count.
    pub query: String,
    /// Where it was found, in row order.
    pub found: Vec<Found>,
    /// The place last gone to.
    pub current: Option<usize>,
}

impl Search {
    /// Looks again: the query, the versions or their rows have changed.
    pub(super) fn run(&mut self, compared: &Compared) {
        self.current = None;
        self.found.clear();
        let Some(pattern) = pattern(&self.query) else {
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

    fn find_in(&mut self, pattern: &Regex, id: VersionId, version: &Version, compared: &Compared) {
        let room = MOST_FOUND.saturating_sub(self.found.len());
        for hit in pattern.find_iter(version.text()).take(room) {
            let sentence = version
                .sentences
                .partition_point(|s| s.span.end <= hit.start());
            let focus = Focus {
                version: id,
                sentence: SentenceId(sentence),
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

fn pattern(query: &str) -> Option<Regex> {
    let query = query.trim();
    let pattern: String = query.chars().map(any_shape).collect();
    (!query.is_empty()).then(|| {
        RegexBuilder::new(&pattern)
            .case_insensitive(true)
            .build()
            .ok()
    })?
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
