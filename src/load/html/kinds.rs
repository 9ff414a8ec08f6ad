//! What each block of a page is for.
//!
//! ```text
//! News  Sport  Weather                  boilerplate
//! Crane to stay until April             headline: what the page calls its title
//! The port could not find a firm.       standfirst
//! By Ana Roth      2 March 2026         byline, dateline
//! The crane at dusk.                    caption
//! HALDEN (CPA) – The crane will …       dateline + body: the article
//! Ferry fares to rise                   related link
//! ```

use super::about::About;
use super::article::{is_copy, words};
use super::blocks::{Block, Role};
use crate::engine::story::Kind;
use crate::load::{date, furniture, plain};

/// More words are no title.
const TITLE_WORDS: usize = 40;
/// Headline, summary, author and date stand within so many blocks before the article.
const HEAD_BLOCKS: usize = 25;
/// Of the words of a summary, so many have to stand in a block for it to be the standfirst.
const SAME: f32 = 0.8;
/// More words are no label: "More", "Top stories".
pub(super) const LABEL_WORDS: usize = 3;

/// The kinds of `blocks`, of which some are the article.
pub(super) fn label(blocks: &[Block], is_article: &[bool], about: &About) -> Vec<Kind> {
    let mut kinds = by_article(blocks, is_article, about);
    let first = is_article.iter().position(|flag| *flag);
    let last = is_article.iter().rposition(|flag| *flag);
    let (Some(first), Some(last)) = (first, last) else {
        return kinds;
    };
    let headline = headline(blocks, about, first, last);
    let from = headline.unwrap_or_else(|| first.saturating_sub(HEAD_BLOCKS));
    let around = from.saturating_sub(HEAD_LINES)..(last + 1).min(blocks.len());
    for index in around.filter(|index| is_article.get(*index) == Some(&false)) {
        // Above the headline, items are the menu's teasers.
        let may_be_item = headline.is_none_or(|headline| index > headline);
        let block = blocks.get(index);
        let found = block.and_then(|block| around_article(block, about, index < first));
        let found = found.filter(|kind| *kind != Kind::Bullet || may_be_item);
        set(&mut kinds, index, found);
    }
    if let Some(headline) = headline {
        set(&mut kinds, headline, Some(Kind::Headline));
        let below = blocks.get(headline + 1).filter(|block| is_subtitle(block));
        set(&mut kinds, headline + 1, below.map(|_| Kind::Standfirst));
    }
    kinds
}

/// What each block is for, in the article and outside.
fn by_article(blocks: &[Block], is_article: &[bool], about: &About) -> Vec<Kind> {
    let mut is_lead = true;
    let kind = |(index, (block, flag)): (usize, (&Block, &bool))| {
        if !*flag {
            return outside(block);
        }
        is_lead &= !is_prose(block);
        match block.role {
            Role::Heading if is_crosshead(blocks, index) => Kind::Headline,
            _ => inside(block, about, is_lead),
        }
    };
    let flagged = blocks.iter().zip(is_article).enumerate();
    flagged.map(kind).collect()
}

fn set(kinds: &mut [Kind], index: usize, found: Option<Kind>) {
    if let (Some(kind), Some(found)) = (kinds.get_mut(index), found) {
        *kind = found;
    }
}

/// Bytes of a closed paragraph that is more than a slogan: about a dozen words.
const PROSE_BYTES: usize = 70;
/// More words beside a date are copy.
const DATE_WORDS: usize = 16;
/// Section, author and date may stand above the headline, too.
const HEAD_LINES: usize = 4;

/// A block of the article; `is_lead` above its first paragraph.
fn inside(block: &Block, about: &About, is_lead: bool) -> Kind {
    match block.role {
        Role::Byline => Kind::Byline,
        _ if is_lead && (is_byline(block, about) || says_by(block)) => Kind::Byline,
        _ if is_lead && is_date(block) => Kind::Dateline,
        Role::Heading | Role::Item if block.is_link() => Kind::RelatedLink,
        Role::Heading => Kind::Headline,
        Role::Item => Kind::Bullet,
        Role::Caption => Kind::Caption,
        Role::Text if block.is_link() && !plain::is_closed(&block.text) => Kind::RelatedLink,
        Role::Text | Role::Standfirst | Role::Date => Kind::Body,
    }
}

/// A heading over a paragraph. It may be a link if it stands alone: several are a list.
fn is_crosshead(blocks: &[Block], index: usize) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| blocks.get(index));
    let is_listed = at(index.checked_sub(1)).is_some_and(Block::is_link);
    !is_listed && at(Some(index + 1)).is_some_and(is_prose)
}

/// "Halden, Northline | Updated: 2 March 2026, 09:01"
fn is_date(block: &Block) -> bool {
    block.word_count() <= DATE_WORDS && !is_prose(block) && date::iso(&block.text).is_some()
}

/// More than a slogan, with a stop at its end.
pub(super) fn is_sentence(text: &str) -> bool {
    text.len() >= PROSE_BYTES && plain::is_closed(text)
}

/// A paragraph of sentences.
pub(super) fn is_prose(block: &Block) -> bool {
    block.role != Role::Heading && is_sentence(&block.text)
}

/// A sentence in the type of a heading.
fn is_subtitle(block: &Block) -> bool {
    block.role == Role::Heading && is_sentence(&block.text) && !block.is_link()
}

/// A block of the page around it.
fn outside(block: &Block) -> Kind {
    if block.is_link() && block.word_count() > LABEL_WORDS {
        Kind::RelatedLink
    } else {
        Kind::Boilerplate
    }
}

/// A block beside the article that belongs to it after all.
fn around_article(block: &Block, about: &About, is_above: bool) -> Option<Kind> {
    match block.role {
        Role::Byline => Some(Kind::Byline),
        Role::Date if is_above => Some(Kind::Dateline),
        Role::Text if is_above && is_date(block) && !block.is_aside && !block.is_link() => {
            Some(Kind::Dateline)
        }
        Role::Caption if !block.is_aside && !block.is_link() => Some(Kind::Caption),
        Role::Standfirst if is_above && !block.is_aside && !block.is_link() => {
            Some(Kind::Standfirst)
        }
        _ if is_above && is_summary(block, about) => Some(Kind::Standfirst),
        // What the outlet lists as the main points.
        Role::Item if is_above && is_prose(block) && is_copy(block) => Some(Kind::Bullet),
        _ if is_byline(block, about) => Some(Kind::Byline),
        _ if is_above && says_by(block) => Some(Kind::Byline),
        _ => None,
    }
}

/// Does the block say what the page gives as its summary?
fn is_summary(block: &Block, about: &About) -> bool {
    let summary = about.summary.as_deref().map(words).unwrap_or_default();
    summary.len() > LABEL_WORDS && !block.is_link() && is_same(&words(&block.text), &summary)
}

/// "By Ana Roth", where the page gives Ana Roth as its author.
fn is_byline(block: &Block, about: &About) -> bool {
    let names = about.byline.as_deref().map(words).unwrap_or_default();
    let line = words(&block.text);
    let is_named = !names.is_empty() && line.windows(names.len()).any(|run| run == names);
    is_named && line.len() <= names.len() + LABEL_WORDS
}

/// "By Ana Roth", whatever the page gives.
fn says_by(block: &Block) -> bool {
    block.role == Role::Text && furniture::is_byline(&block.text)
}

/// The title as the page shows it: nearest above the article, else within it.
fn headline(blocks: &[Block], about: &About, first: usize, last: usize) -> Option<usize> {
    let titles = [&about.title, &about.window_title];
    let titles: Vec<Vec<String>> = titles
        .into_iter()
        .flatten()
        .map(|title| words(title))
        .collect();
    let shown = |block: &Block| {
        let line = words(&block.text);
        let is_short = (2..=TITLE_WORDS).contains(&line.len());
        is_short && titles.iter().any(|title| is_title(&line, title))
    };
    let head = |block: &Block| block.role == Role::Heading && !block.is_link();
    let above = || blocks.iter().enumerate().take(first).rev();
    let within = || blocks.iter().enumerate().take(last + 1).skip(first);
    let index = |(index, _): (usize, &Block)| index;
    let found = above().find(|(_, b)| head(b) && shown(b)).map(index);
    let found = found.or_else(|| above().take(HEAD_BLOCKS).find(|(_, b)| b.is_top).map(index));
    let found = found.or_else(|| within().take(2).find(|(_, b)| b.is_top).map(index));
    found.or_else(|| above().take(HEAD_BLOCKS).find(|(_, b)| shown(b)).map(index))
}

/// Is `line` the title, or the title without the outlet's name?
fn is_title(line: &[String], title: &[String]) -> bool {
    title.starts_with(line) && line.len() * 2 >= title.len() || is_same(line, title)
}

/// Have both the same words, or nearly?
fn is_same(line: &[String], other: &[String]) -> bool {
    let shared = line.iter().filter(|word| other.contains(word)).count();
    let longer = line.len().max(other.len());
    shared as f32 >= SAME * longer as f32
}
