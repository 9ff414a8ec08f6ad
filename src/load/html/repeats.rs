//! What a page says again: in the picture gallery what stands under the picture, over the gallery
//! the headline, and the labels of its boxes.
//!
//! ```text
//! Crane to stay until April                      headline
//! The crane at dusk, seen from the ferry.        caption
//! The crane at dusk, seen ... more               boilerplate: the caption, cut short
//! Crane to stay until April                      boilerplate: the headline again
//! Photo:   …   Photo:   …   Photo:               boilerplate: a label
//! ```

use std::collections::{HashMap, HashSet};

use super::blocks::Block;
use super::kinds::LABEL_WORDS;
use crate::engine::story::Kind;
use crate::load::plain;

/// A line that comes so often is one.
const LABEL_TIMES: usize = 3;
/// Fewer bytes before "…" do not tell which caption was cut short.
const CUT_BYTES: usize = 20;

/// Makes furniture of all but the first of what comes again.
pub(super) fn label(blocks: &[Block], kinds: &mut [Kind]) {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for block in blocks {
        *times.entry(&block.text).or_default() += 1;
    }
    let headline = blocks
        .iter()
        .zip(&*kinds)
        .find(|(_, k)| **k == Kind::Headline);
    let headline = headline.map(|(block, _)| block.text.as_str());
    let captions = captions(blocks, kinds);
    let mut seen: HashSet<&str> = HashSet::new();
    for (block, kind) in blocks.iter().zip(kinds) {
        let text = block.text.as_str();
        let is_again = match kind {
            Kind::Headline => seen.contains(text) && headline == Some(text),
            Kind::Body => {
                seen.contains(text) && headline == Some(text)
                    || times.get(text) >= Some(&LABEL_TIMES) && is_label(block)
            }
            Kind::Caption => seen.contains(text) || is_cut_short(text, &captions),
            _ => continue,
        };
        seen.insert(text);
        if is_again {
            *kind = Kind::Boilerplate;
        }
    }
}

/// A few words that are no sentence.
fn is_label(block: &Block) -> bool {
    block.word_count() <= LABEL_WORDS && !plain::is_closed(&block.text)
}

/// The captions in the order of their letters.
fn captions<'b>(blocks: &'b [Block], kinds: &[Kind]) -> Vec<&'b str> {
    let captions = blocks
        .iter()
        .zip(kinds)
        .filter(|(_, k)| **k == Kind::Caption);
    let mut captions: Vec<&str> = captions.map(|(block, _)| block.text.as_str()).collect();
    captions.sort_unstable();
    captions
}

/// Does another caption go on where this one breaks off with "…"?
fn is_cut_short(text: &str, captions: &[&str]) -> bool {
    let ends = ["...", "…"].into_iter().filter_map(|sign| text.find(sign));
    let Some(head) = ends.min().and_then(|end| text.get(..end)) else {
        return false;
    };
    let head = head.trim_end();
    let from = captions.partition_point(|caption| *caption < head);
    let mut heads = captions
        .iter()
        .skip(from)
        .take_while(|c| c.starts_with(head));
    head.len() >= CUT_BYTES && heads.any(|caption| *caption != text)
}
