//! Number words that add up: "two hundred and six thousand", "4 thousand 3 hundred", "two and a
//! half million".

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::piece::Pieces;
use super::{digits, parts};

/// A sum of number words as it grows.
pub struct Sum {
    /// Of whole scales.
    total: Decimal,
    /// Below the next scale: the 6 of "two thousand and six".
    pub part: Option<Decimal>,
    /// The last scale from a thousand on.
    scale: Decimal,
    /// The piece after its last one.
    pub end: usize,
}

impl Sum {
    fn starting(at: usize) -> Self {
        Self {
            total: Decimal::ZERO,
            part: None,
            scale: Decimal::ONE,
            end: at,
        }
    }

    /// All together.
    pub fn value(&self) -> Decimal {
        self.total + self.part.unwrap_or_default()
    }

    /// Takes one more number word.
    fn grow(&mut self, p: &Pieces<'_>, is_first: bool) -> Option<()> {
        let at = if is_first {
            self.end
        } else {
            p.joined(self.end)
        };
        match p.says(at) {
            Says::Small(n) | Says::Tens(n) => {
                if p.says(at).is_tens() && parts::compound_ordinal(p, at).is_some() && !is_first {
                    return None;
                }
                let small = Decimal::from(n);
                let ends = small.is_zero() && !is_first;
                if ends || self.part.is_some_and(|part| !takes(part, small)) {
                    return None;
                }
                self.part = Some(self.part.unwrap_or_default() + small);
            }
            Says::Scale(n, _) if !is_first => self.scale_up(Decimal::from(n))?,
            _ => return None,
        }
        self.end = at + 1;
        Some(())
    }

    fn scale_up(&mut self, scale: Decimal) -> Option<()> {
        let part = self.part.unwrap_or(Decimal::ONE);
        if self.part.is_none() && scale > self.scale {
            // "three thousand million"
            self.total = self.total.checked_mul(scale)?;
            self.scale = scale;
        } else if scale >= Decimal::ONE_THOUSAND {
            self.total = self.total.checked_add(part.checked_mul(scale)?)?;
            self.part = None;
            self.scale = scale;
        } else {
            // "three hundred and two dozen" has two of them.
            let low = part % Decimal::ONE_HUNDRED;
            let low = if low.is_zero() { part } else { low };
            self.part = Some(part - low + low.checked_mul(scale)?);
        }
        digits::is_calculable(&self.value()).then_some(())
    }

    /// The "3 hundred" of "4 thousand 3 hundred".
    fn grow_by_digits(&mut self, p: &Pieces<'_>) -> Option<()> {
        let Says::Scale(scale, _) = p.says(self.end + 1) else {
            return None;
        };
        let scale = Decimal::from(scale);
        let is_open = self.part.is_none() && scale < self.scale && p.is_digits(self.end);
        let count = small_at(p, self.end).filter(|_| is_open)?;
        self.part = Some(count.checked_mul(scale).filter(digits::is_calculable)?);
        self.end += 2;
        Some(())
    }

    /// "and six", "and a half", "and three quarters" after what was read.
    fn grow_after_and(&mut self, p: &Pieces<'_>) -> Option<()> {
        let and = p.joined(self.end);
        if p.says(and) != Says::And {
            return None;
        }
        let next = p.joined(and + 1);
        if let Some(fraction) = parts::fraction(p, next) {
            let is_of_scale = self.part.is_none() && self.scale >= Decimal::from(1_000_000);
            let unit = if is_of_scale {
                self.scale
            } else {
                Decimal::ONE
            };
            let value = fraction.value.checked_mul(unit);
            let value = value.filter(digits::is_calculable)?;
            self.part = Some(self.part.unwrap_or_default() + value);
            self.end = fraction.end;
            return Some(());
        }
        let is_open = match self.part {
            Some(part) => part >= Decimal::ONE_HUNDRED && (part % Decimal::ONE_HUNDRED).is_zero(),
            None => self.total > Decimal::ZERO,
        };
        let tail = small_at(p, next)?;
        // "one hundred and two hundred" are two numbers.
        let repeats = matches!(p.says(next + 1), Says::Scale(100, _));
        if !is_open || (repeats && self.part.is_some()) || tail.is_zero() {
            return None;
        }
        self.part = Some(self.part.unwrap_or_default() + tail);
        self.end = next + 1;
        Some(())
    }

    /// "point zero three" after what was read.
    fn grow_after_point(&mut self, p: &Pieces<'_>) -> Option<()> {
        if p.says(self.end) != Says::Point {
            return None;
        }
        let mut digits = String::from("0.");
        let mut at = self.end + 1;
        while let Some(next) = sum_of_small(p, at) {
            digits.push_str(&next.value().to_string());
            at = next.end;
        }
        let fraction: Decimal = digits.parse().ok()?;
        if at == self.end + 1 {
            return None;
        }
        self.part = Some(self.part.unwrap_or_default() + fraction);
        self.end = at;
        Some(())
    }
}

impl Says {
    fn is_tens(self) -> bool {
        matches!(self, Self::Tens(_))
    }
}

/// "zero", "seven", "seventy-one": below a hundred, in words.
fn sum_of_small(p: &Pieces<'_>, at: usize) -> Option<Sum> {
    let mut sum = Sum::starting(at);
    sum.grow(p, true)?;
    let next = p.joined(sum.end);
    if p.says(at).is_tens() && next > sum.end {
        sum.grow(p, false);
    }
    Some(sum)
}

/// A small number in words, or in up to three digits.
fn small_at(p: &Pieces<'_>, at: usize) -> Option<Decimal> {
    match p.says(at) {
        Says::Small(n) | Says::Tens(n) => Some(Decimal::from(n)),
        _ if p.is_digits(at) && p.shown(at).len() <= 3 => p.shown(at).parse().ok(),
        _ => None,
    }
}

/// May `small` stand right after `part`, as six after twenty or after two hundred?
pub fn takes(part: Decimal, small: Decimal) -> bool {
    let tens = part % Decimal::ONE_HUNDRED;
    if tens.is_zero() && part >= Decimal::ONE_HUNDRED {
        return true;
    }
    let is_round = (tens % Decimal::TEN).is_zero();
    tens >= Decimal::from(20) && is_round && small < Decimal::TEN && !small.is_zero()
}

/// "4 and a half", "2 and three quarters", "5-and-a-half"; "4 and a third man" are two numbers.
fn is_before_part(p: &Pieces<'_>, at: usize) -> bool {
    let and = p.joined(at);
    let part = || parts::fraction(p, p.joined(and + 1));
    let is_part = |at: usize| matches!(p.says(at), Says::Part(..) | Says::Ordinal(_, true));
    p.says(and) == Says::And && part().is_some_and(|part| is_part(part.end - 1))
}

/// Reads number words from `at` on, as far as they make one number.
pub fn sum(p: &Pieces<'_>, at: usize) -> Option<Sum> {
    let mut sum = Sum::starting(at);
    let scale_follows = matches!(p.says(p.joined(at + 1)), Says::Scale(..));
    if p.is_digits(at) && (scale_follows || is_before_part(p, at + 1)) {
        sum.part = digits::value(p.shown(at), p.is_comma_decimal);
        sum.end = at + 1;
    } else if p.says(at) == Says::Article && matches!(p.says(at + 1), Says::Scale(_, false)) {
        sum.part = Some(Decimal::ONE);
        sum.end = at + 1;
    } else {
        sum.grow(p, true)?;
    }
    sum.part?;
    while sum.grow(p, false).is_some()
        || sum.grow_by_digits(p).is_some()
        || sum.grow_after_and(p).is_some()
        || sum.grow_after_point(p).is_some()
    {}
    digits::is_calculable(&sum.value()).then_some(sum)
}
