//! What may be and will be, what is not, what turned round, what was only alleged.
//!
//! ```text
//! The gate may reopen on Sunday      The gate will reopen on Sunday      a possibility, a certainty
//! Nobody was warned … was not hurt   … was hurt                          a negation lost
//! Prices rose in May                 Prices fell in May                  turned round
//! The aide is accused of hiding it   The aide hid it                     an allegation, a fact
//! did not fall / rose,  may / could  two ways to say one thing: silent
//! ```
//!
//! Only words in one gap between matched words are held against each other, and only where
//! enough of the sentence around the gap is the same.

use std::ops::Range;

use super::abreast::{Abreast, Gap, Passage, Spot};
use super::denial;
use super::mood;
use super::opposites::{Turn, opposed};
use super::sense::{SENSES, Sense, is_hedge, is_negative, is_open, senses};
use super::turnabout;
use crate::engine::facts::quote::{Force, force};
use crate::engine::report::{Finding, FindingKind, Severity};

/// A gap with more words on a side is rewritten, not altered.
const MOST_WORDS: usize = 4;
/// Words around a gap among which the same sense may stand elsewhere.
const NEARBY: usize = 6;
/// Words with content that must be the same around a gap, of eight on a side.
const FRAMED: usize = 2;
/// The same where only parts of the passages answer each other.
const FRAMED_IN_PARTS: usize = 4;

/// The alarms of a link.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let framed = |gap: &&Gap| {
        let [before, after] = link.frame(gap);
        let least = match link.is_whole {
            true => FRAMED,
            false => FRAMED_IN_PARTS,
        };
        before + after >= least
    };
    let gaps = link.gaps.iter().filter(framed);
    let found = gaps.filter_map(|gap| {
        let is_short = gap.a.len().max(gap.b.len()) <= MOST_WORDS;
        let opposites = opposites(link, gap).filter(|pair| is_short || is_at_edge(gap, *pair));
        match opposites {
            Some(pair) => turned(link, pair),
            None if is_short => altered(link, gap),
            None => None,
        }
    });
    let mut found: Vec<Finding> = found.collect();
    let overlap = |x: &Finding, y: &Finding| {
        let both = x.b.zip(y.b);
        x.a.span.overlaps(y.a.span) || both.is_some_and(|(x, y)| x.span.overlaps(y.span))
    };
    let anew = mood::findings(link)
        .into_iter()
        .chain(denial::finding(link))
        .chain(turnabout::findings(link));
    for finding in anew {
        if !found.iter().any(|y| overlap(&finding, y)) {
            found.push(finding);
        }
    }
    found
}

/// Words of a gap that oppose each other, by their places.
fn opposites(link: &Abreast<'_>, gap: &Gap) -> Option<(Turn, usize, usize)> {
    let free = |p: &Passage<'_>, at: usize, other: &Spot<'_>| {
        around(p, at..at + 1).all(|s| s.term.stem != other.term.stem)
    };
    let mut pairs = gap
        .a
        .clone()
        .flat_map(|i| gap.b.clone().map(move |j| (i, j)));
    pairs.find_map(|(i, j)| {
        let (x, y) = (link.a.spots.get(i)?, link.b.spots.get(j)?);
        let turn = opposed(x.key(), y.key())?;
        (free(&link.a, i, y) && free(&link.b, j, x)).then_some((turn, i, j))
    })
}

/// Do both words stand right before what is the same, or both right after? "Profit, at a firm with
/// 40 people, fell 8 percent" / "Profit rose 8 percent".
fn is_at_edge(gap: &Gap, (_, i, j): (Turn, usize, usize)) -> bool {
    let ends = i + 1 == gap.a.end && j + 1 == gap.b.end;
    ends || i == gap.a.start && j == gap.b.start
}

/// A word in place of its opposite; "did not allow" is no other than "banned".
fn turned(link: &Abreast<'_>, (turn, i, j): (Turn, usize, usize)) -> Option<Finding> {
    let (a, b) = (&link.a, &link.b);
    if is_negated(a, i) != is_negated(b, j) {
        return None;
    }
    let (x, y) = (a.span(i..i + 1)?, b.span(j..j + 1)?);
    let (p, q) = (a.shown(x), b.shown(y));
    let (severity, message) = match turn {
        Turn::Round => (Severity::Error, format!("“{p}” became its opposite “{q}”.")),
        Turn::Stage => {
            let message = format!("“{p}” became “{q}”, another stage of a case.");
            (Severity::Error, message)
        }
        Turn::Kind => {
            let message = format!("Is it “{p}” or “{q}”?");
            return link.finding((FindingKind::Meaning, Severity::Notable), (x, y), message);
        }
        Turn::Settled => {
            let message = format!("Did “{p}” become “{q}”: is it settled or not?");
            (Severity::Notable, message)
        }
    };
    link.finding((FindingKind::Modality, severity), (x, y), message)
}

/// "Is accused of": somebody's allegation. "The ministry accused them of": a report of one.
fn is_passive(p: &Passage<'_>, at: usize) -> bool {
    let key = |at: Option<usize>| at.and_then(|at| p.spots.get(at)).map_or("", Spot::key);
    key(Some(at + 1)) == "of"
        || matches!(
            key(at.checked_sub(1)),
            "is" | "are" | "was" | "were" | "been" | "being"
        )
}

/// A sense that one side has and the other lacks.
fn altered(link: &Abreast<'_>, gap: &Gap) -> Option<Finding> {
    // What is negated or hedged must be the same: the words after the gap.
    let [_, after] = link.frame(gap);
    if after == 0 {
        return None;
    }
    SENSES.iter().find_map(|sense| {
        let has = |p: &Passage<'_>, within: &Range<usize>| {
            let spots = p.spots.get(within.clone()).unwrap_or_default();
            let first = within.start;
            let counts = |(at, s): &(usize, &Spot<'_>)| {
                let is_idle = match s.key() {
                    "accused" => !is_passive(p, first + at),
                    "not" => is_not_only(p, first + at),
                    "could" => is_sensed(p, first + at),
                    _ => false,
                };
                senses(s, *sense) && !is_idle
            };
            spots.iter().enumerate().filter(counts).count()
        };
        let (of_a, of_b) = (has(&link.a, &gap.a), has(&link.b, &gap.b));
        // "nothing … not" is left to people.
        let lost = match (of_a, of_b) {
            (1, 0) => true,
            (0, 1) => false,
            _ => return None,
        };
        let (from, within, other) = match lost {
            true => (&link.a, &gap.a, (&link.b, &gap.b)),
            false => (&link.b, &gap.b, (&link.a, &gap.a)),
        };
        if *sense == Sense::Not && is_made_up_for(from, other.0) {
            return None;
        }
        let is_rewritten = *sense != Sense::Alleged && is_rewritten(link, gap, *sense)
            || *sense == Sense::Not && is_reworded((from, within), other);
        if is_rewritten || makes_up_for(*sense, other.0, other.1) {
            return None;
        }
        alarm(link, gap, *sense, lost)
    })
}

/// "Predictable", "not a surprise": what is negated is no word of the other side.
fn is_reworded(
    (p, negated): (&Passage<'_>, &Range<usize>),
    other: (&Passage<'_>, &Range<usize>),
) -> bool {
    let spots = |(p, within): (&'_ Passage<'_>, &Range<usize>)| -> Vec<bool> {
        let spots = p.spots.get(within.clone()).unwrap_or_default().iter();
        let after = spots.rev().take_while(|s| !senses(s, Sense::Not));
        after.map(Spot::has_content).collect()
    };
    spots((p, negated)).contains(&true) && spots(other).contains(&true)
}

/// Did more than one word with content come or go between the sense and what follows in both?
fn is_rewritten(link: &Abreast<'_>, gap: &Gap, sense: Sense) -> bool {
    let content = |p: &Passage<'_>, within: &Range<usize>| {
        let spots = p.spots.get(within.clone()).unwrap_or_default().iter();
        let free = spots
            .rev()
            .take_while(|s| sense != Sense::Not || !senses(s, sense));
        let free = free.filter(|s| !SENSES.iter().any(|sense| senses(s, *sense)));
        free.filter(|s| s.has_content()).count()
    };
    content(&link.a, &gap.a).max(content(&link.b, &gap.b)) > 1
}

fn alarm(link: &Abreast<'_>, gap: &Gap, sense: Sense, lost: bool) -> Option<Finding> {
    // With the word that follows on both sides, so that an empty side has something to show.
    let shown = |p: &Passage<'_>, words: &Range<usize>| p.span(words.start..words.end + 1);
    let (x, y) = (shown(&link.a, &gap.a)?, shown(&link.b, &gap.b)?);
    let (p, q) = (link.a.shown(x), link.b.shown(y));
    let (kind, severity, what) = match (sense, lost) {
        (Sense::Not, true) => (
            FindingKind::Modality,
            Severity::Error,
            "a negation was lost.",
        ),
        (Sense::Not, false) => (
            FindingKind::Modality,
            Severity::Error,
            "a negation came in.",
        ),
        (Sense::Possible | Sense::Likely, true) => {
            let what = "did what may be become certain?";
            (FindingKind::Modality, Severity::Notable, what)
        }
        (Sense::Possible | Sense::Likely, false) => {
            let what = "did what is certain become a possibility?";
            (FindingKind::Modality, Severity::Notable, what)
        }
        (Sense::Alleged, true) => {
            let what = "an allegation stands as a fact.";
            (FindingKind::Attribution, Severity::Error, what)
        }
        (Sense::Alleged, false) => {
            let what = "a fact became an allegation.";
            (FindingKind::Attribution, Severity::Notable, what)
        }
    };
    let message = format!("“{p}” became “{q}”: {what}");
    link.finding((kind, severity), (x, y), message)
}

/// "Could be heard", "could see": that somebody was able to.
fn is_sensed(p: &Passage<'_>, at: usize) -> bool {
    let key = |at: usize| p.spots.get(at).map_or("", Spot::key);
    let verb = if key(at + 1) == "be" {
        key(at + 2)
    } else {
        key(at + 1)
    };
    let stems = ["hear", "see", "feel", "smell", "taste", "touch"];
    stems.iter().any(|stem| verb.starts_with(stem)) || matches!(verb, "felt" | "smelt")
}

/// "Not only": what follows is so.
pub fn is_not_only(p: &Passage<'_>, at: usize) -> bool {
    let next = p.spots.get(at + 1).map_or("", Spot::key);
    matches!(next, "only" | "just" | "merely" | "simply")
}

/// Does the other passage negate, wherever: "was not hurt", "was unhurt"; "was not open", "denied that it was open".
pub fn is_made_up_for(from: &Passage<'_>, to: &Passage<'_>) -> bool {
    let is_own = |s: &&Spot<'_>| from.spots.iter().all(|own| own.term.stem != s.term.stem);
    to.spots.iter().filter(is_own).any(|spot| {
        if senses(spot, Sense::Not) || is_negative(spot.key()) {
            return true;
        }
        let prefixes = ["un", "in", "im", "il", "ir", "dis", "non"];
        let mut rests = prefixes.iter().filter_map(|p| spot.key().strip_prefix(p));
        force(spot.key()) == Some(Force::Denying)
            || rests.any(|rest| from.spots.iter().any(|s| s.key() == rest))
    })
}

/// Does something in or near the other side's words say the same in another way?
fn makes_up_for(sense: Sense, p: &Passage<'_>, gap: &Range<usize>) -> bool {
    // What both sides have makes up for nothing.
    let mut own = around(p, gap.clone()).filter(|s| s.partner.is_none());
    own.any(|spot| match sense {
        Sense::Not => senses(spot, Sense::Not) || is_negative(spot.key()),
        Sense::Possible | Sense::Likely => is_open(spot) || is_hedge(spot.key()),
        Sense::Alleged => senses(spot, Sense::Alleged) || force(spot.key()).is_some(),
    })
}

fn around<'p, 'r>(p: &'p Passage<'r>, words: Range<usize>) -> impl Iterator<Item = &'p Spot<'r>> {
    let from = words.start.saturating_sub(NEARBY);
    let end = (words.end + NEARBY).min(p.spots.len());
    p.spots.get(from..end).unwrap_or_default().iter()
}

/// Does a negation stand right before a word?
fn is_negated(p: &Passage<'_>, at: usize) -> bool {
    let before = p.spots.get(at.saturating_sub(3)..at).unwrap_or_default();
    before
        .iter()
        .any(|s| senses(s, Sense::Not) || is_negative(s.key()))
}
