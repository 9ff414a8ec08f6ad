//! Where linked passages disagree.

mod abreast;
mod across;
mod agent;
mod alleged;
mod anywhere;
mod attribution;
mod beyond;
mod claim;
mod compass;
mod contrary;
mod date;
mod denial;
mod direction;
mod facing;
mod hold;
mod modality;
mod mood;
mod name;
mod number;
mod office;
mod opposites;
mod owner;
mod people;
mod postings;
mod quote;
mod rate;
mod role;
mod seat;
mod sense;
mod side;
mod statement;
mod swap;
mod title;
mod truncation;
mod turnabout;
pub(super) mod values;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::align::Profiles;
use super::report::{Comparison, Finding, Place};
use super::story::{Version, VersionId};
use super::watch::{Cancelled, Watch};

/// Compares the facts of linked sentences, for all pairs of versions; what was left out comes as
/// notes.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn check(
    versions: &[Version],
    comparisons: &[Comparison],
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<(Vec<Finding>, Vec<String>), Cancelled> {
    let ids = (0..versions.len()).map(VersionId);
    let claims: Vec<_> = ids.zip(versions).collect();
    let claims: Vec<_> = claims
        .into_par_iter()
        .map(|(id, version)| claim::claims(id, version, profiles))
        .collect();
    let of = |id: VersionId| claims.get(id.0).map_or(&[][..], Vec::as_slice);
    let found = comparisons
        .par_iter()
        .map(|c| hold::hold((of(c.a), of(c.b)), c, profiles, watch))
        .collect::<Result<Vec<_>, _>>()?;
    let claimed = across::findings(&claims, &found);
    let readings = anywhere::readings(versions, profiles);
    let quotes = comparisons
        .par_iter()
        .map(|c| quote::quotations(versions, c, profiles, &readings, watch))
        .collect::<Result<Vec<_>, _>>()?;
    let notes = comparisons
        .iter()
        .zip(&found)
        .filter(|(_, held)| held.is_cut_short);
    let notes = notes.map(|(c, _)| cut_short(versions, c)).collect();
    let altered = comparisons
        .par_iter()
        .map(|c| {
            let mut found = alarms(versions, c, profiles, watch)?;
            found.extend(anywhere::findings(versions, c, profiles, &readings, &found));
            Ok(found)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let altered = altered.into_iter().zip(&quotes);
    let altered: Vec<Finding> = altered.flat_map(|(a, q)| said_once(a, q)).collect();
    let mut findings: Vec<Finding> = claimed
        .into_iter()
        .chain(quotes.into_iter().flatten())
        .chain(altered)
        .chain(truncation::truncations(versions, comparisons, profiles))
        .collect();
    findings.sort_by_key(order);
    Ok((findings, notes))
}

/// Names, speakers and senses of two versions, by links.
fn alarms(
    versions: &[Version],
    comparison: &Comparison,
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<Vec<Finding>, Cancelled> {
    let mut findings = Vec::new();
    let mut names = name::Names::new(versions, comparison);
    for link in abreast::altered(comparison) {
        watch.ask()?;
        let Some(link) = abreast::Abreast::new(versions, comparison, link, profiles) else {
            continue;
        };
        findings.extend(modality::findings(&link));
        findings.extend(names.findings(&link));
        findings.extend(title::findings(&link));
        findings.extend(attribution::findings(&link));
        let turned = agent::findings(&link).into_iter();
        let untold = turned.filter(|s| !findings.iter().any(|f| overlap(f, s)));
        findings.extend(untold.collect::<Vec<_>>());
        let swapped = swap::findings(&link).into_iter();
        let untold = swapped.filter(|s| !findings.iter().any(|f| overlap(f, s)));
        findings.extend(untold.collect::<Vec<_>>());
    }
    Ok(findings)
}

/// Alarms without those about words that an altered quotation shows already.
fn said_once(mut alarms: Vec<Finding>, quotes: &[Finding]) -> Vec<Finding> {
    let sentences = |f: &Finding| (f.a.sentence, f.b.map(|b| b.sentence));
    let mut shown: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
    for quote in quotes {
        shown.entry(sentences(quote)).or_default().push(quote);
    }
    alarms.retain(|alarm| {
        let near = shown.get(&sentences(alarm)).into_iter().flatten();
        !near.into_iter().any(|quote| overlap(quote, alarm))
    });
    alarms
}

/// Are two findings about the same words of both versions?
fn overlap(x: &Finding, y: &Finding) -> bool {
    let same = |x: &Place, y: &Place| x.version == y.version && x.span.overlaps(y.span);
    let both = x.b.zip(y.b);
    same(&x.a, &y.a) && both.is_some_and(|(x, y)| same(&x, &y))
}

fn cut_short(versions: &[Version], comparison: &Comparison) -> String {
    let label = |id: VersionId| versions.get(id.0).map_or("", Version::label);
    format!(
        "{} and {}: only the first {} figures and dates of a passage were compared.",
        label(comparison.a),
        label(comparison.b),
        hold::MOST_CLAIMS,
    )
}

/// By version, sentence and place, first of `a`, then of `b`.
fn order(finding: &Finding) -> impl Ord + use<> {
    let place = |p: &Place| (p.version, p.sentence, p.span);
    (place(&finding.a), finding.b.as_ref().map(place))
}
