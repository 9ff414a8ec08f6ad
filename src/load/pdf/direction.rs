//! Text that runs from right to left, from the order on the page to the order of reading.
//!
//! A page has the letters of each line from left to right, whatever they are. What Unicode
//! Standard Annex 9 does to draw a line is undone here by the same rules:
//!
//! ```text
//! on the page   .ghi 12 FED CBA        capitals stand for letters that run to the left
//! turned        ABC DEF 21 ihg.        the line as a whole …
//! read          ABC DEF 12 ghi.        … and its figures and Latin words back again
//! ```
//!
//! Brackets turn with the text around them, but some programs name the shape that is drawn and
//! others the sign that was written. So a bracket opens what follows it at once.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Nothing before the Hebrew block runs from right to left.
const FIRST: char = '\u{590}';
/// Signs without a shape that run to the left as Hebrew and as Arabic letters do: they stand for
/// the line before, by which figures are ordered.
const AS_HEBREW: char = '\u{200F}';
const AS_ARABIC: char = '\u{61C}';
/// Brackets and quotation marks that are turned.
const PAIRS: [(char, char); 7] = [
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('<', '>'),
    ('«', '»'),
    ('‹', '›'),
    ('﴾', '﴿'),
];

/// Does the letter run from right to left?
pub(super) fn is_rtl(c: char) -> bool {
    c >= FIRST && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Do most letters run from right to left?
pub(super) fn reads_left<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut left, mut right) = (0_usize, 0_usize);
    for c in texts.flat_map(str::chars) {
        left += usize::from(is_rtl(c));
        right += usize::from(c.is_alphabetic() && !is_rtl(c));
    }
    left > right
}

/// Letters that are read together, in the order in which a page has them.
pub(super) fn as_seen(letters: &str) -> String {
    match letters.contains(is_rtl) {
        true => letters.chars().rev().collect(),
        false => letters.to_owned(),
    }
}

/// A line in the order of reading; `reads_left` if the text around it runs from right to left.
pub(super) fn as_read(seen: &str, reads_left: bool) -> String {
    if !reads_left && !seen.contains(is_rtl) {
        return seen.to_owned();
    }
    let mut line = match reads_left {
        true => turned(seen),
        false => levelled(seen.chars(), Level::ltr()),
    };
    turn(&mut line, 2);
    if !reads_left {
        turn(&mut line, 1);
    }
    turn_brackets(&mut line);
    line.into_iter().map(|letter| letter.sign).collect()
}

/// A letter, and its level in the sense of the standard: odd if it runs to the left.
#[derive(Clone, Copy)]
struct Letter {
    sign: char,
    level: u8,
}

/// The line as a whole from right to left.
fn turned(seen: &str) -> Vec<Letter> {
    let is_arabic = seen.chars().any(|c| bidi_class(c) == BidiClass::AL);
    let before = if is_arabic { AS_ARABIC } else { AS_HEBREW };
    let signs = [before].into_iter().chain(seen.chars().rev());
    let mut line = levelled(signs, Level::rtl());
    line.remove(0);
    keep_names_whole(&mut line);
    line
}

fn levelled(signs: impl Iterator<Item = char>, level: Level) -> Vec<Letter> {
    let text: String = signs.collect();
    let bidi = BidiInfo::new(&text, Some(level));
    let letters = text.char_indices().map(|(at, sign)| Letter {
        sign,
        level: bidi.levels.get(at).map_or(level, |level| *level).number(),
    });
    letters.collect()
}

/// "COVID-19" and "Boeing 737" run to the right as a whole, though in the turned line the figure
/// comes first.
fn keep_names_whole(line: &mut [Letter]) {
    for at in 1..line.len().saturating_sub(1) {
        if let Some([figure, between, name]) = line.get_mut(at - 1..=at + 1)
            && figure.sign.is_numeric()
            && name.sign.is_alphabetic()
            && name.level > 1
            && matches!(between.sign, ' ' | '-' | '/' | '\u{2010}'..='\u{2013}')
        {
            between.level = name.level;
        }
    }
}

/// Turns what stands at `least` or above.
fn turn(line: &mut [Letter], least: u8) {
    let parts = line.chunk_by_mut(|a, b| (a.level >= least) == (b.level >= least));
    for part in parts {
        if part.first().is_some_and(|letter| letter.level >= least) {
            part.reverse();
        }
    }
}

/// Gives brackets that ran to the left the shape that fits what stands around them.
fn turn_brackets(line: &mut [Letter]) {
    for at in 0..line.len() {
        let beside = |at: Option<usize>| at.and_then(|at| line.get(at)).map(|letter| letter.sign);
        let (before, after) = (beside(at.checked_sub(1)), beside(at.checked_add(1)));
        if let Some(letter) = line.get_mut(at).filter(|letter| letter.level % 2 == 1) {
            letter.sign = bracket(before, letter.sign, after);
        }
    }
}

fn bracket(before: Option<char>, sign: char, after: Option<char>) -> char {
    let Some((open, close)) = PAIRS.into_iter().find(|(a, b)| [*a, *b].contains(&sign)) else {
        return sign;
    };
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    match (
        (is_blank(before), is_blank(after)),
        (is_apart(before), is_apart(after)),
    ) {
        ((true, false), _) => open,
        ((false, true), _) => close,
        (_, (true, false)) => open,
        (_, (false, true)) => close,
        // The shape that is drawn is the more common one to be named.
        _ if sign == open => close,
        _ => open,
    }
}
