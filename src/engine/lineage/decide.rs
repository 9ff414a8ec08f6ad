//! From what two versions share to what is said of them.

use std::cmp::Reverse;

use super::credit::Credits;
use super::cues::{Pair, RARE};
use super::shared::{RUN, Shared};
use super::wording::Wording;
use super::{Cue, Kin, Reason, Strength, Tie};
use crate::engine::ledger::dispute;
use crate::engine::report::Report;
use crate::engine::story::VersionId;

/// With fewer words in one of them, what two versions share may be all that can be said.
const LEAST_WORDS: usize = 40;
/// What a third lacks of what two share, at most, for their tie to go through it.
const LEFT_OVER: f32 = 0.15;
/// A text that goes back to another with material of its own has so much of it, at least.
const OWN: f32 = 0.2;
/// What the cues of one direction must weigh together.
const ENOUGH: usize = 2;

/// The tie of every pair.
pub(super) fn ties(report: &Report, wordings: &[Wording], shared: &Shared) -> Vec<Tie> {
    let disputes = dispute::gather(report, &report.findings);
    let credits: Vec<_> = report.versions.iter().map(Credits::new).collect();
    let pairs = report.comparisons.iter().map(|comparison| Pair {
        report,
        wordings,
        credits: &credits,
        shared,
        disputes: &disputes,
        comparison,
    });
    pairs.map(|pair| tie(&pair)).collect()
}

fn tie(pair: &Pair<'_>) -> Tie {
    let [a, b] = pair.ids();
    let with = |kin, strength, reasons| Tie {
        a,
        b,
        kin,
        strength,
        reasons,
    };
    if pair.least_words() < LEAST_WORDS {
        return with(Kin::TooShort, Strength::None, Vec::new());
    }
    if pair.is_same_text() {
        return with(Kin::SameText, Strength::Strong, pair.directions());
    }
    let (bonds, directions) = (pair.bonds(), pair.directions());
    let strength = strength(pair, &bonds, &directions);
    if strength == Strength::None && pair.run_share() == 0.0 {
        return with(Kin::Apart, strength, bonds);
    }
    if let Some(third) = through(pair) {
        let text = format!(
            "What they share stands in {} as well",
            pair.report.label(third)
        );
        let reason = Reason {
            cue: Cue::Third,
            source: None,
            text,
        };
        let reasons = std::iter::once(reason).chain(bonds).collect();
        return with(Kin::Through(third), strength, reasons);
    }
    if strength == Strength::None {
        return with(Kin::Apart, strength, bonds);
    }
    let kin = kin(pair, &directions, strength);
    with(kin, strength, directions.into_iter().chain(bonds).collect())
}

fn strength(pair: &Pair<'_>, bonds: &[Reason], directions: &[Reason]) -> Strength {
    let [own_a, own_b] = pair.own();
    let (runs, covered) = (pair.run_share(), 1.0 - own_a.min(own_b));
    let has = |reasons: &[Reason], cue| reasons.iter().any(|r| r.cue == cue);
    let rare = pair.shared.own_runs(pair.ids()) + RUN - 1;
    // Reports of one event by two reporters were seen to share up to half of the shorter in
    // substance, more with a text ten times as long, but neither runs nor order; copies and
    // rewrites of one start at two thirds.
    let is_followed = runs > 0.0 || has(bonds, Cue::Order);
    if runs >= 0.4 || covered >= 0.85 {
        Strength::Strong
    } else if runs >= 0.12 || covered >= 0.6 && is_followed {
        Strength::Fair
    } else if rare >= RARE
        || has(bonds, Cue::Fact)
        || has(directions, Cue::Credit) && covered >= 0.25
    {
        Strength::Slight
    } else {
        Strength::None
    }
}

fn kin(pair: &Pair<'_>, directions: &[Reason], strength: Strength) -> Kin {
    let [a, b] = pair.ids();
    let weigh = |source| {
        let for_it = directions.iter().filter(|r| r.source == Some(source));
        for_it.map(weight).sum::<usize>()
    };
    match (weigh(a), weigh(b)) {
        (0, n) if n >= ENOUGH => Kin::Drew { source: b, user: a },
        (n, 0) if n >= ENOUGH => Kin::Drew { source: a, user: b },
        // Cues against each other: no story that would explain them is told.
        (1.., 1..) => Kin::Unclear,
        _ if pair.common_credit().is_some() => Kin::CommonSource,
        (0, 0) if strength > Strength::Slight && pair.own().iter().all(|own| *own >= OWN) => {
            Kin::CommonSource
        }
        _ => Kin::Unclear,
    }
}

fn weight(reason: &Reason) -> usize {
    if reason.cue == Cue::Credit { 2 } else { 1 }
}

/// The version that has what the two share, and more with either of them than they have together.
fn through(pair: &Pair<'_>) -> Option<VersionId> {
    let [a, b] = pair.ids();
    let shared = pair.shared;
    let together = shared.between([a, b]);
    let is_between = |third: &VersionId| {
        let (left, right) = (shared.between([a, *third]), shared.between([b, *third]));
        left.min(right) >= together && left.max(right) > together
    };
    let thirds = pair.report.version_ids().filter(|v| *v != a && *v != b);
    let found = thirds.filter(is_between).filter_map(|third| {
        let lacking = shared.without([a, b], third);
        (lacking as f32 <= LEFT_OVER * together as f32).then_some((lacking, third))
    });
    let best = found.min_by_key(|(lacking, third)| {
        let near = shared.between([a, *third]) + shared.between([b, *third]);
        // Labels only so that the file order decides nothing.
        (*lacking, Reverse(near), pair.report.label(*third))
    });
    best.map(|(_, third)| third)
}
