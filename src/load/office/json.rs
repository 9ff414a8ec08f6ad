//! Stories as JSON: ninjs, and NewsArticle as web pages embed it (JSON-LD).
//!
//! ```text
//! {"uri": "…", "headline": "Crane to stay", "body_xhtml": "<p>…</p>", "ednote": "…"}
//! {"@type": "NewsArticle", "headline": "Crane to stay", "articleBody": "…"}
//! ```

use serde_json::Value;

use crate::load::error::Fault;
use crate::load::plain::Mark;

use super::wire::Story;
use super::{Reading, markup, xml};

/// Fields of which a story has at least one.
const BODIES: [&str; 5] = [
    "articleBody",
    "body_text",
    "body_xhtml",
    "body_html",
    "bodies",
];

/// Does the file hold a story as JSON?
pub(super) fn opens(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace());
    first.is_some_and(|b| b"{[".contains(b))
        && parsed(bytes).is_some_and(|v| !stories(&v).is_empty())
}

/// Reads the first story in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    let value = parsed(bytes).ok_or(Fault::Damaged)?;
    let stories = stories(&value);
    let first = stories.first().ok_or(Fault::Empty)?;
    let mut story = Story::default();
    fill(&mut story, first);
    story.note_others(stories.len() - 1);
    let mut reading = story.finish();
    reading.encoding = Some("UTF-8".into());
    Ok(reading)
}

fn parsed(bytes: &[u8]) -> Option<Value> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice(bytes).ok()
}

/// The stories in a file: one, a list of them, or those of a JSON-LD graph.
pub(in crate::load) fn stories(value: &Value) -> Vec<&Value> {
    let listed = value.as_array().or_else(|| value.get("@graph")?.as_array());
    let all = listed.map_or_else(|| vec![value], |list| list.iter().collect());
    let is_story = |v: &&Value| BODIES.iter().any(|name| v.get(*name).is_some());
    all.into_iter().filter(is_story).collect()
}

fn fill(story: &mut Story, value: &Value) {
    let text = |name: &str| text_of(value.get(name)?);
    story.headline = text("headline").or_else(|| text("headlines"));
    story.byline = text("byline");
    story.dateline = text("dateline");
    let published = [
        "versioncreated",
        "versionCreated",
        "datePublished",
        "firstcreated",
    ];
    let published = published.iter().find_map(|name| text(name));
    story.publish(published.as_deref());
    story.version(text("version"));
    story.embargo(text("embargoed"));
    story.tell_editors(text("ednote").or_else(|| text("edNote")));
    let correction = text("correction").or_else(|| text("correctionNotice"));
    if let Some(said) = story.say("Correction", correction) {
        story.marked(&format!("Correction: {said}"));
    }
    story.address(text("url").or_else(|| text("uri")));
    story.mark(
        "pubstatus",
        &text("pubstatus")
            .or_else(|| text("pubStatus"))
            .unwrap_or_default(),
    );
    let language = text("language").or_else(|| text("inLanguage"));
    story.language(&language.unwrap_or_default());
    let outlet = [
        "publisher",
        "infosources",
        "copyrightholder",
        "copyrightHolder",
    ];
    story.stated.outlet = outlet.iter().find_map(|name| text(name));
    story.stated.byline = text("author");
    body(story, value);
}

/// The text of the story; mark-up counts for more than plain text, as it tells the headings.
fn body(story: &mut Story, value: &Value) {
    let text = |name: &str| text_of(value.get(name)?);
    let bodies = value.get("bodies").and_then(text_of);
    let marked = text("body_xhtml").or_else(|| text("body_html")).or(bodies);
    let plain = text("articleBody").or_else(|| text("body_text"));
    match marked.or(plain) {
        Some(text) if text.contains("</") => {
            let page = format!("<body>{text}</body>");
            match xml::parse(&page) {
                Ok(tree) => markup::add(&tree.root, Mark::None, &mut story.body),
                Err(_) => story.body.add(Mark::None, &text),
            }
        }
        Some(text) => {
            // Without blank lines, each line is a paragraph.
            let between = if text.contains("\n\n") { "\n\n" } else { "\n" };
            for paragraph in text.split(between) {
                story.body.add(Mark::None, paragraph);
            }
        }
        None => {}
    }
}

/// The words of a field: a text, a number, a thing with a name or value, or the first of a list.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => list.iter().find_map(text_of),
        Value::Object(fields) => ["name", "value", "text"]
            .iter()
            .find_map(|name| text_of(fields.get(*name)?)),
        _ => None,
    }
}
