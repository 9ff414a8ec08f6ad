//! Keeps hostile mark-up from the parser: tags nested too deep are taken out, their words stay.
//!
//! ```text
//! <div><div><div> … 100,000 times … words     the innermost tags go, the words stay
//! ```
//!
//! A parser of web pages looks through all open elements at each tag, and extraction calls itself
//! for each level: depth costs time and stack. The count errs towards too deep, as a browser's does.

use std::borrow::Cow;
use std::collections::HashMap;

/// Levels that stay: browsers stop at 512, and pages of newspapers have 20 to 60.
const DEEPEST: usize = 200;

/// Elements that need no end tag: they do not nest by being repeated.
const UNCLOSED: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html",
    "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "rp", "rt", "source",
    "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];
/// Within them every element nests.
const FOREIGN: &[&str] = &["svg", "math"];
/// Elements that may hold a whole picture in an attribute.
const PICTURES: &[&str] = &[
    "img", "image", "source", "link", "object", "embed", "video", "a", "use",
];
/// What stands in them is no mark-up.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// What is open of these at the end of a paragraph, a parser opens anew in the next one:
/// two hundred of them in ten thousand paragraphs are two million elements.
const EMPHASIS: &[&str] = &[
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
];
/// Sound pages have four or five.
const MOST_EMPHASIS: usize = 16;

/// A page fit to be parsed.
pub(super) struct Guarded<'t> {
    pub html: Cow<'t, str>,
    /// How many tags there are.
    pub tags: usize,
    /// Bytes of the longest tag; pictures do not count, they may stand in theirs.
    pub longest: usize,
    /// Tags that were taken out.
    pub dropped: usize,
}

/// A tag: its bytes, its name in small letters, and whether it is an end tag.
struct Tag {
    start: usize,
    end: usize,
    name: String,
    closes: bool,
}

/// The page without the tags that stand too deep.
pub(super) fn guard(html: &str) -> Guarded<'_> {
    let mut open: HashMap<String, usize> = HashMap::new();
    let (mut depth, mut tags, mut kept, mut longest) = (0usize, 0, 0, 0);
    let mut dropped: HashMap<String, usize> = HashMap::new();
    let mut cuts = 0;
    let mut shallow = String::new();
    let mut at = 0;
    while let Some(tag) = next_tag(html, at) {
        at = tag.end;
        tags += 1;
        if !PICTURES.contains(&tag.name.as_str()) {
            longest = longest.max(tag.end - tag.start);
        }
        if RAW.contains(&tag.name.as_str()) {
            if !tag.closes {
                at = end_of_raw(html, tag.end, &tag.name);
            }
            continue;
        }
        let is_foreign = FOREIGN.iter().any(|name| open.contains_key(*name));
        if UNCLOSED.contains(&tag.name.as_str()) && !is_foreign {
            continue;
        }
        let is_cut = if tag.closes {
            take(&mut dropped, &tag.name) || {
                depth -= usize::from(take(&mut open, &tag.name));
                false
            }
        } else if depth >= DEEPEST || is_emphasis_too_deep(&tag.name, &open) {
            *dropped.entry(tag.name).or_default() += 1;
            true
        } else {
            depth += 1;
            *open.entry(tag.name).or_default() += 1;
            false
        };
        if is_cut {
            shallow.push_str(html.get(kept..tag.start).unwrap_or_default());
            shallow.push(' ');
            kept = tag.end;
            cuts += 1;
        }
    }
    let html = if cuts == 0 {
        Cow::Borrowed(html)
    } else {
        shallow.push_str(html.get(kept..).unwrap_or_default());
        Cow::Owned(shallow)
    };
    Guarded {
        html,
        tags,
        longest,
        dropped: cuts,
    }
}

/// Would a further one make each paragraph repeat too many open ones?
fn is_emphasis_too_deep(name: &str, open: &HashMap<String, usize>) -> bool {
    let count = |name: &&str| open.get(*name).copied().unwrap_or_default();
    EMPHASIS.contains(&name) && EMPHASIS.iter().map(count).sum::<usize>() >= MOST_EMPHASIS
}

/// One less of `name`, if there is any.
fn take(counts: &mut HashMap<String, usize>, name: &str) -> bool {
    let Some(count) = counts.get_mut(name) else {
        return false;
    };
    *count -= 1;
    if *count == 0 {
        counts.remove(name);
    }
    true
}

/// The first tag at or behind `from`; comments are passed over.
fn next_tag(html: &str, from: usize) -> Option<Tag> {
    let mut at = from;
    loop {
        let start = at + html.get(at..)?.find('<')?;
        let rest = html.get(start + 1..)?;
        if let Some(comment) = rest.strip_prefix("!--") {
            at = start + 4 + comment.find("-->")?;
            continue;
        }
        let closes = rest.starts_with('/');
        let name_start = start + 1 + usize::from(closes);
        let name = html.get(name_start..)?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            at = start + 1;
            continue;
        }
        let length = name
            .find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
            .unwrap_or(name.len());
        let name_end = name_start + length;
        return Some(Tag {
            start,
            end: end_of_tag(html, name_end),
            name: name.get(..length)?.to_ascii_lowercase(),
            closes,
        });
    }
}

/// One past the `>` of a tag; one within a quoted attribute does not count.
fn end_of_tag(html: &str, from: usize) -> usize {
    let mut quote = None;
    let mut before = b' ';
    let tail = html.as_bytes().get(from..).unwrap_or_default();
    for (offset, &byte) in (from..).zip(tail) {
        match (quote, byte) {
            (None, b'>') => return offset + 1,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    html.len()
}

/// Where the element that began at `from` ends; the end tag is left to be read.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find("</")) {
        let end = at + found;
        let tail = html.get(end + 2..).unwrap_or_default();
        let is_end = tail
            .get(..name.len())
            .is_some_and(|tail| tail.eq_ignore_ascii_case(name));
        if is_end {
            return end;
        }
        at = end + 2;
    }
    html.len()
}
