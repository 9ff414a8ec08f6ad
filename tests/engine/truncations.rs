//! Sentences that are broken in one version.

use crate::report;

fn findings(a: &str, b: &str) -> Vec<String> {
    let findings = report(&[a, b]).findings;
    let lines = findings.iter().filter(|f| f.kind.name() == "truncation");
    let lines = lines.map(|f| {
        let side = if f.b.is_some() { "both" } else { "one" };
        format!("{} {side}: {}", f.severity.name(), f.message)
    });
    lines.collect()
}

#[test]
fn a_name_lost_before_a_stop_is_shown_beside_the_whole_sentence() {
    assert_eq!(
        findings(
            "The council made it very hard for Mr Okafor to close the harbour bridge.",
            "The council made it very hard for Mr. . He can close the harbour bridge."
        ),
        ["error both: Words are missing before a stop: ‘hard for Mr. . He can close’"]
    );
}

#[test]
fn a_predicate_cut_off_by_a_stop_is_an_error() {
    assert_eq!(
        findings(
            "The date of the meeting will be announced after both councils settle the details.",
            "The date of the meeting comes after both councils settle the details. will be announced."
        ),
        ["error both: A sentence goes on after its stop: ‘settle the details. will be announced’"]
    );
}

#[test]
fn a_small_word_twice_is_notable() {
    assert_eq!(
        findings(
            "The council closed the bridge over the harbour on Monday.",
            "The council closed the the bridge over the harbour on Monday."
        ),
        ["notable both: A word stands twice: ‘council closed the the bridge over’"]
    );
}

#[test]
fn a_quotation_that_never_ends_is_notable() {
    assert_eq!(
        findings(
            "“We stay. We will keep the bridge open to the end,” said Ray, a sailor from the harbour.",
            "“We stay. We will keep the bridge open to the end “Ray, a sailor from the harbour, added."
        )
        .len(),
        1
    );
}

#[test]
fn a_sentence_may_break_off() {
    assert_eq!(
        findings(
            "The council closed the harbour bridge for the winter.",
            "The council closed the harbour bridge for the."
        )
        .len(),
        1
    );
}

#[test]
fn sound_sentences_are_silent() {
    let sound = "The firm pays approx. two million a year. Mr. Okafor had had enough … and so on. \
                 That that is so, he knew. The U.S. government was very, very late. Is that what \
                 it is made of? “We stay,” he said. “We do not go.”";
    let other = "The firm pays about two million a year. Okafor had had enough. That that is so, \
                 he knew. The US government was late. That is what it is made of. “We stay,” he \
                 said. “We do not go.”";
    assert_eq!(findings(sound, other), [""; 0]);
}

#[test]
fn what_is_broken_alike_is_no_difference() {
    let broken = "The council closed the the bridge over the harbour on Monday.";
    assert_eq!(findings(broken, broken), [""; 0]);
}

#[test]
fn a_quotation_taken_up_by_the_next_paragraph_is_whole() {
    let text = "The mayor said: “We close the bridge today.\n“We open it again in May.”\n";
    assert!(report(&[text]).findings.is_empty());
    let broken = "The mayor said: “We close the bridge today.\nRain is expected all week.\n";
    assert_eq!(report(&[broken]).findings.len(), 1);
}

#[test]
fn a_text_that_stops_in_the_middle_is_an_error() {
    const START: &str = "The council met on Monday. Nobody spoke for long.";
    let whole = format!("{START} Repairs to the harbour wall are expected to last six months.");
    for cut in ["last six", "last si", "last"] {
        let end = format!("{START} Repairs to the harbour wall are expected to {cut}");
        let told = findings(&whole, &end);
        assert_eq!(told.len(), 1, "{end}: {told:?}");
        assert!(told[0].starts_with("error both: The sentence breaks off"));
    }
    let sooner = format!("{START} Repairs to the harbour wall are expected.");
    assert!(findings(&whole, &sooner).is_empty());
}
