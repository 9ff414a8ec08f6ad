//! Who is said to say a quotation that two versions share.
//!
//! ```text
//! a  “It stays closed,” Roe said.     b  “It stays closed,” Lund said.        another speaker
//! a  “It stays closed,” he said.      b  “It stays closed,” Lund said.        he may be Roe: asked
//! a  “It stays closed,” Roe said.     b  “It stays closed,” the mayor said.   silent if Roe is mayor
//! ```
//!
//! A person against a body is silent: a spokesman speaks for one. So are names so near that one
//! may be the other misspelt; that is told of the names.

use super::side::Side;
use crate::engine::check::anywhere::Reading;
use crate::engine::check::people::{Nearness, nearness, place};
use crate::engine::facts::Detail;
use crate::engine::facts::name::{Likeness, Sort, likeness};
use crate::engine::facts::quote::{Speaker, is_pronoun};
use crate::engine::report::{Finding, FindingKind, Severity};
use crate::engine::story::Span;

/// Who speaks, as far as the copy tells.
struct Voice<'r> {
    /// The folded full name.
    name: &'r str,
    sort: Sort,
    /// Where the speaker and the verb stand.
    span: Span,
    /// Is another the one who is named there?
    is_sure: bool,
}

/// What differs in the speakers of two quotations of one wording; `readings` are those of all
/// versions.
pub fn finding(
    (a, x): (&Side<'_>, usize),
    (b, y): (&Side<'_>, usize),
    readings: &[Reading<'_>],
) -> Option<Finding> {
    let (x, y) = (voice(a, x, readings)?, voice(b, y, readings)?);
    if !are_two(&x, &y) || !x.is_sure && !y.is_sure {
        return None;
    }
    let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
    let both_people = x.sort == Sort::Person && y.sort == Sort::Person;
    let (severity, message) = match both_people && x.is_sure && y.is_sure {
        true => (
            Severity::Error,
            format!("One quotation, two speakers: {p} / {q}."),
        ),
        false => (
            Severity::Notable,
            format!("{p} / {q}: does another speak the same words?"),
        ),
    };
    Some(Finding {
        kind: FindingKind::Attribution,
        severity,
        a: place(a.version, a.id, x.span)?,
        b: Some(place(b.version, b.id, y.span)?),
        message,
    })
}

fn are_two(x: &Voice<'_>, y: &Voice<'_>) -> bool {
    let is_person = |v: &Voice<'_>| v.sort == Sort::Person;
    is_person(x) == is_person(y)
        && likeness(x.name, y.name) == Likeness::Different
        && matches!(nearness(x.name, y.name), Nearness::Half | Nearness::None)
}

/// The speaker of a quotation, if named somewhere.
fn voice<'r>(side: &Side<'r>, quote: usize, readings: &'r [Reading<'r>]) -> Option<Voice<'r>> {
    let Detail::Quote(speech) = &side.quotes.get(quote)?.detail else {
        return None;
    };
    let speaker = speech.speaker.as_ref()?;
    let shown = speaker.span.of(side.text());
    let with_verb = speech
        .verb
        .map_or(speaker.span, |(verb, _)| speaker.span.with(verb));
    let speaking = &readings.get(side.id.0)?.speaking;
    let (name, sort) = match speaking.get_key_value(speaker.words.as_str()) {
        Some((name, sort)) => (*name, *sort),
        None => (holder(speaker, readings)?, Sort::Person),
    };
    Some(Voice {
        name,
        sort,
        span: with_verb,
        is_sure: !is_pronoun(shown),
    })
}

/// "The chief executive" where no name is given: the one who has that title in any version.
fn holder<'r>(speaker: &Speaker, readings: &'r [Reading<'r>]) -> Option<&'r str> {
    let office: Vec<&str> = speaker.words.split(' ').collect();
    let all = readings.iter().flat_map(|r| &r.people);
    let mut holders = all.filter(|p| p.holds(&office)).map(|p| p.value);
    let first = holders.next()?;
    holders
        .all(|other| likeness(first, other) <= Likeness::Shorter)
        .then_some(first)
}
