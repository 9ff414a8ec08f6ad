//! What was told of two versions holds for a third that has the very words of one of them.
//!
//! ```text
//! a  The yard may close.           a–b: may became will
//! b  The yard will close in May.
//! c  The yard may close.           a–c: the same sentence, so b–c: may became will
//! ```

use std::collections::BTreeSet;

use super::overlap;
use crate::engine::report::{Comparison, Finding, FindingKind, Place, Relation};
use crate::engine::story::{SentenceId, Span, Version, VersionId};

/// Alarms that hold for other pairs of versions, too; `told` are all so far.
pub fn findings(
    versions: &[Version],
    comparisons: &[Comparison],
    told: &[Finding],
) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let known: BTreeSet<[Where; 2]> = told.iter().filter_map(sentences).collect();
    for finding in told.iter().filter(|f| is_passed_on(f)) {
        let Some(b) = &finding.b else { continue };
        let for_a = twins(versions, comparisons, &finding.a, b.version);
        let for_b = twins(versions, comparisons, b, finding.a.version);
        let for_a = for_a.map(|twin| (twin, *b));
        let for_b = for_b.map(|twin| (finding.a, twin));
        for (x, y) in for_a.chain(for_b) {
            let passed = passed(finding, x, y);
            let is_new = sentences(&passed).is_some_and(|pair| !known.contains(&pair))
                && !found.iter().any(|f| overlap(f, &passed));
            if is_new {
                found.push(passed);
            }
        }
    }
    found
}

type Where = (VersionId, SentenceId);

fn sentences(finding: &Finding) -> Option<[Where; 2]> {
    let of = |p: &Place| (p.version, p.sentence);
    Some([of(&finding.a), of(finding.b.as_ref()?)])
}

/// Figures, names and quotations are passed on by their own checks.
fn is_passed_on(finding: &Finding) -> bool {
    matches!(
        finding.kind,
        FindingKind::Attribution | FindingKind::Modality | FindingKind::Meaning
    )
}

/// The finding between two other places, the earlier version first.
fn passed(finding: &Finding, x: Place, y: Place) -> Finding {
    let (a, b) = if x.version <= y.version {
        (x, y)
    } else {
        (y, x)
    };
    Finding {
        a,
        b: Some(b),
        ..finding.clone()
    }
}

/// The same words in the same sentence of versions other than its own and `but`.
fn twins<'r>(
    versions: &'r [Version],
    comparisons: &'r [Comparison],
    place: &'r Place,
    but: VersionId,
) -> impl Iterator<Item = Place> + 'r {
    let pairs = comparisons.iter().filter_map(move |c| match place.version {
        own if own == c.a => Some((c, true, c.b)),
        own if own == c.b => Some((c, false, c.a)),
        _ => None,
    });
    pairs
        .filter(move |(.., other)| *other != but)
        .filter_map(move |(c, is_a, other)| {
            let link = c.links.iter().find(|l| {
                let (here, _) = if is_a { (&l.a, &l.b) } else { (&l.b, &l.a) };
                l.relation == Relation::Same && here.contains(&place.sentence)
            })?;
            let there = if is_a { &link.b } else { &link.a };
            let words = place.span.of(versions.get(place.version.0)?.text());
            let version = versions.get(other.0)?;
            there.iter().find_map(|id| {
                let sentence = version.sentences.get(id.0)?.span;
                let at = sentence.start + sentence.of(version.text()).find(words)?;
                Some(Place {
                    version: other,
                    sentence: *id,
                    span: Span::new(at, at + words.len()),
                })
            })
        })
}
