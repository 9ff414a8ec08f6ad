//! Which gaps between letters are blanks, and which ends of lines.
//!
//! ```text
//! 建于 1887 年        air that the program leaves around figures     建于1887年
//! 四月末まで灯を       the line is full: the sentence goes on         四月末まで灯をともし
//! ともし続ける                                                        続ける
//! 등대는 1887년에     Korean has blanks between its words            등대는 1887년에
//! ```

use unicode_script::{Script, UnicodeScript as _};

use super::lines::Line;

/// A gap of so many times the font size parts words; kerning takes up to a tenth.
pub(super) const SPACE: f32 = 0.15;
/// Around figures and Latin words in Chinese and Japanese copy a quarter is left free.
const AIR: f32 = 0.4;
/// Lines of ideographs are stretched between any two of them, but not by a letter's width.
const STRETCHED: f32 = 0.8;

/// The first letter of the scripts that are told apart here. Looking the script up takes longer
/// than all else that is done for a letter.
const FIRST: char = '\u{1100}';

/// Do words of the letter's script follow each other without blanks?
pub(super) fn is_unspaced(c: char) -> bool {
    let is_mark = || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | 'ー');
    let is_of = |script| matches!(script, Script::Han | Script::Hiragana | Script::Katakana);
    c >= FIRST && (is_mark() || is_of(c.script()))
}

fn is_korean(c: char) -> bool {
    c >= FIRST && c.script() == Script::Hangul
}

/// How many Latin letters the letter is as wide as.
pub(super) fn columns(c: char) -> usize {
    1 + usize::from(is_unspaced(c) || is_korean(c))
}

/// May the mark stand beyond the edge of a column, at the end of a line that it would not fit?
pub(super) fn may_hang(c: char) -> bool {
    matches!(c, '、' | '。' | '，' | '．')
}

/// Does a gap of so many font sizes between two letters stand for a blank?
pub(super) fn is_blank(before: Option<char>, after: Option<char>, gap: f32) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return gap > SPACE;
    };
    let is_east_asian = |c| is_unspaced(c) || is_korean(c);
    gap > match (is_unspaced(before), is_unspaced(after)) {
        (true, true) => STRETCHED,
        _ if is_east_asian(before) != is_east_asian(after) => AIR,
        _ => SPACE,
    }
}

/// What of a line goes onto the next one if there is no room for it: a word, or an ideograph with
/// the marks around it.
pub(super) fn first_word(line: &str) -> &str {
    let word = line.split(' ').next().unwrap_or_default();
    if !word.starts_with(is_unspaced) {
        return word;
    }
    let is_letter = |(_, c): &(usize, char)| c.is_alphanumeric();
    let mut letters = word.char_indices().filter(is_letter).skip(1);
    let next = letters.next().map_or(word.len(), |(at, _)| at);
    let word = word.get(..next).unwrap_or(word);
    word.trim_end_matches(['「', '『', '（', '《', '〈', '【', '“', '‘', '('])
}

/// How a text writes what no rule tells.
#[derive(Debug, Default)]
pub(super) struct Habits {
    /// Chinese and Japanese with blanks around Latin words and figures.
    airs: bool,
}

impl Habits {
    pub(super) fn of<'l>(lines: impl Iterator<Item = &'l Line>) -> Self {
        let (mut apart, mut close) = (0_usize, 0_usize);
        for line in lines {
            let mut before = (None, ' ');
            for c in line.text.chars() {
                let (before_that, last) = before;
                let is_mixed = |a: char, b: char| {
                    is_unspaced(a) != is_unspaced(b) && a.is_alphanumeric() && b.is_alphanumeric()
                };
                close += usize::from(is_mixed(last, c));
                apart += usize::from(last == ' ' && before_that.is_some_and(|a| is_mixed(a, c)));
                before = (Some(last), c);
            }
        }
        Self {
            airs: apart > close,
        }
    }

    /// Does a blank stand between two lines of a paragraph?
    pub(super) fn parts(&self, text: &str, line: &str) -> bool {
        let (Some(last), Some(first)) = (text.chars().next_back(), line.chars().next()) else {
            return false;
        };
        match (is_unspaced(last), is_unspaced(first)) {
            (true, true) => false,
            (false, false) => true,
            _ => self.airs && last.is_alphanumeric() && first.is_alphanumeric(),
        }
    }
}
