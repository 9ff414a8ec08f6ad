//! What one version states and another denies, turns round or only deems possible, wherever it
//! stands: retold sentences share too few words in one order to be held against each other gap by
//! gap, and many are not linked at all.
//!
//! ```text
//! a  The owner, Per Lund, 58, has not been charged.      topic charge, denied     lund · 58 · owner
//! b  Lund, 58, who owns the mill, has been charged.      topic charge, stated     lund · 58 · owner
//! a  Unions will vote against the plan for the yard.     topic support, denied    union · plan · yard
//! b  The yard unions backed the plan.                    topic support, stated    union · plan · yard
//! ```
//!
//! Two statements of one topic answer each other where each has most in common with the other of
//! all of its version. Where any of them has as much in common with one that agrees, all is well.

use super::people::place;
use super::statement::{Stated, Statement, Topic};
use crate::engine::align::Profile;
use crate::engine::report::{Comparison, Finding, FindingKind, Severity};
use crate::engine::story::Version;

/// Words with content that two statements must share besides their topic.
const SHARED: usize = 3;
/// The same where a link ties their sentences, or no other statement of either is of the topic.
const SHARED_WHERE_TIED: usize = 2;
/// The same of "may" and "will" before two verbs.
const SHARED_BY_OTHER_VERBS: usize = 5;
/// And of them so many within some words of the topic.
const SHARED_NEAR: usize = 2;

fn shared(x: &Statement, y: &Statement) -> usize {
    let in_y = |stem: &&usize| y.context.binary_search(stem).is_ok();
    x.context.iter().filter(in_y).count()
}

/// How many of the words near one of both stand in the other's sentence.
fn close(x: &Statement, y: &Statement) -> usize {
    let within = |near: &[usize], other: &Statement| {
        let is_there = |stem: &&usize| other.context.binary_search(stem).is_ok();
        near.iter().filter(is_there).count()
    };
    within(&x.near, y).max(within(&y.near, x))
}

/// What one of two versions states and the other denies.
pub fn findings(
    pair: &Comparison,
    (a, of_a, in_a): (&Version, &Stated, &[Profile]),
    (b, of_b, in_b): (&Version, &Stated, &[Profile]),
) -> Vec<Finding> {
    let mut found = Vec::new();
    for x in of_a.all.iter().filter(|x| x.is_so.is_some()) {
        let Some(y) = best(x, of_b) else { continue };
        let is_mutual = || best(y, of_a).is_some_and(|z| z.line == x.line);
        let is_tied = || {
            let ids = in_a.get(x.line).zip(in_b.get(y.line));
            let tied = ids.is_some_and(|(p, q)| {
                pair.links
                    .iter()
                    .any(|l| l.a.contains(&p.id) && l.b.contains(&q.id))
            });
            tied || of_a.of(x.topic).len() == 1 && of_b.of(x.topic).len() == 1
        };
        let count = shared(x, y);
        let subjects = x.subject.zip(y.subject);
        if x.is_so.zip(y.is_so).is_some_and(|(p, q)| p != q)
            && subjects.is_none_or(|(p, q)| p == q)
            && close(x, y) >= SHARED_NEAR
            && (x.verb == y.verb || count >= SHARED_BY_OTHER_VERBS)
            && (count >= SHARED || count >= SHARED_WHERE_TIED && is_tied())
            && is_mutual()
        {
            found.extend(finding(pair, (a, x), (b, y)));
        }
    }
    found
}

/// The statement that has most in common with one; of equals, one that agrees.
fn best<'s>(x: &Statement, others: &'s Stated) -> Option<&'s Statement> {
    let best = others.sharing(x).into_iter();
    let best = best.max_by_key(|(count, y)| (*count, y.is_so.is_none() || x.is_so == y.is_so));
    best.map(|(_, y)| y)
}

fn finding(
    pair: &Comparison,
    (a, x): (&Version, &Statement),
    (b, y): (&Version, &Statement),
) -> Option<Finding> {
    let (p, q) = (x.span.of(a.text()), y.span.of(b.text()));
    let (kind, what) = match x.topic {
        Topic::Outlook => (FindingKind::Modality, "may it be, or will it?"),
        Topic::Terms => (FindingKind::Meaning, "does it depend on something, or not?"),
        _ => (FindingKind::Modality, "does one version say the opposite?"),
    };
    Some(Finding {
        kind,
        severity: Severity::Notable,
        a: place(a, pair.a, x.span)?,
        b: Some(place(b, pair.b, y.span)?),
        message: format!("“{p}” / “{q}”: {what}"),
    })
}
