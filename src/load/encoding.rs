//! Bytes to text, whatever encoding they are in.
//!
//! A byte order mark decides; then UTF-16 gives itself away by its zero bytes, then UTF-8
//! by its validity; what is left was written in one of the older encodings and is guessed
//! from its letters. What could not be decoded is shown as U+FFFD and noted, never dropped.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// A text, its line ends and control characters as they were, and how it was come by.
pub(super) struct Decoded {
    pub text: String,
    /// The encoding's standard name.
    pub encoding: &'static str,
    /// What the reader of the text should know.
    pub notes: Vec<String>,
}

/// The text in `bytes`; none where they are not text.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    decode_stated(bytes, None)
}

/// As [`decode`], of a text that says in which encoding it is, rightly or not.
pub(super) fn decode_stated(bytes: &[u8], stated: Option<&'static Encoding>) -> Option<Decoded> {
    let (encoding, bom, guessed) = match (detect(bytes), stated) {
        // What looks like ASCII may be shifted to Japanese.
        (Some((found, 0, _)), Some(stated)) if found == UTF_8 && stated == ISO_2022_JP => {
            (stated, 0, false)
        }
        (Some((_, _, true)) | None, Some(stated)) if fits(stated, bytes) => (stated, 0, false),
        (found, _) => found?,
    };
    let body = bytes.get(bom..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(body);
    if is_binary(&text) {
        return None;
    }
    let mut notes = Vec::new();
    if guessed {
        let name = encoding.name();
        notes.push(format!(
            "The file does not state its encoding; it was read as {name}."
        ));
    }
    notes.extend(lost_characters(&text));
    Some(Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        notes,
    })
}

/// As [`decode`], in the encoding that the reader chose, by its standard name; none where there is
/// no such encoding.
pub(super) fn decode_chosen(bytes: &[u8], name: &str) -> Option<Decoded> {
    let encoding = Encoding::for_label(name.as_bytes())?;
    let bom = Encoding::for_bom(bytes).filter(|(marked, _)| *marked == encoding);
    let body = bytes.get(bom.map_or(0, |(_, length)| length)..);
    let (text, _) = encoding.decode_without_bom_handling(body.unwrap_or_default());
    Some(Decoded {
        notes: lost_characters(&text).into_iter().collect(),
        text: text.into_owned(),
        encoding: encoding.name(),
    })
}

/// Can all of `bytes` be read in this encoding?
fn fits(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let (_, failed) = encoding.decode_without_bom_handling(bytes);
    !failed
}

/// The encoding, the length of its mark, and whether it is only a guess.
fn detect(bytes: &[u8]) -> Option<(&'static Encoding, usize, bool)> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some((encoding, length, false));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Some((encoding, 0, false));
    }
    if is_mostly_utf8(bytes) {
        return Some((UTF_8, 0, false));
    }
    // No older encoding of text has zero bytes.
    if bytes.contains(&0) {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    Some((detector.guess(None, Utf8Detection::Deny), 0, true))
}

/// Spaces and line ends are a zero byte and an ASCII byte in UTF-16 of any script.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|b| **b == 0);
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    let enough = bytes.len() / 20;
    let encoding = if odd > enough && even * 20 <= odd {
        UTF_16LE
    } else if even > enough && odd * 20 <= even {
        UTF_16BE
    } else {
        return None;
    };
    let (_, failed) = encoding.decode_without_bom_handling(bytes);
    (!failed).then_some(encoding)
}

/// Valid UTF-8, or so much of it that the rest must be damage.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sound, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    sound >= 10 * damaged
}

/// Text has next to no control characters; compressed data has one in nine.
fn is_binary(text: &str) -> bool {
    let is_control = |c: &char| c.is_control() && !c.is_whitespace();
    let controls = text.chars().filter(is_control).count();
    controls > 2 && controls * 20 > text.chars().count()
}

fn lost_characters(text: &str) -> Option<String> {
    match text.matches('\u{FFFD}').count() {
        0 => None,
        1 => Some("1 character could not be read and is shown as \u{FFFD}.".into()),
        n => Some(format!(
            "{n} characters could not be read and are shown as \u{FFFD}."
        )),
    }
}

/// Line ends become `\n`, other control characters a space; words stay as they are.
pub(super) fn tidy(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut tidied = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => tidied.push('\n'),
            '\n' | '\t' => tidied.push(c),
            c if c.is_control() => tidied.push(' '),
            c => tidied.push(c),
        }
    }
    tidied
}
