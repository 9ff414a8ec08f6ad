//! Words around a figure that bound its value: "more than 13,000", "40 or more", "some 200".

use super::piece::Pieces;
use crate::engine::facts::Bound;

/// Phrases before a figure, longest first where one ends another.
const BEFORE: [(&[&str], Bound); 49] = [
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
    if !p.is(end, "or") {
        return None;
    }
    let bound = if p.is(end + 1, "more") || p.is(end + 1, "over") {
        Bound::AtLeast
    } else if p.is(end + 1, "less") || p.is(end + 1, "fewer") || p.is(end + 1, "under") {
        Bound::AtMost
    } else if p.is(end + 1, "so") {
        Bound::About
    } else {
        return None;
    };
    Some((bound, end + 2))
}
