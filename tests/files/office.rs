//! Office files, mail and wire formats: documents are built here, part by part.

use std::io::{Cursor, Write as _};

use storydiff::engine::story::Manuscript;
use storydiff::load::{self, LoadError};
use zip::write::SimpleFileOptions;

use super::outline;

/// An archive of these parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Packing well takes longest of all that a test does.
        let options = SimpleFileOptions::default().compression_level(Some(1));
        zip.start_file(*name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with this body, and further parts.
pub fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", document.as_str()),
    ];
    parts.extend(more);
    zipped(&parts)
}

/// A paragraph of a Word document.
fn word_line(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// What is read from `bytes`, whatever the name of the file.
pub fn read(bytes: &[u8]) -> Manuscript {
    load::from_bytes("story", Some("story.bin"), bytes).unwrap()
}

pub fn refusal(bytes: &[u8]) -> String {
    load::from_bytes("story", Some("story.bin"), bytes)
        .unwrap_err()
        .to_string()
}

#[test]
fn a_word_document_keeps_its_styles_whatever_their_language() {
    let styles = "<w:styles><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
        <w:style w:styleId=\"Kopf\"><w:basedOn w:val=\"Titel\"/><w:name w:val=\"My head\"/></w:style>\
        <w:style w:styleId=\"Punkt\"><w:name w:val=\"List Bullet\"/></w:style></w:styles>";
    let body = [
        word_line("Kopf", "Crane to stay"),
        word_line("Standard", "By Ana Roth"),
        word_line(
            "Standard",
            "The crane &amp; its tower will stay, the port said.",
        ),
        word_line("Punkt", "It weighs 40 tonnes."),
    ];
    let manuscript = read(&docx(&body.concat(), &[("word/styles.xml", styles)]));
    let expected = [
        "headline: Crane to stay",
        "byline: By Ana Roth",
        "body: The crane & its tower will stay, the port said.",
        "bullet: It weighs 40 tonnes.",
    ];
    assert_eq!(outline(&manuscript), expected);
    assert_eq!(manuscript.notes, Vec::<String>::new());
    assert_eq!(manuscript.byline.as_deref(), Some("Ana Roth"));
}

#[test]
fn tracked_changes_are_read_as_accepted_and_counted() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">The port said </w:t></w:r>\
        <w:del><w:r><w:delText>13,000</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>14,000</w:t></w:r></w:ins>\
        <w:r><w:t xml:space=\"preserve\"> people came.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">They left </w:t></w:r></w:p>\
        <w:p><w:r><w:t>by ship.</w:t></w:r></w:p>";
    let comments = "<w:comments><w:comment/></w:comments>";
    let manuscript = read(&docx(body, &[("word/comments.xml", comments)]));
    assert_eq!(
        outline(&manuscript),
        [
            "body: The port said 14,000 people came.",
            "body: They left by ship."
        ]
    );
    assert_eq!(
        manuscript.notes,
        [
            "2 tracked changes (1 inserted, 1 deleted) were read as accepted.",
            "1 comment was left out."
        ]
    );
}

#[test]
fn what_stands_beside_the_copy_of_a_word_document_goes_to_the_end() {
    let body = "<w:p><w:r><w:t>The crane will stay.</w:t><w:footnoteReference w:id=\"7\"/></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Height</w:t></w:r></w:p></w:tc>\
        <w:tc><w:p><w:r><w:t>80 metres</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:r><w:t>It is</w:t><w:tab/><w:t>old.</w:t></w:r></w:p>";
    let note = "<w:footnotes><w:footnote w:id=\"7\"><w:p><w:r><w:t>So the port.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let header = "<w:hdr><w:p><w:r><w:t>Northline draft</w:t></w:r></w:p></w:hdr>";
    let more = [
        ("word/footnotes.xml", note),
        ("word/header1.xml", header),
        ("word/header2.xml", header),
    ];
    assert_eq!(
        outline(&read(&docx(body, &more))),
        [
            "body: The crane will stay.",
            "body: Height 80 metres",
            "body: It is old.",
            "source-line: Footnote 1: So the port.",
            "boilerplate: Northline draft",
        ]
    );
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_memory() {
    let flood = "<w:p/>".repeat(11_000_000);
    let message = refusal(&docx(&flood, &[]));
    assert!(message.contains("unpacks to more than 60 MB"), "{message}");
}

#[test]
fn endless_nesting_is_refused() {
    let deep = "<w:sdt>".repeat(100_000);
    let message = refusal(&docx(&deep, &[]));
    assert!(message.contains("nested more than 256 deep"), "{message}");
}

#[test]
fn entities_of_a_document_are_not_expanded() {
    let document = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">\
        <!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
        <w:document><w:body><w:p><w:r><w:t>Caf&#233; &b; &f;</w:t></w:r></w:p></w:body></w:document>";
    let manuscript = read(&zipped(&[("word/document.xml", document)]));
    assert_eq!(outline(&manuscript), ["body: Café &b; &f;"]);
}

#[test]
fn a_document_without_words_says_so() {
    let message = refusal(&docx("<w:p/>", &[]));
    assert!(message.contains("there are no words in it"), "{message}");
}

#[test]
fn a_file_cut_anywhere_is_read_or_refused_with_a_way_out() {
    let body = word_line("", "The crane will stay, the port said on Monday.").repeat(40);
    let whole = docx(&body, &[]);
    for tenth in 0..10 {
        let cut = &whole[..whole.len() * tenth / 10];
        for name in ["story.docx", "story.txt"] {
            if let Err(error) = load::from_bytes("story", Some(name), cut) {
                assert!(error.to_string().starts_with(name), "{error}");
                assert!(!matches!(error, LoadError::TooLarge { .. }), "{error}");
            }
        }
    }
}
