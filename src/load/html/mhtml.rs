//! A page that a browser saved with its pictures in one file: the page is taken out of it.
//!
//! ```text
//! From: <Saved by a browser>                     head of the whole
//! Content-Type: multipart/related; boundary=…
//!
//! --…                                            the page, quoted-printable or base64
//! Content-Type: text/html
//! --…                                            pictures and styles: left out
//! ```

use mail_parser::{Message, MimeHeaders as _, PartType};

use super::about::web_address;
use crate::load::mime;

/// The head stands within so many bytes.
const HEAD_BYTES: usize = 4_096;

/// Is this a saved page, and not a message that somebody was sent?
pub(in crate::load) fn is_saved_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD_BYTES)).unwrap_or_default();
    let head = String::from_utf8_lossy(head)
        .replace("\r\n", "\n")
        .to_ascii_lowercase();
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let head = head.split("\n\n").next().unwrap_or_default();
    let has = |name: &str| head.lines().any(|line| line.starts_with(name));
    let is_mime = has("mime-version:") && has("content-type:");
    let is_page = head.contains("multipart/related") || has("snapshot-content-location:");
    let is_saved = head.contains("saved by") && head.contains("text/html");
    let is_sent = ["to:", "received:", "message-id:", "delivered-to:"]
        .iter()
        .any(|name| has(name));
    is_mime && (is_page || is_saved) && !is_sent
}

/// The page's own text and the address it was saved from.
pub(super) fn page(bytes: &[u8]) -> Option<(String, Option<String>)> {
    mime::with_message(bytes, page_of).ok()?
}

fn page_of(message: &Message<'_>) -> Option<(String, Option<String>)> {
    let mut parts = message.parts.iter();
    let (html, part) = parts.find_map(|part| match &part.body {
        PartType::Html(html) => Some((html, part)),
        _ => None,
    })?;
    let saved_from = message.header_raw("Snapshot-Content-Location");
    let mut addresses = [saved_from, part.content_location()].into_iter().flatten();
    let address = addresses.find_map(|address| web_address(address.trim()));
    Some((html.to_string(), address))
}
