//! Files made to harm: nested without end, pointing outside, larger inside than outside.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use storydiff::load;

use super::damaged::{File, file, throw_all};
use super::office::{docx, zipped};
use super::outline;

const WORDS: &str = "The harbour crane will stay.";

fn page(body: &str) -> File {
    let start: String = body.chars().take(40).collect();
    let html = format!("<!doctype html><html><body>{body}{WORDS}");
    file(&format!("{start}.html"), html)
}

/// Tags in which a parser sees more open elements than the tags by themselves tell.
fn deep_pages() -> Vec<File> {
    let hidden = [
        "<!-->",
        "<!--->",
        "<!--a--!>",
        "<p =\">",
        "<p a==\">",
        "<p a=b=\">",
        "<svg><style>",
        "<svg><title>",
        "<svg><script>",
        "<math><xmp>",
        "<svg><desc><div></svg></div></desc><style>",
        "<table>",
    ];
    let before = hidden.iter().flat_map(|opening| {
        let tag = if opening.starts_with("<svg") {
            "<g>"
        } else {
            "<div>"
        };
        [page(&format!("{opening}{}", tag.repeat(30_000)))]
    });
    let (open, close) = ("<div>".repeat(190), "</div>".repeat(190));
    let misnested = [
        format!("{open}<table>{close}"),
        format!("{open}<select>{close}</select>"),
        format!("{open}<svg><p><style>{close}</style>"),
        format!("{}<div>{}", "<span>".repeat(190), "</span>".repeat(190)),
        "<a><div></a>".repeat(60),
        "<b><div><i><p></b></i>".repeat(60),
        "<button><div></button>".repeat(60),
        "<svg><desc><div></svg>".repeat(60),
        "<template><div></template>".repeat(60),
        "<li><dd><option><rp>".repeat(60),
    ];
    before
        .chain(misnested.iter().map(|turn| page(&turn.repeat(45))))
        .collect()
}

#[test]
fn pages_that_hide_how_deep_they_are_neither_hang_nor_exhaust_the_stack() {
    throw_all(&deep_pages());
}

#[test]
fn a_page_deeper_than_can_be_read_keeps_its_words_line_by_line() {
    let (open, close) = ("<div>".repeat(190), "</div>".repeat(190));
    let menus = format!("{open}<select>{close}</select>");
    let html = format!(
        "<!doctype html><html><head><title>Crane</title><style>b {{ }}</style></head><body>\
         <h1>Crane to stay</h1><!-- not shown --><p>It is <b>heavy</b> &amp; old, 3 < 4.</p>{}<p>{WORDS}",
        menus.repeat(45)
    );
    let story = load::from_bytes("deep", Some("deep.html"), html.as_bytes()).unwrap();
    let text: Vec<&str> = story.text.lines().filter(|line| !line.is_empty()).collect();
    let expected = ["Crane to stay", "It is heavy & old, 3 < 4.", WORDS];
    assert_eq!(text, expected);
    let note = "nested deeper or has more elements than can be read: only its words were kept";
    assert!(
        story.notes.iter().any(|n| n.contains(note)),
        "{:?}",
        story.notes
    );
}

#[test]
fn a_tag_with_a_hundred_thousand_attributes_loses_them_and_keeps_its_words() {
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=1")).collect();
    let html = format!("<!doctype html><html><body><p{attributes}>{WORDS}</p>");
    throw_all(&[file("attributes.html", html.as_bytes())]);
    let story = load::from_bytes("a", Some("a.html"), html.as_bytes()).unwrap();
    assert!(story.text.contains(WORDS), "{}", story.text);
}

const HEAD: &str = "From: desk@cpa.example\r\nMessage-ID: <1@cpa.example>\r\nMIME-Version: 1.0\r\n";
const SAVED: &str = "From: <Saved by Blink>\r\nSubject: Crane\r\nMIME-Version: 1.0\r\n";

/// Mails and saved pages with parts within parts.
fn nested_mails() -> Vec<File> {
    let forwarded = "Content-Type: message/rfc822\r\n\r\n".repeat(60_000);
    let part = |kind: &str, n: usize| {
        format!("Content-Type: multipart/{kind}; boundary=\"{n}\"\r\n\r\n--{n}\r\n")
    };
    let parts = |kind: &str| (0..20_000).map(|n| part(kind, n)).collect::<String>();
    let flat = "--x\r\nContent-Type: text/html\r\n\r\n<p>The crane\r\n".repeat(5_000);
    let mut files = Vec::new();
    for (name, head) in [("mail.eml", HEAD), ("page.mhtml", SAVED)] {
        let mut add = |body: String| files.push(file(name, format!("{head}{body}\r\n{WORDS}")));
        add(forwarded.clone());
        for kind in ["mixed", "related", "alternative", "digest"] {
            add(parts(kind));
        }
        add(format!(
            "Content-Type: multipart/related; boundary=x\r\n\r\n{flat}"
        ));
        add(format!("Subject: {}\r\n", "=?utf-8?Q?a?= ".repeat(50_000)));
        add(format!("To: {}\r\n", "(".repeat(500_000)));
    }
    files
}

#[test]
fn mails_within_mails_without_end_are_refused() {
    throw_all(&nested_mails());
    let (name, bytes) = &nested_mails()[0];
    let error = load::from_bytes(name, Some(name), bytes).unwrap_err();
    assert!(error.to_string().contains("nested more than"), "{error}");
}

#[test]
fn entities_are_never_expanded_and_never_fetched() {
    let laughs: String = (1..12)
        .map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)))
        .collect();
    let outside = "<!ENTITY a11 SYSTEM \"file:///etc/passwd\"><!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;";
    let wire =
        "<nitf><body><body.content><p>The crane &a11; stays.</p></body.content></body></nitf>";
    for declared in [laughs.as_str(), outside] {
        let doctype = format!("<!DOCTYPE nitf [{declared}]>");
        let text = "<p><r><t>The crane &a11; stays.</t></r></p>";
        let word = format!("{doctype}<document><body>{text}</body></document>");
        let open = format!(
            "{doctype}<document-content><body><text><p>The crane &a11; stays.</p></text></body></document-content>"
        );
        let files = [
            file("wire.xml", format!("{doctype}{wire}")),
            file("word.docx", zipped(&[("word/document.xml", &word)])),
            file(
                "open.odt",
                zipped(&[
                    ("mimetype", "application/vnd.oasis.opendocument.text"),
                    ("content.xml", &open),
                ]),
            ),
        ];
        throw_all(&files);
        for (name, bytes) in &files {
            let story = load::from_bytes(name, Some(name), bytes).unwrap();
            assert_eq!(outline(&story), ["body: The crane &a11; stays."], "{name}");
        }
    }
}

/// An archive of one file that its directory lists `count` times, by other names.
fn overlapping(count: usize) -> Vec<u8> {
    let content = format!("The crane stays.{}", " ".repeat(1_000_000));
    let one = zipped(&[("0000.txt", &content)]);
    let at = one.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    let end = one.windows(4).rposition(|w| w == b"PK\x05\x06").unwrap();
    let mut bytes = one[..at].to_vec();
    for number in 0..count {
        let mut entry = one[at..end].to_vec();
        entry[46..50].copy_from_slice(format!("{number:04}").as_bytes());
        bytes.extend(entry);
    }
    let length = u32::try_from(bytes.len() - at).unwrap();
    let mut tail = one[end..].to_vec();
    let count = u16::try_from(count).unwrap().to_le_bytes();
    tail[8..10].copy_from_slice(&count);
    tail[10..12].copy_from_slice(&count);
    tail[12..16].copy_from_slice(&length.to_le_bytes());
    bytes.extend(tail);
    bytes
}

#[test]
fn archives_that_hold_more_than_they_say_are_read_in_part_or_refused() {
    let names: Vec<String> = (0..10_050).map(|n| format!("{n}.txt")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    let inner = zipped(&[("story.txt", WORDS)]);
    let inner = String::from_utf8_lossy(&inner).into_owned();
    let outside = [
        ("../../story.txt", WORDS),
        ("/etc/story.txt", WORDS),
        ("C:\\story.txt", WORDS),
        ("a/\u{202e}txt.exe", WORDS),
    ];
    let files = [
        file("overlapping.zip", overlapping(400)),
        file("many.zip", zipped(&many)),
        file("nested.zip", zipped(&[("story.zip", &inner)])),
        file("outside.zip", zipped(&outside)),
        file("outside.docx", docx("<w:p/>", &outside)),
        file("empty.zip", zipped(&[("a.txt", "")])),
        file("end.zip", b"PK\x05\x06".repeat(5_000)),
    ];
    throw_all(&files);
    for (name, bytes) in &files {
        let read = std::panic::catch_unwind(|| load::all_from_bytes(name, Some(name), bytes));
        let stories = read.unwrap_or_else(|_| panic!("{name} makes a parser panic"));
        if let Err(error) = &stories {
            assert!(error.to_string().starts_with(name.as_str()), "{error}");
        }
        let read: usize = stories.iter().flatten().map(|story| story.text.len()).sum();
        assert!(read < 61_000_000, "{name} gave {read} bytes");
    }
}

#[test]
fn lists_and_groups_nested_without_end_are_read_or_refused() {
    let nest = |text: &str| text.repeat(60_000);
    throw_all(&[
        file("lists.json", format!("{{\"body_text\": {}", nest("["))),
        file("things.json", nest("{\"body_text\":")),
        file("groups.rtf", format!("{{\\rtf1 {WORDS}{}", nest("{\\b "))),
        file("tables.xml", format!("<nitf><body>{}", nest("<table>"))),
        file("quotes.md", format!("{}{WORDS}", nest("> "))),
        file("lists.md", format!("{}{WORDS}", nest("- "))),
        file("arrays.pdf", format!("%PDF-1.4\n1 0 obj {}", nest("["))),
    ]);
}

#[test]
fn documents_whose_dictionaries_or_programs_nest_without_end_are_refused() {
    let program = "{".repeat(100_000);
    let function = format!(
        "%PDF-1.4\n1 0 obj <</FunctionType 4/Length {}>> stream\n{program}\nendstream endobj",
        program.len()
    );
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(program.as_bytes()).unwrap();
    let mut hidden = b"%PDF-1.4\n1 0 obj <</FunctionType 4/Filter/FlateDecode>> stream\n".to_vec();
    hidden.extend(packed.finish().unwrap());
    hidden.extend(b"\nendstream endobj");
    let things = format!("%PDF-1.4\n1 0 obj {}", "<</A ".repeat(60_000));
    let files = [
        file("things.pdf", things),
        file("program.pdf", function),
        file("hidden.pdf", hidden),
    ];
    throw_all(&files);
    for (name, bytes) in &files {
        let error = load::from_bytes(name, Some(name), bytes).unwrap_err();
        assert!(error.to_string().contains("nested more than"), "{error}");
    }
}

/// A document of one page in a font that states its widths so.
fn document_in_font(widths: &str) -> Vec<u8> {
    let page = "BT /F 9 Tf (The lamp stays on.) Tj ET";
    let font = format!(
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[\
         <</Type/Font/Subtype/CIDFontType2/BaseFont/X{widths}>>]>>"
    );
    format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R\
         /Resources<</Font<</F {font}>>>>>> endobj\n\
         4 0 obj <</Length {}>> stream\n{page}\nendstream endobj\n\
         5 0 obj [0 30000000 500] endobj\ntrailer <</Root 1 0 R>>",
        page.len()
    )
    .into_bytes()
}

#[test]
fn fonts_with_more_letters_than_there_are_are_refused() {
    for widths in [
        "/W[0 30000000 500]",
        "/W[1[500 500]3 30000000 500]",
        "/W 5 0 R",
        "/W2[0 30000000 500 500 500]",
    ] {
        let bytes = document_in_font(widths);
        throw_all(&[file("font.pdf", bytes.clone())]);
        let error = load::from_bytes("font", Some("font.pdf"), &bytes).unwrap_err();
        assert!(error.to_string().contains("it unpacks to more"), "{error}");
    }
    let sound = load::from_bytes("font", None, &document_in_font("/W[0 65535 500]"));
    let refused = sound.is_err_and(|error| error.to_string().contains("unpacks"));
    assert!(!refused);
}

#[test]
fn a_text_of_more_paragraphs_than_any_story_has_is_read_whole_and_says_what_was_left() {
    let text = "a b\n".repeat(300_000);
    throw_all(&[file("lines.txt", text.as_bytes())]);
    let story = load::from_text("lines", &text);
    assert_eq!(story.paragraphs.len(), 300_000);
    let note = "The text has more than 50000 paragraphs";
    assert!(
        story.notes.iter().any(|n| n.starts_with(note)),
        "{:?}",
        story.notes
    );
}
