//! What of a written report is seen, and that nothing in it acts.

use pulldown_cmark::{Event, Options, Parser, Tag};
use storydiff::export::Format;

use crate::settled::part;

/// Elements that pages are made of.
const ELEMENTS: [&str; 40] = [
    "html", "head", "meta", "title", "style", "body", "header", "footer", "nav", "section", "h1",
    "h2", "h3", "p", "a", "b", "strong", "span", "div", "q", "code", "ins", "del", "ul", "ol",
    "li", "details", "summary", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    "!DOCTYPE", "br", "em", "i",
];
/// Attributes that pages are made of; none of them acts, but for addresses and looks.
const ATTRIBUTES: [&str; 17] = [
    "id",
    "class",
    "href",
    "lang",
    "dir",
    "scope",
    "colspan",
    "style",
    "title",
    "tabindex",
    "data-n",
    "data-sign",
    "aria-label",
    "aria-hidden",
    "charset",
    "name",
    "content",
];

/// The words of a report as a reader sees them; none where a format is looked at elsewhere.
///
/// # Panics
/// Where something in the report acts, or hides.
pub fn seen(format: Format, written: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(written);
    let text = text.as_ref();
    let seen = match format.name() {
        "html" => page(text),
        "markdown" => markdown(text),
        "text" => text.to_owned(),
        "json" | "annotations" => return Some(data(text)),
        "csv" => table(text),
        "docx" => document(written),
        _ if text.starts_with("<?xml") => xml(text),
        _ => return None,
    };
    let hidden = seen.chars().find(|c| hides(*c));
    assert_eq!(hidden, None, "{format:?}: {}", context(&seen, hidden));
    Some(seen)
}

fn context(seen: &str, hidden: Option<char>) -> String {
    let at = hidden.and_then(|c| seen.find(c)).unwrap_or_default();
    seen[..at].chars().rev().take(60).collect()
}

/// Controls, directions, and what has no width; joiners are judged by their neighbours.
fn hides(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let is_thin = matches!(c, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}' | '\u{e0000}'..='\u{e007f}');
    let is_none = matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe;
    is_control || turns || is_thin || is_none
}

fn page(page: &str) -> String {
    let (_, body) = page.split_once("</style>").unwrap();
    let mut seen = String::new();
    for part in page.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        is_harmless(tag);
    }
    for part in body.split('<').skip(1) {
        let (_, text) = part.split_once('>').unwrap();
        seen.push_str(&unescaped(text));
    }
    seen
}

/// A tag is one of ours, and none of its attributes acts.
fn is_harmless(tag: &str) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let name = name.trim_start_matches('/');
    assert!(ELEMENTS.contains(&name), "<{tag}>");
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        let attribute = attribute.trim();
        let is_known = ATTRIBUTES.contains(&attribute) || attribute == "http-equiv";
        assert!(is_known, "{attribute} in <{tag}>");
        match attribute {
            "href" => assert!(value.starts_with('#'), "<{tag}>"),
            "http-equiv" => assert_eq!(value, "Content-Security-Policy"),
            "style" => assert!(
                value.starts_with("width:") || value.starts_with("--columns:"),
                "<{tag}>"
            ),
            _ => {}
        }
        rest = after;
    }
    assert!(rest.trim().is_empty() || name == "!DOCTYPE", "<{tag}>");
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&")
}

fn markdown(text: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut seen = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) => seen.push_str(&text),
            Event::InlineHtml(tag) => {
                let name = tag.trim_matches(['<', '/', '>']);
                assert!(["mark", "del", "ins"].contains(&name), "{tag}");
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                panic!("a link to {dest_url}")
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::FootnoteDefinition(_)) => {
                panic!("a block that the report does not have: {event:?}")
            }
            Event::Html(_) | Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                panic!("{event:?}")
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::Rule => {
                panic!("{event:?}")
            }
            Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak => {
                seen.push('\n');
            }
        }
    }
    seen
}

/// Every text of some JSON. Data is for programs: nothing in it is spelled out.
fn data(text: &str) -> String {
    fn collect(value: &serde_json::Value, out: &mut String) {
        match value {
            serde_json::Value::String(text) => out.extend([text, "\n"]),
            serde_json::Value::Array(values) => values.iter().for_each(|v| collect(v, out)),
            serde_json::Value::Object(values) => values.values().for_each(|v| collect(v, out)),
            _ => {}
        }
    }
    let mut out = String::new();
    collect(&serde_json::from_str(text).unwrap(), &mut out);
    out
}

/// No cell is computed by a spreadsheet.
fn table(text: &str) -> String {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut signs = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' if is_quoted && signs.next_if_eq(&'"').is_some() => {
                cells.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' | ';' | '\n' if !is_quoted => cells.push(String::new()),
            '\r' if !is_quoted => {}
            c => cells.last_mut().unwrap().push(c),
        }
    }
    for cell in &cells {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let is_number = cell.parse::<f64>().is_ok();
        assert!(!is_formula || is_number, "a formula: {cell}");
    }
    cells.join("\n")
}

/// The parts of a document that hold words; none leads out of it or runs anything.
fn document(written: &[u8]) -> String {
    for relations in ["_rels/.rels", "word/_rels/document.xml.rels"] {
        let relations = part(written, relations);
        assert!(!relations.contains("External"), "{relations}");
    }
    let names = ["document", "comments", "header"].map(|name| format!("word/{name}.xml"));
    let parts = names.map(|name| part(written, &name));
    for acts in [
        "<w:instrText",
        "<w:object",
        "<w:altChunk",
        "<w:drawing",
        "<w:pict",
    ] {
        assert!(parts.iter().all(|part| !part.contains(acts)), "{acts}");
    }
    let fields = parts
        .iter()
        .flat_map(|part| part.split("w:instr=\"").skip(1));
    for field in fields {
        assert!(field.starts_with("PAGE\"") || field.starts_with("NUMPAGES\""));
    }
    parts.map(|part| xml(&part)).concat()
}

/// Text between tags; every tag is closed in order.
fn xml(text: &str) -> String {
    let mut seen = String::new();
    let mut open: Vec<&str> = Vec::new();
    for part in text.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap();
        let name = tag.split([' ', '\n', '/']).find(|n| !n.is_empty());
        let name = name.unwrap_or_default();
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name), "</{name}>"),
            (false, true) => {}
            (false, false) if tag.starts_with(['?', '!']) => {}
            (false, false) => open.push(name),
        }
        seen.push_str(&unescaped(words));
    }
    assert_eq!(open, Vec::<&str>::new());
    seen
}
