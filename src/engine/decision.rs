//! What the reader decides against what was found.
//!
//! Decisions name stretches of text, not sentences: to split one renumbers those after it.
//!
//! ```text
//! pair    A “The bridge is shut.”  B “Cars cannot cross.”    linked, whatever else was found
//! alone   A “Rain is forecast.”    none in B                 what linked it with B goes
//! split   A “He left.She stayed.”  →  “He left.” “She stayed.”
//! join    A “Mr.” “Brown left.”    →  “Mr. Brown left.”
//! state   A was published on 2026-03-02    “yesterday” in A is the first of March
//! ```

use std::sync::Arc;

use super::story::{Kind, Manuscript, Particular, Sentence, Span, Version, VersionId};

/// A stretch of a version's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Whose.
    pub version: VersionId,
    /// Where; the sentences it touches are meant.
    pub span: Span,
}

/// One thing that the reader decided. A later decision goes before an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// These passages of two versions answer each other.
    Pair([Stretch; 2]),
    /// This has no counterpart in another version.
    Alone(Stretch, VersionId),
    /// A sentence begins at this byte of the version's text.
    Split(VersionId, usize),
    /// The sentence that begins at this byte goes on from the one before it.
    Join(VersionId, usize),
    /// The paragraph with this index is of another kind.
    Relabel(VersionId, usize, Kind),
    /// This is so of a version; an empty text says that it is not known.
    State(VersionId, Particular, String),
}

impl Decision {
    /// Does it change the sentences of a version?
    pub fn recuts(&self, version: VersionId) -> bool {
        match self {
            Self::Pair(_) | Self::Alone(..) => false,
            Self::Split(v, _) | Self::Join(v, _) | Self::Relabel(v, ..) => *v == version,
            // Sentences end otherwise in another language.
            Self::State(v, Particular::Language, _) => *v == version,
            Self::State(..) => false,
        }
    }

    /// Does it change what the sentences of a version assert? "Yesterday" is another day then.
    pub fn redates(&self, version: VersionId) -> bool {
        matches!(self, Self::State(v, Particular::Published, _) if *v == version)
    }

    /// Does nothing that is compared follow from it?
    pub fn is_beside_the_text(&self) -> bool {
        use Particular::{Label, Language, Published};
        // Messages about versions have their labels.
        matches!(self, Self::State(_, which, _) if ![Label, Language, Published].contains(which))
    }
}

/// A version's manuscript with what the reader states of it.
pub fn stated(
    manuscript: &Arc<Manuscript>,
    id: VersionId,
    decisions: &[Decision],
) -> Arc<Manuscript> {
    let mut stated = Arc::clone(manuscript);
    for decision in decisions {
        if let Decision::State(version, which, text) = decision
            && *version == id
        {
            Arc::make_mut(&mut stated).state(*which, text);
        }
    }
    stated
}

/// Splits, joins and relabels sentences of a version that has just been cut.
pub fn recut(version: &mut Version, id: VersionId, decisions: &[Decision]) {
    for decision in decisions.iter().filter(|d| d.recuts(id)) {
        match decision {
            Decision::Split(_, at) => split(version, *at),
            Decision::Join(_, at) => join(version, *at),
            Decision::Relabel(_, paragraph, kind) => relabel(version, *paragraph, *kind),
            Decision::Pair(_) | Decision::Alone(..) | Decision::State(..) => {}
        }
    }
}

fn split(version: &mut Version, at: usize) {
    let within = |s: &Sentence| s.span.start < at && at < s.span.end;
    let Some(index) = version.sentences.iter().position(within) else {
        return;
    };
    let Some(whole) = version.sentences.get(index).cloned() else {
        return;
    };
    let text = version.manuscript.text.as_str();
    let halves = [
        Span::new(whole.span.start, at),
        Span::new(at, whole.span.end),
    ];
    let halves = halves.map(|half| trimmed(text, half));
    if halves.iter().any(|half| half.is_empty()) {
        return;
    }
    let halves = halves.map(|span| Sentence {
        span,
        ..whole.clone()
    });
    version.sentences.splice(index..=index, halves);
}

/// A span without the white space at its ends; empty where it is no text.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

fn join(version: &mut Version, at: usize) {
    let later = version.sentences.iter().position(|s| s.span.start == at);
    let Some(before) = later.and_then(|index| index.checked_sub(1)) else {
        return;
    };
    let [first, second] = match version.sentences.get(before..before + 2) {
        Some([first, second]) if first.paragraph == second.paragraph => [first, second],
        _ => return,
    };
    let whole = Sentence {
        span: Span::new(first.span.start, second.span.end),
        ..first.clone()
    };
    version.sentences.splice(before..before + 2, [whole]);
}

fn relabel(version: &mut Version, paragraph: usize, kind: Kind) {
    let mut manuscript = (*version.manuscript).clone();
    if let Some(paragraph) = manuscript.paragraphs.get_mut(paragraph) {
        paragraph.kind = kind;
    }
    version.manuscript = manuscript.into();
    let inside = version.sentences.iter_mut();
    inside
        .filter(|s| s.paragraph == paragraph)
        .for_each(|s| s.kind = kind);
}
