//! The captions of a film, SubRip or WebVTT, to the text that was spoken.
//!
//! ```text
//! 12                                       The crane will stay
//! 00:01:04,200 --> 00:01:06,900            where it is until April.
//! The crane will stay
//!                                          Anna Roth: It costs too much.
//! 13
//! 00:01:07,000 --> 00:01:08,400
//! where it is until April.
//!
//! 00:01:09.000 --> 00:01:11.000
//! <v Anna Roth>It costs too much.
//! ```
//!
//! A paragraph ends with a sentence, where somebody else speaks, nobody does, or it grows long.

use super::plain::{self, Block, Draft, Mark};
use crate::engine::story::{Kind, Span};

/// A pause, in milliseconds, behind which a new paragraph begins; captions of one speaker
/// follow each other within half a second.
const PAUSE: u64 = 2_000;
/// A paragraph with as many words ends with its sentence.
const LONG: usize = 60;
/// How captions of live programmes say that somebody else speaks.
const TURNS: [&str; 4] = [">>", "- ", "– ", "— "];
/// Blocks of WebVTT that nobody speaks.
const UNSPOKEN: [&str; 4] = ["WEBVTT", "NOTE", "STYLE", "REGION"];

/// What is shown at a time.
#[derive(Debug, Default)]
struct Cue<'t> {
    /// In milliseconds.
    from: u64,
    until: u64,
    lines: Vec<&'t str>,
}

/// The media type of captions; none for other text.
pub(super) fn media_type(text: &str) -> Option<&'static str> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    if first.split_whitespace().next() == Some("WEBVTT") {
        return Some("text/vtt");
    }
    let is_number = first.bytes().all(|b| b.is_ascii_digit());
    let timed = if is_number { lines.next()? } else { first };
    times(timed).map(|_| "application/x-subrip")
}

/// The spoken text.
pub(super) fn draft(text: &str) -> Draft {
    let cues = cues(text);
    let mut draft = Draft::default();
    for paragraph in paragraphs(&cues) {
        let start = draft.text.len();
        draft.text.push_str(&paragraph);
        let span = Span::new(start, draft.text.len());
        let mark = Mark::Is(Kind::Body);
        draft.blocks.push(Block { span, mark });
        draft.text.push_str("\n\n");
    }
    draft.notes.push(match cues.len() {
        1 => "The time of 1 caption was left out.".into(),
        n => format!("The times of {n} captions were left out, and their lines joined."),
    });
    draft
}

fn cues(text: &str) -> Vec<Cue<'_>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut is_unspoken = false;
    let mut before = "";
    for (at, line) in lines.iter().copied().enumerate() {
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if line.is_empty() {
            is_unspoken = false;
        } else if let Some((from, until)) = times(line) {
            is_unspoken = false;
            let lines = Vec::new();
            cues.push(Cue { from, until, lines });
        } else if before.is_empty() && opens_unspoken(line) {
            is_unspoken = true;
        } else if !is_unspoken && !is_number_of_cue(line, before, next) {
            let cue = cues.last_mut();
            cue.into_iter().for_each(|cue| cue.lines.push(line));
        }
        before = line;
    }
    cues
}

fn opens_unspoken(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    UNSPOKEN.contains(&word)
}

/// Does the line only name the cue that begins with the next one?
fn is_number_of_cue(line: &str, before: &str, next: &str) -> bool {
    let is_number = line.bytes().all(|b| b.is_ascii_digit());
    times(next).is_some() && (is_number || before.is_empty())
}

/// When a cue begins and ends, in milliseconds.
fn times(line: &str) -> Option<(u64, u64)> {
    let (from, until) = line.split_once("-->")?;
    let until = until.split_whitespace().next()?;
    Some((milliseconds(from.trim())?, milliseconds(until)?))
}

/// "01:02:03,400" and "02:03.400".
fn milliseconds(time: &str) -> Option<u64> {
    let (clock, rest) = time.split_once([',', '.'])?;
    let parts: Option<Vec<u64>> = clock.split(':').map(|part| part.parse().ok()).collect();
    let parts = parts.filter(|parts| (2..=3).contains(&parts.len()))?;
    let seconds = parts
        .iter()
        .try_fold(0_u64, |sum, part| sum.checked_mul(60)?.checked_add(*part))?;
    let thousandth: u64 = rest.get(..3)?.parse().ok()?;
    seconds.checked_mul(1000)?.checked_add(thousandth)
}

fn paragraphs(cues: &[Cue<'_>]) -> Vec<String> {
    let mut speech = Speech::default();
    let mut before: Option<&Cue<'_>> = None;
    for cue in cues {
        let gap = before.map_or(0, |b| cue.from.saturating_sub(b.until));
        speech.pause(gap);
        let shown = before.map(|b| b.lines.as_slice()).unwrap_or_default();
        // Live captions roll: the last line is shown again above the next one.
        let repeats = |line: &&&str| gap < PAUSE && shown.last() == Some(line);
        let again = cue.lines.iter().take(1).filter(repeats).count();
        for line in cue.lines.iter().skip(again) {
            speech.add(line);
        }
        before = Some(cue);
    }
    speech.end();
    speech.paragraphs
}

/// What was spoken so far.
#[derive(Default)]
struct Speech {
    paragraphs: Vec<String>,
    open: String,
    speaker: String,
}

impl Speech {
    /// Ends the paragraph where it may end and there is reason to.
    fn pause(&mut self, gap: u64) {
        let is_long = self.open.split_whitespace().count() >= LONG;
        let is_whole = plain::is_closed(&self.open);
        if is_whole && (is_long || gap >= PAUSE) || gap >= 3 * PAUSE {
            self.end();
        }
    }

    fn add(&mut self, line: &str) {
        let (speaker, words) = spoken(line);
        if let Some(speaker) = speaker.filter(|speaker| *speaker != self.speaker) {
            self.end();
            self.open = format!("{speaker}:");
            self.speaker = speaker;
        }
        let turn = TURNS.iter().find_map(|turn| words.strip_prefix(turn));
        if turn.is_some() || names_speaker(&words) {
            self.end();
        }
        let words = turn.unwrap_or(&words).trim_start_matches(['>', ' ']);
        if !self.open.is_empty() && !words.is_empty() {
            self.open.push(' ');
        }
        self.open.push_str(words);
    }

    fn end(&mut self) {
        let paragraph = std::mem::take(&mut self.open);
        // Blanks that may not be broken, too: they keep captions off the edge of the picture.
        let paragraph = paragraph.trim();
        if !paragraph.is_empty() {
            self.paragraphs.push(paragraph.to_owned());
        }
    }
}

/// "ROTH: It costs too much."
fn names_speaker(line: &str) -> bool {
    let name = line.split_once(": ").map_or("", |(name, _)| name);
    let is_capital = |c: char| c.is_uppercase() || " .-'’".contains(c);
    (2..=40).contains(&name.len()) && name.chars().all(is_capital)
}

/// Who speaks, if the line says so, and the words without mark-up.
fn spoken(line: &str) -> (Option<String>, String) {
    let mut speaker = None;
    let mut words = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        words.push_str(before);
        let close = if tag.starts_with('<') { '>' } else { '}' };
        let inside = tag.split_once(close).map(|(inside, _)| inside);
        let Some(inside) = inside.filter(|inside| is_tag(inside)) else {
            words.push_str(tag.get(..1).unwrap_or_default());
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if let Some(name) = inside.strip_prefix("<v").and_then(|v| v.split_once(' ')) {
            speaker = Some(name.1.trim().to_owned());
        }
        rest = tag.get(inside.len() + 1..).unwrap_or_default();
    }
    words.push_str(rest);
    (speaker, unescaped(&words))
}

/// `<i`, `</font`, `<v.loud Anna Roth`, `<00:01:02.000`, `{\an8`
fn is_tag(inside: &str) -> bool {
    let name = inside.trim_start_matches(['<', '/']);
    match inside.starts_with('{') {
        true => inside.starts_with("{\\"),
        false => name.starts_with(|c: char| c.is_ascii_alphanumeric()) || inside == "</",
    }
}

fn unescaped(words: &str) -> String {
    const SIGNS: [(&str, &str); 6] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", "\u{A0}"),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&amp;", "&"),
    ];
    let mut words = words.trim().to_owned();
    for (sign, meant) in SIGNS {
        if words.contains(sign) {
            words = words.replace(sign, meant);
        }
    }
    words
}
