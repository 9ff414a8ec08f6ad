//! Which way a figure moved: one figure that rose in one version and fell in another.
//!
//! ```text
//! a  Profit rose 8 percent.       b  Profit, at 40 mills, fell 8 percent.     rose / fell
//! c  an 8 percent drop in profit                                              rose / drop
//! d  Profit was 8 percent of sales.                                           silent
//! ```
//!
//! One value and a few words in common tie sentences together that no link does. Where any pair
//! of sentences agrees on value and direction, the others tell of something else.

use std::collections::HashMap;

use super::anywhere::Reading;
use super::number;
use super::opposites::{Way, way};
use super::people::place;
use crate::engine::align::Profile;
use crate::engine::facts::{Fact, FactKind, Value};
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::{Span, Version};

/// Words before a figure among which the word of its direction stands: "fell by more than".
const BEFORE: usize = 4;
/// And after it: "an 8 percent rise", "8 percent lower".
const AFTER: usize = 2;
/// Stems that two sentences with one figure must share, the figure among them or not.
const SHARED: usize = 3;
/// The same of an amount or a share of two digits or more, which few things of a story have.
const SHARED_TELLING: usize = 2;
/// Names of months, "year" and the like: sentences with fewer content words are no sentences.
const CONTENT: f32 = 0.3;
/// A value that moves more often, as in a book of tables, tells nothing.
const MOST_EQUAL: usize = 100;

/// A figure that moved.
pub struct Moved<'r> {
    fact: &'r Fact,
    way: Way,
    span: Span,
    /// What its sentence is about, ascending.
    stems: Vec<usize>,
}

/// Figures of two versions that have one value, but not one direction.
pub fn findings(pair: &Comparison, a: &Reading<'_>, b: &Reading<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut by_value: HashMap<_, Vec<&Moved<'_>>> = HashMap::new();
    for y in &b.moved {
        by_value.entry(stamp(y.fact)).or_default().push(y);
    }
    for x in &a.moved {
        let least = match number::telling_digits(x.fact) {
            Some(_) => SHARED_TELLING,
            None => SHARED,
        };
        let equal = by_value
            .get(&stamp(x.fact))
            .filter(|all| all.len() <= MOST_EQUAL);
        let is_alike = |y: &&Moved<'_>| shared(&x.stems, &y.stems) >= least;
        let equal = equal.into_iter().flatten().copied();
        let twins: Vec<&Moved<'_>> = equal.filter(is_alike).collect();
        if twins.iter().all(|y| x.way != y.way) {
            let best = twins.iter().max_by_key(|y| shared(&x.stems, &y.stems));
            found.extend(best.and_then(|y| finding(pair, (a.version, x), (b.version, y))));
        }
    }
    found
}

/// Equal for figures of one value.
fn stamp(fact: &Fact) -> (FactKind, &Value, Option<&str>) {
    (fact.kind, &fact.value, fact.unit.as_deref())
}

fn shared(x: &[usize], y: &[usize]) -> usize {
    x.iter()
        .filter(|stem| y.binary_search(stem).is_ok())
        .count()
}

/// The shares and amounts of a version that have a word of direction beside them.
pub fn moved<'r>(version: &'r Version, profiles: &'r [Profile]) -> Vec<Moved<'r>> {
    let kinds = [
        FactKind::Percent,
        FactKind::Money,
        FactKind::Quantity,
        FactKind::Number,
    ];
    let figures = version.facts.iter().filter(|f| kinds.contains(&f.kind));
    let found = figures.filter_map(|fact| {
        let next = profiles.partition_point(|p| {
            let sentence = version.sentences.get(p.id.0);
            sentence.is_some_and(|s| s.span.end <= fact.span.start)
        });
        let profile = profiles.get(next)?;
        let (way, span) = beside(version, profile, fact)?;
        let content = profile.terms.iter().filter(|t| t.weight >= CONTENT);
        let mut stems: Vec<usize> = content.map(|t| t.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        Some(Moved {
            fact,
            way,
            span,
            stems,
        })
    });
    found.collect()
}

/// The nearest word of direction beside a figure, no mark between.
fn beside(version: &Version, profile: &Profile, fact: &Fact) -> Option<(Way, Span)> {
    let words = &profile.words;
    let first = words.partition_point(|w| w.span.end <= fact.whole.start);
    let end = words.partition_point(|w| w.span.start < fact.whole.end);
    let clear = |span: Span| {
        !span
            .of(version.text())
            .contains([',', ';', ':', '(', ')', '–', '—'])
    };
    let told = |at: usize| {
        let word = words.get(at)?;
        let between = match at < first {
            true => Span::new(word.span.end, fact.whole.start),
            false => Span::new(fact.whole.end, word.span.start),
        };
        // "Turned down a 3 percent rise": a particle touches what it measures.
        let is_particle = matches!(word.key.as_str(), "up" | "down");
        let touches = matches!(between.of(version.text()).trim(), "" | "by" | "to");
        let way = way(&word.key).filter(|_| clear(between) && (touches || !is_particle))?;
        Some((way, word.span))
    };
    let before = (first.saturating_sub(BEFORE)..first).rev().find_map(told);
    before.or_else(|| (end..end + AFTER).find_map(told))
}

fn finding(
    pair: &Comparison,
    (a, x): (&Version, &Moved<'_>),
    (b, y): (&Version, &Moved<'_>),
) -> Option<Finding> {
    let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
    let figure = x.fact.span.of(a.text());
    Some(Finding {
        kind: FindingKind::Modality,
        severity: Severity::Error,
        a: place(a, pair.a, x.span)?,
        b: Some(place(b, pair.b, y.span)?),
        message: format!("“{p}” became its opposite “{q}” beside {figure}."),
    })
}
