//! The units that have words, by definition in base units.
//!
//! Factors are exact: mantissa and decimal places of the SI brochure, and of the international
//! yard and pound of 1959. Units without one definition (gallon, ton, month) have none.

use super::prefix;
use super::unit::{Powers, Unit};

/// Of none.
pub const NONE: Powers = [0; 6];
/// Of length.
pub const LENGTH: Powers = [1, 0, 0, 0, 0, 0];
const AREA: Powers = [2, 0, 0, 0, 0, 0];
/// Of volume.
pub const VOLUME: Powers = [3, 0, 0, 0, 0, 0];
/// Of mass.
pub const MASS: Powers = [0, 1, 0, 0, 0, 0];
/// Of time.
pub const TIME: Powers = [0, 0, 1, 0, 0, 0];
const FREQUENCY: Powers = [0, 0, -1, 0, 0, 0];
const SPEED: Powers = [1, 0, -1, 0, 0, 0];
const CURRENT: Powers = [0, 0, 0, 1, 0, 0];
const FORCE: Powers = [1, 1, -2, 0, 0, 0];
/// Of energy.
pub const ENERGY: Powers = [2, 1, -2, 0, 0, 0];
const POWER: Powers = [2, 1, -3, 0, 0, 0];
const PRESSURE: Powers = [-1, 1, -2, 0, 0, 0];
const VOLTAGE: Powers = [2, 1, -3, -1, 0, 0];
/// Of temperature.
pub const TEMPERATURE: Powers = [0, 0, 0, 0, 1, 0];
const DATA: Powers = [0, 0, 0, 0, 0, 1];
const DATA_RATE: Powers = [0, 0, -1, 0, 0, 1];

/// A word for a unit, singular or plural.
pub fn word(shown: &str) -> Option<Unit> {
    if !(2..=20).contains(&shown.len()) || !shown.is_ascii() {
        return None;
    }
    let lower = shown.to_ascii_lowercase();
    let singular = lower.strip_suffix('s').filter(|s| has_plural(s));
    let singular = singular.unwrap_or(&lower);
    named(&lower)
        .or_else(|| named(singular))
        .or_else(|| prefix::word(singular))
}

/// "has" are no hectares, but "lbs" are pounds.
fn has_plural(word: &str) -> bool {
    word.len() > 2 || matches!(word, "lb" | "hr" | "yr" | "yd")
}

/// Units by their words and by the abbreviations that take no prefix.
fn named(word: &str) -> Option<Unit> {
    length(word)
        .or_else(|| mass(word))
        .or_else(|| time(word))
        .or_else(|| extent(word))
        .or_else(|| other(word))
}

fn length(word: &str) -> Option<Unit> {
    let unit = |name, mantissa, scale| Some(Unit::new(name, LENGTH, mantissa, scale));
    match word {
        "metre" | "meter" => unit("metre", 1, 0),
        "foot" | "feet" | "ft" => unit("foot", 3_048, 4),
        "inch" | "inches" => unit("inch", 254, 4),
        "yard" | "yd" => unit("yard", 9_144, 4),
        "mile" | "mi" => unit("mile", 1_609_344, 3),
        "micron" => unit("micrometre", 1, 6),
        "furlong" => unit("furlong", 201_168, 3),
        "fathom" => unit("fathom", 18_288, 4),
        "lightyear" => unit("light year", 9_460_730_472_580_800, 0),
        _ => None,
    }
}

fn mass(word: &str) -> Option<Unit> {
    let unit = |name, mantissa, scale| Some(Unit::new(name, MASS, mantissa, scale));
    match word {
        "gram" | "gramme" | "gm" => unit("gram", 1, 3),
        "mcg" => unit("microgram", 1, 9),
        "kilo" => unit("kilogram", 1, 0),
        "tonne" => unit("tonne", 1_000, 0),
        "ton" => Some(Unit::undefined("ton", MASS)),
        "pound" | "lb" => unit("pound", 45_359_237, 8),
        "ounce" | "oz" => unit("ounce", 28_349_523_125, 12),
        "stone" => unit("stone", 635_029_318, 8),
        "carat" => unit("carat", 2, 4),
        _ => None,
    }
}

fn time(word: &str) -> Option<Unit> {
    let unit = |name, seconds| Some(Unit::new(name, TIME, seconds, 0));
    match word {
        "second" | "sec" => unit("second", 1),
        "minute" | "min" => unit("minute", 60),
        "hour" | "hr" => unit("hour", 3_600),
        "day" => unit("day", 86_400),
        "week" => unit("week", 604_800),
        "month" => Some(Unit::undefined("month", TIME)),
        "year" | "yr" => Some(Unit::undefined("year", TIME)),
        "decade" => Some(Unit::undefined("decade", TIME)),
        "century" | "centuries" => Some(Unit::undefined("century", TIME)),
        _ => None,
    }
}

fn extent(word: &str) -> Option<Unit> {
    let unit = |name, powers, mantissa, scale| Some(Unit::new(name, powers, mantissa, scale));
    match word {
        "acre" => unit("acre", AREA, 40_468_564_224, 7),
        "hectare" | "ha" => unit("hectare", AREA, 10_000, 0),
        "sqm" => unit("square metre", AREA, 1, 0),
        "sqft" => unit("square foot", AREA, 9_290_304, 8),
        "litre" | "liter" => unit("litre", VOLUME, 1, 3),
        "cc" => unit("cubic centimetre", VOLUME, 1, 6),
        "gallon" | "gal" => Some(Unit::undefined("gallon", VOLUME)),
        "pint" => Some(Unit::undefined("pint", VOLUME)),
        "quart" => Some(Unit::undefined("quart", VOLUME)),
        "barrel" => Some(Unit::undefined("barrel", VOLUME)),
        "tablespoon" | "tbsp" => Some(Unit::undefined("tablespoon", VOLUME)),
        "teaspoon" | "tsp" => Some(Unit::undefined("teaspoon", VOLUME)),
        "cup" => Some(Unit::undefined("cup", VOLUME)),
        "bushel" => Some(Unit::undefined("bushel", VOLUME)),
        "mph" => unit("mile per hour", SPEED, 44_704, 5),
        "kph" | "kmh" => kilometres_an_hour(),
        "knot" => Unit::new("knot", SPEED, 1_852, 0).slowed(),
        _ => None,
    }
}

fn kilometres_an_hour() -> Option<Unit> {
    Unit::new("kilometre per hour", SPEED, 1_000, 0).slowed()
}

fn other(word: &str) -> Option<Unit> {
    let unit = |name, powers, mantissa, scale| Some(Unit::new(name, powers, mantissa, scale));
    match word {
        "watt" => unit("watt", POWER, 1, 0),
        "horsepower" | "hp" => Some(Unit::undefined("horsepower", POWER)),
        "joule" => unit("joule", ENERGY, 1, 0),
        "calorie" => Some(Unit::undefined("calorie", ENERGY)),
        "volt" => unit("volt", VOLTAGE, 1, 0),
        "amp" | "ampere" => unit("ampere", CURRENT, 1, 0),
        "newton" => unit("newton", FORCE, 1, 0),
        "hertz" => unit("hertz", FREQUENCY, 1, 0),
        "pascal" => unit("pascal", PRESSURE, 1, 0),
        "millibar" => unit("millibar", PRESSURE, 100, 0),
        "psi" => Some(Unit::undefined("psi", PRESSURE)),
        "bit" => unit("bit", DATA, 1, 0),
        "byte" => unit("byte", DATA, 8, 0),
        "bps" => unit("bit per second", DATA_RATE, 1, 0),
        "turn" => Some(Unit::undefined("turn", NONE)),
        "decibel" => Some(Unit::undefined("decibel", NONE)),
        _ => None,
    }
}
