//! Looks for phrases in the words of a paragraph.
//!
//! A phrase is written as its words, small letters, apostrophes straight; signs do not count:
//!
//! | in a phrase | stands for |
//! |---|---|
//! | `read` | the word |
//! | `story/article` | one of the words |
//! | `subscri*` | a word with this head |
//! | `#`, `#shares` | a figure, a figure with this end: "12shares" |
//! | `*` | any one word |
//! | `[the/this]` | one of the words, or nothing |
//! | `…` | up to eight words, or none; at the end of a phrase, all that follow |
//!
//! Phrases are read as they are matched: nothing has to be prepared when the program starts.

/// The widest gap within a phrase, in words.
const GAP_WORDS: usize = 8;

/// `text` in small letters, all apostrophes straight.
pub(super) fn fold(text: &str) -> String {
    let straight = |c: char| if c == '’' { '\'' } else { c };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(straight)
        .collect()
}

/// The words of a folded text; signs are left out, but for apostrophes between letters.
pub(super) fn words(folded: &str) -> Vec<&str> {
    let pieces = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let bare = pieces.map(|word| word.trim_matches('\''));
    bare.filter(|word| !word.is_empty()).collect()
}

/// Are `words` one of the phrases, from the first to the last?
pub(super) fn is_any(phrases: &[&str], words: &[&str]) -> bool {
    let mut likely = phrases.iter().filter(|phrase| may_fit(phrase, words));
    likely.any(|phrase| fits(phrase, words, true))
}

/// Do `words` begin with one of the phrases?
pub(super) fn opens_any(phrases: &[&str], words: &[&str]) -> bool {
    let mut likely = phrases.iter().filter(|phrase| may_fit(phrase, words));
    likely.any(|phrase| fits(phrase, words, false))
}

/// Does one of the phrases stand anywhere in `words`?
pub(super) fn holds_any(phrases: &[&str], words: &[&str]) -> bool {
    (0..words.len()).any(|at| words.get(at..).is_some_and(|w| opens_any(phrases, w)))
}

/// A first look, which spares nearly all others: a phrase that begins with one certain word begins
/// with its first letter.
fn may_fit(phrase: &str, words: &[&str]) -> bool {
    let first = phrase.bytes().next().filter(u8::is_ascii_lowercase);
    let has_choice = || phrase.bytes().take_while(|b| *b != b' ').any(|b| b == b'/');
    match (first, words.first()) {
        (Some(first), Some(word)) => word.bytes().next() == Some(first) || has_choice(),
        _ => true,
    }
}

/// Do `words` begin with `phrase`, and end with it if it is to be the `whole`?
fn fits(phrase: &str, words: &[&str], whole: bool) -> bool {
    let (element, more) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let Some((word, rest)) = words.split_first() else {
        return phrase.split(' ').all(may_be_missing);
    };
    match element {
        "" => !whole,
        "…" if more.is_empty() => true,
        "…" => {
            let mut gaps = (0..=GAP_WORDS).filter_map(|gap| words.get(gap..));
            gaps.any(|rest| fits(more, rest, whole))
        }
        _ => {
            let choices = optional(element);
            let taken = is_one_of(choices.unwrap_or(element), word) && fits(more, rest, whole);
            taken || choices.is_some() && fits(more, words, whole)
        }
    }
}

fn may_be_missing(element: &str) -> bool {
    matches!(element, "" | "…") || optional(element).is_some()
}

fn optional(element: &str) -> Option<&str> {
    element.strip_prefix('[')?.strip_suffix(']')
}

fn is_one_of(choices: &str, word: &str) -> bool {
    choices.split('/').any(|choice| match choice {
        "*" => true,
        _ => match (choice.strip_prefix('#'), choice.strip_suffix('*')) {
            (Some(unit), _) => word.starts_with(is_digit) && word.ends_with(unit),
            (None, Some(head)) => word.starts_with(head),
            (None, None) => choice == word,
        },
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// `text` behind the first of `heads` that it begins with, whatever its case; the next
/// character is no letter.
pub(super) fn behind<'t>(text: &'t str, heads: &[&str]) -> Option<&'t str> {
    heads.iter().find_map(|head| {
        let (start, rest) = text.split_at_checked(head.len())?;
        let is_head =
            start.eq_ignore_ascii_case(head) && !rest.starts_with(|c: char| c.is_alphanumeric());
        is_head.then_some(rest)
    })
}

/// `text` in front of and behind its first colon, stroke, arrow or spaced dash, if both
/// have words: "Read also: Ten cranes".
pub(super) fn labelled(text: &str) -> Option<(&str, &str)> {
    let (at, sign) = text.char_indices().find(|(at, c)| match c {
        ':' | '|' | '—' | '–' | '»' | '>' => true,
        '-' => text.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')),
        _ => false,
    })?;
    let label = text.get(..at)?;
    let rest = text.get(at + sign.len_utf8()..)?;
    let has_words = |side: &str| side.contains(char::is_alphanumeric);
    (has_words(label) && has_words(rest)).then_some((label, rest))
}
