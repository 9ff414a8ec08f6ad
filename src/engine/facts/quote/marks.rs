//! Where quotations begin and end.
//!
//! ```text
//! "straight"  “curly”  „low“  «pointed»  »turned«  ‘single’   one quotation each
//! “outer ‘inner’ words”                           one quotation: the outer one
//! “First. Second,” he said                        one quotation over two sentences
//! “no end at the paragraph's end¶ “goes on”       the first one ends with its paragraph
//! to the bitter end “Yevgen, a soldier            a closing mark that was turned round
//! Russia’s, soldiers’ huts, ’90s                  apostrophes
//! ```

use crate::engine::story::Span;

/// Characters after a single mark among which its partner is looked for; apostrophes have none.
const LONGEST: usize = 4_000;

/// A quotation: the words, and the same with their marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Between the marks.
    pub words: Span,
    /// With the marks.
    pub marked: Span,
    /// Its closing mark stands in a later paragraph.
    pub goes_on: bool,
}

/// A quotation that has begun.
struct Open {
    /// Where its mark stands, and where its words begin.
    at: usize,
    start: usize,
    mark: char,
}

/// The quotations of one paragraph; `goes_on` where the next paragraph opens with a mark, so that
/// this one's last quotation may lack its own. `ends` are the ends of the paragraph's sentences.
pub fn quotations(text: &str, paragraph: Span, ends: &[usize], goes_on: bool) -> Vec<Quoted> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    let shown = paragraph.of(text);
    for (at, c) in shown.char_indices().filter(|(_, c)| is_mark(*c)) {
        let sides = Sides::new(shown, at, c);
        match &open {
            Some(begun) if closes(begun.mark, c, &sides) => {
                found.extend(quoted(text, paragraph.start, begun, at, c.len_utf8()));
                open = None;
            }
            // A second opening mark: the closing one between was lost or turned round.
            Some(begun) if begun.mark == c && c != '"' && opens(c, &sides) && !is_single(c) => {
                let is_turned = !has_closing(shown.get(sides.after..).unwrap_or_default(), c);
                found.extend(quoted(text, paragraph.start, begun, at, c.len_utf8()));
                open = (!is_turned).then(|| begin(at, c));
            }
            None if opens(c, &sides) => {
                let is_closed = !is_single(c) || closes_later(shown, sides.after, c);
                open = is_closed.then(|| begin(at, c));
            }
            _ => {}
        }
    }
    if let Some(begun) = open.filter(|o| !is_single(o.mark)) {
        let from = paragraph.start + begun.start;
        let end = ends.iter().find(|end| **end > from).filter(|_| !goes_on);
        let end = end.copied().unwrap_or(paragraph.end) - paragraph.start;
        let last = quoted(text, paragraph.start, &begun, end, 0);
        found.extend(last.map(|quoted| Quoted { goes_on, ..quoted }));
    }
    found
}

fn begin(at: usize, mark: char) -> Open {
    Open {
        at,
        start: at + mark.len_utf8(),
        mark,
    }
}

/// The quotation from an opening mark to a closing one at `end`, without white space inside.
fn quoted(text: &str, offset: usize, open: &Open, end: usize, mark: usize) -> Option<Quoted> {
    let inner = Span::new(offset + open.start, offset + end);
    let shown = inner.of(text);
    let start = inner.start + (shown.len() - shown.trim_start().len());
    let words = Span::new(start, start + shown.trim().len());
    let has_words = words.of(text).contains(char::is_alphanumeric);
    has_words.then(|| Quoted {
        words,
        marked: Span::new(offset + open.at, offset + end + mark),
        goes_on: false,
    })
}

/// The characters next to a mark.
struct Sides {
    before: Option<char>,
    next: Option<char>,
    /// Where the text after the mark begins.
    after: usize,
}

impl Sides {
    fn new(text: &str, at: usize, mark: char) -> Self {
        let after = at + mark.len_utf8();
        Self {
            before: text.get(..at).and_then(|t| t.chars().next_back()),
            next: text.get(after..).and_then(|t| t.chars().next()),
            after,
        }
    }

    /// Room on the left and something on the right: where a mark may open.
    fn is_opening(&self) -> bool {
        let room = |c: char| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '"' | '‘' | '/' | ':')
        };
        self.before.is_none_or(room) && self.next.is_some_and(|c| !c.is_whitespace())
    }

    /// Something on the left and no letter on the right: where a mark may close.
    fn is_closing(&self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace())
            && !self.next.is_some_and(char::is_alphanumeric)
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '\'' | '＂'
    )
}

fn is_single(c: char) -> bool {
    matches!(c, '‘' | '\'' | '‚')
}

fn opens(c: char, sides: &Sides) -> bool {
    match c {
        '“' | '„' | '‟' | '«' => true,
        '"' | '＂' | '»' => sides.is_opening(),
        // Not "’90s" nor "'em": those are apostrophes, and closing marks do not come later.
        '‘' | '\'' | '‚' => sides.is_opening() && sides.next.is_some_and(char::is_alphabetic),
        _ => false,
    }
}

fn closes(open: char, c: char, sides: &Sides) -> bool {
    match (open, c) {
        ('"' | '＂', '"' | '＂') => true,
        ('“', '”' | '"') | ('"', '”') | ('‟', '”') => true,
        ('„', '“' | '”' | '‟' | '"') => true,
        ('«', '»') | ('»', '«') => true,
        ('‘' | '‚', '’' | '‘') | ('\'', '\'') => sides.is_closing(),
        _ => false,
    }
}

/// Does a mark that closes `open` follow before the next one that opens?
fn has_closing(rest: &str, open: char) -> bool {
    let next = rest.chars().find(|c| *c == open || matches!(c, '”' | '»'));
    next.is_some_and(|c| c != open)
}

/// Does a single mark have a partner in its paragraph?
fn closes_later(text: &str, from: usize, open: char) -> bool {
    let rest = text.get(from..).unwrap_or_default();
    rest.char_indices().take(LONGEST).any(|(at, c)| {
        let at = from + at;
        matches!(c, '’' | '\'' | '‘') && closes(open, c, &Sides::new(text, at, c))
    })
}
