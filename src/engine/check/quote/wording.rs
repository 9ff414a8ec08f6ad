//! How much a difference between words weighs.

use super::side::Token;
use crate::engine::story::Span;

/// From this weight on a word has content. The same bound as for what a figure counts.
pub const CONTENT: f32 = 0.3;
/// Characters of a passage that a message repeats.
const SHOWN: usize = 80;

/// Has a word content of its own?
pub fn is_content(token: &Token<'_>) -> bool {
    token.term.weight >= CONTENT
}

/// Does a word turn the sense round?
pub fn is_negation(key: &str) -> bool {
    matches!(
        key,
        "not" | "no" | "never" | "nor" | "nobody" | "nothing" | "none" | "cannot"
    ) || key.ends_with("nt") && key.len() > 3 && is_auxiliary(key)
}

fn is_auxiliary(key: &str) -> bool {
    let verb = key.strip_suffix("nt").unwrap_or(key);
    matches!(
        verb,
        "is" | "are"
            | "was"
            | "were"
            | "do"
            | "does"
            | "did"
            | "has"
            | "have"
            | "had"
            | "wo"
            | "would"
            | "could"
            | "should"
            | "ca"
            | "must"
            | "need"
    )
}

/// "I", "we": who speaks in direct speech.
pub fn is_first_person(key: &str) -> bool {
    matches!(
        key,
        "i" | "we" | "my" | "our" | "me" | "us" | "im" | "ive" | "id" | "ill" | "weve"
    )
}

/// "He", "they": who speaks in reported speech.
pub fn is_third_person(key: &str) -> bool {
    matches!(
        key,
        "he" | "she" | "they" | "his" | "her" | "their" | "him" | "them"
    )
}

/// Are two runs the same letters, spaced in another way or with ligatures lost: "ction"?
pub fn is_same_print(x: &[Token<'_>], y: &[Token<'_>]) -> bool {
    let letters =
        |all: &[Token<'_>]| -> String { all.iter().map(|t| t.word.key.as_str()).collect() };
    let (x, y) = (letters(x), letters(y));
    let without = |word: &str| word.replace("fi", "").replace("fl", "");
    x == y || without(&x) == y || without(&y) == x
}

/// Words with contractions written out and the spellings of one country: equal for what only is
/// written in another way.
pub fn written_out(text: &str, tokens: &[Token<'_>]) -> String {
    let mut all = String::new();
    for token in tokens {
        let shown = token
            .word
            .span
            .of(text)
            .to_lowercase()
            .replace(['’', '‘', 'ʼ'], "'");
        let (stem, rest) = contraction(&shown);
        all.push_str(&spelling(stem));
        all.push_str(rest);
    }
    all
}

/// "they're" to "they" and "are".
fn contraction(shown: &str) -> (&str, &'static str) {
    const ENDINGS: [(&str, &str); 6] = [
        ("n't", "not"),
        ("'re", "are"),
        ("'ve", "have"),
        ("'ll", "will"),
        ("'m", "am"),
        ("'s", "is"),
    ];
    match shown {
        "can't" | "cannot" => return ("can", "not"),
        "won't" => return ("will", "not"),
        _ => {}
    }
    let found = ENDINGS
        .iter()
        .find_map(|(short, long)| Some((shown.strip_suffix(short)?, *long)));
    found.unwrap_or((shown, ""))
}

/// "honour", "centre", "realise" as they are spelt in America.
fn spelling(word: &str) -> String {
    let mut word = word.replace("our", "or").replace("ll", "l");
    for (british, american) in [
        ("isation", "ization"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("ising", "izing"),
    ] {
        word = word.replace(british, american);
    }
    match word.strip_suffix("tre") {
        Some(stem) => format!("{stem}ter"),
        None => word,
    }
}

/// What a message repeats of a stretch: all of it, or its beginning.
pub fn shown(text: &str, span: Span) -> String {
    let shown = span.of(text);
    let mut words = String::new();
    for word in shown.split_whitespace() {
        if words.len() + word.len() > SHOWN {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}
