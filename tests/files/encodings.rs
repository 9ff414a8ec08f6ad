//! Whatever the encoding, the words come out the same.

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252};
use storydiff::engine::story::Manuscript;
use storydiff::load;

const STORY: &str = "Zoë Müller sagte am Montag, die Brücke über den Fluß bleibe „bis April“ gesperrt – \
    für alle Autos. Die Kosten betragen 2,4 Millionen €.";

fn read(bytes: &[u8]) -> Manuscript {
    load::from_bytes("story", Some("story.txt"), bytes).unwrap()
}

fn utf16(text: &str, mark: bool, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(order)
        .collect()
}

fn legacy(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, failed) = encoding.encode(text);
    assert!(!failed);
    bytes.into_owned()
}

#[test]
fn utf_8_is_read_with_and_without_a_mark() {
    let with_mark = format!("\u{FEFF}{STORY}");
    for bytes in [STORY.as_bytes(), with_mark.as_bytes()] {
        let story = read(bytes);
        assert_eq!(story.text, STORY);
        assert_eq!(story.origin.encoding.as_deref(), Some("UTF-8"));
        assert!(story.notes.is_empty());
    }
}

#[test]
fn utf_16_is_read_in_both_byte_orders_with_and_without_a_mark() {
    for mark in [true, false] {
        let little = read(&utf16(STORY, mark, u16::to_le_bytes));
        let big = read(&utf16(STORY, mark, u16::to_be_bytes));
        assert_eq!((&*little.text, &*big.text), (STORY, STORY));
        assert_eq!(little.origin.encoding.as_deref(), Some("UTF-16LE"));
        assert_eq!(big.origin.encoding.as_deref(), Some("UTF-16BE"));
    }
}

#[test]
fn russian_utf_16_without_a_mark_is_recognised() {
    let text = "Мост через залив закрыт, сообщили власти во вторник. Движение откроют в апреле.";
    assert_eq!(read(&utf16(text, false, u16::to_le_bytes)).text, text);
}

#[test]
fn older_encodings_are_guessed_and_the_guess_is_noted() {
    let story = read(&legacy(STORY, WINDOWS_1252));
    assert_eq!(story.text, STORY);
    assert_eq!(story.origin.encoding.as_deref(), Some("windows-1252"));
    assert!(story.notes[0].contains("windows-1252"), "{:?}", story.notes);
}

#[test]
fn cyrillic_in_an_older_encoding_is_not_read_as_latin() {
    let text = "Мост через залив закрыт, сообщили власти во вторник. Движение откроют в апреле.";
    assert_eq!(read(&legacy(text, WINDOWS_1251)).text, text);
}

#[test]
fn one_broken_byte_does_not_spoil_the_rest_and_is_noted() {
    let mut bytes = STORY.as_bytes().to_vec();
    bytes.extend_from_slice(b" End \xFF of story.");
    let story = read(&bytes);
    assert_eq!(story.text, format!("{STORY} End \u{FFFD} of story."));
    assert!(
        story.notes[0].starts_with("1 character"),
        "{:?}",
        story.notes
    );
}

#[test]
fn line_ends_of_all_systems_are_alike() {
    let texts = ["One.\r\n\r\nTwo.\r\n", "One.\r\rTwo.\r", "One.\n\nTwo.\n"];
    for text in texts {
        assert_eq!(read(text.as_bytes()).text, "One.\n\nTwo.\n");
    }
}

#[test]
fn control_characters_are_made_harmless_without_joining_words() {
    let story = read(b"The bridge\x00is\x01closed, the harbour office said on Monday morning.");
    assert_eq!(
        story.text,
        "The bridge is closed, the harbour office said on Monday morning."
    );
}

#[test]
fn marks_of_writing_direction_are_kept() {
    let text = "\u{202B}הגשר נסגר\u{202C} ביום שני.";
    assert_eq!(read(text.as_bytes()).text, text);
}
