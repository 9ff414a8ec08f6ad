//! What two versions state wherever it stands: people, directions, quarters, what may be. Links
//! miss sentences that share one name or one figure only.

use std::collections::HashMap;

use super::alleged::{self, Sayings};
use super::compass::{self, Bearing};
use super::contrary;
use super::direction::{self, Moved};
use super::mood::{self, Modal};
use super::people::{self, Person};
use super::seat::{self, Seats};
use super::statement::{self, Stated};
use crate::engine::align::{Profile, Profiles};
use crate::engine::facts::name::Sort;
use crate::engine::facts::{Detail, FactKind, Value};
use crate::engine::report::{Comparison, Finding, Place};
use crate::engine::story::{Span, Version};

/// Bytes between words that a reader sees as one place: a word.
const BESIDE: usize = 10;

/// A version, read once for all its pairs.
pub struct Reading<'r> {
    pub version: &'r Version,
    pub people: Vec<Person<'r>>,
    pub bearings: Vec<Bearing<'r>>,
    pub moved: Vec<Moved<'r>>,
    pub modal: Vec<Modal<'r>>,
    pub seats: Seats<'r>,
    pub stated: Stated,
    pub sayings: Sayings,
    /// The names of those who may speak, folded.
    pub speaking: HashMap<&'r str, Sort>,
}

impl<'r> Reading<'r> {
    fn new(version: &'r Version, profiles: &'r [Profile], denied: &[bool]) -> Self {
        Self {
            version,
            people: people::people(version, profiles),
            bearings: compass::bearings(version, profiles),
            moved: direction::moved(version, profiles),
            modal: mood::modal(profiles),
            seats: seat::seats(version, profiles),
            sayings: Sayings::new(version, profiles),
            stated: Stated::new(version, profiles, denied),
            speaking: speaking(version),
        }
    }
}

/// What bears a name, where it is named first as one who may speak.
fn speaking(version: &Version) -> HashMap<&str, Sort> {
    let mut speaking = HashMap::new();
    for fact in version.facts.iter().filter(|f| f.kind == FactKind::Name) {
        let (Detail::Name(naming), Value::Words(words)) = (&fact.detail, &fact.value) else {
            continue;
        };
        if matches!(naming.sort, Sort::Person | Sort::Organisation | Sort::Place) {
            speaking.entry(words.as_str()).or_insert(naming.sort);
        }
    }
    speaking
}

/// Reads all versions; not a single one, which is held against nothing.
pub fn readings<'r>(versions: &'r [Version], profiles: &'r Profiles) -> Vec<Reading<'r>> {
    if versions.len() < 2 {
        return Vec::new();
    }
    let numbered = versions.iter().enumerate();
    let mut denied = vec![false; profiles.stems];
    for (at, version) in numbered.clone() {
        statement::mark_denied(version, profiles.of(at), &mut denied);
    }
    let read = numbered.map(|(at, version)| Reading::new(version, profiles.of(at), &denied));
    read.collect()
}

/// What is stated otherwise in two versions, without what `told` says already.
pub fn findings(
    versions: &[Version],
    pair: &Comparison,
    profiles: &Profiles,
    readings: &[Reading<'_>],
    told: &[Finding],
) -> Vec<Finding> {
    let Some((a, b)) = readings.get(pair.a.0).zip(readings.get(pair.b.0)) else {
        return Vec::new();
    };
    let both = people::Both {
        all: readings,
        versions: [a.version, b.version],
        people: [&a.people, &b.people],
        told,
    };
    let found = direction::findings(pair, a, b)
        .into_iter()
        .chain(compass::findings(pair, a, b))
        .chain(seat::findings(pair, readings))
        .chain(mood::anywhere(
            versions,
            pair,
            profiles,
            [&a.modal, &b.modal],
        ))
        .chain(alleged::findings(
            pair,
            (a.version, &a.sayings),
            (b.version, &b.sayings),
        ))
        .chain(contrary::findings(
            pair,
            (a.version, &a.stated, profiles.of(pair.a.0)),
            (b.version, &b.stated, profiles.of(pair.b.0)),
        ));
    let untold = found.filter(|x| !told.iter().any(|y| touches(x, y)));
    both.findings(pair).into_iter().chain(untold).collect()
}

/// Are two findings about the same words, or words beside them, of both versions?
fn touches(x: &Finding, y: &Finding) -> bool {
    let near = |x: &Place, y: &Place| {
        let wide = Span::new(x.span.start.saturating_sub(BESIDE), x.span.end + BESIDE);
        x.version == y.version && wide.overlaps(y.span)
    };
    near(&x.a, &y.a) && x.b.zip(y.b).is_some_and(|(x, y)| near(&x, &y))
}
