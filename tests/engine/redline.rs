//! One version as a markup of the base: drawn as `[-cut-]` and `{+put+}`, a line a paragraph.

use proptest::prelude::*;
use storydiff::engine::collation::redline::{Fate, Item, Redline, Role};
use storydiff::engine::report::Report;
use storydiff::engine::story::{Version, VersionId};
use storydiff::engine::words::words;

use crate::laws::any_text;
use crate::report;

const BASE: VersionId = VersionId(0);
const OTHER: VersionId = VersionId(1);

/// The redline of a version against the base, drawn.
fn drawn(base: &str, version: &str) -> Vec<String> {
    let report = report(&[base, version]);
    let redline = Redline::new(&report, BASE, OTHER);
    let blocks = redline.blocks.iter().map(|block| {
        let items = redline.items[block.items.clone()].iter();
        let items: Vec<_> = items.map(|item| draw(&report, &redline, *item)).collect();
        items.join(" ")
    });
    blocks.collect()
}

fn draw(report: &Report, redline: &Redline, item: Item) -> String {
    if let Role::Gone(to) = item.role {
        return format!("<{} is at {}>", item.sentence.0, to.0);
    }
    let pieces = redline.pieces(report, item);
    let drawn = pieces.iter().map(|piece| match piece.fate {
        Fate::Kept => piece.span.of(report.versions[1].text()).to_owned(),
        Fate::Cut => format!("[-{}-]", piece.span.of(report.versions[0].text())),
        Fate::Put => format!("{{+{}+}}", piece.span.of(report.versions[1].text())),
    });
    drawn.collect()
}

#[test]
fn a_changed_word_is_cut_and_put_where_it_stands() {
    let base = "The harbour bridge will close on Monday, the council said.";
    let version = "The harbour bridge will close on Sunday, the council said.";
    assert_eq!(
        drawn(base, version),
        ["The harbour bridge will close on [-Monday-]{+Sunday+}, the council said."]
    );
}

#[test]
fn what_only_the_base_says_follows_the_word_it_followed_there() {
    let base = "Engineers found deep cracks in two of the steel arches late last week.";
    let version = "Engineers found cracks in two of the steel arches last week.";
    let [line] = drawn(base, version).try_into().unwrap();
    assert_eq!(
        line,
        "Engineers found[-deep-] cracks in two of the steel arches[-late-] last week."
    );
}

const CLOSED: &str = "The harbour bridge will close for repairs on Monday, the city council said.";
const CRACKS: &str = "Engineers found deep cracks in two of its steel arches last week.";
const FERRY: &str = "Ferry operators promised to add boats during the morning rush.";
const SHOPS: &str = "Shopkeepers on the north bank fear they will lose customers.";

#[test]
fn a_dropped_paragraph_stands_where_the_base_had_it() {
    let base = [CLOSED, FERRY, CRACKS].join("\n");
    let version = [CLOSED, CRACKS].join("\n");
    let dropped = format!("[-{FERRY}-]");
    assert_eq!(drawn(&base, &version), [CLOSED, &dropped, CRACKS]);
}

#[test]
fn a_sentence_dropped_from_a_paragraph_stays_in_it() {
    let base = format!("{CLOSED} {FERRY} {CRACKS}");
    let version = format!("{CLOSED} {CRACKS}\n{SHOPS}");
    assert_eq!(
        drawn(&base, &version),
        [
            format!("{CLOSED} [-{FERRY}-] {CRACKS}"),
            format!("{{+{SHOPS}+}}")
        ]
    );
}

#[test]
fn paragraphs_of_the_version_are_not_broken_by_what_was_dropped_between() {
    let base = [CLOSED, FERRY, CRACKS].join("\n");
    let version = format!("{CLOSED} {CRACKS}");
    assert_eq!(
        drawn(&base, &version),
        [format!("{CLOSED} [-{FERRY}-] {CRACKS}")]
    );
}

#[test]
fn a_moved_sentence_is_read_at_its_new_place_and_its_old_place_points_there() {
    let base = [CLOSED, CRACKS, FERRY, SHOPS].join("\n");
    let version = [CLOSED, FERRY, SHOPS, CRACKS].join("\n");
    assert_eq!(
        drawn(&base, &version),
        [CLOSED, "<1 is at 3>", FERRY, SHOPS, CRACKS]
    );
}

#[test]
fn a_byline_that_both_have_is_neither_cut_nor_put() {
    let base = format!("# Bridge closes\n> By Mara Quill\n{CLOSED}");
    let version = format!("# Bridge shut\n> By Mara Quill\n{CLOSED}\n> Read more");
    let lines = drawn(&base, &version);
    assert_eq!(
        lines[lines.len() - 3..],
        [
            "> By Mara Quill".to_owned(),
            CLOSED.to_owned(),
            "{+> Read more+}".to_owned()
        ]
    );
}

#[test]
fn a_version_against_itself_is_all_kept() {
    let text = [CLOSED, CRACKS, FERRY].join("\n");
    assert_eq!(drawn(&text, &text), [CLOSED, CRACKS, FERRY]);
}

/// All words with every change accepted, or rejected.
fn settled(report: &Report, redline: &Redline, accepts: bool) -> Vec<String> {
    let mut all = Vec::new();
    for item in &redline.items {
        let moved = redline.group(*item).is_some_and(|g| !g.is_steady);
        if moved && !accepts || matches!(item.role, Role::Gone(_)) && accepts {
            continue;
        }
        for piece in redline.pieces(report, *item) {
            let (text, stays) = match piece.fate {
                Fate::Kept => (redline.version, true),
                Fate::Put => (redline.version, accepts),
                Fate::Cut => (redline.base, !accepts),
            };
            if stays {
                let text = &report.versions[text.0];
                all.extend(words(text.text(), piece.span).into_iter().map(|w| w.key));
            }
        }
    }
    all
}

fn whole(version: &Version) -> Vec<String> {
    let all = version.sentences.iter();
    all.flat_map(|s| words(version.text(), s.span))
        .map(|w| w.key)
        .collect()
}

proptest! {
    #[test]
    fn accepting_all_gives_the_version_and_rejecting_all_the_base(
        base in any_text(), version in any_text()
    ) {
        let report = report(&[&base, &version]);
        for (base, version) in [(BASE, OTHER), (OTHER, BASE)] {
            let redline = Redline::new(&report, base, version);
            let (ours, theirs) = (&report.versions[version.0], &report.versions[base.0]);
            prop_assert_eq!(settled(&report, &redline, true).concat(), whole(ours).concat());
            prop_assert_eq!(settled(&report, &redline, false).concat(), whole(theirs).concat());
        }
    }

    #[test]
    fn every_sentence_has_its_place(base in any_text(), version in any_text()) {
        let report = report(&[&base, &version]);
        let redline = Redline::new(&report, BASE, OTHER);
        let blocks: Vec<_> = redline.blocks.iter().flat_map(|b| b.items.clone()).collect();
        prop_assert_eq!(blocks, (0..redline.items.len()).collect::<Vec<_>>());
        for id in report.versions[1].sentence_ids() {
            let item = redline.items[redline.item_of(OTHER, id).unwrap()];
            prop_assert_eq!((item.version, item.sentence), (OTHER, id));
        }
        for id in report.versions[0].sentence_ids() {
            let item = redline.items[redline.item_of(BASE, id).unwrap()];
            let answers = redline.group(item).is_some_and(|g| g.of_base().contains(&id));
            prop_assert!(answers || (item.version, item.sentence) == (BASE, id));
        }
    }
}

#[test]
fn the_sample_story_can_be_accepted_and_rejected() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/harbour-bridge");
    let names = [
        "1 Northline wire.txt",
        "3 Meridian Post.txt",
        "4 Daily Lantern.txt",
    ];
    let texts = names.map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    let report = report(&texts.each_ref().map(String::as_str));
    for base in report.version_ids() {
        for version in report.version_ids().filter(|v| *v != base) {
            let redline = Redline::new(&report, base, version);
            let (ours, theirs) = (&report.versions[version.0], &report.versions[base.0]);
            assert_eq!(settled(&report, &redline, true), whole(ours));
            assert_eq!(
                settled(&report, &redline, false).concat(),
                whole(theirs).concat()
            );
        }
    }
}
