//! Dates, names, offices, speakers and senses held against each other.

use crate::{kinds_told, told};

#[test]
fn another_day_of_one_event_is_an_error() {
    told(
        &["error date"],
        &[
            (
                "The ferry harbour of Sund was opened on 12 June 1987 by the king.",
                "The ferry harbour of Sund was opened on 12 July 1987 by the king.",
            ),
            (
                "The council wants to close the quarry by the end of 2028.",
                "The council wants to close the quarry by the end of 2026.",
            ),
            (
                "The army could cross the river as soon as next year, a report says.",
                "The army could cross the river as soon as next month, a report says.",
            ),
            (
                "The trial of the ferry captain begins on Monday in Sund.",
                "The trial of the ferry captain begins on Thursday in Sund.",
            ),
        ],
    );
}

#[test]
fn one_day_in_other_words_is_silent() {
    told(
        &[],
        &[
            (
                "The ferry harbour of Sund was opened on 12 June 1987 by the king.",
                "The ferry harbour of Sund was opened on June 12, 1987 by the king.",
            ),
            (
                "The ferry harbour of Sund was opened on 12 June 1987 by the king.",
                "The ferry harbour of Sund was opened in June 1987 by the king.",
            ),
            (
                "Families stay there for up to six months before they move on.",
                "Families stay there for a maximum of six months before they move on.",
            ),
        ],
    );
}

#[test]
fn another_person_in_the_same_role_is_an_error() {
    told(
        &["error name"],
        &[(
            "The police met Mrs Ilse Tarrant in the harbour of Sund on Friday.",
            "The police met Mr Owen Dale in the harbour of Sund on Friday.",
        )],
    );
}

#[test]
fn another_spelling_of_a_name_is_benign() {
    told(
        &["benign name"],
        &[(
            "Defence minister Oleksiy Reznikov visited the harbour of Sund on Friday.",
            "Defence minister Oleksii Reznikov visited the harbour of Sund on Friday.",
        )],
    );
}

#[test]
fn shorter_names_are_silent() {
    told(
        &[],
        &[
            (
                "The mayor, Ilse Tarrant, opened the new harbour of Sund on Friday.",
                "Tarrant opened the new harbour of Sund on Friday.",
            ),
            (
                "Ilse Tarrant opened the new harbour of Sund on Friday.",
                "She opened the new harbour of Sund on Friday.",
            ),
        ],
    );
}

#[test]
fn a_changed_office_is_an_error() {
    told(
        &["error title"],
        &[
            (
                "Transport Minister Piet Halloran closed the bridge for a week.",
                "Finance Minister Piet Halloran closed the bridge for a week.",
            ),
            (
                "President Joe Biden will speak with the Russian leader this week.",
                "Vice President Joe Biden will speak with the Russian leader this week.",
            ),
        ],
    );
}

#[test]
fn a_shorter_office_is_silent() {
    told(
        &[],
        &[
            (
                "US President Joe Biden will speak with the Russian leader this week.",
                "President Joe Biden will speak with the Russian leader this week.",
            ),
            (
                "Ukrainian Defense Minister Oleksiy Reznikov spoke in parliament.",
                "Defence Minister Oleksiy Reznikov spoke in parliament.",
            ),
        ],
    );
}

#[test]
fn another_speaker_is_an_error() {
    told(
        &["error attribution"],
        &[(
            "“Nobody chooses to wash for six,” said councillor Ada Roe.",
            "“Nobody chooses to wash for six,” said Mayor Tom Lind.",
        )],
    );
}

#[test]
fn a_lost_source_is_notable() {
    told(
        &["notable attribution"],
        &[(
            "The captain had been drinking on the bridge of the ferry, Ada Roe said.",
            "The captain had been drinking on the bridge of the ferry.",
        )],
    );
}

#[test]
fn a_lost_allegation_is_an_error() {
    assert_eq!(
        kinds_told(
            "Moscow has been accused of backing the rebels in the eastern hills.",
            "Moscow has backed the rebels in the eastern hills."
        ),
        ["error attribution"]
    );
}

#[test]
fn a_verb_that_takes_another_stand_is_notable() {
    told(
        &["notable attribution"],
        &[(
            "Ada Roe said that the gate of the lock was left open at night.",
            "Ada Roe admitted that the gate of the lock was left open at night.",
        )],
    );
}

#[test]
fn plain_verbs_stand_for_each_other() {
    told(
        &[],
        &[
            (
                "Ada Roe said that the gate of the lock was left open at night.",
                "Ada Roe told reporters that the gate of the lock was left open at night.",
            ),
            (
                "Ada Roe denied that the gate of the lock was left open at night.",
                "Ada Roe said that the gate of the lock was not left open at night.",
            ),
        ],
    );
}

#[test]
fn a_possibility_that_became_certain_is_asked_about() {
    told(
        &["notable modality"],
        &[
            (
                "The gate of the old lock may reopen on Sunday after the repair.",
                "The gate of the old lock will reopen on Sunday after the repair.",
            ),
            (
                "The council is considering a ban on cars in the old town.",
                "The council has decided a ban on cars in the old town.",
            ),
        ],
    );
}

#[test]
fn a_sense_that_turned_round_is_an_error() {
    told(
        &["error modality"],
        &[
            (
                "The driver of the van was not hurt in the crash on the bridge.",
                "The driver of the van was hurt in the crash on the bridge.",
            ),
            (
                "Prices of fresh fish rose in the harbour towns last year.",
                "Prices of fresh fish fell in the harbour towns last year.",
            ),
            (
                "The aide was charged with fraud by a court in Sund.",
                "The aide was convicted of fraud by a court in Sund.",
            ),
            (
                "The guards left the gate before the flood reached the town.",
                "The guards left the gate after the flood reached the town.",
            ),
        ],
    );
}

#[test]
fn one_sense_in_other_words_is_silent() {
    told(
        &[],
        &[
            (
                "The gate of the old lock may reopen on Sunday after the repair.",
                "The gate of the old lock could reopen on Sunday after the repair.",
            ),
            (
                "The driver of the van was not hurt in the crash on the bridge.",
                "The driver of the van was unhurt in the crash on the bridge.",
            ),
            (
                "Prices of fresh fish rose in the harbour towns last year.",
                "Prices of fresh fish increased in the harbour towns last year.",
            ),
            (
                "The mayor did not allow the march through the old town.",
                "The mayor banned the march through the old town.",
            ),
        ],
    );
}

#[test]
fn a_negation_that_moved_is_silent() {
    told(
        &[],
        &[(
            "The mayor won’t accept a limit on the harbour fees, she said on Friday.",
            "The mayor said that she would not accept a limit on the harbour fees on Friday.",
        )],
    );
}

#[test]
fn a_name_without_its_apostrophe_is_silent() {
    told(
        &[],
        &[(
            "The police searched Eric Delacourt’s house in the harbour on Friday.",
            "The police searched Eric Delacourts house in the harbour on Friday.",
        )],
    );
}

#[test]
fn blame_that_stands_as_a_fact_is_told_of() {
    told(
        &["notable attribution"],
        &[(
            "The dockers’ union accused the company of ignoring two written warnings about rusty cranes in January.",
            "The company ignored two written warnings about rusty cranes in January.",
        )],
    );
}

#[test]
fn what_may_be_is_not_what_will_be_in_a_sentence_written_anew() {
    told(
        &["notable modality"],
        &[(
            "Police said residents might be allowed home on Thursday morning.",
            "Locals will be allowed home on Thursday morning, police said.",
        )],
    );
}

#[test]
fn a_negation_that_moved_with_its_verb_is_found() {
    told(
        &["error modality"],
        &[(
            "The mayor of Sund has not been charged, and she denies taking any money.",
            "The mayor of Sund denies taking any money but has been charged.",
        )],
    );
}

#[test]
fn small_words_that_negate_nothing_are_silent() {
    told(
        &[],
        &[
            (
                "The survey not only shows what people in Sund eat for breakfast each day.",
                "The survey shows what people in Sund eat for breakfast each day.",
            ),
            (
                "The blast was heard twelve miles away by the people of Sund.",
                "The blast could be heard twelve miles away by the people of Sund.",
            ),
        ],
    );
}

#[test]
fn what_one_denies_and_another_states_is_told_of() {
    told(
        &["error modality"],
        &[(
            "Tests of the air in Sund had not shown toxic gas at dangerous levels, according to the regulator.",
            "The regulator said its tests of the air in Sund had found dangerous levels of toxic gas.",
        )],
    );
}

#[test]
fn what_turned_round_is_found_in_a_clause_that_moved() {
    told(
        &["error modality"],
        &[(
            "The town council rejected a plan for a tunnel under the harbour in 2014.",
            "A plan for a tunnel under the harbour was approved in 2014 by the town council.",
        )],
    );
    told(
        &["notable modality"],
        &[(
            "The utility, Sund Power, may restore supplies to the harbour by Wednesday.",
            "Supplies to the harbour will return by Wednesday, according to Sund Power.",
        )],
    );
    told(
        &[],
        &[(
            "A wind from the north blew over the harbour of Sund and its tunnel on Monday.",
            "Over the harbour of Sund and its tunnel a wind blew south on Monday.",
        )],
    );
}

#[test]
fn none_of_them_is_not_all_of_them() {
    told(
        &["error modality"],
        &[(
            "A bus with 41 passengers was on the bridge; none of them was hurt in the crash.",
            "On the bridge there was a bus with 41 passengers, and all of them were hurt in the crash.",
        )],
    );
}

#[test]
fn a_day_and_a_limit_of_days_are_two_things() {
    told(
        &[],
        &[(
            "A helpline for the ferry passengers had 9,000 calls by Wednesday evening.",
            "A helpline for the ferry passengers was opened on Tuesday after 9,000 calls.",
        )],
    );
}
