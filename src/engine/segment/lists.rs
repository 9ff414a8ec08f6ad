//! Lists run into one paragraph: `1. Bread 2. Milk`, `a) one b) two`, `• 9. Salt • 10. Pepper`.

use crate::engine::story::Span;

const BULLETS: [char; 7] = ['•', '⁃', '◦', '‣', '▪', '●', '·'];

struct Marker {
    span: Span,
    number: Option<u32>,
}

/// The markers of a list's items, if `text` opens with one. Numbers must count up by one.
pub fn item_starts(text: &str) -> Vec<Span> {
    let mut items: Vec<Marker> = Vec::new();
    for marker in markers(text) {
        let follows = match items.last() {
            None => marker.span.start == 0,
            Some(last) => match (last.number, marker.number) {
                (Some(last), Some(this)) => this == last + 1,
                (None, None) => true,
                _ => false,
            },
        };
        if follows {
            items.push(marker);
        }
    }
    items.into_iter().map(|m| m.span).collect()
}

fn markers(text: &str) -> Vec<Marker> {
    let starts = text.char_indices().filter(|(at, c)| {
        let before = text.get(..*at).and_then(|t| t.chars().next_back());
        (c.is_alphanumeric() || BULLETS.contains(c)) && before.is_none_or(char::is_whitespace)
    });
    starts.filter_map(|(at, _)| marker(text, at)).collect()
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

/// `12.`, `12)`, `12.)`, `c)` before white space, and what follows.
fn counter(body: &str) -> Option<(u32, &str)> {
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
