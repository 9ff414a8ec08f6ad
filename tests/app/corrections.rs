//! Commands by name, ways of reading by key, and corrections by the reader.

use egui::{Key, Modifiers};
use storydiff::engine::story::VersionId;
use storydiff::session::Action;
use storydiff::session::view::{Focus, Reading};

use crate::drive::Reader;

#[test]
fn a_command_is_found_by_a_few_letters_of_its_name() {
    let mut reader = Reader::start_on_sample();
    reader.press_with(Modifiers::COMMAND, Key::K);
    assert!(reader.sees("Find a command"));
    reader.harness.event(egui::Event::Text("redl".into()));
    reader.settle();
    assert!(!reader.sees("Next difference"));
    reader.press(Key::Enter);
    assert_eq!(reader.session().view().reading, Reading::Redline);
    assert!(!reader.sees("Find a command"));
}

#[test]
fn each_way_of_reading_is_one_keystroke_away() {
    let mut reader = Reader::start_on_sample();
    let keys = [
        (Key::Num2, Reading::Redline),
        (Key::Num3, Reading::Passage),
        (Key::Num4, Reading::Coverage),
        (Key::Num5, Reading::Story),
        (Key::Num1, Reading::Columns),
    ];
    for (key, reading) in keys {
        reader.press_with(Modifiers::COMMAND, key);
        assert_eq!(reader.session().view().reading, reading);
    }
}

#[test]
fn passages_are_paired_by_keys_and_the_links_says_whose_it_is() {
    let mut reader = Reader::start_on_sample();
    let report = reader.report();
    let is_alone = |v: usize| {
        let version = &report.versions[v];
        let mut ids = version.sentence_ids();
        let id = ids.find(|id| {
            let mut others = report.version_ids().filter(|o| o.0 != v);
            version.is_linkable(*id)
                && others.all(|o| report.facing(VersionId(v), *id, o).count() == 0)
        });
        Focus {
            version: VersionId(v),
            sentence: id.expect("one is alone"),
        }
    };
    let [one, other] = [is_alone(2), is_alone(3)];
    reader.harness.state_mut().wish(Action::GoTo(one));
    reader.press(Key::L);
    assert!(reader.sees("Click the sentence of another version"));
    reader.harness.state_mut().wish(Action::Focus(other));
    reader.settle();
    assert!(!reader.sees("Click the sentence of another version"));
    assert!(reader.sees("paired by you"));
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!reader.sees("paired by you"));
}

#[test]
fn a_sentence_is_split_at_the_word_clicked() {
    let mut reader = Reader::start_on_sample();
    let sentences = reader.report().versions[0].sentences.len();
    reader.press(Key::PageDown);
    let lit = first_linked(&reader);
    reader.harness.state_mut().wish(Action::GoTo(lit));
    reader.settle();
    reader.click("Correct ▾");
    reader.click("Split the sentence…");
    assert!(reader.sees("Click the word that begins the second sentence"));
    let text = reader.report().versions[0].sentence_text(lit.sentence);
    let word = text
        .split_whitespace()
        .max_by_key(|w| w.len())
        .expect("words")
        .to_owned();
    reader.click(&word);
    assert_eq!(reader.report().versions[0].sentences.len(), sentences + 1);
}

/// The first sentence of the base that the next version answers.
fn first_linked(reader: &Reader) -> Focus {
    let links = &reader.report().comparisons[0].links;
    let first = links.iter().flat_map(|l| &l.a).min().expect("a link");
    Focus {
        version: VersionId(0),
        sentence: *first,
    }
}
