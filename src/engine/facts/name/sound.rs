//! Words of names folded until the ways of writing one name in Latin letters meet.
//!
//! ```text
//! Oleksiy, Oleksii                     oleksi
//! Zelensky, Zelenskyy, Зеленський      zelenski
//! Yevgen, Evgen                        evgen
//! Gorbachov, Gorbatschow               gorbacov
//! ```
//!
//! General rules of transliteration only; there is no list of persons.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Spellings that sound alike across ways of transliteration, longest first. `y` and `j` are `i`
/// by then.
const ALIKE: [(&str, &str); 41] = [
    ("shtsh", "sc"),
    ("schtsch", "sc"),
    ("shch", "sc"),
    ("stch", "sc"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("ch", "c"),
    ("sh", "s"),
    ("cz", "c"),
    ("sz", "s"),
    ("ts", "z"),
    ("tz", "z"),
    ("ck", "k"),
    ("ks", "x"),
    ("qu", "k"),
    ("q", "k"),
    ("w", "v"),
    ("off", "ov"),
    ("eff", "ev"),
    ("ou", "u"),
    ("oo", "u"),
    ("ue", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ai", "ei"),
    ("iio", "io"),
    ("iie", "ie"),
    ("ii", "i"),
    ("iu", "u"),
    ("ia", "a"),
    ("io", "o"),
    ("ee", "i"),
    ("dsh", "z"),
    ("dz", "z"),
];

/// Lower case in plain Latin letters, marks and apostrophes dropped; words stay apart.
pub fn plain(name: &str) -> String {
    if name.is_ascii() {
        let kept = name.bytes().filter_map(plain_ascii);
        return kept.map(char::from).collect();
    }
    let mut plain = String::with_capacity(name.len());
    for c in name.nfd().flat_map(char::to_lowercase) {
        match c {
            c if c.is_ascii_alphanumeric() => plain.push(c),
            '-' | '‑' | '–' | ' ' | '\u{a0}' | '\n' => plain.push(' '),
            c if is_combining_mark(c) && c == '\u{306}' && plain.ends_with('i') => {}
            c if is_combining_mark(c) || !c.is_alphabetic() => {}
            c => plain.push_str(latin(c)),
        }
    }
    plain
}

/// What [`plain`] makes of a letter that has no marks to take off.
fn plain_ascii(letter: u8) -> Option<u8> {
    match letter {
        b'-' | b' ' | b'\n' => Some(b' '),
        _ if letter.is_ascii_alphanumeric() => Some(letter.to_ascii_lowercase()),
        _ => None,
    }
}

/// A letter outside ASCII in Latin letters; empty where nothing is known.
fn latin(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'є' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ї' | 'й' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        'ß' => "ss",
        'ø' | 'ő' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        _ => "",
    }
}

/// Letters that no spelling in [`ALIKE`] has.
const FIRM: &[u8] = b"blmnr";

/// A first look at two plain words, which spares most others: those that sound alike have the same
/// [`FIRM`] letters in the same order, but for doubled ones.
pub fn may_be_alike(a: &str, b: &str) -> bool {
    let mut rest = (firm(a), firm(b));
    loop {
        match (rest.0.next(), rest.1.next()) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// The firm letters of a word, each but once where nothing firm stands between.
fn firm(word: &str) -> impl Iterator<Item = u8> {
    let mut last = 0;
    let firm = word.bytes().filter(|letter| FIRM.contains(letter));
    firm.filter(move |letter| std::mem::replace(&mut last, *letter) != *letter)
}

/// How a plain word sounds, roughly.
pub fn sound(word: &str) -> String {
    // "Jalilov", "Dzhalilov", "Djalilov".
    let openings = ["dzh", "dsch", "dj"];
    let rest = openings.iter().find_map(|o| word.strip_prefix(o));
    let word = rest.map_or_else(|| word.to_owned(), |rest| format!("j{rest}"));
    let mut sound = word.replace(['y', 'j'], "i");
    for (spelled, alike) in ALIKE {
        if sound.contains(spelled) {
            sound = sound.replace(spelled, alike);
        }
    }
    // "Yevgen" and "Evgen", "Yelena" and "Elena".
    if sound.len() > 3 && sound.starts_with("ie") {
        sound.remove(0);
    }
    let mut last = ' ';
    sound.retain(|c| std::mem::replace(&mut last, c) != c);
    sound
}

/// The consonants of a sounding word with a `.` for the vowels between them, and the vowels by
/// kind: dark, open, light.
pub fn skeleton(sound: &str) -> (String, String) {
    let mut consonants = String::new();
    let mut vowels = String::new();
    for c in sound.chars() {
        if matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') && !consonants.ends_with('.') {
            consonants.push('.');
        }
        match c {
            'o' | 'u' => vowels.push('o'),
            'a' | 'e' => vowels.push('a'),
            'i' => vowels.push('i'),
            'h' if !consonants.is_empty() => {}
            c => consonants.push(c),
        }
    }
    (consonants, vowels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_of_sound_touches_a_firm_letter() {
        for (spelled, alike) in ALIKE {
            let is_firm = |letter: u8| FIRM.contains(&letter);
            assert!(
                !spelled.bytes().chain(alike.bytes()).any(is_firm),
                "{spelled}"
            );
        }
    }

    #[test]
    fn spellings_of_one_name_pass_the_first_look() {
        let pairs = [
            ("gorbachov", "gorbatschow"),
            ("mohammed", "muhamed"),
            ("yevgen", "evgen"),
        ];
        assert!(pairs.iter().all(|(a, b)| may_be_alike(a, b)));
        assert!(!may_be_alike("blinken", "biden"));
    }
}
