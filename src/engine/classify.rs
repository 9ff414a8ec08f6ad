//! Drafts of links to finished links: how they relate, what moved, which words changed, and
//! why, and how sure, each was made.

mod confidence;
mod edits;
mod moves;
mod overlap;
mod pairing;
mod reasons;
mod relation;
mod scene;
mod shares;
mod speaker;

use rayon::prelude::*;

use super::align::{Alignment, Draft, Profile, Profiles};
use super::report::{Comparison, Link, Relation};
use super::story::{SentenceId, Span, Version};
use super::watch::{Cancelled, Watch};
use edits::Edits;
use overlap::Overlap;
use pairing::Pairing;
use scene::Scene;

/// Under this share of the shorter side's words left unmarked, marks would be confetti. Read on
/// 330 reworded links of news: below, scattered words stay; above, phrases that one recognises.
const UNMARKED: f32 = 0.4;

/// Finishes the links of two versions.
///
/// # Errors
/// [`Cancelled`] when `watch` asks for a stop.
pub fn classify(
    alignment: &Alignment,
    versions: &[Version],
    profiles: &Profiles,
    watch: &dyn Watch,
) -> Result<Comparison, Cancelled> {
    let (a, b) = (alignment.a.0, alignment.b.0);
    let (side_a, side_b) = (profiles.of(a), profiles.of(b));
    let text = |v: usize| versions.get(v).map_or("", Version::text);
    let is_forward = pairing::is_forward(text(a), text(b));
    let scene = Scene::new(alignment, [side_a.len(), side_b.len()]);
    let finished = alignment.drafts.par_iter().map(|draft| {
        watch.ask()?;
        let pairing = Pairing {
            a: pick(&draft.a, side_a),
            b: pick(&draft.b, side_b),
            text_a: text(a),
            text_b: text(b),
            is_forward,
        };
        Ok(finish(draft, &pairing, &scene))
    });
    let finished = finished.collect::<Result<Vec<_>, _>>()?;
    let (mut links, edits): (Vec<Link>, Vec<Edits>) = finished.into_iter().unzip();
    moves::mark(&mut links, is_forward);
    let (a_in_b, b_in_a) = shares::shares(alignment, &links, &edits, (side_a, side_b));
    links.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    Ok(Comparison {
        a: alignment.a,
        b: alignment.b,
        links,
        a_in_b,
        b_in_a,
    })
}

fn pick<'p>(positions: &[usize], profiles: &'p [Profile]) -> Vec<&'p Profile> {
    let found = positions.iter().filter_map(|at| profiles.get(*at));
    found.collect()
}

fn finish(draft: &Draft, pairing: &Pairing<'_>, scene: &Scene) -> (Link, Edits) {
    let edits = pairing.edits();
    let relation = relation::relation(draft, pairing, &edits, scene.is_rewrite());
    let overlap = match relation {
        Relation::Same => Overlap::default(),
        _ => Overlap::new(pairing),
    };
    let shows_words = matches!(relation, Relation::Minor | Relation::Reworded);
    let marked = shows_words && edits.unmarked >= UNMARKED;
    let marks = |spans: &[Span]| if marked { spans.to_vec() } else { Vec::new() };
    let link = Link {
        a: ids(&pairing.a),
        b: ids(&pairing.b),
        relation,
        moved: false,
        similarity: similarity(draft, relation),
        confidence: confidence::confidence(draft, relation, &overlap, scene),
        why: reasons::why(pairing, draft, relation, (&overlap, scene)),
        by_reader: draft.by_reader,
        cut: marks(&edits.cut),
        put: marks(&edits.put),
    };
    (link, edits)
}

/// 1 for the same words and for nothing else.
fn similarity(draft: &Draft, relation: Relation) -> f32 {
    match relation {
        Relation::Same => 1.0,
        _ => draft.similarity.clamp(0.0, 0.99),
    }
}

fn ids(profiles: &[&Profile]) -> Vec<SentenceId> {
    profiles.iter().map(|p| p.id).collect()
}
