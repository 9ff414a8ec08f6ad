//! Paragraphs that are known by their own words.

use super::wording::{
    ADDRESS, ADVERT, BYLINE, CAPTION_HEAD, CHANNEL, CONTRIBUTED, DATE_LINE, END_MARK, JOB_LINE,
    LEGAL, LIST_HEAD, MORE, NOTICE, PROMPT, RELATED, REPORTED_FROM, RIGHTS, SECTION, SHARE_BAR,
    SHARE_WORD, SIGN_OFF, SOURCE,
};
use super::{Piece, credit};
use crate::engine::story::Kind;
use crate::load::plain::{Mark, is_bulleted, is_closed, is_dashed};

/// Prompts are short; a longer paragraph that mentions a newsletter reports on one.
const PROMPT_WORDS: usize = 30;
/// "By Ana Roth" stands near the top.
const TOP: usize = 10;
/// The section of the paper stands above the headline.
const HEAD: usize = 3;

/// Gives a kind to the open pieces that say what they are.
pub(super) fn label(pieces: &mut [Piece<'_>]) {
    let count = pieces.len();
    for (index, piece) in pieces.iter_mut().enumerate() {
        if piece.is_open() {
            piece.kind = kind(piece, index, count);
        }
    }
    label_dashed_lists(pieces);
}

fn kind(piece: &Piece<'_>, index: usize, count: usize) -> Option<Kind> {
    let text = piece.text;
    let is_bullet = piece.mark == Mark::Item || is_bulleted(text);
    let rules = [
        (ADDRESS.is_match(text), Kind::SourceLine),
        (is_boilerplate(piece), Kind::Boilerplate),
        (index < HEAD && SECTION.is_match(text), Kind::Boilerplate),
        (DATE_LINE.is_match(text), Kind::Dateline),
        (is_byline(text, index, count), Kind::Byline),
        (is_related(piece, index), Kind::RelatedLink),
        (is_source(piece), Kind::SourceLine),
        (is_bullet, Kind::Bullet),
        (is_headed_caption(piece), Kind::Caption),
    ];
    let first = rules.into_iter().find(|(applies, _)| *applies);
    first.map(|(_, kind)| kind)
}

fn is_boilerplate(piece: &Piece<'_>) -> bool {
    let text = piece.text;
    let is_wordless = !text.contains(char::is_alphanumeric);
    let is_phrase = [
        &*ADVERT,
        &*MORE,
        &*LIST_HEAD,
        &*END_MARK,
        &*LEGAL,
        &*RIGHTS,
        &*NOTICE,
    ]
    .iter()
    .any(|rule| rule.is_match(text));
    is_wordless
        || is_phrase && piece.word_count() <= PROMPT_WORDS
        || is_prompt(piece)
        || is_share_bar(text)
}

/// Is this the heading of a list of other pieces?
pub(super) fn heads_list(text: &str) -> bool {
    LIST_HEAD.is_match(text)
}

/// An order to the reader that names a channel of the outlet; speech is copy.
fn is_prompt(piece: &Piece<'_>) -> bool {
    let text = piece.text;
    let is_speech = text.contains(['“', '"', '«']);
    !is_speech
        && piece.word_count() <= PROMPT_WORDS
        && PROMPT.is_match(text)
        && CHANNEL.is_match(text)
}

/// "Share Tweet Email 12 comments".
fn is_share_bar(text: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_whitespace() || "|·•/".contains(c))
        .filter(|word| word.contains(char::is_alphanumeric));
    SHARE_BAR.is_match(text)
        && words.all(|word| SHARE_WORD.is_match(word.trim_matches(['(', ')', ':', '!', '.', ','])))
}

fn is_byline(text: &str, index: usize, count: usize) -> bool {
    let words = text.split_whitespace().count();
    let is_top = index < TOP && (2..=16).contains(&words);
    // Sign-offs stand in the last quarter, or close a short text.
    let is_end = index * 4 >= count * 3 || count - index <= 4;
    is_top && (BYLINE.is_match(text) || JOB_LINE.is_match(text))
        || SIGN_OFF.is_match(text) && words <= 30
        || CONTRIBUTED.is_match(text) && words <= 60
        || is_end && REPORTED_FROM.is_match(text) && words <= 30
}

/// A pointer with the title of the other piece: "Related article: …".
fn is_related(piece: &Piece<'_>, index: usize) -> bool {
    index > 0 && piece.word_count() <= PROMPT_WORDS && RELATED.is_match(piece.text)
}

fn is_source(piece: &Piece<'_>) -> bool {
    let is_named = SOURCE.is_match(piece.text) && piece.word_count() <= 12;
    piece.mark != Mark::Heading && (is_named || credit::is_credit(piece.text))
}

fn is_headed_caption(piece: &Piece<'_>) -> bool {
    CAPTION_HEAD.is_match(piece.text) && piece.word_count() <= 60
}

/// One line with a dash may be speech or a slip; two in a row are a list, unless they are
/// sentences after long dashes: so novels write dialogue.
fn label_dashed_lists(pieces: &mut [Piece<'_>]) {
    let is_item = |p: &Piece<'_>| {
        let is_speech = p.text.starts_with(['–', '—']) && is_closed(p.text);
        p.is_open() && is_dashed(p.text) && !is_speech
    };
    let items: Vec<bool> = pieces.iter().map(is_item).collect();
    let at = |index: Option<usize>| {
        index
            .and_then(|i| items.get(i))
            .copied()
            .unwrap_or_default()
    };
    for (index, piece) in pieces.iter_mut().enumerate() {
        let has_neighbour = at(index.checked_sub(1)) || at(Some(index + 1));
        if at(Some(index)) && has_neighbour {
            piece.kind = Some(Kind::Bullet);
        }
    }
}
