//! How much of one version stands in the other: verbatim, reworded, new.

use super::edits::Edits;
use crate::engine::align::{Alignment, Profile, ratio};
use crate::engine::report::{Link, Relation, Shares};

/// What became of a word; a link may raise it, never lower it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    New,
    Reworded,
    Verbatim,
}

/// The shares of `a` in `b` and of `b` in `a`. `links` and `edits` stand in the order of the drafts.
pub fn shares(
    alignment: &Alignment,
    links: &[Link],
    edits: &[Edits],
    (a, b): (&[Profile], &[Profile]),
) -> (Shares, Shares) {
    let (mut fates_a, mut fates_b) = (all_new(a), all_new(b));
    for ((draft, link), edits) in alignment.drafts.iter().zip(links).zip(edits) {
        let same = link.relation == Relation::Same;
        raise(&mut fates_a, &draft.a, &edits.kept_a, same);
        raise(&mut fates_b, &draft.b, &edits.kept_b, same);
    }
    (count(&fates_a), count(&fates_b))
}

fn all_new(profiles: &[Profile]) -> Vec<Vec<Fate>> {
    let news = profiles.iter().map(|p| vec![Fate::New; p.words.len()]);
    news.collect()
}

fn raise(fates: &mut [Vec<Fate>], sentences: &[usize], kept: &[bool], same: bool) {
    let mut kept = kept.iter();
    for sentence in sentences {
        for fate in fates.get_mut(*sentence).into_iter().flatten() {
            let stands = same || kept.next().is_some_and(|k| *k);
            let now = if stands {
                Fate::Verbatim
            } else {
                Fate::Reworded
            };
            *fate = now.max(*fate);
        }
    }
}

fn count(fates: &[Vec<Fate>]) -> Shares {
    let all = fates.iter().flatten().count() as f32;
    let share = |fate: Fate| {
        let of = fates.iter().flatten().filter(|f| **f == fate);
        ratio(of.count() as f32, all)
    };
    Shares {
        verbatim: share(Fate::Verbatim),
        reworded: share(Fate::Reworded),
        new: share(Fate::New),
    }
}
