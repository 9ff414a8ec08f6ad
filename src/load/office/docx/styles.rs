//! What the style of a paragraph says about it.

use std::collections::HashMap;

use crate::engine::story::Kind;
use crate::load::office::xml::Element;
use crate::load::plain::Mark;

/// Styles build on each other no deeper than this.
const ANCESTORS: usize = 12;

/// The paragraph styles of a document, by their ids.
#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

#[derive(Default)]
struct Style {
    name: String,
    parent: Option<String>,
    /// Does it make headings?
    is_outlined: bool,
    is_listed: bool,
}

impl Styles {
    pub(super) fn read(root: &Element<'_>) -> Self {
        let styles = root.elements().filter(|e| e.name == "style");
        let styles = styles.filter_map(|style| {
            let id = style.attribute("styleId")?;
            let value = |name| style.child(name).and_then(|e| e.attribute("val"));
            let properties = style.child("pPr");
            let style = Style {
                name: value("name").unwrap_or_default(),
                parent: value("basedOn"),
                is_outlined: properties.is_some_and(is_outlined),
                is_listed: properties.is_some_and(|p| is_listed(p) == Some(true)),
            };
            Some((id, style))
        });
        Self {
            styles: styles.collect(),
        }
    }

    /// What the properties of a paragraph say about it.
    pub(super) fn mark(&self, properties: &Element<'_>) -> Mark {
        let style = properties.child("pStyle").and_then(|s| s.attribute("val"));
        let by_style = style.map_or(Mark::None, |id| self.named(&id));
        match (by_style, is_listed(properties)) {
            (Mark::None, _) if is_outlined(properties) => Mark::Heading,
            (Mark::None, Some(true)) => Mark::Item,
            (Mark::Item, Some(false)) => Mark::None,
            (mark, _) => mark,
        }
    }

    /// The mark of a style, or of the nearest style it is based on that has one.
    fn named(&self, id: &str) -> Mark {
        let mut id = id;
        for _ in 0..ANCESTORS {
            let Some(style) = self.styles.get(id) else {
                return by_name(id);
            };
            let mark = style.mark();
            match &style.parent {
                Some(parent) if mark == Mark::None => id = parent,
                _ => return mark,
            }
        }
        Mark::None
    }
}

impl Style {
    fn mark(&self) -> Mark {
        match by_name(&self.name) {
            Mark::None if self.is_outlined => Mark::Heading,
            Mark::None if self.is_listed => Mark::Item,
            mark => mark,
        }
    }
}

/// The built-in styles of word processors keep their English names in every language.
pub(in crate::load::office) fn by_name(name: &str) -> Mark {
    let name: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    let name = name.to_lowercase();
    match name.as_str() {
        "title" | "heading" | "headline" => Mark::Heading,
        "subtitle" => Mark::Is(Kind::Standfirst),
        "caption" | "illustration" => Mark::Picture,
        _ if name.starts_with("listparagraph") => Mark::None,
        _ if name.starts_with("list") => Mark::Item,
        _ => Mark::None,
    }
}

fn is_outlined(properties: &Element<'_>) -> bool {
    // Level 9 is "body text".
    let level = properties
        .child("outlineLvl")
        .and_then(|l| l.attribute("val"));
    level.is_some_and(|level| level != "9")
}

/// Whether the paragraph is an item of a list, where its properties say so.
fn is_listed(properties: &Element<'_>) -> Option<bool> {
    let id = properties.at(&["numPr", "numId"])?.attribute("val")?;
    Some(id != "0")
}
