//! The figures of a sentence, in order: value, bound, unit and the exact stretch of text.
//!
//! ```text
//! at least 13,000 dead         13000      at_least
//! some $2.5 billion            2500000000 about, USD
//! about 16 per cent            16         about, percent
//! 10 to 12 km                  10/12      range, kilometre
//! ```

mod amount;
mod bound;
mod context;
mod currency;
mod digits;
mod figure;
mod lexicon;
mod measures;
mod parts;
mod piece;
mod prefix;
mod range;
mod spelled;
mod sum;
mod unit;

pub use piece::Pieces;
pub use unit::converted;

use super::{Bound, Fact, FactKind, Value};
use figure::Figure;
use spelled::Form;

/// The figures of the sentence that `p` holds, until there are `most`.
pub fn read(p: &Pieces<'_>, most: usize) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut at = 0;
    while at < p.len() && facts.len() < most {
        let Some(first) = p.may_start(at).then(|| figure::read(p, at)).flatten() else {
            at += 1;
            continue;
        };
        at = first.end.max(at + 1);
        match range::read(p, &first) {
            Some(range::Pair::Range(from, to)) => {
                at = to.end;
                facts.extend(range_fact(p, &from, &to));
            }
            Some(range::Pair::Two(from, to)) => {
                at = to.end;
                facts.extend(fact(p, &from));
                facts.extend(fact(p, &to));
            }
            None => facts.extend(fact(p, &first)),
        }
    }
    facts
}

/// The fact of a figure, unless the figure is part of a date, a time, a score or a name.
fn fact(p: &Pieces<'_>, figure: &Figure) -> Option<Fact> {
    let value = match figure.form {
        Form::Vague(most) => Value::Range(figure.value, most),
        _ => Value::Figure(figure.value),
    };
    bounded(p, figure, figure.start, figure.end, value)
}

fn range_fact(p: &Pieces<'_>, from: &Figure, to: &Figure) -> Option<Fact> {
    let start = range::start(p, from.start);
    let of_share = (to.kind == FactKind::Percent && to.unit.is_none()).then_some("percent".into());
    let figure = Figure {
        kind: FactKind::Range,
        unit: to.unit.clone().or(of_share),
        is_bare: false,
        ..to.clone()
    };
    let is_bare = from.is_bare && to.is_bare;
    let is_nothing = is_bare && context::is_no_range(p, from.start, (to.start, to.end));
    let value = Value::Range(from.value, to.value);
    bounded(p, &figure, start, to.end, value).filter(|_| !is_nothing)
}

fn bounded(
    p: &Pieces<'_>,
    figure: &Figure,
    start: usize,
    end: usize,
    value: Value,
) -> Option<Fact> {
    let before = bound::before(p, start);
    let after = bound::after(p, end).filter(|_| before.is_none());
    let is_bounded = before.is_some() || after.is_some();
    let counts_nothing = if is_bounded {
        context::is_moment
    } else {
        context::is_no_quantity
    };
    let is_nothing = figure.is_bare && counts_nothing(p, figure.start, figure.end, figure.form);
    if is_nothing || context::is_designation(p, figure.start) {
        return None;
    }
    let vague = matches!(figure.form, Form::Vague(_)).then_some(Bound::About);
    let of_phrase = before.or(after).map(|(bound, _)| bound);
    Some(Fact {
        whole: p.span(
            before.map_or(start, |(_, first)| first),
            after.map_or(end, |(_, end)| end),
        )?,
        unit: figure.unit.clone().map(Into::into),
        bound: of_phrase.or(vague).unwrap_or_default(),
        ..Fact::new(figure.kind, p.span(start, end)?, value)
    })
}
