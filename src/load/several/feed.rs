//! The stories of a feed, RSS or Atom.
//!
//! ```text
//! <channel><title>CPA</title>                        outlet
//!   <item><title>…</title><dc:creator>…</dc:creator><pubDate>…</pubDate>
//!     <content:encoded>&lt;p&gt;…</content:encoded>  the text; a description where it is as long
//! ```

use serde_json::json;

use super::Part;
use crate::load::date;
use crate::load::office::xml::{self, Element};

/// A shorter description only points to the story.
const WORDS: usize = 40;

/// The stories in `bytes`, if they are a feed that has their text.
pub(super) fn parts(bytes: &[u8]) -> Vec<Part> {
    if !is_feed(bytes) {
        return Vec::new();
    }
    let Some(decoded) = xml::decode(bytes) else {
        return Vec::new();
    };
    let Ok(tree) = xml::parse(&decoded.text) else {
        return Vec::new();
    };
    let root = &tree.root;
    let outlet = root.child("channel").unwrap_or(root).child("title");
    let outlet = outlet.and_then(Element::line);
    let items = [root.all("item"), root.all("entry")].concat();
    let parts = items
        .iter()
        .filter_map(|item| part(item, outlet.as_deref()));
    parts.collect()
}

fn is_feed(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(2_000)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let opens = ["<rss", "<feed", "<rdf:RDF"];
    head.starts_with('<') && opens.iter().any(|tag| head.contains(tag)) && !head.contains("<html")
}

/// A story as JSON.
fn part(item: &Element<'_>, outlet: Option<&str>) -> Option<Part> {
    let line = |names: &[&str]| names.iter().find_map(|name| item.child(name)?.line());
    let of = |names: [&str; 2]| names.iter().find_map(|name| item.child(name).map(body));
    let is_whole = |text: &String| text.split_whitespace().count() >= WORDS;
    let text = of(["encoded", "content"]);
    let text = text.or_else(|| of(["description", "summary"]).filter(is_whole))?;
    let author = item.at(&["author", "name"]).and_then(Element::line);
    let when = line(&["pubDate", "published", "updated", "date"]);
    let story = json!({
        "headline": line(&["title"]),
        "body_xhtml": text,
        "byline": author.or_else(|| line(&["creator", "author"])),
        "versioncreated": when.and_then(|when| date::iso(&when)),
        "infosources": [{"name": outlet}],
    });
    Some(Part {
        name: None,
        bytes: story.to_string().into_bytes(),
    })
}

/// The text of an element: mark-up as text, or paragraphs of its own.
fn body(element: &Element<'_>) -> String {
    let paragraphs = element.all("p");
    if paragraphs.is_empty() {
        return element.text();
    }
    let escaped = |text: String| text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraphs = paragraphs.iter();
    paragraphs
        .map(|p| format!("<p>{}</p>", escaped(p.text())))
        .collect()
}
