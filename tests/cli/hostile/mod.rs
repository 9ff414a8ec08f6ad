//! Texts that could do harm, in every place of a report, through every format.
//!
//! Nothing of them acts, nothing hides, and every word is found again.

mod corpus;
mod seen;

use std::process::Command;
use std::sync::Arc;

use regex::Regex;
use storydiff::engine::collation::Collation;
use storydiff::engine::report::Report;
use storydiff::engine::story::{Manuscript, Origin, VersionId};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::sheet::Sheet;
use storydiff::export::wording::visible;
use storydiff::export::{self, Format, View, fragment};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};
use unicode_normalization::UnicodeNormalization as _;

use crate::desk::Desk;
use crate::poppler::{heard, poppler, tags};
use crate::{programs, tei};
use corpus::corpus;
use seen::seen;

/// A version that is called, credited and filed as `hostile`, with it in its text.
fn manuscript(hostile: &str, text: &str) -> Arc<Manuscript> {
    let some = || Some(hostile.to_owned());
    let read = load::from_text(hostile, text);
    Arc::new(Manuscript {
        label: hostile.to_owned(),
        title: some(),
        byline: some(),
        outlet: some(),
        published: some(),
        language: some(),
        notes: vec![hostile.to_owned()],
        origin: Origin {
            path: some(),
            encoding: some(),
            sha256: some(),
            ..read.origin.clone()
        },
        ..read
    })
}

fn compared(hostile: &str) -> Report {
    let wire = format!(
        "The ferry Alma carried 41 passengers to the island.\n\n{hostile}\n\n\
         The quay {hostile} was closed for three hours."
    );
    let post = format!(
        "{hostile}\n\nThe ferry Alma carried 47 passengers to the island.\n\n\
         The old quay was closed {hostile} for hours on Sunday."
    );
    let manuscripts = vec![manuscript(hostile, &wire), manuscript(hostile, &post)];
    engine::compare(manuscripts, &Options::default(), &Unwatched).unwrap()
}

fn remark(subject: Subject, hostile: &str) -> Remark {
    Remark {
        status: Status::Problem,
        words: hostile.to_owned(),
        initials: hostile.to_owned(),
        when: hostile.to_owned(),
        ..Remark::on(subject)
    }
}

/// Everything that can be spoken of, spoken of in these words; two remarks have lost their place.
fn view(report: &Report, hostile: &str) -> View {
    let mut view = View::whole(report, VersionId(0));
    let sheet = Sheet::new(report, &view);
    let collation = Collation::new(report, VersionId(0));
    let changes = sheet.entries();
    let changes = changes.filter_map(|e| Subject::change(report, &collation, e.row, e.version));
    let findings = sheet.disputes.iter();
    let findings = findings.map(|dispute| Subject::finding(report, dispute));
    let words = report
        .versions
        .iter()
        .enumerate()
        .filter_map(|(n, version)| {
            let span = version.sentences.last()?.span;
            let at = Anchor::new(VersionId(n), version.label(), version.text(), span);
            Some(Subject::Words(at))
        });
    let gone = Anchor {
        version: None,
        label: hostile.to_owned(),
        span: None,
        exact: hostile.to_owned(),
        before: hostile.to_owned(),
        after: hostile.to_owned(),
    };
    let others = [
        Subject::Version(Some(VersionId(1)), hostile.to_owned()),
        Subject::Version(None, hostile.to_owned()),
        Subject::Words(gone),
    ];
    let subjects = changes.chain(findings).chain(words).chain(others);
    let review: Review = subjects.map(|s| remark(s, hostile)).collect();
    view.review = review;
    view
}

/// Without blanks, and without joiners, which are spelled out or not by what stands beside them.
fn solid(text: &str) -> String {
    let joined = text.replace("[U+200C]", "").replace("[U+200D]", "");
    let is_ink = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200c}' | '\u{200d}');
    joined.chars().filter(is_ink).collect()
}

#[test]
fn there_are_enough_hostile_texts() {
    let corpus = corpus();
    assert!(corpus.len() >= 200, "{}", corpus.len());
}

#[test]
fn hostile_text_acts_nowhere_and_is_found_again_in_every_format() {
    for hostile in corpus() {
        let report = compared(&hostile);
        let view = view(&report, &hostile);
        // Pages are looked at by another program, below.
        for format in Format::ALL.into_iter().filter(|f| *f != Format::Pdf) {
            let written = export::render(&report, &view, format).unwrap();
            let Some(seen) = seen(format, &written) else {
                continue;
            };
            let seen = solid(&seen);
            let is_data = ["json", "annotations"].contains(&format.name());
            let words = match is_data {
                true => solid(&hostile),
                false => solid(&visible(&hostile)),
            };
            // A table makes formulas harmless with apostrophes.
            let bare = |text: &str| text.replace('\'', "");
            let is_there = match format {
                Format::Csv => bare(&seen).contains(&bare(&words)),
                _ => seen.contains(&words),
            };
            assert!(is_there, "{format:?} has lost {hostile:?}");
        }
    }
}

#[test]
fn a_critical_apparatus_with_hostile_text_is_valid() {
    let desk = Desk::empty();
    let names = corpus().into_iter().enumerate().map(|(at, hostile)| {
        let report = compared(&hostile);
        let written = export::render(&report, &view(&report, &hostile), Format::Tei).unwrap();
        let name = format!("{at}.xml");
        desk.put(&name, written);
        name
    });
    let names: Vec<_> = names.collect();
    let mut xmllint = Command::new("xmllint");
    xmllint.args(["--noout", "--nonet", "--relaxng", tei::SCHEMA]);
    let run = xmllint.args(names).current_dir(desk.path(""));
    if let Some(run) = programs::run(run, "libxml2-utils") {
        let told = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{told}");
    }
}

/// What of a text a page must have: letters of this keyboard, be they joined or accented there,
/// without what stands for signs that are not seen.
fn typed(text: &str) -> String {
    let spelled = Regex::new(r"\[U\+[0-9A-F]+\]").unwrap();
    let text = spelled.replace_all(text, "");
    text.nfkd().filter(char::is_ascii_graphic).collect()
}

#[test]
fn hostile_text_does_nothing_on_printed_pages_and_is_read_out() {
    // As many as columns on a page; one file for each would take minutes.
    for hostiles in corpus().chunks(6) {
        let texts = hostiles.iter().map(|hostile| {
            manuscript(
                hostile,
                &format!("The quay {hostile} was closed for 3 hours."),
            )
        });
        let report = engine::compare(texts.collect(), &Options::default(), &Unwatched).unwrap();
        let view = View::whole(&report, VersionId(0));
        let desk = Desk::empty();
        desk.put(
            "a.pdf",
            export::render(&report, &view, Format::Pdf).unwrap(),
        );
        let file = desk.path("a.pdf");
        let Some(tags) = tags(&file) else { return };
        for (program, option) in [("pdfinfo", "-js"), ("pdfinfo", "-url")] {
            let told = poppler(program, &[option], &file).unwrap_or_default();
            let lines = told.lines().filter(|line| !line.starts_with("Page "));
            assert_eq!(lines.count(), 0, "{option}: {told}");
        }
        let heard = typed(&heard(&tags));
        for hostile in hostiles {
            let words = typed(&visible(hostile));
            assert!(heard.contains(&words), "{words} is not in {heard}");
        }
    }
}

#[test]
fn every_sentence_with_hostile_text_is_whole_on_the_page() {
    for hostile in corpus() {
        let report = compared(&hostile);
        let view = View::whole(&report, VersionId(0));
        let written = export::render(&report, &view, Format::Html).unwrap();
        let seen = solid(&seen(Format::Html, &written).unwrap());
        for version in &report.versions {
            for sentence in &version.sentences {
                let words = solid(&visible(sentence.span.of(version.text())));
                assert!(seen.contains(&words), "{words:?} of {hostile:?}");
            }
        }
    }
}

#[test]
fn hostile_text_is_inert_on_the_clipboard_too() {
    for hostile in corpus() {
        let report = compared(&hostile);
        let view = view(&report, &hostile);
        let sheet = Sheet::new(&report, &view);
        let rows = (0..sheet.collation.rows.len()).map(|row| fragment::passage_html(&sheet, row));
        let numbers = 1..=sheet.disputes.len();
        let findings = numbers.map(|n| fragment::finding_html(&sheet, n).unwrap());
        let table = fragment::table_html(&sheet);
        for part in rows.chain(findings).chain([table]) {
            let tags = part
                .split('<')
                .skip(1)
                .map(|tag| tag.split_once('>').unwrap().0);
            for tag in tags {
                let name = tag.trim_start_matches('/').split(' ').next().unwrap();
                let ours = [
                    "p", "b", "s", "u", "span", "ul", "li", "table", "thead", "tbody",
                ];
                let is_ours = ours.contains(&name) || ["tr", "th", "td"].contains(&name);
                assert!(is_ours && !tag.contains("href"), "<{tag}>");
            }
        }
        for line in fragment::table_text(&sheet)
            .lines()
            .flat_map(|l| l.split('\t'))
        {
            assert!(!line.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
}

/// Names that the file system takes and a folder shows.
fn file_name(hostile: &str) -> Option<String> {
    let is_name = !hostile.contains(['/', '\0']) && hostile.len() < 200;
    let is_name = is_name && !hostile.starts_with('.');
    is_name.then(|| format!("{hostile}.txt"))
}

#[test]
fn hostile_file_names_are_read_and_shown() {
    let names: Vec<_> = corpus().iter().filter_map(|h| file_name(h)).collect();
    for names in names.chunks(24) {
        let desk = Desk::empty();
        for name in names {
            desk.put(&format!("story/{name}"), "The quay was closed on Sunday.");
        }
        let run = desk.run(&["report", "story"]).ended(0);
        assert_eq!(seen(Format::Text, run.out.as_bytes()).unwrap(), run.out);
        let out = solid(&run.out);
        for name in names {
            assert!(
                out.contains(&solid(&visible(name))),
                "{name:?}: {}",
                run.out
            );
        }
    }
}
