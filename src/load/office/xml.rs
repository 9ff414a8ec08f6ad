//! XML to a tree of elements, with bounds on its depth and size.
//!
//! Document types are passed over and entities that they declare are never expanded:
//!
//! ```text
//! <!DOCTYPE x [<!ENTITY a "&b;&b;">]> <p>&a; &eacute; &#233;</p>   →   p: "&a; é é"
//! ```
//!
//! A document that breaks off, or closes what it did not open, gives what there is of it.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::load::encoding;
use crate::load::error::{Fault, LIMIT_DEPTH, LIMIT_PARTS};

/// More elements cost more memory than any text is worth.
const LIMIT_ELEMENTS: usize = 200 * LIMIT_PARTS;

/// References are shorter, in bytes with the `;`: `&thetasym;`, `&#0000000233;`.
const REFERENCE: usize = 16;

/// Elements that never hold anything, in XHTML and NITF.
const VOID: [&str; 4] = ["br", "hr", "img", "wbr"];

/// The text of an XML file, and the standard name of its encoding.
pub(in crate::load) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// A parsed document.
#[derive(Debug)]
pub(in crate::load) struct Tree<'t> {
    pub root: Element<'t>,
    /// Does it end before its end?
    pub is_cut: bool,
}

/// An element, without the prefix of its name.
#[derive(Debug)]
pub(in crate::load) struct Element<'t> {
    pub name: &'t str,
    /// The attributes as they are written.
    raw: &'t str,
    pub nodes: Vec<Node<'t>>,
}

/// What an element holds.
#[derive(Debug)]
pub(in crate::load) enum Node<'t> {
    Element(Element<'t>),
    Text(Cow<'t, str>),
}

/// Bytes to text: a byte order mark decides, then the declaration, then UTF-8 or a guess.
pub(in crate::load) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let declared = declared(bytes).filter(|_| Encoding::for_bom(bytes).is_none());
    let believed = declared.filter(|e| *e != UTF_8 && e.is_ascii_compatible());
    if let Some(encoding) = believed {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Some(Decoded {
            text: text.into_owned(),
            encoding: encoding.name(),
        });
    }
    let decoded = encoding::decode(bytes)?;
    Some(Decoded {
        encoding: decoded.encoding,
        text: decoded.text,
    })
}

/// The encoding in `<?xml version="1.0" encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(200))?;
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start().strip_prefix("<?xml")?;
    let (declaration, _) = head.split_once("?>")?;
    Encoding::for_label(attribute(declaration, "encoding")?.as_bytes())
}

/// The tree of the elements in `text`.
pub(in crate::load) fn parse(text: &str) -> Result<Tree<'_>, Fault> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut builder = Builder::default();
    loop {
        let from = position(&reader);
        let Ok(event) = reader.read_event() else {
            builder.is_cut = true;
            break;
        };
        let raw = text.get(from..position(&reader)).unwrap_or_default();
        match event {
            Event::Start(_) => builder.open(raw, false)?,
            Event::Empty(_) => builder.open(raw, true)?,
            Event::End(_) => builder.close(raw),
            Event::Text(_) => builder.text(Cow::Borrowed(raw)),
            Event::CData(_) => builder.text(Cow::Borrowed(within(raw, "<![CDATA[", "]]>"))),
            Event::GeneralRef(_) => builder.text(Cow::Owned(unescape(raw))),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    builder.finish()
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn within<'t>(raw: &'t str, head: &str, tail: &str) -> &'t str {
    let raw = raw.strip_prefix(head).unwrap_or(raw);
    raw.strip_suffix(tail).unwrap_or(raw)
}

/// The tree as far as it is built.
#[derive(Default)]
struct Builder<'t> {
    root: Option<Element<'t>>,
    /// The open elements, outermost first.
    open: Vec<Element<'t>>,
    count: usize,
    is_cut: bool,
}

impl<'t> Builder<'t> {
    fn open(&mut self, raw: &'t str, is_empty: bool) -> Result<(), Fault> {
        let tag = raw.trim_start_matches('<').trim_end_matches(['/', '>']);
        let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        let (name, raw) = tag.split_at_checked(end).unwrap_or_default();
        let name = local(name);
        self.count += 1;
        if self.open.len() >= LIMIT_DEPTH {
            return Err(Fault::Deep);
        }
        if self.count > LIMIT_ELEMENTS {
            return Err(Fault::Unpacks);
        }
        let nodes = Vec::new();
        self.open.push(Element { name, raw, nodes });
        if is_empty || VOID.contains(&name) {
            self.close_last();
        }
        Ok(())
    }

    /// Closes the nearest open element of that name and what was left open within it.
    fn close(&mut self, raw: &str) {
        let name = local(within(raw, "</", ">").trim());
        let Some(at) = self.open.iter().rposition(|e| e.name == name) else {
            return;
        };
        while self.open.len() > at {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(mut element) = self.open.pop() else {
            return;
        };
        // Most elements hold one thing, and a vector makes room for four.
        element.nodes.shrink_to_fit();
        match self.open.last_mut() {
            Some(parent) => parent.nodes.push(Node::Element(element)),
            None if self.root.is_none() => self.root = Some(element),
            None => {}
        }
    }

    fn text(&mut self, text: Cow<'t, str>) {
        if let Some(parent) = self.open.last_mut() {
            parent.nodes.push(Node::Text(text));
        }
    }

    fn finish(mut self) -> Result<Tree<'t>, Fault> {
        let is_cut = self.is_cut || !self.open.is_empty();
        while !self.open.is_empty() {
            self.close_last();
        }
        let root = self.root.ok_or(Fault::Damaged)?;
        Ok(Tree { root, is_cut })
    }
}

impl<'t> Element<'t> {
    /// The elements right below.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of that name right below.
    pub(in crate::load) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|e| e.name == name)
    }

    /// The first element behind these names, one below the other.
    pub(in crate::load) fn at(&self, path: &[&str]) -> Option<&Self> {
        let mut names = path.iter();
        names.try_fold(self, |element, name| element.child(name))
    }

    /// The elements of that name anywhere below, not within each other.
    pub(in crate::load) fn all<'e>(&'e self, name: &str) -> Vec<&'e Self> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Self>) {
        for element in self.elements() {
            if element.name == name {
                found.push(element);
            } else {
                element.collect(name, found);
            }
        }
    }

    /// The value of the attribute of that name, with or without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        attribute(self.raw, name)
    }

    /// All text below, as it stands.
    pub(in crate::load) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// All text below, with single spaces; none where there is none.
    pub(in crate::load) fn line(&self) -> Option<String> {
        let text = self.text();
        let line: Vec<&str> = text.split_whitespace().collect();
        (!line.is_empty()).then(|| line.join(" "))
    }

    fn write(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.write(text),
                Node::Text(piece) => text.push_str(piece),
            }
        }
    }
}

/// "p" in "w:p".
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn attribute(raw: &str, name: &str) -> Option<String> {
    let mut rest = raw;
    loop {
        let (key, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| "\"'".contains(*c))?;
        let (value, behind) = behind.get(1..)?.split_once(quote)?;
        if local(key.trim()) == name {
            return Some(unescape(value));
        }
        rest = behind;
    }
}

/// Text with its references replaced; what is not known stays as it is.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((head, behind)) = rest.split_once('&') {
        plain.push_str(head);
        let near = behind.get(..behind.floor_char_boundary(REFERENCE));
        let end = near.and_then(|near| near.find(';'));
        let known = end.and_then(|end| Some((behind.get(..end)?, behind.get(end + 1..)?)));
        match known.and_then(|(name, tail)| Some((character(name)?, tail))) {
            Some((c, tail)) => {
                plain.push(c);
                rest = tail;
            }
            None => {
                plain.push('&');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The character behind `eacute`, `#233` or `#xE9`.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    if let Some(at) = LATIN.split_whitespace().position(|n| n == name) {
        return char::from_u32(0xA0 + u32::try_from(at).ok()?);
    }
    let mut named = NAMED.iter().filter(|(n, _)| *n == name);
    named.next().map(|(_, c)| *c)
}

/// The names of U+00A0 to U+00FF in XHTML 1.0, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// The marks of XML itself, and those of XHTML 1.0 that news copy has.
const NAMED: [(&str, char); 28] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("trade", '™'),
    ("minus", '−'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200C}'),
];
