//! Characters of a line that, as bytes, are one character of UTF-8.
//!
//! ```text
//! â € ™   in Windows-1252: E2 80 99   in UTF-8: ’
//! Ã ©     in Windows-1252: C3 A9      in UTF-8: é
//! É ’     in Windows-1252: C9 92      in UTF-8: ɒ, which no newspaper prints: not damage
//! ```

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

/// The damage in a line with these bytes in some charset, zero where it has none.
pub(super) fn find(line: &[char], bytes: &[u8]) -> Vec<Damage> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((line, bytes)) = line.get(at..).zip(bytes.get(at..)) {
        if line.is_empty() {
            break;
        }
        let damage = one(line, bytes).or_else(|| spaced(line, bytes));
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

/// The damage at the start of `line`.
fn one(line: &[char], bytes: &[u8]) -> Option<Damage> {
    let length = match bytes.first()? {
        0xC2..=0xDF => 2,
        0xED => return surrogates(bytes).or_else(|| whole(line, bytes, 3)),
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    whole(line, bytes, length)
}

fn whole(line: &[char], bytes: &[u8], length: usize) -> Option<Damage> {
    let stretch = line.get(..length)?;
    if length <= 3 && stretch.last() == Some(&LOST) {
        let mut others = bytes.iter().take(length - 1);
        return others
            .all(|byte| *byte >= 0x80)
            .then_some(damage(length, LOST));
    }
    let letter = decoded(bytes.get(..length)?)?;
    // A control character that was misread twice: its second half is itself.
    let is_misread_twice = stretch == ['Â', letter];
    (is_printed(letter) || is_misread_twice).then_some(damage(length, letter))
}

fn decoded(bytes: &[u8]) -> Option<char> {
    std::str::from_utf8(bytes).ok()?.chars().next()
}

/// Emoji that were written as two halves of three bytes each.
fn surrogates(bytes: &[u8]) -> Option<Damage> {
    let &[0xED, high @ 0xA0..=0xAF, x, 0xED, low @ 0xB0..=0xBF, y] = bytes.get(..6)? else {
        return None;
    };
    let half = |lead: u8, tail: u8| (u32::from(lead & 0x0F) << 6) | u32::from(tail & 0x3F);
    let point = 0x10000 + (half(high, x) << 10) + (half(low, y) & 0x3FF);
    char::from_u32(point).map(|letter| damage(6, letter))
}

/// `Ã ` for `à `, `Å iaip` for `Šiaip`: the last byte reads as a no-break space.
fn spaced(line: &[char], bytes: &[u8]) -> Option<Damage> {
    const SPACE: u8 = 0xA0;
    let (length, letter) = match *bytes {
        [0xC3, b' ', ..] if line.get(2).is_none_or(|c| c.is_alphabetic()) => (1, 'à'),
        [0xC3, b' ', ..] => (2, 'à'),
        [lead @ (0xC5 | 0xCE | 0xD0 | 0xD9), b' ', ..] => (2, decoded(&[lead, SPACE])?),
        [lead @ 0xE0..=0xEF, second @ 0x80..=0xBF, b' ', ..] => {
            (3, decoded(&[lead, second, SPACE])?)
        }
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
