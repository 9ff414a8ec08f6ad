//! Paragraphs that are known by their own words.

use super::wording::{
    ABOUT_AUTHOR, ADDRESS, ADVERT, BY, CAPTION_HEAD, CAPTION_LABEL, CHANNEL, COMMENTS, CONTRIBUTED,
    CORRECTION, DATE_KEY, DATE_WORD, END_MARK, LEGAL, LIST_HEAD, MORE, NOTICE, PROMPT, RELATED,
    RIGHTS, SECTION, SERVICE, SERVICE_WORD, SHARE_BAR, SHARE_WORD, SIGN_OFF, SOURCE, TAG_LABEL,
};
use super::{Piece, credit, names};
use crate::engine::story::Kind;
use crate::load::date;
use crate::load::phrase::{fold, holds_any, is_any, labelled, opens_any, words};
use crate::load::plain::{Mark, is_bulleted, is_closed, is_dashed};

/// Prompts are short; a longer paragraph that mentions a newsletter reports on one.
const PROMPT_WORDS: usize = 30;
/// How addresses begin.
const ADDRESS_STARTS: &[&str] = &[
    "http://",
    "https://",
    "www.",
    "twitter.com/",
    "facebook.com/",
];
/// No page part, caption or sign-off is longer.
const LONGEST: usize = 60;
/// "By Ana Roth" stands near the top.
const TOP: usize = 10;
/// The section of the paper stands above the headline.
const HEAD: usize = 3;

/// Gives a kind to the open pieces that say what they are.
pub(super) fn label(pieces: &mut [Piece<'_>]) {
    let count = pieces.len();
    for (index, piece) in pieces.iter_mut().enumerate() {
        if piece.is_open() {
            piece.kind = kind(piece, Place { index, count });
        }
    }
    label_dashed_lists(pieces);
}

/// Where a paragraph stands in its text.
#[derive(Clone, Copy)]
struct Place {
    index: usize,
    count: usize,
}

fn kind(piece: &Piece<'_>, place: Place) -> Option<Kind> {
    let is_bullet = piece.mark == Mark::Item || is_bulleted(piece.text);
    let by_words = if piece.word_count() <= LONGEST {
        let folded = fold(piece.text);
        kind_by_words(piece, &words(&folded), place)
    } else {
        None
    };
    match by_words {
        // An item that says it is a caption is an item.
        Some(Kind::Caption) if is_bullet => Some(Kind::Bullet),
        Some(kind) => Some(kind),
        None => is_bullet.then_some(Kind::Bullet),
    }
}

/// The first rule that applies decides.
fn kind_by_words(piece: &Piece<'_>, words: &[&str], place: Place) -> Option<Kind> {
    let text = piece.text;
    if is_closed(text) && opens_any(CORRECTION, words) {
        Some(Kind::Body)
    } else if is_address(text) {
        Some(Kind::SourceLine)
    } else if is_boilerplate(piece, words) || place.index < HEAD && is_made_of(SECTION, words) {
        Some(Kind::Boilerplate)
    } else if is_date_line(text) || is_time(words) {
        Some(Kind::Dateline)
    } else if is_byline(text, words, place) {
        Some(Kind::Byline)
    } else if is_prompt(text, words) {
        Some(Kind::Boilerplate)
    } else if place.index > 0 && words.len() <= PROMPT_WORDS && is_labelled(RELATED, text) {
        Some(Kind::RelatedLink)
    } else if is_source(piece) {
        Some(Kind::SourceLine)
    } else if opens_any(CAPTION_HEAD, words) || is_labelled(CAPTION_LABEL, text) {
        Some(Kind::Caption)
    } else {
        None
    }
}

fn is_boilerplate(piece: &Piece<'_>, words: &[&str]) -> bool {
    let is_whole = || {
        let lists = [ADVERT, MORE, LIST_HEAD, END_MARK, NOTICE];
        lists.iter().any(|phrases| is_any(phrases, words))
    };
    let has_rights =
        || piece.text.starts_with('©') || opens_any(RIGHTS, words) || holds_any(LEGAL, words);
    words.is_empty()
        || words.len() <= PROMPT_WORDS
            && (is_whole()
                || has_rights()
                || is_made_of(SHARE_WORD, words) && holds_any(SHARE_BAR, words)
                || is_made_of(SERVICE_WORD, words) && holds_any(SERVICE, words)
                || is_any(COMMENTS, words)
                || !is_closed(piece.text) && is_labelled(TAG_LABEL, piece.text))
}

/// Is this the heading of a list of other pieces?
pub(super) fn heads_list(text: &str) -> bool {
    let folded = fold(text);
    is_any(LIST_HEAD, &words(&folded))
}

/// Does it begin or end with an order to the reader that names a channel of the outlet? Speech is
/// copy.
fn is_prompt(text: &str, words: &[&str]) -> bool {
    if text.contains(['“', '"', '«']) {
        return false;
    }
    let mut starts = credit::sentence_starts(text);
    let second = starts.next().unwrap_or(text.len());
    let last = starts.last().unwrap_or(second);
    opens_any(PROMPT, words) && text.get(..second).is_some_and(is_order)
        || text.get(last..).is_some_and(is_order)
}

fn is_order(sentence: &str) -> bool {
    let folded = fold(sentence);
    let words = words(&folded);
    words.len() <= PROMPT_WORDS
        && opens_any(PROMPT, &words)
        && (holds_any(CHANNEL, &words) || sentence.contains('@'))
}

/// Is this the heading over what readers wrote?
pub(super) fn heads_comments(text: &str) -> bool {
    let folded = fold(text);
    is_any(COMMENTS, &words(&folded))
}

/// Are all words among the phrases?
fn is_made_of(phrases: &[&str], words: &[&str]) -> bool {
    !words.is_empty() && words.iter().all(|word| is_any(phrases, &[*word]))
}

/// "Updated 2 hours ago", "10:21 a.m. ET", "4 min read".
fn is_time(words: &[&str]) -> bool {
    let has_figure = words.iter().any(|word| is_any(&["#"], &[*word]));
    has_figure && is_made_of(DATE_WORD, words) && holds_any(DATE_KEY, words)
}

/// An address on a line of its own, with a label or without.
fn is_address(text: &str) -> bool {
    let is_bare = |text: &str| {
        let address = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let is_one = !address.contains(char::is_whitespace);
        is_one
            && ADDRESS_STARTS
                .iter()
                .any(|start| address.starts_with(start))
    };
    is_bare(text)
        || text.split_once(':').is_some_and(|(label, rest)| {
            let folded = fold(label);
            is_bare(rest) && is_any(ADDRESS, &words(&folded))
        })
}

/// A date on a line of its own, perhaps with a place before it and the time behind it.
fn is_date_line(text: &str) -> bool {
    let Some((at, date)) = date::find(text) else {
        return false;
    };
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let after = rest.get(date.length..).unwrap_or_default();
    let says_dates = |text: &str| {
        let folded = fold(text);
        words(&folded)
            .iter()
            .all(|word| is_any(DATE_WORD, &[*word]))
    };
    let is_place = |text: &str| {
        let place = text.trim_end().strip_suffix(',');
        place.is_some_and(|p| p.split_whitespace().count() <= 4 && !p.contains(char::is_numeric))
            || text.split_whitespace().count() <= 4 && names::are_names(text)
    };
    says_dates(after) && (says_dates(before) || is_place(before))
}

fn is_byline(text: &str, words: &[&str], place: Place) -> bool {
    let count = words.len();
    let is_top = place.index < TOP && (2..=16).contains(&count);
    // Sign-offs stand in the last quarter, or close a short text.
    let is_end = place.index * 4 >= place.count * 3 || place.count - place.index <= 4;
    is_top && (names::is_byline(text) || names::is_job_line(text))
        || place.index < TOP && is_any(BY, words)
        || names::is_handle(text)
        || is_end && names::opens_with_name(text) && opens_any(ABOUT_AUTHOR, words)
        || count <= PROMPT_WORDS && opens_any(SIGN_OFF, words)
        || ends_in_thanks(words)
        || is_end && count <= PROMPT_WORDS && names::reports_from(text)
}

/// "Ben Ode in Oslo contributed to this report."
fn ends_in_thanks(words: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        words
            .get(at..)
            .is_some_and(|rest| is_any(CONTRIBUTED, rest))
    })
}

fn is_source(piece: &Piece<'_>) -> bool {
    let is_named = || piece.word_count() <= 12 && is_labelled(SOURCE, piece.text);
    piece.mark != Mark::Heading && (credit::is_credit(piece.text) || is_named())
}

/// Does a label of `phrases` stand before the rest: "Related article: …"?
fn is_labelled(phrases: &[&str], text: &str) -> bool {
    labelled(text).is_some_and(|(label, _)| {
        let folded = fold(label);
        is_any(phrases, &words(&folded))
    })
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
