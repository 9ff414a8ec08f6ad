//! Parts of a whole in words: "two-thirds", "one twenty-fifth", "half of", "a quarter million".

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::piece::Pieces;
use super::spelled::{Form, Spelled};
use super::unit;

/// "twenty-fifth", with a hyphen.
pub fn compound_ordinal(p: &Pieces<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
    let Says::Tens(tens) = p.says(at) else {
        return None;
    };
    match p.says(at + 2) {
        Says::Ordinal(n @ 1..=9, is_plural) if p.is_hyphen(at + 1) => {
            Some((Decimal::from(tens + n), at + 3, is_plural))
        }
        _ => None,
    }
}

/// What stands under the line of a fraction: its value, the piece after it, and is it plural?
pub fn divisor(p: &Pieces<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
    match p.says(at) {
        Says::Part(n, is_plural) | Says::Ordinal(n @ 3.., is_plural) => {
            Some((Decimal::from(n), at + 1, is_plural))
        }
        _ => compound_ordinal(p, at),
    }
}

/// "a third", "one half", "three-fifths", "one twenty-fifth": a small count over a divisor.
pub fn fraction(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let count = match p.says(at) {
        Says::Article | Says::Small(1) => 1,
        Says::Small(n @ 2..) => n,
        _ => return None,
    };
    let (divisor, end, is_plural) = divisor(p, p.joined(at + 1))?;
    let is_part = is_plural || count == 1;
    is_part.then_some(Spelled {
        value: Decimal::from(count).checked_div(divisor)?,
        end,
        form: Form::Fraction,
    })
}

/// "a third man" counts men; "a third of men" and "a third more" divide.
pub fn is_before_noun(p: &Pieces<'_>, at: usize, end: usize) -> bool {
    const AFTER_PART: &str = "of in as are is was were have has had more less fewer lower higher \
        smaller larger and or but the to from by since this last compared on at off who say said \
        despite after before during because while when if which that per against among within";
    const BEFORE_PART: &str = "by than nearly almost about over under around roughly least";
    p.says(at) == Says::Article
        && !(at > 0 && p.is_one_of(at - 1, BEFORE_PART))
        && p.is_word(end)
        && matches!(p.says(end - 1), Says::Ordinal(..) | Says::Part(4, _))
        && !AFTER_PART.split_whitespace().any(|w| p.is(end, w))
}

/// "half a million", "quarter million", "half-dozen", "half of them", "half the houses".
pub fn half(p: &Pieces<'_>, at: usize) -> Option<Spelled> {
    let Says::Part(parts, false) = p.says(at) else {
        return None;
    };
    let next = p.joined(at + 1);
    let after_article = if p.says(next) == Says::Article {
        next + 1
    } else {
        next
    };
    if let Says::Scale(scale, false) = p.says(after_article) {
        return Some(Spelled {
            value: Decimal::from(scale).checked_div(Decimal::from(parts))?,
            end: after_article + 1,
            form: Form::Counted,
        });
    }
    let is_linked = after_article > at + 1;
    let is_share = p.is_one_of(after_article, "percentage percent per");
    let is_measure = is_linked && (is_share || unit::read(p, after_article).is_some());
    let is_bounded = at > 0 && p.is_one_of(at - 1, "than about nearly almost roughly over around");
    let is_half_of = is_bounded || p.is_one_of(next, "of the its their all his her our those");
    let is_of_time = at > 0
        && (matches!(p.says(at - 1), Says::Ordinal(..))
            || p.is_one_of(
                at - 1,
                "the this that each other latter top bottom upper lower either last next",
            ));
    let is_half = parts == 2 && (is_measure || (is_half_of && !is_of_time));
    is_half.then_some(Spelled {
        value: Decimal::new(5, 1),
        end: if is_measure { after_article } else { at + 1 },
        form: Form::Fraction,
    })
}

/// "three quarters of a million", "a quarter of a million".
pub fn part_of_scale(p: &Pieces<'_>, part: Spelled) -> Spelled {
    let end = part.end;
    let is_of = p.is(end, "of") && p.says(end + 1) == Says::Article;
    let Says::Scale(scale, false) = p.says(end + 2) else {
        return part;
    };
    let value = part.value.checked_mul(Decimal::from(scale));
    let value = value.filter(|_| part.form == Form::Fraction && is_of);
    value.map_or(part, |value| Spelled {
        value,
        end: end + 3,
        form: Form::Counted,
    })
}
