//! Who says what is said, and how: another speaker, another verb, or nobody any more.
//!
//! ```text
//! the mayor, Ada Roe, said it was closed / Tom Lind said it was closed    another speaker
//! Roe said it was closed / Roe admitted it was closed                     another force
//! Roe said it was closed / It was closed                                  said by nobody
//! Roe said / she said, added Roe / Roe told reporters                     silent
//! ```

use super::abreast::{Abreast, Passage, Spot};
use super::people::{Nearness, nearness};
use super::sense::{is_not, is_open};
use crate::engine::facts::name::{Likeness, Sort, likeness};
use crate::engine::facts::quote::{Attribution, Force, is_pronoun};
use crate::engine::facts::{Detail, Fact, FactKind, Value};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::{SentenceId, Span, Version};

/// Of the words with content of a passage that lost its speaker, so many must stand on.
const KEPT: f32 = 0.7;
/// And so many where only the verb is another.
const SHARED: f32 = 0.55;
/// Shorter quotations come in the mouth of many.
const LONG: usize = 3;

const QUOTES: &[FactKind] = &[FactKind::Quote];

/// What differs between the attributions of a link.
pub fn findings(link: &Abreast<'_>) -> Vec<Finding> {
    let answers = link.is_whole || shares_quotation(link);
    let (of_a, of_b) = (attributions(&link.a), attributions(&link.b));
    let found = match (of_a.as_slice(), of_b.as_slice()) {
        ([x], [y]) if answers => speaker(link, x, y).or_else(|| forced(link, x, y)),
        ([x, ..], []) => dropped(&link.a, &link.b, x).and_then(|y| lost(link, (with(x), y), true)),
        ([], [y, ..]) => dropped(&link.b, &link.a, y).and_then(|x| lost(link, (x, with(y)), false)),
        _ => None,
    };
    found.into_iter().collect()
}

/// Are the words of a quotation in both?
fn shares_quotation(link: &Abreast<'_>) -> bool {
    let quoted = |p: &Passage<'_>| p.facts(QUOTES).map(|f| f.value.to_string()).collect();
    let (of_a, of_b): (Vec<String>, Vec<String>) = (quoted(&link.a), quoted(&link.b));
    let is_long = |words: &str| words.split(' ').nth(LONG).is_some();
    of_a.iter()
        .any(|words| is_long(words) && of_b.contains(words))
}

fn attributions<'r>(passage: &Passage<'r>) -> Vec<&'r Attribution> {
    passage.attributions().collect()
}

/// Another speaker, where both are known by name.
fn speaker(link: &Abreast<'_>, x: &Attribution, y: &Attribution) -> Option<Finding> {
    let (sort_x, sort_y) = (sort(&link.a, x)?, sort(&link.b, y)?);
    let (one, other) = (&x.speaker.words, &y.speaker.words);
    let is_name = !matches!(nearness(one, other), Nearness::Half | Nearness::None);
    // A name with letters wrong is told of as a name.
    if likeness(one, other) != Likeness::Different || is_name {
        return None;
    }
    let (p, q) = (link.a.shown(x.speaker.span), link.b.shown(y.speaker.span));
    // Who is meant by a pronoun is too unsure to be told of without the words of a quotation.
    if is_pronoun(p) || is_pronoun(q) {
        return None;
    }
    let is_sure = sort_x == Sort::Person && sort_y == Sort::Person;
    let (severity, message) = match is_sure {
        true => (Severity::Error, format!("{p} became {q}: another speaker.")),
        false => (
            Severity::Notable,
            format!("{p} became {q}: is it still the same speaker?"),
        ),
    };
    let spans = (with(x), with(y));
    link.finding((FindingKind::Attribution, severity), spans, message)
}

/// The speaker with the verb.
fn with(x: &Attribution) -> Span {
    x.speaker.span.with(x.verb)
}

fn is_called(name: &Fact, words: &str) -> bool {
    matches!(&name.value, Value::Words(own) if own == words)
}

/// What the speaker is, if the version names them.
fn sort(passage: &Passage<'_>, x: &Attribution) -> Option<Sort> {
    let names = passage
        .version
        .facts
        .iter()
        .filter(|f| f.kind == FactKind::Name);
    let sort = names.filter_map(|f| match &f.detail {
        Detail::Name(naming) if is_called(f, &x.speaker.words) => Some(naming.sort),
        _ => None,
    });
    sort.max_by_key(|s| *s == Sort::Person)
        .filter(|s| matches!(s, Sort::Person | Sort::Organisation | Sort::Place))
}

/// Does the verb take a stand on what it reports? "Insisted", "agreed" and "argued" stand for
/// "said" in plain copy.
fn takes_a_stand(force: Force, verb: &str) -> bool {
    use Force::{Accusing, Admitting, Claiming, Denying, Supposing, Warning};
    let is_mild = [
        "expect", "agree", "accept", "argu", "assert", "contend", "maintain",
    ];
    matches!(
        force,
        Accusing | Admitting | Claiming | Denying | Supposing | Warning
    ) && !is_mild.iter().any(|stem| verb.starts_with(stem))
}

/// Does the verb only report? "Promises to" and "expects to" are acts of their own.
fn reports(force: Force) -> bool {
    use Force::{Accusing, Claiming, Further, Plain, Stating, Warning};
    matches!(
        force,
        Accusing | Claiming | Further | Plain | Stating | Warning
    )
}

/// One speaker, another verb.
fn forced(link: &Abreast<'_>, x: &Attribution, y: &Attribution) -> Option<Finding> {
    let (p, q) = (link.a.shown(x.verb), link.b.shown(y.verb));
    let stands = takes_a_stand(x.force, p) || takes_a_stand(y.force, q);
    // Beside the same words in quotation marks, a verb that colours them adds nothing to them.
    let quoted = |p: &Passage<'_>| p.facts(QUOTES).next().is_some();
    let blames = |x: &Attribution| matches!(x.force, Force::Accusing | Force::Claiming);
    let is_coloured = quoted(&link.a) && quoted(&link.b) && !denies(x) && !denies(y);
    if x.force == y.force
        || !stands
        || is_coloured
        || blames(x) && blames(y)
        || is_made_up_for(link, x, y)
        || !is_shared(link)
    {
        return None;
    }
    let opposed = |p: Force, q: Force| {
        p == Force::Denying && matches!(q, Force::Admitting | Force::Stating | Force::Insisting)
    };
    let severity = match opposed(x.force, y.force) || opposed(y.force, x.force) {
        true => Severity::Error,
        false => Severity::Notable,
    };
    let message = format!("“{p}” became “{q}”: the verb takes another stand.");
    link.finding(
        (FindingKind::Attribution, severity),
        (x.verb, y.verb),
        message,
    )
}

/// Do most words of the shorter passage stand in the other?
fn is_shared(link: &Abreast<'_>) -> bool {
    let content = |p: &Passage<'_>| p.spots.iter().filter(|s| s.has_content()).count();
    let kept = link
        .a
        .spots
        .iter()
        .filter(|s| s.has_content() && s.partner.is_some())
        .count();
    kept as f32 >= SHARED * content(&link.a).min(content(&link.b)) as f32
}

/// "Denies that it is so", "says that it is not so".
fn is_made_up_for(link: &Abreast<'_>, x: &Attribution, y: &Attribution) -> bool {
    let negations = |p: &Passage<'_>| p.spots.iter().filter(|s| is_not(s.key())).count();
    let count = |x: &Attribution| usize::from(denies(x));
    let supposes = |x: &Attribution| x.force == Force::Supposing;
    let hedged = |p: &Passage<'_>, y: &Attribution| {
        p.spots
            .iter()
            .any(|s| !y.verb.contains(s.word.span) && is_open(s))
    };
    let is_hedged = supposes(x) && hedged(&link.b, y) || supposes(y) && hedged(&link.a, x);
    is_hedged
        || denies(x) != denies(y) && negations(&link.a) + count(x) == negations(&link.b) + count(y)
}

fn denies(x: &Attribution) -> bool {
    x.force == Force::Denying
}

/// What stands in the other passage of the words that `x` reported.
fn dropped(from: &Passage<'_>, to: &Passage<'_>, x: &Attribution) -> Option<Span> {
    // "Was told to leave": the verb is still there.
    let mut verb = from.spots.iter().filter(|s| x.verb.contains(s.word.span));
    let stands = |s: &Spot<'_>| to.spots.iter().any(|own| own.term.stem == s.term.stem);
    if !reports(x.force) || verb.any(stands) {
        return None;
    }
    let attributed = with(x);
    let said = from
        .spots
        .iter()
        .filter(|s| s.has_content() && !attributed.contains(s.word.span));
    let (mut all, mut kept) = (0, Vec::new());
    for spot in said {
        all += 1;
        let same = |s: &Spot<'_>| s.term.stem == spot.term.stem;
        kept.extend(spot.partner.or_else(|| to.spots.iter().position(same)));
    }
    let names = |s: &Spot<'_>| {
        let mut own = from
            .spots
            .iter()
            .filter(|w| attributed.contains(w.word.span));
        own.any(|w| w.term.stem == s.term.stem)
    };
    let there = to
        .spots
        .iter()
        .filter(|s| s.has_content() && !names(s))
        .count();
    let is_kept = kept.len() as f32 >= KEPT * all.min(there) as f32 && kept.len() > 2;
    let unnamed = is_pronoun(from.shown(x.speaker.span));
    let near = |a: &&Attribution| {
        // Blame needs a speaker of its own.
        let is_blame = matches!(x.force, Force::Accusing | Force::Claiming);
        let same = likeness(&a.speaker.words, &x.speaker.words) != Likeness::Different;
        // And a denial answers what somebody else said.
        !denies(a) && (same || !is_blame && (unnamed || !speaks_near(from, x, a)))
    };
    let speaks = || {
        let mut places = to.sentences.iter();
        places.any(|s| beside(to.version, *s).iter().any(|a| near(&a)))
    };
    let quoted = || {
        let mut quotes = to
            .version
            .facts
            .iter()
            .filter(|f| f.kind == FactKind::Quote);
        quotes.any(|f| to.spots.iter().any(|s| f.whole.contains(s.word.span)))
    };
    if !is_kept || speaks() || quoted() || stands_otherwise(from, to, x) {
        return None;
    }
    let (first, last) = (kept.iter().min()?, kept.iter().max()?);
    to.span(*first..last + 1)
}

/// The attributions of a sentence and its neighbours.
fn beside(version: &Version, sentence: SentenceId) -> &[Attribution] {
    let all = &version.attributions;
    let start = all.partition_point(|a| a.sentence.0 + 1 < sentence.0);
    let end = all.partition_point(|a| a.sentence.0 <= sentence.0 + 1);
    all.get(start..end).unwrap_or_default()
}

/// Does the speaker of `a` speak beside `x` in the other version, too? Then `a` is no remnant of
/// what `x` says.
fn speaks_near(from: &Passage<'_>, x: &Attribution, a: &Attribution) -> bool {
    let mut others = beside(from.version, x.sentence).iter().filter(|o| *o != x);
    others.any(|o| {
        o.speaker.words != x.speaker.words
            && likeness(&o.speaker.words, &a.speaker.words) <= Likeness::Shorter
    })
}

/// "According to the firm's figures", "the firm's figures show", "the firm estimates"; and "the
/// firm said it would close", "the firm will close".
fn stands_otherwise(from: &Passage<'_>, to: &Passage<'_>, x: &Attribution) -> bool {
    let evidence = |s: &Spot<'_>| {
        matches!(
            s.key(),
            "according"
                | "show"
                | "shows"
                | "showed"
                | "shown"
                | "estimate"
                | "estimates"
                | "estimated"
                | "figures"
                | "data"
                | "put"
                | "puts"
                | "rule"
                | "ruled"
                | "suspect"
                | "suspects"
        )
    };
    let own = from
        .spots
        .iter()
        .filter(|s| x.speaker.span.overlaps(s.word.span));
    let mut heavy = own.filter(|s| s.has_content()).peekable();
    let is_pronoun = || is_pronoun(from.shown(x.speaker.span));
    let stands = |s: &Spot<'_>| to.spots.iter().any(|t| t.term.stem == s.term.stem);
    let is_named = heavy.peek().is_some() && heavy.any(stands);
    let refers = to
        .spots
        .iter()
        .any(|s| matches!(s.key(), "he" | "she" | "they"));
    let verb = from.under(x.verb);
    let next = from.spots.get(verb.end).map_or("", Spot::key);
    let own = matches!(next, "it" | "they" | "he" | "she")
        || from.shown(x.verb).eq_ignore_ascii_case("according");
    let is_plan = x.force == Force::Plain && is_named && own && !is_pronoun();
    is_plan || to.spots.iter().any(evidence) && (is_named || is_pronoun() || refers)
}

fn lost(link: &Abreast<'_>, (x, y): (Span, Span), is_lost: bool) -> Option<Finding> {
    let verb = if is_lost {
        link.a.shown(x)
    } else {
        link.b.shown(y)
    };
    let message = match is_lost {
        true => format!("“{verb}” was lost: does a claim now stand as a fact?"),
        false => format!("“{verb}” came in: is a fact now somebody's claim?"),
    };
    link.finding(
        (FindingKind::Attribution, Severity::Notable),
        (x, y),
        message,
    )
}
