//! The lines of a text to blocks: one a paragraph.
//!
//! Paragraphs stand between blank lines, or one on a line. Copy that was wrapped by hand
//! is neither, and is told by this: its lines end where the next word had no room.
//!
//! ```text
//! The harbour office said on Monday that   ← "the" would have fitted into no line
//! the crane will stay where it is until    ← nor would "April"
//! April.                                   ← room left: the paragraph ends
//! ```

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use crate::engine::story::{Kind, Span};

/// What the format of the file says about a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    None,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// The description of a picture.
    Picture,
    /// An address taken out of a link, or a note on the text.
    Source,
    /// What the format says outright, e.g. a byline.
    Is(Kind),
}

/// A stretch of text that belongs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub span: Span,
    pub mark: Mark,
}

/// A text without mark-up, and its blocks.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub text: String,
    pub blocks: Vec<Block>,
    /// What was mended or left out on the way.
    pub notes: Vec<String>,
}

/// A line without the white space around it.
struct Line<'t> {
    start: usize,
    text: &'t str,
}

/// A plain text and its blocks; words that a line end cuts are put together again.
pub(super) fn draft(text: &str) -> Draft {
    let blocks = blocks(text);
    let is_cut = |block: &Block| block.span.of(text).contains(['-', '\u{AD}', '\u{2010}']);
    let spellings = LazyCell::new(|| Spellings::of(text));
    let mut draft = Draft::default();
    let mut at = 0;
    for block in &blocks {
        draft
            .text
            .push_str(Span::new(at, block.span.start).of(text));
        let start = draft.text.len();
        let shown = block.span.of(text);
        if is_cut(block) && shown.contains('\n') {
            draft.text.push_str(&rejoin(shown, &spellings));
        } else {
            draft.text.push_str(shown);
        }
        draft.blocks.push(Block {
            span: Span::new(start, draft.text.len()),
            ..*block
        });
        at = block.span.end;
    }
    draft.text.push_str(text.get(at..).unwrap_or_default());
    draft
}

/// The blocks of a plain text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<_> = lines(text).collect();
    let width = wrap_width(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<&Line<'_>> = None;
    for line in &lines {
        if line.text.is_empty() {
            before = None;
            continue;
        }
        let end = line.start + line.text.len();
        let joins = before.is_some_and(|b| width.is_some_and(|w| b.flows_into(line, w)));
        match blocks.last_mut() {
            Some(block) if joins => block.span.end = end,
            _ => blocks.push(Block {
                span: Span::new(line.start, end),
                mark: Mark::None,
            }),
        }
        before = Some(line);
    }
    blocks
}

/// Were the lines of `text` broken by hand at some width?
pub(super) fn is_wrapped(text: &str) -> bool {
    let lines: Vec<_> = lines(text).collect();
    wrap_width(&lines).is_some()
}

/// A wrapped block with the words that a line end cuts put together again.
///
/// ```text
/// talks on inter-        a long-         kept, as “long-term” stands elsewhere, or both
/// national trade         term plan       halves do
/// ```
fn rejoin(block: &str, spellings: &Spellings<'_>) -> String {
    let mut joined = String::with_capacity(block.len());
    let mut rest = block;
    while let Some((before, after)) = rest.split_once('\n') {
        joined.push_str(before);
        rest = match cut_word(before, after) {
            Some((head, tail)) => {
                if !spellings.keep_hyphen(head, tail) {
                    joined.pop();
                }
                joined.push_str(tail);
                let after = after.trim_start_matches([' ', '\t']);
                after
                    .get(tail.len()..)
                    .unwrap_or_default()
                    .trim_start_matches(' ')
            }
            None => after,
        };
        if !rest.is_empty() {
            joined.push('\n');
        }
    }
    joined.push_str(rest);
    joined
}

/// The halves of the word that the line end between `before` and `after` cuts.
fn cut_word<'t>(before: &'t str, after: &'t str) -> Option<(&'t str, &'t str)> {
    const AND: [&str; 8] = ["and", "or", "und", "oder", "et", "ou", "y", "o"];
    let whole = before.strip_suffix(['-', '\u{AD}', '\u{2010}'])?;
    let is_break = |c: char| !c.is_alphabetic();
    let (_, head) = whole.rsplit_once(is_break).unwrap_or(("", whole));
    let after = after.trim_start_matches([' ', '\t']);
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    let tail = after.get(..end)?;
    let is_word = tail.starts_with(char::is_lowercase) && head.ends_with(char::is_lowercase);
    (is_word && !AND.contains(&tail)).then_some((head, tail))
}

/// How a text spells its words, looked through once for all that line ends cut.
struct Spellings<'t> {
    /// How often each word stands there, in small letters.
    counts: HashMap<String, usize>,
    /// The halves of words with a hyphen.
    compounds: HashSet<(&'t str, &'t str)>,
}

impl<'t> Spellings<'t> {
    fn of(text: &'t str) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        let words = text.split(|c: char| !c.is_alphabetic());
        for word in words.filter(|word| !word.is_empty()) {
            *counts.entry(word.to_ascii_lowercase()).or_default() += 1;
        }
        let mut compounds = HashSet::new();
        for chunk in text.split_whitespace() {
            let parts: Vec<&str> = chunk.split('-').collect();
            compounds.extend(parts.windows(2).filter_map(|pair| match pair {
                [head, tail] => Some((last_word(head), bare(tail))),
                _ => None,
            }));
        }
        Self { counts, compounds }
    }

    /// Is the hyphen the word's own? Else it stands only where the line ends.
    fn keep_hyphen(&self, head: &str, tail: &str) -> bool {
        let tail = bare(tail.split('-').next().unwrap_or_default());
        let count = |word: &str| {
            let word = word.to_ascii_lowercase();
            self.counts.get(&word).copied().unwrap_or_default()
        };
        self.compounds.contains(&(head, tail)) || (count(head) > 1 && count(tail) > 1)
    }
}

/// The letters at the end.
fn last_word(text: &str) -> &str {
    let cut = text.trim_end_matches(char::is_alphabetic).len();
    text.get(cut..).unwrap_or_default()
}

/// Without what follows the last letter.
fn bare(text: &str) -> &str {
    text.trim_end_matches(|c: char| !c.is_alphabetic())
}

/// Does the text end like a sentence? Closing quotation marks and brackets do not count.
pub(super) fn is_closed(text: &str) -> bool {
    // German closes with “ or «, others open with them.
    let is_closer = |c: char| "\"'“”„‘’‚«»‹›)]*_」』）》】".contains(c);
    let bare = text.trim_end().trim_end_matches(is_closer).trim_end();
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', '։'])
}

/// Does the text begin with a mark that only lists have?
pub(super) fn is_bulleted(text: &str) -> bool {
    let mut chars = text.chars();
    let marker = chars.next().unwrap_or(' ');
    "•·‣◦▪●■►▶".contains(marker) && chars.any(char::is_alphanumeric)
}

/// Does the text begin with a dash or an asterisk that may mark an item?
pub(super) fn is_dashed(text: &str) -> bool {
    ["- ", "– ", "— ", "* ", "+ "]
        .iter()
        .any(|marker| text.starts_with(marker))
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at + (line.len() - line.trim_start().len());
        *at += line.len();
        let text = line.trim();
        Some(Line { start, text })
    })
}

/// The width at which the lines were broken; none for copy that was not wrapped.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let spaced = lines.iter().filter(|l| l.text.contains(' '));
    let width = spaced.map(|l| l.width()).max()?;
    // Typewriter to e-mail: 60 to 80 columns; wider lines are whole paragraphs.
    if !(40..=100).contains(&width) {
        return None;
    }
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [x, y] if !x.text.is_empty() && !y.text.is_empty() && !y.is_item() => Some((x, y)),
        _ => None,
    });
    let (mut all, mut full, mut open) = (0, 0, 0);
    for (line, next) in pairs {
        let flows = line.flows_into(next, width);
        all += 1;
        full += usize::from(flows);
        open += usize::from(flows && !is_closed(line.text));
    }
    (all >= 2 && full * 10 >= all * 7 && open * 10 >= full * 6).then_some(width)
}

impl Line<'_> {
    fn width(&self) -> usize {
        self.text.chars().count()
    }

    /// Was the line broken because the first word of `next` had no room?
    fn flows_into(&self, next: &Self, width: usize) -> bool {
        let word = next.text.split_whitespace().next().unwrap_or_default();
        let full = self.width() + 1 + word.chars().count() > width;
        full && !next.is_item()
    }

    fn is_item(&self) -> bool {
        is_bulleted(self.text) || is_dashed(self.text)
    }
}
