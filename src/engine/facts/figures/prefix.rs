//! Units with the prefixes of the metric system: "kilometre", `km`, `GHz`, `kWh`.

use super::measures;
use super::unit::Unit;

/// Prefix, symbol, power of ten. "pico" is left out: `pm` and `am` are times of day.
const PREFIXES: [(&str, &str, i32); 12] = [
    ("kilo", "k", 3),
    ("mega", "M", 6),
    ("giga", "G", 9),
    ("tera", "T", 12),
    ("peta", "P", 15),
    ("hecto", "h", 2),
    ("deci", "d", -1),
    ("centi", "c", -2),
    ("milli", "m", -3),
    ("micro", "µ", -6),
    ("micro", "μ", -6),
    ("nano", "n", -9),
];

/// A word with a prefix, in lower case and singular: "kilometre", "megatonne".
pub fn word(word: &str) -> Option<Unit> {
    let (prefix, _, exponent) = PREFIXES.iter().find(|(name, ..)| word.starts_with(name))?;
    let base = measures::word(word.strip_prefix(prefix)?)?;
    let takes_prefix = matches!(
        &*base.name,
        "metre"
            | "gram"
            | "litre"
            | "watt"
            | "joule"
            | "calorie"
            | "volt"
            | "hertz"
            | "pascal"
            | "bit"
            | "byte"
            | "tonne"
            | "newton"
            | "ampere"
    );
    base.prefixed(prefix, *exponent).filter(|_| takes_prefix)
}

/// A symbol: `km`, `ml`, `GHz`. Symbols are told by their case where prefixes differ by it, else
/// read in either.
pub fn symbol(shown: &str) -> Option<Unit> {
    let bare = base(shown).filter(|_| !matches!(shown, "b" | "B" | "L" | "N" | "V"));
    let plural = shown.strip_suffix('s').filter(|s| s.len() > 1);
    bare.map(|(unit, _)| unit)
        .or_else(|| exact(shown))
        .or_else(|| in_any_case(shown))
        .or_else(|| plural.and_then(in_any_case))
}

fn exact(shown: &str) -> Option<Unit> {
    PREFIXES.iter().find_map(|(name, symbol, exponent)| {
        let (base, takes) = base(shown.strip_prefix(symbol)?)?;
        let base = base.prefixed(name, *exponent)?;
        takes.contains(symbol).then_some(base)
    })
}

/// `gb` for `GB`, `mhz` for `MHz`, `KM` for `km`.
fn in_any_case(shown: &str) -> Option<Unit> {
    const WRITTEN: [&str; 22] = [
        "kB", "MB", "GB", "TB", "kHz", "MHz", "GHz", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh",
        "km", "kg", "mm", "cm", "ml", "mg", "cl", "Wh",
    ];
    let written = WRITTEN.iter().find(|w| w.eq_ignore_ascii_case(shown))?;
    exact(written).or_else(|| base(written).map(|(unit, _)| unit))
}

/// Symbols, and the prefixes that they are written with: `TV` is no teravolt.
fn base(symbol: &str) -> Option<(Unit, &'static str)> {
    let (word, prefixes) = match symbol {
        "m" => ("metre", "kdcmµμn"),
        "g" => ("gram", "kmµμ"),
        "l" | "L" => ("litre", "mcdhµμ"),
        "t" => ("tonne", "kMG"),
        "W" => ("watt", "mkMGT"),
        "Hz" => ("hertz", "kMGT"),
        "V" => ("volt", "mkM"),
        "Pa" => ("pascal", "hkM"),
        "N" => ("newton", "kM"),
        "cal" => ("calorie", "k"),
        "bps" => ("bps", "kMGT"),
        "b" => ("bit", "kMGT"),
        "B" => ("byte", "kMGTP"),
        "Wh" => return Some((measures::word("watt")?.for_an_hour()?, "kMGT")),
        _ => return None,
    };
    Some((measures::word(word)?, prefixes))
}
