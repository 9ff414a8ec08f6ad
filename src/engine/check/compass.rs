//! Quarters of the compass beside one place: north-west England in one version, north-east England
//! in another.
//!
//! ```text
//! a  based in north-west England          b  the town, in the northeast of England     differs
//! a  smoke drifted north-east to Sund     b  blown south, towards the port of Sund     differs
//! ```
//!
//! Told of only where each version has one quarter for the place, so that "north and south Sund"
//! is no contradiction of "north Sund".

use std::collections::BTreeMap;

use super::anywhere::Reading;
use super::people::place;
use crate::engine::align::Profile;
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};
use crate::engine::words::{Class, Word};

/// Words after a quarter among which the place stands.
const REACH: usize = 5;

/// A quarter beside a place.
pub struct Bearing<'r> {
    /// Letters of the compass: "nw".
    quarter: &'static str,
    /// The folded name of the place.
    of: &'r str,
    span: Span,
}

/// The quarters of a version that stand beside a name.
pub fn bearings<'r>(version: &Version, profiles: &'r [Profile]) -> Vec<Bearing<'r>> {
    let mut found = Vec::new();
    for profile in profiles {
        let mut at = 0;
        while at < profile.words.len() {
            let Some((quarter, words)) = quarter(&profile.words, at) else {
                at += 1;
                continue;
            };
            found.extend(bearing(version, &profile.words, (quarter, at..at + words)));
            at += words;
        }
    }
    found
}

/// A quarter and the words it takes: "north-west" is one or two.
fn quarter(words: &[Word], at: usize) -> Option<(&'static str, usize)> {
    let key = |at: usize| words.get(at).map_or("", |w| w.key.as_str());
    let both = match (key(at), key(at + 1)) {
        ("north", "west" | "western") => Some("nw"),
        ("north", "east" | "eastern") => Some("ne"),
        ("south", "west" | "western") => Some("sw"),
        ("south", "east" | "eastern") => Some("se"),
        _ => None,
    };
    if let Some(both) = both {
        return Some((both, 2));
    }
    let one = match key(at) {
        "northwest" | "northwestern" => "nw",
        "northeast" | "northeastern" => "ne",
        "southwest" | "southwestern" => "sw",
        "southeast" | "southeastern" => "se",
        "north" | "northern" => "n",
        "south" | "southern" => "s",
        "east" | "eastern" => "e",
        "west" | "western" => "w",
        _ => return None,
    };
    Some((one, 1))
}

/// The first name after a quarter, no full stop between.
fn bearing<'r>(
    version: &Version,
    words: &'r [Word],
    (quarter, at): (&'static str, std::ops::Range<usize>),
) -> Option<Bearing<'r>> {
    let shown = words.get(at.clone())?;
    let span = shown.first()?.span.with(shown.last()?.span);
    let is_name = |w: &&Word| w.class == Class::Name && w.span.of(version.text()).len() > 2;
    let after = words.iter().skip(at.end).take(REACH);
    let name = after.into_iter().find(is_name)?;
    let own = name
        .key
        .strip_suffix('s')
        .filter(|_| name.span.of(version.text()).contains(['’', '\'']));
    Some(Bearing {
        quarter,
        of: own.unwrap_or(&name.key),
        span,
    })
}

/// Places that each version puts into one quarter, but not into the same.
pub fn findings(pair: &Comparison, a: &Reading<'_>, b: &Reading<'_>) -> Vec<Finding> {
    let (of_a, of_b) = (&a.bearings, &b.bearings);
    let (places_a, places_b) = (by_place(of_a), by_place(of_b));
    let found = of_a.iter().filter_map(|x| {
        let (first, is_one) = places_a.get(x.of)?;
        let (y, is_one_too) = places_b.get(x.of).filter(|_| std::ptr::eq(*first, x))?;
        let differs = x.quarter != y.quarter && *is_one && *is_one_too;
        differs.then(|| finding(pair, (a.version, x), (b.version, y)))?
    });
    found.collect()
}

/// The first quarter of each place, and whether it is the only one.
fn by_place<'b, 'r>(all: &'b [Bearing<'r>]) -> BTreeMap<&'r str, (&'b Bearing<'r>, bool)> {
    let mut places = BTreeMap::new();
    for one in all {
        let (first, is_one) = places.entry(one.of).or_insert((one, true));
        *is_one &= first.quarter == one.quarter;
    }
    places
}

fn finding(
    pair: &Comparison,
    (a, x): (&Version, &Bearing<'_>),
    (b, y): (&Version, &Bearing<'_>),
) -> Option<Finding> {
    let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
    Some(Finding {
        kind: FindingKind::Place,
        severity: Severity::Notable,
        a: place(a, pair.a, x.span)?,
        b: Some(place(b, pair.b, y.span)?),
        message: format!("{p} became {q}: another direction."),
    })
}
