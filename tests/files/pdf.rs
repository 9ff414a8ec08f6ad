//! PDF documents: the same story from several programs, and what cannot be read.

use std::path::PathBuf;
use std::sync::Arc;

use storydiff::engine::report::Report;
use storydiff::engine::story::Manuscript;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};
use storydiff::load;

use super::outline;

/// Of some fifty sentences, so many may come back otherwise: no rule tells whether the hyphen
/// of "south-westerly" at the end of a line is the word's own.
const OTHERWISE: usize = 1;

fn sample(name: &str) -> Manuscript {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
    load::load(&folder.join(name)).unwrap()
}

fn sentences(report: &Report, version: usize) -> Vec<String> {
    let version = &report.versions[version];
    let sentences = version.sentences.iter();
    sentences
        .filter(|s| {
            !version.manuscript.paragraphs[s.paragraph]
                .kind
                .is_furniture()
        })
        .map(|s| {
            let words = s.span.of(&version.manuscript.text).split_whitespace();
            words.collect::<Vec<_>>().join(" ").replace('\'', "’")
        })
        .collect()
}

/// How many of the sentences of `ones` are not among `others`.
fn missing<'s>(ones: &'s [String], others: &[String]) -> Vec<&'s String> {
    ones.iter().filter(|one| !others.contains(one)).collect()
}

#[track_caller]
fn assert_same_story(name: &str) {
    assert_same("lighthouse.txt", name, OTHERWISE);
}

/// Asserts that all sentences but so many of a text come back from a document.
#[track_caller]
pub fn assert_same(text: &str, name: &str, otherwise: usize) {
    let versions = [sample(text), sample(name)].map(Arc::new);
    let report = compare(versions.to_vec(), &Options::default(), &Unwatched).unwrap();
    let (text, read) = (sentences(&report, 0), sentences(&report, 1));
    let lost = missing(&text, &read);
    let made = missing(&read, &text);
    assert!(
        lost.len() <= otherwise && made.len() <= otherwise,
        "{name} lost {lost:#?}, made {made:#?}"
    );
}

#[test]
fn a_story_laid_out_by_a_word_processor_comes_back_sentence_by_sentence() {
    assert_same_story("writer_single.pdf");
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    assert_same_story("writer_columns.pdf");
    assert_same_story("cairo_columns.pdf");
}

#[test]
fn a_page_printed_by_a_browser_comes_back_sentence_by_sentence() {
    assert_same_story("chromium_columns.pdf");
}

#[test]
fn words_divided_at_line_ends_are_put_together() {
    assert_same_story("groff_columns.pdf");
    let read = sample("groff_columns.pdf");
    assert!(read.text.contains("the forty-six members"), "{}", read.text);
    let note = |note: &String| note.contains("put together");
    assert!(read.notes.iter().any(note), "{:?}", read.notes);
}

#[test]
fn a_document_distilled_a_second_time_reads_the_same() {
    assert_same_story("ghostscript_single.pdf");
}

#[test]
fn running_heads_and_page_numbers_stand_outside_the_story() {
    for name in ["writer_single.pdf", "chromium_columns.pdf"] {
        let read = sample(name);
        let heads: Vec<String> = outline(&read)
            .into_iter()
            .filter(|line| line.contains("The Holmvik Courier"))
            .collect();
        let [head] = heads.as_slice() else {
            panic!("{name}: {heads:?}");
        };
        assert!(head.starts_with("boilerplate: "), "{head}");
        assert!(read.notes.iter().any(|note| note.contains("page to page")));
    }
}

#[test]
fn headings_and_the_document_s_own_words_on_it_are_taken_over() {
    let read = sample("writer_columns.pdf");
    let lines = outline(&read);
    assert!(lines.contains(&"headline: A ledger full of names".to_owned()));
    assert!(lines[0].starts_with("headline: Lighthouse keepers vote"));
    assert_eq!(read.origin.media_type, "application/pdf");
    assert_eq!(read.language.as_deref(), Some("en"));
    assert_eq!(read.published.as_deref(), Some("2026-03-03"));
    let bare = document(&[words("The lamp stays on.")]);
    let read = load::from_bytes("a", Some("a.pdf"), &bare).unwrap();
    assert_eq!(read.byline.as_deref(), Some("Ingrid Solheim"));
    assert_eq!(read.published.as_deref(), Some("2026-03-04"));
}

#[test]
fn a_password_is_asked_for_in_the_document_s_own_program() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
    let error = load::load(&folder.join("locked.pdf")).unwrap_err();
    let message = error.to_string();
    assert!(message.contains("locked.pdf: this is a PDF document, and it is locked"));
    assert!(message.contains("save it as plain text (.txt)"));
    let read = sample("protected.pdf");
    assert!(read.text.contains("who makes the coffee?"));
}

/// A document of these pages, each given by what it paints.
pub fn document(pages: &[String]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 10 + 2 * n))
        .collect();
    let mut text = format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[{}]/Count {}>> endobj\n\
         3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n\
         4 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray\
         /BitsPerComponent 8/Length 1>> stream\n0\nendstream endobj\n\
         5 0 obj <</Author(Ingrid Solheim)/CreationDate(D:20260304080000Z)/Title(a.docx)>> endobj\n",
        kids.join(" "),
        pages.len()
    );
    for (number, content) in pages.iter().enumerate() {
        let at = 10 + 2 * number;
        text += &format!(
            "{at} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents {} 0 R\
             /Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>> endobj\n\
             {} 0 obj <</Length {}>> stream\n{content}\nendstream endobj\n",
            at + 1,
            at + 1,
            content.len() + 1
        );
    }
    (text + "trailer <</Root 1 0 R/Info 5 0 R>>").into_bytes()
}

/// A page with these words on it.
pub fn words(text: &str) -> String {
    format!("BT /F 12 Tf 50 400 Td ({text}) Tj ET")
}

/// A page that a picture fills.
fn scan() -> String {
    "q 400 0 0 600 0 0 cm /I Do Q".into()
}

#[test]
fn pages_that_are_pictures_are_told_by_number() {
    let mixed = document(&[words("The lamp stays on in Skarv."), scan(), scan()]);
    let read = load::from_bytes("a", Some("a.pdf"), &mixed).unwrap();
    let note = "Pages 2 and 3 are pictures: no text could be read. \
                Run a text recognition program over the file first.";
    assert!(read.notes.contains(&note.to_owned()), "{:?}", read.notes);
    let scanned = document(&[scan()]);
    let error = load::from_bytes("a", Some("a.pdf"), &scanned).unwrap_err();
    let message = error.to_string();
    assert!(message.contains("a.pdf: this is a PDF document, and its pages are pictures"));
    assert!(message.contains("Run a text recognition program"));
}

#[test]
fn pages_beyond_the_limit_are_told() {
    let pages = vec![words("The lamp stays on."); load::LIMIT_PAGES + 2];
    let read = load::from_bytes("a", Some("a.pdf"), &document(&pages)).unwrap();
    let note = format!(
        "Only the first {} of {} pages were read.",
        load::LIMIT_PAGES,
        pages.len()
    );
    assert!(read.notes.contains(&note), "{:?}", read.notes);
}
