//! Paragraphs that are known by where they stand: headlines, captions, other stories' titles.
//!
//! ```text
//! Crane to stay                                     no stop, copy follows: headline
//! Port drops plan to move it                        longer than the headline: standfirst
//! The crane will stay until April.
//! Ana Roth looks at the crane from the quay         no stop amid sentences …
//! The crane seen from the old town                  … and another: captions
//! The port had planned to move it.
//! ```
//!
//! All of it rests on sentences ending in a stop. In a text whose paragraphs mostly do not,
//! a missing stop says nothing, and everything stays copy.

use std::collections::HashMap;

use super::wording::{CAPTION_CUE, IN_PICTURE};
use super::{Piece, phrases, set};
use crate::engine::story::Kind;
use crate::load::phrase::{fold, holds_any, is_any, words};
use crate::load::plain::{Mark, is_closed};

const HEADLINE_WORDS: usize = 30;
const STANDFIRST_WORDS: usize = 60;
/// Pages offer three to ten other stories.
const LISTED_TITLES: usize = 12;
/// Section titles in capitals are shorter.
const TEASER_WORDS: usize = 6;
const CAPTION_WORDS: usize = 90;
/// The share of a stray headline's words that may also stand elsewhere in the story.
const STRAY_OVERLAP: f32 = 0.25;
/// In a text of fewer words than these, nothing is known about what else it speaks of.
const STRAY_VOCABULARY: usize = 60;

/// Gives a kind to the open pieces whose place tells it.
pub(super) fn label(pieces: &mut [Piece<'_>]) {
    label_headings(pieces);
    label_listed_titles(pieces);
    let is_punctuated = is_punctuated(pieces);
    if is_punctuated {
        label_headline(pieces);
    }
    label_standfirst(pieces);
    if is_punctuated {
        label_teasers(pieces);
        label_stray_titles(pieces);
        label_captions(pieces);
        label_crossheads(pieces);
    }
}

/// Do most paragraphs of copy end in a stop?
fn is_punctuated(pieces: &[Piece<'_>]) -> bool {
    let copy = || pieces.iter().filter(|p| p.is_open());
    let closed = copy().filter(|p| is_closed(p.text)).count();
    // The headline is not counted.
    closed > 0 && closed * 2 + 1 >= copy().count()
}

fn label_headings(pieces: &mut [Piece<'_>]) {
    for piece in pieces.iter_mut().filter(|p| p.is_open()) {
        if piece.mark == Mark::Heading {
            piece.kind = Some(Kind::Headline);
        }
    }
}

/// Titles under "Related stories" and the like; a longer list is an article of lists.
fn label_listed_titles(pieces: &mut [Piece<'_>]) {
    let heads: Vec<usize> = (0..pieces.len())
        .filter(|i| pieces.get(*i).is_some_and(is_list_head))
        .collect();
    for head in heads {
        let below = pieces.iter().skip(head + 1);
        let count = below
            .take(LISTED_TITLES + 1)
            .take_while(|p| is_listed_title(p))
            .count();
        if count <= LISTED_TITLES {
            let titles: Vec<usize> = (head + 1..=head + count).collect();
            set(pieces, &titles, Kind::RelatedLink);
        }
    }
}

fn is_list_head(piece: &Piece<'_>) -> bool {
    piece.kind == Some(Kind::Boilerplate) && phrases::heads_list(piece.text)
}

fn is_listed_title(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, None | Some(Kind::Bullet))
        && (is_question(piece) || !is_closed(piece.text))
        && piece.word_count() <= HEADLINE_WORDS
        && !piece.text.ends_with(':')
        && !has_cue(piece)
}

/// A title may ask: "Which islands have the longest bridges?"
fn is_question(piece: &Piece<'_>) -> bool {
    piece.text.ends_with(['?', '!']) && piece.word_count() <= 15
}

fn label_headline(pieces: &mut [Piece<'_>]) {
    if pieces.iter().any(|p| p.kind == Some(Kind::Headline)) {
        return;
    }
    let Some(first) = pieces.iter().position(Piece::is_open) else {
        return;
    };
    let Some((piece, rest)) = pieces.get_mut(first..).and_then(<[_]>::split_first_mut) else {
        return;
    };
    let has_copy = rest.iter().any(|p| p.is_open() && is_closed(p.text));
    if has_copy && is_headline(piece, rest) {
        piece.kind = Some(Kind::Headline);
    }
}

fn is_headline(piece: &Piece<'_>, rest: &[Piece<'_>]) -> bool {
    if piece.word_count() > HEADLINE_WORDS || piece.text.ends_with([':', ',', ';']) {
        return false;
    }
    // With a stop, only what stands below tells a headline from a first paragraph.
    let is_signed = rest.first().is_some_and(|next| {
        matches!(next.kind, Some(Kind::Byline | Kind::Dateline)) && is_line_of_its_own(next)
    });
    !is_closed(piece.text) || is_signed
}

/// The dateline at the head of a paragraph ends in a dash.
fn is_line_of_its_own(piece: &Piece<'_>) -> bool {
    !piece.text.ends_with(['–', '—', '-'])
}

/// The paragraph between the headline and the byline, or a longer line without a stop.
fn label_standfirst(pieces: &mut [Piece<'_>]) {
    let Some(headline) = pieces.iter().position(|p| p.kind == Some(Kind::Headline)) else {
        return;
    };
    let headline_words = pieces.get(headline).map_or(0, Piece::word_count);
    let mut below = pieces
        .iter_mut()
        .skip(headline + 1)
        .filter(|p| p.kind != Some(Kind::Boilerplate));
    let (Some(piece), Some(next)) = (below.next(), below.next()) else {
        return;
    };
    let words = piece.word_count();
    let is_signed = matches!(next.kind, Some(Kind::Byline | Kind::Dateline)) && words >= 6;
    let is_long_line = !is_closed(piece.text) && words > headline_words;
    let is_candidate =
        matches!(piece.kind, None | Some(Kind::Caption)) && words <= STANDFIRST_WORDS;
    if is_candidate && (is_signed || is_long_line) && piece.mark == Mark::None && !has_cue(piece) {
        piece.kind = Some(Kind::Standfirst);
    }
}

fn has_cue(piece: &Piece<'_>) -> bool {
    let folded = fold(piece.text);
    let mut brackets = folded.split('(').skip(1).filter_map(|b| b.split_once(')'));
    holds_any(CAPTION_CUE, &words(&folded)) || brackets.any(|(b, _)| is_any(IN_PICTURE, &[b]))
}

/// The lines without a stop between paragraphs of copy. The last one may be copy cut short.
fn loose_lines(pieces: &[Piece<'_>]) -> Vec<usize> {
    let is_loose = |p: &Piece<'_>| {
        p.is_open() && !is_closed(p.text) && !p.text.ends_with([':', ',', ';', '-', '–', '—'])
    };
    let first = pieces
        .iter()
        .position(|p| p.kind != Some(Kind::Boilerplate));
    let last = pieces.iter().rposition(is_copy);
    let lines = pieces.iter().enumerate();
    lines
        .filter(|(index, piece)| first < Some(*index) && Some(*index) < last && is_loose(piece))
        .map(|(index, _)| index)
        .collect()
}

fn is_copy(piece: &Piece<'_>) -> bool {
    piece.is_open() && is_closed(piece.text)
}

/// "PORT BOSS PROUD OF NEW FERRY FLEET" between paragraphs points to another piece or a video.
fn label_teasers(pieces: &mut [Piece<'_>]) {
    let is_teaser = |p: &Piece<'_>| {
        (TEASER_WORDS..=HEADLINE_WORDS).contains(&p.word_count())
            && p.text.contains(char::is_uppercase)
            && !p.text.contains(char::is_lowercase)
    };
    let teasers: Vec<usize> = loose_lines(pieces)
        .into_iter()
        .filter(|i| pieces.get(*i).is_some_and(is_teaser))
        .collect();
    set(pieces, &teasers, Kind::RelatedLink);
}

/// The title of another story that slipped into the copy: it ends or begins in a label
/// ("– Warning") and speaks of other things.
fn label_stray_titles(pieces: &mut [Piece<'_>]) {
    let titled: Vec<usize> = loose_lines(pieces)
        .into_iter()
        .filter(|i| pieces.get(*i).is_some_and(is_like_title))
        .collect();
    if titled.is_empty() {
        return;
    }
    let lines_with = count_lines(pieces);
    let is_stray = |i: &usize| pieces.get(*i).is_some_and(|p| is_elsewhere(p, &lines_with));
    let stray: Vec<usize> = titled.into_iter().filter(is_stray).collect();
    if lines_with.len() >= STRAY_VOCABULARY {
        set(pieces, &stray, Kind::RelatedLink);
    }
}

fn is_like_title(piece: &Piece<'_>) -> bool {
    (5..=20).contains(&piece.word_count())
        && (ends_in_label(piece.text) || opens_in_capitals(piece.text))
}

/// "… – Exclusive", "… – Harbour Watch!"
fn ends_in_label(text: &str) -> bool {
    let dashes = [" – ", " — ", " - "];
    let tails = dashes.iter().filter_map(|dash| text.rsplit_once(dash));
    let mut tails = tails.map(|(_, tail)| tail.trim_end_matches(['!', '?']));
    let is_word = |word: &str| word.chars().all(|c| c.is_alphabetic() || "’'".contains(c));
    tails.any(|tail| {
        tail.starts_with(char::is_uppercase)
            && tail.split(' ').count() <= 3
            && tail.split(' ').all(is_word)
    })
}

/// "HARBOUR WATCH: …".
fn opens_in_capitals(text: &str) -> bool {
    let head = text
        .split([':', '!', '|', '–', '—', '-'])
        .next()
        .unwrap_or_default();
    let is_high = |c: char| c.is_uppercase() || "’' ".contains(c);
    head.len() < text.len() && head.chars().count() >= 4 && head.chars().all(is_high)
}

/// In how many paragraphs each word stands.
fn count_lines(pieces: &[Piece<'_>]) -> HashMap<String, usize> {
    let mut lines_with = HashMap::new();
    for piece in pieces {
        let mut words: Vec<String> = content_words(piece.text).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            *lines_with.entry(word).or_default() += 1;
        }
    }
    lines_with
}

/// Are the words of `piece` not those of the story around it?
fn is_elsewhere(piece: &Piece<'_>, lines_with: &HashMap<String, usize>) -> bool {
    let words: Vec<String> = content_words(piece.text).collect();
    let known = words.iter().filter(|w| lines_with.get(*w) > Some(&1));
    known.count() as f32 <= STRAY_OVERLAP * words.len() as f32
}

/// Words long enough to tell what a text is about.
pub(super) fn content_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
}

/// A line without a stop is a caption if it says so or comes again, and so are the lines
/// next to it; where two captions are certain, all such lines are. Else it may be a list.
fn label_captions(pieces: &mut [Piece<'_>]) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for piece in pieces.iter() {
        *seen.entry(piece.text).or_default() += 1;
    }
    let lines: Vec<usize> = loose_lines(pieces)
        .into_iter()
        .filter(|i| pieces.get(*i).is_some_and(is_caption_length))
        .collect();
    let is_certain = |p: &Piece<'_>| has_cue(p) || seen.get(p.text) > Some(&1);
    let certain: Vec<usize> = lines
        .iter()
        .copied()
        .filter(|i| pieces.get(*i).is_some_and(is_certain))
        .collect();
    let is_near = |i: &usize| certain.iter().any(|c| c.abs_diff(*i) <= 1);
    let captions = if certain.len() >= 2 {
        lines
    } else {
        lines.into_iter().filter(is_near).collect()
    };
    set(pieces, &captions, Kind::Caption);
}

fn is_caption_length(piece: &Piece<'_>) -> bool {
    (4..=CAPTION_WORDS).contains(&piece.word_count())
}

/// A short line over a paragraph, amid copy: "What happens next".
fn label_crossheads(pieces: &mut [Piece<'_>]) {
    let is_copy_at = |index: Option<usize>| index.and_then(|i| pieces.get(i)).is_some_and(is_copy);
    let is_short = |p: &Piece<'_>| p.word_count() <= 6 && opens_high(p.text);
    let crossheads: Vec<usize> = loose_lines(pieces)
        .into_iter()
        .filter(|i| is_copy_at(i.checked_sub(1)) && is_copy_at(Some(i + 1)))
        .filter(|i| pieces.get(*i).is_some_and(is_short))
        .collect();
    set(pieces, &crossheads, Kind::Headline);
}

fn opens_high(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !text.contains(['„', '“', '»', '"'])
}
