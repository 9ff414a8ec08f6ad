//! One name, office, place or speaker in the place of another between the same words.
//!
//! ```text
//! said driver Ada Roe, 58         said driver Ada Lund, 58          half a name of somebody else
//! Chief prosecutor Ada Roe        Deputy prosecutor Ada Roe         another rank
//! near the village of Hale        near the village of Marrow        another place
//! Doctors said they would live    Neighbours said they would live   another speaker
//! ```
//!
//! Here nothing need be known of a name: the words around it are those of the other version.

use std::ops::Range;

use super::abreast::{Abreast, Gap, Passage};
use super::office::{Office, is_rank, is_then, is_time, occupation};
use crate::engine::facts::name::{Likeness, Sort, is_office, is_place, likeness};
use crate::engine::facts::quote::Attribution;
use crate::engine::facts::{Detail, Fact, FactKind};
use crate::engine::meaning::{Vector, lookup};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::words::Class;

const NAMES: &[FactKind] = &[FactKind::Name];
const QUOTES: &[FactKind] = &[FactKind::Quote];
/// A gap with more words on a side is rewritten.
const MOST_WORDS: usize = 3;
/// Words with content that must be the same around a gap, of eight on a side.
const FRAMED: usize = 2;
/// Of the words with content of the longer side, so many stand in both where no name tells what a
/// gap is about.
const COPIED: f32 = 0.6;
/// Words between a changed office and the name of its holder: "deputy | harbour master | Ada Roe".
const TITLE: usize = 3;
/// Words nearer than this in meaning may be meant for one: "critics", "opponents".
const ALIKE: f32 = 0.33;

/// What was put in the place of something else.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let is_short = |gap: &&Gap| gap.a.len().max(gap.b.len()) <= MOST_WORDS;
    let outside = |gap: &&Gap| !is_quoted(&link.a, &gap.a) || !is_quoted(&link.b, &gap.b);
    let gaps = link.gaps.iter().filter(is_short).filter(outside);
    let mut found: Vec<Finding> = gaps
        .filter_map(|gap| {
            office(link, gap)
                .or_else(|| named(link, gap))
                .or_else(|| voice(link, gap))
                .or_else(|| ground(link, gap))
        })
        .collect();
    let is_untold = |f: &Finding| !found.iter().any(|other| super::overlap(other, f));
    let seated = seated(link).filter(is_untold);
    found.extend(seated);
    found
}

/// "The town of Sund was hit", "Marrow, a town in the north, was hit": the one town of each.
fn seated(link: &Abreast<'_>) -> Option<Finding> {
    let (of_a, of_b) = (seats(&link.a), seats(&link.b));
    let ([(noun, x)], [(other, y)]) = (of_a.as_slice(), of_b.as_slice()) else {
        return None;
    };
    let words = |p: &Passage<'_>, f: &Fact| p.under(f.span);
    let (p, q) = (link.a.shown(x.span), link.b.shown(y.span));
    let is_told = link.is_whole
        && noun == other
        && likeness(p, q) == Likeness::Different
        && !has_moved(&link.a, words(&link.a, x), &link.b)
        && !has_moved(&link.b, words(&link.b, y), &link.a);
    let message = format!("{p} became {q}: another {noun}.");
    let kind = (FindingKind::Place, Severity::Notable);
    is_told.then(|| link.finding(kind, (x.span, y.span), message))?
}

/// The names that a passage calls towns or other places.
fn seats<'r>(passage: &Passage<'r>) -> Vec<(&'r str, &'r Fact)> {
    let key = |at: Option<usize>| -> &'r str {
        let spot = at.and_then(|at| passage.spots.get(at));
        spot.map_or("", |s| s.word.key.as_str())
    };
    let named = passage
        .facts(NAMES)
        .filter(|f| sort(f) != Some(Sort::Office));
    let called = named.filter_map(|name| {
        let words = passage.under(name.span);
        let before = |n: usize| key(words.start.checked_sub(n));
        if before(1) == "of" && is_place(before(2)) {
            return Some((before(2), name));
        }
        let has_aside = matches!(key(Some(words.end)), "a" | "an") && passage.parts(words.end - 1);
        let nouns = words.end + 1..words.end + 1 + TITLE;
        let noun = nouns.map(|at| key(Some(at))).find(|w| is_place(w));
        noun.filter(|_| has_aside).map(|noun| (noun, name))
    });
    called.collect()
}

fn is_quoted(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let span = passage.span(words.clone());
    span.is_some_and(|span| passage.facts(QUOTES).any(|q| q.span.contains(span)))
}

fn keys<'p>(passage: &'p Passage<'_>, words: &Range<usize>) -> Vec<&'p str> {
    let spots = passage.spots.get(words.clone()).unwrap_or_default();
    spots.iter().map(|s| s.key()).collect()
}

/// Another office before the same name, or another rank of the same office.
fn office(link: &Abreast<'_>, gap: &Gap) -> Option<Finding> {
    let (x, y) = (keys(&link.a, &gap.a), keys(&link.b, &gap.b));
    // "The prosecutor" may be the chief one.
    let may_be_left_out = |w: &str| matches!(w, "chief" | "current");
    let is_order = |words: &[&str], other: &[&str]| {
        let mut all = words.iter();
        all.all(|w| is_rank(w) || is_time(w) || may_be_left_out(w) && !other.is_empty())
    };
    let is_past = |words: &[&str]| matches!(words, ["former" | "ex"]);
    if is_past(&x) && is_past(&y) {
        return None;
    }
    let upto = |steps: usize| {
        (
            gap.a.start..gap.a.end + steps,
            gap.b.start..gap.b.end + steps,
        )
    };
    if is_order(&x, &y) && is_order(&y, &x) {
        let steps = (1..=TITLE).find(|n| {
            let last = link.a.spots.get(gap.a.end + n - 1);
            last.is_some_and(|s| is_office(s.key()) || occupation(s.key()).is_some())
        })?;
        let runs_on = (0..steps).all(|n| follows(link, gap, n) && !breaks(link, gap, n));
        let severity = match x.iter().chain(&y).any(|w| is_rank(w)) {
            true => Severity::Error,
            false => Severity::Notable,
        };
        // "Its former head", "then its head".
        let was = |p: &Passage<'_>| {
            let mut all = p.spots.iter();
            all.any(|s| s.partner.is_none() && is_then(s.key()))
        };
        let is_untold = severity == Severity::Notable && (was(&link.a) || was(&link.b));
        return (runs_on && !is_untold).then(|| title(link, upto(steps), severity))?;
    }
    let steps = (0..=TITLE).find(|n| holds(link, gap, *n))?;
    let (of_a, of_b) = upto(steps);
    let (p, q) = (
        Office::read(link.a.version, link.a.span(of_a.clone())?),
        Office::read(link.b.version, link.b.span(of_b.clone())?),
    );
    let (jobs_a, jobs_b) = (keys(&link.a, &of_a), keys(&link.b, &of_b));
    let jobs = jobs_a.last().and_then(|w| occupation(w));
    let jobs = jobs.zip(jobs_b.last().and_then(|w| occupation(w)));
    let differ = jobs.filter(|(x, y)| x != y).map(|_| Severity::Notable);
    title(link, (of_a, of_b), p.conflict(&q).or(differ)?)
}

/// Is the word `n` after the gap the same on both sides?
fn follows(link: &Abreast<'_>, gap: &Gap, n: usize) -> bool {
    let next = link.a.spots.get(gap.a.end + n);
    next.is_some_and(|s| s.partner == Some(gap.b.end + n))
}

/// Does a mark stand before the word `n` after the gap?
fn breaks(link: &Abreast<'_>, gap: &Gap, n: usize) -> bool {
    let before = |end: usize| (end + n).checked_sub(1);
    let parts = |p: &Passage<'_>, end: usize| before(end).is_some_and(|at| p.parts(at));
    !gap.a.is_empty() && parts(&link.a, gap.a.end) || !gap.b.is_empty() && parts(&link.b, gap.b.end)
}

/// Does one person's name begin `n` words after the gap on both sides?
fn holds(link: &Abreast<'_>, gap: &Gap, n: usize) -> bool {
    let begins = |p: &Passage<'_>, at: usize| {
        p.facts(NAMES)
            .any(|f| sort(f) == Some(Sort::Person) && p.under(f.span).start == at)
    };
    let within = (0..n).all(|m| follows(link, gap, m) && !breaks(link, gap, m));
    within
        && follows(link, gap, n)
        && begins(&link.a, gap.a.end + n)
        && begins(&link.b, gap.b.end + n)
}

fn title(
    link: &Abreast<'_>,
    (of_a, of_b): (Range<usize>, Range<usize>),
    severity: Severity,
) -> Option<Finding> {
    let what = "the office differs.";
    told(link, (FindingKind::Title, severity), (of_a, of_b), what)
}

/// A name in the place of another, or half of one.
fn named(link: &Abreast<'_>, gap: &Gap) -> Option<Finding> {
    let (x, y) = (name(&link.a, &gap.a)?, name(&link.b, &gap.b)?);
    let [before, after] = link.frame(gap);
    let (p, q) = (link.a.shown(x.span), link.b.shown(y.span));
    if before + after < FRAMED
        || likeness(p, q) != Likeness::Different
        || is_short_form(p) && !is_half(link, x, gap)
        || is_short_form(q) && !is_half(link, x, gap)
        || has_moved(&link.a, gap.a.clone(), &link.b)
        || has_moved(&link.b, gap.b.clone(), &link.a)
    {
        return None;
    }
    let is_half = is_half(link, x, gap);
    let person = |f: &Fact| sort(f) == Some(Sort::Person);
    let at_place = |p: &Passage<'_>, f: &Fact, gap: &Range<usize>| {
        sort(f) == Some(Sort::Place) || is_slot_of_place(p, gap)
    };
    let is_place = at_place(&link.a, x, &gap.a) || at_place(&link.b, y, &gap.b);
    let (kind, severity, what) = if is_place {
        (
            FindingKind::Place,
            Severity::Notable,
            "another place in the same words.",
        )
    } else if is_half {
        (
            FindingKind::Name,
            Severity::Notable,
            "half of the name is another.",
        )
    } else if speaker(&link.a, &gap.a).is_some() && speaker(&link.b, &gap.b).is_some() {
        (
            FindingKind::Attribution,
            Severity::Notable,
            "another speaker of the same words.",
        )
    } else if person(x) && person(y) {
        (
            FindingKind::Name,
            Severity::Error,
            "another person in the same role.",
        )
    } else {
        (
            FindingKind::Name,
            Severity::Notable,
            "another name in the same words.",
        )
    };
    let message = format!("{p} became {q}: {what}");
    link.finding((kind, severity), (x.span, y.span), message)
}

/// Is the gap only a part of a name?
fn is_half(link: &Abreast<'_>, x: &Fact, gap: &Gap) -> bool {
    link.a.under(x.span).len() > gap.a.len()
}

/// "US" and "UN" stand for names that share no letters with them.
fn is_short_form(shown: &str) -> bool {
    let mut letters = shown.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() < 6 && letters.all(char::is_uppercase)
}

/// The name that fills a gap, with or without words before and after it.
fn name<'r>(passage: &Passage<'r>, gap: &Range<usize>) -> Option<&'r Fact> {
    let spots = passage.spots.get(gap.clone()).filter(|s| !s.is_empty())?;
    let is_capital = spots.iter().all(|s| s.word.class == Class::Name);
    let whole = passage.facts(NAMES).find(|f| {
        let words = passage.under(f.span);
        words.start <= gap.start && gap.end <= words.end
    });
    whole.filter(|f| is_capital && sort(f) != Some(Sort::Office))
}

/// Does one of the words stand on the other side all the same?
fn has_moved(passage: &Passage<'_>, words: Range<usize>, other: &Passage<'_>) -> bool {
    let spots = passage.spots.get(words).unwrap_or_default();
    spots
        .iter()
        .any(|s| other.spots.iter().any(|o| o.term.stem == s.term.stem))
}

fn sort(fact: &Fact) -> Option<Sort> {
    match &fact.detail {
        Detail::Name(naming) => Some(naming.sort),
        _ => None,
    }
}

/// "the village of …", "… harbour".
fn is_slot_of_place(passage: &Passage<'_>, gap: &Range<usize>) -> bool {
    let key = |at: Option<usize>| {
        at.and_then(|at| passage.spots.get(at))
            .map_or("", |s| s.key())
    };
    let before = |n: usize| key(gap.start.checked_sub(n));
    let of_place = before(1) == "of" && is_place(before(2));
    let after = key(Some(gap.end));
    of_place || matches!(before(1), "in" | "at" | "near") || is_place(after)
}

/// Other people without a name who say the same.
fn voice(link: &Abreast<'_>, gap: &Gap) -> Option<Finding> {
    let (x, y) = (speaker(&link.a, &gap.a)?, speaker(&link.b, &gap.b)?);
    let head = |p: &Passage<'_>, gap: &Range<usize>| {
        let span = p.span(gap.clone())?;
        let is_named = p.facts(NAMES).any(|f| f.whole.overlaps(span));
        let last = p.spots.get(gap.end.checked_sub(1)?)?;
        (!is_named).then(|| last.key().to_owned())
    };
    let (p, q) = (head(&link.a, &gap.a)?, head(&link.b, &gap.b)?);
    let is_noun = |w: &str| {
        let is_pronoun = matches!(
            w,
            "he" | "she" | "it" | "they" | "we" | "i" | "who" | "which"
        );
        let is_paper = matches!(w, "figures" | "data" | "report" | "statistics" | "document");
        !is_pronoun && !is_paper
    };
    let is_told = is_copied(link) && is_noun(&p) && is_noun(&q) && !is_alike(&p, &q);
    let what = "another speaker of the same words.";
    let spans = (x.speaker.span, y.speaker.span);
    let (p, q) = (link.a.shown(spans.0), link.b.shown(spans.1));
    let message = format!("{p} became {q}: {what}");
    is_told.then(|| {
        let kind = (FindingKind::Attribution, Severity::Notable);
        link.finding(kind, spans, message)
    })?
}

/// Who is said to speak in the gap.
fn speaker<'r>(passage: &Passage<'r>, gap: &Range<usize>) -> Option<&'r Attribution> {
    let span = passage.span(gap.clone())?;
    let mut all = passage.attributions();
    all.find(|a| a.speaker.span.overlaps(span) && !span.contains(a.verb))
}

/// May two words be meant for one? Words that the table does not know are not judged.
fn is_alike(x: &str, y: &str) -> bool {
    let both = lookup(x).zip(lookup(y));
    both.is_none_or(|(x, y)| Vector::new(x).cosine(&Vector::new(y)) >= ALIKE)
}

/// Another sort of place: "to the capital", "to the coast".
fn ground(link: &Abreast<'_>, gap: &Gap) -> Option<Finding> {
    let only = |p: &Passage<'_>, gap: &Range<usize>| match keys(p, gap).as_slice() {
        [one] if p.spots.get(gap.start)?.word.class == Class::Plain => scene(one),
        _ => None,
    };
    let (x, y) = (only(&link.a, &gap.a)?, only(&link.b, &gap.b)?);
    let what = "another place in the same words.";
    let kind = (FindingKind::Place, Severity::Notable);
    let is_told = x != y && is_copied(link);
    is_told.then(|| told(link, kind, (gap.a.clone(), gap.b.clone()), what))?
}

/// Nouns of places that exclude each other; near synonyms have one number.
pub fn scene(key: &str) -> Option<u8> {
    Some(match key {
        "capital" => 0,
        "coast" | "beach" | "shore" => 1,
        "mainland" => 2,
        "island" | "isle" => 3,
        "city" => 4,
        "village" => 5,
        "province" | "region" | "county" | "district" => 6,
        "quay" | "port" | "harbour" | "harbor" => 7,
        "bridge" => 8,
        "airport" => 9,
        "river" => 10,
        "mountains" | "hills" => 11,
        "parliament" => 12,
        "court" | "courthouse" => 13,
        "hospital" => 14,
        "school" => 15,
        "prison" => 16,
        _ => return None,
    })
}

/// Are the passages the same but for little?
fn is_copied(link: &Abreast<'_>) -> bool {
    let content = |p: &Passage<'_>| p.spots.iter().filter(|s| s.has_content()).count();
    let all = link.a.spots.iter().filter(|s| s.has_content());
    let kept = all.filter(|s| s.partner.is_some()).count();
    kept as f32 >= COPIED * content(&link.a).max(content(&link.b)) as f32
}

fn told(
    link: &Abreast<'_>,
    what: (FindingKind, Severity),
    (of_a, of_b): (Range<usize>, Range<usize>),
    why: &str,
) -> Option<Finding> {
    let (x, y) = (link.a.span(of_a)?, link.b.span(of_b)?);
    let message = format!("{} became {}: {why}", link.a.shown(x), link.b.shown(y));
    link.finding(what, (x, y), message)
}
