//! Text that runs from right to left, in lines: which piece is drawn after which.
//!
//! The toolkit draws the words of a line from left to right and knows only how to turn the letters
//! within a word. So lines are broken here, in the order of reading, and their words put into the
//! order of the screen (Unicode Standard Annex 9).
//!
//! ```text
//! read    ABC DEF 12 ghi.          capitals stand for letters that run to the left
//! drawn   .ghi 12 FED CBA          pieces: "." "ghi" " " "12" " " "DEF" " " "ABC"
//! ```

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, ParagraphInfo, bidi_class};

/// A text broken into lines for the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Does the text as a whole run from right to left?
    pub is_rtl: bool,
    /// By line: what is drawn, from left to right.
    pub lines: Vec<Vec<Piece>>,
}

/// A stretch of text drawn in one go; its letters are turned by the toolkit, if they must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Does it run from right to left?
    pub is_rtl: bool,
}

/// Does some letter run from right to left?
pub fn has_rtl(text: &str) -> bool {
    text.chars().any(is_rtl)
}

/// Nothing before the Hebrew block runs from right to left: Latin, Greek and Cyrillic text is told
/// from it without a look into the table.
const FIRST_RTL: char = '\u{590}';

fn is_rtl(c: char) -> bool {
    c >= FIRST_RTL && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Breaks a text into lines of at most `width`, as `measure` has the width of its words.
pub fn lines(text: &str, width: f32, measure: impl FnMut(&str) -> f32) -> Lines {
    let bidi = BidiInfo::new(text, None);
    let Some(paragraph) = bidi.paragraphs.first() else {
        return Lines::default();
    };
    let broken = broken(text, width, measure).into_iter();
    Lines {
        is_rtl: paragraph.level.is_rtl(),
        lines: broken.map(|line| pieces(&bidi, paragraph, line)).collect(),
    }
}

/// Lines in the order of reading: a word goes onto the next line as soon as it does not fit.
fn broken(text: &str, width: f32, mut measure: impl FnMut(&str) -> f32) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut at, mut used) = (0, 0.0);
    for word in text.split_inclusive(char::is_whitespace) {
        let wide = measure(word);
        let end = at + word.trim_end().len();
        match lines.last_mut() {
            Some(line) if used + wide <= width => line.end = line.end.max(end),
            _ => {
                lines.push(at..end);
                used = 0.0;
            }
        }
        used += wide;
        at += word.len();
    }
    lines
}

/// The pieces of a line from left to right.
fn pieces(bidi: &BidiInfo<'_>, paragraph: &ParagraphInfo, line: Range<usize>) -> Vec<Piece> {
    let (levels, runs) = bidi.visual_runs(paragraph, line);
    let mut pieces = Vec::new();
    for run in runs {
        let is_rtl = levels.get(run.start).is_some_and(|level| level.is_rtl());
        if is_rtl {
            pieces.extend(turned(bidi.text, run));
        } else {
            pieces.push(Piece { range: run, is_rtl });
        }
    }
    pieces
}

/// The words of a run that goes to the left, the last one first; what stands between them is
/// drawn sign by sign, since the toolkit would not turn it.
fn turned(text: &str, run: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut goes_on = false;
    let signs = text.get(run.clone()).unwrap_or_default().char_indices();
    for (at, c) in signs {
        let start = run.start + at;
        let end = start + c.len_utf8();
        let joins = is_rtl(c) || bidi_class(c) == BidiClass::NSM;
        match pieces.last_mut() {
            Some(word) if joins && goes_on => word.range.end = end,
            _ => pieces.push(Piece {
                range: start..end,
                is_rtl: true,
            }),
        }
        goes_on = joins;
    }
    pieces.reverse();
    pieces
}

/// A bracket as it looks in text that runs to the left; anything else as it is.
pub fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        c => c,
    }
}
