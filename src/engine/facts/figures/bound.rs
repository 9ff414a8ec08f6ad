//! Words around a figure that bound its value: "more than 13,000", "40 or more", "some 200".

use super::piece::Pieces;
use crate::engine::facts::Bound;

/// Phrases before a figure, longest first where one ends another.
const BEFORE: [(&[&str], Bound); 56] = [
    (&["over", "the", "age", "of"], Bound::MoreThan),
    (&["above", "the", "age", "of"], Bound::MoreThan),
    (&["under", "the", "age", "of"], Bound::LessThan),
    (&["below", "the", "age", "of"], Bound::LessThan),
    (&["no", "fewer", "than"], Bound::AtLeast),
    (&["no", "less", "than"], Bound::AtLeast),
    (&["not", "less", "than"], Bound::AtLeast),
    (&["a", "minimum", "of"], Bound::AtLeast),
    (&["at", "least"], Bound::AtLeast),
    (&["no", "more", "than"], Bound::AtMost),
    (&["not", "more", "than"], Bound::AtMost),
    (&["a", "maximum", "of"], Bound::AtMost),
    (&["as", "many", "as"], Bound::AtMost),
    (&["as", "much", "as"], Bound::AtMost),
    (&["as", "high", "as"], Bound::AtMost),
    (&["at", "most"], Bound::AtMost),
    (&["up", "to"], Bound::AtMost),
    (&["in", "excess", "of"], Bound::MoreThan),
    (&["upwards", "of"], Bound::MoreThan),
    (&["upward", "of"], Bound::MoreThan),
    (&["greater", "than"], Bound::MoreThan),
    (&["higher", "than"], Bound::MoreThan),
    (&["larger", "than"], Bound::MoreThan),
    (&["bigger", "than"], Bound::MoreThan),
    (&["older", "than"], Bound::MoreThan),
    (&["longer", "than"], Bound::MoreThan),
    (&["well", "over"], Bound::MoreThan),
    (&["well", "above"], Bound::MoreThan),
    (&["more", "than"], Bound::MoreThan),
    (&["just", "over"], Bound::MoreThan),
    (&["exceeding"], Bound::MoreThan),
    (&["exceed"], Bound::MoreThan),
    (&["above"], Bound::MoreThan),
    (&["over"], Bound::MoreThan),
    (&["fewer", "than"], Bound::LessThan),
    (&["less", "than"], Bound::LessThan),
    (&["lower", "than"], Bound::LessThan),
    (&["younger", "than"], Bound::LessThan),
    (&["smaller", "than"], Bound::LessThan),
    (&["just", "under"], Bound::LessThan),
    (&["well", "below"], Bound::LessThan),
    (&["under"], Bound::LessThan),
    (&["below"], Bound::LessThan),
    (&["an", "estimated"], Bound::About),
    (&["somewhere", "around"], Bound::About),
    (&["approximately"], Bound::About),
    (&["estimated"], Bound::About),
    (&["close", "to"], Bound::About),
    (&["circa"], Bound::About),
    (&["roughly"], Bound::About),
    (&["around"], Bound::About),
    (&["almost"], Bound::About),
    (&["nearly"], Bound::About),
    (&["just", "about"], Bound::About),
    (&["about"], Bound::About),
    (&["some"], Bound::About),
];

/// The bound before the piece `start`, and the first piece of its phrase.
pub fn before(p: &Pieces<'_>, start: usize) -> Option<(Bound, usize)> {
    let last = start.checked_sub(1)?;
    if let Some(bound) = p.mark(last).and_then(of_mark) {
        return Some((bound, last));
    }
    if !p.is_word(last) {
        return None;
    }
    let start = start - fillers(p, start);
    let matches = |phrase: &[&str]| {
        let from = start.checked_sub(phrase.len())?;
        let is_same = phrase
            .iter()
            .enumerate()
            .rev()
            .all(|(n, word)| p.is(from + n, word));
        is_same.then_some(from)
    };
    BEFORE
        .iter()
        .find_map(|(phrase, bound)| Some((*bound, matches(phrase)?)))
}

/// How many words before a figure only stress it: "up to a full 40 percent".
fn fillers(p: &Pieces<'_>, start: usize) -> usize {
    let stands = |words: &[&str]| {
        let from = start.checked_sub(words.len());
        from.is_some_and(|from| (from..).zip(words).all(|(at, word)| p.is(at, word)))
    };
    let found = FILLERS.iter().find(|words| stands(words));
    found.map_or(0, |words| words.len())
}

/// Phrases between a bound and its figure.
const FILLERS: [&[&str]; 4] = [
    &["a", "total", "of"],
    &["a", "full"],
    &["a", "whole"],
    &["a", "further"],
];

fn of_mark(mark: char) -> Option<Bound> {
    Some(match mark {
        '>' => Bound::MoreThan,
        '<' => Bound::LessThan,
        '≥' => Bound::AtLeast,
        '≤' => Bound::AtMost,
        '~' | '≈' => Bound::About,
        _ => return None,
    })
}

/// The bound after a figure that ends before the piece `end`, and the piece after its phrase.
pub fn after(p: &Pieces<'_>, end: usize) -> Option<(Bound, usize)> {
    if p.mark(end) == Some('+') && p.touches(end) && !(p.is_digits(end + 1) && p.touches(end + 1)) {
        return Some((Bound::AtLeast, end + 1));
    }
    if let Some(found) = behind_noun(p, end) {
        return Some(found);
    }
    let is_joined = p.is(end, "and") && p.is_one_of(end + 1, "over above under");
    if !p.is(end, "or") && !is_joined {
        return None;
    }
    let bound = if p.is_one_of(end + 1, "more over above older") {
        Bound::AtLeast
    } else if p.is_one_of(end + 1, "less fewer under younger") {
        Bound::AtMost
    } else if p.is(end + 1, "so") {
        Bound::About
    } else {
        return None;
    };
    Some((bound, end + 2))
}

/// "Nine children, at least, died": after what is counted, and before a mark.
fn behind_noun(p: &Pieces<'_>, end: usize) -> Option<(Bound, usize)> {
    let noun = (end..end + MOST_COUNTED).take_while(|at| p.is_plain(*at) && !p.is(*at, "at"));
    let next = end + noun.count();
    let at = next + usize::from(p.mark(next) == Some(','));
    let is_last = !p.is_word(at + 2) && !p.is_digits(at + 2);
    let bound = match () {
        () if !p.is(at, "at") || !is_last => return None,
        () if p.is(at + 1, "least") => Bound::AtLeast,
        () if p.is(at + 1, "most") => Bound::AtMost,
        () => return None,
    };
    Some((bound, at + 2))
}

/// Words of what is counted: "nine young children".
const MOST_COUNTED: usize = 3;
