//! Is it damage, or did somebody mean to write it?
//!
//! ```text
//! “fÃªte” “RÃ–DE” “donâ€™t”       damage: a capital or a sign within a word, a euro after an “â”
//! “CAFÉ’s” “4×£35” “NESTLÉ®”     meant, although the bytes would spell a letter
//! ```

use super::damage::Damage;

/// So many in a row are no accident.
const RUN: usize = 3;

/// What a character looks like to a reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Upper,
    Lower,
    /// Stands right behind a word.
    Behind,
    /// Stands in no text.
    Sign,
    Line,
    Control,
    Space,
    Other,
}

fn look(c: char) -> Look {
    match c {
        '\u{80}'..='\u{9F}' => Look::Control,
        '\u{2500}'..='\u{259F}' => Look::Line,
        '\u{A0}' | '\u{AD}' | '…' | '’' | '‘' | '“' | '”' | '„' | '–' | '—' | '»' | '›' | '«'
        | '‹' | '™' | '®' | '©' | '°' | '•' | '´' | '¿' | '¡' | '£' | '€' | '¢' | '¥' | 'º'
        | 'ª' | '²' | '³' | '¹' | '§' | '·' => Look::Behind,
        'ƒ' | 'µ' | '×' | '÷' => Look::Sign,
        _ if c.is_whitespace() => Look::Space,
        _ if c.is_uppercase() => Look::Upper,
        _ if c.is_lowercase() => Look::Lower,
        _ if c.is_ascii() || c.is_alphabetic() => Look::Other,
        _ => Look::Sign,
    }
}

/// Is every letter and sign of the line that is not ASCII part of what was found?
pub(super) fn explains_all(line: &[char], found: &[Damage]) -> bool {
    let is_telling = |c: &char| !c.is_ascii() && !matches!(look(*c), Look::Behind | Look::Space);
    let all = line.iter().filter(|c| is_telling(c)).count();
    let inside = found.iter().flat_map(|d| stretch(line, d));
    inside.filter(|c| is_telling(c)).count() == all
}

/// By damage: is it surely some?
pub(super) fn weigh(line: &[char], found: &[Damage], is_western: bool) -> Vec<bool> {
    let runs = found.chunk_by(|x, y| x.end == y.start);
    let sure = runs.flat_map(|run| {
        let is_run = is_no_accident(line, run);
        let each = run.iter();
        each.map(move |damage| is_run || is_sure(line, damage, is_western))
    });
    sure.collect()
}

/// Does so much stand side by side that nobody wrote it, neither as capitals nor as a drawing?
fn is_no_accident(line: &[char], run: &[Damage]) -> bool {
    let all = |damage: &Damage, wanted: Look| {
        let mut looks = stretch(line, damage).iter().map(|c| look(*c));
        looks.all(|look| look == wanted)
    };
    let is_cased = |d: &&Damage| all(d, Look::Upper) || all(d, Look::Lower);
    let cased = run.iter().filter(is_cased).count();
    let is_drawing = run.iter().all(|d| all(d, Look::Line));
    run.len() >= RUN && cased * 2 <= run.len() && !is_drawing
}

fn looks(line: &[char], damage: &Damage) -> Vec<Look> {
    let stretch = stretch(line, damage).iter();
    stretch.map(|c| look(*c)).collect()
}

fn stretch<'l>(line: &'l [char], damage: &Damage) -> &'l [char] {
    line.get(damage.start..damage.end).unwrap_or_default()
}

fn is_sure(line: &[char], damage: &Damage, is_western: bool) -> bool {
    let stretch = stretch(line, damage);
    let around = Around {
        before: damage.start.checked_sub(1).and_then(|at| line.get(at)),
        after: line.get(damage.end),
    };
    if damage.is_spaced {
        let is_accent = is_western && stretch.first() == Some(&'Ã');
        return is_accent && around.before.is_some_and(char::is_ascii_lowercase);
    }
    let looks = looks(line, damage);
    let has = |wanted: Look| looks.contains(&wanted);
    match (stretch, looks.as_slice()) {
        _ if has(Look::Control) => true,
        // Quotation marks and dashes are what is damaged most.
        ([_, _, _], _) if matches!(damage.letter, '\u{2010}'..='\u{203A}' | '€' | '™') => true,
        (&[lead, tail], &[first, second]) => around.pair(lead, tail, first, second),
        _ => has(Look::Sign),
    }
}

/// The neighbours of a damage.
struct Around<'l> {
    before: Option<&'l char>,
    after: Option<&'l char>,
}

impl Around<'_> {
    fn pair(&self, lead: char, tail: char, first: Look, second: Look) -> bool {
        let before = self.before.map_or(Look::Space, |c| look(*c));
        let after = self.after.map_or(Look::Space, |c| look(*c));
        let is_letter = |look| matches!(look, Look::Upper | Look::Lower);
        let is_usual = matches!(lead, 'Â' | 'Ã');
        let is_within = self.after.is_some_and(char::is_ascii_alphabetic);
        match (first, second) {
            // “fÃªte”, “VisÅ³”
            (Look::Upper, _) if before == Look::Lower => true,
            // “ZURÃœCK”
            (Look::Upper, Look::Lower) => before == Look::Upper && after == Look::Upper,
            // “Ã¼ber”
            (Look::Upper, Look::Sign) => is_usual || is_letter(after),
            // “Ã  la carte”
            (Look::Upper, _) if lead == 'Ã' && tail == '\u{A0}' => {
                before == Look::Space && after == Look::Space
            }
            // “Â£5m”, “20Â°C”
            (Look::Upper, Look::Behind) if lead == 'Â' && stands_alone(tail) => true,
            // “AÃ‘OS”, but “all Ã’s”
            (Look::Upper, Look::Behind) if is_usual => {
                let is_amount = self.before.is_some_and(char::is_ascii_digit);
                is_amount || is_within && !matches!(tail, '’' | '\u{A0}')
            }
            // “RÄ«ga”, but “CAFÉ—and”
            (Look::Upper, Look::Behind) => is_within && !is_between_words(tail),
            // “l√†”, “R≈´pe”, “─îe┼ítina”
            (Look::Sign, Look::Upper | Look::Lower | Look::Sign | Look::Behind) => {
                lead != '×' && (is_letter(before) || is_letter(after))
            }
            (Look::Line, Look::Upper | Look::Lower) => is_letter(before) || is_letter(after),
            _ => false,
        }
    }
}

/// Does it mean something without a word before it?
fn stands_alone(c: char) -> bool {
    "£¥¢°§©®º²³¹".contains(c)
}

/// Do words on both sides touch it?
fn is_between_words(c: char) -> bool {
    "…’‘“”–—•·´\u{A0}\u{AD}".contains(c)
}
