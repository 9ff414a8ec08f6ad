//! Tells Markdown from plain text by marks that nobody types by chance.
//!
//! ```text
//! # Crane to stay, with more below      [the plan](https://a.example)      **to stay**
//! ```

/// Does a text that is not said to be Markdown evidently hold it?
///
/// Asterisks, underscores and number signs alone prove nothing.
pub(in crate::load) fn is_evident(text: &str) -> bool {
    opens_with_heading(text) || has_link(text) || has_strong(text)
}

/// "# Crane to stay", and more below it.
fn opens_with_heading(text: &str) -> bool {
    let text = text.trim_start();
    let title = text.trim_start_matches('#');
    let is_marked = (1..=4).contains(&(text.len() - title.len())) && title.starts_with(' ');
    let lines = title.trim().split_once('\n');
    is_marked && lines.is_some_and(|(_, below)| !below.trim().is_empty())
}

/// "[the plan](https://a.example)".
fn has_link(text: &str) -> bool {
    let starts = ["#", "http:", "https:", "mailto:", "www.", "/", ")"];
    text.match_indices("](").any(|(at, sign)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let is_label = |c: char| c != '[' && c != ']' && c != '\n';
        let label = before.trim_end_matches(is_label);
        let target = after.get(sign.len()..).unwrap_or_default();
        let address = target.split([')', '\n', ' ', '\t']).next();
        let closes = address.and_then(|address| target.get(address.len()..));
        label.ends_with('[')
            && label.len() < before.len()
            && starts.iter().any(|start| target.starts_with(start))
            && closes.is_some_and(|rest| rest.starts_with(')'))
    })
}

/// "**to stay**", set off from the words around it.
fn has_strong(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices("**").any(|(at, sign)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let inner = after.get(sign.len()..).unwrap_or_default();
        let end = inner.find(['*', '\n']).unwrap_or(inner.len());
        let (strong, rest) = inner.split_at_checked(end).unwrap_or_default();
        let rest = rest.strip_prefix("**");
        before.chars().next_back().is_none_or(char::is_whitespace)
            && strong.starts_with(is_word)
            && !strong.ends_with(char::is_whitespace)
            && rest.is_some_and(|rest| !rest.starts_with(is_word))
    })
}
