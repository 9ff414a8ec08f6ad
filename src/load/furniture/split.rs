//! Cuts blocks that hold two things: a dateline and its copy, a caption and its credit.

use super::names::is_name;
use super::{Piece, credit};
use crate::engine::story::{Kind, Span};
use crate::load::plain::{Block, Draft, Mark};
use crate::load::{date, phrase};

/// What stands before a date that is glued to what follows.
const DATE_LABELS: &[&str] = &[
    "date",
    "dated",
    "published on",
    "published",
    "posted on",
    "posted",
    "updated on",
    "updated",
];
/// Words in small letters that stand in datelines.
const SMALL: &[&str] = &["de", "la", "am", "on", "of", "the", "upon"];
/// "Dnipropetrovsk region, Ukraine, 3 December (Coastal Press Agency)", and some.
const DATELINE_BYTES: usize = 120;

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

/// The pieces of a draft, in order; as they are, where they are to be kept whole.
pub(super) fn split(draft: &Draft, whole_only: bool) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(draft.blocks.len() + 4);
    for (index, block) in draft.blocks.iter().enumerate() {
        let piece = whole(draft, block);
        let cut = if whole_only || matches!(block.mark, Mark::Source | Mark::Is(_)) {
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
    let text = block.span.of(&draft.text);
    Piece {
        span: block.span,
        text,
        mark: block.mark,
        kind: match block.mark {
            Mark::Source => Some(Kind::SourceLine),
            Mark::Picture if credit::is_credit(text) => Some(Kind::SourceLine),
            Mark::Picture => Some(Kind::Caption),
            Mark::Is(kind) => Some(kind),
            Mark::None | Mark::Heading | Mark::Item => None,
        },
    }
}

fn fused_date(piece: Piece<'_>, index: usize) -> Option<[Piece<'_>; 2]> {
    let end = fused_date_end(piece.text).filter(|_| index < 3)?;
    let [head, mut rest] = cut(piece, end, Some(Kind::Dateline))?;
    if !opens_sentence(rest.text) {
        return None;
    }
    let is_one_sentence = !rest.text.trim_end_matches('.').contains(". ");
    if index == 0 && is_one_sentence && rest.word_count() <= HEADLINE_WORDS {
        rest.kind = Some(Kind::Headline);
    }
    Some([head, rest])
}

/// The end of a date glued to what follows: "date 2026-03-02 Crane to stay".
fn fused_date_end(text: &str) -> Option<usize> {
    let labelled = phrase::behind(text, DATE_LABELS);
    let from = labelled.map_or(text, |rest| rest.trim_start_matches([' ', ':']));
    let date = date::opening(from)?;
    // Without a label, only a date in figures is no part of a sentence.
    let is_plain = from.as_bytes().get(4) == Some(&b'-');
    let after = from.get(date.length..)?;
    let after = behind_time(after).unwrap_or(after);
    let rest = after.trim_start_matches([' ', '|', ':', '–', '—', '-']);
    let has_gap = after.len() > rest.len();
    (has_gap && (labelled.is_some() || is_plain)).then_some(text.len() - rest.len())
}

/// What follows "T10:15:00+01:00" or " 10:15".
fn behind_time(text: &str) -> Option<&str> {
    let time = text.strip_prefix(['T', ' '])?;
    let is_part = |c: char| c.is_ascii_digit() || ":Z+-".contains(c);
    let rest = time.trim_start_matches(is_part);
    let is_time = time.starts_with(|c: char| c.is_ascii_digit())
        && time.get(..time.len() - rest.len())?.contains(':');
    is_time.then_some(rest)
}

fn dateline(piece: Piece<'_>, index: usize) -> Option<[Piece<'_>; 2]> {
    let end = agency_head(piece.text, index).or_else(|| capital_head(piece.text))?;
    let two = cut(piece, end, Some(Kind::Dateline))?;
    opens_sentence(two[1].text).then_some(two)
}

/// "MOSCOW (AP) –", "Halden Quay, 3 March (CPA) –", "Berlin (dpa) -".
fn agency_head(text: &str, index: usize) -> Option<usize> {
    let open = text.find('(').filter(|at| *at <= DATELINE_BYTES)?;
    let (place, rest) = text.split_at_checked(open)?;
    let (agency, rest) = rest.strip_prefix('(')?.split_once(')')?;
    let is_agency = agency.starts_with(char::is_alphabetic)
        && (2..=41).contains(&agency.chars().count())
        && agency
            .chars()
            .all(|c| c.is_alphabetic() || "&./ -".contains(c));
    let mut words = place.split([' ', ',', '/']).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        is_name(word) || SMALL.contains(&word) || word.bytes().all(|b| b.is_ascii_digit())
    };
    let is_place = words.next().is_some_and(is_name) && words.all(is_part);
    let is_capital = !place.contains(char::is_lowercase);
    let end = text.len() - behind_dash(rest)?.len();
    (is_agency && is_place && (is_capital || index < HEAD_PARAGRAPHS)).then_some(end)
}

/// "LONDON –", "WASHINGTON, Dec. 3 –".
fn capital_head(text: &str) -> Option<usize> {
    let is_long = |place: &str| place.chars().count() >= 4;
    let first = text
        .split([' ', ','])
        .next()
        .filter(|word| is_capital(word))?;
    if !is_long(first) || NOT_PLACES.contains(&first) {
        return None;
    }
    let mut dashes = text.match_indices(" –").chain(text.match_indices(" —"));
    let dash = dashes.next().or_else(|| text.match_indices(" -").next())?.0;
    let (head, rest) = text
        .split_at_checked(dash)
        .filter(|_| dash <= DATELINE_BYTES)?;
    let end = text.len() - behind_dash(rest)?.len();
    is_capital_place(head).then_some(end)
}

/// Up to four words in capitals; behind a comma or before a figure, the region and the day.
fn is_capital_place(head: &str) -> bool {
    let bare = |word: &str| word.trim_end_matches(',').to_owned();
    let words: Vec<&str> = head.split_whitespace().collect();
    let capitals = words.iter().take_while(|word| is_capital(&bare(word)));
    let (place, rest) = words.split_at(capitals.count());
    let is_set_off = place.last().is_some_and(|word| word.ends_with(','));
    let is_figure = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let is_part = |word: &&str| is_name(&bare(word)) || is_figure(&bare(word));
    let has_figure = rest.iter().any(|word| is_figure(&bare(word)));
    place.len() <= 4
        && rest.len() <= 5
        && (rest.is_empty() || is_set_off || has_figure)
        && rest.iter().all(is_part)
}

fn is_capital(word: &str) -> bool {
    word.chars().count() >= 2 && is_name(word) && !word.contains(char::is_lowercase)
}

/// What follows a dash with space behind it.
fn behind_dash(text: &str) -> Option<&str> {
    let dash = text.trim_start();
    let rest = dash.trim_start_matches(['–', '—', '-']);
    let is_dash = (1..=2).contains(&dash.chars().take_while(|c| "–—-".contains(*c)).count());
    (is_dash && rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
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
