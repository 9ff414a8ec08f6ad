//! Characters of a line that, as bytes, are one character of UTF-8.
//!
//! ```text
//! â € ™   in Windows-1252: E2 80 99   in UTF-8: ’
//! Ã ©     in Windows-1252: C3 A9      in UTF-8: é
//! É ’     in Windows-1252: C9 92      in UTF-8: ɒ, which no newspaper prints: not damage
//! ```

use super::charset::Charset;

/// What was lost before the damage was done.
const LOST: char = '\u{FFFD}';

/// A stretch of a line that stands for one character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Damage {
    /// Index of its first character in the line.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it stands for.
    pub letter: char,
    /// Was it a no-break space that a program made an ordinary one, or none?
    pub is_spaced: bool,
}

/// The damage in a line, if its bytes were read in this charset.
pub(super) fn find(line: &[char], charset: Charset) -> Vec<Damage> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let damage = one(rest, charset).or_else(|| spaced(rest, charset));
        let length = damage.map_or(1, |d| d.end);
        found.extend(damage.map(|d| Damage {
            start: at,
            end: at + d.end,
            ..d
        }));
        at += length;
    }
    found
}

/// The damage at the start of `rest`.
fn one(rest: &[char], charset: Charset) -> Option<Damage> {
    let first = rest.first().filter(|c| !c.is_ascii())?;
    let length = match charset.byte(*first)? {
        0xC2..=0xDF => 2,
        0xED => return surrogates(rest, charset).or_else(|| whole(rest, 3, charset)),
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    whole(rest, length, charset)
}

fn whole(rest: &[char], length: usize, charset: Charset) -> Option<Damage> {
    let stretch = rest.get(..length)?;
    if length <= 3 && stretch.last() == Some(&LOST) {
        let mut others = stretch.iter().take(length - 1);
        let is_high = |c: &char| charset.byte(*c).is_some_and(|b| b >= 0x80);
        return others.all(is_high).then_some(damage(length, LOST));
    }
    let bytes: Option<Vec<u8>> = stretch.iter().map(|c| charset.byte(*c)).collect();
    let text = String::from_utf8(bytes?).ok()?;
    let letter = text.chars().next()?;
    // A control character that was misread twice: its second half is itself.
    let is_misread_twice = stretch == ['Â', letter];
    (is_printed(letter) || is_misread_twice).then_some(damage(length, letter))
}

/// Emoji that were written as two halves of three bytes each.
fn surrogates(rest: &[char], charset: Charset) -> Option<Damage> {
    let bytes: Option<Vec<u8>> = rest.get(..6)?.iter().map(|c| charset.byte(*c)).collect();
    let &[0xED, high @ 0xA0..=0xAF, x, 0xED, low @ 0xB0..=0xBF, y] = bytes?.as_slice() else {
        return None;
    };
    let half = |lead: u8, tail: u8| (u32::from(lead & 0x0F) << 6) | u32::from(tail & 0x3F);
    let point = 0x10000 + (half(high, x) << 10) + (half(low, y) & 0x3FF);
    char::from_u32(point).map(|letter| damage(6, letter))
}

/// `Ã ` for `à `, `Å iaip` for `Šiaip`: the second byte reads as a no-break space.
fn spaced(rest: &[char], charset: Charset) -> Option<Damage> {
    if let &[first, second, ' ', ..] = rest
        && matches!(charset.byte(first), Some(0xE0..=0xEF))
    {
        let restored = [first, second, '\u{A0}'];
        return whole(&restored, 3, charset).map(|damage| Damage {
            is_spaced: true,
            ..damage
        });
    }
    let &[first, ' ', ..] = rest else {
        return None;
    };
    let (length, letter) = match charset.byte(first).filter(|_| !first.is_ascii())? {
        0xC3 if rest.get(2).is_none_or(|c| c.is_alphabetic()) => (1, 'à'),
        0xC3 => (2, 'à'),
        0xC5 => (2, 'Š'),
        0xCE => (2, 'Π'),
        0xD0 => (2, 'Р'),
        0xD9 => (2, '٠'),
        _ => return None,
    };
    Some(Damage {
        is_spaced: true,
        ..damage(length, letter)
    })
}

fn damage(length: usize, letter: char) -> Damage {
    Damage {
        start: 0,
        end: length,
        letter,
        is_spaced: false,
    }
}

/// May a newspaper print it? Many pairs of a capital and a sign spell what only linguists write.
fn is_printed(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9F}' | '\u{17F}' | '\u{E000}'..='\u{F8FF}' => false,
        // Letters of Vietnamese, Croatian, Chinese transcription and Romanian.
        '\u{180}'..='\u{24F}' => {
            matches!(c, 'Ơ' | 'ơ' | 'Ư' | 'ư' | '\u{1C4}'..='\u{1DC}' | '\u{218}'..='\u{21B}')
        }
        '\u{250}'..='\u{2C5}' | '\u{2DE}'..='\u{2FF}' => false,
        // Scripts of few papers, between Arabic and those of India.
        '\u{700}'..='\u{8FF}' => false,
        '\u{FB50}'..='\u{FDFF}' | '\u{FFF0}'..='\u{FFFC}' => false,
        _ => true,
    }
}
