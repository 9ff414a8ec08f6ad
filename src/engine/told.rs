//! How texts and figures are told to the reader, in the window and in notes.

/// A text with single blanks for all its white space, and none around it.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of so many characters at most, with a sign that it goes on.
pub fn shortened(text: &str, chars: usize) -> String {
    match text.char_indices().nth(chars) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// A count with its thousands apart: 1942 is "1,942".
pub fn grouped(count: usize) -> String {
    match count.checked_div(1000) {
        Some(thousands) if thousands > 0 => format!("{},{:03}", grouped(thousands), count % 1000),
        _ => count.to_string(),
    }
}
