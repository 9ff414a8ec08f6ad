//! Planted errors of every kind, each with a twin that says the same and must stay silent.
//!
//! The stories are told twice (`material`); makers (`maker`, `makers`) change one fact of a
//! sentence in the later telling, and a case (`cases`) holds what was told against that:
//!
//! ```text
//! told              Two ferries began a shuttle service at dawn, carrying up to 300 foot passengers an hour.
//! copied, error     Two ferries began a shuttle service at dawn, carrying at least 300 foot passengers an hour.
//! copied, twin      Two ferries began a shuttle service at dawn, carrying as many as 300 foot passengers an hour.
//! retold, error     Two ferries have been running back and forth since dawn with at least 300 foot passengers …
//! retold, twin      Two ferries have been running back and forth since dawn with as many as 300 foot passengers …
//! ```
//!
//! An error is found where a finding that is not benign touches the changed words on both sides;
//! a twin is silent where none touches them on either. To see all that is missed and all that is
//! falsely told: `cargo test --test planted -- --nocapture`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop where something is not as expected, and shows what it counted"
)]

mod cases;
mod maker;
mod makers;
mod material;
mod score;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use storydiff::engine::report::FindingKind;

use cases::{Case, Trial, cases};
use material::{Story, Telling, stories};
use score::{Outcome, outcomes, tally};

/// What must be reported of every kind, in percent: of the errors in a copy, of the errors in a
/// retelling, and in both the share of errors in what is reported. A little less than is reached.
#[rustfmt::skip]
const FLOORS: [(FindingKind, [usize; 2], usize); 11] = [
    (FindingKind::Quote,       [98, 98], 98),
    (FindingKind::Number,      [95, 88], 97),
    (FindingKind::Unit,        [95, 95], 98),
    (FindingKind::Date,        [97, 74], 97),
    (FindingKind::Name,        [98, 84], 97),
    (FindingKind::Title,       [95, 72], 97),
    (FindingKind::Place,       [86, 64], 97),
    (FindingKind::Attribution, [80, 48], 94),
    (FindingKind::Modality,    [96, 89], 97),
    (FindingKind::Truncation,  [86, 36], 97),
    (FindingKind::Meaning,     [24, 7],  98),
];
/// Words that no finding may touch in whole stories told again, but this many times.
const MOST_ALARMS: usize = 1;
/// Cases in either telling: fewer would show a table that lost its rows.
const FEWEST_CASES: usize = 550;
/// The same for each kind.
const FEWEST_OF_KIND: usize = 20;

static STORIES: LazyLock<Vec<Story>> = LazyLock::new(stories);
static CASES: LazyLock<Vec<Case<'static>>> = LazyLock::new(|| cases(&STORIES));

#[test]
fn planted_errors_are_found_and_their_twins_are_not() {
    let outcomes = outcomes(&CASES);
    outcomes.iter().for_each(show);
    let mut short = Vec::new();
    for (at, telling) in Telling::ALL.into_iter().enumerate() {
        println!("\n{telling:?}\nkind         cases found named silent  recall precision");
        for (kind, recall, precision) in FLOORS {
            let tally = tally(&outcomes, kind, telling);
            println!("{:12} {tally}", kind.name());
            if tally.recall() < recall[at] || tally.precision() < precision {
                short.push((telling, kind.name()));
            }
        }
    }
    assert!(short.is_empty(), "below their floors: {short:?}");
}

#[test]
fn a_story_told_again_raises_hardly_an_alarm() {
    let alarms: Vec<String> = STORIES.iter().flat_map(score::alarms).collect();
    assert!(alarms.len() <= MOST_ALARMS, "{alarms:#?}");
}

#[test]
fn there_are_many_cases_of_every_kind() {
    for telling in Telling::ALL {
        let own = CASES.iter().filter(|case| case.telling == telling);
        assert!(own.clone().count() >= FEWEST_CASES, "{}", own.count());
        for kind in FindingKind::ALL {
            let of_kind = own.clone().filter(|case| case.kind == kind).count();
            assert!(of_kind >= FEWEST_OF_KIND, "{of_kind} of {}", kind.name());
        }
    }
    let twins: BTreeSet<_> = CASES
        .iter()
        .map(|c| (c.telling, &c.twin.other.text))
        .collect();
    assert!(
        twins.len() >= 2 * FEWEST_CASES,
        "{} different twins",
        twins.len()
    );
}

/// What went wrong with a case, with the words around the changed ones.
fn show(outcome: &Outcome<'_>) {
    let case = outcome.case;
    let head = format!("{} {:?}", case.kind.name(), case.telling);
    if !outcome.is_found {
        let why = if outcome.is_linked {
            ""
        } else {
            " (not linked)"
        };
        println!("{head}, missed{why}: {}", sides(&case.planted));
    }
    for alarm in &outcome.alarms {
        println!("{head}, false alarm: {} -> {alarm}", sides(&case.twin));
    }
}

fn sides(trial: &Trial) -> String {
    format!("{} / {}", trial.told.shown(), trial.other.shown())
}
