//! One name, office, place or speaker in the place of another between the same words.

use crate::told;

#[test]
fn half_a_name_of_somebody_else_is_told_of() {
    told(
        &["notable name"],
        &[(
            "The fire was seen first by Ada Marling, who sells bread on the quay.",
            "The fire was seen first by Ada Thorpe, who sells bread on the quay.",
        )],
    );
}

#[test]
fn a_rank_before_an_office_is_told_of() {
    told(
        &["error title"],
        &[(
            "The bridge will be painted in May, chief prosecutor Ada Marling told a court in Sund.",
            "The bridge will be painted in May, deputy prosecutor Ada Marling told a court in Sund.",
        )],
    );
    told(
        &["notable title"],
        &[(
            "The money came from a friend of the governor, a witness told the court in Sund.",
            "The money came from a friend of the former governor, a witness told the court in Sund.",
        )],
    );
}

#[test]
fn two_words_for_an_office_that_is_over_are_silent() {
    told(
        &[],
        &[(
            "The money came from a friend of the former governor, a witness told the court in Sund.",
            "The money came from a friend of the ex-governor, a witness told the court in Sund.",
        )],
    );
}

#[test]
fn another_village_is_told_of_although_nothing_is_known_of_it() {
    told(
        &["notable place"],
        &[
            (
                "A goods train was derailed near the village of Ostrel before dawn on Sunday.",
                "A goods train was derailed near the village of Hamm before dawn on Sunday.",
            ),
            (
                "Six people died on Sunday when the small town of Ostrel was hit by a storm.",
                "Six people died on Sunday when Quarnby, a small town, was hit by a storm.",
            ),
        ],
    );
}

#[test]
fn another_name_of_a_country_in_capitals_is_silent() {
    told(
        &[],
        &[(
            "The envoy of America left the talks on Sunday without a word to the press.",
            "The envoy of the US left the talks on Sunday without a word to the press.",
        )],
    );
}

#[test]
fn she_is_the_only_person_of_her_paragraph() {
    let first = "“The wall will not hold for long,” harbour master Karl Dahl said on Monday.";
    let led = "At the quay the special envoy, Ada Roe, had a warning. \
               “This is a long pause and no lasting peace,” she said.";
    let named = "“This is a long pause and no lasting peace,” Ada Roe said on Monday.";
    told(
        &[],
        &[(&format!("{first}\n{led}"), &format!("{first}\n{named}"))],
    );
}
