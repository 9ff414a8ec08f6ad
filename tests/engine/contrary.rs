//! What one version states and another denies, deems possible, makes depend on something or only
//! alleges, in sentences that were written anew.

use crate::kinds_told;

/// Findings on two sentences, told of in both orders.
fn told_of(expected: &[&str], a: &str, b: &str) {
    assert_eq!(kinds_told(a, b), expected, "{a} / {b}");
    assert_eq!(kinds_told(b, a), expected, "{b} / {a}");
}

#[test]
fn what_is_stated_and_denied_is_told_of_in_any_words() {
    told_of(
        &["error modality"],
        "The owner of the Hale mill, Per Lund, 58, spent Tuesday with lawyers and has not been charged.",
        "Lund, who is 58 and owns the mill in Hale, has been charged.",
    );
    told_of(
        &["error modality"],
        "At Sund Hospital none of the babies on the ward were vaccinated against measles last winter.",
        "Last winter, before measles came to Sund, the babies on the hospital ward had been vaccinated.",
    );
}

#[test]
fn what_is_said_in_other_words_raises_no_alarm() {
    told_of(
        &[],
        "The owner of the Hale mill, Per Lund, 58, spent Tuesday with lawyers and has not been charged.",
        "No charges have been brought against Lund, who is 58 and owns the mill in Hale.",
    );
    told_of(
        &[],
        "Nobody was hurt when the gas main under Quay Street in Ostby blew up.",
        "The gas main in Ostby blew up under Quay Street; no one was hurt.",
    );
}

#[test]
fn a_verdict_turned_round_is_told_of_in_any_words() {
    told_of(
        &["error modality"],
        "Judges in Ostby convicted the banker Ines Falk of fraud over a pension fund for dockers.",
        "Over the fund that paid dockers their pension, Ines Falk was acquitted of fraud; the banker wept.",
    );
}

#[test]
fn who_does_it_to_whom_is_told_of_when_turned_round() {
    told_of(
        &["error meaning"],
        "After a week of talks in May, Brenholm had persuaded Castrel to drop the clause on fees.",
        "After a week of talks in May, Castrel had persuaded Brenholm to drop the clause on fees.",
    );
    told_of(
        &[],
        "In the spring of 2019 the painter Ada Roe had sued Tom Lind over the roof.",
        "In the spring of 2019 Tom Lind had been sued by the painter Ada Roe over the roof.",
    );
}

#[test]
fn a_claim_told_as_a_fact_is_told_of_in_any_words() {
    let claim =
        "The pilot allegedly ignored two warnings from the tower at Marrow before the landing.";
    let fact =
        "Mechanics looked on as the pilot, who ignored warnings from the tower at Marrow, came in.";
    // A claim that became a fact is worse than a fact that became a claim.
    assert_eq!(kinds_told(claim, fact), ["error attribution"]);
    assert_eq!(kinds_told(fact, claim), ["notable attribution"]);
}

#[test]
fn what_depends_on_something_is_told_of_where_it_does_not() {
    told_of(
        &["notable meaning"],
        "If talks in the town hall fail, bus drivers in Marrow face a strike over pay from Monday.",
        "Bus drivers in Marrow will go on strike over pay from Monday, with schools hit hardest.",
    );
}

#[test]
fn another_kind_of_thing_is_asked_about() {
    told_of(
        &["notable meaning"],
        "The council made the scheme voluntary for all shops in the old town of Pell.",
        "The council made the scheme compulsory for all shops in the old town of Pell.",
    );
}

#[test]
fn an_offer_rejected_here_and_accepted_there_is_an_error() {
    let opposed = "The union will reject the offer of nine percent, its leaders said in Pell.";
    let same = "The union will accept the offer of nine percent, its leaders said in Pell.";
    assert_eq!(kinds_told(opposed, same), ["error modality"]);
}
