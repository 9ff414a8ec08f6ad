//! How the words of two sentences match.
//!
//! Two words match when their stems are equal, else by how near their vectors are; names and
//! amounts never match softly.

use super::profile::{Profile, Term};
use crate::engine::meaning::Vector;

/// Cosines up to here mean nothing: half of all pairs of words of one story reach it.
const COSINE_FLOOR: f32 = 0.45;
/// How near a word is to its nearest on the other side: 255 for an equal stem, 0 for none.
pub type Near = u8;

/// What [`Near`] is as a share, 0 to 1.
pub fn share(near: Near) -> f32 {
    f32::from(near) * (1.0 / 255.0)
}

/// How near two terms are, 0 to 1.
pub fn nearness(x: &Term, y: &Term) -> f32 {
    if x.stem == y.stem {
        return 1.0;
    }
    let (Some(x), Some(y)) = (x.meaning, y.meaning) else {
        return 0.0;
    };
    nearness_of(&Vector::new(x), &Vector::new(y))
}

/// How near two words of these vectors are, 0 to 1.
pub fn nearness_of(x: &Vector, y: &Vector) -> f32 {
    above_floor(x.cosine(y))
}

fn above_floor(cosine: f32) -> f32 {
    ((cosine - COSINE_FLOOR) / (1.0 - COSINE_FLOOR)).max(0.0)
}

/// Raises the words whose stems are equal; both slices are as long as the sentences. Both lists of
/// stems are sorted: one walk finds what is equal.
pub fn match_stems((a, b): (&Profile, &Profile), of_a: &mut [Near], of_b: &mut [Near]) {
    let mut of_b_next = b.by_stem.chunk_by(|x, y| x.0 == y.0).peekable();
    for run in a.by_stem.chunk_by(|x, y| x.0 == y.0) {
        let stem = run.first().map(|r| r.0);
        let before = |other: &&[(u32, u32)]| other.first().map(|r| r.0) < stem;
        while of_b_next.next_if(before).is_some() {}
        let equal = of_b_next.next_if(|other| other.first().map(|r| r.0) == stem);
        if let Some(other) = equal {
            raise_all(of_a, run);
            raise_all(of_b, other);
        }
    }
}

fn raise_all(near: &mut [Near], run: &[(u32, u32)]) {
    for (_, at) in run {
        raise(near, *at, Near::MAX);
    }
}

fn raise(near: &mut [Near], at: u32, to: Near) {
    if let Some(near) = near.get_mut(at as usize) {
        *near = to.max(*near);
    }
}

/// Raises the words that are near in meaning, each to its nearest on the other side.
pub fn match_meanings(
    (a, b): (&Profile, &Profile),
    vectors: &[Vector],
    of_a: &mut [Near],
    of_b: &mut [Near],
) {
    let is_equal = |near: &[Near], at: u32| near.get(at as usize) == Some(&Near::MAX);
    for (at_a, x) in &a.soft {
        let Some(x) = vectors.get(*x) else { continue };
        let is_settled = is_equal(of_a, *at_a);
        for (at_b, y) in &b.soft {
            if is_settled && is_equal(of_b, *at_b) {
                continue;
            }
            let cosine = vectors.get(*y).map_or(0.0, |y| x.cosine(y));
            if cosine > COSINE_FLOOR {
                let near = (above_floor(cosine) * 255.0) as Near;
                raise(of_a, *at_a, near.min(Near::MAX - 1));
                raise(of_b, *at_b, near.min(Near::MAX - 1));
            }
        }
    }
}
