//! A stretch of text to its words and amounts, each with keys to compare by.
//!
//! The shown text is never touched: a word is a span and its keys. Nothing cuts inside a word
//! or an amount: `$1.5m`, `13,000`, `U.S.`, `don't`, `G20` and `Su-34` are one each;
//! `Putin-Biden` is two, since one side may be linked alone.

use std::str::Chars;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization as _;

use super::story::Span;

/// What sort of thing a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// An ordinary word.
    Plain,
    /// A word written with a capital or with digits among its letters.
    Name,
    /// Digits, with what is written onto them.
    Amount,
}

/// A word or an amount of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Its letters and digits with case, accents' composition, quotes and points folded.
    pub key: String,
    /// Its class.
    pub class: Class,
}

/// The words of `text` under `within`, in order.
pub fn words(text: &str, within: Span) -> Vec<Word> {
    let mut found = Vec::new();
    let mut scan = Scanner {
        text: within.of(text),
        at: 0,
    };
    while let Some(span) = scan.next_word() {
        let shown = span.of(scan.text);
        let key = key(shown);
        if !key.is_empty() {
            found.push(Word {
                span: Span::new(within.start + span.start, within.start + span.end),
                class: class(shown),
                key,
            });
        }
    }
    found
}

/// Letters and digits of a whole stretch, folded: equal for what differs only in typography.
pub fn fold(words: &[Word]) -> String {
    let mut folded = String::new();
    for word in words {
        // "10 5" is not "105"; "build-up" is "buildup".
        let touching = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if touching(folded.chars().last()) && touching(word.key.chars().next()) {
            folded.push('|');
        }
        folded.push_str(&word.key);
    }
    folded
}

/// Cuts words down to stems in one language.
pub struct Stems(Option<Stemmer>);

impl Stems {
    /// For an ISO 639-1 code; languages without rules keep whole words.
    pub fn new(language: Option<&str>) -> Self {
        Self(algorithm(language.unwrap_or("en")).map(Stemmer::create))
    }

    /// The stem of a folded word; numbers in words become digits.
    pub fn stem(&self, key: &str) -> String {
        if let Some(digits) = small_number(key) {
            return digits.to_string();
        }
        match &self.0 {
            Some(stemmer) => stemmer.stem(key).into_owned(),
            None => key.to_owned(),
        }
    }
}

/// "seven" to 7, up to twenty, in English.
pub fn small_number(key: &str) -> Option<usize> {
    const NAMES: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    NAMES.iter().position(|name| *name == key)
}

fn algorithm(language: &str) -> Option<Algorithm> {
    use Algorithm as A;
    let code = language.get(..2).unwrap_or(language);
    Some(match code {
        "ar" => A::Arabic,
        "da" => A::Danish,
        "nl" => A::Dutch,
        "en" => A::English,
        "fi" => A::Finnish,
        "fr" => A::French,
        "de" => A::German,
        "el" => A::Greek,
        "hu" => A::Hungarian,
        "it" => A::Italian,
        "no" | "nb" | "nn" => A::Norwegian,
        "pt" => A::Portuguese,
        "ro" => A::Romanian,
        "ru" => A::Russian,
        "es" => A::Spanish,
        "sv" => A::Swedish,
        "ta" => A::Tamil,
        "tr" => A::Turkish,
        _ => return None,
    })
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl Scanner<'_> {
    fn next_word(&mut self) -> Option<Span> {
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            let len = match first {
                c if is_alone(c) => c.len_utf8(),
                c if c.is_alphanumeric() => self.run_len(rest),
                c if starts_amount(c, rest, self.before()) => {
                    c.len_utf8() + self.run_len(rest.get(c.len_utf8()..)?)
                }
                c => {
                    self.at += c.len_utf8();
                    continue;
                }
            };
            let span = Span::new(self.at, self.at + len);
            self.at = span.end;
            return Some(span);
        }
    }

    fn before(&self) -> Option<char> {
        self.text.get(..self.at)?.chars().next_back()
    }

    /// Length in bytes of the word or amount at the start of `rest`.
    fn run_len(&self, rest: &str) -> usize {
        let mut chars = rest.chars();
        let mut len = 0;
        let mut last = ' ';
        while let Some(c) = chars.next() {
            let goes_on = (c.is_alphanumeric() && !is_alone(c))
                || is_mark(c)
                || joins(last, c, &chars, rest.get(..len).unwrap_or_default());
            if !goes_on {
                break;
            }
            len += c.len_utf8();
            last = c;
        }
        len + closing_len(rest, len)
    }
}

/// A sign, and a digit right after it.
fn starts_amount(c: char, rest: &str, before: Option<char>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut after = rest.chars().skip(1);
    let next = after.next();
    let minus = matches!(c, '-' | '−') && before.is_none_or(char::is_whitespace);
    let point = c == '.' && before.is_none_or(|b| b.is_whitespace() || is_currency(b));
    (is_currency(c) && (digit(next) || (next == Some('.') && digit(after.next()))))
        || ((minus || point) && digit(next))
}

/// Does `c` between two characters of a word belong to it?
fn joins(last: char, c: char, after: &Chars<'_>, so_far: &str) -> bool {
    let Some(next) = after.clone().next() else {
        return false;
    };
    match c {
        '\'' | '’' | '‘' | 'ʼ' => last.is_alphabetic() && next.is_alphabetic(),
        '.' if last.is_ascii_digit() && next.is_ascii_digit() => true,
        '.' => last.is_alphabetic() && next.is_alphabetic() && is_initials(so_far),
        ',' | ':' => last.is_ascii_digit() && next.is_ascii_digit(),
        '-' | '‑' => so_far.starts_with(char::is_uppercase) && next.is_ascii_digit(),
        '\u{ad}' => true,
        _ => false,
    }
}

/// Initials are shorter than this, in bytes; "a.a.a.…" without an end is a text gone wrong.
const LONGEST_INITIALS: usize = 32;

/// `U`, `U.S`, `p`: single letters with points between.
fn is_initials(word: &str) -> bool {
    word.len() < LONGEST_INITIALS
        && word.split('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
        })
}

/// What closes an amount or initials: the sign of `20%`, the last point of `U.S.`
fn closing_len(rest: &str, len: usize) -> usize {
    let (head, tail) = rest.split_at_checked(len).unwrap_or((rest, ""));
    let Some(next) = tail.chars().next() else {
        return 0;
    };
    let after_digit = head.ends_with(|c: char| c.is_ascii_digit());
    let closes = (after_digit && (is_currency(next) || matches!(next, '%' | '‰' | '°')))
        || (next == '.' && head.contains('.') && is_initials(head));
    if closes { next.len_utf8() } else { 0 }
}

/// Scripts without spaces: every character is a word.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A combining mark, which belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// A currency sign.
pub fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '¢' | '\u{20A0}'..='\u{20CF}')
}

fn key(shown: &str) -> String {
    let keeps_points = shown.contains(|c: char| c.is_ascii_digit());
    if !keeps_points && shown.is_ascii() {
        return ascii_key(shown);
    }
    let shown = without_grouping(shown);
    let folded = shown.nfkc().flat_map(char::to_lowercase);
    let kept = folded.filter(|c| {
        c.is_alphanumeric()
            || is_mark(*c)
            || is_currency(*c)
            || (keeps_points && matches!(c, '.' | ',' | ':' | '%' | '-' | '−'))
    });
    kept.collect()
}

/// The key of plain letters, which most words consist of.
fn ascii_key(shown: &str) -> String {
    // "US" and "U.S." are not the pronoun.
    if matches!(shown, "US" | "U.S" | "U.S.") {
        return "u.s".into();
    }
    let letters = shown.chars().filter(char::is_ascii_alphabetic);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// `13,000` to `13000`; `1,5` is a decimal and stays.
fn without_grouping(shown: &str) -> String {
    let mut parts = shown.split(',');
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.chars().take_while(char::is_ascii_digit).count();
        if digits != 3 {
            joined.push(',');
        }
        joined.push_str(part);
    }
    joined
}

fn class(shown: &str) -> Class {
    let first = shown.chars().next().unwrap_or(' ');
    let digits = shown.contains(|c: char| c.is_ascii_digit());
    let amount = first.is_ascii_digit() || is_currency(first) || matches!(first, '-' | '−' | '.');
    if amount {
        Class::Amount
    } else if digits || first.is_uppercase() {
        Class::Name
    } else {
        Class::Plain
    }
}
