//! Quotations with their speakers, and what is reported without quotation marks.

use crate::report;
use storydiff::engine::facts::{Detail, FactKind};

/// `words | speaker, verb` of every quotation; `scare` for scare quotes.
fn quotes(text: &str) -> Vec<String> {
    let report = report(&[text]);
    let facts = report.versions[0].facts.iter();
    let quoted = facts.filter(|f| f.kind == FactKind::Quote);
    let shown = quoted.map(|f| {
        let Detail::Quote(speech) = &f.detail else {
            panic!("a quotation without its detail");
        };
        let words = f.span.of(text);
        if speech.is_scare {
            return format!("{words} | scare");
        }
        let speaker = speech.speaker.as_ref().map_or("-", |s| &s.words);
        let verb = speech.verb.map_or("-", |(verb, _)| verb.of(text));
        format!("{words} | {speaker}, {verb}")
    });
    shown.collect()
}

/// `speaker: verb (force)` of every reporting clause.
fn attributions(text: &str) -> Vec<String> {
    let report = report(&[text]);
    let found = report.versions[0].attributions.iter();
    let shown = found.map(|a| {
        let verb = a.verb.of(text);
        format!("{}: {verb} ({})", a.speaker.words, a.force.name())
    });
    shown.collect()
}

#[test]
fn all_kinds_of_marks_hold_the_same_words() {
    for (open, close) in [
        ("\"", "\""),
        ("“", "”"),
        ("„", "“"),
        ("«", "»"),
        ("‘", "’"),
        ("'", "'"),
    ] {
        let text = format!("{open}We shall stay here,{close} said Kari Dahl.");
        assert_eq!(
            quotes(&text),
            ["We shall stay here, | kari dahl, said"],
            "{text}"
        );
    }
}

#[test]
fn apostrophes_open_nothing() {
    assert_eq!(
        quotes("Oslo’s sailors’ huts of the ’90s weren't Per's."),
        [""; 0]
    );
}

#[test]
fn an_inner_quotation_belongs_to_the_outer_one() {
    assert_eq!(
        quotes("“They shouted ‘stop the ferry’ at us,” Per Lund said."),
        ["They shouted ‘stop the ferry’ at us, | per lund, said"]
    );
}

#[test]
fn a_quotation_runs_over_sentences_and_on_after_its_clause() {
    assert_eq!(
        quotes("“We stay here. We do not go,” Per Lund said. “The ferry is ours.”"),
        [
            "We stay here. We do not go, | per lund, said",
            "The ferry is ours. | per lund, said"
        ]
    );
}

#[test]
fn a_quotation_may_go_on_in_the_next_paragraph() {
    assert_eq!(
        quotes("Per Lund added: “We stay here.\n“The ferry is ours.”"),
        [
            "We stay here. | per lund, added",
            "The ferry is ours. | per lund, added"
        ]
    );
}

#[test]
fn a_closing_mark_that_was_turned_round_still_closes() {
    assert_eq!(
        quotes("“We will hold them to the end “Per, a sailor, said in Oslo.\nThen Per left."),
        ["We will hold them to the end | per, said"]
    );
}

#[test]
fn a_word_kept_at_a_distance_is_no_speech() {
    assert_eq!(
        quotes("The “experts” came late. Kari Dahl shouted “no” and left."),
        ["experts | scare", "no | kari dahl, shouted"]
    );
}

#[test]
fn the_speaker_stands_before_or_after_the_verb() {
    for clause in [
        "Kari Dahl said",
        "said Kari Dahl",
        "Kari Dahl, the mayor, said",
        "said Mayor Kari Dahl",
        "according to Kari Dahl",
        "Kari Dahl, 52, told Radio Oslo",
        "their lawyer, Kari Dahl, told the court",
    ] {
        let text = format!("“The bridge is safe now,” {clause}.");
        let shown = quotes(&text);
        assert!(shown[0].contains("| kari dahl, "), "{text}: {shown:?}");
    }
}

#[test]
fn he_is_who_spoke_or_was_named_last() {
    assert_eq!(
        quotes("Per Lund spoke in Oslo.\n“The ferry is ours,” he said."),
        ["The ferry is ours, | per lund, said"]
    );
}

#[test]
fn an_office_is_who_holds_it() {
    assert_eq!(
        attributions(
            "Finance Minister Kari Dahl came. The finance minister warned that taxes rise."
        ),
        ["kari dahl: warned (warned)"]
    );
}

#[test]
fn indirect_speech_has_its_speaker_and_force() {
    assert_eq!(
        attributions(
            "Per Lund claimed that the bridge was closed, adding it may fall. Oslo, which denied this, was accused by Bergen."
        ),
        [
            "per lund: claimed (claimed)",
            "per lund: adding (added)",
            "oslo: denied (denied)",
            "bergen: accused (accused)",
        ]
    );
}

#[test]
fn a_verb_inside_a_quotation_reports_nothing() {
    assert_eq!(
        attributions("“My brother said no to all of it,” Per Lund added."),
        ["per lund: added (added)"]
    );
}

#[test]
fn a_pronoun_is_whoever_the_sentence_before_began_with() {
    let text = "“It burns,” said Per Lund. Ada Roe, 71, was among those who fled. \
                “I took the cat and nothing else,” she said.";
    assert_eq!(
        quotes(text),
        [
            "It burns, | per lund, said",
            "I took the cat and nothing else, | ada roe, said"
        ]
    );
}

#[test]
fn an_age_stands_for_a_name() {
    let text =
        "Ada Roe had no time to pack. “I took the cat and nothing else,” the 71-year-old said.";
    assert_eq!(
        quotes(text),
        ["I took the cat and nothing else, | ada roe, said"]
    );
}

#[test]
fn an_office_and_its_holder_are_one_speaker() {
    assert_eq!(
        quotes("“We were told of it,” said the union’s general secretary, Ada Roe."),
        ["We were told of it, | ada roe, said"]
    );
}

#[test]
fn a_colon_gives_the_floor_to_whom_the_sentence_begins_with() {
    assert_eq!(
        quotes("Ada Roe, the mayor, had one more thing to add: “It will stay closed for weeks.”"),
        ["It will stay closed for weeks. | ada roe, -"]
    );
}

#[test]
fn what_is_warned_of_does_not_speak() {
    assert_eq!(
        attributions("Ada Roe, who leads the crews, warned it was not over."),
        ["ada roe: warned (warned)"]
    );
}
