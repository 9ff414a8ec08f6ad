//! People, speakers, directions and quarters of two versions, in sentences that no link ties.

use crate::kinds_told;

/// Findings on two versions of which every line is a paragraph; told of in both orders.
fn told_anywhere(expected: &[&str], a: &[&str], b: &[&str]) {
    let (a, b) = (a.join("\n"), b.join("\n"));
    assert_eq!(kinds_told(&a, &b), expected, "{a} / {b}");
    assert_eq!(kinds_told(&b, &a).len(), expected.len(), "{b} / {a}");
}

#[test]
fn one_person_under_two_names_is_told_of_wherever_the_sentences_stand() {
    told_anywhere(
        &["notable name"],
        &[
            "The harbour of Sund was shut on Monday after a crane fell into the water.",
            "Ilse Marston, the harbour master, had gone home early that day.",
        ],
        &[
            "A storm blew tiles off the roofs of four schools near the coast.",
            "It was the worst in years, said Ilse Marsden, who has seen many.",
        ],
    );
}

#[test]
fn people_of_one_family_are_two() {
    told_anywhere(
        &[],
        &["The police named the driver as Karl Ruiz on Monday evening."],
        &["Nobody in the street had heard of it, said a neighbour, Maria Ruiz."],
    );
}

#[test]
fn another_holder_of_an_office_is_told_of() {
    told_anywhere(
        &["notable name"],
        &["Chief Fire Officer Ilse Tarrant sent forty engines to the mill."],
        &["Nobody has yet been told, said Owen Dale, the chief fire officer."],
    );
}

#[test]
fn another_level_or_field_of_an_office_is_an_error_wherever_it_stands() {
    told_anywhere(
        &["error title"],
        &["The mill was to be shut, said Ada Roe, the union’s regional secretary."],
        &["A vote is due in May. The union’s general secretary, Ada Roe, was not there."],
    );
    told_anywhere(
        &["error title"],
        &["Foreign Minister Karl Olsen will open the new bridge in Sund."],
        &["There is no money for schools, said Karl Olsen, the finance minister."],
    );
}

#[test]
fn another_speaker_of_one_quotation_is_an_error_wherever_it_stands() {
    let quote = "“Our only thought today is for the family of the missing sailor”";
    told_anywhere(
        &["error attribution"],
        &[
            "The ferry sank in the night.",
            &format!("{quote}, Ada Roe said."),
        ],
        &[
            "Storms are common there.",
            &format!("{quote}, Karl Olsen said after the storm."),
        ],
    );
}

#[test]
fn a_speaker_behind_an_office_or_a_pronoun_is_still_the_same() {
    let quote = "“Our only thought today is for the family of the missing sailor”";
    told_anywhere(
        &[],
        &[
            "Ada Roe, the chief executive, came to Sund.",
            &format!("{quote}, she said."),
        ],
        &[
            "Storms are common there.",
            &format!("{quote}, the chief executive said."),
        ],
    );
}

#[test]
fn a_quotation_altered_in_sentences_without_a_link_is_an_error() {
    let quote =
        |word: &str| format!("“Our only {word} today is for the family of the missing sailor”");
    told_anywhere(
        &["error quote"],
        &[
            "The ferry sank in the night.",
            &format!(
                "At the quay people wept. {}, Ada Roe said.",
                quote("thought")
            ),
        ],
        &[
            "Storms are common.",
            &format!(
                "Nobody came to the church, but Ada Roe wrote: {}.",
                quote("worry")
            ),
        ],
    );
}

#[test]
fn a_figure_that_rose_and_fell_is_an_error_wherever_it_stands() {
    told_anywhere(
        &["error modality"],
        &["Pretax profit at the mill rose 8 percent in the year to December."],
        &[
            "The mill opened long ago. It sold more flour than any other.",
            "For the year to December the mill, which has forty workers, reported an 8 percent drop in profit before tax.",
        ],
    );
}

#[test]
fn a_rise_that_was_turned_down_did_not_fall() {
    told_anywhere(
        &[],
        &["The mill workers rejected a pay rise of 3.8 percent in March."],
        &["In March the mill workers turned down a 3.8 percent offer of pay."],
    );
}

#[test]
fn another_quarter_of_the_compass_beside_one_place_is_told_of() {
    told_anywhere(
        &["notable place"],
        &["The mill is based in Sund in north-west England and sells flour."],
        &["The town, in the northeast of England, has long lived on its bread."],
    );
}

#[test]
fn another_post_in_one_firm_is_told_of_and_another_word_for_it_is_not() {
    let named = |title: &str| format!("The mill may be shut, said Ada Roe, the firm’s {title}.");
    let led = |title: &str| format!("A vote is due in May. {title} Ada Roe was not there.");
    for (one, other) in [
        ("finance director", "Chief executive"),
        ("chairwoman", "Treasurer"),
    ] {
        told_anywhere(&["notable title"], &[&named(one)], &[&led(other)]);
    }
    let (one, other) = ("head of research", "Marketing director");
    told_anywhere(&["error title"], &[&named(one)], &[&led(other)]);
    for (one, other) in [
        ("finance director", "Chief financial officer"),
        ("chief executive", "Managing director"),
        ("deputy chairwoman", "Vice-chair"),
        ("director", "Finance director"),
        ("retired auditor", "Former auditor"),
    ] {
        told_anywhere(&[], &[&named(one)], &[&led(other)]);
    }
}

#[test]
fn one_of_two_posts_is_no_contradiction() {
    told_anywhere(
        &[],
        &["The talks were led by Ada Roe, the prime minister and chief negotiator."],
        &["A vote is due in May. Chief negotiator Ada Roe was not there."],
    );
}

#[test]
fn another_surname_with_the_same_deeds_is_told_of() {
    told_anywhere(
        &["notable name"],
        &["Karl Moensen of the anglers’ society demanded a cheaper licence for everybody."],
        &["A cheaper licence was demanded by Karl Ferrant, who spoke for the anglers’ society."],
    );
}

#[test]
fn another_place_of_the_same_is_told_of_wherever_it_stands() {
    told_anywhere(
        &["notable place"],
        &["The ship was built in 1961 at a yard in Hammel for a Danish owner."],
        &["Nobody came. It was for a Danish owner that a yard in Ostrel built the ship in 1961."],
    );
    told_anywhere(
        &["notable place"],
        &["About 4,000 people protested outside the court on Friday against the ruling."],
        &[
            "Angry at the ruling, they came on Friday: about 4,000 people protested outside parliament.",
        ],
    );
}

#[test]
fn a_town_and_the_country_it_lies_in_are_no_two_places() {
    told_anywhere(
        &[],
        &["The ship was built in 1961 at a yard in Hammel, in Norland, for a Danish owner."],
        &["Nobody came. It was for a Danish owner that a yard in Norland built the ship in 1961."],
    );
}
