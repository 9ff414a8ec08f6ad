//! What the point of an abbreviation says about a sentence's end.

use super::languages::{Language, Languages};

/// How an abbreviation behaves before a capital or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// Comes before a name, or never closes anything: `Mr.`, `e.g.`
    Opening,
    /// Comes before a number: `No. 10`, `Dec. 3`.
    Reference,
    /// One letter or several with points: `J.`, `U.S.`
    Initial,
    /// `a.m.`
    Hour,
    /// Closes what it belongs to: `etc.`
    Trail,
    /// May end a sentence: `Inc.`
    Other,
}

/// Longer words are written out. In bytes; Cyrillic letters have two.
const LONGEST: usize = 20;

/// The kind of abbreviation that `word`, written before a point, is.
pub fn short(word: &str, languages: Languages) -> Option<Short> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let word = Word::new(word);
    let listed = kind_in(languages.own, &word);
    listed
        .or_else(|| is_initials(word.written).then_some(Short::Initial))
        .or_else(|| {
            let is_name = word.capital.is_some() && !word.written.contains('.');
            let mut quoted = languages.quoted.iter().filter(|_| is_name);
            quoted.find_map(|l| kind_quoted(l, &word))
        })
}

fn kind_in(language: &Language, word: &Word<'_>) -> Option<Short> {
    let lists = [
        (language.titles, Short::Opening),
        (language.inner, Short::Opening),
        (language.trails, Short::Trail),
        (language.references, Short::Reference),
        (language.others, Short::Other),
    ];
    if matches!(word.small.as_str(), "a.m" | "p.m") {
        return Some(Short::Hour);
    }
    let found = lists.iter().find(|(list, _)| word.is_in(list));
    found.map(|(_, kind)| *kind)
}

/// Of a language that the text may quote: what stands before names and numbers.
fn kind_quoted(language: &Language, word: &Word<'_>) -> Option<Short> {
    let kind = kind_in(language, word);
    kind.filter(|kind| matches!(kind, Short::Opening | Short::Reference))
}

/// A word as the lists may spell it.
struct Word<'t> {
    written: &'t str,
    small: String,
    /// With one capital, if it is written with one: "GEN" is "Gen".
    capital: Option<String>,
}

impl<'t> Word<'t> {
    fn new(written: &'t str) -> Self {
        let small = written.to_lowercase();
        let capital = written.starts_with(char::is_uppercase).then(|| {
            let first = written.chars().take(1);
            first.chain(small.chars().skip(1)).collect()
        });
        Self {
            written,
            small,
            capital,
        }
    }

    fn is_in(&self, list: &str) -> bool {
        let capital = self.capital.as_deref();
        let mut entries = list.split(' ');
        entries.any(|entry| match entry.strip_prefix('-') {
            Some(end) => self.small.ends_with(end),
            None => entry == self.small || Some(entry) == capital,
        })
    }
}

/// Is `word` one that often opens a sentence, and seldom follows an abbreviation within one?
pub fn starts_sentences(word: &str, language: &Language) -> bool {
    let word = word.split(['\'', '’']).next().unwrap_or("").to_lowercase();
    listed(language.starters, &word)
}

/// Is `word` a verb that says who spoke?
pub fn reports(word: &str, language: &Language) -> bool {
    listed(language.reporting, word)
}

/// Is `word` the English name of a day or a month? Languages that write them small need no rule.
pub fn is_day(word: &str) -> bool {
    const DAYS: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February \
        March April May June July August September October November December";
    listed(DAYS, word)
}

fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|entry| entry == word)
}

/// `J`, `U.S`, `J.-P`; doubled for a plural, `EE` of "EE. UU."
fn is_initials(word: &str) -> bool {
    let single = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    let mut letters = word.chars();
    let doubled = letters.next() == letters.next() && letters.next().is_none();
    word.split(['.', '-']).all(single)
        && (word.contains('.') || !word.contains('-') || word.starts_with(char::is_uppercase))
        || (doubled && word.starts_with(char::is_uppercase))
}

/// `XIV`: a Roman number of two letters or more.
pub fn is_roman(word: &str) -> bool {
    let numeral = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M');
    word.len() > 1 && word.chars().all(numeral)
}
