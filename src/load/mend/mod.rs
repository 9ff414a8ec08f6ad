//! Text that was written in one encoding and read in another, as it was meant.
//!
//! ```text
//! The harbourâ€™s cafÃ© will stay   →   The harbour’s café will stay
//! ```
//!
//! Bytes of UTF-8 read as Windows-1252 or another old encoding spell no words: taken back to
//! bytes and read as UTF-8 they do. That is done to stretches of a line that cannot have been
//! meant; quotation marks, ligatures and widths that are merely unusual stay as they are.

mod charset;
mod damage;
mod evidence;

use encoding_rs::WINDOWS_1252;

use super::encoding;
use charset::Charset;
use damage::Damage;

/// Text may have been misread more than once on its way.
const MISREADINGS: usize = 6;

/// A line is looked at in pieces of about this size, in bytes; paragraphs are far shorter.
const PIECE: usize = 100_000;

/// A text as it was meant.
#[derive(Debug, Default)]
pub(super) struct Mended {
    pub text: String,
    /// How many words or signs were mended.
    pub places: usize,
}

/// A text in which nothing is mended.
pub(super) fn tidied(text: &str) -> Mended {
    Mended {
        text: encoding::tidy(text),
        places: 0,
    }
}

/// What was misread in `text` as it was meant; line ends and control characters tidied.
pub(super) fn mend(text: &str) -> Mended {
    if text.is_ascii() {
        return tidied(text);
    }
    let mut mended = Mended::default();
    for line in text.split_inclusive(['\n', '\r']).flat_map(pieces) {
        if line.is_ascii() {
            mended.text.push_str(line);
            continue;
        }
        let (line, places) = mend_line(line.chars().collect());
        mended.text.extend(line);
        mended.places += places;
    }
    mended.text = encoding::tidy(&mended.text);
    mended
}

/// A line in pieces that do not take much memory to look at, cut between words if it has any.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let tail = rest.as_bytes().get(PIECE..).unwrap_or_default();
        let space = tail.iter().take(PIECE).position(|b| *b == b' ');
        let end = space.map_or_else(|| rest.floor_char_boundary(PIECE), |at| PIECE + at);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// What to tell of the places that were mended.
pub(super) fn note(places: usize) -> Option<String> {
    let what = match places {
        0 => return None,
        1 => "1 place where letters had been garbled by a wrong encoding was".to_owned(),
        n => format!("{n} places where letters had been garbled by a wrong encoding were"),
    };
    Some(format!(
        "{what} mended (as in “donâ€™t” for “don’t”). The file itself is unchanged: to see it as it \
         was, choose “Show as it was read” in the version details of the window."
    ))
}

/// A line as it was meant, and in how many places it was mended.
fn mend_line(mut line: Vec<char>) -> (Vec<char>, usize) {
    let mut places = 0;
    for _ in 0..MISREADINGS {
        let Some(damage) = worst(&line) else {
            break;
        };
        let runs = damage.windows(2);
        let gaps = runs.filter(|pair| matches!(pair, [x, y] if x.end < y.start));
        places = places.max(1 + gaps.count());
        line = replace(&line, &damage);
    }
    let controls = restore_controls(&mut line, places > 0);
    (line, places + controls)
}

/// The damage by the charset that explains most of it; none if it may all be meant.
fn worst(line: &[char]) -> Option<Vec<Damage>> {
    let bytes: Vec<_> = line.iter().map(|c| charset::bytes(*c)).collect();
    let explained = Charset::all().map(|charset| {
        let bytes: Vec<u8> = bytes.iter().map(|bytes| charset.of(bytes)).collect();
        let found = damage::find(line, &bytes);
        let sure = evidence::weigh(line, &found, charset == Charset::WESTERN);
        let count = sure.iter().filter(|sure| **sure).count();
        let is_consistent = 2 * count >= found.len() || evidence::explains_all(line, &found);
        let is_mended = |(_, sure): &(Damage, bool)| *sure || is_consistent;
        let all: usize = found.iter().map(|damage| damage.end - damage.start).sum();
        let mended = found.iter().copied().zip(sure).filter(is_mended);
        let mended: Vec<Damage> = mended.map(|(damage, _)| damage).collect();
        (count, all, mended)
    });
    let convincing = explained.filter(|(count, ..)| *count > 0);
    // Among equals the one that comes first is mistaken most often.
    let best = convincing.reduce(|x, y| if (y.1, y.0) > (x.1, x.0) { y } else { x })?;
    Some(best.2)
}

fn replace(line: &[char], damage: &[Damage]) -> Vec<char> {
    let mut replaced = Vec::with_capacity(line.len());
    let mut at = 0;
    for damage in damage {
        replaced.extend(line.get(at..damage.start).unwrap_or_default());
        replaced.push(damage.letter);
        at = damage.end;
    }
    replaced.extend(line.get(at..).unwrap_or_default());
    replaced
}

/// Windows' quotation marks and dashes that came through as control characters; how many.
fn restore_controls(line: &mut [char], is_damaged: bool) -> usize {
    let is_control = |c: char| ('\u{80}'..='\u{9F}').contains(&c);
    // Alone, U+0085 ends a line.
    let is_damaged = is_damaged || line.iter().any(|c| is_control(*c) && *c != '\u{85}');
    let mut restored = 0;
    for c in line.iter_mut().filter(|c| is_damaged && is_control(**c)) {
        let byte = [u32::from(*c) as u8];
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
        let read = text.chars().next().unwrap_or(*c);
        restored += usize::from(read != *c);
        *c = read;
    }
    restored
}
