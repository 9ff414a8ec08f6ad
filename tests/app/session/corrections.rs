//! What the reader corrects: honoured at once, taken back, kept apart from what was found.

use storydiff::engine::story::Kind;
use storydiff::session::{Action, Session};

use super::{A, B, C, apply, lit, sentence, three, version};

fn linked(session: &Session) -> usize {
    let report = &session.compared().unwrap().report;
    report.comparison(B, C).unwrap().links.len()
}

fn pair_the_odd_ones(session: &mut Session) {
    let shopkeepers = sentence(session, B, "Shopkeepers");
    let ferry = sentence(session, C, "Ferry");
    apply(session, Action::Focus(shopkeepers));
    apply(session, Action::StartPairing);
    apply(session, Action::Focus(ferry));
}

#[test]
fn two_clicks_pair_two_sentences_and_undo_parts_them_again() {
    let mut session = three();
    let before = linked(&session);
    pair_the_odd_ones(&mut session);
    assert_eq!(linked(&session), before + 1);
    assert_eq!(lit(&session), "blog: Ferry");
    assert_eq!(session.view().pairing, None);
    let compared = session.compared().unwrap();
    assert_eq!(compared.found.comparison(B, C).unwrap().links.len(), before);
    apply(&mut session, Action::Undo);
    assert_eq!(linked(&session), before);
    apply(&mut session, Action::Undo);
    apply(&mut session, Action::Redo);
    assert_eq!(linked(&session), before + 1);
    apply(&mut session, Action::Redo);
    assert_eq!(linked(&session), before + 1);
}

#[test]
fn choosing_a_counterpart_can_be_given_up() {
    let mut session = three();
    let shopkeepers = sentence(&session, B, "Shopkeepers");
    apply(&mut session, Action::Focus(shopkeepers));
    apply(&mut session, Action::StartPairing);
    assert_eq!(session.view().pairing, Some(shopkeepers));
    apply(&mut session, Action::ClearFocus);
    assert_eq!(session.view().pairing, None);
    assert_eq!(
        lit(&session),
        "paper: Shopkeepers",
        "only the choice was given up"
    );
    let before = linked(&session);
    apply(&mut session, Action::StartPairing);
    let drivers = sentence(&session, B, "Drivers");
    apply(&mut session, Action::Focus(drivers));
    assert_eq!(linked(&session), before, "a version does not answer itself");
}

#[test]
fn no_counterpart_is_said_of_one_version_only() {
    let mut session = three();
    let harbour = sentence(&session, A, "The harbour");
    apply(&mut session, Action::Part(harbour, B));
    let report = &session.compared().unwrap().report;
    let facing = |other| report.facing(A, harbour.sentence, other).count();
    assert_eq!([facing(B), facing(C)], [0, 1]);
}

#[test]
fn the_light_stays_on_its_words_when_a_sentence_before_it_is_split() {
    let mut session = three();
    let drivers = sentence(&session, A, "Drivers");
    apply(&mut session, Action::Focus(drivers));
    let text = session.compared().unwrap().report.versions[0]
        .text()
        .to_owned();
    let at = text.find("the city council").unwrap();
    apply(&mut session, Action::SplitAt(A, at));
    assert_eq!(lit(&session), "wire: Drivers");
    let split = sentence(&session, A, "the city council");
    apply(&mut session, Action::JoinWithPrevious(split));
    apply(&mut session, Action::Relabel(drivers, Kind::Caption));
    assert_eq!(lit(&session), "wire: Drivers");
    assert_eq!(session.made().decisions.len(), 3);
}

#[test]
fn corrections_outlast_a_version_that_joins_and_go_with_one_that_leaves() {
    let mut session = three();
    pair_the_odd_ones(&mut session);
    let paired = linked(&session);
    apply(
        &mut session,
        Action::Add(vec![version("late", super::WIRE)]),
    );
    assert_eq!(linked(&session), paired);
    apply(&mut session, Action::Remove(A));
    assert_eq!(session.made().decisions.len(), 1);
    apply(&mut session, Action::Remove(A));
    assert_eq!(session.made().decisions.len(), 0);
}
