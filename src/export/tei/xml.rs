//! XML as it is written here: elements one in the other, nothing of the copy read as markup.

use crate::export::wording::visible;

/// Text between tags or in an attribute. What XML cannot hold is spelled out.
pub(super) fn text(text: &str) -> String {
    let shown = visible(text);
    let mut out = String::with_capacity(shown.len() + 8);
    for c in shown.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser would make a blank or a line feed of it.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || (c as u32) & 0xFFFE == 0xFFFE => {
                out.push_str(&format!("[U+{:04X}]", c as u32));
            }
            c => out.push(c),
        }
    }
    out
}

/// An element with its attributes, those without a value left out, and what is in it.
pub(super) fn element(name: &str, attributes: &[(&str, String)], content: &str) -> String {
    let stated = attributes.iter().filter(|(_, value)| !value.is_empty());
    let stated = stated.map(|(name, value)| format!(" {name}=\"{}\"", text(value)));
    let stated: String = stated.collect();
    match content.is_empty() {
        true => format!("<{name}{stated}/>"),
        false => format!("<{name}{stated}>{content}</{name}>"),
    }
}

/// An element that holds text alone.
pub(super) fn plain(name: &str, content: &str) -> String {
    element(name, &[], &text(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_copy_is_text() {
        assert_eq!(text("<b>\"&\u{1}\r"), "&lt;b&gt;&quot;&amp;[U+0001]&#13;");
        assert_eq!(plain("p", "\u{FFFF}]]>"), "<p>[U+FFFF]]]&gt;</p>");
    }

    #[test]
    fn attributes_without_a_value_are_left_out() {
        let attributes = [("n", String::new()), ("type", "a".to_owned())];
        assert_eq!(element("rdg", &attributes, ""), "<rdg type=\"a\"/>");
    }
}
