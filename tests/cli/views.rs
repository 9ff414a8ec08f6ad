//! What the window exports: everything, or only the columns and changes in view.

use std::sync::Arc;

use storydiff::engine::collation::Change;
use storydiff::engine::report::Report;
use storydiff::engine::story::VersionId;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::{self, Format, View};
use storydiff::load;

use crate::desk::{Desk, GLOBE, POST, WIRE};

fn report() -> Report {
    compared(&[("Wire", WIRE), ("Globe", GLOBE), ("Post", POST)])
}

fn compared(versions: &[(&str, &str)]) -> Report {
    let read = versions.iter();
    let read = read.map(|(label, text)| Arc::new(load::from_text(label, text)));
    engine::compare(read.collect(), &Options::default(), &Unwatched).unwrap()
}

fn render(view: impl FnOnce(&mut View), format: Format) -> String {
    let report = report();
    let mut whole = View::whole(&report, VersionId(0));
    view(&mut whole);
    text(&report, &whole, format)
}

fn text(report: &Report, view: &View, format: Format) -> String {
    String::from_utf8_lossy(&export::render(report, view, format).unwrap()).into_owned()
}

#[test]
fn a_filter_leaves_other_changes_out_and_says_so() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let shown = render(
            |view| view.shown = Some([Change::Added].into_iter().collect()),
            format,
        );
        assert!(shown.contains("museum of glass"), "{format:?}");
        assert!(!shown.contains("heavy"), "{format:?}: {shown}");
        assert!(shown.contains("current filter"), "{format:?}");
    }
}

#[test]
fn a_hidden_column_is_left_out_and_said_to_be() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let shown = render(
            |view| view.columns = vec![VersionId(0), VersionId(2)],
            format,
        );
        assert!(!shown.contains("museum of glass"), "{format:?}");
        assert!(shown.contains("2 of 3 versions"), "{format:?}");
    }
}

#[test]
fn changes_keep_their_numbers_whatever_is_in_view() {
    let number = |text: &str| {
        let lines: Vec<_> = text.lines().collect();
        let at = lines
            .iter()
            .position(|l| l.contains("museum of glass"))
            .unwrap();
        lines[at - 1].split(' ').next().unwrap().to_owned()
    };
    let all = render(|_| {}, Format::Text);
    let some = render(
        |view| view.shown = Some([Change::Added].into_iter().collect()),
        Format::Text,
    );
    assert_eq!(number(&all), number(&some));
}

#[test]
fn the_base_comes_first_whatever_the_order_of_the_columns() {
    let page = render(|view| view.columns.reverse(), Format::Html);
    let heads = &page[page.find("class=\"heads\"").unwrap()..];
    let place = |label| heads.find(label).unwrap();
    assert!(place("Wire") < place("Post") && place("Post") < place("Globe"));
}

#[test]
fn a_report_without_versions_can_still_be_written() {
    let empty = Report::default();
    for format in Format::ALL {
        assert!(!text(&empty, &View::whole(&empty, VersionId(0)), format).is_empty());
    }
}

#[test]
fn an_export_that_cannot_be_written_names_the_file_and_what_to_do() {
    let desk = Desk::empty();
    let report = report();
    let view = View::whole(&report, VersionId(0));
    let error = export::save(&report, &view, Format::Html, &desk.path("no/such.html")).unwrap_err();
    let told = error.to_string();
    assert!(
        told.contains("such.html: there is no such folder") && told.contains("folder that exists"),
        "{told}"
    );
    assert!(!told.contains(".storydiff-"), "{told}");
    assert_eq!(desk.names(), Vec::<String>::new());
}

#[test]
fn every_format_is_found_by_its_name_and_by_its_ending() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
        let file = format!("Report.{}", format.extension().to_uppercase());
        assert_eq!(Format::from_path(file.as_ref()), Some(format));
    }
    assert_eq!(Format::from_path("report.odt".as_ref()), None);
}

/// Two reports that share one clause, amid sentences of their own.
fn doubtful() -> Report {
    let wire = "Ferries ran late.\n\nThe mayor, who took office in May after a bitter campaign, told \
        shopkeepers on the north bank that no harbour family will be left behind this winter.\n\n\
        Rain is expected.";
    let post = "A baker won the regional chess cup.\n\nNo harbour family will be left behind this \
        winter, a banner read, before the opposition walked out over the missing budget for \
        schools and parks.\n\nTickets cost nine crowns.";
    compared(&[("Wire", wire), ("Post", post)])
}

#[test]
fn doubtful_links_are_marked_and_listed_with_both_passages() {
    let report = doubtful();
    let view = View::whole(&report, VersionId(0));
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let written = text(&report, &view, format);
        let flat = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let marked = match format {
            Format::Html => "?</span> Doubtful link",
            _ => ", ? Doubtful link",
        };
        for part in [
            marked,
            "1 link between passages is doubtful.",
            ": doubtful, ",
            "told shopkeepers on the north bank",
            "a banner read, before the opposition",
        ] {
            assert!(flat.contains(part), "{part} is missing: {flat}");
        }
    }
}

#[test]
fn nothing_is_said_of_doubts_where_all_links_are_sure() {
    for format in [Format::Text, Format::Markdown] {
        let written = render(|_| (), format);
        assert!(!written.to_lowercase().contains("doubtful"), "{written}");
    }
}
