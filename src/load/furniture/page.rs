//! What was copied along with the article: menus above it, other stories below it.
//!
//! ```text
//! News  Sport  Weather                  menu
//! Crane to stay until April             shares its words with the copy: the headline
//! The crane will stay until April.      sentences, one after the other: the article
//! The port had planned to move it.
//! Ferry fares to rise                   lines without a stop, one after the other: the page
//! Ten cranes to see
//! Newsletters
//! ```
//!
//! The article is the stretch with the most prose and the fewest loose lines. Paragraphs of
//! prose stay copy wherever they stand, readers' comments excepted; only loose lines around
//! the article, and never one or two of them, are called furniture. The list that a colon announces is copy.

use std::collections::HashSet;
use std::ops::Range;

use super::phrases::heads_comments;
use super::place::content_words;
use super::{Piece, names, set};
use crate::engine::story::Kind;
use crate::load::plain::is_closed;

/// Bytes of a closed paragraph that is more than a slogan: about a dozen words.
const PROSE_BYTES: usize = 70;
/// Fewer paragraphs of prose do not tell what is the article.
const PROSE_PARAGRAPHS: usize = 3;
/// The bytes of prose that weigh up a loose line: more than most such lines have, and half
/// of what a paragraph has.
const LOOSE_BYTES: isize = 60;
/// A story that readers commented on has more paragraphs than this above their comments.
const COMMENTED_PARAGRAPHS: usize = 5;
/// Paragraphs of prose behind the page parts: on the author, on the newsletter.
const AFTERWORDS: usize = 1;
/// Section, summary, date and share bar may stand between the headline and the author.
const AUTHOR_LINES: usize = 6;
/// The share of the prose that the article must hold for the rest to be the page around it.
const MOST_PROSE: f32 = 0.6;
/// Bytes above which a paragraph weighs no more: one long comment is no article.
const HEAVY_BYTES: usize = 600;
/// One loose line may be copy cut short, two a signature.
const LOOSE_LINES: usize = 3;
/// Words of a label: "Weather", "Most recent".
const LABEL_WORDS: usize = 3;
/// Amid prose, one line in so many has to be known as a page part for the others to be.
const DOUBT: usize = 8;
/// A longer line without a stop is copy that lost it.
const TITLE_WORDS: usize = 20;
/// A headline that follows the menu stands within so many lines of the copy.
const HEADLINE_LINES: usize = 15;

/// Gives a kind to the loose lines before and behind the article.
pub(super) fn label(pieces: &mut [Piece<'_>]) {
    let prose = pieces.iter().filter(|p| is_prose(p)).count();
    if prose < PROSE_PARAGRAPHS {
        return;
    }
    label_comments(pieces);
    let article = article(pieces);
    if !holds_most_prose(pieces, &article) {
        return;
    }
    label_loose(pieces, article.end..pieces.len());
    let headline = headline(pieces, &article);
    label_loose(pieces, 0..headline);
    label_author(pieces, headline, article.start);
}

/// What readers wrote: below the first heading that says so, a loose line first (a name, a
/// date), and broken up by such lines.
fn label_comments(pieces: &mut [Piece<'_>]) {
    let mut above = 0;
    let heading = pieces.iter().position(|piece| {
        above += usize::from(is_prose(piece));
        above >= COMMENTED_PARAGRAPHS && is_page_part(piece) && heads_comments(piece.text)
    });
    let Some(heading) = heading else { return };
    let below = pieces.get(heading..).unwrap_or_default();
    let opens_loose = below.iter().find(|p| p.is_open()).is_some_and(is_loose);
    if !opens_loose || !is_talk(below) {
        return;
    }
    let comments: Vec<usize> = (heading..pieces.len())
        .filter(|i| pieces.get(*i).is_some_and(Piece::is_open))
        .collect();
    set(pieces, &comments, Kind::Boilerplate);
}

/// Names, dates and buttons stand between what people say: one line in three.
fn is_talk(pieces: &[Piece<'_>]) -> bool {
    let breaks = pieces.iter().filter(|p| !is_prose(p));
    breaks.count() * 3 >= pieces.len()
}

/// "Ana Roth" alone between the headline and the copy.
fn label_author(pieces: &mut [Piece<'_>], headline: usize, start: usize) {
    let is_author = |p: &Piece<'_>| {
        p.is_open()
            && (2..=4).contains(&p.word_count())
            && names::are_names(p.text)
            && p.text.contains(char::is_lowercase)
    };
    // The headline may stand below the name of the section.
    let open = pieces.iter().skip(headline).position(Piece::is_open);
    let headline = headline + open.unwrap_or_default();
    let lines: Vec<usize> = (headline + 1..start.min(headline + AUTHOR_LINES))
        .filter(|i| pieces.get(*i).is_some_and(is_author))
        .collect();
    set(pieces, &lines, Kind::Byline);
}

/// A paragraph of sentences.
fn is_prose(piece: &Piece<'_>) -> bool {
    piece.is_open() && piece.text.len() >= PROSE_BYTES && is_closed(piece.text)
}

/// The stretch of most prose and fewest loose lines: the heaviest run of weights.
fn article(pieces: &[Piece<'_>]) -> Range<usize> {
    let (mut best, mut best_weight) = (0..0, 0);
    let (mut start, mut weight) = (0, 0);
    for (index, piece) in pieces.iter().enumerate() {
        weight += weigh(piece);
        if weight <= 0 {
            (start, weight) = (index + 1, 0);
        } else if weight > best_weight {
            (best, best_weight) = (start..index + 1, weight);
        }
    }
    best
}

/// Where prose stands here and there between lists, the lists are what the article is about.
fn holds_most_prose(pieces: &[Piece<'_>], article: &Range<usize>) -> bool {
    let bytes = |pieces: &[Piece<'_>]| -> usize {
        let prose = pieces.iter().filter(|p| is_prose(p));
        prose.map(|p| p.text.len()).sum()
    };
    let inside = pieces.get(article.clone()).map_or(0, bytes);
    inside as f32 >= MOST_PROSE * bytes(pieces) as f32
}

fn weigh(piece: &Piece<'_>) -> isize {
    match piece.kind {
        None if is_closed(piece.text) => {
            isize::try_from(piece.text.len().min(HEAVY_BYTES)).unwrap_or_default()
        }
        None | Some(Kind::Boilerplate | Kind::RelatedLink) => -LOOSE_BYTES,
        Some(_) => 0,
    }
}

/// The line before the article that shares most words with it; the first line, where the
/// article stands near the top.
fn headline(pieces: &[Piece<'_>], article: &Range<usize>) -> usize {
    let first = article.start.saturating_sub(HEADLINE_LINES);
    if first == 0 {
        return 0;
    }
    let copy = pieces.get(article.clone()).unwrap_or_default();
    let known: HashSet<String> = copy.iter().flat_map(|p| content_words(p.text)).collect();
    let shared = |piece: &Piece<'_>| {
        let words: HashSet<String> = content_words(piece.text).collect();
        words.intersection(&known).count()
    };
    let lines = pieces.iter().enumerate().take(article.start).skip(first);
    let titles = lines.filter(|(_, p)| p.is_open() && p.word_count() > LABEL_WORDS);
    // The last of equals: a title above the menu comes again below it.
    let best = titles.map(|(index, piece)| (shared(piece), index)).max();
    best.filter(|(shared, _)| *shared >= 2)
        .map_or(first, |(_, index)| index)
}

/// Runs of loose lines become furniture where they are long enough, or furniture is among them.
fn label_loose(pieces: &mut [Piece<'_>], range: Range<usize>) {
    let mut titles = Vec::new();
    let mut start = range.start;
    for index in range.clone() {
        let is_end = pieces.get(index).is_some_and(is_prose);
        if is_end || index + 1 == range.end {
            let end = if is_end { index } else { range.end };
            titles.extend(run(pieces, start..end));
            start = index + 1;
        }
    }
    let (labels, titles): (Vec<usize>, Vec<usize>) = titles.into_iter().partition(|i| {
        pieces
            .get(*i)
            .is_some_and(|p| p.word_count() <= LABEL_WORDS)
    });
    set(pieces, &labels, Kind::Boilerplate);
    set(pieces, &titles, Kind::RelatedLink);
}

/// The lines of one run between paragraphs of prose that are furniture.
fn run(pieces: &[Piece<'_>], range: Range<usize>) -> Vec<usize> {
    let lines = pieces.get(range.clone()).unwrap_or_default();
    let known = lines.iter().filter(|p| is_page_part(p)).map(|p| p.text);
    let known = known.collect::<HashSet<_>>().len();
    let loose = loose_lines(lines);
    let is_enough = loose.len() + known.min(1) >= LOOSE_LINES;
    // Between paragraphs of prose, it may be the list that the article is about.
    let mut below = pieces.iter().skip(range.end).filter(|p| is_prose(p));
    let is_inside = range.start > 0 && below.nth(AFTERWORDS).is_some();
    let is_doubtful = is_inside && (known < 2 || known * DOUBT < loose.len());
    if !is_enough || is_doubtful || is_table(lines, &loose) {
        return Vec::new();
    }
    loose.into_iter().map(|line| range.start + line).collect()
}

/// The loose lines, without those of a list that a colon announces.
fn loose_lines(lines: &[Piece<'_>]) -> Vec<usize> {
    let mut is_listed = false;
    let mut loose = Vec::new();
    for (index, piece) in lines.iter().enumerate() {
        is_listed = announces(piece) || is_listed && !is_page_part(piece);
        if is_loose(piece) && !is_listed {
            loose.push(index);
        }
    }
    loose
}

/// Dates of a tour, results of a race: most lines have figures, or a label.
fn is_table(lines: &[Piece<'_>], loose: &[usize]) -> bool {
    let holds_data = |p: &&Piece<'_>| p.text.contains(|c: char| c.is_numeric() || c == ':');
    let lines = loose.iter().filter_map(|line| lines.get(*line));
    let data = lines.filter(holds_data);
    data.count() * 3 >= loose.len() * 2
}

fn is_page_part(piece: &Piece<'_>) -> bool {
    piece.kind.is_some_and(Kind::is_page_part)
}

/// A line that no sentence ends, or a slogan.
fn is_loose(piece: &Piece<'_>) -> bool {
    piece.is_open() && !is_prose(piece) && piece.word_count() <= TITLE_WORDS
}

/// "Bring with you:" announces a list that belongs to the article; "Sources:" does not.
fn announces(piece: &Piece<'_>) -> bool {
    piece.text.ends_with(':') && piece.word_count() > LABEL_WORDS
}
