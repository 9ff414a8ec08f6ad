//! Keeps hostile mark-up from the parser: tags nested too deep are taken out, their words stay, and
//! a tag with thousands of attributes loses them.
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
/// Within them every element nests, and what is no mark-up elsewhere is.
const FOREIGN: &[&str] = &["svg", "math"];
/// Elements that may hold a whole picture in an attribute.
const PICTURES: &[&str] = &[
    "img", "image", "source", "link", "object", "embed", "video", "a", "use",
];
/// What stands in them is no mark-up.
pub(super) const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// What is open of these at the end of a paragraph, a parser opens anew in the next one:
/// two hundred of them in ten thousand paragraphs are two million elements.
pub(super) const EMPHASIS: &[&str] = &[
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
];
/// Sound pages have four or five.
const MOST_EMPHASIS: usize = 16;

/// Attributes of one tag: a parser holds each against all before it. Of 74 pages of newspapers,
/// none has more than 55 in a tag.
const MOST_ATTRIBUTES: usize = 200;

/// A page fit to be parsed.
pub(super) struct Guarded<'t> {
    pub html: Cow<'t, str>,
    /// How many tags there are.
    pub tags: usize,
    /// Bytes of the longest tag; pictures do not count, they may stand in theirs.
    pub longest: usize,
    /// Bytes of words and tags; scripts, styles and pictures do not count.
    pub bytes: usize,
    /// Tags that were taken out.
    pub dropped: usize,
}

/// A tag: its bytes, its name in small letters, and whether it is an end tag.
pub(super) struct Tag {
    pub start: usize,
    pub end: usize,
    pub name: String,
    pub closes: bool,
    pub attributes: usize,
}

/// The page without the tags that stand too deep or have too many attributes.
pub(super) fn guard(html: &str) -> Guarded<'_> {
    let mut levels = Levels::default();
    let (mut tags, mut longest, mut skipped, mut cuts) = (0, 0, 0, 0);
    let (mut kept, mut shallow) = (0, String::new());
    let mut at = 0;
    while let Some(tag) = next_tag(html, at) {
        at = tag.end;
        tags += 1;
        match PICTURES.contains(&tag.name.as_str()) {
            true => skipped += tag.end - tag.start,
            false => longest = longest.max(tag.end - tag.start),
        }
        let is_raw = RAW.contains(&tag.name.as_str()) && !levels.are_foreign();
        if is_raw && !tag.closes {
            at = end_of_raw(html, tag.end, &tag.name);
            skipped += at - tag.end;
        }
        let is_deep = !is_raw && levels.step(&tag);
        if is_deep || tag.attributes > MOST_ATTRIBUTES {
            shallow.push_str(html.get(kept..tag.start).unwrap_or_default());
            shallow.push_str(&bare_tag(&tag, is_deep));
            kept = tag.end;
            cuts += usize::from(is_deep);
        }
    }
    let bytes = html.len() - skipped;
    let html = if kept == 0 {
        Cow::Borrowed(html)
    } else {
        shallow.push_str(html.get(kept..).unwrap_or_default());
        Cow::Owned(shallow)
    };
    Guarded {
        html,
        tags,
        longest,
        bytes,
        dropped: cuts,
    }
}

/// What stands in the place of a tag: a space, or the tag without its attributes.
fn bare_tag(tag: &Tag, is_deep: bool) -> String {
    match is_deep {
        true => " ".to_owned(),
        false => format!("<{}{}>", if tag.closes { "/" } else { "" }, tag.name),
    }
}

/// The elements that are open.
#[derive(Default)]
struct Levels {
    open: HashMap<String, usize>,
    dropped: HashMap<String, usize>,
    depth: usize,
}

impl Levels {
    fn are_foreign(&self) -> bool {
        FOREIGN.iter().any(|name| self.open.contains_key(*name))
    }

    /// Goes through the tag; is it to be taken out?
    fn step(&mut self, tag: &Tag) -> bool {
        if UNCLOSED.contains(&tag.name.as_str()) && !self.are_foreign() {
            return false;
        }
        if tag.closes {
            let is_dropped = take(&mut self.dropped, &tag.name);
            self.depth -= usize::from(!is_dropped && take(&mut self.open, &tag.name));
            return is_dropped;
        }
        let is_deep = self.depth >= DEEPEST || is_emphasis_too_deep(&tag.name, &self.open);
        let levels = match is_deep {
            true => &mut self.dropped,
            false => &mut self.open,
        };
        *levels.entry(tag.name.clone()).or_default() += 1;
        self.depth += usize::from(!is_deep);
        is_deep
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
pub(super) fn next_tag(html: &str, from: usize) -> Option<Tag> {
    let mut at = from;
    loop {
        let start = at + html.get(at..)?.find('<')?;
        let rest = html.get(start + 1..)?;
        if let Some(comment) = rest.strip_prefix("!--") {
            at = start + 4 + length_of_comment(comment)?;
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
        let (end, attributes) = end_of_tag(html, name_end);
        return Some(Tag {
            start,
            end,
            name: name.get(..length)?.to_ascii_lowercase(),
            closes,
            attributes,
        });
    }
}

/// The bytes of a comment behind its `<!--`, its end included; none where it has none.
pub(super) fn length_of_comment(comment: &str) -> Option<usize> {
    let at_once = [">", "->"].iter().find(|end| comment.starts_with(**end));
    if let Some(end) = at_once {
        return Some(end.len());
    }
    let ends = comment.match_indices("--");
    let mut ends = ends.filter_map(|(at, _)| {
        let behind = comment.get(at + 2..)?;
        let mark = [">", "!>"].iter().find(|mark| behind.starts_with(**mark))?;
        Some(at + 2 + mark.len())
    });
    ends.next()
}

/// Where within a tag a byte stands.
#[derive(Clone, Copy)]
enum Place {
    Gap,
    Name,
    BehindName,
    BeforeValue,
    Bare,
    Quoted(u8),
}

/// One past the `>` of a tag, and how many attributes it has; a `>` within a quoted value does
/// not count.
fn end_of_tag(html: &str, from: usize) -> (usize, usize) {
    let (mut place, mut attributes) = (Place::Gap, 0);
    let tail = html.as_bytes().get(from..).unwrap_or_default();
    for (offset, &byte) in (from..).zip(tail) {
        place = match (place, byte) {
            (Place::Quoted(open), _) if open == byte => Place::Gap,
            (Place::Quoted(_), _) => place,
            (_, b'>') => return (offset + 1, attributes),
            (Place::BeforeValue, b'"' | b'\'') => Place::Quoted(byte),
            (Place::BeforeValue, _) if byte.is_ascii_whitespace() => place,
            (Place::Bare, _) if byte.is_ascii_whitespace() => Place::Gap,
            (Place::BeforeValue | Place::Bare, _) => Place::Bare,
            (Place::Name | Place::BehindName, b'=') => Place::BeforeValue,
            (_, b'/') => Place::Gap,
            (Place::Name, _) if byte.is_ascii_whitespace() => Place::BehindName,
            (_, _) if byte.is_ascii_whitespace() => place,
            (Place::Name, _) => place,
            (_, _) => {
                attributes += 1;
                Place::Name
            }
        };
    }
    (html.len(), attributes)
}

/// Where the element that began at `from` ends; the end tag is left to be read.
pub(super) fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
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
