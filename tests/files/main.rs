//! Tests of the files layer: what is read, what is refused, and what kind each paragraph has.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod agencies;
mod archives;
mod articles;
mod captions;
mod damaged;
mod encodings;
mod errors;
mod floods;
mod folders;
mod furniture;
mod hostile;
mod html;
mod mails;
mod markdown;
mod mending;
mod metadata;
mod office;
mod packings;
mod pages;
mod paragraphs;
mod pdf;
mod places;
mod properties;
mod samples;
mod saved;
mod scripts;
mod several;
mod traps;
mod wires;

use storydiff::engine::story::Manuscript;
use storydiff::load;

/// The manuscript of pasted text.
fn pasted(text: &str) -> Manuscript {
    load::from_text("pasted", text)
}

/// The manuscript of a Markdown file.
fn markdown(text: &str) -> Manuscript {
    load::from_bytes("story", Some("story.md"), text.as_bytes()).unwrap()
}

/// Each paragraph with its kind, one on a line: `byline: By Ana Roth`.
fn outline(manuscript: &Manuscript) -> Vec<String> {
    let paragraphs = manuscript.paragraphs.iter();
    paragraphs
        .map(|p| {
            let text = p.span.of(&manuscript.text).split_whitespace();
            format!("{}: {}", p.kind, text.collect::<Vec<_>>().join(" "))
        })
        .collect()
}

/// The kinds of the paragraphs, in order.
fn kinds(text: &str) -> Vec<&'static str> {
    let manuscript = pasted(text);
    manuscript
        .paragraphs
        .iter()
        .map(|p| p.kind.name())
        .collect()
}
