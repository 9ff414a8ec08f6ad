//! Two figures that belong together: from one to the other, or of one unit.
//!
//! ```text
//! between 10 and 12 km    10-12 km    $5-10 million    20~100    one fact, a range
//! fell from 12 to 10 per cent                          two facts, both in per cent
//! 3-2    2014-15    52 to 48                           no range
//! ```

use rust_decimal::Decimal;

use super::context;
use super::figure::{self, Figure};
use super::piece::Pieces;
use super::spelled::Form;
use crate::engine::facts::FactKind;

/// Two figures read together.
pub enum Pair {
    /// From one to the other.
    Range(Figure, Figure),
    /// Two values of one unit.
    Two(Figure, Figure),
}

/// What stands between two figures.
#[derive(PartialEq)]
enum Link {
    Dash,
    To,
    And,
    Or,
}

/// Reads on behind `first`.
pub fn read(p: &Pieces<'_>, first: &Figure) -> Option<Pair> {
    if matches!(first.form, Form::Ordinal | Form::Vague(_)) {
        return None;
    }
    let link = link(p, first.end)?;
    let mut second = figure::read(p, first.end + 1)?;
    let is_open = second.kind == FactKind::Number && second.unit.is_none();
    if is_open && first.kind == FactKind::Money && matches!(link, Link::Dash | Link::To) {
        second.kind = first.kind;
        second.unit.clone_from(&first.unit);
        second.is_bare = false;
    }
    let is_between = is_after(p, first.start, "between");
    let first = carried(first, &second)?;
    let rises = first.value < second.value;
    let is_range = rises
        && match link {
            Link::Dash => is_dash_range(p, &first, &second),
            Link::To => !is_change(p, first.start),
            Link::And => is_between,
            Link::Or => false,
        };
    if is_range {
        Some(Pair::Range(first, second))
    } else if first.kind == second.kind && is_measured(&first) && link != Link::Dash {
        Some(Pair::Two(first, second))
    } else {
        None
    }
}

/// "fell from 12 to 10", "rose $2 to $80": from one value to the next, not a range.
fn is_change(p: &Pieces<'_>, start: usize) -> bool {
    const CHANGES: &str = "from by up down rose fell gained lost climbed dropped slid jumped \
        slipped eased dipped tumbled soared surged rallied increased decreased declined added shed";
    start > 0 && CHANGES.split_whitespace().any(|word| p.is(start - 1, word))
}

fn is_measured(figure: &Figure) -> bool {
    figure.unit.is_some() || figure.kind != FactKind::Number
}

/// The first piece of a range: with its "between".
pub fn start(p: &Pieces<'_>, first: usize) -> usize {
    if is_after(p, first, "between") {
        first - 1
    } else {
        first
    }
}

fn is_after(p: &Pieces<'_>, at: usize, word: &str) -> bool {
    at > 0 && p.is(at - 1, word)
}

fn link(p: &Pieces<'_>, at: usize) -> Option<Link> {
    Some(match p.mark(at) {
        Some('-' | '–' | '‑' | '~') if p.touches(at) == p.touches(at + 1) => Link::Dash,
        Some(_) => return None,
        None if p.is(at, "to") => Link::To,
        None if p.is(at, "and") => Link::And,
        None if p.is(at, "or") => Link::Or,
        None => return None,
    })
}

/// The first figure with the scale and the unit that only the second shows.
fn carried(first: &Figure, second: &Figure) -> Option<Figure> {
    let is_counted = |kind| !matches!(kind, FactKind::Ordinal | FactKind::Range);
    let is_alike = first.unit == second.unit && first.kind == second.kind;
    let is_open = first.unit.is_none() && first.kind == FactKind::Number;
    let is_second_open = second.unit.is_none() && second.kind == FactKind::Number;
    if !is_counted(second.kind) || !(is_alike || is_open || is_second_open) {
        return None;
    }
    let mut first = first.clone();
    if is_open && !is_second_open {
        first.kind = second.kind;
        first.unit.clone_from(&second.unit);
    }
    if matches!(first.form, Form::Digits | Form::Counted) && second.form == Form::Counted {
        first.value = scaled(first.value, second.value)?;
    }
    Some(first)
}

/// The 5 of "$5-10 million" are millions too; the 900 of "900 to 1.2 million" are thousands.
fn scaled(first: Decimal, second: Decimal) -> Option<Decimal> {
    let million = Decimal::from(1_000_000);
    if first >= Decimal::ONE_THOUSAND || second < million {
        return Some(first);
    }
    let mut scale = million;
    while scale.checked_mul(Decimal::ONE_THOUSAND)? <= second {
        scale = scale.checked_mul(Decimal::ONE_THOUSAND)?;
    }
    let value = first.checked_mul(scale)?;
    if value > second.checked_mul(Decimal::TEN)? {
        return value.checked_div(Decimal::ONE_THOUSAND);
    }
    Some(value)
}

/// Bare digits around a dash are a range only before what they count.
fn is_dash_range(p: &Pieces<'_>, first: &Figure, second: &Figure) -> bool {
    const GAMES: &str = "win wins victory defeat loss draw lead scoreline vote majority ruling \
        decision record aggregate thriller on at in over against to and up down ahead behind";
    let is_bare = first.is_bare && second.is_bare;
    let is_counted =
        p.is_plain(second.end) && !GAMES.split_whitespace().any(|w| p.is(second.end, w));
    let is_tilde = p.mark(first.end) == Some('~');
    let is_apart = !p.touches(first.end);
    let is_year = p.shown(first.start).len() == 4 && first.is_bare && !is_apart;
    is_tilde
        || !is_bare
        || (is_counted && !is_year)
        || (is_apart && !context::is_no_quantity(p, second.start, second.end, second.form))
}
