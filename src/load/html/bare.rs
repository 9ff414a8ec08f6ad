//! The words of a page that has more elements than can be read, or deeper ones.
//!
//! ```text
//! <div><p>The <b>crane</b> stays.<p>Until &amp; April.     The  crane  stays.
//!                                                          Until &amp; April.
//! ```

use super::guard::{EMPHASIS, RAW, end_of_raw, length_of_comment, next_tag};

/// The words of `html` in lines, with no mark-up left but references to characters.
pub(super) fn words(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut at = 0;
    while let Some(tag) = next_tag(html, at) {
        push(html.get(at..tag.start).unwrap_or_default(), &mut words);
        let name = tag.name.as_str();
        words.push(if EMPHASIS.contains(&name) { ' ' } else { '\n' });
        at = match RAW.contains(&name) && !tag.closes {
            true => end_of_raw(html, tag.end, name),
            false => tag.end,
        };
    }
    push(html.get(at..).unwrap_or_default(), &mut words);
    words
}

/// Adds what stands between tags, without comments.
fn push(text: &str, words: &mut String) {
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        words.push_str(before);
        let comment = behind.strip_prefix("!--");
        rest = if let Some(comment) = comment {
            let end = length_of_comment(comment).unwrap_or(comment.len());
            comment.get(end..).unwrap_or_default()
        } else if behind.starts_with(['!', '?', '/']) {
            behind.split_once('>').map_or("", |(_, after)| after)
        } else {
            words.push_str("&lt;");
            behind
        };
    }
    words.push_str(rest);
}
