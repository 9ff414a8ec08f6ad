//! Pages that a browser saved with their pictures in one file.

use storydiff::engine::story::Paragraph;
use storydiff::load;

use crate::html::{assert_copy, assert_holds, page, paragraphs, read};
use crate::outline;

/// A page as browsers save it with its pictures.
fn saved(encoding: &str, body: &str) -> String {
    format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://www.northline.example/crane\r\n\
        Subject: Crane\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"xx\"\r\n\r\n\
        --xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n\
        --xx\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--xx--\r\n"
    )
}

#[test]
fn a_page_saved_with_its_pictures_is_taken_out_of_the_file() {
    let quoted = page("", &paragraphs())
        .replace('=', "=3D")
        .replace("port authority", "port=\r\n authority");
    let manuscript = read("story.mhtml", saved("quoted-printable", &quoted).as_bytes());
    let lines = outline(&manuscript);
    assert_copy(&lines);
    assert_holds(&lines, "source-line: https://www.northline.example/crane");
    assert!(
        manuscript
            .notes
            .iter()
            .any(|note| note.contains("Pictures and styles"))
    );
    let plain = "PHA+VGhlIG9sZCBjcmFuZSBzdGF5cyBvbiB0aGUgcXVheS48L3A+";
    let manuscript = read("story.txt", saved("base64", plain).as_bytes());
    assert!(manuscript.text.contains("The old crane stays on the quay."));
}

#[test]
fn a_saved_page_that_says_no_address_on_the_web_has_none() {
    for place in ["", "javascript:alert(1)", "file:///home/ana/crane.html"] {
        let body = page("", &paragraphs()).replace('=', "=3D");
        let saved = saved("quoted-printable", &body);
        let saved = saved.replace("https://www.northline.example/crane", place);
        let manuscript = read("story.mhtml", saved.as_bytes());
        assert_copy(&outline(&manuscript));
        assert_eq!(manuscript.address, None, "{place}");
        let is_empty = |paragraph: &Paragraph| paragraph.span.is_empty();
        assert!(!manuscript.paragraphs.iter().any(is_empty), "{place}");
    }
}

#[test]
fn a_web_archive_is_refused_with_advice() {
    let error = load::from_bytes(
        "a",
        Some("a.webarchive"),
        b"bplist00\xD1\x01WebMainResource",
    )
    .unwrap_err();
    let message = error.to_string();
    assert!(
        message.contains("web archive") && message.contains("save it"),
        "{message}"
    );
}
