//! Paragraphs, one after another, to a draft.

use std::collections::HashSet;

use crate::engine::story::{Kind, Span};
use crate::load::mend::{self, Mended};
use crate::load::plain::{self, Block, Draft, Mark};

/// A cell of a table with more characters holds copy, not a figure or a name.
const CELL_CHARACTERS: usize = 200;

/// A paragraph and what the format says about it.
pub(in crate::load) type Part = (Mark, String);

/// The paragraphs as far as they are read.
#[derive(Debug, Default)]
pub(in crate::load) struct Composer {
    parts: Vec<Part>,
    /// What of them is furniture that stands on every page.
    running: HashSet<String>,
    /// In how many places letters were mended.
    mended: usize,
}

impl Composer {
    /// Adds a paragraph; line breaks within it count as in plain text.
    pub(in crate::load) fn add(&mut self, mark: Mark, text: &str) {
        let Mended { text, places } = mend::mend(text);
        self.mended += places;
        if !text.trim().is_empty() {
            self.parts.push((mark, text.trim().to_owned()));
        }
    }

    /// Adds a row of a table: one line where its cells are short.
    pub(super) fn add_row(&mut self, cells: Vec<Vec<Part>>) {
        let is_line = |cell: &Vec<Part>| {
            let short = |part: &Part| part.1.len() <= CELL_CHARACTERS;
            cell.len() <= 1 && cell.iter().all(short)
        };
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if filled < 2 || !cells.iter().all(is_line) {
            self.parts.extend(cells.into_iter().flatten());
            return;
        }
        let texts: Vec<String> = cells.into_iter().flatten().map(|part| part.1).collect();
        self.parts.push((Mark::Is(Kind::Body), texts.join("\t")));
    }

    /// Adds what stands on every page, once each and not as copy.
    pub(in crate::load) fn add_running(&mut self, parts: Vec<Part>) {
        for (_, text) in parts {
            let says_something = text.contains(char::is_alphabetic);
            if says_something && self.running.insert(text.clone()) {
                self.parts.push((Mark::Is(Kind::Boilerplate), text));
            }
        }
    }

    /// Is there a paragraph of these words?
    pub(super) fn holds(&self, line: &str) -> bool {
        let is_it = |part: &Part| part.1.split_whitespace().eq(line.split_whitespace());
        self.parts.iter().any(is_it)
    }

    /// Adds all paragraphs of another.
    pub(super) fn append(&mut self, other: Self) {
        self.mended += other.mended;
        self.parts.extend(other.parts);
        self.running.extend(other.running);
    }

    /// The paragraphs.
    pub(super) fn into_parts(self) -> Vec<Part> {
        self.parts
    }

    /// The text and its blocks.
    pub(in crate::load) fn finish(self) -> Draft {
        let mut draft = Draft {
            notes: mend::note(self.mended).into_iter().collect(),
            ..Draft::default()
        };
        for (mark, part) in self.parts {
            let start = draft.text.len();
            draft.text.push_str(&part);
            draft.text.push_str("\n\n");
            let shift = |block: Block| Block {
                span: Span::new(start + block.span.start, start + block.span.end),
                mark,
            };
            draft
                .blocks
                .extend(plain::blocks(&part).into_iter().map(shift));
        }
        draft
    }
}

/// "1 comment", "3 comments".
pub(in crate::load) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// "was" or "were".
pub(in crate::load) fn was(count: usize) -> &'static str {
    if count == 1 { "was" } else { "were" }
}
