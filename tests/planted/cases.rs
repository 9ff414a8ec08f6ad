//! A case: what was told, against an error planted in it and against the error's twin.
//!
//! The texts hold the sentence with the paragraphs around it, as nothing else is needed.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use storydiff::engine::report::FindingKind;
use storydiff::engine::story::Span;

use crate::maker::{Changed, Made, Maker};
use crate::makers::makers;
use crate::material::{Story, Telling};

/// A text, with the words in it that are put to the test.
#[derive(Clone)]
pub struct Page {
    pub text: String,
    pub words: Span,
}

impl Page {
    /// The words in brackets, with some of what stands around them.
    pub fn shown(&self) -> String {
        const AROUND: usize = 40;
        let Span { start, end } = self.words;
        let before = self.text[..start].char_indices().rev().take(AROUND).last();
        let before = before.map_or("", |(at, _)| &self.text[at..start]);
        let after: String = self.text[end..].chars().take(AROUND).collect();
        let words = self.words.of(&self.text);
        format!("{before}[{words}]{after}").replace('\n', " ")
    }
}

/// The text as it was told, and another that is compared with it.
pub struct Trial {
    pub told: Page,
    pub other: Page,
}

/// An error and its twin.
pub struct Case<'s> {
    pub kind: FindingKind,
    pub telling: Telling,
    pub story: &'s Story,
    pub planted: Trial,
    pub twin: Trial,
}

/// A sentence by its place in a story, with those around it that go into a text.
#[derive(Clone)]
struct Scene<'s> {
    story: &'s Story,
    paragraph: usize,
    sentence: usize,
    around: RangeInclusive<usize>,
}

/// All cases, in the order of the makers.
pub fn cases(stories: &[Story]) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for maker in makers() {
        for scene in stories.iter().flat_map(|story| scenes(story, &maker)) {
            for telling in Telling::ALL {
                let sentence = &scene.story.paragraphs[scene.paragraph][scene.sentence];
                let made = maker.make(sentence, telling, scene.story);
                cases.extend(
                    made.iter()
                        .map(|made| scene.case(maker.kind, telling, made)),
                );
            }
        }
    }
    // Two makers may come upon the same error; one case of it is enough.
    let mut seen = BTreeSet::new();
    cases.retain(|case| {
        seen.insert((
            case.planted.told.text.clone(),
            case.planted.other.text.clone(),
        ))
    });
    cases
}

/// Where a maker may be tried: a text breaks off in its last sentence, other errors stand anywhere.
fn scenes<'s>(story: &'s Story, maker: &Maker) -> Vec<Scene<'s>> {
    let breaks_off = maker.kind == FindingKind::Truncation;
    let last = story.paragraphs.len() - 1;
    let mut scenes = Vec::new();
    for (paragraph, sentences) in story.paragraphs.iter().enumerate() {
        let end = if breaks_off {
            paragraph
        } else {
            last.min(paragraph + 1)
        };
        let scene = |sentence| Scene {
            story,
            paragraph,
            sentence,
            around: paragraph.saturating_sub(1)..=end,
        };
        let first = if breaks_off { sentences.len() - 1 } else { 0 };
        scenes.extend((first..sentences.len()).map(scene));
    }
    scenes
}

impl<'s> Scene<'s> {
    fn case(&self, kind: FindingKind, telling: Telling, made: &(Made, Made)) -> Case<'s> {
        let (told, other) = made;
        Case {
            kind,
            telling,
            story: self.story,
            planted: self.trial(telling, &told.wrong, &other.wrong),
            twin: self.trial(telling, &told.right, &other.right),
        }
    }

    fn trial(&self, telling: Telling, told: &Changed, other: &Changed) -> Trial {
        let sentence = &self.story.paragraphs[self.paragraph][self.sentence];
        Trial {
            told: self.page(Telling::Copied, &sentence.told, told.before),
            other: self.page(telling, &other.sentence, other.after),
        }
    }

    /// The text around the scene, with `own` for its sentence and `words` of that marked.
    fn page(&self, telling: Telling, own: &str, words: Span) -> Page {
        let mut text = String::new();
        let mut start = 0;
        for paragraph in self.around.clone() {
            for (at, sentence) in self.story.paragraphs[paragraph].iter().enumerate() {
                if at > 0 {
                    text.push(' ');
                }
                if (paragraph, at) == (self.paragraph, self.sentence) {
                    start = text.len();
                    text.push_str(own);
                } else {
                    text.push_str(sentence.text(telling));
                }
            }
            text.push('\n');
        }
        let words = Span::new(start + words.start, start + words.end);
        Page { text, words }
    }
}
