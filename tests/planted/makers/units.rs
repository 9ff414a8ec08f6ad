//! Measures that were renamed instead of converted, and their honest conversions.

use regex::Captures;

use crate::maker::Change::{By, To};
use crate::maker::Row;
use crate::material::Story;

#[rustfmt::skip]
pub const UNITS: &[Row] = &[
    (r"\b(96)-metre\b", To("$1-foot"), By(converted)),
    (r"\b(96)-metre\b", To("$1-yard"), To("$1m")),
    (r"\b(six) metres\b", To("$1 feet"), By(converted)),
    (r"\b(six) metres\b", To("$1 inches"), To("six meters")),
    (r"\b(95) miles an hour", To("$1 kilometres an hour"), By(converted)),
    (r"\b(95) miles an hour", To("$1 metres a second"), To("$1mph")),
    (r"\b(16) inches", To("$1 centimetres"), By(converted)),
    (r"\b(16) inches", To("$1 feet"), To("$1in")),
    (r"\b(12) miles", To("$1 kilometres"), By(converted)),
    (r"\b(12) miles", To("$1 nautical miles"), To("$1 miles (19 km)")),
    (r"\b(900) tonnes", To("$1 kilograms"), To("$1 metric tons")),
    (r"\b(900) tonnes", To("$1 litres"), To("$1,000 kilograms")),
    (r"\b(5,400) hectares", To("$1 acres"), By(converted)),
    (r"\b(5,400) hectares", To("$1 square kilometres"), To("54 square kilometres")),
    (r"\b(4) degrees Celsius", To("$1 degrees Fahrenheit"), To("39 degrees Fahrenheit")),
    (r"\b(4) degrees Celsius", To("$1 degrees Fahrenheit"), To("4°C")),
    (r"\b(\d+) percent\b", To("$1 percentage points"), To("$1 per cent")),
    (r"\b([\d.]+ million) euros", To("$1 dollars"), To("€$1")),
    (r"\b([\d.]+ million) euros", To("$1 pounds"), To("EUR $1")),
    (r"\b(75 million) dollars", To("$1 euros"), To("$$$1")),
    (r"\$([\d.]+ million)", To("€$1"), To("$1 dollars")),
    (r"\$(\d\d\d)\b", To("£$1"), To("$1 dollars")),
    (r"\$(\d\d\d)\b", To("€$1"), To("$$$1.00")),
    (r"(vehicles) a day", To("$1 a week"), To("$1 per day")),
    (r"(vehicles) a day", To("$1 an hour"), To("$1 each day")),
    (r"(passengers) an hour", To("$1 a day"), To("$1 per hour")),
    (r"(passengers) an hour", To("$1 a week"), To("$1 every hour")),
    (r"(\$\d+) a year", To("$1 a month"), To("$1 per year")),
    (r"(\$\d+) a year", To("$1 a week"), To("$1 annually")),
];

/// One unit in another: its name as found, the other's name, what one is in the other.
const FACTORS: [(&str, &str, f64); 6] = [
    ("-metre", "-foot", 3.281),
    (" metres", " feet", 3.281),
    (" miles an hour", " kilometres an hour", 1.609),
    (" miles", " kilometres", 1.609),
    (" inches", " centimetres", 2.54),
    (" hectares", " acres", 2.471),
];

fn converted(found: &Captures<'_>, _: &Story) -> Option<String> {
    let unit = found[0].strip_prefix(&found[1])?;
    let figure: f64 = found[1].replace(',', "").replace("six", "6").parse().ok()?;
    let (_, other, factor) = FACTORS.iter().find(|(name, ..)| *name == unit)?;
    let value = (figure * factor).round() as u32;
    let figure = match value {
        1000.. => format!("{},{:03}", value / 1000, value % 1000),
        _ => value.to_string(),
    };
    Some(figure + other)
}
