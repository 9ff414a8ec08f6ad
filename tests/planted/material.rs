//! The stories that cases are cut from, each told twice, sentence by sentence.
//!
//! The first telling is the agency copy of a sample story (or `storm.txt`); the second, under
//! `retold`, says the same facts in another order and other words:
//!
//! ```text
//! told      Two ferries began a shuttle service at dawn, carrying up to 300 foot passengers an hour.
//! retold    Two ferries have been running back and forth since dawn with up to 300 foot passengers an hour.
//! ```

use std::path::Path;
use std::sync::Arc;

use jiff::civil::{Date, date};
use storydiff::engine::segment::segment;
use storydiff::engine::story::{Kind, Manuscript, Paragraph, Span, Version};
use storydiff::engine::watch::Unwatched;
use storydiff::load;

/// A story in both tellings.
pub struct Story {
    pub name: &'static str,
    /// The day on which both tellings were published.
    pub today: Date,
    pub paragraphs: Vec<Vec<Sentence>>,
}

/// A sentence in both tellings.
pub struct Sentence {
    pub told: String,
    pub retold: String,
}

/// Which telling the later version has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// Word for word the earlier one, but for what is planted.
    Copied,
    Retold,
}

impl Telling {
    pub const ALL: [Self; 2] = [Self::Copied, Self::Retold];
}

impl Sentence {
    pub fn text(&self, telling: Telling) -> &str {
        match telling {
            Telling::Copied => &self.told,
            Telling::Retold => &self.retold,
        }
    }
}

/// All stories.
pub fn stories() -> Vec<Story> {
    let samples = "assets/samples";
    let told = [
        (
            "harbour-bridge",
            format!("{samples}/harbour-bridge/1 Northline wire.txt"),
            date(2024, 11, 13),
        ),
        (
            "water-meters",
            format!("{samples}/water-meters/1 Eastern Press wire.txt"),
            date(2024, 3, 4),
        ),
        ("storm", "tests/planted/storm.txt".into(), date(2024, 9, 10)),
    ];
    told.into_iter()
        .map(|(name, file, today)| story(name, &file, today))
        .collect()
}

fn story(name: &'static str, file: &str, today: Date) -> Story {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = load::load(&root.join(file)).unwrap();
    let retold = root.join(format!("tests/planted/retold/{name}.txt"));
    let retold = manuscript(std::fs::read_to_string(retold).unwrap(), today);
    let (told, retold) = (sentences(told), sentences(retold));
    assert_eq!(told.len(), retold.len(), "paragraphs of {name}");
    let paragraphs = told.into_iter().zip(retold);
    let paragraphs = paragraphs.map(|(told, retold)| {
        assert_eq!(told.len(), retold.len(), "{told:#?} / {retold:#?}");
        let pairs = told.into_iter().zip(retold);
        pairs
            .map(|(told, retold)| Sentence { told, retold })
            .collect()
    });
    Story {
        name,
        today,
        paragraphs: paragraphs.collect(),
    }
}

/// The running copy of a text by paragraphs.
fn sentences(manuscript: Manuscript) -> Vec<Vec<String>> {
    let version = segment(Arc::new(manuscript), &Unwatched).unwrap();
    let paragraphs = 0..version.manuscript.paragraphs.len();
    let all = paragraphs.map(|paragraph| of_paragraph(&version, paragraph));
    all.filter(|sentences| !sentences.is_empty()).collect()
}

fn of_paragraph(version: &Version, paragraph: usize) -> Vec<String> {
    let all = version.sentences.iter();
    let own = all.filter(|s| s.paragraph == paragraph && s.kind == Kind::Body);
    own.map(|s| s.span.of(version.text()).into()).collect()
}

/// A manuscript whose every line is a paragraph of copy.
pub fn manuscript(text: String, today: Date) -> Manuscript {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        if !span.is_empty() {
            let kind = Kind::Body;
            paragraphs.push(Paragraph { span, kind });
        }
        at += line.len();
    }
    Manuscript {
        published: Some(today.to_string()),
        language: Some("en".into()),
        text,
        paragraphs,
        ..Manuscript::default()
    }
}
