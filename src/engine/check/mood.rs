//! What the small words before a verb make of it, held against the same verb on the other side,
//! wherever it stands there.
//!
//! ```text
//! Police said residents might be allowed home     Locals will be allowed home     may to will
//! The aide, who has not been charged, denies it   She denies it but has been charged
//! It is expected to open in May                   It will open in May             expected to will
//! It would open in May                            It will open in May             if nobody says so
//! ```
//!
//! The gaps of [`Abreast`] show what was altered in a sentence; this shows what differs between
//! sentences that were written anew, so the verb must be the only one of its kind on both sides.

use std::collections::BTreeMap;
use std::ops::Range;

use super::abreast::{Abreast, CONTENT, Passage, Spot};
use super::modality::{is_made_up_for, is_not_only};
use super::sense::{is_auxiliary, is_not};
use crate::engine::align::{Profile, Profiles};
use crate::engine::report::{Comparison, Finding, FindingKind, Link, Severity};
use crate::engine::story::Version;
use crate::engine::words::Class;

/// Words of a verb group before its verb.
const REACH: usize = 6;
/// Words on either side of a verb among which both passages must share some.
const NEARBY: usize = 12;
/// So many words with content, the verb one of them.
const SHARED: usize = 3;

/// The same in sentences that no link ties.
const SHARED_APART: usize = 3;
/// A verb that stands after "may" or "will" more often, as "be" in a book, tells nothing.
const MOST_OF_VERB: usize = 100;

/// How sure a verb group is of its verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Mood {
    /// "May", "might", "could".
    Possible,
    /// "Is expected to", "is likely to".
    Likely,
    /// "Would".
    Conditional,
    /// "Will".
    Certain,
    /// Anything else.
    #[default]
    Other,
}

/// The words of a verb with its auxiliaries.
#[derive(Debug, Default)]
struct Group {
    words: Range<usize>,
    mood: Mood,
    is_negated: bool,
}

/// Verbs whose small words say other things.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let found = link.a.spots.iter().enumerate().filter_map(|(i, spot)| {
        let j = only(&link.b, spot)?;
        only(&link.a, spot)?;
        let (x, y) = (group(&link.a, i), group(&link.b, j));
        let what = differs(link, &x, &y)?;
        is_framed(link, i, j).then(|| told(link, (&x, &y), what))?
    });
    found.take(1).collect()
}

/// Sentences that no link ties, of which one says that something may be and the other that it will:
/// for each the first, so that what a version says over and over is told as often as it is said.
pub fn anywhere(
    versions: &[Version],
    pair: &Comparison,
    profiles: &Profiles,
    [of_a, of_b]: [&[Modal<'_>]; 2],
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut by_verb: BTreeMap<(usize, bool), Vec<&Modal<'_>>> = BTreeMap::new();
    for y in of_b {
        by_verb.entry((y.verb, y.is_open)).or_default().push(y);
    }
    for x in of_a {
        let others = by_verb.get(&(x.verb, !x.is_open));
        let others = others.filter(|all| all.len() <= MOST_OF_VERB);
        let mut others = others.into_iter().flatten();
        found.extend(others.find_map(|y| apart(versions, pair, profiles, (x.profile, y.profile))));
    }
    found
}

/// A verb after "may" or "will".
pub struct Modal<'r> {
    profile: &'r Profile,
    /// Its stem.
    verb: usize,
    /// Is it left open?
    is_open: bool,
}

/// The verbs after "may" and "will".
pub fn modal(profiles: &[Profile]) -> Vec<Modal<'_>> {
    let mut found = Vec::new();
    for profile in profiles {
        let both = profile.words.iter().zip(&profile.terms);
        let mut open = None;
        for (word, term) in both {
            open = match mood(&word.key) {
                Mood::Possible | Mood::Likely if word.class == Class::Plain => Some(true),
                Mood::Certain if open.is_none() => Some(false),
                _ => open,
            };
            let is_small = is_light(&word.key) || mood(&word.key) != Mood::Other;
            if let Some(is_open) = open.filter(|_| !is_small && !is_not(&word.key)) {
                let verb = term.stem;
                found.push(Modal {
                    profile,
                    verb,
                    is_open,
                });
                open = None;
            }
        }
    }
    found
}

/// What two sentences say of one verb, if they share enough else and no link ties them.
fn apart(
    versions: &[Version],
    pair: &Comparison,
    profiles: &Profiles,
    (x, y): (&Profile, &Profile),
) -> Option<Finding> {
    let is_linked = |l: &Link| l.a.contains(&x.id) && l.b.contains(&y.id);
    let content = |p: &'_ Profile| -> Vec<usize> {
        let heavy = p.terms.iter().filter(|t| t.weight >= CONTENT);
        heavy.map(|t| t.stem).collect()
    };
    let (of_x, of_y) = (content(x), content(y));
    let shared = of_x.iter().filter(|stem| of_y.contains(stem)).count();
    if shared < SHARED_APART || pair.links.iter().any(is_linked) {
        return None;
    }
    let link = Link::untied(vec![x.id], vec![y.id]);
    let link = Abreast::new(versions, pair, &link, profiles)?;
    findings(&link)
        .into_iter()
        .find(|f| f.severity == Severity::Notable)
}

/// The place of the only word of one stem, or of the only one with small words before it; a word
/// with content that is no name.
fn only(p: &Passage<'_>, spot: &Spot<'_>) -> Option<usize> {
    if !spot.has_content() || spot.word.class != Class::Plain {
        return None;
    }
    let same = |(_, s): &(usize, &Spot<'_>)| s.term.stem == spot.term.stem;
    let places = || p.spots.iter().enumerate().filter(same).map(|(at, _)| at);
    let one = |mut places: Box<dyn Iterator<Item = usize> + '_>| {
        let first = places.next()?;
        places.next().is_none().then_some(first)
    };
    let grouped = |at: &usize| group(p, *at).words.start < *at;
    one(Box::new(places())).or_else(|| one(Box::new(places().filter(grouped))))
}

/// The small words right before a verb.
fn group(p: &Passage<'_>, verb: usize) -> Group {
    let mut group = Group {
        words: verb..verb + 1,
        ..Group::default()
    };
    for at in (verb.saturating_sub(REACH)..verb).rev() {
        let Some(spot) = p.spots.get(at).filter(|_| !p.parts(at)) else {
            break;
        };
        let key = spot.key();
        // "No trains": no verb.
        let negates = is_not(key) && key != "no";
        if !is_light(key) && !key.ends_with("ly") && mood(key) == Mood::Other && !negates {
            break;
        }
        group.words.start = at;
        group.is_negated |= negates && !is_not_only(p, at);
        group.mood = group.mood.min(mood(key));
    }
    let subject = quantified(p, group.words.start);
    let before = subject.checked_sub(1).filter(|at| !p.parts(*at));
    // "None of them was hurt."
    if before.is_some_and(|at| p.spots.get(at).is_some_and(|s| is_none(s.key()))) {
        group.words.start = subject - 1;
        group.is_negated = true;
    }
    group
}

fn is_none(key: &str) -> bool {
    matches!(key, "none" | "neither" | "nobody")
}

/// Where the words before a verb begin that say how many: "all of them were", "anybody would".
fn quantified(p: &Passage<'_>, verb: usize) -> usize {
    let counts = |key: &str| {
        matches!(
            key,
            "all"
                | "any"
                | "anybody"
                | "anyone"
                | "both"
                | "each"
                | "every"
                | "everybody"
                | "everyone"
                | "most"
                | "of"
                | "one"
                | "some"
                | "somebody"
                | "them"
                | "these"
        )
    };
    let before = (0..verb).rev();
    let own =
        before.take_while(|at| !p.parts(*at) && p.spots.get(*at).is_some_and(|s| counts(s.key())));
    own.last().unwrap_or(verb)
}

fn mood(key: &str) -> Mood {
    match key {
        "may" | "might" | "could" | "possibly" | "perhaps" => Mood::Possible,
        "expected" | "likely" | "probably" => Mood::Likely,
        "would" => Mood::Conditional,
        "will" | "shall" => Mood::Certain,
        _ => Mood::Other,
    }
}

/// Words between subject and verb that do not change how sure it is.
fn is_light(key: &str) -> bool {
    let others = [
        "to", "also", "still", "already", "soon", "now", "then", "yet", "both", "all",
    ];
    is_auxiliary(key) || others.contains(&key)
}

/// Why two groups about one verb are told of.
fn differs(link: &Abreast<'_>, x: &Group, y: &Group) -> Option<(Severity, &'static str)> {
    if x.is_negated != y.is_negated {
        let other = if x.is_negated { &link.b } else { &link.a };
        let from = if x.is_negated { &link.a } else { &link.b };
        let what = match x.is_negated {
            true => "a negation was lost.",
            false => "a negation came in.",
        };
        let is_bare = other.spots.iter().all(|s| !is_not(s.key()));
        return (is_bare && !is_made_up_for(from, other)).then_some((Severity::Error, what));
    }
    let (low, high) = (x.mood.min(y.mood), x.mood.max(y.mood));
    let is_said = || [&link.a, &link.b].into_iter().any(Passage::is_attributed);
    let is_alarm = match (low, high) {
        (Mood::Possible | Mood::Likely, Mood::Certain) => true,
        (Mood::Conditional, Mood::Certain) => !is_said(),
        _ => false,
    };
    let what = match x.mood < y.mood {
        true if low == Mood::Conditional => "did what depends become certain?",
        false if low == Mood::Conditional => "did what is certain come to depend?",
        true => "did what may be become certain?",
        false => "did what is certain become a possibility?",
    };
    is_alarm.then_some((Severity::Notable, what))
}

/// Do the passages share enough around the verb?
fn is_framed(link: &Abreast<'_>, i: usize, j: usize) -> bool {
    let near = |p: &'_ Passage<'_>, at: usize| -> Vec<usize> {
        let within = at.saturating_sub(NEARBY)..(at + 1 + NEARBY).min(p.spots.len());
        let spots = p.spots.get(within).unwrap_or_default().iter();
        let content = spots.filter(|s| s.has_content());
        content.map(|s| s.term.stem).collect()
    };
    let (of_a, of_b) = (near(&link.a, i), near(&link.b, j));
    // "The watchdog will act": of a short sentence that is answered as a whole, half.
    let content = |p: &Passage<'_>| p.spots.iter().filter(|s| s.has_content()).count();
    let least = match link.is_whole {
        true => SHARED.min(content(&link.a).min(content(&link.b)) / 2),
        false => SHARED,
    };
    of_a.iter().filter(|stem| of_b.contains(stem)).count() >= least
}

fn told(
    link: &Abreast<'_>,
    (x, y): (&Group, &Group),
    (severity, what): (Severity, &str),
) -> Option<Finding> {
    let shown = |p: &Passage<'_>, group: &Group| {
        let from = if x.is_negated == y.is_negated {
            group.words.start
        } else {
            quantified(p, group.words.start)
        };
        p.span(from..group.words.end)
    };
    let spans = (shown(&link.a, x)?, shown(&link.b, y)?);
    let (p, q) = (link.a.shown(spans.0), link.b.shown(spans.1));
    let message = format!("“{p}” became “{q}”: {what}");
    link.finding((FindingKind::Modality, severity), spans, message)
}
