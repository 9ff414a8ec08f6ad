//! What a text says about itself.

use storydiff::load;

use crate::pasted;

const PAGE: &str = "Crane to stay until April\n\nBy Ana Roth for Northline\n\n4 March 2024, 10:15\n\n\
    The old crane in the harbour will stay where it is until April, the port said on Monday.\n\n\
    Source: Northline News Agency";

#[test]
fn title_byline_outlet_date_and_language_are_taken_from_the_text() {
    let story = pasted(PAGE);
    assert_eq!(story.title.as_deref(), Some("Crane to stay until April"));
    assert_eq!(story.byline.as_deref(), Some("Ana Roth for Northline"));
    assert_eq!(story.outlet.as_deref(), Some("Northline News Agency"));
    assert_eq!(story.published.as_deref(), Some("2024-03-04"));
    assert_eq!(story.language.as_deref(), Some("en"));
}

#[test]
fn what_is_not_stated_is_not_made_up() {
    let story = pasted("It stays.");
    assert_eq!((story.title, story.byline), (None, None));
    assert_eq!(
        (story.outlet, story.published, story.language),
        (None, None, None)
    );
}

#[test]
fn dates_are_read_in_the_usual_spellings() {
    for date in [
        "2024-03-04",
        "March 4, 2024",
        "Mar. 4th 2024",
        "Monday, 4 March 2024",
        "4. März 2024",
        "4 de marzo de 2024",
        "4 mars 2024",
        "4 de março de 2024",
        "4 marzo 2024",
        "4 maart 2024",
        "4 marca 2024",
        "4 марта 2024",
    ] {
        let story = pasted(&format!(
            "Crane to stay\n\nPublished: {date}\n\nThe crane will stay, the port said."
        ));
        assert_eq!(story.published.as_deref(), Some("2024-03-04"), "{date}");
    }
}

#[test]
fn the_agency_of_the_dateline_is_the_outlet_where_no_other_is_named() {
    let story = pasted("HALDEN (CPA) – The crane will stay, the port said.");
    assert_eq!(story.outlet.as_deref(), Some("CPA"));
}

#[test]
fn languages_have_their_two_letter_codes() {
    let german = "Der alte Kran im Hafen bleibt bis April stehen, teilte die Verwaltung am Montag mit. \
        Die Stadt will die Kosten übernehmen und sucht eine neue Firma für den Umbau.";
    let russian =
        "Старый кран в порту останется на месте до апреля, сообщили власти города в понедельник.";
    assert_eq!(pasted(german).language.as_deref(), Some("de"));
    assert_eq!(pasted(russian).language.as_deref(), Some("ru"));
}

#[test]
fn a_file_is_known_by_its_stem_its_path_and_its_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("2 Northline update.txt");
    std::fs::write(&path, "abc").unwrap();
    let story = load::load(&path).unwrap();
    assert_eq!(story.label, "2 Northline update");
    assert_eq!(story.origin.path.as_deref(), path.to_str());
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(story.origin.sha256.as_deref(), Some(abc));
    assert_eq!(story.origin.media_type, "text/plain");
}
