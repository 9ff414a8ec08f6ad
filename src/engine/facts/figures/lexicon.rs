//! The number words of English, and the scale words of its neighbours.

/// What a word says among number words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Says {
    /// No number word.
    #[default]
    Nothing,
    /// "zero" to "nineteen".
    Small(u64),
    /// "twenty" to "ninety".
    Tens(u64),
    /// "dozen", "hundred" and above; and is it in the plural?
    Scale(u64, bool),
    /// "first" and on; and is it in the plural?
    Ordinal(u64, bool),
    /// "half" and "quarter" by their divisor; and is it in the plural?
    Part(u64, bool),
    /// "a", "an".
    Article,
    /// "and".
    And,
    /// "point".
    Point,
    /// "minus", "negative".
    Minus,
}

/// The longest number word: "quadrillionths".
const LONGEST: usize = 14;

/// What `word` says, in lower or upper case.
pub fn says(word: &str) -> Says {
    let mut buffer = [0; LONGEST];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return Says::Nothing;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let Ok(lower) = std::str::from_utf8(lower) else {
        return Says::Nothing;
    };
    match lower {
        "a" | "an" => Says::Article,
        "and" => Says::And,
        "point" => Says::Point,
        "minus" | "negative" => Says::Minus,
        "half" => Says::Part(2, false),
        "halves" => Says::Part(2, true),
        "quarter" => Says::Part(4, false),
        "quarters" => Says::Part(4, true),
        _ => cardinal(lower).unwrap_or_else(|| ordinal(lower)),
    }
}

fn cardinal(word: &str) -> Option<Says> {
    Some(match word {
        "zero" | "nought" | "naught" => Says::Small(0),
        "one" => Says::Small(1),
        "two" => Says::Small(2),
        "three" => Says::Small(3),
        "four" => Says::Small(4),
        "five" => Says::Small(5),
        "six" => Says::Small(6),
        "seven" => Says::Small(7),
        "eight" => Says::Small(8),
        "nine" => Says::Small(9),
        "ten" => Says::Small(10),
        "eleven" => Says::Small(11),
        "twelve" => Says::Small(12),
        "thirteen" => Says::Small(13),
        "fourteen" => Says::Small(14),
        "fifteen" => Says::Small(15),
        "sixteen" => Says::Small(16),
        "seventeen" => Says::Small(17),
        "eighteen" => Says::Small(18),
        "nineteen" => Says::Small(19),
        "twenty" => Says::Tens(20),
        "thirty" => Says::Tens(30),
        "forty" | "fourty" => Says::Tens(40),
        "fifty" => Says::Tens(50),
        "sixty" => Says::Tens(60),
        "seventy" => Says::Tens(70),
        "eighty" => Says::Tens(80),
        "ninety" => Says::Tens(90),
        _ => return scale(word),
    })
}

fn scale(word: &str) -> Option<Says> {
    let (value, is_plural) = match word.strip_suffix('s') {
        Some(singular) => (scale_value(singular)?, true),
        None => (scale_value(word)?, false),
    };
    Some(Says::Scale(value, is_plural))
}

fn scale_value(word: &str) -> Option<u64> {
    Some(match word {
        "dozen" | "doz" | "dz" => 12,
        "hundred" => 100,
        "thousand" | "tausend" | "mille" | "duizend" => 1_000,
        "lakh" | "lac" => 100_000,
        "million" | "millionen" | "millione" | "milione" | "milioni" | "miljoen" | "miljoner"
        | "millone" | "millón" | "milhõe" | "milhão" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "milliard" | "milliarden" | "miliardo" | "miliardi" | "miljard" => {
            1_000_000_000
        }
        "trillion" => 1_000_000_000_000,
        "quadrillion" => 1_000_000_000_000_000,
        _ => return None,
    })
}

fn ordinal(word: &str) -> Says {
    let (singular, is_plural) = match word.strip_suffix('s') {
        Some(singular) => (singular, true),
        None => (word, false),
    };
    let value = match singular {
        "first" => Some(1),
        "second" => Some(2),
        "third" => Some(3),
        "fifth" => Some(5),
        "eighth" => Some(8),
        "ninth" => Some(9),
        "twelfth" => Some(12),
        _ => ordinal_of_cardinal(singular),
    };
    value.map_or(Says::Nothing, |value| Says::Ordinal(value, is_plural))
}

/// "sixth" and "twentieth" by the cardinals they are made of.
fn ordinal_of_cardinal(word: &str) -> Option<u64> {
    if let Some(stem) = word.strip_suffix("tieth") {
        return match cardinal(&format!("{stem}ty"))? {
            Says::Tens(tens) => Some(tens),
            _ => None,
        };
    }
    match cardinal(word.strip_suffix("th")?)? {
        Says::Small(value @ (4..=19)) | Says::Scale(value @ 100.., false) => Some(value),
        _ => None,
    }
}

/// A scale that letters after digits name; `m` and `t` also name measures.
pub fn abbreviated_scale(letters: &str) -> Option<u64> {
    let is = |list: &[&str]| list.iter().any(|l| l.eq_ignore_ascii_case(letters));
    if letters == "k" || letters == "K" {
        Some(1_000)
    } else if is(&["m", "mm", "mn", "mln", "mil", "mio"]) {
        Some(1_000_000)
    } else if is(&["b", "bn", "bln", "mrd", "mld"]) {
        Some(1_000_000_000)
    } else if is(&["t", "tn", "trn", "tln"]) {
        Some(1_000_000_000_000)
    } else {
        None
    }
}
