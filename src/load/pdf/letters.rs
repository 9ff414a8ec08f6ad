//! The letters that a glyph stands for, as one writes them.
//!
//! Programs that lay pages out choose the shape of a letter, and some name the shape:
//!
//! ```text
//! ﻣ ﻜ ﺔ  →  م ك ة     a letter at the beginning, in the middle, at the end of a word
//! ﻻ      →  لا         two letters in one shape
//! ⽉ ⻑    →  月 長      the radical that looks like the character
//! ﹁ ︒    →  「 。      marks of lines that run down
//! ```

use unicode_normalization::UnicodeNormalization as _;

/// The radicals from U+2E80 on, each as the character that looks like it, by the property
/// `Equivalent_Unified_Ideograph` of Unicode 15; what has none stands for itself.
const RADICALS: &str = "\
⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日\
月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂\
肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝\
雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
/// The first of them.
const FIRST_RADICAL: u32 = 0x2E80;

/// The letters of a glyph in the order of reading.
pub(super) fn written(glyph: &str) -> String {
    if glyph.is_ascii() {
        return glyph.to_owned();
    }
    glyph.chars().flat_map(letters).collect()
}

fn letters(c: char) -> Vec<char> {
    match c {
        // They turn what a program draws; here, it is drawn.
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Vec::new()
        }
        '\u{2E80}'..='\u{2EF3}' => vec![radical(c)],
        // A sign above or below a letter is named with a blank to carry it.
        '\u{FE70}'..='\u{FE7F}' => without_blanks(c),
        '\u{2F00}'..='\u{2FD5}'
        | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE48}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE80}'..='\u{FEFC}' => [c].into_iter().nfkc().collect(),
        c => vec![c],
    }
}

fn radical(c: char) -> char {
    let at = u32::from(c) - FIRST_RADICAL;
    RADICALS.chars().nth(at as usize).unwrap_or(c)
}

fn without_blanks(c: char) -> Vec<char> {
    [c].into_iter().nfkc().filter(|c| *c != ' ').collect()
}
