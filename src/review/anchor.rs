//! Words of a version that can be found again in a newer text of it.
//!
//! ```text
//! anchored   … houses lost power. [At least 13,000 people] fled to Vesk, …
//! newer      … houses were dark. At least 13,000 people fled to Vesk and …   found: words and what follows
//! newer      … and 13,000 people came back.                                  an orphan
//! ```
//!
//! After the Web Annotation model: exact words with some context before and after
//! (<https://www.w3.org/TR/annotation-model/#text-quote-selector>). White space does not count,
//! because a newer take is often wrapped otherwise.

use super::Moved;
use crate::engine::report::Relation;
use crate::engine::story::{Span, VersionId};

/// Characters of context on either side, as Hypothesis keeps them.
const CONTEXT: usize = 32;
/// Words so long are hardly twice in a story: they need no context to be known again.
const TELLING: usize = 40;
/// Shorter words are known again by so many characters of context: two or three words.
const ENOUGH_CONTEXT: usize = 10;

/// Words of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Whose words; none where the version was taken out.
    pub version: Option<VersionId>,
    /// What the version is called.
    pub label: String,
    /// Where the words stand; none where they are gone.
    pub span: Option<Span>,
    /// The words, white space made single.
    pub exact: String,
    /// What stands before them.
    pub before: String,
    /// What stands after them.
    pub after: String,
}

impl Anchor {
    /// The words of `text` under `span`.
    pub fn new(version: VersionId, label: &str, text: &str, span: Span) -> Self {
        let before = text.get(..span.start).unwrap_or_default();
        let after = text.get(span.end..).unwrap_or_default();
        Self {
            version: Some(version),
            label: label.to_owned(),
            span: Some(span),
            exact: squeezed(span.of(text)),
            before: tail(before),
            after: head(after),
        }
    }

    /// Are its words not in the texts any more?
    pub fn is_orphan(&self) -> bool {
        self.version.is_none() || self.span.is_none()
    }

    /// Does it stand where another does? Orphans are the same where all their words are.
    pub fn is_that_of(&self, other: &Self) -> bool {
        let place = |a: &Self| a.version.zip(a.span);
        match (place(self), place(other)) {
            (Some(x), Some(y)) => x == y,
            (None, None) => self == other,
            _ => false,
        }
    }

    /// The same words where the version has moved, or has another text.
    pub(super) fn carried<'t>(&self, moved: impl Fn(VersionId) -> Option<Moved<'t>>) -> Self {
        let Some(version) = self.version else {
            return self.clone();
        };
        let there = moved(version);
        let span = match there.map(|m| m.text) {
            Some(Some(text)) => self.find(text),
            Some(None) => self.span,
            None => None,
        };
        Self {
            version: there.map(|m| m.version),
            span,
            ..self.clone()
        }
    }

    /// The same words; where a newer text has others, those of the sentences that answer theirs.
    pub(super) fn carried_or_answered<'t>(
        &self,
        moved: impl Fn(VersionId) -> Option<Moved<'t>>,
    ) -> Self {
        let carried = self.carried(&moved);
        let there = self.version.filter(|_| carried.span.is_none());
        let answer = there.and_then(|v| self.answer(moved(v)?));
        answer.unwrap_or(carried)
    }

    /// The sentences of the newer text that answer the ones these words touch; none where one has
    /// no sure answer.
    fn answer(&self, there: Moved<'_>) -> Option<Self> {
        let (old, new) = (VersionId(0), VersionId(1));
        let report = there.answers?;
        let newer = report.versions.get(new.0)?;
        let mut answer: Option<Span> = None;
        for id in report.versions.get(old.0)?.touched(self.span?) {
            let link = report.closest(old, id, new)?;
            if link.link.is_doubtful() || link.link.relation == Relation::Partial {
                return None;
            }
            for id in link.there {
                let span = newer.sentences.get(id.0)?.span;
                answer = Some(answer.map_or(span, |known| known.with(span)));
            }
        }
        let span = answer?;
        Some(Self::new(there.version, &self.label, newer.text(), span))
    }

    /// Does it hold the words of another?
    pub(super) fn holds(&self, other: &Self) -> bool {
        let spans = self.span.zip(other.span);
        self.version == other.version && spans.is_some_and(|(own, x)| own.contains(x))
    }

    /// Where the words stand in `text`; none where they do not, or where it cannot be told which
    /// of several places is meant.
    pub fn find(&self, text: &str) -> Option<Span> {
        let squeezed = Squeezed::new(text);
        let places = squeezed.text.match_indices(&self.exact);
        let mut places: Vec<_> = places
            .map(|(at, _)| (self.context_at(&squeezed.text, at), at))
            .collect();
        places.sort_unstable();
        let (context, at) = places.pop()?;
        let next_best = places.last().map(|(context, _)| *context);
        let is_telling = context >= ENOUGH_CONTEXT || self.exact.chars().count() >= TELLING;
        let is_only = next_best.is_none_or(|next| next < context);
        let span = Span::new(at, at + self.exact.len());
        (is_telling && is_only && !self.exact.is_empty()).then(|| squeezed.span(span))
    }

    /// How many characters around the words at `at` are those around the anchor.
    fn context_at(&self, text: &str, at: usize) -> usize {
        let before = text.get(..at).unwrap_or_default().chars().rev();
        let after = text.get(at + self.exact.len()..).unwrap_or_default();
        alike(before, self.before.chars().rev()) + alike(after.chars(), self.after.chars())
    }
}

fn alike(x: impl Iterator<Item = char>, y: impl Iterator<Item = char>) -> usize {
    x.zip(y).take_while(|(x, y)| x == y).count()
}

/// The last characters of a text.
fn tail(text: &str) -> String {
    let near = text.char_indices().rev().nth(2 * CONTEXT);
    let near = text.get(near.map_or(0, |(at, _)| at)..).unwrap_or_default();
    let near = squeezed(near);
    let start = near.char_indices().rev().nth(CONTEXT - 1);
    let start = start.map_or(0, |(at, _)| at);
    near.get(start..).unwrap_or_default().to_owned()
}

/// The first characters of a text.
fn head(text: &str) -> String {
    let near: String = text.chars().take(2 * CONTEXT).collect();
    squeezed(&near).chars().take(CONTEXT).collect()
}

fn squeezed(text: &str) -> String {
    Squeezed::new(text).text
}

/// A text with every run of white space made one space.
struct Squeezed {
    text: String,
    /// By byte of `text`, and one past: where it stands in the text as it was.
    origins: Vec<usize>,
}

impl Squeezed {
    fn new(text: &str) -> Self {
        let mut squeezed = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len() + 1),
        };
        let mut was_space = false;
        for (at, sign) in text.char_indices() {
            let is_space = sign.is_whitespace();
            if !(is_space && was_space) {
                let sign = if is_space { ' ' } else { sign };
                squeezed.text.push(sign);
                squeezed.origins.resize(squeezed.text.len(), at);
            }
            was_space = is_space;
        }
        squeezed.origins.push(text.len());
        squeezed
    }

    /// Where a stretch of the squeezed text stands in the text as it was.
    fn span(&self, span: Span) -> Span {
        let origin = |at: usize| self.origins.get(at).copied().unwrap_or_default();
        Span::new(origin(span.start), origin(span.end))
    }
}
