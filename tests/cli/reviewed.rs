//! A comparison with a reader's remarks of every kind, and with copy that is up to no good.

use std::sync::Arc;

use storydiff::engine::report::{Report, Severity};
use storydiff::engine::story::{Span, VersionId};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options, collation::Collation, ledger::dispute};
use storydiff::export::{self, Format, View};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};
use storydiff::saved::Saved;

use crate::desk::{GLOBE, POST, WIRE};

/// Copy that begins like a formula, a tag or a direction override.
pub const TRAPS: &str = "=HYPERLINK(\"http://localhost\";\"Varn\") floods the valley

+1 or -1 of 13,000 people; =2+3 were driven from their homes, <b>the</b> ministry & its staff said ]]>.

@SUM(1+1) \u{202E}schools\u{202C} in the valley will stay \u{200B}closed until Friday.

-5 degrees were measured in Oberfurt on Monday night, said \"Ilse\" Brandt.

A second \u{1F30A} wave reached Vesk: =cmd|' /C calc'!A0
";

fn manuscript(label: &str, text: &str) -> Arc<engine::story::Manuscript> {
    Arc::new(load::from_bytes(label, Some(label), text.as_bytes()).unwrap())
}

/// Four versions.
pub fn report() -> Report {
    let versions = [
        ("wire.txt", WIRE),
        ("globe.txt", GLOBE),
        ("post.txt", POST),
        ("=traps.txt", TRAPS),
    ];
    let read = versions.map(|(label, text)| manuscript(label, text));
    engine::compare(read.to_vec(), &Options::default(), &Unwatched).unwrap()
}

/// Remarks on a change, a finding, words, a version, and words that are gone.
pub fn review(report: &Report) -> Review {
    let collation = Collation::new(report, VersionId(0));
    let mut cells = (0..collation.rows.len()).flat_map(|row| [(row, 1), (row, 2)]);
    let cell = cells.find(|(row, v)| {
        let cell = collation.cell(*row, VersionId(*v));
        cell.is_some_and(|c| c.number.is_some())
    });
    let (row, version) = cell.unwrap();
    let change = Subject::change(report, &collation, row, VersionId(version)).unwrap();
    let disputes = dispute::gather(report, &report.findings);
    let with_base = disputes.iter().find(|d| d.concerns(VersionId(0))).unwrap();
    let text = report.versions[1].text();
    let start = text.find("glass").unwrap();
    let words = Anchor::new(VersionId(1), "globe.txt", text, Span::new(start, start + 5));
    let gone = Anchor {
        span: None,
        exact: "a passage taken out".into(),
        ..words.clone()
    };
    let subjects = [
        change,
        Subject::finding(report, with_base),
        Subject::Words(words),
        Subject::Version(Some(VersionId(2)), "post.txt".into()),
        Subject::Words(gone),
    ];
    let remark = |(index, subject): (usize, Subject)| Remark {
        status: Status::ALL[index % Status::ALL.len()],
        severity: (index == 1).then_some(Severity::Error),
        words: format!("=NOTE({index}); +ask <the> \u{202E}ministry"),
        initials: "@mk".into(),
        when: "2026-03-01T09:30:12Z".into(),
        ..Remark::on(subject)
    };
    subjects.into_iter().enumerate().map(remark).collect()
}

/// What is to be shown: everything.
pub fn view(report: &Report) -> View {
    View {
        review: review(report),
        ..View::whole(report, VersionId(0))
    }
}

/// The report with all remarks.
pub fn written(format: Format) -> String {
    let report = report();
    let written = export::render(&report, &view(&report), format).unwrap();
    String::from_utf8(written).unwrap()
}

/// The same as a session.
pub fn session() -> Saved {
    let report = report();
    Saved {
        review: review(&report),
        manuscripts: report
            .versions
            .iter()
            .map(|v| v.manuscript.clone())
            .collect(),
        order: vec![VersionId(2), VersionId(1), VersionId(3)],
        hidden: vec![VersionId(3)],
        ..Saved::default()
    }
}
