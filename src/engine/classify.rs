//! Drafts of links to finished links: how they relate, what moved, which words changed.
//!
//! A move is a label over a difference, never instead of one:
//!
//! ```text
//! a  1 2 3 4        links 1–1 2–4 3–2 4–3        2–4 is moved (and may be reworded as well):
//! b  1 3 4 2        the heaviest chain in one order is 1–1 3–2 4–3
//! ```

mod edits;
mod reasons;
mod shares;

use rayon::prelude::*;

use super::align::{Alignment, Block, Draft, Profile, Profiles, heaviest, ratio};
use super::report::{Comparison, Link, Relation};
use super::story::{SentenceId, Version};
use super::watch::{Cancelled, Watch};
use edits::Edits;
use reasons::Pairing;

/// Most separate changes in a sentence that still counts as little changed, and in one of more
/// than [`LONG_WORDS`] words. From the labelling guide of the hand-linked news.
const MINOR_CHANGES: usize = 3;
const MINOR_CHANGES_LONG: usize = 4;
const LONG_WORDS: usize = 30;
/// Share of words that a little changed sentence keeps. From the same guide.
const MINOR_KEPT: f32 = 0.7;
/// A clause of this many words added or lost is more than a little change. From the same guide.
const CLAUSE_WORDS: usize = 8;
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
    let finished = alignment.drafts.par_iter().map(|draft| {
        watch.ask()?;
        let pairing = Pairing {
            a: pick(&draft.a, side_a),
            b: pick(&draft.b, side_b),
            text_a: text(a),
            text_b: text(b),
        };
        Ok(finish(draft, &pairing))
    });
    let finished = finished.collect::<Result<Vec<_>, _>>()?;
    let (mut links, edits): (Vec<Link>, Vec<Edits>) = finished.into_iter().unzip();
    mark_moves(&mut links, reasons::is_forward(text(a), text(b)));
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

fn finish(draft: &Draft, pairing: &Pairing<'_>) -> (Link, Edits) {
    let (line_a, line_b) = pairing.lines();
    let edits = if pairing.is_forward() {
        edits::edits(&line_a, &line_b)
    } else {
        edits::edits(&line_b, &line_a).swapped()
    };
    let relation = relation(draft, pairing, &edits);
    let shows_words = matches!(relation, Relation::Minor | Relation::Reworded);
    let marked = shows_words && edits.unmarked >= UNMARKED;
    let marks = |spans: &[super::story::Span]| if marked { spans.to_vec() } else { Vec::new() };
    let link = Link {
        a: ids(&pairing.a),
        b: ids(&pairing.b),
        relation,
        moved: false,
        similarity: similarity(draft, relation),
        why: pairing.why(draft, relation),
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

fn relation(draft: &Draft, pairing: &Pairing<'_>, edits: &Edits) -> Relation {
    let fold =
        |sentences: &[&Profile]| -> String { sentences.iter().map(|p| p.fold.as_str()).collect() };
    let (folded_a, folded_b) = (fold(&pairing.a), fold(&pairing.b));
    if folded_a == folded_b && !folded_a.is_empty() {
        Relation::Same
    } else if draft.ground.is_some() {
        Relation::Partial
    } else if is_minor(edits) {
        Relation::Minor
    } else {
        Relation::Reworded
    }
}

fn is_minor(edits: &Edits) -> bool {
    let words = edits.kept_a.len().max(edits.kept_b.len());
    let most = if words > LONG_WORDS {
        MINOR_CHANGES_LONG
    } else {
        MINOR_CHANGES
    };
    edits.changes <= most && kept(edits) >= MINOR_KEPT && edits.longest < CLAUSE_WORDS
}

/// The share of both sides' words that stand on the other side in the same order.
fn kept(edits: &Edits) -> f32 {
    let all = edits.kept_a.len() + edits.kept_b.len();
    let kept = edits.kept_a.iter().chain(&edits.kept_b).filter(|k| **k);
    ratio(kept.count() as f32, all as f32)
}

fn ids(profiles: &[&Profile]) -> Vec<SentenceId> {
    profiles.iter().map(|p| p.id).collect()
}

/// Marks the links off the heaviest chain in which both versions ascend.
///
/// `forward` says from which side to look: two chains may weigh the same, and the order of the
/// files must not decide between them.
fn mark_moves(links: &mut [Link], forward: bool) {
    let mut blocks: Vec<(Block, usize)> = links
        .iter()
        .enumerate()
        .filter_map(|(at, link)| Some((block(link, forward)?, at)))
        .collect();
    blocks.sort_by_key(|(b, _)| (b.a.start, b.a.end, b.b.start, b.b.end));
    let (blocks, places): (Vec<Block>, Vec<usize>) = blocks.into_iter().unzip();
    for link in links.iter_mut() {
        link.moved = true;
    }
    for n in heaviest(&blocks) {
        if let Some(link) = places.get(n).and_then(|at| links.get_mut(*at)) {
            link.moved = false;
        }
    }
}

/// From a link's first to its last sentences. The next link may begin with the last sentence, of
/// which it may answer another clause.
fn block(link: &Link, forward: bool) -> Option<Block> {
    let ends = |ids: &[SentenceId]| Some(ids.first()?.0..ids.last()?.0);
    let (a, b) = (ends(&link.a)?, ends(&link.b)?);
    let (a, b) = if forward { (a, b) } else { (b, a) };
    // Whole sentences count a third more than shared clauses, as in the guide.
    let weight = if link.relation == Relation::Partial {
        3.0
    } else {
        4.0
    };
    Some(Block { a, b, weight })
}
