//! Currencies and percentages: signs, codes and words to one name each.

/// The ISO 4217 code of a currency sign. A bare `$` is taken for the US dollar.
pub fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₴' => "UAH",
        '₩' => "KRW",
        '₺' => "TRY",
        '₪' => "ILS",
        _ => return None,
    })
}

/// Is this unit a currency, by its ISO 4217 code?
pub fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase())
}

/// The dollar that letters before the sign name: `A$`, `HK$`.
pub fn of_dollar(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "US" => "USD",
        "A" | "AU" => "AUD",
        "C" | "CA" => "CAD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "S" => "SGD",
        _ => return None,
    })
}

/// The currency that a code or a word after (or a code before) an amount names.
/// Words that also name weights ("pounds") say nothing here.
pub fn of_word(shown: &str) -> Option<&'static str> {
    const CODES: [&str; 18] = [
        "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "RUB", "UAH", "INR", "AUD", "CAD", "NZD", "SEK",
        "NOK", "DKK", "PLN", "TRY", "BRL",
    ];
    if let Some(code) = CODES.iter().find(|code| **code == shown) {
        return Some(code);
    }
    Some(match shown.to_lowercase().as_str() {
        "dollar" | "dollars" => "USD",
        "euro" | "euros" => "EUR",
        "yen" => "JPY",
        "yuan" | "renminbi" => "CNY",
        "rouble" | "roubles" | "ruble" | "rubles" => "RUB",
        "rupee" | "rupees" => "INR",
        "hryvnia" | "hryvnias" => "UAH",
        _ => return None,
    })
}

/// How many words from the start of `next` say "per cent".
pub fn percent_words(next: &[&str]) -> usize {
    let lower: Vec<String> = next.iter().take(2).map(|w| w.to_lowercase()).collect();
    let words: Vec<&str> = lower.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["per", "cent"] => 2,
        ["percent" | "pc" | "pct" | "prozent" | "procent", ..] => 1,
        _ => 0,
    }
}

/// What a difference of two shares is counted in.
pub const POINT: &str = "percentage point";

/// How many words from the start of `next` say "percentage points".
pub fn point_words(next: &[&str]) -> usize {
    match next {
        ["percentage", "point" | "points", ..] => 2,
        _ => 0,
    }
}

/// The measure that a word after a number names: figures of different measures are not compared.
pub fn of_measure(key: &str) -> Option<&'static str> {
    Some(match key {
        "second" | "seconds" => "second",
        "minute" | "minutes" => "minute",
        "hour" | "hours" => "hour",
        "day" | "days" => "day",
        "week" | "weeks" => "week",
        "month" | "months" => "month",
        "year" | "years" => "year",
        "decade" | "decades" => "decade",
        "century" | "centuries" => "century",
        "metre" | "metres" | "meter" | "meters" => "metre",
        "kilometre" | "kilometres" | "kilometer" | "kilometers" | "km" => "kilometre",
        "foot" | "feet" | "ft" => "foot",
        "mile" | "miles" => "mile",
        "gram" | "grams" | "grammes" => "gram",
        "litre" | "litres" | "liter" | "liters" => "litre",
        "kilogram" | "kilograms" | "kilogrammes" | "kg" => "kilogram",
        "tonne" | "tonnes" => "tonne",
        "ton" | "tons" => "ton",
        "degree" | "degrees" => "degree",
        _ => return None,
    })
}

/// The measure that letters written onto digits name. A lone `m` is a million in news copy.
pub fn of_suffix(suffix: &str) -> Option<&'static str> {
    Some(match suffix {
        "g" => "gram",
        "kg" => "kilogram",
        "mm" => "millimetre",
        "cm" => "centimetre",
        "km" => "kilometre",
        "ml" => "millilitre",
        "l" => "litre",
        "ft" => "foot",
        "mph" => "mile an hour",
        "kph" => "kilometre an hour",
        _ => return None,
    })
}
