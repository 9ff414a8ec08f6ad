//! Where a sentence may end: runs of stops, with the marks that close after them.
//!
//! ```text
//! He left. . . .| Then        one run, spaced or not
//! raak. ...en toen            two: the second opens what follows
//! « Non. »| Il                French puts a space before the closing mark, haste before others
//! „Nein.“| Er                 a mark that opens in one language closes in another
//! ```

use crate::engine::story::Span;

/// Runs of stops in `text`, in order.
pub fn stops(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_stop(c, before) {
            match found.last_mut() {
                Some(run) if joins(text, run.end, at) => run.end = end,
                _ => found.push(Span::new(at, end)),
            }
        }
        before = c;
    }
    let inward = text.chars().find(|c| matches!(c, '«' | '»')) == Some('»');
    for run in &mut found {
        run.end += closers_len(text.get(run.end..).unwrap_or_default(), inward);
    }
    found
}

/// `. . .` is one run, with one space between. Points that a word follows belong to that word.
fn joins(text: &str, end: usize, at: usize) -> bool {
    let gap = text.get(end..at).unwrap_or("x");
    let spaced = gap.chars().all(char::is_whitespace) && gap.len() <= 2;
    gap.is_empty() || (spaced && !opens_word(text.get(at..).unwrap_or_default()))
}

/// `...and`: an ellipsis before what it opens.
pub fn opens_word(rest: &str) -> bool {
    let dots = rest.chars().take_while(|c| *c == '.').count();
    let tail = match rest.strip_prefix('…') {
        Some(tail) => tail,
        None if dots > 1 => rest.get(dots..).unwrap_or_default(),
        None => return false,
    };
    tail.starts_with(char::is_alphanumeric)
}

/// A stop in any script; `before` tells those that are other marks elsewhere.
fn is_stop(c: char, before: char) -> bool {
    match c {
        '.' | '!' | '?' | '…' => true,
        // The Greek question mark, and the Armenian full stop.
        ';' => matches!(before, '\u{370}'..='\u{3ff}'),
        ':' => matches!(before, '\u{530}'..='\u{58f}'),
        _ => is_wide_stop(c),
    }
}

/// Stops that need no space after them.
pub fn is_wide_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '｡'
            | '．'
            | '！'
            | '？'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '፧'
            | '။'
            | '។'
    )
}

/// The length of what closes at the start of `rest`: marks, and numbers of notes `[12]`.
/// `inward` guillemets open with ».
fn closers_len(rest: &str, inward: bool) -> usize {
    let mut tail = rest;
    while let Some(next) = after_closer(tail, inward) {
        tail = next;
    }
    rest.len() - tail.len()
}

fn after_closer(rest: &str, inward: bool) -> Option<&str> {
    let c = rest.chars().next()?;
    let tail = rest.get(c.len_utf8()..)?;
    let open = |tail: &str| tail.starts_with(char::is_alphanumeric);
    match c {
        '[' => {
            let note = tail.trim_start_matches(|c: char| c.is_ascii_digit());
            (note.len() < tail.len())
                .then(|| note.strip_prefix(']'))
                .flatten()
        }
        '“' | '‘' | '«' => (!open(tail)).then_some(tail),
        c if is_closer(c) => Some(tail),
        c if c.is_whitespace() => {
            let tail = tail.strip_prefix(['»', '”', '’', ')', ']'])?;
            let opens = open(tail) || (inward && rest.trim_start().starts_with('»'));
            (!opens).then_some(tail)
        }
        _ => None,
    }
}

/// Does `c` close a quotation or a bracket?
pub fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '」' | '』' | '）' | '】' | '》' | '*'
    )
}

/// Does `c` stand before the first word of a sentence?
pub fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '‚'
            | '«'
            | '‹'
            | '»'
            | '„'
            | '”'
            | '('
            | '['
            | '「'
            | '『'
            | '（'
            | '¿'
            | '¡'
            | '*'
            | '-'
            | '–'
            | '—'
            | '―'
    )
}
