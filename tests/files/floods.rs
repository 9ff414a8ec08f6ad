//! Files of very many small parts, each sound by itself: whoever looks through all parts for each
//! part never ends.

use super::damaged::{File, file, throw_all};
use super::office::{docx, zipped};
use super::{outline, pasted};
use storydiff::load;

/// `one` of each number, one after another.
fn each(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

fn book(manifest: &str, spine: &str, chapters: &[(&str, &str)]) -> Vec<u8> {
    let container = "<container><rootfile full-path=\"p.opf\"/></container>";
    let package =
        format!("<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>");
    let mut parts = vec![
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("p.opf", package.as_str()),
    ];
    parts.extend(chapters);
    zipped(&parts)
}

fn word_line(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn words_cut_at_the_ends_of_thousands_of_lines_are_put_together_soon() {
    let lines = each(6_000, |n| {
        format!(
            "bour crane number {n:05} stays on the quay until the port and the inter-\n\
             national board have decided where it is to be moved to and in the spr-\n\
             ing when the firm that is to take it to the other bank of the old har-\n"
        )
    });
    let text = format!(
        "{lines}bour has come back. The small pier will stay for good, said the fore-\nman.\n"
    );
    throw_all(&[file("wrapped.txt", text.as_bytes())]);
    let story = pasted(&text);
    assert_eq!(story.text.matches("said the foreman.").count(), 1);
}

#[test]
fn thousands_of_footnotes_are_found_each_at_once() {
    let body = each(20_000, |n| format!("<w:footnoteReference w:id=\"{n}\"/>"));
    let notes = each(20_000, |n| {
        format!(
            "<w:footnote w:id=\"{n}\">{}</w:footnote>",
            word_line("See.")
        )
    });
    let body = format!("<w:p><w:r><w:t>Crane</w:t></w:r>{body}</w:p>");
    let notes = format!("<w:footnotes>{notes}</w:footnotes>");
    throw_all(&[file(
        "notes.docx",
        docx(&body, &[("word/footnotes.xml", &notes)]),
    )]);
}

#[test]
fn a_footnote_that_is_referred_to_again_and_again_stands_there_once() {
    let body = "<w:footnoteReference w:id=\"1\"/>".repeat(50_000);
    let note = word_line(&"So the port. ".repeat(2_000));
    let body = format!("<w:p><w:r><w:t>Crane</w:t></w:r>{body}</w:p>");
    let notes = format!("<w:footnotes><w:footnote w:id=\"1\">{note}</w:footnote></w:footnotes>");
    let bytes = docx(&body, &[("word/footnotes.xml", &notes)]);
    throw_all(&[file("note.docx", bytes.clone())]);
    let story = load::from_bytes("note", None, &bytes).unwrap();
    assert_eq!(story.text.matches("Footnote").count(), 1);
}

#[test]
fn heads_of_thousands_of_lines_are_told_once_each_and_soon() {
    let body = each(20_000, |n| word_line(&format!("copy {n}")));
    let head = each(20_000, |n| word_line(&format!("head {n}")));
    let head = format!("<w:hdr>{head}</w:hdr>");
    let twice = [("word/header1.xml", &*head), ("word/header2.xml", &*head)];
    let bytes = docx(&body, &twice);
    throw_all(&[file("heads.docx", bytes.clone())]);
    let story = load::from_bytes("heads", None, &bytes).unwrap();
    assert_eq!(story.text.matches("head 19999\n").count(), 1);
}

#[test]
fn a_book_of_thousands_of_chapters_is_put_together_soon() {
    let manifest = each(20_000, |n| format!("<item id=\"i{n}\" href=\"1.x\"/>"));
    let spine = each(20_000, |n| format!("<itemref idref=\"i{n}\"/>"));
    let one = [("1.x", "<p>The crane stays.</p>")];
    let bytes = book(&manifest, &spine, &one);
    throw_all(&[file("chapters.epub", bytes)]);
}

#[test]
fn a_chapter_that_the_book_names_again_and_again_stands_there_once() {
    let manifest = "<item id=\"i\" href=\"1.x\"/><item id=\"j\" href=\"2.x\"/>";
    let spine = "<itemref idref=\"i\"/>".repeat(100_000) + "<itemref idref=\"j\"/>";
    let two = [
        ("1.x", "<p>The crane stays.</p>"),
        ("2.x", "<p>Until April.</p>"),
    ];
    let bytes = book(manifest, &spine, &two);
    throw_all(&[file("again.epub", bytes.clone())]);
    let story = load::from_bytes("again", None, &bytes).unwrap();
    let expected = ["body: The crane stays.", "body: Until April."];
    assert_eq!(outline(&story), expected);
}

/// An article, and below its first paragraph what the page goes on with.
fn article(more: &str) -> String {
    format!(
        "<!doctype html><html><body><article><h1>Crane to stay</h1><p>The harbour crane will stay \
         where it is until April, the port said on Monday, because the firm that was to move it \
         has gone out of business.</p>{more}</article></body></html>"
    )
}

#[test]
fn a_page_with_forty_thousand_lines_of_code_is_read_soon() {
    let lines = each(40_000, |n| format!("The crane {n}.\n"));
    throw_all(&[file("lines.html", article(&format!("<pre>{lines}</pre>")))]);
}

#[test]
fn signs_that_open_what_never_ends_are_passed_over_soon() {
    let wire =
        |text: &str| format!("<nitf><body><body.content>{text}</body.content></body></nitf>");
    let signs = |sign: &str| sign.repeat(300_000 / sign.len());
    let items = |tags: &str| format!("<newsMessage>{tags}");
    let files: Vec<File> = vec![
        file("amp.xml", wire(&format!("<p>{};</p>", signs("&")))),
        file("amps.xml", wire(&format!("<p>{};</p>", signs("&a ")))),
        file(
            "attribute.xml",
            wire(&format!("<p a=\"{};\" lang=\"x\">a</p>", signs("&"))),
        ),
        file("less.xml", wire(&format!("<p>a{}", signs("<")))),
        file("items.xml", items(&signs("<newsItem "))),
        file("item.xml", items(&signs("<newsItem>"))),
        file("slashes.xml", wire(&format!("<p>a{}", signs("</")))),
        file("marks.xml", wire(&format!("<p>a{}", signs("<!")))),
        file("cdata.xml", wire(&format!("<p>a{}", signs("<![CDATA[")))),
        file("comment.xml", wire(&format!("<p>a{}", signs("<!--")))),
        file("less.html", article(&signs("<"))),
        file("tags.html", article(&signs("<a"))),
        file("quotes.html", article(&signs("<a b=\""))),
        file("comments.html", article(&signs("<!--"))),
        file("amps.html", article(&signs("&"))),
        file("scripts.html", article(&signs("<script>"))),
        file("brackets.md", signs("[")),
        file("links.md", signs("[a](")),
        file("stars.md", signs("*a **b ")),
        file("ticks.md", signs("`a ``b ")),
        file("quotes.md", signs("> ")),
        file("tags.md", signs("<a ")),
        file("dashes.txt", signs("LONDON (AP) – ")),
        file("brackets.txt", signs("Aa (")),
        file("words.rtf", format!("{{\\rtf1 a\\{}}}", signs("b"))),
        file("figures.rtf", format!("{{\\rtf1 a\\b{}}}", signs("1"))),
        file(
            "captions.srt",
            format!("1\n00:00:01,000 --> 00:00:03,200\n{}", signs("<v a>b & ")),
        ),
    ];
    throw_all(&files);
}
