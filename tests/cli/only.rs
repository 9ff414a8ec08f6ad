//! Reports that keep to some review statuses: the same changes and findings in every format, with
//! the numbers they have in a report of everything.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use storydiff::engine::report::Report;
use storydiff::engine::story::VersionId;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::sheet::{Entry, Sheet};
use storydiff::export::{self, Format, View};
use storydiff::load;
use storydiff::review::{Remark, Review, Status, Subject};

use crate::poppler::poppler;
use crate::settled::part;

const WIRE: &str = "Storm tears roof off market hall in Lund Harbour

The storm tore the roof off the market hall on Sunday and injured 12 traders, the fire brigade said.

Divers searched the basin for a missing barge until midnight.

The repair will cost 3.4 million crowns, the council estimates.

Trains to the islands were cancelled for 4 days.
";
const GLOBE: &str = "Storm tears roof off market hall in Lund Harbour

The storm tore the roof off the market hall on Sunday and injured 15 traders, the fire brigade said.

The repair will cost 3.9 million crowns, the council estimates.

Trains to the islands were cancelled for 4 days.

A choir of 60 sang in the ruins on Monday to raise the first money for a new roof.
";
const POST: &str = "Storm tears roof off market hall in Lund Harbour

Divers searched the basin for a missing barge until midnight.

Trains to the islands were cancelled for 6 days.

A choir of 40 sang in the ruins on Monday to raise the first money for a new roof.
";

fn report() -> Report {
    let versions = [("Wire", WIRE), ("Globe", GLOBE), ("Post", POST)];
    let read = versions.map(|(label, text)| Arc::new(load::from_text(label, text)));
    engine::compare(read.to_vec(), &Options::default(), &Unwatched).unwrap()
}

fn problem(subject: Subject) -> Remark {
    Remark {
        status: Status::Problem,
        words: "Call them.".into(),
        ..Remark::on(subject)
    }
}

/// The last finding with the base and the last change that stands alone in its row are problems.
fn only_problems(report: &Report) -> View {
    let whole = View::whole(report, VersionId(0));
    let sheet = Sheet::new(report, &whole);
    let alone = |entry: &Entry<'_>| sheet.entries_in(entry.row).count() == 1;
    let change = sheet.entries().filter(alone).last().unwrap();
    let change = Subject::change(report, &sheet.collation, change.row, change.version);
    let finding = Subject::finding(report, sheet.disputes.last().unwrap());
    View {
        statuses: Some(vec![Status::Problem]),
        review: Review::from_iter([problem(change.unwrap()), problem(finding)]),
        ..View::whole(report, VersionId(0))
    }
}

/// The text of a report; none where a program that reads it is missing.
pub fn text_of(format: Format, report: &Report, view: &View) -> Option<String> {
    let bytes = export::render(report, view, format).unwrap();
    match format {
        Format::Pdf => {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("report.pdf");
            fs::write(&file, bytes).unwrap();
            poppler("pdftotext", &[], &file)
        }
        Format::Docx => {
            let parts = ["word/document.xml", "word/comments.xml"];
            Some(parts.map(|name| part(&bytes, name)).concat())
        }
        _ => Some(String::from_utf8(bytes).unwrap()),
    }
}

/// The numbers of changes (C) or findings (F) that a text names, but for those of its instructions.
fn numbers(text: &str, sign: char) -> BTreeSet<usize> {
    let text = text.replace(&format!("({sign}1, {sign}2, …)"), "");
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let numbers = words.filter_map(|word| word.strip_prefix(sign));
    numbers.filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn every_format_has_exactly_what_has_the_status_with_the_numbers_it_always_has() {
    let report = report();
    let view = only_problems(&report);
    let whole = View {
        statuses: None,
        ..view.clone()
    };
    let sheet = Sheet::new(&report, &whole);
    let changes = sheet.entries().count();
    let (finding, elsewhere) = (sheet.disputes.len(), sheet.disputes_elsewhere.len());
    assert!(
        finding > 1 && elsewhere > 0 && changes > 3,
        "{finding} {elsewhere} {changes}"
    );
    let wanted = Sheet::new(&report, &view);
    let change = wanted.entries().next().unwrap().number;
    let data = [Format::Json];
    for format in Format::ALL.into_iter().filter(|f| !data.contains(f)) {
        let Some(text) = text_of(format, &report, &view) else {
            continue;
        };
        let name = format.name();
        assert_eq!(numbers(&text, 'C'), [change].into(), "{name}: {text}");
        assert_eq!(numbers(&text, 'F'), [finding].into(), "{name}: {text}");
        assert!(text.contains("Call them."), "{name}: {text}");
    }
}

#[test]
fn data_for_programs_has_everything_whatever_is_asked_for() {
    let report = report();
    let view = only_problems(&report);
    let whole = View {
        statuses: None,
        ..view.clone()
    };
    let written = |view| text_of(Format::Json, &report, view);
    assert_eq!(written(&view), written(&whole));
}
