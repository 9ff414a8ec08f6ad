//! Where the links of two versions stand among each other.
//!
//! ```text
//! a  1 2 3 4 5      1–1 is right before 2–2; 4–5 is near after it, two steps on in a and
//! b  1 2 3 4 5      three in b
//! ```

use crate::engine::align::{Alignment, Draft, is_rewrite};

/// Neighbours further away than this many sentences are no neighbours.
const NEAR: usize = 3;

/// The drafts of two versions, by place.
pub struct Scene {
    /// By position in `a`: where in `b` the drafts end whose last sentence it is.
    ends: Vec<Vec<usize>>,
    /// By position in `a`: where in `b` the drafts start whose first sentence it is.
    starts: Vec<Vec<usize>>,
    /// Sentences of both versions.
    sizes: [usize; 2],
    /// Is most of either version linked, sentence by whole sentence?
    is_rewrite: bool,
}

impl Scene {
    /// Takes in all drafts of two versions of so many sentences.
    pub fn new(alignment: &Alignment, sizes: [usize; 2]) -> Self {
        let (mut ends, mut starts) = (vec![Vec::new(); sizes[0]], vec![Vec::new(); sizes[0]]);
        for draft in &alignment.drafts {
            put(&mut ends, draft.a.last(), draft.b.last());
            put(&mut starts, draft.a.first(), draft.b.first());
        }
        Self {
            ends,
            starts,
            sizes,
            is_rewrite: is_rewrite(&alignment.drafts, sizes),
        }
    }

    /// Was one version made from the other?
    pub fn is_rewrite(&self) -> bool {
        self.is_rewrite
    }

    /// How near linked sentences stand, before and after it in both versions: 1 where they
    /// touch it on both sides, 0 where there are none.
    pub fn beside(&self, draft: &Draft) -> f32 {
        f32::midpoint(self.before(draft), self.after(draft))
    }

    fn before(&self, draft: &Draft) -> f32 {
        let (Some(i), Some(j)) = (draft.a.first(), draft.b.first()) else {
            return 0.0;
        };
        if *i == 0 && *j == 0 {
            return 1.0;
        }
        let ends = |step: usize| self.ends.get(i.checked_sub(step)?);
        nearness(ends, |end| j.checked_sub(end))
    }

    fn after(&self, draft: &Draft) -> f32 {
        let (Some(i), Some(j)) = (draft.a.last(), draft.b.last()) else {
            return 0.0;
        };
        if [i + 1, j + 1] == self.sizes {
            return 1.0;
        }
        let starts = |step: usize| self.starts.get(i + step);
        nearness(starts, |start| start.checked_sub(*j))
    }
}

/// 1 for a link one step away in both versions, less for one further off; `places` gives those
/// a step away in one, `gap` how far they are in the other.
fn nearness<'s>(
    places: impl Fn(usize) -> Option<&'s Vec<usize>>,
    gap: impl Fn(usize) -> Option<usize>,
) -> f32 {
    let near = |step: usize| {
        let gaps = places(step).into_iter().flatten().filter_map(|at| gap(*at));
        let nearest = gaps.filter(|gap| (1..=NEAR).contains(gap)).min();
        nearest.map(|gap| step + gap)
    };
    let nearest = (1..=NEAR).filter_map(near).min();
    nearest.map_or(0.0, |steps| 2.0 / steps as f32)
}

fn put(slots: &mut [Vec<usize>], at: Option<&usize>, value: Option<&usize>) {
    if let (Some(at), Some(value)) = (at, value) {
        slots
            .get_mut(*at)
            .into_iter()
            .for_each(|slot| slot.push(*value));
    }
}
