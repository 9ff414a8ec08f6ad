//! XML as it is written: tags that close, text that cannot break out.

use std::borrow::Cow;

use quick_xml::escape::escape;

use crate::export::wording;

/// Attributes of an element, in order.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A growing piece of XML.
#[derive(Clone, Debug, Default)]
pub struct Xml(String);

impl Xml {
    /// A document of its own.
    pub fn document() -> Self {
        Self(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned() + "\n")
    }

    /// An element without content.
    pub fn leaf(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes, "/>");
    }

    /// An element around what `content` writes.
    pub fn node(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.tag(name, attributes, ">");
        content(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Text, all of it inert.
    pub fn text(&mut self, text: &str) {
        self.0.push_str(&escape(inert(text).as_ref()));
    }

    /// What was written elsewhere.
    pub fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// The bytes, UTF-8.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>, end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.0.push_str(&escape(inert(value).as_ref()));
            self.0.push('"');
        }
        self.0.push_str(end);
    }
}

/// `text` with controls spelled out, and what XML has no room for
/// (<https://www.w3.org/TR/xml/#charsets>): two characters that are none.
fn inert(text: &str) -> Cow<'_, str> {
    let shown = wording::visible(text);
    if !shown.contains(['\u{FFFE}', '\u{FFFF}']) {
        return shown;
    }
    let spelled = shown.replace('\u{FFFE}', "[U+FFFE]");
    Cow::Owned(spelled.replace('\u{FFFF}', "[U+FFFF]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_within_its_element() {
        let mut xml = Xml::default();
        xml.node("a", &[("b", "\"<&")], |x| {
            x.text("</a>\u{1}\u{202E}\u{FFFF}&");
        });
        assert_eq!(
            String::from_utf8_lossy(&xml.into_bytes()),
            r#"<a b="&quot;&lt;&amp;">&lt;/a&gt;[U+0001][U+202E][U+FFFF]&amp;</a>"#
        );
    }
}
