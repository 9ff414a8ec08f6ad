//! One figure of a sentence: its amount with the currency, the share or the unit it is in.
//!
//! ```text
//! $ 75 million          thirteen dollars forty-five cents      75 USD million
//! 16 per cent           12 percentage points                   5 feet and 2 inches
//! ten years old         34-year-old          aged 34           Smith, 34, said
//! ```

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::piece::Pieces;
use super::spelled::{Form, Spelled};
use super::unit::Unit;
use super::{amount, currency, unit};
use crate::engine::facts::FactKind;

/// What a difference of two shares is counted in.
pub const POINT: &str = "percentage point";

/// Words that a number counts nothing before.
const UNCOUNTED: &str = "and more each per but for to in on at from";

/// A figure by its pieces.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its first piece.
    pub start: usize,
    /// The piece after its last one.
    pub end: usize,
    /// What it says; of "dozens of" the least.
    pub value: Decimal,
    /// How its amount was said.
    pub form: Form,
    /// What it is about.
    pub kind: FactKind,
    /// What it is in.
    pub unit: Option<Cow<'static, str>>,
    /// Is there nothing that says what it measures, so that it may be part of a date or a name?
    pub is_bare: bool,
}

/// Reads the figure that starts at `at`.
pub fn read(p: &Pieces<'_>, at: usize) -> Option<Figure> {
    let is_signed = matches!(p.mark(at), Some('-' | '−')) && !p.touches(at) && p.touches(at + 1);
    let sign_first = usize::from(is_signed);
    let signed_money = currency::before(p, at + sign_first).filter(|_| sign_first > 0);
    let money = signed_money.or_else(|| currency::before(p, at));
    if is_one_point(p, at) {
        return Some(one_point(at));
    }
    let mut amount = amount::read(p, money.map_or(at, |(_, first)| first))?;
    if signed_money.is_some() {
        amount.value = -amount.value;
    }
    let mut figure = Figure {
        start: at,
        end: amount.end,
        value: amount.value,
        form: amount.form,
        kind: kind(amount),
        unit: money.map(|(code, _)| code.into()),
        is_bare: money.is_none(),
    };
    if money.is_some() {
        figure.kind = FactKind::Money;
    } else if !matches!(amount.form, Form::Ordinal) {
        figure.take_unit(p);
    }
    Some(figure)
}

/// "58 percent, nine points more than in August": a share before it says what the points are of.
fn is_after_share(p: &Pieces<'_>, start: usize) -> bool {
    (0..start).any(|at| p.mark(at) == Some('%') || p.is_one_of(at, "percent cent pc pct"))
}

/// "A percentage point" is one.
fn is_one_point(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, "a") && p.is(at + 1, "percentage") && p.is(at + 2, "point")
}

fn one_point(at: usize) -> Figure {
    Figure {
        start: at,
        end: at + 3,
        value: Decimal::ONE,
        form: Form::Counted,
        kind: FactKind::Percent,
        unit: Some(POINT.into()),
        is_bare: false,
    }
}

fn kind(amount: Spelled) -> FactKind {
    match amount.form {
        Form::Ordinal => FactKind::Ordinal,
        Form::Vague(_) => FactKind::Range,
        _ => FactKind::Number,
    }
}

impl Figure {
    fn take_unit(&mut self, p: &Pieces<'_>) {
        if self.take_share(p).is_some() || self.take_money(p).is_some() {
            self.is_bare = false;
            return;
        }
        if self.take_age(p).is_some() || self.take_measure(p).is_some() {
            self.is_bare = false;
        }
    }

    fn is(
        &mut self,
        kind: FactKind,
        unit: impl Into<Option<Cow<'static, str>>>,
        end: usize,
    ) -> Option<()> {
        if self.kind != FactKind::Range {
            self.kind = kind;
        }
        self.unit = unit.into();
        self.end = end;
        Some(())
    }

    /// "%", "per cent", "percentage points".
    fn take_share(&mut self, p: &Pieces<'_>) -> Option<()> {
        let at = p.joined(self.end);
        let percent = FactKind::Percent;
        if p.mark(at) == Some('%') {
            let is_points =
                p.is_one_of(at + 1, "point points") || p.is_hyphen(at + 1) && p.is(at + 2, "point");
            if is_points {
                return self.is(percent, Some(POINT.into()), p.joined(at + 1) + 1);
            }
            return self.is(percent, None, at + 1);
        }
        if p.is(at, "per") && p.is(at + 1, "cent") {
            return self.is(percent, None, at + 2);
        }
        if p.is_one_of(at, "percent pc pct prozent procent procento") {
            let is_points = p.is_one_of(at + 1, "point points");
            let unit = is_points.then_some(POINT.into());
            return self.is(percent, unit, at + 1 + usize::from(is_points));
        }
        if p.is(at, "percentage") && p.is_one_of(at + 1, "point points") {
            return self.is(percent, Some(POINT.into()), at + 2);
        }
        if p.is_one_of(at, "point points") && is_after_share(p, self.start) {
            return self.is(percent, Some(POINT.into()), at + 1);
        }
        if p.is(at, "basis") && p.is_one_of(at + 1, "point points") {
            self.value = self.value.checked_div(Decimal::ONE_HUNDRED)?;
            return self.is(percent, Some(POINT.into()), at + 2);
        }
        None
    }

    /// "euros", "USD million", "dollars forty-five cents", "million pounds", "50p".
    fn take_money(&mut self, p: &Pieces<'_>) -> Option<()> {
        let at = p.joined(self.end);
        let money = FactKind::Money;
        if let Some((code, million)) = currency::after_million(p.shown(at)) {
            self.value = self.value.checked_mul(million)?;
            return self.is(money, Some(code.into()), at + 1);
        }
        if let Some((code, end)) = currency::after(p, at) {
            self.is(money, Some(code.into()), end)?;
            self.take_scale(p);
            self.take_hundredths(p);
            return Some(());
        }
        if p.is_one_of(at, "pounds pound quid") && self.is_sterling(p, at) {
            let end = at + 1 + usize::from(p.is(at + 1, "sterling"));
            return self.is(money, Some("GBP".into()), end);
        }
        let (code, end) = currency::hundredth_after(p, at)?;
        self.value = self.value.checked_div(Decimal::ONE_HUNDRED)?;
        self.is(money, Some(code.unwrap_or("USD").into()), end)
    }

    /// Pounds by the thousand are money; a few may be weights.
    fn is_sterling(&self, p: &Pieces<'_>, at: usize) -> bool {
        let is_large = self.value >= Decimal::from(1_000_000) && self.form == Form::Counted;
        is_large || p.is(at, "quid") || p.is(at + 1, "sterling")
    }

    /// The million of "75 USD million".
    fn take_scale(&mut self, p: &Pieces<'_>) {
        if let Says::Scale(scale @ 1_000.., false) = p.says(self.end)
            && let Some(value) = self.value.checked_mul(Decimal::from(scale))
        {
            self.value = value;
            self.end += 1;
        }
    }

    /// The cents of "thirteen dollars (and) forty-five cents".
    fn take_hundredths(&mut self, p: &Pieces<'_>) -> Option<()> {
        let at = self.end + usize::from(p.says(self.end) == Says::And);
        let below = amount::read(p, at)?;
        let is_below = below.value < Decimal::ONE_HUNDRED && below.form != Form::Ordinal;
        // "15 dollars and 15." leaves the cents unsaid.
        let is_last = matches!(p.mark(below.end), None | Some('.' | ',' | ';' | ')'))
            && (!p.is_word(below.end) || p.is_one_of(below.end, UNCOUNTED));
        let unsaid = (is_last && below.value.is_integer()).then_some((None, below.end));
        let (_, end) = currency::hundredth_after(p, below.end)
            .or(unsaid)
            .filter(|_| is_below)?;
        let below = below.value.checked_div(Decimal::ONE_HUNDRED)?;
        self.value = self.value.checked_add(below)?;
        self.end = end;
        Some(())
    }

    /// "years old", "-year-old", "months of age", "yo"; "34" after "aged" or a name.
    fn take_age(&mut self, p: &Pieces<'_>) -> Option<()> {
        let at = p.joined(self.end);
        let age = FactKind::Age;
        if p.is_one_of(at, "yo yrs") && !p.is(at, "yrs") {
            return self.is(age, Some("year".into()), at + 1);
        }
        if let Some((unit, end)) = unit::read(p, at).filter(|(unit, _)| unit.is_time()) {
            let old = p.joined(end);
            if p.is_one_of(old, "old olds") {
                return self.is(age, Some(unit.name), old + 1);
            }
            if p.is(end, "of") && p.is(end + 1, "age") {
                return self.is(age, Some(unit.name), end + 2);
            }
            return None;
        }
        let is_years = self.value.is_integer()
            && self.value <= Decimal::from(125)
            && self.value > Decimal::ZERO;
        let is_after_word = self.start > 0 && p.is_one_of(self.start - 1, "aged age");
        if is_years && is_after_word {
            self.start -= 1;
            return self.is(age, Some("year".into()), self.end);
        }
        let is_second = self.start > 2
            && p.is(self.start - 1, "and")
            && p.is_digits(self.start - 2)
            && p.is_one_of(self.start - 3, "aged ages");
        if is_years && (is_second || self.is_in_apposition(p)) {
            return self.is(age, Some("year".into()), self.end);
        }
        None
    }

    /// "Anna Smith, 34, said".
    fn is_in_apposition(&self, p: &Pieces<'_>) -> bool {
        let Some(name) = self.start.checked_sub(2) else {
            return false;
        };
        let is_years = self.form == Form::Digits && p.shown(self.start).len() <= 3;
        let closes = matches!(p.mark(self.end), Some(',' | ')' | '.' | ';'));
        let in_list = p.is_digits(self.end + 1) || (name > 1 && p.is_digits(name - 1));
        // A first name alone, or "the striker", goes on like a sentence: "Andrea, 29, told".
        let goes_on = p.is_plain(self.end + 1) && !p.is_one_of(self.end + 1, "and or to");
        let is_full = name > 0 && p.is_name(name - 1);
        let is_name = p.is_word(name) && p.shown(name).len() > 2 && (is_full || goes_on);
        is_years && closes && !in_list && is_name && p.mark(self.start - 1) == Some(',')
    }

    /// Units of measurement; a larger one may be followed by a smaller one.
    fn take_measure(&mut self, p: &Pieces<'_>) -> Option<()> {
        let (unit, end) = unit::read(p, p.joined(self.end))?;
        if unit.is_time() {
            // How long something takes is a duration; its figure is compared all the same.
            self.unit = Some(unit.name);
            return None;
        }
        self.is(FactKind::Quantity, Some(unit.name.clone()), end)?;
        while self.take_smaller(p, &unit).is_some() {}
        self.take_below_zero(p, &unit);
        Some(())
    }

    /// The inches of "5 feet (and) 2 inches".
    fn take_smaller(&mut self, p: &Pieces<'_>, larger: &Unit) -> Option<()> {
        let at = self.end + usize::from(p.says(self.end) == Says::And);
        let below = amount::read(p, at)?;
        let (unit, end) = unit::read(p, p.joined(below.end))?;
        let is_part = unit.is_part_of(larger) && below.value.is_sign_positive();
        let value = larger.out_of_base(unit.in_base(below.value)?)?;
        if !is_part || value >= Decimal::ONE {
            return None;
        }
        self.value = self.value.checked_add(value)?;
        self.end = end;
        Some(())
    }

    /// "10 degrees below zero".
    fn take_below_zero(&mut self, p: &Pieces<'_>, unit: &Unit) {
        let is_below = p.is(self.end, "below") && p.is(self.end + 1, "zero");
        if is_below && unit.name.starts_with("degree") {
            self.value = -self.value;
            self.end += 2;
        }
    }
}
