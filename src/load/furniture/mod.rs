//! Blocks to paragraphs of a kind: what is the article, and what stands around it.
//!
//! ```text
//! date 2026-03-02 Crane to stay                    dateline + headline
//! By Ana Roth                                      byline
//! The crane at dusk. NORTHLINE / Ben Ode           caption + source line
//! HALDEN (CPA) – The crane will stay, the port …   dateline + body
//! - Advertisement -                                boilerplate
//! ```
//!
//! Four passes, each over what the one before left open: blocks are [`split`], then known
//! by their own words ([`phrases`]), as parts of the [`page`], or by their [`place`]. What nobody claims is copy.
//! Hiding copy from the comparison is worse than comparing furniture, so rules are narrow.

mod credit;
mod names;
mod page;
mod phrases;
mod place;
mod split;
mod wording;

pub(super) use self::names::is_byline;
use super::plain::{Draft, Mark};
use crate::engine::story::{Kind, Paragraph, Span};

/// A paragraph whose kind may still be open.
#[derive(Clone, Copy, Debug)]
struct Piece<'t> {
    span: Span,
    text: &'t str,
    mark: Mark,
    kind: Option<Kind>,
}

impl Piece<'_> {
    fn is_open(&self) -> bool {
        self.kind.is_none()
    }

    fn word_count(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// In a text of more paragraphs, no furniture is looked for: each is held against hundreds of
/// phrases, which takes a second for these. A novel has 5,000.
const MOST_PARAGRAPHS: usize = 50_000;

/// What to tell of a text whose furniture is not looked for.
pub(super) fn note(draft: &Draft) -> Option<String> {
    is_endless(draft).then(|| {
        format!(
            "The text has more than {MOST_PARAGRAPHS} paragraphs: no advertisements, credits and \
             captions were looked for, all of it counts as text."
        )
    })
}

fn is_endless(draft: &Draft) -> bool {
    draft.blocks.len() > MOST_PARAGRAPHS
}

/// The paragraphs of a draft.
pub(super) fn label(draft: &Draft) -> Vec<Paragraph> {
    let mut pieces = split::split(draft, is_endless(draft));
    if !is_endless(draft) {
        phrases::label(&mut pieces);
        page::label(&mut pieces);
        place::label(&mut pieces);
    }
    paragraphs(pieces)
}

/// The paragraphs of a draft that is known to be an article. Only their words tell their kind, not
/// their place: a loose line at its end is no menu.
pub(super) fn label_article(draft: &Draft) -> Vec<Paragraph> {
    let mut pieces = split::split(draft, is_endless(draft));
    if !is_endless(draft) {
        phrases::label(&mut pieces);
    }
    paragraphs(pieces)
}

fn paragraphs(pieces: Vec<Piece<'_>>) -> Vec<Paragraph> {
    pieces
        .into_iter()
        .map(|piece| Paragraph {
            span: piece.span,
            kind: piece.kind.unwrap_or(Kind::Body),
        })
        .collect()
}

fn set(pieces: &mut [Piece<'_>], indices: &[usize], kind: Kind) {
    for index in indices {
        if let Some(piece) = pieces.get_mut(*index) {
            piece.kind = Some(kind);
        }
    }
}
