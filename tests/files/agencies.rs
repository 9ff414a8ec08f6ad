//! Whole stories as agencies and papers exchange them, and folders of them.

use std::path::Path;

use expect_test::expect;
use storydiff::engine::story::{Manuscript, Particular};
use storydiff::load;

use crate::outline;

/// A story as an agency or a paper sends it.
fn sample(name: &str) -> Manuscript {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/samples");
    load::load(&Path::new(samples).join(name)).unwrap()
}

#[test]
fn a_whole_nitf_story_is_read_with_all_that_it_says_of_itself() {
    let story = sample("northline.nitf.xml");
    expect![[r#"
        label: northline.nitf
        outlet: Northline News Agency
        title: Crane to stay until April
        byline: Ana Roth, Harbour correspondent
        published: 2026-03-02
        time: 10:00Z
        language: en
        address: https://northline.example/2026/03/02/crane
        take: 3
        embargo: 2026-03-02, 12:00 UTC
        editor-note: Photo to follow. Editors: the mayor's office asks not to name the owner.
        marks: Marked as a correction: Corrects the day of the vote in paragraph 4
          headline: Crane to stay until April
          headline: Nobody wants to pay for its removal
          byline: By Ana Roth, Harbour correspondent
          dateline: Halden, 2 March 2026
          body: The harbour crane will stay where it is until April, the port authority said on Monday.
          body: “We would rather see it gone,” said Ines Holm, the mayor of Halden.
          caption: The crane on the northern quay.
          source-line: Northline / Per Lund
          body: The firm that was to take it away for €1.5m has gone out of business.
          body: The council votes on the matter on Thursday.
          boilerplate: Editing by Mia Sand
    "#]]
    .assert_eq(&told(&story));
}

#[test]
fn a_whole_newsml_g2_story_is_read_with_all_that_it_says_of_itself() {
    let story = sample("courier.newsml.xml");
    expect![[r#"
        label: courier.newsml
        outlet: Halden Courier
        title: Harbour crane stays until spring
        byline: Jon Eide
        published: 2026-03-02
        time: 13:05+01:00
        language: en
        take: 2
        embargo: 2026-03-02, 14:00 +01:00
        editor-note: Takes the figure from the second take of the agency; the third has the day of the vote.
        marks: Marked as an update.
          headline: Harbour crane stays until spring
          byline: By Jon Eide
          dateline: HALDEN, March 2
          body: The harbour crane will stay where it is until April, the port authority said yesterday.
          body: “We would rather see it gone,” said Ines Holm, the mayor of Halden.
          body: The firm that was to take it away for €1.4m has gone out of business.
          body: The council votes on the matter on Wednesday.
    "#]]
    .assert_eq(&told(&story));
}

#[test]
fn a_whole_ninjs_story_is_read_with_all_that_it_says_of_itself() {
    let story = sample("tide.ninjs.json");
    expect![[r#"
        label: tide.ninjs
        outlet: The Tide
        title: The crane that nobody wants
        byline: Sana Rehn
        published: 2026-03-02
        time: 16:20Z
        language: en
        address: https://tide.example/2026/03/02/the-crane-nobody-wants
        take: 1
        editor-note: Correction: an earlier version gave the wrong day of the vote.
          headline: The crane that nobody wants
          byline: By Sana Rehn
          body: Until April the harbour crane stays where it is, according to the port authority.
          body: “We would rather see it gone,” Mayor Ines Holm said.
          body: The firm that was to take it away for 1.5 million euros is bankrupt.
          body: The council votes on Thursday.
    "#]]
    .assert_eq(&told(&story));
}

/// What is known of a story, and its paragraphs, a line each.
fn told(story: &Manuscript) -> String {
    let known = Particular::ALL.into_iter();
    let known = known.filter_map(|which| {
        let text = story.particular(which)?;
        Some(format!("{}: {text}\n", which.name()))
    });
    let paragraphs = outline(story).into_iter().map(|line| format!("  {line}\n"));
    known.chain(paragraphs).collect()
}

#[test]
fn a_folder_has_the_stories_of_agencies_and_no_other_xml_or_json() {
    let folder = tempfile::tempdir().unwrap();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
    for name in [
        "northline.nitf.xml",
        "courier.newsml.xml",
        "tide.ninjs.json",
    ] {
        std::fs::copy(samples.join(name), folder.path().join(name)).unwrap();
    }
    std::fs::write(folder.path().join("layout.xml"), "<layout><page/></layout>").unwrap();
    std::fs::write(folder.path().join("gold.json"), "{\"pairs\": []}").unwrap();
    let files = load::expand(&[folder.path().to_owned()]);
    let names = files.into_iter().map(|file| {
        let file = file.unwrap();
        file.file_name().unwrap().to_string_lossy().into_owned()
    });
    let names: Vec<_> = names.collect();
    assert_eq!(
        names,
        [
            "courier.newsml.xml",
            "northline.nitf.xml",
            "tide.ninjs.json"
        ]
    );
}
