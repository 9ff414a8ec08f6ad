//! Sentences that are broken, as far as one version shows it by itself.
//!
//! ```text
//! very difficult for Mr. . He can          a stop where a name was
//! the date is open. will be announced.     a stop before a small letter: a predicate cut off
//! closed the the bridge                    a small word twice
//! “We stay to the end “Ray, a sailor,      a quotation without its closing mark
//! The council has closed the.              an end after a word that needs another
//! ```
//!
//! A linked sentence of another version is shown beside it, with the words that stand in the
//! place. Where both are broken in the same way, there is nothing to choose between them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::quote::{Side, Token, matched};
use crate::engine::align::Profiles;
use crate::engine::facts::Detail;
use crate::engine::report::{Comparison, Finding, FindingKind, Place, Severity};
use crate::engine::story::{Kind, Sentence, SentenceId, Span, Version, VersionId};
use crate::engine::words::Word;

/// Words shown on either side of the damage, so that a reader sees what is broken.
const AROUND: usize = 3;
/// A shorter small word before a stop may be an abbreviation: "govt.", "incl."
const NO_ABBREVIATION: usize = 5;

/// Of ten words before a preposition with a stop, so many must stand in the other version.
const COPIED: usize = 8;

const UNCLOSED: &str = "A quotation without its closing mark";

/// A place where a sentence is broken.
struct Damage {
    sentence: SentenceId,
    /// The words on both sides of it, by their places in the sentence.
    words: (usize, usize),
    severity: Severity,
    what: &'static str,
    /// Is it one whatever a linked sentence says, or only where that goes on?
    is_certain: bool,
}

/// The broken sentences of all versions, each against every sentence that is linked to it.
pub fn truncations(
    versions: &[Version],
    comparisons: &[Comparison],
    profiles: &Profiles,
) -> Vec<Finding> {
    let ids = (0..versions.len()).map(VersionId);
    let sides = ids.filter_map(|id| Side::new(id, versions, profiles));
    let broken: Vec<Broken<'_>> = sides.map(Broken::new).collect();
    let mut findings = Vec::new();
    let mut linked = BTreeSet::new();
    for comparison in comparisons {
        let both = broken.get(comparison.a.0).zip(broken.get(comparison.b.0));
        let Some((a, b)) = both else { continue };
        for (here, there, swapped) in [(a, b, false), (b, a, true)] {
            let answers = answers(comparison, swapped, here);
            linked.extend(answers.keys().map(|sentence| (here.side.id, *sentence)));
            findings.extend(shown_beside(here, there, &answers, swapped));
        }
    }
    for broken in &broken {
        let is_alone =
            |d: &&Damage| d.is_certain && !linked.contains(&(broken.side.id, d.sentence));
        let alone = broken.damages.iter().filter(is_alone);
        findings.extend(alone.filter_map(|damage| {
            let (a, _) = window(&broken.side, damage)?;
            Some(finding(damage, &broken.side, a, None))
        }));
    }
    findings
}

/// A version with everything broken in it.
struct Broken<'r> {
    side: Side<'r>,
    damages: Vec<Damage>,
}

impl<'r> Broken<'r> {
    fn new(side: Side<'r>) -> Self {
        Self {
            damages: damages(&side),
            side,
        }
    }
}

type Answers<'r> = BTreeMap<SentenceId, Vec<&'r [SentenceId]>>;

/// By broken sentence, the sentences of the other version that it is linked to; `here` is the
/// comparison's second version where `swapped`.
fn answers<'r>(comparison: &'r Comparison, swapped: bool, here: &Broken<'_>) -> Answers<'r> {
    let broken: BTreeSet<SentenceId> = here.damages.iter().map(|d| d.sentence).collect();
    let mut answers = Answers::new();
    for link in &comparison.links {
        let (ours, theirs) = if swapped {
            (&link.b, &link.a)
        } else {
            (&link.a, &link.b)
        };
        for sentence in ours.iter().filter(|s| broken.contains(s)) {
            answers.entry(*sentence).or_default().push(theirs);
        }
    }
    answers
}

/// Each damage with the words of the linked sentence that has most of those around it.
fn shown_beside(
    here: &Broken<'_>,
    there: &Broken<'_>,
    answers: &Answers<'_>,
    swapped: bool,
) -> Vec<Finding> {
    let beside = |damage: &Damage| {
        let answers = answers.get(&damage.sentence).into_iter().flatten();
        let sound = answers.filter(|theirs| !has_same(damage, theirs, &there.damages));
        let held = sound
            .filter_map(|theirs| held_against(damage, &here.side, (&there.side, theirs), swapped));
        let best = held.min_by_key(|(near, _)| Reverse(*near));
        best.map(|(_, finding)| finding)
    };
    here.damages.iter().filter_map(beside).collect()
}

/// A damage against the words of linked sentences, with the count of words that answer around it.
fn held_against(
    damage: &Damage,
    side: &Side<'_>,
    (other, theirs): (&Side<'_>, &[SentenceId]),
    swapped: bool,
) -> Option<(usize, Finding)> {
    if damage.what == UNCLOSED && !other.has_marks() {
        return None;
    }
    let (place, shown) = window(side, damage)?;
    let ours = side.tokens(&[damage.sentence]);
    let theirs = other.tokens(theirs);
    let pairs = matched(&ours, &theirs);
    if !damage.is_certain && !goes_on(&pairs, &ours, &theirs) {
        return None;
    }
    let before = pairs
        .iter()
        .rev()
        .find(|(x, _)| *x <= shown.0)
        .or(pairs.first());
    let after = pairs.iter().find(|(x, _)| *x >= shown.1).or(pairs.last());
    let (from, to) = match (before, after) {
        (Some(before), Some(after)) => (before.1.min(after.1), before.1.max(after.1) + 1),
        _ => (0, theirs.len()),
    };
    let answer = theirs.get(from..to)?;
    let whole = other.place(answer)?;
    let (a, b) = if swapped {
        (whole, place)
    } else {
        (place, whole)
    };
    let near = pairs
        .iter()
        .filter(|(x, _)| (shown.0..=shown.1).contains(x));
    Some((near.count(), finding(damage, side, a, Some(b))))
}

/// Does the other sentence have the last words, and more after them?
fn goes_on(pairs: &[(usize, usize)], ours: &[Token<'_>], theirs: &[Token<'_>]) -> bool {
    let mut last = pairs.iter().rev().take(2);
    let (Some((x, y)), Some((before, there))) = (last.next(), last.next()) else {
        return false;
    };
    let sentence = |at: usize| theirs.get(at).map(|t| t.sentence);
    if before + 1 != *x || there + 1 != *y || sentence(y + 1) != sentence(*y) {
        return false;
    }
    let key =
        |all: &[Token<'_>], at: usize| all.get(at).map_or(String::new(), |t| t.word.key.clone());
    let (end, next) = (key(ours, x + 1), key(theirs, y + 1));
    // "The ship was tow": the word breaks off, too.
    let is_part = x + 2 == ours.len() && next.len() > end.len() && next.starts_with(&end);
    // A question may end after its preposition; the same words up to it make that unlikely.
    let is_copied = pairs.len() * 10 >= ours.len() * COPIED;
    is_part || x + 1 == ours.len() && (is_copied || !is_preposition(&key(ours, *x)))
}

fn finding(damage: &Damage, side: &Side<'_>, a: Place, b: Option<Place>) -> Finding {
    let broken = b.filter(|b| b.version == side.id).unwrap_or(a);
    Finding {
        kind: FindingKind::Truncation,
        severity: damage.severity,
        a,
        b,
        message: format!("{}: ‘{}’", damage.what, broken.span.of(side.text())),
    }
}

/// Is one of the other sentences broken there, too?
fn has_same(damage: &Damage, theirs: &[SentenceId], broken: &[Damage]) -> bool {
    let mut there = broken.iter().filter(|d| theirs.contains(&d.sentence));
    there.any(|other| other.what == damage.what)
}

/// The damage with the words around it: its place, and the places of its first and last word.
fn window(side: &Side<'_>, damage: &Damage) -> Option<(Place, (usize, usize))> {
    let tokens = side.tokens(&[damage.sentence]);
    let first = damage.words.0.saturating_sub(AROUND - 1);
    let last = (damage.words.1 + AROUND - 1).min(tokens.len().checked_sub(1)?);
    let span = Span::new(
        tokens.get(first)?.word.span.start,
        tokens.get(last)?.word.span.end,
    );
    let place = Place {
        version: side.id,
        sentence: damage.sentence,
        span,
    };
    Some((place, (first, last)))
}

/// Everything broken in a version, in reading order.
fn damages(side: &Side<'_>) -> Vec<Damage> {
    let version = side.version;
    let is_english = version
        .manuscript
        .language
        .as_deref()
        .is_none_or(|l| l.starts_with("en"));
    let mut found = Vec::new();
    for profile in side.all_profiles() {
        let Some(sentence) = version.sentences.get(profile.id.0) else {
            continue;
        };
        let words = profile.words.as_slice();
        let mut note = |words: (usize, usize), severity, what| {
            found.push(Damage {
                sentence: profile.id,
                words,
                severity,
                what,
                is_certain: true,
            });
        };
        for (at, pair) in words.windows(2).enumerate() {
            let [x, y] = pair else { continue };
            let gap = Span::new(x.span.end, y.span.start).of(version.text());
            if let Some((severity, what)) = between(version.text(), x, gap, y, is_english) {
                note((at, at + 1), severity, what);
            }
        }
        let last = words.len().saturating_sub(1);
        if is_english && sentence.kind == Kind::Body && breaks_off(version, sentence.span, words) {
            note((last, last), Severity::Error, "The sentence breaks off");
        }
        if let Some(at) = unclosed(side, sentence.span, words) {
            note((at, at), Severity::Notable, UNCLOSED);
        }
        if is_english && sentence.kind == Kind::Body && may_break_off(version, sentence, words) {
            found.push(Damage {
                sentence: profile.id,
                words: (last, last),
                severity: Severity::Error,
                what: "The sentence breaks off",
                is_certain: false,
            });
        }
    }
    found
}

/// What is broken between two words.
fn between(
    text: &str,
    x: &Word,
    gap: &str,
    y: &Word,
    is_english: bool,
) -> Option<(Severity, &'static str)> {
    let mut marks = gap.split_whitespace();
    if gap.starts_with('.')
        && gap.ends_with(' ')
        && marks.next() == Some(".")
        && marks.next() == Some(".")
        && marks.next().is_none()
    {
        return Some((Severity::Error, "Words are missing before a stop"));
    }
    let is_small = |word: &Word| word.span.of(text).chars().all(|c| c.is_ascii_lowercase());
    if gap == ". " && is_small(x) && is_small(y) && !is_short(&x.key) {
        return Some((Severity::Error, "A sentence goes on after its stop"));
    }
    let is_twice = is_english && gap == " " && x.key == y.key && is_never_twice(&y.key);
    is_twice.then_some((Severity::Notable, "A word stands twice"))
}

/// May the stop after a small word be part of it: "approx."?
fn is_short(key: &str) -> bool {
    key.len() < NO_ABBREVIATION || matches!(key, "approx" | "assoc")
}

/// English words that never follow themselves.
fn is_never_twice(key: &str) -> bool {
    matches!(
        key,
        "the" | "a" | "an" | "of" | "and" | "or" | "with" | "from" | "at" | "into" | "than"
    )
}

/// Does a sentence end after a word that needs another one?
fn breaks_off(version: &Version, sentence: Span, words: &[Word]) -> bool {
    let Some(last) = words.last().filter(|_| words.len() > 2) else {
        return false;
    };
    let tail = Span::new(last.span.end, sentence.end).of(version.text());
    let is_plain_end = matches!(tail.trim_end(), "" | ".");
    is_plain_end
        && matches!(
            last.span.of(version.text()),
            "the" | "a" | "an" | "and" | "Mr" | "Mrs" | "Ms"
        )
}

/// Does a sentence end after a preposition, or the text without a stop? Both may be meant.
fn may_break_off(version: &Version, sentence: &Sentence, words: &[Word]) -> bool {
    let Some(last) = words.last().filter(|_| words.len() > 2) else {
        return false;
    };
    let tail = |s: &Sentence| s.span.of(version.text()).trim_end().chars().next_back();
    let end = Span::new(last.span.end, sentence.span.end).of(version.text());
    if breaks_off(version, sentence.span, words) {
        return false;
    }
    if end.trim_end() == "." {
        return is_preposition(last.span.of(version.text()));
    }
    let is_open = matches!(end.trim_end(), "" | "," | ";" | " –" | "–" | "-");
    let all = || version.sentences.iter().filter(|s| s.kind == Kind::Body);
    let is_last = || all().next_back().is_some_and(|s| s.span == sentence.span);
    let stops = |s: &&Sentence| tail(s).is_some_and(|c| !c.is_alphanumeric() && c != ',');
    // Copy whose sentences have stops: nine in ten, for a title or two.
    is_open && is_last() && all().filter(stops).count() * 10 >= (all().count() - 1) * 9
}

/// Words before which a stop is rare.
fn is_preposition(shown: &str) -> bool {
    matches!(
        shown,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "by"
            | "for"
            | "from"
            | "with"
            | "until"
            | "into"
            | "than"
            | "because"
            | "during"
            | "between"
            | "after"
            | "before"
    )
}

/// The last word of a quotation that ends in this sentence and lacks its closing mark.
fn unclosed(side: &Side<'_>, sentence: Span, words: &[Word]) -> Option<usize> {
    let first = side
        .quotes
        .partition_point(|q| q.span.end <= sentence.start);
    let rest = side.quotes.iter().skip(first);
    let mut here = rest.take_while(|q| q.span.end <= sentence.end);
    let open = here.find(|q| {
        let end = Span::new(q.span.end, q.whole.end).of(side.text()).trim();
        let goes_on = matches!(&q.detail, Detail::Quote(speech) if speech.goes_on);
        !goes_on && end.is_empty() || end.ends_with('“') && q.whole.of(side.text()).starts_with('“')
    })?;
    words.iter().rposition(|w| w.span.end <= open.span.end)
}
