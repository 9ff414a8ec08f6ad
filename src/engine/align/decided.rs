//! The reader's word in the drafts of two versions.

use super::{Alignment, Draft, Profile, Profiles};
use crate::engine::decision::{Decision, Stretch};
use crate::engine::story::{Version, VersionId};

/// Pairs what the reader paired and parts what the reader parted; says whether that changed anything.
pub fn settle(
    alignment: &mut Alignment,
    versions: &[Version],
    profiles: &Profiles,
    decisions: &[Decision],
) -> bool {
    let (a, b) = (alignment.a, alignment.b);
    let before = alignment.drafts.clone();
    let of = |s: &Stretch| positions(s, versions, profiles);
    for decision in decisions {
        match decision {
            Decision::Pair([x, y]) if (x.version, y.version) == (a, b) => {
                pair(alignment, profiles, of(x), of(y));
            }
            Decision::Pair([x, y]) if (y.version, x.version) == (a, b) => {
                pair(alignment, profiles, of(y), of(x));
            }
            Decision::Alone(s, other) if (s.version, *other) == (a, b) => {
                part(&mut alignment.drafts, &of(s), true);
            }
            Decision::Alone(s, other) if (*other, s.version) == (a, b) => {
                part(&mut alignment.drafts, &of(s), false);
            }
            _ => {}
        }
    }
    let drafts = &mut alignment.drafts;
    drafts.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    *drafts != before
}

/// The linkable sentences that a stretch touches, by their places among the profiles.
fn positions(stretch: &Stretch, versions: &[Version], profiles: &Profiles) -> Vec<usize> {
    let Some(version) = versions.get(stretch.version.0) else {
        return Vec::new();
    };
    let touches = |p: &Profile| {
        let sentence = version.sentences.get(p.id.0);
        sentence.is_some_and(|s| s.span.overlaps(stretch.span))
    };
    let profiles = profiles.of(stretch.version.0).iter().enumerate();
    let touched = profiles.filter(|(_, p)| touches(p));
    touched.map(|(at, _)| at).collect()
}

fn pair(alignment: &mut Alignment, profiles: &Profiles, a: Vec<usize>, b: Vec<usize>) {
    if a.is_empty() || b.is_empty() {
        return;
    }
    part(&mut alignment.drafts, &a, true);
    part(&mut alignment.drafts, &b, false);
    let side = |v: VersionId, places: &[usize]| -> Vec<usize> {
        let all = profiles.of(v.0);
        let found = places.iter().filter_map(|at| all.get(*at));
        let mut stems: Vec<usize> = found.flat_map(Profile::stems).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    };
    let similarity = likeness(&side(alignment.a, &a), &side(alignment.b, &b));
    alignment.drafts.push(Draft {
        a,
        b,
        similarity,
        ground: None,
        by_reader: true,
    });
}

/// Takes sentences out of the drafts of one side; what is left empty goes.
fn part(drafts: &mut Vec<Draft>, places: &[usize], of_a: bool) {
    for draft in drafts.iter_mut() {
        let side = if of_a { &mut draft.a } else { &mut draft.b };
        side.retain(|at| !places.contains(at));
    }
    drafts.retain(|draft| !draft.a.is_empty() && !draft.b.is_empty());
}

/// The share of stems that two sides have in common, 0 to 1 (Dice's coefficient).
fn likeness(a: &[usize], b: &[usize]) -> f32 {
    let shared = a
        .iter()
        .filter(|stem| b.binary_search(stem).is_ok())
        .count();
    super::ratio(2.0 * shared as f32, (a.len() + b.len()) as f32)
}
