//! The number words of English, and the scale words of its neighbours: a sorted table, since
//! every word of every version is looked up.

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

/// The longest number word in bytes: "quadrillionths".
const LONGEST: usize = 14;

/// The number words in byte order, in the singular; scale words of English's neighbours too.
const WORDS: [(&str, Says); 102] = [
    ("a", Says::Article),
    ("an", Says::Article),
    ("and", Says::And),
    ("billion", Says::Scale(1_000_000_000, false)),
    ("billionth", Says::Ordinal(1_000_000_000, false)),
    ("crore", Says::Scale(10_000_000, false)),
    ("doz", Says::Scale(12, false)),
    ("dozen", Says::Scale(12, false)),
    ("duizend", Says::Scale(1_000, false)),
    ("dz", Says::Scale(12, false)),
    ("eight", Says::Small(8)),
    ("eighteen", Says::Small(18)),
    ("eighteenth", Says::Ordinal(18, false)),
    ("eighth", Says::Ordinal(8, false)),
    ("eightieth", Says::Ordinal(80, false)),
    ("eighty", Says::Tens(80)),
    ("eleven", Says::Small(11)),
    ("eleventh", Says::Ordinal(11, false)),
    ("fifteen", Says::Small(15)),
    ("fifteenth", Says::Ordinal(15, false)),
    ("fifth", Says::Ordinal(5, false)),
    ("fiftieth", Says::Ordinal(50, false)),
    ("fifty", Says::Tens(50)),
    ("first", Says::Ordinal(1, false)),
    ("five", Says::Small(5)),
    ("fortieth", Says::Ordinal(40, false)),
    ("forty", Says::Tens(40)),
    ("four", Says::Small(4)),
    ("fourteen", Says::Small(14)),
    ("fourteenth", Says::Ordinal(14, false)),
    ("fourth", Says::Ordinal(4, false)),
    ("fourty", Says::Tens(40)),
    ("half", Says::Part(2, false)),
    ("halves", Says::Part(2, true)),
    ("hundred", Says::Scale(100, false)),
    ("hundredth", Says::Ordinal(100, false)),
    ("lac", Says::Scale(100_000, false)),
    ("lakh", Says::Scale(100_000, false)),
    ("milhão", Says::Scale(1_000_000, false)),
    ("milhõe", Says::Scale(1_000_000, false)),
    ("miliardi", Says::Scale(1_000_000_000, false)),
    ("miliardo", Says::Scale(1_000_000_000, false)),
    ("milione", Says::Scale(1_000_000, false)),
    ("milioni", Says::Scale(1_000_000, false)),
    ("miljard", Says::Scale(1_000_000_000, false)),
    ("miljoen", Says::Scale(1_000_000, false)),
    ("miljoner", Says::Scale(1_000_000, false)),
    ("milliard", Says::Scale(1_000_000_000, false)),
    ("milliarden", Says::Scale(1_000_000_000, false)),
    ("million", Says::Scale(1_000_000, false)),
    ("millione", Says::Scale(1_000_000, false)),
    ("millionen", Says::Scale(1_000_000, false)),
    ("millionth", Says::Ordinal(1_000_000, false)),
    ("millone", Says::Scale(1_000_000, false)),
    ("millón", Says::Scale(1_000_000, false)),
    ("minus", Says::Minus),
    ("naught", Says::Small(0)),
    ("negative", Says::Minus),
    ("nine", Says::Small(9)),
    ("nineteen", Says::Small(19)),
    ("nineteenth", Says::Ordinal(19, false)),
    ("ninetieth", Says::Ordinal(90, false)),
    ("ninety", Says::Tens(90)),
    ("ninth", Says::Ordinal(9, false)),
    ("nought", Says::Small(0)),
    ("one", Says::Small(1)),
    ("point", Says::Point),
    ("quadrillion", Says::Scale(1_000_000_000_000_000, false)),
    ("quadrillionth", Says::Ordinal(1_000_000_000_000_000, false)),
    ("quarter", Says::Part(4, false)),
    ("second", Says::Ordinal(2, false)),
    ("seven", Says::Small(7)),
    ("seventeen", Says::Small(17)),
    ("seventeenth", Says::Ordinal(17, false)),
    ("seventh", Says::Ordinal(7, false)),
    ("seventieth", Says::Ordinal(70, false)),
    ("seventy", Says::Tens(70)),
    ("six", Says::Small(6)),
    ("sixteen", Says::Small(16)),
    ("sixteenth", Says::Ordinal(16, false)),
    ("sixth", Says::Ordinal(6, false)),
    ("sixtieth", Says::Ordinal(60, false)),
    ("sixty", Says::Tens(60)),
    ("tausend", Says::Scale(1_000, false)),
    ("ten", Says::Small(10)),
    ("tenth", Says::Ordinal(10, false)),
    ("third", Says::Ordinal(3, false)),
    ("thirteen", Says::Small(13)),
    ("thirteenth", Says::Ordinal(13, false)),
    ("thirtieth", Says::Ordinal(30, false)),
    ("thirty", Says::Tens(30)),
    ("thousand", Says::Scale(1_000, false)),
    ("thousandth", Says::Ordinal(1_000, false)),
    ("three", Says::Small(3)),
    ("trillion", Says::Scale(1_000_000_000_000, false)),
    ("trillionth", Says::Ordinal(1_000_000_000_000, false)),
    ("twelfth", Says::Ordinal(12, false)),
    ("twelve", Says::Small(12)),
    ("twentieth", Says::Ordinal(20, false)),
    ("twenty", Says::Tens(20)),
    ("two", Says::Small(2)),
    ("zero", Says::Small(0)),
];

/// What `word` says, in lower or upper case.
pub fn says(word: &str) -> Says {
    let mut buffer = [0; LONGEST];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return Says::Nothing;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let found = find(lower);
    match (found, lower.strip_suffix(b"s")) {
        (Says::Nothing, Some(singular)) => in_plural(find(singular)),
        _ => found,
    }
}

fn find(lower: &[u8]) -> Says {
    let at = WORDS.binary_search_by(|(word, _)| word.as_bytes().cmp(lower));
    let entry = at.ok().and_then(|at| WORDS.get(at));
    entry.map_or(Says::Nothing, |(_, says)| *says)
}

fn in_plural(says: Says) -> Says {
    match says {
        Says::Scale(n, _) => Says::Scale(n, true),
        Says::Ordinal(n, _) => Says::Ordinal(n, true),
        Says::Part(n, _) => Says::Part(n, true),
        _ => Says::Nothing,
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
