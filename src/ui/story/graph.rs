//! Where the versions stand in the drawing of their lineage: sources on the left.
//!
//! ```text
//! Wire ──► Post ──► Sheet
//!   └╌╌? Lantern              not told which way: beside what it hangs together with
//! Courier                     tied to nothing: under the others
//! ```

use crate::engine::lineage::{Kin, Tie};
use crate::engine::story::VersionId;

/// A version's place: how many steps from a source, and which in that column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) version: VersionId,
    pub(super) step: usize,
    pub(super) line: usize,
}

/// Places every version; `ties` are those that are drawn.
pub(super) fn places(versions: &[VersionId], ties: &[&Tie]) -> Vec<Place> {
    let mut steps: Vec<Option<usize>> = vec![None; versions.len()];
    let at = |version: VersionId| versions.iter().position(|v| *v == version);
    let drew: Vec<_> = ties
        .iter()
        .filter_map(|tie| match tie.kin {
            Kin::Drew { source, user } => Some((at(source)?, at(user)?)),
            _ => None,
        })
        .collect();
    let open: Vec<_> = ties
        .iter()
        .filter(|tie| !matches!(tie.kin, Kin::Drew { .. }))
        .filter_map(|tie| Some((at(tie.a)?, at(tie.b)?)))
        .collect();
    for (source, _) in &drew {
        let is_user = drew.iter().any(|(_, user)| user == source);
        set(&mut steps, *source, (!is_user).then_some(0));
    }
    // As many rounds as a chain can be long; cues that run in a circle end there.
    for _ in 0..versions.len() {
        for (source, user) in &drew {
            let behind = get(&steps, *source).map(|s| s + 1);
            let further = get(&steps, *user).max(behind);
            set(&mut steps, *user, further.filter(|s| *s < versions.len()));
        }
    }
    // What hangs together without a direction stands one further than what has a place.
    for _ in 0..versions.len() {
        for (x, y) in &open {
            for (known, other) in [(*x, *y), (*y, *x)] {
                if get(&steps, other).is_none() {
                    let beside = get(&steps, known).map(|s| s + 1);
                    set(&mut steps, other, beside);
                }
            }
        }
        let next = open.iter().find(|(x, _)| get(&steps, *x).is_none());
        if let Some((x, _)) = next {
            set(&mut steps, *x, Some(0));
        }
    }
    lined_up(versions, &steps)
}

/// Gives each a line of its own within its column; what is tied to nothing comes last.
fn lined_up(versions: &[VersionId], steps: &[Option<usize>]) -> Vec<Place> {
    let mut used = vec![0; versions.len() + 1];
    let tied = versions
        .iter()
        .zip(steps)
        .filter_map(|(v, s)| Some((*v, (*s)?)));
    let mut places: Vec<Place> = Vec::new();
    for (version, step) in tied {
        places.push(Place {
            version,
            step,
            line: next_line(&mut used, step),
        });
    }
    let below = used.iter().copied().max().unwrap_or_default();
    let alone = versions.iter().zip(steps).filter(|(_, s)| s.is_none());
    for (n, (version, _)) in alone.enumerate() {
        places.push(Place {
            version: *version,
            step: n % ALONE_A_LINE,
            line: below + n / ALONE_A_LINE,
        });
    }
    places
}

/// Versions that are tied to nothing share lines.
const ALONE_A_LINE: usize = 3;

fn next_line(used: &mut [usize], step: usize) -> usize {
    let Some(slot) = used.get_mut(step) else {
        return 0;
    };
    *slot += 1;
    *slot - 1
}

fn get(steps: &[Option<usize>], at: usize) -> Option<usize> {
    steps.get(at).copied().flatten()
}

fn set(steps: &mut [Option<usize>], at: usize, step: Option<usize>) {
    if let Some((slot, step)) = steps.get_mut(at).zip(step) {
        *slot = Some(step);
    }
}
