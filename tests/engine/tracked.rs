//! A redline to the letter: `[-cut-]`, `{+put+}`, `<moved from<`, `>moved to>`, `¶` between paragraphs.

use proptest::prelude::*;
use storydiff::engine::collation::redline::tracked::{Sort, Stroke, untouched};
use storydiff::engine::collation::redline::{Fate, Redline};
use storydiff::engine::report::Report;
use storydiff::engine::story::{Version, VersionId};

use crate::laws::any_text;
use crate::report;

const BASE: VersionId = VersionId(0);
const OTHER: VersionId = VersionId(1);

fn shown(report: &Report, stroke: &Stroke) -> String {
    match stroke.sort {
        Sort::Break => "¶".into(),
        Sort::Blank => " ".into(),
        _ => {
            let [base, version] = [BASE, OTHER].map(|v| report.versions[v.0].text());
            stroke.text([base, version]).to_owned()
        }
    }
}

fn drawn(base: &str, version: &str) -> String {
    let report = report(&[base, version]);
    let strokes = Redline::new(&report, BASE, OTHER).tracked(&report);
    let chunks = strokes.chunk_by(|x, y| (x.fate(), x.moved) == (y.fate(), y.moved));
    let drawn = chunks.map(|chunk| {
        let text: String = chunk.iter().map(|s| shown(&report, s)).collect();
        match (chunk[0].fate(), chunk[0].moved.is_some()) {
            (Fate::Kept, _) => text,
            (Fate::Cut, false) => format!("[-{text}-]"),
            (Fate::Put, false) => format!("{{+{text}+}}"),
            (Fate::Cut, true) => format!("<{text}<"),
            (Fate::Put, true) => format!(">{text}>"),
        }
    });
    drawn.collect()
}

/// The text with all changes accepted, or rejected; white space as one blank.
fn settled(report: &Report, strokes: &[Stroke], accepts: bool) -> String {
    let stays = |s: &&Stroke| match s.fate() {
        Fate::Kept => true,
        Fate::Put => accepts,
        Fate::Cut => !accepts,
    };
    let texts = [BASE, OTHER].map(|v| report.versions[v.0].text());
    let words = strokes.iter().filter(stays).map(|s| match s.sort {
        Sort::Break => "\n",
        Sort::Blank => " ",
        _ => s.text(texts),
    });
    words.collect()
}

/// The text of a version, paragraph by paragraph, white space as one blank.
fn plain(version: &Version) -> String {
    let paragraphs = version.manuscript.paragraphs.iter();
    let lines = paragraphs.map(|p| {
        let words = p.span.of(version.text()).split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn holds(report: &Report) {
    let strokes = Redline::new(report, BASE, OTHER).tracked(report);
    assert_eq!(settled(report, &strokes, true), plain(&report.versions[1]));
    assert_eq!(settled(report, &strokes, false), plain(&report.versions[0]));
}

const CLOSED: &str = "The harbour bridge will close for repairs on Monday, the city council said.";
const CRACKS: &str = "Engineers found deep cracks in two of its steel arches last week.";
const FERRY: &str = "Ferry operators promised to add boats during the morning rush.";
const SHOPS: &str = "Shopkeepers on the north bank fear they will lose customers.";

#[test]
fn a_changed_word_is_cut_and_put_between_blanks_that_stay() {
    let base = "The harbour bridge will close on Monday, the council said.";
    let version = "The harbour bridge will close on Sunday, the council said.";
    assert_eq!(
        drawn(base, version),
        "The harbour bridge will close on [-Monday-]{+Sunday+}, the council said."
    );
}

#[test]
fn typography_is_tracked_and_white_space_is_not() {
    let base = "“The harbour bridge will close for repairs”, the city council said.";
    let version = "\"The harbour bridge will close  for repairs\", the city council said.";
    assert_eq!(
        drawn(base, version),
        "[-“-]{+\"+}The harbour bridge will close for repairs[-”-]{+\"+}, the city council said."
    );
}

#[test]
fn a_dropped_paragraph_goes_with_its_end() {
    let base = [CLOSED, FERRY, CRACKS].join("\n");
    let version = [CLOSED, CRACKS].join("\n");
    assert_eq!(
        drawn(&base, &version),
        format!("{CLOSED}¶[-{FERRY}¶-]{CRACKS}")
    );
}

#[test]
fn another_paragraph_in_the_place_of_one_stands_beside_it() {
    let base = [CLOSED, FERRY, CRACKS].join("\n");
    let version = [CLOSED, SHOPS, CRACKS].join("\n");
    let drawn = drawn(&base, &version);
    let expected = [
        format!("{CLOSED}¶[-{FERRY}¶-]{{+{SHOPS}¶+}}{CRACKS}"),
        format!("{CLOSED}¶{{+{SHOPS}¶+}}[-{FERRY}¶-]{CRACKS}"),
    ];
    assert!(expected.contains(&drawn), "{drawn}");
}

#[test]
fn paragraphs_that_became_one_lose_the_end_between_them() {
    let base = [CLOSED, CRACKS].join("\n");
    let version = [CLOSED, CRACKS].join(" ");
    let drawn = drawn(&base, &version);
    assert_eq!(drawn, format!("{CLOSED}[-¶-]{{+ +}}{CRACKS}"));
}

#[test]
fn a_sentence_moved_unchanged_is_a_move() {
    let base = [CLOSED, CRACKS, FERRY, SHOPS].join("\n");
    let version = [CLOSED, FERRY, SHOPS, CRACKS].join("\n");
    assert_eq!(
        drawn(&base, &version),
        format!("{CLOSED}¶<{CRACKS}<[-¶-]{FERRY}¶{SHOPS}{{+¶+}}>{CRACKS}>")
    );
}

#[test]
fn words_that_changed_in_a_moved_sentence_are_cut_and_put() {
    let base = [CLOSED, CRACKS, FERRY, SHOPS].join("\n");
    let changed = CRACKS.replace("deep ", "").replace("two", "three");
    let version = [CLOSED, FERRY, SHOPS, &changed].join("\n");
    let drawn = drawn(&base, &version);
    assert!(drawn.contains("[-two-]< of its steel"), "{drawn}");
    assert!(drawn.contains("{+three+}> of its steel"), "{drawn}");
}

#[test]
fn a_text_alone_is_untouched() {
    let report = report(&[&[CLOSED, CRACKS].join("\n")]);
    let strokes = untouched(&report.versions[0]);
    assert!(strokes.iter().all(|s| s.fate() == Fate::Kept));
    let shown = strokes.iter().map(|s| match s.sort {
        Sort::Break => "\n",
        _ => s.text(["", report.versions[0].text()]),
    });
    assert_eq!(shown.collect::<String>(), [CLOSED, CRACKS].join("\n"));
}

#[test]
fn what_was_cut_and_put_again_is_kept() {
    let base = format!("{CLOSED} {FERRY} {SHOPS}");
    let version = format!("{CLOSED}  {FERRY}\n{SHOPS}");
    assert_eq!(
        drawn(&base, &version),
        format!("{CLOSED} {FERRY}[- -]{{+¶+}}{SHOPS}")
    );
}

#[test]
fn an_empty_version_is_all_cut() {
    holds(&report(&[&[CLOSED, CRACKS].join("\n"), ""]));
    holds(&report(&["", &[CLOSED, CRACKS].join("\n")]));
    holds(&report(&["", ""]));
}

#[test]
fn a_mark_on_a_blank_is_no_part_of_the_blank() {
    holds(&report(&["", "Stop!\u{202f}\u{10a38} Go on. \u{301}"]));
    holds(&report(&["Stop!\u{a0}\u{301}", "Stop! Go on."]));
}

proptest! {
    #[test]
    fn accepting_all_gives_the_version_and_rejecting_all_the_base(
        base in any_text(), version in any_text()
    ) {
        holds(&report(&[&base, &version]));
    }
}
