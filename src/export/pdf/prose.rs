//! Text with its looks, before it is broken into lines.

use super::faces::{FaceId, SANS, SANS_STRONG, SERIF, SERIF_STRONG};
use crate::engine::story::{SentenceId, VersionId};
use crate::palette::Rgb;

/// A place that can be jumped to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// A sentence of a version.
    Sentence(VersionId, SentenceId),
    /// A numbered change.
    Change(usize),
    /// A numbered finding.
    Finding(usize),
    /// A section, by its heading.
    Section(&'static str),
}

/// A line at the words that says what their colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// Words that the base lacks.
    Under,
    /// Words that the version lacks.
    Through,
    /// Words that some versions lack.
    Dotted,
    /// Words of a finding.
    Box,
}

/// How marked words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// Its line.
    pub stroke: Stroke,
    /// Behind the words.
    pub fill: Option<Rgb>,
    /// The line's colour.
    pub line: Rgb,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ink {
    /// Of the bundled faces.
    pub face: FaceId,
    /// In points; asides are drawn smaller.
    pub size: f32,
    /// Of the letters.
    pub colour: Rgb,
    /// At the words.
    pub mark: Option<Mark>,
    /// Above the line and not part of the text: the number of a sentence, the sign of a finding.
    pub is_aside: bool,
}

impl Ink {
    /// The program's words.
    pub(super) fn sans(size: f32, colour: Rgb) -> Self {
        Self {
            face: SANS,
            size,
            colour,
            mark: None,
            is_aside: false,
        }
    }

    /// Copy.
    pub(super) fn serif(size: f32, colour: Rgb) -> Self {
        Self {
            face: SERIF,
            ..Self::sans(size, colour)
        }
    }

    /// The same, stronger.
    pub(super) fn strong(self) -> Self {
        let face = if self.face == SERIF {
            SERIF_STRONG
        } else {
            SANS_STRONG
        };
        Self { face, ..self }
    }

    /// The same in another colour.
    pub(super) fn in_colour(self, colour: Rgb) -> Self {
        Self { colour, ..self }
    }

    /// The same with a mark.
    pub(super) fn marked(self, mark: Mark) -> Self {
        Self {
            mark: Some(mark),
            ..self
        }
    }

    /// Small and above the line, not part of the text.
    pub(super) fn aside(self, colour: Rgb) -> Self {
        Self {
            face: SANS,
            colour,
            is_aside: true,
            ..self
        }
    }

    /// How large the letters are drawn, in points.
    pub(super) fn drawn(&self) -> f32 {
        if self.is_aside {
            self.size * ASIDE
        } else {
            self.size
        }
    }
}

/// Asides, in sizes of the letters beside them.
const ASIDE: f32 = 0.68;

/// Words that look the same.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The words, white space made single.
    pub words: String,
    /// Their looks.
    pub ink: Ink,
    /// Where they lead.
    pub link: Option<Target>,
}

/// What a paragraph is to somebody who hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A paragraph.
    Plain,
    /// A heading of a level from 1.
    Heading(u16),
}

/// A paragraph.
#[derive(Clone, Debug)]
pub(super) struct Prose {
    /// Its words.
    pub runs: Vec<Run>,
    /// What can be jumped to, each with the index of the run it stands before.
    pub names: Vec<(usize, Target)>,
    /// What it is.
    pub role: Role,
    /// Its language, if it is not that of the document.
    pub language: Option<String>,
    /// Above it, in points.
    pub before: f32,
    /// Stands at the right, as figures do.
    pub is_figure: bool,
}

impl Prose {
    /// An empty paragraph, `before` points below what stands above it.
    pub(super) fn new(before: f32) -> Self {
        Self {
            runs: Vec::new(),
            names: Vec::new(),
            role: Role::Plain,
            language: None,
            before,
            is_figure: false,
        }
    }

    /// With some words.
    pub(super) fn with(mut self, words: impl AsRef<str>, ink: Ink) -> Self {
        self.push(words, ink);
        self
    }

    /// With some words that lead somewhere.
    pub(super) fn link(mut self, words: impl AsRef<str>, ink: Ink, to: Target) -> Self {
        self.push(words, ink);
        if let Some(run) = self.runs.last_mut() {
            run.link = Some(to);
        }
        self
    }

    /// Appends words.
    pub(super) fn push(&mut self, words: impl AsRef<str>, ink: Ink) {
        self.runs.push(Run {
            words: spaced(words.as_ref()),
            ink,
            link: None,
        });
    }

    /// Lets others jump to what comes next.
    pub(super) fn name(&mut self, name: Target) {
        self.names.push((self.runs.len(), name));
    }

    /// Nothing to read?
    pub(super) fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.words.trim().is_empty())
    }
}

/// Every stretch of white space as one blank; blanks that hold words together stay.
///
/// Marks that no eye sees, but that could hide something, are spelled out.
fn spaced(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\u{A0}' | '\u{202F}' => out.push(letter),
            // Says where a screen may break a word; found by no search.
            '\u{AD}' => {}
            blank if blank.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            hidden if is_unseen(hidden) => out.push_str(&spelled(hidden)),
            letter => out.push(letter),
        }
    }
    out
}

/// Neither drawn nor allowed in the text of an accessible page. Joiners within words and emoji
/// are drawn by their neighbours.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
    ) || ('\u{E0000}'..='\u{E007F}').contains(&letter)
        || letter.is_control()
}

/// `[U+05D0]`.
pub(super) fn spelled(letter: char) -> String {
    format!("[U+{:04X}]", letter as u32)
}
