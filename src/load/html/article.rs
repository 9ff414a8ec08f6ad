//! Which blocks of a page are the article.
//!
//! A library for web pages tells what the article's words are; the page's own blocks are held
//! against them, so that kinds, order and all other words stay as the page has them.
//!
//! ```text
//! extracted   The crane will stay . The port had planned …
//! blocks      News Sport │ The crane will stay. │ Crane: more │ The port had planned …
//!                          article                              article
//! ```
//!
//! The library may fail on a broken page: then the page is read without it. That it takes neither
//! long nor much stack, the guard over tags and levels sees to.

use std::collections::{HashMap, HashSet};
use std::panic::catch_unwind;
use std::rc::Rc;

use rs_trafilatura::page_type::PageType;
use rs_trafilatura::{Options, extract_with_options};

use super::blocks::{Block, Role};
use super::kinds;

/// Words in a row that are not the same by chance.
const RUN: usize = 4;
/// Of a block's runs, so many have to stand in the article.
const COVERED: f32 = 0.6;
/// Of the article's words, so many have to stand in blocks for these to be the article.
const FOUND: f32 = 0.5;

/// The share of an article's words that parts of the page of one class may hold.
const MOST_IN_PARTS: f32 = 0.2;
/// A page that shows so many paragraphs of an article shows the article: those that hold it
/// back show fewer.
const SHOWN_PARAGRAPHS: usize = 5;

/// What was found on a page.
pub(super) enum Article {
    /// Which blocks belong to it, one flag a block.
    Blocks(Vec<bool>),
    /// Its paragraphs, as the page holds them for programs only.
    Hidden(Vec<String>),
    /// Nothing.
    None,
}

/// The article's text as the library has it; none if it fails.
pub(super) fn extract(html: &str, address: Option<String>) -> Option<String> {
    let options = Options {
        url: address,
        page_type: Some(PageType::Article),
        ..Options::default()
    };
    let result = catch_unwind(|| extract_with_options(html, &options));
    Some(result.ok()?.ok()?.content_text)
}

/// The blocks that `extracted` holds.
pub(super) fn find(blocks: &[Block], extracted: &str) -> Article {
    let words = words(extracted);
    if words.is_empty() {
        return Article::None;
    }
    let chain = chain(blocks, &words);
    let found: usize = chain.iter().map(|place| place.words).sum();
    if (found as f32) < FOUND * words.len() as f32
        && shown_paragraphs(blocks, &chain) < SHOWN_PARAGRAPHS
    {
        // Of a few words in all, the library gives the same ones several times.
        let shown: HashSet<_> = blocks.iter().flat_map(|b| self::words(&b.text)).collect();
        if words.iter().all(|word| shown.contains(word)) {
            return Article::None;
        }
        let lines = extracted.lines().map(str::trim);
        let lines = lines.filter(|line| line.contains(char::is_alphanumeric));
        return Article::Hidden(lines.map(str::to_owned).collect());
    }
    let mut is_article = vec![false; blocks.len()];
    for place in chain {
        if let Some(flag) = is_article.get_mut(place.block) {
            *flag = true;
        }
    }
    Article::Blocks(is_article)
}

fn shown_paragraphs(blocks: &[Block], chain: &[Place]) -> usize {
    let shown = chain.iter().filter_map(|place| blocks.get(place.block));
    shown.filter(|block| kinds::is_prose(block)).count()
}

/// Where a block's words stand in the article.
#[derive(Clone, Copy, Debug)]
struct Place {
    block: usize,
    at: usize,
    words: usize,
}

/// The heaviest chain of places that go forward in page and article alike.
fn chain(blocks: &[Block], article: &[String]) -> Vec<Place> {
    let places = places(blocks, article);
    // Best weight of a chain that ends at or before a word, as a tree of prefix maxima.
    let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); article.len() + 2];
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    let mut start = 0;
    while let Some(first) = places.get(start) {
        let end = start
            + places
                .iter()
                .skip(start)
                .take_while(|p| p.block == first.block)
                .count();
        let mut news = Vec::new();
        for (index, place) in places.iter().enumerate().take(end).skip(start) {
            let (weight, last) = prefix(&best, place.at + 1);
            if let Some(slot) = before.get_mut(index) {
                *slot = last;
            }
            news.push((place.at + place.words.max(1), weight + place.words, index));
        }
        for (at, weight, index) in news {
            raise(&mut best, at, (weight, Some(index)));
        }
        start = end;
    }
    let mut at = prefix(&best, article.len() + 1).1;
    let mut chain = Vec::new();
    while let Some(index) = at {
        chain.extend(places.get(index));
        at = before.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}

/// The best of the first `count` slots.
fn prefix(tree: &[(usize, Option<usize>)], count: usize) -> (usize, Option<usize>) {
    let (mut at, mut best) = (count, (0, None));
    while at > 0 {
        if let Some(slot) = tree.get(at).filter(|slot| slot.0 > best.0) {
            best = *slot;
        }
        at &= at - 1;
    }
    best
}

fn raise(tree: &mut [(usize, Option<usize>)], slot: usize, value: (usize, Option<usize>)) {
    let mut at = slot.max(1) + 1;
    while let Some(held) = tree.get_mut(at) {
        if value.0 > held.0 {
            *held = value;
        }
        at += at & at.wrapping_neg();
    }
}

/// A block that stands in too many places tells nothing.
const MOST_PLACES: usize = 12;

/// Where a frequent word is looked for: in all of a long article, not in a page of repetitions.
const MOST_STARTS: usize = 2_000;

/// The places of all blocks in the article, block by block.
fn places(blocks: &[Block], article: &[String]) -> Vec<Place> {
    let mut runs: HashMap<&[String], Vec<usize>> = HashMap::new();
    let mut single: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, run) in article.windows(RUN).enumerate() {
        runs.entry(run).or_default().push(at);
    }
    for (at, word) in article.iter().enumerate() {
        single.entry(word).or_default().push(at);
    }
    let mut places = Vec::new();
    for (block, content) in blocks.iter().enumerate() {
        let words = words(&content.text);
        let starts = if words.len() < RUN {
            short_starts(&words, article, &single)
        } else {
            long_starts(&words, &runs)
        };
        places.extend(starts.into_iter().take(MOST_PLACES).map(|at| Place {
            block,
            at,
            words: words.len(),
        }));
    }
    places
}

/// Where all of a few words stand in a row.
fn short_starts(
    words: &[String],
    article: &[String],
    single: &HashMap<&str, Vec<usize>>,
) -> Vec<usize> {
    let first = words.first().and_then(|word| single.get(word.as_str()));
    let starts = first.into_iter().flatten().copied();
    starts
        .take(MOST_STARTS)
        .filter(|at| article.get(*at..*at + words.len()) == Some(words))
        .take(MOST_PLACES)
        .collect()
}

/// Where a block begins, told by most of its runs.
fn long_starts(words: &[String], runs: &HashMap<&[String], Vec<usize>>) -> Vec<usize> {
    let all = words.len() + 1 - RUN;
    let mut covered = 0;
    let mut starts: Vec<usize> = Vec::new();
    for (offset, run) in words.windows(RUN).enumerate() {
        let Some(found) = runs.get(run) else { continue };
        covered += 1;
        for at in found.iter().take(MOST_PLACES) {
            let start = at.saturating_sub(offset);
            if starts.iter().all(|known| known.abs_diff(start) > RUN) && starts.len() < MOST_PLACES
            {
                starts.push(start);
            }
        }
    }
    if (covered as f32) < COVERED * all as f32 {
        return Vec::new();
    }
    starts.sort_unstable();
    starts
}

/// The words of a text in small letters; signs and invisible characters do not count.
pub(super) fn words(text: &str) -> Vec<String> {
    let is_invisible = |c: &char| {
        matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
    };
    let bare: String = text.chars().filter(|c| !is_invisible(c)).collect();
    bare.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Paragraphs that the library passed over, though they stand between those of the article: its
/// equals in the page, and what it takes for a repetition.
pub(super) fn mend(blocks: &[Block], is_article: &mut [bool]) {
    let first = is_article.iter().position(|flag| *flag);
    let last = is_article.iter().rposition(|flag| *flag);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let mut homes: HashMap<usize, usize> = HashMap::new();
    let mut known: HashSet<&str> = HashSet::new();
    for (block, _) in blocks.iter().zip(&*is_article).filter(|(_, flag)| **flag) {
        *homes.entry(block.parent).or_default() += block.word_count();
        known.insert(&block.text);
    }
    let home = homes.into_iter().max_by_key(|(id, words)| (*words, *id));
    let within = blocks.iter().zip(is_article).take(last).skip(first);
    for (block, flag) in within.filter(|(block, _)| is_copy(block)) {
        let is_equal = home.is_some_and(|(home, _)| block.parent == home);
        let is_repeated = known.contains(block.text.as_str());
        *flag |= is_equal || block.is_quotation || is_repeated && block.role == Role::Text;
    }
}

/// May the block be a paragraph, a quotation or a list of an article?
pub(super) fn is_copy(block: &Block) -> bool {
    let is_text = matches!(block.role, Role::Text | Role::Item);
    is_text && !block.is_aside && block.part.is_none() && !block.is_link()
}

/// Takes away what the library took for copy amid the article: a call to subscribe, a note on
/// the author. Where the elements of one class hold more than a little of the article, their
/// class does not mean what it says, and they are taken for no part of the page.
pub(super) fn drop_parts(blocks: &mut [Block], is_article: &mut [bool]) {
    let mut all = 0;
    let mut parts: HashMap<Rc<str>, usize> = HashMap::new();
    for (block, _) in blocks.iter().zip(&*is_article).filter(|(_, flag)| **flag) {
        all += block.word_count();
        if let Some(part) = &block.part {
            *parts.entry(Rc::clone(part)).or_default() += block.word_count();
        }
    }
    parts.retain(|_, words| *words as f32 > MOST_IN_PARTS * all as f32);
    for (block, flag) in blocks.iter_mut().zip(is_article) {
        block.part.take_if(|part| parts.contains_key(part));
        *flag &= block.part.is_none();
    }
}

/// Takes away what the library took along at the end: an article ends with neither a heading nor
/// a list of links.
pub(super) fn trim(blocks: &[Block], is_article: &mut [bool]) {
    for (block, flag) in blocks
        .iter()
        .zip(is_article)
        .rev()
        .filter(|(_, flag)| **flag)
    {
        let is_tail = block.role == Role::Heading || block.is_link();
        if !is_tail {
            return;
        }
        *flag = false;
    }
}
