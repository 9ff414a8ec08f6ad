//! Lists run into one paragraph: `1. Bread 2. Milk`, `a) one b) two`, `• 9. Salt • 10. Pepper`.

use crate::engine::story::Span;

const BULLETS: [char; 7] = ['•', '⁃', '◦', '‣', '▪', '●', '·'];

struct Marker {
    span: Span,
    number: Option<u32>,
}

/// The markers of the items of lists. A list opens the text, or follows a stop and has two items at
/// least. Its numbers count up by one.
pub fn item_starts(text: &str) -> Vec<Span> {
    let mut lists: Vec<Vec<Marker>> = Vec::new();
    for marker in markers(text) {
        let last = lists.last_mut();
        match last.filter(|list| list.last().is_some_and(|m| marker.follows(m))) {
            Some(list) => list.push(marker),
            None if may_open(text, marker.span.start) => lists.push(vec![marker]),
            None => {}
        }
    }
    lists.retain(|list| match list.as_slice() {
        [only] => only.span.start == 0,
        _ => true,
    });
    lists.into_iter().flatten().map(|m| m.span).collect()
}

impl Marker {
    fn follows(&self, last: &Self) -> bool {
        match (last.number, self.number) {
            (Some(last), Some(this)) => this == last + 1,
            (None, None) => true,
            _ => false,
        }
    }
}

fn may_open(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '…'])
}

fn markers(text: &str) -> Vec<Marker> {
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let may_start = c.is_alphanumeric() || c == '(' || BULLETS.contains(&c);
        if may_start && before.is_whitespace() {
            found.extend(marker(text, at));
        }
        before = c;
    }
    found
}

/// A bullet, a number with its point or bracket, or both.
fn marker(text: &str, at: usize) -> Option<Marker> {
    let rest = text.get(at..)?;
    let bulleted = rest.trim_start_matches(BULLETS);
    let has_bullet = bulleted.len() < rest.len();
    let body = if has_bullet {
        bulleted.trim_start()
    } else {
        rest
    };
    let end = |tail: &str| Span::new(at, text.len() - tail.len());
    match counter(body) {
        Some((number, tail)) => Some(Marker {
            span: end(tail),
            number: Some(number),
        }),
        None => has_bullet.then(|| Marker {
            span: end(body),
            number: None,
        }),
    }
}

/// `12.`, `12)`, `12.)`, `c)`, `(c)` before white space, and what follows.
fn counter(body: &str) -> Option<(u32, &str)> {
    let body = match body.strip_prefix('(') {
        Some(inner) => inner,
        None => body,
    };
    let digits = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, tail) = match digits {
        0 => {
            let letter = body.chars().next().filter(char::is_ascii_lowercase)?;
            let tail = body.get(1..)?;
            (letter as u32, tail)
        }
        1..=3 => (body.get(..digits)?.parse().ok()?, body.get(digits..)?),
        _ => return None,
    };
    let closed = [".)", ")", "."].iter().find_map(|m| tail.strip_prefix(m))?;
    let spaced = closed.starts_with(char::is_whitespace);
    spaced.then_some((number, closed))
}
