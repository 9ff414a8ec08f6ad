//! One text in every form comes back the same; what the form says beside it is told.

use super::office::{docx, read, zipped};
use super::outline;

const HEADLINE: &str = "Crane to stay";
const PARAGRAPHS: [&str; 3] = [
    "The crane will stay, the port’s owner said on Monday.",
    "“We keep it,” said Mayor Ines Holm – at a cost of €1.5m.",
    "Work on the quay & the tower begins in April.",
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
}

/// Each paragraph between these tags.
fn tagged(open: &str, close: &str) -> String {
    let lines = PARAGRAPHS
        .iter()
        .map(|p| format!("{open}{}{close}\n", escaped(p)));
    lines.collect()
}

fn odt(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut parts = vec![
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_str()),
    ];
    parts.extend(more);
    zipped(&parts)
}

fn nitf() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>\
        <head><docdata><date.issue norm=\"20260302T100000Z\"/><date.release norm=\"20260302T120000Z\"/>\
        <du-key version=\"3\"/><ed-msg info=\"Corrects the date\"/></docdata>\
        <pubdata name=\"CPA\"/></head><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline>\
        </body.head><body.content><block>{}</block></body.content></body></nitf>",
        tagged("<p>", "</p>")
    )
}

fn newsml() -> String {
    format!(
        "<newsMessage><itemSet><newsItem version=\"2\"><itemMeta><provider literal=\"CPA\"/>\
        <versionCreated>2026-03-02T10:00:00Z</versionCreated><embargoed>2026-03-02T12:00:00Z</embargoed>\
        <edNote>Corrects the date</edNote><signal qcode=\"sig:correction\"/></itemMeta>\
        <contentMeta><headline>{HEADLINE}</headline></contentMeta><contentSet>\
        <inlineXML><html xmlns=\"x\"><body>{}</body></html></inlineXML></contentSet></newsItem>\
        <newsItem/></itemSet></newsMessage>",
        tagged("<p>", "</p>")
    )
}

fn ninjs() -> String {
    let body = tagged("<p>", "</p>").replace('\n', "");
    format!(
        "{{\"uri\": \"urn:x\", \"headline\": \"{HEADLINE}\", \"body_xhtml\": \"{body}\", \
        \"version\": \"2\", \"versioncreated\": \"2026-03-02T10:00:00Z\", \"ednote\": \"Corrects the date\", \
        \"pubstatus\": \"usable\", \"language\": \"en-GB\"}}"
    )
}

fn linked_data() -> String {
    let body = PARAGRAPHS.join("\\n\\n");
    format!(
        "{{\"@type\": \"NewsArticle\", \"headline\": \"{HEADLINE}\", \"articleBody\": \"{body}\", \
        \"author\": [{{\"name\": \"Ana Roth\"}}], \"publisher\": {{\"name\": \"CPA\"}}, \
        \"datePublished\": \"2026-03-02T10:00:00Z\"}}"
    )
}

fn mail(kind: &str, body: &str) -> String {
    format!(
        "From: Desk <desk@cpa.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nSubject: For Tuesday\r\n\
        Message-ID: <1@cpa.example>\r\nMIME-Version: 1.0\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}"
    )
}

fn book() -> Vec<u8> {
    let chapter =
        |body: &str| format!("<html><head><title>x</title></head><body>{body}</body></html>");
    zipped(&[
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"o/p.opf\"/></rootfiles></container>",
        ),
        (
            "o/p.opf",
            "<package><metadata><dc:title>The crane</dc:title><dc:creator>Ana Roth</dc:creator></metadata>\
            <manifest><item id=\"b\" href=\"two.xhtml\"/><item id=\"a\" href=\"one.xhtml\"/></manifest>\
            <spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
        ),
        ("o/two.xhtml", &chapter(&tagged("<p>", "</p>"))),
        ("o/one.xhtml", &chapter(&format!("<h1>{HEADLINE}</h1>"))),
    ])
}

/// Rich text with every character beyond ASCII by its number.
fn rtf() -> Vec<u8> {
    let coded = |text: &str| -> String {
        let code = |c: char| match c {
            c if c.is_ascii() => c.to_string(),
            c => format!("\\u{}?", u32::from(c)),
        };
        text.chars().map(code).collect()
    };
    let lines = PARAGRAPHS.map(|p| format!("{}\\par\n", coded(p)));
    let text = format!(
        "{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}\\pard\\outlinelevel0 {HEADLINE}\\par\\pard {}}}",
        lines.concat()
    );
    text.into_bytes()
}

/// The text in every form, by the name of the form.
pub fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let word = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>{HEADLINE}</w:t></w:r></w:p>{}",
        tagged("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
    );
    let open = format!(
        "<text:h>{HEADLINE}</text:h>{}",
        tagged("<text:p>", "</text:p>")
    );
    let plain = format!("{HEADLINE}\n\n{}", PARAGRAPHS.join("\n\n"));
    let page = format!(
        "<html><body><h1>{HEADLINE}</h1>{}</body></html>",
        tagged("<p>", "</p>")
    );
    vec![
        ("plain", plain.clone().into_bytes()),
        ("docx", docx(&word, &[])),
        ("odt", odt(&open, &[])),
        ("epub", book()),
        ("rtf", rtf()),
        ("nitf", nitf().into_bytes()),
        ("newsml", newsml().into_bytes()),
        ("ninjs", ninjs().into_bytes()),
        ("json-ld", linked_data().into_bytes()),
        ("mail", mail("text/plain", &plain).into_bytes()),
        ("mail with a page", mail("text/html", &page).into_bytes()),
    ]
}

#[test]
fn one_text_in_all_forms_comes_back_as_the_same_paragraphs() {
    let mut expected = vec![format!("headline: {HEADLINE}")];
    expected.extend(PARAGRAPHS.map(|p| format!("body: {p}")));
    for (form, bytes) in forms() {
        assert_eq!(outline(&read(&bytes)), expected, "{form}");
    }
}

#[test]
fn every_form_cut_anywhere_is_read_or_refused_with_a_way_out() {
    for (form, bytes) in forms() {
        for tenth in 0..10 {
            let cut = &bytes[..bytes.len() * tenth / 10];
            for name in ["story.txt", "story.docx", "story.md"] {
                let Err(error) = storydiff::load::from_bytes("story", Some(name), cut) else {
                    continue;
                };
                let message = error.to_string();
                assert!(message.starts_with(name), "{form}: {message}");
                assert!(message.contains(". "), "{form}: {message}");
            }
        }
    }
}

#[test]
fn a_wire_story_that_breaks_off_says_so() {
    let whole = nitf();
    let cut = &whole[..whole.len() - 80];
    let notes = read(cut.as_bytes()).notes;
    assert!(notes.iter().any(|n| n.contains("breaks off")), "{notes:?}");
}

#[test]
fn version_embargo_and_note_of_a_wire_story_are_told() {
    let story = read(nitf().as_bytes());
    assert_eq!(story.published.as_deref(), Some("2026-03-02"));
    assert_eq!(story.outlet.as_deref(), Some("CPA"));
    assert_eq!(
        story.notes,
        [
            "Embargoed until: 20260302T120000Z",
            "Version: 3",
            "Note to editors: Corrects the date"
        ]
    );
    assert_eq!(
        read(newsml().as_bytes()).notes,
        [
            "Version: 2",
            "Embargoed until: 2026-03-02T12:00:00Z",
            "Note to editors: Corrects the date",
            "Marked as a correction.",
            "1 further item in this file was not read."
        ]
    );
    let story = read(ninjs().as_bytes());
    assert_eq!(story.published.as_deref(), Some("2026-03-02"));
    assert_eq!(story.language.as_deref(), Some("en"));
    let story = read(linked_data().as_bytes());
    assert_eq!(story.byline.as_deref(), Some("Ana Roth"));
    assert_eq!(story.outlet.as_deref(), Some("CPA"));
}

#[test]
fn a_wire_story_in_an_old_encoding_is_read_as_it_declares() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><nitf><body><body.content>\
        <p>The caf\u{e9} stays.</p></body.content></body></nitf>";
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let story = read(&bytes);
    assert_eq!(outline(&story), ["body: The café stays."]);
    assert_eq!(story.origin.encoding.as_deref(), Some("windows-1252"));
}

#[test]
fn a_mail_tells_its_sender_date_and_attachments() {
    let body = "--x\r\nContent-Type: text/plain\r\n\r\nThe crane will stay.\r\n--x\r\n\
        Content-Type: image/png\r\nContent-Disposition: attachment; filename=\"crane.png\"\r\n\r\nPNG\r\n--x--\r\n";
    let story = read(mail("multipart/mixed; boundary=x", body).as_bytes());
    assert_eq!(outline(&story), ["body: The crane will stay."]);
    assert_eq!(story.outlet.as_deref(), Some("Desk"));
    assert_eq!(story.published.as_deref(), Some("2026-03-02"));
    assert_eq!(story.title.as_deref(), Some("For Tuesday"));
    assert_eq!(story.notes, ["1 attachment was not read: crane.png."]);
}

#[test]
fn a_memo_that_only_looks_like_a_mail_stays_plain_text() {
    let memo = b"From: the desk\nSubject: the crane\n\nThe crane will stay.";
    assert_eq!(read(memo).origin.media_type, "text/plain");
}

#[test]
fn an_opendocument_text_keeps_headings_lists_and_notes() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>13,000</text:p>\
        </text:deletion></text:changed-region></text:tracked-changes>\
        <text:p text:style-name=\"Title\">Crane to stay</text:p>\
        <text:p>The crane<text:s text:c=\"2\"/>will\n   stay.<text:note><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>So the port.</text:p></text:note-body></text:note></text:p>\
        <text:list><text:list-item><text:p>It weighs 40 tonnes.</text:p></text:list-item></text:list>\
        <text:p>Done.<office:annotation><text:p>Check!</text:p></office:annotation></text:p>";
    let story = read(&odt(body, &[]));
    assert_eq!(
        outline(&story),
        [
            "headline: Crane to stay",
            "body: The crane will stay.",
            "bullet: It weighs 40 tonnes.",
            "body: Done.",
            "source-line: Footnote 1: So the port."
        ]
    );
    assert_eq!(
        story.notes,
        [
            "1 tracked change was read as accepted.",
            "1 comment was left out."
        ]
    );
}

#[test]
fn a_locked_document_says_that_it_is_locked() {
    let manifest = "<manifest><encryption-data/></manifest>";
    let bytes = odt("<text:p>x</text:p>", &[("META-INF/manifest.xml", manifest)]);
    let message = super::office::refusal(&bytes);
    assert!(message.contains("locked with a password"), "{message}");
}

#[test]
fn rich_text_is_read_in_its_encoding_without_what_is_no_copy() {
    let text = "{\\rtf1\\ansi\\ansicpg1251{\\header Draft}{\\*\\unknown thing}\\pard \\'cc\\'ee\\'f1\\'f2 \
        {\\b is} {\\v secret }closed\\u8212-.{\\footnote So the port.\\par}\\par\
        {\\listtext\\bullet\\tab}It weighs \\u-10179?\\u-8704?{\\pict ffd8}.\\par}";
    let story = read(text.as_bytes());
    assert_eq!(
        outline(&story),
        [
            "body: Мост is closed—.",
            "bullet: It weighs 😀.",
            "source-line: Footnote 1: So the port."
        ]
    );
    assert_eq!(story.origin.encoding.as_deref(), Some("windows-1251"));
    assert_eq!(story.notes, ["Headers and footers were left out."]);
}

#[test]
fn rich_text_nested_without_end_is_refused() {
    let bytes = format!("{{\\rtf1 {}", "{".repeat(100_000));
    let message = super::office::refusal(bytes.as_bytes());
    assert!(message.contains("nested more than 256 deep"), "{message}");
}

#[test]
fn what_a_mail_quotes_and_its_signature_are_no_part_of_the_story() {
    let own = "The crane will stay on the quay until April, the harbour office said on Monday.";
    let text = format!(
        "{own}\r\n\r\n> Will the crane stay?\r\n> We go to press at six.\r\n\r\n-- \r\nAna Roth, CPA\r\n"
    );
    let page = format!(
        "<p>{own}</p><div class=\"gmail_quote\"><p>Will the crane stay?<br>We go to press at six.</p></div>\
         <div class=\"gmail_signature\">Ana Roth, CPA</div>"
    );
    for (kind, body) in [("text/plain", text), ("text/html", page)] {
        let bytes = mail(kind, &body);
        let lines = outline(&read(bytes.as_bytes()));
        assert!(lines.contains(&format!("body: {own}")), "{lines:#?}");
        for words in ["Will the crane stay?", "Ana Roth, CPA"] {
            let line = lines.iter().find(|line| line.contains(words)).unwrap();
            assert!(line.starts_with("boilerplate: "), "{lines:#?}");
        }
    }
}

#[test]
fn a_mail_that_only_hands_a_story_on_is_that_story() {
    let quoted: Vec<String> = PARAGRAPHS
        .iter()
        .map(|p| format!("> {p}\r\n>\r\n"))
        .collect();
    let text = format!("For tomorrow.\r\n\r\n{}", quoted.concat());
    let bytes = mail("text/plain", &text);
    let lines = outline(&read(bytes.as_bytes()));
    for paragraph in PARAGRAPHS {
        assert!(lines.contains(&format!("body: {paragraph}")), "{lines:#?}");
    }
}
