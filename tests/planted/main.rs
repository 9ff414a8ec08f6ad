//! Planted errors of every kind, each with a twin that says the same and must stay silent.
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

use storydiff::engine::report::FindingKind;

use cases::cases;
use material::{Telling, stories};
use score::{Outcome, outcomes, tally};

#[test]
fn planted_errors_are_found_and_their_twins_are_not() {
    let stories = stories();
    let cases = cases(&stories);
    let outcomes = outcomes(&cases);
    for telling in [Telling::Copied, Telling::Retold] {
        println!("{telling:?}");
        for kind in FindingKind::ALL {
            println!("{:12} {}", kind.name(), tally(&outcomes, kind, telling));
        }
    }
    outcomes.iter().for_each(show);
}

#[test]
fn a_story_told_again_raises_no_alarm() {
    let alarms: Vec<String> = stories().iter().flat_map(score::alarms).collect();
    println!("{}", alarms.join("\n"));
}

fn show(outcome: &Outcome<'_>) {
    let case = outcome.case;
    let kind = case.kind.name();
    let linked = if outcome.is_linked { "" } else { ", not linked" };
    let words = |page: &cases::Page| page.words.of(&page.text).to_string();
    let pair = |trial: &cases::Trial| format!("{} / {}", words(&trial.told), words(&trial.other));
    if !outcome.is_found {
        println!("{kind}, {:?}{linked}: missed {}", case.telling, pair(&case.planted));
    }
    for alarm in &outcome.alarms {
        println!("{kind}, {:?}: false alarm {} :: {alarm}", case.telling, pair(&case.twin));
    }
}
