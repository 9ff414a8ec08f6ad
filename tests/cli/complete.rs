//! Every report for readers says all that there is to say: the same things, in every format.

use std::sync::Arc;

use storydiff::engine::report::Report;
use storydiff::engine::story::{Manuscript, Origin, VersionId};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{self, Options};
use storydiff::export::{Format, View};
use storydiff::load;
use storydiff::review::{Anchor, Remark, Review, Status, Subject};

use crate::only::text_of;

/// Formats made to be read.
const READ: [Format; 5] = [
    Format::Html,
    Format::Pdf,
    Format::Docx,
    Format::Markdown,
    Format::Text,
];
/// What was said when a text was read.
const CUT_SHORT: &str = "The end of this text was cut off.";

/// A version with a digest of its own.
fn version(label: &str, text: &str, digit: &str) -> Arc<Manuscript> {
    let read = load::from_text(label, text);
    let origin = Origin {
        sha256: Some(digit.repeat(64)),
        path: Some(format!("{label}.txt")),
        ..read.origin.clone()
    };
    Arc::new(Manuscript {
        notes: vec![CUT_SHORT.to_owned()],
        origin,
        ..read
    })
}

/// One clause is shared, perhaps by chance; the rest is each version's own.
fn compared() -> Report {
    let wire = "Ferries ran late.\n\nThe mayor, who took office in May \
        after a bitter campaign, told shopkeepers on the north bank that no harbour family will be \
        left behind this winter.\n\nRain is expected.";
    let post = "A baker won the regional chess cup.\n\nNo harbour family will be left behind \
        this winter, a banner read, before the opposition walked out over the missing budget for \
        schools and parks.\n\nTickets cost nine crowns.";
    let versions = vec![version("wire", wire, "a"), version("post", post, "b")];
    engine::compare(versions, &Options::default(), &Unwatched).unwrap()
}

/// A note whose words are gone.
fn review() -> Review {
    let gone = Anchor {
        version: None,
        label: "herald".into(),
        span: None,
        exact: "a bridge of iron".into(),
        before: String::new(),
        after: String::new(),
    };
    let remark = Remark {
        status: Status::Problem,
        words: "Was it iron?".into(),
        initials: "mk".into(),
        ..Remark::on(Subject::Words(gone))
    };
    Review::from_iter([remark])
}

/// Words without blanks: lines end anywhere.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The words of a page or a document; of others, the text as it is.
fn words(text: &str) -> String {
    let is_marked_up = text.starts_with('<');
    let text = text.split_once("</style>").map_or(text, |(_, body)| body);
    let parts = text.split('<').filter_map(|part| part.split_once('>'));
    match is_marked_up {
        true => parts.map(|(_, words)| words).collect(),
        false => text.replace('\\', ""),
    }
}

#[test]
fn every_report_for_readers_says_all_of_it() {
    let report = compared();
    let view = View {
        review: review(),
        ..View::whole(&report, VersionId(0))
    };
    let generator = concat!("Storydiff ", env!("CARGO_PKG_VERSION"));
    for format in READ {
        let Some(text) = text_of(format, &report, &view) else {
            continue;
        };
        let text = solid(&words(&text)).to_lowercase();
        for said in [
            "differs from the base",
            "Scope: all versions, all passages",
            generator,
            &"a".repeat(64),
            &"b".repeat(64),
            "wire.txt",
            "verbatim",
            "left out",
            "C1",
            "Doubtful link",
            "a banner read, before the opposition",
            "a bridge of iron",
            "Was it iron?",
            CUT_SHORT,
        ] {
            let wanted = solid(said).to_lowercase();
            assert!(text.contains(&wanted), "{format:?} lacks {said}: {text}");
        }
    }
}
