//! Cuts blocks that hold two things: a dateline and its copy, a caption and its credit.

use std::sync::LazyLock;

use regex::Regex;

use super::{Piece, credit};
use crate::engine::story::{Kind, Span};
use crate::load::plain::{Block, Draft, Mark};
use crate::load::{date, pattern};

/// A date glued to what follows: "date 2026-03-02 Crane to stay".
static FUSED_DATE: LazyLock<Regex> = LazyLock::new(|| {
    let date = date::DATE;
    pattern(&format!(
        r"^(?:(?i:date|dated|published|posted|updated|on)\s*:?\s+{date}|\d{{4}}-\d{{2}}-\d{{2}})(?:[T ]\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?\s*[|:–—-]?\s+"
    ))
});

/// "MOSCOW (AP) –", "Halden Quay, 3 March (CPA) –", "Berlin (dpa) -".
static AGENCY_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\p{Lu}[\p{L}.’'-]*(?:[ ,/]+(?:\p{Lu}[\p{L}.’'-]*|\d{1,4}|de|la|am|on|of|the|upon)){0,7},?\s*\((?:[\p{L}][\p{L}&./ -]{1,40})\)\s*[–—-]{1,2}\s+",
    )
});

/// "LONDON –", "WASHINGTON, Dec. 3 –".
static CAPITAL_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(\p{Lu}[\p{Lu}.’'-]{3,}(?: \p{Lu}[\p{Lu}.’'-]+){0,3})(?:, \p{Lu}[\p{L}.]+){0,2}(?:,? \p{Lu}[a-z]+\.? \d{1,2}| \d{1,2} \p{Lu}[a-z]+)?(?:,? \d{4})?\s+[–—-]{1,2}\s+",
    )
});

/// Capitals before a dash that name no place.
const NOT_PLACES: &[&str] = &[
    "NATO",
    "UPDATE",
    "UPDATED",
    "BREAKING",
    "EXCLUSIVE",
    "WATCH",
    "LIVE",
    "OPINION",
    "ANALYSIS",
    "VIDEO",
    "CORRECTION",
    "WARNING",
    "NEW",
    "REVEALED",
    "UNESCO",
    "UNICEF",
    "OPEC",
    "NASA",
    "QUIZ",
    "POLL",
    "COMMENT",
    "EXPLAINER",
    "FACTBOX",
    "ADVERTISEMENT",
    "SPONSORED",
];

/// A caption is short: longer copy with a credit behind it stays copy.
const CAPTION_WORDS: usize = 60;
/// A headline behind a glued date.
const HEADLINE_WORDS: usize = 25;
/// Datelines with places in small letters stand at the head of the piece.
const HEAD_PARAGRAPHS: usize = 8;

/// The pieces of a draft, in order.
pub(super) fn split(draft: &Draft) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(draft.blocks.len() + 4);
    for (index, block) in draft.blocks.iter().enumerate() {
        let piece = whole(draft, block);
        let cut = if block.mark == Mark::Source {
            None
        } else {
            fused_date(piece, index)
                .or_else(|| dateline(piece, index))
                .or_else(|| credited(piece))
        };
        match cut {
            Some(two) => pieces.extend(two),
            None => pieces.push(piece),
        }
    }
    pieces
}

fn whole<'t>(draft: &'t Draft, block: &Block) -> Piece<'t> {
    Piece {
        span: block.span,
        text: block.span.of(&draft.text),
        mark: block.mark,
        kind: match block.mark {
            Mark::Source => Some(Kind::SourceLine),
            Mark::Picture => Some(Kind::Caption),
            Mark::None | Mark::Heading | Mark::Item => None,
        },
    }
}

fn fused_date(piece: Piece<'_>, index: usize) -> Option<[Piece<'_>; 2]> {
    let date = FUSED_DATE.find(piece.text).filter(|_| index < 3)?;
    let [head, mut rest] = cut(piece, date.end(), Some(Kind::Dateline))?;
    if !opens_sentence(rest.text) {
        return None;
    }
    let is_one_sentence = !rest.text.trim_end_matches('.').contains(". ");
    if index == 0 && is_one_sentence && rest.word_count() <= HEADLINE_WORDS {
        rest.kind = Some(Kind::Headline);
    }
    Some([head, rest])
}

fn dateline(piece: Piece<'_>, index: usize) -> Option<[Piece<'_>; 2]> {
    let end = agency_head(piece.text, index).or_else(|| capital_head(piece.text))?;
    let two = cut(piece, end, Some(Kind::Dateline))?;
    opens_sentence(two[1].text).then_some(two)
}

fn agency_head(text: &str, index: usize) -> Option<usize> {
    let head = AGENCY_HEAD.find(text)?;
    let place = head.as_str().split('(').next().unwrap_or_default();
    let is_capital = !place.contains(char::is_lowercase);
    (is_capital || index < HEAD_PARAGRAPHS).then_some(head.end())
}

fn capital_head(text: &str) -> Option<usize> {
    let parts = CAPITAL_HEAD.captures(text)?;
    let place = parts.get(1)?.as_str();
    let first = place.split(' ').next().unwrap_or_default();
    let end = parts.get(0)?.end();
    (!NOT_PLACES.contains(&first)).then_some(end)
}

/// "NATO – the alliance …" goes on; "LONDON – The mayor …" begins.
fn opens_sentence(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.find(|c| !"“‘\"'«([¿¡".contains(*c));
    first.is_some_and(|c| !c.is_lowercase())
}

fn credited(piece: Piece<'_>) -> Option<[Piece<'_>; 2]> {
    let [mut copy, mut credit] = cut(piece, credit::tail(piece.text)?, None)?;
    credit.kind = Some(Kind::SourceLine);
    if copy.word_count() <= CAPTION_WORDS && copy.mark != Mark::Heading {
        copy.kind = Some(Kind::Caption);
    }
    Some([copy, credit])
}

/// The piece before and from byte `at`, without the white space between; none if one is empty.
fn cut(piece: Piece<'_>, at: usize, head_kind: Option<Kind>) -> Option<[Piece<'_>; 2]> {
    let (head, rest) = piece.text.split_at_checked(at)?;
    let (head, rest) = (head.trim_end(), rest.trim_start());
    if head.is_empty() || rest.is_empty() {
        return None;
    }
    let Span { start, end } = piece.span;
    let before = Piece {
        span: Span::new(start, start + head.len()),
        text: head,
        kind: head_kind,
        ..piece
    };
    let after = Piece {
        span: Span::new(end - rest.len(), end),
        text: rest,
        ..piece
    };
    Some([before, after])
}
