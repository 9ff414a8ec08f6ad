//! Units of measurement: words and symbols to one name each, and exactly to each other.
//!
//! A unit is a power of the base quantities times a factor, so that 40 miles an hour and
//! 64 km/h can be compared. Definitions: the SI brochure, and the international yard and pound
//! of 1959. Units that countries define differently (gallon, ton) have no factor.
//!
//! ```text
//! 6 km    4km²    4 square kilometres    50 kWh    60 miles an hour    10 l/km    20C
//! ```

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::measures::{self, ENERGY, LENGTH, MASS, NONE, TEMPERATURE, TIME, VOLUME};
use super::piece::Pieces;
use super::{digits, prefix};
use crate::engine::story::Span;

/// Powers of length, mass, time, current, temperature and information.
pub type Powers = [i8; 6];

/// A unit of measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// In the singular, e.g. `square kilometre`.
    pub name: Cow<'static, str>,
    powers: Powers,
    /// In base units; none for units without one definition.
    factor: Option<Decimal>,
    /// Added before the factor applies: temperatures only.
    offset: Decimal,
}

impl Unit {
    /// A unit whose factor is `mantissa` shifted by `scale` decimal places.
    pub fn new(name: &'static str, powers: Powers, mantissa: i64, scale: u32) -> Self {
        Self {
            name: Cow::Borrowed(name),
            powers,
            factor: Some(Decimal::new(mantissa, scale)),
            offset: Decimal::ZERO,
        }
    }

    /// A unit that countries define differently.
    pub fn undefined(name: &'static str, powers: Powers) -> Self {
        Self {
            factor: None,
            ..Self::new(name, powers, 1, 0)
        }
    }

    /// A thousand of the unit, or a thousandth.
    pub fn prefixed(self, name: &str, exponent: i32) -> Option<Self> {
        let mut factor = self.factor?;
        for _ in 0..exponent.abs() {
            factor = if exponent > 0 {
                factor.checked_mul(Decimal::TEN)?
            } else {
                factor.checked_div(Decimal::TEN)?
            };
        }
        Some(Self {
            name: format!("{name}{}", self.name).into(),
            factor: Some(factor),
            ..self
        })
    }

    /// Watts that work for an hour.
    pub fn for_an_hour(self) -> Option<Self> {
        Some(Self {
            name: format!("{} hour", self.name).into(),
            powers: ENERGY,
            factor: Some(self.factor?.checked_mul(Decimal::from(3_600))?),
            ..self
        })
    }

    /// From metres a second to metres an hour.
    pub fn slowed(self) -> Option<Self> {
        let factor = self.factor?.checked_div(Decimal::from(3_600))?;
        Some(Self {
            factor: Some(factor),
            ..self
        })
    }

    /// Does the unit measure time and nothing else?
    pub fn is_time(&self) -> bool {
        self.powers == TIME
    }

    /// A value of the unit in base units.
    pub fn in_base(&self, value: Decimal) -> Option<Decimal> {
        value.checked_add(self.offset)?.checked_mul(self.factor?)
    }

    /// A value in base units in this unit.
    pub fn out_of_base(&self, value: Decimal) -> Option<Decimal> {
        value.checked_div(self.factor?)?.checked_sub(self.offset)
    }

    /// Do both measure the same, by known factors?
    pub fn is_like(&self, other: &Self) -> bool {
        self.powers == other.powers && self.factor.is_some() && other.factor.is_some()
    }

    /// Is the unit a part of `larger`, as inches are of feet?
    pub fn is_part_of(&self, larger: &Self) -> bool {
        self.is_like(larger) && self.factor < larger.factor && !self.is_time()
    }

    fn raised(self, to: i8, name: &str) -> Option<Self> {
        let mut factor = self.factor?;
        for _ in 1..to {
            factor = factor.checked_mul(self.factor?)?;
        }
        Some(Self {
            name: format!("{name} {}", self.name).into(),
            powers: self.powers.map(|p| p * to),
            factor: Some(factor),
            ..self
        })
    }

    fn per(self, below: &Self) -> Option<Self> {
        let mut powers = self.powers;
        for (power, less) in powers.iter_mut().zip(below.powers) {
            *power = power.checked_sub(less)?;
        }
        let factors = self.factor.zip(below.factor);
        Some(Self {
            name: format!("{} per {}", self.name, below.name).into(),
            powers,
            factor: factors.and_then(|(x, y)| x.checked_div(y)),
            ..self
        })
    }
}

/// A value from one unit to another, both by name; none where they do not measure the same.
pub fn converted(value: Decimal, from: &str, to: &str) -> Option<Decimal> {
    let (from, to) = (by_name(from)?, by_name(to)?);
    let base = from.in_base(value).filter(|_| from.is_like(&to))?;
    to.out_of_base(base).filter(digits::is_calculable)
}

/// The unit of a name that [`read`] gave it.
fn by_name(name: &str) -> Option<Unit> {
    let mut p = Pieces::new(name, None);
    p.cut(Span::new(0, name.len()));
    read(&p, 0).map(|(unit, _)| unit)
}

/// Reads the unit at `at`: the unit and the piece after it.
pub fn read(p: &Pieces<'_>, at: usize) -> Option<(Unit, usize)> {
    let (unit, end) = degrees(p, at).or_else(|| powered(p, at))?;
    if let Some((below, after)) = below_line(p, end, &unit) {
        return unit.per(&below).map(|unit| (unit, after));
    }
    Some((unit, end))
}

/// "/km", "per hour", "an hour".
fn below_line(p: &Pieces<'_>, at: usize, above: &Unit) -> Option<(Unit, usize)> {
    let is_slash = p.mark(at) == Some('/') && p.touches(at + 1);
    let is_article = p.is(at, "a") || p.is(at, "an");
    if above.is_time() || !(is_slash || p.is(at, "per") || is_article) {
        return None;
    }
    let (below, end) = match p.shown(at + 1) {
        "h" => (Unit::new("hour", TIME, 3_600, 0), at + 2),
        "s" => (Unit::new("second", TIME, 1, 0), at + 2),
        _ => powered(p, at + 1)?,
    };
    // "30 miles a day" are miles; "30 miles an hour" are a speed.
    let is_speed = above.powers == LENGTH && matches!(&*below.name, "hour" | "second");
    (!is_article || is_speed).then_some((below, end))
}

/// "4 square kilometres", "4 km²", "4 km squared", "4 m2".
fn powered(p: &Pieces<'_>, at: usize) -> Option<(Unit, usize)> {
    let before = match p.shown(at) {
        w if w.eq_ignore_ascii_case("square") || w.eq_ignore_ascii_case("sq") => 2,
        w if w.eq_ignore_ascii_case("cubic") || w.eq_ignore_ascii_case("cu") => 3,
        _ => 1,
    };
    let mut first = at + usize::from(before > 1);
    if before > 1 && p.mark(first) == Some('.') {
        first += 1;
    }
    let first = p.joined(first);
    let (unit, end) = simple(p, first)?;
    let (after, end) = match (p.mark(end), p.shown(end)) {
        _ if before > 1 || unit.powers != LENGTH => (before, end),
        (Some('²'), _) => (2, end + 1),
        (Some('³'), _) => (3, end + 1),
        (Some('^'), _) if p.shown(end + 1) == "2" => (2, end + 2),
        (Some('^'), _) if p.shown(end + 1) == "3" => (3, end + 2),
        (_, "2") if p.touches(end) && unit.powers == LENGTH => (2, end + 1),
        (_, "3") if p.touches(end) && unit.powers == LENGTH => (3, end + 1),
        (_, "squared") => (2, end + 1),
        (_, "cubed") => (3, end + 1),
        _ => (1, end),
    };
    match after {
        2 => unit.raised(2, "square").map(|unit| (unit, end)),
        3 => unit.raised(3, "cubic").map(|unit| (unit, end)),
        _ => Some((unit, end)),
    }
}

/// One word or symbol, or two words: "kilowatt hours", "metric tons", "light years".
fn simple(p: &Pieces<'_>, at: usize) -> Option<(Unit, usize)> {
    let second = p.joined(at + 1);
    let pair = pair(p.shown(at), p.shown(second));
    if let Some(unit) = pair.filter(|_| p.is_word(second)) {
        return Some((unit, second + 1));
    }
    if !p.is_word(at) {
        let unit = inch_or_foot(p, at)?;
        return Some((unit, at + 1));
    }
    if p.is(at, "m") && !p.touches(at) && !(is_length_after(p, at + 1) || is_last(p, at + 1)) {
        return None;
    }
    let shown = p.shown(at);
    if p.touches(at)
        && let Some(unit) = written_on(shown)
    {
        return Some((unit, at + 1));
    }
    let unit = measures::word(shown).or_else(|| prefix::symbol(shown))?;
    (!is_attribute(p, at)).then_some((unit, at + 1))
}

/// Symbols that are units only right behind their digits: "6in", "12st", "230V".
fn written_on(shown: &str) -> Option<Unit> {
    measures::word(match shown {
        "in" => "inch",
        "st" => "stone",
        "V" => "volt",
        _ => return None,
    })
}

/// The foot of "300 foot passengers": in the singular, and before what several are called.
fn is_attribute(p: &Pieces<'_>, at: usize) -> bool {
    let is_plural = |at: usize| p.shown(at).len() > 3 && p.shown(at).ends_with('s');
    let is_spaced = at > 0 && !p.is_hyphen(at - 1) && !p.touches(at);
    is_spaced && p.shown(at).len() > 3 && !is_plural(at) && p.is_plain(at + 1) && is_plural(at + 1)
}

fn pair(first: &str, second: &str) -> Option<Unit> {
    let is = |word: &str, singular: &str| {
        let start = word.get(..singular.len());
        let rest = word.get(singular.len()..);
        start.is_some_and(|s| s.eq_ignore_ascii_case(singular)) && matches!(rest, Some("" | "s"))
    };
    if is(second, "hour") {
        let of_watts = measures::word(first).filter(|unit| unit.name.ends_with("watt"))?;
        return of_watts.for_an_hour();
    }
    if is(second, "ton") || is(second, "tonne") {
        return first
            .eq_ignore_ascii_case("metric")
            .then(|| Unit::new("tonne", MASS, 1_000, 0));
    }
    if (is(first, "fluid") && is(second, "ounce")) || (first == "fl" && second == "oz") {
        return Some(Unit::undefined("fluid ounce", VOLUME));
    }
    if is(first, "nautical") && is(second, "mile") {
        return Some(Unit::new("nautical mile", LENGTH, 1_852, 0));
    }
    let is_light_year = is(first, "light") && is(second, "year");
    is_light_year.then(|| Unit::new("light year", LENGTH, 9_460_730_472_580_800, 0))
}

/// 5'10": feet and inches in marks.
fn inch_or_foot(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let is_height = |mark| p.mark(at) == Some(mark) && p.touches(at);
    if (is_height('\'') || is_height('′')) && p.is_digits(at + 1) && p.touches(at + 1) {
        measures::word("foot")
    } else if is_height('″') || (is_height('"') && at >= 3 && p.mark(at - 2) == Some('\'')) {
        measures::word("inch")
    } else {
        None
    }
}

/// Does what stands at `at` show that the `m` before it is metres, not millions?
pub fn is_length_after(p: &Pieces<'_>, at: usize) -> bool {
    const SHAPES: &str = "tall high long wide deep thick apart away x sprint race dash \
        freestyle hurdles relay backstroke breaststroke butterfly medley across above below north \
        south east west offshore inland underground downstream upstream";
    let next = p.joined(at);
    SHAPES.split_whitespace().any(|shape| p.is(next, shape))
        || matches!(p.mark(at), Some('²' | '³' | '×'))
        || is_race(p, at)
}

/// "The 100m final", "within 50m of": the m stands before the piece `at`.
fn is_race(p: &Pieces<'_>, at: usize) -> bool {
    let Some(digits) = at.checked_sub(2) else {
        return false;
    };
    let is_run = matches!(
        p.shown(digits),
        "60" | "100" | "200" | "400" | "800" | "1500"
    );
    let is_within = digits > 0 && p.is(digits - 1, "within");
    is_within || is_run && p.is_one_of(at, "final finals heat heats champion title record")
}

/// Does no word follow that could be counted in millions?
fn is_last(p: &Pieces<'_>, at: usize) -> bool {
    !p.is_word(at)
}

/// "degrees Celsius", "deg c", "°C", "celsius", "20C"; "degrees" by themselves.
fn degrees(p: &Pieces<'_>, at: usize) -> Option<(Unit, usize)> {
    let is_sign = matches!(p.mark(at), Some('°' | 'º'));
    let is_degree = is_sign || p.is_one_of(at, "degree degrees deg degs");
    let scale_at = at + usize::from(is_degree);
    let scale = p.shown(scale_at);
    let spelled = [
        ("celsius", 'c'),
        ("centigrade", 'c'),
        ("fahrenheit", 'f'),
        ("kelvin", 'k'),
    ];
    let by_word = spelled
        .iter()
        .find(|(name, _)| scale.eq_ignore_ascii_case(name));
    // The units that are most often misspelt.
    let misspelt = match scale {
        "farenheit" | "Farenheit" => Some('f'),
        "celcius" | "Celcius" => Some('c'),
        _ => None,
    };
    let by_letter = match scale {
        "C" | "F" if is_degree || (p.touches(at) && is_reading(p, at)) => Some(scale),
        "c" | "f" if is_degree => Some(scale),
        _ => None,
    };
    let letter = by_word.map(|(_, letter)| *letter).or(misspelt);
    let letter = letter.or(by_letter.and_then(|l| l.chars().next()));
    match letter.map(|l| l.to_ascii_lowercase()) {
        Some(letter) => Some((temperature(letter)?, scale_at + 1)),
        None => is_degree.then(|| (Unit::undefined("degree", NONE), at + 1)),
    }
}

/// Is the letter at `at` a scale: "fell to -12C overnight"? "iPhone 5C cases" and "a 12C seat"
/// are names.
fn is_reading(p: &Pieces<'_>, at: usize) -> bool {
    const AFTER: &str = "in on at by and or to for from with during heat above below yesterday";
    const BEFORE: &str = "to at of by from between and reach reached hit below above is was are \
        were around about nearly almost over under than some minus";
    let is_free = !p.is_plain(at + 1) || p.is_one_of(at + 1, AFTER);
    let Some(before) = at.checked_sub(2) else {
        return is_free;
    };
    is_free || matches!(p.mark(before), Some('-' | '−')) || p.is_one_of(before, BEFORE)
}

fn temperature(letter: char) -> Option<Unit> {
    let kelvin = Unit::new("kelvin", TEMPERATURE, 1, 0);
    Some(match letter {
        'c' => Unit {
            name: "degree Celsius".into(),
            offset: Decimal::new(27_315, 2),
            ..kelvin
        },
        'f' => Unit {
            name: "degree Fahrenheit".into(),
            offset: Decimal::new(45_967, 2),
            factor: Decimal::from(5).checked_div(Decimal::from(9)),
            ..kelvin
        },
        _ => kelvin,
    })
}
