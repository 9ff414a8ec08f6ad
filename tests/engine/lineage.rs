//! Who probably drew on whom.

use std::sync::Arc;

use proptest::prelude::*;
use storydiff::engine::lineage::{Cue, Kin, Lineage, Strength};
use storydiff::engine::report::Report;
use storydiff::engine::story::{Kind, Manuscript, Paragraph, Span};
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

const WIRE: [&str; 10] = [
    "A fire destroyed the old tannery on the east bank of Orvell early on Monday.",
    "Nobody was hurt, but forty families in the houses behind it had to leave their beds.",
    "The first call reached the brigade a little after three in the morning, a duty officer said.",
    "Nine engines fought the flames until noon, and two stayed on to watch the smouldering roof.",
    "The building had stood empty since the last owner went out of business eleven years ago.",
    "Children used the yard as a short cut to school although the gate was meant to be locked.",
    "The council had twice refused to pay for a fence, according to the minutes of its meetings.",
    "An inspector will look at the walls on Tuesday and decide whether they can be left standing.",
    "The tannery was built for the merchant Joris Dahl and once gave work to three hundred people.",
    "Its chimney is on the town's coat of arms and on the label of the local beer.",
];
const OTHER: [&str; 6] = [
    "Orvell woke up to a smell of burnt leather on Monday after its best known ruin went up in smoke.",
    "Residents watched from the bridge as the chimney of the former tannery leaned and then fell.",
    "Mayor Hanne Brock said she had not slept and would not speculate about what had started it.",
    "Insurance for the site ran out long ago, a neighbour who once kept the keys told this paper.",
    "Firefighters pumped water from the river through hoses laid across the market square.",
    "The beer that carries the chimney on its label was on sale at half price by the evening.",
];

/// A version: what it is called, when it was published, and its lines; `> ` opens a dateline,
/// `< ` a line of origin.
struct Told<'t> {
    label: &'t str,
    published: Option<&'t str>,
    lines: Vec<&'t str>,
}

fn told<'t>(label: &'t str, lines: &[&'t str]) -> Told<'t> {
    Told {
        label,
        published: None,
        lines: lines.to_vec(),
    }
}

fn manuscript(told: &Told<'_>) -> Arc<Manuscript> {
    let mut made = Manuscript {
        label: told.label.into(),
        published: told.published.map(str::to_owned),
        language: Some("en".into()),
        ..Manuscript::default()
    };
    for line in &told.lines {
        let (kind, words) = match line.get(..2) {
            Some("> ") => (Kind::Dateline, &line[2..]),
            Some("< ") => (Kind::SourceLine, &line[2..]),
            _ => (Kind::Body, *line),
        };
        let start = made.text.len();
        made.text.push_str(words);
        let span = Span::new(start, made.text.len());
        made.paragraphs.push(Paragraph { span, kind });
        made.text.push_str("\n\n");
    }
    Arc::new(made)
}

fn report(versions: &[Told<'_>]) -> Report {
    let manuscripts = versions.iter().map(manuscript).collect();
    compare(manuscripts, &Options::default(), &Unwatched).unwrap()
}

/// The ties as "Post drew on Wire", sorted, so that file orders can be compared.
fn drawn(report: &Report) -> Vec<String> {
    let label = |id| report.label(id).to_owned();
    let ties = Lineage::new(report).ties.into_iter().map(|tie| {
        let mut both = [label(tie.a), label(tie.b)];
        both.sort();
        let both = both.join(" and ");
        match tie.kin {
            Kin::Drew { source, user } => format!("{} drew on {}", label(user), label(source)),
            Kin::Through(third) => format!("{both} through {}", label(third)),
            kin => format!("{both} {}", kin.name()),
        }
    });
    let mut ties: Vec<_> = ties.collect();
    ties.sort();
    ties
}

/// A wire story, a paper that cut it from below, and a second paper that cut the first.
fn chain() -> Vec<Told<'static>> {
    let agency = ["> ORVELL (QPA) –"];
    let mut wire = told("Wire", &[&agency[..], &WIRE[..]].concat());
    wire.published = Some("2024-03-04");
    let mut post = told("Post", &WIRE[..7]);
    post.lines[1] = "Nobody was hurt, but forty families in the streets nearby had to get up.";
    post.published = Some("2024-03-05");
    let mut sheet = told("Sheet", &post.lines[..4]);
    sheet.published = Some("2024-03-06");
    vec![wire, post, sheet]
}

#[test]
fn a_chain_of_copies_is_drawn_link_by_link() {
    let report = report(&chain());
    assert_eq!(
        drawn(&report),
        [
            "Post drew on Wire",
            "Sheet and Wire through Post",
            "Sheet drew on Post"
        ]
    );
}

#[test]
fn every_tie_comes_with_its_reasons() {
    let report = report(&chain());
    let lineage = Lineage::new(&report);
    let first = &lineage.ties[0];
    let cues: Vec<_> = first.reasons.iter().map(|r| r.cue).collect();
    for cue in [Cue::Date, Cue::Agency, Cue::Cut, Cue::Shares, Cue::Order] {
        assert!(cues.contains(&cue), "{cue:?} in {cues:?}");
    }
    assert_eq!(first.strength, Strength::Strong);
    assert!(first.headline(&report).contains("probably"));
}

#[test]
fn two_papers_that_cut_the_same_wire_differently_hang_together_through_it() {
    let wire = told("Wire", &WIRE);
    let post = told("Post", &WIRE[..6]);
    let lantern = told("Lantern", &[&WIRE[..3], &WIRE[7..9]].concat());
    let lines = drawn(&report(&[wire, post, lantern]));
    assert!(
        lines.contains(&"Lantern and Post through Wire".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"Post drew on Wire".to_owned()), "{lines:?}");
}

#[test]
fn two_papers_with_text_of_their_own_around_the_same_copy_have_a_common_source() {
    let post = told("Post", &[&WIRE[..5], &OTHER[..3]].concat());
    let lantern = told("Lantern", &[&OTHER[3..], &WIRE[..5]].concat());
    assert_eq!(
        drawn(&report(&[post, lantern])),
        ["Lantern and Post common-source"]
    );
}

#[test]
fn two_reporters_at_one_fire_are_not_tied() {
    let lines = drawn(&report(&[told("Wire", &WIRE), told("Courier", &OTHER)]));
    assert_eq!(lines, ["Courier and Wire apart"]);
}

#[test]
fn the_same_quotation_binds_nobody() {
    let quote = "\"I have not slept, I will not guess what started it, and I ask all of you to wait \
        for the inspector,\" said the mayor, Hanne Brock.";
    let wire = told("Wire", &[&WIRE[..7], &[quote]].concat());
    let courier = told("Courier", &[&OTHER[..4], &[quote]].concat());
    assert_eq!(drawn(&report(&[wire, courier])), ["Courier and Wire apart"]);
}

#[test]
fn too_little_text_tells_nothing() {
    let lines = drawn(&report(&[told("Wire", &WIRE[..1]), told("Post", &WIRE)]));
    assert_eq!(lines, ["Post and Wire too-short"]);
}

#[test]
fn the_same_words_are_the_same_text_whatever_their_case_and_marks() {
    let loud: Vec<_> = WIRE
        .iter()
        .map(|l| l.to_uppercase().replace(',', ""))
        .collect();
    let loud: Vec<_> = loud.iter().map(String::as_str).collect();
    let lines = drawn(&report(&[told("Wire", &WIRE), told("Loud", &loud)]));
    assert_eq!(lines, ["Loud and Wire same-text"]);
}

#[test]
fn who_credits_an_agency_in_full_drew_on_what_bears_its_initials() {
    let mut wire = told("Wire", &[&["> ORVELL (QPA) –"], &WIRE[..]].concat());
    wire.lines.truncate(8);
    let lines = [
        &OTHER[..2],
        &WIRE[..4],
        &["< Source: Quayside Press Agency"],
    ]
    .concat();
    let mut brief = told("Brief", &lines);
    // Without a date and with text of its own, nothing but the credit tells.
    brief.published = None;
    assert_eq!(drawn(&report(&[wire, brief])), ["Brief drew on Wire"]);
}

#[test]
fn a_picture_credit_is_no_source() {
    let wire = told("Wire", &[&["> ORVELL (QPA) –"], &WIRE[..]].concat());
    let lines = [&OTHER[..], &["< QPA / Ana Roth"]].concat();
    assert_eq!(
        drawn(&report(&[wire, told("Courier", &lines)])),
        ["Courier and Wire apart"]
    );
}

#[test]
fn an_earlier_date_against_a_credit_leaves_the_direction_open() {
    let mut wire = told("Wire", &[&["> ORVELL (QPA) –"], &WIRE[..]].concat());
    wire.published = Some("2024-03-09");
    let mut post = told(
        "Post",
        &[&WIRE[..6], &["< Source: Quayside Press Agency"]].concat(),
    );
    post.published = Some("2024-03-04");
    assert_eq!(drawn(&report(&[wire, post])), ["Post and Wire unclear"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_the_files_does_not_change_the_graph(
        order in Just([0, 1, 2, 3]).prop_shuffle()
    ) {
        let versions = || {
            let mut versions = chain();
            versions.push(told("Courier", &[&OTHER[..4], &WIRE[2..5]].concat()));
            versions
        };
        let mut shuffled: Vec<_> = versions().into_iter().zip(order).collect();
        shuffled.sort_by_key(|(_, place)| *place);
        let shuffled: Vec<_> = shuffled.into_iter().map(|(version, _)| version).collect();
        prop_assert_eq!(drawn(&report(&shuffled)), drawn(&report(&versions())));
    }
}
