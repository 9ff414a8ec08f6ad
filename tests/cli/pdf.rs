//! The PDF report: real text, whole rows, tags and page numbers, whatever the copy holds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use storydiff::engine::collation::Collation;
use storydiff::engine::report::{Report, Severity};
use storydiff::engine::story::VersionId;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::sheet::Sheet;
use storydiff::export::{self, Format, View};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Status, Subject};

use crate::desk::{Desk, GLOBE, POST, WIRE};
use crate::poppler::{heard, missing, poppler, solid, tags};

/// Copy for which the bundled faces have no letters.
const SCRIPTS: [&str; 3] = [
    "The sign שלום עולם was painted on the wall.",
    "كتب على الجدار: مرحبا بالعالم في المساء.",
    "東京都知事は火曜日、橋の閉鎖を三週間延長すると発表した。",
];
/// Packages with faces that have them.
const FACES: &str = "fonts-dejavu-core fonts-droid-fallback libfontconfig1";

/// Copy that trips up who writes pages: markup, unseen marks, long words, other scripts.
const TRAPS: [&str; 13] = [
    "Parentheses (unbalanced \\( and \\\\ backslashes) stay.",
    "%PDF-1.7 endobj endstream >> stream trailer <</Root 1 0 R>>",
    "A zero\u{200B}width and a joiner\u{2060}stand here, and a mark\u{FEFF}too.",
    "Turned \u{202E}around\u{202C} and isolated \u{2066}words\u{2069}.",
    "Soft\u{AD}hyphens do not hurt, non\u{A0}breaking blanks neither.",
    "Emoji 😀 and a family 👨\u{200D}👩\u{200D}👧 and a flag 🇩🇪 stand in the copy.",
    "Ärger über Ölpreise: Straße gesperrt, Łódź, Ağrı, Đà Nẵng.",
    "Combining e\u{301}\u{301}\u{301} and a\u{308} marks.",
    "Private character \u{E000} and last \u{10FFFF} here, and \u{FFFD}.",
    "Control \u{1} and \u{7f} characters.",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftspräsidentenwahlausschuss",
    "https://example.org/a/very/long/address?with=parameters&and=more#and-a-fragment-that-never-ends",
    "Tabs\tand\u{b}feeds\u{c}and\u{2028}separators\u{2029}end.",
];

fn compared(versions: &[(String, String)]) -> Report {
    let read = versions.iter();
    let read = read.map(|(label, text)| Arc::new(load::from_text(label, text)));
    engine::compare(read.collect(), &Options::default(), &Unwatched).unwrap()
}

pub fn versions(texts: &[&str]) -> Report {
    let named = (1..).zip(texts);
    let named: Vec<_> = named
        .map(|(n, text)| (format!("Paper {n}"), (*text).to_owned()))
        .collect();
    compared(&named)
}

pub fn rendered(report: &Report) -> Vec<u8> {
    let view = View::whole(report, VersionId(0));
    export::render(report, &view, Format::Pdf).unwrap()
}

/// Writes a report into a folder of its own.
fn written(desk: &Desk, report: &Report) -> PathBuf {
    desk.put("report.pdf", rendered(report));
    desk.path("report.pdf")
}

pub fn pages(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    text.matches("/Type/Page/").count() + text.matches("/Type/Page\n").count()
}

/// Every sentence of every version, as it is read out.
fn assert_whole(report: &Report, file: &Path) {
    let Some(tags) = tags(file) else { return };
    let heard = heard(&tags);
    for version in &report.versions {
        for sentence in &version.sentences {
            let words = sentence.span.of(version.text());
            assert!(heard.contains(&solid(words)), "{words}\nis not in\n{heard}");
        }
    }
}

#[test]
fn every_sentence_of_every_version_is_read_out_whole() {
    let desk = Desk::empty();
    let report = versions(&[
        &WIRE.replace('\u{202E}', ""),
        &GLOBE.replace('\u{202E}', ""),
        POST,
    ]);
    assert_whole(&report, &written(&desk, &report));
}

#[test]
fn every_word_can_be_copied() {
    let desk = Desk::with_versions();
    desk.report(&["--out", "all.pdf"]).ended(0);
    let Some(text) = poppler("pdftotext", &[], &desk.path("all.pdf")) else {
        return;
    };
    for word in [WIRE, GLOBE, POST]
        .iter()
        .flat_map(|v| v.split_whitespace())
    {
        let word = word.replace('\u{202E}', "[U+202E]");
        assert!(text.contains(&word), "{word} is not in {text}");
    }
    for said in [
        "SHA-256",
        "Storydiff",
        "Scope: all versions, all passages.",
        "F1",
        "C1",
    ] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn the_page_is_tagged_for_those_who_listen() {
    let desk = Desk::empty();
    let report = versions(&[WIRE, GLOBE, POST]);
    let Some(tags) = tags(&written(&desk, &report)) else {
        return;
    };
    let count = |name: &str| tags.iter().filter(|t| t.name == name).count();
    assert_eq!(count("H1"), 1);
    let heads: Vec<_> = tags.iter().filter(|t| t.name == "H2").collect();
    let heads: Vec<_> = heads.iter().map(|t| t.words.as_str()).collect();
    let expected = [
        "Changes against the base",
        "Findings",
        "Facts",
        "Versions",
        "Settings",
        "Legend",
        "Lineage",
        "Side by side",
    ];
    let mut expected = expected.iter();
    let mut next = expected.next();
    for head in &heads {
        if next == Some(head) {
            next = expected.next();
        }
    }
    assert!(next.is_none(), "{next:?} is missing or late in {heads:?}");
    for name in [
        "Table", "THead", "TBody", "TR", "TH", "TD", "L", "LI", "LBody", "Link", "P",
    ] {
        assert!(count(name) > 0, "no {name}");
    }
    let collation = Collation::new(&report, VersionId(0));
    let table = tags.iter().rposition(|t| t.name == "TBody").unwrap();
    let inside = tags
        .iter()
        .skip(table + 1)
        .take_while(|t| t.depth > tags[table].depth);
    let rows = inside.filter(|t| t.name == "TR").count();
    assert_eq!(
        rows,
        collation.rows.len(),
        "a row of the text is a row of the table"
    );
}

#[test]
fn it_says_that_it_keeps_to_the_rules_for_everybody() {
    let bytes = rendered(&versions(&[WIRE, GLOBE, POST]));
    let text = String::from_utf8_lossy(&bytes);
    for part in [
        "pdfuaid",
        "/Lang(en)",
        "/DisplayDocTitle true",
        "/MarkInfo",
        "/Outlines",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn pages_are_counted_and_named() {
    let desk = Desk::empty();
    let bytes = rendered(&versions(&[WIRE, GLOBE]));
    desk.put("report.pdf", &bytes);
    let all = pages(&bytes);
    assert!(all > 1);
    for page in 1..=all {
        let n = page.to_string();
        let args = ["-f", &n, "-l", &n, "-layout"];
        let Some(text) = poppler("pdftotext", &args, &desk.path("report.pdf")) else {
            return;
        };
        let head = solid(text.lines().next().unwrap_or_default());
        assert!(head.ends_with(&format!("{page}/{all}")), "{head}");
        assert!(head.starts_with("Flooddrives13,000"), "{head}");
        assert!(
            text.trim_end()
                .ends_with(concat!("Storydiff ", env!("CARGO_PKG_VERSION")))
        );
    }
}

#[test]
fn the_same_comparison_makes_the_same_file() {
    let report = versions(&[WIRE, GLOBE, TRAPS.join("\n\n").as_str()]);
    assert_eq!(rendered(&report), rendered(&report));
}

#[test]
fn paper_lies_broad_for_more_than_two_versions() {
    let broad = "/MediaBox[0 0 841.89";
    let size = |texts: &[&str]| {
        let bytes = rendered(&versions(texts));
        String::from_utf8_lossy(&bytes).contains(broad)
    };
    assert!(!size(&[WIRE, GLOBE]));
    assert!(size(&[WIRE, GLOBE, POST]));
}

#[test]
fn many_versions_stand_in_several_tables_with_the_base_in_each() {
    let desk = Desk::empty();
    let texts: Vec<_> = (0..12)
        .map(|n| WIRE.replace("13,000", &format!("1{n},000")))
        .collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    let report = versions(&texts);
    let file = written(&desk, &report);
    assert_whole(&report, &file);
    let Some(tags) = tags(&file) else { return };
    let tables: Vec<_> = tags.iter().filter(|t| t.name == "H3").collect();
    assert_eq!(tables.len(), 3, "{tables:?}");
    let base = tags.iter().filter(|t| t.words == "Paper 1 (base)").count();
    assert!(base >= 3, "{base}");
}

#[test]
fn copy_with_traps_comes_out_whole() {
    let desk = Desk::empty();
    let traps = TRAPS.join("\n\n");
    let report = versions(&[&traps, &traps.replace("stay", "went"), WIRE]);
    let file = written(&desk, &report);
    let Some(tags) = tags(&file) else { return };
    let heard = heard(&tags);
    for said in [
        "zero[U+200B]widthandajoiner[U+2060]stand",
        "mark[U+FEFF]too",
        "Turned[U+202E]around[U+202C]andisolated[U+2066]words[U+2069].",
        "Softhyphensdonothurt,nonbreakingblanksneither.",
        "Emoji😀andafamily👨\u{200D}👩\u{200D}👧andaflag🇩🇪standinthecopy.",
        "Privatecharacter[U+E000]andlast[U+10FFFF]here",
        "%PDF-1.7endobjendstream>>streamtrailer<</Root10R>>",
        "(unbalanced\\(and\\\\backslashes)",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftspräsidentenwahlausschuss",
        "ÄrgerüberÖlpreise:Straßegesperrt,Łódź,Ağrı,ĐàNẵng.",
    ] {
        assert!(heard.contains(said), "{said}\nis not in\n{heard}");
    }
    let copied = poppler("pdftotext", &[], &file).unwrap_or_default();
    assert!(
        copied.contains('\u{E000}'),
        "what is written out is copied as it was: {copied}"
    );
}

#[test]
fn other_scripts_are_drawn_in_their_own_order() {
    let desk = Desk::empty();
    let report = versions(&[&SCRIPTS.join("\n\n"), WIRE]);
    let file = written(&desk, &report);
    let Some(tags) = tags(&file) else { return };
    let heard = heard(&tags);
    if heard.contains("[U+05E9]") || heard.contains("[U+6771]") {
        return missing("a face for Hebrew, Arabic and Japanese", FACES);
    }
    for text in SCRIPTS {
        assert!(heard.contains(&solid(text)), "{text}\nis not in\n{heard}");
    }
    let copied = poppler("pdftotext", &[], &file).unwrap_or_default();
    for said in ["שלום עולם", "مرحبا بالعالم"] {
        assert!(copied.contains(said), "{said} is not in {copied}");
    }
}

#[test]
fn what_the_reader_said_stands_where_it_belongs() {
    let report = versions(&[WIRE, GLOBE]);
    let mut view = View::whole(&report, VersionId(0));
    let dispute = {
        let sheet = Sheet::new(&report, &view);
        sheet.disputes[0].clone()
    };
    let said = |subject, status, words: &str| Remark {
        status,
        severity: Some(Severity::Benign),
        words: words.into(),
        initials: "mk".into(),
        ..Remark::on(subject)
    };
    let gone = Anchor {
        version: None,
        span: None,
        ..Anchor::new(
            VersionId(1),
            "Paper 2",
            report.versions[1].text(),
            report.versions[1].sentences[1].span,
        )
    };
    view.review = [
        said(
            Subject::finding(&report, &dispute),
            Status::Problem,
            "Ask the ministry.",
        ),
        said(Subject::Words(gone), Status::Open, "This was odd."),
        said(
            Subject::Version(Some(VersionId(1)), "Paper 2".into()),
            Status::Accepted,
            "Late take.",
        ),
    ]
    .into_iter()
    .collect();
    let desk = Desk::empty();
    desk.put(
        "report.pdf",
        export::render(&report, &view, Format::Pdf).unwrap(),
    );
    let Some(tags) = tags(&desk.path("report.pdf")) else {
        return;
    };
    let words = |part: &str| tags.iter().position(|t| t.words.contains(part));
    let place = |part: &str| words(part).unwrap_or_else(|| panic!("{part}: {tags:#?}"));
    assert!(place("✗ Problem, harmless: Ask the ministry. (mk)") < place("Facts"));
    assert!(
        place("Notes whose words are not in the texts")
            < place("○ Open, harmless: This was odd. (mk)")
    );
    assert!(words("✔ Accepted, harmless: Late take. (mk)").is_some());
    assert!(
        words("The reader made 3 remarks: 1 open, 1 accepted and 1 problem; 1 note without")
            .is_some()
    );
}

#[test]
fn nothing_to_show_is_still_a_page() {
    for texts in [&[] as &[&str], &[""], &["", ""], &[WIRE], &[WIRE, ""]] {
        assert!(pages(&rendered(&versions(texts))) > 0, "{texts:?}");
    }
}

#[test]
fn a_row_that_no_page_can_hold_goes_on_on_the_next() {
    let desk = Desk::empty();
    // No stop: one sentence, one cell.
    let long: String = (0..4000).map(|n| format!("word{n} ")).collect();
    let report = versions(&[&long, WIRE, POST]);
    let file = written(&desk, &report);
    assert_whole(&report, &file);
}

#[test]
fn a_story_of_hundreds_of_pages_comes_out() {
    let paragraph = |n: usize, word: &str| {
        format!(
            "On day {n} the council of Oberfurt {word} the bridge number {n} over the river Varn, and {} people had to walk.\n\n",
            n * 7
        )
    };
    let text = |word: &str| (0..800).map(|n| paragraph(n, word)).collect::<String>();
    let bytes = rendered(&versions(&[&text("closed"), &text("opened")]));
    assert!(pages(&bytes) > 200, "{}", pages(&bytes));
}
