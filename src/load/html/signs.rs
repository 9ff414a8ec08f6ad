//! Tells web pages from other texts by their first bytes.
//!
//! ```text
//! <!-- saved from url=(0022)https://… -->      passed over
//! <?xml version="1.0"?>                        passed over
//! <!DOCTYPE html>                              a page
//! <p>The crane <b>will</b> stay.</p>           part of a page: known tags, one of them closed
//! ```

use crate::load::encoding;

/// Bytes that are looked at.
const HEAD_BYTES: usize = 4_096;

/// Elements that a page, or a part of one, begins with.
const FIRST: &[&str] = &[
    "article",
    "blockquote",
    "center",
    "div",
    "h1",
    "h2",
    "h3",
    "header",
    "main",
    "meta",
    "link",
    "p",
    "section",
    "span",
    "style",
    "script",
    "table",
    "title",
    "ul",
    "ol",
    "nav",
    "b",
    "a",
];

/// Does the text open like a whole page?
pub(in crate::load) fn opens_page(bytes: &[u8]) -> bool {
    let head = head(bytes);
    let head = behind_preamble(&head);
    let opens = |name: &&str| is_tag(head, name);
    ["!doctype html", "html", "head", "body"].iter().any(opens)
}

/// Is the text a page, or a part of one?
pub(in crate::load) fn is_page(bytes: &[u8]) -> bool {
    if opens_page(bytes) {
        return true;
    }
    let whole = head(bytes);
    let head = behind_preamble(&whole);
    let opens = FIRST.iter().any(|name| is_tag(head, name));
    opens
        && FIRST
            .iter()
            .any(|name| head.contains(&format!("</{name}>")))
}

/// The first characters in small letters.
fn head(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(HEAD_BYTES)).unwrap_or_default();
    if !head.contains(&b'<') {
        return String::new();
    }
    let text = match encoding::decode(head) {
        // A character may have been cut in two.
        Some(decoded) if head.contains(&0) => decoded.text,
        _ => String::from_utf8_lossy(head).into_owned(),
    };
    text.to_ascii_lowercase()
}

/// Without a mark of the encoding, the XML declaration and comments.
fn behind_preamble(head: &str) -> &str {
    let mut head = head.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let end = match head {
            h if h.starts_with("<!--") => "-->",
            h if h.starts_with("<?xml") => "?>",
            _ => return head,
        };
        let Some((_, rest)) = head.split_once(end) else {
            return head;
        };
        head = rest.trim_start();
    }
}

/// Does `head` begin with a tag of this name?
fn is_tag(head: &str, name: &str) -> bool {
    let rest = head
        .strip_prefix('<')
        .and_then(|head| head.strip_prefix(name));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace()))
}
