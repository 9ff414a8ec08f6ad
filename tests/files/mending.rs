//! Letters garbled by a wrong encoding are mended; what was meant is left alone.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253};

use crate::pasted;

/// The text as it looks where its UTF-8 is read in another encoding.
fn misread(text: &str, encoding: &'static Encoding) -> String {
    let (text, _) = encoding.decode_without_bom_handling(text.as_bytes());
    text.into_owned()
}

#[test]
fn text_misread_as_an_older_encoding_is_read_again() {
    let cases = [
        (
            "The harbour’s café pays £5m – “a fair price”, says Zoë.",
            WINDOWS_1252,
        ),
        (
            "L’été à la plage : l’hôtel « Miramar » coûte 90 €.",
            WINDOWS_1252,
        ),
        (
            "Łódź: żółwie wróciły nad jezioro, mówią mieszkańcy.",
            WINDOWS_1250,
        ),
        ("Мост через залив закрыт до апреля.", WINDOWS_1251),
        ("Η γέφυρα έκλεισε μέχρι τον Απρίλιο.", WINDOWS_1253),
        (
            "Más de mil peces murieron, según el Ayuntamiento.",
            MACINTOSH,
        ),
    ];
    for (meant, encoding) in cases {
        let story = pasted(&misread(meant, encoding));
        assert_eq!(story.text, meant);
        let note = story.notes.join(" ");
        assert!(
            note.contains("garbled by a wrong encoding"),
            "{meant}: {note}"
        );
        assert!(note.contains("to see it as it was"), "{note}");
    }
}

#[test]
fn text_misread_twice_is_read_again_twice() {
    let meant = "It isn’t over, the mayor’s office said.";
    let once = misread(meant, WINDOWS_1252);
    assert_eq!(pasted(&misread(&once, WINDOWS_1252)).text, meant);
}

#[test]
fn control_characters_that_were_quotation_marks_are_read_as_such() {
    let story = pasted("The mayor called it \u{93}a scandal\u{94} \u{96} twice.");
    assert_eq!(story.text, "The mayor called it “a scandal” – twice.");
}

#[test]
fn the_note_counts_the_places() {
    let story = pasted("The cafÃ© isnâ€™t open.\n\nZoÃ« left.");
    assert_eq!(story.text, "The café isn’t open.\n\nZoë left.");
    assert!(story.notes[0].starts_with("3 places"), "{:?}", story.notes);
}

#[test]
fn what_was_meant_is_left_alone() {
    let meant = [
        "The CAFÉ’s owner – “Zoë” – paid 4×£35 at NESTLÉ® on Monday…",
        "A ﬂood ofﬁce’s ＡＢＣ „Anführung“ ‚innen‘ «ici» costs ½ of 3² m².",
        "MÄÄRÄ\u{A0}JA SÄÄ, sanoi AINO ÄMMÄLÄ\u{A0}– ”HYVÄ”.",
        "L’église d’Évry et l’été “à côté”—où est-elle ?",
        "Його копії лінії її сім’ї: «Україна» – МІНІМІЗАЦІЯ.",
        "Příliš žluťoučký kůň úpěl. Úžasné! “Ćwiczę” Říše.",
        "Ο Έλληνας είπε: «Ναι»… Η Ελλάδα, “όχι”.",
        "ВЛАДИ: „Ні”, — сказав він. ЄС і НАТО…",
    ];
    for text in meant {
        let story = pasted(text);
        assert_eq!(story.text, text);
        assert!(story.notes.is_empty(), "{:?}", story.notes);
    }
}

#[test]
fn every_kind_of_file_is_mended() {
    let page = "<html><body><article><h1>The cafÃ© stays</h1><p>The ownerâ€™s lease runs on, the \
        town said on Monday, until the spring of next year.</p></article></body></html>";
    let json =
        r#"{"headline": "The café stays", "body_text": "The ownerâ\u0080\u0099s lease runs on."}"#;
    for (name, bytes) in [("page.html", page), ("story.json", json)] {
        let story = storydiff::load::from_bytes("story", Some(name), bytes.as_bytes()).unwrap();
        assert!(story.text.contains("café stays"), "{name}: {}", story.text);
        assert!(
            story.text.contains("The owner’s lease"),
            "{name}: {}",
            story.text
        );
        assert!(story.notes.iter().any(|n| n.contains("garbled")), "{name}");
    }
}
