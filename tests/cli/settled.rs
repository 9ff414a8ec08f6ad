//! A reader of our documents: what is left of their redlines when all changes are settled.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A part of a document.
pub fn part(document: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// What is left of every redline: its paragraphs, section by section.
pub fn settled(document: &[u8], accepts: bool) -> Vec<Vec<String>> {
    let gone = match accepts {
        true => ["w:del", "w:moveFrom"],
        false => ["w:ins", "w:moveTo"],
    };
    let text = part(document, "word/document.xml");
    let mut reader = Reader::from_str(&text);
    let mut sections: Vec<Vec<String>> = Vec::new();
    let (mut path, mut line) = (Vec::new(), String::new());
    let (mut style, mut joins) = (String::new(), false);
    loop {
        let event = reader.read_event().unwrap();
        let tag = match &event {
            Event::Start(tag) | Event::Empty(tag) => name(tag),
            _ => String::new(),
        };
        match tag.as_str() {
            "w:p" => (style, joins) = (String::new(), false),
            "w:pStyle" => style = value(&event, "w:val"),
            name if gone.contains(&name) && path.ends_with(&["w:rPr".into()]) => joins = true,
            _ => {}
        }
        match event {
            Event::Start(_) => path.push(tag),
            Event::Text(words) if style.starts_with("Redline") => {
                let is_gone = path.iter().any(|tag| gone.contains(&tag.as_str()));
                let is_text = path.last().is_some_and(|t| t == "w:t" || t == "w:delText");
                if is_text && !is_gone {
                    line.push_str(&words.decode().unwrap());
                }
            }
            Event::GeneralRef(name) if style.starts_with("Redline") => {
                let is_gone = path.iter().any(|tag| gone.contains(&tag.as_str()));
                let name = name.decode().unwrap();
                let sign = quick_xml::escape::unescape(&format!("&{name};"))
                    .unwrap()
                    .into_owned();
                if !is_gone {
                    line.push_str(&sign);
                }
            }
            Event::End(_) => {
                let ended = path.pop().unwrap();
                if ended == "w:p" && style == "Section" {
                    sections.push(Vec::new());
                }
                if ended == "w:p" && style.starts_with("Redline") && !joins {
                    let whole = std::mem::take(&mut line);
                    sections.last_mut().unwrap().push(whole);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!((path.len(), line.as_str()), (0, ""));
    sections.retain(|lines| !lines.is_empty());
    sections
}

fn name(tag: &BytesStart<'_>) -> String {
    String::from_utf8(tag.name().as_ref().to_vec()).unwrap()
}

fn value(event: &Event<'_>, key: &str) -> String {
    let (Event::Start(tag) | Event::Empty(tag)) = event else {
        return String::new();
    };
    let attribute = tag.try_get_attribute(key).unwrap();
    attribute.map_or(String::new(), |a| {
        String::from_utf8(a.value.into_owned()).unwrap()
    })
}
