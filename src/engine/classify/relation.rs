//! Same, minor, reworded or partial: how linked groups differ.
//!
//! ```text
//! same      “No,” she said.            "No", she said.
//! minor     The ferry sank on Monday.  The ferry sank late on Monday.
//! reworded  The ferry sank on Monday.  On Monday the boat went down.
//! partial   The ferry sank on Monday, killing nine, said Ray, who had warned of it for years.
//! ```
//!
//! Minor is a test of the surface: a changed figure or a reversed verb is a finding on the
//! link, not another relation.

use super::edits::Edits;
use super::pairing::Pairing;
use crate::engine::align::{Draft, Profile, ratio};
use crate::engine::report::Relation;

/// Share of its words that each side of a little changed sentence keeps: "about 70 %" in the
/// labelling guide of the hand-linked news. Both sides, since one that keeps all its words may
/// still be a third of the other.
const MINOR_KEPT: f32 = 0.7;
/// Most separate changes in a little changed sentence. The guide says "about three, four in a
/// long one"; five agree best with its labels, on four rewritten stories and on four others.
const MINOR_CHANGES: usize = 4;
/// A clause of this many words added or lost is more than a little change. From the same guide.
const CLAUSE_WORDS: usize = 8;
/// Between independent reports, whole sentences that match by less than this share of their
/// weight have half of one side without counterpart, which the guide calls partial. Whoever
/// rewrites a text goes through all of it, so there the same share is a rewording.
const WHOLE: f32 = 0.5;

/// How a draft's sentences relate; `is_rewrite` if one version was made from the other.
pub fn relation(draft: &Draft, pairing: &Pairing<'_>, edits: &Edits, is_rewrite: bool) -> Relation {
    if is_same(pairing) {
        Relation::Same
    } else if draft.ground.is_some() {
        Relation::Partial
    } else if is_minor(edits) {
        Relation::Minor
    } else if !is_rewrite && draft.similarity < WHOLE {
        Relation::Partial
    } else {
        Relation::Reworded
    }
}

fn is_same(pairing: &Pairing<'_>) -> bool {
    let letters = |sentences: &[&Profile]| sentences.iter().map(|p| p.fold.len()).sum::<usize>();
    let folded =
        |sentences: &[&Profile]| -> String { sentences.iter().map(|p| p.fold.as_str()).collect() };
    let (of_a, of_b) = (letters(&pairing.a), letters(&pairing.b));
    of_a == of_b && of_a > 0 && folded(&pairing.a) == folded(&pairing.b)
}

fn is_minor(edits: &Edits) -> bool {
    edits.changes <= MINOR_CHANGES
        && edits.longest < CLAUSE_WORDS
        && kept(&edits.kept_a) >= MINOR_KEPT
        && kept(&edits.kept_b) >= MINOR_KEPT
}

/// The share of a side's words that stand on the other in the same order.
fn kept(words: &[bool]) -> f32 {
    let kept = words.iter().filter(|kept| **kept);
    ratio(kept.count() as f32, words.len() as f32)
}
