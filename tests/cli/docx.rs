//! Documents of tracked changes: what is left when all are accepted or rejected, and what is said.

use std::sync::Arc;

use proptest::prelude::*;
use storydiff::engine::report::Report;
use storydiff::engine::story::{Kind, Manuscript, Paragraph, Span, Version, VersionId};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::{self, Format, View};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};

use crate::desk::{Desk, GLOBE, POST, WIRE};
use crate::settled::{part, settled};

/// The paragraphs of a version as a document has them.
pub fn paragraphs(version: &Version) -> Vec<String> {
    let text = version.text();
    let mut lines: Vec<String> = Vec::new();
    let mut end = 0;
    for paragraph in &version.manuscript.paragraphs {
        let words: Vec<_> = paragraph.span.of(text).split_whitespace().collect();
        let words = export::wording::visible(&words.join(" ")).into_owned();
        let words = words
            .replace('\u{FFFE}', "[U+FFFE]")
            .replace('\u{FFFF}', "[U+FFFF]");
        match text[end..paragraph.span.start].contains('\n') || lines.is_empty() {
            true => lines.push(words),
            false => {
                let line = lines.last_mut().unwrap();
                line.push_str(if end < paragraph.span.start { " " } else { "" });
                line.push_str(&words);
            }
        }
        end = paragraph.span.end;
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

fn plain_blanks(lines: &[String]) -> Vec<String> {
    let words = |line: &String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    lines.iter().map(words).collect()
}

fn read(name: &str, text: &str) -> Manuscript {
    let loaded = load::from_bytes(name, None, text.as_bytes());
    loaded.unwrap_or_else(|_| by_line(text))
}

/// A line a paragraph: for texts that no file may hold, as pasted ones do.
fn by_line(text: &str) -> Manuscript {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at + (line.len() - line.trim_start().len());
        *at += line.len();
        Some(Span::new(start, start + line.trim().len()))
    });
    let paragraphs = lines.filter(|span| !span.is_empty());
    let paragraphs = paragraphs.map(|span| Paragraph {
        span,
        kind: Kind::Body,
    });
    Manuscript {
        text: text.to_owned(),
        paragraphs: paragraphs.collect(),
        ..Manuscript::default()
    }
}

fn compared(texts: &[&str]) -> Report {
    let named = texts.iter().enumerate();
    let manuscripts = named.map(|(i, text)| Arc::new(read(&format!("text {i}"), text)));
    engine::compare(manuscripts.collect(), &Options::default(), &Unwatched).unwrap()
}

fn document(report: &Report, review: Review) -> Vec<u8> {
    let view = View {
        review,
        ..View::whole(report, VersionId(0))
    };
    export::render(report, &view, Format::Docx).unwrap()
}

fn holds(texts: &[&str]) {
    let report = compared(texts);
    let document = document(&report, Review::default());
    for accepts in [true, false] {
        let sections = settled(&document, accepts);
        assert_eq!(
            sections.len(),
            report.versions.len().saturating_sub(1).max(1)
        );
        for (index, section) in sections.iter().enumerate() {
            let shown = match (accepts, report.versions.get(index + 1)) {
                (true, Some(version)) => version,
                _ => &report.versions[0],
            };
            assert_eq!(plain_blanks(section), plain_blanks(&paragraphs(shown)));
        }
    }
}

#[test]
fn accepting_all_gives_the_version_and_rejecting_all_the_base() {
    holds(&[WIRE, GLOBE, POST]);
    holds(&[POST, WIRE, WIRE]);
}

#[test]
fn the_sample_stories_can_be_accepted_and_rejected() {
    for story in ["harbour-bridge", "water-meters"] {
        let folder = format!("{}/assets/samples/{story}", env!("CARGO_MANIFEST_DIR"));
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        names.retain(|name| name.extension().is_some_and(|e| e == "txt" || e == "md"));
        names.sort();
        let texts: Vec<_> = names
            .iter()
            .map(|n| std::fs::read_to_string(n).unwrap())
            .collect();
        holds(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn a_version_alone_and_empty_ones_have_their_sections() {
    holds(&[WIRE]);
    holds(&[WIRE, ""]);
    holds(&["", WIRE]);
    holds(&["", ""]);
}

/// Text that would break out of markup, turn lines around or cannot stand in XML.
const HOSTILE: [&str; 12] = [
    "</w:t></w:r></w:p><w:p> & &amp; &#0; ]]> <!-- \" ' --> <?xml?>",
    "\u{1}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}\u{9f}",
    "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069} \u{200F}\u{200E}",
    "\u{FFFE}\u{FFFF}\u{FDD0}\u{FFFD}",
    "a\u{200B}b\u{200D}c\u{FEFF}d\u{AD}e",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u{301}\u{301}\u{301} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
    "قال المتحدث إن الجسر سيغلق يوم الاثنين. وقال إنه آمن.",
    "אמר הדובר: \"הגשר ייסגר\" ביום שני. הוא בטוח.",
    "桥将于周一关闭。工程师发现裂缝。",
    "100\u{A0}km\u{202F}% \u{3000} x\ty\r\nz\u{2028}q\u{2029}r",
    "=HYPERLINK(\"x\") {{t}} %s \\u0000 $(rm) `ls`",
    "..... !!!!! ????? “”‘’ --- ___ ***",
];

#[test]
fn hostile_text_stays_text() {
    let long = "x".repeat(20_000);
    for text in HOSTILE.iter().copied().chain([long.as_str()]) {
        let other = format!("{WIRE}\n\n{text}\n\n{text} again");
        holds(&[WIRE, &other]);
        holds(&[&other, WIRE, text]);
    }
    let all = HOSTILE.join("\n\n");
    let turned = HOSTILE.iter().rev().copied().collect::<Vec<_>>().join("\n");
    holds(&[&all, &turned]);
}

/// A story of few sentences, shuffled, so that much is moved, dropped and doubled.
fn story() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(vec![
        "The harbour bridge will close for repairs on Monday, the city council said.",
        "The harbour bridge will shut for repairs on Sunday, the council said",
        "Engineers found deep cracks in two of its steel arches last week.",
        "“Engineers found cracks in three of its arches,” he said.",
        "Ferry operators promised to add boats during the morning rush.",
        "Shopkeepers on the north bank fear they will lose customers.",
        "READ MORE: Inside the tunnel",
        "By Mara Quill",
    ]);
    let gap = prop::sample::select(vec![" ", "\n\n", "\n\n"]);
    let parts = prop::collection::vec((sentence, gap), 0..9);
    parts.prop_map(|parts| parts.iter().map(|(s, gap)| format!("{s}{gap}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_stories_can_be_accepted_and_rejected(texts in prop::collection::vec(story(), 1..4)) {
        holds(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn any_letters_can_be_accepted_and_rejected(a in "(\\PC|[ \n.<&\"]){0,80}", b in "(\\PC|[ \n.<&\"]){0,80}") {
        holds(&[&a, &b]);
    }
}

#[test]
fn numbers_of_changes_and_moves_are_never_used_twice() {
    let report = compared(&[WIRE, GLOBE, POST]);
    let text = part(&document(&report, Review::default()), "word/document.xml");
    for tag in [
        "<w:ins ",
        "<w:del ",
        "<w:moveFrom ",
        "<w:moveTo ",
        "<w:bookmarkStart ",
    ] {
        let ids = text
            .split(tag)
            .skip(1)
            .map(|rest| rest.split('"').nth(1).unwrap());
        let mut ids: Vec<_> = ids.collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{tag}");
    }
}

#[test]
fn findings_and_changes_are_comments_at_their_words() {
    let report = compared(&[WIRE, GLOBE]);
    let document = document(&report, Review::default());
    let comments = part(&document, "word/comments.xml");
    assert!(
        comments.contains("w:author=\"Storydiff findings\""),
        "{comments}"
    );
    assert!(comments.contains("C1 "), "{comments}");
    let text = part(&document, "word/document.xml");
    let number = comments
        .split("<w:comment ")
        .skip(1)
        .position(|c| c.contains("F1 "))
        .unwrap();
    let start = format!("<w:commentRangeStart w:id=\"{number}\"/>");
    let end = format!("<w:commentRangeEnd w:id=\"{number}\"/>");
    let words = text
        .split(&start)
        .nth(1)
        .unwrap()
        .split(&end)
        .next()
        .unwrap();
    assert!(words.contains("14,000"), "{words}");
}

#[test]
fn what_the_reader_said_is_signed_and_dated_where_it_belongs() {
    let report = compared(&[WIRE, GLOBE]);
    let text = report.versions[1].text();
    let at = text.find("museum of glass").unwrap();
    let span = Span::new(at, at + "museum of glass".len());
    let remark = Remark {
        status: Status::Problem,
        words: "Is it? <Ask> the curator.".into(),
        initials: "mk".into(),
        when: "2026-03-04T05:06:07Z".into(),
        ..Remark::on(Subject::Words(Anchor::new(
            VersionId(1),
            "Globe",
            text,
            span,
        )))
    };
    let document = document(&report, Review::from_iter([remark]));
    let comments = part(&document, "word/comments.xml");
    let note = comments
        .split("<w:comment ")
        .find(|c| c.contains("\"mk\""))
        .unwrap();
    assert!(
        note.contains("w:initials=\"mk\" w:date=\"2026-03-04T05:06:07Z\""),
        "{note}"
    );
    assert!(
        note.contains("Problem") && note.contains("Is it? &lt;Ask&gt; the curator."),
        "{note}"
    );
    let number = note.split('"').nth(1).unwrap();
    let document = part(&document, "word/document.xml");
    let start = format!("<w:commentRangeStart w:id=\"{number}\"/>");
    let words = document.split(&start).nth(1).unwrap();
    assert!(
        words
            .split("</w:p>")
            .next()
            .unwrap()
            .contains("museum of glass")
    );
}

#[test]
fn changes_are_signed_by_the_version_and_bear_its_date() {
    let desk = Desk::empty();
    desk.put("wire.txt", WIRE);
    let dated = format!("# Flood\n\n*13 November 2024*\n\n{GLOBE}");
    desk.put("globe.md", dated);
    desk.run(&["report", "wire.txt", "globe.md", "--out", "out.docx"])
        .ended(0);
    let text = part(
        &std::fs::read(desk.path("out.docx")).unwrap(),
        "word/document.xml",
    );
    let signed = "w:author=\"globe\" w:date=\"2024-11-13T00:00:00Z\"";
    assert!(
        text.contains(signed),
        "{:?}",
        text.find("w:author").map(|at| &text[at..at + 90])
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let once = || document(&compared(&[WIRE, GLOBE, POST]), Review::default());
    assert_eq!(once(), once());
}

#[test]
fn the_front_page_says_what_every_export_says() {
    let report = compared(&[WIRE, GLOBE, POST]);
    let text = part(&document(&report, Review::default()), "word/document.xml");
    for words in [
        "2 versions differ from the base",
        "SHA-256",
        "Legend",
        "Settings",
        "Findings",
        "F1 ",
        "Scope: all versions",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn what_pages_have_around_their_article_stands_small_and_close() {
    let report = compared(&[WIRE, &format!("{WIRE}\n\nAdvertisement\n")]);
    let document = document(&report, Review::default());
    let small = "<w:pStyle w:val=\"RedlinePagePart\"/>";
    assert_eq!(
        part(&document, "word/document.xml").matches(small).count(),
        1
    );
    let styles = part(&document, "word/styles.xml");
    let (_, style) = styles.split_once("w:styleId=\"RedlinePagePart\"").unwrap();
    let (style, _) = style.split_once("</w:style>").unwrap();
    assert!(style.contains("<w:contextualSpacing/>"), "{style}");
}
