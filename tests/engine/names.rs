//! Names with their titles and sorts, and when two names are one.

use crate::report;
use storydiff::engine::facts::name::{Likeness, likeness};
use storydiff::engine::facts::{Detail, FactKind};

/// `shown = value, sort, title` of every name.
fn names(text: &str) -> Vec<String> {
    let report = report(&[text]);
    let facts = report.versions[0].facts.iter();
    let named = facts.filter(|f| f.kind == FactKind::Name);
    let shown = named.map(|f| {
        let Detail::Name(naming) = &f.detail else {
            panic!("a name without its detail");
        };
        let title = naming.title.map_or("-", |t| t.of(text));
        let sort = naming.sort.name();
        format!("{} = {}, {sort}, {title}", f.span.of(text), f.value)
    });
    shown.collect()
}

#[test]
fn a_title_before_a_name_is_no_part_of_it() {
    assert_eq!(
        names("They met Norwegian Finance Minister Kari Dahl on the quay."),
        ["Kari Dahl = kari dahl, person, Norwegian Finance Minister"]
    );
    assert_eq!(
        names("They met harbour board foreign policy adviser Per Lund there."),
        ["Per Lund = per lund, person, foreign policy adviser"]
    );
    assert_eq!(
        names("They met the new Secretary of State Anna Berg there."),
        ["Anna Berg = anna berg, person, Secretary of State"]
    );
}

#[test]
fn an_office_after_a_name_is_its_title() {
    assert_eq!(
        names("On the quay Kari Dahl, the finance minister, met Per Lund."),
        [
            "Kari Dahl = kari dahl, person, finance minister",
            "Per Lund = per lund, person, -"
        ]
    );
}

#[test]
fn a_surname_alone_is_the_person_named_in_full() {
    assert_eq!(
        names("Mayor Kari Dahl opened the bridge.\nLater Dahl left, and Mr Dahl’s car followed."),
        [
            "Kari Dahl = kari dahl, person, Mayor",
            "Dahl = kari dahl, person, -",
            "Dahl = kari dahl, person, Mr",
        ]
    );
}

#[test]
fn words_that_only_open_a_sentence_are_no_names() {
    assert_eq!(
        names("However, ferries stopped. Ferries wait. Ferries in Oslo wait for Oslo."),
        ["Oslo = oslo, place, -", "Oslo = oslo, place, -"]
    );
}

#[test]
fn a_headline_in_capitals_names_what_the_copy_names() {
    assert_eq!(
        names("# Dahl Opens New Bridge In Oslo\nMayor Kari Dahl opened a new bridge in Oslo."),
        [
            "Dahl = kari dahl, person, -",
            "Oslo = oslo, place, -",
            "Kari Dahl = kari dahl, person, Mayor",
            "Oslo = oslo, place, -",
        ]
    );
}

#[test]
fn organisations_and_places_are_told_from_people() {
    assert_eq!(
        names(
            "The University of Oslo, the NRK, the Norwegian Coastal Administration and the Glomma River told Charles de Vries."
        ),
        [
            "University of Oslo = university of oslo, organisation, -",
            "NRK = nrk, organisation, -",
            "Norwegian Coastal Administration = norwegian coastal administration, organisation, -",
            "Glomma River = glomma river, place, -",
            "Charles de Vries = charles de vries, person, -",
        ]
    );
}

#[test]
fn months_adjectives_and_joined_names_are_kept_apart() {
    assert_eq!(
        names("A Dahl-Lund call came in December after Dahl met Lund and Norwegian sailors."),
        [
            "Dahl = dahl, other, -",
            "Lund = lund, other, -",
            "Dahl = dahl, other, -",
            "Lund = lund, other, -"
        ]
    );
}

#[test]
fn an_office_without_a_name_stays_an_office() {
    assert_eq!(
        names("Then the Prime Minister left Bergen."),
        [
            "Prime Minister = prime minister, office, -",
            "Bergen = bergen, other, -"
        ]
    );
}

#[test]
fn two_names_are_compared_by_their_letters() {
    use Likeness::{Different, Misspelling, Same, Shorter, Variant};
    for (a, b, expected) in [
        ("Kari Dahl", "kari dahl", Same),
        ("Zoë Núñez", "Zoe Nunez", Same),
        ("Dmitriy", "Dmitrii", Variant),
        ("Grigory", "Grigoriy", Variant),
        ("Yelena Orlova", "Elena Orlova", Variant),
        ("Kazanskyy", "Kazansky", Variant),
        ("Харків", "Kharkiv", Same),
        ("Mohammed", "Muhammad", Variant),
        ("Gorbatschow", "Gorbachov", Variant),
        ("Kari Dahl", "Dahl", Shorter),
        ("Kari Dahl", "K. Dahl", Shorter),
        ("Kari Anne Dahl", "Kari Dahl", Shorter),
        ("NATO", "North Atlantic Treaty Organization", Shorter),
        ("U.S.", "United States", Shorter),
        ("Kari Lindgren", "Kari Lindgern", Misspelling),
        ("Lindgren", "Lindgreen", Misspelling),
        ("Kari Dahl", "Per Lund", Different),
        ("Ian", "Jan", Different),
        ("Martin", "Morton", Different),
        ("Apollo 11", "Apollo 12", Different),
    ] {
        assert_eq!(likeness(a, b), expected, "{a} and {b}");
        assert_eq!(likeness(b, a), expected, "{b} and {a}");
    }
}

#[test]
fn an_office_before_a_comma_is_a_title() {
    assert_eq!(
        names("On Monday the mill’s chief executive, Per Lund, came to the quay."),
        ["Per Lund = per lund, person, chief executive"]
    );
}

#[test]
fn a_body_has_no_office_in_its_name() {
    assert_eq!(
        names("They were taken to Sund General Hospital and to the Miners’ Union on Monday."),
        [
            "Sund General Hospital = sund general hospital, organisation, -",
            "Miners’ Union = miners union, organisation, -"
        ]
    );
}

#[test]
fn one_name_in_two_transliterations_is_a_variant_beside_an_equal_one() {
    let variants = [
        ("Yusuf al-Haddad", "Youssef al-Haddad"),
        ("Yusuf al-Haddad", "Yousef al-Haddad"),
        ("Khalid Mansur", "Khaled Mansur"),
        ("Rustam Jalilov", "Rustam Dzhalilov"),
    ];
    for (x, y) in variants {
        assert_eq!(likeness(x, y), Likeness::Variant, "{x} / {y}");
    }
    assert_ne!(likeness("Per Hansen", "Per Hanson"), Likeness::Variant);
}

#[test]
fn a_surname_with_its_particle_is_the_person_named_before() {
    let named = names("They met Karim al-Haddad there. On Monday Mr al-Haddad left the quay.");
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[1].contains("= karim al haddad, person"), "{named:?}");
}

#[test]
fn two_offices_after_a_name_are_its_title() {
    assert_eq!(
        names("On the quay Kari Dahl, the finance minister and chief negotiator, met nobody."),
        ["Kari Dahl = kari dahl, person, finance minister and chief negotiator"]
    );
}

#[test]
fn a_state_and_its_letters_have_one_value() {
    assert_eq!(
        names("They sailed to the US, then left the United States for the UK again."),
        [
            "US = united states, place, -",
            "United States = united states, place, -",
            "UK = united kingdom, place, -",
        ]
    );
}

#[test]
fn a_familiar_first_name_is_the_same_person() {
    assert_eq!(likeness("Edward Moen", "Ted Moen"), Likeness::Shorter);
    assert_eq!(likeness("Edward Moen", "Tom Moen"), Likeness::Different);
}

#[test]
fn an_office_that_was_held_or_is_told_by_a_verb_is_a_title() {
    assert_eq!(
        names("They met Kari Dahl, once the club’s finance director, on the quay."),
        ["Kari Dahl = kari dahl, person, club’s finance director"]
    );
    assert_eq!(
        names("They met Kari Dahl, who chairs the harbour board, on the quay."),
        ["Kari Dahl = kari dahl, person, chairs the harbour board"]
    );
    assert_eq!(
        names("The minister for the environment, Kari Dahl, met them on the quay."),
        ["Kari Dahl = kari dahl, person, minister for the environment"]
    );
    assert_eq!(
        names("They met Director of nursing Kari Dahl on the quay."),
        ["Kari Dahl = kari dahl, person, Director of nursing"]
    );
}
