//! The stories of a wire: items of a NewsML message, and JSON as a list, as lines or as a graph.

use serde_json::Value;

use super::{LIMIT_LISTED, Part};
use crate::load::office::{json, wire, xml};

/// The name of an element with its prefix is shorter, in bytes.
const LONGEST_NAME: usize = 100;

/// The stories in `bytes`, if they are several.
pub(super) fn parts(bytes: &[u8]) -> Vec<Part> {
    let parts = match bytes.trim_ascii_start().first() {
        Some(b'{' | b'[') => json_parts(bytes),
        Some(_) if wire::opens(bytes) => wire_parts(bytes),
        _ => Vec::new(),
    };
    if parts.len() > 1 { parts } else { Vec::new() }
}

fn json_parts(bytes: &[u8]) -> Vec<Part> {
    match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => json::stories(&value).into_iter().map(part).collect(),
        Err(_) => line_parts(bytes),
    }
}

/// A story on every line.
fn line_parts(bytes: &[u8]) -> Vec<Part> {
    let lines = bytes.split(|b| *b == b'\n').map(<[u8]>::trim_ascii);
    let filled = lines.filter(|line| !line.is_empty()).take(LIMIT_LISTED);
    let values: Option<Vec<Value>> = filled
        .map(|line| serde_json::from_slice(line).ok())
        .collect();
    let values = values.unwrap_or_default();
    let stories = values.iter().flat_map(json::stories);
    stories.map(part).collect()
}

fn part(story: &Value) -> Part {
    Part {
        name: None,
        bytes: story.to_string().into_bytes(),
    }
}

/// The items of a message that have a text, each as a file of its own.
fn wire_parts(bytes: &[u8]) -> Vec<Part> {
    let Some(decoded) = xml::decode(bytes) else {
        return Vec::new();
    };
    let items = elements(&decoded.text, "newsItem");
    let with_text = items.into_iter().filter(|item| item.contains("contentSet"));
    let parts = with_text.map(|item| Part {
        name: None,
        bytes: item.as_bytes().to_vec(),
    });
    parts.collect()
}

/// The elements of that name, with whatever prefix, as they are written.
fn elements<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((start, tag)) = opening(rest, name) {
        let close = format!("</{tag}>");
        let Some(end) = rest.get(start..).and_then(|from| from.find(&close)) else {
            break;
        };
        let end = start + end + close.len();
        found.push(rest.get(start..end).unwrap_or_default());
        rest = rest.get(end..).unwrap_or_default();
    }
    found
}

/// Where the first element of that name opens, and its name with the prefix.
fn opening<'t>(text: &'t str, name: &str) -> Option<(usize, &'t str)> {
    text.match_indices('<').find_map(|(at, _)| {
        let tag = text.get(at + 1..)?;
        let tag = tag.get(..tag.floor_char_boundary(LONGEST_NAME))?;
        let end = tag.find(|c: char| c.is_whitespace() || c == '>')?;
        let tag = tag.get(..end)?;
        let local = tag.rsplit(':').next()?;
        (local == name).then_some((at, tag))
    })
}
