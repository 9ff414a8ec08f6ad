//! Which quotations of two passages are held against each other.
//!
//! ```text
//! a  “We stay,” Ray said, “until it rains.”     two quotations
//! b  “We stay until it snows,” Ray said.        one: all three are one group
//! ```

use super::Linked;
use super::side::{Side, Token};
use super::wording::is_content;
use crate::engine::report::Relation;

/// The share of the lighter quotation's weight that two must have in common. Low, since linked
/// sentences already answer each other.
const SHARED: f32 = 0.25;

/// The same where only parts of the sentences answer each other, or none.
const SHARED_IN_PARTS: f32 = 0.5;
/// Words with content that two quotations then share, unless one has fewer.
const LEAST_WORDS: usize = 3;

/// Quotations that answer each other: the places of their words among those of the link.
#[derive(Debug, Default)]
pub struct Group {
    pub a: Vec<usize>,
    pub b: Vec<usize>,
}

/// A quotation, as far as the linked sentences reach.
struct Quoted {
    id: usize,
    places: Vec<usize>,
    weight: f32,
    group: usize,
}

/// All quotations of the link in groups; one that nothing answers is alone.
pub fn groups(linked: &Linked<'_>) -> Vec<Group> {
    let mut of_a = quoted(&linked.of_a, 0);
    let mut of_b = quoted(&linked.of_b, of_a.len());
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (at, x) in of_a.iter().enumerate() {
        for (to, y) in of_b.iter().enumerate() {
            if linked.are_free(x.id, y.id) && answer(linked, x, y) {
                joined.push((at, to));
            }
        }
    }
    for (at, to) in joined {
        join(&mut of_a, &mut of_b, at, to);
    }
    join_only_ones(linked, &mut of_a, &mut of_b);
    let count = of_a.len() + of_b.len();
    let mut groups: Vec<Group> = (0..count).map(|_| Group::default()).collect();
    for quote in &of_a {
        if let Some(group) = groups.get_mut(quote.group) {
            group.a.extend(&quote.places);
        }
    }
    for quote in &of_b {
        if let Some(group) = groups.get_mut(quote.group) {
            group.b.extend(&quote.places);
        }
    }
    groups
}

fn quoted(tokens: &[Token<'_>], first: usize) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(id) = token.quote else { continue };
        match found.last_mut() {
            Some(last) if last.id == id => {
                last.places.push(at);
                last.weight += token.term.weight;
            }
            _ => found.push(Quoted {
                id,
                places: vec![at],
                weight: token.term.weight,
                group: first + found.len(),
            }),
        }
    }
    found
}

/// Do two quotations share enough?
fn answer(linked: &Linked<'_>, x: &Quoted, y: &Quoted) -> bool {
    let common = linked
        .pairs
        .iter()
        .filter(|(p, q)| x.places.binary_search(p).is_ok() && y.places.binary_search(q).is_ok());
    let tokens = common.filter_map(|(p, _)| linked.of_a.get(*p));
    let weight: f32 = tokens.clone().map(|t| t.term.weight).sum();
    let lighter = x.weight.min(y.weight);
    match linked.link.relation {
        Relation::Partial => {
            let told = tokens.filter(|t| is_content(t)).count();
            let content = |all: &[Token<'_>], quote: &Quoted| {
                let own = quote.places.iter().filter_map(|at| all.get(*at));
                own.filter(|t| is_content(t)).count()
            };
            let fewer = content(&linked.of_a, x).min(content(&linked.of_b, y));
            weight >= SHARED_IN_PARTS * lighter && told >= LEAST_WORDS.min(fewer)
        }
        _ => weight - f32::EPSILON >= SHARED * lighter,
    }
}

/// Puts all quotations of two groups into one.
fn join(of_a: &mut [Quoted], of_b: &mut [Quoted], at: usize, to: usize) {
    let (Some(x), Some(y)) = (of_a.get(at), of_b.get(to)) else {
        return;
    };
    let (kept, given_up) = (x.group, y.group);
    for quote in of_a.iter_mut().chain(of_b) {
        if quote.group == given_up {
            quote.group = kept;
        }
    }
}

/// Where each side has one quotation and the sentences answer each other, so do the quotations.
fn join_only_ones(linked: &Linked<'_>, of_a: &mut [Quoted], of_b: &mut [Quoted]) {
    if let ([x], [y]) = (&mut *of_a, &mut *of_b)
        && linked.link.relation != Relation::Partial
        && linked.are_free(x.id, y.id)
        && is_said(linked.a, x)
        && is_said(linked.b, y)
    {
        y.group = x.group;
    }
}

fn is_said(side: &Side<'_>, quote: &Quoted) -> bool {
    !side.is_scare(quote.id)
}
